import { describe, expect, test } from 'vitest'
import { extract } from '../ingest/index.ts'

const counts = (text: string) => extract(text).counts.map(({ type, by, total }) => ({ type, by, total }))
const problems = (text: string) => extract(text).problems.map(({ rule, actual, expected }) => [rule, actual, expected])

const table = (...rows: readonly string[]): string =>
  ['STT\tThể loại\tBan Chấp hành\tBan Thường vụ\tTổng số', ...rows].join('\n')

describe('tables of issued documents', () => {
  test.each([
    [
      'a row',
      table('1\tNghị quyết\t3\t5\t8'),
      [{ type: 'Nghị quyết', by: { 'Ban Chấp hành': 3, 'Ban Thường vụ': 5 }, total: 8 }],
    ],
    [
      'an empty cell counts nothing',
      table('2\tThông tri\t\t9\t9'),
      [{ type: 'Thông tri', by: { 'Ban Thường vụ': 9 }, total: 9 }],
    ],
    [
      'thousands',
      table('3\tThông báo\t12\t1.204\t1.216'),
      [{ type: 'Thông báo', by: { 'Ban Chấp hành': 12, 'Ban Thường vụ': 1204 }, total: 1216 }],
    ],
    [
      'a type that a scan misspelled',
      table('4\tChi thị\t\t7\t7'),
      [{ type: 'Chỉ thị', by: { 'Ban Thường vụ': 7 }, total: 7 }],
    ],
    [
      'Markdown bars',
      '| TT | Loại văn bản | Huyện ủy | Cộng |\n|---|---|---|---|\n| 1 | Kế hoạch | 14 | 14 |',
      [{ type: 'Kế hoạch', by: { 'Huyện ủy': 14 }, total: 14 }],
    ],
    ['rows of another table count nothing', 'Xã\tHộ\tNăm\nKế hoạch\t4\t2024', []],
  ])('%s', (_, text, expected) => {
    expect(counts(text)).toEqual(expected)
  })
})

describe('counts in a sentence', () => {
  test.each([
    [
      'by the body that issued',
      'Ban Thường vụ Huyện ủy đã ban hành 06 nghị quyết, 15 kế hoạch.',
      [
        ['Nghị quyết', { 'Ban Thường vụ Huyện ủy': 6 }],
        ['Kế hoạch', { 'Ban Thường vụ Huyện ủy': 15 }],
      ],
    ],
    [
      'two bodies',
      'Tỉnh ủy ban hành 02 chỉ thị; Thường trực Tỉnh ủy ban hành 31 thông báo.',
      [
        ['Chỉ thị', { 'Tỉnh ủy': 2 }],
        ['Thông báo', { 'Thường trực Tỉnh ủy': 31 }],
      ],
    ],
    ['nothing was issued', 'Hội nghị đã quán triệt 04 nghị quyết tới cán bộ.', []],
    ['no body is named', 'Qua đó, ban hành 04 nghị quyết.', []],
  ])('%s', (_, text, expected) => {
    expect(counts(text).map(({ type, by }) => [type, by])).toEqual(expected)
  })
})

describe('contradictions', () => {
  test.each([
    ['a total that does not add up', table('1\tKết luận\t17\t231\t249'), [['count-total', '249', '248']]],
    ['parts that do not add up', table('1\tThông báo\t\t30 (BTV: 11 + TT: 18)\t30'), [['count-parts', '30', '29']]],
    [
      'a sentence against the table',
      `Ban Thường vụ Tỉnh ủy đã ban hành 45 chương trình.\n\n${table('1\tChương trình\t3\t46\t49')}`,
      [['count-against-count', '45', '46']],
    ],
    [
      'a part of a cell is no contradiction',
      `Ban Thường vụ Tỉnh ủy đã ban hành 11 thông báo.\n\n${table('1\tThông báo\t\t29 (BTV: 11 + TT: 18)\t29')}`,
      [],
    ],
    [
      'a rounded number is held against nothing',
      `Ban Thường vụ Tỉnh ủy đã ban hành hơn 40 chương trình.\n\n${table('1\tChương trình\t3\t46\t49')}`,
      [],
    ],
    ['what agrees', `Tỉnh ủy đã ban hành 3 chương trình.\n\n${table('1\tChương trình\t3\t46\t49')}`, []],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected)
  })
})
