/** Registers as files, made of rows by programs that are not ours, and what is read of them. */
import { utils, write, type BookType } from '@e965/xlsx'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import papaparse from 'papaparse'
import type { SourceFacts } from '../graph/model.ts'
import { readSource } from '../ingest/index.ts'

/** A cell; a day is one where the program formats it as such. */
export type Cell = string | number | Date | null
export type Rows = readonly (readonly Cell[])[]

export const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date))

/** A workbook with a sheet for each name. */
export function workbook(sheets: Readonly<Record<string, Rows>>, kind: BookType = 'xlsx'): Buffer {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet(
        rows.map((row) => [...row]),
        { UTC: true },
      ),
      name,
    )
  return write(book, { type: 'buffer', bookType: kind }) as Buffer
}

const csvCell = (cell: Cell): Cell =>
  cell instanceof Date
    ? [cell.getUTCDate(), cell.getUTCMonth() + 1, cell.getUTCFullYear()]
        .map((part) => String(part).padStart(2, '0'))
        .join('/')
    : cell

export const csv = (rows: Rows, delimiter = ','): string =>
  `\ufeff${papaparse.unparse(
    rows.map((row) => row.map(csvCell)),
    { delimiter },
  )}`

/** Reads bytes as a file of this name. */
export async function readAs(name: string, bytes: string | Uint8Array): Promise<SourceFacts> {
  const folder = await mkdtemp(join(tmpdir(), 'viendan-register-'))
  try {
    await writeFile(join(folder, name), bytes)
    return await readSource(join(folder, name), { allowSecret: false })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a register says of documents, wherever in it: facts of each, and which acts on which. Its own scope is its bytes'. */
export function told({ extraction: { documents, statements, mentions } }: SourceFacts) {
  const own = (words: string): string => words.replace(/src-[0-9a-f]{12}/gu, 'src')
  return {
    documents: documents
      .map(({ key, type, number, date, issuer, title }) => own([key, type, number, date, issuer, title].join(' · ')))
      .sort(),
    statements: statements.map(({ from, type, to }) => own([from, type, to].join(' '))).sort(),
    mentions: mentions.map(({ document }) => own(document)).sort(),
  }
}
