/** Files of older versions: the facts are taken out as they were put, the tables made anew, and everything derived again. */
import type { Extraction, SourceFacts } from '../model.ts'
import type { Put } from '../store.ts'
import type { Database } from './database.ts'
import { DECISIONS, SCHEMA_VERSION } from './schema.ts'
import { putInside } from './write.ts'

interface Row {
  readonly path: string
  readonly readAt: string
  readonly source: number
  readonly sha: string
  readonly reader: string
  readonly text: string
  readonly described: string
  readonly claimed: string
}

/** Brings a file to the present version, in one transaction. Version 2 lacks but one table. */
export function migrate(database: Database): void {
  if (database.version() === SCHEMA_VERSION) return
  database.write(() => {
    // Another process may have been first while this one waited for the lock.
    if (database.version() === SCHEMA_VERSION) return
    if (database.version() === 2) database.extend(DECISIONS)
    else rebuild(database)
  })
}

function rebuild(database: Database): void {
  const held = readVersion1(database)
  database.recreate()
  putInside(database, held)
}

/** What the locations of a file of version 1 hold. */
function readVersion1(database: Database): Put[] {
  const rows = database.all<Row>(
    `SELECT path, read_at AS readAt, source, sha, reader, text, described, claimed
     FROM location JOIN source ON source.id = location.source`,
  )
  return rows.map((row) => ({ path: row.path, readAt: row.readAt, facts: factsOf(database, row) }))
}

function factsOf(database: Database, { source, sha, reader, text, described, claimed }: Row): SourceFacts {
  const { format, documents, relations, counts } = JSON.parse(claimed) as Omit<Extraction, 'source'>
  const extraction: Extraction = {
    format,
    source: JSON.parse(described) as Extraction['source'],
    mentions: contents(database, 'mention', source),
    documents,
    statements: contents(database, 'statement', source),
    relations,
    counts,
    problems: contents(database, 'problem', source),
  }
  return { id: sha, text, reader, extraction }
}

/** Mentions, statements or problems of a reading, in order. */
function contents<Content>(database: Database, table: 'mention' | 'statement' | 'problem', source: number): Content[] {
  return database
    .all<{ content: string }>(`SELECT content FROM ${table} WHERE source = ? ORDER BY ordinal`, source)
    .map(({ content }) => JSON.parse(content) as Content)
}
