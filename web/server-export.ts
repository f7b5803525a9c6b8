/** The exports as functions of a store, for the routes and the command line alike. */
import type { Static, TObject } from 'typebox'
import {
  auditTables,
  exportAnswer,
  exportStore,
  implementersTable,
  mentionsTable,
  statisticsTable,
  timelineTable,
  type Exported,
  type GraphStore,
} from '../graph/index.ts'
import type { Document, Relation } from '../graph/model.ts'
import { relationId } from '../graph/relation.ts'
import {
  AuditExportQuery,
  ImplementersExportQuery,
  NeighboursExportQuery,
  PathExportQuery,
  SearchExportQuery,
  ShowExportQuery,
  StatsExportQuery,
  TimelineExportQuery,
  TraceExportQuery,
  WholeExportQuery,
} from './api-export.ts'
import {
  about,
  answerAudit,
  answerDocument,
  answerImplementers,
  answerNeighbours,
  answerPath,
  answerSearch,
  answerTimeline,
  answerTrace,
  type Outcome,
  type Unresolved,
} from './server-answers.ts'

/** An export, or a reference that leads to no one document, with the parameter that holds it. */
export type Made =
  | { readonly kind: 'made'; readonly exported: Exported }
  | { readonly kind: 'unresolved'; readonly parameter: 'ref' | 'from' | 'to'; readonly unresolved: Unresolved }

/** What can be exported: its query, and how it is made of one that this schema has accepted. */
export interface Export {
  readonly query: TObject
  readonly summary: string
  /** Parameters that hold references. */
  readonly references: readonly string[]
  readonly make: (store: GraphStore, query: unknown) => Promise<Made>
}

const define = <Schema extends TObject>(
  query: Schema,
  summary: string,
  references: readonly string[],
  make: (store: GraphStore, query: Static<Schema>) => Promise<Made>,
): Export => ({ query, summary, references, make: (store, accepted) => make(store, accepted as Static<Schema>) })

const made = async (exported: Promise<Exported>): Promise<Made> => ({ kind: 'made', exported: await exported })

/** Tables of whatever rests on relations. */
const CITED = ['relations', 'documents', 'statements', 'sources'] as const

export const EXPORTS = {
  whole: define(WholeExportQuery, 'Everything that the store holds', [], (store) => made(exportStore(store))),
  search: define(SearchExportQuery, 'Documents that were searched for', [], exportSearch),
  trace: define(TraceExportQuery, 'The way of a document up to the Centre', ['ref'], exportTrace),
  implementers: define(ImplementersExportQuery, 'The documents that implement one', ['ref'], exportImplementers),
  path: define(PathExportQuery, 'The shortest chain between two documents', ['from', 'to'], exportPath),
  show: define(ShowExportQuery, 'One document: relations, mentions, problems', ['ref'], exportDocument),
  neighbours: define(NeighboursExportQuery, 'All that relates a document to others', ['ref'], exportNeighbours),
  timeline: define(TimelineExportQuery, 'What has come of a document, in the order of time', ['ref'], exportTimeline),
  stats: define(StatsExportQuery, 'What the store holds', [], exportStatistics),
  audit: define(AuditExportQuery, 'How far places have carried out directives', [], exportAudit),
} as const satisfies Readonly<Record<string, Export>>

export type ExportName = keyof typeof EXPORTS
export const EXPORT_NAMES = Object.keys(EXPORTS) as ExportName[]

async function exportSearch(store: GraphStore, query: SearchExportQuery): Promise<Made> {
  const { as: _as, table: _table, ...parameters } = query
  const { total, shown, documents } = await answerSearch(store, { ...parameters, facets: false, alike: false })
  const rows = { shown, total }
  return made(exportAnswer(store, { of: 'search', parameters, rows, documents, relations: [], tables: ['documents'] }))
}

function exportTrace(store: GraphStore, query: TraceExportQuery): Promise<Made> {
  const { as: _as, table: _table, ref, ...asked } = query
  return madeAbout(store, ref, 'ref', async (document) => {
    const { nodes, edges, total } = await answerTrace(store, document, asked)
    const parameters = { ref: document.key, ...asked }
    const rows = { shown: nodes.length, total: total.nodes }
    return exportAnswer(store, { of: 'trace', parameters, rows, documents: nodes, relations: edges, tables: CITED })
  })
}

