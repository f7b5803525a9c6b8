/** Tables for people: columns with a heading in each language, rows that come a page at a time. */
import type { Language } from '../../errors.ts'
import type { Pages } from './content.ts'
import type { Bilingual } from './words.ts'

export type Cell = string | number | null

export interface Column<Row> {
  readonly heading: Bilingual
  readonly cell: (row: Row, language: Language) => Cell
}

export interface Table {
  /** As it is asked for: `documents`, `relations` … */
  readonly name: string
  /** At most 31 signs, none of them `[]:*?/\`: what a worksheet can be called. */
  readonly title: Bilingual
  readonly headings: readonly Bilingual[]
  readonly rows: (language: Language) => Pages<readonly Cell[]>
}

/** A table of rows of one shape. */
export const tableOf = <Row>(
  name: string,
  title: Bilingual,
  columns: readonly Column<Row>[],
  pages: () => Pages<Row>,
): Table => ({
  name,
  title,
  headings: columns.map(({ heading }) => heading),
  rows: (language) => cellsOf(pages(), columns, language),
})

async function* cellsOf<Row>(
  pages: Pages<Row>,
  columns: readonly Column<Row>[],
  language: Language,
): AsyncGenerator<readonly (readonly Cell[])[]> {
  for await (const page of pages) yield page.map((row) => columns.map(({ cell }) => cell(row, language)))
}

/** A column of what stands in the row in no language. */
export const column = <Row>(vi: string, en: string, cell: Column<Row>['cell']): Column<Row> => ({
  heading: { vi, en },
  cell,
})

/** Words for a value that may be unknown. */
export const worded = <Value extends string>(
  words: Readonly<Record<Value, Bilingual>>,
  value: Value | null,
  language: Language,
): string | null => (value === null ? null : words[value][language])
