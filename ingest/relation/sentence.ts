/** Where sentences end. */
import type { CleanText } from '../source/clean.ts'
import { isDigit, isLetter } from '../lexicon/signs.ts'
import { endOf } from '../scan/sticky.ts'

export interface SentenceEnd {
  /** Where its stop stands. */
  readonly at: number
  /** Where the next sentence begins. */
  readonly next: number
}

/** A stop, a boundary, or dots that stand for what was left out. */
const STOP = /[.!?\u001e]/g
/** What may stand between a stop and the blank behind it, and before the first word of the next sentence. */
const CLOSING = /["')]*[\s\t]+(?=["'(*-]*[a-z0-9])/y
const DOTS = /\.{2,}\s/y
/** "TP. Hải Phòng", "TS. Nguyễn Văn A": a stop behind these ends no sentence. */
const ABBREVIATIONS = new Set(['tp', 'ths', 'ts', 'dr', 't', 'st', 'no', 'v'])

/** "⏎*2*. Quyết định số …", "⏎*1.2*. …": the stop behind the number of an item ends nothing. */
const LABEL = /(?:^|[\n\u2029])[\s*_-]*(?:\d{1,2}\.){0,3}\d{1,2}$/u

/** What of the next sentence says that it is one. */
const AHEAD = 4

/** The first end of a sentence in a window of the text, looking from `since`; null where there is none. */
export function sentenceEnd(clean: CleanText, from: number, to: number, since = from): SentenceEnd | null {
  // A citation may begin the next sentence: its first letters are looked at, its stops are not.
  const window = clean.folded.slice(from, to + AHEAD)
  STOP.lastIndex = since - from
  while (STOP.test(window)) {
    const stop = STOP.lastIndex - 1
    if (stop >= to - from) break
    const next = endOfStop(window, stop)
    if (next === null || endsLabel(clean.text, from + stop)) continue
    // A full stop ends a sentence where a capital follows, which the text is asked for: the folded text has lost it.
    if (window.charAt(stop) === '\u001e' || !goesOn(clean.text, from + next))
      return { at: from + stop, next: from + next }
    STOP.lastIndex = next
  }
  return null
}

const endsLabel = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at - 1)) && LABEL.test(text.slice(Math.max(0, at - 10), at))

/** Where the next sentence would begin behind a stop at an offset of the window; null where none can. */
function endOfStop(window: string, at: number): number | null {
  if (window.charAt(at) === '\u001e') return at + 1
  return (ABBREVIATIONS.has(wordBefore(window, at)) ? null : endOf(CLOSING, window, at + 1)) ?? endOf(DOTS, window, at)
}

function wordBefore(text: string, at: number): string {
  let start = at
  while (start > 0 && at - start < 4 && isLetter(text.charCodeAt(start - 1))) start--
  return text.slice(start, at)
}

const goesOn = (text: string, at: number): boolean => /^["'(*\s-]*\p{Ll}/u.test(text.slice(at, at + 4))
