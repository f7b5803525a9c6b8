/** How documents, dates and numbers are written for people. */
import type { Document, DocumentFields } from '../../graph/model.ts'
import type { Language } from './words/say.ts'

type Named = Pick<DocumentFields, 'type' | 'number' | 'title' | 'issuer' | 'term'> & { readonly name?: string | null }

/** The full name: `Kết luận số 21-KL/TW`, or the title of a document without a number. */
export function nameOf(document: Named): string {
  const { type, number } = document
  if (number) return type ? `${type} số ${number}` : number
  return unnumbered(document)
}

/** What identifies it in a line of text: the number, else the name. */
export const shortNameOf = (document: Named): string => document.number ?? unnumbered(document)

/** A source as a list or a quotation names it: its number, else its type and the beginning of its title. */
export function sourceNameOf(source: Named, most = 40): string {
  const name = nameOf(source)
  if (source.number || name.length <= most) return name
  return `${name.slice(0, name.lastIndexOf(' ', most)).replace(/[\s,;:-]+$/u, '')}…`
}

function unnumbered({ name, type, title, issuer, term }: Named): string {
  if (name) return capitalised(name)
  const what = type ?? 'Văn bản'
  if (title) return startsWith(title, what) || !type ? capitalised(title) : `${what} ${title}`
  if (!issuer) return what
  return startsWith(issuer, what) ? issuer : `${what} ${issuer}${term && !issuer.includes(term) ? ` khóa ${term}` : ''}`
}

/** How offices shorten what has no number, longest first. */
const SHORT = [
  ['Hội nghị Trung ương', 'HNTW'],
  ['Nghị quyết', 'NQ'],
  ['Kết luận', 'KL'],
  ['Chỉ thị', 'CT'],
  ['Quy định', 'QĐ'],
  ['Đại hội', 'ĐH'],
  ['Trung ương', 'TW'],
] as const

/** What stands on a node of the picture, where a dozen letters have room: `NQ ĐH XVI …`. */
export function nodeNameOf(document: Named): string {
  if (document.number) return document.number
  return SHORT.reduce((name, [long, short]) => name.replace(new RegExp(long, 'giu'), short), unnumbered(document))
}

/** The short code of its type as the number carries it: `KL` of `21-KL/TW`; else the type word. */
export function codeOf({ type, number }: Pick<DocumentFields, 'type' | 'number'>): string | null {
  const [, code] = /^\d+[a-z]?-([\p{L}]+)(?:\/|$)/u.exec(number ?? '') ?? []
  return code ?? (number ? null : type)
}

/** What follows the slash of its number, which tells the issuing body: `TW`. */
export const suffixOf = (number: string | null): string => number?.split('/').at(-1) ?? ''

/**
 * A date as offices write it: two digits for the day, for the month only in 01, 02, 10 to 12 (`28/02/2022`, `18/5/2021`);
 * in English `18 May 2021`. A year alone stays a year.
 */
export function dateOf(date: string | null, language: Language): string {
  const [year = '', month, day] = (date ?? '').split('-')
  if (!month || !day) return year
  if (language === 'en') return english.format(new Date(`${date}T00:00:00Z`))
  const number = Number(month)
  return `${day}/${number > 2 && number < 10 ? number : month}/${year}`
}

/** Days from one full date to another, negative where the second is earlier; null unless both are full. */
export function daysBetween(from: string | null, to: string | null): number | null {
  if (from?.length !== 10 || to?.length !== 10) return null
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

export const numberOf = (value: number, language: Language): string =>
  new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB').format(value)

/** How much of a source could be read, as a share: `99,7 %`; never rounded up to all of it. */
export function readableOf(
  { characters, unreadable }: { readonly characters: number; readonly unreadable: number },
  language: Language,
): string {
  const share = characters === 0 ? 0 : Math.floor((1000 * (characters - unreadable)) / characters) / 10
  return language === 'vi' ? `${numberOf(share, language)}\u202f%` : `${numberOf(share, language)}%`
}

/** A time of day: `14:05`. */
export const timeOf = (time: Date): string => time.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' })

/** A day with its time, as the reader's clock has it: `23/11/2026, 15:11`. */
export function momentOf(time: Date, language: Language): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
  return `${dateOf(day, language)}, ${timeOf(time)}`
}

/** The order of lists in which the newest comes first: by date, falling, unknown dates last, then by key. */
export const newestFirst = (a: Document, b: Document): number =>
  (b.date ?? '').localeCompare(a.date ?? '') || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

const english = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

const startsWith = (text: string, word: string): boolean =>
  text.toLocaleLowerCase('vi').startsWith(word.toLocaleLowerCase('vi'))

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
