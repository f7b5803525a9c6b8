/** How documents are referred to: the grammar of keys, dates as people write them, and the forms of a number. */
import { isDigits, tokens, type Token } from './tokens.ts'

const PERIOD = /\.\d{4}(?:-\d{4})?$/u
const DATED = /^(.+\..+)\.(\d{4}(?:-\d{2}-\d{2})?)$/u
const NUMERIC_DATE = /(?<![\p{L}\p{N}])(?:ng[àa]y\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/iu
const ISO_DATE = /(?<![\p{L}\p{N}])(\d{4})-(\d{2})-(\d{2})(?!\d)/u
const WRITTEN_DATE =
  /(?<![\p{L}\p{N}])(?:ng[àa]y\s+)?(\d{1,2})\s+th[áa]ng\s+(\d{1,2})(?:\s+n[ăa]m\s+|[/.-])(\d{4})(?!\d)/iu

/** The key without its period, which an open mention of the document has; null for a key that has none. */
export const openKey = (key: string): string | null => (PERIOD.test(key) ? key.replace(PERIOD, '') : null)

/** A key that ends in a date instead of a period: `tw.21-KL-TW.2021-10-25`. */
export function datedKey(ref: string): { readonly key: string; readonly date: string } | null {
  const [, key, date] = DATED.exec(ref) ?? []
  return key === undefined || date === undefined ? null : { key, date }
}

/** Takes the first full date out of a text; the date is `YYYY-MM-DD`, null where the text holds none. */
export function takeDate(text: string): { readonly rest: string; readonly date: string | null } {
  for (const [pattern, year, month, day] of [
    [ISO_DATE, 1, 2, 3],
    [NUMERIC_DATE, 3, 2, 1],
    [WRITTEN_DATE, 3, 2, 1],
  ] as const) {
    const hit = pattern.exec(text)
    const date = hit && calendarDate(Number(hit[year]), Number(hit[month]), Number(hit[day]))
    if (date) return { rest: `${text.slice(0, hit.index)} ${text.slice(hit.index + hit[0].length)}`, date }
  }
  return { rest: text, date: null }
}

/** Whether two dates can be the same day; one of them may be a year alone. */
export const compatible = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one)

/** Whether the first date is certainly before the second: a year and a day in it are not told apart. */
export function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) < other.slice(0, length)
}

/** One form for all spellings of a number or a name: `21kltw`, `35/2021qh15`. */
export const spell = (text: string): string => joinTokens(withoutSigns(tokens(text)))

/** `số 21` is `21`, `năm 2022` is `2022`; before anything else they are words, as in `chuyển đổi số`, `Việt Nam`. */
export const withoutSigns = (words: readonly Token[]): Token[] =>
  words.filter(({ folded }, index) => {
    const next = words[index + 1]
    const announces = folded === 'so' || (folded === 'nam' && next?.folded.length === 4)
    return !(announces && next !== undefined && isDigits(next))
  })

/** Digits that stand next to each other stay apart, so that `35/2021` and `352/021` do too. */
export function joinTokens(parts: readonly Token[]): string {
  return parts.reduce((joined, part, index) => {
    const before = parts[index - 1]
    return joined + (before !== undefined && isDigits(before) && isDigits(part) ? '/' : '') + part.folded
  }, '')
}

/** The first digits of a number: `21`. */
export const leadingDigits = (number: string | null): string | null =>
  number === null ? null : (tokens(number).find(isDigits)?.folded ?? null)

function calendarDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}

/** Whether a date can lie between two others, both inclusive; a year alone is taken as any of its days. */
export function isWithin(date: string | null, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true
  if (date === null) return false
  return !(from !== undefined && isBefore(date, from)) && !(to !== undefined && isBefore(to, date))
}
