/** What holds of every trace: it leads along what carries a directive, and nowhere else. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { openStore, trace, type Trace } from '../graph/index.ts'
import type { GraphStore } from '../graph/store.ts'
import { derived, histories, play, type History } from './histories.ts'

export type Tracing = (store: GraphStore, key: string) => Promise<Trace>

const CARRYING: readonly string[] = ['implements', 'continues']
const STORES = 60

/** Holds the property against a way of tracing, from every document of the graph. */
export const checkTracing = (tracing: Tracing = trace): Promise<fc.RunDetails<[History]>> =>
  fc.check(
    fc.asyncProperty(histories, async (history) => {
      const store = await openStore('sqlite::memory:')
      try {
        await play(store, history)
        const { documents, relations } = derived(history)
        const edges = relations
          .map(({ edge }) => edge)
          .filter((edge) => edge.confidence > 0 && CARRYING.includes(edge.type))
        for (const { document } of documents) {
          const { nodes } = await tracing(store, document.key)
          expect(nodes.map(({ key }) => key).sort()).toEqual(reached(document.key, edges))
        }
      } finally {
        await store.close()
      }
    }),
    { numRuns: STORES },
  )

/** Every document that a chain of edges leads to, and the start. */
function reached(start: string, edges: readonly { readonly from: string; readonly to: string }[]): string[] {
  const found = new Set([start])
  for (let size = 0; size < found.size;) {
    size = found.size
    for (const { from, to } of edges) if (found.has(from)) found.add(to)
  }
  return [...found].sort()
}
