/** Deriving relations anew: what is said of a pair, what it comes to, and how a person sees it in the graph. */
import { deriveRelation, type DerivedRelation } from '../derive.ts'
import type { Pair } from '../facts.ts'
import { RELATION_TYPES, type RelationType } from '../model.ts'
import { byCodePoint } from '../tokens.ts'
import { END_PROPERTIES, toEnd, type ReadEnd } from './document.ts'
import { locked } from './schema.ts'
import { pairId } from './statement.ts'
import type { Transaction, Value } from './transaction.ts'

/**
 * The types of relationships. What is no edge has a type of its own, so that whoever asks for `:IMPLEMENTS` is given
 * edges alone: what sources deny, what they plan, and what is said but cannot be.
 */
export const EDGE_TYPES: Readonly<Record<RelationType, string>> = {
  implements: 'IMPLEMENTS',
  continues: 'CONTINUES',
  cites: 'CITES',
  amends: 'AMENDS',
  replaces: 'REPLACES',
}
export const OTHER_TYPES = ['DENIED', 'PLANNED', 'WITHHELD'] as const
const ALL_TYPES: readonly string[] = [...Object.values(EDGE_TYPES), ...OTHER_TYPES]

/** `:IMPLEMENTS|CONTINUES`: constants of this file alone, which is why they may stand in a query. */
export const anyOf = (types: readonly string[]): string => `:${types.join('|')}`

/** The properties of an edge, and of what is none. */
export interface EdgeProperties {
  /** `implements` …: what is said, or would be. */
  readonly relation: RelationType
  readonly confidence: number
  readonly open: boolean
  readonly withheld: string | null
  /** How many statements carry it. */
  readonly statements: number
  /** The first of them, and its source. */
  readonly evidence: string | null
  readonly source: string | null
}

/** A relationship between two documents as it stands. */
interface Standing {
  readonly id: string
  readonly type: string
  readonly properties: Partial<EdgeProperties>
}

/** `[source, start, ordinal, end, evidence]`: the least of them is the first. */
type Evidence = readonly [source: string, start: number, ordinal: number, end: number, text: string]

interface Said {
  readonly pair: string
  readonly statements: number
  readonly confidence: number | null
  readonly denied: boolean
  /** Of those that make an edge. */
  readonly first: Evidence | null
  readonly firstOfAll: Evidence
}

interface PairRow {
  readonly pair: string
  readonly sender: ReadEnd
  readonly receiver: ReadEnd
  readonly cited: boolean
  readonly standing: readonly Standing[]
}

const PAIRS = `
  UNWIND $rows AS row
  MATCH (sender:Document { key: row.from }), (receiver:Document { key: row.to })
  RETURN row.pair AS pair, sender { ${END_PROPERTIES} } AS sender, receiver { ${END_PROPERTIES} } AS receiver,
    row.type = 'cites' AND EXISTS { (sender)<-[:TEXT_OF]-(:Source)-[:MENTIONS]->(receiver) } AS cited,
    [(sender)-[edge${anyOf(ALL_TYPES)}]->(receiver) WHERE edge.relation = row.type |
      { id: elementId(edge), type: type(edge), properties: properties(edge) }] AS standing`
const SAID = `
  UNWIND $rows AS row
  MATCH (source:Source)-[said:STATES]->() WHERE said.pair = row.pair
  WITH row.pair AS pair, said, [source.id, said.start, said.ordinal, said.end, said.evidence] AS evidence
  RETURN pair, count(*) AS statements, max(CASE WHEN said._edge THEN said.confidence END) AS confidence,
    max(CASE said.polarity WHEN 'denied' THEN 1 ELSE 0 END) = 1 AS denied,
    min(CASE WHEN said._edge THEN evidence END) AS first, min(evidence) AS firstOfAll`
const INCIDENT = `
  UNWIND $rows AS key
  MATCH (:Document { key: key })-[edge${anyOf(ALL_TYPES)}]-()
  RETURN DISTINCT startNode(edge).key AS from, edge.relation AS type, endNode(edge).key AS to`
const LOCK = `
  UNWIND $rows AS key
  MATCH (document:Document { key: key }) ${locked('document')}`

/** A pair as it stands and as it should. */
export interface RederivedPair {
  readonly pair: Pair
  readonly derived: DerivedRelation | null
  readonly standing: readonly Standing[]
  /** What should stand: null where nothing should. */
  readonly wanted: { readonly type: string; readonly properties: EdgeProperties } | null
}

