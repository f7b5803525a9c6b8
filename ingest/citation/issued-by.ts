/**
 * Who issued a document and when, where the words behind it say so: "Chỉ thị số 40-CT/TW *được Ban Bí thư ban hành ngày
 * 22/11/2034*", "Kế hoạch số 12-KH/TU *do Ban Thường vụ Tỉnh ủy ban hành*".
 */
import { dateAt } from '../scan/date.ts'
import { issuerAt } from '../scan/issuer.ts'
import type { CleanText } from '../source/clean.ts'
import type { Citation } from './citation.ts'

const BY = /[\s,)"]*(?:(?:da|vua|moi|cung)\s+)?(?:duoc|do)\s+(?=[a-z])/y
const ISSUES =
  /[\s,]*(?:khoa\s+(?:[xvi]+|may)\s+)?(?:(?:da|vua|moi|chinh thuc)\s+)?(?:(?:ky|thong qua|xem xet)(?:,|\s+va)?\s+)?(?:ban hanh|thong qua|ky)(?![a-z])/y
const ON = /\s+(?:vao\s+)?ngay\s+(?=[0-9])/y

/** The citation with issuer and day of the passive clause behind it, where its own words tell neither. */
export function withIssuedBy(clean: CleanText, citation: Citation): Citation {
  if (citation.issuers.length > 0 || citation.number === null) return citation
  const { folded, text } = clean
  const by = endOf(BY, folded, citation.end)
  const issuer = by === null ? null : issuerAt(text, folded, by)
  const verb = issuer ? endOf(ISSUES, folded, issuer.end) : null
  if (!issuer || verb === null) return citation
  const on = endOf(ON, folded, verb)
  const day = on === null ? null : dateAt(folded, on)
  const date = citation.date ?? (day && !day.impossible ? day.date : null)
  return { ...citation, issuers: [issuer], sharedIssuer: true, term: citation.term ?? issuer.term, date }
}

function endOf(pattern: RegExp, folded: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(folded) ? pattern.lastIndex : null
}
