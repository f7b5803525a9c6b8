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

/**
 * The passes of all lines that run up and down, in their order. Lines of one kind to one document go through a gap together; of
 * others, an earlier one takes its gap and a later one goes around.
 */
export function descents(relations: readonly Relation[], nodes: readonly PlacedNode[]): readonly Descent[] {
  const byKey = new Map(nodes.map((node) => [node.document.key, node]))
  const lines = relations.flatMap((relation) => lineOf(relation, byKey))
  const siblings = Map.groupBy(lines, ({ lower }) => lower)
  const rows = new Map(rowsOf(nodes).map((row) => [row.y, row]))
  return lines.map((line) => {
    const start = startOf(line, siblings.get(line.lower) ?? [])
    let x = start
    const passes = [...rows.values()]
      .filter(({ y }) => y < line.lower.y && y > line.upper.y)
      .map((row) => {
        x = row.pass(x, trunkOf(line), Math.sign(line.upper.x - x) || 1)
        return { x, y: row.y }
      })
    return { ...line, start, passes: passes.toReversed() }
  })
}

/** Lines of one trunk may lie on one another: they mean the same and end at the same. */
export const trunkOf = ({ relation: { type, to, open } }: Pick<Line, 'relation'>): string =>
  `${to} ${type}${open ? ' ?' : ''}`

/** What stands in a row: nodes, and the passes that were taken so far. */
class Gaps {
  readonly y: number
  readonly #taken: { readonly at: number; readonly half: number }[]
  readonly #trunks = new Map<string, number[]>()

  constructor(y: number, nodes: readonly PlacedNode[]) {
    this.y = y
    this.#taken = nodes.map(({ x }) => ({ at: x, half: NODE.width / 2 }))
  }

  /** The nearest place at which a line can pass: where its trunk does already, or a free one, on the side of `towards` first. */
  pass(x: number, trunk: string, towards: number): number {
    const shared = this.#trunks.get(trunk) ?? []
    const edges = this.#taken.flatMap(({ at, half }) => [at - half - CLEARANCE, at + half + CLEARANCE])
    const nearest = [x, ...shared, ...edges]
      .sort((a, b) => Math.abs(a - x) - Math.abs(b - x) || (b - a) * Math.sign(towards))
      .find((place) => shared.includes(place) || this.#isFree(place))
    return this.#take(nearest ?? x, trunk, shared)
  }

  #take(place: number, trunk: string, shared: readonly number[]): number {
    if (shared.includes(place)) return place
    this.#taken.push({ at: place, half: 0 })
    this.#trunks.set(trunk, [...shared, place])
    return place
  }

  #isFree(place: number): boolean {
    return this.#taken.every(({ at, half }) => Math.abs(at - place) >= half + CLEARANCE)
  }
}

/** From the bottom up. */
function rowsOf(nodes: readonly PlacedNode[]): readonly Gaps[] {
  const rows = [...Map.groupBy(nodes, ({ y }) => y)].sort(([a], [b]) => b - a)
  return rows.map(([y, members]) => new Gaps(y, members))
}

function lineOf(relation: Relation, nodes: ReadonlyMap<string, PlacedNode>): readonly Line[] {
  const [from, to] = [nodes.get(relation.from), nodes.get(relation.to)]
  if (!from || !to || from.y === to.y || isSideways(relation, from, to)) return []
  return from.y > to.y ? [{ relation, upper: to, lower: from }] : [{ relation, upper: from, lower: to }]
}

/** Lines that leave a node upwards share its upper edge evenly, in an order in which they need not cross. */
function startOf(line: Line, siblings: readonly Line[]): number {
  const share = (siblings.toSorted(fanned).indexOf(line) + 1) / (siblings.length + 1)
  return line.lower.x + (share - 0.5) * NODE.width
}

/** To the left the nearest row turns off first, that is outermost; to the right likewise. */
function fanned(a: Line, b: Line): number {
  const side = ({ upper, lower }: Line) => Math.sign(upper.x - lower.x)
  const rows = side(a) < 0 ? b.upper.y - a.upper.y : a.upper.y - b.upper.y
  return side(a) - side(b) || rows || a.upper.x - b.upper.x
}
