/**
 * Document numbers: `122-KH/TU`, `35/2021/QH15`, `4970/QĐ-UBND`, `66.18/2026/NQ-CP`, with the separators lost, doubled,
 * moved or broken over a line, and the confusions of scanning. A number is read only where its letters are ones that
 * number documents: `135/89 tổ chức` and `25/10/2021` are none.
 */
import { fold } from '../source/fold.ts'
import { CODE_TYPES, SUFFIXES } from '../lexicon/lexicon.ts'

/** A number as it stands in cleaned text. */
export interface NumberMatch {
  readonly start: number
  readonly end: number
  /** The digits alone, without repairs of separators: `122`, `66.18`, `30a`. */
  readonly numeral: string
  /** The code of the type as an office writes it (`KH`), or null where the number has none (`35/2021/QH15`). */
  readonly code: string | null
  /** The letters that name the issuer or series: `TU`, `UBND`, `QH15`, `UBTVQH14-CP-ĐCTUBTWMTTQVN`. */
  readonly body: string
  /** The year printed inside a State number. */
  readonly year: string | null
  readonly system: 'party' | 'state'
  /** The canonical form. */
  readonly canonical: string
  readonly raw: string
  readonly repairs: readonly string[]
  /** True where a repair changed a digit or letter, so that something else must support the number. */
  readonly doubtful: boolean
}

const NUMERAL = '[0-9][0-9olisz|]{0,4}(?:\\.[0-9]{1,3})?|[ol|][0-9][0-9olisz|]{0,3}'
const CODES = [...Object.keys(CODE_TYPES), 'HĐ', 'TC'].map((code) => fold(code)).sort((a, b) => b.length - a.length)
const CODE_SPELLING = new Map(Object.keys(CODE_TYPES).map((code) => [fold(code), code] as const))
const BODY_SPELLING = new Map(Object.keys(SUFFIXES).map((body) => [fold(body), body] as const))
const PARTY_BODIES =
  'tw|tu|hu|qu|thu|txu|du|cb|vptw|btctw|ubkttw|btgtw|btgdvtw|bdvtw|bnctw|hntw|qutw|btctu|ubkttu|btgtu|bdvtu|bnctu|vptu|btchu|ubkthu'

/** A numeral, a separator and letters in up to eight groups. */
const SEPARATED = new RegExp(
  `(?<![0-9a-z/]|[0-9]\\.)(${NUMERAL})([a-c])?(\\s{0,3}[-/]\\s{0,3}[-/]?\\s?)((?:(?:19|20)[0-9]{2}\\s?[/-]\\s?)?[a-z][a-z0-9.&]*(?:\\s{0,2}[-/&]\\s{0,2}[a-z0-9.&]+){0,8})`,
  'g',
)
/** A numeral and a known code and body with the first separator lost: `18 NQ/TW`, `18NQTW`, `79 NQ-TW`. */
const JOINED = new RegExp(
  `(?<![0-9a-z/]|[0-9][.,])(${NUMERAL})()(\\s?)((?:${CODES.join('|')})\\s?[-/ ]?\\s?(?:${PARTY_BODIES})(?![a-z0-9]))`,
  'g',
)

/** All numbers of the text, in order. Linear in its length. */
export function findNumbers(text: string, folded: string): NumberMatch[] {
  const found: NumberMatch[] = []
  for (const pattern of [SEPARATED, JOINED]) {
    pattern.lastIndex = 0
    for (let hit = pattern.exec(folded); hit; hit = pattern.exec(folded)) {
      const match = readNumber(text, hit)
      if (match) found.push(match)
      pattern.lastIndex = match ? match.end : hit.index + (hit[1]?.length ?? 1)
    }
  }
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((match, index, all) => !all.slice(Math.max(0, index - 3), index).some((before) => before.end > match.start))
}

interface Group {
  readonly folded: string
  readonly printed: string
  readonly separator: string
  readonly end: number
}

function readNumber(text: string, hit: RegExpExecArray): NumberMatch | null {
  const [, numeral = '', suffix = '', separator = '', letters = ''] = hit
  const lettersAt = hit.index + numeral.length + suffix.length + separator.length
  const groups = groupsOf(text, lettersAt, letters)
  const year = /^(?:19|20)\d{2}$/u.test(groups[0]?.folded ?? '') ? (groups.shift()?.folded ?? null) : null
  const parts = readLetters(groups, separator, year)
  if (!parts) return null
  const digits = repairDigits(numeral) + suffix
  if (digits === '' || !plausible(digits, parts, year)) return null
  const raw = text.slice(hit.index, parts.end)
  const canonical = canonicalNumber(pad(digits), year, parts)
  const repairs = repairsOf(raw, canonical, digits, numeral + suffix)
  return {
    start: hit.index,
    end: parts.end,
    numeral: pad(digits),
    year,
    raw,
    canonical,
    repairs,
    doubtful: digits !== numeral + suffix,
    ...described(parts),
  }
}

const described = ({ code, body, system }: Letters): Pick<NumberMatch, 'code' | 'body' | 'system'> => ({
  code,
  body,
  system,
})

/** Groups of letters with the separator before each, cut where ordinary words begin: `21-KL/TW - văn bản`. */
function groupsOf(text: string, start: number, letters: string): Group[] {
  const groups: Group[] = []
  for (const part of letters.matchAll(/([a-z0-9.]+)|\s*([-/&])\s*/g)) {
    if (part[1] === undefined) continue
    const at = start + part.index
    const word = part[1].replace(/\.+$/u, '')
    const printed = text.slice(at, at + word.length)
    const before = letters.slice(0, part.index)
    const separator = /[-/&]/u.exec(before.slice(-3))?.[0] ?? ''
    // Blanks around a separator are a slip only inside a number: letters that follow are in capitals then.
    if (groups.length > 0 && /\s$/u.test(before) && !/^[\p{Lu}\d]/u.test(printed)) break
    groups.push({ folded: word, printed, separator, end: at + word.length })
  }
  return groups
}

