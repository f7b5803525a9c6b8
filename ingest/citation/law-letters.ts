/** Laws by letters alone: "Điều 173 BLHS", "BLDS năm 2015", "khoản 2 Điều 45 LĐĐ". */
import type { CleanText } from '../source/clean.ts'
import { fold } from '../source/fold.ts'
import { LAW_LETTERS } from '../lexicon/laws.ts'
import { lawNamed, lawYearAt } from './law.ts'
import type { Named } from './named.ts'

/** The letters, folded. */
export const LAW_LETTERS_FOLDED: readonly string[] = Object.keys(LAW_LETTERS).map((letters) => fold(letters))

const LAWS = new Map(Object.entries(LAW_LETTERS))

export interface LawByLetters {
  readonly type: string
  readonly named: readonly Named[]
}

/** The law that the letters from an offset name, or null. `LĐT` is one only with its year or behind an article of it. */
export function lawByLetters(clean: CleanText, start: number, word: string): LawByLetters | null {
  const { text, folded } = clean
  const end = start + word.length
  const law = LAWS.get(text.slice(start, end))
  if (law === undefined) return null
  const [type, title] = law
  if (/^[\d_&/-]/u.test(text.slice(end, end + 1))) return null
  const before = folded.slice(Math.max(0, start - 24), start)
  if (type === 'Luật' && !lawYearAt(folded, end) && !DATED.test(folded.slice(end, end + 12)) && !ARTICLE.test(before))
    return null
  return { type, named: [lawNamed(clean, end, title)] }
}

const DATED = /^\s*,?\s*(?:nam\s+|ngay\s+\d)/u
const ARTICLE = /(?<![a-z])(?:dieu|d\.?)\s*\d{1,3}[a-z]?(?:\s*,)?\s+(?:cua\s+)?$/u
