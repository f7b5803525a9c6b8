/** How a document is cited in text to paste. */
import { describe, expect, test } from 'vitest'
import { citationOf, citationsOf, type Cited } from '../web/app/citation-text.ts'

const cited = (fields: Partial<Cited>): Cited => ({
  ...{ type: null, number: null, name: null, date: null, issuer: null, title: null, term: null },
  ...fields,
})

describe('a citation to paste', () => {
  test.each<[string, Partial<Cited>]>([
    [
      'Kế hoạch số 122-KH/TU, ngày 28/02/2022 của Thành ủy Hải Phòng',
      { type: 'Kế hoạch', number: '122-KH/TU', date: '2022-02-28', issuer: 'Thành ủy Hải Phòng' },
    ],
    [
      'Kết luận số 77-KL/TW, ngày 05/6/2024 của Bộ Chính trị',
      { type: 'Kết luận', number: '77-KL/TW', date: '2024-06-05', issuer: 'Bộ Chính trị' },
    ],
    ['Chỉ thị số 9-CT/TU, năm 2019', { type: 'Chỉ thị', number: '9-CT/TU', date: '2019' }],
    [
      'Văn bản số 8-BC/TU, ngày 02/01/2020 của Tỉnh ủy Nam Định',
      { number: '8-BC/TU', date: '2020-01-02', issuer: 'Tỉnh ủy Nam Định' },
    ],
    ['Quyết định số 15/QĐ-UBND', { type: 'Quyết định', number: '15/QĐ-UBND' }],
    [
      'Nghị quyết Đại hội XX Đảng bộ tỉnh',
      { type: 'Nghị quyết', name: 'nghị quyết Đại hội XX Đảng bộ tỉnh', issuer: 'Đại hội XX Đảng bộ tỉnh' },
    ],
    ['Điều lệ Hội, năm 2017 của Hội Nông dân', { name: 'Điều lệ Hội', date: '2017', issuer: 'Hội Nông dân' }],
    ['Báo cáo của Ban Tổ chức', { type: 'Báo cáo', name: 'báo cáo', issuer: 'Ban Tổ chức' }],
    ['Văn bản', {}],
    ['Kế hoạch số 3-KH/TU', { type: 'Kế hoạch'.normalize('NFD'), number: '3-KH/TU' }],
  ])('%s', (text, fields) => {
    expect(citationOf(cited(fields))).toBe(text)
  })

  test('stands on a line of its own where several are cited', () => {
    const two = [cited({ type: 'Chỉ thị', number: '1-CT/TU' }), cited({ type: 'Chỉ thị', number: '2-CT/TU' })]
    expect(citationsOf(two)).toBe('Chỉ thị số 1-CT/TU\nChỉ thị số 2-CT/TU')
  })
})
