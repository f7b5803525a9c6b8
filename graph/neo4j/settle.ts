/** Bringing what counts in line with what is held, known and decided. */
import type { Anchor } from '../decision.ts'
import type { SourceFacts } from '../model.ts'
import { byCodePoint } from '../tokens.ts'
import type { Decided } from '../understand/decided.ts'
import { understand, type Read } from '../understand/understand.ts'
import { bring, broughtBy, contributionOf, takeBack, type Contribution } from './contribution.ts'
import { rederive, removeDocuments, writeDocuments, type Change } from './derived-document.ts'
import { incidentPairs, rederivePairs, writePairs } from './derived-relation.ts'
import { writeFindings } from './finding.ts'
import { writeIssuers } from './issuer.ts'
import { publish, readKnowledge, type Knowledge } from './knowledge.ts'
import { pathsOf, readingId, readReadings } from './readings.ts'
import type { Transaction } from './transaction.ts'

/** Facts by their reading. */
export type Texts = ReadonlyMap<string, SourceFacts>

/** What a transaction has changed, before anything is derived from it. */
export interface Changed {
  /** Ids of texts that locations hold, or hold no longer; they are locked. */
  readonly sources: readonly string[]
  /** Readings that were written, so that they need not be read again. */
  readonly texts: Texts
  /** The decisions as they counted before. */
  readonly before: Decided
  /** Ids of texts to understand anew, and keys of documents to derive anew, whatever else has changed. */
  readonly also?: { readonly sources: readonly string[]; readonly documents: readonly string[] }
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

/** Brings all that a change concerns in line; returns the number of documents derived anew. */
export async function settle(transaction: Transaction, changed: Changed): Promise<number> {
  const { sources, texts, before, also } = changed
  const knowledge = await readKnowledge(transaction)
  const changes = before.changesTo(knowledge.decided)
  const otherwise = new Set([...(also?.sources ?? []), ...(await understoodOtherwise(transaction, changes))])
  const rows = await transaction.each<Standing>(STANDING, [...new Set([...sources, ...otherwise])].sort(byCodePoint))
  const settled = rows.map((one) => ({ ...one, wanted: firstReading(one) }))
  // The locations of a text may have changed, and with them which decisions concern it.
  const isDecided = !before.isEmpty || !knowledge.decided.isEmpty
  const differing = settled.filter(({ id, counting, wanted }) => isDecided || otherwise.has(id) || counting !== wanted)
  const leaving = differing.flatMap(({ id, counting }) => (counting === null ? [] : [id]))
  const wanted = differing.flatMap((one) => one.wanted ?? [])
  const change = {
    gone: await broughtBy(transaction, leaving),
    come: await contributions(transaction, wanted, texts, knowledge),
    also: [...(also?.documents ?? []), ...(await existing(transaction, changes.corrected))],
  }
  const derived = await apply(transaction, change, leaving, knowledge)
  await tidy(transaction, settled)
  await publish(transaction, knowledge)
  return derived
}

const SPEAKING = `
  UNWIND $rows AS key
  MATCH (:Document { key: key })<-[:TEXT_OF|MENTIONS|SPEAKS_OF]-(source:Source) RETURN DISTINCT source.id AS id`
const ANCHORED = `
  UNWIND $rows AS row
  OPTIONAL MATCH (:Location { path: row.location })-[:HOLDS]->(held:Source)
  OPTIONAL MATCH (own:Source { id: row.source }) WHERE own.reading IS NOT NULL
  UNWIND [held.id, own.id] AS id
  WITH id WHERE id IS NOT NULL RETURN DISTINCT id`
const EXISTING = 'UNWIND $rows AS key MATCH (document:Document { key: key }) RETURN key'

/** Ids of texts that are understood in another way by other decisions. */
async function understoodOtherwise(
  transaction: Transaction,
  { leads, anchors }: { readonly leads: readonly string[]; readonly anchors: readonly Anchor[] },
): Promise<string[]> {
  const places = anchors.map(({ location, source }) => ({ location, source }))
  const [speaking, anchored] = await Promise.all([
    transaction.each<{ id: string }>(SPEAKING, leads),
    transaction.each<{ id: string }>(ANCHORED, places),
  ])
  return [...speaking, ...anchored].map(({ id }) => id)
}

const existing = async (transaction: Transaction, keys: readonly string[]): Promise<string[]> =>
  (await transaction.each<{ key: string }>(EXISTING, keys)).map(({ key }) => key)

/** Of several readings of one text, that of the first location by path counts. */
const firstReading = ({ locations }: Standing): string | null =>
  locations.toSorted((one, other) => byCodePoint(one.path, other.path))[0]?.reading ?? null

async function contributions(
  transaction: Transaction,
  readings: readonly string[],
  texts: Texts,
  knowledge: Knowledge,
): Promise<Contribution[]> {
  const unknown = readings.filter((id) => !texts.has(id))
  const read = await readReadings(transaction, unknown)
  const known = new Map([...texts, ...read.map((one) => [readingId(one), one] as const)])
  const facts = readings.flatMap((reading) => known.get(reading) ?? [])
  const paths = await pathsOf(transaction, facts)
  return readings.flatMap((reading) => {
    const one = known.get(reading)
    if (one === undefined) return []
    const placed: Read = { ...one, paths: paths.get(one.id) ?? [] }
    return [contributionOf(reading, one, understand(placed, knowledge))]
  })
}

/** Replaces what was brought, then derives documents first and every relation whose pair or documents changed. */
async function apply(
  transaction: Transaction,
  change: Change,
  leaving: readonly string[],
  knowledge: Knowledge,
): Promise<number> {
  const documents = await rederive(transaction, change, knowledge)
  await takeBack(transaction, leaving)
  await Promise.all([writeDocuments(transaction, documents), bring(transaction, change.come)])
  const touched = [...change.gone, ...change.come].flatMap(({ pairs }) => pairs)
  const incident = await incidentPairs(transaction, documents)
  const pairs = await rederivePairs(transaction, [...touched, ...incident], documents, change.come)
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
