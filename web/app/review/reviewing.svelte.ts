/** A sitting of review: which item is chosen, what was put off, what can be undone. The queue itself is the server's. */
import { SvelteSet } from 'svelte/reactivity'
import type { ReviewAnswer, ReviewItem } from '../../api-review.ts'
import { Deciding, type Verdicts } from './deciding.svelte.ts'
import type { Reach } from './verdicts.ts'

export class Reviewing extends Deciding {
  /** Where the list goes on after an item was decided. */
  index = $state(0)
  /** How far a decision goes among what is alike. */
  reach: Reach = $state('source')
  candidate = $state('')
  isEditing = $state(false)
  /** Whether what else can be decided of the item's document is open. */
  isMore = $state(false)

  readonly #later = new SvelteSet<string>()
  #undo: readonly string[][] = $state.raw([])

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
    this.reach = 'source'
    this.candidate = ''
    this.reason = ''
    this.isEditing = false
    this.isMore = false
    this.refused = null
  }

  later({ id }: ReviewItem, count: number): void {
    this.#later.delete(id)
    this.#later.add(id)
    this.choose(this.index, count)
  }

  /** Of an item of a list of `count`, which goes on behind it; null where it is of none. False where the server refused. */
  async decide(verdicts: Verdicts, count: number | null): Promise<boolean> {
    const ids = await this.send(verdicts)
    if (ids === null) return false
    this.#undo = [...this.#undo, [...ids]]
    if (count !== null) this.choose(this.index, count - 1)
    this.explorer.announce(this.explorer.words.reviewDecided)
    return true
  }

  async undo(): Promise<void> {
    const last = this.#undo.at(-1)
    if (last === undefined) return
    if ((await this.send(last.map((decision) => ({ action: 'withdraw', decision })))) === null) return
    this.#undo = this.#undo.slice(0, -1)
    this.explorer.announce(this.explorer.words.reviewUndone)
  }
}
