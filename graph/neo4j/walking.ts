/** Walks over many documents, by their keys, which are found by an index; see `walking.ts`. */
import { CONFIDENCE, type RelationType } from '../model.ts'
import { openKey } from '../reference.ts'
import { facetsOf, without, type FacetRow } from '../facets.ts'
import { FACETS, type Direction, type DocumentFilter, type Facets } from '../store.ts'
import type { Found, Id, Slice, Step } from '../walking.ts'
import { anyOf, edgeTypes } from './derived-relation.ts'
import { all, filterConditions, filterParameters, VALUE_OF } from './search.ts'
import type { Transaction, Value } from './transaction.ts'

/** Documents that one query takes, at most: each query is an answer of its own over the wire. */
const AT_ONCE = 20_000
const THERE = 'UNWIND $rows AS key MATCH (document:Document { key: key })'

interface Keyed {
  readonly key: string
}

export async function ids(transaction: Transaction, keys: readonly string[]): Promise<Map<string, Id>> {
  const found = await transaction.each<Keyed>(`${THERE} RETURN key`, keys, {}, AT_ONCE)
  return new Map(found.map(({ key }) => [key, key]))
}

export const keys = (ids: readonly Id[]): Found[] => ids.map((id) => ({ id, key: String(id) }))

export async function steps(
  transaction: Transaction,
  ids: readonly Id[],
  direction: Direction,
  types: readonly RelationType[],
): Promise<Step[]> {
  if (types.length === 0) return []
  const rows = await transaction.each<{ near: string; far: string; certain: boolean }>(
    `${THERE} MATCH ${edge(direction, types)}
     RETURN key AS near, other.key AS far, edge.confidence >= ${CONFIDENCE.likely} AND NOT edge.open AS certain`,
    ids,
    {},
    AT_ONCE,
  )
  return rows.map(({ near, far, certain }) => [near, far, certain ? 1 : 0])
}

const edge = (direction: Direction, types: readonly RelationType[]): string => {
  const any = anyOf(edgeTypes(types))
  return direction === 'out' ? `(document)-[edge${any}]->(other:Document)` : `(document)<-[edge${any}]-(other:Document)`
}

/** By the number of relationships that the server keeps with each node. */
export async function breadth(
  transaction: Transaction,
  ids: readonly Id[],
  types: readonly RelationType[],
  most: number,
): Promise<number> {
  if (types.length === 0) return 0
  const any = anyOf(edgeTypes(types))
  const rows = await transaction.each<{ count: number }>(
    `${THERE} WITH document LIMIT toInteger($most) RETURN sum(COUNT { (document)-[${any}]-() }) AS count`,
    ids,
    { most },
    AT_ONCE,
  )
  return Math.min(
    most,
    rows.reduce((sum, { count }) => sum + count, 0),
  )
}

export async function meanings(transaction: Transaction, ids: readonly Id[]): Promise<Id[]> {
  const open = new Set(ids.flatMap((id) => openKey(String(id)) ?? []))
  const found = await transaction.each<Keyed>(`${THERE} RETURN key`, [...open], {}, AT_ONCE)
  return found.map(({ key }) => key)
}

export async function newest(
  transaction: Transaction,
  ids: readonly Id[],
  filter: DocumentFilter,
  slice: Slice,
): Promise<{ total: number; found: Found[] }> {
  const conditions = filterConditions(filter)
  const among = `${THERE} ${all(conditions)}`
  const parameters = { rows: [...ids], ...filterParameters(filter) }
  const total =
    conditions.length === 0
      ? ids.length
      : (await transaction.one<{ total: number }>(`${among} RETURN count(*) AS total`, parameters))?.total
  const found = await page(transaction, `${among} WITH key, coalesce(document.date, '') AS date`, 'date DESC, key', {
    ...parameters,
    ...slice,
  })
  return { total: total ?? 0, found }
}

export async function facetsAmong(
  transaction: Transaction,
  ids: readonly Id[],
  filter: DocumentFilter,
  most: number,
): Promise<Facets> {
  const rows = await Promise.all(
    FACETS.map((name) => {
      const others = without(filter, name)
      return transaction.all<FacetRow>(
        `${THERE} ${all(filterConditions(others))}
         RETURN '${name}' AS name, ${VALUE_OF[name]} AS value, count(*) AS count`,
        { rows: [...ids], ...filterParameters(others) },
      )
    }),
  )
  return facetsOf(rows.flat(), most)
}

export const oldest = (transaction: Transaction, ids: readonly Id[], slice: Slice): Promise<Found[]> =>
  page(transaction, `${THERE} WITH key, document.date AS date WHERE date IS NOT NULL`, 'date, key', {
    rows: [...ids],
    ...slice,
  })

/** The order of keys is that of code points here as well: they are ASCII. */
async function page(
  transaction: Transaction,
  among: string,
  order: string,
  { limit, offset, ...parameters }: Slice & Record<string, Value>,
): Promise<Found[]> {
  const rows = await transaction.all<Keyed>(
    `${among} RETURN key ORDER BY ${order} SKIP $offset ${limit === undefined ? '' : 'LIMIT $limit'}`,
    { ...parameters, offset: offset ?? 0, limit: limit ?? null },
  )
  return rows.map(({ key }) => ({ id: key, key }))
}

export const years = (
  transaction: Transaction,
  ids: readonly Id[],
): Promise<{ year: string | null; count: number }[]> =>
  transaction.all(`${THERE} RETURN left(document.date, 4) AS year, count(*) AS count ORDER BY year`, { rows: [...ids] })
