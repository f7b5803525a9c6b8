/** Older encodings are recognised part by part, by the words; text that is right already is never touched. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, shown } from '../ingest/encoding/decode.ts'
import { repair } from '../ingest/encoding/repair.ts'
import { isSyllable } from '../ingest/encoding/syllable.ts'
import { asWestern, tcvn3, viscii, vni, windows1258, withoutCapitals } from './encoders.ts'

const report = readFileSync(new URL('../seeds/hai-phong-mid-term-review-2023.md', import.meta.url), 'utf8').normalize(
  'NFC',
)
/** Signs that none of the older encodings has. */
const plain = report.replaceAll(/[“”]/gu, '"').replaceAll('–', '-').replaceAll('…', '...')
const lines = plain.split('\n').filter((line) => (line.match(/[ăđơưạ-ỹ]/giu)?.length ?? 0) > 8)

/** Each with the text that it can say, since not every encoding has every letter. */
const BYTES: readonly (readonly [string, (text: string) => Buffer, (text: string) => string])[] = [
  ['TCVN3', tcvn3, withoutCapitals],
  ['VNI', (text) => Buffer.from(vni(text), 'latin1'), (text) => text],
  ['VISCII', viscii, (text) => text],
  ['Windows-1258', windows1258, (text) => text],
]

