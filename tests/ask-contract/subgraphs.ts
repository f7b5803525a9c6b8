/** The part of the graph around some documents, alike on every store. */
import { beforeEach, expect, test } from 'vitest'
import { subgraph, type Opened, type SubgraphOptions } from '../../graph/index.ts'
import { drawing, keyOf, plain } from '../graph-drawn.ts'
import { openedStore } from '../store-contract/opened.ts'

/** Two ways up that meet, a circle of nothing, what else carries the directive out, and a replacement. */
const GRAPH = 'x2023>b2022 b2022>C2021 C2021~D2016 q2022>C2021 e2022>D2016? f>D2016 b2022+g2020 h2019>D2016 h2019>E2010'

const up = (name: string): Opened => ({ key: keyOf(name), direction: 'out', limit: 100 })
const down = (name: string, limit = 100): Opened => ({ key: keyOf(name), direction: 'in', limit })

export function subgraphs(fresh: () => Promise<string>): void {
  const opened = openedStore(fresh)
  beforeEach(() => opened.put(drawing(GRAPH)))
  const ask = (starts: string, options: SubgraphOptions = {}) =>
    subgraph(opened.store, starts.split(' ').map(keyOf), options)

  test.each<[string, string, SubgraphOptions, string, string]>([
    ['the way up of one', 'b2022', {}, 'b2022 C2021 D2016', 'C2021~D2016 b2022>C2021'],
    [
      'the ways of two, each document once',
      'x2023 q2022',
      {},
      'x2023 q2022 b2022 C2021 D2016',
      'C2021~D2016 b2022>C2021 q2022>C2021 x2023>b2022',
    ],
    ['so many steps, by the shortest', 'x2023 b2022', { depth: 1 }, 'x2023 b2022 C2021', 'b2022>C2021 x2023>b2022'],
    ['what was opened downwards, newest first', 'D2016', { opened: [down('D2016')] }, 'D2016 C2021 h2019 f', ''],
    ['only so many of it', 'D2016', { opened: [down('D2016', 1)] }, 'D2016 C2021', 'C2021~D2016'],
    [
      'what one opened, the next opens further',
      'D2016',
      { opened: [down('D2016', 2), up('h2019'), down('C2021', 1)] },
      'D2016 C2021 h2019 E2010 b2022',
      'C2021~D2016 b2022>C2021 h2019>D2016 h2019>E2010',
    ],
    ['nothing that one opens who is not shown', 'b2022', { depth: 1, opened: [down('D2016')] }, 'b2022 C2021', ''],
    ['no more than fits, the starts first', 'x2023 q2022', { most: 3 }, 'x2023 q2022 b2022', 'x2023>b2022'],
    ['a time, in which the start need not lie', 'x2023', { from: '2016', to: '2021-12-31' }, 'x2023 C2021 D2016', ''],
    ['what is kept, with its edges', 'b2022', { depth: 1, keep: [keyOf('q2022')] }, 'b2022 q2022 C2021', ''],
    [
      'a path, also along what was not asked for',
      'f',
      { path: [keyOf('q2022'), keyOf('g2020')] },
      'f q2022 C2021 b2022 g2020 D2016',
      'C2021~D2016 b2022>C2021 f>D2016 q2022>C2021 b2022+g2020',
    ],
  ])('it holds %s', async (_, starts, options, nodes, edges) => {
    const answer = await ask(starts, options)
    expect(answer.nodes.map(({ key }) => plain(key)).join(' ')).toBe(nodes)
    const signs = { implements: '>', continues: '~', replaces: '+', amends: '*', cites: '.' }
    const drawn = answer.edges.map(({ from, type, to }) => `${plain(from)}${signs[type]}${plain(to)}`)
    if (edges !== '') expect(drawn.join(' ')).toBe(edges)
    expect(answer.edges.every(({ statements }) => statements.length === 1)).toBe(true)
  })

  test('every edge between two documents shown is there, whichever way they came in', async () => {
    const answer = await ask('x2023', { keep: [keyOf('h2019'), keyOf('f')] })
    const drawn = answer.edges.map(({ from, to }) => `${plain(from)} ${plain(to)}`)
    expect(drawn).toEqual(['C2021 D2016', 'b2022 C2021', 'f D2016', 'h2019 D2016', 'x2023 b2022'])
  })

  test('what is left out is counted: by limits, by the period, by the relations asked for', async () => {
    const cut = await ask('x2023', { limit: 2, opened: [down('b2022')] })
    expect([cut.nodes.length, cut.total, cut.outside]).toEqual([2, 4, 0])
    expect(cut.opened).toEqual([{ key: keyOf('b2022'), direction: 'in', shown: 1, total: 1 }])
    const late = await ask('D2016', { from: '2020', opened: [down('D2016', 5)] })
    expect([late.total, late.outside, late.opened[0]?.total]).toEqual([2, 2, 1])
    const both = await ask('b2022', { keep: [keyOf('g2020')] })
    expect(both.others).toEqual({ replaces: 1 })
    const asked = await ask('b2022', { keep: [keyOf('g2020')], relations: ['replaces', 'implements'] })
    expect(asked.others).toEqual({})
  })

  test('a level counts as skipped where no way passes it', async () => {
    expect((await ask('x2023')).skippedLevels).toEqual(['district'])
    expect((await ask('x2023 b2022')).skippedLevels).toEqual([])
    expect((await ask('D2016')).skippedLevels).toEqual([])
  })

  test('a path that does not exist is told, with both its ends, and of a key that does not exist nothing is shown', async () => {
    const answer = await ask('f', { path: [keyOf('e2022'), keyOf('f')], keep: ['no.such-key'] })
    expect(answer.path?.found).toBe(false)
    expect(answer.nodes.map(({ key }) => plain(key))).toEqual(['f', 'e2022', 'D2016'])
  })
}
