/** Counting the values of filters: what every store does alike. */
import { FACETS, type DocumentFilter, type Facet, type FacetName, type Facets } from './store.ts'
import { byCodePoint } from './tokens.ts'

/** A value of one filter, and how many documents have it. */
export interface FacetRow {
  readonly name: FacetName
  readonly value: string | null
  readonly count: number
}

/** The values of each filter in order, at most so many. */
export function facetsOf(rows: readonly FacetRow[], most: number): Facets {
  const facet = (name: FacetName): Facet => {
    const own = rows.filter((row) => row.name === name).sort(byCount)
    return { total: own.length, values: own.slice(0, most).map(({ value, count }) => ({ value, count })) }
  }
  return Object.fromEntries(FACETS.map((name) => [name, facet(name)])) as Record<FacetName, Facet>
}

/** A filter without the one by a value. */
export function without(filter: DocumentFilter, name: FacetName): DocumentFilter {
  const { type, level, place, issuer, from, to } = filter
  const fields = { type, level, place, issuer, from, to }
  const dropped: readonly string[] = name === 'year' ? ['from', 'to'] : [name]
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => value !== undefined && !dropped.includes(field)),
  )
}

const byCount = (one: FacetRow, other: FacetRow): number =>
  other.count - one.count ||
  Number(one.value === null) - Number(other.value === null) ||
  byCodePoint(one.value ?? '', other.value ?? '')
