/** Traces, implementers, paths, neighbours and timelines, alike on every store; `graph-walks.test.ts` has each case for itself. */
import { beforeEach, describe, expect, test } from 'vitest'
import {
  implementers,
  neighbours,
  path,
  searchTimeline,
  resolveReference,
  timeline,
  trace,
  type ImplementersOptions,
  type NeighboursOptions,
  type SearchQuery,
  type TraceOptions,
} from '../../graph/index.ts'
import type { Edge } from '../../graph/model.ts'
import { drawing, keyOf, plain } from '../graph-drawn.ts'
import { openedStore } from '../store-contract/opened.ts'

/** A commune and a province carry a conclusion out that continues a directive; some only may, one replaces another. */
const GRAPH = 'x2023>b2022 b2022>C2021 C2021~D2016 q2022>C2021 e2022>D2016? f>D2016 b2022+g2020'
/** The same with weak words: `w` and what stands below it only may carry the directive out, `v` does so by another way. */
const DOUBTED = 'w2023:C2021 u2024>w2023 v2022:D2016 v2022>b2021 b2021>D2016 C2021~D2016 C2021>E2010?'
const drawn = ({ from, type, to, open }: Edge): string => `${plain(from)} ${type} ${plain(to)}${open ? ' ?' : ''}`
const names = (documents: readonly { readonly key: string }[]): string[] => documents.map(({ key }) => plain(key))

