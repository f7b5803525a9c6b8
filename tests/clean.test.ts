import { describe, expect, test } from 'vitest'
import { clean } from '../ingest/source/clean.ts'
import { fold } from '../ingest/source/fold.ts'
import { readParts } from '../ingest/source/read-text.ts'

const cleaned = (source: string) => clean(source, readParts(source))
const paragraphs = (source: string): string[] => cleaned(source).text.split('\u2029')

describe('markup goes and leaves the words', () => {
  test.each([
    ['bold and italic', 'theo **Kế hoạch** *số 5-KH/TU*.', ['theo Kế hoạch số 5-KH/TU.']],
    ['escapes', 'Quyết định số 12\\-QĐ/TU', ['Quyết định số 12-QĐ/TU']],
    ['inline tags', 'Chỉ thị <b>số 05</b><span class="x">-CT/TW</span>', ['Chỉ thị số 05-CT/TW']],
    ['block tags divide', '<p>Căn cứ A;</p><p>Căn cứ B;</p>', ['', 'Căn cứ A;', '', 'Căn cứ B;', '']],
    ['entities', 'Nghị quyết&nbsp;số 18&#45;NQ/TW', ['Nghị quyết số 18-NQ/TW']],
    [
      'JSON escapes',
      '"detail": "theo \\"Quy chế\\" số 2\\n- Hướng dẫn"',
      ['"detail": "theo "Quy chế" số 2', '- Hướng dẫn"'],
    ],
    ['zero width and soft hyphen', 'Kết\u200b lu\u00adận\ufeff số 21', ['Kết luận số 21']],
    ['Roman numerals as one character', 'khóa Ⅻ', ['khóa XII']],
    ['runs of blanks', 'Kết luận   số\u00a0\u00a021', ['Kết luận số 21']],
    ['gaps between columns stay gaps', 'TỈNH ỦY        ĐẢNG CỘNG SẢN', ['TỈNH ỦY\tĐẢNG CỘNG SẢN']],
    ['a heading loses its signs', '## II. KẾT QUẢ\n\nĐã ban hành', ['II. KẾT QUẢ', 'Đã ban hành']],
    ['half-composed letters', 'Nghi\u0323 quyê\u0301t', ['Nghị quyết']],
  ])('%s', (_, source, expected) => {
    expect(paragraphs(source)).toEqual(expected)
  })
})

describe('footnotes and page breaks stand behind the sentence that they interrupt', () => {
  const source = [
    'Ban hành Kế hoạch số 41-KH/TU<sup>1</sup> (bổ sung<sup>2</sup>), ngày',
    '---',
    '<sup>1</sup>Kế hoạch tổ chức học tập.',
    'Đoạn thứ hai của chú thích.',
    '<sup>2</sup>Theo báo cáo năm 2024.',
    '12/5/2024 triển khai Chỉ thị số 30-CT/TW.',
  ]

  test('the sentence is whole, the footnotes follow', () => {
    expect(paragraphs(source.join('\n\n'))).toEqual([
      'Ban hành Kế hoạch số 41-KH/TU (bổ sung), ngày 12/5/2024 triển khai Chỉ thị số 30-CT/TW.',
      'Kế hoạch tổ chức học tập.',
      'Đoạn thứ hai của chú thích.',
      'Theo báo cáo năm 2024.',
    ])
  })

  test('a span over the break has a segment on each side and is the slice of the source', () => {
    const text = source.join('\n\n')
    const whole = cleaned(text)
    const span = whole.excerpt(whole.text.indexOf('Kế hoạch số 41'), whole.text.indexOf(' triển khai'))
    expect(span.text).toBe(text.slice(span.start, span.end))
    expect(span.segments.map(([from, to]) => text.slice(from, to))).toEqual([
      'Kế hoạch số 41-KH/TU<sup>1</sup> (bổ sung<sup>2</sup>), ngày',
      '12/5/2024',
    ])
  })

  test('footnotes keep their marker, references their place', () => {
    const { footnotes, references, text } = cleaned(source.join('\n\n'))
    expect(footnotes.map(({ marker, start, end }) => [marker, text.slice(start, end)])).toContainEqual([
      '1',
      'Kế hoạch tổ chức học tập.',
    ])
    expect(references.map((reference) => reference.marker)).toEqual(['1', '2'])
  })

  test.each([
    ['a finished sentence is not joined', 'Đã ban hành.\n\nngày mai họp', 2],
    ['a heading is not joined', '## Kết quả thực hiện\n\nnăm 2024 đạt', 2],
    ['a list item is not joined', 'Đã ban hành kế hoạch\n\n- Chỉ thị số 5', 2],
    ['an unfinished sentence goes on', 'ban hành Kết luận số\n\n221-KL/TU, ngày 07/12/2022', 1],
    ['a page number between is no text', 'ban hành Kết luận số\n\n- 12 -\n\n221-KL/TU', 1],
    ['a form feed is a page break', 'ban hành Kết luận số\n\f\n221-KL/TU', 1],
  ])('%s', (_, text, count) => {
    expect(paragraphs(text)).toHaveLength(count)
  })
})

describe('folding', () => {
  test.each([
    ['Nghị quyết', 'nghi quyet'],
    ['THÀNH UỶ, Thành ủy', 'thanh uy, thanh uy'],
    ['Đ Ð Ɖ đ ð', 'd d d d d'],
    ['18–NQ∕TW', '18-nq/tw'],
    ['“dân biết”', '"dan biet"'],
    ['КН/ТU', 'kh/tu'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
})
