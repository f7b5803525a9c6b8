/** Resolutions of congresses: "Nghị quyết Đại hội XIII của Đảng", "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVI". */
import { issuerAt, type IssuerMatch } from '../scan/issuer.ts'
import { ordinalAt, romanAt, toRoman } from '../scan/roman.ts'
import type { CleanText } from '../source/clean.ts'
import type { Reader } from './named.ts'

const CONGRESS = /\s+(?:cua\s+)?(?:ky\s+)?dai hoi(?![a-z])/y
const CONGRESS_PART =
  /[\s,]*(?:(dai bieu)|(toan quoc)|(lan thu|lan)|(?:cua\s+)?(dang cong san viet nam|dang(?!\s*(?:bo|uy|cac|vien))))(?![a-z])/y

/** "Nghị quyết Đại hội XIII của Đảng", "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVI, nhiệm kỳ 2020 - 2025". */
export const congress: Reader = (clean, at, type) => {
  CONGRESS.lastIndex = at
  if (!/^(?:Nghị quyết|Báo cáo|Chương trình hành động)/u.test(type) || !CONGRESS.exec(clean.folded)) return null
  const draft = {
    end: CONGRESS.lastIndex,
    ordinals: [] as { value: number; end: number }[],
    party: false,
    body: null as IssuerMatch | null,
  }
  while (congressPart(clean, draft)) continue
  const years = /^[\s,(]*nhiem ky\s+(20\d\d)\s*-\s*(20\d\d)/u.exec(clean.folded.slice(draft.end, draft.end + 40))
  if (draft.ordinals.length === 0 && !(draft.body && years)) return null
  const issuer = congressName(draft.body, draft.ordinals.at(-1)?.value ?? null, at)
  const named = { national: draft.body === null, years: years ? `${years[1] ?? ''}-${years[2] ?? ''}` : null }
  if (draft.ordinals.length === 0)
    return [{ coreEnd: draft.end, name: { kind: 'congress', ordinal: null, ...named }, issuer, term: null }]
  return draft.ordinals.map((ordinal, index) => ({
    coreEnd: index === draft.ordinals.length - 1 ? draft.end : ordinal.end,
    name: { kind: 'congress', ordinal: ordinal.value, ...named },
    issuer: congressName(draft.body, ordinal.value, at),
    term: toRoman(ordinal.value),
  }))
}

/** A congress is the body that resolves: the Party's own, or that of a committee's membership. */
function congressName(body: IssuerMatch | null, ordinal: number | null, at: number): IssuerMatch {
  const which = ordinal === null ? '' : ` ${toRoman(ordinal)}`
  const name = body ? `Đại hội${which} ${body.name}` : `Đại hội đại biểu toàn quốc lần thứ${which} của Đảng`
  return { start: body?.start ?? at, end: body?.end ?? at, name, term: null }
}

function congressPart(
  clean: CleanText,
  draft: { end: number; ordinals: { value: number; end: number }[]; party: boolean; body: IssuerMatch | null },
): boolean {
  CONGRESS_PART.lastIndex = draft.end
  const part = CONGRESS_PART.exec(clean.folded)
  if (part && !(part[0].startsWith(',') || (part[4] && draft.party))) {
    draft.party ||= part[4] !== undefined
    draft.end = CONGRESS_PART.lastIndex
    return true
  }
  const lead = /^[\s,]*(?:va\s+)?(?:cua\s+)?/u.exec(clean.folded.slice(draft.end, draft.end + 12))?.[0] ?? ''
  const ordinal = readCongressOrdinal(clean, draft.end, lead, draft.ordinals.length > 0)
  if (ordinal) {
    draft.ordinals.push(ordinal)
    draft.end = ordinal.end
    return true
  }
  if (
    draft.body ||
    lead.includes(',') ||
    !/^\s*(?:cua\s+)?(?:dang|chi)\s+bo(?![a-z])/u.test(clean.folded.slice(draft.end, draft.end + 18))
  )
    return false
  draft.body = issuerAt(clean.text, clean.folded, draft.end + lead.length)
  if (draft.body) draft.end = draft.body.end
  return draft.body !== null
}

function readCongressOrdinal(
  clean: CleanText,
  at: number,
  lead: string,
  more: boolean,
): { value: number; end: number } | null {
  if (!more && /,|va\s/u.test(lead)) return null
  if (more && !/,|va\s/u.test(lead)) return null
  return more ? romanAt(clean.folded, at + lead.length) : ordinalAt(clean.folded, at + lead.length)
}
