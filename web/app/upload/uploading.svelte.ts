/** Files on their way into the store. It goes on while another page is looked at. */
import type { FileEvent } from '../../api-upload.ts'
import type { Explorer } from '../explorer.svelte.ts'
import { sendFiles } from './send.ts'

/** Results that are shown; of more only how many. */
export const SHOWN = 200

export class Uploading {
  phase: 'idle' | 'sending' | 'reading' = $state('idle')
  /** How many files were sent. */
  sent = $state(0)
  done = $state(0)
  total = $state(0)
  /** What became of each, those that could not be read first. */
  results: readonly FileEvent[] = $state.raw([])
  /** What came of all, or what went wrong with all. */
  outcome: string | null = $state.raw(null)

  readonly #explorer: Explorer
  #request = new AbortController()

  constructor(explorer: Explorer) {
    this.#explorer = explorer
  }

  /** Sends files and follows what becomes of them. Nothing is sent while others are on their way. */
  async send(files: readonly File[], most: number): Promise<void> {
    const { client, words } = this.#explorer
    if (this.phase !== 'idle' || files.length === 0) return
    this.#begin(files.length)
    if (files.length > most) {
      this.#end(words.uploadTooMany(files.length, most))
      return
    }
    const answer = await sendFiles(files, client.language, (told) => this.#take(told), this.#request.signal)
    if (answer.state === 'cancelled') this.#end(words.uploadCancelled)
    else if (answer.state === 'failed') this.#end(`${answer.message} ${answer.repair}`)
    else if (answer.state === 'cut-off') this.#end(words.uploadCutOff)
    else this.#end(words.uploadDone(answer.done.read, answer.done.failed))
    await this.#explorer.library.refresh()
    if (this.#explorer.address.page === 'sources') await this.#explorer.renew()
  }

  cancel(): void {
    this.#request.abort()
  }

  #begin(files: number): void {
    this.#request = new AbortController()
    this.phase = 'sending'
    this.sent = files
    this.done = 0
    this.total = 0
    this.results = []
    this.outcome = null
  }

  #take(told: FileEvent): void {
    this.phase = 'reading'
    this.done = told.done
    this.total = told.total
    this.results = told.error === null ? [...this.results, told] : [told, ...this.results]
  }

  #end(outcome: string): void {
    this.phase = 'idle'
    this.outcome = outcome
    this.#explorer.announce(outcome)
  }
}

const known = new WeakMap<Explorer, Uploading>()

/** One for the whole page, so that leaving the list of sources ends nothing. */
export function uploadingOf(explorer: Explorer): Uploading {
  const uploading = known.get(explorer) ?? new Uploading(explorer)
  known.set(explorer, uploading)
  return uploading
}
