/** Offsets as Web Annotation counts them: in code points, where a source's spans count UTF-16 code units. */
import type { Span } from '../model.ts'
import type { GraphStore } from '../store.ts'

/** Sources of which it is remembered at a time where their pairs of code units stand. */
const REMEMBERED = 10_000

export class CodePoints {
  readonly #store: GraphStore
  /** By source, the offsets of the first halves of pairs: in most reports there is none. */
  readonly #pairs = new Map<string, readonly number[]>()

  constructor(store: GraphStore) {
    this.#store = store
  }

  /** Reads the sources that are not known yet. */
  async know(sources: readonly (string | null)[]): Promise<void> {
    for (const id of new Set(sources)) {
      if (id === null || this.#pairs.has(id)) continue
      const pairs = pairsIn((await this.#store.source(id))?.text ?? '')
      this.#pairs.set(id, pairs)
    }
  }

  /** The span in code points; its source has to be known. */
  of(source: string, { start, end }: Span): Span {
    const pairs = this.#pairs.get(source) ?? []
    const before = (offset: number): number => pairs.filter((pair) => pair < offset).length
    return { start: start - before(start), end: end - before(end) }
  }

  /** Forgets those known longest where they are too many; to be called when a page is done. */
  forget(): void {
    const [...ids] = this.#pairs.keys()
    for (const id of ids.slice(0, Math.max(0, ids.length - REMEMBERED))) this.#pairs.delete(id)
  }
}

const pairsIn = (text: string): number[] => [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map(({ index }) => index)
