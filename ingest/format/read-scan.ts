/** Pictures of pages, recognised one by one. A page that is read too unsurely counts as not read. */
import type { RecognisedPage } from '../../graph/model.ts'
import { textsOfPages } from './printed.ts'
import type { Placed } from './printed-lines.ts'
import { repaired } from './misrecognised.ts'
import { Recogniser, type Picture } from './recognise.ts'
import { evened } from './scanned.ts'

/** Of 100. Printed Vietnamese at 200 dpi has 90 and more, handwriting and photographs have 10 to 50. */
const LEAST = 60
/** Than is printed upon a picture, as a signature is: it is seen with it. */
const MORE = 1.5

/** What one file may take: pages that are tried, some five seconds each, and seconds for all of them. */
export interface ScanBounds {
  readonly pages: number
  readonly seconds: number
}
const MOST: ScanBounds = { pages: 500, seconds: 3600 }

/** Reads pictures of pages; told of each page when it is done, since each takes seconds. */
export class Scanner {
  readonly recognised: RecognisedPage[] = []
  readonly #recogniser = new Recogniser()
  readonly #done: () => void
  readonly #until: number
  #left: number

  constructor(done: () => void, { pages, seconds }: ScanBounds = MOST) {
    this.#done = done
    this.#left = pages
    this.#until = performance.now() + seconds * 1000
  }

  /** Whether another page may be tried: those that could not be read took as long. */
  get mayRead(): boolean {
    return this.#left > 0 && performance.now() < this.#until
  }

  /** The words of a page; null where they are too unsure, none, or hardly more than the `printed` ones that are known. */
  async read(picture: Picture, page: number, printed: readonly Placed[] = []): Promise<readonly Placed[] | null> {
    this.#left--
    const { words, confidence } = await this.#recogniser.read(picture)
    this.#done()
    if (lettersOf(words) <= lettersOf(printed) * MORE || confidence < LEAST) return null
    this.recognised.push({ page, confidence: Math.round(confidence) })
    return words
  }

  close(): Promise<void> {
    return this.#recogniser.close()
  }
}

export const lettersOf = (words: readonly Placed[]): number => words.reduce((sum, one) => sum + one.words.length, 0)

/** The texts of pages, of which those that were recognised have what recognition does wrong mended. */
export function textsOfScan(pages: readonly (readonly Placed[])[], recognised: readonly RecognisedPage[]): string[] {
  const scanned = new Set(recognised.map(({ page }) => page - 1))
  const even = evened(pages.filter((_, index) => scanned.has(index)))
  const placed = pages.map((words, index) => (scanned.has(index) ? (even.shift() ?? []) : words))
  return textsOfPages(placed).map((text, index) => (scanned.has(index) ? repaired(text) : text))
}
