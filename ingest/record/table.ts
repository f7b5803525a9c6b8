/** Records in tables: rows below a row of labels, in Markdown and HTML. */
import { roleOf, type Role } from '../lexicon/labels.ts'
import type { CleanText } from '../source/clean.ts'
import { trimmed, type DocumentRecord, type Span } from './record.ts'

/** The longest label of a column, and the widest table. */
const LONGEST_LABEL = 60
const MOST_CELLS = 40

export type Columns = readonly (Role | null)[]

/** The tables of a text; the labels above a row are read when they are asked for, and kept. */
export class Tables {
  private readonly clean: CleanText
  private readonly columns = new Map<number, Columns | null>()

  constructor(clean: CleanText) {
    this.clean = clean
  }

  /** The record of the row that holds the offset, or null where no row of labels stands above it. */
  record(at: number): (DocumentRecord & Span) | null {
    const index = this.rowAt(at)
    const row = this.clean.rows[index]
    if (!row || at >= row.end) return null
    const columns = this.columnsOf(index)
    const cells = columns && cellsOf(this.clean.text, row)
    if (!columns || cells?.length !== columns.length) return null
    return { ...row, fields: fieldsOf(this.clean.text, cells, columns), cells: true }
  }

  /** The last row that begins at or before the offset. */
  private rowAt(at: number): number {
    const { rows } = this.clean
    let low = 0
    for (let high = rows.length; low < high;) {
      const middle = (low + high) >> 1
      if ((rows[middle]?.start ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  /** The labels of the nearest row of labels above, in the same table. */
  private columnsOf(index: number): Columns | null {
    const asked: number[] = []
    let found: Columns | null = null
    for (let above = index; above >= 0; above--) {
      const known = this.columns.get(above)
      found = known ?? labelsOf(this.clean.text, this.clean.rows[above])
      asked.push(above)
      if (known !== undefined || found || this.opensTable(above)) break
    }
    for (const row of asked) this.columns.set(row, found)
    return found
  }

  private opensTable(index: number): boolean {
    const [before, row] = [this.clean.rows[index - 1], this.clean.rows[index]]
    return !before || !row || this.clean.text.slice(before.end, row.start).trim() !== ''
  }
}

/** The cells of a row: what its tabs divide, without the empty ones at both ends that Markdown's bars make. */
function cellsOf(text: string, row: Span): Span[] {
  const cells: Span[] = []
  for (let start = row.start; start <= row.end && cells.length <= MOST_CELLS;) {
    const tab = text.indexOf('\t', start)
    const end = tab < 0 || tab > row.end ? row.end : tab
    cells.push({ start, end })
    start = end + 1
  }
  const filled = ({ start, end }: Span): boolean => text.slice(start, end).trim() !== ''
  if (cells[0] && !filled(cells[0])) cells.shift()
  const last = cells.at(-1)
  return last && !filled(last) ? cells.slice(0, -1) : cells
}

function labelsOf(text: string, row: Span | undefined): Columns | null {
  if (!row || row.end - row.start > MOST_CELLS * LONGEST_LABEL) return null
  return columnsOf(cellsOf(text, row).map(({ start, end }) => text.slice(start, end).trim()))
}

/** What the columns hold, where the words are labels of at least two of them and one names a document. */
export function columnsOf(labels: readonly string[]): Columns | null {
  const roles = labels.map((label) => (label.length > LONGEST_LABEL ? null : roleOf(label)))
  const known = roles.filter((role) => role !== null)
  const tells = known.includes('number') || known.includes('title')
  return tells && known.length >= 2 && labels.every((label) => !/\d{2}/u.test(label)) ? roles : null
}

export const fieldsOf = (text: string, cells: readonly Span[], columns: Columns): DocumentRecord['fields'] =>
  cells.flatMap((cell, index) => {
    const role = columns[index]
    return role ? [{ role, ...trimmed(text, cell.start, cell.end) }] : []
  })
