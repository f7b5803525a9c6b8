/** The report's own words on the page: quoted to the letter, marked, and told where they stand. */
import fc from 'fast-check'
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { SourcedStatement } from '../graph/model.ts'
import { extract } from '../ingest/index.ts'
import { cut, inline } from '../web/app/reading/inline.ts'
import { byPlace, marked } from '../web/app/reading/marks.ts'
import { blocksOf, headingOf, whereabouts } from '../web/app/reading/paper.ts'
import { contextOf, gapOf, quotation, type Piece } from '../web/app/reading/quotation.ts'
import { REPORT } from './command.ts'

const text = await readFile(REPORT, 'utf8')
const { mentions, statements, problems } = extract(text)

/** The statement between two documents, as the API gives it. */
function statement(from: string, to: string): SourcedStatement {
  const found = statements.find((each) => each.from.includes(from) && each.to.includes(to))!
  const span = (id: string | null) => mentions.find((mention) => mention.id === id)!
  return { ...found, source: 'a', ends: { from: span(found.mentions.from), to: span(found.mentions.to) } }
}

const written = (piece: Piece): string => {
  if (piece.kind === 'gap') return `<${piece.gap.hasPageBreak ? 'page ' : ''}${piece.gap.footnotes.join(',')}>`
  if (piece.kind === 'cut') return '…'
  return piece.mark ? `[${piece.run.text}]` : piece.isCue ? `_${piece.run.text}_` : piece.run.text
}
const quoted = (from: string, to: string) => quotation(statement(from, to)).map(written).join('')

describe('a quotation', () => {
  test('marks both documents and the words that relate them', () => {
    expect(quoted('96-KH-TU', '01-KL-TW')).toContain(
      '[Kế hoạch số 96-KH/TU, ngày 30/11/2021] _thực hiện_ [Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính trị]',
    )
  })

  test('goes on over a page break and its footnotes, and says so', () => {
    expect(quoted('122-KH-TU', '21-KL-TW')).toContain(
      '[Kế hoạch số 122-KH/TU, ngày]<page 1,2,3>[28/02/2022] _thực hiện_ [Kết luận số 21-KL/TW',
    )
  })

  test('keeps both documents of a long sentence and says what it leaves out', () => {
    const pieces = quotation(statement('07-NQ-TU', 'NQ.dai-hoi-XVI'))
    expect(pieces.map(written).join('')).toMatch(
      /_cụ thể hóa.*_.*\[Nghị quyết Đại hội XVI.*\].*…?.*\[Nghị quyết số 07-NQ\/TU/u,
    )
    expect(pieces.filter(({ kind }) => kind === 'cut').length).toBeLessThan(4)
  })

  test.each(statements.map((each) => [each.from, each.to] as const))(
    'of %s and %s is in the source, word for word',
    (from, to) => {
      for (const piece of quotation(statement(from, to)))
        if (piece.kind === 'words') expect(plain(text.slice(piece.run.start, piece.run.end))).toBe(piece.run.text)
    },
  )

  test.each([
    ['\n\n---\n\n<sup>1</sup>Một\n\n<sup>2</sup>Hai\n', { hasPageBreak: true, footnotes: ['1', '2'] }],
    ['\n<sup>4</sup> Bốn\n', { hasPageBreak: false, footnotes: ['4'] }],
    ['\f', { hasPageBreak: true, footnotes: [] }],
  ])('tells from its markup what interrupts it: %j', (gap, expected) => {
    expect(gapOf(gap)).toEqual(expected)
  })
})

const plain = (words: string) => words.normalize('NFC').replace(/[^\S\t]+/gu, ' ')

test('a mention is shown with some words of its line to both sides', () => {
  const mention = mentions.find(({ raw }) => raw === '21-KL/TW')!
  const { before, words, after } = contextOf(mention, text)
  expect(before).toBe('28/02/2022 thực hiện ')
  expect(words).toMatch(/^Kết luận số 21-KL\/TW, ngày 25\/10\/2021/u)
  expect(after).toMatch(/^ “về đẩy mạnh .* …$/u)
  expect(contextOf(mention, undefined)).toEqual({ before: '', words, after: '' })
})

describe('markup', () => {
  test.each([
    ['**đậm** thường', 'b:đậm  thường'],
    ['*nghiêng*, **đậm *cả hai***', 'i:nghiêng ,  b:đậm  bi:cả hai'],
    ['thành phố<sup>1</sup> khóa XVI', 'thành phố s:1  khóa XVI'],
    ['<b>STT</b>\t<i>a</i>', 'b:STT \t i:a'],
    ['5 * 3 * 2', '5 * 3 * 2'],
    ['- gạch đầu dòng', '- gạch đầu dòng'],
  ])('%j becomes style', (source, expected) => {
    const style = (run: ReturnType<typeof inline>[number]) =>
      [run.isBold ? 'b' : '', run.isItalic ? 'i' : '', run.isRaised ? 's' : ''].join('')
    const shown = inline(source, 0, source.length).map((run) => (style(run) ? `${style(run)}:${run.text}` : run.text))
    expect(shown.join(' ')).toBe(expected)
  })

  test('decomposed letters are composed for the fonts, and offsets stay those of the source', () => {
    const decomposed = 'Kế hoạch'.normalize('NFD')
    expect(inline(decomposed, 0, decomposed.length)).toMatchObject([
      { start: 0, end: decomposed.length, text: 'Kế hoạch' },
    ])
  })

  test('cutting loses nothing and cuts nowhere else', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'ệ', ' ', '*', '<sup>', '</sup>', '**'), maxLength: 40 })
    fc.assert(
      fc.property(letters, fc.array(fc.nat(60)), (source, offsets) => {
        const runs = inline(source, 0, source.length)
        const pieces = cut(runs, offsets, source)
        expect(pieces.map((piece) => source.slice(piece.start, piece.end)).join('')).toBe(
          runs.map((run) => source.slice(run.start, run.end)).join(''),
        )
        for (const offset of offsets)
          expect(pieces.some(({ start, end }) => start < offset && offset < end)).toBe(false)
      }),
    )
  })
})

