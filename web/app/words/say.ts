/** How the words of the page are written down: both languages side by side. */

export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Something that the page says, in both languages. */
export interface Pair<Value> {
  readonly vi: Value
  readonly en: Value
}

/** One phrase; with numbers or names in it, a function of them. */
export const say = <Value>(vi: Value, en: Value): Pair<Value> => ({ vi, en })

/** A word for each name. */
export const each = <Name extends string>(
  vi: Readonly<Record<Name, string>>,
  en: Readonly<Record<Name, string>>,
): Pair<Readonly<Record<Name, string>>> => say(vi, en)

export const vi = new Intl.NumberFormat('vi-VN')
export const en = new Intl.NumberFormat('en-GB')

/** `1 document`, `2 documents`. */
export const s = (count: number, one: string): string => `${en.format(count)} ${one}${count === 1 ? '' : 's'}`
