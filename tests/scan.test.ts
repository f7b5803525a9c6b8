/** Scanned pages: what is recognised is told with how sure it is, what is not is told as not read. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSource } from '../ingest/index.ts'
import { textOfPdf } from '../ingest/format/read-pdf.ts'
import { repaired } from '../ingest/format/misrecognised.ts'
import { scanOf } from './scanned.ts'

let folder = ''
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'viendan-scans-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

const DPI = 200
/** A page as a scanner sees it: lines of print, or what `draw` draws. */
async function picture(
  lines: readonly string[],
  format: 'png' | 'jpeg',
  draw?: (x: number) => number,
): Promise<Buffer> {
  const canvas = createCanvas(1654, 1000)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = 'black'
  context.font = '38px "DejaVu Serif", serif'
  for (const [index, line] of lines.entries()) context.fillText(line, 160, 200 + index * 60)
  if (draw) for (let x = 0; x < canvas.width; x += 3) context.fillRect(x, draw(x), 4, 4)
  return format === 'png' ? canvas.encode('png') : canvas.encode('jpeg', 90)
}

const LINES = ['Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016', 'của Bộ Chính trị về đẩy mạnh học tập']

test('a picture and a PDF of pictures, of which one page cannot be read', async () => {
  const [page, scribbled] = [await picture(LINES, 'jpeg'), await scribble()]
  await writeFile(join(folder, 'page.png'), await picture(LINES, 'png'))
  await writeFile(join(folder, 'pages.pdf'), scanOf([page, scribbled], DPI))
  const [alone, both] = await Promise.all(
    ['page.png', 'pages.pdf'].map((name) => readSource(join(folder, name), { allowSecret: false })),
  )
  for (const read of [alone, both]) {
    expect(read?.text).toContain('Chỉ thị số 05-CT/TW, ngày 15/5/2016')
    expect(read?.extraction.mentions.map(({ document }) => document)).toEqual(['tw.05-CT-TW.2016-2021'])
    expect(read?.extraction.source.recognised).toMatchObject([{ page: 1 }])
  }
  expect([alone?.reader, both?.reader]).toEqual(['picture', 'pdf'])
  expect(both?.extraction.problems).toMatchObject([{ rule: 'unreadable-page', actual: '2' }])
})

const scribble = (): Promise<Buffer> => picture([], 'jpeg', (x) => 500 + 300 * Math.sin(x / 40))

test('a scan that a signature is stamped upon is recognised, and told where it cannot be', async () => {
  const stamped = scanOf([await picture(LINES, 'jpeg'), await scribble()], DPI, 'Signed by: Office of the Province')
  await writeFile(join(folder, 'stamped.pdf'), stamped)
  const { extraction } = await readSource(join(folder, 'stamped.pdf'), { allowSecret: false })
  expect(extraction.mentions.map(({ document }) => document)).toEqual(['tw.05-CT-TW.2016-2021'])
  expect(extraction.problems).toMatchObject([{ rule: 'unreadable-page', actual: '2' }])
})

test('a photograph is whole, whatever telephones write behind its end', async () => {
  const photograph = Buffer.concat([await picture(LINES, 'jpeg'), Buffer.alloc(5000, 'film')])
  await writeFile(join(folder, 'photograph.jpg'), photograph)
  const { text } = await readSource(join(folder, 'photograph.jpg'), { allowSecret: false })
  expect(text).toContain('Chỉ thị số 05-CT/TW')
})

test('a picture in a PDF that unpacks to gigabytes is told as not read', async () => {
  const bytes = await picture(LINES, 'jpeg')
  const vast = Buffer.from(
    scanOf([bytes], DPI).toString('latin1').replace('/Width 1654 /Height 1000', '/Width 64000 /Height 64000'),
    'latin1',
  )
  const { text, unreadable } = await textOfPdf(vast, () => undefined)
  expect([text.trim(), unreadable]).toEqual(['', [1]])
})

test.each([
  ['pages that are tried', { pages: 1, seconds: 600 }],
  ['time that is taken', { pages: 2, seconds: 0 }],
])('bounded for one file: %s, and what is left out is told', async (_, bounds) => {
  const tried: true[] = []
  const bytes = scanOf([await scribble(), await picture(LINES, 'jpeg')], DPI)
  const { recognised, unreadable } = await textOfPdf(bytes, () => void tried.push(true), bounds)
  expect([tried.length, recognised, unreadable]).toEqual([bounds.seconds === 0 ? 0 : 1, [], [1, 2]])
})

