/**
 * Writing a register in the one form of text: the rows above its names as paragraphs, then a table whose first row names the
 * columns. From there on it is read as any table of documents; a name that says something else than what its column holds
 * gives way to one that says it.
 */
import type { Problem } from '../../graph/model.ts'
import { Paper } from '../format/paper.ts'
import { NAME_OF, type ColumnRole } from '../lexicon/columns.ts'
import { roleOf } from '../lexicon/labels.ts'
import { FAR, findHeader, repeats, type Header } from './find-header.ts'
import { joinNumber, writeDay } from './cell.ts'
import { problemsOf } from './find-problems.ts'
import {
  MOST_COLUMNS,
  type Column,
  type ConfirmedColumns,
  type Sheet,
  type SheetOutline,
  type SheetRow,
} from './sheet.ts'

export interface Register {
  readonly text: string
  readonly problems: readonly Problem[]
  readonly outlines: readonly SheetOutline[]
}

/** What programs call a sheet that nobody has named. */
const UNNAMED = /^(?:sheet|trang tính|trang_tính|trang)\s*\d*$/iu

/** The text of all sheets, with what is to be said of their columns and rows. */
export function writeRegister(sheets: readonly Sheet[], confirmed: readonly ConfirmedColumns[]): Register {
  const paper = new Paper()
  const outlines: SheetOutline[] = []
  const problems = sheets.flatMap((sheet) => {
    if (sheet.name !== null && !UNNAMED.test(sheet.name)) paper.heading(2, sheet.name)
    const header = findHeader(sheet, confirmed)
    outlines.push(outlineOf(sheet, header))
    const start = paper.next()
    writeSheet(paper, sheet, header)
    return problemsOf(sheet, header, { start, end: paper.length() })
  })
  return { text: paper.text(), problems, outlines }
}

const outlineOf = ({ name, rows }: Sheet, header: Header | null): SheetOutline => ({
  name,
  top: rows.slice(0, FAR),
  header: header && {
    first: rows[header.first]?.number ?? 1,
    last: rows[header.last]?.number ?? 1,
    columns: header.columns,
  },
})

function writeSheet(paper: Paper, { rows }: Sheet, header: Header | null): void {
  if (!header) {
    for (const { cells } of rows) paper.row(filledTo(cells, widest(rows)))
    paper.endTable()
    return
  }
  for (const { cells } of rows.slice(0, header.first)) for (const cell of cells) paper.paragraph(cell)
  const shown = shownColumns(header.columns)
  const names = shown.map(nameShown)
  paper.row(names)
  for (const row of rows.slice(header.last + 1))
    paper.row(repeats(header, row) ? names : shown.map((column) => cellShown(column, row, header.columns)))
  paper.endTable()
}

const widest = (rows: readonly SheetRow[]): number => Math.max(0, ...rows.map(({ cells }) => cells.length))
const filledTo = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, at) => cells[at] ?? '')

/** A number in two columns is shown in the first of them; of more columns than are read, those that tell something. */
function shownColumns(columns: readonly Column[]): Column[] {
  const digits = columns.find(({ role }) => role === 'digits')
  const shown = columns.filter(({ role }) => !digits || role !== 'symbol')
  if (shown.length <= MOST_COLUMNS) return shown
  const told = ({ role }: Column): boolean => role !== null && role !== 'other'
  const kept = new Set([...shown.filter(told), ...shown.filter((column) => !told(column))].slice(0, MOST_COLUMNS))
  return shown.filter((column) => kept.has(column))
}

function cellShown({ at, role }: Column, { cells }: SheetRow, columns: readonly Column[]): string {
  const words = cells[at] ?? ''
  if (role === 'date' || role === 'day') return writeDay(words)
  const symbol = role === 'digits' ? columns.find((column) => column.role === 'symbol') : undefined
  return symbol ? joinNumber(words, cells[symbol.at] ?? '') : words
}

/** The longest name that a row of labels may hold, and what keeps it from being one; see `record/table.ts`. */
const LONGEST = 60

/** Its own name where that says what it holds, with its group where both together do; else the name of what it holds. */
function nameShown({ label, group, role }: Column): string {
  const said = saidBy(role)
  const own = [...(group === null ? [] : [`${group} - ${label}`]), label]
  return (
    own.find((name) => name.length <= LONGEST && !/\d{2}/u.test(name) && roleOf(name) === said) ??
    NAME_OF[role === 'digits' ? 'number' : (role ?? 'other')]
  )
}

/** What the labels of records know; of other columns they are to say nothing. */
const saidBy = (role: ColumnRole | null): ReturnType<typeof roleOf> =>
  role === null || role === 'basis' || role === 'secrecy' || role === 'other'
    ? null
    : role === 'digits' || role === 'symbol'
      ? 'number'
      : role
