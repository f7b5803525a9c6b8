/** Deriving relations anew: what is said of a pair, what it comes to, and how a person sees it in the graph. */
import { affectedTypes, deriveRelation, type DerivedRelation, type End } from '../derive.ts'
import type { Pair } from '../facts.ts'
import { RELATION_TYPES, type RelationType } from '../model.ts'
import { byCodePoint } from '../tokens.ts'
import { cited, type Contribution } from './contribution.ts'
import type { Rederived } from './derived-document.ts'
import { END_PROPERTIES, toEnd, type ReadEnd } from './document.ts'
import { readSaid, saidBy, type Said } from './said.ts'
import { locked } from './schema.ts'
import { relationId } from '../relation.ts'
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

interface PairRow {
  readonly pair: string
  readonly sender: ReadEnd
  readonly receiver: ReadEnd
  readonly standing: readonly Standing[]
}

const PAIRS = `
  UNWIND $rows AS row
  MATCH (sender:Document { key: row.from }), (receiver:Document { key: row.to })
  RETURN row.pair AS pair, sender { ${END_PROPERTIES} } AS sender, receiver { ${END_PROPERTIES} } AS receiver,
    [(sender)-[edge${anyOf(ALL_TYPES)}]->(receiver) WHERE edge.relation = row.type |
      { id: elementId(edge), type: type(edge), properties: properties(edge) }] AS standing`
// From the source to the document, since hundreds of thousands may mention the document.
const CITED = `
  UNWIND $rows AS row
  MATCH (:Document { key: row.from })<-[:TEXT_OF]-(source:Source)
  MATCH (receiver:Document { key: row.to }) WHERE EXISTS { (source)-[:MENTIONS]->(receiver) }
  RETURN DISTINCT row.pair AS pair`
const INCIDENT = (types: readonly RelationType[]): string => `
  UNWIND $rows AS key
  MATCH (:Document { key: key })-[edge${anyOf([...edgeTypes(types), ...OTHER_TYPES])}]-() WHERE edge.relation IN $types
  RETURN DISTINCT startNode(edge).key AS from, edge.relation AS type, endNode(edge).key AS to`
const LOCK = `
  UNWIND $rows AS key
  MATCH (document:Document { key: key }) ${locked('document')}`

/** A pair as it stands and as it should. */
export interface RederivedPair {
  readonly pair: Pair
  /** Whether one of its documents was not there before, so that nothing stands of it. */
  readonly isNew: boolean
  readonly derived: DerivedRelation | null
  readonly standing: readonly Standing[]
  /** What should stand: null where nothing should. */
  readonly wanted: { readonly type: string; readonly properties: EdgeProperties } | null
}

/**
 * Every pair that may come to something else with the documents of a change; the documents at the other ends are locked,
 * besides those that are already.
 */
export async function incidentPairs(transaction: Transaction, documents: readonly Rederived[]): Promise<Pair[]> {
  const affected = Map.groupBy(
    documents.filter(({ wasThere }) => wasThere),
    typesAffected,
  )
  const found = await Promise.all(
    [...affected].map(([types, some]) =>
      incident(
        transaction,
        types,
        some.map(({ key }) => key),
      ),
    ),
  )
  const pairs = found.flat()
  const isLocked = new Set(documents.map(({ key }) => key))
  const others = new Set(pairs.flatMap(({ from, to }) => [from, to]).filter((key) => !isLocked.has(key)))
  await transaction.each(LOCK, [...others].sort(byCodePoint))
  return pairs
}

const incident = async (
  transaction: Transaction,
  types: readonly RelationType[],
  keys: readonly string[],
): Promise<Pair[]> => (types.length === 0 ? [] : transaction.each<Pair>(INCIDENT(types), keys, { types }))

function typesAffected({ key, before, derived }: Rederived): readonly RelationType[] {
  const { open = false, date = null, _origin = '{}', _disputed = false } = before
  return derived === null ? [] : affectedTypes(toEnd({ key, open, date, _origin, _disputed }), derived)
}

/** What is said of a pair, and what stands of it. */
interface Found extends Pick<RederivedPair, 'standing'> {
  readonly said: Said | null
  readonly cited: boolean
  readonly from: End
  readonly to: End
}

/** Derives relations anew, after their documents are written. */
export async function rederivePairs(
  transaction: Transaction,
  pairs: readonly Pair[],
  documents: readonly Rederived[],
  come: readonly Contribution[],
): Promise<RederivedPair[]> {
  const distinct = [...new Map(pairs.map((pair) => [relationId(pair), pair])).values()]
  const coming = comingTo(documents, come)
  const standing = await readPairs(
    transaction,
    distinct.filter((pair) => !coming.isNew(pair)),
  )
  return distinct.flatMap((pair) => {
    const isNew = coming.isNew(pair)
    const found = isNew ? coming.find(pair) : standing.get(relationId(pair))
    return found === undefined ? [] : [{ isNew, ...rederivePair(pair, found) }]
  })
}

/** What is known of pairs of which one document was not there before: all of it comes with this change. */
function comingTo(documents: readonly Rederived[], come: readonly Contribution[]) {
  const byKey = new Map(documents.map((one) => [one.key, one]))
  const said = saidBy(come)
  const citing = new Set(
    come.flatMap(({ understood, appearing }) => cited(understood.source.key, appearing).map(relationId)),
  )
  const isComing = (key: string): boolean => byKey.get(key)?.wasThere === false
  return {
    isNew: ({ from, to }: Pair): boolean => isComing(from) || isComing(to),
    find(pair: Pair): Found | undefined {
      const [from, to] = [byKey.get(pair.from)?.derived, byKey.get(pair.to)?.derived]
      const id = relationId(pair)
      return from && to ? { said: said.get(id) ?? null, cited: citing.has(id), from, to, standing: [] } : undefined
    },
  }
}

/** What is known of the others. */
async function readPairs(transaction: Transaction, pairs: readonly Pair[]): Promise<ReadonlyMap<string, Found>> {
  const asked = pairs.map((pair) => ({ ...pair, pair: relationId(pair) }))
  const [rows, said, citing] = await Promise.all([
    transaction.each<PairRow>(PAIRS, asked),
    readSaid(transaction, asked),
    transaction.each<{ pair: string }>(
      CITED,
      asked.filter(({ type }) => type === 'cites'),
    ),
  ])
  const cited = new Set(citing.map(({ pair }) => pair))
  return new Map(
    rows.map(({ pair, sender, receiver, standing }) => {
      const ends = { from: toEnd(sender), to: toEnd(receiver) }
      return [pair, { ...ends, said: said.get(pair) ?? null, cited: cited.has(pair), standing }]
    }),
  )
}

function rederivePair({ from, type, to }: Pair, { said, cited, standing, ...ends }: Found) {
  const pair = { from, type, to }
  if (said === null && !cited) return { pair, derived: null, standing, wanted: null }
  const { confidence, first } = said?.facts ?? { confidence: null, first: null }
  const derived = deriveRelation({ confidence, first, cited, type, ...ends })
  return { pair, derived, standing, wanted: wantedOf(derived, said) }
}

function wantedOf({ edge }: DerivedRelation, said: Said | null): RederivedPair['wanted'] {
  const { type, confidence, open, withheld } = edge
  const { source = null, evidence = null } = said?.shown ?? {}
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
