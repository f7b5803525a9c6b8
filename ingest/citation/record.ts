/**
 * Records of data: "{ number: 'Số 12-KH/TU', date: '15/01/2036', issuer: 'Tỉnh ủy' }". The fields behind a number, to the end
 * of its record, tell of the document what its words do not.
 */
import { dateAt, isoDateAt } from '../scan/date.ts'
import { issuerAt } from '../scan/issuer.ts'
import type { CleanText } from '../source/clean.ts'
import type { Citation } from './citation.ts'

/** How far behind the number its record is read. */
const REACH = 400

/** The value that a number closes, and no other words of it: `"Số 12-KH/TU",`. */
const CLOSED = /^["'`]\s*,?\s/u
const DATE_FIELD =
  /(?<![a-z])["'`]?(?:date|ngay(?:[_ ]?(?:ban[_ ]?hanh|ky|bh|vb|van[_ ]?ban))?|issued?[_]?(?:date|at|on)?|signed?[_]?(?:date|at))["'`]?\s*:\s*["'`]/g
const ISSUER_FIELD =
  /(?<![a-z])["'`]?(?:issuer|issued[_]?by|agency|organ|authority|co[_ ]?quan(?:[_ ]?(?:ban[_ ]?hanh|bh))?|noi[_ ]?ban[_ ]?hanh|don[_ ]?vi[_ ]?ban[_ ]?hanh)["'`]?\s*:\s*["'`]/g

/** The citation with the day and the issuer of the record that it stands in. */
export function withRecord(clean: CleanText, citation: Citation): Citation {
  const { number, coreEnd } = citation
  if (number === null || coreEnd !== citation.end || !CLOSED.test(clean.folded.slice(coreEnd, coreEnd + 4)))
    return citation
  const end = recordEnd(clean.folded, coreEnd)
  const day = fieldAt(DATE_FIELD, clean.folded, coreEnd, end)
  const body = citation.issuers.length > 0 ? null : fieldAt(ISSUER_FIELD, clean.folded, coreEnd, end)
  const date =
    citation.date ?? (day === null ? null : (dateAt(clean.folded, day) ?? isoDateAt(clean.folded, day))?.date)
  const issuer = body === null ? null : issuerAt(clean.text, clean.folded, body)
  return { ...citation, date: date ?? null, issuers: issuer ? [issuer] : citation.issuers }
}

function recordEnd(folded: string, at: number): number {
  const close = folded.slice(at, at + REACH).search(/[{}]/u)
  return close < 0 ? at : at + close
}

function fieldAt(field: RegExp, folded: string, from: number, to: number): number | null {
  const [hit] = folded.slice(from, to).matchAll(field)
  return hit ? from + hit.index + hit[0].length : null
}
