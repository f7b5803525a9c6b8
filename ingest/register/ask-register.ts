/** What is understood of a register's columns, for a person to see and to confirm. */
import { ViendanError } from '../../errors.ts'
import type { ColumnRole } from '../lexicon/columns.ts'
import { readFileText, type ReadOptions } from '../source/read.ts'
import { confirmColumns } from './confirm-columns.ts'
import { columnsOfRow } from './find-header.ts'
import { rememberColumns } from './remember-columns.ts'
import { letterOf, type Column, type SheetOutline } from './sheet.ts'

export interface RegisterColumn {
  /** `A`, `B` … */
  readonly column: string
  readonly name: string
  /** Null where nothing tells; `other` where it is not read. */
  readonly holds: ColumnRole | null
  /** Another column is named alike, so that neither is taken. */
  readonly ambiguous: boolean
}

/** A sheet of a register; `rows` name the columns, null where none was found that does. */
export interface Register {
  readonly sheet: string | null
  readonly rows: { readonly first: number; readonly last: number } | null
  readonly columns: readonly RegisterColumn[]
}

/** The sheets of a register. Throws `FILE_NO_REGISTER`, `COLUMNS_DAMAGED` and what reading throws. */
export async function readRegister(path: string, options: ReadOptions): Promise<Register[]> {
  return (await outlinesOf(path, options)).map(({ name, header }) => ({
    sheet: name,
    rows: header && { first: header.first, last: header.last },
    columns: (header?.columns ?? []).map(shown),
  }))
}

/** What a person says of the first sheet of this name, or of all; `row` names the columns where that is not told. */
export interface Said {
  readonly sheet: string | null
  readonly row: number | null
  readonly columns: ReadonlyMap<string, ColumnRole>
}

/**
 * Keeps what a person says of columns. Resolves with the file that remembers it; null where there is no such sheet, row or
 * column. Throws `COLUMNS_NOT_KEPT` beside what `readRegister` throws.
 */
export async function confirmRegister(path: string, said: Said, options: ReadOptions): Promise<string | null> {
  const outlines = await outlinesOf(path, options)
  const outline = outlines.find(({ name }) => said.sheet === null || name === said.sheet)
  const columns = outline && namedColumns(outline, said.row)
  if (!columns || [...said.columns.keys()].some((column) => !columns.some(({ at }) => letterOf(at) === column)))
    return null
  return rememberColumns(path, confirmColumns(columns, said.columns))
}

function namedColumns({ top, header }: SheetOutline, row: number | null): readonly Column[] | null {
  if (row === null) return header?.columns ?? null
  const named = top.find(({ number }) => number === row)
  return named ? columnsOfRow(named) : null
}

async function outlinesOf(path: string, options: ReadOptions): Promise<readonly SheetOutline[]> {
  const { outlines } = await readFileText(path, options)
  if (outlines.length === 0) throw new ViendanError('FILE_NO_REGISTER', { path })
  return outlines
}

const shown = ({ at, label, group, role, ambiguous }: Column): RegisterColumn => ({
  column: letterOf(at),
  name: group === null ? label : `${group} · ${label}`,
  holds: role,
  ambiguous,
})
