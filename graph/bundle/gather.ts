/** What goes into a bundle: the rows of an audit with every quotation, source and decision that they rest on. */
import type { Audit } from '../ask/audit.ts'
import type { AuditRow } from '../ask/audit-rows.ts'
import type { Evidence } from '../ask/evidence.ts'
import { anchorsOf, type Decision, type StandingDecision } from '../decision.ts'
import type { Document, SourceSummary } from '../model.ts'
import { relationId } from '../relation.ts'
import type { GraphStore } from '../store.ts'
import { unwrap } from '../understand/anchor.ts'
import { VERSION } from '../version.ts'
import {
  BUNDLE_FORMAT,
  type Bundle,
  type BundledEvidence,
  type Finding,
  type NamedDocument,
  type Question,
} from './bundle.ts'
import { quotationsOf, type Quoted } from './quotations.ts'

/** Pieces of evidence that a bundle holds for each kind of finding of a pair, at most. */
export const PIECES = 200

/** `madeAt`: ISO 8601, UTC. */
export async function gather(store: GraphStore, audit: Audit, question: Question, madeAt: string): Promise<Bundle> {
  const pieces = audit.rows.flatMap(({ evidence }) => evidence)
  const quoted = await quotationsOf(
    store,
    pieces.flatMap(({ relations }) => relations),
  )
  const sources = await store.sourcesById(sourcesIn(pieces, quoted))
  const decisions = await ledDecisions(store)
  const findings = audit.rows.map((row) => findingOf(row, quoted, sources, decisions))
  const named = new Set(findings.flatMap((finding) => finding.decisions))
  return {
    ...{ format: BUNDLE_FORMAT, version: VERSION, madeAt, question },
    ...{ total: audit.total, shown: findings.length, counts: audit.counts, limits: audit.limits, findings },
    documents: await otherDocuments(store, audit.rows),
    sources,
    decisions: decisions
      .filter(({ decision }) => named.has(decision.id))
      .map(({ decision, standing }) => ({ decision, standing })),
  }
}

const sourcesIn = (pieces: readonly Evidence[], quoted: Quoted): string[] => [
  ...new Set(pieces.flatMap((piece) => quotationsIn(piece, quoted).map(({ source }) => source))),
]

const quotationsIn = ({ relations }: Evidence, quoted: Quoted) =>
  relations.flatMap((relation) => quoted.get(relationId(relation)) ?? [])

/** A decision that was not withdrawn, with the keys that those of its documents lead to. */
interface LedDecision extends StandingDecision {
  readonly keys: readonly string[]
}

async function ledDecisions(store: GraphStore): Promise<LedDecision[]> {
  const led: LedDecision[] = []
  for (const standing of await store.decisions()) {
    const { decision } = standing
    if (standing.standing === 'withdrawn' || decision.action === 'withdraw') continue
    const named = 'document' in decision ? [decision.document, ...('into' in decision ? [decision.into] : [])] : []
    const keys: string[] = []
    for (const { key } of named) keys.push(key, await store.lead(key))
    led.push({ ...standing, keys })
  }
  return led
}

function findingOf(
  row: AuditRow,
  quoted: Quoted,
  sources: readonly SourceSummary[],
  decisions: readonly LedDecision[],
): Finding {
  const { directive, place, state, deep, flags, deadline, closed, firstImplementation, lagDays, all, evidenceTotal } =
    row
  const evidence = row.evidence.map((piece) => evidenceFor(piece, quoted))
  return {
    ...{ directive: named(directive), place, state, deep, flags, deadline, closed, lagDays, evidence, evidenceTotal },
    ...{ firstImplementation: firstImplementation && named(firstImplementation), elsewhere: all.elsewhere },
    decisions: decisions
      .filter((one) => concerns(one, { directive: directive.key, place, evidence }, sources))
      .map(({ decision }) => decision.id),
  }
}

const evidenceFor = (piece: Evidence, quoted: Quoted): BundledEvidence => ({
  ...{ finding: piece.finding, own: piece.own, document: named(piece.document), chain: piece.chain },
  quotations: quotationsIn(piece, quoted),
})

const named = ({ key, type, number, name, title, issuer, date, level, place }: Document): NamedDocument => ({
  ...{ key, type, number, name, title, issuer, date, level, place },
})

interface Settled {
  readonly directive: string
  readonly place: string
  readonly evidence: readonly BundledEvidence[]
}

/** Whether a finding rests on a decision: on its pair, on a document of its chains, or on words that are quoted. */
function concerns(
  { decision, keys }: LedDecision,
  { directive, place, evidence }: Settled,
  sources: readonly SourceSummary[],
): boolean {
  if (decision.action === 'close') return decision.place === place && keys.includes(directive)
  if ('mention' in decision || 'statement' in decision) return isQuoted(decision, evidence, sources)
  return [directive, ...evidence.flatMap(({ chain }) => chain)].some((key) => keys.includes(key))
}

/** By its words, since those stay where a text is read anew. */
function isQuoted(
  decision: Decision,
  evidence: readonly BundledEvidence[],
  sources: readonly SourceSummary[],
): boolean {
  const [anchor] = anchorsOf(decision)
  if (anchor === undefined) return false
  const words = unwrap(anchor.exact)
  return evidence.some(({ quotations }) =>
    quotations.some(({ source, sentence }) => {
      const isThere = source === anchor.source || pathsOf(sources, source).includes(anchor.location)
      return isThere && sentence.includes(words)
    }),
  )
}

const pathsOf = (sources: readonly SourceSummary[], id: string): readonly string[] =>
  sources.find((source) => source.id === id)?.locations.map(({ path }) => path) ?? []

/** Those that chains pass, without the directives and the documents that act, which stand there already. */
async function otherDocuments(store: GraphStore, rows: readonly AuditRow[]): Promise<NamedDocument[]> {
  const known = new Set(
    rows.flatMap(({ directive, evidence }) => [directive.key, ...evidence.map((one) => one.document.key)]),
  )
  const passed = rows.flatMap(({ evidence }) => evidence.flatMap(({ chain }) => chain)).filter((key) => !known.has(key))
  return (await store.documents([...new Set(passed)].sort())).map(named)
}
