/** Putting and dropping locations: which reading counts, what it contributes, and what is derived anew for it. */
import type { SourceFacts } from '../model.ts'
import { digestOf } from '../reading.ts'
import type { BatchOutcome, Put } from '../store.ts'
import { registryDigest, type Registry } from '../registry.ts'
import { affected } from '../understand/known.ts'
import { understand } from '../understand/understand.ts'
import { contribute, withdraw } from './contribution.ts'
import type { Database } from './database.ts'
import { deriveAnew, touchNothing, type Touched } from './derived.ts'
import { digestInFile, knownOf, readRegistry, writeRegistry } from './knowledge.ts'
import { readReading, removeReading, writeReading } from './readings.ts'

interface Held {
  readonly source: number
  readonly sha: string
  readonly digest: string
}

interface Contributing {
  readonly source: number
}

/** Only an open mention may mean something else by another registry. */
const WITH_OPEN = 'SELECT source FROM contribution JOIN source ON source.id = contribution.source WHERE source.open > 0'

/** Readings that this transaction wrote, by their ids. */
type Written = Map<number, SourceFacts>

const HELD = `
  SELECT location.source, source.sha, source.digest
  FROM location JOIN source ON source.id = location.source WHERE location.path = ?`

export const putAll = (database: Database, batch: readonly Put[]): BatchOutcome =>
  database.write(() => putInside(database, batch))

/** As `putAll`, in a transaction that has begun already. */
export function putInside(database: Database, batch: readonly Put[]): BatchOutcome {
  const written: Written = new Map()
  const shas = new Set<string>()
  const changed = batch.map((one) => hold(database, one, written, shas))
  return { changed, derived: settle(database, shas, written) }
}

export function drop(database: Database, path: string): boolean {
  return database.write(() => {
    const held = database.get<Held>(HELD, path)
    if (held === undefined) return false
    database.run('DELETE FROM location WHERE path = ?', path)
    settle(database, new Set([held.sha]), new Map())
    return true
  })
}

/** Replaces the registry; false where it is the same. */
export function putRegistry(database: Database, registry: Registry): boolean {
  const digest = registryDigest(registry)
  return database.write(() => {
    if (digestInFile(database) === digest) return false
    const before = readRegistry(database)
    writeRegistry(database, registry, digest)
    const touched = touchNothing()
    for (const source of database.all<Contributing>(WITH_OPEN)) bringAnew(database, source.source, touched)
    const keys = affected(before, registry)
    const known =
      keys === null
        ? 'SELECT id FROM document'
        : 'SELECT id FROM document WHERE key IN (SELECT value FROM json_each(?))'
    const documents = database.all<{ id: number }>(known, ...(keys === null ? [] : [JSON.stringify(keys)]))
    for (const { id } of documents) touched.documents.add(id)
    deriveAnew(database, touched)
    return true
  })
}

/** Writes what one location holds; false where it holds just this. The texts concerned are still to be settled. */
function hold(database: Database, { path, facts, readAt }: Put, written: Written, shas: Set<string>): boolean {
  const held = database.get<Held>(HELD, path)
  const digest = digestOf(facts)
  if (held?.sha === facts.id && held.digest === digest) return false
  const source = writeReading(database, facts, digest)
  database.run('INSERT OR REPLACE INTO location (path, source, read_at) VALUES (?, ?, ?)', path, source, readAt)
  written.set(source, facts)
  for (const sha of [facts.id, held?.sha ?? facts.id]) shas.add(sha)
  return true
}

/** Brings what counts in line with the locations, for some texts; returns the number of documents derived anew. */
function settle(database: Database, shas: ReadonlySet<string>, written: Written): number {
  const touched = touchNothing()
  for (const sha of shas) {
    const [counting, wanted] = [contributing(database, sha), firstReading(database, sha)]
    if (counting !== wanted) {
      if (counting !== undefined) withdraw(database, counting, touched)
      if (wanted !== undefined) bring(database, wanted, written.get(wanted) ?? readReading(database, wanted), touched)
    }
    for (const { id } of unheld(database, sha)) removeReading(database, id)
  }
  return deriveAnew(database, touched)
}

/** Lets a reading contribute what it is understood to say. */
function bring(database: Database, source: number, facts: SourceFacts | null, touched: Touched): void {
  if (facts !== null) contribute(database, source, facts, understand(facts, knownOf(database)), touched)
}

/** Understands a reading anew that contributes already. */
function bringAnew(database: Database, source: number, touched: Touched): void {
  withdraw(database, source, touched)
  bring(database, source, readReading(database, source), touched)
}

const contributing = (database: Database, sha: string): number | undefined =>
  database.get<Contributing>('SELECT source FROM contribution WHERE sha = ?', sha)?.source

/** Of several readings of one text, that of the first location by path counts. */
const firstReading = (database: Database, sha: string): number | undefined =>
  database.get<{ id: number }>(
    `SELECT source.id FROM source JOIN location ON location.source = source.id
     WHERE source.sha = ? ORDER BY location.path LIMIT 1`,
    sha,
  )?.id

const unheld = (database: Database, sha: string): { id: number }[] =>
  database.all(
    'SELECT id FROM source WHERE sha = ? AND NOT EXISTS (SELECT 1 FROM location WHERE location.source = source.id)',
    sha,
  )
