/** What a store promises of lists: each has a total order that ends in the key, and what is unknown is left out. */
import { expect, test } from 'vitest'
import { citing, report } from '../reports.ts'
import { openedStore, READ_AT } from './opened.ts'

const DIRECTIVE = 'tw.21-KL-TW.2021-2026'
const PLAN = 'hai-phong.122-KH-TU.2020-2025'
const reports = ['một', 'hai', 'ba'].map((name) => citing(name, DIRECTIVE, PLAN, DIRECTIVE))
const ids = reports.map(({ id }) => id).sort()

export function answersInOrder(fresh: () => Promise<string>): void {
  const opened = openedStore(fresh)

  test('locations stand by path, in code-point order', async () => {
    const paths = ['b', 'a', 'B', 'ă', 'a/b', 'a.txt', '\ue000', '\u{10000}', 'z']
    for (const path of paths) await opened.store.put(path, reports[0]!, READ_AT)
    const order = ['B', 'a', 'a.txt', 'a/b', 'b', 'z', 'ă', '\ue000', '\u{10000}']
    expect((await opened.store.locations()).map(({ path }) => path)).toEqual(order)
  })

  test('sources stand in the order of their first location', async () => {
    const [one, two, three] = reports
    for (const [path, facts] of [
      ['d', one],
      ['b', two],
      ['c', three],
      ['a', one],
    ] as const)
      await opened.store.put(path, facts!, READ_AT)
    expect((await opened.store.sources()).map(({ id }) => id)).toEqual([one!.id, two!.id, three!.id])
  })

  test('documents come in the order asked for, without the unknown', async () => {
    await opened.put(...reports)
    const asked = [PLAN, 'tw.unknown', DIRECTIVE, PLAN.toUpperCase()]
    expect((await opened.store.documents(asked)).map(({ key }) => key)).toEqual([PLAN, DIRECTIVE])
    expect((await opened.store.documents([DIRECTIVE, PLAN])).map(({ key }) => key)).toEqual([DIRECTIVE, PLAN])
    expect((await opened.store.documents([PLAN, PLAN])).map(({ key }) => key)).toEqual([PLAN, PLAN])
    expect(await opened.store.documents([])).toEqual([])
    const whole = await opened.store.documents([DIRECTIVE, PLAN, PLAN])
    expect(await opened.store.outlines([DIRECTIVE, 'tw.unknown', PLAN, PLAN])).toEqual(
      whole.map(({ key, type, level, place, issuer, date }) => ({ key, type, level, place, issuer, date })),
    )
  })

  test('a document lists at most twenty of its sources, by id, and counts all', async () => {
    const many = Array.from({ length: 25 }, (_, index) => citing(`báo cáo ${index}`, DIRECTIVE, DIRECTIVE))
    await opened.put(...many)
    const sources = many.map(({ id }) => id).sort()
    expect(await opened.store.documents([DIRECTIVE])).toMatchObject([
      { sources: sources.slice(0, 20), sourcesCount: 25, mentionsCount: 50 },
    ])
  })

  test('where a source leaves a full list, the next one by id follows', async () => {
    const many = Array.from({ length: 25 }, (_, index) => citing(`báo cáo ${index}`, DIRECTIVE, DIRECTIVE))
    await opened.put(...many)
    const sources = many.map(({ id }) => id).sort()
    for (const [gone, id] of [sources[3], sources[0], sources[24]].entries()) {
      await opened.store.drop(`report-${many.findIndex((facts) => facts.id === id) + 1}.txt`)
      sources.splice(sources.indexOf(id ?? ''), 1)
      expect(await opened.store.documents([DIRECTIVE])).toMatchObject([
        { sources: sources.slice(0, 20), sourcesCount: 24 - gone, mentionsCount: 48 - 2 * gone },
      ])
    }
  })

  test('a family is the key and all that go on with a dot, by key', async () => {
    const keys = [
      'tw.05-CT-TW.2016-2021',
      'tw.05-CT-TW',
      'tw.05-CT-TW.2021-2026',
      'tw.05-CT-TWA',
      'tw.05-CT',
      'tw.05-CT-TW-x',
    ]
    await opened.put(citing('một', ...keys))
    const { total, rows } = await opened.store.family('tw.05-CT-TW', 2)
    expect({ total, keys: rows.map(({ key }) => key) }).toEqual({
      total: 3,
      keys: ['tw.05-CT-TW', 'tw.05-CT-TW.2016-2021'],
    })
    expect(await opened.store.family('tw.05', 9)).toEqual({ total: 0, rows: [] })
  })

  test('mentions stand by source and place, page by page', async () => {
    await opened.put(...reports)
    const { total, rows } = await opened.store.mentions(DIRECTIVE, 100, 0)
    expect(total).toBe(6)
    expect(rows.map(({ source, id }) => [source, id])).toEqual(
      ids.flatMap((source) => [
        [source, 'm1'],
        [source, 'm3'],
      ]),
    )
    const pages = await Promise.all([0, 2, 4, 6].map((offset) => opened.store.mentions(DIRECTIVE, 2, offset)))
    expect(pages.flatMap((page) => page.rows)).toEqual(rows)
    expect(pages.map((page) => page.total)).toEqual([6, 6, 6, 6])
  })

  test('a mention is what its source holds, with the source', async () => {
    await opened.put(...reports.slice(0, 1))
    const [mention] = (await opened.store.mentions(PLAN, 1, 0)).rows
    expect(mention).toEqual({ ...reports[0]!.extraction.mentions[1], source: reports[0]!.id })
    expect(await opened.store.mentions('tw.unknown', 1, 0)).toEqual({ total: 0, rows: [] })
  })

  test('relations stand by from, type and to', async () => {
    const says = [
      { from: PLAN, to: 'tw.9-CT-TW.2016-2021' },
      { from: PLAN, to: 'tw.11-CT-TW.2016-2021' },
      { from: PLAN, type: 'continues', to: 'tw.9-CT-TW.2016-2021' },
      { from: 'hai-phong.03-KH-TU.2020-2025', to: DIRECTIVE },
    ] as const
    await opened.put(report({ name: 'một', says }))
    const rows = await opened.store.relations(
      [PLAN, 'hai-phong.03-KH-TU.2020-2025'],
      'out',
      ['replaces', 'implements', 'continues'],
      true,
    )
    expect(rows.map(({ from, type, to }) => `${from} ${type} ${to}`)).toEqual([
      `hai-phong.03-KH-TU.2020-2025 implements ${DIRECTIVE}`,
      `${PLAN} continues tw.9-CT-TW.2016-2021`,
      `${PLAN} implements tw.11-CT-TW.2016-2021`,
      `${PLAN} implements tw.9-CT-TW.2016-2021`,
    ])
  })

  test('edges stand as the relations do that are any, without what carries them', async () => {
    const says = ['tw.9-CT-TW.2016-2021', 'tw.11-CT-TW.2016-2021', DIRECTIVE].map((to) => ({ from: PLAN, to }))
    await opened.put(report({ name: 'một', says: [...says, { from: PLAN, to: 'tw.10-CT-TW.2016-2021', mode: 'planned' }] })) // prettier-ignore
    const relations = await opened.store.relations([PLAN], 'out', ['implements', 'continues'], true)
    const edges = await opened.store.edges([PLAN], 'out', ['continues', 'implements'])
    expect(edges.map(({ to }) => to)).toEqual(['tw.11-CT-TW.2016-2021', DIRECTIVE, 'tw.9-CT-TW.2016-2021'])
    expect(edges).toEqual(relations.map(({ sources: _sources, statements: _statements, ...edge }) => edge))
  })

  test('problems stand by source and place, those of no one source last', async () => {
    const problems = [
      { rule: 'second', documents: [PLAN, DIRECTIVE], start: 5 },
      { rule: 'first', documents: [PLAN], start: 2 },
      { rule: 'other', documents: [DIRECTIVE] },
    ]
    const [one, two] = ['2021-10-25', '2021-10-26'].map((date) =>
      report({ name: date, cites: [{ key: PLAN, date }], problems }),
    )
    await opened.put(one!, two!)
    const expected = [one!.id, two!.id].sort().flatMap((source) => [
      [source, 'first'],
      [source, 'second'],
    ])
    const concerning = await opened.store.problems({ document: PLAN })
    expect(concerning.map(({ source, rule }) => [source, rule])).toEqual([...expected, [null, 'two-dates']])
    const own = await opened.store.problems({ source: one!.id })
    expect(own.map(({ source, rule }) => [source, rule])).toEqual(
      ['other', 'first', 'second'].map((rule) => [one!.id, rule]),
    )
    expect(await opened.store.problems({ source: 'unknown' })).toEqual([])
  })
}
