/** The row of a derived document, and the words that it is found by. */
import { deriveDocument, type DerivedDocument, type End } from '../derive.ts'
import { LISTED_SOURCES, type Form } from '../facts.ts'
import type { Document, Origins } from '../model.ts'
import { documentWords, spellingOf } from '../query.ts'
import { leadingDigits } from '../reference.ts'
import type { Token } from '../tokens.ts'
import type { Knowledge } from '../understand/understand.ts'
import type { Database } from './database.ts'

/** A row of the table of documents, without its id. */
export interface DocumentRow extends Omit<Document, 'open' | 'origin' | 'sources' | 'sourcesCount' | 'mentionsCount'> {
  readonly open: number
  readonly origin: string
  readonly sources: string
  readonly sources_count: number
  readonly mentions_count: number
  readonly spelling: string
  readonly digits: string | null
  readonly names: string
  readonly disputed: number
}

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
/** What its words are taken from, besides its key. */
const WORDED: readonly Column[] = ['type', 'number', 'issuer', 'date', 'term', 'place', 'title', 'names']
/** What relations read of it; of its origin only that of the date, which is near enough. */
const RELATED: readonly Column[] = ['open', 'date', 'origin', 'disputed']

const SELECT = `SELECT ${COLUMNS.join(', ')} FROM document WHERE id = ?`
const INSERT = `INSERT INTO document (${COLUMNS.join(', ')}, id) VALUES (${'?, '.repeat(COLUMNS.length)}?)`
const UPDATE = `UPDATE document SET ${COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`
const COUNT = `UPDATE document SET ${COUNTS.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`

/** Derives a document anew and replaces its row; true where its relations have to be derived anew as well. */
export function replaceDocument(database: Database, id: number, knowledge: Knowledge): boolean {
  const before = database.get<DocumentRow>(SELECT, id)
  const derived = derivedDocument(database, id, knowledge)
  if (before?.disputed === 1) database.run("DELETE FROM finding WHERE from_id = ? AND type = ''", id)
  if (derived === null) {
    database.run('DELETE FROM document WHERE id = ?', id)
    database.run('DELETE FROM word WHERE rowid = ?', id)
    return false
  }
  const { problems } = derived
  if (problems.length > 0) database.run("INSERT INTO finding VALUES (?, '', 0, NULL, ?)", id, JSON.stringify(problems))
  return writeRow(database, id, derived, before)
}

/** What relations need of a document; null where there is none. */
export function readEnd(database: Database, id: number): End | null {
  const row = database.get<DocumentRow>('SELECT key, open, date, origin, disputed FROM document WHERE id = ?', id)
  if (row === undefined) return null
  const { key, open, date, origin, disputed } = row
  const document = { key, open: open === 1, date, origin: JSON.parse(origin) as Origins }
  return { document, disputed: disputed === 1 }
}

function derivedDocument(database: Database, id: number, { known, decided }: Knowledge): DerivedDocument | null {
  const row = database.get<{ key: string; sources: number; mentions: number }>(
    'SELECT key, sources, mentions FROM document_key WHERE id = ?',
    id,
  )
  const forms = database.all<{ content: string; sources: number }>(
    'SELECT content, sources FROM form WHERE document = ?',
    id,
  )
  if (row === undefined || forms.length === 0) return null
  const facts = {
    key: row.key,
    forms: forms.map(({ content, sources }) => ({ form: JSON.parse(content) as Form, sources })),
    sources: citing(database, id),
    sourcesCount: row.sources,
    mentionsCount: row.mentions,
  }
  return deriveDocument(facts, known.filling(row.key), decided.corrections(row.key))
}

const CITING = `
  SELECT json_group_array(sha) AS shas
  FROM (SELECT sha FROM appearance WHERE document = ? AND mentions > 0 ORDER BY sha LIMIT ${LISTED_SOURCES})`

const citing = (database: Database, id: number): string[] =>
  JSON.parse(database.get<{ shas: string }>(CITING, id)?.shas ?? '[]') as string[]

function writeRow(database: Database, id: number, derived: DerivedDocument, before: DocumentRow | undefined): boolean {
  const row = rowOf(derived)
  const differs = (columns: readonly Column[]): boolean => columns.some((column) => before?.[column] !== row[column])
  if (differs(COLUMNS.filter((column) => !COUNTS.includes(column))))
    database.run(before === undefined ? INSERT : UPDATE, ...COLUMNS.map((column) => row[column]), id)
  else database.run(COUNT, ...COUNTS.map((column) => row[column]), id)
  if (before !== undefined && differs(WORDED)) database.run('DELETE FROM word WHERE rowid = ?', id)
  if (differs(WORDED)) writeWords(database, id, derived)
  return before !== undefined && differs(RELATED)
}

function rowOf({ document, names, disputed }: DerivedDocument): DocumentRow {
  const { open, origin, sources, sourcesCount, mentionsCount, ...fields } = document
  return {
    ...fields,
    open: Number(open),
    origin: JSON.stringify(origin),
    sources: JSON.stringify(sources),
    sources_count: sourcesCount,
    mentions_count: mentionsCount,
    spelling: spellingOf(document),
    digits: leadingDigits(document.number),
    names: JSON.stringify(names),
    disputed: Number(disputed),
  }
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
