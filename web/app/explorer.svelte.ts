/** The state of the page. What a person sees follows from the address; this class reads it, asks, and keeps the answer. */
import { MediaQuery, SvelteMap } from 'svelte/reactivity'
import { tick } from 'svelte'
import type { Document, Level, SourceSummary } from '../../graph/model.ts'
import type { SourceTextAnswer, StatsAnswer } from '../api.ts'
import { href, parse, type Address, type Query } from './address.ts'
import { Client, type Answer } from './client.ts'
import type { Lane } from './drawing/picture.ts'
import { blocksOf, type Block } from './reading/paper.ts'
import { SOURCES_AT_MOST, ask, documentOf, keyOf, questionOf, type View } from './questions.ts'
import { Settings } from './settings.svelte.ts'

/** What stands in the place of an answer. */
export type Trouble = Exclude<Answer<View>, { readonly state: 'ready' }> | { readonly state: 'cancelled' }

interface Shown {
  readonly question: string
  readonly view: View
  readonly at: Date
}

/** A source's text with its lines told apart. */
export interface ReadText {
  readonly answer: SourceTextAnswer
  readonly blocks: readonly Block[]
}

/** Texts fetched only to tell the lines of quotations, at most: beyond that, quotations name their source alone. */
const TEXTS_AT_MOST = 40

/** Answers kept for going back: the page is there at once, and is asked for anew behind it. */
const REMEMBERED = 24

export class Explorer {
  readonly settings = new Settings()
  readonly client = new Client()

  address: Address = $state.raw(parse(new URL(location.href)))
  shown: Shown | null = $state.raw(null)
  trouble: Trouble | null = $state.raw(null)
  isWaiting = $state(true)
  /** Set while the server cannot be reached and an older answer is shown. */
  isOffline = $state(false)
  /** Said once by the live region. */
  announcement = $state('')
  /** Grows with each page that was opened, so that the focus goes to its heading. */
  arrivals = $state(0)

  /** What the store holds; null until it is known. */
  stats: StatsAnswer | null = $state.raw(null)
  sources: ReadonlyMap<string, SourceSummary> = $state.raw(new Map())
  readonly texts = new SvelteMap<string, ReadText>()

  readonly words = $derived.by(() => this.settings.words)
  readonly language = $derived.by(() => this.settings.language)
  readonly view = $derived(this.shown?.view ?? null)

  readonly #dark = new MediaQuery('(prefers-color-scheme: dark)')
  readonly #still = new MediaQuery('(prefers-reduced-motion: reduce)')
  readonly #narrow = new MediaQuery('(max-width: 760px)')
  readonly #remembered = new Map<string, Shown>()
  readonly #asked = new Set<string>()
  #request = new AbortController()

  get isDark(): boolean {
    return this.settings.theme === null ? this.#dark.current : this.settings.theme === 'dark'
  }
  get isStill(): boolean {
    return this.#still.current
  }
  get isNarrow(): boolean {
    return this.#narrow.current
  }

  /** Follows the address from now on; returns what stops it. */
  start(): () => void {
    history.scrollRestoration = 'manual'
    const onpopstate = () => this.#arrive(scrollOf(history.state))
    addEventListener('popstate', onpopstate)
    void this.#load(scrollOf(history.state))
    return () => removeEventListener('popstate', onpopstate)
  }

  /** Opens an address of ours as a new page. */
  open(to: string): void {
    history.replaceState({ scroll: scrollY }, '')
    history.pushState({ scroll: 0 }, '', to)
    this.arrivals += 1
    this.#arrive(0)
  }

  /** Changes what is chosen on the page that is shown. `isStep` makes it a step that Back takes back. */
  choose(query: Query, isStep = false): void {
    const { page, ref, place } = this.address
    const to = href(page, ref, { ...this.address.query, ...query }, place)
    if (isStep) history.pushState({ scroll: scrollY }, '', to)
    else history.replaceState({ scroll: scrollY }, '', to)
    this.#arrive(scrollY)
  }

  /** Points at a place of the source that is shown. */
  point(start: number, end: number): void {
    const { page, ref, query } = this.address
    history.replaceState({ scroll: scrollY }, '', href(page, ref, query, { start, end }))
    this.address = parse(new URL(location.href))
  }

  retry(): void {
    void this.#load(scrollY)
  }

  cancel(): void {
    this.#request.abort()
    this.isWaiting = false
    this.trouble = { state: 'cancelled' }
  }

