/** The state of the page. What a person sees follows from the address; this class reads it, asks, and keeps the answer. */
import { MediaQuery } from 'svelte/reactivity'
import { tick } from 'svelte'
import type { Span } from '../../graph/model.ts'
import { href, parse, type Address, type Query } from './address.ts'
import { Client, type Answer } from './client.ts'
import { Library } from './library.svelte.ts'
import { Memory } from './memory.ts'
import { ask, keyOf, questionOf, type View } from './questions.ts'
import { seenOf } from './seen.ts'
import { Staleness } from './staleness.svelte.ts'
import { Settings } from './settings.svelte.ts'
import { Steps } from './undo.svelte.ts'

/** What stands in the place of an answer. */
export type Trouble = Exclude<Answer<View>, { readonly state: 'ready' }> | { readonly state: 'cancelled' }

interface Shown {
  readonly question: string
  readonly view: View
  readonly at: Date
}

/** The code of the pages, which is fetched when it is first needed. */
export interface Code {
  /** False where it could not be fetched. */
  load(page: string): Promise<boolean>
  isMissing(page: string): boolean
}

/** Answers kept for going back: the page is there at once, and is asked for anew behind it. */
const REMEMBERED = 24

export class Explorer {
  readonly settings = new Settings()
  readonly client = new Client()
  readonly library = new Library(this.client)
  readonly #code: Code
  readonly steps = new Steps()
  readonly staleness = new Staleness(this.client)

  address: Address = $state.raw(parse(location))
  shown: Shown | null = $state.raw(null)
  trouble: Trouble | null = $state.raw(null)
  /** Set while another answer of the same page is on its way, and the one before is still shown. */
  isLoading = $state(false)
  /** Set while the server cannot be reached and an older answer is shown. */
  isOffline = $state(false)
  /** Set while the browser prints: then everything is there, unfolded. */
  isPrinting = $state(false)
  /** Said once by the live region. */
  announcement = $state('')
  /** Grows with each page that was opened, so that the focus goes to its heading. */
  arrivals = $state(0)

  readonly words = $derived.by(() => this.settings.words)
  readonly language = $derived.by(() => this.settings.language)
  readonly view = $derived(this.shown?.view ?? null)

  readonly #dark = new MediaQuery('(prefers-color-scheme: dark)')
  readonly #still = new MediaQuery('(prefers-reduced-motion: reduce)')
  readonly #narrow = new MediaQuery('(max-width: 760px)')
  readonly #remembered = new Memory<Shown>(REMEMBERED)
  #request = new AbortController()

