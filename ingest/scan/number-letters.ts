/**
 * The letters of a document number: the code of its type and the bodies that number it, with separators lost or moved and
 * the marks that scanning loses. Letters that number no documents are none: `135/89 tổ chức`.
 */
import { fold } from '../source/fold.ts'
import { CODE_TYPES, SUFFIXES } from '../lexicon/lexicon.ts'
import { isDigit } from '../lexicon/signs.ts'
import { capitalAt } from './capital.ts'
import { CODES, KNOWN_CODES, type Group } from './number-groups.ts'

const CODE_SPELLING = new Map(Object.keys(CODE_TYPES).map((code) => [fold(code), code] as const))
const BODY_SPELLING = new Map(Object.keys(SUFFIXES).map((body) => [fold(body), body] as const))
const SPELLED: ReadonlySet<string> = new Set(Object.keys(CODE_TYPES))
/** What scanning makes of a code: `14-KI/TW`, `132-KN/TU`. Read so only before a Party body. */
const MISREAD: ReadonlyMap<string, string> = new Map([
  ['ki', 'KL'],
  ['k1', 'KL'],
  ['kn', 'KH'],
  ['no', 'NQ'],
  ['od', 'QĐ'],
])

/** Codes and Party bodies that may follow a numeral without a separator: `18NQ/TW`, `79 NQ-TW`. */
export const JOINED_LETTERS = `(?:${CODES.join('|')})(?:\\s?[-/ ]?\\s?(?:tw|tu|hu|qu|thu|txu|du|cb|vptw|btctw|ubkttw|btgtw|btgdvtw|bdvtw|bnctw|hntw|qutw|btctu|ubkttu|btgtu|bdvtu|bnctu|vptu|btchu|ubkthu)|\\s?/\\s?[a-z]{2,12})(?![a-z0-9])`

/** Codes and State bodies behind a slash, with the hyphens lost: `282/QĐ TTg`, `165/2028/QĐ TTg`, `05/CT BCA V28`. */
export const BLANK_LETTERS = `(?:(?:19|20)[0-9]{2}\\s?/\\s?)?(?:${CODES.join('|')})\\s(?:${[...BODY_SPELLING]
  .filter(([folded, body]) => folded.length > 1 && SUFFIXES[body]?.system === 'state')
  .map(([folded]) => folded)
  .sort((a, b) => b.length - a.length)
  .join('|')})(?:\\s?-\\s?[a-z0-9]{1,8}|\\s[a-z][0-9]{1,3}){0,3}(?![a-z0-9])`

/** "Công văn số 303-KSTHA": a department's letters behind a hyphen. */
const OF_OFFICE = /^\p{Lu}{2,}$/u

export interface Letters {
  readonly code: string | null
  readonly body: string
  readonly system: 'party' | 'state'
  readonly end: number
  /** Internal mail of a Party office: `/nb`. */
  readonly tail: string
  /** True where nothing but a hyphen stands before the letters. */
  readonly hyphen?: boolean
  /** True where a letter of the code was changed. */
  readonly misread?: boolean
}

/** What stands before a number: `số`, `Công văn số`, neither. */
export type Sign = 'letter' | 'number' | null

/** `sign` is asked where the letters are not known: behind a sign they may number a document. */
export function readLetters(
  groups: readonly Group[],
  separator: string,
  year: string | null,
  sign: () => Sign,
): Letters | null {
  const [first, second, third] = groups
  if (!first) return null
  const code = KNOWN_CODES.has(first.folded) ? spell(first, CODE_SPELLING) : null
  // Where no separator is left, small letters are words: "12/kh ubnd".
  if (second?.separator === '' && !(isCapital(first.printed) && isCapital(second.printed))) return null
  if (code && second) return withBody(code, groups.slice(1), separator, year, third)
  const misread = misreadCode(first, second, year)
  if (misread) {
    const letters = withBody(misread, groups.slice(1), separator, year, third)
    return letters && { ...letters, misread: true }
  }
  if (code === null || (!second && !BODY_SPELLING.has(first.folded))) {
    const glued = splitGlued(first, second, year)
    if (glued) return glued
  }
  const body = bodyOnly(groups, year)
  const signed = body === null && (separator.includes('/') || OF_OFFICE.test(first.printed)) ? sign() : null
  if (signed === 'number' && !separator.includes('/')) return null
  const unknown = signed === null ? body : unknownLetters(groups, signed === 'letter' ? 1 : 2)
  return unknown && signed !== null && !separator.includes('/') ? { ...unknown, hyphen: true } : unknown
}

