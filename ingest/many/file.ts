/** A file to be read, and what became of it: data that threads can send one another. */
import type { Details, ErrorCode } from '../../errors.ts'
import type { SourceFacts } from '../../graph/model.ts'
import type { OperatorsWord } from '../source/letterhead.ts'

export interface FileToRead extends OperatorsWord {
  readonly path: string
  /** What its location was stamped with when it was last read; see `stamp.ts`. */
  readonly stamp?: string
}

/** How files are read. */
export interface Way {
  readonly allowSecret: boolean
  /** Of the code that reads: other code may read otherwise. */
  readonly program: string
}

/** An error of the catalogue, as it is sent. */
export interface Failure {
  readonly code: ErrorCode
  readonly details: Details
}

export type Outcome =
  | { readonly path: string; readonly facts: SourceFacts; readonly stamp: string }
  | { readonly path: string; readonly unchanged: true }
  | { readonly path: string; readonly failed: Failure }
