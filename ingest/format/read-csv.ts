/** Lists of values that commas, semicolons or tabs divide. */
import papaparse from 'papaparse'
import { findHeader } from '../register/find-header.ts'
import { telling } from '../register/settle-columns.ts'
import { MOST_COLUMNS, MOST_ROWS, type ConfirmedColumns, type Sheet } from '../register/sheet.ts'

/** What may divide values; where none gives columns that tell of documents, the first of those that give most columns. */
const SIGNS = [',', ';', '\t', '|']
/** Enough rows to find the names of the columns in. */
const HEAD = 80

/** A list of values as a sheet. Linear in its length. */
export function sheetOfCsv(text: string, confirmed: readonly ConfirmedColumns[]): Sheet {
  const [sign] = SIGNS.map((sign) => ({ sign, fit: fitOf(sheetBy(text, sign, HEAD), confirmed) })).toSorted(
    (a, b) => b.fit - a.fit,
  )
  return sheetBy(text, sign?.sign ?? ',', MOST_ROWS)
}

function fitOf(sheet: Sheet, confirmed: readonly ConfirmedColumns[]): number {
  const header = findHeader(sheet, confirmed)
  const width = Math.max(0, ...sheet.rows.map(({ cells }) => cells.length))
  return (header ? telling(header.columns) : 0) * MOST_COLUMNS + Math.min(width, MOST_COLUMNS)
}

function sheetBy(text: string, delimiter: string, most: number): Sheet {
  const { data } = papaparse.parse<string[]>(text, { delimiter, preview: most + 1 })
  const rows = data.slice(0, most).flatMap((cells, index) => {
    const words = cells.map((cell) => cell.replace(/\s+/gu, ' ').trim())
    const filled = words.slice(0, words.findLastIndex((word) => word !== '') + 1)
    return filled.length === 0 ? [] : [{ number: index + 1, cells: filled.slice(0, MOST_COLUMNS * 4) }]
  })
  return { name: null, rows, cut: data.length > most }
}
