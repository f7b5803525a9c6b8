/**
 * A long source in leaves, which are drawn one by one: first what a person looks at, then the others while the browser has
 * nothing else to do. In the end all of it stands on the page, so that finding and printing by the browser miss nothing.
 */
import { flushSync } from 'svelte'
import { SvelteSet } from 'svelte/reactivity'
import type { MarkedBlock } from './marks.ts'

export interface Leaf {
  readonly index: number
  readonly blocks: readonly MarkedBlock[]
  /** Where it ends in the source. */
  readonly end: number
  /** In pixels: as it was measured before, else as its letters let expect. */
  readonly height: number
}

const BLOCKS = 40
/** Up to so many leaves are drawn at once: drawing them takes less time than a person notices. */
const AT_ONCE = 8

/** A line of text in the reader's width. */
const LINE = { letters: 78, height: 28, gap: 12 } as const

export class Leaves {
  readonly all: readonly Leaf[]
  readonly #drawn = new SvelteSet<number>()

  /** `heights`: those measured when the source was open before; none where it was not. */
  constructor(paper: readonly MarkedBlock[], heights: readonly number[] = []) {
    this.all = Array.from({ length: Math.ceil(paper.length / BLOCKS) }, (_, index) => {
      const blocks = paper.slice(index * BLOCKS, (index + 1) * BLOCKS)
      return { index, blocks, end: blocks.at(-1)?.block.end ?? 0, height: heights[index] ?? expectedHeight(blocks) }
    })
    if (!this.isLong) for (const { index } of this.all) this.#drawn.add(index)
  }

  /** A short source is drawn at once and as a whole. */
  get isLong(): boolean {
    return this.all.length > AT_ONCE
  }

  isDrawn = ({ index }: Leaf): boolean => this.#drawn.has(index)

  draw(index: number): void {
    if (index >= 0 && index < this.all.length) this.#drawn.add(index)
  }

  /** Draws what stands at an offset, and what is seen with it. */
  reveal(offset: number): void {
    const at = this.all.findIndex(({ end }) => end > offset)
    for (const index of [at - 1, at, at + 1]) this.draw(index)
  }

  drawAll(): void {
    flushSync(() => this.all.forEach(({ index }) => this.draw(index)))
  }

  /** Draws the others, a leaf at a time; returns what stops it. */
  fill(): () => void {
    let handle = 0
    const step = () => {
      const next = this.all.find((leaf) => !this.isDrawn(leaf))
      if (!next) return
      this.draw(next.index)
      handle = soon(step)
    }
    handle = soon(step)
    return () => cancel(handle)
  }
}

const expectedHeight = (blocks: readonly MarkedBlock[]): number =>
  blocks.reduce(
    (sum, { block }) => sum + Math.ceil((block.end - block.start) / LINE.letters) * LINE.height + LINE.gap,
    0,
  )

/** Safari has no idle callbacks. */
const soon = (step: () => void): number =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(step, { timeout: 400 }) : setTimeout(step, 30)
const cancel = (handle: number): void =>
  'cancelIdleCallback' in globalThis ? cancelIdleCallback(handle) : clearTimeout(handle)
