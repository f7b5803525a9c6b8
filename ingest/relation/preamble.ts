/**
 * The sentence that opens a source and says what it carries out: "Thực hiện A; B; C, Ban Thường vụ … ban hành kế hoạch như
 * sau:". Every item of its list is acted on by the source.
 */
import { fold } from '../source/fold.ts'
import type { Reading, Token } from './clause.ts'
import { matchOpening, type CueMatch } from './match.ts'
import type { ResolvedCitation } from '../citation/citation.ts'
import { LINK_WORDS, type Actors } from './ends.ts'
import { FILLERS, PREAMBLE_RULE } from './rules.ts'

/** How far behind the title a preamble may begin, in characters. */
const REACH = 4000
const FILLER_WORDS = new Set([...FILLERS].map((word) => fold(word)))

export interface Preamble {
  readonly match: CueMatch
  readonly actors: Actors
  readonly objects: readonly ResolvedCitation[]
}

/** The preamble that a clause is, or null. */
export function readPreamble(reading: Reading): Preamble | null {
  const { clause, letterhead, tokens } = reading
  if (clause.start > letterhead.end + REACH) return null
  const match = matchOpening(tokens, PREAMBLE_RULE)
  const stop = match ? announcement(reading) : null
  if (!match || stop === null) return null
  const objects = itemHeads(tokens, match.to, stop)
  return objects.length === 0
    ? null
    : { match, objects, actors: { citations: [null], grade: 'firm', polarity: 'affirmed', mode: 'done' } }
}

/** Where the list ends and the source announces itself: "… như sau", "… ban hành kế hoạch" of its own type. */
function announcement({ tokens, source, clean, clause }: Reading): number | null {
  const announced = tokens.findIndex((token, index) => token.word === 'nhu' && tokens[index + 1]?.word === 'sau')
  if (announced >= 0) return tokens[announced]?.start ?? null
  const type = fold(source.type ?? '')
  if (type === '') return null
  const issued = new RegExp(`(?:ban hanh|xay dung)\\s+${type.replace(/ /gu, '\\s+')}(?![a-z]|\\s+so)`, 'u').exec(
    clean.folded.slice(clause.start, clause.end),
  )
  return issued ? clause.start + issued.index : null
}

/** The citations with which the items begin; those inside an item's title belong to the title. */
function itemHeads(tokens: readonly Token[], from: number, stop: number): ResolvedCitation[] {
  return tokens.flatMap((token, index) => {
    if (index < from || !token.citation || token.start >= stop) return []
    const between = tokens.slice(from, index)
    const before = between.findLast((other) => !LINK_WORDS.has(other.word) || other.word === 'comma')
    const opens = between.every((other) => FILLER_WORDS.has(other.word) || LINK_WORDS.has(other.word) || other.citation)
    return opens ||
      before?.word === 'semicolon' ||
      before?.word === 'comma' ||
      before?.citation ||
      afterRepeatedCue(tokens, index)
      ? [token.citation]
      : []
  })
}

/** "Thực hiện A; thực hiện B": the cue may stand again. */
const afterRepeatedCue = (tokens: readonly Token[], index: number): boolean =>
  tokens[index - 1]?.word === 'hien' && tokens[index - 3]?.word === 'semicolon'
