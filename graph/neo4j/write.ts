/** Putting and dropping a location: which reading counts, what it brings, and what is derived anew for it. */
import type { SourceFacts } from '../model.ts'
import { registryDigest, type Registry } from '../registry.ts'
import type { BatchOutcome, Put } from '../store.ts'
import { byCodePoint } from '../tokens.ts'
import { affected, type Known } from '../understand/known.ts'
import { understand } from '../understand/understand.ts'
import { bring, broughtBy, contributionOf, takeBack, type Contribution } from './contribution.ts'
import { differs, rederive, removeDocuments, writeDocuments, type Change } from './derived-document.ts'
import { incidentPairs, rederivePairs, writePairs } from './derived-relation.ts'
import { writeFindings } from './finding.ts'
import { writeIssuers } from './issuer.ts'
import { publish, readDigest, readKnowledge, readRegistry, writeRegistry } from './knowledge.ts'
import { pack, readingId, readReadings } from './readings.ts'
import { locked } from './schema.ts'
import type { Transaction } from './transaction.ts'

interface Held {
  readonly path: string
  readonly source: string | null
  readonly reading: string | null
}

/** What a location is to hold, and the facts by their reading. */
interface Holding extends Held {
  readonly source: string
  readonly reading: string
  readonly readAt: string
}
type Texts = ReadonlyMap<string, SourceFacts>

/** Readings are large: so many go in one query, at most. */
const READINGS = 25

// Two who write one location, one text or one document wait for each other: locations first, then texts, then documents.
const LOCK_LOCATIONS = `
  UNWIND $rows AS path
  MERGE (location:Location { path: path }) ${locked('location')}
  RETURN path, location.reading AS reading, [(location)-[:HOLDS]->(source:Source) | source.id][0] AS source`
const LOCK_SOURCES = `UNWIND $rows AS id MERGE (source:Source { id: id }) ${locked('source')}`
const HOLD = `
  UNWIND $rows AS row
  MATCH (location:Location { path: row.path }), (source:Source { id: row.source })
  OPTIONAL MATCH (location)-[held:HOLDS]->() DELETE held
  CREATE (location)-[:HOLDS]->(source)
  SET location.readAt = row.readAt, location.reading = row.reading`
const READ_AS = `
  UNWIND $rows AS row
  MATCH (source:Source { id: row.source })
  MERGE (reading:Reading { id: row.reading }) ON CREATE SET reading.content = row.content
  MERGE (source)-[:READ_AS]->(reading)`
const LET_GO = 'MATCH (location:Location { path: $path }) DETACH DELETE location'

export async function putAll(transaction: Transaction, batch: readonly Put[]): Promise<BatchOutcome> {
  const paths = [...new Set(batch.map(({ path }) => path))].sort(byCodePoint)
  const standing = await transaction.each<Held>(LOCK_LOCATIONS, paths)
  const { changed, holdings, known, sources } = plan(batch, new Map(standing.map((held) => [held.path, held])))
  if (holdings.length === 0) return { changed, derived: 0 }
  await transaction.each(LOCK_SOURCES, sources)
  await transaction.each(
    HOLD,
    holdings.map((holding) => ({ ...holding })),
  )
  await transaction.each(READ_AS, readingRows(known), {}, READINGS)
  return { changed, derived: await settle(transaction, sources, known) }
}

/** What the batch comes to, one after another. */
function plan(batch: readonly Put[], standing: ReadonlyMap<string, Held>) {
  const [holdings, known, sources] = [new Map<string, Holding>(), new Map<string, SourceFacts>(), new Set<string>()]
  const changed = batch.map(({ path, facts, readAt }) => {
    const held = holdings.get(path) ?? standing.get(path)
    const reading = readingId(facts)
    if (held?.reading === reading) return false
    holdings.set(path, { path, source: facts.id, reading, readAt })
    known.set(reading, facts)
    for (const id of [facts.id, held?.source ?? facts.id]) sources.add(id)
    return true
  })
  return { changed, holdings: [...holdings.values()], known, sources: [...sources].sort() }
}

const readingRows = (known: Texts) =>
  [...known].map(([reading, facts]) => ({ reading, source: facts.id, content: pack(facts) }))

export async function drop(transaction: Transaction, path: string): Promise<boolean> {
  const [held] = await transaction.each<Held>(LOCK_LOCATIONS, [path])
  const sources = held?.source ? [held.source] : []
  await transaction.each(LOCK_SOURCES, sources)
  await transaction.all(LET_GO, { path })
  if (sources.length > 0) await settle(transaction, sources, new Map())
  return sources.length > 0
}

/** What may be understood otherwise by another registry, and the documents that it may fill in otherwise. */
const OPEN_SOURCES = 'MATCH (source:Source) WHERE source._open > 0 RETURN source.id AS id ORDER BY id'
const DOCUMENTS = 'MATCH (document:Document) WHERE $keys IS NULL OR document.key IN $keys RETURN document.key AS key'

