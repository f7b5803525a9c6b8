/** Printed pages: where their words stand tells what is a heading, a paragraph, a table, a footnote. */
import { reference } from './paper.ts'
import { linesOf, type Line, type Placed } from './printed-lines.ts'
import { rowsOf } from './printed-table.ts'

/** Of letters' size: what is set in as the first line of a paragraph. */
const INDENT = 1
/** Of the letters of most of the text: what is smaller is a note, what is larger a heading. */
const SMALL = 0.95
const LARGE = 1.15
/** Lines of the first page in which the two halves of a letterhead stand side by side. */
const LETTERHEAD = 14
const LEAST_ROWS = 2

/** The texts of pages: lines as printed, blocks divided by an empty line, the footnotes of a page last on it. */
export function textsOfPages(pages: readonly (readonly Placed[])[]): string[] {
  const printed = pages.map(linesOf)
  const size = bodySize(printed.flat())
  return printed.map((lines, index) => textOfPage(lines, size, index === 0 ? LETTERHEAD : 0))
}

function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { size, words } of lines) letters.set(size, (letters.get(size) ?? 0) + words.length)
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
}

function textOfPage(lines: readonly Line[], size: number, letterhead: number): string {
  const small = size * SMALL
  const told = withMarkers(lines, small)
  const from = told.findIndex(
    ({ marker, size: own }, index) =>
      marker !== null && own < small && told.slice(index).every((line) => line.size < small || isLone(line)),
  )
  const isNote = (line: Line, index: number): boolean => from >= 0 && index >= from && !isLone(line)
  const body = told.filter((line, index) => !isNote(line, index))
  return [...blocks(body, size, letterhead), ...footnotes(told.filter(isNote))].join('\n\n')
}

/** A line of small letters begins with a marker, raised or not, where one of the body's lines refers to it. */
function withMarkers(lines: readonly Line[], small: number): readonly Line[] {
  const body = lines.filter(({ size }) => size >= small)
  const referred = new Set(
    body.flatMap(({ words }) => Array.from(words.matchAll(/\[\^([^\]]+)\]/gu), ([, marker]) => marker)),
  )
  return lines.map((line) => {
    const [, marker, words] = /^(\d{1,3}|\*{1,3})\s+(.+)$/u.exec(line.words) ?? []
    const isMarked = line.marker === null && line.size < small && referred.has(marker)
    return isMarked ? { ...line, marker: marker ?? null, words: words ?? '' } : line
  })
}

/** The number of the page stands below its footnotes. */
const isLone = ({ words, marker }: Line): boolean => marker === null && /^[-–\s]*\d{1,4}[-–\s]*$/u.test(words)

function blocks(lines: readonly Line[], size: number, letterhead: number): string[] {
  const left = Math.min(...lines.filter(({ words }) => words.length > 20).map(({ x }) => x))
  const right = Math.max(...lines.map(({ end }) => end))
  const found: string[] = []
  for (let index = 0; index < lines.length;) {
    const table = index < letterhead ? 0 : rowsFrom(lines, index)
    if (table >= LEAST_ROWS) found.push(rowsOf(lines.slice(index, (index += table))))
    else {
      const [line, before] = [lines[index], lines[index - 1]] as [Line, Line | undefined]
      if (before && goesOn(before, line, left, right)) found.push(`${found.pop() ?? ''}\n${line.words}`)
      else found.push(opening(line, size))
      index++
    }
  }
  return found
}

function opening({ marker, words, size: own }: Line, size: number): string {
  if (marker !== null) return `${reference(marker)} ${words}`
  return own > size * LARGE ? `## ${words}` : words
}

/** How many lines from one on are rows of a table. */
function rowsFrom(lines: readonly Line[], from: number): number {
  const end = lines.findIndex(({ cells }, index) => index >= from && cells.length < 2)
  return (end < 0 ? lines.length : end) - from
}

/** Whether a line goes on with the paragraph of the line before. */
function goesOn(before: Line, line: Line, left: number, right: number): boolean {
  const apart = before.y - line.y
  if (apart <= 0 || apart > line.size * 1.9 || Math.abs(before.size - line.size) > 0.6) return false
  if (isCentred(before, left, right) && isCentred(line, left, right))
    return !isCapitals(before.words) || isCapitals(line.words)
  const isFull = before.end > right - line.size * 4
  const isSmall = /^\p{Ll}/u.test(line.words)
  return line.x < left + line.size * INDENT ? isFull || isSmall : isFull && isSmall
}

function isCentred({ x, end, size }: Line, left: number, right: number): boolean {
  const [before, behind] = [x - left, right - end]
  return before > size * 1.5 && behind > size * 1.5 && Math.abs(before - behind) < size * 3
}

const isCapitals = (words: string): boolean => words === words.toUpperCase()

function footnotes(lines: readonly Line[]): string[] {
  const found: string[] = []
  for (const { marker, words } of lines)
    if (marker !== null || found.length === 0) found.push(`${reference(marker ?? '')}: ${words}`)
    else found.push(`${found.pop() ?? ''}\n${words}`)
  return found
}
