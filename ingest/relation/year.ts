/** When a document was issued, as far as its mention tells. */
import type { ResolvedCitation } from '../citation/citation.ts'

/** The year that its number or its date states, or null. */
export function yearOf({ found: { number, date } }: ResolvedCitation): number | null {
  const year = number?.year ?? date?.slice(0, 4)
  return year === undefined ? null : Number(year)
}
