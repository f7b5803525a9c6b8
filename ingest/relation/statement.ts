/** Statements: what a cue says of two documents, with the words that say it. */
import type { Clause, Reading } from './reading.ts'
import { CONFIDENCE, type Grade, type Statement } from '../../graph/model.ts'
import type { CleanText } from '../source/clean.ts'
import type { ResolvedCitation } from '../citation/citation.ts'
import type { Actor } from './actor.ts'
import type { Mood } from './mood.ts'
import type { RelationRule } from './rules.ts'

export interface Said {
  readonly reading: Reading
  readonly rule: RelationRule
  /** From the first word of the cue to the end of what it leads to, in offsets of the cleaned text. */
  readonly span: readonly [start: number, end: number]
  /** Where the words begin that name what acts, if they are no citation: "Quyết định này". */
  readonly since?: number
  readonly from: Actor
  readonly to: ResolvedCitation
  readonly grade: Grade
  readonly mood: Mood
}

/** A statement without its number; none where both ends are one document. */
export function statementOf(said: Said): Omit<Statement, 'id'>[] {
  const { reading, rule, span, from, to, grade, mood } = said
  const { clean, source } = reading
  const key = from?.key ?? source.key
  if (key === to.key) return []
  const [start, end] = span
  const evidence = clean.excerpt(start, end)
  return [
    {
      from: key,
      type: rule.type,
      to: to.key,
      ...mood,
      rule: rule.name,
      confidence: CONFIDENCE[weaker(grade, rule.grade)],
      evidence,
      sentence: clean.excerpt(...itemAround(clean, reading.clause, ...spanOf(said))),
      mentions: { from: from?.id ?? null, to: to.id },
      page: clean.page(evidence.start),
      footnote: clean.footnoteAt(start)?.marker ?? null,
    },
  ]
}

const ORDER: readonly Grade[] = ['weak', 'likely', 'firm']
const weaker = (a: Grade, b: Grade): Grade => (ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b)

/** The evidence and the documents at both ends, as far as they stand in this clause. */
function spanOf({ reading: { clause }, span: [start, end], since, from, to }: Said): [number, number] {
  const ends = [from?.found, to.found]
    .filter((one) => one !== undefined)
    .filter((one) => one.start >= clause.start && one.end <= clause.end)
  return [
    Math.min(since ?? start, Math.max(start, clause.start), ...ends.map((one) => one.start)),
    Math.max(Math.min(end, clause.end), ...ends.map((one) => one.end)),
  ]
}

/** The list item or sentence around what is said, for showing it. */
function itemAround(clean: CleanText, clause: Clause, from: number, to: number): [number, number] {
  const before = clean.folded.slice(clause.start, from).lastIndexOf(';')
  const behind = clean.folded.slice(to, clause.end).search(/;|\.(?:\s|$)/u)
  return [before < 0 ? clause.start : clause.start + before + 1, behind < 0 ? clause.end : to + behind]
}
