/** Resolutions of congresses: "Nghị quyết Đại hội XIII của Đảng", "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVI". */
import { issuerName } from '../scan/body-name.ts'
import { issuerAt, type IssuerMatch } from '../scan/issuer.ts'
import { ordinalAt, romanAt, toRoman, type OrdinalMatch } from '../scan/roman.ts'
import type { CleanText } from '../source/clean.ts'
import type { Named, Reader } from './named.ts'
import { endOf } from '../scan/sticky.ts'

const CONGRESS = /\s+(?:cua\s+)?(?:cac\s+)?(?:ky\s+)?dai hoi(?![a-z])/y
/** Letters with two marks are lost in some portals: "đại biu toàn quc". */
const WORDS = /\s+(?:(dai bie?u)|(toan quo?c)|(?:lan thu|lan))(?![a-z])/y
const PARTY = /\s+(?:cua\s+)?(?:dang cong san viet nam|dang(?!\s*(?:bo|uy|cac|vien)(?![a-z])))(?![a-z])/y
/** A committee by all its words, as far as the ordinal: "Đảng bộ cơ quan Trung ương Hội Nông dân lần thứ VIII". */
const COMMITTEE_WORDS =
  /\s+(?:cua\s+)?((?:dang\s+(?:bo|uy)|chi\s+bo)(?:\s+(?!lan\s|nhiem\s|khoa\s+[xvi])[a-z0-9&]+){0,12})(?=\s+(?:lan\s+thu|nhiem\s+ky|khoa\s+[xvi])[\s])/y
/** Words of a sentence, which no committee's name holds; without their marks they could be others: "Sở Tài chính". */
const SENTENCE = /(?<!\p{L})(?:đã|được|các cấp|trong|về|theo|thực hiện|tại|đại hội|nghị quyết|nhằm|để|là|của)(?!\p{L})/u
const COMMITTEE = /\s+(?:cua\s+)?(?=(?:dang|chi)\s+bo(?![a-z]))/y
/** "Đại hội *Hội Nông dân Việt Nam* khóa VIII", "Đại hội *Phụ nữ* toàn quốc lần thứ XI". */
const ORGANISATION =
  /\s+(?:cua\s+)?((?:(?:tinh|thanh pho|huyen|quan)\s+dang\s+bo|doan|hoi|cong doan|mat tran|mttq|phu nu|thanh nien|lien doan|lien minh)(?:\s+(?!lan\s|khoa\s|toan\s|da\s|va\s)[a-z]+){0,9})(?=\s+(?:lan\s+thu|toan\s+quoc|khoa)\s)/y
