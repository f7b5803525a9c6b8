/** Many reports into a store, a batch in one transaction each. */
import { batches } from './batches.ts'
import type { GraphStore, Put } from './store.ts'

/** Puts what comes, in its order, and tells of each once it is saved. Throws what the store throws. */
export async function* putMany(
  store: GraphStore,
  puts: AsyncIterable<Put>,
): AsyncGenerator<{ readonly put: Put; readonly changed: boolean }> {
  for await (const batch of batches(puts)) {
    const { changed } = await store.putAll(batch)
    for (const [index, put] of batch.entries()) yield { put, changed: changed[index] === true }
  }
}
