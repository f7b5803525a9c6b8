/** The words behind relations, as their sources have them, each with its line. */
import { readable } from '../export/tables.ts'
import { lineCounter } from '../lines.ts'
import type { Mention, Relation, SourceFacts, SourcedStatement } from '../model.ts'
import { relationId } from '../relation.ts'
import type { GraphStore } from '../store.ts'
import { byCodePoint } from '../tokens.ts'
import type { Quotation } from './bundle.ts'

/** Code units of the text that are quoted on either side of a citation, at most. */
const AROUND = 240
/** Places that are quoted of a document that one source only cites. */
const CITED = 3

export type Quoted = ReadonlyMap<string, readonly Quotation[]>

/** What is said of each relation, by source and place. A source is read once, and one at a time. */
export async function quotationsOf(store: GraphStore, relations: readonly Relation[]): Promise<Quoted> {
  const distinct = [...new Map(relations.map((relation) => [relationId(relation), relation])).values()]
  const bySource = Map.groupBy(
    distinct.flatMap((relation) => sourcesOf(relation).map((source) => ({ relation, source }))),
    ({ source }) => source,
  )
  const quoted = new Map<string, Quotation[]>(distinct.map((relation) => [relationId(relation), []]))
  for (const [source, pairs] of [...bySource].sort(([one], [other]) => byCodePoint(one, other))) {
    const facts = await store.source(source)
    if (facts === null) continue
    const lineOf = lineCounter(facts.text)
    const mentions = pairs.some(({ relation }) => isCited(relation)) ? await mentionsOf(store, source) : NONE
    for (const { relation } of pairs)
      quoted
        .get(relationId(relation))
        ?.push(
          ...relation.statements
            .filter((statement) => statement.source === source)
            .map((statement) => stated(relation, statement, lineOf)),
          ...(isCited(relation) ? (mentions.get(relation.to) ?? []) : [])
            .slice(0, CITED)
            .map((mention) => cited(relation, mention, facts, lineOf)),
        )
  }
  return quoted
}

/** Nothing but the mentions carries it. */
const isCited = ({ type, statements }: Relation): boolean => type === 'cites' && statements.length === 0

const sourcesOf = (relation: Relation): readonly string[] => [
  ...new Set(isCited(relation) ? relation.sources : relation.statements.map(({ source }) => source)),
]

type Mentioned = ReadonlyMap<string, readonly Mention[]>
const NONE: Mentioned = new Map()

const mentionsOf = async (store: GraphStore, source: string): Promise<Mentioned> =>
  Map.groupBy((await store.understood(source))?.mentions ?? [], ({ document }) => document)

type LineOf = (offset: number) => number

function stated(relation: Relation, statement: SourcedStatement, lineOf: LineOf): Quotation {
  const { from, type, to } = relation
  const { polarity, mode, rule, confidence, evidence, sentence, source, page, footnote } = statement
  return {
    ...{ from, type, to, said: { polarity, mode, rule, confidence } },
    ...{ words: readable(evidence), sentence: readable(sentence) },
    ...{ source, start: evidence.start, end: evidence.end, line: lineOf(evidence.start), page, footnote },
  }
}

function cited({ from, type, to }: Relation, mention: Mention, facts: SourceFacts, lineOf: LineOf): Quotation {
  const { start, end, page, footnote } = mention
  return {
    ...{ from, type, to, said: null, words: readable(mention), sentence: around(facts.text, start, end) },
    ...{ source: facts.id, start, end, line: lineOf(start), page, footnote },
  }
}

/** The paragraph of a citation, or so much of it as can be quoted, in whole words. */
function around(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - AROUND), start)
  const after = text.slice(end, end + AROUND)
  const head = before.split(/\n\s*\n/u).at(-1) ?? ''
  const tail = after.split(/\n\s*\n/u, 1)[0] ?? ''
  const isCutBefore = head.length === before.length && start > AROUND
  const isCutAfter = tail.length === after.length && end + AROUND < text.length
  const words =
    (isCutBefore ? `… ${head.replace(/^\S*\s/u, '')}` : head) +
    text.slice(start, end) +
    (isCutAfter ? `${tail.replace(/\s\S*$/u, '')} …` : tail)
  return words.trim().replaceAll(/\s+/gu, ' ')
}
