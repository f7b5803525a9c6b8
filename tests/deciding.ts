/** Decisions of a reviewer, written for tests, and the graph that they make. */
import { decided, type Anchor, type Decision, type Verdict } from '../graph/decision.ts'
import { derive, type Source } from '../graph/derive.ts'
import type { Document, SourceFacts } from '../graph/model.ts'
import { anchorAt } from '../graph/understand/anchor.ts'

/** Where a report is read that a test says no more of. */
export const AT = 'a.txt'

export const at = (facts: SourceFacts, path = AT): Source => ({ ...facts, paths: [path] })

let clock = 0
/** Each a second later than the one before, unless a time is given. */
export const decide = (
  verdict: Verdict,
  when = new Date(Date.UTC(2026, 0, 1, 0, 0, ++clock)).toISOString(),
): Decision => decided({ ...verdict, by: 'An', at: when, reason: null })

/** The place of the n-th mention of a report. */
export const mentionOf = (facts: SourceFacts, index = 0): Anchor =>
  anchorAt(AT, facts, facts.extraction.mentions[index]!)

/** The n-th statement of a report. */
export const statementOf = (facts: SourceFacts, index = 0) => {
  const { evidence, type, mentions } = facts.extraction.statements[index]!
  const words = (id: string | null) => facts.extraction.mentions.find((one) => one.id === id)?.text ?? null
  return { at: anchorAt(AT, facts, evidence), type, from: words(mentions.from), to: words(mentions.to)! }
}

export const named = (key: string, place: Anchor | null = null) => ({ key, at: place })

export const graphOf = (sources: readonly Source[], decisions: readonly Decision[] = []) =>
  derive(sources, { decisions })

/** The keys of the graph, without those of sources that bear no number. */
export const keysOf = (sources: readonly Source[], decisions: readonly Decision[]): string[] =>
  graphOf(sources, decisions).documents.flatMap(({ document: { key } }) =>
    key.startsWith('src-') && !key.includes('.') ? [] : [key],
  )

export const documentOf = (
  key: string,
  sources: readonly Source[],
  decisions: readonly Decision[],
): Document | undefined => graphOf(sources, decisions).documents.find(({ document }) => document.key === key)?.document

/** `from type to confidence`, with a question mark where it is open. */
export const edgesOf = (sources: readonly Source[], decisions: readonly Decision[]): string[] =>
  graphOf(sources, decisions)
    .relations.filter(({ edge }) => edge.type !== 'cites')
    .map(({ edge }) => `${edge.from} ${edge.type} ${edge.to} ${edge.confidence}${edge.open ? '?' : ''}`)
