/** Notices that the store holds something else than when the shown answer was given. The page itself never changes by that. */
import type { Client } from './client.ts'

/** In milliseconds: how soon after an answer the store is looked at, and how often from then on. */
const FIRST = 1500
const EVERY = 60_000

export class Staleness {
  /** When it was noticed; null while the store is as it was. */
  noticed: Date | null = $state.raw(null)

  readonly #client: Client
  #held: string | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(client: Client) {
    this.#client = client
  }

  /** An answer was given just now. */
  begin(): void {
    this.#held = null
    this.noticed = null
    this.#later(FIRST)
  }

  /** Looks whenever somebody comes back to the window, too; returns what stops it. */
  watch(): () => void {
    const onfocus = () => void this.look()
    addEventListener('focus', onfocus)
    return () => {
      removeEventListener('focus', onfocus)
      clearTimeout(this.#timer)
    }
  }

  /** Compares what the store holds with what it held. A server that does not answer tells nothing. */
  async look(): Promise<void> {
    this.#later(EVERY)
    if (document.hidden || this.noticed) return
    const answer = await this.#client.stats()
    if (answer.state !== 'ready') return
    const holds = JSON.stringify(answer.body)
    if (this.#held !== null && this.#held !== holds) this.noticed = answer.at
    this.#held ??= holds
  }

  #later(pause: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.look(), pause)
  }
}