describe('what holds no text is told so', () => {
  test.each([
    ['an empty page', 'empty.png', () => picture([], 'png'), 'FILE_WITHOUT_TEXT'],
    ['a picture that is cut off', 'cut.png', async () => (await picture([], 'png')).subarray(0, 300), 'FILE_DAMAGED'],
    ['text under the name of a picture', 'text.jpg', () => Promise.resolve(Buffer.from('Kế hoạch')), 'FILE_DAMAGED'],
    ['a picture that unpacks to gigabytes', 'bomb.png', huge, 'FILE_TOO_LARGE'],
    ['one whose markers have fill bytes before them', 'filled.jpg', filled, 'FILE_TOO_LARGE'],
    [
      'a picture without a size',
      'sizeless.jpg',
      () => Promise.resolve(Buffer.from([0xff, 0xd8, 0xff, 0xda, ...Array<number>(80).fill(0), 0xff, 0xd9])),
      'FILE_DAMAGED',
    ],
    [
      'a picture of another format',
      'webp.png',
      () =>
        createCanvas(40, 40)
          .encode('webp')
          .then((bytes) => Buffer.concat([bytes, Buffer.from('IEND')])),
      'FILE_DAMAGED',
    ],
    ['a photograph that is cut off behind its preview', 'preview.jpg', cutBehindPreview, 'FILE_DAMAGED'],
  ] as const)('%s', async (_, name, bytes, code) => {
    await writeFile(join(folder, name), await bytes())
    await expect(readSource(join(folder, name), { allowSecret: false })).rejects.toMatchObject({ code })
  })

  /** A size of 60,000 by 60,000 in a frame that a fill byte stands before. */
  async function filled(): Promise<Buffer> {
    const bytes = await picture([], 'jpeg')
    const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
    bytes.writeUInt32BE(60_000 * 65_536 + 60_000, frame + 5)
    return Buffer.concat([bytes.subarray(0, frame), Buffer.from([0xff]), bytes.subarray(frame)])
  }

  async function cutBehindPreview(): Promise<Buffer> {
    const bytes = await picture([], 'jpeg')
    const preview = Buffer.from([0xff, 0xe1, 0, 6, 0, 0, 0xff, 0xd9])
    return Buffer.concat([bytes.subarray(0, 2), preview, bytes.subarray(2, 900)])
  }

  async function huge(): Promise<Buffer> {
    const bytes = Buffer.from(await picture([], 'png'))
    bytes.writeUInt32BE(60_000, 16)
    bytes.writeUInt32BE(60_000, 20)
    return bytes
  }
})

test.each([
  ['Quy định số 58-QĐÐ/TW', 'Quy định số 58-QĐ/TW'],
  ['số 05-HD/UBKTIW, ngày', 'số 05-HD/UBKTTW, ngày'],
  ['Quy định số 22-QP/TW, ngày', 'Quy định số 22-QĐ/TW, ngày'],
  ['khóa XHI, khóa XIH.', 'khóa XIII, khóa XIII.'],
  ['khóa XI, XIIL XIII gắn với', 'khóa XI, XII, XIII gắn với'],
  ['ngày 01/1 2/2022 về', 'ngày 01/12/2022 về'],
  ['phát triển KT-XH, XH; HĐND; CT-XH', 'phát triển KT-XH, XH; HĐND; CT-XH'],
  ['công tác XHH giáo dục; khóa XHH', 'công tác XHH giáo dục; khóa XHH'],
  ['Đại hội XI, XHI XIV\nKHÓA XIH', 'Đại hội XI, XIII, XIV\nKHÓA XIII'],
  ['Chương XI\nXII. Tổ chức', 'Chương XI\nXII. Tổ chức'],
  ['nhiệm kỳ khóa XI\nXII. Tổ chức', 'nhiệm kỳ khóa XI\nXII. Tổ chức'],
  ['ngày 01/1 2 đồng chí', 'ngày 01/1 2 đồng chí'],
])('%s → %s', (recognised, printed) => {
  expect(repaired(recognised)).toBe(printed)
})
