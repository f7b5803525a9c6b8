/** The part of the graph around some documents: their ways up, what was opened besides, and every edge between all of these. */
import { RELATION_TYPES, type Document, type Level, type Relation, type RelationType } from '../model.ts'
import { isWithin } from '../reference.ts'
import type { Direction, GraphStore, Outline } from '../store.ts'
import { path, type Path } from './path.ts'
import { skippedLevels } from './trace.ts'
import { CARRYING, farEnd, newestFirst, walk } from './walk.ts'
import { relationId } from '../relation.ts'

/** One step that is shown besides the ways up: what a document acts on (`out`), or what acts on it (`in`). */
export interface Opened {
  readonly key: string
  readonly direction: Direction
  /** Documents to show, at most: the newest. */
  readonly limit: number
}

export interface SubgraphOptions {
  /** `implements` and `continues` where nothing is asked for. */
  readonly relations?: readonly RelationType[]
  /** Steps to follow up from a start, at most; all where nothing is asked for. */
  readonly depth?: number
  /** Inclusive, `YYYY-MM-DD` or `YYYY`: leaves out what is older or newer, or has no date. Starts always stay. */
  readonly from?: string
  readonly to?: string
  /** Documents of the ways up to show, at most, the starts included; all where nothing is asked for. */
  readonly limit?: number
  /** Documents to show at most in all; all where nothing is asked for. */
  readonly most?: number
  /** In their order: what one has brought in, the next can open. A document that is not shown opens nothing. */
  readonly opened?: readonly Opened[]
  /** Keys that are shown whatever else is left out. */
  readonly keep?: readonly string[]
  /** Both ends of a path that is shown besides; where there is none, they are. */
  readonly path?: readonly [from: string, to: string]
}

export interface Subgraph {
  /** The starts, what the path passes and what is kept; the ways up by step; what was opened; in each newest first, then by key. */
  readonly nodes: readonly Document[]
  /** Every edge of the types asked for between the documents shown, and those of the path, with their evidence. */
  readonly edges: readonly Relation[]
  /** Documents on the ways up and opened, before any limit. */
  readonly total: number
  /** How many more the period leaves out. */
  readonly outside: number
  /** Of each that opened something: how much of it is shown. */
  readonly opened: readonly (Omit<Opened, 'limit'> & { readonly shown: number; readonly total: number })[]
  /** Edges between the documents shown of types that were not asked for, so that nobody takes them for none. */
  readonly others: Readonly<Partial<Record<RelationType, number>>>
  /** Levels that none of the ways up passes; as in `Trace`. */
  readonly skippedLevels: readonly Level[]
  /** Null where none was asked for. */
  readonly path: Path | null
}

/** Follows documents upwards, all alike, and adds what else was asked for. */
export async function subgraph(
  store: GraphStore,
  starts: readonly string[],
  options: SubgraphOptions = {},
): Promise<Subgraph> {
  const { relations: types = CARRYING, limit, most, keep = [] } = options
  const shortest = options.path === undefined ? null : await path(store, ...options.path)
  const passed = shortest?.found ? shortest.nodes.map(({ key }) => key) : (options.path ?? [])
  const first = [...starts, ...passed, ...keep]
  const drawn = new Drawn(first, options, most ?? Infinity)
  const ways = await waysUp(store, starts, types, options.depth ?? Infinity)
  drawn.take(ways.ordered.slice(starts.length), (limit ?? Infinity) - starts.length)
  const opened: Subgraph['opened'][number][] = []
  for (const one of options.opened ?? []) {
    if (drawn.shown.has(one.key)) opened.push(await openedFrom(store, one, types, drawn))
  }
  const nodes = await store.documents([...drawn.shown])
  const edges = await edgesBetween(store, nodes, types, shortest?.edges ?? [])
  const others = await countOthers(store, nodes, edges)
  const { total, outside } = drawn
  return { nodes, edges, total, outside, opened, others, skippedLevels: ways.skippedLevels, path: shortest }
}

/** What is shown so far, in its order, and what was left out. */
class Drawn {
  readonly shown: Set<string>
  readonly #found: Set<string>
  readonly #outside = new Set<string>()
  readonly #options: SubgraphOptions
  readonly #most: number

