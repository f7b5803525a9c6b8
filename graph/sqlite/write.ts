/** Putting and dropping locations: which reading counts, what it contributes, and what is derived anew for it. */
import { appearances } from '../facts.ts'
import type { SourceFacts } from '../model.ts'
import { digestOf } from '../reading.ts'
import type { BatchOutcome, Put } from '../store.ts'
import type { Database } from './database.ts'
import { pairId, type PairIds } from './derived-relation.ts'
import { deriveAnew, type Touched } from './derived.ts'
import { keyId, readReading, removeReading, writeReading } from './readings.ts'

interface Held {
  readonly source: number
  readonly sha: string
  readonly digest: string
}

/** Readings that this transaction wrote, by their ids. */
type Known = Map<number, SourceFacts>

const HELD = `
  SELECT location.source, source.sha, source.digest
  FROM location JOIN source ON source.id = location.source WHERE location.path = ?`

export function putAll(database: Database, batch: readonly Put[]): BatchOutcome {
  return database.write(() => {
    const known: Known = new Map()
    const shas = new Set<string>()
    const changed = batch.map((one) => hold(database, one, known, shas))
    return { changed, derived: settle(database, shas, known) }
  })
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

/** Writes what one location holds; false where it holds just this. The texts concerned are still to be settled. */
function hold(database: Database, { path, facts, readAt }: Put, known: Known, shas: Set<string>): boolean {
  const held = database.get<Held>(HELD, path)
  const digest = digestOf(facts)
  if (held?.sha === facts.id && held.digest === digest) return false
  const source = writeReading(database, facts, digest)
  database.run('INSERT OR REPLACE INTO location (path, source, read_at) VALUES (?, ?, ?)', path, source, readAt)
  known.set(source, facts)
  for (const sha of [facts.id, held?.sha ?? facts.id]) shas.add(sha)
  return true
}

/** Brings what counts in line with the locations, for some texts; returns the number of documents derived anew. */
function settle(database: Database, shas: ReadonlySet<string>, known: Known): number {
  const touched: Touched = { documents: new Set(), pairs: new Map() }
  for (const sha of shas) {
    const active = database.get<{ id: number }>('SELECT id FROM source WHERE sha = ? AND active = 1', sha)?.id
    const wanted = firstReading(database, sha)
    if (active !== wanted) {
      if (active !== undefined) withdraw(database, active, touched)
      if (wanted !== undefined)
        contribute(database, wanted, known.get(wanted) ?? readReading(database, wanted), touched)
    }
    for (const { id } of unheld(database, sha)) removeReading(database, id)
  }
  return deriveAnew(database, touched)
}

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

function contribute(database: Database, source: number, facts: SourceFacts | null, touched: Touched): void {
  if (facts === null) return
  for (const { key, form, mentions } of appearances(facts.extraction)) {
    const document = keyId(database, key)
    const counted = countForm(database, document, JSON.stringify(form))
    database.run(
      'INSERT INTO appearance (document, sha, source, form, mentions) VALUES (?, ?, ?, ?, ?)',
      document,
      facts.id,
      source,
      counted,
      mentions,
    )
    countMentions(database, document, mentions, 1)
    touched.documents.add(document)
  }
  database.run('UPDATE source SET active = 1 WHERE id = ?', source)
  touchPairs(database, source, touched)
}

function withdraw(database: Database, source: number, touched: Touched): void {
  touchPairs(database, source, touched)
  const held = database.all<{ document: number; form: number; mentions: number }>(
    'SELECT document, form, mentions FROM appearance WHERE source = ?',
    source,
  )
  for (const { document, form, mentions } of held) {
    database.run('UPDATE form SET sources = sources - 1 WHERE id = ?', form)
    database.run('DELETE FROM form WHERE id = ? AND sources = 0', form)
    countMentions(database, document, mentions, -1)
    touched.documents.add(document)
  }
  database.run('DELETE FROM appearance WHERE source = ?', source)
  database.run('UPDATE source SET active = 0 WHERE id = ?', source)
}

/** Counts one more source that uses this form; returns the form's id. */
function countForm(database: Database, document: number, content: string): number {
  const known = database.get<{ id: number }>(
    'SELECT id FROM form WHERE document = ? AND content = ?',
    document,
    content,
  )
  if (known === undefined)
    return database.run('INSERT INTO form (document, content, sources) VALUES (?, ?, 1)', document, content)
  database.run('UPDATE form SET sources = sources + 1 WHERE id = ?', known.id)
  return known.id
}

const countMentions = (database: Database, document: number, mentions: number, sign: 1 | -1): number =>
  database.run(
    'UPDATE document_key SET mentions = mentions + ?, sources = sources + ? WHERE id = ?',
    sign * mentions,
    mentions > 0 ? sign : 0,
    document,
  )

/** The pairs that a source relates: those of its statements, and itself with what it mentions; none with itself. */
function touchPairs(database: Database, source: number, touched: Touched): void {
  const pairs = database.all<PairIds>(
    `SELECT DISTINCT from_id, type, to_id FROM statement WHERE source = ?1 AND from_id <> to_id
     UNION SELECT source.document, 'cites', appearance.document
     FROM appearance JOIN source ON source.id = appearance.source
     WHERE appearance.source = ?1 AND appearance.mentions > 0 AND appearance.document <> source.document`,
    source,
  )
  for (const pair of pairs) touched.pairs.set(pairId(pair), pair)
}
