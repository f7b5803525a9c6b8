/**
 * The source as a document: what its letterhead, title and signature block say of it.
 */
import type { Level, Origins, SourceDocument } from '../../graph/model.ts'
import type { CleanText } from './clean.ts'
import { announcedBy } from './letterhead-announced.ts'
import { bodiesOf, issuerOf, signature, type Signature } from './letterhead-issuer.ts'
import { linesOf, titleLine, type Line, type TitleLine } from './letterhead-lines.ts'
import { footNumber, letterheadNumber } from './letterhead-number.ts'
import { dateAt } from '../scan/date.ts'
import { suffixOf } from '../citation/series.ts'
import type { NumberMatch } from '../scan/number.ts'
import { CODE_TYPES } from '../lexicon/lexicon.ts'
import { lastMatchIn, matchesIn } from '../scan/matches.ts'
import { localPlaceIn, provinceIn, provinceNamed } from '../scan/place.ts'
import { Tables } from '../record/table.ts'
import { registerTitles } from './register-title.ts'
import { romanAt, toRoman } from '../scan/roman.ts'
import { matchAt } from '../scan/sticky.ts'

/** How much of the beginning can hold a letterhead and a title, and how much where there is no title. */
const HEAD = 2400
const HEAD_UNTITLED = 900

export interface Letterhead {
  readonly type: string | null
  readonly number: NumberMatch | null
  readonly issuer: string | null
  readonly date: string | null
  readonly term: string | null
  readonly years: string | null
  readonly level: Level | null
  readonly place: string | null
  readonly placeBasis: SourceDocument['placeBasis']
  readonly title: string | null
  /** The span of the title, type word included; both 0 where there is none. */
  readonly start: number
  /** Where the title's words begin, behind its type word. */
  readonly words: number
  readonly end: number
  readonly origin: Origins
}

/** What shows that a page without a title is an office's letter. */
const OFFICIAL = /CỘNG\s+H(?:ÒA|OÀ|OA)\s+XÃ\s+HỘI|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM|Kính\s+gửi/u

/** The operator's word on a source, which goes before all that the source says; the date is `YYYY-MM-DD` or a year. */
export interface OperatorsWord {
  readonly place?: string
  readonly date?: string
}

/** Reads what the source says of itself. */
export function readLetterhead(clean: CleanText, { place: named, date: told }: OperatorsWord): Letterhead {
  const place = named ?? null
  const lines = withoutDocuments(clean, linesOf(clean, HEAD))
  const titled = titleLine(clean, lines)
  const [register] = titled ? [] : registerTitles(clean).filter(({ start }) => start < HEAD)
  // The name of a sheet stands above the letterhead of the list.
  const listed = register && (clean.rows.find(({ start }) => start > register.start)?.start ?? register.end)
  const headEnd = titled?.start ?? listed ?? Math.min(clean.folded.length, HEAD_UNTITLED)
  const head = lines.filter((line) => line.start < headEnd && !(register && line.start === register.start))
  const number =
    titled || OFFICIAL.test(clean.text.slice(0, HEAD))
      ? (letterheadNumber(clean, headEnd, head) ?? (titled ? footNumber(clean, titled) : null))
      : null
  const signed = signature(clean)
  const bodies =
    titled === null && number === null && register === undefined
      ? []
      : fullest(bodiesOf(clean, bodyLines(head, number, titled?.start ?? listed ?? 0)), bodiesOf(clean, lines))
  const announced = titled && bodies.length === 0 ? announcedBy(clean, titled) : null
  const where = placeOf(clean, place, [...bodies, announced ?? '', placeOfDay(clean, headEnd)], titled, signed)
  const stated = issuerOf(bodies, titled, signed, where.place)
  const suffix = number ? suffixOf(number.body) : null
  const issuer = stated ?? suffix?.issuer ?? announced
  const level = levelOf(number, issuer)
  const central = (level === 'central' || level === 'state') && place === null
  const type = typeOf(titled, number)
  const title = titled?.title ?? (register ? clean.text.slice(register.start, register.end) : null)
  const date = told ?? letterheadDate(clean, headEnd)
  const term = termIn(clean.folded, titled?.start ?? 0, titled?.end ?? 0)
  return {
    type,
    number,
    issuer,
    date,
    ...term,
    level,
    ...(central ? { place: null, placeBasis: null } : where),
    title,
    start: titled?.start ?? 0,
    words: titled?.words ?? 0,
    end: titled?.end ?? 0,
    origin: {
      ...origins({ type, number, issuer, date, term: term.term, title }, number),
      ...(stated === null && suffix?.issuer ? { issuer: 'suffix' as const } : {}),
      ...(told === undefined ? {} : { date: 'operator' as const }),
    },
  }
}