function withBody(
  code: string,
  rest: readonly Group[],
  separator: string,
  year: string | null,
  third: Group | undefined,
): Letters | null {
  const [first] = rest
  if (!first) return null
  const body = spell(first, BODY_SPELLING)
  const party = year === null && isPartyNumber(body, separator, first.separator)
  if (!party && !isCapital(first.printed) && !BODY_SPELLING.has(first.folded) && !isLowerState(first, separator, year))
    return null
  if (!party) return { code, body: joinBodies(rest), system: 'state', end: rest.at(-1)?.end ?? first.end, tail: '' }
  if (!isCapital(first.printed) && !BODY_SPELLING.has(first.folded)) return null
  const tail = third && third.separator === '/' && third.folded === 'nb' ? third : undefined
  const units = tail ? [] : unitsOf(rest.slice(1))
  return {
    code,
    body: body + units.map(({ separator: sign, printed }) => sign + printed).join(''),
    system: 'party',
    end: (tail ?? units.at(-1) ?? first).end,
    tail: tail ? '/nb' : '',
  }
}

/** The units of an office: `25-CV/TĐTN-VP`, `3094-CV/TĐTN-CTĐ&TTN`. */
function unitsOf(groups: readonly Group[]): readonly Group[] {
  const fits = ({ separator, printed }: Group): boolean =>
    /[-&]/u.test(separator) && isCapital(printed) && printed.length <= 12
  const end = groups.findIndex((group) => !fits(group))
  return groups.slice(0, end < 0 ? 3 : Math.min(end, 3))
}

function misreadCode(first: Group, second: Group | undefined, year: string | null): string | null {
  const body = second && year === null ? BODY_SPELLING.get(second.folded) : undefined
  return body !== undefined && isPartyBody(body) ? (MISREAD.get(first.folded) ?? null) : null
}

/** `18-NQTW`, `30/2020/NĐCP`: code and body without a separator, where both are known. */
function splitGlued(first: Group, second: Group | undefined, year: string | null): Letters | null {
  if (second && second.separator !== '') return null
  for (const code of CODES) {
    const body = first.folded.startsWith(code) ? BODY_SPELLING.get(first.folded.slice(code.length)) : undefined
    const party = body !== undefined && isPartyBody(body)
    // "Quyết định số 451/TCCB": a department, and no cell's communiqué.
    if (code === 'tc') continue
    if (body === undefined || party !== (year === null) || !isCapital(first.printed)) continue
    const system = party ? 'party' : 'state'
    return { code: CODE_SPELLING.get(code) ?? code.toUpperCase(), body, system, end: first.end, tail: '' }
  }
  return null
}

/** Numbers without a type code: `35/2021/QH15`, `64-CP`, `11184/BTC-TCCB`, `119/2026/UBTVQH15`. */
function bodyOnly(groups: readonly Group[], year: string | null): Letters | null {
  const [first] = groups
  if (!first) return null
  const assembly = /^(?:qh|ubtvqh)\d{1,2}$/u.test(first.folded)
  const known = BODY_SPELLING.has(first.folded)
  if (!assembly && !known) return null
  const unit = groups[1]
  if (!assembly && unit && inSmallLetters(first, unit))
    return { code: null, body: joinBodies([first, unit]), system: 'state', end: unit.end, tail: '' }
  if (!assembly && !isCapital(first.printed)) return null
  if (
    !assembly &&
    year === null &&
    !['CP', 'HĐBT', 'TTg', 'SL'].includes(BODY_SPELLING.get(first.folded) ?? '') &&
    !(unit && isCapital(unit.printed))
  )
    return null
  const small = groups.findIndex(({ printed }, index) => index > 0 && !isCapital(printed))
  const named = assembly ? groups : groups.slice(0, small < 0 ? 4 : small)
  return { code: null, body: joinBodies(named), system: 'state', end: named.at(-1)?.end ?? first.end, tail: '' }
}

