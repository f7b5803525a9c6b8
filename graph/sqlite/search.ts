/** Search: which documents fit the words, in the order that every store promises. */
import type { SQLInputValue } from 'node:sqlite'
import type { Document, Sort } from '../model.ts'
import { facetsOf, without, type FacetRow } from '../facets.ts'
import { parseQuery, type Query, type QueryWord } from '../query.ts'
import { FACETS, type DocumentFilter, type Facets, type Page, type SearchQuery } from '../store.ts'

import type { Id } from '../walking.ts'
import type { Database } from './database.ts'
import type { DocumentRow } from './document-row.ts'
import { toDocument } from './read.ts'

/** A condition, with the values that it takes in the order of its question marks. */
export interface Condition {
  readonly sql: string
  readonly values: readonly SQLInputValue[]
}

const FITS = 'document.id IN (SELECT rowid FROM word WHERE word MATCH ?)'
const ORDER = 'sources_count DESC, date DESC, key'
const SORTED: Readonly<Record<Sort, string>> = { newest: 'date DESC, key', oldest: 'date IS NULL, date, key' }

export function search(database: Database, asked: SearchQuery): Page<Document> {
  const query = parseQuery(asked.text)
  if (!query.empty && query.words.length === 0 && query.date === null) return { total: 0, rows: [] }
  const filters = filterConditions(asked)
  const { sql: where, values } = all([...wordConditions(query), ...filters])
  const { sql: order, values: ordering } = orderOf(query, asked.sort)
  // Words alone are counted where they are indexed, without a look at the documents.
  const counted =
    query.words.length > 0 && query.date === null && filters.length === 0
      ? 'word WHERE word MATCH ?'
      : `document ${where}`
  const total = database.get<{ total: number }>(`SELECT count(*) AS total FROM ${counted}`, ...values)?.total
  const rows = database.all<DocumentRow>(
    `SELECT * FROM document ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...values,
    ...ordering,
    asked.limit,
    asked.offset,
  )
  return { total: total ?? 0, rows: rows.map(toDocument) }
}

/** Conditions that all have to hold. */
const all = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`,
  values: conditions.flatMap(({ values }) => values),
})

function wordConditions({ words, date }: Query): Condition[] {
  return [
    ...(words.length === 0 ? [] : [{ sql: FITS, values: [match(words, ['number', 'other'])] }]),
    // A document of which only the year is known may be the one of that day.
    ...(date === null ? [] : [{ sql: '(date = ? OR date = ?)', values: [date, date.slice(0, 4)] }]),
  ]
}

/** Where no words are asked for, documents are counted by the groups that are kept of them. */
const GROUPED: Counted = { from: 'document_group', year: 'year', count: 'sum(documents)' }
const FITTING: Counted = { from: 'fitting', year: 'substr(date, 1, 4)', count: 'count(*)' }

interface Counted {
  readonly from: string
  readonly year: string
  readonly count: string
}

export function facets(
  database: Database,
  asked: Omit<SearchQuery, 'limit' | 'offset' | 'sort'>,
  most: number,
): Facets {
  const query = parseQuery(asked.text)
  if (!query.empty && query.words.length === 0 && query.date === null) return facetsOf([], most)
  return facetsOf(query.empty && yearsAlone(asked) ? grouped(database, asked) : fitting(database, asked, query), most)
}

const yearsAlone = ({ from, to }: DocumentFilter): boolean => (from?.length ?? 4) === 4 && (to?.length ?? 4) === 4

function grouped(database: Database, asked: DocumentFilter): FacetRow[] {
  const { sql, values } = countsOf(GROUPED, asked, (filter) => [
    ...equalConditions(filter),
    ...(filter.from === undefined ? [] : [{ sql: 'year >= ?', values: [filter.from] }]),
    ...(filter.to === undefined ? [] : [{ sql: 'year <= ?', values: [filter.to] }]),
  ])
  return database.all(sql, ...values)
}

const fitting = (database: Database, asked: DocumentFilter, query: Query): FacetRow[] =>
  counted(database, asked, all(wordConditions(query)))

/** As `facets`, of some documents. */
export const facetsAmong = (
  database: Database,
  ids: readonly Id[],
  filter: DocumentFilter,
  most: number,
): Facets => {
  const among = { sql: 'NOT INDEXED WHERE id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(ids)] }
  return facetsOf(counted(database, filter, among), most)
}

/** What fits is gathered once, and counted for each filter under the others. */
function counted(database: Database, asked: DocumentFilter, fitting: Condition): FacetRow[] {
  const { sql, values } = countsOf(FITTING, asked, filterConditions)
  return database.all(
    `WITH fitting AS MATERIALIZED (SELECT type, level, issuer, place, date FROM document ${fitting.sql}) ${sql}`,
    ...[...fitting.values, ...values],
  )
}

/** For each filter how many documents have each value, under the other filters. */
function countsOf(
  { from, year, count }: Counted,
  asked: DocumentFilter,
  conditionsOf: (filter: DocumentFilter) => readonly Condition[],
): Condition {
  const counts = FACETS.map((name) => {
    const { sql, values } = all(conditionsOf(without(asked, name)))
    const value = name === 'year' ? year : name
    return {
      sql: `SELECT '${name}' AS name, ${value} AS value, ${count} AS count FROM ${from} ${sql} GROUP BY 2`,
      values,
    }
  })
  return { sql: counts.map(({ sql }) => sql).join(' UNION ALL '), values: counts.flatMap(({ values }) => values) }
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

const equalConditions = (filter: DocumentFilter): Condition[] =>
  (['type', 'level', 'place', 'issuer'] as const).flatMap((field) => {
    const value = filter[field]
    return value === undefined ? [] : [{ sql: `${field} = ?`, values: [value] }]
  })

export function filterConditions(filter: DocumentFilter): Condition[] {
  const { from, to } = filter
  return [
    ...equalConditions(filter),
    // A year alone is taken as any of its days.
    ...(from === undefined ? [] : [{ sql: '(date >= ? OR date = ?)', values: [from, from.slice(0, 4)] }]),
    ...(to === undefined ? [] : [{ sql: 'date <= ?', values: [to.length === 4 ? `${to}-12-31` : to] }]),
  ]
}

/** Words are letters and digits alone, so that quoting them is enough. */
function match(words: readonly QueryWord[], columns: readonly ('number' | 'other')[]): string {
  const one = ({ accented, forms }: QueryWord): string => {
    const names = columns.map((column) => (accented ? `${column}_exact` : column))
    return `{${names.join(' ')}} : (${forms.map((form) => `"${form}" *`).join(' OR ')})`
  }
  return words.map(one).join(' AND ')
}
