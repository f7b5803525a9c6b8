/** A source's text for showing: its markup becomes style, and every piece still knows where it stands in the source. */
import type { Span } from '../../../graph/model.ts'

/** Words of a source in one style. `text` is what is shown; `start` and `end` are where it stands in the source. */
export interface Run extends Span {
  readonly text: string
  readonly isBold: boolean
  readonly isItalic: boolean
  /** The marker of a footnote, which stands raised. */
  readonly isRaised: boolean
}

/** Strong, emphasis that touches a word, and raised text: the markup that reports turned into Markdown carry. */
const MARKUP = /\*\*|(?<![*\s])\*(?!\*)|\*(?![*\s])|<\/?(?:sup|b|i)>/gu

/** Pieces of `text` from `start` to `end` without markup. Text is composed (NFC) for the fonts, offsets are not. */
export function inline(text: string, start: number, end: number): readonly Run[] {
  const runs: Run[] = []
  let style: Style = PLAIN
  let from = start
  const push = (to: number) => {
    if (to > from) runs.push({ start: from, end: to, text: shown(text.slice(from, to)), ...style })
  }
  for (const { 0: markup, index } of text.slice(start, end).matchAll(MARKUP)) {
    push(start + index)
    from = start + index + markup.length
    style = after(markup, style)
  }
  push(end)
  return runs
}

type Style = Pick<Run, 'isBold' | 'isItalic' | 'isRaised'>
const PLAIN: Style = { isBold: false, isItalic: false, isRaised: false }

function after(markup: string, style: Style): Style {
  if (markup === '**') return { ...style, isBold: !style.isBold }
  if (markup === '*') return { ...style, isItalic: !style.isItalic }
  const begins = !markup.startsWith('</')
  if (markup.endsWith('sup>')) return { ...style, isRaised: begins }
  return markup.endsWith('b>') ? { ...style, isBold: begins } : { ...style, isItalic: begins }
}

/** Cuts runs at the given offsets, so that each piece lies wholly inside or outside of what begins or ends there. */
export function cut(runs: readonly Run[], offsets: readonly number[], text: string, base = 0): readonly Run[] {
  return runs.flatMap((run) => {
    const stops = offsets.filter((offset) => offset > run.start && offset < run.end)
    const bounds = [run.start, ...new Set(stops.toSorted((a, b) => a - b)), run.end]
    if (bounds.length === 2) return [run]
    return bounds.slice(1).map((end, index) => {
      const start = bounds[index] ?? run.start
      return { ...run, start, end, text: shown(text.slice(start - base, end - base)) }
    })
  })
}

export const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

/** Breaks are the page's own; a tab parts the cells of a table. */
const shown = (text: string): string => text.normalize('NFC').replace(/[^\S\t]+/gu, ' ')
