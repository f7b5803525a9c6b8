/** A reading, one text with all that one way of reading it found: what every store keeps and tells of it alike. */
import { createHash } from 'node:crypto'
import type { Extraction, Mention, SourceFacts, SourcedProblem, SourcedStatement, Span, Statement } from './model.ts'
import { byCodePoint } from './tokens.ts'

/** What tells two readings of one text apart; the same for facts that came out of a store, whatever their order. */
export function digestOf({ reader, extraction }: SourceFacts): string {
  const { format, source, mentions, documents, statements, relations, counts, problems } = extraction
  const content = [reader, format, source, mentions, documents, statements, relations, counts, problems]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

/** The date of a source or, where it has none, the latest of what it cites. */
export function latestDate({ source, documents }: Pick<Extraction, 'source' | 'documents'>): string | null {
  const cited = documents.flatMap(({ date }) => date ?? [])
  return source.date ?? cited.reduce<string | null>((last, date) => (last === null || date > last ? date : last), null)
}

/** Spans of the two mentions of each statement, in the order of the statements. */
export function statementEnds(
  statements: readonly Statement[],
  mentions: readonly Mention[],
): SourcedStatement['ends'][] {
  const spans = new Map(mentions.map(({ id, start, end }): [string, Span] => [id, { start, end }]))
  return statements.map(({ mentions: { from, to }, evidence }) => ({
    from: spans.get(from ?? '') ?? null,
    to: spans.get(to) ?? { start: evidence.start, end: evidence.end },
  }))
}

/** Orders problems by source, those of none last; then by place; then so that no two are left in doubt. */
export function byPlace(one: SourcedProblem, other: SourcedProblem): number {
  if ((one.source === null) !== (other.source === null)) return one.source === null ? 1 : -1
  return (
    byCodePoint(one.source ?? '', other.source ?? '') ||
    one.start - other.start ||
    one.end - other.end ||
    byCodePoint(one.rule, other.rule) ||
    byCodePoint(one.documents.join(' '), other.documents.join(' '))
  )
}