/** Replaces the registry; false where it is the same. */
export async function putRegistry(transaction: Transaction, registry: Registry): Promise<boolean> {
  const digest = registryDigest(registry)
  // Nobody who derives by the one before can get through from here on.
  await transaction.revision()
  if ((await readDigest(transaction)) === digest) return false
  const before = await readRegistry(transaction)
  await writeRegistry(transaction, registry, digest)
  const { known } = await readKnowledge(transaction)
  const sources = (await transaction.all<{ id: string }>(OPEN_SOURCES)).map(({ id }) => id)
  const keys = affected(before, registry)
  const documents = await transaction.all<{ key: string }>(DOCUMENTS, { keys })
  const readings = (await transaction.each<Standing>(STANDING, sources)).flatMap(({ counting }) => counting ?? [])
  const change = {
    gone: await Promise.all(sources.map((id) => broughtBy(transaction, id))),
    come: await contributions(transaction, readings, new Map(), known),
    also: documents.map(({ key }) => key),
  }
  await apply(transaction, change, sources, known)
  await transaction.publish()
  return true
}

interface Standing {
  readonly id: string
  /** The reading that counts until now. */
  readonly counting: string | null
  readonly readings: readonly string[]
  readonly locations: readonly { readonly path: string; readonly reading: string }[]
}

const STANDING = `
  UNWIND $rows AS id MATCH (source:Source { id: id })
  RETURN id, source.reading AS counting, [(source)-[:READ_AS]->(reading) | reading.id] AS readings,
    [(source)<-[:HOLDS]-(location) | location { .path, .reading }] AS locations`

/** Brings what counts in line with the locations, for some locked texts; returns the number of documents derived anew. */
async function settle(transaction: Transaction, ids: readonly string[], texts: Texts): Promise<number> {
  const knowledge = await readKnowledge(transaction)
  const standing = await transaction.each<Standing>(STANDING, ids)
  const settled = standing.map((one) => ({ ...one, wanted: firstReading(one) }))
  const differing = settled.filter(({ counting, wanted }) => counting !== wanted)
  const leaving = differing.flatMap(({ id, counting }) => (counting === null ? [] : [id]))
  const change = {
    gone: await Promise.all(leaving.map((id) => broughtBy(transaction, id))),
    come: await contributions(
      transaction,
      differing.flatMap(({ wanted }) => wanted ?? []),
      texts,
      knowledge.known,
    ),
    also: [],
  }
  const derived = await apply(transaction, change, leaving, knowledge.known)
  await tidy(transaction, settled)
  await publish(transaction, knowledge)
  return derived
}

/** Of several readings of one text, that of the first location by path counts. */
const firstReading = ({ locations }: Standing): string | null =>
  locations.toSorted((one, other) => byCodePoint(one.path, other.path))[0]?.reading ?? null

async function contributions(
  transaction: Transaction,
  readings: readonly string[],
  texts: Texts,
  known: Known,
): Promise<Contribution[]> {
  const unknown = readings.filter((id) => !texts.has(id))
  const facts = [...(await readReadings(transaction, unknown)), ...readings.flatMap((id) => texts.get(id) ?? [])]
  return facts.map((one) => contributionOf(one, understand(one, known)))
}

/** Replaces what was brought, then derives documents first and every relation whose pair or documents changed. */
async function apply(
  transaction: Transaction,
  change: Change,
  leaving: readonly string[],
  known: Known,
): Promise<number> {
  const documents = await rederive(transaction, change, known)
  await Promise.all(leaving.map((id) => takeBack(transaction, id)))
  await Promise.all([writeDocuments(transaction, documents), ...change.come.map((each) => bring(transaction, each))])
  const moved = documents.filter((one) => one.wasThere && differs(one, ['open', 'date', '_origin', '_disputed']))
  const keys = new Set(documents.map(({ key }) => key))
  const incident = await incidentPairs(
    transaction,
    moved.map(({ key }) => key),
    keys,
  )
  const touched = [...change.gone, ...change.come].flatMap(({ pairs }) => pairs)
  const pairs = await rederivePairs(transaction, [...touched, ...incident])
  await Promise.all([writePairs(transaction, pairs), writeFindings(transaction, documents, pairs)])
  await removeDocuments(transaction, documents)
  await writeIssuers(transaction, documents)
  return documents.length
}

const DROP_READINGS = 'UNWIND $rows AS id MATCH (reading:Reading { id: id }) DETACH DELETE reading'
const DROP_SOURCES = 'UNWIND $rows AS id MATCH (source:Source { id: id }) DETACH DELETE source'

/** Drops readings and texts that no location holds any more. */
async function tidy(transaction: Transaction, standing: readonly Standing[]): Promise<void> {
  const held = new Set(standing.flatMap(({ locations }) => locations.map(({ reading }) => reading)))
  const unheld = standing.flatMap(({ readings }) => readings).filter((id) => !held.has(id))
  const unread = standing.filter(({ locations }) => locations.length === 0).map(({ id }) => id)
  await Promise.all([transaction.each(DROP_READINGS, unheld), transaction.each(DROP_SOURCES, unread)])
}
