/** What a store promises to those who walk over it: see `graph/walking.ts`. */
import { beforeEach, expect, test } from 'vitest'
import type { DocumentFilter, RelationType } from '../../graph/index.ts'
import type { Id, Slice } from '../../graph/walking.ts'
import { drawing, keyOf, plain } from '../graph-drawn.ts'
import { openedStore } from './opened.ts'

const GRAPH = 'a2022>B2020 b2022>B2020? c:B2020 a2022~C2021 B2020+D q2023>C2021'
const ALL = ['a2022', 'b2022', 'c', 'q2023', 'B2020', 'B2020?', 'C2021', 'D']

export function walksOver(fresh: () => Promise<string>): void {
  const opened = openedStore(fresh)
  beforeEach(() => opened.put(drawing(GRAPH)))

  const idsOf = async (names: readonly string[]): Promise<Id[]> => [
    ...(await opened.store.ids(names.map(keyOf))).values(),
  ]
  const namesOf = async (ids: readonly Id[]): Promise<string[]> =>
    (await opened.store.keys(ids)).map(({ key }) => plain(key))

  test('a document has an id that leads back to its key; what is not there has none', async () => {
    const ids = await opened.store.ids([...ALL, 'a2022', 'nobody'].map(keyOf))
    expect([...ids.keys()].map(plain).sort()).toEqual(ALL.toSorted())
    for (const [key, id] of ids) expect(await opened.store.keys([id])).toEqual([{ id, key }])
    expect(await opened.store.keys([])).toEqual([])
  })

  test('an id never means another document, whatever comes and goes', async () => {
    const [id] = await idsOf(['a2022'])
    await opened.store.put('report-1.txt', drawing('z>B2020'), 'now')
    await opened.store.put('report-2.txt', drawing('y>B2020 x>C2021'), 'now')
    const ids = await opened.store.ids(['z', 'y', 'x', 'B2020', 'C2021'].map(keyOf))
    expect([...ids.values()]).not.toContain(id)
    await opened.store.put('report-1.txt', drawing(GRAPH), 'now')
    expect(await idsOf(['a2022'])).toEqual([id])
  })

  test.each<[readonly string[], 'in' | 'out', readonly RelationType[], readonly string[]]>([
    [['B2020'], 'in', ['implements', 'continues'], ['a2022 1', 'c 0']],
    [['B2020?'], 'in', ['implements'], ['b2022 0']],
    [['a2022', 'B2020'], 'out', ['implements', 'replaces'], ['B2020 1', 'D 1']],
    [['C2021'], 'in', ['continues'], ['a2022 1']],
    [['C2021'], 'in', ['amends'], []],
    [['C2021'], 'in', [], []],
    [[], 'in', ['implements'], []],
  ])('steps of %j, %s by %j', async (from, direction, types, expected) => {
    const ids = await idsOf(from)
    const steps = await opened.store.steps(ids, direction, types)
    expect(steps.every(([near]) => ids.includes(near))).toBe(true)
    const told = await Promise.all(steps.map(async ([, far, certain]) => `${(await namesOf([far])).join()} ${certain}`))
    expect(told.sort()).toEqual([...expected].sort())
  })

  test('edges of both directions are counted, up to a number', async () => {
    const breadth = async (names: readonly string[], most: number, types: readonly RelationType[] = ['implements']) =>
      opened.store.breadth(await idsOf(names), types, most)
    expect(await breadth(['B2020', 'C2021'], 10)).toBe(3)
    expect(await breadth(['B2020', 'C2021'], 2)).toBe(2)
    expect(await breadth(['B2020'], 10, ['replaces'])).toBe(1)
    expect([await breadth(['D'], 10), await breadth([], 10), await breadth(['B2020'], 10, [])]).toEqual([0, 0, 0])
  })

  test('a document may be meant by the one that has its key without the period', async () => {
    const meaning = async (...names: readonly string[]) => namesOf(await opened.store.meanings(await idsOf(names)))
    expect([await meaning('B2020', 'C2021', 'B2020'), await meaning('C2021', 'B2020?')]).toEqual([['B2020?'], []])
    await opened.store.put('report-2.txt', drawing('z>C2021?'), 'now')
    expect(await meaning('C2021')).toEqual(['C2021?'])
    await opened.store.drop('report-2.txt')
    expect(await meaning('C2021')).toEqual([])
  })

  test.each<[string, DocumentFilter, Slice, readonly string[], number]>([
    ['all', {}, {}, ['q2023', 'a2022', 'b2022', 'C2021', 'B2020', 'D', 'c'], 7],
    ['a page', {}, { limit: 2, offset: 1 }, ['a2022', 'b2022'], 7],
    ['no rows', {}, { limit: 0 }, [], 7],
    ['of a level', { level: 'central' }, { limit: 2 }, ['C2021', 'B2020'], 3],
    ['of a place and a time', { place: 'Hải Phòng', from: '2022', to: '2022' }, {}, ['a2022', 'b2022'], 2],
    ['of a type that none has', { type: 'Luật' }, {}, [], 0],
  ])('newest first: %s', async (_, filter, slice, expected, total) => {
    const ids = await idsOf(ALL.filter((name) => name !== 'B2020?'))
    const page = await opened.store.newest(ids, filter, slice)
    expect([page.found.map(({ key }) => plain(key)), page.total]).toEqual([expected, total])
    expect(page.found.every(({ id }) => ids.includes(id))).toBe(true)
  })

  test('oldest first, of those that have a date, and how many are of each year', async () => {
    const ids = await idsOf(['q2023', 'c', 'b2022', 'a2022', 'C2021'])
    const oldest = async (slice: Slice) => (await opened.store.oldest(ids, slice)).map(({ key }) => plain(key))
    expect(await oldest({})).toEqual(['C2021', 'a2022', 'b2022', 'q2023'])
    expect(await oldest({ limit: 2, offset: 1 })).toEqual(['a2022', 'b2022'])
    const years = [
      { year: '2021', count: 1 },
      { year: '2022', count: 2 },
      { year: '2023', count: 1 },
      { year: null, count: 1 },
    ]
    expect([await opened.store.years(ids), await opened.store.years([])]).toEqual([years, []])
  })
}
