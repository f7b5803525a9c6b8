/** How many documents have each value of the filters. */
import { facetsOf, without, type FacetRow } from '../facets.ts'
import { parseQuery, type Query } from '../query.ts'
import { FACETS, type DocumentFilter, type Facets, type SearchQuery } from '../store.ts'
import type { Id } from '../walking.ts'
import { all, dateConditions, equalConditions, filterConditions, wordConditions, type Condition } from './conditions.ts'
import type { Database } from './database.ts'

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
  counted(database, asked, all([...wordConditions(query), ...dateConditions(query)]))

/** As `facets`, of some documents. */
export const facetsAmong = (database: Database, ids: readonly Id[], filter: DocumentFilter, most: number): Facets => {
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
