/**
 * Words as they are compared: runs of letters and runs of digits, in lower case, composed. `18NQTW`, `18 nq/tw` and
 * `18-NQ/TW` fall into comparable runs; `5-CT/TW` and `05-CT/TW` into the same.
 */

export interface Token {
  /** With its accents, in the older tone placement: `khóa` also for `khoá`. */
  readonly exact: string
  /** Without accents: `khoa`; `đ` is `d`. */
  readonly folded: string
}

const RUN = /\p{N}+|[\p{L}\p{M}]+/gu
const MARKS = /\p{M}+/gu
const LEADING_ZEROS = /^0+(?=\p{N})/u
/** `oà`, `oẻ`, `uý` … at the end of a syllable: the only vowels that two tone placements write differently. */
const NEWER_PLACEMENT = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$/u
const OLDER_PLACEMENT = /(?<!q)(?:[òóỏõọ][ae]|[ùúủũụ]y)$/u

/** The words of a text, in order. */
export function tokens(text: string): Token[] {
  const runs = text.normalize('NFC').toLowerCase().match(RUN) ?? []
  return runs.map((run) => {
    const exact = olderPlacement(run.replace(LEADING_ZEROS, ''))
    return { exact, folded: fold(exact) }
  })
}

/** Without accents, in lower case; `đ` has no decomposition and needs a rule of its own. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('đ', 'd')
}

export const isDigits = (token: Token): boolean => /^\p{N}/u.test(token.folded)

/** Orders by code points, as every store does: not by UTF-16 code units, and not by a locale. */
export function byCodePoint(one: string, other: string): number {
  const length = Math.min(one.length, other.length)
  for (let index = 0; index < length; index++) {
    const difference = aboveSurrogates(one.charCodeAt(index)) - aboveSurrogates(other.charCodeAt(index))
    if (difference !== 0) return difference
  }
  return one.length - other.length
}

/** Moves surrogates above the private use area, where the code points that they stand for belong. */
const aboveSurrogates = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit)

/** The same word in the newer tone placement: `khoá` for `khóa`, which also begins `khoán`. */
export const newerPlacement = (word: string): string =>
  word.replace(OLDER_PLACEMENT, (vowels) => {
    const [first = '', tone = '', second = ''] = vowels.normalize('NFD')
    return (first + second + tone).normalize('NFC')
  })

const olderPlacement = (word: string): string =>
  word.replace(NEWER_PLACEMENT, (vowels) => {
    const [first = '', second = '', tone = ''] = vowels.normalize('NFD')
    return (first + tone + second).normalize('NFC')
  })
