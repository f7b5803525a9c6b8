/** Passages of the random sample that wait for a reviewer: the words, and what was found there. */
import type { Span } from '../model.ts'
import { foundIn } from '../passage.ts'
import type { GraphStore } from '../store.ts'
import { annotatedPassages } from './recall.ts'
import { draw, passageIn, SAMPLE, SEED } from './sample.ts'

export interface SamplePassage extends Span {
  readonly source: string
  readonly text: string
  /** The mentions that begin in it, as they are found; they may end behind it. */
  readonly found: readonly Span[]
}

export interface SampleQueue {
  /** Passages that were drawn, and those that nobody has annotated as they are read now. */
  readonly drawn: number
  readonly waiting: number
  readonly passages: readonly SamplePassage[]
}

export interface SampleOptions {
  /** Another seed draws other passages, which recall does not count. */
  readonly seed?: string
  readonly limit?: number
  readonly offset?: number
}

/** In the order in which they were drawn. */
export async function sampleQueue(store: GraphStore, options: SampleOptions = {}): Promise<SampleQueue> {
  const { seed = SEED, limit = SAMPLE, offset = 0 } = options
  const drawn = draw(await store.sources(), seed)
  const { passages } = await annotatedPassages(store)
  const done = new Set(passages.filter(({ isStale }) => !isStale).map(({ source, index }) => `${source} ${index}`))
  const waiting = drawn.filter(({ source, index }) => !done.has(`${source} ${index}`))
  const shown: SamplePassage[] = []
  for (const one of waiting.slice(offset, offset + limit)) {
    const facts = await store.source(one.source)
    if (facts === null) continue
    const { start, end } = passageIn(facts, one)
    const found = foundIn(facts, { start, end }).map((mention) => ({ start: mention.start, end: mention.end }))
    shown.push({ source: one.source, start, end, text: facts.text.slice(start, end), found })
  }
  return { drawn: drawn.length, waiting: waiting.length, passages: shown }
}
