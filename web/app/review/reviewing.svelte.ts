/** A sitting of review: which item is chosen, what was put off, what can be undone. The queue itself is the server's. */
import { SvelteSet } from 'svelte/reactivity'
import type { DecisionBody, ReviewAnswer, ReviewItem } from '../../api-review.ts'
import type { Explorer } from '../explorer.svelte.ts'

type Verdicts = DecisionBody['verdicts']

export class Reviewing {
  /** Where the list goes on after an item was decided. */
  index = $state(0)
  /** Whether the decision is for all that are alike. */
  isAll = $state(true)
  candidate = $state('')
  reason = $state('')
  isEditing = $state(false)
  /** What the server refused, in its words. */
  refused: string | null = $state(null)
  isBusy = $state(false)

  readonly #explorer: Explorer
  readonly #later = new SvelteSet<string>()
  #undo: readonly string[][] = $state.raw([])

  constructor(explorer: Explorer) {
    this.#explorer = explorer
  }

  /** What was put off comes last. */
  ordered({ items }: ReviewAnswer): readonly ReviewItem[] {
    const isLater = ({ id }: ReviewItem) => this.#later.has(id)
    return [...items.filter((item) => !isLater(item)), ...items.filter(isLater)]
  }

  get canUndo(): boolean {
    return this.#undo.length > 0
  }

  choose(index: number, count: number): void {
    this.index = Math.max(0, Math.min(count - 1, index))
    this.isAll = true
    this.candidate = ''
    this.reason = ''
    this.isEditing = false
    this.refused = null
  }

  later({ id }: ReviewItem, count: number): void {
    this.#later.delete(id)
    this.#later.add(id)
    this.choose(this.index, count)
  }

  async decide(verdicts: Verdicts, count: number): Promise<void> {
    const ids = await this.#send(verdicts)
    if (ids === null) return
    this.#undo = [...this.#undo, [...ids]]
    this.choose(this.index, count - 1)
    this.#explorer.announce(this.#explorer.words.reviewDecided)
  }

  async undo(): Promise<void> {
    const last = this.#undo.at(-1)
    if (last === undefined) return
    if ((await this.#send(last.map((decision) => ({ action: 'withdraw', decision })))) === null) return
    this.#undo = this.#undo.slice(0, -1)
    this.#explorer.announce(this.#explorer.words.reviewUndone)
  }

  /** The ids of what was decided; null where the server refused. */
  async #send(verdicts: Verdicts): Promise<readonly string[] | null> {
    if (this.isBusy) return null
    const by = this.#explorer.settings.reviewer.trim()
    if (by === '') {
      this.refused = this.#explorer.words.reviewByMissing
      document.getElementById('reviewer')?.focus()
      return null
    }
    this.isBusy = true
    const answer = await this.#explorer.client.decide({ by, reason: this.reason, seen: [], verdicts })
    this.isBusy = false
    this.refused =
      answer.state === 'failed'
        ? `${answer.message} ${answer.repair}`
        : answer.state === 'ready'
          ? null
          : this.#explorer.words.noServer
    await this.#explorer.renew()
    return answer.state === 'ready' ? answer.body.ids : null
  }
}
