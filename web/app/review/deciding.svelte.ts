/** Deciding from a page: who, why, and what the server refused, in its words. */
import type { DecisionBody } from '../../api-review.ts'
import type { Explorer } from '../explorer.svelte.ts'

export type Verdicts = DecisionBody['verdicts']

export class Deciding {
  reason = $state('')
  refused: string | null = $state(null)
  isBusy = $state(false)
  protected readonly explorer: Explorer

  readonly #onanswer: () => Promise<unknown>

  /** `onanswer` is called whenever the server has answered, beside the page's own renewal. */
  constructor(explorer: Explorer, onanswer: () => Promise<unknown> = () => Promise.resolve()) {
    this.explorer = explorer
    this.#onanswer = onanswer
  }

  /** The ids of what was decided; null where the server refused. `seen` are decisions that the reviewer has before the eyes. */
  async send(verdicts: Verdicts, seen: readonly string[] = []): Promise<readonly string[] | null> {
    if (this.isBusy) return null
    const { settings, words, client } = this.explorer
    const by = settings.reviewer.trim()
    if (by === '') {
      this.refused = words.reviewByMissing
      document.getElementById('reviewer')?.focus()
      return null
    }
    this.isBusy = true
    const answer = await client.decide({ by, reason: this.reason, seen: [...seen], verdicts })
    this.refused =
      answer.state === 'failed'
        ? `${answer.message} ${answer.repair}`
        : answer.state === 'ready'
          ? null
          : words.noServer
    await Promise.all([this.#onanswer(), this.explorer.renew()])
    this.isBusy = false
    return answer.state === 'ready' ? answer.body.ids : null
  }

  /** The key of the one document that was typed; null where none or several fit, which is said. */
  async keyOf(typed: string): Promise<string | null> {
    const found = await this.explorer.client.document(typed, 1)
    if (found.state === 'ready') return found.body.key
    // The key of a document that nobody has read yet.
    if (found.state === 'missing' && /^[\w-]+\.[\w.-]+$/u.test(typed)) return typed
    this.refused = this.explorer.words.reviewNoDocument(typed, found.state === 'several')
    return null
  }
}
