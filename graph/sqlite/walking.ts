/** Walks over many documents, by the numbers of their rows; see `walking.ts`. */
import { CONFIDENCE, RELATION_TYPES, type RelationType } from '../model.ts'
import type { Direction, DocumentFilter } from '../store.ts'
import type { Found, Id, Slice, Step } from '../walking.ts'
import { filterConditions } from './conditions.ts'
import type { Database } from './database.ts'

const AMONG = 'FROM document NOT INDEXED WHERE id IN (SELECT value FROM json_each(?))'

export const ids = (database: Database, keys: readonly string[]): Map<string, Id> =>
  new Map(
    database.tuples<[string, Id]>(
      'SELECT document.key, document.id FROM json_each(?) AS asked CROSS JOIN document ON document.key = asked.value',
      JSON.stringify(keys),
    ),
  )

export const keys = (database: Database, some: readonly Id[]): Found[] =>
  database.all('SELECT id, key FROM document_key WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(some))

export function steps(
  database: Database,
  some: readonly Id[],
  direction: Direction,
  types: readonly RelationType[],
): Step[] {
  const certain = `edge.confidence >= ${CONFIDENCE.likely} AND NOT edge.open`
  const [near, far] = direction === 'out' ? ['from_id', 'to_id'] : ['to_id', 'from_id']
  return database.tuples(
    `SELECT edge.${near}, edge.${far}, ${certain} ${EDGES(direction, types)} WHERE edge.confidence > 0`,
    JSON.stringify(some),
  )
}

export function breadth(database: Database, some: readonly Id[], types: readonly RelationType[], most: number): number {
  const asked = JSON.stringify(some)
  const edges = (direction: Direction): string => `SELECT 1 ${EDGES(direction, types)} WHERE edge.confidence > 0`
  return (
    database.get<{ count: number }>(
      `SELECT count(*) AS count FROM (${edges('out')} UNION ALL ${edges('in')} LIMIT ?)`,
      ...[asked, asked, most],
    )?.count ?? 0
  )
}

/** The types stand in the statement, so that each is looked up for itself; they are those of this program alone. */
function EDGES(direction: Direction, types: readonly RelationType[]): string {
  const named = RELATION_TYPES.filter((type) => types.includes(type)).map((type) => `'${type}'`)
  const edge = direction === 'out' ? 'edge ON edge.from_id' : 'edge INDEXED BY edge_back ON edge.to_id'
  return `FROM json_each(?) AS asked CROSS JOIN ${edge} = asked.value AND edge.type IN (${named.join(', ')})`
}

export const meanings = (database: Database, some: readonly Id[]): Id[] =>
  database
    .tuples<[Id]>(
      'SELECT DISTINCT open FROM meaning WHERE document IN (SELECT value FROM json_each(?))',
      JSON.stringify(some),
    )
    .map(([id]) => id)

export function newest(
  database: Database,
  some: readonly Id[],
  filter: DocumentFilter,
  { limit = -1, offset = 0 }: Slice,
): { total: number; found: Found[] } {
  const conditions = filterConditions(filter)
  const where = [AMONG, ...conditions.map(({ sql }) => sql)].join(' AND ')
  const values = [JSON.stringify(some), ...conditions.flatMap((condition) => condition.values)]
  const total =
    conditions.length === 0
      ? some.length
      : database.get<{ total: number }>(`SELECT count(*) AS total ${where}`, ...values)?.total
  const order = 'ORDER BY date DESC, key LIMIT ? OFFSET ?'
  return { total: total ?? 0, found: database.all(`SELECT id, key ${where} ${order}`, ...values, limit, offset) }
}

export const oldest = (database: Database, some: readonly Id[], { limit = -1, offset = 0 }: Slice): Found[] =>
  database.all(
    `SELECT id, key ${AMONG} AND date IS NOT NULL ORDER BY date, key LIMIT ? OFFSET ?`,
    ...[JSON.stringify(some), limit, offset],
  )

export const years = (database: Database, some: readonly Id[]): { year: string | null; count: number }[] =>
  database.all(
    `SELECT substr(date, 1, 4) AS year, count(*) AS count ${AMONG} GROUP BY 1 ORDER BY 1 NULLS LAST`,
    JSON.stringify(some),
  )
