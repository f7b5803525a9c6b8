/** A picture as a file that stands for itself; that it can be read as XML and looks right is for the browser tests. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { GraphAnswer } from '../web/api-graph.ts'
import { place } from '../web/app/drawing/place.ts'
import { LIGHT } from '../web/app/picture-file/light.ts'
import { escaped, fitting, widthOf, wrapped } from '../web/app/picture-file/svg-text.ts'
import { svgOf } from '../web/app/picture-file/svg.ts'
import { shownOf } from '../web/app/trace/content.ts'
import { limitsOf } from '../web/app/trace/limits.ts'
import { wordsOf } from '../web/app/words/index.ts'
import { drawn, drawnDocument } from './page-drawn.ts'

const words = wordsOf('vi')
const fileOf = (graph: string, more: object = {}) => {
  const { documents, relations } = drawn(graph)
  return svgOf({
    ...{ picture: place(documents, relations), title: 'Truy nguyên: P2021', answer: 'Một câu trả lời.' },
    ...{ notes: ['3 trong 9 văn bản.', 'http://127.0.0.1/truy-nguyen/P2021'], words, language: 'vi', fonts: '' },
    whyEmpty: () => 'chưa đọc nguồn nào của cấp này',
    ...more,
  })
}

test('the colours are those of the page in light', async () => {
  const tokens = await readFile(join(import.meta.dirname, '../web/app/styles/tokens.css'), 'utf8')
  for (const [role, colour] of Object.entries(LIGHT)) expect(tokens).toContain(`--${role}: light-dark(${colour},`)
})

describe('the file', () => {
  const { text, width, height } = fileOf('P2021>C2016 C2016~C2011 P2021>C05?')

  test('holds title, answer, each document with its number and date, the notes, and why a lane is empty', () => {
    for (const said of ['Truy nguyên: P2021', 'Một câu trả lời.', 'P2021-KH/TU', 'C2016-KH/TU', 'C05?-KH/TU'])
      expect(text).toContain(`>${said}</text>`)
    for (const said of ['3 trong 9 văn bản.', 'http://127.0.0.1/truy-nguyen/P2021', 'chưa đọc nguồn nào của cấp này'])
      expect(text).toContain(`>${said}</text>`)
  })

  test('explains each kind of line that is drawn, and no other', () => {
    for (const said of ['thực hiện', 'thực hiện, chờ duyệt', 'tiếp tục thực hiện'])
      expect(text).toContain(`>${said}</text>`)
    expect(text).not.toContain(words.relation.replaces)
    expect(text.match(/url\(#head-implements-open\)/gu)).toHaveLength(2)
  })

  test('is as large as what stands in it', () => {
    expect(text).toContain(`width="${width}" height="${height}"`)
    const far = fileOf('P2021>C2016 P2019>C1999 P2018>C1998 P2017>C1997 P2016>C1996')
    expect(far.width).toBeGreaterThan(width)
    const lowest = Math.max(...[...text.matchAll(/ y="([\d.]+)"/gu)].map(([, y]) => Number(y)))
    expect(height).toBeGreaterThan(lowest)
  })

  test('is the same for the same content', () => {
    expect(fileOf('P2021>C2016 C2016~C2011 P2021>C05?').text).toBe(text)
  })

  test('lets no word of a document become markup', () => {
    const document = drawnDocument('P2021', { number: null, name: '<b>"A" & B</b>' })
    const { text: drawnText } = fileOf('P2021', { picture: place([document], []), title: 'a < b & "c"' })
    expect(drawnText).toContain('a &#60; b &#38; &#34;c&#34;')
    expect(drawnText).not.toContain('<b>')
  })
})

describe('text', () => {
  test('is broken between words, and within a word that is too long', () => {
    const lines = wrapped('một hai ba bốn năm sáu bảy tám chín mười', 16, 120)
    expect(lines.join(' ')).toBe('một hai ba bốn năm sáu bảy tám chín mười')
    expect(lines.every((line) => widthOf(line, 16) <= 120)).toBe(true)
    const broken = wrapped(`ở http://127.0.0.1/${'x'.repeat(200)}`, 16, 100)
    expect(broken.join('')).toBe(`ởhttp://127.0.0.1/${'x'.repeat(200)}`)
    expect(broken.every((line) => widthOf(line, 16) <= 100)).toBe(true)
    expect(wrapped('', 16, 100)).toEqual([])
  })

  test('of 600 signs fits its node', () => {
    expect(widthOf(fitting('Về việc '.repeat(75), 14, 80), 14)).toBeLessThanOrEqual(80)
  })

  test('keeps no sign that XML has no form for', () => {
    expect(escaped('a\u0000b\u001fc\ud800d\uffffe')).toBe('abcde')
  })
})

test('what is not shown is told', () => {
  const { documents, relations } = drawn('P2021>C2016 C2016~C2011')
  const answer: GraphAnswer = {
    ...{ starts: ['P2021'], nodes: [...documents], edges: [...relations], total: 412, shown: 3, order: 'step' },
    ...{ outside: 2, others: { cites: 9 }, skippedLevels: [], path: null },
    opened: [{ key: 'C2016', direction: 'in', shown: 100, total: 150 }],
  }
  const shown = shownOf(answer, { closed: 'C2016' })
  expect(limitsOf(answer, shown, words, (key) => key)).toEqual([
    '2 trong 412 văn bản · ẩn 1 văn bản · ẩn 9 quan hệ khác · ngoài thời gian 2 văn bản.',
    '3 trong 412, gần nhất rồi mới nhất trước.',
    'C2016: 100 trong 150 văn bản dựa vào, mới nhất trước.',
  ])
})
