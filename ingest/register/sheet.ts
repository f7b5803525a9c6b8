/** The nouns of registers: lists of documents in rows and columns, whichever program they come from. */
import type { ColumnRole } from '../lexicon/columns.ts'

/** A sheet of a workbook, or a whole CSV file. Rows without words are in none; cells are words as a person sees them, days as `30/11/2021`. */
export interface Sheet {
  /** Null where the file has no names of sheets. */
  readonly name: string | null
  readonly rows: readonly SheetRow[]
  /** Whether more rows stand in the file than were read. */
  readonly cut: boolean
}

export interface SheetRow {
  /** As the program counts, from 1. */
  readonly number: number
  /** From the first column on; '' where a cell is empty, shorter than the widest row where the last ones are. */
  readonly cells: readonly string[]
}

/** What a column is called. A column without words has no name. */
export interface Name {
  /** Where its cells stand in the rows, from 0. */
  readonly at: number
  readonly label: string
  /** The name of the group of columns that it stands in: "Văn bản đến" over "Số" and "Ngày". */
  readonly group: string | null
}

export interface Column extends Name {
  /** Null where nothing tells. */
  readonly role: ColumnRole | null
  /** Another column is named alike, so that neither is taken. */
  readonly ambiguous: boolean
}

/** The columns that a person confirmed for every register with these names of columns. */
export interface ConfirmedColumns {
  /** As `fingerprintOf` makes it of the names. */
  readonly header: string
  /** Of each column, by its name in comparable form and its rank among columns of one name: `ngay`, `ngay 2`. */
  readonly roles: Readonly<Record<string, ColumnRole>>
}

/** What was understood of a sheet, for a person to confirm. */
export interface SheetOutline {
  readonly name: string | null
  /** The first rows, those of a letterhead and of the names among them. */
  readonly top: readonly SheetRow[]
  /** The numbers of the rows that name the columns, and what those hold; null where no such row was found. */
  readonly header: { readonly first: number; readonly last: number; readonly columns: readonly Column[] } | null
}

/** The most columns that are read of a sheet, and the most rows of a file. */
export const MOST_COLUMNS = 40
export const MOST_ROWS = 50_000

/** `A`, `B` … `AA`: as programs name a column. */
export function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last
}
