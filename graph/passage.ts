/** Passages of a text: what is found in them. */
import type { Mention, SourceFacts, Span } from './model.ts'

/** Mentions that begin in a passage, as the text was read. */
export const foundIn = ({ extraction }: Pick<SourceFacts, 'extraction'>, { start, end }: Span): readonly Mention[] =>
  extraction.mentions.filter((mention) => mention.start >= start && mention.start < end)
