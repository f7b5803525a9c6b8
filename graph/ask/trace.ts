/** From which directives does a document come, through which steps? */
import { LEVELS, type Document, type Edge, type Level, type Relation, type RelationType } from '../model.ts'
import type { GraphStore } from '../store.ts'
import { isCertain } from '../relation.ts'
import { CARRYING, closure, newestFirst, walk } from './walk.ts'

/** From this day on there is no district level: a chain that has none skips nothing. */
const DISTRICTS_END = '2025-07-01'

export interface TraceOptions {
  /** `implements` and `continues` where nothing is asked for. */
  readonly relations?: readonly RelationType[]
  /** Steps to follow, at most; all where nothing is asked for. */
  readonly depth?: number
  /** Documents to show, at most; all where nothing is asked for. */
  readonly limit?: number
}

export interface Trace {
  /** The key of the document that the trace starts from. */
  readonly root: string
  /** The root first; then by steps, so that what is shown hangs together; in these newest first, then by key. */
  readonly nodes: readonly Document[]
  /** The edges between the nodes shown, with their evidence; those that are weak or of open documents are only possible. */
  readonly edges: readonly Relation[]
  /** Keys of those of the nodes that every chain reaches over an open document or a weak statement: possible, and no facts. */
  readonly possible: readonly string[]
  /** Before the limit. */
  readonly total: { readonly nodes: number; readonly edges: number; readonly possible: number }
  /** Levels between the root's and the highest reached of which no document stands here. */
  readonly skippedLevels: readonly Level[]
}

/** Follows a document upwards, to the Centre where the sources lead that far. */
export async function trace(store: GraphStore, key: string, options: TraceOptions = {}): Promise<Trace> {
  const types = options.relations ?? CARRYING
  const { distances, edges } = await walk(store, key, 'out', types, options.depth ?? Infinity)
  const reached = await store.documents([...distances.keys()])
  const step = (document: Document): number => distances.get(document.key) ?? 0
  const ordered = [...reached].sort((one, other) => step(one) - step(other) || newestFirst(one, other))
  const nodes = ordered.slice(0, options.limit)
  const certain = certainFrom(key, edges)
  return {
    root: key,
    nodes,
    edges: await edgesBetween(store, nodes, types, options.depth ?? Infinity, distances),
    possible: nodes.flatMap(({ key }) => (certain.has(key) ? [] : [key])),
    total: { nodes: reached.length, edges: edges.length, possible: reached.length - certain.size },
    skippedLevels: skippedLevels(ordered),
  }
}

/** What a chain of certain edges reaches. */
function certainFrom(root: string, edges: readonly Edge[]): ReadonlySet<string> {
  const leaving = Map.groupBy(edges.filter(isCertain), ({ from }) => from)
  return closure([root], new Map([...leaving].map(([from, of]) => [from, of.map(({ to }) => to)])))
}

async function edgesBetween(
  store: GraphStore,
  nodes: readonly Document[],
  types: readonly RelationType[],
  depth: number,
  distances: ReadonlyMap<string, number>,
): Promise<Relation[]> {
  const keys = nodes.map(({ key }) => key)
  const followed = keys.filter((key) => (distances.get(key) ?? 0) < depth)
  return [...(await store.relations(followed, 'out', types, true, keys))]
}

/** Levels between the first document's and the highest of the others of which none of them is. */
export function skippedLevels([root, ...others]: readonly Pick<Document, 'level' | 'date'>[]): Level[] {
  const present = new Set(others.map(({ level }) => level))
  const highest = LEVELS.findIndex((level) => present.has(level))
  if (root === undefined || root.level === null || highest < 0) return []
  // The Party Centre and the State stand side by side: neither is a step below the other.
  const between = LEVELS.slice(Math.max(highest + 1, LEVELS.indexOf('provincial')), LEVELS.indexOf(root.level))
  return between.filter((level) => !present.has(level) && existed(level, root))
}

const existed = (level: Level, { date }: Pick<Document, 'date'>): boolean =>
  level !== 'district' || date === null || date < DISTRICTS_END
