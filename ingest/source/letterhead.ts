/**
 * The source as a document: what its letterhead, title and signature block say of it.
 */
import type { Level, Origins, SourceDocument } from '../../graph/model.ts'
import type { CleanText } from './clean.ts'
import { fold } from './fold.ts'
import { dateAt } from '../scan/date.ts'
import { issuerName } from '../scan/body-name.ts'
import { suffixOf } from '../citation/identity.ts'
import { findNumbers, type NumberMatch } from '../scan/number.ts'
import { TYPE_WORD, typeName } from '../lexicon/patterns.ts'
import { localPlaceIn, provinceIn, provinceNamed } from '../scan/place.ts'
import { romanAt, toRoman } from '../scan/roman.ts'

/** How much of the beginning can hold a letterhead, and of the end a signature block. */
const HEAD = 2400
const FOOT = 2600

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
  readonly end: number
  readonly origin: Origins
}

/** Reads what the source says of itself. `place` is the operator's word, which goes before all else. */
export function readLetterhead(cleaned: CleanText, place: string | null): Letterhead {
  // Here alone lines matter: folded text elsewhere has none.
  const clean = { ...cleaned, folded: fold(cleaned.text) }
  const titled = titleLine(clean)
  const headEnd = titled?.start ?? Math.min(clean.folded.length, 700)
  const number = letterheadNumber(clean, headEnd)
  const date = letterheadDate(clean, headEnd)
  const signed = signature(clean)
  const term = termIn(clean.folded, titled?.start ?? 0, titled?.end ?? 0)
  const where = placeOf(clean, place, headEnd, titled, signed)
  const issuer = issuerOf(clean, headEnd, titled, signed, where.place)
  return {
    type: titled?.type ?? null,
    number,
    issuer,
    date,
    ...term,
    level: levelOf(number, issuer),
    ...where,
    title: titled?.title ?? null,
    start: titled?.start ?? 0,
    end: titled?.end ?? 0,
    origin: origins({ type: titled?.type, number, issuer, date, term: term.term, title: titled?.title }, number),
  }
}

function origins(facts: Readonly<Record<string, unknown>>, number: NumberMatch | null): Origins {
  const stated = Object.entries(facts).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(
    stated.map(([field]) => [field, number === null && field !== 'number' && field !== 'date' ? 'text' : 'letterhead']),
  )
}

interface TitleLine {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly title: string | null
}

const TYPE_LINE = new RegExp(
  `^[\\s"“*]*(${TYPE_WORD})(?:\\s*$|\\s*[:\\n\\u001e]|\\s+(?=(?:ve|so ket|tong ket|thuc hien|trien khai|cong tac|ket qua|kiem diem|phoi hop|v/v|cua|to chuc|tiep tuc|cu the hoa|hoc tap|quan triet|sua doi|ban hanh|phe duyet|bai bo)(?![a-z])))`,
)

/** The line that names the type in capitals, and the title below it. */
function titleLine(clean: CleanText): TitleLine | null {
  for (const line of linesOf(clean, HEAD)) {
    const hit = TYPE_LINE.exec(clean.folded.slice(line.start, line.end))
    const words = clean.text.slice(line.start, line.end)
    const capital = hit?.[1] !== undefined && words.slice(0, words.search(/\S/u) + hit[1].length).trim()
    if (!hit?.[1] || !capital || capital !== capital.toUpperCase()) continue
    const type = typeName(hit[1])
    if (type) return { start: line.start, type, ...titleBehind(clean, line.start + hit[0].length) }
  }
  return null
}

