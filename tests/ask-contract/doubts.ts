/** What cannot be and what is doubtful, alike on every store: series, counts, dates, chains. */
import { expect, test } from 'vitest'
import { doubts, type Doubts } from '../../graph/index.ts'
import type { IssuedCount } from '../../graph/model.ts'
import { citing, report, type Draft, type Told } from '../reports.ts'
import { openedStore, READ_AT } from '../store-contract/opened.ts'

const plan = (number: string, period = '2020-2025'): string => `hai-phong.${number}-KH-TU.${period}`
const DIRECTIVE = 'tw.21-KL-TW.2021-2026'
const MID_TERM = { date: '2023-06-30', term: 'XVI', title: 'kiểm điểm giữa nhiệm kỳ 2020 - 2025' } as const

export function doubting(fresh: () => Promise<string>): void {
  const opened = openedStore(fresh)
  const found = async (
    ...drafts: readonly (Draft & { readonly counts?: readonly IssuedCount[] })[]
  ): Promise<Doubts> => {
    for (const [index, { counts, ...draft }] of drafts.entries()) {
      const facts = report({ ...draft, source: { ...MID_TERM, ...draft.source } })
      const extraction = { ...facts.extraction, counts: counts ?? [] }
      await opened.store.put(`${index}.txt`, { ...facts, extraction }, READ_AT)
    }
    return doubts(opened.store, ['Hải Phòng'])
  }
  const told = ({ doubts: all }: Doubts) => all.map(({ rule, documents }) => `${rule} ${documents.join(' ')}`.trim())
  const counted = (more: Partial<IssuedCount>): IssuedCount => ({
    ...{ type: 'Kế hoạch', by: { 'Thành ủy': 9 }, total: 9, start: 0, end: 7 },
    ...more,
  })

  test('a series tells how many were seen and how high they go, and nothing of those between', async () => {
    const open: Told = { key: 'hai-phong.300-KH-TU', open: true }
    const cites = [plan('7'), plan('203'), plan('9'), plan('40', '2015-2020'), 'quang-ninh.500-KH-TU.2020-2025', open]
    const { series, doubts: none, rule } = await found({ name: 'một', cites })
    expect(series.map(({ code, period, seen, highestNumber }) => [code, period, seen, highestNumber])).toEqual([
      ['KH/TU', '2020-2025', 3, 203],
      ['KH/TU', '2015-2020', 1, 40],
    ])
    expect(none).toEqual([])
    expect(rule.vi).toContain('số không thấy không phải là văn bản thiếu')
  })

  test.each<[string, Partial<IssuedCount>, Draft['source'], number | null]>([
    ['a row that counts all bodies', {}, {}, 9],
    ['a row that adds up to more than it says', { by: { 'Thành ủy': 9, 'Ban Thường vụ': 3 } }, {}, 12],
    ['a longer name of the type', { type: 'Kế hoạch hành động' }, {}, 9],
    ['another type', { type: 'Kết luận' }, {}, null],
    ['one body in a sentence', { total: null }, {}, null],
    ['people’s committees', { by: { 'Ủy ban nhân dân thành phố': 9 } }, {}, null],
    ['a report on a single year, in which the run goes on', {}, { title: 'công tác năm 2022' }, null],
  ])('counts of a series are those of %s', async (_, more, source, expected) => {
    const { series } = await found({ name: 'một', source: source ?? {}, cites: [plan('8')], counts: [counted(more)] })
    expect(series[0]?.stated.map(({ count }) => count)).toEqual(expected === null ? [] : [expected])
  })

  test.each([
    ['9', []],
    ['10', [`count-below-number ${plan('10')}`]],
  ])('a report that counts nine and cites number %s', async (number, expected) => {
    const answer = await found({ name: 'một', cites: [plan(number)], counts: [counted({})] })
    expect(told(answer)).toEqual(expected)
    for (const { at, actual } of answer.doubts)
      expect([actual, at.map(({ words }) => words)]).toEqual(['9', ['Báo cáo', `Kế hoạch số ${number}-KH/TU`]])
  })

  test('a number that only another report cites contradicts no count', async () => {
    const answer = await found(
      { name: 'một', cites: [plan('8')], counts: [counted({})] },
      { name: 'hai', cites: [plan('10')] },
    )
    expect(told(answer)).toEqual([])
  })

  test('of counts against each other both places are told', async () => {
    const said = counted({ by: { 'Ban Thường vụ': 8 }, total: null, start: 8, end: 11 })
    const problem = { rule: 'count-against-count', actual: '8', expected: '9', documents: [], start: 8, end: 11 }
    const answer = await found({ name: 'một', cites: [DIRECTIVE], counts: [counted({}), said], problems: [problem] })
    expect(answer.doubts).toMatchObject([
      {
        kind: 'contradiction',
        at: [
          { start: 8, end: 11 },
          { start: 0, end: 7 },
        ],
      },
    ])
  })

  test('a document older than what it implements is told once, and a repair is no doubt', async () => {
    const from: Told = { key: plan('5'), date: '2021-01-01' }
    const to: Told = { key: DIRECTIVE, date: '2021-10-25' }
    const problem = { rule: 'older-than-directive', documents: [plan('5'), DIRECTIVE] }
    const answer = await found({
      name: 'một',
      says: [{ from, to }],
      problems: [problem, { rule: 'repaired-number', documents: [] }],
    })
    expect(told(answer)).toEqual([`older-than-directive ${plan('5')} ${DIRECTIVE}`])
    expect(answer.documents.map(({ key }) => key)).toEqual([plan('5'), DIRECTIVE])
  })

  test('one number with two dates is doubtful, whoever states them', async () => {
    const answer = await found(
      { name: 'một', cites: [{ key: plan('5'), date: '2021-01-01' }] },
      { name: 'hai', cites: [{ key: plan('5'), date: '2021-11-01' }] },
    )
    expect(told(answer)).toEqual([`two-dates ${plan('5')}`])
  })

  test('chains that never reach the Centre are told by where they stop', async () => {
    const [top, middle, low, good] = [plan('1'), plan('2'), plan('3'), plan('4')]
    const says = [{ from: low, to: middle }, { from: middle, to: top }, { from: good, to: DIRECTIVE }, { from: good, to: middle }] // prettier-ignore
    expect(told(await found({ name: 'một', says }))).toEqual([`chain-without-centre ${top} ${middle} ${low}`])
  })

  test('weak words and open numbers make no chain', async () => {
    const says = [
      { from: plan('3'), to: plan('1'), confidence: 0.5 },
      { from: plan('2'), to: { key: 'hai-phong.7-NQ-TU', open: true } },
    ]
    expect(told(await found({ name: 'một', says }))).toEqual([])
  })

  test('documents that continue each other in a circle cannot be', async () => {
    const [one, other, third, below] = [plan('1'), plan('2'), plan('3'), plan('4')]
    const says = [
      { from: one, type: 'continues', to: other },
      { from: other, type: 'continues', to: third },
      { from: third, type: 'continues', to: one },
      { from: below, to: one },
    ] as const
    expect(told(await found({ name: 'một', says }))).toEqual([`circle ${one} ${other} ${third}`])
  })

  test('places are told apart, and all are asked where none is named', async () => {
    await opened.store.put('a.txt', citing('một', plan('5')), READ_AT)
    expect((await doubts(opened.store, ['Quảng Ninh'])).series).toEqual([])
    expect((await doubts(opened.store)).series.map(({ place }) => place)).toEqual(['Hải Phòng'])
  })
}
