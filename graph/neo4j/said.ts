/** What statements say of pairs: those that are in the database, and those that come where nothing was said before. */
import type { PairFacts } from '../facts.ts'
import { makesEdge } from '../facts.ts'
import { byCodePoint } from '../tokens.ts'
import type { Contribution } from './contribution.ts'
import { relationId } from '../relation.ts'
import { readable } from './statement.ts'
import type { Transaction, Value } from './transaction.ts'

/** A statement as its pair counts it. */
interface Saying {
  readonly pair: string
  readonly source: string
  readonly ordinal: number
  readonly start: number
  readonly end: number
  readonly evidence: string
  readonly makesEdge: boolean
  readonly confidence: number
  readonly polarity: string
}

/** All statements of one pair. */
export interface Said {
  readonly statements: number
  /** Whether one of them denies it. */
  readonly denied: boolean
  readonly facts: Pick<PairFacts, 'confidence' | 'first'>
  /** The first of those that make an edge, else of all. */
  readonly shown: Saying
}

const SAID = `
  UNWIND $rows AS row
  MATCH (source:Source)-[said:STATES]->() WHERE said.pair = row.pair
  RETURN row.pair AS pair, source.id AS source, said.ordinal AS ordinal, said.start AS start, said.end AS end,
    said.evidence AS evidence, said._edge AS makesEdge, said.confidence AS confidence, said.polarity AS polarity`

/** What is said of pairs of which the database may know something, by their ids. */
export const readSaid = async (transaction: Transaction, rows: readonly Value[]): Promise<ReadonlyMap<string, Said>> =>
  gathered(await transaction.each<Saying>(SAID, rows))

/** What comes, by the ids of the pairs. */
export const saidBy = (come: readonly Contribution[]): ReadonlyMap<string, Said> => gathered(come.flatMap(sayings))

const sayings = ({ facts, understood }: Contribution): Saying[] =>
  understood.statements.map((statement, ordinal) => {
    const { evidence, confidence, polarity } = statement
    const place = { source: facts.id, ordinal, start: evidence.start, end: evidence.end, evidence: readable(evidence) }
    return { pair: relationId(statement), ...place, makesEdge: makesEdge(statement), confidence, polarity }
  })

const gathered = (sayings: readonly Saying[]): ReadonlyMap<string, Said> =>
  new Map(
    [...Map.groupBy(sayings, ({ pair }) => pair)].flatMap(([pair, said]) => gather(said).map((one) => [pair, one])),
  )

function gather(said: readonly Saying[]): Said[] {
  const ordered = said.toSorted(byPlace)
  const [first] = ordered.filter(({ makesEdge }) => makesEdge)
  return ordered.slice(0, 1).map((firstOfAll) => ({
    statements: said.length,
    denied: said.some(({ polarity }) => polarity === 'denied'),
    facts: {
      confidence: said.reduce<number | null>(higher, null),
      first: first === undefined ? null : { source: first.source, start: first.start, end: first.end },
    },
    shown: first ?? firstOfAll,
  }))
}

const higher = (highest: number | null, { makesEdge, confidence }: Saying): number | null =>
  makesEdge ? Math.max(highest ?? 0, confidence) : highest

const byPlace = (one: Saying, other: Saying): number =>
  byCodePoint(one.source, other.source) || one.start - other.start || one.ordinal - other.ordinal
