/** Workbooks, read back by another's library. */
import * as XLSX from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportStore } from '../graph/index.ts'
import { MOST_SIGNS } from '../graph/export/sheet.ts'
import { column, tableOf, type Cell, type Table } from '../graph/export/table.ts'
import { pagesOf } from '../graph/export/content.ts'
import { writeXlsx } from '../graph/export/write-xlsx.ts'
import { bytesOf, DIRECTIVE, filledStore, ODD_TITLE, rowsIn, wholeAs, type Filled } from './exporting.ts'

let filled: Filled
beforeAll(async () => void (filled = await filledStore()))
afterAll(() => filled.close())

const read = (bytes: Buffer): XLSX.WorkBook => XLSX.read(bytes, { type: 'buffer' })
const rowsOf = (workbook: XLSX.WorkBook, sheet: string): readonly (readonly unknown[])[] =>
  XLSX.utils.sheet_to_json<unknown[]>(workbook.Sheets[sheet]!, { header: 1, defval: null, raw: true })

/** A workbook of one table, a sheet of which holds few rows. */
async function workbookOf(rows: readonly (readonly Cell[])[], mostRows?: number): Promise<XLSX.WorkBook> {
  const columns = [0, 1].map((place) => column<readonly Cell[]>(`C${place}`, `C${place}`, (row) => row[place] ?? null))
  const table: Table = tableOf('t', { vi: 'Bảng & <t>', en: 'Table & <t>' }, columns, () => pagesOf(rows, 2))
  const exported = { ...(await exportStore(filled.store)), tables: [table] }
  return read(await bytesOf(writeXlsx(exported, 'en', mostRows)))
}

test('a sheet for each table, what it tells of itself first, in the language asked for', async () => {
  const sheets = async (language: 'vi' | 'en') => read(await wholeAs(filled.store, { as: 'xlsx', language })).SheetNames
  expect(await sheets('vi')).toEqual(['Về tệp này', 'Văn bản', 'Quan hệ', 'Dẫn chứng', 'Nguồn', 'Điểm cần xem lại'])
  expect(await sheets('en')).toEqual(['About this file', 'Documents', 'Relations', 'Statements', 'Sources', 'Problems'])
})

test('the first sheet tells how much was read and what a missing row means', async () => {
  const about = rowsOf(read(await wholeAs(filled.store, { as: 'xlsx', language: 'en' })), 'About this file')
  expect(about).toEqual(
    expect.arrayContaining([
      ['Sources read', 3],
      ['Content', 'The whole store'],
    ]),
  )
  expect(about.at(-1)![1]).toMatch(/^Absence of evidence is not evidence of absence/)
})

test.each([
  ['documents', 'Documents'],
  ['relations', 'Relations'],
  ['statements', 'Statements'],
  ['sources', 'Sources'],
  ['problems', 'Problems'],
])('%s', async (name, sheet) => {
  const workbook = read(await wholeAs(filled.store, { as: 'xlsx', language: 'en' }))
  const expected = await rowsIn(await exportStore(filled.store), name)
  const empty = (cell: unknown) => (typeof cell === 'string' ? cell.replaceAll('\r\n', '\n') || null : cell)
  expect(rowsOf(workbook, sheet).slice(1)).toEqual(expected.map((row) => row.map(empty)))
  expect(expected.length).toBeGreaterThan(2)
})

test('nothing is a formula', async () => {
  const workbook = read(await wholeAs(filled.store, { as: 'xlsx', language: 'en' }))
  const cells = Object.values(workbook.Sheets.Documents!) as XLSX.CellObject[]
  expect(cells.filter(({ f }) => f !== undefined)).toEqual([])
  expect(rowsOf(workbook, 'Documents').find(([key]) => key === DIRECTIVE)![4]).toBe(ODD_TITLE.replace('\r', ''))
})

describe('cells', () => {
  test.each<[what: string, cell: Cell]>([
    ['signs that XML has no form for', 'a\u0000b\u0001c\u001f\ufffe'],
    ['what looks like such a sign already', '_x0041_ _x005F_ _x_'],
    ['blanks at the ends', '  a\t '],
    ['markup', `<a href="x">&lt;</a> ]]> '`],
    ['every plane', '𠀀 𝔘 ﷽ ế Đ'],
    ['a number', 0.95],
    ['nought', 0],
    ['a number as text', '0123'],
  ])('%s', async (_, cell) => {
    const workbook = await workbookOf([[cell, 'x']])
    expect(rowsOf(workbook, 'Table & <t>')).toEqual([
      ['C0', 'C1'],
      [cell, 'x'],
    ])
  })

  test('lines end in LF, as those of a spreadsheet do', async () => {
    const workbook = await workbookOf([['a\r\nb\nc\rd', 'x']])
    expect(rowsOf(workbook, 'Table & <t>')[1]).toEqual(['a\nb\nc\nd', 'x'])
  })

  test('a text too long for a cell says so at its end', async () => {
    const long = 'ế'.repeat(MOST_SIGNS + 1)
    const workbook = await workbookOf([[long, 'ế'.repeat(MOST_SIGNS)]])
    const [, [cut, whole] = []] = rowsOf(workbook, 'Table & <t>') as string[][]
    expect(cut).toHaveLength(MOST_SIGNS)
    expect(cut).toMatch(/^ế+ … \(32767\/32768\)$/)
    expect(whole).toBe('ế'.repeat(MOST_SIGNS))
  })
})

test.each([
  [0, [1]],
  [3, [4]],
  [4, [4, 2]],
  [6, [4, 4]],
  [7, [4, 4, 2]],
])('a table of %i rows goes on in further sheets of at most four, each with its heading', async (count, sizes) => {
  const rows = Array.from({ length: count }, (_, index) => [index, `row ${index}`] as const)
  const workbook = await workbookOf(rows, 4)
  expect(workbook.SheetNames).toEqual(sizes.map((_, index) => `Table & <t>${index === 0 ? '' : ` (${index + 1})`}`))
  const sheets = workbook.SheetNames.map((name) => rowsOf(workbook, name))
  expect(sheets.map((sheet) => sheet.length)).toEqual(sizes)
  expect(sheets.flatMap((sheet) => sheet.slice(1))).toEqual(rows)
  for (const sheet of sheets) expect(sheet[0]).toEqual(['C0', 'C1'])
})

test('what goes wrong while a table is read ends the file with it', async () => {
  const broken: Table = tableOf('t', { vi: 't', en: 't' }, [], async function* () {
    yield [1]
    throw new Error('the disk is gone')
  })
  const exported = { ...(await exportStore(filled.store)), tables: [broken] }
  await expect(bytesOf(writeXlsx(exported, 'en'))).rejects.toThrow('the disk is gone')
})
