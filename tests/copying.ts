/** What is copied in tests of `viendan copy`: reports, a registry and decisions; and everything that a store tells of them. */
import { corpusOf, reportsOf } from '../bench/corpus/corpus.ts'
import { decided, type NewDecision } from '../graph/decision.ts'
import type { Registry } from '../graph/registry.ts'
import type { Put } from '../graph/store.ts'
import { anchorAt } from '../graph/understand/anchor.ts'
import { snapshotOf } from './graph-snapshot.ts'
import { open } from './store-contract/open.ts'

export const reportsFor = (documents: number): readonly Put[] => [...reportsOf(corpusOf({ documents, seed: 5 }))]

const REGISTRY: Registry = {
  documents: [],
  terms: [{ scope: 'tw', years: '2021-2026', ordinal: 'XIII' }],
}

/** Of the first report: a decision of most kinds, and one of these taken back. */
function decisionsOn({ path, facts }: Put): NewDecision[] {
  const [mention] = facts.extraction.mentions
  const keys = facts.extraction.documents.filter(({ open }) => !open).map(({ key }) => ({ key, at: null }))
  const [document, into] = [keys[0]!, keys[1]!]
  const made = { by: 'An', at: '2026-01-01T00:00:00Z', reason: null }
  const reject: NewDecision = { action: 'reject', mention: anchorAt(path, facts, mention!), ...made }
  return [
    reject,
    { action: 'merge', document, into, ...made },
    { action: 'alias', document: into, name: 'Nghị quyết về cán bộ', ...made },
    { action: 'deadline', document: into, date: '2026-06-30', ...made },
    { action: 'close', document: into, place: 'Hải Phòng', finding: 'implemented', ...made, reason: 'đã báo cáo' },
    { action: 'correct', document: into, field: 'title', value: 'về biên chế', ...made },
    { action: 'withdraw', decision: decided(reject).id, ...made, at: '2026-01-02T00:00:00Z' },
  ]
}

export const REPORTS = reportsFor(400)
export const DECISIONS = decisionsOn(REPORTS[0]!)

/** Fills a store with reports, the registry and the decisions; all of them wait that are of no report in it. */
export async function fill(address: string, puts: readonly Put[], decisions: readonly NewDecision[] = DECISIONS) {
  const store = await open(address)
  await store.putRegistry(REGISTRY)
  await store.putAll(puts)
  for (const decision of decisions) await store.putDecision(decision)
  await store.close()
}

/** Everything that a store holds and tells. */
export async function told(address: string) {
  const store = await open(address)
  const all = {
    registry: await store.registry(),
    decisions: await store.decisions(),
    puts: await store.puts('', 10_000),
    graph: await snapshotOf(store),
    sources: await store.sources(),
    statistics: await store.statistics(),
  }
  await store.close()
  return all
}