describe('the paper', () => {
  const blocks = blocksOf(text)
  const lines = text.split('\n')

  test('leaves nothing out: every line that is not blank is a block', () => {
    expect(blocks.map(({ line }) => line)).toEqual(
      lines.flatMap((line, index) => (line.trim() === '' ? [] : [index + 1])),
    )
  })

  test.each([
    [19, 'I.1', 'paragraph'],
    [21, 'I.1', 'break'],
    [23, 'I.1', 'footnote'],
    [25, 'I.1', 'footnote'],
    [33, 'I.1', 'paragraph'],
    [47, 'I.2', 'paragraph'],
    [65, 'I.2', 'footnote'],
    [77, 'I.2', 'paragraph'],
    [113, 'II', 'heading'],
    [169, 'III.1', 'paragraph'],
    [191, 'III.2.1', 'paragraph'],
    [273, 'Phụ lục II', 'row'],
  ])('knows line %d in section %s as a %s', (line, section, kind) => {
    expect(blocks.find((block) => block.line === line)).toMatchObject({ section, kind })
  })

  test('tells where an offset lies', () => {
    expect(whereabouts(blocks, text.indexOf('Kế hoạch số 122-KH/TU'))).toEqual({ line: 19, section: 'I.1' })
    expect(whereabouts([], 5)).toBeNull()
  })

  test('reads a heading without its markup', () => {
    expect(headingOf('##### **1. Công tác quán triệt**')).toBe('1. Công tác quán triệt')
  })

  test('marks every mention in all its parts, also those in footnotes that interrupt another', () => {
    const runs = marked(blocks, { id: 'a', text, mentions, statements, problems }).flatMap((block) => block.runs)
    for (const mention of mentions)
      for (const [start, end] of mention.segments) {
        const parts = runs.filter(
          (piece) => piece.mention === mention && piece.run.start >= start && piece.run.end <= end,
        )
        expect(
          parts
            .map(({ run }) => text.slice(run.start, run.end))
            .join('')
            .replaceAll(/\s/gu, ''),
        ).toBe(text.slice(start, end).replaceAll(/[\s*]|<\/?\w+>/gu, ''))
      }
  })

  test('says of each mention what it became', () => {
    const runs = marked(blocks, { id: 'a', text, mentions, statements, problems }).flatMap((block) => block.runs)
    const kind = (raw: string) => runs.find((piece) => piece.mention?.raw === raw)?.kind
    expect(kind('21-KL/TW')).toBe('named')
    expect(kind('12-CT/TU')).toBe('problem')
  })

  test('goes from mention to mention in the order of the paper', () => {
    const starts = byPlace(mentions).map(({ start }) => start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })
})
