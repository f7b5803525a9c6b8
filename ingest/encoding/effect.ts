/** What decoding does to words: how many become Vietnamese by it, and how many cease to be. */
import type { Encoding } from './encodings.ts'
import { decodeWord, WORDS } from './letters.ts'
import { decodeMisread } from './misread.ts'
import { isCommon, isSyllable } from './syllable.ts'

export interface Effect {
  readonly encoding: Encoding
  readonly decoded: string
  /** Words that are no Vietnamese and become so. */
  readonly gained: number
  /** Words that both encodings can spell, of which the decoded one is common and the other is not. */
  readonly likelier: number
  /** Words that were Vietnamese, or of letters alone, and become none. */
  readonly lost: number
}

const LETTER = /\p{L}/u
/** Letters of a number: NĐ-CP, QĐ-UBND. */
const CODE = /^[A-ZĐƯƠĂÂÊÔ]{2,6}$/u
const WORD = /[\p{L}\p{M}]+/gu
const MARKED = /[^\0-\u007f]/u

export function effectOf(words: string, encoding: Encoding): Effect {
  if (encoding === 'UTF-8 as Windows-1252') return effectOfMisreading(words)
  const counts = { gained: 0, likelier: 0, lost: 0 }
  const decoded = words.replace(WORDS[encoding], (word) => {
    const letters = decodeWord(word, encoding)
    if (letters === word) return word
    // A bullet is none of a word's letters, though an encoding has one in its place.
    if (!LETTER.test(word)) return isSyllable(letters) && (word.length > 1 || isCommon(letters)) ? letters : word
    const judged = judge(word, letters)
    if (judged !== null) counts[judged]++
    // What is Vietnamese as it stands and would be none stays as it is.
    return judged === 'lost' ? word : letters
  })
  return { encoding, decoded, ...counts }
}

type Judgement = 'gained' | 'likelier' | 'lost' | null

function judge(word: string, letters: string): Judgement {
  const [before, after] = [isSyllable(word), isSyllable(letters)]
  if (after && !before) return 'gained'
  if (after) return isCommon(letters) === isCommon(word) ? null : isCommon(letters) ? 'likelier' : 'lost'
  if (before) return 'lost'
  // "N§-CP": a sign stands between no letters of a language.
  const isSigned = !/^\p{L}+$/u.test(word)
  if (CODE.test(letters)) return isSigned ? 'likelier' : null
  return isSigned ? null : 'lost'
}

function effectOfMisreading(words: string): Effect {
  const { decoded, letters } = decodeMisread(words)
  const isMisread = letters > 0 && (NEVER_SEEN.test(words) || spelled(words).wrong > 0)
  return {
    encoding: 'UTF-8 as Windows-1252',
    decoded,
    gained: isMisread ? letters : 0,
    likelier: isMisread ? 0 : letters,
    lost: letters > 0 ? spelled(decoded).wrong : 0,
  }
}

/** Bytes that no text shows, and the first two of most Vietnamese letters. */
const NEVER_SEEN = /[\u0080-\u009f]|\u00e1\u00ba|\u00e1\u00bb/u

/** Words with marks, by whether they are Vietnamese. */
function spelled(words: string): { readonly right: number; readonly wrong: number } {
  const marked = (words.match(WORD) ?? []).filter((word) => MARKED.test(word))
  const right = marked.filter(isSyllable).length
  return { right, wrong: marked.length - right }
}

/** Whether nearly all words with marks are Vietnamese. */
export function isVietnamese(text: string): boolean {
  const { right, wrong } = spelled(text)
  return right > 0 && wrong * 9 <= right
}
