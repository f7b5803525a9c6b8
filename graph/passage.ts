/** Passages of a text: what is found in them. */
import { createHash } from 'node:crypto'
import type { Mention, SourceFacts, Span } from './model.ts'

/** Mentions that begin in a passage, as the text was read. */
export const foundIn = ({ extraction }: Pick<SourceFacts, 'extraction'>, { start, end }: Span): readonly Mention[] =>
  extraction.mentions.filter((mention) => mention.start >= start && mention.start < end)

/** Where the mentions of a passage stand in it, as SHA-256 in hex: another one where any of them is found elsewhere. */
export function placesIn(facts: Pick<SourceFacts, 'extraction'>, passage: Span): string {
  const places = foundIn(facts, passage).map(({ start, end }) => [start - passage.start, end - passage.start])
  return createHash('sha256').update(JSON.stringify(places)).digest('hex')
}