  constructor(code: Code) {
    this.#code = code
  }

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
    this.steps.arrive(history.state)
    const onpopstate = () => this.#arrive(scrollOf(history.state), this.steps.arrive(history.state))
    addEventListener('popstate', onpopstate)
    void this.#load(scrollOf(history.state))
    const stop = this.staleness.watch()
    return () => {
      removeEventListener('popstate', onpopstate)
      stop()
    }
  }

  /** Opens an address of ours as a new page. */
  open(to: string): void {
    history.replaceState(this.#state(scrollY), '')
    this.steps.begin()
    history.pushState(this.#state(0), '', to)
    this.arrivals += 1
    this.#arrive(0)
  }

  /** Changes what is chosen on the page that is shown. `isStep` makes it a step that Back takes back. */
  choose(query: Query, isStep = false): void {
    const { page, ref, place } = this.address
    const to = href(page, ref, { ...this.address.query, ...query }, place)
    if (isStep) this.step(to)
    else {
      history.replaceState(this.#state(scrollY), '', to)
      this.#arrive(scrollY, true)
    }
  }

  /** Changes the page that is shown to another address of it, as a step that Back takes back. */
  step(to: string): void {
    history.replaceState(this.#state(scrollY), '')
    this.steps.take()
    history.pushState(this.#state(scrollY), '', to)
    this.#arrive(scrollY, true)
  }

  /** Takes the last step back, where one was taken on this page. */
  undo(): void {
    if (this.steps.canUndo) history.back()
  }

  redo(): void {
    if (this.steps.canRedo) history.forward()
  }

  /** Points at a place of the source that is shown, or at none. */
  point(place: Span | null): void {
    const { page, ref, query } = this.address
    history.replaceState(this.#state(scrollY), '', href(page, ref, query, place))
    this.address = parse(location)
  }

  /** Asks anew what is shown, which stays until the answer is there. */
  async renew(): Promise<void> {
    await this.#load(scrollY)
  }

  retry(): void {
    void this.#retry()
  }

  /** Asks again, also what the store holds now. */
  async reload(): Promise<void> {
    await this.library.refresh()
    this.library.forgetTexts()
    this.retry()
  }

  cancel(): void {
    this.#request.abort()
    this.trouble = { state: 'cancelled' }
  }

  announce(text: string): void {
    this.announcement = text
  }

  #state(scroll: number) {
    return { scroll, ...this.steps.state }
  }

  /** `isSame`: the same page with other choices, of which what is shown stays until there is another answer. */
  #arrive(scroll: number, isSame = false): void {
    this.address = parse(location)
    if (this.shown?.question !== questionOf(this.address) || this.trouble) void this.#load(scroll, isSame)
  }

  /** A browser may keep that code could not be fetched: then only loading the page anew fetches it. */
  async #retry(): Promise<void> {
    const isStuck = this.#code.isMissing(this.address.page)
    if (isStuck && (await this.client.stats()).state === 'ready') location.reload()
    else await this.#load(scrollY)
  }

  async #load(scroll: number, isSame = false): Promise<void> {
    this.#request.abort()
    const request = (this.#request = new AbortController())
    const address = this.address
    this.client.language = this.language
    this.#recall(questionOf(address), scroll, isSame && this.shown?.view.page === address.page)
    try {
      const [answer, isCoded] = await Promise.all([
        ask(this.client, address, request.signal),
        this.#code.load(address.page),
        this.#refresh(address),
      ])
      const taken = isCoded || answer.state !== 'ready' ? answer : ({ state: 'unreachable' } as const)
      if (!request.signal.aborted) await this.#take(taken, address, scroll)
    } catch (error) {
      if (!request.signal.aborted) throw error
    }
  }

  /** Shows at once what this question was answered before. */
  #recall(question: string, scroll: number, isSame: boolean): void {
    const remembered = this.#remembered.get(question)
    this.trouble = null
    this.isLoading = isSame && remembered === null
    if (this.isLoading) return
    this.shown = remembered
    if (this.shown) void this.#scroll(scroll)
  }

  async #take(answer: Answer<View>, address: Address, scroll: number): Promise<void> {
    const isNew = this.shown === null
    this.isLoading = false
    this.isOffline = answer.state === 'unreachable' && !isNew
    if (answer.state === 'ready') this.#show(answer.body, answer.at, address)
    else if (!this.isOffline) {
      this.shown = null
      this.trouble = answer
    }
    if (isNew) await this.#scroll(scroll)
  }

  #show(view: View, at: Date, asked: Address): void {
    if (view.page === 'reader') this.library.keep(view.text)
    this.#canonical(view, asked)
    this.shown = { question: questionOf(this.address), view, at }
    this.#remembered.set(this.shown.question, this.shown)
    this.staleness.begin()
    const seen = seenOf(view, location.pathname + location.search)
    if (seen) this.settings.saw(seen)
  }

  /** A number or a coarser key was asked for: the address becomes that of the document which it meant. */
  #canonical(view: View, { page, ref, query, place }: Address): void {
    const audited = view.page === 'audit' && !query.place ? view.answer.limits.places[0]?.place : undefined
    if (audited !== undefined) this.#rename(href(page, ref, { ...query, place: audited }))
    const key = keyOf(view)
    if (key === null || key === ref) return
    this.#rename(href(page, key, query, place))
  }

  #rename(to: string): void {
    history.replaceState(history.state, '', to)
    this.address = parse(location)
  }

  /** The first page and the list of sources tell what the store holds now; elsewhere it is enough to know it once. */
  async #refresh({ page }: Address): Promise<void> {
    if (!this.library.stats || page === 'start' || page === 'sources') await this.library.refresh()
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
