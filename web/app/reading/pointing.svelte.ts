/** What a source's address points at. Each mention and line hears of it only where it is concerned: a long source has thousands. */
import { SvelteMap, SvelteSet } from 'svelte/reactivity'
import type { Mention, Segment, Span } from '../../../graph/model.ts'
import { isWithin } from './inline.ts'
import type { Block } from './paper.ts'

export class Pointing {
  readonly #chosen = new SvelteSet<string>()
  readonly #lines = new SvelteMap<number, readonly Segment[]>()

  isChosen = ({ id }: Mention): boolean => this.#chosen.has(id)

  isPointed = (line: number, run: Span): boolean =>
    this.#lines.get(line)?.some(([start, end]) => isWithin(run, { start, end })) ?? false

  /** Points at a mention or none, and at words besides. */
  set(chosen: Mention | null, words: readonly Segment[], blocks: readonly Block[]): void {
    for (const id of this.#chosen) if (id !== chosen?.id) this.#chosen.delete(id)
    if (chosen) this.#chosen.add(chosen.id)
    const touched = blocks.filter((block) => words.some(([start, end]) => start < block.end && end > block.start))
    for (const line of this.#lines.keys()) if (!touched.some((block) => block.line === line)) this.#lines.delete(line)
    for (const { line } of touched) this.#lines.set(line, words)
  }
}
