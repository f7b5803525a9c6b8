/** Lines of cells one below another are a table: what stands above one another is a column. */
import { tableRow } from './paper.ts'
import type { Cell, Line } from './printed-lines.ts'

interface Column {
  readonly from: number
  to: number
}

/** Rows of a table, a line each, its empty cells kept. */
export function rowsOf(lines: readonly Line[]): string {
  const columns = columnsOf(lines)
  return lines.map(({ cells }) => tableRow(row(columns, cells))).join('\n')
}

/** The widths that the cells of the fullest rows take, joined where they overlap. */
function columnsOf(lines: readonly Line[]): Column[] {
  const most = Math.max(...lines.map(({ cells }) => cells.length))
  const full = lines.filter(({ cells }) => cells.length === most).flatMap(({ cells }) => cells)
  const columns: Column[] = []
  for (const { x, end } of full.toSorted((one, other) => one.x - other.x)) {
    const last = columns.at(-1)
    if (last && x < last.to) last.to = Math.max(last.to, end)
    else columns.push({ from: x, to: end })
  }
  return columns
}

function row(columns: readonly Column[], cells: readonly Cell[]): string[] {
  const words = columns.map((): string[] => [])
  for (const cell of cells) for (const part of divided(columns, cell)) words[nearest(columns, part)]?.push(part.words)
  return words.map((parts) => parts.join(' '))
}

/** A cell that closer letters than a gap run over several columns with, divided at the words that columns begin with. */
function divided(columns: readonly Column[], cell: Cell): Cell[] {
  const over = columns.filter(({ from, to }) => cell.x < to && cell.end > from)
  if (over.length < 2) return [cell]
  const words = wordsOf(cell)
  const starts = over.slice(1).map(({ from }) => nearestStart(words, from))
  return [0, ...starts].flatMap((start, index) => {
    const part = words.slice(start, starts[index] ?? words.length)
    const [first, last] = [part[0], part.at(-1)]
    return first && last ? [{ words: part.map((one) => one.words).join(' '), x: first.x, end: last.end }] : []
  })
}

/** Each about where it stands. */
function wordsOf({ words, x, end }: Cell): Cell[] {
  const letter = (end - x) / Math.max(1, words.length)
  return Array.from(words.matchAll(/\S+/gu), ({ 0: word, index }) => ({
    words: word,
    x: x + index * letter,
    end: x + (index + word.length) * letter,
  }))
}

function nearestStart(words: readonly Cell[], from: number): number {
  const away = words.map(({ x }) => Math.abs(x - from))
  return away.indexOf(Math.min(...away))
}

function nearest(columns: readonly Column[], { x, end }: Cell): number {
  const middle = (x + end) / 2
  const away = columns.map(({ from, to }) => Math.max(from - middle, middle - to, 0))
  return away.indexOf(Math.min(...away))
}
