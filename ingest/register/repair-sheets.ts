/** Workbooks of earlier years hold TCVN3 or VNI: the names of their columns are to be Vietnamese before they are read. */
import type { DecodedRun } from '../encoding/parts.ts'
import { repair } from '../encoding/repair.ts'
import type { Sheet } from './sheet.ts'

/** The sheets in Unicode, with the words that were not. Each cell is a line of its own, which repairing leaves one. */
export function repairSheets(sheets: readonly Sheet[]): {
  readonly sheets: readonly Sheet[]
  readonly runs: readonly DecodedRun[]
} {
  const words = sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
  const { text, parts } = repair(words.join('\n'))
  if (parts.length === 0) return { sheets, runs: [] }
  const repaired = text.split('\n').values()
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(() => repaired.next().value ?? '') })),
    })),
    runs: parts.flatMap(({ encoding, start, end }) =>
      text
        .slice(start, end)
        .split('\n')
        .filter((cell) => cell.trim() !== '')
        .map((cell) => ({ encoding, words: cell })),
    ),
  }
}
