/**
 * Finding: every place where a document is named, with exactly what the words there say. Nothing is guessed; which document
 * is meant is for `resolve.ts`.
 */
import type { CleanText } from './clean.ts'
import { findNamed } from './find-named.ts'
import { findNumbered } from './find-numbered.ts'
import type { IssuerMatch } from './issuer.ts'
import { findNumbers, type NumberMatch } from './number.ts'

/** A name that identifies an unnumbered document. */
export type DocumentName =
  | {
      readonly kind: 'congress'
      readonly ordinal: number | null
      readonly national: boolean
      readonly years: string | null
    }
  | { readonly kind: 'plenum'; readonly plenum: number; readonly term: string | null }
  | { readonly kind: 'law'; readonly title: string }
  | { readonly kind: 'titled'; readonly title: string }
  | { readonly kind: 'short'; readonly numeral: string }

/** A citation as the scanner read it; offsets are those of the cleaned text. */
export interface Found {
  readonly start: number
  readonly end: number
  /** Where type word and number, or the name, end. */
  readonly coreEnd: number
  readonly type: string | null
  /** True where the type comes from the number's code alone. */
  readonly typeFromCode: boolean
  readonly number: NumberMatch | null
  readonly name: DocumentName | null
  readonly date: string | null
  readonly impossibleDate: boolean
  readonly issuers: readonly IssuerMatch[]
  /** True where the issuer was named before the number, as the one who issued it, or for a whole list. */
  readonly sharedIssuer: boolean
  readonly term: string | null
  readonly years: string | null
  /** Members of one coordination carry one number. */
  readonly list: number | null
  readonly collective: boolean
}

/** All citations of a cleaned text, in order, none inside another. Linear in its length. */
export function findCitations(clean: CleanText): Found[] {
  const numbers = findNumbers(clean.text, clean.folded)
  const numbered = findNumbered(clean, numbers)
  const named = findNamed(clean, numbered)
  return [...numbered, ...named].sort((a, b) => a.start - b.start || b.end - a.end)
}