describe('files in an older encoding', () => {
  test.each(BYTES)('%s: the sample report comes back letter by letter', (encoding, encode, expected) => {
    const decoded = decode(shown(encode(plain)))
    expect(decoded?.text).toBe(expected(plain))
    expect(new Set(decoded?.parts.map((part) => part.encoding))).toEqual(new Set([encoding]))
  })

  test.each(BYTES)('%s: any of its lines does', (_, encode, expected) => {
    fc.assert(
      fc.property(fc.subarray(lines, { minLength: 1 }), (some) => {
        const text = some.join('\n')
        expect(decode(shown(encode(text)))?.text).toBe(expected(text))
      }),
      { numRuns: 15 },
    )
  })

  test('lines in UTF-8 stay what they are beside lines in TCVN3', () => {
    const [one = '', other = ''] = lines
    const decoded = decode(shown(Buffer.concat([Buffer.from(`${one}\n`), tcvn3(other)])))
    expect(decoded?.text).toBe(`${one}\n${withoutCapitals(other)}`)
    expect(decoded?.parts).toMatchObject([{ encoding: 'TCVN3' }])
    expect(decoded?.parts[0]?.start).toBeGreaterThanOrEqual(one.length)
  })

  test.each([
    ['UTF-16, little end first', Buffer.from(plain, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(plain, 'utf16le').swap16()],
  ])('%s without a byte order mark', (_, bytes) => {
    expect(decode(shown(bytes))).toEqual({ text: plain, parts: [] })
  })

  test.each([
    ['French in Windows-1252', Buffer.from('Réunion à Genève, déjà prévue: le comité a délibéré', 'latin1')],
    ['noise', Buffer.from(Array.from({ length: 600 }, (_, index) => 128 + ((index * 89) % 127)))],
    ['one letter that is none of UTF-8', Buffer.from([0x4b, 0xd5, 0xf6, 0x20, 0xff])],
  ])('%s is not taken for Vietnamese', (_, bytes) => {
    expect(decode(shown(bytes))).toBeNull()
  })
})

describe('text that other programs made Unicode of', () => {
  const misread = (text: string): string => asWestern(Buffer.from(text))

  test.each([
    ['TCVN3', (text: string) => asWestern(tcvn3(text)), withoutCapitals],
    ['VNI', vni, (text: string) => text],
    ['Windows-1258', (text: string) => asWestern(windows1258(text)), (text: string) => text],
    ['UTF-8 as Windows-1252', misread, (text: string) => text],
  ] as const)('%s', (encoding, encode, expected) => {
    const { text, parts } = repair(encode(plain))
    expect(text).toBe(expected(plain))
    expect(new Set(parts.map((part) => part.encoding))).toEqual(new Set([encoding]))
  })

  test('one line among others: its span counts in the text as it is shown', () => {
    const [one = '', two = '', three = ''] = lines
    const { text, parts } = repair(`${one}\n${vni(two)}\n${three}`)
    expect(text).toBe(`${one}\n${two}\n${three}`)
    expect(parts.map(({ start, end }) => text.slice(start, end))).toEqual([two])
  })

  test.each([
    ['TCVN3', 'Thực hiện NghÞ quyÕt sè 05-NQ/TU cña Thµnh ñy về chuyển đổi số', 'Nghị quyết số 05-NQ/TU của Thành ủy'],
    ['a code', 'Quyết định số 12/2004/Q§-TTg, NghÞ quyÕt vµ chØ thÞ cña ñy ban', '12/2004/QĐ-TTg'],
    [
      'VNI',
      'Thực hiện Nghò quyeát soá 05-NQ/TU cuûa Thaønh uûy về chuyển đổi số',
      'Nghị quyết số 05-NQ/TU của Thành ủy',
    ],
  ])('words in %s inside a line that is right', (_, line, words) => {
    expect(repair(line).text).toContain(words)
  })

  test('a cell of one word, where the text has shown its encoding', () => {
    const text = asWestern(tcvn3('Căn cứ Nghị quyết số 5 của Ban Chấp hành Trung ương Đảng'))
    expect(repair(`${text}\nSè: 12\nHµ Néi`).text).toMatch(/Số: 12\nHà Nội$/u)
  })
})

describe('what is right stays as it is', () => {
  const folders = [new URL('../tests/gold', import.meta.url).pathname, new URL('../docs', import.meta.url).pathname]
  const texts = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|txt|json)$/u.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  )

  test('reports and pages in Unicode, composed and decomposed', () => {
    expect(texts.length).toBeGreaterThan(5)
    for (const text of [report, ...texts])
      for (const form of [text, text.normalize('NFD')]) expect(repair(form)).toEqual({ text: form, parts: [] })
  })

  const syllables = [...new Set(report.match(/[\p{L}]+/gu)?.filter((word) => isSyllable(word)))]
  const others = [
    'Genève',
    'Réalisé',
    'señor',
    'Größe',
    'naïve',
    'São',
    'coöperatie',
    '§ 5',
    '20 °C',
    '«à»',
    '½',
    '·',
    '“LÃ”',
    'ÔNG',
    'BÃ…',
  ]

  test('any words of Vietnamese, with foreign ones between', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...syllables, ...others), { maxLength: 80 }),
        fc.constantFrom(' ', '\n', ', '),
        (words, by) => {
          const text = words.join(by)
          expect(repair(text)).toEqual({ text, parts: [] })
        },
      ),
      { numRuns: 500 },
    )
  })

  test('words of Vietnamese that have no letter of their own', () => {
    const western = syllables.filter((word) => !/[ăđĩũơưạ-ỹ]/iu.test(word))
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...western), { maxLength: 60 }), (words) => {
        const text = words.join(' ')
        expect(repair(text)).toEqual({ text, parts: [] })
      }),
      { numRuns: 500 },
    )
  })

  test('any text at all comes back with spans of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const decoded = repair(text)
        for (const { start, end } of decoded.parts) expect(start < end && end <= decoded.text.length).toBe(true)
        if (decoded.parts.length === 0) expect(decoded.text).toBe(text)
      }),
    )
  })
})

describe('tables', () => {
  test.each([
    ['nghiêng', true],
    ['quyết', true],
    ['khoá', true],
    ['gì', true],
    ['ĐẢNG', true],
    ['thuở', true],
    ['cac', false],
    ['NghÞ', false],
    ['quyeát', false],
    ['strada', false],
    ['bỏọ', false],
  ])('%s is a syllable: %s', (word, expected) => {
    expect(isSyllable(word)).toBe(expected)
  })
})
