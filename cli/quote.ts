/** A sentence as its source has it, with the words that tell marked, and where it stands. */
import type { SourcedStatement, Span } from '../graph/model.ts'
import { type Style, bold, faint, wrap } from './text.ts'
import type { Words } from './words.ts'

/** How much of a long sentence is quoted around the words that tell, in characters. */
const AROUND = 90
/** What is not worth leaving out. */
const SPARED = 40

/** The quotation, wrapped, and below it the place and the grade of the rule that read it. */
export function quote(statement: SourcedStatement, indent: string, style: Style): string[] {
  const { sentence, evidence, source } = statement
  const kept = keptOf(statement)
  const text = sentence.segments
    .map(([start, end]) =>
      telling({ start: Math.max(start, kept.start), end: Math.min(end, kept.end) }, statement, style),
    )
    .join(' ')
    .trim()
  const before = kept.start > sentence.start ? '… ' : ''
  const after = kept.end < sentence.end ? ' …' : ''
  const below = `${style.spot(source, evidence.start)} · ${gradeOf(statement, style.words)}`
  return [...wrap(`“${before}${text}${after}”`, indent), indent + faint(below, style)]
}

/** The grade of a rule in words, or what else a source says: that it is denied, or planned. */
export function gradeOf({ polarity, mode, confidence }: SourcedStatement, words: Words): string {
  if (polarity === 'denied') return words.polarity.denied
  if (mode === 'planned') return words.mode.planned
  return confidence >= 0.9 ? words.grade.firm : confidence >= 0.7 ? words.grade.likely : words.grade.weak
}

/** The part of the sentence that is quoted: both documents, the words between them, and some around, in whole words. */
function keptOf({ sentence, evidence, ends }: SourcedStatement): Span {
  const marked = [evidence, ends.from ?? evidence, ends.to]
  const first = Math.min(...marked.map(({ start }) => start)) - sentence.start
  const last = Math.max(...marked.map(({ end }) => end)) - sentence.start
  const from = first <= AROUND + SPARED ? 0 : sentence.text.lastIndexOf(' ', first - AROUND) + 1
  const whole = sentence.text.length - last <= AROUND + SPARED
  const space = whole ? -1 : sentence.text.indexOf(' ', last + AROUND)
  return { start: sentence.start + from, end: space < 0 ? sentence.end : sentence.start + space }
}

/** A slice of the sentence, bold where it is evidence. */
function telling(part: Span, { sentence, evidence }: SourcedStatement, style: Style): string {
  const slice = (start: number, end: number) =>
    sentence.text.slice(
      Math.max(start, part.start) - sentence.start,
      Math.max(Math.min(end, part.end), part.start) - sentence.start,
    )
  // Each word is marked by itself, so that a line never ends inside a mark.
  const marked = slice(evidence.start, evidence.end).replace(/\S+/gu, (word) => bold(word, style))
  return slice(part.start, evidence.start) + marked + slice(evidence.end, part.end)
}
