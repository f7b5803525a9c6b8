/** Which directives continue which: what is done of one says something of those that continue it. */
import type { GraphStore } from '../store.ts'
import { isCertain } from '../relation.ts'

/** What each document continues for certain, by its key. */
export type Succession = ReadonlyMap<string, readonly string[]>

/** What some directives continue, and what that continues again. The same at every place. */
export async function successionOf(store: GraphStore, keys: readonly string[]): Promise<Succession> {
  const succession = new Map<string, string[]>()
  const seen = new Set(keys)
  for (let frontier = [...keys]; frontier.length > 0;) {
    const edges = (await store.edges(frontier, 'out', ['continues'])).filter(isCertain)
    for (const { from, to } of edges) succession.set(from, [...(succession.get(from) ?? []), to])
    frontier = [...new Set(edges.map(({ to }) => to))].filter((key) => !seen.has(key))
    for (const key of frontier) seen.add(key)
  }
  return succession
}

/** From a document over what it continues to the nearest that is done, both included; null where there is none. */
export function wayBack(key: string, succession: Succession, isDone: (key: string) => boolean): string[] | null {
  const ways = new Map([[key, [key]]])
  for (const [at, way] of ways) {
    if (at !== key && isDone(at)) return way
    for (const before of succession.get(at) ?? []) if (!ways.has(before)) ways.set(before, [...way, before])
  }
  return null
}