function origins(facts: Readonly<Record<string, unknown>>, number: NumberMatch | null): Origins {
  const stated = Object.entries(facts).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(
    stated.map(([field]) => [field, number === null && field !== 'number' && field !== 'date' ? 'text' : 'letterhead']),
  )
}

/** The line that enacts names the body in full: "HỘI ĐỒNG NHÂN DÂN", below the title "HỘI ĐỒNG NHÂN DÂN TỈNH PHÚ YÊN". */
const fullest = (bodies: readonly string[], all: readonly string[]): string[] =>
  bodies.map((body, index) =>
    index < bodies.length - 1 ? body : (all.find((other) => other.startsWith(`${body} `)) ?? body),
  )

/** A cell "KẾ HOẠCH" in a table of documents is the type of one of them. */
function withoutDocuments(clean: CleanText, lines: readonly Line[]): Line[] {
  const tables = new Tables(clean)
  return lines.filter(({ start }) => tables.record(start) === null)
}

/** The left column ends with the number; where there is none, with the title. */
const bodyLines = (head: readonly Line[], number: NumberMatch | null, end: number): Line[] =>
  head
    .filter((line) => line.start < (number?.start ?? end))
    .map((line) => (number && line.end >= number.end ? { ...line, end: number.start } : line))

/** What the title says; else what the number's code says; a State number without a code is an official letter's. */
function typeOf(titled: TitleLine | null, number: NumberMatch | null): string | null {
  if (number?.code === 'VBHN') return 'Văn bản hợp nhất'
  if (titled) return titled.type
  if (!number) return null
  return number.code === null ? (/\d$/u.test(number.body) ? null : 'Công văn') : (CODE_TYPES[number.code] ?? null)
}

