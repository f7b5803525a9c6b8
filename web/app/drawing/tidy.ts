/** What ELK is asked and what is taken from its answer: it routes the lines between the rows that `place` chose. */
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js'
import { CLEARANCE, descents, trunkOf, type Descent } from './passes.ts'
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

/** So many lines of one kind to one document are led into it together; fewer, each to an end of its own. */
const MERGED_FROM = 12

/** The graph for ELK, from top to bottom, with our places as the start; sideways lines stay out of it. */
export function question(picture: Picture): ElkNode {
  const { gates, pieces } = planOf(picture)
  const ports = portsOf(pieces)
  const boxes = picture.nodes.map(({ document, x, y }) => ({
    id: document.key,
    ...cornerOf({ x, y }, NODE.width),
    ...NODE,
    ...ports.get(document.key),
  }))
  return {
    id: 'picture',
    layoutOptions: OPTIONS,
    children: [...boxes, ...gates],
    edges: [...pieces].map(([id, { trunk, source, target }]) => {
      const isMerged = ports.get(source)?.ports.some((port) => port.id === portOf(source, trunk))
      return { id, sources: [isMerged ? portOf(source, trunk) : source], targets: [target] }
    }),
  }
}

interface Ports {
  readonly ports: { readonly id: string; readonly layoutOptions: Record<string, string> }[]
  readonly layoutOptions: Record<string, string>
}

const portOf = (key: string, trunk: string): string => `${key} for ${trunk}`

/** The ends that many lines of a kind share, by document. */
function portsOf(pieces: Plan['pieces']): ReadonlyMap<string, Ports> {
  const groups = Map.groupBy([...pieces.values()], ({ source, trunk }) => portOf(source, trunk))
  const merged = [...groups].filter(([, { length }]) => length >= MERGED_FROM)
  const byNode = Map.groupBy(merged, ([, [first]]) => first?.source ?? '')
  return new Map(
    [...byNode].map(([key, of]) => [
      key,
      {
        ports: of.map(([id]) => ({ id, layoutOptions: { 'elk.port.side': 'SOUTH' } })),
        layoutOptions: { 'elk.portConstraints': 'FIXED_SIDE' },
      },
    ]),
  )
}

/** The picture with ELK's lines. Nodes stay in the rows and columns that `place` gave them. */
export function tidied(picture: Picture, answer: ElkNode): Picture {
  const { ways } = planOf(picture)
  const routed = new Map(answer.edges?.map((piece) => [piece.id, piece]))
  const move = moved(scale(picture, answer, 'x'), scale(picture, answer, 'y'))
  const edges = picture.edges.map((edge) => {
    const pieces = ways.get(edge.id)?.flatMap((id) => routed.get(id) ?? []) ?? []
    const points = pieces.flatMap(pointsOf).map(move)
    return points.length > 1 ? { ...edge, points: oriented(essential(points), edge, picture) } : edge
  })
  return { ...picture, edges }
}

const find = (picture: Picture, key: string): PlacedNode | undefined =>
  picture.nodes.find(({ document }) => document.key === key)

const cornerOf = ({ x, y }: Point, width: number): Point => ({ x: x - width / 2, y: y - NODE.height / 2 })

/** A piece of a line, from top to bottom. */
interface Piece {
  readonly trunk: string
  readonly source: string
  readonly target: string
}

/** What ELK lays out besides the nodes. */
interface Plan {
  /** A node without width wherever lines cross a row, so that ELK leads them through there. */
  readonly gates: readonly ElkNode[]
  /** From node or gate to the next, once for all lines that run there together. */
  readonly pieces: ReadonlyMap<string, Piece>
  /** The pieces of each line from the top down, by its id. */
  readonly ways: ReadonlyMap<string, readonly string[]>
}

function planOf(picture: Picture): Plan {
  const lines = descents(
    picture.edges.map(({ relation }) => relation),
    picture.nodes,
  )
  const gates = new Map<string, ElkNode>()
  const pieces = new Map<string, Piece>()
  const ways = new Map<string, readonly string[]>()
  for (const line of lines) {
    for (const point of line.passes) {
      const id = gateOf(line, point)
      gates.set(id, { id, ...cornerOf(point, 0), width: 0, height: NODE.height })
    }
    const way = piecesOf(line).map((piece) => [nameOf(piece), piece] as const)
    for (const [id, piece] of way) pieces.set(id, piece)
    ways.set(
      idOf(line.relation),
      way.map(([id]) => id),
    )
  }
  return { gates: [...gates.values()], pieces, ways }
}

function piecesOf(line: Descent): readonly Piece[] {
  const { upper, lower, passes } = line
  const stops = [upper.document.key, ...passes.map((point) => gateOf(line, point)), lower.document.key]
  const trunk = trunkOf(line)
  return stops.slice(1).map((target, index) => ({ trunk, source: stops[index] ?? target, target }))
}

const nameOf = ({ trunk, source, target }: Piece): string => `${trunk} from ${source} to ${target}`

const gateOf = (line: Descent, { x, y }: Point): string => `gate ${trunkOf(line)} ${x} ${y}`

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
