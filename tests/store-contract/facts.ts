/** What a store promises of facts: put, dropped, read back to the letter. */
import { expect, test } from 'vitest'
import type { SourceFacts } from '../../graph/model.ts'
import { expectedOf, snapshotOf } from '../graph-snapshot.ts'
import { citing, report } from '../reports.ts'
import { openedStore, READ_AT } from './opened.ts'

const DIRECTIVE = 'tw.21-KL-TW.2021-2026'
const PLAN = 'hai-phong.122-KH-TU.2020-2025'
const first = report({
  name: 'một',
  says: [{ from: PLAN, to: DIRECTIVE }],
  problems: [{ rule: 'odd', documents: [PLAN] }],
})
const second = citing('hai', DIRECTIVE, 'tw.05-CT-TW.2016-2021')
const corrected = report({ name: 'một, sửa lại', says: [{ from: PLAN, to: DIRECTIVE, polarity: 'denied' }] })

/** One text, read by someone who said another place: the same id, other facts. */
const elsewhere = (facts: SourceFacts): SourceFacts => ({
  ...facts,
  extraction: {
    ...facts.extraction,
    source: { ...facts.extraction.source, place: 'Quảng Ninh', placeBasis: 'operator' },
  },
})

export function keepsFacts(fresh: () => Promise<string>): void {
  const opened = openedStore(fresh)

  test('a put replaces what the location contributed', async () => {
    const { store } = opened
    expect(await store.put('a.txt', first, READ_AT)).toMatchObject({ changed: true })
    await store.put('a.txt', corrected, READ_AT)
    expect(await snapshotOf(store)).toEqual(expectedOf([corrected]))
    expect(await store.source(first.id)).toBeNull()
  })

  test('a put tells how many documents it derived anew', async () => {
    const { store } = opened
    expect(await store.put('a.txt', second, READ_AT)).toEqual({ changed: true, derived: 3 })
    expect(await store.put('b.txt', citing('ba', DIRECTIVE), READ_AT)).toEqual({ changed: true, derived: 2 })
  })

  test('the same facts a second time change nothing', async () => {
    const { store } = opened
    await store.put('a.txt', first, READ_AT)
    const before = await snapshotOf(store)
    expect(await store.put('a.txt', first, '2027-01-01T00:00:00Z')).toEqual({ changed: false, derived: 0 })
    expect(await snapshotOf(store)).toEqual(before)
    expect(await store.locations()).toEqual([{ path: 'a.txt', readAt: READ_AT }])
  })

  test('a stamp is kept as it was put, also where the facts are the same, and goes with what is put elsewhere', async () => {
    const { store } = opened
    const source = first.id
    await store.putAll([
      { path: 'a.txt', facts: first, readAt: READ_AT, stamp: 'một' },
      { path: 'b.txt', facts: first, readAt: READ_AT },
    ])
    expect(await store.holdings()).toEqual([
      { path: 'a.txt', source, stamp: 'một' },
      { path: 'b.txt', source, stamp: null },
    ])
    const again = await store.putAll([{ path: 'a.txt', facts: first, readAt: 'later', stamp: 'hai' }])
    expect(again).toEqual({ changed: [false], derived: 0 })
    expect((await store.holdings()).map(({ stamp }) => stamp)).toEqual(['hai', null])
    expect((await store.puts('', 2)).map((put) => put.stamp)).toEqual(['hai', undefined])
    await store.put('a.txt', second, READ_AT)
    expect((await store.holdings())[0]).toEqual({ path: 'a.txt', source: second.id, stamp: null })
  })

  test('facts that came out of a store are the same facts', async () => {
    const { store } = opened
    await store.put('a.txt', first, READ_AT)
    expect(await store.put('a.txt', (await store.source(first.id))!, READ_AT)).toEqual({ changed: false, derived: 0 })
  })

  test('two locations with the same text share one source and count once', async () => {
    const { store } = opened
    await store.put('b.txt', first, READ_AT)
    await store.put('a.txt', first, READ_AT)
    expect(await store.statistics()).toMatchObject({ sources: 1, mentions: 2, statements: 1 })
    expect((await store.sources()).map(({ locations }) => locations.map(({ path }) => path))).toEqual([
      ['a.txt', 'b.txt'],
    ])
    await store.drop('b.txt')
    expect(await snapshotOf(store)).toEqual(expectedOf([first]))
  })

  test.each([
    ['a.txt', 'b.txt'],
    ['b.txt', 'a.txt'],
  ])('of one text read differently, the first location by path counts: put at %s, then at %s', async (...paths) => {
    const { store } = opened
    for (const path of paths) await store.put(path, path === 'a.txt' ? elsewhere(first) : first, READ_AT)
    expect(await snapshotOf(store)).toEqual(expectedOf([elsewhere(first)]))
    expect((await store.source(first.id))?.extraction.source.place).toBe('Quảng Ninh')
    await store.drop('a.txt')
    expect(await snapshotOf(store)).toEqual(expectedOf([first]))
    expect((await store.source(first.id))?.extraction.source.place).toBe('Hải Phòng')
  })

  test('a drop takes back what the location contributed', async () => {
    const { store } = opened
    await opened.put(first, second)
    expect(await store.drop('report-1.txt')).toBe(true)
    expect(await snapshotOf(store)).toEqual(expectedOf([second]))
    expect(await store.source(first.id)).toBeNull()
    expect(await store.drop('report-2.txt')).toBe(true)
    const emptied = await store.statistics()
    expect(emptied).toEqual(await (await opened.renew()).statistics())
  })

  test('a drop of no location is false and changes nothing', async () => {
    await opened.put(first)
    expect(await opened.store.drop('elsewhere.txt')).toBe(false)
    expect(await snapshotOf(opened.store)).toEqual(expectedOf([first]))
  })

  test('everything is there again when the store is opened again', async () => {
    await opened.put(first, second)
    const before = [await snapshotOf(opened.store), await opened.store.sources(), await opened.store.statistics()]
    const store = await opened.reopen()
    expect([await snapshotOf(store), await store.sources(), await store.statistics()]).toEqual(before)
    expect(await store.source(first.id)).toEqual(first)
  })

  test.each([
    ['letters of every plane', 'Kế hoạch 𠀀 𝔘 ﷽ Đ đ Ð'],
    ['decomposed accents', 'Kế hoạch'.normalize('NFD')],
    ['signs that mean something to a database', `'; DROP TABLE source; -- % _ \\ " \` $ {}`],
    ['control characters', 'a\u0000b\u0007c\r\n\u2028d'],
    ['nothing but blanks', ' \t\u00a0'],
  ])('a text comes back to the letter: %s', async (_, name) => {
    const facts = citing(name, { key: DIRECTIVE, title: name, issuer: name })
    await opened.store.put(`/báo cáo/${name}`, facts, READ_AT)
    const store = await opened.reopen()
    expect(await store.source(facts.id)).toEqual(facts)
    expect(await store.locations()).toEqual([{ path: `/báo cáo/${name}`, readAt: READ_AT }])
    expect(await store.documents([DIRECTIVE])).toMatchObject([{ title: name, issuer: name }])
    expect(await store.drop(`/báo cáo/${name}`)).toBe(true)
  })

  test('a source that does not exist is null', async () => {
    expect(await opened.store.source('0'.repeat(64))).toBeNull()
  })

  test('a source is listed with what it is and how much it holds', async () => {
    await opened.put(first)
    const { origin: _origin, ...document } = first.extraction.source
    expect(await opened.store.sources()).toEqual([
      {
        ...document,
        id: first.id,
        reader: 'text',
        locations: [{ path: 'report-1.txt', readAt: READ_AT }],
        characters: first.text.length,
        unreadable: 0,
        mentionsCount: 2,
        documentsCount: 2,
        statementsCount: 1,
        problemsCount: 1,
      },
    ])
  })

  test('a source is listed with how much of it could not be read', async () => {
    const lost = (rule: string, start: number, end: number) => ({ rule, documents: [], start, end })
    const scan = report({
      name: 'quét',
      problems: [lost('unreadable-page', 0, 6), lost('unreadable-letters', 7, 9), lost('two-dates', 0, 4)],
    })
    await opened.put(scan, first)
    expect((await opened.store.sources()).map(({ id, unreadable }) => [id, unreadable])).toEqual([
      [scan.id, 8],
      [first.id, 0],
    ])
    expect(await opened.store.sourcesById([scan.id])).toMatchObject([{ unreadable: 8, problemsCount: 3 }])
  })

  test('the statistics count sources, mentions, documents, edges, statements and problems', async () => {
    const open = { key: 'tw.05-CT-TW', open: true, date: '2031-12-31' }
    const dated = report({ name: 'ba', source: { date: '2024-05-06', place: null }, cites: [open, 'vn.7-NQ-QH', open] })
    await opened.put(first, dated)
    expect(await opened.store.statistics()).toEqual({
      sources: 2,
      mentions: 5,
      openMentions: 2,
      documents: 6,
      relations: { implements: 1, continues: 0, cites: 4, amends: 0, replaces: 0 },
      statements: 1,
      problems: 1,
      documentsByLevel: { central: 2, state: 1, provincial: 3, district: 0, commune: 0, grassroots: 0, unknown: 0 },
      places: ['Hải Phòng'],
      latestDate: '2024-05-06',
    })
  })

  test('the statistics list places in code-point order, and the latest date of sources or of what they cite', async () => {
    const from = (name: string, place: string, source: object, date: string) =>
      report({ name, source: { place, ...source }, cites: [{ key: DIRECTIVE, date }] })
    await opened.put(
      from('một', 'Ý Yên', {}, '2021-10-25'),
      from('hai', 'Hà Nội', { date: '2020-01-01' }, '2031-12-31'),
      from('ba', 'An Dương', {}, '2019'),
    )
    expect(await opened.store.statistics()).toMatchObject({
      places: ['An Dương', 'Hà Nội', 'Ý Yên'],
      latestDate: '2021-10-25',
    })
    expect(await (await opened.renew()).statistics()).toMatchObject({ places: [], latestDate: null })
  })

  test('a closed store refuses every call, and can be closed again', async () => {
    const { store } = opened
    await store.close()
    await store.close()
    const calls: readonly (() => Promise<unknown>)[] = [
      () => store.put('a.txt', first, READ_AT),
      () => store.putAll([]),
      () => store.drop('a.txt'),
      () => store.puts('', 1),
      () => store.locations(),
      () => store.holdings(),
      () => store.sources(),
      () => store.source(first.id),
      () => store.documents([PLAN]),
      () => store.family(PLAN, 1),
      () => store.search({ text: '', limit: 1, offset: 0 }),
      () => store.mentions(PLAN, 1, 0),
      () => store.relations([PLAN], 'out', ['implements'], true),
      () => store.edges([PLAN], 'out', ['implements']),
      () => store.problems({ document: PLAN }),
      () => store.statistics(),
      () => store.understood(first.id),
      () => store.registry(),
      () => store.putRegistry({ documents: [], terms: [] }),
      () => store.decisions(),
      () => store.putDecision({ action: 'withdraw', decision: '', by: '', at: '', reason: null }),
      () => store.lead(PLAN),
      () => store.documentsAfter('', 1),
      () => store.sourcesAfter('', 1),
      () => store.sourcesById([first.id]),
      () => store.sharedProblems([PLAN]),
    ]
    for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'STORE_CLOSED' })
  })

  test('the name of a store is its address, which holds no password', () => {
    expect(opened.store.name).toBe(opened.address)
    expect(opened.store.name).not.toContain('@')
  })
}