/** `2600/ttg-ktth`: a title that a portal put in small letters. */
const inSmallLetters = (body: Group, unit: Group): boolean =>
  body.separator === '' &&
  unit.separator === '-' &&
  /^\p{Ll}{3,}$/u.test(body.printed) &&
  /^\p{Ll}{2,6}$/u.test(unit.printed)

/** `1960/TTrLS-STC-SNV`, `123/STNMT-QLĐĐ`: two groups of capitals behind a slash; `Công văn số 357/PGDĐT`: one. */
function unknownLetters(groups: readonly Group[], least: number): Letters | null {
  const form =
    least === 1 ? /^(?:\p{Lu}[\p{L}\d]*\p{Lu}[\p{L}\d]*|\p{Lu}\d{1,3})$/u : /^\p{Lu}[\p{L}\d]*\p{Lu}[\p{L}\d]*$/u
  const capitals = groups.findIndex(({ printed }) => !form.test(printed))
  const letters = capitals < 0 ? groups : groups.slice(0, capitals)
  const last = letters.at(-1)
  if (!last || letters.length < least || letters.slice(1).some(({ separator }) => !/^[-&]$/u.test(separator)))
    return null
  return { code: null, body: joinBodies(letters), system: 'state', end: last.end, tail: '' }
}

/** `42/2004/qđ-ubbt`: all in small letters, but with a year no word of a sentence. */
const isLowerState = (body: Group, separator: string, year: string | null): boolean =>
  year !== null && separator.includes('/') && body.separator === '-' && /^\p{Ll}{2,8}$/u.test(body.printed)

/** A body of the Party that is not known follows the way of writing: `44-TTr/MTTW`, but `123/TTr-MTTW`. */
const isPartyNumber = (body: string, first: string, second: string): boolean =>
  !isStateBody(body) && writtenAsParty(body, first, second)

/** `24-NQ/UBND` is the State's, however it is written; unions may write as the Party does. */
const isStateBody = (body: string): boolean => SUFFIXES[body]?.system === 'state' && SUFFIXES[body].level !== 'central'

const writtenAsParty = (body: string, first: string, second: string): boolean =>
  SUFFIXES[body]?.system === 'party' ||
  (second === '/' && (first.includes('-') || first.trim() === '')) ||
  (/(?:TW|TU|HU|ĐU)$/u.test(body) && !(second === '-' && first.includes('/')))

const isPartyBody = (body: string): boolean => SUFFIXES[body]?.system === 'party' || /(?:TW|TU|HU|ĐU)$/u.test(body)

/** Begins with a capital or a digit, and half of its letters are capitals. */
function isCapital(printed: string): boolean {
  if (!capitalAt(printed, 0) && !isDigit(printed.charCodeAt(0))) return false
  let [capitals, others] = [0, 0]
  for (let at = 0; at < printed.length; at++)
    if (capitalAt(printed, at)) capitals++
    else if (!isDigit(printed.charCodeAt(at))) others++
  return capitals >= others
}

function joinBodies(groups: readonly Group[]): string {
  return groups
    .map((group, at) => (at === 0 ? '' : group.separator === '&' ? '&' : '-') + spell(group, BODY_SPELLING))
    .join('')
}

const withoutPoints = (letters: string): string => (letters.includes('.') ? letters.replace(/\./gu, '') : letters)

/** The office's spelling: a lost mark is put back where only one code fits, look-alikes and `TƯ`, `T.W` become `TW`. */
function spell(group: Group, spellings: ReadonlyMap<string, string>): string {
  const plain = withoutPoints(group.folded)
  if (plain === 'tu' && /[Ưư]/u.test(group.printed)) return 'TW'
  const printed = withoutPoints(group.printed.replace(/[ÐƉ]/gu, 'Đ'))
  // Two codes may differ in marks alone: `ĐA` and `DA`, `HĐ` and `HD`.
  if (SPELLED.has(printed)) return printed
  const known = spellings.get(plain)
  if (known !== undefined) return known
  const central = /^(.+)t[uw]$/u.exec(plain)
  if (central && /[Ưư]$/u.test(printed)) return `${printed.slice(0, -2).toUpperCase()}TW`
  return /^\p{Lu}.*\p{Lu}/u.test(printed) ? printed : printed.toUpperCase()
}
