/** Walking the graph breadth-first, a frontier at a time, over any store. */
import type { Document, Edge, RelationType } from '../model.ts'
import type { Direction, GraphStore } from '../store.ts'
import { byCodePoint } from '../tokens.ts'
import { isCertain } from '../relation.ts'

/** What carries a directive downwards: `cites` says too little, and `amends` and `replaces` say something else. */
export const CARRYING: readonly RelationType[] = ['implements', 'continues']

export interface Walk {
  /** How many steps each document is away, in the order in which it was reached. */
  readonly distances: ReadonlyMap<string, number>
  /** Every edge that leaves a document fewer than `depth` steps away. */
  readonly edges: readonly Edge[]
}

/** Follows edges of some types from one document, at most `depth` steps. Each document is visited once. */
export async function walk(
  store: GraphStore,
  start: string,
  direction: Direction,
  types: readonly RelationType[],
  depth: number,
): Promise<Walk> {
  const distances = new Map([[start, 0]])
  const edges: Edge[] = []
  let frontier = [start]
  for (let distance = 1; distance <= depth && frontier.length > 0; distance++) {
    const found = await store.edges(frontier, direction, types)
    edges.push(...found)
    frontier = [...new Set(found.map((edge) => farEnd(edge, direction)))].filter((key) => !distances.has(key))
    for (const key of frontier) distances.set(key, distance)
  }
  return { distances, edges }
}

export const farEnd = (edge: Edge, direction: Direction): string => (direction === 'out' ? edge.to : edge.from)

/** By the key of a document, the keys that one step leads to. */
export type Links = ReadonlyMap<string, readonly string[]>

/** All that is reached from some documents by certain steps up (`out`) or down (`in`), each with the steps that leave it. */
export async function certainLinks(store: GraphStore, keys: readonly string[], direction: Direction): Promise<Links> {
  const links = new Map<string, string[]>(keys.map((key) => [key, []]))
  for (let frontier = [...links.keys()]; frontier.length > 0;) {
    const edges = (await store.edges(frontier, direction, CARRYING)).filter(isCertain)
    for (const edge of edges) links.get(direction === 'out' ? edge.from : edge.to)?.push(farEnd(edge, direction))
    frontier = [...new Set(edges.map((edge) => farEnd(edge, direction)))].filter((key) => !links.has(key))
    for (const key of frontier) links.set(key, [])
  }
  return links
}

/** Everything that is reached from some documents, themselves included. */
export function closure(from: readonly string[], links: Links): Set<string> {
  const found = new Set(from)
  for (const key of found) for (const next of links.get(key) ?? []) found.add(next)
  return found
}

type Dated = Pick<Document, 'key' | 'date'>

/** Newest first, those without a date last, then by key. */
export function newestFirst(one: Dated, other: Dated): number {
  return byCodePoint(other.date ?? '', one.date ?? '') || byCodePoint(one.key, other.key)
}
