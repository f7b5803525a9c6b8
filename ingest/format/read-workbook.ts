/** Workbooks of Excel and LibreOffice: the cells of each sheet that a person sees, as words. Formulas are not computed, nothing outside is read. */
import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { dayOf } from '../register/cell.ts'
import { MOST_COLUMNS, MOST_ROWS, type Sheet, type SheetRow } from '../register/sheet.ts'

/** Sheets that are hidden are left out. Throws what the library says of bytes that are no workbook. */
export function sheetsOfWorkbook(bytes: Buffer): Sheet[] {
  const workbook = read(bytes, { dense: true, cellDates: true, UTC: true, cellFormula: false, cellHTML: false })
  let left = MOST_ROWS
  return shownSheets(workbook).map(([name, sheet]) => {
    const { rows, cut } = rowsOf(sheet, left)
    left -= rows.length
    return { name, rows, cut }
  })
}

function shownSheets({ SheetNames, Sheets, Workbook }: WorkBook): [string, WorkSheet][] {
  return SheetNames.flatMap((name, at) => {
    const sheet = Sheets[name]
    return sheet && !Workbook?.Sheets?.[at]?.Hidden ? [[name, sheet]] : []
  })
}

function rowsOf(sheet: WorkSheet, most: number): Pick<Sheet, 'rows' | 'cut'> {
  const rows: SheetRow[] = []
  let cut = false
  // Rows that hold nothing are holes: what a sheet says of its size is not to be trusted.
  sheet['!data']?.forEach((cells, index) => {
    const words = wordsOf(cells)
    if (words.length === 0) return
    if (rows.length < most) rows.push({ number: index + 1, cells: words })
    else cut = true
  })
  return { rows, cut }
}

/** The words of a row up to its last filled cell. */
function wordsOf(cells: readonly (CellObject | undefined)[]): string[] {
  const words = Array.from({ length: Math.min(cells.length, MOST_COLUMNS * 4) }, (_, at) => wordsIn(cells[at]))
  return words.slice(0, words.findLastIndex((word) => word !== '') + 1)
}

function wordsIn(cell: CellObject | undefined): string {
  if (!cell || cell.t === 'e' || cell.v === undefined) return ''
  if (cell.v instanceof Date) return Number.isNaN(cell.v.getTime()) ? '' : dayOf(cell.v)
  return (cell.t === 'n' ? (cell.w ?? String(cell.v)) : String(cell.v)).replace(/\s+/gu, ' ').trim()
}
