/** The nouns of records: a document whose number, date, issuer, type and title stand in fields with labels. */
import type { Role } from '../lexicon/labels.ts'

/** A stretch of the cleaned text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The value of a field, without its quotation marks. */
export interface Field extends Span {
  readonly role: Role
}

/** One object, table row or run of labelled lines. */
export interface DocumentRecord {
  readonly fields: readonly Field[]
  /** Whether its fields are cells: what stands in the next cell belongs to another column. */
  readonly cells: boolean
}

/** The stretch without blanks, quotation marks and emphasis around it. */
export function trimmed(text: string, start: number, end: number): Span {
  const lead = /^[\s"'`“”‘’*_]*/u.exec(text.slice(start, end))?.[0].length ?? 0
  const from = start + lead
  const tail = /[\s"'`“”‘’*_,;]*$/u.exec(text.slice(from, end))?.[0].length ?? 0
  return { start: from, end: end - tail }
}
