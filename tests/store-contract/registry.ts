/** What a store promises of the registry: it may come at any time, and the graph is as if it had always been there. */
import { expect, test } from 'vitest'
import { EMPTY_REGISTRY, type Registry } from '../../graph/registry.ts'
import { expectedOf, snapshotOf } from '../graph-snapshot.ts'
import { REGISTRY } from '../registered.ts'
import { citing, report } from '../reports.ts'
import { openedStore } from './opened.ts'

const OPEN = { key: 'tw.05-CT-TW', open: true }
const LINKED = 'tw.05-CT-TW.2016-2021'
const first = report({
  name: 'một',
  says: [{ from: 'hai-phong.122-KH-TU.2020-2025', to: { ...OPEN, date: '2016' } }],
  problems: [{ rule: 'odd', documents: [OPEN.key] }],
})
const second = citing('hai', OPEN, 'tw.21-KL-TW.2021-2026')
const other: Registry = { ...REGISTRY, documents: REGISTRY.documents.filter(({ key }) => key !== LINKED) }

export function knowsTheRegistry(fresh: () => Promise<string>): void {
  const opened = openedStore(fresh)

  test('is empty at first, and the one that was put when the store is opened again', async () => {
    expect(await opened.store.registry()).toEqual(EMPTY_REGISTRY)
    expect(await opened.store.putRegistry(REGISTRY)).toBe(true)
    expect(await (await opened.reopen()).registry()).toEqual(REGISTRY)
  })

  test.each([
    ['before the reports', ['registry', 'reports']],
    ['after the reports', ['reports', 'registry']],
    ['in place of another', ['other', 'reports', 'registry']],
    ['and taken away again', ['registry', 'reports', 'empty']],
    ['with other documents of known terms', ['registry', 'reports', 'other']],
  ])('put %s gives the same graph', async (_, steps) => {
    const { store } = opened
    for (const step of steps)
      if (step === 'reports') await opened.put(first, second)
      else await store.putRegistry({ registry: REGISTRY, other, empty: EMPTY_REGISTRY }[step] ?? EMPTY_REGISTRY)
    const registry = await store.registry()
    expect(await snapshotOf(store)).toEqual(expectedOf([first, second], { registry }))
  })

  test('a second time changes nothing', async () => {
    expect(await opened.store.putRegistry(EMPTY_REGISTRY)).toBe(false)
    await opened.store.putRegistry(REGISTRY)
    expect(await opened.store.putRegistry(structuredClone(REGISTRY))).toBe(false)
  })

  test('decides what an open mention means wherever the store tells of it', async () => {
    const { store } = opened
    await store.putRegistry(REGISTRY)
    await opened.put(first, second)
    expect((await store.mentions(LINKED, 10, 0)).rows).toMatchObject([{ document: LINKED, basis: 'registry' }])
    expect((await store.mentions(OPEN.key, 10, 0)).total).toBe(1)
    expect((await store.relations([LINKED], 'in', ['implements'], true)).map(({ open }) => open)).toEqual([false])
    expect(await store.problems({ document: LINKED })).toMatchObject([{ rule: 'odd', documents: [LINKED] }])
    expect(await store.statistics()).toMatchObject({ openMentions: 1, mentions: 4 })
    expect(await store.source(first.id)).toEqual(first)
    expect((await store.understood(first.id))?.mentions).toEqual([
      first.extraction.mentions[0],
      { ...first.extraction.mentions[1], document: LINKED, basis: 'registry' },
    ])
    expect(await store.understood('0'.repeat(64))).toBeNull()
  })

  test('fills in what is searched for and filtered by', async () => {
    const { store } = opened
    await opened.put(second)
    await store.putRegistry(REGISTRY)
    const found = async (query: object) =>
      (await store.search({ text: '', limit: 9, offset: 0, ...query })).rows.map(({ key }) => key)
    expect(await found({ text: 'chỉnh đốn Đảng' })).toEqual(['tw.21-KL-TW.2021-2026'])
    expect(await found({ text: 'kết luận trung ương 4' })).toEqual(['tw.21-KL-TW.2021-2026'])
    expect(await found({ from: '2021-10-25', to: '2021-10-25' })).toEqual(['tw.21-KL-TW.2021-2026'])
  })

  test('of a store is no document of it', async () => {
    await opened.store.putRegistry(REGISTRY)
    expect(await opened.store.statistics()).toMatchObject({ documents: 0 })
  })
}
