/** The row of a derived relation, and the problem that deriving it found. */
import { deriveRelation, type End, type RelationFacts } from '../derive.ts'
import type { PairFacts } from '../facts.ts'
import type { RelationType, Statement } from '../model.ts'
import type { Database } from './database.ts'

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

const WRITE = `
  INSERT INTO edge (confidence, open, withheld, from_id, type, to_id) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET confidence = excluded.confidence, open = excluded.open, withheld = excluded.withheld`

/** Derives a relation anew, after its documents, and replaces its row. */
export function replaceRelation(database: Database, pair: PairIds, endOf: (id: number) => End | null): void {
  const { from_id, type, to_id } = pair
  const ids = [from_id, type, to_id] as const
  database.run('DELETE FROM finding WHERE from_id = ? AND type = ? AND to_id = ?', ...ids)
  const [from, to] = [endOf(from_id), endOf(to_id)]
  const facts = from === null || to === null ? null : readPair(database, pair)
  if (from === null || to === null || facts === null) {
    database.run('DELETE FROM edge WHERE from_id = ? AND type = ? AND to_id = ?', ...ids)
    return
  }
  const { edge, problems } = deriveRelation({ ...facts, type, from, to })
  database.run(WRITE, edge.confidence, Number(edge.open), edge.withheld, ...ids)
  if (problems.length > 0) writeFinding(database, pair, { ...facts, type, from, to })
}

/** Few relations have a problem, and only those need the evidence that it stands at. */
function writeFinding(database: Database, pair: PairIds, facts: RelationFacts): void {
  const first = facts.confidence === null ? null : firstEvidence(database, pair)
  const { problems } = deriveRelation({ ...facts, first })
  const { from_id, type, to_id } = pair
  const source = problems[0]?.source ?? null
  database.run('INSERT INTO finding VALUES (?, ?, ?, ?, ?)', from_id, type, to_id, source, JSON.stringify(problems))
}

/** What the sources say of a pair, without the first evidence; null where they say nothing any more. */
function readPair(database: Database, { from_id, type, to_id }: PairIds): PairFacts | null {
  const stated = database.get<{ count: number; confidence: number | null }>(
    `SELECT count(*) AS count, max(CASE WHEN makes_edge THEN confidence END) AS confidence ${STATEMENTS}`,
    from_id,
    type,
    to_id,
  )
  const cited = type === 'cites' && database.get(CITED, from_id, to_id) !== undefined
  if (!stated?.count && !cited) return null
  return { confidence: stated?.confidence ?? null, cited, first: null }
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
