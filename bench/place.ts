/** Where a benchmark keeps a graph. */
import type { StoreOptions } from '../graph/index.ts'

/** A store for this run alone. */
export interface Place {
  readonly address: string
  readonly options: StoreOptions
  /** Where its data lies. */
  readonly folder: string
  /** What its server took at most, in MiB; null where the store runs in this process. */
  readonly memory: () => Promise<number | null>
  readonly remove: () => Promise<void>
}