export function walks(fresh: () => Promise<string>): void {
  const opened = openedStore(fresh)
  beforeEach(() => opened.put(drawing(GRAPH)))

  test.each<[string, string, TraceOptions, readonly string[], readonly string[]]>([
    ['to the end', 'x2023', {}, ['x2023', 'b2022', 'C2021', 'D2016'], ['district']],
    ['so many steps', 'x2023', { depth: 2 }, ['x2023', 'b2022', 'C2021'], ['district']],
    ['along what is asked for', 'b2022', { relations: ['replaces'] }, ['b2022', 'g2020'], []],
    ['as far as is shown', 'x2023', { limit: 2 }, ['x2023', 'b2022'], ['district']],
    ['over what may be meant', 'e2022', {}, ['e2022', 'D2016?'], []],
  ])('a trace goes %s', async (_, root, options, nodes, skippedLevels) => {
    const answer = await trace(opened.store, keyOf(root), options)
    expect([names(answer.nodes), answer.skippedLevels]).toEqual([nodes, skippedLevels])
    const shown = new Set(nodes.map(keyOf))
    expect(answer.edges.every(({ from, to }) => shown.has(from) && shown.has(to))).toBe(true)
    expect(answer.edges.every(({ statements }) => statements.length === 1)).toBe(true)
    expect(answer.edges.filter(({ open }) => open).map(({ to }) => plain(to))).toEqual(
      nodes.filter((each) => each.endsWith('?')),
    )
  })

  test.each<[string, string, ImplementersOptions, readonly string[]]>([
    [
      'all',
      'D2016',
      {},
      [
        'x2023-b2022-C2021-D2016',
        'b2022-C2021-D2016',
        'q2022-C2021-D2016',
        'C2021-D2016',
        'f-D2016',
        'e2022-D2016?-D2016 ?',
      ],
    ],
    ['without those who continue', 'D2016', { relations: ['implements'] }, ['f-D2016', 'e2022-D2016?-D2016 ?']],
    ['direct ones', 'C2021', { direct: true }, ['b2022-C2021', 'q2022-C2021']],
    ['of a level', 'D2016', { level: 'commune' }, ['x2023-b2022-C2021-D2016']],
    ['of a place', 'D2016', { place: 'Quảng Ninh' }, ['q2022-C2021-D2016']],
    ['of a time', 'D2016', { from: '2023' }, ['x2023-b2022-C2021-D2016']],
    ['of a type of which there is none', 'D2016', { type: 'Luật' }, []],
    ['on a page', 'D2016', { limit: 2, offset: 1 }, ['b2022-C2021-D2016', 'q2022-C2021-D2016']],
  ])('implementers are %s', async (_, root, options, rows) => {
    const answer = await implementers(opened.store, keyOf(root), options)
    const written = answer.implementers.map(({ chain, open }) => `${chain.map(plain).join('-')}${open ? ' ?' : ''}`)
    expect(written).toEqual(rows)
    if (options.limit === undefined) expect(answer.total).toBe(rows.length)
  })

  test('of the values of each filter those under the others are counted, where somebody wants them', async () => {
    const ask = (options: ImplementersOptions) => implementers(opened.store, keyOf('D2016'), options)
    expect((await ask({})).facets).toBeNull()
    const { facets } = await ask({ place: 'Quảng Ninh', from: '2022', facetValues: 1 })
    expect(facets).toMatchObject({
      place: { total: 2, values: [{ value: 'Hải Phòng', count: 3 }] },
      year: { total: 1, values: [{ value: '2022', count: 1 }] },
      level: { total: 1, values: [{ value: 'provincial', count: 1 }] },
    })
    expect((await ask({ facetValues: 9 })).facets?.year.values).toContainEqual({ value: null, count: 1 })
  })

  test('the timeline of a search goes from the oldest on, its years counted under all its filters', async () => {
    const ask = async (asked: Omit<SearchQuery, 'limit' | 'offset'>, limit = 9) => {
      const answer = await searchTimeline(opened.store, asked, limit)
      const years = answer.years.map(({ year, count }) => `${year}: ${count}`)
      return [names(answer.events.map(({ document }) => document)), years, answer.total, answer.undated]
    }
    const of = await opened.store.search({ text: '', limit: 100, offset: 0, sort: 'oldest' })
    const dated = names(of.rows.filter(({ date }) => date !== null))
    expect((await ask({ text: '' }, 2)).slice(0, 1)).toEqual([dated.slice(0, 2)])
    expect(await ask({ text: '' }, 100)).toMatchObject([dated, {}, dated.length, of.total - dated.length])
    const inYear = names(of.rows.filter(({ date }) => date?.startsWith('2022')))
    expect(await ask({ text: '', from: '2022', to: '2022' })).toEqual([
      inYear,
      [`2022: ${inYear.length}`],
      inYear.length,
      0,
    ])
    expect(await ask({ text: '', from: '2022-12-31', to: '2022' })).toMatchObject([{}, {}, {}, 0])
    expect((await ask({ text: '', level: 'commune' }))[0]).toEqual(['x2023'])
    expect(await ask({ text: 'khong co' })).toEqual([[], [], 0, 0])
  })

  test.each([
    ['x2023', 'D2016', ['x2023', 'b2022', 'C2021', 'D2016']],
    ['q2022', 'g2020', ['q2022', 'C2021', 'b2022', 'g2020']],
    ['e2022', 'f', []],
  ])('the path from %s to %s', async (from, to, nodes) => {
    const answer = await path(opened.store, keyOf(from), keyOf(to))
    expect([names(answer.nodes), answer.found]).toEqual([nodes, nodes.length > 0])
  })

  test.each<[string, string, NeighboursOptions, readonly string[], number]>([
    [
      'of both directions',
      'b2022',
      {},
      ['b2022 implements C2021', 'b2022 replaces g2020', 'x2023 implements b2022'],
      4,
    ],
    ['that it acts on', 'b2022', { direction: 'out' }, ['b2022 implements C2021', 'b2022 replaces g2020'], 2],
    [
      'that act on it',
      'D2016',
      { direction: 'in', relations: ['continues', 'implements'] },
      ['C2021 continues D2016', 'f implements D2016'],
      2,
    ],
    ['on a page', 'b2022', { limit: 1, offset: 1 }, ['b2022 replaces g2020'], 4],
  ])('neighbours are those %s', async (_, root, options, rows, total) => {
    const answer = await neighbours(opened.store, keyOf(root), options)
    const told = answer.relations.filter(({ type }) => type !== 'cites')
    expect([told.map(drawn), answer.total]).toEqual([rows, total])
    expect(answer.counts.reduce((sum, { certain, possible }) => sum + certain + possible, 0)).toBe(total)
    expect(told.every(({ statements }) => statements.length === 1)).toBe(true)
    const ends = answer.relations.flatMap(({ from, to }) => [from, to]).filter((key) => key !== keyOf(root))
    expect(answer.documents.map(({ key }) => key)).toEqual([...new Set(ends)].sort())
  })

  describe('what weak words or open documents alone lead to is possible, and never a fact', () => {
    beforeEach(() => opened.put(drawing(DOUBTED)))

    test.each<[string, ImplementersOptions, readonly string[], number]>([
      [
        'all',
        {},
        ['v2022-b2021-D2016', 'C2021-D2016', 'b2021-D2016', 'u2024-w2023-C2021-D2016 ?', 'w2023-C2021-D2016 ?'],
        2,
      ],
      ['directly', { direct: true }, ['C2021-D2016', 'b2021-D2016', 'v2022-D2016 ?'], 1],
      ['on a page over both', { limit: 2, offset: 2 }, ['b2021-D2016', 'u2024-w2023-C2021-D2016 ?'], 2],
      ['on a page beyond the facts', { limit: 2, offset: 4 }, ['w2023-C2021-D2016 ?'], 2],
      ['of a time', { from: '2023' }, ['u2024-w2023-C2021-D2016 ?', 'w2023-C2021-D2016 ?'], 2],
    ])('who implements it: %s', async (_, options, rows, possible) => {
      const answer = await implementers(opened.store, keyOf('D2016'), options)
      const written = answer.implementers.map(({ chain, open }) => `${chain.map(plain).join('-')}${open ? ' ?' : ''}`)
      expect([written, answer.possible]).toEqual([rows, possible])
    })

    test.each<[string, readonly string[], readonly string[]]>([
      ['u2024', ['w2023'], ['C2021', 'D2016', 'E2010?']],
      ['v2022', ['b2021', 'D2016'], []],
      ['C2021', ['D2016'], ['E2010?']],
    ])('where %s comes from', async (root, certain, possible) => {
      const answer = await trace(opened.store, keyOf(root))
      expect(answer.possible.map(plain)).toEqual(possible)
      expect(names(answer.nodes.slice(1)).filter((name) => !possible.includes(name))).toEqual(certain)
      expect(answer.total.possible).toBe(possible.length)
    })

    test.each<[string, string, readonly string[], boolean]>([
      ['v2022', 'D2016', ['v2022', 'b2021', 'D2016'], false],
      ['u2024', 'D2016', ['u2024', 'w2023', 'C2021', 'D2016'], true],
      ['C2021', 'E2010?', ['C2021', 'E2010?'], true],
      ['b2021', 'C2021', ['b2021', 'D2016', 'C2021'], false],
    ])('how %s and %s are connected', async (from, to, nodes, possible) => {
      const answer = await path(opened.store, keyOf(from), keyOf(to))
      expect([names(answer.nodes), answer.possible]).toEqual([nodes, possible])
    })

    test('what has come of it', async () => {
      const { events } = await timeline(opened.store, keyOf('D2016'))
      const told = events.map(({ document, open }) => `${plain(document.key)}${open ? ' ?' : ''}`)
      expect(told).toEqual(['D2016', 'C2021', 'b2021', 'v2022', 'w2023 ?', 'u2024 ?'])
    })
  })

  test('a timeline goes from the oldest on, each document once, those without a date counted', async () => {
    const answer = await timeline(opened.store, keyOf('C2021'))
    const rows = answer.events.map(
      ({ document, relation, direction, direct }) =>
        `${plain(document.key)} ${relation} ${direction}${direct ? '' : ' indirect'}`,
    )
    expect(rows).toEqual([
      'D2016 continues out',
      'C2021 null self',
      'b2022 implements in',
      'q2022 implements in',
      'x2023 implements in indirect',
    ])
    expect([answer.total, answer.undated, answer.years]).toEqual([
      5,
      0,
      [
        { year: '2016', count: 1 },
        { year: '2021', count: 1 },
        { year: '2022', count: 2 },
        { year: '2023', count: 1 },
      ],
    ])
    const whole = await timeline(opened.store, keyOf('D2016'), { limit: 2 })
    expect([names(whole.events.map(({ document }) => document)), whole.total, whole.undated]).toEqual([
      ['D2016', 'C2021'],
      6,
      1,
    ])
    expect(
      (await timeline(opened.store, keyOf('D2016'))).events
        .filter(({ open }) => open)
        .map(({ document }) => plain(document.key)),
    ).toEqual(['e2022'])
  })

  test('statistics count what there is', async () => {
    expect(await opened.store.statistics()).toMatchObject({
      ...{ sources: 1, documents: 10, statements: 7, openMentions: 1 },
      relations: { implements: 5, continues: 1, replaces: 1, amends: 0 },
    })
  })

  test('a reference leads to one document, to those it can mean, or to none', async () => {
    const kinds = await Promise.all(
      [keyOf('b2022'), 't.D2016', 't.b2022', 'không có'].map(
        async (ref) => (await resolveReference(opened.store, ref)).kind,
      ),
    )
    expect(kinds).toEqual(['one', 'one', 'one', 'none'])
  })
}
