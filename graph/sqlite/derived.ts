/** Deriving anew what a change touched, and replacing its rows. */
import { deriveDocument, deriveRelation, type DerivedDocument, type End } from '../derive.ts'
import { LISTED_SOURCES, type Form, type PairFacts } from '../facts.ts'
import type { Origins, RelationType, Statement } from '../model.ts'
import { documentWords, spellingOf } from '../query.ts'
import { leadingDigits } from '../reference.ts'
import type { Token } from '../tokens.ts'
import type { Database } from './database.ts'

export interface TouchedPair {
  readonly from_id: number
  readonly type: RelationType
  readonly to_id: number
}

/** Ids of keys, and pairs by `pairId`. */
export interface Touched {
  readonly documents: Set<number>
  readonly pairs: Map<string, TouchedPair>
}

interface KeyRow {
  readonly key: string
  readonly sources: number
  readonly mentions: number
}

/** What a relation needs of a document, as it stands in the store. */
interface EndRow {
  readonly key: string
  readonly open: number
  readonly date: string | null
  readonly origin: string
  readonly disputed: number
}

const STATEMENTS = `
  FROM statement JOIN source ON source.id = statement.source AND source.active = 1
  WHERE from_id = ? AND type = ? AND to_id = ?`
const CITED = `
  SELECT 1 FROM source JOIN appearance ON appearance.source = source.id
  WHERE source.document = ? AND source.active = 1 AND appearance.document = ? AND appearance.mentions > 0 LIMIT 1`

export const pairId = ({ from_id, type, to_id }: TouchedPair): string => `${from_id} ${type} ${to_id}`

/** Derives documents first, then every relation whose pair or documents changed; returns the number of documents. */
export function deriveAnew(database: Database, { documents, pairs }: Touched): number {
  for (const id of documents)
    if (replaceDocument(database, id)) for (const pair of incidentPairs(database, id)) pairs.set(pairId(pair), pair)
  for (const pair of pairs.values()) replaceRelation(database, pair)
  return documents.size
}

/** True where what relations need of the document has changed. */
function replaceDocument(database: Database, id: number): boolean {
  const before = readEnd(database, id)
  const derived = derivedDocument(database, id)
  database.run("DELETE FROM finding WHERE from_id = ? AND type = ''", id)
  if (derived === null) {
    database.run('DELETE FROM document WHERE id = ?', id)
    database.run('DELETE FROM word WHERE rowid = ?', id)
    return false
  }
  writeWords(database, id, derived)
  writeDocument(database, id, derived)
  const { problems } = derived
  if (problems.length > 0)
    database.run("INSERT INTO finding VALUES (?, '', 0, ?, ?)", id, null, JSON.stringify(problems))
  return before !== null && fingerprint(before) !== fingerprint(derived)
}

/** What a relation reads of its ends. */
const fingerprint = ({ document, disputed }: End): string =>
  [document.open, document.date, document.origin.date, disputed].join(' ')

function derivedDocument(database: Database, id: number): DerivedDocument | null {
  const row = database.get<KeyRow>('SELECT key, sources, mentions FROM document_key WHERE id = ?', id)
  const forms = database.all<{ content: string; sources: number }>(
    'SELECT content, sources FROM form WHERE document = ?',
    id,
  )
  if (row === undefined || forms.length === 0) return null
  return deriveDocument({
    key: row.key,
    forms: forms.map(({ content, sources }) => ({ form: JSON.parse(content) as Form, sources })),
    sources: database
      .all<{ sha: string }>(
        'SELECT sha FROM appearance WHERE document = ? AND mentions > 0 ORDER BY sha LIMIT ?',
        id,
        LISTED_SOURCES,
      )
      .map(({ sha }) => sha),
    sourcesCount: row.sources,
    mentionsCount: row.mentions,
  })
}

function writeDocument(database: Database, id: number, { document, names, disputed }: DerivedDocument): void {
  database.run(
    `INSERT OR REPLACE INTO document (id, key, open, name, type, number, issuer, date, term, level, place, title, origin,
       sources, sources_count, mentions_count, spelling, digits, names, disputed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    document.key,
    Number(document.open),
    document.name,
    document.type,
    document.number,
    document.issuer,
    document.date,
    document.term,
    document.level,
    document.place,
    document.title,
    JSON.stringify(document.origin),
    JSON.stringify(document.sources),
    document.sourcesCount,
    document.mentionsCount,
    spellingOf(document),
    leadingDigits(document.number),
    JSON.stringify(names),
    Number(disputed),
  )
}

function writeWords(database: Database, id: number, { document, names }: DerivedDocument): void {
  const { number, other } = documentWords(document, names)
  database.run('DELETE FROM word WHERE rowid = ?', id)
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

const incidentPairs = (database: Database, id: number): TouchedPair[] =>
  database.all(
    `SELECT from_id, type, to_id FROM edge WHERE from_id = ?1
     UNION SELECT from_id, type, to_id FROM edge WHERE to_id = ?1`,
    id,
  )

function replaceRelation(database: Database, pair: TouchedPair): void {
  const { from_id, type, to_id } = pair
  database.run('DELETE FROM edge WHERE from_id = ? AND type = ? AND to_id = ?', from_id, type, to_id)
  database.run('DELETE FROM finding WHERE from_id = ? AND type = ? AND to_id = ?', from_id, type, to_id)
  const [from, to] = [readEnd(database, from_id), readEnd(database, to_id)]
  const facts = readPair(database, pair)
  if (from === null || to === null || facts === null) return
  const { edge, problems } = deriveRelation({ ...facts, type, from, to })
  database.run(
    'INSERT INTO edge (from_id, type, to_id, confidence, open, withheld) VALUES (?, ?, ?, ?, ?, ?)',
    from_id,
    type,
    to_id,
    edge.confidence,
    Number(edge.open),
    edge.withheld,
  )
  const [first] = problems
  if (first)
    database.run(
      'INSERT INTO finding VALUES (?, ?, ?, ?, ?)',
      from_id,
      type,
      to_id,
      first.source,
      JSON.stringify(problems),
    )
}

/** What the active sources say of a pair; null where they say nothing any more. */
function readPair(database: Database, { from_id, type, to_id }: TouchedPair): PairFacts | null {
  const stated = database.get<{ count: number; confidence: number | null }>(
    `SELECT count(*) AS count, max(CASE WHEN makes_edge THEN confidence END) AS confidence ${STATEMENTS}`,
    from_id,
    type,
    to_id,
  )
  const first = database.get<{ sha: string; content: string }>(
    `SELECT sha, content ${STATEMENTS} AND makes_edge ORDER BY sha, start, ordinal LIMIT 1`,
    from_id,
    type,
    to_id,
  )
  const cited = type === 'cites' && database.get(CITED, from_id, to_id) !== undefined
  if (!stated?.count && !cited) return null
  return { confidence: stated?.confidence ?? null, cited, first: first ? evidenceOf(first) : null }
}

function evidenceOf({ sha, content }: { readonly sha: string; readonly content: string }): PairFacts['first'] {
  const { start, end } = (JSON.parse(content) as Statement).evidence
  return { source: sha, start, end }
}

function readEnd(database: Database, id: number): End | null {
  const row = database.get<EndRow>('SELECT key, open, date, origin, disputed FROM document WHERE id = ?', id)
  if (row === undefined) return null
  const { key, open, date, origin, disputed } = row
  const document = { key, open: open === 1, date, origin: JSON.parse(origin) as Origins }
  return { document, disputed: disputed === 1 }
}