interface Letters {
  readonly code: string | null
  readonly body: string
  readonly system: 'party' | 'state'
  readonly end: number
  /** Internal mail of a Party office: `/nb`. */
  readonly tail: string
}

function readLetters(groups: readonly Group[], separator: string, year: string | null): Letters | null {
  const [first, second, third] = groups
  if (!first) return null
  const code = CODES.includes(first.folded) ? spell(first, CODE_SPELLING) : null
  if (code && second) return withBody(code, groups.slice(1), separator, year, third)
  if (code === null || (!second && !BODY_SPELLING.has(first.folded))) {
    const glued = splitGlued(first, second)
    if (glued && year === null) return { ...glued, system: 'party', tail: '' }
  }
  return bodyOnly(groups, year)
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
  const party = year === null && (isPartyBody(body) || (first.separator === '/' && separator.includes('-')))
  if (!party && !isCapital(first.printed) && !BODY_SPELLING.has(first.folded)) return null
  if (!party) return { code, body: joinBodies(rest), system: 'state', end: rest.at(-1)?.end ?? first.end, tail: '' }
  if (!isCapital(first.printed) && !BODY_SPELLING.has(first.folded)) return null
  const tail = third && third.separator === '/' && third.folded === 'nb' ? third : undefined
  const qualifier =
    third && third.separator === '-' && isCapital(third.printed) && third.printed.length <= 12 ? third : undefined
  return {
    code,
    body: qualifier ? `${body}-${qualifier.printed}` : body,
    system: 'party',
    end: (tail ?? qualifier ?? first).end,
    tail: tail ? '/nb' : '',
  }
}

/** `18-NQTW`, `NQTW`: code and body without a separator, where both are known. */
function splitGlued(first: Group, second: Group | undefined): Pick<Letters, 'code' | 'body' | 'end'> | null {
  if (second && second.separator !== '') return null
  for (const code of CODES) {
    if (!first.folded.startsWith(code)) continue
    const body = BODY_SPELLING.get(first.folded.slice(code.length))
    if (body && isPartyBody(body)) return { code: CODE_SPELLING.get(code) ?? code.toUpperCase(), body, end: first.end }
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
  if (!assembly && !isCapital(first.printed)) return null
  if (
    !assembly &&
    year === null &&
    !['CP', 'HĐBT', 'TTg'].includes(BODY_SPELLING.get(first.folded) ?? '') &&
    !(unit && isCapital(unit.printed))
  )
    return null
  return {
    code: null,
    body: assembly ? joinBodies(groups) : joinBodies(groups.slice(0, 2)),
    system: 'state',
    end: (assembly ? groups : groups.slice(0, 2)).at(-1)?.end ?? first.end,
    tail: '',
  }
}

const isPartyBody = (body: string): boolean => SUFFIXES[body]?.system === 'party' || /(?:TW|TU|HU|ĐU)$/u.test(body)

const isCapital = (printed: string): boolean =>
  /^[\p{Lu}\d]/u.test(printed) && (printed.match(/\p{Lu}/gu)?.length ?? 0) * 2 >= printed.replace(/\d/gu, '').length

function joinBodies(groups: readonly Group[]): string {
  return groups.map((group) => spell(group, BODY_SPELLING)).join('-')
}

/** The office's spelling: a lost mark is put back where only one code fits, look-alikes and `TƯ`, `T.W` become `TW`. */
function spell(group: Group, spellings: ReadonlyMap<string, string>): string {
  const plain = group.folded.replace(/\./gu, '')
  if (plain === 'tu' && /[Ưư]/u.test(group.printed)) return 'TW'
  const printed = group.printed.replace(/[ÐƉ]/gu, 'Đ').replace(/\./gu, '')
  const known = spellings.get(plain)
  if (
    known !== undefined &&
    (fold(printed) !== plain || printed.toUpperCase() !== printed || known.toUpperCase() !== printed)
  )
    return known
  if (known !== undefined) return known
  const central = /^(.+)t[uw]$/u.exec(plain)
  if (central && /[Ưư]$/u.test(printed)) return `${printed.slice(0, -2).toUpperCase()}TW`
  return printed.toUpperCase()
}

const repairDigits = (numeral: string): string =>
  numeral.replace(/[oli|sz]/gu, (letter) => ({ o: '0', l: '1', i: '1', '|': '1', s: '5', z: '2' })[letter] ?? '')

const pad = (digits: string): string => (/^\d(?!\d)/u.test(digits) ? `0${digits}` : digits)

function plausible(digits: string, letters: Letters, year: string | null): boolean {
  if (Number.parseInt(digits, 10) === 0) return false
  if (letters.code === null && year === null && /^\d{3,}$/u.test(digits) && letters.body === 'CP')
    return Number(digits) < 1000
  return true
}

function canonicalNumber(numeral: string, year: string | null, { code, body, system, tail }: Letters): string {
  if (system === 'party') return `${numeral}-${code ?? ''}/${body}${tail}`
  return [numeral, ...(year === null ? [] : [year]), code === null ? body : `${code}-${body}`].join('/')
}

function repairsOf(raw: string, canonical: string, digits: string, printed: string): string[] {
  if (raw === canonical) return []
  const why =
    digits === printed
      ? fold(raw).replace(/[^a-z0-9]/gu, '') === fold(canonical).replace(/[^a-z0-9]/gu, '')
        ? 'separators'
        : 'letters'
      : 'digits'
  return [`${raw.replace(/\s+/gu, ' ')} → ${canonical} (${why})`]
}
