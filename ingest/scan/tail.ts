/**
 * What directly belongs to a citation behind its number or name: date, issuer, term, in any order, each at most once.
 * "…, ngày 25/10/2017 của Ban Chấp hành Trung ương khóa XII", "(khóa XI)", ", nhiệm kỳ 2020 - 2025".
 */
import { bareYearAt, dateAt, isoDateAt, monthAt, yearAt, type DateMatch } from './date.ts'
import { isBlank } from '../lexicon/signs.ts'
import { issuerAt, type IssuerMatch } from './issuer.ts'
import { jointBodiesAt } from './joint-bodies.ts'
import { ordinalAt, romanAt, toRoman, type OrdinalMatch } from './roman.ts'
import { endOf } from './sticky.ts'

export interface Tail {
  readonly end: number
  readonly date: DateMatch | null
  readonly issuers: readonly IssuerMatch[]
  readonly term: string | null
  /** `2020-2025`, where the term's years are stated. */
  readonly years: string | null
}

interface Draft {
  end: number
  date: DateMatch | null
  issuers: IssuerMatch[]
  term: string | null
  years: string | null
}

const DATE_LEAD =
  /[\s,;]*[(\s]*(?:deu\s+|cung\s+)?(?:(?:ra|ban hanh|ky|ky ban hanh|de|duoc ban hanh|ban hanh vao|duoc ban hanh vao|hoi [0-9]{1,2}\s*(?:gio|h|g)(?:\s*[0-9]{1,2}(?:\s*phut|')?)?,?)\s+)?ngay?\s*:?\s*/y
const BRACKET_LEAD = /\s*\(\s*(?:ngay\s+)?/y
const CELL_LEAD = /\s*\t\s*(?:ngay\s+)?/y
/** "KL 301-KL/TU 03/7/2036": nothing else stands so behind a number. */
const BARE_DAY_LEAD = /\s+(?=[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:19|20)[0-9]{2}(?![0-9/.-]))/y
const YEAR_LEAD = /[\s,]*\(?\s*/y
/** "Nghị quyết Trung ương 4 khóa XII (2016)" */
const BARE_YEAR_LEAD = /\s*\((?=(?:19|20)[0-9]{2}\))/y
const MONTH_LEAD = /[\s,]*(?=thang\s)/y
/**
 * A day without its year stands in the way and tells no date: "Kế hoạch số 80 *ngày 24/11* của Ban Thường vụ Tỉnh ủy"; a word
 * may be typed twice: "Kế hoạch số 80/KH-MTTQ, ngày 24/11/2035 *của của* Ủy ban Mặt trận …".
 */
const ISSUER_LEAD =
  /(?:[\s,(]*ngay\s+[0-9]{1,2}\s?[/.-]\s?[0-9]{1,2}(?!\s?[/.-]?\s?[0-9])\)?)?[\s,"”]*(?:\(\s*)?(?:(?:cua\s+){1,2}|do\s+)/y
const BARE_LEAD = /[\s,]*(?:\(\s*)?(?=hoi nghi\s+(?:lan thu|trung uong|lan)|\(?\s*(?:bct|bbt|bchtw)\b)/y
/** An item of a list: "Quy định 100-QĐ/TW (28/02/2033) *- Ban Bí thư: về xuất bản*". */
const DASH_LEAD = /\s+-\s+(?=[a-z])/y
const TERM_LEAD = /[\s,]*\(?\s*(?:khoa|kh\.)\s+/y
const YEARS = /[\s,]*\(?\s*(?:nhiem ky|giai doan nhiem ky)\s+((?:19|20)[0-9]{2})\s*[-–]\s*((?:19|20)[0-9]{2})\s*\)?/y
const JOINT_LINK = /\s*(?:,|va|-)\s+/y

/** Reads what follows the offset. `joint` documents may have several issuers. */
export function tailAt(text: string, folded: string, at: number, joint: boolean): Tail {
  const draft: Draft = { end: at, date: null, issuers: [], term: null, years: null }
  for (let goesOn = true; goesOn;) {
    const kinds = kindsAt(folded, draft.end)
    goesOn =
      ((kinds & DATE) > 0 && readDate(text, folded, draft, (kinds & APART) > 0)) ||
      ((kinds & ISSUER) > 0 && readIssuer(text, folded, draft, joint)) ||
      ((kinds & TERM) > 0 && readTerm(folded, draft)) ||
      ((kinds & TERM_YEARS) > 0 && readYears(folded, draft))
  }
  return draft
}

/** What may belong to a citation, by the sign with which it begins. */
const DATE = 1
/** A date in a bracket or in the next cell. */
const APART = 2
const ISSUER = 4
const TERM = 8
const TERM_YEARS = 16
const ANY_KIND = DATE | APART | ISSUER | TERM | TERM_YEARS
const BEGINNINGS: ReadonlyMap<number, number> = new Map(
  [
    ['(', ANY_KIND],
    ['\t', ANY_KIND],
    // `ngày`, `năm`; "ngày 24/11 của …"; `nhiệm kỳ`
    ['n', DATE | ISSUER | TERM_YEARS],
    // `được ban hành ngày`; `do`
    ['d', DATE | ISSUER],
    ['c', DATE | ISSUER],
    ['r', DATE],
    ['b', DATE | ISSUER],
    ['k', DATE | TERM],
    ['t', DATE],
    ['g', TERM_YEARS],
    ['h', DATE | ISSUER],
    ['-', ISSUER],
    // "301-KL/TU *03/7/2036*"
    ...Array.from('0123456789', (digit) => [digit, DATE] as const),
  ].map(([sign, kinds]) => [String(sign).charCodeAt(0), Number(kinds)]),
)
const BETWEEN = new Set(Array.from(',;"', (sign) => sign.charCodeAt(0)))
const TAB = '\t'.charCodeAt(0)

/** Most of what stands behind a citation begins with another letter: "về …", "và …", "." */
function kindsAt(folded: string, at: number): number {
  for (let index = at; index < folded.length; index++) {
    const code = folded.charCodeAt(index)
    if (code === TAB || !(isBlank(code) || BETWEEN.has(code))) return BEGINNINGS.get(code) ?? 0
  }
  return 0
}

function readDate(text: string, folded: string, draft: Draft, apart: boolean): boolean {
  if (draft.date) return false
  const { end } = draft
  const found =
    led(folded, end, DATE_LEAD, dateAt) ??
    (apart
      ? (led(folded, end, BRACKET_LEAD, dateAt) ??
        led(folded, end, BRACKET_LEAD, isoDateAt) ??
        led(folded, end, CELL_LEAD, dateAt))
      : null) ??
    bareDay(text, folded, end) ??
    led(folded, end, YEAR_LEAD, yearAt) ??
    (apart ? led(folded, end, BARE_YEAR_LEAD, bareYearAt) : null) ??
    led(folded, end, MONTH_LEAD, monthAt)
  if (!found || opensClause(text, folded, draft.end, found.end)) return false
  draft.date = found
  draft.end = closed(folded, draft.end, found.end)
  return true
}

/** On the next line it is the day of what follows: "30/2033/QĐ-UBND⏎09/01/2035 Được sửa đổi …". */
function bareDay(text: string, folded: string, at: number): DateMatch | null {
  const day = led(folded, at, BARE_DAY_LEAD, dateAt)
  return day && !/[\n\u2029]/u.test(text.slice(at, day.end)) ? day : null
}

const NEXT_ACT =
  /\s+(?:(?:da|vua|cung)\s+)?(?:ban hanh|ky|co\s+(?:cong van|van ban|ke hoach|thong bao|to trinh|quyet dinh)|ra|thong qua|to chuc|hop|gui)(?![a-z])/y

/** "… thực hiện Nghị quyết số 25-NQ/TW, *ngày 18/7/2034, Ban Dân vận Tỉnh ủy có Công văn* …": the day of what follows. */
function opensClause(text: string, folded: string, from: number, end: number): boolean {
  const comma = /^,\s+/u.exec(folded.slice(end, end + 4))
  if (!comma || !/^\s*,/u.test(folded.slice(from, from + 4))) return false
  const body = issuerAt(text, folded, end + comma[0].length)
  if (!body) return false
  NEXT_ACT.lastIndex = body.end
  return NEXT_ACT.test(folded)
}

function led<Match>(
  folded: string,
  at: number,
  lead: RegExp,
  read: (folded: string, at: number) => Match | null,
): Match | null {
  lead.lastIndex = at
  return lead.exec(folded) ? read(folded, lead.lastIndex) : null
}

function readIssuer(text: string, folded: string, draft: Draft, joint: boolean): boolean {
  if (draft.issuers.length > 0) return false
  const lead = endOf(ISSUER_LEAD, folded, draft.end)
  const together = lead === null ? null : jointBodiesAt(text, folded, lead)
  if (together) {
    draft.issuers = [...together]
    draft.end = together.at(-1)?.end ?? draft.end
    return true
  }
  const first = (lead === null ? null : issuerAt(text, folded, lead)) ?? otherIssuer(text, folded, draft.end)
  if (!first) return false
  draft.issuers.push(first)
  if (first.term !== null) draft.term ??= first.term
  const before = draft.end
  draft.end = closed(folded, before, first.end)
  while (joint && readNextIssuer(text, folded, draft)) continue
  if (first.name === 'Bộ Chính trị') readSecretariat(text, folded, draft)
  return true
}

/** An issuer without `của` or `do`. */
function otherIssuer(text: string, folded: string, at: number): IssuerMatch | null {
  const bare = endOf(BARE_LEAD, folded, at)
  const found = bare === null ? null : issuerAt(text, folded, bare)
  if (found) return found
  const dash = endOf(DASH_LEAD, folded, at)
  const listed = dash === null ? null : issuerAt(text, folded, dash)
  return listed && /^(?:\s+tw)?\s*:/u.test(folded.slice(listed.end, listed.end + 8)) ? listed : null
}

/** "của Bộ Chính trị, Ban Bí thư về …" issued it together; "…, Ban Bí thư yêu cầu …" is a sentence. */
const SECRETARIAT =
  /\s*(?:,|va)\s+(?=ban bi thu(?:\s+trung uong(?:\s+dang)?)?\s*(?:[,;.)"(]|$|\s(?:ve|khoa|ngay|va|lien quan|nhu)\s))/y

function readSecretariat(text: string, folded: string, draft: Draft): void {
  SECRETARIAT.lastIndex = draft.end
  const next = SECRETARIAT.test(folded) ? issuerAt(text, folded, SECRETARIAT.lastIndex) : null
  if (!next) return
  draft.issuers.push(next)
  draft.end = next.end
}

function readNextIssuer(text: string, folded: string, draft: Draft): boolean {
  JOINT_LINK.lastIndex = draft.end
  const next = JOINT_LINK.exec(folded) ? issuerAt(text, folded, JOINT_LINK.lastIndex) : null
  if (!next) return false
  draft.issuers.push(next)
  draft.end = next.end
  return true
}

function readTerm(folded: string, draft: Draft): boolean {
  if (draft.term !== null) return false
  TERM_LEAD.lastIndex = draft.end
  const lead = TERM_LEAD.exec(folded) ? TERM_LEAD.lastIndex : null
  const roman = lead === null ? null : (romanAt(folded, lead) ?? digitsOfTerm(folded, lead))
  if (!roman) return false
  draft.term = toRoman(roman.value)
  draft.end = closed(folded, draft.end, roman.end)
  return true
}

/** "khóa 12" for "khóa XII". */
function digitsOfTerm(folded: string, at: number): OrdinalMatch | null {
  const ordinal = ordinalAt(folded, at)
  return ordinal && /[0-9]/u.test(folded.charAt(at)) && ordinal.value >= 5 && ordinal.value <= 20 ? ordinal : null
}

function readYears(folded: string, draft: Draft): boolean {
  if (draft.years !== null) return false
  YEARS.lastIndex = draft.end
  const years = YEARS.exec(folded)
  if (!years) return false
  draft.years = `${years[1] ?? ''}-${years[2] ?? ''}`
  draft.end = YEARS.lastIndex
  return true
}

/** Takes the closing bracket of what was opened in between. */
const closed = (folded: string, from: number, end: number): number =>
  folded.slice(from, end).includes('(') && folded.charAt(end) === ')' ? end + 1 : end
