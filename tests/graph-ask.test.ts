/** The questions and references, on the sample report as it is read. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { akin, alike, implementers, possible, resolveReference, trace, type Resolution } from '../graph/index.ts'
import type { Relation } from '../graph/model.ts'
import type { GraphStore } from '../graph/store.ts'
import { readSource } from '../ingest/index.ts'
import { holding } from './graph-drawn.ts'
import { REGISTRY } from './registered.ts'
import { citing, report } from './reports.ts'

const REPORT = join(import.meta.dirname, '../seeds/hai-phong-mid-term-review-2023.md')
const drawn = ({ from, type, to }: Relation): string => `${from} ${type} ${to}`

const outcome = (resolution: Resolution) =>
  resolution.kind === 'one'
    ? ['one', resolution.document.key]
    : [resolution.kind, ...resolution.candidates.map(({ key }) => key)]

describe('the sample report', () => {
  let store: GraphStore
  beforeAll(async () => {
    store = await holding(await readSource(REPORT, { allowSecret: false }))
  })
  afterAll(() => store.close())

  test.each([
    [
      'hai-phong.96-KH-TU.2020-2025',
      [
        'hai-phong.96-KH-TU.2020-2025 implements tw.01-KL-TW.2021-2026',
        'tw.01-KL-TW.2021-2026 continues tw.05-CT-TW.2016-2021',
      ],
    ],
    ['hai-phong.122-KH-TU.2020-2025', ['hai-phong.122-KH-TU.2020-2025 implements tw.21-KL-TW.2021-2026']],
    ['tw.21-KL-TW.2021-2026', []],
  ])('traces %s', async (key, edges) => {
    const traced = await trace(store, key)
    expect(traced.edges.map(drawn).sort()).toEqual(edges)
    for (const { statements } of traced.edges) expect(statements[0]?.evidence.text).toMatch(/thực hiện/u)
  })

  test.each([
    ['hai-phong.NQ.dai-hoi-XVI', ['07-NQ/TU', '05-NQ/TU', '03-NQ/TU', '02-CTr/TU']],
    ['tw.05-CT-TW.2016-2021', ['96-KH/TU', '01-KL/TW']],
    ['hai-phong.96-KH-TU.2020-2025', []],
  ])('lists who implements %s, newest first', async (key, numbers) => {
    const answer = await implementers(store, key)
    expect(answer.implementers.map(({ document }) => document.number)).toEqual(numbers)
    expect(answer).toMatchObject({ total: numbers.length, possible: 0 })
  })

  test.each([
    ['tw.21-KL-TW.2021-2026', ['one', 'tw.21-KL-TW.2021-2026']],
    ['tw.21-KL-TW', ['one', 'tw.21-KL-TW.2021-2026']],
    ['tw.21-KL-TW.2021-10-25', ['one', 'tw.21-KL-TW.2021-2026']],
    ['tw.21-KL-TW.2021', ['one', 'tw.21-KL-TW.2021-2026']],
    ['hai-phong.02-NQ-TU', ['several', 'hai-phong.02-NQ-TU.2010-2015', 'hai-phong.02-NQ-TU.2020-2025']],
    ['hai-phong.02-NQ-TU.2011-11-22', ['one', 'hai-phong.02-NQ-TU.2010-2015']],
    ['  21-KL/TW ', ['one', 'tw.21-KL-TW.2021-2026']],
    ['kl 21', ['one', 'tw.21-KL-TW.2021-2026']],
    ['ket luan 21', ['one', 'tw.21-KL-TW.2021-2026']],
    ['Kết luận số 21-KL/TW, ngày 25/10/2021', ['one', 'tw.21-KL-TW.2021-2026']],
    ['Kết luận 21 năm 2021', ['one', 'tw.21-KL-TW.2021-2026']],
    ['5-CT/TW', ['one', 'tw.05-CT-TW.2016-2021']],
    ['02-NQ/TU', ['several', 'hai-phong.02-NQ-TU.2020-2025', 'hai-phong.02-NQ-TU.2010-2015']],
    ['02-NQ/TU 02/8/2021', ['one', 'hai-phong.02-NQ-TU.2020-2025']],
    ['35/2021/QH15', ['one', 'vn.NQ-35-2021-QH15']],
    ['Nghị quyết Đại hội XVI Đảng bộ thành phố', ['one', 'hai-phong.NQ.dai-hoi-XVI']],
    ['nghi quyet dai hoi xvi', ['one', 'hai-phong.NQ.dai-hoi-XVI']],
    ['nghị quyết trung ương 4 khóa XII', ['one', 'tw.NQ.hoi-nghi-4-XII']],
  ])('takes "%s" for what it means', async (ref, expected) => {
    expect(outcome(await resolveReference(store, ref))).toEqual(expected)
  })

  test.each([
    ['21-KL/TW 26/10/2021', 'tw.21-KL-TW.2021-2026'],
    ['tw.21-KL-TW.2016-2021', 'tw.21-KL-TW.2021-2026'],
    ['21-KL/TU', 'tw.21-KL-TW.2021-2026'],
    ['di chuyển Trung tâm Chính trị', 'hai-phong.05-NQ-TU.2020-2025'],
    ['99-KH/TU', 'hai-phong.203-KH-TU.2020-2025'],
    ['', undefined],
    ['???', undefined],
  ])('takes "%s" for nothing it holds, and offers what is near', async (ref, nearest) => {
    const [kind, first] = outcome(await resolveReference(store, ref))
    expect([kind, first]).toEqual(['none', nearest])
  })
})

describe('a reference among many hits', () => {
  const many = Array.from({ length: 60 }, (_, index) => index)

  test('that fits more documents than are offered says how many', async () => {
    const store = await holding(citing('một', ...many.map((index) => `tinh-${index}.05-NQ-TU.2020-2025`)))
    const resolution = await resolveReference(store, '05-NQ/TU')
    expect(resolution).toMatchObject({ kind: 'several', total: 60 })
    expect(outcome(resolution)).toHaveLength(1 + 50)
    await store.close()
  })

  test.each([
    ['by its whole title', { key: 'hai-phong.03-NQ-TU.2020-2025', title: 'về chuyển đổi số' }, 'về chuyển đổi số'],
    ['by its name', { key: 'hai-phong.NQ.chuyen-doi-so', type: 'Nghị quyết' }, 'nghi quyet chuyen doi so'],
  ])('finds a document %s, though many others that hold the words go before it', async (_, meant, ref) => {
    const others = many.map((index) => ({
      key: `tinh-${index}.1-KH-TU.2020-2025`,
      date: '2022-01-01',
      title: 'thực hiện Nghị quyết về chuyển đổi số',
    }))
    const store = await holding(citing('một', meant, ...others), citing('hai', ...others))
    expect(outcome(await resolveReference(store, ref))).toEqual(['one', meant.key])
    await store.close()
  })

  test('to a key that was merged leads to the document that it was merged into', async () => {
    const [old, into] = ['tw.05-CT-TW.2011-2016', 'tw.05-CT-TW.2016-2021']
    const store = await holding(citing('một', old, into))
    const made = { by: 'An', at: '2026-01-01T00:00:00Z', reason: null }
    await store.putDecision({
      ...{ action: 'merge', ...made },
      document: { key: old, at: null },
      into: { key: into, at: null },
    })
    expect(outcome(await resolveReference(store, old))).toEqual(['one', into])
    await store.close()
  })
})

describe('what an open document can mean', () => {
  test('is each of its number, and nothing else', async () => {
    const keys = ['tw.05-CT-TW.2016-2021', 'tw.05-CT-TW.2021-2026', 'tw.05-CT-TWA.2021-2026']
    const store = await holding(citing('một', { key: 'tw.05-CT-TW', open: true }, ...keys))
    const meaning = async (key: string) => {
      const [document] = await store.documents([key])
      return (await possible(store, document!)).map((other) => other.key)
    }
    expect(await meaning('tw.05-CT-TW')).toEqual(keys.slice(0, 2))
    expect(await meaning(keys[0]!)).toEqual(['tw.05-CT-TW'])
    expect(await meaning(keys[2]!)).toEqual([])
    expect(outcome(await resolveReference(store, '05-CT/TW'))[0]).toBe('several')
    await store.close()
  })
})

describe('what the registry knows to belong together', () => {
  const [plenum, fourth] = ['tw.NQ.hoi-nghi-6-XII', 'tw.NQ.hoi-nghi-4-XIII']
  const [members, conclusion] = [['tw.18-NQ-TW.2016-2021', 'tw.20-NQ-TW.2016-2021'], 'tw.21-KL-TW.2021-2026'] as const
  const cited = [plenum, fourth, members[0], conclusion]

  test.each([
    [plenum, { members: [members[0]], memberOf: [], possible: [] }],
    [members[0], { members: [], memberOf: [plenum], possible: [] }],
    [fourth, { members: [], memberOf: [], possible: [conclusion] }],
    [conclusion, { members: [], memberOf: [], possible: [fourth] }],
    [members[1], { members: [], memberOf: [plenum], possible: [] }],
  ])('of %s, as far as it is in the graph', async (key, expected) => {
    const store = await holding(citing('một', ...cited))
    await store.putRegistry(REGISTRY)
    const { members, memberOf, possible } = await akin(store, { key })
    expect({ members: keysOf(members), memberOf: keysOf(memberOf), possible: keysOf(possible) }).toEqual(expected)
    await store.close()
  })

  test('is told of every document that a search shows, in its order, with what is open', async () => {
    const open = { key: 'tw.05-CT-TW', open: true }
    const store = await holding(citing('một', open, 'tw.05-CT-TW.2016-2021', 'tw.05-CT-TW.2021-2026', ...cited))
    await store.putRegistry(REGISTRY)
    const shown = await store.documents(['tw.05-CT-TW.2016-2021', conclusion, members[1], 'tw.05-CT-TW', fourth])
    const told = await alike(store, shown)
    expect(told.map(({ key, documents }) => [key, keysOf(documents)])).toEqual([
      ['tw.05-CT-TW.2016-2021', ['tw.05-CT-TW']],
      [conclusion, [fourth]],
      ['tw.05-CT-TW', ['tw.05-CT-TW.2016-2021', 'tw.05-CT-TW.2021-2026']],
      [fourth, [conclusion]],
    ])
    await store.close()
  })

  test('makes no document implemented', async () => {
    const says = [{ from: 'hai-phong.122-KH-TU.2020-2025', to: fourth }]
    const store = await holding(report({ name: 'một', says, cites: [conclusion] }))
    await store.putRegistry(REGISTRY)
    expect(await implementers(store, conclusion)).toMatchObject({ total: 0, possible: 0 })
    await store.close()
  })
})

const keysOf = (documents: readonly { readonly key: string }[]): string[] => documents.map(({ key }) => key)
