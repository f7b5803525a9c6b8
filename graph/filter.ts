/** What documents are filtered by, and how many there are of each value of it. */
import type { Level } from './model.ts'

export interface DocumentFilter {
  readonly type?: string
  readonly level?: Level
  readonly place?: string
  readonly issuer?: string
  /** Inclusive, `YYYY-MM-DD` or `YYYY`. A document without a date matches no filter by date. */
  readonly from?: string
  readonly to?: string
}

/** The filters that values are counted for; `year` is that of the date. */
export const FACETS = ['type', 'level', 'issuer', 'place', 'year'] as const
export type FacetName = (typeof FACETS)[number]

export interface Facet {
  /** How many different values there are. */
  readonly total: number
  /** Most documents first, then by value, what is unknown (null) last of those with as many. */
  readonly values: readonly { readonly value: string | null; readonly count: number }[]
}

export type Facets = Readonly<Record<FacetName, Facet>>

/** `out`: relations in which the document acts; `in`: those in which it is acted on. */
export type Direction = 'out' | 'in'
