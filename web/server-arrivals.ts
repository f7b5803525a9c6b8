/** Which requests hold a file that was uploaded: it goes only where none does, and nothing of it is in the store. */
import { rmdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { GraphStore } from '../graph/index.ts'
import { fileOf } from '../ingest/index.ts'

/** The uploads that are under way on one server. */
export class Arrivals {
  readonly #store: GraphStore
  readonly #holders = new Map<string, number>()

  constructor(store: GraphStore) {
    this.#store = store
  }

  /** To be called before the file is looked for, in the same turn. */
  hold(path: string): void {
    this.#holders.set(path, (this.#holders.get(path) ?? 0) + 1)
  }

  /** Ends what one request held, and takes files away that nobody needs. */
  async letGo(paths: readonly string[]): Promise<void> {
    const stored = new Set((await this.#store.locations()).map(({ path }) => fileOf(path)))
    for (const path of paths) {
      const others = (this.#holders.get(path) ?? 1) - 1
      if (others > 0) this.#holders.set(path, others)
      else this.#holders.delete(path)
      // In one turn with what was counted, so that no request finds the file in between.
      if (others <= 0 && !stored.has(path)) remove(path)
    }
  }
}

function remove(path: string): void {
  rmSync(path, { force: true })
  try {
    rmdirSync(dirname(path))
  } catch {
    // The same bytes are kept there under another name.
  }
}