  constructor(first: readonly string[], options: SubgraphOptions, most: number) {
    this.shown = new Set(first.slice(0, most))
    this.#found = new Set(first)
    this.#options = options
    this.#most = most
  }

  get total(): number {
    return this.#found.size
  }

  get outside(): number {
    return this.#outside.size
  }

  /** Shows the first of these that the period leaves; returns how many of all that it leaves are shown now, and all. */
  take(documents: readonly Outline[], limit: number): { readonly shown: number; readonly total: number } {
    const { from, to } = this.#options
    const isIn = ({ key, date }: Outline): boolean => this.shown.has(key) || isWithin(date, from, to)
    const inside = documents.filter(isIn)
    for (const { key } of documents.filter((document) => !isIn(document))) this.#outside.add(key)
    for (const { key } of inside) this.#found.add(key)
    for (const { key } of inside.slice(0, Math.max(0, limit))) if (this.shown.size < this.#most) this.shown.add(key)
    return { shown: inside.filter(({ key }) => this.shown.has(key)).length, total: inside.length }
  }
}

interface Ways {
  readonly ordered: readonly Outline[]
  readonly skippedLevels: readonly Level[]
}

/** All that the starts lead up to: they first, then by the fewest steps from any of them. */
async function waysUp(
  store: GraphStore,
  starts: readonly string[],
  types: readonly RelationType[],
  depth: number,
): Promise<Ways> {
  const walks = await Promise.all(starts.map((start) => walk(store, start, 'out', types, depth)))
  const steps = new Map<string, number>(starts.map((start) => [start, 0]))
  for (const { distances } of walks)
    for (const [key, distance] of distances) steps.set(key, Math.min(steps.get(key) ?? Infinity, distance))
  const reached = await store.outlines([...steps.keys()])
  const step = ({ key }: Outline): number => steps.get(key) ?? 0
  const [first, rest] = [reached.slice(0, starts.length), reached.slice(starts.length)]
  const ordered = [...first, ...rest.sort((one, other) => step(one) - step(other) || newestFirst(one, other))]
  return { ordered, skippedLevels: skippedByAll(walks.map(({ distances }) => ordered.filter(isOf(distances)))) }
}

const isOf =
  (distances: ReadonlyMap<string, number>) =>
  ({ key }: Outline): boolean =>
    distances.has(key)

/** A start that leads nowhere passes no level and skips none. */
function skippedByAll(ways: readonly (readonly Outline[])[]): Level[] {
  const lists = ways.filter(({ length }) => length > 1).map(skippedLevels)
  return lists[0]?.filter((level) => lists.every((list) => list.includes(level))) ?? []
}

async function openedFrom(
  store: GraphStore,
  { key, direction, limit }: Opened,
  types: readonly RelationType[],
  drawn: Drawn,
): Promise<Subgraph['opened'][number]> {
  const edges = await store.edges([key], direction, types)
  const ends = [...new Set(edges.map((edge) => farEnd(edge, direction)))].filter((end) => end !== key)
  const documents = [...(await store.outlines(ends))].sort(newestFirst)
  return { key, direction, ...drawn.take(documents, limit) }
}

async function edgesBetween(
  store: GraphStore,
  nodes: readonly Document[],
  types: readonly RelationType[],
  passed: readonly Relation[],
): Promise<Relation[]> {
  const keys = nodes.map(({ key }) => key)
  const between = await store.relations(keys, 'out', types, true, keys)
  const known = new Set(between.map(relationId))
  return [...between, ...passed.filter((edge) => !known.has(relationId(edge)))]
}

async function countOthers(
  store: GraphStore,
  nodes: readonly Document[],
  drawn: readonly Relation[],
): Promise<Subgraph['others']> {
  const keys = new Set(nodes.map(({ key }) => key))
  const shown = new Set(drawn.map(relationId))
  const edges = await store.edges([...keys], 'out', RELATION_TYPES)
  const hidden = edges.filter((edge) => keys.has(edge.to) && edge.from !== edge.to && !shown.has(relationId(edge)))
  return Object.fromEntries([...Map.groupBy(hidden, ({ type }) => type)].map(([type, of]) => [type, of.length]))
}
