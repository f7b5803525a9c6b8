/** The lines of a printed page, each with the cells that wide gaps divide it into. */

import { reference } from './paper.ts'

/** Words as they are placed on a page. Lengths are points; `y` grows upwards. */
export interface Placed {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Of the letters. */
  readonly size: number
}

export interface Cell {
  readonly words: string
  readonly x: number
  readonly end: number
}

export interface Line extends Cell {
  readonly y: number
  /** Of its largest letters. */
  readonly size: number
  /** The raised marker that it begins with, as a footnote does. */
  readonly marker: string | null
  readonly cells: readonly Cell[]
}

/** Of letters' size: how far apart words of one line stand in two columns. */
const COLUMN_GAP = 0.8
const WORD_GAP = 0.15
const MARKER = /^(?:\d{1,3}|\*{1,3})$/u

/** Lines in the order in which the page was written. */
export function linesOf(placed: readonly Placed[]): Line[] {
  const lines: Placed[][] = []
  for (const words of placed) {
    const line = lines.at(-1)
    if (line && isOnLine(line, words)) line.push(words)
    else lines.push([words])
  }
  return lines.flatMap(lineOf)
}

function isOnLine(line: readonly Placed[], next: Placed): boolean {
  const last = line.at(-1) ?? next
  const size = Math.max(...line.map((words) => words.size), next.size)
  const apart = Math.abs(next.y - last.y)
  return apart < size * 0.5 && next.x > last.x + last.width - size
}

function lineOf(placed: readonly Placed[]): Line[] {
  const visible = placed.filter(({ words }) => words.trim() !== '')
  const [first, last] = [visible[0], visible.at(-1)]
  if (!first || !last) return []
  const size = Math.max(...visible.map((words) => words.size))
  const y = visible.find((words) => words.size === size)?.y ?? first.y
  const marks = (one: Placed): boolean => one.size < size * 0.8 && MARKER.test(one.words.trim())
  const isMarked = visible.length > 1 && marks(first)
  const isRaised = (one: Placed): boolean => marks(one) && one.y > y + size * 0.1
  const cells = cellsOf(isMarked ? visible.slice(1) : visible, size, isRaised)
  const marker = isMarked ? first.words.trim() : null
  return [{ words: spaced(cells), x: first.x, end: last.x + last.width, y, size, marker, cells }]
}

const spaced = (cells: readonly Cell[]): string => cells.map(({ words }) => words).join('      ')

function cellsOf(placed: readonly Placed[], size: number, isRaised: (one: Placed) => boolean): Cell[] {
  const cells: { words: string; x: number; end: number }[] = []
  for (const one of placed) {
    const words = isRaised(one) ? reference(one.words.trim()) : one.words
    const cell = cells.at(-1)
    const apart = cell ? one.x - cell.end : 0
    if (cell && apart <= size * COLUMN_GAP) {
      cell.words += apart > size * WORD_GAP && !/\s$/u.test(cell.words) && !/^\s/u.test(words) ? ` ${words}` : words
      cell.end = one.x + one.width
    } else cells.push({ words, x: one.x, end: one.x + one.width })
  }
  return cells.map(({ words, ...at }) => ({ words: words.trim(), ...at }))
}
