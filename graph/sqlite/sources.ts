/** What was read: locations, sources, mentions, problems, and how much of each. */
import {
  LEVELS,
  RELATION_TYPES,
  type Location,
  type Mention,
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
import { understand, type Knowledge } from '../understand/understand.ts'
import type { Database } from './database.ts'
import { knowledgeOf } from './knowledge.ts'
import { readReading } from './readings.ts'
import { contributing, readSource } from './settle.ts'

/** A source that contributes, as `SUMMARY` reads it. */
export interface SourceRow {
  readonly sha: string
  readonly reader: string
  readonly described: string
  readonly characters: number
  readonly unreadable: number
  readonly mentions: number
  readonly documents: number
  readonly statements: number
  readonly problems: number
}

interface Sums {
  readonly sources: number
  readonly mentions: number | null
  readonly openMentions: number | null
  readonly statements: number | null
  readonly problems: number | null
  readonly latestDate: string | null
}

export const locations = (database: Database): Location[] =>
  database
    .all<{ path: string; read_at: string }>('SELECT path, read_at FROM location ORDER BY path')
    .map(({ path, read_at }) => ({ path, readAt: read_at }))

/** Characters that a reader could not read, of the source of a contribution. */
export const UNREADABLE = `(
  SELECT coalesce(sum(content ->> 'end' - (content ->> 'start')), 0) FROM problem
  WHERE problem.source = contribution.source AND content ->> 'rule' GLOB 'unreadable*'
) AS unreadable`

export const SUMMARY = `
  SELECT contribution.sha, reader, described, characters, ${UNREADABLE}, mentions, documents, statements, problems
  FROM contribution JOIN source ON source.id = contribution.source`

export const holdings = (database: Database): Holding[] =>
  database.all(
    `SELECT path, source.sha AS source, stamp FROM location JOIN source ON source.id = location.source ORDER BY path`,
  )

export function sources(database: Database): SourceSummary[] {
  const rows = database.all<SourceRow>(
    `${SUMMARY} JOIN location USING (source)
     GROUP BY contribution.source ORDER BY min(location.path)`,
  )
  return rows.map((row) => summary(database, row))
}

export function source(database: Database, id: string): SourceFacts | null {
  const counting = contributing(database, id)
  return counting === undefined ? null : readReading(database, counting)
}

export function understood(database: Database, id: string): Understood | null {
  const counting = contributing(database, id)
  const read = counting === undefined ? null : readSource(database, counting)
  return read === null ? null : understand(read, knowledgeOf(database))
}

const CITING = `
  SELECT sha, appearance.source, appearance.mentions FROM document_key
  JOIN appearance ON appearance.document = document_key.id JOIN contribution USING (source)
  WHERE document_key.key = ? AND appearance.mentions > 0 ORDER BY sha`

interface Citing {
  readonly sha: string
  readonly source: number
  readonly mentions: number
}

/** Reads only the sources that the page lies in. */
export function mentions(database: Database, key: string, limit: number, offset: number): Page<SourcedMention> {
  const knowledge = knowledgeOf(database)
  const rows: SourcedMention[] = []
  let total = 0
  for (const { sha, source, mentions } of database.all<Citing>(CITING, key)) {
    const [from, to] = [Math.max(0, offset - total), Math.min(mentions, offset + limit - total)]
    total += mentions
    if (from < to) rows.push(...mentionsIn(database, source, key, knowledge).slice(from, to).map(inSource(sha)))
  }
  return { total, rows }
}

function mentionsIn(database: Database, source: number, key: string, knowledge: Knowledge): Mention[] {
  const read = readSource(database, source)
  return read === null ? [] : understand(read, knowledge).mentions.filter(({ document }) => document === key)
}

const inSource =
  (source: string) =>
  (mention: Mention): SourcedMention => ({ ...mention, source })

export function problems(
  database: Database,
  of: { readonly document: string } | { readonly source: string },
): SourcedProblem[] {
  const [stated, found] = 'document' in of ? OF_DOCUMENT : OF_SOURCE
  const value = 'document' in of ? of.document : of.source
  const own = database
    .all<{ sha: string; content: string }>(stated, value)
    .map(({ sha, content }) => ({ ...(JSON.parse(content) as Problem), source: sha }))
  const derived = database
    .all<{ content: string }>(found, value)
    .flatMap(({ content }) => JSON.parse(content) as SourcedProblem[])
  return [...own, ...derived].sort(byPlace)
}

export function statistics(database: Database): Statistics {
  const sums = database.get<Sums>(
    `SELECT count(*) AS sources, sum(mentions) AS mentions, sum(open_mentions) AS openMentions,
       sum(statements) AS statements, sum(problems) AS problems, max(latest) AS latestDate
     FROM contribution`,
  )
  const findings = database.get<{ count: number }>('SELECT count(*) AS count FROM finding')?.count ?? 0
  const levels = counted(database, 'SELECT level AS name, count(*) AS count FROM document GROUP BY level')
  const types = counted(database, 'SELECT type AS name, edges AS count FROM edge_count')
  return {
    sources: sums?.sources ?? 0,
    mentions: sums?.mentions ?? 0,
    openMentions: sums?.openMentions ?? 0,
    documents: [...levels.values()].reduce((sum, count) => sum + count, 0),
    relations: tally(RELATION_TYPES, types),
    statements: sums?.statements ?? 0,
    problems: (sums?.problems ?? 0) + findings,
    documentsByLevel: tally([...LEVELS, 'unknown'], levels),
    places: database
      .all<{ place: string }>('SELECT DISTINCT place FROM contribution WHERE place IS NOT NULL ORDER BY place')
      .map(({ place }) => place),
    latestDate: sums?.latestDate ?? null,
  }
}

const OF_DOCUMENT = [
  `SELECT sha, content FROM document_key
   JOIN problem_document ON problem_document.document = document_key.id
   JOIN problem USING (source, ordinal)
   JOIN contribution USING (source)
   WHERE document_key.key = ? ORDER BY sha, ordinal`,
  `SELECT content FROM document_key
   JOIN finding ON finding.from_id = document_key.id OR finding.to_id = document_key.id
   WHERE document_key.key = ?`,
] as const

const OF_SOURCE = [
  'SELECT sha, content FROM contribution JOIN problem USING (source) WHERE sha = ? ORDER BY ordinal',
  'SELECT content FROM finding WHERE sha = ?',
] as const

export function summary(database: Database, row: SourceRow): SourceSummary {
  const { origin: _origin, ...document } = JSON.parse(row.described) as SourceDocument
  const held = database.all<{ path: string; read_at: string }>(
    `SELECT path, read_at FROM location JOIN source ON source.id = location.source WHERE sha = ? ORDER BY path`,
    row.sha,
  )
  return {
    ...document,
    id: row.sha,
    reader: row.reader,
    locations: held.map(({ path, read_at }) => ({ path, readAt: read_at })),
    characters: row.characters,
    unreadable: row.unreadable,
    mentionsCount: row.mentions,
    documentsCount: row.documents,
    statementsCount: row.statements,
    problemsCount: row.problems,
  }
}

const counted = (database: Database, sql: string): Map<string, number> =>
  new Map(
    database.all<{ name: string | null; count: number }>(sql).map(({ name, count }) => [name ?? 'unknown', count]),
  )

const tally = <Name extends string>(
  names: readonly Name[],
  counts: ReadonlyMap<string, number>,
): Record<Name, number> =>
  Object.fromEntries(names.map((name) => [name, counts.get(name) ?? 0])) as Record<Name, number>
