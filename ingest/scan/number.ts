/**
 * Document numbers: `122-KH/TU`, `35/2021/QH15`, `4970/QĐ-UBND`, `66.18/2026/NQ-CP`, with the separators lost, doubled,
 * moved or broken over a line, and the confusions of scanning. A number is read only where its letters are ones that
 * number documents: `135/89 tổ chức` and `25/10/2021` are none.
 */
import { fold } from '../source/fold.ts'
import { BLANK_LETTERS, JOINED_LETTERS, readLetters, type Letters, type Sign } from './number-letters.ts'
import { groupsOf } from './number-groups.ts'
import { numberStarts } from './number-starts.ts'
import { matchAt, matchesAt } from './sticky.ts'
import { singleSpaced } from './spaces.ts'

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
/** A numeral, a separator and letters in up to eight groups. */
const SEPARATED = new RegExp(
  `(?<![0-9]\\.)(${NUMERAL})([a-c])?(\\s{0,3}[-/]\\s{0,3}[-/]?\\s?)((?:(?:19|2[0o])[0-9ol]{2}(?:\\s?[/-]\\s?|(?=qh|ubtvqh|nd|tt|qd|nq)))?[a-z][a-z0-9.&]*(?:\\s{0,2}[-/&](?!\\s[0-9]+/)\\s{0,2}[a-z0-9.&]+){0,8})`,
  'y',
)
/** A numeral and a known code and body with the first separator lost: `18 NQ/TW`, `18NQTW`, `79 NQ-TW`. */
const JOINED = new RegExp(`(?<![0-9][.,])(${NUMERAL})()(\\s?)(${JOINED_LETTERS})`, 'y')
/** A State number whose hyphens were lost: `282/QĐ TTg`. */
const BLANK = new RegExp(`(?<![0-9][.,])(${NUMERAL})([a-c])?(\\s?/\\s?)(${BLANK_LETTERS})`, 'y')

