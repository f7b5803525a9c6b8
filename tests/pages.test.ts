/** Pages: which one a place stands on, and what belongs to the page and not to the text; all sentences are invented. */
import { describe, expect, test } from 'vitest'
import { extract } from '../ingest/index.ts'

const FILLING = 'Các cấp ủy đảng tiếp tục lãnh đạo, chỉ đạo thực hiện nhiệm vụ được giao. '
const page = (number: string): string =>
  `${FILLING.repeat(10)}\n\nTheo Kết luận số ${number}-KL/TW.\n\n${FILLING.repeat(4)}`
const pagesIn = (text: string): (number | null)[] => extract(text).mentions.map((mention) => mention.page)
const [ONE, TWO, THREE] = [page('31'), page('32'), page('33')]

describe('the page of a mention', () => {
  test.each<[string, string, (number | null)[]]>([
    ['form feeds count', `${ONE}\f${TWO}\f${THREE}`, [1, 2, 3]],
    ['a number below each form feed', `${ONE}\f 5\n\n${TWO}\f 6\n\n${THREE}`, [4, 5, 6]],
    ['a number above each form feed', `${ONE}\n  7\n\f${TWO}\n  8\n\f${THREE}`, [7, 8, 9]],
    ['numbers beside form feeds that do not agree', `${ONE}\n1\n\f${TWO}\n7\n\f${THREE}`, [1, 7, null]],
    ['numbers at the head, none on the first page', `${ONE}\n\n2\n\n${TWO}\n\n3\n\n${THREE}`, [1, 2, 3]],
    ['numbers at the foot', `${ONE}\n\n1\n\n${TWO}\n\n2\n\n${THREE}`, [1, 2, 3]],
    ['numbers at the foot, none on the first page', `${ONE}\n\n${TWO}\n\n2\n\n${THREE}\n\n3\n\n`, [null, null, 3]],
    ['a rule behind the number', `${ONE}\n\n1\n\n---\n\n${TWO}\n\n2\n\n---\n\n${THREE}`, [1, 2, 3]],
    ['a rule before the number', `${ONE}\n\n---\n\n12\n\n${TWO}\n\n---\n\n13\n\n${THREE}`, [null, 12, 13]],
    ['dashes around the number', `${ONE}\n\n- 1 -\n\n${TWO}`, [1, 2]],
    ['words', `<!-- page 1 -->\n\n${ONE}\n\n<!-- page 2 -->\n\n${TWO}`, [1, 2]],
    ['words with the number of pages', `${ONE}\n\nTrang 1/3\n\n${TWO}\n\nTrang 2/3\n\n${THREE}`, [1, 2, 3]],
    [
      'the Gazette',
      `CÔNG BÁO/Số 30 + 31/Ngày 12-6-2031 5\n\n${ONE}\n\n6 CÔNG BÁO/Số 30 + 31/Ngày 12-6-2031\n\n${TWO}`,
      [null, null],
    ],
    ['rules alone tell no number', `${ONE}\n\n---\n\n${TWO}`, [null, null]],
    ['no break at all', `${ONE}\n\n${TWO}`, [null, null]],
    ['a number alone may be anything', `${ONE}\n\n2\n\n${TWO}`, [null, null]],
    ['numbers that do not count on', `${ONE}\n\n4\n\n${TWO}\n\n9\n\n${THREE}`, [null, null, null]],
    [
      'the rows of a column',
      `Theo Kết luận số 31-KL/TW.\n\n1\n\nThành ủy\n\n2\n\nTheo Kết luận số 32-KL/TW.\n\n3\n\nTỉnh ủy`,
      [null, null],
    ],
  ])('%s', (_, text, expected) => {
    expect(pagesIn(text)).toEqual(expected)
  })

  test('a citation over a break stands on the page where it begins, as does a statement', () => {
    const text = `${ONE}\n\nKế hoạch số 12-KH/TU thực hiện Kết luận số\n\f2\n\n45-KL/TW.\n\n${TWO}`
    const { mentions, statements } = extract(text)
    expect(mentions.map(({ number, page: on }) => [number, on])).toEqual([
      ['31-KL/TW', 1],
      ['12-KH/TU', 1],
      ['45-KL/TW', 1],
      ['32-KL/TW', 2],
    ])
    expect(statements.map((statement) => statement.page)).toEqual([1])
  })
})

describe('what every page repeats is no part of a citation', () => {
  const numbersIn = (text: string): (string | null)[] => extract(text).mentions.map((mention) => mention.number)
  const HEAD = 'Kế hoạch phát triển giáo dục xã Tân Lập'

  test.each([
    [
      'a running head below the number',
      `theo Kế hoạch số\n\n2\n\n${HEAD}\n\n41-KH/TU và Kế\n\n3\n\n${HEAD}\n\nhoạch số 42-KH/TU.`,
    ],
    [
      'a running head below the form feed',
      `theo Kế hoạch số\n\f${HEAD} 2\n41-KH/TU và Kế\n\f${HEAD} 3\nhoạch số 42-KH/TU.`,
    ],
    [
      'the Gazette',
      'theo Kế hoạch số\n\n6 CÔNG BÁO/Số 30 + 31/Ngày 12-6-2031\n\n41-KH/TU và Kế hoạch số\n\nCÔNG BÁO/Số 30 + 31/Ngày 12-6-2031 7\n\n42-KH/TU.',
    ],
  ])('%s', (_, text) => {
    expect(numbersIn(text)).toEqual(['41-KH/TU', '42-KH/TU'])
  })

  test('what two of many pages begin with is text', () => {
    const pages = ['Kế hoạch số 41-KH/TU', 'Kế hoạch số 42-KH/TU', 'Chi bộ', 'Đảng ủy xã', 'Đảng ủy phường']
    expect(numbersIn(pages.map((line) => `\f${line}\nđã được thực hiện tốt.\n`).join('\n'))).toEqual([
      '41-KH/TU',
      '42-KH/TU',
    ])
  })
})
