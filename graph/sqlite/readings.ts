/** A reading: one text with all that one way of reading it found. Written whole, read back to the letter. */
import { makesEdge } from '../facts.ts'
import type { Extraction, Mention, Problem, SourceFacts, Statement } from '../model.ts'
import { latestDate, statementEnds } from '../reading.ts'
import type { Database } from './database.ts'

interface ReadingRow {
  readonly sha: string
  readonly reader: string
  readonly text: string
  readonly described: string
  readonly claimed: string
}

/** The id of a document's key, which stays the same for good. */
export function keyId(database: Database, key: string): number {
  const known = database.get<{ id: number }>('SELECT id FROM document_key WHERE key = ?', key)
  return known?.id ?? database.run('INSERT INTO document_key (key) VALUES (?)', key)
}

/** Writes a reading, not active yet, where it is not there already; returns its id. */
export function writeReading(database: Database, facts: SourceFacts, digest: string): number {
  const known = database.get<{ id: number }>('SELECT id FROM source WHERE sha = ? AND digest = ?', facts.id, digest)
  if (known) return known.id
  const source = writeSource(database, facts, digest)
  writeMentions(database, source, facts.extraction)
  writeStatements(database, source, facts.extraction)
  writeProblems(database, source, facts.extraction)
  return source
}

/** Takes a reading out again. */
export function removeReading(database: Database, source: number): void {
  for (const table of ['mention', 'statement', 'problem', 'problem_document'])
    database.run(`DELETE FROM ${table} WHERE source = ?`, source)
  database.run('DELETE FROM source WHERE id = ?', source)
}

/** A reading as it was put. */
export function readReading(database: Database, source: number): SourceFacts | null {
  const row = database.get<ReadingRow>('SELECT sha, reader, text, described, claimed FROM source WHERE id = ?', source)
  if (row === undefined) return null
  const { sha, reader, text, described, claimed } = row
  const { format, documents, relations, counts } = JSON.parse(claimed) as Omit<Extraction, 'source'>
  const extraction: Extraction = {
    format,
    source: JSON.parse(described) as Extraction['source'],
    mentions: contents<Mention>(database, 'mention', source),
    documents,
    statements: contents<Statement>(database, 'statement', source),
    relations,
    counts,
    problems: contents<Problem>(database, 'problem', source),
  }
  return { id: sha, text, reader, extraction }
}

/** Mentions, statements or problems of a reading, in order. */
function contents<Content>(database: Database, table: 'mention' | 'statement' | 'problem', source: number): Content[] {
  return database
    .all<{ content: string }>(`SELECT content FROM ${table} WHERE source = ? ORDER BY ordinal`, source)
    .map(({ content }) => JSON.parse(content) as Content)
}

function writeSource(database: Database, facts: SourceFacts, digest: string): number {
  const { source, documents, mentions, statements, problems, ...rest } = facts.extraction
  return database.run(
    `INSERT INTO source (sha, digest, reader, text, document, described, claimed, place, latest,
       characters, mentions, open_mentions, documents, statements, problems)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    facts.id,
    digest,
    facts.reader,
    facts.text,
    keyId(database, source.key),
    JSON.stringify(source),
    JSON.stringify({ ...rest, documents }),
    source.place,
    latestDate(facts.extraction),
    facts.text.length,
    mentions.length,
    mentions.filter(({ basis }) => basis === 'open').length,
    documents.length,
    statements.length,
    problems.length,
  )
}

function writeMentions(database: Database, source: number, { mentions }: Extraction): void {
  for (const [ordinal, mention] of mentions.entries())
    database.run(
      'INSERT INTO mention (source, ordinal, document, content) VALUES (?, ?, ?, ?)',
      source,
      ordinal,
      keyId(database, mention.document),
      JSON.stringify(mention),
    )
}

function writeStatements(database: Database, source: number, { mentions, statements }: Extraction): void {
  const ends = statementEnds(statements, mentions)
  for (const [ordinal, statement] of statements.entries())
    database.run(
      `INSERT INTO statement (source, ordinal, from_id, type, to_id, polarity, makes_edge, confidence, start, ends, content)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      source,
      ordinal,
      keyId(database, statement.from),
      statement.type,
      keyId(database, statement.to),
      statement.polarity,
      Number(makesEdge(statement)),
      statement.confidence,
      statement.evidence.start,
      JSON.stringify(ends[ordinal]),
      JSON.stringify(statement),
    )
}

function writeProblems(database: Database, source: number, { problems }: Extraction): void {
  for (const [ordinal, problem] of problems.entries()) {
    const content = JSON.stringify(problem)
    database.run('INSERT INTO problem (source, ordinal, content) VALUES (?, ?, ?)', source, ordinal, content)
    for (const document of new Set(problem.documents))
      database.run(
        'INSERT INTO problem_document (document, source, ordinal) VALUES (?, ?, ?)',
        keyId(database, document),
        source,
        ordinal,
      )
  }
}
