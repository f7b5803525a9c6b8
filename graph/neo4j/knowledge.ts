/** What is known besides what the sources say, as the database holds it: the registry, and what reviewers decided. */
import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { anchorsOf, type Decision } from '../decision.ts'
import { EMPTY_DIGEST, EMPTY_REGISTRY, registryDigest, type Registry } from '../registry.ts'
import { Decided } from '../understand/decided.ts'
import { Known } from '../understand/known.ts'
import type * as understanding from '../understand/understand.ts'
import { MARK } from './schema.ts'
import type { Transaction } from './transaction.ts'

/** What a transaction derives by, and what tells whether it still holds when the transaction ends. */
export interface Knowledge extends understanding.Knowledge {
  readonly version: Version
}

interface Version {
  /** The digest of the registry. */
  readonly registry: string
  /** Follows from all decisions in the order in which they came. */
  readonly decisions: string
  /** Counted up where another text comes to a place that decisions are anchored at. */
  readonly anchored: number
}

/** What was derived rests on knowledge that somebody has replaced meanwhile: the transaction has to be tried again. */
export class Outdated extends Error {}

const VERSION = `
  MATCH ${MARK}
  RETURN coalesce(store.registry, $empty) AS registry, coalesce(store.decisions, '') AS decisions,
    coalesce(store.anchored, 0) AS anchored`
const REGISTRY = `MATCH ${MARK} RETURN store._registry AS content`
const REPLACE = `MATCH ${MARK} SET store.registry = $digest, store._registry = $content`
const DECISIONS = 'MATCH (decision:Decision) RETURN decision._decision AS content ORDER BY decision.ordinal'
const KEEP = `
  MATCH ${MARK} SET store.decisions = $version
  CREATE (decision:Decision) SET decision = $properties`
const MOVED = `MATCH ${MARK} SET store.anchored = coalesce(store.anchored, 0) + 1`
const HOLDING = `
  UNWIND $rows AS path
  MATCH (:Location { path: path })-[:HOLDS]->(source:Source) RETURN path, source.id AS source`

/**
 * The last ones that were read, whichever store they came from: the versions tell all. Each is kept under the version that
 * follows from itself, since another one may have been written between the look at the version and the reading.
 */
let registered = { version: EMPTY_DIGEST, known: new Known(EMPTY_REGISTRY) }
let made: { readonly version: string; readonly decisions: readonly Decision[] } = { version: '', decisions: [] }

export async function readKnowledge(transaction: Transaction): Promise<Knowledge> {
  const version = await readVersion(transaction)
  const known = await knownOf(transaction, version)
  const decisions = await decisionsOf(transaction, version)
  return { version, known, decided: new Decided(decisions, await heldBy(transaction, decisions)) }
}

export const readVersion = async (transaction: Transaction): Promise<Version> =>
  (await transaction.one<Version>(VERSION, { empty: EMPTY_DIGEST })) ?? NO_VERSION

const NO_VERSION: Version = { registry: EMPTY_DIGEST, decisions: '', anchored: 0 }

export async function readRegistry(transaction: Transaction): Promise<Registry> {
  const content = (await transaction.one<{ content: Int8Array | null }>(REGISTRY))?.content ?? null
  return content === null ? EMPTY_REGISTRY : (JSON.parse(gunzipSync(new Uint8Array(content)).toString()) as Registry)
}

export const writeRegistry = (transaction: Transaction, registry: Registry, digest: string): Promise<unknown> =>
  transaction.all(REPLACE, { digest, content: new Int8Array(gzipSync(JSON.stringify(registry))) })

/** All decisions, in the order in which they came. */
export const readDecisions = async (transaction: Transaction): Promise<readonly Decision[]> =>
  decisionsOf(transaction, await readVersion(transaction))

async function knownOf(transaction: Transaction, { registry: version }: Version): Promise<Known> {
  if (registered.version === version) return registered.known
  const registry = await readRegistry(transaction)
  registered = { version: registryDigest(registry), known: new Known(registry) }
  return registered.known
}

/** Writes a decision that is not there yet. */
export async function writeDecision(transaction: Transaction, decision: Decision): Promise<void> {
  const version = await readVersion(transaction)
  const ordinal = (await decisionsOf(transaction, version)).length
  const { id, action, by, at, reason } = decision
  const properties = { name: action, id, ordinal, action, by, at, reason, _decision: JSON.stringify(decision) }
  await transaction.all(KEEP, { version: versionAfter(version.decisions, id), properties })
}

/** Says that what the locations hold has changed, where decisions are anchored at one of them. */
export async function tellMoved(transaction: Transaction, paths: readonly string[]): Promise<void> {
  const anchored = (await readDecisions(transaction)).flatMap(anchorsOf)
  if (anchored.some(({ location }) => paths.includes(location))) await transaction.all(MOVED)
}

/** Publishes what rests on some knowledge. From here on nobody can replace it; throws where somebody has done so already. */
export async function publish(transaction: Transaction, { version }: Pick<Knowledge, 'version'>): Promise<void> {
  await transaction.publish()
  const now = await readVersion(transaction)
  const same = now.registry === version.registry && now.decisions === version.decisions
  if (!same || now.anchored !== version.anchored) throw new Outdated()
}

async function decisionsOf(transaction: Transaction, { decisions: version }: Version): Promise<readonly Decision[]> {
  if (made.version === version) return made.decisions
  const rows = await transaction.all<{ content: string }>(DECISIONS)
  const decisions = rows.map(({ content }) => JSON.parse(content) as Decision)
  made = { version: decisions.map(({ id }) => id).reduce(versionAfter, ''), decisions }
  return decisions
}

const versionAfter = (before: string, id: string): string =>
  createHash('sha256').update(`${before} ${id}`).digest('hex')

async function heldBy(transaction: Transaction, decisions: readonly Decision[]): Promise<Map<string, string>> {
  const locations = [...new Set(decisions.flatMap(anchorsOf).map(({ location }) => location))]
  const rows = await transaction.each<{ path: string; source: string }>(HOLDING, locations)
  return new Map(rows.map(({ path, source }) => [path, source]))
}