const MORE_ORDINALS = /\s*(?:,|,?\s*va)\s+(?:(?:lan thu|khoa)\s+)?(?=[xvi1l|]+(?![a-z0-9]))/y
const YEARS = /[\s,(]*nhiem ky\s+(20[0-9]{2})\s*-\s*(20[0-9]{2})/y
const NEXT = /\s*(?:,|;|,?\s*va)(?=\s+(?:cua\s+)?dai hoi(?![a-z]))/y
const NEXT_UNIT = /\s*(?:,|,?\s*va)\s+(?=(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong)\s[^,;.]{0,30}?lan thu\s)/y

/** The last ordinal that can be a congress of the whole Party: the fourteenth sat in 2026. */
const LAST_NATIONAL = 15

interface Congress {
  ordinals: OrdinalMatch[]
  party: boolean
  nationwide: boolean
  body: IssuerMatch | null
  years: string | null
  end: number
}

/** What congresses decide on. */
export const CONGRESS_TYPES = /^(?:Nghị quyết|Báo cáo|Chương trình hành động)/u

/** What the words for one begin with: `đại hội`, `của`, `kỳ`. */
export const CONGRESS_OPENS = 'dck'

/** Reads one congress, or several: "Đại hội XIII của Đảng, Đại hội Đảng bộ tỉnh lần thứ XX, huyện lần thứ XXII". */
export const congress: Reader = (clean, at) => {
  const start = endOf(CONGRESS, clean.folded, at)
  if (start === null) return null
  const found: Congress[] = []
  for (let next: Congress | null = congressAt(clean, start); next && found.length < 6; next = nextCongress(clean, next))
    found.push(next)
  return found.length === 0 ? null : found.flatMap((one) => namesOf(one, at))
}

function nextCongress(clean: CleanText, before: Congress): Congress | null {
  const next = endOf(NEXT, clean.folded, before.end)
  const start = next === null ? null : endOf(CONGRESS, clean.folded, next)
  if (start !== null) return congressAt(clean, start)
  const unit = before.body ? endOf(NEXT_UNIT, clean.folded, before.end) : null
  return unit === null ? null : unitCongress(clean, unit)
}

/** Reads from behind `Đại hội`; null where nothing tells which congress it is: "Nghị quyết Đại hội Đảng các cấp". */
function congressAt(clean: CleanText, at: number): Congress | null {
  const draft: Congress = { ordinals: [], party: false, nationwide: false, body: null, years: null, end: at }
  while (readWords(clean, draft) || readBody(clean, draft) || readOrdinals(clean.folded, draft)) continue
  readYears(clean.folded, draft)
  return draft.ordinals.length > 0 || (draft.body && draft.years !== null) ? draft : null
}

function readWords(clean: CleanText, draft: Congress): boolean {
  WORDS.lastIndex = draft.end
  const words = WORDS.exec(clean.folded)
  if (words) {
    draft.nationwide ||= words[2] !== undefined
    draft.end = WORDS.lastIndex
    return true
  }
  const party = draft.party || draft.body ? null : endOf(PARTY, clean.folded, draft.end)
  if (party === null) return false
  draft.party = true
  draft.end = party
  return true
}

function readBody(clean: CleanText, draft: Congress): boolean {
  if (draft.body || draft.party) return false
  const committee = endOf(COMMITTEE, clean.folded, draft.end)
  const body =
    inOneName(namedBy(COMMITTEE_WORDS, clean, draft.end)) ??
    (committee === null
      ? (namedBy(ORGANISATION, clean, draft.end) ?? (draft.ordinals.length > 0 ? organisation(clean, draft.end) : null))
      : issuerAt(clean.text, clean.folded, committee))
  if (!body) return false
  draft.body = body
  draft.end = body.end
  return true
}

const ORGANISATION_BEHIND = /\s+(?:cua\s+)?(?=(?:cong doan|doan|hoi|mat tran|mttq|tong lien doan|lien doan)\s)/y

/** "Đại hội XII *Công đoàn Việt Nam*": the body behind the ordinal, in capitals. */
function organisation(clean: CleanText, at: number): IssuerMatch | null {
  const start = endOf(ORGANISATION_BEHIND, clean.folded, at)
  return start !== null && /^\p{Lu}/u.test(clean.text.slice(start, start + 2))
    ? issuerAt(clean.text, clean.folded, start)
    : null
}

const inOneName = (body: IssuerMatch | null): IssuerMatch | null => (body && !SENTENCE.test(body.name) ? body : null)

function namedBy(pattern: RegExp, clean: CleanText, at: number): IssuerMatch | null {
  pattern.lastIndex = at
  const hit = pattern.exec(clean.folded)
  if (!hit?.[1]) return null
  const start = pattern.lastIndex - hit[1].length
  return {
    start,
    end: pattern.lastIndex,
    name: bodyName(clean.text.slice(start, pattern.lastIndex)),
    term: null,
  }
}

/** "tỉnh Đảng bộ" is "Đảng bộ tỉnh". */
const bodyName = (words: string): string =>
  issuerName(words).replace(
    /^(Tỉnh|Thành phố|Huyện|Quận) Đảng bộ$/u,
    (_, unit: string) => `Đảng bộ ${unit.toLowerCase()}`,
  )

function readOrdinals(folded: string, draft: Congress): boolean {
  if (draft.ordinals.length > 0) return false
  const start = draft.end + (/^\s+(?:khoa\s+)?/u.exec(folded.slice(draft.end, draft.end + 8))?.[0].length ?? 0)
  for (let next = start > draft.end ? ordinalAt(folded, start) : null; next && draft.ordinals.length < 10;) {
    draft.ordinals.push(next)
    draft.end = next.end
    const more = endOf(MORE_ORDINALS, folded, next.end)
    next = more === null ? null : romanAt(folded, more)
  }
  return draft.ordinals.length > 0
}

function readYears(folded: string, draft: Congress): void {
  YEARS.lastIndex = draft.end
  const years = YEARS.exec(folded)
  if (years) draft.years = `${years[1] ?? ''}-${years[2] ?? ''}`
}

/** "… Đảng bộ tỉnh lần thứ XVIII *và huyện lần thứ XXI*" */
function unitCongress(clean: CleanText, at: number): Congress | null {
  const sign = /\s+lan thu\s+/u.exec(clean.folded.slice(at, at + 60))
  const ordinal = sign ? ordinalAt(clean.folded, at + sign.index + sign[0].length) : null
  if (!sign || !ordinal) return null
  const end = at + sign.index
  const body = { start: at, end, name: issuerName(`Đảng bộ ${clean.text.slice(at, end)}`), term: null }
  return { ordinals: [ordinal], party: false, nationwide: false, body, years: null, end: ordinal.end }
}

function namesOf(one: Congress, at: number): Named[] {
  const named = (ordinal: OrdinalMatch | null, end: number): Named => {
    const national = isNational(one, ordinal)
    return {
      coreEnd: end,
      name: { kind: 'congress', ordinal: ordinal?.value ?? null, national, years: one.years },
      issuer: congressName(one, ordinal, national, at),
      term: ordinal ? toRoman(ordinal.value) : null,
    }
  }
  if (one.ordinals.length === 0) return [named(null, one.end)]
  return one.ordinals.map((ordinal, index) => named(ordinal, index === one.ordinals.length - 1 ? one.end : ordinal.end))
}

/** "Đại hội lần thứ XX" without a body is some committee's, since the Party has held no twentieth. */
const isNational = (one: Congress, ordinal: OrdinalMatch | null): boolean =>
  one.body === null && (one.party || one.nationwide || (ordinal?.value ?? 0) <= LAST_NATIONAL)

/** A congress is the body that resolves: the Party's own, or that of a committee's membership. */
function congressName(one: Congress, ordinal: OrdinalMatch | null, national: boolean, at: number): IssuerMatch | null {
  const which = ordinal === null ? '' : ` ${toRoman(ordinal.value)}`
  if (one.body) return { ...one.body, name: `Đại hội${which} ${one.body.name}` }
  const name = `Đại hội đại biểu toàn quốc lần thứ${which} của Đảng`
  return national ? { start: at, end: at, name, term: null } : null
}
