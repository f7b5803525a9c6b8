/** Search: which documents fit the words, in the order that every store promises. */
import type { Document, Sort } from '../model.ts'
import { parseQuery, type Query } from '../query.ts'
import type { Page, SearchQuery } from '../store.ts'
import { all, dateConditions, filterConditions, FITS, match, wordConditions, type Condition } from './conditions.ts'
import type { Database } from './database.ts'
import type { DocumentRow } from './document-row.ts'
import { toDocument } from './read.ts'

const ORDER = 'sources_count DESC, date DESC, key'
const SORTED: Readonly<Record<Sort, string>> = { newest: 'date DESC, key', oldest: 'date IS NULL, date, key' }

/** So many that fit are put in order; of more it is quicker to go through documents in their order until a page is full. */
const MOST_ORDERED = 2000
/** So many that fit the words are held while they are counted and ordered; of more the index of words is asked each time. */
const MOST_HELD = 10_000

export function search(database: Database, asked: SearchQuery): Page<Document> {
  const query = parseQuery(asked.text)
  if (!query.empty && query.words.length === 0 && query.date === null) return { total: 0, rows: [] }
  const fitting = fittingOf(database, query)
  const others = [...dateConditions(query), ...filterConditions(asked)]
  const conditions = [...fitting.conditions, ...others]
  const { sql: where, values } = all(conditions)
  // Words alone were counted where they are indexed, without a look at the documents.
  const total =
    (others.length === 0 ? fitting.count : null) ??
    database.get<{ total: number }>(`SELECT count(*) AS total FROM document ${where}`, ...values)?.total ??
    0
  const isMany = query.words.length > 0 && asked.sort === undefined && total > MOST_ORDERED
  const rows =
    (isMany ? walked(database, query, conditions, asked) : null) ?? ordered(database, query, conditions, asked)
  return { total, rows: rows.map(toDocument) }
}

/** Which documents fit the words, and how many these are; null where no words restrict them. */
interface Fitting {
  readonly conditions: readonly Condition[]
  readonly count: number | null
}

function fittingOf(database: Database, query: Query): Fitting {
  const [words] = wordConditions(query)
  if (words === undefined) return { conditions: [], count: null }
  const held = database.get<{ ids: string; count: number }>(
    `SELECT json_group_array(id) AS ids, count(*) AS count
     FROM (SELECT rowid AS id FROM word WHERE word MATCH ? LIMIT ${MOST_HELD + 1})`,
    ...words.values,
  )
  if (held && held.count <= MOST_HELD) return { conditions: [among(held.ids)], count: held.count }
  const counted = database.get<{ count: number }>(
    'SELECT count(*) AS count FROM word WHERE word MATCH ?',
    ...words.values,
  )
  return { conditions: [words], count: counted?.count ?? 0 }
}

const among = (ids: string): Condition => ({
  sql: 'document.id IN (SELECT value FROM json_each(?))',
  values: [ids],
})

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

/**
 * The same without putting all in order: those that are spelt so, then the next in the order as an index has them; null where
 * these do not fill the page, so that others would follow.
 */
function walked(
  database: Database,
  query: Query,
  conditions: readonly Condition[],
  { limit, offset }: Slice,
): DocumentRow[] | null {
  const exact = spelt(query)
  const page = (index: string, rank: readonly Condition[], [most, after]: readonly [number, number]): DocumentRow[] => {
    const { sql, values } = all([...conditions, ...rank])
    const walk = `SELECT * FROM document INDEXED BY ${index} ${sql} ORDER BY ${ORDER} LIMIT ? OFFSET ?`
    return database.all(walk, ...values, most, after)
  }
  // Few are spelt alike.
  const first = page('document_by_spelling', [exact], [-1, 0])
  const shown = first.slice(offset, offset + limit)
  const next = [{ ...exact, sql: `NOT ${exact.sql}` }, ...beginning(query)]
  const rest = [limit - shown.length, Math.max(0, offset - first.length)] as const
  const index = query.digits === null ? 'document_by_rank' : 'document_by_digits'
  const rows = [...shown, ...(rest[0] === 0 ? [] : page(index, next, rest))]
  return query.digits === null || rows.length === limit ? rows : null
}

/** Of a query with digits, those whose number begins with them come next. */
const beginning = ({ words, digits }: Query): readonly Condition[] =>
  digits === null
    ? []
    : [
        { sql: 'digits = ?', values: [digits] },
        { sql: FITS, values: [match(words, ['number'])] },
      ]

const spelt = ({ spelt: spellings }: Query): Condition => ({
  sql: 'spelling IN (SELECT value FROM json_each(?))',
  values: [JSON.stringify(spellings)],
})

function orderOf(query: Query, sort: Sort | undefined): Condition {
  if (sort !== undefined) return { sql: SORTED[sort], values: [] }
  const { sql, values } = rankOf(query)
  return { sql: `${sql} ${ORDER}`, values }
}

/** As `rank` in `query.ts`. */
function rankOf(query: Query): Condition {
  const { words, digits } = query
  if (words.length === 0) return { sql: '', values: [] }
  const exact = spelt(query)
  if (digits === null) return { sql: `NOT ${exact.sql},`, values: exact.values }
  return {
    sql: `CASE WHEN ${exact.sql} THEN 0 WHEN NOT ${FITS} THEN 3 WHEN digits = ? THEN 1 ELSE 2 END,`,
    values: [...exact.values, match(words, ['number']), digits],
  }
}
