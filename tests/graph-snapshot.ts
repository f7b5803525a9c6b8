/** A whole graph as one value, out of a store or derived from scratch, so that two can be held against each other. */
import { derive, type Derived, type OtherFacts, type Source } from '../graph/derive.ts'
import { RELATION_TYPES, type Document, type Edge, type SourcedProblem } from '../graph/model.ts'
import type { GraphStore } from '../graph/store.ts'

export interface Snapshot {
  /** By key. */
  readonly documents: readonly Document[]
  /** Also those that are no edges, by from, type and to, each with the number of statements that carry it. */
  readonly relations: readonly (Edge & { readonly sources: readonly string[]; readonly statements: number })[]
  /** Problems that deriving found. */
  readonly found: readonly SourcedProblem[]
}

const EVERYTHING = 10_000

/** Everything that a store derived. */
export async function snapshotOf(store: GraphStore): Promise<Snapshot> {
  const { rows } = await store.search({ text: '', limit: EVERYTHING, offset: 0 })
  const documents = rows.toSorted(byKey)
  const keys = documents.map(({ key }) => key)
  const relations = await store.relations(keys, 'out', RELATION_TYPES, false)
  const concerned = await Promise.all(keys.map((document) => store.problems({ document })))
  return {
    documents,
    relations: relations.map(({ statements, ...edge }) => ({ ...edge, statements: statements.length })),
    found: distinct(concerned.flat()),
  }
}

/** What the reports should come to, from scratch. */
export function expectedOf(reports: readonly Source[], others?: OtherFacts): Snapshot {
  const { documents, relations, sources } = derive(reports, others)
  return {
    documents: documents.map(({ document }) => document),
    relations: relations.map(({ edge }) => ({ ...edge, ...carried(edge, sources) })),
    found: distinct([...documents, ...relations].flatMap(({ problems }) => problems)),
  }
}

/** Problems of reports themselves are none of deriving's. */
const distinct = (problems: readonly SourcedProblem[]): SourcedProblem[] => {
  const found = problems.filter(({ rule }) => rule === 'two-dates' || rule === 'older-than-directive')
  return [...new Map(found.map((problem) => [JSON.stringify(problem), problem])).entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, problem]) => problem)
}

/** What carries a relation: the sources that say so, and how often they do. */
function carried(
  edge: Edge,
  sources: Derived['sources'],
): Pick<Snapshot['relations'][number], 'sources' | 'statements'> {
  const said = sources.map(({ id, extraction: { source, mentions, statements } }) => {
    const cites = edge.type === 'cites' && edge.from === source.key
    const mentioned = mentions.some(({ document }) => document === edge.to)
    return { id, cites: cites && mentioned, statements: statements.filter((one) => same(one, edge)).length }
  })
  return {
    sources: said.flatMap(({ id, cites, statements }) => (cites || statements > 0 ? [id] : [])),
    statements: said.reduce((sum, { statements }) => sum + statements, 0),
  }
}

const same = (one: Pick<Edge, 'from' | 'type' | 'to'>, other: Pick<Edge, 'from' | 'type' | 'to'>): boolean =>
  one.from === other.from && one.type === other.type && one.to === other.to

const byKey = (one: Document, other: Document): number => (one.key < other.key ? -1 : 1)
