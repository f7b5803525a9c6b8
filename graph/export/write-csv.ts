/** One table as CSV: UTF-8 with a byte order mark, commas, lines that end in CR LF, as RFC 4180 and Excel have it. */
import { stringify, type Options } from 'csv-stringify/sync'
import type { Language } from '../../errors.ts'
import type { Table } from './table.ts'

const BYTE_ORDER_MARK = '\uFEFF'

const OPTIONS: Options = {
  record_delimiter: '\r\n',
  // A cell that a spreadsheet would take for a formula begins with an apostrophe.
  escape_formulas: true,
  // A line break of another kind than that of the records ends no record only where it is quoted.
  quoted_match: /[\r\n]/,
}

/** The heading, then the rows; nothing else stands in the table. */
export async function* writeCsv(table: Table, language: Language): AsyncGenerator<string> {
  const headings = table.headings.map((heading) => heading[language])
  yield BYTE_ORDER_MARK + stringify([headings], OPTIONS)
  for await (const page of table.rows(language)) if (page.length > 0) yield stringify([...page], OPTIONS)
}
