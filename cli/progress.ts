/** How far reading has got, on one line of a terminal: files, rate, time left. */
import { clearLine, cursorTo } from 'node:readline'
import type { Step } from './ingest.ts'
import type { Language } from '../errors.ts'
import { type Words, writeCount } from './words.ts'

/** Where the line goes; a terminal redraws it, anything else is given a new line now and then. */
export type Screen = NodeJS.WritableStream & { readonly isTTY?: boolean }

/** Milliseconds between two states of the line. */
const REDRAW = { terminal: 100, elsewhere: 5000 } as const
/** Milliseconds before the rate tells anything. */
const SETTLED = 1000

interface ProgressWords {
  readonly rate: (files: string) => string
  readonly left: (time: string) => string
  readonly failed: (files: string) => string
  readonly seconds: (count: string) => string
  readonly minutes: (count: string) => string
}

const WORDS: Readonly<Record<Language, ProgressWords>> = {
  vi: {
    rate: (files) => `${files} tệp/giây`,
    left: (time) => `còn khoảng ${time}`,
    failed: (files) => `${files} tệp không đọc được`,
    seconds: (count) => `${count} giây`,
    minutes: (count) => `${count} phút`,
  },
  en: {
    rate: (files) => `${files} files/s`,
    left: (time) => `about ${time} left`,
    failed: (files) => `${files} could not be read`,
    seconds: (count) => `${count} s`,
    minutes: (count) => `${count} min`,
  },
}

export class Progress {
  readonly #screen: Screen
  readonly #words: Words
  readonly #since = performance.now()
  #drawn = -Infinity
  #failed = 0

  constructor(screen: Screen, words: Words) {
    this.#screen = screen
    this.#words = words
  }

  /** Takes what has become of one more file. */
  tell(step: Step): void {
    if (step.file === null) this.#failed++
    const now = performance.now()
    const pause = this.#screen.isTTY === true ? REDRAW.terminal : REDRAW.elsewhere
    if (now - this.#drawn < pause && step.done < step.total) return
    this.#drawn = now
    this.#draw(progressLine(step, now - this.#since, this.#failed, this.#words))
  }

  /** Takes the line away, so that what is said next stands in its place. */
  clear(): void {
    if (this.#screen.isTTY !== true) return
    cursorTo(this.#screen, 0)
    clearLine(this.#screen, 0)
  }

  #draw(line: string): void {
    this.clear()
    this.#screen.write(this.#screen.isTTY === true ? line : `${line}\n`)
  }
}

/** `1.234/10.000 · 61 tệp/giây · còn khoảng 3 phút · 2 tệp không đọc được`, of what took so many milliseconds. */
function progressLine({ done, total }: Step, taken: number, failed: number, words: Words): string {
  const { rate, left, failed: unread, seconds, minutes } = WORDS[words.language]
  const count = (value: number) => writeCount(value, words)
  const perSecond = done / (taken / 1000)
  const settled = taken >= SETTLED && done > 0
  const remaining = settled ? (total - done) / perSecond : 0
  const time = remaining < 90 ? seconds(count(Math.ceil(remaining))) : minutes(count(Math.round(remaining / 60)))
  return [
    `${count(done)}/${count(total)}`,
    ...(settled ? [rate(count(Math.max(1, Math.round(perSecond))))] : []),
    ...(settled && done < total ? [left(time)] : []),
    ...(failed > 0 ? [unread(count(failed))] : []),
  ].join(' · ')
}
