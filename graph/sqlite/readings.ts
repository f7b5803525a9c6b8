/** A reading: one text with all that one way of reading it found. Written whole, read back to the letter. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Extraction, SourceFacts } from '../model.ts'
import type { Database } from './database.ts'

interface ReadingRow {
  readonly sha: string
  readonly reader: string
  readonly text: string
  readonly extraction: Uint8Array
}

/** Extractions repeat themselves so much that the quickest way of packing them is enough. */
const QUICK = { level: 1 }

/** Writes a reading where it is not there already; returns its id. */
export function writeReading(
  database: Database,
  { id, reader, text, extraction }: SourceFacts,
  digest: string,
): number {
  const known = database.get<{ id: number }>('SELECT id FROM source WHERE sha = ? AND digest = ?', id, digest)
  if (known) return known.id
  const packed = deflateRawSync(JSON.stringify(extraction), QUICK)
  const open = extraction.mentions.filter(({ basis }) => basis === 'open').length
  return database.run(
    'INSERT INTO source (sha, digest, reader, text, extraction, open) VALUES (?, ?, ?, ?, ?, ?)',
    ...[id, digest, reader, text, packed, open],
  )
}

/** Takes a reading out again, which contributes nothing any more. */
export const removeReading = (database: Database, source: number): number =>
  database.run('DELETE FROM source WHERE id = ?', source)

/** A reading as it was put. */
export function readReading(database: Database, source: number): SourceFacts | null {
  const row = database.get<ReadingRow>('SELECT sha, reader, text, extraction FROM source WHERE id = ?', source)
  if (row === undefined) return null
  const { sha, reader, text, extraction } = row
  return { id: sha, text, reader, extraction: JSON.parse(inflateRawSync(extraction).toString()) as Extraction }
}
