/** Workbooks that are damaged, hostile or something else than their name says: each ends in one clear error or is read as what it is. */
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { csv, day, readAs, workbook, type Rows } from './registered-lists.ts'

const ROWS: Rows = [
  ['Số, ký hiệu', 'Ngày ban hành', 'Trích yếu'],
  ['96-KH/TU', day(2021, 11, 30), 'Kế hoạch về chợ'],
]

const CONTENT =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const related = (type: string, target: string): string =>
  `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`

/** A workbook whose one sheet is told as it stands in the file. */
function xlsx(rows: string | Buffer, more: Readonly<Record<string, string>> = {}, dimension = 'A1'): Promise<Buffer> {
  const archive = new ZipFile()
  const entries = {
    '[Content_Types].xml': CONTENT,
    '_rels/.rels': related('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': related('worksheet', 'worksheets/sheet1.xml'),
    ...more,
  }
  for (const [name, words] of Object.entries(entries)) archive.addBuffer(Buffer.from(words), name)
  archive.addBuffer(
    Buffer.concat([
      Buffer.from(
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="${dimension}"/><sheetData>`,
      ),
      Buffer.from(rows),
      Buffer.from('</sheetData></worksheet>'),
    ]),
    'xl/worksheets/sheet1.xml',
  )
  archive.end()
  return buffer(archive.outputStream)
}

const cell = (at: string, words: string): string => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`
const FILLED = `<row r="1">${cell('A1', 'Số, ký hiệu')}${cell('B1', 'Trích yếu')}</row><row r="2">${cell('A2', '96-KH/TU')}${cell('B2', 'Kế hoạch')}</row>`
const TABLE = '| Số, ký hiệu | Trích yếu |\n| 96-KH/TU | Kế hoạch |'

describe('what cannot be read ends in one error', () => {
  test.each<[string, string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['nothing at all', 'a.xlsx', () => Buffer.alloc(0), 'FILE_WITHOUT_TEXT'],
    ['a workbook that is cut off', 'b.xlsx', () => workbook({ Sheet1: ROWS }).subarray(0, 900), 'FILE_DAMAGED'],
    ['a sheet without a word', 'c.xlsx', () => xlsx(''), 'FILE_WITHOUT_TEXT'],
    ['hundreds of megabytes of nothing', 'd.xlsx', () => xlsx(Buffer.alloc(300 * 1024 * 1024, ' ')), 'FILE_TOO_LARGE'],
    ['a list that is no text', 'f.csv', () => Buffer.from([1, 0, 2, 0, 3]), 'FILE_NOT_TEXT'],
  ])('%s', async (_, name, bytes, code) => {
    await expect(readAs(name, await bytes())).rejects.toMatchObject({ code })
  })
})

describe('what can be read is read', () => {
  test('of a million empty rows only those that are filled', async () => {
    const empty = Array.from({ length: 1_048_570 }, (_, at) => `<row r="${String(at + 3)}"/>`).join('')
    expect((await readAs('a.xlsx', await xlsx(FILLED + empty, {}, 'A1:XFD1048576'))).text).toBe(TABLE)
  })

  test('a row at the very end, and none in between', async () => {
    const last = `<row r="1048576">${cell('A1048576', '97-KH/TU')}</row>`
    expect((await readAs('a.xlsx', await xlsx(FILLED + last, {}, 'A1:XFD1048576'))).text).toBe(
      `${TABLE}\n| 97-KH/TU |  |`,
    )
  })

  test('of a formula what it last came to; nothing outside is looked for', async () => {
    const rows = `${FILLED}<row r="3"><c r="A3" t="str"><f>[1]So!A1&amp;WEBSERVICE("http://127.0.0.1:9/")</f><v>98-KH/TU</v></c></row>`
    const outside = { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }
    expect((await readAs('a.xlsx', await xlsx(rows, outside))).text).toBe(`${TABLE}\n| 98-KH/TU |  |`)
  })

  test('no entity is resolved', async () => {
    const laughs = `<!DOCTYPE w [<!ENTITY a "${'ha'.repeat(99)}"><!ENTITY b "${'&a;'.repeat(99)}">]>`
    const { text } = await readAs('a.xlsx', await xlsx(`${laughs}${FILLED.replace('>Kế hoạch<', '>&b;<')}`))
    expect(text.length).toBeLessThan(200)
  })

  test.each([
    ['a workbook under the name of a Word document', 'a.docx', workbook({ Sheet1: ROWS }), 'xlsx'],
    ['a new workbook under the name of an old one', 'a.xls', workbook({ Sheet1: ROWS }), 'xlsx'],
    ['a workbook under the name of a list', 'a.csv', workbook({ Sheet1: ROWS }), 'xlsx'],
    ['a page under the name of a workbook, as systems export it', 'a.xls', workbook({ Sheet1: ROWS }, 'html'), 'xls'],
  ])('%s', async (_, name, bytes, reader) => {
    const facts = await readAs(name, bytes)
    expect([facts.reader, facts.extraction.documents.map(({ number, date }) => [number, date])]).toEqual([
      reader,
      [['96-KH/TU', '2021-11-30']],
    ])
  })

  test('as far as a list is bounded, and how far is said', async () => {
    const many = Array.from({ length: 50_010 }, (_, at) => [String(at + 1), '', 'x'])
    const { text, extraction } = await readAs('a.csv', csv([['Số, ký hiệu', 'Ngày', 'Người ký'], ...many]))
    expect(text.split('\n')).toHaveLength(50_000)
    expect(extraction.problems.map(({ rule, actual }) => [rule, actual])).toContainEqual(['unreadable-rows', '50000'])
  })
})
