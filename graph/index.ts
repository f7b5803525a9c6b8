/** The graph as the rest of the program sees it: a store behind an address, and the questions. */
import { ViendanError } from '../errors.ts'
import { SqliteStore } from './sqlite.ts'
import type { Credentials, GraphStore, StoreOptions } from './store.ts'

export { akin, alike, type Akin, type Alike } from './ask/akin.ts'
export { audit, type Audit, type StateCounts } from './ask/audit.ts'
export type { AskedPair, AuditOptions } from './ask/audit-directives.ts'
export type { AuditRow } from './ask/audit-rows.ts'
export type { AuditLimits, PlaceLimits } from './ask/audit-limits.ts'
export type { Recall } from './ask/recall.ts'
export { sampleQueue, type SampleQueue } from './ask/sample-queue.ts'
export { doubts, type Doubt, type Doubts } from './ask/doubts.ts'
export { reviewQueue, type QueueOptions, type ReviewItem, type ReviewQueue } from './ask/queue.ts'
export { anchorsOf, type StandingDecision } from './decision.ts'
export type { AskedDecision, AskedVerdict } from './asked.ts'
export { decideOn } from './decide.ts'
export { overruled } from './subject.ts'
export type { Evidence } from './ask/evidence.ts'
export { implementers, type Implementer, type Implementers, type ImplementersOptions } from './ask/implementers.ts'
export { neighbours, type NeighbourCount, type Neighbours, type NeighboursOptions } from './ask/neighbours.ts'
export { path, type Path } from './ask/path.ts'
export { possible, resolveReference, type Resolution } from './ask/resolve.ts'
export { subgraph, type Opened, type Subgraph, type SubgraphOptions } from './ask/subgraph.ts'
export { searchTimeline } from './ask/search-timeline.ts'
export { timeline, type Timeline, type TimelineEvent } from './ask/timeline.ts'
export { trace, type Trace, type TraceOptions } from './ask/trace.ts'
export { recallSentences } from './export/say-recall.ts'
export { auditTables } from './export/audit-tables.ts'
export { statisticsTable } from './export/about.ts'
export { mentionsTable, timelineTable } from './export/document-tables.ts'
export { implementersTable } from './export/implementers-table.ts'
export { exportAnswer, exportStore, type Answer, type Exported } from './export/exported.ts'
export { treeTable, type TreeRow } from './export/tree-table.ts'
export { ABSENCE } from './export/words.ts'
export {
  chosenTable,
  EXPORT_FORMATS,
  MEDIA_TYPES,
  writeExport,
  type ExportFormat,
  type WriteOptions,
} from './export/write.ts'
export type { Bundle, Finding } from './bundle/bundle.ts'
export { compare, type Compared } from './bundle/compare.ts'
export { gather, PIECES } from './bundle/gather.ts'
export { pack, type Packed } from './bundle/pack.ts'
export { readFindings, type EarlierBundle } from './bundle/read.ts'
export { verify, type Fault, type Verified } from './bundle/verify.ts'
export { goldAnnotations, type Gold } from './export/gold.ts'
export { putMany } from './put-many.ts'
export { readRegistry } from './registry.ts'
export type * from './model.ts'
export type * from './store.ts'

/**
 * Opens the store at an address: `sqlite:PATH`, relative to the working directory, or `bolt://HOST`, `neo4j://HOST` and
 * both with `+s`, for which it needs the credentials. Throws STORE_URL for any other address, STORE_UNUSABLE where it cannot
 * be opened, STORE_TOO_NEW where a newer version wrote it, and of a server STORE_UNREACHABLE and STORE_REFUSED.
 */
export async function openStore(url: string, options: StoreOptions = {}): Promise<GraphStore> {
  const [, path] = /^sqlite:(.+)$/su.exec(url) ?? []
  if (path !== undefined) return new SqliteStore(path)
  if (!isServer(url)) throw new ViendanError('STORE_URL', { url: withoutPassword(url) })
  // Who keeps the graph in a file need not wait for the driver to be loaded.
  const { Neo4jStore } = await import('./neo4j.ts')
  return Neo4jStore.open(url, options.credentials ?? NOBODY)
}

const NOBODY: Credentials = { user: 'neo4j', password: null }

/** An address with a user or a password in it is none: it would be shown where addresses are. */
const isServer = (url: string): boolean =>
  /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/(?:[\w.-]+|\[[\da-f:]+\])(?::\d+)?\/?$/iu.test(url)

const withoutPassword = (url: string): string => url.replace(/\/\/[^@/]*@/u, '//')
