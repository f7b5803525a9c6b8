/** Formats beside plain text: what a reader of a page sees becomes paragraphs, rows and notes; hostile files end in one error. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { textsOfPages } from '../ingest/format/printed.ts'
import type { Placed } from '../ingest/format/printed-lines.ts'
import { textOfHtml } from '../ingest/format/read-html.ts'
import { readSource } from '../ingest/index.ts'
import { tcvn3 } from './encoders.ts'

let folder = ''
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'viendan-formats-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(name: string, bytes: Uint8Array | string): Promise<{ text: string; reader: string }> {
  await writeFile(join(folder, name), bytes)
  return readSource(join(folder, name), { allowSecret: false })
}

const zipped = (entries: Readonly<Record<string, string | Buffer>>): Promise<Buffer> => {
  const archive = new ZipFile()
  for (const [name, content] of Object.entries(entries)) archive.addBuffer(Buffer.from(content), name)
  archive.end()
  return buffer(archive.outputStream)
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const docx = (document: string): Promise<Buffer> =>
  zipped({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': document,
  })
const paragraphOf = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`

describe('HTML', () => {
  test.each([
    [
      'what is not seen',
      '<p>Kế hoạch<script>let số = "1"</script> số 5-KH/TU<style>p{}</style></p>',
      'Kế hoạch số 5-KH/TU',
    ],
    ['line ends of the file', '<p>Thực hiện\n   Chỉ thị\tsố 05-CT/TW</p>', 'Thực hiện Chỉ thị số 05-CT/TW'],
    ['a paragraph that is not closed', '<p>một<p>hai', 'một\n\nhai'],
    ['a line that is broken', 'TỈNH ỦY<br>Số 7-KH/TU', 'TỈNH ỦY\nSố 7-KH/TU'],
    ['a heading', '<h2>I. Mục đích</h2>', '## I. Mục đích'],
    ['a list', '<ul><li>một</li><li>hai</li></ul>', '- một\n\n- hai'],
    ['letters written as entities', '<p>Quy&#7871;t &dstrok;&#7883;nh s&#7889; 1</p>', 'Quyết định số 1'],
    [
      'a table of data',
      '<table><tr><th>Số</th><th>Ngày</th></tr><tr><td>1-KH</td><td></td></tr></table>',
      '| Số | Ngày |\n| 1-KH |  |',
    ],
    [
      'the two halves of a letterhead',
      '<table><tr><td><p>HUYỆN ỦY A</p><p>Số 3-KH/HU</p></td><td><p>ĐẢNG CỘNG SẢN VIỆT NAM</p><p>A, ngày 2/3/2031</p></td></tr></table>',
      'HUYỆN ỦY A\n\nSố 3-KH/HU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nA, ngày 2/3/2031',
    ],
    [
      'a table within a table',
      '<table><tr><td>1</td><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table>',
      '| 1 | a b | c |',
    ],
    [
      'a note as Word saves it',
      '<p>Kế hoạch<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> này</p><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Số 9-KH/TU.</p></div>',
      'Kế hoạch[^1] này\n\n[^1]: Số 9-KH/TU.',
    ],
    [
      'a note as LibreOffice saves it',
      '<p>Kế hoạch<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p><a href="#sdfootnote1anc">1</a>Số 9-KH/TU.</p><p>Và tiếp.</p></div>',
      'Kế hoạch[^1]\n\n[^1]: Số 9-KH/TU. Và tiếp.',
    ],
  ])('%s', (_, html, text) => {
    expect(textOfHtml(html).text).toBe(text)
  })

  test('in the encoding that it names', async () => {
    const html = Buffer.concat([
      Buffer.from('<meta charset="windows-1258"><p>'),
      Buffer.from([0xd0]),
      Buffer.from('ang</p>'),
    ])
    expect((await read('page.html', html)).text).toBe('Đang')
  })
})

describe('DOCX', () => {
  test('paragraphs, and the name of its reader', async () => {
    const bytes = await docx(
      `<w:document ${W}><w:body>${paragraphOf('Thực hiện Chỉ thị số 05-CT/TW')}${paragraphOf('hai')}</w:body></w:document>`,
    )
    expect(await read('plan.docx', bytes)).toMatchObject({
      text: 'Thực hiện Chỉ thị số 05-CT/TW\n\nhai',
      reader: 'docx',
    })
  })

  test('what it is goes before what its name says', async () => {
    const bytes = await docx(`<w:document ${W}><w:body>${paragraphOf('một')}</w:body></w:document>`)
    expect((await read('plan.txt', bytes)).reader).toBe('docx')
  })

  test('nothing outside of it is read', async () => {
    await writeFile(join(folder, 'outside.txt'), 'KHÔNG ĐƯỢC ĐỌC')
    const document = `<!DOCTYPE d [<!ENTITY outside SYSTEM "file://${join(folder, 'outside.txt')}">]><w:document ${W}><w:body>${paragraphOf('một &outside; hai')}</w:body></w:document>`
    const outcome = await read('entity.docx', await docx(document)).catch((error: unknown) => error)
    expect(JSON.stringify(outcome)).not.toContain('KHÔNG')
  })
})

describe('fonts of older encodings', () => {
  const run = (font: string, words: string): string =>
    `<w:r><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`

  test.each([
    [
      'a Word document',
      'old.docx',
      () =>
        docx(
          `<w:document ${W}><w:body><w:p>${run('.VnTimeH', 'nghÞ quyÕt')}</w:p><w:p>${run('.VnTime', 'Sè 5, ')}${run('VNI-Times', 'soá 7, ')}${run('Arial', 'bé, số 9, ')}${run('.VnTime', 'Tỉnh ủy, bá')}</w:p></w:body></w:document>`,
        ),
    ],
    [
      'a page',
      'old.html',
      () =>
        Buffer.from(
          `<meta charset="utf-8"><p style="font-family: '.VnTimeH', serif"><b>nghÞ quyÕt</b></p><p><font face=".VnTime">Sè 5, </font><span style='font-family:VNI-Times'>soá 7, </span>bé, số 9, <font face=".VnTime">Tỉnh ủy, bá</font></p>`,
        ),
    ],
  ])('%s: what they draw is read, and what is Unicode all the same stays', async (_, name, bytes) => {
    await writeFile(join(folder, name), await bytes())
    const { text, extraction } = await readSource(join(folder, name), { allowSecret: false })
    expect(text.replaceAll('*', '')).toBe('NGHỊ QUYẾT\n\nSố 5, số 7, bé, số 9, Tỉnh ủy, bá')
    expect(extraction.problems.map(({ actual, start, end }) => [actual, text.slice(start, end)])).toEqual([
      ['TCVN3', 'NGHỊ QUYẾT\n\nSố 5,'],
      ['VNI', 'số 7,'],
    ])
  })

  test('a mark of secrecy is one in any encoding', async () => {
    await writeFile(
      join(folder, 'marked.txt'),
      tcvn3('mật\n\nTỉnh ủy\n\nBáo cáo thực hiện Nghị quyết của Bộ Chính trị'),
    )
    await expect(readSource(join(folder, 'marked.txt'), { allowSecret: false })).rejects.toMatchObject({
      code: 'FILE_SECRET',
    })
  })
})

describe('what cannot be read ends in one error', () => {
  const zeros = Buffer.alloc(300 * 1024 * 1024)
  test.each<[string, string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['nothing at all', 'a.docx', () => Buffer.alloc(0), 'FILE_DAMAGED'],
    ['text under the name of a Word document', 'b.docx', () => Buffer.from('Kế hoạch'), 'FILE_DAMAGED'],
    ['an archive of something else', 'c.docx', () => zipped({ 'a.txt': 'x' }), 'FILE_DAMAGED'],
    ['an archive that is cut off', 'd.docx', async () => (await docx('<w:document/>')).subarray(0, 90), 'FILE_DAMAGED'],
    ['a PDF that is cut off', 'e.pdf', () => Buffer.from('%PDF-1.7\n1 0 obj\n<<'), 'FILE_DAMAGED'],
    [
      'an archive that unpacks to hundreds of megabytes',
      'f.odt',
      () => zipped({ 'content.xml': zeros }),
      'FILE_TOO_LARGE',
    ],
    ['the same in a Word document', 'g.docx', () => zipped({ 'word/document.xml': zeros }), 'FILE_TOO_LARGE'],
    ['a document without a word', 'h.docx', () => docx(`<w:document ${W}><w:body/></w:document>`), 'FILE_WITHOUT_TEXT'],
    ['a format without a reader', 'i.xyz', () => Buffer.from('x'), 'FILE_UNSUPPORTED'],
  ])('%s', async (_, name, bytes, code) => {
    await expect(read(name, await bytes())).rejects.toMatchObject({ code })
  })
})

describe('a printed page', () => {
  /** Words at a place; letters are half as wide as high. */
  const at = (words: string, x: number, y: number, size = 14): Placed => ({
    words,
    x,
    y,
    size,
    width: (words.length * size) / 2,
  })
  const wide = 'Thực hiện Kế hoạch số 12-KH/TU, ngày 01/02/2031 của Ban Thường vụ'

  test('lines of one paragraph stay together, a line that is set in begins another', () => {
    const page = [at(wide, 60, 700), at('Tỉnh ủy về công tác cán bộ.', 60, 680), at(wide, 90, 660), at('hai', 60, 640)]
    expect(textsOfPages([page])).toEqual([`${wide}\nTỉnh ủy về công tác cán bộ.\n\n${wide}\nhai`])
  })

  test('a raised number is a marker, and small lines below, from it on, are its note', () => {
    const page = [
      at(wide, 60, 720),
      at('Ban hành Quy chế', 90, 700),
      at('7', 202, 706, 8),
      at(' làm việc', 208, 700),
      at('7 Quy chế số 02-QC/TU, ngày 03/4/2031', 60, 80, 10),
      at('của Tỉnh ủy.', 60, 68, 10),
      at('3', 300, 40),
    ]
    expect(textsOfPages([page])).toEqual([
      `${wide}\n\nBan hành Quy chế[^7] làm việc\n\n3\n\n[^7]: Quy chế số 02-QC/TU, ngày 03/4/2031\ncủa Tỉnh ủy.`,
    ])
  })

  test('what stands above one another is a column, and empty cells are kept', () => {
    const row = (y: number, ...cells: readonly (readonly [string, number])[]): Placed[] =>
      cells.map(([words, x]) => at(words, x, y))
    const page = [
      ...row(700, ['Thể loại', 60], ['Tỉnh ủy', 200], ['Tổng', 300]),
      ...row(680, ['Nghị quyết', 60], ['4', 200], ['8', 300]),
      ...row(660, ['Chỉ thị', 60], ['20', 300]),
    ]
    expect(textsOfPages([[], page])[1]).toBe(
      '| Thể loại | Tỉnh ủy | Tổng |\n| Nghị quyết | 4 | 8 |\n| Chỉ thị |  | 20 |',
    )
  })

  test('larger letters are a heading', () => {
    expect(textsOfPages([[at('I. TÌNH HÌNH', 60, 720, 18), at(wide, 60, 690)]])).toEqual([`## I. TÌNH HÌNH\n\n${wide}`])
  })
})
