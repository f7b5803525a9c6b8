/** What was read: locations, sources, mentions, problems, and how much of each. */
import {
  LEVELS,
  RELATION_TYPES,
  type Location,
  type Problem,
  type SourceDocument,
  type SourceFacts,
  type SourceSummary,
  type SourcedMention,
  type SourcedProblem,
} from '../model.ts'
import type { Understood } from '../facts.ts'
import { byPlace } from '../reading.ts'
import type { Holding, Page, Statistics } from '../store.ts'
import { byCodePoint } from '../tokens.ts'
import { EDGE_TYPES } from './derived-relation.ts'
import { understand } from '../understand/understand.ts'
import { readKnowledge } from './knowledge.ts'
import { pathsOf, readReadings } from './readings.ts'
import type { Transaction } from './transaction.ts'

export const locations = (transaction: Transaction): Promise<Location[]> =>
  transaction.all('MATCH (location:Location) RETURN location.path AS path, location.readAt AS readAt ORDER BY path')

export const holdings = (transaction: Transaction): Promise<Holding[]> =>
  transaction.all(
    `MATCH (location:Location)-[:HOLDS]->(source:Source)
     RETURN location.path AS path, source.id AS source, location._stamp AS stamp ORDER BY path`,
  )

/** A source with its locations, as `SUMMARY` reads it. */
export interface SourceRow {
  readonly source: {
    readonly id: string
    readonly reader: string
    readonly characters: number
    readonly mentions: number
    readonly documents: number
    readonly statements: number
    readonly problems: number
    readonly _described: string
  }
  readonly unreadable: number
  readonly locations: readonly Location[]
}

/** Characters that a reader could not read, of `source`. */
export const UNREADABLE = `reduce(sum = 0, length IN [
  (source)-[:SHOWS]->(problem:Problem) WHERE problem.rule STARTS WITH 'unreadable' | problem.end - problem.start
] | sum + length) AS unreadable`

export const SUMMARY = `
  WITH source, ${UNREADABLE}, collect(location { .path, .readAt }) AS locations
  RETURN source { .id, .reader, .characters, .mentions, .documents, .statements, .problems, ._described } AS source,
    unreadable, locations`
const SOURCES = `
  MATCH (source:Source)<-[:HOLDS]-(location:Location)
  ${SUMMARY}`

export async function sources(transaction: Transaction): Promise<SourceSummary[]> {
  const rows = await transaction.all<SourceRow>(SOURCES)
  return rows.map(summary).sort((one, other) => byPath(one.locations[0], other.locations[0]))
}

const byPath = (one: Location | undefined, other: Location | undefined): number =>
  byCodePoint(one?.path ?? '', other?.path ?? '')

export function summary({ source, unreadable, locations }: SourceRow): SourceSummary {
  const { origin: _origin, ...document } = JSON.parse(source._described) as SourceDocument
  return {
    ...document,
    id: source.id,
    reader: source.reader,
    locations: locations.map(({ path, readAt }) => ({ path, readAt })).sort(byPath),
    characters: source.characters,
    unreadable,
    mentionsCount: source.mentions,
    documentsCount: source.documents,
    statementsCount: source.statements,
    problemsCount: source.problems,
  }
}

const READING = 'MATCH (source:Source { id: $id }) RETURN source.reading AS reading'

export async function source(transaction: Transaction, id: string): Promise<SourceFacts | null> {
  const found = await transaction.one<{ reading: string }>(READING, { id })
  const [facts] = found === undefined ? [] : await readReadings(transaction, [found.reading])
  return facts ?? null
}

export async function understood(transaction: Transaction, id: string): Promise<Understood | null> {
  const facts = await source(transaction, id)
  if (facts === null) return null
  const [only = null] = await understandAll(transaction, [facts])
  return only
}

/** Each as it counts, in their order. */
async function understandAll(transaction: Transaction, all: readonly SourceFacts[]): Promise<Understood[]> {
  const [knowledge, paths] = await Promise.all([readKnowledge(transaction), pathsOf(transaction, all)])
  return all.map((facts) => understand({ ...facts, paths: paths.get(facts.id) ?? [] }, knowledge))
}

interface Mentioning {
  readonly reading: string
  readonly count: number
}

const MENTIONING = `
  MATCH (:Document { key: $key })<-[seen:MENTIONS]-(source:Source)
  RETURN source.reading AS reading, seen.count AS count ORDER BY source.id`

