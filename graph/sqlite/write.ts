/** What a store is told: locations with their facts, the registry, decisions. */
import { decided, type NewDecision } from '../decision.ts'
import type { SourceFacts } from '../model.ts'
import { digestOf, serialize } from '../reading.ts'
import { registryDigest, type Registry } from '../registry.ts'
import type { BatchOutcome, DecisionOutcome, Put } from '../store.ts'
import { affected } from '../understand/known.ts'
import type { Database } from './database.ts'
import { refuseConflicts } from './decisions.ts'
import { decidedIn, digestInFile, readRegistry, writeDecision, writeRegistry } from './knowledge.ts'
import { writeReading } from './readings.ts'
import { settle } from './settle.ts'

interface Held {
  readonly source: number
  readonly sha: string
  readonly digest: string
  readonly stamp: string | null
}

const HELD = `
  SELECT location.source, source.sha, source.digest, location.stamp
  FROM location JOIN source ON source.id = location.source WHERE location.path = ?`

export const putAll = (database: Database, batch: readonly Put[]): BatchOutcome =>
  database.write(() => putInside(database, batch))

/** As `putAll`, in a transaction that has begun already. */
export function putInside(database: Database, batch: readonly Put[]): BatchOutcome {
  const before = decidedIn(database)
  const [written, texts] = [new Map<number, SourceFacts>(), new Set<string>()]
  const changed = batch.map((one) => hold(database, one, written, texts))
  return { changed, derived: settle(database, { texts, written, before }) }
}

export function drop(database: Database, path: string): boolean {
  return database.write(() => {
    const before = decidedIn(database)
    const held = database.get<Held>(HELD, path)
    if (held === undefined) return false
    database.run('DELETE FROM location WHERE path = ?', path)
    settle(database, { texts: new Set([held.sha]), written: new Map(), before })
    return true
  })
}

/** Writes what one location holds; false where it holds just this. The texts concerned are still to be settled. */
function hold(
  database: Database,
  { path, facts, readAt, stamp: given }: Put,
  written: Map<number, SourceFacts>,
  texts: Set<string>,
): boolean {
  const held = database.get<Held>(HELD, path)
  const stamp = given ?? null
  const serialized = serialize(facts)
  const digest = digestOf(serialized)
  if (held?.sha === facts.id && held.digest === digest) {
    if (stamp !== held.stamp) database.run('UPDATE location SET stamp = ? WHERE path = ?', stamp, path)
    return false
  }
  const source = writeReading(database, facts, serialized, digest)
  database.run(
    'INSERT OR REPLACE INTO location (path, source, read_at, stamp) VALUES (?, ?, ?, ?)',
    ...[path, source, readAt, stamp],
  )
  written.set(source, facts)
  for (const sha of [facts.id, held?.sha ?? facts.id]) texts.add(sha)
  return true
}

/** Only an open mention may mean something else by another registry. */
const WITH_OPEN =
  'SELECT source.id FROM contribution JOIN source ON source.id = contribution.source WHERE source.open > 0'
const NAMED = 'SELECT id FROM document WHERE key IN (SELECT value FROM json_each(?))'

/** Replaces the registry; false where it is the same. */
export function putRegistry(database: Database, registry: Registry): boolean {
  const digest = registryDigest(registry)
  return database.write(() => {
    if (digestInFile(database) === digest) return false
    const keys = affected(readRegistry(database), registry)
    writeRegistry(database, registry, digest)
    const sources = ids(database, WITH_OPEN)
    const documents = keys === null ? ids(database, 'SELECT id FROM document') : ids(database, NAMED, keys)
    settle(database, { ...NO_TEXTS, before: decidedIn(database), sources, documents })
    return true
  })
}

/** Keeps decisions, unless one is refused; those that are kept already change nothing. */
export function putDecisions(
  database: Database,
  decisions: readonly NewDecision[],
  seen?: readonly string[],
): DecisionOutcome[] {
  const made = decisions.map(decided)
  return database.write(() => {
    if (seen !== undefined) refuseConflicts(database, made, seen)
    const before = decidedIn(database)
    const outcomes = made.map((one) => ({ id: one.id, changed: writeDecision(database, one) }))
    if (outcomes.some(({ changed }) => changed)) settle(database, { ...NO_TEXTS, before })
    return outcomes
  })
}

const NO_TEXTS = { texts: new Set<string>(), written: new Map<number, SourceFacts>() }

const ids = (database: Database, sql: string, keys?: readonly string[]): number[] =>
  database.all<{ id: number }>(sql, ...(keys === undefined ? [] : [JSON.stringify(keys)])).map(({ id }) => id)
