/** The row of a derived relation, and the problem that deriving it found. */
import { deriveRelation } from '../derive.ts'
import type { PairFacts } from '../facts.ts'
import type { RelationType, Statement } from '../model.ts'
import type { Database } from './database.ts'
import { readEnd } from './derived-document.ts'

/** A pair by the ids of its keys. */
export interface PairIds {
  readonly from_id: number
  readonly type: RelationType
  readonly to_id: number
}

const STATEMENTS = `
  FROM statement JOIN contribution USING (source)
  WHERE from_id = ? AND type = ? AND to_id = ?`
const CITED = `
  SELECT 1 FROM contribution CROSS JOIN appearance USING (sha)
  WHERE contribution.document = ? AND appearance.document = ? AND appearance.mentions > 0 LIMIT 1`

export const pairId = ({ from_id, type, to_id }: PairIds): string => `${from_id} ${type} ${to_id}`

/** Every pair that a document stands in, edges or not. */
export const incidentPairs = (database: Database, id: number): PairIds[] =>
  database.all(
    `SELECT from_id, type, to_id FROM edge WHERE from_id = ?1
     UNION SELECT from_id, type, to_id FROM edge WHERE to_id = ?1`,
    id,
  )

/** Derives a relation anew, after its documents, and replaces its row. */
export function replaceRelation(database: Database, pair: PairIds): void {
  const { from_id, type, to_id } = pair
  database.run('DELETE FROM edge WHERE from_id = ? AND type = ? AND to_id = ?', from_id, type, to_id)
  database.run('DELETE FROM finding WHERE from_id = ? AND type = ? AND to_id = ?', from_id, type, to_id)
  const [from, to] = [readEnd(database, from_id), readEnd(database, to_id)]
  const facts = readPair(database, pair)
  if (from === null || to === null || facts === null) return
  const { edge, problems } = deriveRelation({ ...facts, type, from, to })
  const { confidence, open, withheld } = edge
  database.run('INSERT INTO edge VALUES (?, ?, ?, ?, ?, ?)', from_id, type, to_id, confidence, Number(open), withheld)
  const [first] = problems
  if (first === undefined) return
  database.run(
    'INSERT INTO finding VALUES (?, ?, ?, ?, ?)',
    from_id,
    type,
    to_id,
    first.source,
    JSON.stringify(problems),
  )
}

/** What the sources say of a pair; null where they say nothing any more. */
function readPair(database: Database, { from_id, type, to_id }: PairIds): PairFacts | null {
  const stated = database.get<{ count: number; confidence: number | null }>(
    `SELECT count(*) AS count, max(CASE WHEN makes_edge THEN confidence END) AS confidence ${STATEMENTS}`,
    from_id,
    type,
    to_id,
  )
  const cited = type === 'cites' && database.get(CITED, from_id, to_id) !== undefined
  if (!stated?.count && !cited) return null
  const confidence = stated?.confidence ?? null
  return { confidence, cited, first: confidence === null ? null : firstEvidence(database, { from_id, type, to_id }) }
}

function firstEvidence(database: Database, { from_id, type, to_id }: PairIds): PairFacts['first'] {
  const first = database.get<{ sha: string; content: string }>(
    `SELECT sha, content ${STATEMENTS} AND makes_edge ORDER BY sha, start, ordinal LIMIT 1`,
    from_id,
    type,
    to_id,
  )
  if (first === undefined) return null
  const { start, end } = (JSON.parse(first.content) as Statement).evidence
  return { source: first.sha, start, end }
}
