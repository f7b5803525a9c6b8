/** Ordinals of terms, congresses and plenums: Roman numerals, digits and words, with the confusions of scanning. */

const WORDS: Readonly<Record<string, number>> = {
  nhat: 1, hai: 2, ba: 3, tu: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10,
  'muoi mot': 11, 'muoi hai': 12, 'muoi ba': 13, 'muoi bon': 14, 'muoi lam': 15,
} // prettier-ignore

const TENS = ['', 'X', 'XX', 'XXX'] as const
const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'] as const

/** `13` → `XIII`; empty outside 1 to 39. */
export const toRoman = (value: number): string =>
  value < 1 || value > 39 ? '' : `${TENS[Math.floor(value / 10)] ?? ''}${ONES[value % 10] ?? ''}`

/** `XIII` → 13; 0 where it is no Roman numeral of 1 to 39. */
export function fromRoman(numeral: string): number {
  for (let value = 1; value <= 39; value++) if (toRoman(value) === numeral) return value
  return 0
}

export interface OrdinalMatch {
  readonly end: number
  readonly value: number
  readonly repaired: boolean
}

const ROMAN = /[xvi1l|]{1,7}(?![a-z0-9])/y
const DIGITS = /0?([1-9][0-9]?)(?![0-9])(?!\s*[/.-]\s*[0-9])/y
const WORD = /(muoi\s+(?:mot|hai|ba|bon|lam)|nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)(?![a-z])/y

/** A Roman numeral at the offset of folded text: `xiii`, and a scan's `xlll`, `x1ii`. */
export function romanAt(folded: string, at: number): OrdinalMatch | null {
  ROMAN.lastIndex = at
  const found = ROMAN.exec(folded)
  if (!found || /^[1l|]+$/u.test(found[0])) return null
  const value = fromRoman(found[0].replace(/[1l|]/gu, 'i').toUpperCase())
  return value === 0 ? null : { end: ROMAN.lastIndex, value, repaired: /[1l|]/u.test(found[0]) }
}

/** A Roman numeral, number or word at the offset: `XIII`, `6`, `thứ Tư` without its `thứ`. */
export function ordinalAt(folded: string, at: number): OrdinalMatch | null {
  const roman = romanAt(folded, at)
  if (roman) return roman
  DIGITS.lastIndex = at
  const digits = DIGITS.exec(folded)
  if (digits?.[1]) return { end: DIGITS.lastIndex, value: Number(digits[1]), repaired: false }
  WORD.lastIndex = at
  const word = WORD.exec(folded)
  const value = WORDS[(word?.[1] ?? '').replace(/\s+/gu, ' ')]
  return word && value !== undefined ? { end: WORD.lastIndex, value, repaired: false } : null
}
