/** What the store holds, as far as pages need it around their own answers: counts, names of sources, texts for line numbers. */
import { SvelteMap } from 'svelte/reactivity'
import type { Document, Level, SourceSummary } from '../../graph/model.ts'
import type { SourceTextAnswer, StatsAnswer } from '../api.ts'
import type { Client } from './client.ts'
import type { Lane } from './drawing/picture.ts'
import { Memory } from './memory.ts'
import { SOURCES_AT_MOST } from './questions.ts'
import { blocksOf, type Block } from './reading/paper.ts'

/** A source's text with its lines told apart. */
export interface ReadText {
  readonly answer: SourceTextAnswer
  readonly blocks: readonly Block[]
}

/** Texts fetched only to tell the lines of quotations, at most: beyond that, quotations name their source alone. */
const TEXTS_AT_MOST = 40

/** Nor is a text fetched that is longer than this. */
const LETTERS_AT_MOST = 600_000

export class Library {
  /** Null until it is known. */
  stats: StatsAnswer | null = $state.raw(null)
  sources: readonly SourceSummary[] = $state.raw([])
  readonly texts = new SvelteMap<string, ReadText>()
  /** How high the leaves of a long source stood when it was last open, so that going back finds the same place. */
  readonly heights = new Map<string, readonly number[]>()

  readonly #client: Client
  readonly #asked = new Memory<true>(TEXTS_AT_MOST)

  constructor(client: Client) {
    this.#client = client
  }

  /** Asks what the store holds. Where the server does not answer, what was known before stays. */
  async refresh(): Promise<void> {
    const [stats, sources] = await Promise.all([this.#client.stats(), this.#client.sources(SOURCES_AT_MOST)])
    if (stats.state === 'ready') this.stats = stats.body
    if (sources.state === 'ready') this.sources = sources.body.sources
  }

  /** Texts that were fetched for line numbers: a source that changed has another id, and is fetched anew. */
  forgetTexts(): void {
    this.texts.clear()
    this.#asked.clear()
  }

  source(id: string): SourceSummary | null {
    return this.sources.find((source) => source.id === id) ?? null
  }

  /** True where the store holds the text of a document itself. */
  holds({ key }: Pick<Document, 'key'>): boolean {
    return this.sources.some((source) => source.key === key)
  }

  /** True where a source of this level was read. */
  isRead(level: Level | 'unknown'): boolean {
    return this.sources.some((source) => (source.level ?? 'unknown') === level)
  }

  /** Why nothing stands in a lane; below the chains, what is not read must not look empty. */
  whyEmpty({ empty, name }: Lane): 'none' | 'unread' {
    return empty === 'below' && !this.isRead(name) ? 'unread' : 'none'
  }

  /** Fetches the text of a source, once, to tell the line of what is quoted from it. */
  read(id: string): void {
    if (this.#asked.has(id) || this.#asked.size >= TEXTS_AT_MOST || this.#isLong(id)) return
    this.#asked.set(id, true)
    void this.#client.text(id).then((answer) => {
      if (answer.state === 'ready') this.keep(answer.body)
      else this.#asked.delete(id)
    })
  }

  #isLong(id: string): boolean {
    return (this.source(id)?.characters ?? 0) > LETTERS_AT_MOST
  }

  /** Takes a text that was fetched for its own sake. */
  keep(answer: SourceTextAnswer): void {
    if (!this.texts.has(answer.id)) this.texts.set(answer.id, { answer, blocks: blocksOf(answer.text) })
  }
}