/** The title goes on to the first rule, blank paragraph with a sentence, or the numbered sections. */
function titleBehind(clean: CleanText, at: number): { end: number; title: string | null } {
  const from = at + (/^[\s\u001e:*]*/u.exec(clean.folded.slice(at, at + 20))?.[0].length ?? 0)
  const stop = clean.text.indexOf('\u2029', from)
  const end = Math.min(stop < 0 ? clean.text.length : stop, from + 420)
  const title = clean.text
    .slice(from, end)
    .replace(/\s+/gu, ' ')
    .replace(/[-–_*\s]+$/u, '')
    .trim()
  const sentence = /^(?:Thực hiện|Căn cứ|Triển khai|Kính gửi|Theo )/u.test(title)
  return title === '' || sentence ? { end: at, title: null } : { end, title }
}

function* linesOf(clean: CleanText, limit: number): Generator<{ start: number; end: number }> {
  const text = clean.folded.slice(0, limit)
  let start = 0
  for (const hit of text.matchAll(/[\n\u001e\t]|$/gu)) {
    if (hit.index > start) yield { start, end: hit.index }
    start = hit.index + 1
  }
}

/** `Số 12-KH/TU`, `Số: 261/KH-UBND` alone before the title. */
function letterheadNumber(clean: CleanText, end: number): NumberMatch | null {
  const head = clean.folded.slice(0, end)
  for (const number of findNumbers(clean.text.slice(0, end), head)) {
    const line = head.slice(
      Math.max(
        head.lastIndexOf('\n', number.start),
        head.lastIndexOf('\u001e', number.start),
        head.lastIndexOf('\t', number.start),
      ) + 1,
      number.start,
    )
    // In a letterhead `Số` is written with a capital; `số` heads a line where a sentence is wrapped.
    if (
      /^[\s*]*so\s*:?[\s*]*$/u.test(line) &&
      /^\s*S/u.test(clean.text.slice(number.start - line.length, number.start))
    )
      return number
  }
  return null
}

/** `Hải Phòng, ngày 30 tháng 11 năm 2021`. */
function letterheadDate(clean: CleanText, end: number): string | null {
  const head = clean.folded.slice(0, Math.max(end, 0))
  const hit = /(?:^|[\n\u001e\t*_ ])[a-z][a-z .-]{2,30},\s*ngay\s+/u.exec(head)
  const date = hit ? dateAt(clean.folded, hit.index + hit[0].length) : null
  return date && !date.impossible ? date.date : null
}

interface Signature {
  readonly words: string
  readonly body: string | null
}

const SIGNED = /(?:^|[\n\u001e\t*_ ])(?:t\/m|tm\.?|t\.m\.?|thay mat)\s+([a-z][a-z ,-]{3,80})/gu

/** `T/M BAN CHẤP HÀNH`, `TM. ỦY BAN NHÂN DÂN`. */
function signature(clean: CleanText): Signature | null {
  const from = Math.max(0, clean.folded.length - FOOT - Math.floor(clean.folded.length / 4))
  const hits = [...clean.folded.slice(from).matchAll(SIGNED)]
  const hit = hits[0]
  if (!hit?.[1]) return null
  const at = from + hit.index + hit[0].length - hit[1].length
  const words = clean.text.slice(at, at + hit[1].length).split(/\s{2,}|[\n\u2029\t]/u)[0] ?? ''
  return { words, body: words === words.toUpperCase() ? issuerName(words) : null }
}

function placeOf(
  clean: CleanText,
  operator: string | null,
  headEnd: number,
  titled: TitleLine | null,
  signed: Signature | null,
): Pick<Letterhead, 'place' | 'placeBasis'> {
  if (operator !== null) return { place: operator, placeBasis: 'operator' }
  const letterhead = titled === null ? null : provinceIn(clean.text.slice(0, headEnd))
  if (letterhead) return { place: letterhead, placeBasis: 'letterhead' }
  const title = titled?.title ? provinceIn(titled.title) : null
  if (title) return { place: title, placeBasis: 'title' }
  const signature = signed ? provinceIn(signed.words) : null
  if (signature) return { place: signature, placeBasis: 'signature' }
  const named = provinceNamed(clean.folded)
  return { place: named, placeBasis: named === null ? null : 'names' }
}

