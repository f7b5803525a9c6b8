/** Traces, implementers and paths, each on a graph drawn for one thing. */
import { describe, expect, test } from 'vitest'
import { implementers, path, trace, type ImplementersOptions, type TraceOptions } from '../graph/index.ts'
import { graph, holding, keyOf, nameOf, plain } from './graph-drawn.ts'
import { citing, report } from './reports.ts'

describe('a trace', () => {
  const traced = async (words: string, root: string, options: TraceOptions = {}) => {
    const store = await graph(words)
    const answer = await trace(store, keyOf(root), options)
    await store.close()
    const edges = answer.edges.map(({ from, to, open }) => `${plain(from)}-${plain(to)}${open ? '?' : ''}`)
    return { ...answer, nodes: answer.nodes.map(({ key }) => plain(key)), edges }
  }

  test.each<[string, string, string, TraceOptions, readonly string[], readonly string[]]>([
    ['goes up to the end', 'a>B B~C', 'a', {}, ['a', 'B', 'C'], ['B-C', 'a-B']],
    ['leaves out what lies below', 'a>B c>B', 'a', {}, ['a', 'B'], ['a-B']],
    ['leaves out other relations', 'a>B a+C', 'a', {}, ['a', 'B'], ['a-B']],
    ['takes other relations when asked', 'a>B a+C', 'a', { relations: ['replaces'] }, ['a', 'C'], ['a-C']],
    ['shows each document once', 'a>B a>C B~D C~D', 'a', {}, ['a', 'B', 'C', 'D'], ['B-D', 'C-D', 'a-B', 'a-C']],
    ['ends in a cycle', 'a>b b>c c>a', 'a', {}, ['a', 'b', 'c'], ['a-b', 'b-c', 'c-a']],
    ['stops at a depth', 'a>b b>c c>D', 'a', { depth: 2 }, ['a', 'b', 'c'], ['a-b', 'b-c']],
    [
      'has newest first in each step',
      'a>B1999 a>C2020 a>D2010',
      'a',
      {},
      ['a', 'C2020', 'D2010', 'B1999'],
      ['a-B1999', 'a-C2020', 'a-D2010'],
    ],
    [
      'is cut without falling apart',
      'a>b1999 b1999>C2024 a>D2001',
      'a',
      { limit: 3 },
      ['a', 'D2001', 'b1999'],
      ['a-D2001', 'a-b1999'],
    ],
    ['marks what is only possible', 'a>B? a>C', 'a', {}, ['a', 'B?', 'C'], ['a-B??', 'a-C']],
  ])('%s', async (_, words, root, options, nodes, edges) => {
    const answer = await traced(words, root, options)
    expect(answer.nodes).toEqual(nodes)
    expect(answer.edges.sort()).toEqual([...edges].sort())
  })

  test('tells how much there is before it is cut', async () => {
    const { total, nodes, edges } = await traced('a>b a>C b>C C~D', 'a', { limit: 2 })
    expect([total, nodes.length, edges.length]).toEqual([{ nodes: 4, edges: 4, possible: 0 }, 2, 1])
  })

  test.each([
    ['a commune goes straight to the Centre', 'x>A', ['provincial', 'district']],
    ['a commune goes by its province', 'x>b b>A', ['district']],
    ['a commune of the time without districts', 'x2026>b b>A', []],
    ['a province goes straight to the Centre', 'a>B', []],
    ['nothing is reached', '', []],
  ])('names the levels without a document where %s', async (_, words, levels) => {
    const root = words.split('>')[0] ?? ''
    expect((await traced(words, root)).skippedLevels).toEqual(levels)
  })

  test('follows citations only when asked', async () => {
    const source = { key: 't.a.2020-2025' }
    const store = await holding(report({ name: 'một', source, cites: [nameOf('B')] }))
    expect((await trace(store, source.key)).edges).toEqual([])
    const { edges } = await trace(store, source.key, { relations: ['cites'] })
    expect(edges).toMatchObject([{ from: source.key, type: 'cites', to: keyOf('B') }])
    await store.close()
  })

  test('leaves out what is denied, planned or impossible', async () => {
    const [from, to] = [nameOf('a2010'), nameOf('B2020')]
    const says = [
      { from: nameOf('a2010'), to: nameOf('C'), mode: 'planned' },
      { from, to: nameOf('D'), polarity: 'denied' },
      { from, to },
    ] as const
    const store = await holding(report({ name: 'một', says }))
    expect(await trace(store, keyOf('a2010'))).toMatchObject({ edges: [], total: { nodes: 1, edges: 0, possible: 0 } })
    await store.close()
  })
})

