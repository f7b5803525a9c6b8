/** The row of a derived relation, and the problem that deriving it found. */
import { deriveRelation, type End, type RelationFacts } from '../derive.ts'
import type { PairFacts } from '../facts.ts'
import type { Edge, RelationType, Statement } from '../model.ts'
import type { Change, PairChange, PairIds } from './change.ts'
import type { Database } from './database.ts'

/** What the row of a pair keeps of its facts, so that they need only be counted on. */
interface Counts {
  /** Its statements, and the sources that cite. */
  readonly statements: number
  readonly citing: number
  /** The highest confidence of the statements that make an edge. */
  readonly stated: number | null
}

interface EdgeRow extends Counts {
  readonly confidence: number
  readonly open: number
  readonly withheld: string | null
}

const NONE: Counts = { statements: 0, citing: 0, stated: null }

const OF_PAIR = 'from_id = ? AND type = ? AND to_id = ?'
const SELECT = `SELECT statements, citing, stated, confidence, open, withheld FROM edge WHERE ${OF_PAIR}`
const INSERT = `
  INSERT INTO edge (statements, citing, stated, confidence, open, withheld, from_id, type, to_id)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
const UPDATE = `
  UPDATE edge SET statements = ?, citing = ?, stated = ?, confidence = ?, open = ?, withheld = ? WHERE ${OF_PAIR}`
const HIGHEST = `SELECT max(confidence) AS stated FROM statement WHERE ${OF_PAIR} AND makes_edge`
const INCIDENT = `
  SELECT from_id, type, to_id FROM edge WHERE from_id = ?1 AND type IN (SELECT value FROM json_each(?2))
  UNION SELECT from_id, type, to_id FROM edge WHERE to_id = ?1 AND type IN (SELECT value FROM json_each(?2))`

/** The pairs that a document stands in, edges or not, of some types. */
export const incidentPairs = (database: Database, id: number, types: readonly RelationType[]): PairIds[] =>
  types.length === 0 ? [] : database.all(INCIDENT, id, JSON.stringify(types))

/** Derives a relation anew, after its documents and with what has come and gone, and replaces its row. */
export function replaceRelation(
  database: Database,
  pair: PairChange,
  change: Change,
  endOf: (id: number) => End | null,
): void {
  const isNew = change.isNew(pair.from_id) || change.isNew(pair.to_id)
  const before = isNew ? undefined : database.get<EdgeRow>(SELECT, ...idsOf(pair))
  const counts = count(database, before ?? NONE, pair)
  if (before !== undefined) database.run(`DELETE FROM finding WHERE ${OF_PAIR}`, ...idsOf(pair))
  const [from, to] = [endOf(pair.from_id), endOf(pair.to_id)]
  if ((before?.confidence ?? 0) > 0) database.counting.edge(pair.type, -1)
  if (from === null || to === null || (counts.statements === 0 && counts.citing === 0)) {
    database.run(`DELETE FROM edge WHERE ${OF_PAIR}`, ...idsOf(pair))
    return
  }
  const facts = { ...factsOf(counts), type: pair.type, from, to }
  const { edge, problems } = deriveRelation(facts)
  if (edge.confidence > 0) database.counting.edge(pair.type, 1)
  writeRow(database, pair, rowOf(counts, edge), before)
  if (problems.length > 0) writeFinding(database, pair, facts)
}

const idsOf = ({ from_id, type, to_id }: PairIds): readonly [number, RelationType, number] => [from_id, type, to_id]

function count(database: Database, before: Counts, pair: PairChange): Counts {
  const highest = Math.max(before.stated ?? 0, pair.stated ?? 0)
  return {
    statements: before.statements + pair.statements,
    citing: before.citing + pair.citing,
    stated: pair.lost ? readHighest(database, pair) : highest === 0 ? null : highest,
  }
}

const readHighest = (database: Database, pair: PairIds): number | null =>
  database.get<{ stated: number | null }>(HIGHEST, ...idsOf(pair))?.stated ?? null

/** Few relations have a problem, and only those need the first evidence. */
const factsOf = ({ stated, citing }: Counts): PairFacts => ({ confidence: stated, cited: citing > 0, first: null })

const rowOf = (counts: Counts, { confidence, open, withheld }: Edge): EdgeRow => ({
  ...counts,
  ...{ confidence, open: Number(open), withheld },
})

function writeRow(database: Database, pair: PairIds, row: EdgeRow, before: EdgeRow | undefined): void {
  const { statements, citing, stated, confidence, open, withheld } = row
  const isSame =
    before?.statements === statements &&
    before.citing === citing &&
    before.stated === stated &&
    before.confidence === confidence &&
    before.open === open &&
    before.withheld === withheld
  if (isSame) return
  const values = [statements, citing, stated, confidence, open, withheld]
  database.run(before === undefined ? INSERT : UPDATE, ...values, ...idsOf(pair))
}

function writeFinding(database: Database, pair: PairIds, facts: RelationFacts): void {
  const first = facts.confidence === null ? null : firstEvidence(database, pair)
  const { problems } = deriveRelation({ ...facts, first })
  const source = problems[0]?.source ?? null
  database.run('INSERT INTO finding VALUES (?, ?, ?, ?, ?)', ...idsOf(pair), source, JSON.stringify(problems))
}

const FIRST = `
  SELECT sha, content FROM statement JOIN contribution USING (source)
  WHERE ${OF_PAIR} AND makes_edge ORDER BY sha, start, ordinal LIMIT 1`

function firstEvidence(database: Database, pair: PairIds): PairFacts['first'] {
  const first = database.get<{ sha: string; content: string }>(FIRST, ...idsOf(pair))
  if (first === undefined) return null
  const { start, end } = (JSON.parse(first.content) as Pick<Statement, 'evidence'>).evidence
  return { source: first.sha, start, end }
}
