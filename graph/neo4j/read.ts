/** Documents and what relates them. */
import { byPair } from '../derive.ts'
import type { Pair } from '../facts.ts'
import type { Document, Edge, Relation, RelationType, SourcedStatement } from '../model.ts'
import type { Direction, Outline, Page } from '../store.ts'
import { byCodePoint } from '../tokens.ts'
import { anyOf, edgeTypes, OTHER_TYPES, type EdgeProperties } from './derived-relation.ts'
import { DOCUMENT_PROPERTIES, toDocument, type ReadDocument } from './document.ts'
import { relationId } from '../relation.ts'
import { unpackStatement, type StatementProperties } from './statement.ts'
import type { Transaction } from './transaction.ts'

const DOCUMENTS = `
  UNWIND $rows AS key
  MATCH (document:Document { key: key })
  RETURN document { ${DOCUMENT_PROPERTIES} } AS document`
const FAMILY = 'MATCH (document:Document) WHERE document.key = $key OR document.key STARTS WITH $start'

interface DocumentRow {
  readonly document: ReadDocument
}

export async function documents(transaction: Transaction, keys: readonly string[]): Promise<Document[]> {
  const rows = await transaction.each<DocumentRow>(DOCUMENTS, keys)
  return rows.map(({ document }) => toDocument(document))
}

export const outlines = (transaction: Transaction, keys: readonly string[]): Promise<Outline[]> =>
  transaction.each(
    `UNWIND $rows AS key MATCH (document:Document { key: key })
     RETURN key, document.type AS type, document.level AS level, document.place AS place, document.issuer AS issuer,
       document.date AS date`,
    keys,
  )

export async function family(transaction: Transaction, key: string, limit: number): Promise<Page<Document>> {
  const asked = { key, start: `${key}.` }
  const [count, rows] = await Promise.all([
    transaction.one<{ total: number }>(`${FAMILY} RETURN count(*) AS total`, asked),
    transaction.all<DocumentRow>(
      `${FAMILY} RETURN document { ${DOCUMENT_PROPERTIES} } AS document ORDER BY document.key LIMIT $limit`,
      { ...asked, limit },
    ),
  ])
  return { total: count?.total ?? 0, rows: rows.map(({ document }) => toDocument(document)) }
}

type EdgeRow = Omit<EdgeProperties, 'relation'> & {
  readonly from: string
  readonly type: RelationType
  readonly to: string
}

/** The types stand in the query, since a document may have many relationships of others. */
const EDGES = (direction: Direction, types: readonly string[], some: boolean): string => `
  UNWIND $rows AS key
  MATCH (sender:Document${direction === 'out' ? ' { key: key }' : ''})-[edge${anyOf(types)}]->(receiver:Document${direction === 'in' ? ' { key: key }' : ''})
  WHERE edge.relation IN $types ${some ? `AND ${direction === 'out' ? 'receiver' : 'sender'}.key IN $others` : ''}
  RETURN sender.key AS from, edge.relation AS type, receiver.key AS to,
    edge.confidence AS confidence, edge.open AS open, edge.withheld AS withheld`

export async function edges(
  transaction: Transaction,
  keys: readonly string[],
  direction: Direction,
  types: readonly RelationType[],
  statedOnly: boolean,
): Promise<Edge[]> {
  return edgeRows(transaction, keys, direction, types, statedOnly)
}

const SAID = `
  UNWIND $rows AS pair
  MATCH (source:Source)-[said:STATES]->() WHERE said.pair = pair
  RETURN pair, source.id AS source, said { .polarity, .start, .ordinal, .evidence, .sentence, ._statement } AS said`

/** Sources that are a document and mention another. */
const CITING = `
  UNWIND $rows AS row
  MATCH (:Document { key: row.from })<-[:TEXT_OF]-(source:Source)-[:MENTIONS]->(:Document { key: row.to })
  RETURN row.from AS from, 'cites' AS type, row.to AS to, source.id AS source`

interface CitingRow extends Pair {
  readonly source: string
}

interface SaidRow {
  readonly pair: string
  readonly source: string
  readonly said: StatementProperties & { readonly ordinal: number }
}

export async function relations(
  transaction: Transaction,
  keys: readonly string[],
  direction: Direction,
  types: readonly RelationType[],
  statedOnly: boolean,
  others?: readonly string[],
): Promise<Relation[]> {
  const rows = await edgeRows(transaction, keys, direction, types, statedOnly, others)
  const cited = rows.flatMap(({ from, type, to }) => (type === 'cites' ? [{ from, to }] : []))
  const [said, citing] = await Promise.all([
    transaction.each<SaidRow>(SAID, rows.map(relationId)),
    transaction.each<CitingRow>(CITING, cited),
  ])
  const statements = Map.groupBy(said.sort(inOrder), ({ pair }) => pair)
  const sources = Map.groupBy(
    [...said, ...citing.map((row) => ({ ...row, pair: relationId(row) }))],
    ({ pair }) => pair,
  )
  return rows.map((edge) => {
    const from = (sources.get(relationId(edge)) ?? []).map(({ source }) => source)
    return {
      ...edge,
      sources: [...new Set(from)].sort(),
      statements: (statements.get(relationId(edge)) ?? []).map(toStatement),
    }
  })
}

async function edgeRows(
  transaction: Transaction,
  keys: readonly string[],
  direction: Direction,
  types: readonly RelationType[],
  statedOnly: boolean,
  others?: readonly string[],
): Promise<Edge[]> {
  if (types.length === 0) return []
  const named = [...edgeTypes(types), ...(statedOnly ? [] : OTHER_TYPES)]
  const query = EDGES(direction, named, others !== undefined)
  const rows = await transaction.each<EdgeRow>(query, [...new Set(keys)], { types, others: others ?? null })
  return rows.sort(byPair)
}

const inOrder = (one: SaidRow, other: SaidRow): number =>
  byCodePoint(one.said.polarity, other.said.polarity) ||
  byCodePoint(one.source, other.source) ||
  one.said.start - other.said.start ||
  one.said.ordinal - other.said.ordinal

const toStatement = ({ source, said }: SaidRow): SourcedStatement => unpackStatement(source, said)
