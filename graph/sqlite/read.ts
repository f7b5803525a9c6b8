/** Documents and what relates them. */
import type { Document, Edge, Origins, Relation, RelationType, SourcedStatement } from '../model.ts'
import type { Direction, Outline, Page } from '../store.ts'
import type { Database } from './database.ts'
import type { DocumentRow } from './document-row.ts'
import { unpackStatement, type StatementRow } from './statement.ts'

interface EdgeRow extends Omit<Edge, 'from' | 'to' | 'open'> {
  readonly from_id: number
  readonly to_id: number
  readonly from_key: string
  readonly to_key: string
  readonly open: number
  readonly statements: number
  readonly citing: number
}

const EDGES = (direction: Direction, stated: boolean, some: boolean): string => `
  SELECT edge.from_id, edge.to_id, sender.key AS from_key, edge.type, receiver.key AS to_key,
    edge.confidence, edge.open, edge.withheld, edge.statements, edge.citing
  FROM json_each(?) AS asked
  CROSS JOIN document AS ${direction === 'out' ? 'sender' : 'receiver'} ON ${direction === 'out' ? 'sender' : 'receiver'}.key = asked.value
  CROSS JOIN edge ON ${direction === 'out' ? 'edge.from_id = sender.id' : 'edge.to_id = receiver.id'}
  CROSS JOIN document AS ${direction === 'out' ? 'receiver ON receiver.id = edge.to_id' : 'sender ON sender.id = edge.from_id'}
  WHERE edge.type IN (SELECT value FROM json_each(?)) ${stated ? 'AND edge.confidence > 0' : ''}
    ${some ? `AND ${direction === 'out' ? 'receiver' : 'sender'}.key IN (SELECT value FROM json_each(?))` : ''}
  ORDER BY from_key, edge.type, to_key`

export const toDocument = (row: DocumentRow): Document => ({
  key: row.key,
  open: row.open === 1,
  name: row.name,
  type: row.type,
  number: row.number,
  issuer: row.issuer,
  date: row.date,
  term: row.term,
  level: row.level,
  place: row.place,
  title: row.title,
  origin: JSON.parse(row.origin) as Origins,
  sources: JSON.parse(row.sources) as string[],
  sourcesCount: row.sources_count,
  mentionsCount: row.mentions_count,
})

export function documents(database: Database, keys: readonly string[]): Document[] {
  return keys.flatMap((key) => {
    const row = database.get<DocumentRow>('SELECT * FROM document WHERE key = ?', key)
    return row === undefined ? [] : [toDocument(row)]
  })
}

export const outlines = (database: Database, keys: readonly string[]): Outline[] =>
  database.all(
    `SELECT document.key, document.type, level, place, issuer, date
     FROM json_each(?) AS asked CROSS JOIN document ON document.key = asked.value ORDER BY asked.key`,
    JSON.stringify(keys),
  )

/** A slash follows the dot: everything between them begins with the key and a dot. */
export function family(database: Database, key: string, limit: number): Page<Document> {
  const range = 'FROM document WHERE key = ?1 OR (key > ?2 AND key < ?3)'
  const bounds = [key, `${key}.`, `${key}/`] as const
  const total = database.get<{ total: number }>(`SELECT count(*) AS total ${range}`, ...bounds)?.total ?? 0
  const rows = database.all<DocumentRow>(`SELECT * ${range} ORDER BY key LIMIT ?4`, ...bounds, limit)
  return { total, rows: rows.map(toDocument) }
}

export function edges(
  database: Database,
  keys: readonly string[],
  direction: Direction,
  types: readonly RelationType[],
  statedOnly: boolean,
): Edge[] {
  return edgeRows(database, keys, direction, types, statedOnly).map(toEdge)
}

export function relations(
  database: Database,
  keys: readonly string[],
  direction: Direction,
  types: readonly RelationType[],
  statedOnly: boolean,
  others?: readonly string[],
): Relation[] {
  return edgeRows(database, keys, direction, types, statedOnly, others).map((row) => {
    const edge = toEdge(row)
    const statements = row.statements === 0 ? [] : statementsOf(database, row, edge)
    const citing = row.citing === 0 ? [] : database.all<Citing>(CITING, row.from_id, row.to_id)
    const sources = [...statements.map(({ source }) => source), ...citing.map(({ sha }) => sha)]
    return { ...edge, sources: [...new Set(sources)].sort(), statements }
  })
}

interface Citing {
  readonly sha: string
}

const STATEMENTS = `
  SELECT polarity, statement.confidence, content, sha FROM statement JOIN contribution USING (source)
  WHERE from_id = ? AND type = ? AND to_id = ? ORDER BY polarity, sha, start, ordinal`
/** Sources that are a document and mention another. */
const CITING = `
  SELECT contribution.sha FROM contribution
  JOIN appearance ON appearance.document = ?2 AND appearance.source = contribution.source
  WHERE contribution.document = ?1 AND appearance.mentions > 0`

const statementsOf = (database: Database, { from_id, type, to_id }: EdgeRow, edge: Edge): SourcedStatement[] =>
  database.all<StatementRow>(STATEMENTS, from_id, type, to_id).map((row) => {
    const { from, to } = edge
    return unpackStatement({ from, type, to }, row)
  })

const edgeRows = (
  database: Database,
  keys: readonly string[],
  direction: Direction,
  types: readonly RelationType[],
  statedOnly: boolean,
  others?: readonly string[],
): EdgeRow[] =>
  database.all(
    EDGES(direction, statedOnly, others !== undefined),
    ...[keys, types, ...(others === undefined ? [] : [others])].map((some) => JSON.stringify([...new Set(some)])),
  )

const toEdge = (row: EdgeRow): Edge => ({
  from: row.from_key,
  type: row.type,
  to: row.to_key,
  confidence: row.confidence,
  open: row.open === 1,
  withheld: row.withheld,
})
