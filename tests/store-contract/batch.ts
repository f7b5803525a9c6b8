/** What a store promises of many locations put at once: the same as one after another, and all of them or none. */
import { expect, test } from 'vitest'
import type { Extraction, SourceFacts } from '../../graph/model.ts'
import type { GraphStore, Put } from '../../graph/store.ts'
import { expectedOf, snapshotOf } from '../graph-snapshot.ts'
import { citing, report } from '../reports.ts'
import { openedStore, READ_AT } from './opened.ts'

const DIRECTIVE = 'tw.21-KL-TW.2021-2026'
const PLAN = 'hai-phong.122-KH-TU.2020-2025'
const one = report({ name: 'một', says: [{ from: PLAN, to: { key: DIRECTIVE, date: '2021-10-25' } }] })
const two = report({ name: 'hai', cites: [DIRECTIVE], says: [{ from: null, to: PLAN }] })
const three = report({ name: 'ba', says: [{ from: PLAN, to: { key: DIRECTIVE, date: '2021-10-26' } }] })

/** One text, read with another place. */
const elsewhere = (facts: SourceFacts): SourceFacts => ({
  ...facts,
  extraction: { ...facts.extraction, source: { ...facts.extraction.source, place: 'Quảng Ninh' } },
})

/** Facts that no store can write. */
const broken: SourceFacts = {
  ...citing('hỏng', DIRECTIVE),
  get extraction(): Extraction {
    throw new Error('broken')
  },
}

const put = (path: string, facts: SourceFacts, readAt = READ_AT): Put => ({ path, facts, readAt })

/** Everything that a store tells. */
const told = async (store: GraphStore) => ({
  graph: await snapshotOf(store),
  locations: await store.locations(),
  sources: await store.sources(),
  statistics: await store.statistics(),
})

export function putsMany(fresh: () => Promise<string>): void {
  const opened = openedStore(fresh)

  test.each<[what: string, held: readonly Put[], batch: readonly Put[]]>([
    ['nothing', [put('a', one)], []],
    ['reports of one directive', [], [put('a', one), put('b', two), put('c', three)]],
    ['a report that is there already', [put('a', one)], [put('a', one, 'later'), put('b', two)]],
    ['new texts for what is there', [put('a', one), put('b', two)], [put('b', three), put('a', two)]],
    ['one location twice', [put('a', two)], [put('a', one), put('b', two), put('a', three)]],
    ['there and back again', [put('a', one)], [put('a', two), put('a', one, 'later')]],
    ['one text at two locations', [], [put('b', one), put('a', one)]],
    ['one text read in two ways', [put('b', one)], [put('c', elsewhere(one)), put('a', elsewhere(one)), put('b', two)]],
  ])('%s at once is as one after another', async (_, held, batch) => {
    const changed: boolean[] = []
    for (const { path, facts, readAt } of [...held, ...batch])
      changed.push((await opened.store.put(path, facts, readAt)).changed)
    const expected = await told(opened.store)
    const store = await opened.renew()
    if (held.length > 0) await store.putAll(held)
    const outcome = await store.putAll(batch)
    expect(outcome.changed).toEqual(changed.slice(held.length))
    expect(await told(store)).toEqual(expected)
  })

  test('each key is derived anew once', async () => {
    const outcome = await opened.store.putAll([put('a', one), put('b', two), put('c', three)])
    expect(outcome).toEqual({ changed: [true, true, true], derived: 5 })
    expect(await opened.store.putAll([put('c', three)])).toEqual({ changed: [false], derived: 0 })
  })

  test('more than any single question to a store can hold', async () => {
    const many = Array.from({ length: 150 }, (_, index) =>
      report({
        name: `báo cáo ${index}`,
        says: Array.from({ length: 20 }, (_, number) => ({
          from: `hai-phong.${index * 20 + number}-KH-TU.2020-2025`,
          to: DIRECTIVE,
        })),
      }),
    )
    await opened.store.putAll(many.map((facts, index) => put(`báo cáo ${index}`, facts)))
    expect(await opened.store.statistics()).toMatchObject({
      sources: 150,
      statements: 3000,
      documents: 3151,
      relations: { implements: 3000, cites: 3150 },
    })
  })

  test('all or none', async () => {
    await opened.store.putAll([put('a', one)])
    const before = await told(opened.store)
    await expect(opened.store.putAll([put('b', two), put('a', three), put('c', broken)])).rejects.toThrow()
    expect(await told(opened.store)).toEqual(before)
    await opened.store.putAll([put('b', two)])
    expect(await snapshotOf(opened.store)).toEqual(expectedOf([one, two]))
  })

  test('what was put comes back page by page, by path, each location with its own facts', async () => {
    const held = [
      put('A', two),
      put('a', elsewhere(one), 'earlier'),
      put('b', one),
      put('ă', three),
      put('\ue000', two),
    ]
    await opened.store.putAll(held.toReversed())
    expect(await opened.store.puts('', 100)).toEqual(held)
    expect(await opened.store.puts('', 2)).toEqual(held.slice(0, 2))
    expect(await opened.store.puts('a', 2)).toEqual(held.slice(2, 4))
    expect(await opened.store.puts('\ue000', 2)).toEqual([])
  })

  test('everything is there again when the store is opened again', async () => {
    await opened.store.putAll([put('a', one), put('b', two)])
    const before = await told(opened.store)
    expect(await told(await opened.reopen())).toEqual(before)
  })
}