/** Only the sources of the page are unpacked. */
export async function mentions(
  transaction: Transaction,
  key: string,
  limit: number,
  offset: number,
): Promise<Page<SourcedMention>> {
  const mentioning = await transaction.all<Mentioning>(MENTIONING, { key })
  const { skipped, shown } = pageOf(mentioning, limit, offset)
  const readings = await readReadings(transaction, shown)
  const counting = await understandAll(transaction, readings)
  const rows = readings.flatMap(({ id }, index) =>
    (counting[index]?.mentions ?? [])
      .filter(({ document }) => document === key)
      .map((mention) => ({ ...mention, source: id })),
  )
  return {
    total: mentioning.reduce((sum, { count }) => sum + count, 0),
    rows: rows.slice(offset - skipped, offset - skipped + limit),
  }
}

/** The readings that a page falls into, and how many mentions stand before them. */
function pageOf(mentioning: readonly Mentioning[], limit: number, offset: number) {
  const shown: string[] = []
  let [skipped, passed] = [0, 0]
  for (const { reading, count } of mentioning) {
    if (passed + count <= offset) skipped += count
    else if (passed < offset + limit) shown.push(reading)
    passed += count
  }
  return { skipped, shown }
}

interface ProblemRow {
  readonly source: string | null
  readonly ordinal: number | null
  readonly content: string
}

const OF_DOCUMENT = `
  CALL () {
    MATCH (:Document { key: $value })<-[:CONCERNS]-(problem:Problem) RETURN problem
    UNION MATCH (:Unseen { key: $value })<-[:CONCERNS]-(problem:Problem) RETURN problem
  }`
const OF_SOURCE = 'MATCH (problem:Problem { source: $value })'
const TOLD = 'RETURN problem.source AS source, problem.ordinal AS ordinal, problem._problem AS content'

export async function problems(
  transaction: Transaction,
  of: { readonly document: string } | { readonly source: string },
): Promise<SourcedProblem[]> {
  const [found, value] = 'document' in of ? [OF_DOCUMENT, of.document] : [OF_SOURCE, of.source]
  const rows = await transaction.all<ProblemRow>(`${found} ${TOLD}`, { value })
  return rows
    .sort((one, other) => (one.ordinal ?? Infinity) - (other.ordinal ?? Infinity) || 0)
    .map(({ source, content }) => ({ ...(JSON.parse(content) as Problem), source }))
    .sort(byPlace)
}

const STATISTICS = `
  OPTIONAL MATCH (source:Source)
  RETURN count(source) AS sources, sum(source.mentions) AS mentions, sum(source.openMentions) AS openMentions,
    sum(source.statements) AS statements, max(source.latestDate) AS latestDate, collect(DISTINCT source.place) AS places,
    COUNT { (:Problem) } AS problems`
const LEVELS_OF_DOCUMENTS = `
  MATCH (document:Document) RETURN coalesce(document.level, 'unknown') AS name, count(*) AS count`
/** The server keeps count of relationships by type. */
const EDGES = Object.entries(EDGE_TYPES)
  .map(([name, type]) => `MATCH ()-[edge:${type}]->() RETURN '${name}' AS name, count(edge) AS count`)
  .join(' UNION ALL ')

interface Sums extends Omit<Statistics, 'documents' | 'relations' | 'documentsByLevel'> {
  readonly places: string[]
}
interface Count {
  readonly name: string
  readonly count: number
}

export async function statistics(transaction: Transaction): Promise<Statistics> {
  const [sums, levels, types] = await Promise.all([
    transaction.one<Sums>(STATISTICS),
    transaction.all<Count>(LEVELS_OF_DOCUMENTS),
    transaction.all<Count>(EDGES),
  ])
  return {
    sources: sums?.sources ?? 0,
    mentions: sums?.mentions ?? 0,
    openMentions: sums?.openMentions ?? 0,
    documents: levels.reduce((sum, { count }) => sum + count, 0),
    relations: tally(RELATION_TYPES, types),
    statements: sums?.statements ?? 0,
    problems: sums?.problems ?? 0,
    documentsByLevel: tally([...LEVELS, 'unknown'], levels),
    places: (sums?.places ?? []).sort(byCodePoint),
    latestDate: sums?.latestDate ?? null,
  }
}

const tally = <Name extends string>(names: readonly Name[], counts: readonly Count[]): Record<Name, number> =>
  Object.fromEntries(names.map((name) => [name, counts.find((one) => one.name === name)?.count ?? 0])) as Record<
    Name,
    number
  >