/** "Đặc biệt, ngày 4/6/2034, UBND tỉnh …" is a sentence: in figures nothing goes on behind the day. */
const PLACE_AND_DAY =
  /ngày(?<=(?:^|[\n\u2029\t*_ ])(\p{Lu}[\p{L} .'-]{2,30}),\s*ngày)\s+(?=[\dOol]{1,2}\s*tháng|[\d/.-]+[\s*_|]*(?:$|[\n\u2029\t]| {3}))/gu
const PASSED = /(?:thông qua|ban hành)\s+(?:vào\s+)?ngày\s+/gu

/** `Hải Phòng, ngày 30 tháng 11 năm 2021`, above the title or above the signature. */
function letterheadDate(clean: CleanText, end: number): string | null {
  const foot = Math.max(end, clean.folded.length - 1500)
  return (
    dateBehind(clean, PLACE_AND_DAY, 0, end) ??
    (end < HEAD_UNTITLED ? null : dateBehind(clean, PLACE_AND_DAY, end, end + 200)) ??
    dateBehind(clean, PLACE_AND_DAY, foot, clean.folded.length) ??
    (/QUỐC HỘI/u.test(clean.text.slice(0, end)) ? dateBehind(clean, PASSED, foot, clean.folded.length) : null)
  )
}

function dateBehind(clean: CleanText, lead: RegExp, from: number, to: number): string | null {
  for (const hit of matchesIn(lead, clean.text.slice(from, to))) {
    const date = dateAt(clean.folded, from + hit.index + hit[0].length)
    if (date && !date.impossible) return date.date
  }
  return null
}

/** "*Lai Châu*, ngày 05 tháng 9 năm 2021" */
const placeOfDay = (clean: CleanText, end: number): string =>
  matchesIn(PLACE_AND_DAY, clean.text.slice(0, end))[0]?.[1] ?? ''

function placeOf(
  clean: CleanText,
  operator: string | null,
  letterheads: readonly string[],
  titled: TitleLine | null,
  signed: Signature | null,
): Pick<Letterhead, 'place' | 'placeBasis'> {
  if (operator !== null) return { place: operator, placeBasis: 'operator' }
  const letterhead = letterheads.map((words) => provinceIn(words)).find((province) => province !== null)
  if (letterhead) return { place: letterhead, placeBasis: 'letterhead' }
  const title = titled?.title ? provinceIn(titled.title) : null
  if (title) return { place: title, placeBasis: 'title' }
  const signature = signed ? provinceIn(signed.words) : null
  if (signature) return { place: signature, placeBasis: 'signature' }
  const named = provinceNamed(clean.folded)
  return { place: named, placeBasis: named === null ? null : 'names' }
}

function levelOf(number: NumberMatch | null, issuer: string | null): Level | null {
  const suffix = number ? suffixOf(number.body) : null
  if (suffix?.level === 'grassroots') return 'grassroots'
  const local = issuer === null ? null : localPlaceIn(issuer)
  if (local) return local.level
  if (suffix && suffix.series !== 'local') return suffix.level
  if (issuer === null) return null
  if (/(?:tỉnh|thành phố|Tỉnh ủy|Thành ủy)(?!\p{L})/iu.test(issuer)) return 'provincial'
  if (/Trung ương|Bộ Chính trị|Ban Bí thư/iu.test(issuer)) return 'central'
  return /^(?:Chính phủ|Quốc hội|Ủy ban Thường vụ Quốc hội|Thủ tướng|Bộ )/u.test(issuer) ? 'state' : null
}

function termIn(folded: string, start: number, end: number): Pick<Letterhead, 'term' | 'years'> {
  const title = folded.slice(start, end)
  const term = /khoa\s+/u.exec(title)
  const roman = term ? romanAt(folded, start + term.index + term[0].length) : null
  const years = /nhiem ky\s+(\d{4})\s*-\s*(\d{4})/u.exec(title)
  return { term: roman ? toRoman(roman.value) : null, years: years ? `${years[1] ?? ''}-${years[2] ?? ''}` : null }
}

const YEARS = 'nhiem ky'
const TERM_AND_YEARS = /(?<=((?:khoa|lan thu)\s+)([xvi]{1,6},?\s*\(?\s*))nhiem ky\s+(\d{4})\s*-\s*(\d{4})/uy

/** "khóa XVI, nhiệm kỳ 2020 - 2025" anywhere in a source tells its committee's terms by their ordinals. */
export function termsOf(folded: string): Map<number, number> {
  const terms = new Map<number, number>()
  for (let index = folded.indexOf(YEARS); index >= 0; index = folded.indexOf(YEARS, index + YEARS.length)) {
    const { 1: lead = '', 2: numeral = '', 3: first, 4: last } = matchAt(TERM_AND_YEARS, folded, index) ?? []
    const at = index - numeral.length
    const ordinal = numeral === '' ? null : romanAt(folded, at)
    const start = at - lead.length
    if (ordinal && Number(last) - Number(first) === 5 && ofProvince(folded.slice(Math.max(0, start - 90), start)))
      terms.set(ordinal.value, Number(first))
  }
  return terms
}

const COMMITTEES =
  /(?<![a-z])(?:dang bo|dang uy|tinh uy|thanh uy|huyen uy|quan uy|thi uy|chi bo|hoi dong nhan dan|hdnd|hoi|doan|cong doan|quoc hoi)(?![a-z])(?:\s+(?:tinh|thanh pho|tp)(?![a-z]))?/gu

/** "Đảng bộ Khối Doanh nghiệp lần thứ III, nhiệm kỳ …": the terms of other committees are not the province's. */
function ofProvince(before: string): boolean {
  const last = lastMatchIn(COMMITTEES, before)?.[0] ?? ''
  return last === '' || /^(?:tinh uy|thanh uy)|^dang bo\s+(?:tinh|thanh pho|tp)/u.test(last)
}
