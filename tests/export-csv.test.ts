/** CSV, read back by another's parser. */
import fc from 'fast-check'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportStore } from '../graph/index.ts'
import { column, tableOf, type Cell } from '../graph/export/table.ts'
import { pagesOf } from '../graph/export/content.ts'
import { writeCsv } from '../graph/export/write-csv.ts'
import { bytesOf, DIRECTIVE, filledStore, ODD_TITLE, rowsIn, wholeAs, type Filled } from './exporting.ts'

const tableWith = (rows: readonly (readonly Cell[])[], width: number) =>
  tableOf(
    'rows',
    { vi: 'Dòng', en: 'Rows' },
    Array.from({ length: width }, (_, index) =>
      column<readonly Cell[]>(`Cột ${index}`, `Column ${index}`, (row) => row[index] ?? null),
    ),
    () => pagesOf(rows, 3),
  )

const written = async (rows: readonly (readonly Cell[])[], width: number): Promise<string> =>
  (await bytesOf(writeCsv(tableWith(rows, width), 'en'))).toString()

/** What another program reads, the heading apart. */
const read = (csv: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), {
    delimiter: ',',
    skipEmptyLines: false,
    newline: '\r\n',
  }).data.slice(1, -1)

describe('a cell that a spreadsheet would take for a formula begins with an apostrophe', () => {
  test.each([
    ['=1+1', `'=1+1`],
    ['+84 225', `'+84 225`],
    ['-KL/TW', `'-KL/TW`],
    ['@cmd', `'@cmd`],
    ['\tx', `'\tx`],
    ['\rx', `'\rx`],
    ['＝1', `'＝1`],
    ['21-KL/TW', '21-KL/TW'],
    [' =1', ' =1'],
    [`'=1`, `'=1`],
  ])('%j', async (cell, expected) => {
    expect(read(await written([[cell, 'x']], 2))).toEqual([[expected, 'x']])
  })
})

test('any text survives but for that apostrophe', async () => {
  const neutral = (text: string): string => (/^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text)
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('=', '"', ',', '\r', '\n', '\t', "'", '-', 'ế', '\uFEFF', ';', '\\') }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text), { maxLength: 8 }), async (rows) => {
      expect(read(await written(rows, 2))).toEqual(rows.map((row) => row.map(neutral)))
    }),
    { numRuns: 300 },
  )
})

test('numbers stay numbers, and what is unknown is empty', async () => {
  expect(await written([[-1, null, 0.95]], 3)).toBe('\uFEFFColumn 0,Column 1,Column 2\r\n-1,,0.95\r\n')
})

test('a table without rows is its heading alone', async () => {
  expect(await written([], 2)).toBe('\uFEFFColumn 0,Column 1\r\n')
})

describe('everything in a store', () => {
  let filled: Filled
  beforeAll(async () => void (filled = await filledStore()))
  afterAll(() => filled.close())

  test.each(['documents', 'relations', 'statements', 'sources', 'problems', 'about'])('%s', async (table) => {
    const csv = (await wholeAs(filled.store, { as: 'csv', language: 'en', table })).toString()
    const expected = await rowsIn(await exportStore(filled.store), table)
    const rows = read(csv)
    expect(rows).toHaveLength(expected.length)
    expect(rows.length).toBeGreaterThan(2)
    const unlike = rows.flatMap((row, index) =>
      row.filter((cell, place) => ![cell, cell.slice(1)].includes(String(expected[index]![place] ?? ''))),
    )
    // The time at which an export is made is another one at each.
    expect(unlike.filter((cell) => !/^\d{4}-\d\d-\d\dT/.test(cell))).toEqual([])
  })

  test('begins with a byte order mark, and the documents are what it holds unless another table is named', async () => {
    const csv = await wholeAs(filled.store, { as: 'csv', language: 'vi' })
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(csv.toString()).toMatch(/^\uFEFFMã,Loại văn bản,/)
    const row = read(csv.toString()).find(([key]) => key === DIRECTIVE)!
    expect(row[4]).toBe(`'${ODD_TITLE}`)
  })
})
