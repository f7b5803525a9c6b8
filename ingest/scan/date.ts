/**
 * Dates and years as reports write them: `25/10/2017`, `5-9-2021`, `20.4.2023`, `05 tháng 9 năm 2021`, `tháng 5/2016`,
 * `năm 2013`. A day that cannot be is no date but keeps its year.
 */

export interface DateMatch {
  readonly end: number
  /** `YYYY-MM-DD`, or `YYYY` where only month or year is known or the day cannot be. */
  readonly date: string
  /** True for a day that is in no calendar: `31/6/2021`. */
  readonly impossible: boolean
  readonly repaired: boolean
}

const DIGITS = '[0-9olis]'
const NUMERIC = new RegExp(
  `(${DIGITS}{1,2})\\s{0,2}([/.-])\\s{0,2}(${DIGITS}{1,2})\\s{0,2}[/.-]\\s{0,2}([12l][0-9olis]{3})(?![0-9])`,
  'y',
)
const WORDS = new RegExp(
  `[._]{0,9}(${DIGITS}{1,2})[._]{0,9}\\s+(?:thang)\\s+[._]{0,9}(0 [1-9]|${DIGITS}{1,2})[._]{0,9}\\s*(?:,\\s*)?(?:nam)\\s+[._]{0,9}([12l][0-9olis]{3})(?![0-9])`,
  'y',
)
/** Day or month left blank or lost: "ngày … tháng 9 năm 2021", "ngày    /10/2021", "ngày 26 tháng ĩ năm 2014". */
const PARTIAL =
  /(?:(?:[0-9a-z?]{1,2}|[._]{1,30})\s{0,30})?thang\s{0,30}(?:(?:[^\s._]{1,3}(?:\s[^\s]{1,2})?|[._]{1,30})\s{1,30})?nam\s+((?:19|20)[0-9]{2})(?![0-9])|[._]{0,10}\s?[/]\s?(?:[0-9]{1,2}|[._]{0,10})\s?[/]\s?((?:19|20)[0-9]{2})(?![0-9])/y
/** Letters where a day or a month should be. */
const LOST = /[a-z?]/u
const MONTH = /(?:thang\s+)?[0-9]{1,2}\s*(?:[/.-]|\s+nam)\s*([12][0-9]{3})(?![0-9])/y
const YEAR = /nam\s+((?:19|20)[0-9]{2})(?![0-9]|\s*[-–]\s*(?:19|20)[0-9]{2})/y

/** A full date at the offset, or null. */
export function dateAt(folded: string, at: number): DateMatch | null {
  NUMERIC.lastIndex = at
  const numeric = NUMERIC.exec(folded)
  if (numeric) return made(NUMERIC.lastIndex, numeric[1], numeric[3], numeric[4])
  WORDS.lastIndex = at
  const words = WORDS.exec(folded)
  return words ? made(WORDS.lastIndex, words[1], words[2], words[3]) : partialAt(folded, at)
}

function partialAt(folded: string, at: number): DateMatch | null {
  PARTIAL.lastIndex = at
  const partial = PARTIAL.exec(folded)
  const date = partial?.[1] ?? partial?.[2]
  if (!partial || date === undefined) return null
  const impossible = LOST.test(partial[0].replace(/thang|nam/gu, ''))
  return { end: PARTIAL.lastIndex, date, impossible, repaired: false }
}

const ISO = /((?:19|20)[0-9]{2})-([0-9]{2})-([0-9]{2})(?![0-9])/y

/** `2021-10-25`, as records write days. */
export function isoDateAt(folded: string, at: number): DateMatch | null {
  ISO.lastIndex = at
  const iso = ISO.exec(folded)
  return iso ? made(ISO.lastIndex, iso[3], iso[2], iso[1]) : null
}

/** `tháng 5/2016` at the offset. */
export function monthAt(folded: string, at: number): DateMatch | null {
  MONTH.lastIndex = at
  const found = MONTH.exec(folded)
  return found?.[1] ? { end: MONTH.lastIndex, date: found[1], impossible: false, repaired: false } : null
}

/** `năm 2013` at the offset, but no span of years. */
export function yearAt(folded: string, at: number): DateMatch | null {
  YEAR.lastIndex = at
  const found = YEAR.exec(folded)
  return found?.[1] ? { end: YEAR.lastIndex, date: found[1], impossible: false, repaired: false } : null
}

/** The four digits of a year at the offset, which the caller knows for one: `(2013)`. */
export const bareYearAt = (folded: string, at: number): DateMatch => ({
  end: at + 4,
  date: folded.slice(at, at + 4),
  impossible: false,
  repaired: false,
})

function made(end: number, day = '', month = '', year = ''): DateMatch | null {
  const [d, m, y] = [digits(day), digits(month), digits(year)]
  if (y < 1930 || y > 2100) return null
  const impossible = m < 1 || m > 12 || d < 1 || d > daysOf(m, y)
  const repaired = /[olis]/u.test(day + month + year)
  return { end, date: impossible ? String(y) : `${String(y)}-${twoDigits(m)}-${twoDigits(d)}`, impossible, repaired }
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

function daysOf(month: number, year: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0)
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

function digits(text: string): number {
  const value = Number(text)
  if (!Number.isNaN(value)) return value
  return Number(text.replace(/ /gu, '').replace(/o/gu, '0').replace(/[li]/gu, '1').replace(/s/gu, '5'))
}
