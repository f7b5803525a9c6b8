/** Where a long line crosses the rows between its ends: straight up if it can, else through the nearest free gap. */
import { NODE, type PlacedEdge, type PlacedNode, type Point } from './picture.ts'

/** What a line keeps from nodes and from other lines in the same row. */
export const CLEARANCE = 7

/** A line that has an upper and a lower end, and the points at which it crosses rows, from the top down. */
export interface Descent {
  readonly edge: PlacedEdge
  readonly upper: PlacedNode
  readonly lower: PlacedNode
  readonly passes: readonly Point[]
}

type Vertical = Omit<Descent, 'passes'>

/** Finds the passes of all lines, in their order: an earlier one takes its gap, and a later one goes around it. */
export function descents(lines: readonly Vertical[], nodes: readonly PlacedNode[]): readonly Descent[] {
  const rows = [...new Set(nodes.map(({ y }) => y))].sort((a, b) => b - a)
  const taken = new Map(rows.map((y) => [y, nodes.filter((node) => node.y === y).map(({ x }) => [x, NODE.width / 2])]))
  return lines.map((line) => {
    let x = start(line, lines)
    const passes = rows
      .filter((y) => y < line.lower.y && y > line.upper.y)
      .map((y) => {
        const others = taken.get(y) ?? []
        x = free(x, others, Math.sign(line.upper.x - x) || 1)
        others.push([x, 0])
        return { x, y }
      })
    return { ...line, passes: passes.toReversed() }
  })
}

/** Lines that leave a node upwards share its upper edge evenly, in the order of where they go: so does ELK. */
function start(line: Vertical, lines: readonly Vertical[]): number {
  const siblings = lines.filter(({ lower }) => lower === line.lower).toSorted((a, b) => a.upper.x - b.upper.x)
  const share = (siblings.indexOf(line) + 1) / (siblings.length + 1)
  return line.lower.x + (share - 0.5) * NODE.width
}

/** The nearest free place, on the side of `towards` first. */
function free(x: number, taken: readonly (readonly number[])[], towards: number): number {
  const isFree = (place: number) => taken.every(([at = 0, half = 0]) => Math.abs(at - place) >= half + CLEARANCE)
  for (let distance = 0; ; distance += 1) {
    if (isFree(x + towards * distance)) return x + towards * distance
    if (isFree(x - towards * distance)) return x - towards * distance
  }
}
