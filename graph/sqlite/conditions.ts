/** What documents have to fit: words, filters, and how several of these are asked for together. */
import type { SQLInputValue } from 'node:sqlite'
import type { Query, QueryWord } from '../query.ts'
import type { DocumentFilter } from '../store.ts'

/** A condition, with the values that it takes in the order of its question marks. */
export interface Condition {
  readonly sql: string
  readonly values: readonly SQLInputValue[]
}

export const FITS = 'document.id IN (SELECT rowid FROM word WHERE word MATCH ?)'
/** Conditions that all have to hold. */
export const all = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`,
  values: conditions.flatMap(({ values }) => values),
})

export const wordConditions = ({ words }: Query): Condition[] =>
  words.length === 0 ? [] : [{ sql: FITS, values: [match(words, ['number', 'other'])] }]

/** A document of which only the year is known may be the one of that day. */
export const dateConditions = ({ date }: Query): Condition[] =>
  date === null ? [] : [{ sql: '(date = ? OR date = ?)', values: [date, date.slice(0, 4)] }]

export const equalConditions = (filter: DocumentFilter): Condition[] =>
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
export function match(words: readonly QueryWord[], columns: readonly ('number' | 'other')[]): string {
  const one = ({ accented, forms }: QueryWord): string => {
    const names = columns.map((column) => (accented ? `${column}_exact` : column))
    return `{${names.join(' ')}} : (${forms.map((form) => `"${form}" *`).join(' OR ')})`
  }
  return words.map(one).join(' AND ')
}
