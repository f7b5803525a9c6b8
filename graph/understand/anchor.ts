/** Anchoring a decision at words of a text, and finding the words again in another version of it. */
import type { Anchor } from '../decision.ts'
import type { SourceFacts, Span } from '../model.ts'

type Text = Pick<SourceFacts, 'id' | 'text'>

/** Code units before and after the words that are kept with them. */
export const CONTEXT = 32

/** An anchor at a span of a text. */
export const anchorAt = (location: string, { id, text }: Text, { start, end }: Span): Anchor => ({
  location,
  source: id,
  start,
  end,
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - CONTEXT), start),
  suffix: text.slice(end, end + CONTEXT),
})

/**
 * Where an anchor points in a text. In another text than its own that is where its words stand with what stood around them,
 * whatever the line breaks; of several such places the nearest. Null where there is none.
 */
export function locate(anchor: Anchor, { id, text }: Text): Span | null {
  if (anchor.source === id) return { start: anchor.start, end: anchor.end }
  const { joined, offsets } = unwrapped(text)
  const [prefix, exact, suffix] = [
    unwrap(anchor.prefix).trimStart(),
    unwrap(anchor.exact),
    unwrap(anchor.suffix).trimEnd(),
  ]
  const places = occurrences(joined, prefix + exact + suffix).map((at) => ({
    start: offsets[at + prefix.length] ?? 0,
    end: (offsets[at + prefix.length + exact.length - 1] ?? 0) + 1,
  }))
  const far = ({ start }: Span): number => Math.abs(start - anchor.start)
  return places.reduce<Span | null>((best, place) => (best === null || far(place) < far(best) ? place : best), null)
}

/** The one of several that stands at a place: with just this span, or else the only one that overlaps it. */
export function standingAt<Item>(items: readonly Item[], spanOf: (item: Item) => Span, place: Span): Item | null {
  const overlapping = items.filter((item) => spanOf(item).start < place.end && place.start < spanOf(item).end)
  const [exact] = overlapping.filter((item) => spanOf(item).start === place.start && spanOf(item).end === place.end)
  const [only = null, ...others] = overlapping
  return exact ?? (others.length === 0 ? only : null)
}

/** A text with every blank as one space: words are the same whatever the line breaks. */
export const unwrap = (text: string): string => text.replace(/\s+/gu, ' ')

/** An unwrapped text, and where each of its code units stood. */
function unwrapped(text: string): { readonly joined: string; readonly offsets: readonly number[] } {
  const offsets: number[] = []
  for (const [index, unit] of [...text.split('')].entries())
    if (!isBlank(unit) || !isBlank(text.charAt(index - 1))) offsets.push(index)
  return { joined: unwrap(text), offsets }
}

const isBlank = (unit: string): boolean => unit !== '' && /\s/u.test(unit)

function occurrences(text: string, words: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}