describe('implementers', () => {
  const asked = async (words: string, root: string, options: ImplementersOptions = {}) => {
    const store = await graph(words)
    const answer = await implementers(store, keyOf(root), options)
    await store.close()
    const rows = answer.implementers.map(
      ({ chain, direct, open }) => `${chain.map(plain).join('-')}${direct ? ' direct' : ''}${open ? ' possible' : ''}`,
    )
    return { ...answer, rows }
  }

  test.each<[string, string, string, ImplementersOptions, readonly string[]]>([
    ['directly', 'a>B', 'B', {}, ['a-B direct']],
    ['through others', 'a>b b~C', 'C', {}, ['a-b-C', 'b-C direct']],
    ['by the shortest way', 'a>b b>C a>C', 'C', {}, ['a-C direct', 'b-C direct']],
    ['by the first way by key of two', 'a>c a>b b>D c>D', 'D', {}, ['a-b-D', 'b-D direct', 'c-D direct']],
    ['directly only', 'a>b b>C', 'C', { direct: true }, ['b-C direct']],
    ['in a cycle', 'a>b b>c c>a', 'a', {}, ['b-c-a', 'c-a direct']],
    ['newest first, undated last', 'a>Z b2020>Z c2021>Z', 'Z', {}, ['c2021-Z direct', 'b2020-Z direct', 'a-Z direct']],
    ['of a place', 'a>B q>B', 'B', { place: 'Quảng Ninh' }, ['q-B direct']],
    ['of a level', 'a>b b>C x>b', 'C', { level: 'commune' }, ['x-b-C']],
    ['of a time', 'a2019>Z b2020>Z c2021>Z', 'Z', { from: '2020-05-01', to: '2020' }, ['b2020-Z direct']],
    ['on a page', 'a>Z b>Z c>Z', 'Z', { limit: 1, offset: 1 }, ['b-Z direct']],
    ['who do anything else', 'a+B', 'B', {}, []],
    ['that are open themselves', 'a?>B', 'B', {}, ['a?-B direct possible']],
    ['of an open document', 'a>B?', 'B?', {}, ['a-B? direct possible']],
    ['of what an open document may mean', 'a>B c>B?', 'B', {}, ['a-B direct', 'c-B?-B direct possible']],
    ['after all certain ones', 'a2000>Z b2020>Z?', 'Z', {}, ['a2000-Z direct', 'b2020-Z?-Z direct possible']],
    ['through a possible one', 'a>b b>C?', 'C', {}, ['a-b-C?-C possible', 'b-C?-C direct possible']],
    ['by a certain way though a possible one is shorter', 'a>b b>C a>C?', 'C', {}, ['a-b-C', 'b-C direct']],
    ['in a cycle of possible ones', 'a>B? B>a', 'B', {}, ['a-B?-B direct possible']],
  ])('%s', async (_, words, root, options, rows) => {
    expect((await asked(words, root, options)).rows).toEqual(rows)
  })

  test('are counted before they are cut, the possible ones apart', async () => {
    const { total, possible, implementers } = await asked('a>Z b>Z c>Z?', 'Z', { limit: 1 })
    expect([total, possible, implementers.length]).toEqual([3, 1, 1])
  })

  test('come with every edge of their chain, and its evidence', async () => {
    const { implementers } = await asked('a>b a~b b>C', 'C')
    expect(implementers[0]?.relations.map(({ from, type, to }) => [plain(from), type, plain(to)])).toEqual([
      ['a', 'continues', 'b'],
      ['a', 'implements', 'b'],
      ['b', 'implements', 'C'],
    ])
    expect(implementers[0]?.relations.every(({ statements }) => statements.length === 1)).toBe(true)
  })
})

describe('a path', () => {
  test.each([
    ['runs along the arrows', 'a>b b>C', 'a', 'C', ['a', 'b', 'C']],
    ['runs against the arrows', 'a>b b>C', 'C', 'a', ['C', 'b', 'a']],
    ['joins two that implement one', 'a>C b>C', 'a', 'b', ['a', 'C', 'b']],
    ['is the shortest', 'a>b b>c c>D a>d d>D', 'a', 'D', ['a', 'd', 'D']],
    ['is the first by key of two', 'a>c a>b b>D c>D', 'a', 'D', ['a', 'b', 'D']],
    ['ends where it begins', 'a>B', 'a', 'a', ['a']],
    ['is not found between strangers', 'a>B c>D', 'a', 'D', []],
    ['ends in cycles', 'a>b b>a c>d d>c', 'a', 'c', []],
    ['is certain where it can be', 'a>B? c>B? a>d d>e e>c', 'a', 'c', ['a', 'd', 'e', 'c']],
    ['is possible where it must be', 'a>B? c>B?', 'a', 'c', ['a', 'B?', 'c']],
    ['follows what replaces', 'a+b', 'b', 'a', ['b', 'a']],
  ])('%s', async (_, words, from, to, nodes) => {
    const store = await graph(words)
    const answer = await path(store, keyOf(from), keyOf(to))
    await store.close()
    expect(answer.nodes.map(({ key }) => plain(key))).toEqual(nodes)
    expect(answer.found).toBe(nodes.length > 0)
    expect(answer.edges).toHaveLength(Math.max(0, nodes.length - 1))
  })

  test('does not run over the report that cites both', async () => {
    const store = await holding(citing('một', nameOf('a'), nameOf('b')))
    expect((await path(store, keyOf('a'), keyOf('b'))).found).toBe(false)
    expect((await path(store, keyOf('a'), keyOf('b'), ['cites'])).nodes).toHaveLength(3)
    await store.close()
  })
})
