/** An export before it is written: what was asked, of which state of the store, its content and its tables. */
import type { Document, Relation, SourcedProblem } from '../model.ts'
import type { GraphStore } from '../store.ts'
import { aboutTable, type About } from './about.ts'
import { contentOfAnswer, contentOfStore, type Content } from './content.ts'
import type { Table } from './table.ts'
import { contentTable, TABLES, type TableName } from './tables.ts'

export interface Exported {
  readonly about: About
  readonly store: GraphStore
  readonly content: Content
  /** In their order; the first is what a format with one table holds unless another is asked for. */
  readonly tables: readonly Table[]
}

/** An answer to be exported. */
export interface Answer extends Omit<About, 'madeAt' | 'statistics'> {
  readonly documents: readonly Document[]
  readonly relations: readonly Relation[]
  /** None where nothing is named. */
  readonly problems?: readonly SourcedProblem[]
  /** What it is made of, in its order: names of tables of its content, or tables of its own. */
  readonly tables: readonly (TableName | Table)[]
}

/** Everything that a store holds, page by page, so that it takes no more memory than a page. */
export const exportStore = (store: GraphStore): Promise<Exported> =>
  exported(store, { of: 'whole', parameters: {}, rows: null }, contentOfStore(store), TABLES)

export const exportAnswer = (
  store: GraphStore,
  { documents, relations, problems = [], tables, ...about }: Answer,
): Promise<Exported> => exported(store, about, contentOfAnswer(store, { documents, relations, problems }), tables)

async function exported(
  store: GraphStore,
  asked: Omit<About, 'madeAt' | 'statistics'>,
  content: Content,
  tables: readonly (TableName | Table)[],
): Promise<Exported> {
  const about = { ...asked, madeAt: new Date().toISOString(), statistics: await store.statistics() }
  const made = tables.map((table) => (typeof table === 'string' ? contentTable(store, content, table) : table))
  return { about, store, content, tables: [...made, aboutTable(about)] }
}
