/** Scores extractions, all together as well, and tells what changed against an earlier result. Pure. */
import type { Excerpt, Extraction } from '../graph/model.ts'
import { score, type Gold, type Predicted, type Score } from './gold/score.mjs'
import type { Sample } from './evaluation-set.ts'

export interface Scored {
  readonly sample: Sample
  readonly extraction: Extraction
  readonly score: Score
}

export const scored = (sample: Sample, extraction: Extraction): Scored => ({
  sample,
  extraction,
  score: score(sample.gold, extraction),
})

/**
 * All texts scored as if they were one, so that each mention and relation counts the same: ids and keys are made distinct
 * and spans moved behind one another. `SOURCE` stands for all sources, which is harmless since the other end is distinct.
 */
export function together(all: readonly Scored[]): Score {
  let offset = 0
  const golds: Gold[] = []
  const predictions: Predicted[] = []
  for (const { sample, extraction } of all) {
    golds.push(movedGold(sample, offset))
    predictions.push(movedPrediction(sample.name, extraction, offset))
    offset += sample.text.length
  }
  return score(
    {
      mentions: golds.flatMap((gold) => gold.mentions),
      documents: golds.flatMap((gold) => gold.documents),
      relations: golds.flatMap((gold) => gold.relations),
    },
    {
      source: { key: 'SOURCE' },
      mentions: predictions.flatMap((one) => one.mentions),
      documents: predictions.flatMap((one) => one.documents),
      relations: predictions.flatMap((one) => one.relations),
    },
  )
}

function movedGold({ name, gold }: Sample, offset: number): Gold {
  const own = (id: string): string => (id === 'SOURCE' ? id : `${name} ${id}`)
  return {
    mentions: gold.mentions.map((mention) => {
      const [from, to] = mention.core ?? [mention.start, mention.end]
      return {
        ...mention,
        id: own(mention.id),
        doc: own(mention.doc),
        start: mention.start + offset,
        end: mention.end + offset,
        core: [from + offset, to + offset] as const,
      }
    }),
    documents: gold.documents.map((document) => ({ ...document, id: own(document.id) })),
    relations: gold.relations.map((relation) => ({ ...relation, from: own(relation.from), to: own(relation.to) })),
  }
}

function movedPrediction(name: string, extraction: Extraction, offset: number): Predicted {
  const own = (key: string): string => (key === extraction.source.key ? 'SOURCE' : `${name} ${key}`)
  return {
    source: { key: 'SOURCE' },
    mentions: extraction.mentions.map((mention) => ({
      ...mention,
      document: own(mention.document),
      start: mention.start + offset,
      end: mention.end + offset,
    })),
    documents: extraction.documents.map((document) => ({ ...document, key: own(document.key) })),
    relations: extraction.relations.map((relation) => ({
      ...relation,
      from: own(relation.from),
      to: own(relation.to),
    })),
  }
}

/** Every excerpt whose text is not its slice of the source, as a sentence. */
export function misquoted({ name, text }: Sample, extraction: Extraction): readonly string[] {
  const quotes: readonly (readonly [string, Excerpt])[] = [
    ...extraction.mentions.map((mention) => [`mention ${mention.id}`, mention] as const),
    ...extraction.statements.map((statement) => [`evidence of ${statement.id}`, statement.evidence] as const),
    ...extraction.statements.map((statement) => [`sentence of ${statement.id}`, statement.sentence] as const),
  ]
  return quotes
    .filter(([, quote]) => quote.text !== text.slice(quote.start, quote.end))
    .map(([what, { start, end }]) => `${name}: the ${what} is not the source's text from ${start} to ${end}`)
}

/** What an extraction found, by name of the text: one line each, without any of the text's words. */
export type Found = Readonly<
  Record<string, { readonly mentions: readonly string[]; readonly relations: readonly string[] }>
>

/** Keys, spans and relations; `cites` follows from the mentions. */
export const found = (all: readonly Scored[]): Found =>
  Object.fromEntries(
    all.map(({ sample, extraction }) => [
      sample.name,
      { mentions: mentionLines(extraction), relations: relationLines(extraction) },
    ]),
  )

const mentionLines = ({ mentions }: Extraction): readonly string[] =>
  mentions.map(({ start, end, document }) => `${start}-${end} ${document}`)

const relationLines = ({ relations, statements }: Extraction): readonly string[] => {
  const spans = new Map(statements.map(({ id, evidence }) => [id, `${evidence.start}-${evidence.end}`]))
  return relations
    .filter(({ type }) => type !== 'cites')
    .map(
      ({ from, type, to, statements: ids }) =>
        `${from} ${type} ${to} ${ids.map((id) => spans.get(id) ?? id).join(' ')}`,
    )
}

/** What is found now and was not before (`+`), and the other way round (`-`); texts that one of both lacks are left out. */
export function changes(before: Found, now: Found): readonly string[] {
  return Object.entries(now).flatMap(([name, current]) => {
    const earlier = before[name]
    if (earlier === undefined) return []
    return (['mentions', 'relations'] as const).flatMap((kind) => [
      ...without(earlier[kind], current[kind]).map((line) => `- ${name} ${kind}: ${line}`),
      ...without(current[kind], earlier[kind]).map((line) => `+ ${name} ${kind}: ${line}`),
    ])
  })
}

const without = (lines: readonly string[], others: readonly string[]): readonly string[] => {
  const known = new Set(others)
  return lines.filter((line) => !known.has(line))
}

/** How much of each text is found, by its name: what audits show. */
export type Figures = Readonly<Record<string, ReturnType<typeof figuresOf>>>

export const figuresOf = ({ mentions, relations }: Score) => ({
  mentions: { found: mentions.found, of: mentions.gold },
  relations: { found: relations.right, of: relations.gold },
})
