/** Going through a source by keys: from mention to mention, from problem to problem. Pure. */
import type { Segment, Span, Statement } from '../../../graph/model.ts'

/** What an address points at: the mention with that place; or of the words there the first mention. */
export function chosenAt<Named extends Span>(place: Span | null, mentions: readonly Named[]): Named | null {
  if (!place) return null
  return (
    mentions.find((mention) => isSame(mention, place)) ??
    mentions.find(({ start, end }) => start < place.end && end > place.start) ??
    null
  )
}

/** The words that are pointed at besides the chosen mention: those of a sentence, without what interrupts them. */
export function wordsAt(
  place: Span | null,
  chosen: Span | null,
  statements: readonly Pick<Statement, 'evidence'>[],
): readonly Segment[] {
  if (!place || (chosen && isSame(chosen, place))) return []
  const statement = statements.find(({ evidence }) => isSame(evidence, place))
  return statement?.evidence.segments ?? [[place.start, place.end]]
}

/** The next of some places, or the one before; at both ends it stays. Without a place to go from, the first or the last. */
export function stepTo<Place>(places: readonly Place[], from: Place | null, by: 1 | -1): Place | undefined {
  const index = from === null ? -1 : places.indexOf(from)
  const start = index < 0 && by < 0 ? places.length : index
  return places[Math.max(0, Math.min(places.length - 1, start + by))]
}

/** The first of some places, in order, that lies after an offset; after the last one the first again. */
export const nextAfter = <Place extends Span>(places: readonly Place[], place: Span | null): Place | undefined => {
  const after = (one: Place) =>
    place === null || one.start > place.start || (one.start === place.start && one.end > place.end)
  return places.find(after) ?? places[0]
}

export const isSame = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end
