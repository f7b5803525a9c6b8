/** A reading: one text with all that one way of reading it found. Written whole, read back to the letter. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { SourceFacts } from '../model.ts'
import { deserialize } from '../reading.ts'
import type { Database } from './database.ts'

interface ReadingRow {
  readonly sha: string
  readonly text: Uint8Array
  readonly content: Uint8Array
}

/** What is found repeats itself so much that the quickest way of packing it is enough. */
const QUICK = { level: 1 }

/** Writes a reading where it is not there already; returns its id. `serialized` is of just these facts. */
export function writeReading(
  database: Database,
  { id, reader, text, extraction }: SourceFacts,
  serialized: Buffer,
  digest: string,
): number {
  const known = database.get<{ id: number }>('SELECT id FROM source WHERE sha = ? AND digest = ?', id, digest)
  if (known) return known.id
  const open = extraction.mentions.filter(({ basis }) => basis === 'open').length
  return database.run(
    'INSERT INTO source (sha, digest, reader, open, text, content) VALUES (?, ?, ?, ?, ?, ?)',
    ...[id, digest, reader, open, deflateRawSync(text, QUICK), deflateRawSync(serialized, QUICK)],
  )
}

/** Takes a reading out again, which contributes nothing any more. */
export const removeReading = (database: Database, source: number): number =>
  database.run('DELETE FROM source WHERE id = ?', source)

/** A reading as it was put. */
export function readReading(database: Database, source: number): SourceFacts | null {
  const row = database.get<ReadingRow>('SELECT sha, text, content FROM source WHERE id = ?', source)
  if (row === undefined) return null
  const { sha, text, content } = row
  return { id: sha, text: inflateRawSync(text).toString(), ...deserialize(inflateRawSync(content)) }
}
