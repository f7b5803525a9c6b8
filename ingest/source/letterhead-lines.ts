/**
 * The lines of a first page: what stands in one column or cell of a letterhead, though the page was flattened and its two
 * columns run into each other.
 */
import type { CleanText } from './clean.ts'
import { TYPE_WORD, typeName } from '../lexicon/patterns.ts'
import { matchesIn } from '../scan/matches.ts'

/** A line of the cleaned text, without the blanks around it. */
export interface Line {
  readonly start: number
  readonly end: number
}

/** The motto, the Party's name where it stands for the right column, and the Gazette's running head. */
const NATION =
  /CỘNG\s+H(?:ÒA|OÀ|OA)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM|CÔNG BÁO\/Số [\d+ ]{1,24}\/Ngày [\d-]{8,10}/gu
/** The quotation marks of a program's words divide as well: `add_run("KẾ HOẠCH")`, `.Value = "QUYẾT ĐỊNH"`. */
const LINE_END = /[\n\u2029\t]| {3,}|[*_=]{2,}|[-–—]{3,}|[(=[]\s*["']|["']\s*[)\]]/gu

/** The lines of the first `limit` characters, in order. */
export function linesOf(clean: CleanText, limit: number): Line[] {
  const text = clean.text.slice(0, limit)
  const cuts = [LINE_END, NATION].flatMap((pattern) => matchesIn(pattern, text))
  const lines: Line[] = []
  let start = 0
  for (const cut of cuts.sort((a, b) => a.index - b.index)) {
    if (cut.index > start) lines.push(...trimmed(text, start, cut.index))
    start = Math.max(start, cut.index + cut[0].length)
  }
  lines.push(...trimmed(text, start, text.length))
  return lines
}

/** Blanks, and the name of a field: `{"content": "UBND TỈNH …`. */
const LINE_START = /^\s*(?:[{[(\s]*["'`]?[A-Za-z_]{2,20}["'`]?\s*[:=]\s*["'`]\s*)?/u

function trimmed(text: string, from: number, to: number): Line[] {
  const words = text.slice(from, to)
  const start = from + (LINE_START.exec(words)?.[0].length ?? 0)
  const end = to - (words.length - words.trimEnd().length)
  return end > start ? [{ start, end }] : []
}

export interface TitleLine {
  readonly start: number
  /** Where its words begin behind the type. */
  readonly words: number
  /** Behind the title; behind the type where there is none. */
  readonly end: number
  readonly type: string
  readonly title: string | null
}

const TYPE_LINE = new RegExp(
  `^["“*]*(${TYPE_WORD})(?:\\s*:?$|\\s*:|\\s*\\((?:bo sung|sua doi|dieu chinh|thi diem|tam thoi)|\\s+(?=ve|so ket|tong ket|thuc hien|trien khai|cong tac|ket qua|kiem diem|phoi hop|ban hanh|phe duyet|quy dinh|sua doi|huong dan|tang cuong|tiep tuc|cua|to chuc|cu the hoa|hoc tap|quan triet|bai bo|v/v))`,
)
/** A page that was flattened to one line: "… năm 2021 QUYẾT ĐỊNH Về việc …". */
const TYPE_INLINE = new RegExp(`(?<=(?:hanh phuc|nam\\s+(?:19|20)[0-9]{2}|[*_-])\\s{1,4})(${TYPE_WORD})(?![a-z])`, 'g')

/** The type in capitals on a line of its own, or before its title, and the title below it. */
export function titleLine(clean: CleanText, lines: readonly Line[]): TitleLine | null {
  for (const line of lines) {
    const hit = TYPE_LINE.exec(clean.folded.slice(line.start, line.end))
    const at = line.start + (hit?.[0].indexOf(hit[1] ?? '') ?? 0)
    if (hit?.[1] && isCapital(clean, at, hit[1].length)) return titled(clean, at, hit[1])
  }
  const worded = titleInWords(clean, lines)
  if (worded) return worded
  const limit = lines.at(-1)?.end ?? 0
  for (const hit of clean.folded.slice(0, limit).matchAll(TYPE_INLINE))
    if (hit[1] && isCapital(clean, hit.index, hit[1].length)) return titled(clean, hit.index, hit[1])
  return null
}

/** How many lines from the beginning a title in small letters may stand; what stands before it is short. */
const FIRST_LINES = 3
const LONGEST_BEFORE = 90
const ENACTED_WITHIN = 400
const ENACTED = /^[\s*_-]*(?:\p{Lu}[^\n\u2029.;:]{4,140}[\n\u2029][\s*_-]*){0,2}(?:Căn cứ|Can cu|Xét|Theo|Thực hiện)\s/u

/** A directive says first how things are: "… *yêu cầu các sở, ngành thực hiện những nội dung sau:*". */
const ORDERED_WITHIN = 6000
const ORDERED =
  /(?:yeu\s+cau|chi\s+thi|ban\s+hanh|huong\s+dan|quy\s+dinh)\s(?:(?![.\u001e])[^]){0,260}\s(?:nhu\s+sau|sau\s+day|sau)\s*:/u

/** "Quyết định về việc ban hành quy chế …", as portals give it without the letterhead: what enacts it follows at once. */
function titleInWords(clean: CleanText, lines: readonly Line[]): TitleLine | null {
  for (const [index, line] of lines.slice(0, FIRST_LINES).entries()) {
    const hit = TYPE_LINE.exec(clean.folded.slice(line.start, line.end))
    const at = line.start + (hit?.[0].indexOf(hit[1] ?? '') ?? 0)
    if (!hit?.[1] || !/^\p{Lu}/u.test(clean.text.slice(at, at + 2))) {
      if (line.end - line.start > LONGEST_BEFORE) return null
      continue
    }
    const enacted = ENACTED.test(clean.text.slice(line.end, line.end + ENACTED_WITHIN))
    if (!enacted && (index > 0 || !ORDERED.test(clean.folded.slice(line.end, line.end + ORDERED_WITHIN)))) return null
    const type = typeName(hit[1].replace(/\s+/gu, ' '))
    const words = at + hit[1].length
    const title = clean.text
      .slice(words, line.end)
      .replace(/\s+/gu, ' ')
      .replace(/^[\s:]+|[.\s]+$/gu, '')
    return type === null || title === '' ? null : { start: at, type, words, end: line.end, title }
  }
  return null
}

const isCapital = (clean: CleanText, at: number, length: number): boolean =>
  !/\p{Ll}/u.test(clean.text.slice(at, at + length))

function titled(clean: CleanText, start: number, word: string): TitleLine | null {
  const type = typeName(word)
  return type === null ? null : { start, type, ...titleBehind(clean, start + word.length) }
}

const LONGEST_TITLE = 420
/** What stands between the words of two lines in a program: `add_run("KẾ HOẠCH")`, then `r3 = p3.add_run("về …")`. */
const PROGRAM = /^"\s*\)[^"'\u2029]{0,80}\(\s*"/u

/** The title goes on to the first rule, blank paragraph with a sentence, or the numbered sections. */
function titleBehind(clean: CleanText, at: number): Pick<TitleLine, 'words' | 'end' | 'title'> {
  const program = PROGRAM.exec(clean.text.slice(at, at + 120))?.[0].length
  const from = at + (program ?? /^[\s\u001e:*_-]*/u.exec(clean.folded.slice(at, at + 20))?.[0].length ?? 0)
  const stop = program === undefined ? clean.text.indexOf('\u2029', from) : clean.text.indexOf('"', from)
  const end = Math.min(stop < 0 ? clean.text.length : stop, from + LONGEST_TITLE)
  const words = clean.text.slice(from, end)
  if (ENACTS.test(words)) return { words: at, end: at, title: null }
  // "Thực hiện Nghị quyết số …" below the type is the title, unless it is a sentence.
  if (BODY_BEGINS.test(words.slice(0, 24)) && /[.:;]\s*$/u.test(words)) return { words: at, end: at, title: null }
  const body = BODY_BEGINS.exec(words.slice(1))
  const title = words
    .slice(0, body ? body.index + 1 : words.length)
    .replace(/\s+/gu, ' ')
    .replace(/[-–_*\s]+$/u, '')
    .trim()
  return title === ''
    ? { words: at, end: at, title: null }
    : { words: from, end: from + (body ? body.index + 1 : words.length), title }
}

/** "QUYẾT ĐỊNH:⏎Điều 1. …" enacts; the title stands elsewhere. */
const ENACTS = /^\s*Điều 1\s*[.:]/u

/** What begins behind a title, though no blank line stands between. */
const BODY_BEGINS =
  /\sCăn cứ (?=\p{Lu})|(?:^|(?<!,)[\n\u2029])\s*(?:Thực hiện|Căn cứ|Triển khai|Kính gửi|Theo |Để |Nhằm |Xét |(?:I|1|A)\s?[.-]\s|Điều 1|Chương I|(?:ỦY BAN|HỘI ĐỒNG|CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|THỦ TƯỚNG|CHÍNH PHỦ|QUỐC HỘI|BAN (?:CHẤP|THƯỜNG)))/u
