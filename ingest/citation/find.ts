/**
 * Finding: every place where a document is named, with exactly what the words there say. Nothing is guessed; which document
 * is meant is for `resolve.ts`.
 */
import { withAuthor } from './authored.ts'
import type { Citation } from './citation.ts'
import type { CleanText } from '../source/clean.ts'
import { findNamed } from './find-named.ts'
import { findNumbered } from './find-numbered.ts'
import { withHeads } from './headed.ts'
import { withIssuedBy } from './issued-by.ts'
import { withRespectiveDays } from './respective.ts'
import { withIssuingClauses } from './issuing-clause.ts'
import { withRecords } from '../record/recorded.ts'
import { findNumbers } from '../scan/number.ts'

/** All citations of a cleaned text, in order, none inside another. Linear in its length. */
export function findCitations(clean: CleanText): Citation[] {
  const numbers = findNumbers(clean.text, clean.folded)
  const numbered = findNumbered(clean, numbers)
  const named = findNamed(clean, numbered)
  const found = [...numbered, ...named].sort((a, b) => a.start - b.start || b.end - a.end)
  const told = withRecords(clean, withHeads(clean, withRespectiveDays(clean, found))).map((one) =>
    withAuthor(clean, withIssuedBy(clean, one)),
  )
  return withIssuingClauses(clean, told)
}
