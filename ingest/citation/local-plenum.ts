/** Resolutions of a local committee's plenums: "Nghị quyết Hội nghị lần thứ năm Ban Chấp hành Đảng bộ tỉnh khóa XVI". */
import { issuerAt, type IssuerMatch } from '../scan/issuer.ts'
import { ordinalAt } from '../scan/roman.ts'
import { tailAt } from '../scan/tail.ts'
import type { CleanText } from '../source/clean.ts'
import type { Reader } from './named.ts'

const NUMBERED = /\s+(?:cua\s+)?(?:hoi\s+nghi\s+)?lan\s+thu\s+/y
const BODY = /\s*,?\s*(?:cua\s+)?(?=[a-z])/y
const MEETING = /\s+(?:cua\s+)?hoi\s+nghi\s+/y
const BEHIND = /\s*,?\s*lan\s+thu\s+/y

/** What the words for one begin with: `Hội nghị`, `lần thứ`, `của`. */
export const LOCAL_PLENUM_OPENS = 'hlc'

interface Meeting {
  readonly ordinal: number
  readonly issuer: IssuerMatch
  readonly end: number
}

export const localPlenum: Reader = (clean, at, type) => {
  if (!/^(?:Nghị quyết|Kết luận|Thông báo)/u.test(type)) return null
  const meeting = numberedFirst(clean, at) ?? bodyFirst(clean, at)
  const tail = meeting ? tailAt(clean.text, clean.folded, meeting.end, false) : null
  if (!meeting || !tail || (tail.term === null && tail.years === null)) return null
  const title = `Hội nghị lần thứ ${String(meeting.ordinal)}`
  return [{ coreEnd: meeting.end, name: { kind: 'titled', title }, issuer: meeting.issuer, term: tail.term }]
}

/** "Hội nghị lần thứ năm Ban Chấp hành Đảng bộ tỉnh" */
function numberedFirst(clean: CleanText, at: number): Meeting | null {
  const lead = endOf(NUMBERED, clean.folded, at)
  const ordinal = lead === null ? null : ordinalAt(clean.folded, lead)
  const body = ordinal ? endOf(BODY, clean.folded, ordinal.end) : null
  const issuer = body === null ? null : issuerAt(clean.text, clean.folded, body)
  return ordinal && issuer ? { ordinal: ordinal.value, issuer, end: issuer.end } : null
}

/** "Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ năm" */
function bodyFirst(clean: CleanText, at: number): Meeting | null {
  const lead = endOf(MEETING, clean.folded, at)
  const issuer = lead === null ? null : issuerAt(clean.text, clean.folded, lead)
  const sign = issuer ? endOf(BEHIND, clean.folded, issuer.end) : null
  const ordinal = sign === null ? null : ordinalAt(clean.folded, sign)
  return issuer && ordinal ? { ordinal: ordinal.value, issuer, end: ordinal.end } : null
}

function endOf(pattern: RegExp, folded: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(folded) ? pattern.lastIndex : null
}
