/** What ELK is asked and what is taken from its answer: it routes the lines between the rows that `place` chose. */
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js'
import type { Relation } from '../../../graph/model.ts'
import { CLEARANCE, descents, type Descent } from './passes.ts'
import { NODE, idOf, type Picture, type PlacedEdge, type PlacedNode, type Point } from './picture.ts'

/** More nodes are drawn with the plain lines of `route`: ELK would take seconds. */
export const TIDIED_AT_MOST = 300

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
  'elk.layered.layering.strategy': 'INTERACTIVE',
  'elk.layered.crossingMinimization.strategy': 'INTERACTIVE',
  'elk.layered.nodePlacement.strategy': 'INTERACTIVE',
  'elk.layered.spacing.nodeNodeBetweenLayers': '44',
  'elk.spacing.nodeNode': String(CLEARANCE - 1),
} as const

/** The graph for ELK, from top to bottom, with our places as the start; sideways lines stay out of it. */
export function question(picture: Picture): ElkNode {
  const lines = descents(
    picture.edges.map(({ relation }) => relation),
    picture.nodes,
  )
  const boxes = picture.nodes.map(({ document, x, y }) => ({
    id: document.key,
    ...cornerOf({ x, y }, NODE.width),
    ...NODE,
  }))
  return {
    id: 'picture',
    layoutOptions: OPTIONS,
    children: [...boxes, ...lines.flatMap(gates)],
    edges: lines.flatMap(pieces),
  }
}

/** The picture with ELK's lines. Nodes stay in the rows and columns that `place` gave them. */
export function tidied(picture: Picture, answer: ElkNode): Picture {
  const lines = Map.groupBy(answer.edges ?? [], ({ id }) => edgeOf(id))
  const across = scale(picture, answer, 'x')
  const down = scale(picture, answer, 'y')
  const edges = picture.edges.map((edge) => {
    const points = lines.get(edge.id)?.flatMap(pointsOf).map(moved(across, down)) ?? []
    return points.length > 1 ? { ...edge, points: oriented(essential(points), edge, picture) } : edge
  })
  return { ...picture, edges }
}

const find = (picture: Picture, key: string): PlacedNode | undefined =>
  picture.nodes.find(({ document }) => document.key === key)

const cornerOf = ({ x, y }: Point, width: number): Point => ({ x: x - width / 2, y: y - NODE.height / 2 })

/** A node without width for each row that a line crosses, so that ELK leads it through there. */
const gates = ({ relation, passes }: Descent): ElkNode[] =>
  passes.map((point, index) => ({ id: gateOf(relation, index), ...cornerOf(point, 0), width: 0, height: NODE.height }))

function pieces({ relation, upper, lower, passes }: Descent): readonly ElkExtendedEdge[] {
  const stops = [upper.document.key, ...passes.map((_, index) => gateOf(relation, index)), lower.document.key]
  return stops.slice(1).map((target, index) => ({
    id: `${idOf(relation)} ${index}`,
    sources: [stops[index] ?? target],
    targets: [target],
  }))
}

const gateOf = (relation: Relation, index: number): string => `gate ${idOf(relation)} ${index}`

/** Neither keys nor relations hold a space. */
const edgeOf = (piece: string): string => piece.slice(0, piece.lastIndexOf(' '))

function pointsOf(edge: ElkExtendedEdge): readonly Point[] {
  return (edge.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [
    startPoint,
    ...bendPoints,
    endPoint,
  ])
}

/** Without the points that lie on the way between their neighbours. */
function essential(points: readonly Point[]): readonly Point[] {
  const same = (a: number, b: number) => Math.abs(a - b) < 0.5
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]]
    if (!before || !after) return true
    const onLine =
      (same(before.x, point.x) && same(point.x, after.x)) || (same(before.y, point.y) && same(point.y, after.y))
    return !onLine
  })
}

/** ELK draws from the directive down; the arrow runs the other way. */
function oriented(points: readonly Point[], edge: PlacedEdge, picture: Picture): readonly Point[] {
  const [from, to] = [find(picture, edge.relation.from), find(picture, edge.relation.to)]
  return from && to && from.y > to.y ? points.toReversed() : points
}

type Scale = (value: number) => number

const moved =
  (across: Scale, down: Scale) =>
  ({ x, y }: Point): Point => ({ x: across(x), y: down(y) })

/** Knots at both edges of every node, between them straight: ELK's measure to ours. Strictly rising on both sides. */
function scale(picture: Picture, answer: ElkNode, axis: 'x' | 'y'): Scale {
  const size = axis === 'x' ? NODE.width : NODE.height
  const theirs = new Map(answer.children?.map((node) => [node.id, node[axis] ?? 0]))
  const knots = picture.nodes
    .map((node) => ({ theirs: theirs.get(node.document.key) ?? 0, ours: node[axis] - size / 2 }))
    .flatMap((knot) => [knot, { theirs: knot.theirs + size, ours: knot.ours + size }])
    .sort((a, b) => a.theirs - b.theirs || a.ours - b.ours)
  return (value) => between(knots, value)
}

function between(knots: readonly { readonly theirs: number; readonly ours: number }[], value: number): number {
  const after = knots.findIndex(({ theirs }) => theirs >= value)
  const [left, right] = [knots[after - 1], knots[after]]
  if (!right) return value + (last(knots).ours - last(knots).theirs)
  if (!left) return value + right.ours - right.theirs
  const share = right.theirs === left.theirs ? 0 : (value - left.theirs) / (right.theirs - left.theirs)
  return left.ours + share * (right.ours - left.ours)
}

const last = <Item extends { readonly theirs: number; readonly ours: number }>(knots: readonly Item[]) =>
  knots.at(-1) ?? { theirs: 0, ours: 0 }
