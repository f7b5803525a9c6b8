/** Search: which documents fit the words, in the order that every store promises. */
import type { Document, Sort } from '../model.ts'
import { facetsOf, without, type FacetRow } from '../facets.ts'
import { parseQuery, type Query, type QueryWord } from '../query.ts'
import { FACETS, type DocumentFilter, type FacetName, type Facets, type Page, type SearchQuery } from '../store.ts'
import { clipped, DOCUMENT_PROPERTIES, toDocument, type ReadDocument } from './document.ts'
import type { Parameters, Transaction } from './transaction.ts'

const FITTING = "CALL db.index.fulltext.queryNodes('viendan_words', $index) YIELD node AS document"
const ORDER = "rank, document.citingSources DESC, coalesce(document.date, '') DESC, document.key"
const SORTED: Readonly<Record<Sort, string>> = {
  newest: "coalesce(document.date, '') DESC, document.key",
  oldest: 'document.date IS NULL, document.date, document.key',
}
const ALL = 'MATCH (document:Document)'

export async function search(transaction: Transaction, asked: SearchQuery): Promise<Page<Document>> {
  const query = parseQuery(asked.text)
  if (!query.empty && query.words.length === 0 && query.date === null) return { total: 0, rows: [] }
  const found = `${query.words.length > 0 ? FITTING : ALL} ${where(asked, query)}`
  const parameters = parametersOf(asked, query)
  const [count, rows] = await Promise.all([
    transaction.one<{ total: number }>(`${found} RETURN count(*) AS total`, parameters),
    transaction.all<{ document: ReadDocument }>(
      `${found} WITH document, ${rankOf(query)} AS rank
       ORDER BY ${asked.sort === undefined ? ORDER : SORTED[asked.sort]}
       SKIP $offset LIMIT $limit
       RETURN document { ${DOCUMENT_PROPERTIES} } AS document`,
      parameters,
    ),
  ])
  return { total: count?.total ?? 0, rows: rows.map(({ document }) => toDocument(document)) }
}

export const VALUE_OF: Readonly<Record<FacetName, string>> = {
  ...{ type: 'document.type', level: 'document.level', issuer: 'document.issuer', place: 'document.place' },
  year: 'left(document.date, 4)',
}

export async function facets(
  transaction: Transaction,
  asked: Omit<SearchQuery, 'limit' | 'offset' | 'sort'>,
  most: number,
): Promise<Facets> {
  const query = parseQuery(asked.text)
  if (!query.empty && query.words.length === 0 && query.date === null) return facetsOf([], most)
  const parameters = parametersOf({ ...asked, limit: 0, offset: 0 }, query)
  const rows = await Promise.all(
    FACETS.map((name) =>
      transaction.all<FacetRow>(
        `${query.words.length > 0 ? FITTING : ALL} ${where(without(asked, name), query)}
         RETURN '${name}' AS name, ${VALUE_OF[name]} AS value, count(*) AS count`,
        parameters,
      ),
    ),
  )
  return facetsOf(rows.flat(), most)
}

function where(filter: DocumentFilter, { date }: Query): string {
  // A document of which only the year is known may be the one of that day.
  const ofDay = date === null ? [] : ['document.date IN [$date, left($date, 4)]']
  return all([...filterConditions(filter), ...ofDay])
}

/** Conditions that all have to hold; none restrict nothing. */
export const all = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`

/** Conditions on `document` with the parameters below. */
export function filterConditions(filter: DocumentFilter): string[] {
  const fields = (['type', 'level', 'place', 'issuer'] as const).filter((field) => filter[field] !== undefined)
  return [
    ...fields.map((field) => `document.${field} = $${field}`),
    // A year alone is taken as any of its days.
    ...(filter.from === undefined ? [] : ['(document.date >= $from OR document.date = left($from, 4))']),
    ...(filter.to === undefined ? [] : ['document.date <= $to']),
  ]
}

export const filterParameters = (filter: DocumentFilter): Parameters => ({
  type: filter.type ?? null,
  level: filter.level ?? null,
  place: filter.place ?? null,
  issuer: filter.issuer ?? null,
  from: filter.from ?? null,
  to: filter.to?.length === 4 ? `${filter.to}-12-31` : (filter.to ?? null),
})

/** As `rank` in `query.ts`. */
function rankOf({ words, digits }: Query): string {
  if (words.length === 0) return '0'
  if (digits === null) return 'CASE WHEN document._spelling IN $spelt THEN 0 ELSE 3 END'
  return `CASE WHEN document._spelling IN $spelt THEN 0
    WHEN NOT all(word IN $words WHERE any(form IN word.forms WHERE
      CASE WHEN word.accented THEN document._numberExact ELSE document._number END CONTAINS form)) THEN 3
    WHEN document._digits = $digits THEN 1 ELSE 2 END`
}

function parametersOf({ limit, offset, ...filter }: Omit<SearchQuery, 'sort'>, query: Query): Parameters {
  const { words, spelt, digits, date } = query
  return {
    ...{ limit, offset, spelt, digits, date },
    ...filterParameters(filter),
    index: words.map(condition).join(' '),
    words: words.map(({ accented, forms }) => ({ accented, forms: forms.map((form) => ` ${clipped(form)}`) })),
  }
}

/** In the index's own language. Words are letters and digits alone, so that nothing in them means anything there. */
function condition({ accented, forms }: QueryWord): string {
  const properties = accented ? ['_numberExact', '_wordsExact'] : ['_number', '_words']
  const choices = properties.flatMap((property) => forms.map((form) => `${property}:${clipped(form)}*`))
  return `+(${choices.join(' ')})`
}
