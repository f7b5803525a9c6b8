/** All tables as a workbook, a sheet each; what it tells of itself stands first. */
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { Language } from '../../errors.ts'
import type { Exported } from './exported.ts'
import { dataRow, headingRow, MOST_ROWS, sheetEnd, sheetPath, sheetStart, workbookParts } from './sheet.ts'
import type { Cell, Table } from './table.ts'

/** `mostRows` is for tests: a table that is longer goes on in another sheet. */
export async function* writeXlsx(
  { tables }: Pick<Exported, 'tables'>,
  language: Language,
  mostRows = MOST_ROWS,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  // What is read from the file ends with what went wrong.
  const output = zip.outputStream as Readable
  fill(zip, [...tables.slice(-1), ...tables.slice(0, -1)], language, mostRows).catch((error: unknown) =>
    output.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  yield* output as AsyncIterable<Uint8Array>
}

async function fill(zip: ZipFile, tables: readonly Table[], language: Language, mostRows: number): Promise<void> {
  const names: string[] = []
  for (const table of tables) {
    const rows = new Rows(table, language)
    for (let part = 1; part === 1 || !(await rows.ended()); part++) {
      const sheet = Readable.from(sheetXml(table, rows, language, mostRows), { objectMode: false })
      zip.addReadStream(sheet, sheetPath(names.length))
      await finished(sheet)
      names.push(part === 1 ? table.title[language] : `${table.title[language]} (${part})`)
    }
  }
  for (const [path, xml] of workbookParts(names)) zip.addBuffer(Buffer.from(xml), path)
  zip.end()
}

async function* sheetXml(table: Table, rows: Rows, language: Language, mostRows: number): AsyncGenerator<string> {
  const { headings } = table
  yield sheetStart(headings.length) + headingRow(headings.map((heading) => heading[language]))
  let written = 1
  for (let page = await rows.take(mostRows - written); page.length > 0; page = await rows.take(mostRows - written)) {
    written += page.length
    yield page.map(dataRow).join('')
  }
  yield sheetEnd(headings.length, written)
}

/** The rows of a table, from which one sheet takes what it can hold, and the next one the rest. */
class Rows {
  readonly #pages: AsyncIterator<readonly (readonly Cell[])[]>
  #page: readonly (readonly Cell[])[] = []

  constructor(table: Table, language: Language) {
    this.#pages = table.rows(language)[Symbol.asyncIterator]()
  }

  /** Some rows, at most so many; none where there are no more. */
  async take(most: number): Promise<readonly (readonly Cell[])[]> {
    if (most === 0 || (await this.ended())) return []
    const taken = this.#page.slice(0, most)
    this.#page = this.#page.slice(most)
    return taken
  }

  async ended(): Promise<boolean> {
    while (this.#page.length === 0) {
      const next = await this.#pages.next()
      if (next.done === true) return true
      this.#page = next.value
    }
    return false
  }
}
