/**
 * Pages: on which page of the source an offset stands, where form feeds or printed page numbers tell it. A number stands at
 * the head or at the foot of its page; where the text does not tell which, or whether it is a page's number, no page is told.
 */
import { pageLine, type PageLine } from './page-line.ts'
import type { Part } from './read-text.ts'

/** Page lines with no text between them. */
interface Break {
  readonly start: number
  readonly lines: readonly PageLine[]
  /** The number printed there. */
  readonly printed: number | null
}

/** From where on the text stands on a page, up to the next stretch. */
interface Stretch {
  readonly start: number
  readonly page: number | null
}

/** The page that an offset of the source stands on, or null. */
export function pagesOf(source: string, parts: readonly Part[]): (offset: number) => number | null {
  const breaks = breaksOf(source, parts)
  const stretches = breaks.some(isFeed) ? byFeeds(breaks) : byNumbers(breaks)
  return (offset) => stretches[lastBefore(stretches, offset)]?.page ?? null
}

/** The last stretch that begins at or before the offset; they are in order. */
function lastBefore(stretches: readonly Stretch[], offset: number): number {
  let low = -1
  for (let high = stretches.length - 1; low < high;) {
    const middle = (low + high + 1) >> 1
    if ((stretches[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function breaksOf(source: string, parts: readonly Part[]): Break[] {
  const groups: { start: number; lines: PageLine[] }[] = []
  let before: Part['kind'] | null = null
  for (const part of parts) {
    const line = part.kind === 'page' ? pageLine(source.slice(part.start, part.end)) : null
    if (line && before === 'page') groups.at(-1)?.lines.push(line)
    else if (line) groups.push({ start: part.start, lines: [line] })
    before = part.kind
  }
  return groups.map((group) => ({
    ...group,
    printed: group.lines.find((line) => line.printed !== null)?.printed ?? null,
  }))
}

const isFeed = (one: Break): boolean => one.lines.some((line) => line.sign === 'feed')
const isSure = (one: Break): boolean => one.lines.some((line) => line.sign === 'rule' || line.explicit)

/** Form feeds count the pages; numbers printed beside them tell with which one the count begins. */
function byFeeds(breaks: readonly Break[]): Stretch[] {
  const printed = new Map<number, number>()
  const starts = [0]
  for (const one of breaks)
    for (const line of isFeed(one) ? one.lines : []) {
      if (line.sign === 'feed') starts.push(one.start)
      else if (line.printed !== null) printed.set(starts.length, line.printed)
    }
  const shifts = new Set([...printed].map(([count, number]) => number - count))
  const [shift = 0] = shifts
  return starts.map((start, index) => {
    const count = index + 1
    return { start, page: shifts.size < 2 ? count + shift : (printed.get(count) ?? null) }
  })
}

/** Where a page's number stands. */
type Side = 'head' | 'foot'

/** Each number ends the page before it or begins the one behind it; a number that does not count on tells nothing. */
function byNumbers(breaks: readonly Break[]): Stretch[] {
  const numbered = breaks.filter((one) => one.printed !== null)
  const chain = chainOf(numbered)
  const side = sideOf(chain)
  const [first] = chain
  if (side === null || !first) return []
  const known = new Set(chain)
  const opening = numbered[0] === first ? openingPage(chain, side) : null
  return [
    { start: 0, page: opening },
    ...numbered.map((one) => ({
      start: one.start,
      page: known.has(one) ? (one.printed ?? 0) + (side === 'foot' ? 1 : 0) : null,
    })),
  ]
}

/** Digits alone on a line are page numbers only where at least a page's text stands between them, in characters. */
const LEAST_PAGE = 600

/** The longest run of numbers that count on by one; a single one counts where a rule or its form says what it is. */
function chainOf(numbered: readonly Break[]): readonly Break[] {
  const byLast = new Map<number, Break[]>()
  let longest: readonly Break[] = []
  for (const one of numbered) {
    const printed = one.printed ?? 0
    const before = byLast.get(printed - 1)
    const chain = before && countsOn(before.at(-1), one) ? before : []
    chain.push(one)
    if (chain === before) byLast.delete(printed - 1)
    byLast.set(printed, chain)
    if (chain.length > longest.length) longest = chain
  }
  return longest.length > 1 || longest.every(isSure) ? longest : []
}

const countsOn = (before: Break | undefined, after: Break): boolean =>
  before !== undefined && (after.start - before.start >= LEAST_PAGE || (isSure(before) && isSure(after)))

/** A rule beside the number tells its side; else the number with which the text begins. */
function sideOf(chain: readonly Break[]): Side | null {
  const told = new Set(chain.map(sideOfRule).filter((side) => side !== null))
  if (told.size > 0) return told.size === 1 ? ([...told][0] ?? null) : null
  const [first] = chain
  if (first?.printed === 1) return first.start >= LEAST_PAGE / 2 ? 'foot' : first.start <= 20 ? 'head' : null
  if (first?.printed !== 2 || chain.length < 2) return null
  return isOnePage(chain) ? 'head' : 'foot'
}

function sideOfRule({ lines }: Break): Side | null {
  const number = lines.findIndex((line) => line.printed !== null)
  const rule = lines.findIndex((line) => line.sign === 'rule')
  return rule < 0 ? null : number < rule ? 'foot' : 'head'
}

/** The text before the first number is as long as a page, and not as two. */
function isOnePage(chain: readonly Break[]): boolean {
  const [first, last] = [chain[0]?.start ?? 0, chain.at(-1)?.start ?? 0]
  return first <= ((last - first) / Math.max(1, chain.length - 1)) * 1.5
}

/** The first page often has no number. */
function openingPage(chain: readonly Break[], side: Side): number | null {
  const printed = chain[0]?.printed ?? 0
  if (side === 'head') return printed === 2 ? 1 : null
  return printed === 1 || (chain.length > 1 && isOnePage(chain)) ? printed : null
}
