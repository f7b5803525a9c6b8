/** A sentence of a source with what matters in it marked: both documents, and the words that say how they relate. */
import type { Excerpt, SourcedStatement, Span } from '../../../graph/model.ts'
import { cut, inline, isWithin, type Run } from './inline.ts'

/** What lies between two parts of a sentence: it was taken out of it when the report was printed. */
export interface Gap {
  readonly hasPageBreak: boolean
  /** Markers of the footnotes that stand there, in order. */
  readonly footnotes: readonly string[]
}

export type Piece =
  | { readonly kind: 'words'; readonly run: Run; readonly mark: 'from' | 'to' | null; readonly isCue: boolean }
  | { readonly kind: 'gap'; readonly gap: Gap }
  /** Words that were left out. */
  | { readonly kind: 'cut' }

/** Sentences up to this length are shown whole; of a longer one, what is marked and so much to each side. */
const WHOLE = 340
const CONTEXT = 64

type Quoted = Pick<SourcedStatement, 'sentence' | 'evidence' | 'ends'>

/** The sentence in pieces, in the order of the source. */
export function quotation({ sentence, evidence, ends }: Quoted): readonly Piece[] {
  const cue = cueOf(evidence, ends.to)
  const marks = [ends.from, ends.to, cue].filter((span) => span !== null && span.end > span.start) as Span[]
  const kept = windows(sentence, marks)
  const offsets = [...marks, ...kept].flatMap(({ start, end }) => [start, end])
  const pieces = sentence.segments.flatMap((segment, index): readonly Piece[] => [
    ...(index > 0 ? [between(sentence, sentence.segments[index - 1]?.[1] ?? segment[0], segment[0])] : []),
    ...runsOf(sentence, segment, offsets).map((run): Piece => {
      if (!kept.some((window) => isWithin(run, window))) return { kind: 'cut' }
      return { kind: 'words', run, mark: markOf(run, ends), isCue: isWithin(run, cue) }
    }),
  ])
  return withoutRepeatedCuts(pieces)
}

/** The mention's own words, joined over what lies inside it: `Kế hoạch số 122-KH/TU, ngày 28/02/2022`. */
export function wordsOf(excerpt: Excerpt): string {
  return excerpt.segments
    .map((segment) =>
      runsOf(excerpt, segment, [])
        .map(({ text }) => text)
        .join(''),
    )
    .join(' ')
}

/** The words before the document that is acted on, without the space around them. */
function cueOf({ start, end, text }: Excerpt, to: Span): Span {
  const words = text.slice(0, Math.max(0, Math.min(end, to.start) - start))
  const first = words.length - words.trimStart().length
  return { start: start + first, end: start + Math.max(first, words.trimEnd().length) }
}

/** A mention with some words of its line to both sides; without the source's text the mention alone. */
export function contextOf(
  mention: Excerpt,
  text: string | undefined,
): { readonly before: string; readonly words: string; readonly after: string } {
  const words = wordsOf(mention)
  if (text === undefined) return { before: '', words, after: '' }
  const lineStart = text.lastIndexOf('\n', mention.start - 1) + 1
  const lineEnd = text.indexOf('\n', mention.end)
  const line = { start: lineStart, end: lineEnd < 0 ? text.length : lineEnd, segments: [], text: '' }
  const whole = { ...line, text: text.slice(line.start, line.end) }
  const from = wordStart(whole, Math.max(line.start, mention.start - CONTEXT))
  const to = wordEnd(whole, Math.min(line.end, mention.end + CONTEXT))
  const plain = (start: number, end: number) =>
    inline(text, start, end)
      .filter(({ isRaised }) => !isRaised)
      .map((run) => run.text)
      .join('')
  return {
    before: (from > line.start ? '… ' : '') + plain(from, mention.start).replace(/^#+\s*/u, ''),
    words,
    after: plain(mention.end, to) + (to < line.end ? ' …' : ''),
  }
}

/** What lies in a gap, from its markup. */
export function gapOf(text: string): Gap {
  const footnotes = [...text.matchAll(/^<sup>(\d+)<\/sup>/gmu)].map(([, marker = '']) => marker)
  return { hasPageBreak: /^\s*(?:-{3,}|\f)\s*$/mu.test(text) || text.includes('\f'), footnotes }
}

function runsOf(excerpt: Excerpt, [start, end]: readonly [number, number], offsets: readonly number[]): readonly Run[] {
  const base = excerpt.start
  const runs = inline(excerpt.text, start - base, end - base).map((run) => ({
    ...run,
    start: run.start + base,
    end: run.end + base,
  }))
  return cut(runs, offsets, excerpt.text, base)
}

const between = (sentence: Excerpt, start: number, end: number): Piece => ({
  kind: 'gap',
  gap: gapOf(sentence.text.slice(start - sentence.start, end - sentence.start)),
})

const markOf = (run: Span, { from, to }: Quoted['ends']): 'from' | 'to' | null =>
  isWithin(run, to) ? 'to' : from && isWithin(run, from) ? 'from' : null

/** The parts that are shown, apart and in order. */
function windows(sentence: Excerpt, marks: readonly Span[]): readonly Span[] {
  const length = sentence.segments.reduce((sum, [start, end]) => sum + end - start, 0)
  if (length <= WHOLE || marks.length === 0) return [sentence]
  const wide = marks
    .map(({ start, end }) => ({
      start: clauseStart(sentence, start),
      end: wordEnd(sentence, Math.min(sentence.end, end + CONTEXT)),
    }))
    .sort((a, b) => a.start - b.start)
  return wide.reduce<Span[]>((joined, window) => {
    const last = joined.at(-1)
    if (!last || window.start > last.end + CONTEXT / 2) return [...joined, window]
    return [...joined.slice(0, -1), { start: last.start, end: Math.max(last.end, window.end) }]
  }, [])
}

/** A little before a place: where a clause begins there, else a word. */
function clauseStart(sentence: Excerpt, place: number): number {
  const from = Math.max(sentence.start, place - CONTEXT)
  const before = sentence.text.slice(from - sentence.start, place - sentence.start)
  const end = from === sentence.start ? -1 : before.search(/[.;:] /u)
  return end < 0 ? wordStart(sentence, from) : from + end + 2
}

function wordStart({ text, start }: Excerpt, offset: number): number {
  const space = text.lastIndexOf(' ', offset - start)
  return offset === start ? start : start + Math.max(0, space + 1)
}

function wordEnd({ text, start, end }: Excerpt, offset: number): number {
  const space = text.indexOf(' ', offset - start)
  return space < 0 ? end : start + space
}

/** A gap beside left-out words tells nothing, and one ellipsis is enough. */
function withoutRepeatedCuts(pieces: readonly Piece[]): readonly Piece[] {
  const shown = pieces.filter(({ kind }, index) => {
    if (kind !== 'gap') return true
    return pieces[index - 1]?.kind !== 'cut' && pieces[index + 1]?.kind !== 'cut'
  })
  return shown.filter(({ kind }, index) => kind !== 'cut' || shown[index - 1]?.kind !== 'cut')
}
