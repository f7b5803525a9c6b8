/** Properties of finding and resolving: what a text looks like does not change which documents it names. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../ingest/index.ts'

const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)

const type = pick(
  ['Nghị quyết', 'NQ'] as const,
  ['Kết luận', 'KL'] as const,
  ['Chỉ thị', 'CT'] as const,
  ['Kế hoạch', 'KH'] as const,
  ['Hướng dẫn', 'HD'] as const,
)
const body = pick(
  ['TW', 'Bộ Chính trị'] as const,
  ['TW', 'Ban Chấp hành Trung ương'] as const,
  ['TU', 'Ban Thường vụ Tỉnh ủy Lai Châu'] as const,
  ['HU', 'Huyện ủy Ba Tơ'] as const,
  ['BTCTW', 'Ban Tổ chức Trung ương'] as const,
)
const day = fc.date({ min: new Date('2012-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
const title = pick('về trồng cây', 'về hòa giải ở thôn', 'về khỏe mạnh học đường', 'về chuyển đổi số')

/** A citation in full; no two of a text share a number, so that nothing is left to choose. */
const citation = fc
  .record({ type, body, day, title })
  .map(({ type: [name, code], body: [letters, issuer], day: when, title: words }) => (number: number): string => {
    const date = `${when.getUTCDate()}/${when.getUTCMonth() + 1}/${when.getUTCFullYear()}`
    return `${name} số ${number}-${code}/${letters}, ngày ${date} của ${issuer} ${words}`
  })

const named = pick(
  'Nghị quyết Đại hội XIII của Đảng',
  'Nghị quyết Trung ương 4 khóa XII',
  'Luật Đất đai năm 2013',
  'Nghị định số 30/2020/NĐ-CP',
  'Luật Hòa giải ở cơ sở',
)

const text = fc
  .tuple(fc.array(citation, { minLength: 1, maxLength: 6 }), fc.array(named, { maxLength: 3 }))
  .map(([citations, names]) => {
    const sentences = [
      ...citations.map((make, index) => `Thực hiện ${make(index + 11)}.`),
      ...names.map((name) => `Theo ${name} thì.`),
    ]
    return sentences.join(' ')
  })

/** What a text names: documents with their facts, in the order of the mentions. The source's own scope is its bytes'. */
const namesIn = (words: string): unknown => {
  const { mentions, documents } = extract(words)
  const own = /src-[0-9a-f]{12}/gu
  return {
    mentions: mentions.map(({ type: word, number, date, issuer, term, document }) =>
      [word, number, date, issuer, term, document].map((field) => field?.replace(own, 'src').normalize('NFC') ?? null),
    ),
    documents: documents.map(({ key, date, issuer }) => [key.replace(own, 'src'), date, issuer]).sort(),
  }
}

const NEWER: readonly (readonly [RegExp, string])[] = [
  [/òa(?!\p{L})/gu, 'oà'],
  [/óa(?!\p{L})/gu, 'oá'],
  [/ỏe(?!\p{L})/gu, 'oẻ'],
  [/ủy(?!\p{L})/gu, 'uỷ'],
]
const otherTone = (words: string): string => NEWER.reduce((all, [from, to]) => all.replace(from, to), words)

const same = (change: (words: string, seed: number) => string): void =>
  fc.assert(
    fc.property(text, fc.nat(), (words, seed) => {
      expect(namesIn(change(words, seed))).toEqual(namesIn(words))
    }),
    { numRuns: 150 },
  )

/** Replaces some of what a pattern finds, which ones the seed tells. */
const some = (words: string, seed: number, pattern: RegExp, by: string): string => {
  let at = seed
  return words.replace(pattern, (found: string) => {
    at = (at * 1103515245 + 12345) % 2147483648
    return at % 3 === 0 ? by : found
  })
}

/** Wrapped as a mail or a scan is: a line takes as many words as its width holds. */
const wrapped = (words: string, width: number): string => {
  let at = 0
  return words.replace(/ (\S+)/gu, (found: string, word: string) => {
    at = at + found.length > width ? word.length : at + found.length
    return at === word.length ? `\n${word}` : found
  })
}

describe('the same documents are named', () => {
  test('in decomposed letters', () => same((words) => words.normalize('NFD')))
  test('with the other tone placement', () => same(otherTone))
  test.each(['–', '—', '‑', '−'])('with %s for the hyphen', (dash) =>
    same((words, seed) => some(words, seed, /-/gu, dash)),
  )
  test('with other line wraps', () => same((words, seed) => wrapped(words, 24 + (seed % 70))))
  test('with doubled and hard blanks', () => same((words, seed) => some(words, seed, / /gu, ' \u00a0')))
  test('with a soft hyphen or zero-width blank inside', () =>
    same((words, seed) => some(words, seed, /(?<=\p{L})(?=\p{L})/gu, seed % 2 === 0 ? '\u00ad' : '\u200b')))
  test('with bold words', () => same((words, seed) => some(words, seed, /Thực hiện/gu, '**Thực hiện**')))
})

test('every span is the source’s own slice, and the parts lie in it in order', () => {
  fc.assert(
    fc.property(text, fc.nat(), (words, seed) => {
      const source = some(some(words, seed, / /gu, '\n'), seed + 1, /, /gu, ',\n\n---\n\n')
      for (const { start, end, text: printed, segments } of extract(source).mentions) {
        expect(printed).toBe(source.slice(start, end))
        expect(segments.every(([from, to]) => start <= from && from < to && to <= end)).toBe(true)
      }
    }),
  )
})

test('nothing is found in words without a document', () => {
  const words = fc.array(
    pick(
      'nghị',
      'quyết',
      'số',
      'của',
      'Đảng',
      '12',
      '5/2021',
      'kế',
      'hoạch',
      'luật',
      'pháp',
      'Ban',
      'về',
      'và',
      ',',
      '.',
      '-',
      '/',
    ),
  )
  fc.assert(
    fc.property(words, (list) => {
      const { mentions } = extract(list.join(' '))
      // "nghị quyết số 12" may come about by chance; it is the only thing that can.
      expect(mentions.every(({ number }) => number !== null)).toBe(true)
    }),
  )
})
