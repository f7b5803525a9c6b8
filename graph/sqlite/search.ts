/** Search: which documents fit the words, in the order that every store promises. */
import type { Document, Sort } from '../model.ts'
import { parseQuery, type Query } from '../query.ts'
import type { Page, SearchQuery } from '../store.ts'
import { all, filterConditions, FITS, match, wordConditions, type Condition } from './conditions.ts'
import type { Database } from './database.ts'
import type { DocumentRow } from './document-row.ts'
import { toDocument } from './read.ts'

const ORDER = 'sources_count DESC, date DESC, key'
const SORTED: Readonly<Record<Sort, string>> = { newest: 'date DESC, key', oldest: 'date IS NULL, date, key' }

/** So many that fit are put in order; of more it is quicker to go through all documents in their order until a page is full. */
const MOST_ORDERED = 2000

export function search(database: Database, asked: SearchQuery): Page<Document> {
  const query = parseQuery(asked.text)
  if (!query.empty && query.words.length === 0 && query.date === null) return { total: 0, rows: [] }
  const filters = filterConditions(asked)
  const conditions = [...wordConditions(query), ...filters]
  // Words alone are counted where they are indexed, without a look at the documents.
  const wordsAlone = query.words.length > 0 && query.date === null && filters.length === 0
  const { sql: where, values } = all(conditions)
  const counted = wordsAlone ? 'word WHERE word MATCH ?' : `document ${where}`
  const total = database.get<{ total: number }>(`SELECT count(*) AS total FROM ${counted}`, ...values)?.total ?? 0
  const many = wordsAlone && query.digits === null && asked.sort === undefined && total > MOST_ORDERED
  const rows = many ? walked(database, query, conditions, asked) : ordered(database, query, conditions, asked)
  return { total, rows: rows.map(toDocument) }
}

type Slice = Pick<SearchQuery, 'sort' | 'limit' | 'offset'>

/** A page of those that fit, after all of them were put in order. */
function ordered(
  database: Database,
  query: Query,
  conditions: readonly Condition[],
  { sort, limit, offset }: Slice,
): DocumentRow[] {
  const [{ sql: where, values }, order] = [all(conditions), orderOf(query, sort)]
  return database.all(
    `SELECT * FROM document ${where} ORDER BY ${order.sql} LIMIT ? OFFSET ?`,
    ...[...values, ...order.values, limit, offset],
  )
}

/** The same without putting all in order: those that are spelt so, then the others as the index of the order has them. */
function walked(
  database: Database,
  { spelt }: Query,
  conditions: readonly Condition[],
  { limit, offset }: Slice,
): DocumentRow[] {
  const exact = { sql: 'spelling IN (SELECT value FROM json_each(?))', values: [JSON.stringify(spelt)] }
  const page = (index: string, rank: Condition, [most, after]: readonly [number, number]): DocumentRow[] => {
    const { sql, values } = all([...conditions, rank])
    const query = `SELECT * FROM document INDEXED BY ${index} ${sql} ORDER BY ${ORDER} LIMIT ? OFFSET ?`
    return database.all(query, ...values, most, after)
  }
  // Few are spelt alike.
  const first = page('document_by_spelling', exact, [-1, 0])
  const shown = first.slice(offset, offset + limit)
  const others = { ...exact, sql: `NOT ${exact.sql}` }
  const rest = [limit - shown.length, Math.max(0, offset - first.length)] as const
  return [...shown, ...(rest[0] === 0 ? [] : page('document_by_rank', others, rest))]
}

function orderOf(query: Query, sort: Sort | undefined): Condition {
  if (sort !== undefined) return { sql: SORTED[sort], values: [] }
  const { sql, values } = rankOf(query)
  return { sql: `${sql} ${ORDER}`, values }
}

/** As `rank` in `query.ts`. */
function rankOf({ words, spelt, digits }: Query): Condition {
  if (words.length === 0) return { sql: '', values: [] }
  const exact = { sql: 'spelling IN (SELECT value FROM json_each(?))', values: [JSON.stringify(spelt)] }
  if (digits === null) return { sql: `NOT ${exact.sql},`, values: exact.values }
  return {
    sql: `CASE WHEN ${exact.sql} THEN 0 WHEN NOT ${FITS} THEN 3 WHEN digits = ? THEN 1 ELSE 2 END,`,
    values: [...exact.values, match(words, ['number']), digits],
  }
}
