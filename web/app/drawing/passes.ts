/** Where a long line crosses the rows between its ends: straight up if it can, else through the nearest free gap. */
import type { Relation } from '../../../graph/model.ts'
import { NODE, isLevel, laneOf, type PlacedNode, type Point } from './picture.ts'

/** What a line keeps from nodes and from other lines in the same row. */
export const CLEARANCE = 7

/** A line from a lower to an upper node. */
export interface Descent {
  readonly relation: Relation
  readonly upper: PlacedNode
  readonly lower: PlacedNode
  /** Where it leaves the lower node, from the left. */
  readonly start: number
  /** The points at which it crosses rows, from the top down. */
  readonly passes: readonly Point[]
}

type Line = Pick<Descent, 'relation' | 'upper' | 'lower'>

/** True where the relation is drawn from side to side within one lane. */
export function isSideways(relation: Relation, from: PlacedNode, to: PlacedNode): boolean {
  return isLevel(relation.type) && laneOf(from.document) === laneOf(to.document)
}

/** The passes of all lines that run up and down, in their order: an earlier one takes its gap, a later one goes around. */
export function descents(relations: readonly Relation[], nodes: readonly PlacedNode[]): readonly Descent[] {
  const byKey = new Map(nodes.map((node) => [node.document.key, node]))
  const lines = relations.flatMap((relation) => lineOf(relation, byKey))
  const rows = [...new Set(nodes.map(({ y }) => y))].sort((a, b) => b - a)
  const taken = new Map(rows.map((y) => [y, nodes.filter((node) => node.y === y).map(({ x }) => [x, NODE.width / 2])]))
  return lines.map((line) => {
    const start = startOf(line, lines)
    let x = start
    const passes = rows
      .filter((y) => y < line.lower.y && y > line.upper.y)
      .map((y) => {
        const others = taken.get(y) ?? []
        x = free(x, others, Math.sign(line.upper.x - x) || 1)
        others.push([x, 0])
        return { x, y }
      })
    return { ...line, start, passes: passes.toReversed() }
  })
}

function lineOf(relation: Relation, nodes: ReadonlyMap<string, PlacedNode>): readonly Line[] {
  const [from, to] = [nodes.get(relation.from), nodes.get(relation.to)]
  if (!from || !to || from.y === to.y || isSideways(relation, from, to)) return []
  return from.y > to.y ? [{ relation, upper: to, lower: from }] : [{ relation, upper: from, lower: to }]
}

/** Lines that leave a node upwards share its upper edge evenly, in an order in which they need not cross. */
function startOf(line: Line, lines: readonly Line[]): number {
  const siblings = lines.filter(({ lower }) => lower === line.lower).toSorted(fanned)
  const share = (siblings.indexOf(line) + 1) / (siblings.length + 1)
  return line.lower.x + (share - 0.5) * NODE.width
}

/** To the left the nearest row turns off first, that is outermost; to the right likewise. */
function fanned(a: Line, b: Line): number {
  const side = ({ upper, lower }: Line) => Math.sign(upper.x - lower.x)
  const rows = side(a) < 0 ? b.upper.y - a.upper.y : a.upper.y - b.upper.y
  return side(a) - side(b) || rows || a.upper.x - b.upper.x
}

/** The nearest free place, on the side of `towards` first. */
function free(x: number, taken: readonly (readonly number[])[], towards: number): number {
  const isFree = (place: number) => taken.every(([at = 0, half = 0]) => Math.abs(at - place) >= half + CLEARANCE)
  for (let distance = 0; ; distance += 1) {
    if (isFree(x + towards * distance)) return x + towards * distance
    if (isFree(x - towards * distance)) return x - towards * distance
  }
}
