/** What a reading contributes, as it is understood: written into the tables that are asked, and taken back. */
import { appearances, makesEdge, type Understood } from '../facts.ts'
import { latestDate, statementEnds } from '../reading.ts'
import type { Read } from '../understand/understand.ts'
import type { Change, PairIds } from './change.ts'
import type { Database } from './database.ts'
import { packStatement } from './statement.ts'

/** The id of a document's key, which stays the same for good. */
export const keyId = (database: Database, key: string): number =>
  database.remember(key, () => {
    const known = database.get<{ id: number }>('SELECT id FROM document_key WHERE key = ?', key)
    return known?.id ?? database.run('INSERT INTO document_key (key) VALUES (?)', key)
  })

/** Writes what a reading says of itself, and notes what it says of documents and pairs. */
export function contribute(
  database: Database,
  source: number,
  facts: Read,
  understood: Understood,
  change: Change,
): void {
  const own = keyId(database, understood.source.key)
  writeContribution(database, source, own, facts, understood)
  writeStatements(database, source, facts, understood, change)
  writeProblems(database, source, understood)
  for (const { key, form, mentions } of appearances(understood)) {
    const document = keyId(database, key)
    change.document(document).come.push({ source, sha: facts.id, form: JSON.stringify(form), mentions })
    if (mentions > 0 && document !== own) change.pair({ from_id: own, type: 'cites', to_id: document }).citing++
  }
}

const APPEARING = `
  SELECT contribution.document AS own, sha, appearance.document, form, appearance.mentions
  FROM contribution JOIN appearance USING (source) WHERE contribution.source = ?`
const STATED = 'SELECT from_id, type, to_id, makes_edge FROM statement WHERE source = ? AND from_id <> to_id'

interface Appearing {
  readonly own: number
  readonly sha: string
  readonly document: number
  readonly form: number
  readonly mentions: number
}

/** Takes back all that a reading contributed, and notes of which documents and pairs. */
export function withdraw(database: Database, source: number, change: Change): void {
  for (const { own, document, ...going } of database.all<Appearing>(APPEARING, source)) {
    change.document(document).gone.push(going)
    if (going.mentions > 0 && document !== own) change.pair({ from_id: own, type: 'cites', to_id: document }).citing--
  }
  for (const { makes_edge, ...pair } of database.all<PairIds & { makes_edge: number }>(STATED, source))
    change.statesNoLonger(pair, { makesEdge: makes_edge === 1 })
  for (const table of ['contribution', 'appearance', 'statement', 'problem', 'problem_document'])
    database.run(`DELETE FROM ${table} WHERE source = ?`, source)
}

function writeContribution(database: Database, source: number, own: number, facts: Read, understood: Understood): void {
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
    ...[source, facts.id, own, JSON.stringify(understood.source)],
    ...[understood.source.place, latestDate(understood), facts.text.length, ...counts],
  )
}

function writeStatements(
  database: Database,
  source: number,
  facts: Read,
  { statements }: Understood,
  change: Change,
): void {
  const ends = statementEnds(statements, facts.extraction.mentions)
  for (const [ordinal, statement] of statements.entries()) {
    const { from, type, to, polarity, confidence, evidence } = statement
    const pair = { from_id: keyId(database, from), type, to_id: keyId(database, to) }
    const said = { makesEdge: makesEdge(statement), confidence }
    database.run(
      `INSERT INTO statement (source, ordinal, from_id, type, to_id, polarity, makes_edge, confidence, start, content)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[source, ordinal, pair.from_id, type, pair.to_id, polarity, Number(said.makesEdge), confidence],
      ...[evidence.start, packStatement(statement, ends[ordinal])],
    )
    if (from !== to) change.states(pair, said)
  }
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
