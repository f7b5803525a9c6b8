/**
 * Finding the row that names the columns of a register: below a letterhead of any height, in up to three rows where columns
 * stand in groups ("Văn bản đến" over "Số" and "Ngày").
 */
import { comparable } from '../lexicon/columns.ts'
import { settleColumns, telling } from './settle-columns.ts'
import { fingerprintOf } from './confirm-columns.ts'
import type { Column, ConfirmedColumns, Name, Sheet, SheetRow } from './sheet.ts'

/** How far down the names of columns may stand, over how many rows, and how long one may be. */
const FAR = 60
const DEEP = 3
const LONGEST_NAME = 90

export interface Header {
  /** The rows of the sheet that hold the names, as indexes; `last` is included. */
  readonly first: number
  readonly last: number
  readonly columns: readonly Column[]
}

/** The row of names that tells most of its columns, the highest of equals; null where none tells of documents. */
export function findHeader({ rows }: Sheet, confirmed: readonly ConfirmedColumns[]): Header | null {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  let best: (Header & { readonly score: number }) | null = null
  for (const [last, row] of rows.slice(0, FAR).entries()) {
    if (!namesOnly(row)) continue
    for (let first = last; first >= Math.max(0, last - DEEP + 1) && namesOnly(rows[first]); first--) {
      const names = namesIn(rows.slice(first, last + 1), width)
      const known = confirmed.find(({ header }) => header === fingerprintOf(names))
      const columns = settleColumns(names, known ?? null)
      const score = known ? Infinity : telling(columns)
      if (score > (best?.score ?? 0)) best = { first, last, columns, score }
    }
  }
  return best
}

/** The columns named by a row that a person points at, as an index. */
export function headerAt({ rows }: Sheet, at: number, confirmed: ConfirmedColumns | null): Header {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  return { first: at, last: at, columns: settleColumns(namesIn(rows.slice(at, at + 1), width), confirmed) }
}

/** No cell of it is a sentence or holds more than a few figures, as rows of documents do. */
const namesOnly = (row: SheetRow | undefined): boolean =>
  row !== undefined && row.cells.every((cell) => cell.length <= LONGEST_NAME && !/\d{2}|\d[-/]/u.test(cell))

/** A name in an upper row stands for the columns to its right as well, as far as that row is empty above lower names. */
function namesIn(rows: readonly SheetRow[], width: number): Name[] {
  const names: Name[] = []
  const groups = rows.map(() => '')
  for (let at = 0; at < width; at++) {
    const cells = rows.map(({ cells }) => cells[at] ?? '')
    const lowest = cells.findLastIndex((cell) => cell !== '')
    cells.forEach((cell, row) => {
      if (cell !== '' || row >= lowest) groups[row] = cell
    })
    if (lowest < 0) continue
    const group = groups.slice(0, lowest).filter((words) => words !== '')
    names.push({ at, label: cells[lowest] ?? '', group: group.length === 0 ? null : group.join(' ') })
  }
  return names
}

/** Whether a row names the columns again, as registers do on every page. */
export const repeats = ({ columns }: Header, { cells }: SheetRow): boolean =>
  columns.every(({ at, label }) => comparable(cells[at] ?? '') === comparable(label))
