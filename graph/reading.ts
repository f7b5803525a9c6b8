/** A reading, one text with all that one way of reading it found: what every store keeps and tells of it alike. */
import { hash } from 'node:crypto'
import type { Extraction, Mention, SourceFacts, SourcedProblem, SourcedStatement, Span, Statement } from './model.ts'
import { byCodePoint } from './tokens.ts'

/** All of a reading but the text, as JSON; the same for facts that came out of a store, whatever the order of their parts. */
export function serialize({ reader, extraction }: Pick<SourceFacts, 'reader' | 'extraction'>): Buffer {
  const { format, source, mentions, documents, statements, relations, counts, problems } = extraction
  const content = [reader, format, source, mentions, documents, statements, relations, counts, problems]
  return Buffer.from(JSON.stringify(content))
}

type Serialized = readonly [
  reader: string,
  ...parts: readonly [
    Extraction['format'],
    Extraction['source'],
    Extraction['mentions'],
    Extraction['documents'],
    Extraction['statements'],
    Extraction['relations'],
    Extraction['counts'],
    Extraction['problems'],
  ],
]

/** What `serialize` made, read back to the letter. */
export function deserialize(serialized: Uint8Array): Pick<SourceFacts, 'reader' | 'extraction'> {
  const content = JSON.parse(Buffer.from(serialized).toString()) as Serialized
  const [reader, format, source, mentions, documents, statements, relations, counts, problems] = content
  return { reader, extraction: { format, source, mentions, documents, statements, relations, counts, problems } }
}

/** What tells two readings of one text apart, of what `serialize` made of them. */
export const digestOf = (serialized: Buffer): string => hash('sha256', serialized)

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
