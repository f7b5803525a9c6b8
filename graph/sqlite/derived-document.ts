/** The row of a derived document, and the words that it is found by. */
import { deriveDocument, type DerivedDocument } from '../derive.ts'
import { documentWords } from '../query.ts'
import type { Token } from '../tokens.ts'
import type { Knowledge } from '../understand/understand.ts'
import type { Change } from './change.ts'
import type { Database } from './database.ts'
import { documentFacts } from './document-facts.ts'
import { rowOf, type DocumentRow } from './document-row.ts'
import { forgetMeanings, noteMeanings } from './meaning.ts'

type Column = keyof DocumentRow

const COLUMNS: readonly Column[] = [
  ...([
    'key',
    'open',
    'name',
    'type',
    'number',
    'issuer',
    'date',
    'term',
    'level',
    'place',
    'title',
    'origin',
  ] as const),
  ...(['sources', 'sources_count', 'mentions_count', 'spelling', 'digits', 'names', 'disputed'] as const),
]
/** What changes with every source that cites the document; the rest seldom does, and costs an index each. */
const COUNTS: readonly Column[] = ['sources', 'sources_count', 'mentions_count']
const FACTS: readonly Column[] = COLUMNS.filter((column) => !COUNTS.includes(column))
/** What its words are taken from, besides its key. */
const WORDED: readonly Column[] = ['type', 'number', 'issuer', 'date', 'term', 'place', 'title', 'names']

const SELECT = `SELECT ${COLUMNS.join(', ')} FROM document WHERE id = ?`
const INSERT = `INSERT INTO document (${COLUMNS.join(', ')}, id) VALUES (${'?, '.repeat(COLUMNS.length)}?)`
const UPDATE = `UPDATE document SET ${COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`
const COUNT = `UPDATE document SET ${COUNTS.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`

/** A document before and after a change; null where there is none. */
export interface Replaced {
  readonly before: DocumentRow | null
  readonly derived: DerivedDocument | null
}

/** Derives a document anew, with what has come and gone, and replaces its row. */
export function replaceDocument(database: Database, id: number, change: Change, knowledge: Knowledge): Replaced {
  const before = change.isNew(id) ? null : (database.get<DocumentRow>(SELECT, id) ?? null)
  const facts = documentFacts(database, id, before, change)
  if (before?.disputed === 1) database.run("DELETE FROM finding WHERE from_id = ? AND type = ''", id)
  if (facts === null) {
    if (before !== null) removeRow(database, id, before)
    return { before, derived: null }
  }
  const { known, decided } = knowledge
  const derived = deriveDocument(facts, known.filling(facts.key), decided.corrections(facts.key))
  const { problems } = derived
  if (problems.length > 0) database.run("INSERT INTO finding VALUES (?, '', 0, NULL, ?)", id, JSON.stringify(problems))
  writeRow(database, id, derived, before)
  return { before, derived }
}

function removeRow(database: Database, id: number, before: DocumentRow): void {
  database.counting.document(before, -1)
  forgetMeanings(database, id)
  database.run('DELETE FROM document WHERE id = ?', id)
  database.run('DELETE FROM word WHERE rowid = ?', id)
}

function writeRow(database: Database, id: number, derived: DerivedDocument, before: DocumentRow | null): void {
  const row = rowOf(derived)
  const differs = (columns: readonly Column[]): boolean => columns.some((column) => before?.[column] !== row[column])
  if (before !== null) database.counting.document(before, -1)
  database.counting.document(row, 1)
  if (before === null) noteMeanings(database, id, row.key)
  if (differs(FACTS)) database.run(before === null ? INSERT : UPDATE, ...COLUMNS.map((column) => row[column]), id)
  else if (differs(COUNTS)) database.run(COUNT, ...COUNTS.map((column) => row[column]), id)
  if (!differs(WORDED)) return
  if (before !== null) database.run('DELETE FROM word WHERE rowid = ?', id)
  writeWords(database, id, derived)
}

function writeWords(database: Database, id: number, { document, names }: DerivedDocument): void {
  const { number, other } = documentWords(document, names)
  database.run(
    'INSERT INTO word (rowid, number, number_exact, other, other_exact) VALUES (?, ?, ?, ?, ?)',
    id,
    folded(number),
    accented(number),
    folded(other),
    accented(other),
  )
}

const folded = (words: readonly Token[]): string => words.map((word) => word.folded).join(' ')

/** Words without accents are found by the folded column alone. */
const accented = (words: readonly Token[]): string =>
  words
    .filter((word) => word.exact !== word.folded)
    .map((word) => word.exact)
    .join(' ')
