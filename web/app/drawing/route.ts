/** Lines at right angles without a layout engine: for level relations always, for the others where ELK does not run. */
import type { Relation } from '../../../graph/model.ts'
import { descents, isSideways, type Descent } from './passes.ts'
import { NODE, idOf, type PlacedNode, type Point } from './picture.ts'

const HALF = { width: NODE.width / 2, height: NODE.height / 2 } as const
/** How far a line keeps above the row whose nodes it goes around. */
const ABOVE = 10

/** The line of each relation by its id, from the document that acts to the one it acts on. */
export function routes(
  relations: readonly Relation[],
  nodes: readonly PlacedNode[],
): ReadonlyMap<string, readonly Point[]> {
  const byKey = new Map(nodes.map((node) => [node.document.key, node]))
  const upward = new Map(descents(relations, nodes).map((descent) => [descent.relation, descent]))
  return new Map(
    relations.flatMap((relation) => {
      const [from, to] = [byKey.get(relation.from), byKey.get(relation.to)]
      if (!from || !to) return []
      const descent = upward.get(relation)
      return [[idOf(relation), descent ? stepped(descent, from, nodes) : sideways(relation, from, to, nodes)] as const]
    }),
  )
}

function sideways(
  relation: Relation,
  from: PlacedNode,
  to: PlacedNode,
  nodes: readonly PlacedNode[],
): readonly Point[] {
  if (from.y !== to.y) return around(from, to)
  return isSideways(relation, from, to) && !isBlocked(from, to, nodes) ? straight(from, to) : over(from, to)
}

function straight(from: PlacedNode, to: PlacedNode): readonly Point[] {
  const side = from.x > to.x ? -HALF.width : HALF.width
  return [
    { x: from.x + side, y: from.y },
    { x: to.x - side, y: to.y },
  ]
}

/** Above the row, where other nodes stand between. */
function over(from: PlacedNode, to: PlacedNode): readonly Point[] {
  const [top, above] = [from.y - HALF.height, from.y - HALF.height - ABOVE]
  return [
    { x: from.x, y: top },
    { x: from.x, y: above },
    { x: to.x, y: above },
    { x: to.x, y: top },
  ]
}

function around(from: PlacedNode, to: PlacedNode): readonly Point[] {
  const end = from.y > to.y ? HALF.height : -HALF.height
  if (from.x === to.x) {
    return [
      { x: from.x, y: from.y - end },
      { x: to.x, y: to.y + end },
    ]
  }
  const side = from.x > to.x ? -HALF.width : HALF.width
  return [
    { x: from.x + side, y: from.y },
    { x: to.x, y: from.y },
    { x: to.x, y: to.y + end },
  ]
}

/** Up through its passes; sideways only in the middle of the gap below a row. */
function stepped(descent: Descent, from: PlacedNode, nodes: readonly PlacedNode[]): readonly Point[] {
  const { upper, lower, start, passes } = descent
  const rows = [...new Set(nodes.map(({ y }) => y))].sort((a, b) => b - a)
  const stops = [...passes.toReversed(), { x: upper.x, y: upper.y }]
  let at: Point = { x: start, y: lower.y - HALF.height }
  const points = [at]
  for (const stop of stops) {
    if (stop.x !== at.x) {
      const below = rows[rows.indexOf(stop.y) - 1] ?? lower.y
      const turn = (stop.y + below) / 2
      points.push({ x: at.x, y: turn }, { x: stop.x, y: turn })
    }
    at = stop
  }
  points.push({ x: upper.x, y: upper.y + HALF.height })
  return from === lower ? points : points.toReversed()
}

const isBlocked = (from: PlacedNode, to: PlacedNode, nodes: readonly PlacedNode[]): boolean =>
  nodes.some(({ x, y }) => y === from.y && x > Math.min(from.x, to.x) && x < Math.max(from.x, to.x))
