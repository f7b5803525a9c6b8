/** Many reports in batches that a store takes in one transaction each. */
import type { Put } from './store.ts'

/** What ends a batch, whichever comes first. */
export interface BatchLimits {
  readonly reports: number
  /** Characters of their texts, which what a batch takes of the memory grows with. */
  readonly characters: number
  /** How long the first of a batch waits for the others, so that what was read is saved before long. */
  readonly milliseconds: number
}

export const BATCH_LIMITS: BatchLimits = { reports: 500, characters: 4_000_000, milliseconds: 1000 }

/** Gathers what comes, in its order; no batch is empty. */
export async function* batches(
  puts: Iterable<Put> | AsyncIterable<Put>,
  limits: BatchLimits = BATCH_LIMITS,
): AsyncGenerator<readonly Put[]> {
  let batch: Put[] = []
  let characters = 0
  let since = performance.now()
  for await (const put of puts) {
    batch.push(put)
    characters += put.facts.text.length
    const full = batch.length >= limits.reports || characters >= limits.characters
    if (!full && performance.now() - since < limits.milliseconds) continue
    yield batch
    batch = []
    characters = 0
    since = performance.now()
  }
  if (batch.length > 0) yield batch
}
