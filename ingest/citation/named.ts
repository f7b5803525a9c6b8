/** What the readers of citations without a full number have in common. */
import type { IssuerMatch } from '../scan/issuer.ts'
import type { CleanText } from '../source/clean.ts'
import type { DocumentName } from './citation.ts'

/** What one reader makes of the words behind a type word: one document, or the members of a list. */
export interface Named {
  readonly coreEnd: number
  /** Where what belongs to the name ends: a year, a closing bracket. */
  readonly end?: number
  readonly date?: string
  readonly name: DocumentName
  readonly issuer: IssuerMatch | null
  readonly term: string | null
}

/** Reads a name from the end of its type word; `type` is the type's name, `start` where its word begins. */
export type Reader = (clean: CleanText, at: number, type: string, start: number) => Named[] | null
