/** What a store is told: locations with their facts, the registry, decisions. */
import { decided, type Decision, type NewDecision } from '../decision.ts'
import type { SourceFacts } from '../model.ts'
import { registryDigest, type Registry } from '../registry.ts'
import type { BatchOutcome, DecisionOutcome, Put } from '../store.ts'
import { byCodePoint } from '../tokens.ts'
import { affected } from '../understand/known.ts'
import { refuseConflicts } from './decisions.ts'
import {
  readDecisions,
  readKnowledge,
  readRegistry,
  readVersion,
  tellMoved,
  writeDecision,
  writeRegistry,
} from './knowledge.ts'
import { pack, readingId } from './readings.ts'
import { locked } from './schema.ts'
import { settle, type Texts } from './settle.ts'
import type { Transaction } from './transaction.ts'

interface Held {
  readonly path: string
  readonly source: string | null
  readonly reading: string | null
  readonly stamp: string | null
}

/** What a location is to hold, and the facts by their reading. */
interface Holding extends Held {
  readonly source: string
  readonly reading: string
  readonly readAt: string
}

/** Readings are large: so many go in one query, at most. */
const READINGS = 25

// Two who write one location, one text or one document wait for each other: locations first, then texts, then documents.
const LOCK_LOCATIONS = `
  UNWIND $rows AS path
  MERGE (location:Location { path: path }) ${locked('location')}
  RETURN path, location.reading AS reading, location._stamp AS stamp, [(location)-[:HOLDS]->(source:Source) | source.id][0] AS source`
const LOCK_SOURCES = `UNWIND $rows AS id MERGE (source:Source { id: id }) ${locked('source')}`
const HOLD = `
  UNWIND $rows AS row
  MATCH (location:Location { path: row.path }), (source:Source { id: row.source })
  OPTIONAL MATCH (location)-[held:HOLDS]->() DELETE held
  CREATE (location)-[:HOLDS]->(source)
  SET location.name = last(split(row.path, '/')), location.readAt = row.readAt, location.reading = row.reading,
    location._stamp = row.stamp`
const STAMP = 'UNWIND $rows AS row MATCH (location:Location { path: row.path }) SET location._stamp = row.stamp'
const READ_AS = `
  UNWIND $rows AS row
  MATCH (source:Source { id: row.source })
  MERGE (reading:Reading { id: row.reading }) ON CREATE SET reading.content = row.content
  MERGE (source)-[:READ_AS]->(reading)`
const LET_GO = 'MATCH (location:Location { path: $path }) DETACH DELETE location'

export async function putAll(transaction: Transaction, batch: readonly Put[]): Promise<BatchOutcome> {
  const paths = [...new Set(batch.map(({ path }) => path))].sort(byCodePoint)
  const standing = await transaction.each<Held>(LOCK_LOCATIONS, paths)
  const { changed, holdings, known, sources, stamps } = plan(batch, new Map(standing.map((held) => [held.path, held])))
  if (holdings.length === 0) {
    await transaction.each(STAMP, stamps)
    return { changed, derived: 0 }
  }
  const { decided: before } = await readKnowledge(transaction)
  await transaction.each(LOCK_SOURCES, sources)
  await transaction.each(
    HOLD,
    holdings.map((holding) => ({ ...holding })),
  )
  await transaction.each(STAMP, stamps)
  await transaction.each(READ_AS, readingRows(known), {}, READINGS)
  await tellMoved(transaction, paths)
  return { changed, derived: await settle(transaction, { sources, texts: known, before }) }
}

/** What the batch comes to, one after another. */
function plan(batch: readonly Put[], standing: ReadonlyMap<string, Held>) {
  const [holdings, known, sources] = [new Map<string, Holding>(), new Map<string, SourceFacts>(), new Set<string>()]
  const stamps: Pick<Held, 'path' | 'stamp'>[] = []
  const changed = batch.map(({ path, facts, readAt, stamp = null }) => {
    const held = holdings.get(path) ?? standing.get(path)
    const reading = readingId(facts)
    if (held?.reading === reading) {
      if (held.stamp !== stamp) stamps.push({ path, stamp })
      return false
    }
    holdings.set(path, { path, source: facts.id, reading, readAt, stamp })
    known.set(reading, facts)
    for (const id of [facts.id, held?.source ?? facts.id]) sources.add(id)
    return true
  })
  return { changed, holdings: [...holdings.values()], known, sources: [...sources].sort(), stamps }
}

const readingRows = (known: Texts) =>
  [...known].map(([reading, facts]) => ({ reading, source: facts.id, content: pack(facts) }))

export async function drop(transaction: Transaction, path: string): Promise<boolean> {
  const [held] = await transaction.each<Held>(LOCK_LOCATIONS, [path])
  const sources = held?.source ? [held.source] : []
  await transaction.each(LOCK_SOURCES, sources)
  const { decided: before } = await readKnowledge(transaction)
  await transaction.all(LET_GO, { path })
  if (sources.length === 0) return false
  await tellMoved(transaction, [path])
  await settle(transaction, { sources, texts: new Map(), before })
  return true
}

/** What may be understood otherwise by another registry, and the documents that it may fill in otherwise. */
const OPEN_SOURCES = 'MATCH (source:Source) WHERE source._open > 0 RETURN source.id AS id ORDER BY id'
const DOCUMENTS = 'MATCH (document:Document) WHERE $keys IS NULL OR document.key IN $keys RETURN document.key AS key'

/** Replaces the registry; false where it is the same. */
export async function putRegistry(transaction: Transaction, registry: Registry): Promise<boolean> {
  const digest = registryDigest(registry)
  // Nobody who derives by the one before can get through from here on.
  await transaction.revision()
  const version = await readVersion(transaction)
  if (version.registry === digest) return false
  const { decided: before } = await readKnowledge(transaction)
  const keys = affected(await readRegistry(transaction), registry)
  await writeRegistry(transaction, registry, digest)
  const sources = await transaction.all<{ id: string }>(OPEN_SOURCES)
  const documents = await transaction.all<{ key: string }>(DOCUMENTS, { keys })
  const also = { sources: sources.map(({ id }) => id), documents: documents.map(({ key }) => key) }
  await settle(transaction, { sources: [], texts: new Map(), before, also })
  return true
}

/** Keeps decisions, unless one is refused; those that are kept already change nothing. */
export async function putDecisions(
  transaction: Transaction,
  decisions: readonly NewDecision[],
  seen?: readonly string[],
): Promise<DecisionOutcome[]> {
  const made = decisions.map(decided)
  // Nobody else can decide from here on.
  await transaction.revision()
  if (seen !== undefined) await refuseConflicts(transaction, made, seen)
  const kept = new Set((await readDecisions(transaction)).map(({ id }) => id))
  const fresh = made.filter(({ id }, index) => !kept.has(id) && made.findIndex((one) => one.id === id) === index)
  if (fresh.length === 0) return made.map(({ id }) => ({ id, changed: false }))
  const { decided: before } = await readKnowledge(transaction)
  for (const one of fresh) await writeDecision(transaction, one)
  await settle(transaction, { sources: [], texts: new Map(), before })
  return made.map(({ id }, index) => ({ id, changed: fresh.includes(made[index] as Decision) }))
}