  announce(text: string): void {
    this.announcement = text
  }

  /** Why nothing stands in a lane; below the chains, what is not read must not look empty. */
  whyEmpty(lane: Lane): 'none' | 'unread' {
    return lane.empty === 'between' || this.isRead(lane.name) ? 'none' : 'unread'
  }

  /** True where a source of this level was read. */
  isRead(level: Level | 'unknown'): boolean {
    return [...this.sources.values()].some((source) => (source.level ?? 'unknown') === level)
  }

  /** True where the store holds the text of a document itself. */
  isHeld(document: Pick<Document, 'key'>): boolean {
    return [...this.sources.values()].some((source) => source.key === document.key)
  }

  /** Fetches the text of a source, once, to tell the line of what is quoted from it. */
  read(id: string): void {
    if (this.#asked.has(id) || this.#asked.size >= TEXTS_AT_MOST) return
    this.#asked.add(id)
    void this.client.text(id).then((answer) => {
      if (answer.state === 'ready') this.#keep(answer.body)
      else this.#asked.delete(id)
    })
  }

  #keep(answer: SourceTextAnswer): void {
    this.#asked.add(answer.id)
    if (!this.texts.has(answer.id)) this.texts.set(answer.id, { answer, blocks: blocksOf(answer.text) })
  }

  #arrive(scroll: number): void {
    this.address = parse(new URL(location.href))
    if (this.shown?.question !== questionOf(this.address) || this.trouble) void this.#load(scroll)
  }

  async #load(scroll: number): Promise<void> {
    this.#request.abort()
    const request = (this.#request = new AbortController())
    const address = this.address
    this.client.language = this.language
    this.#recall(questionOf(address), scroll)
    try {
      const [answer] = await Promise.all([ask(this.client, address, request.signal), this.#holdings()])
      if (!request.signal.aborted) await this.#take(answer, address, scroll)
    } catch (error) {
      if (!request.signal.aborted) throw error
    }
  }

  /** Shows at once what this question was answered before. */
  #recall(question: string, scroll: number): void {
    const known = this.#remembered.get(question)
    this.trouble = null
    this.isWaiting = !known
    this.shown = known ?? null
    if (known) void this.#scroll(scroll)
  }

  async #take(answer: Answer<View>, address: Address, scroll: number): Promise<void> {
    const isNew = this.shown === null
    this.isWaiting = false
    this.isOffline = answer.state === 'unreachable' && !isNew
    if (answer.state === 'ready') this.#show(answer.body, answer.at, address)
    else if (!this.isOffline) {
      this.shown = null
      this.trouble = answer
    }
    if (isNew) await this.#scroll(scroll)
  }

  #show(view: View, at: Date, asked: Address): void {
    if (view.page === 'reader') this.#keep(view.text)
    if (view.page === 'start') this.stats = view.answer
    this.#canonical(view, asked)
    const shown = { question: questionOf(this.address), view, at }
    this.#remembered.delete(shown.question)
    this.#remembered.set(shown.question, shown)
    for (const oldest of [...this.#remembered.keys()].slice(0, -REMEMBERED)) this.#remembered.delete(oldest)
    this.shown = shown
    const document = documentOf(view)
    if (document && view.page === 'document') this.settings.seen(document)
  }

  /** A number or a coarser key was asked for: the address becomes that of the document which it meant. */
  #canonical(view: View, { page, ref, query, place }: Address): void {
    const key = keyOf(view)
    if (key === null || key === ref) return
    history.replaceState(history.state, '', href(page, key, query, place))
    this.address = parse(new URL(location.href))
  }

  async #holdings(): Promise<void> {
    if (this.stats && this.address.page !== 'start' && this.address.page !== 'sources') return
    const [stats, sources] = await Promise.all([this.client.stats(), this.client.sources(SOURCES_AT_MOST)])
    if (stats.state === 'ready') this.stats = stats.body
    if (sources.state === 'ready') this.sources = new Map(sources.body.sources.map((source) => [source.id, source]))
  }

  async #scroll(to: number): Promise<void> {
    await tick()
    // The reader goes to the place that its address points at.
    if (!this.address.place) scrollTo(0, to)
  }
}

const scrollOf = (state: unknown): number =>
  typeof state === 'object' && state !== null && 'scroll' in state && typeof state.scroll === 'number'
    ? state.scroll
    : 0
