/** The picture as Cytoscape's elements. Pure, so that what is drawn can be tested without drawing it. */
import type { EdgeDefinition, ElementDefinition, NodeDefinition } from 'cytoscape'
import type { Level, RelationType } from '../../../graph/model.ts'
import { codeOf, dateOf, nodeNameOf } from '../naming.ts'
import { isUndecided } from '../../../graph/relation.ts'
import type { Language, Words } from '../words/index.ts'
import type { Picture, PlacedEdge, PlacedNode, Point } from './picture.ts'

/** Cytoscape's shapes for the levels; filled for those that direct, outline for those that carry out. */
export const SHAPES: Readonly<Record<Level | 'unknown', { readonly shape: string; readonly filled: boolean }>> = {
  central: { shape: 'diamond', filled: true },
  state: { shape: 'rectangle', filled: true },
  provincial: { shape: 'ellipse', filled: true },
  district: { shape: 'triangle', filled: false },
  commune: { shape: 'rectangle', filled: false },
  grassroots: { shape: 'ellipse', filled: false },
  unknown: { shape: 'ellipse', filled: false },
}

/** Each relation's end in Cytoscape's words. The head points at the document that is carried out. */
export const ARROWS: Readonly<Record<RelationType, string>> = {
  implements: 'triangle',
  continues: 'vee',
  cites: 'vee',
  amends: 'diamond',
  replaces: 'tee',
}

/** Up to this many words stand on the lines; more only on what is chosen or pointed at. */
export const WORDED_AT_MOST = 60

/** The second line of a node: `KL · 25/10/2021`. */
export function captionOf({ document }: PlacedNode, language: Language): string {
  const when = dateOf(document.date, language)
  const term = document.term ? `khóa ${document.term}` : null
  // The name of a document without a number begins with its type.
  const type = document.number ? (codeOf(document) ?? document.type) : null
  return [type, when || term].filter(Boolean).join(' · ')
}

/** What stands on a line: its relation, a question mark where it is undecided, how many sentences carry it. */
export function wordOf({ relation }: PlacedEdge, words: Words): string {
  const times = relation.statements.length > 1 ? ` ×${relation.statements.length}` : ''
  return `${words.edge[relation.type]}${isUndecided(relation) ? ' ?' : ''}${times}`
}

/** Nodes as a frame with two parts that carry its shape and its second line; lines by their relation. */
export function elementsOf(picture: Picture, words: Words, language: Language): ElementDefinition[] {
  return [
    ...picture.nodes.flatMap((node) => nodeElements(node, language)),
    ...picture.edges.map((edge) => edgeElement(edge, picture, words)),
  ]
}

const PART = { shape: { x: -40, y: -9 }, caption: { x: -46, y: 10 } } as const

function nodeElements(node: PlacedNode, language: Language): NodeDefinition[] {
  const { key, level, open } = node.document
  const at = ({ x, y }: Point): Point => ({ x: node.x + x, y: node.y + y })
  const { shape, filled } = SHAPES[level ?? 'unknown']
  const part = (name: string, place: Point, data: Record<string, unknown>): NodeDefinition => ({
    group: 'nodes',
    data: { id: `${key} ${name}`, of: key, ...data },
    position: at(place),
    classes: `part ${name}`,
    selectable: false,
    grabbable: false,
  })
  return [
    {
      group: 'nodes',
      data: { id: key, open },
      position: { x: node.x, y: node.y },
      classes: open ? 'document open' : 'document',
      grabbable: false,
    },
    part('shape', PART.shape, { label: nodeNameOf(node.document), shape, filled: filled ? 'yes' : 'no' }),
    part('caption', PART.caption, { label: captionOf(node, language) }),
  ]
}

function edgeElement(edge: PlacedEdge, picture: Picture, words: Words): EdgeDefinition {
  const { id, relation, points } = edge
  const centre = (key: string): Point => picture.nodes.find(({ document }) => document.key === key) ?? { x: 0, y: 0 }
  return {
    group: 'edges',
    data: {
      id,
      source: relation.from,
      target: relation.to,
      label: wordOf(edge, words),
      ...lineOf(points, centre(relation.from), centre(relation.to), isShared(edge, picture)),
    },
    classes: `${relation.type}${isUndecided(relation) ? ' open' : ''}`,
  }
}

/** A line as Cytoscape takes it: its ends seen from the nodes' centres, its bends as shares along and distances across. */
export function lineOf(
  points: readonly Point[],
  from: Point,
  to: Point,
  isFanned: boolean,
): Record<string, string | number> {
  const [start, end] = [points[0] ?? from, points.at(-1) ?? to]
  const bends = points.slice(1, -1).map((point) => bendOf(point, start, end))
  return {
    start: `${round(start.x - from.x)}px ${round(start.y - from.y)}px`,
    end: `${round(end.x - to.x)}px ${round(end.y - to.y)}px`,
    // Cytoscape wants both, even where a straight line has no use for them.
    weights: bends.map(({ weight }) => weight).join(' ') || '0.5',
    distances: bends.map(({ distance }) => distance).join(' ') || '0',
    curve: bends.length > 0 ? 'segments' : 'straight',
    word: wordOffset(points, isFanned),
  }
}

/** True where several lines leave one document, so that words near it would lie on one another. */
export const isShared = (edge: PlacedEdge, { edges }: Picture): boolean =>
  edges.some((other) => other !== edge && other.relation.from === edge.relation.from)

/** How far from the start of a line its word stands: near the document that acts, or on its longest level piece. */
export function wordOffset(points: readonly Point[], isFanned: boolean): number {
  const pieces = points.slice(1).map((point, index) => ({ length: length(points[index] ?? point, point), index }))
  const level = pieces.filter(({ index }) => points[index]?.y === points[index + 1]?.y)
  const longest = level.toSorted((a, b) => b.length - a.length)[0]
  if (!isFanned || !longest || longest.length < ROOM) return Math.min(30, (pieces[0]?.length ?? 0) / 2)
  const before = pieces.slice(0, longest.index).reduce((sum, piece) => sum + piece.length, 0)
  return before + longest.length / 2
}

/** What a word needs on a level piece. */
const ROOM = 70

/** The point at a distance from the start of a line. */
export function pointAt(points: readonly Point[], distance: number): Point {
  let rest = distance
  for (const [index, start] of points.entries()) {
    const end = points[index + 1]
    if (!end) return start
    const whole = length(start, end)
    if (rest <= whole) {
      const share = whole === 0 ? 0 : rest / whole
      return { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share }
    }
    rest -= whole
  }
  return { x: 0, y: 0 }
}

function bendOf(point: Point, start: Point, end: Point): { readonly weight: number; readonly distance: number } {
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  const whole = Math.hypot(dx, dy) || 1
  const [px, py] = [point.x - start.x, point.y - start.y]
  return { weight: round((px * dx + py * dy) / whole ** 2), distance: round((py * dx - px * dy) / whole) }
}

const length = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y)

const round = (value: number): number => Math.round(value * 1e4) / 1e4
