/** The list of sources: what it is ordered by, what it calls them, how much of all could be read. */
import { describe, expect, test } from 'vitest'
import type { SourceSummary } from '../graph/model.ts'
import { SOURCE_VALUES, readIn, titleOf } from '../web/app/sources.ts'
import { compare, nextSort, sortOf } from '../web/app/tables/order.ts'

const source = (changed: Partial<SourceSummary>): SourceSummary => ({
  ...{ id: '0', key: 'src-0', type: 'Báo cáo', number: null, issuer: null, date: null, term: null, level: null },
  ...{ place: null, title: null, placeBasis: null, reader: 'markdown', characters: 100, unreadable: 0 },
  locations: [{ path: '/bao-cao/quy 1.md', readAt: '2026-01-02T03:04:05.000Z' }],
  ...{ mentionsCount: 0, documentsCount: 0, statementsCount: 0, problemsCount: 0 },
  ...changed,
})

test.each<[Partial<SourceSummary>, string]>([
  [{ number: '9-BC/TU' }, 'Báo cáo số 9-BC/TU'],
  [{ title: 'sơ kết năm' }, 'Báo cáo sơ kết năm'],
  [{ type: null }, 'quy 1.md'],
  [{ locations: [{ path: 'C:\\bao-cao\\quy 2.md', readAt: '' }] }, 'quy 2.md'],
])('a source with %j is called %s', (changed, name) => {
  expect(titleOf(source(changed))).toBe(name)
})

describe('the order', () => {
  const ordered = (column: keyof typeof SOURCE_VALUES, ...sources: readonly Partial<SourceSummary>[]) =>
    sources
      .map(source)
      .toSorted((one, other) => compare(SOURCE_VALUES[column](one), SOURCE_VALUES[column](other)))
      .map(({ id }) => id)

  test('of places is that of the Vietnamese alphabet', () => {
    const places = ['Đà Nẵng', 'Bắc Ninh', 'Ân Thi', 'An Dương'].map((place) => ({ id: place, place }))
    expect(ordered('place', ...places)).toEqual(['An Dương', 'Ân Thi', 'Bắc Ninh', 'Đà Nẵng'])
  })

  test('of what could be read goes by share, not by length', () => {
    const [whole, half, empty] = [
      { id: 'w' },
      { id: 'h', characters: 9000, unreadable: 4500 },
      { id: 'e', characters: 0 },
    ]
    expect(ordered('readable', whole, half, empty)).toEqual(['e', 'h', 'w'])
  })

  test('rises, then falls, then is again that of the answer', () => {
    const first = nextSort(null, 'readAt')
    const second = nextSort(sortOf(first), 'readAt')
    expect([first, second, nextSort(sortOf(second), 'readAt'), nextSort(sortOf(second), 'place')]).toEqual([
      'readAt',
      '-readAt',
      '',
      'place',
    ])
  })
})

test('all sources together tell how much could be read', () => {
  expect(
    readIn([source({ unreadable: 10, mentionsCount: 3 }), source({ problemsCount: 2, mentionsCount: 4 })]),
  ).toEqual({
    ...{ characters: 200, unreadable: 10, mentions: 7, problems: 2 },
  })
})
