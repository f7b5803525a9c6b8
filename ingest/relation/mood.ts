/**
 * Polarity and mode: whether a document was made, was not, or is to be.
 */
import type { Reading, Token } from './reading.ts'
import type { Mode, Polarity } from '../../graph/model.ts'
import { spokenOf, wordsOf } from './clause.ts'
import { DENIED, MADE, MAKING, PLANNED } from './words.ts'

export interface Mood {
  readonly polarity: Polarity
  readonly mode: Mode
}

export const DONE: Mood = { polarity: 'affirmed', mode: 'done' }

/** How far before a document the verb may stand that makes it, and before that verb what denies or plans it. */
const VERB_REACH = 7
const MOOD_REACH = 12

/** The mood of the verb that makes the document before the offset: "sẽ ban hành Kế hoạch số 12-KH/TU". */
export function moodBefore(reading: Reading, index: number): Mood {
  const { tokens } = reading
  if (/(?:^| )du thao$/u.test(wordsOf(tokens.slice(Math.max(0, index - 2), index))))
    return { polarity: 'affirmed', mode: 'planned' }
  const verb = verbBefore(tokens, index)
  return verb === null ? DONE : (moodAt(reading, verb) ?? DONE)
}

/** The nearest verb by which a document comes to be, in the same list item. */
export function verbBefore(tokens: readonly Token[], index: number, reach = VERB_REACH): number | null {
  for (let at = index - 1; at > 0 && at >= index - reach; at--) {
    const token = tokens[at]
    if (!token || token.citation || /^(?:semicolon|colon)$/u.test(token.word)) return null
    if (MAKING.has(`${tokens[at - 1]?.word ?? ''} ${token.word}`)) return at - 1
  }
  return null
}

/** Denied or planned by the words before the verb, in the same list item; null where they say neither. */
export function moodAt({ clean, tokens }: Reading, verb: number): Mood | null {
  let from = Math.max(0, verb - MOOD_REACH)
  for (let at = verb - 1; at >= from; at--)
    if (tokens[at]?.citation || /^(?:semicolon|colon)$/u.test(tokens[at]?.word ?? '')) from = at + 1
  const before = spokenOf(clean, tokens.slice(from, verb))
  if (DENIED.test(before)) return { polarity: 'denied', mode: 'done' }
  return !MADE.test(before) && PLANNED.test(before) ? { polarity: 'affirmed', mode: 'planned' } : null
}
