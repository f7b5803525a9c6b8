/** How what people type is read: words, numbers, dates and keys. */
import { describe, expect, test } from 'vitest'
import { parseQuery } from '../graph/query.ts'
import { compatible, datedKey, isBefore, isWithin, openKey, spell, takeDate } from '../graph/reference.ts'
import { byCodePoint, fold, tokens } from '../graph/tokens.ts'

test.each([
  ['18NQTW', ['18', 'nqtw']],
  ['18-NQ/TW', ['18', 'nq', 'tw']],
  ['05-CT/TW', ['5', 'ct', 'tw']],
  ['000', ['0']],
  ['35/2021/QH15', ['35', '2021', 'qh', '15']],
  ['Đảng bộ', ['đảng', 'bộ']],
  ['khoá hoà thuỷ hoè', ['khóa', 'hòa', 'thủy', 'hòe']],
  ['khóa hòa thủy', ['khóa', 'hòa', 'thủy']],
  ['quý hoàn thuý', ['quý', 'hoàn', 'thúy']],
  ['Uỷ ban'.normalize('NFD'), ['ủy', 'ban']],
  [' ,.;-/ ', []],
])('the words of "%s"', (text, words) => {
  expect(tokens(text).map(({ exact }) => exact)).toEqual(words)
})

test.each([
  ['Đường lối', 'duong loi'],
  ['QĐ', 'qd'],
  ['Nghị quyết'.normalize('NFD'), 'nghi quyet'],
])('"%s" without accents', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test.each([
  ['21-KL/TW', '21kltw'],
  ['021 kl tw', '21kltw'],
  ['Số: 21-KL/TW', '21kltw'],
  ['35/2021/QH15', '35/2021qh15'],
  ['66.18/2026/NQ-CP', '66/18/2026nqcp'],
  ['58-QĐ/TW', '58qdtw'],
  ['NQ số 18 năm 2022', 'nq18/2022'],
  ['chuyển đổi số', 'chuyendoiso'],
])('"%s" in one form for all spellings', (number, spelling) => {
  expect(spell(number)).toBe(spelling)
})

test.each([
  ['21-KL/TW 25/10/2021', '2021-10-25', '21-KL/TW'],
  ['21-KL/TW, ngày 5/9/2021', '2021-09-05', '21-KL/TW,'],
  ['ngay 5.9.2021 21-KL/TW', '2021-09-05', '21-KL/TW'],
  ['Kết luận ngày 05 tháng 9 năm 2021', '2021-09-05', 'Kết luận'],
  ['2021-09-05', '2021-09-05', ''],
  ['35/2021/QH15', null, '35/2021/QH15'],
  ['31/02/2021', null, '31/02/2021'],
  ['1/13/2021', null, '1/13/2021'],
  ['năm 2021', null, 'năm 2021'],
])('the date in "%s" is %s', (text, date, rest) => {
  const taken = takeDate(text)
  expect([taken.date, taken.rest.trim()]).toEqual([date, rest])
})

test.each([
  ['tw.21-KL-TW.2021-2026', 'tw.21-KL-TW'],
  ['tw.21-KL-TW.2021', 'tw.21-KL-TW'],
  ['tw.21-KL-TW', null],
  ['tw.NQ.dai-hoi-XIII', null],
  ['vn.NQ-35-2021-QH15', null],
])('the open key of %s is %s', (key, open) => {
  expect(openKey(key)).toBe(open)
})

test.each([
  ['tw.21-KL-TW.2021-10-25', { key: 'tw.21-KL-TW', date: '2021-10-25' }],
  ['tw.21-KL-TW.2021', { key: 'tw.21-KL-TW', date: '2021' }],
  ['tw.21-KL-TW.2021-2026', null],
  ['tw.2021-10-25', null],
])('the date in the key %s', (key, dated) => {
  expect(datedKey(key)).toEqual(dated)
})

describe('dates of which one may be a year alone', () => {
  test.each([
    ['2021-10-25', '2021-10-25', true, false],
    ['2021', '2021-10-25', true, false],
    ['2021-10-25', '2021', true, false],
    ['2020', '2021-10-25', false, true],
    ['2021-10-24', '2021-10-25', false, true],
    ['2022', '2021-10-25', false, false],
  ])('%s and %s: may be the same %s, certainly before %s', (one, other, same, before) => {
    expect([compatible(one, other), isBefore(one, other)]).toEqual([same, before])
  })

  test.each([
    [null, undefined, undefined, true],
    [null, '2021', undefined, false],
    ['2021', '2021-06-01', '2021-07-01', true],
    ['2021-06-01', '2021-06-01', '2021-06-01', true],
    ['2021-05-31', '2021-06-01', undefined, false],
    ['2021-12-31', undefined, '2021', true],
    ['2022-01-01', undefined, '2021', false],
  ])('%s between %s and %s: %s', (date, from, to, within) => {
    expect(isWithin(date, from, to)).toBe(within)
  })
})

test.each([
  ['kl 21/tw', ['21', '21kl', '21tw', '21kltw']],
  ['ket luan 21', ['21', '21luan']],
  ['35/2021/QH15', ['35', '35/2021', '35/2021qh', '35/2021qh15']],
  ['đại hội', ['daihoi']],
])('the numbers and names that "%s" can spell', (text, spelt) => {
  expect(parseQuery(text).spelt).toEqual(expect.arrayContaining(spelt))
})

test('a pasted page is read no further than a name is long', () => {
  expect(parseQuery('lời nói đầu '.repeat(1000)).words.length).toBeLessThan(100)
})

test('code points order as in every store, above the private use area too', () => {
  const ordered = ['', 'A', 'a', 'aa', 'z', 'ă', 'đ', '\ue000', '\uffff', '\u{10000}', '\u{10000}a']
  expect(ordered.toReversed().sort(byCodePoint)).toEqual(ordered)
})
