/** The columns of tables, and how their rows are put in order: Vietnamese letters by their alphabet, numbers by their value. */
import type { Document } from '../../../graph/model.ts'
import { LEVELS } from '../lists.ts'
import { nameOf, shortNameOf } from '../naming.ts'

/** What a row is ordered by. Undefined is what is unknown: it stands last in both directions. */
export type Value = string | number | undefined

/** A column and a direction, as the address has them: `date` rising, `-date` falling. */
export interface Sort {
  readonly column: string
  readonly isFalling: boolean
}

const vietnamese = new Intl.Collator('vi', { numeric: true })

export const compare = (one: Value, other: Value): number =>
  typeof one === 'number' && typeof other === 'number' ? one - other : vietnamese.compare(String(one), String(other))

export const sortOf = (text: string | undefined): Sort | null =>
  text ? { column: text.replace(/^-/u, ''), isFalling: text.startsWith('-') } : null

/** Chosen once a column rises, a second time it falls, a third time the order is again that of the answer. */
export function nextSort(sort: Sort | null, column: string): string {
  if (sort?.column !== column) return column
  return sort.isFalling ? '' : `-${column}`
}

/** What documents are ordered by in each column. */
export const DOCUMENT_VALUES = {
  number: (document: Document): Value => shortNameOf(document),
  title: (document: Document): Value => document.title ?? document.name ?? nameOf(document),
  date: (document: Document): Value => document.date ?? undefined,
  issuer: (document: Document): Value => document.issuer ?? undefined,
  level: (document: Document): Value => (document.level === null ? undefined : LEVELS.indexOf(document.level)),
  place: (document: Document): Value => document.place ?? undefined,
  sources: (document: Document): Value => document.sourcesCount,
}

/** A row is about one document. */
export interface DocumentRow {
  readonly document: Document
}

export interface Column<Row> {
  readonly id: string
  /** What stands above it. */
  readonly head: string
  /** What its rows are ordered by; without it nobody can order by this column. */
  readonly value?: (row: Row) => Value
  /** Its share of the width, as tracks of a grid have it: `8rem`, `2fr`. */
  readonly width: string
  /** Its head stands again before the value on a phone. */
  readonly isLabelled?: boolean
  readonly isRight?: boolean
  /** Never broken into lines. */
  readonly isUnbroken?: boolean
}

/** What stands one below the other: the head of a group, or a row. */
export type Item<Row> =
  | { readonly kind: 'group'; readonly id: string; readonly value: Value; readonly count: number }
  | { readonly kind: 'row'; readonly id: string; readonly row: Row }