function exportImplementers(store: GraphStore, query: ImplementersExportQuery): Promise<Made> {
  const { as: _as, table: _table, ref, ...asked } = query
  return madeAbout(store, ref, 'ref', async (document) => {
    const answer = await answerImplementers(store, document, { ...asked, facets: false })
    const { implementers, root, total, shown } = answer
    const documents = [root, ...implementers.map((row) => row.document), ...answer.documents]
    return exportAnswer(store, {
      of: 'implementers',
      parameters: { ref: document.key, ...asked },
      rows: { shown, total },
      documents,
      relations: distinct(implementers.flatMap(({ relations }) => relations)),
      tables: [implementersTable(implementers, documents), ...CITED],
    })
  })
}

function exportPath(store: GraphStore, { from, to }: PathExportQuery): Promise<Made> {
  return unwrapped(
    about(store, from, (start) =>
      madeAbout(store, to, 'to', async (end) => {
        const { nodes, edges } = await answerPath(store, start, end)
        const parameters = { from: start.key, to: end.key }
        const rows = { shown: nodes.length, total: nodes.length }
        return exportAnswer(store, { of: 'path', parameters, rows, documents: nodes, relations: edges, tables: CITED })
      }),
    ),
    'from',
  )
}

function exportDocument(store: GraphStore, { ref, limit }: ShowExportQuery): Promise<Made> {
  return madeAbout(store, ref, 'ref', async (document) => {
    const { documents, relations, problems, mentions, total } = await answerDocument(store, document, limit)
    return exportAnswer(store, {
      of: 'show',
      parameters: { ref: document.key, limit },
      rows: { shown: relations.length, total: total.relations },
      documents: [document, ...documents],
      relations,
      problems,
      tables: [...CITED, mentionsTable(store, mentions), 'problems'],
    })
  })
}

function exportNeighbours(store: GraphStore, query: NeighboursExportQuery): Promise<Made> {
  const { as: _as, table: _table, ref, ...asked } = query
  return madeAbout(store, ref, 'ref', async (document) => {
    const { documents, relations, shown, total } = await answerNeighbours(store, document, asked)
    return exportAnswer(store, {
      of: 'neighbours',
      parameters: { ref: document.key, ...asked },
      rows: { shown, total },
      documents: [document, ...documents],
      relations,
      tables: CITED,
    })
  })
}

function exportTimeline(store: GraphStore, query: TimelineExportQuery): Promise<Made> {
  const { as: _as, table: _table, ref, ...asked } = query
  return madeAbout(store, ref, 'ref', async (document) => {
    const { events, shown, total } = await answerTimeline(store, document, asked)
    return exportAnswer(store, {
      of: 'timeline',
      parameters: { ref: document.key, ...asked },
      rows: { shown, total },
      documents: events.map((event) => event.document),
      relations: [],
      tables: [timelineTable(events), 'documents'],
    })
  })
}

async function exportStatistics(store: GraphStore): Promise<Made> {
  const tables = [statisticsTable(await store.statistics())]
  return made(exportAnswer(store, { of: 'stats', parameters: {}, rows: null, documents: [], relations: [], tables }))
}

async function exportAudit(store: GraphStore, query: AuditExportQuery): Promise<Made> {
  const { as: _as, table: _table, ...parameters } = query
  const answer = await answerAudit(store, parameters)
  const relations = distinct(answer.rows.flatMap(({ evidence }) => evidence.flatMap((piece) => piece.relations)))
  return made(
    exportAnswer(store, {
      of: 'audit',
      parameters,
      rows: { shown: answer.shown, total: answer.total },
      documents: await documentsOf(
        store,
        answer.rows.map(({ directive }) => directive),
        relations,
      ),
      relations,
      tables: [...auditTables(answer), ...CITED],
    }),
  )
}

/** Documents, and those at the ends of relations, each once. */
function documentsOf(
  store: GraphStore,
  documents: readonly Document[],
  relations: readonly Relation[],
): Promise<readonly Document[]> {
  const keys = [...documents.map(({ key }) => key), ...relations.flatMap(({ from, to }) => [from, to])]
  return store.documents([...new Set(keys)])
}

/** Chains share their upper parts. */
const distinct = (relations: readonly Relation[]): Relation[] => [
  ...new Map(relations.map((relation) => [relationId(relation), relation])).values(),
]

const madeAbout = (
  store: GraphStore,
  ref: string,
  parameter: 'ref' | 'from' | 'to',
  ask: (document: Document) => Promise<Exported>,
): Promise<Made> =>
  unwrapped(
    about(store, ref, (document) => made(ask(document))),
    parameter,
  )

async function unwrapped(outcome: Promise<Outcome<Made>>, parameter: 'ref' | 'from' | 'to'): Promise<Made> {
  const found = await outcome
  return found.kind === 'found' ? found.body : { kind: 'unresolved', parameter, unresolved: found }
}
