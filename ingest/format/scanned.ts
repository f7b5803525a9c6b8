/** The words of scanned pages, with the sizes of their letters evened out, so that they are laid out as printed ones are. */
import type { Placed } from './printed-lines.ts'

/** Of the height of a line, which differs by what stands in it. */
const EVEN = 0.1
/** Of the letters of most of the text. */
const SMALL = 0.95
/** "1_Quy chế": the raised number that a note begins with. */
const NOTE = /^(\d{1,2})[_.°]?\s*(?=\p{Lu}|$)/u

/** All words of all pages. */
export function evened(pages: readonly (readonly Placed[])[]): Placed[][] {
  const sizes = sizesOf(pages.flat())
  const body = sizes[0] ?? 0
  const even = (one: Placed): Placed => ({ ...one, size: sizes.find((size) => isNear(one.size, size)) ?? one.size })
  return pages.map((words) =>
    words
      .map(even)
      .flatMap((one, index, all) => (one.size < body * SMALL && begins(all, index) ? numbered(one) : [one])),
  )
}

const isNear = (size: number, other: number): boolean => Math.abs(size - other) <= other * EVEN

/** The sizes that letters have, that of most of them first. */
function sizesOf(words: readonly Placed[]): number[] {
  const letters = new Map<number, number>()
  for (const { size, words: said } of words) letters.set(size, (letters.get(size) ?? 0) + said.length)
  const sizes: number[] = []
  for (const [size] of [...letters].sort(([, one], [, other]) => other - one))
    if (!sizes.some((known) => isNear(size, known))) sizes.push(size)
  return sizes
}

const begins = (all: readonly Placed[], index: number): boolean => all[index - 1]?.y !== all[index]?.y

function numbered(one: Placed): Placed[] {
  const [found, number] = NOTE.exec(one.words) ?? []
  if (found === undefined || number === undefined) return [one]
  const width = (one.width * number.length) / one.words.length
  const raised = { ...one, words: number, width, size: one.size * 0.6, y: one.y + one.size * 0.3 }
  const rest = one.words.slice(found.length)
  return rest === '' ? [raised] : [raised, { ...one, words: rest, x: one.x + width, width: one.width - width }]
}
