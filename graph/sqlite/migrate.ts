/**
 * Files of older versions: the facts are taken out as they were put, the tables made anew, and everything derived again; a
 * file of a late version is changed as it stands, version by version.
 */
import { inflateRawSync } from 'node:zlib'
import type { Extraction, SourceFacts } from '../model.ts'
import type { Put } from '../store.ts'
import { BEFORE, type Database } from './database.ts'
import { SCHEMA_VERSION } from './schema.ts'
import { UPGRADES } from './upgrade.ts'
import { putInside } from './write.ts'

/** A location of an older file with the row of what it holds, as far as all versions agree. */
interface Held extends Omit<SourceFacts, 'id' | 'extraction'> {
  readonly path: string
  readonly read_at: string
  readonly sha: string
}

/** Locations that are brought over at once. */
const AT_ONCE = 500

/** Brings a file to the present version, in one transaction. */
export function migrate(database: Database): void {
  if (database.version() === SCHEMA_VERSION) return
  database.write(() => {
    const version = database.version()
    // Another process may have been first while this one waited for the lock.
    if (version === SCHEMA_VERSION) return
    if (UPGRADES[version] !== undefined) {
      for (let at = version; at < SCHEMA_VERSION; at++) for (const sql of UPGRADES[at] ?? []) database.run(sql)
      database.setVersion()
      return
    }
    database.setAside()
    for (const table of KNOWLEDGE[version] ?? []) database.run(`INSERT INTO ${table} SELECT * FROM ${BEFORE}${table}`)
    const extractionOf = version === 1 ? extractionOf1 : extractionOf2
    for (const held of pages(database))
      putInside(
        database,
        held.map((row) => putOf(row, extractionOf(database, row))),
      )
    database.dropAside()
  })
}

/** What each version keeps besides the facts of sources. */
const KNOWLEDGE: Readonly<Record<number, readonly string[]>> = { 2: ['registry'], 3: ['registry', 'decision'] }

function* pages(database: Database): Generator<readonly Held[]> {
  const page = (after: string): Held[] =>
    database.all(
      `SELECT * FROM ${BEFORE}location AS location JOIN ${BEFORE}source AS source ON source.id = location.source
       WHERE path > ? ORDER BY path LIMIT ${AT_ONCE}`,
      after,
    )
  for (let held = page(''); held.length > 0; held = page(held.at(-1)?.path ?? '')) yield held
}

const putOf = ({ path, read_at: readAt, sha: id, text, reader }: Held, extraction: Extraction): Put => ({
  ...{ path, readAt },
  facts: { id, text, reader, extraction },
})

interface Row2 extends Held {
  readonly extraction: Uint8Array
}

/** Versions 2 and 3, which differ in the table of decisions alone. */
const extractionOf2 = (_: Database, row: Held): Extraction =>
  JSON.parse(inflateRawSync((row as Row2).extraction).toString()) as Extraction

interface Row1 extends Held {
  readonly source: number
  readonly described: string
  readonly claimed: string
}

function extractionOf1(database: Database, row: Held): Extraction {
  const { source, described, claimed } = row as Row1
  const { format, documents, relations, counts } = JSON.parse(claimed) as Omit<Extraction, 'source'>
  return {
    format,
    source: JSON.parse(described) as Extraction['source'],
    mentions: contents(database, 'mention', source),
    documents,
    statements: contents(database, 'statement', source),
    relations,
    counts,
    problems: contents(database, 'problem', source),
  }
}

/** Mentions, statements or problems of a reading of version 1, in order. */
function contents<Content>(database: Database, table: 'mention' | 'statement' | 'problem', source: number): Content[] {
  return database
    .all<{ content: string }>(`SELECT content FROM ${BEFORE}${table} WHERE source = ? ORDER BY ordinal`, source)
    .map(({ content }) => JSON.parse(content) as Content)
}
