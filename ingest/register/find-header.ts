/**
 * Finding the row that names the columns of a register: below a letterhead of any height, in up to three rows where columns
 * stand in groups ("Văn bản đến" over "Số" and "Ngày").
 */
import { comparable } from '../lexicon/columns.ts'
import { settleColumns, telling } from './settle-columns.ts'
import { fingerprintOf } from './confirm-columns.ts'
import type { Column, ConfirmedColumns, Name, Sheet, SheetRow } from './sheet.ts'

/** How far down the names of columns may stand, over how many rows, and how long one may be. */
export const FAR = 60
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
  for (const last of rows.slice(0, FAR).keys()) {
    for (let first = last; first >= Math.max(0, last - DEEP + 1); first--) {
      const names = namesIn(rows.slice(first, last + 1), width)
      const known = confirmed.length > 0 && knownAs(names, confirmed)
      // A person may have pointed at a row that no one else would take for names.
      if (!known && !(rows.slice(first, last + 1).every(namesOnly) && rows.slice(first, last).every(groups))) break
      const columns = settleColumns(names, known || null)
      const score = known ? Infinity : telling(columns)
      if (score > (best?.score ?? 0)) best = { first, last, columns, score }
    }
  }
  return best
}

const knownAs = (names: readonly Name[], confirmed: readonly ConfirmedColumns[]): ConfirmedColumns | undefined => {
  const print = fingerprintOf(names)
  return confirmed.find(({ header }) => header === print)
}

/** The columns as one row names them, which a person points at. */
export const columnsOfRow = (row: SheetRow): Column[] => settleColumns(namesIn([row], row.cells.length), null)

/** A title in one cell names no group of columns. */
const groups = ({ cells }: SheetRow): boolean => cells.filter((cell) => cell !== '').length > 1

/** No cell of it is a sentence or holds more than a few figures, as rows of documents do. */
const namesOnly = (row: SheetRow): boolean =>
  row.cells.every((cell) => cell.length <= LONGEST_NAME && !/\d{2}|\d[-/]/u.test(cell))

/** A name in an upper row stands for the columns to its right as well, as far as that row is empty above lower names. */
function namesIn(rows: readonly SheetRow[], width: number): Name[] {
  const names: Name[] = []
  const above = rows.map(() => '')
  for (let at = 0; at < width; at++) {
    const cells = rows.map(({ cells }) => cells[at] ?? '')
    const lowest = cells.findLastIndex((cell) => cell !== '')
    cells.forEach((cell, row) => {
      if (cell !== '' || row >= lowest) above[row] = cell
    })
    if (lowest < 0) continue
    const group = above.slice(0, lowest).filter((words) => words !== '')
    names.push({ at, label: cells[lowest] ?? '', group: group.length === 0 ? null : group.join(' ') })
  }
  return names
}

/** Whether a row names the columns again, as registers do on every page. */
export const repeats = ({ columns }: Header, { cells }: SheetRow): boolean =>
  columns.every(({ at, label }) => comparable(cells[at] ?? '') === comparable(label))