const BODY_LINE =
  /^(?:ban chap hanh|ban thuong vu|tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|dang bo|uy ban|hoi dong|ban |so |bo |van phong|chinh phu|quoc hoi)/u

/** The body in the letterhead, the signature block or the title, the fullest that is found. */
function issuerOf(
  clean: CleanText,
  headEnd: number,
  titled: TitleLine | null,
  signed: Signature | null,
  place: string | null,
): string | null {
  const heads =
    titled === null && headEnd > 0
      ? []
      : [...linesOf(clean, headEnd)].map((line) => clean.text.slice(line.start, line.end).trim())
  const head = heads.filter(
    (line) =>
      line === line.toUpperCase() &&
      BODY_LINE.test(line.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase()),
  )
  const letterhead = head.at(-1) ?? null
  const inTitle = titled?.title
    ? /(?:của|Của)\s+((?:Ban|Ủy ban|Tỉnh ủy|Thành ủy|Đảng ủy|Huyện ủy)[^,;.]{3,80}?)(?=\s+khóa|\s+khoá|,|;|$)/u.exec(
        titled.title,
      )?.[1]
    : undefined
  const body = signed?.body ?? (letterhead === null ? null : issuerName(letterhead)) ?? inTitle ?? null
  if (body === null) return null
  return completed(body, inTitle ?? null, place)
}

/** `Ban Chấp hành` of a signature block is the one that the title names; a province's body takes its place. */
function completed(body: string, inTitle: string | null, place: string | null): string {
  const full = inTitle?.toLowerCase().startsWith(body.toLowerCase()) ? inTitle : body
  return place !== null &&
    /(?:đảng bộ thành phố|đảng bộ tỉnh|nhân dân thành phố|nhân dân tỉnh|thành ủy|tỉnh ủy)$/iu.test(full)
    ? `${full} ${place}`
    : full
}

function levelOf(number: NumberMatch | null, issuer: string | null): Level | null {
  if (issuer !== null && localPlaceIn(issuer)) return localPlaceIn(issuer)?.level ?? null
  const suffix = number ? suffixOf(number.body) : null
  if (suffix && suffix.series !== 'local') return suffix.level
  if (issuer === null) return null
  if (/(?:tỉnh|thành phố|Tỉnh ủy|Thành ủy)(?!\p{L})/iu.test(issuer)) return 'provincial'
  if (/Trung ương|Bộ Chính trị|Ban Bí thư/iu.test(issuer)) return 'central'
  return /^(?:Chính phủ|Quốc hội|Thủ tướng|Bộ )/u.test(issuer) ? 'state' : null
}

function termIn(folded: string, start: number, end: number): Pick<Letterhead, 'term' | 'years'> {
  const title = folded.slice(start, end)
  const term = /khoa\s+/u.exec(title)
  const roman = term ? romanAt(folded, start + term.index + term[0].length) : null
  const years = /nhiem ky\s+(\d{4})\s*-\s*(\d{4})/u.exec(title)
  return { term: roman ? toRoman(roman.value) : null, years: years ? `${years[1] ?? ''}-${years[2] ?? ''}` : null }
}

/** "khóa XVI, nhiệm kỳ 2020 - 2025" anywhere in a source tells its committee's terms by their ordinals. */
export function termsOf(folded: string): Map<number, number> {
  const terms = new Map<number, number>()
  for (const hit of folded.matchAll(/(?:khoa|lan thu)\s+([xvi]{1,6}),?\s*\(?\s*nhiem ky\s+(\d{4})\s*-\s*(\d{4})/gu)) {
    const ordinal = romanAt(folded, hit.index + hit[0].indexOf(hit[1] ?? ''))
    if (ordinal && Number(hit[3]) - Number(hit[2]) === 5) terms.set(ordinal.value, Number(hit[2]))
  }
  return terms
}
