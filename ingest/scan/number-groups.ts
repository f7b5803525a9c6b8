/** The groups of letters in a document number, with the separators between them. */
import { CODE_TYPES, SUFFIXES } from '../lexicon/lexicon.ts'
import { isBlank, isDigit, isLetter } from '../lexicon/signs.ts'
import { fold } from '../source/fold.ts'

/** Codes of types, folded, the longest first. */
export const CODES: readonly string[] = [...Object.keys(CODE_TYPES), 'HĐ', 'TC']
  .map((code) => fold(code))
  .sort((a, b) => b.length - a.length)
export const KNOWN_CODES: ReadonlySet<string> = new Set(CODES)

export interface Group {
  readonly folded: string
  readonly printed: string
  readonly separator: string
  readonly end: number
}

/** "Kết luận 21-KL-TW.pdf" */
const FILE_NAME = /\.(?:pdf|docx?|xlsx?|html?|aspx|jpe?g|png|zip|md|txt|json)$/u

/** Groups of letters with the separator before each, cut where ordinary words begin: `21-KL/TW - văn bản`. */
export function groupsOf(text: string, start: number, letters: string): Group[] {
  const groups: Group[] = []
  for (let from = firstSign(letters, 0); from < letters.length;) {
    const whole = groupEnd(letters, from)
    const folded = withoutWord(withoutFileName(letters.slice(from, whole)), text.slice(start + from, start + whole))
    const to = from + folded.length
    const at = start + from
    const printed = text.slice(at, start + to)
    const separator = separatorBefore(letters, from)
    const spaced = groups.length > 0 && isBlank(letters.charCodeAt(from - 1))
    // Blanks around a separator are a slip only inside a number: letters that follow are in capitals then.
    if (spaced && !IN_CAPITALS.test(printed)) break
    // "12/QĐ-UBND & QĐ số 15", "12/TT-BXD - XÂY DỰNG": another type, a word in capitals.
    if (spaced && ((separator === '&' && KNOWN_CODES.has(folded)) || CAPITAL_WORD.test(printed))) break
    if (spaced && separator === '-' && isApart(letters, from) && isWhole(groups) && !BODIES.has(folded)) break
    groups.push(...parted({ folded, printed, separator, end: start + to }))
    from = firstSign(letters, whole)
  }
  return groups
}

const withoutFileName = (word: string): string => (word.includes('.') ? word.replace(FILE_NAME, '') : word)

/** "70-TB/TW*ngày* 06 tháng 01": the blank was lost. */
const withoutWord = (folded: string, printed: string): string =>
  folded.slice(0, folded.length - (LOST_BLANK.exec(printed)?.[0].length ?? 0))
const LOST_BLANK = /(?<=[\p{Lu}\dg])(?:ngày|của|về)$/u

const IN_CAPITALS = /^(?:[\p{Lu}\d](?!\p{Ll}{2})|TT?[Ww]$)/u
const isSign = (code: number): boolean => isLetter(code) || isDigit(code)

function firstSign(letters: string, from: number): number {
  let at = from
  while (at < letters.length && !isSign(letters.charCodeAt(at))) at++
  return at
}

/** A point inside of letters belongs to them. */
function groupEnd(letters: string, from: number): number {
  let at = from
  while (isSign(letters.charCodeAt(at)) || (letters.charAt(at) === '.' && isSign(letters.charCodeAt(at + 1)))) at++
  return at
}

/** The first separator among the three signs before an offset. */
function separatorBefore(letters: string, at: number): string {
  for (let before = Math.max(0, at - 3); before < at; before++)
    if ('-/&'.includes(letters.charAt(before))) return letters.charAt(before)
  return ''
}

const BODIES: ReadonlySet<string> = new Set(Object.keys(SUFFIXES).map((body) => fold(body)))

/** Blanks on both sides of the hyphen. */
const isApart = (letters: string, at: number): boolean => /\s-\s+$/u.test(letters.slice(Math.max(0, at - 6), at))

/** "12/2031/TT-BTC - ACCOUNTING": code and body stand there already, and no joint document's. */
function isWhole(groups: readonly Group[]): boolean {
  const [code, ...bodies] = groups.filter(({ folded }) => !/^\d+$/u.test(folded))
  return code !== undefined && bodies.length > 0 && KNOWN_CODES.has(code.folded) && !/lt$|^lt/u.test(code.folded)
}

/** No letters of a number have such marks, but `Ư` and `Đ`. */
const CAPITAL_WORD = /[àáảãạâầấẩẫậăằắẳẵặèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu

/** `144/2025QH15`: the sign behind the year was lost. */
function parted(group: Group): Group[] {
  const year = isDigit(group.folded.charCodeAt(0)) ? YEAR_AND_LETTERS.exec(group.folded)?.[0].length : undefined
  if (year === undefined) return group.folded.includes('.') ? atPoint(group) : [group]
  const end = group.end - group.folded.length + year
  return [
    { ...group, folded: group.folded.slice(0, year), printed: group.printed.slice(0, year), end },
    { ...group, folded: group.folded.slice(year), printed: group.printed.slice(year), separator: '/' },
  ]
}

const YEAR_AND_LETTERS = /^((?:19|20)[0-9]{2})(?=(?:qh|ubtvqh)[0-9]{1,2}$|(?:nd|tt|qd|nq|ct|ttlt)$)/u

/** `543/QĐ.UBND`: a point for the hyphen behind a code. */
function atPoint(group: Group): Group[] {
  const [code = '', body] = group.folded.split('.')
  if (body === undefined || body.length < 2 || !KNOWN_CODES.has(code)) return [group]
  const [first, rest] = [code.length, code.length + 1]
  return [
    { ...group, folded: code, printed: group.printed.slice(0, first), end: group.end - group.folded.length + first },
    { ...group, folded: group.folded.slice(rest), printed: group.printed.slice(rest), separator: '-' },
  ]
}