/** What is no document's number has a sign, too: "Giấy phép số", "Hợp đồng số". */
const SIGN =
  /(?<=(?<![a-z0-9])(?<!(?:giay phep|chung nhan|hop dong|chung chi|tai khoan|bien lai|hoa don|dien thoai|lo|thua|nha)\s*)(?:(?:so|s0|cong van|van ban|to trinh)\s*[:.]?\s*|(?:so[a-z_]{2,12}|[a-z_]{0,12}number|code)["'`]?\s*[:=]\s*["'`]|(?:nq|kl|ct|ctr|kh|qd|tb|hd|bc|ttr|nd|cv)-))/y

/** Forms are numbered like documents: "Mẫu số 01/ĐK-TCT"; but "TỈNH CÀ MAU ⏎ Số: 34/HD-LĐLĐ" is a letterhead. */
const FORM = /(?<=(?<![a-z])(?:(?<!ca\s)mau|bieu|bieu mau|mau bieu|phu luc|to khai)\s+(?:so\s*)?[:.]?\s*)/y
const LETTER =
  /(?<=(?<![a-z0-9])(?:(?:cong van|van ban|to trinh|giay moi|cv)\s+(?:cv\s?-\s?)?(?:so\s*[:.]?\s*)?|cv\s?-\s?|(?:sac\s+lenh|an\s+le)\s+(?:so\s*[:.]?\s*)?|(?:quyet\s+dinh|chi\s+thi|thong\s+bao|ke\s+hoach|huong\s+dan|thong\s+tu|nghi\s+quyet|quy\s+(?:dinh|che))(?:\s+[a-z]{2,8}){0,4}\s+so\s*[:.]?\s*))/y

/** All numbers of the text, in order. Linear in its length. */
export function findNumbers(text: string, folded: string): NumberMatch[] {
  const found: NumberMatch[] = []
  const starts = numberStarts(folded)
  for (const [pattern, places] of [
    [SEPARATED, starts.separated],
    [JOINED, starts.joined],
    [BLANK, starts.blank],
  ] as const) {
    let from = 0
    for (const start of places) {
      const hit = start < from ? null : matchAt(pattern, folded, start)
      if (!hit) continue
      const match = readNumber(text, folded, hit)
      if (match) found.push(match)
      from = match ? match.end : start + (hit[1]?.length ?? 1)
    }
  }
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((match, index, all) => !all.slice(Math.max(0, index - 3), index).some((before) => before.end > match.start))
}

function readNumber(text: string, folded: string, hit: RegExpExecArray): NumberMatch | null {
  const [, numeral = '', suffix = '', separator = '', letters = ''] = hit
  const lettersAt = hit.index + numeral.length + suffix.length + separator.length
  const groups = groupsOf(text, lettersAt, letters)
  const year = /^(?:19|2[0o])[0-9ol]{2}$/u.test(groups[0]?.folded ?? '')
    ? repairDigits(groups.shift()?.folded ?? '')
    : null
  const before = folded.slice(Math.max(0, hit.index - 30), hit.index)
  const parts = withTerm(
    readLetters(groups, separator, year, () => signOf(before)),
    text,
  )
  if (!parts || matchesAt(FORM, before, before.length) || isAddress(text, hit.index, parts.end)) return null
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
    doubtful: digits !== numeral + suffix || parts.misread === true,
    ...described(parts),
  }
}

/** "https://…/nghi-dinh-15-2031-ND-CP-ve-cho-4412.aspx": addresses and the names of files say again what their text says. */
function isAddress(text: string, start: number, end: number): boolean {
  if (!/[-_/.%][\p{L}\d]*$/u.test(text.slice(Math.max(0, start - 12), start))) return false
  const before = /[^\s"'`<>()[\]]*$/u.exec(text.slice(Math.max(0, start - 300), start))?.[0] ?? ''
  if (/https?:|^(?:www\.|\.{0,2}\/)/iu.test(before) && /^[\x21-\x7e]*$/u.test(before)) return true
  const behind = /^[^\s"'`<>()[\]]*/u.exec(text.slice(end, end + 200))?.[0] ?? ''
  return (
    /^[\x21-\x7e]*[a-z][-_]$/u.test(before) &&
    /\.(?:aspx|html?|php|pdf|docx?)[,.;:]?$/iu.test(text.slice(start, end) + behind)
  )
}

/** `04/2012/UBTVQH 13`: a blank before the term of the assembly. */
function withTerm(parts: Letters | null, text: string): Letters | null {
  if (!parts || !/^(?:UBTV)?QH$/u.test(parts.body)) return parts
  const term = /^\s{1,2}(\d{1,2})(?![\d/.-])/u.exec(text.slice(parts.end, parts.end + 6))
  return term?.[1] ? { ...parts, body: parts.body + term[1], end: parts.end + term[0].length } : parts
}

const signOf = (before: string): Sign => {
  if (matchesAt(LETTER, before, before.length)) return 'letter'
  return matchesAt(SIGN, before, before.length) ? 'number' : null
}

const described = ({ code, body, system }: Letters): Pick<NumberMatch, 'code' | 'body' | 'system'> => ({
  code,
  body,
  system,
})

const repairDigits = (numeral: string): string =>
  /[oli|sz]/u.test(numeral)
    ? numeral.replace(/[oli|sz]/gu, (letter) => ({ o: '0', l: '1', i: '1', '|': '1', s: '5', z: '2' })[letter] ?? '')
    : numeral

const pad = (digits: string): string => (/^\d(?!\d)/u.test(digits) ? `0${digits}` : digits)

function plausible(digits: string, letters: Letters, year: string | null): boolean {
  if (Number.parseInt(digits, 10) === 0) return false
  if (letters.code === null && year === null && /^\d{3,}$/u.test(digits) && letters.body === 'CP')
    return Number(digits) < 1000
  return true
}

function canonicalNumber(numeral: string, year: string | null, { code, body, system, tail, hyphen }: Letters): string {
  if (hyphen) return `${numeral}-${body}`
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
  return [`${singleSpaced(raw)} → ${canonical} (${why})`]
}
