/** What a reading contributes, as it is understood: written into the tables that are asked, and taken back. */
import { appearances, makesEdge, type Understood } from '../facts.ts'
import { latestDate, statementEnds } from '../reading.ts'
import type { Read } from '../understand/understand.ts'
import type { Database } from './database.ts'
import { pairId, type PairIds } from './derived-relation.ts'
import type { Touched } from './derived.ts'

/** The id of a document's key, which stays the same for good. */
export const keyId = (database: Database, key: string): number =>
  database.remember(key, () => {
    const known = database.get<{ id: number }>('SELECT id FROM document_key WHERE key = ?', key)
    return known?.id ?? database.run('INSERT INTO document_key (key) VALUES (?)', key)
  })

/** Writes all that a reading contributes; notes what has to be derived anew. */
export function contribute(
  database: Database,
  source: number,
  facts: Read,
  understood: Understood,
  touched: Touched,
): void {
  writeContribution(database, source, facts, understood)
  writeMentions(database, source, understood)
  writeStatements(database, source, facts, understood)
  writeProblems(database, source, understood)
  for (const { key, form, mentions } of appearances(understood)) {
    const document = keyId(database, key)
    database.run(
      'INSERT INTO appearance (document, sha, source, form, mentions) VALUES (?, ?, ?, ?, ?)',
      ...[document, facts.id, source, countForm(database, document, JSON.stringify(form)), mentions],
    )
    countMentions(database, document, mentions, 1)
    touched.documents.add(document)
  }
  touchPairs(database, source, touched)
}

/** Takes back all that a reading contributed. */
export function withdraw(database: Database, source: number, touched: Touched): void {
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
  for (const table of ['contribution', 'appearance', 'mention', 'statement', 'problem', 'problem_document'])
    database.run(`DELETE FROM ${table} WHERE source = ?`, source)
}

function writeContribution(database: Database, source: number, facts: Read, understood: Understood): void {
  const { mentions, documents, statements, problems } = understood
  const open = mentions.filter(({ basis }) => basis === 'open').length
  const counts = [
    mentions.length,
    open,
    new Set(documents.map(({ key }) => key)).size,
    statements.length,
    problems.length,
  ]
  database.run(
    `INSERT INTO contribution (source, sha, document, described, place, latest, characters,
       mentions, open_mentions, documents, statements, problems)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[source, facts.id, keyId(database, understood.source.key), JSON.stringify(understood.source)],
    ...[understood.source.place, latestDate(understood), facts.text.length, ...counts],
  )
}

function writeMentions(database: Database, source: number, { mentions }: Understood): void {
  for (const [ordinal, mention] of mentions.entries())
    database.run(
      'INSERT INTO mention (source, ordinal, document, content) VALUES (?, ?, ?, ?)',
      ...[source, ordinal, keyId(database, mention.document), JSON.stringify(mention)],
    )
}

function writeStatements(database: Database, source: number, facts: Read, { statements }: Understood): void {
  const ends = statementEnds(statements, facts.extraction.mentions)
  for (const [ordinal, statement] of statements.entries())
    database.run(
      `INSERT INTO statement (source, ordinal, from_id, type, to_id, polarity, makes_edge, confidence, start, ends, content)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[source, ordinal, keyId(database, statement.from), statement.type, keyId(database, statement.to)],
      ...[statement.polarity, Number(makesEdge(statement)), statement.confidence, statement.evidence.start],
      ...[JSON.stringify(ends[ordinal]), JSON.stringify(statement)],
    )
}

function writeProblems(database: Database, source: number, { problems }: Understood): void {
  for (const [ordinal, problem] of problems.entries()) {
    const content = JSON.stringify(problem)
    database.run('INSERT INTO problem (source, ordinal, content) VALUES (?, ?, ?)', source, ordinal, content)
    for (const document of new Set(problem.documents))
      database.run(
        'INSERT INTO problem_document (document, source, ordinal) VALUES (?, ?, ?)',
        ...[keyId(database, document), source, ordinal],
      )
  }
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
    ...[sign * mentions, mentions > 0 ? sign : 0, document],
  )

/** The pairs that a source relates: those of its statements, and itself with what it mentions; none with itself. */
function touchPairs(database: Database, source: number, touched: Touched): void {
  const pairs = database.all<PairIds>(
    `SELECT from_id, type, to_id FROM statement WHERE source = ?1 AND from_id <> to_id
     UNION ALL SELECT contribution.document, 'cites', appearance.document
     FROM appearance JOIN contribution USING (source)
     WHERE appearance.source = ?1 AND appearance.mentions > 0 AND appearance.document <> contribution.document`,
    source,
  )
  for (const pair of pairs) touched.pairs.set(pairId(pair), pair)
}