/** Every pair that some documents stand in; the documents at the other ends are locked, besides those that are already. */
export async function incidentPairs(
  transaction: Transaction,
  keys: readonly string[],
  locked: ReadonlySet<string>,
): Promise<Pair[]> {
  const pairs = await transaction.each<Pair>(INCIDENT, keys)
  const others = new Set(pairs.flatMap(({ from, to }) => [from, to]).filter((key) => !locked.has(key)))
  await transaction.each(LOCK, [...others].sort(byCodePoint))
  return pairs
}

/** Derives relations anew, after their documents are written. */
export async function rederivePairs(transaction: Transaction, pairs: readonly Pair[]): Promise<RederivedPair[]> {
  const distinct = [...new Map(pairs.map((pair) => [pairId(pair), pair]))].map(([id, pair]) => ({ pair: id, ...pair }))
  const [rows, said] = await Promise.all([
    transaction.each<PairRow>(PAIRS, distinct),
    transaction.each<Said>(SAID, distinct),
  ])
  const saidOf = new Map(said.map((one) => [one.pair, one]))
  const rowOf = new Map(rows.map((one) => [one.pair, one]))
  return distinct.flatMap((pair) => {
    const row = rowOf.get(pair.pair)
    return row === undefined ? [] : [rederivePair(pair, row, saidOf.get(pair.pair) ?? null)]
  })
}

function rederivePair(pair: Pair, { sender, receiver, cited, standing }: PairRow, said: Said | null): RederivedPair {
  const { from, type, to } = pair
  if (said === null && !cited) return { pair: { from, type, to }, derived: null, standing, wanted: null }
  const derived = deriveRelation({ ...factsOf(said, cited), type, from: toEnd(sender), to: toEnd(receiver) })
  return { pair: { from, type, to }, derived, standing, wanted: wantedOf(derived, said) }
}

function factsOf(said: Said | null, cited: boolean) {
  const [source, start, , end] = said?.first ?? []
  const first = source === undefined || start === undefined || end === undefined ? null : { source, start, end }
  return { confidence: said?.confidence ?? null, cited, first }
}

function wantedOf({ edge }: DerivedRelation, said: Said | null): RederivedPair['wanted'] {
  const { type, confidence, open, withheld } = edge
  const [source = null, , , , evidence = null] = said?.first ?? said?.firstOfAll ?? []
  const properties = { relation: type, confidence, open, withheld, statements: said?.statements ?? 0, evidence, source }
  if (confidence > 0) return { type: EDGE_TYPES[type], properties }
  const other = withheld !== null ? 'WITHHELD' : said?.denied ? 'DENIED' : 'PLANNED'
  return { type: other, properties }
}

const DROP = 'UNWIND $rows AS id MATCH ()-[edge]->() WHERE elementId(edge) = id DELETE edge'
const CHANGE = 'UNWIND $rows AS row MATCH ()-[edge]->() WHERE elementId(edge) = row.id SET edge = row.properties'
const CREATE = (type: string): string => `
  UNWIND $rows AS row MATCH (sender:Document { key: row.from }), (receiver:Document { key: row.to })
  CREATE (sender)-[edge:${type}]->(receiver) SET edge = row.properties`

/** Writes what differs from what stands. */
export async function writePairs(transaction: Transaction, pairs: readonly RederivedPair[]): Promise<void> {
  const dropped = pairs.flatMap(({ standing, wanted }) => standing.filter(({ type }) => type !== wanted?.type))
  const changed = pairs.flatMap(({ standing, wanted }) =>
    standing.flatMap(({ id, type, properties }) =>
      wanted?.type === type && !same(properties, wanted.properties)
        ? [{ id, properties: { ...wanted.properties } }]
        : [],
    ),
  )
  const created = pairs.filter(({ standing, wanted }) => wanted && !standing.some(({ type }) => type === wanted.type))
  await Promise.all([
    transaction.each(
      DROP,
      dropped.map(({ id }) => id),
    ),
    transaction.each(CHANGE, changed),
    ...ALL_TYPES.map((type) => transaction.each(CREATE(type), rowsOf(created, type))),
  ])
}

const same = (standing: Partial<EdgeProperties>, wanted: EdgeProperties): boolean =>
  Object.entries(wanted).every(([name, value]) => (standing[name as keyof EdgeProperties] ?? null) === value)

const rowsOf = (created: readonly RederivedPair[], type: string): Value[] =>
  created.flatMap(({ pair: { from, to }, wanted }) =>
    wanted?.type === type ? [{ from, to, properties: { ...wanted.properties } }] : [],
  )

/** Relation types as they stand in the database, those that a person asked for. */
export const edgeTypes = (types: readonly RelationType[]): string[] =>
  RELATION_TYPES.filter((type) => types.includes(type)).map((type) => EDGE_TYPES[type])
