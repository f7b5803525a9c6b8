/** What a store promises of relations: edges, what is no edge, and the statements that carry them. */
import { describe, expect, test } from 'vitest'
import { RELATION_TYPES, type Relation, type RelationType } from '../../graph/model.ts'
import type { Direction } from '../../graph/store.ts'
import { citing, report, type Sentence } from '../reports.ts'
import { openedStore } from './opened.ts'

const DIRECTIVE = 'tw.21-KL-TW.2021-2026'
const OTHER = 'tw.05-CT-TW.2016-2021'
const PLAN = 'hai-phong.122-KH-TU.2020-2025'
const short = ({ from, type, to, confidence }: Pick<Relation, 'from' | 'type' | 'to' | 'confidence'>) =>
  `${from} ${type} ${to} ${confidence}`

export function keepsRelations(fresh: () => Promise<string>): void {
  const opened = openedStore(fresh)
  const relations = (
    keys: readonly string[],
    direction: Direction,
    types: readonly RelationType[] = RELATION_TYPES,
    statedOnly = false,
  ) => opened.store.relations(keys, direction, types, statedOnly)

  describe.each<[string, Partial<Sentence>, number]>([
    ['affirmed and done', {}, 0.95],
    ['a likely rule', { confidence: 0.8 }, 0.8],
    ['denied', { polarity: 'denied' }, 0],
    ['planned', { mode: 'planned' }, 0],
    ['denied and planned', { polarity: 'denied', mode: 'planned' }, 0],
  ])('a relation that is %s', (_, said, confidence) => {
    const facts = report({ name: 'một', says: [{ from: PLAN, to: DIRECTIVE, ...said }] })

    test(`has the confidence ${confidence}`, async () => {
      await opened.put(facts)
      expect((await relations([PLAN], 'out')).map(short)).toEqual([`${PLAN} implements ${DIRECTIVE} ${confidence}`])
    })

    test(confidence > 0 ? 'is an edge' : 'is no edge', async () => {
      await opened.put(facts)
      const edges = confidence > 0 ? [`${PLAN} implements ${DIRECTIVE} ${confidence}`] : []
      expect((await relations([PLAN], 'out', RELATION_TYPES, true)).map(short)).toEqual(edges)
      expect((await opened.store.edges([PLAN], 'out', RELATION_TYPES)).map(short)).toEqual(edges)
    })
  })

  test('the confidence is the highest of the affirmed and done statements of all sources', async () => {
    const say = (name: string, said: Partial<Sentence>) =>
      report({ name, says: [{ from: PLAN, to: DIRECTIVE, ...said }] })
    await opened.put(say('một', { confidence: 0.5 }), say('hai', { confidence: 0.8 }), say('ba', { mode: 'planned' }))
    expect((await relations([PLAN], 'out')).map(short)).toEqual([`${PLAN} implements ${DIRECTIVE} 0.8`])
    await opened.store.drop('report-2.txt')
    expect((await relations([PLAN], 'out')).map(short)).toEqual([`${PLAN} implements ${DIRECTIVE} 0.5`])
    await opened.store.drop('report-1.txt')
    expect((await relations([PLAN], 'out')).map(short)).toEqual([`${PLAN} implements ${DIRECTIVE} 0`])
  })

  test('statements come with their source, the spans of both ends and everything that was said of them', async () => {
    const facts = report({ name: 'một', says: [{ from: PLAN, to: DIRECTIVE }] })
    await opened.put(facts)
    const [statement] = facts.extraction.statements
    const [from, to] = facts.extraction.mentions
    const { id: _id, mentions: _mentions, ...rest } = statement!
    const spans = { from: { start: from!.start, end: from!.end }, to: { start: to!.start, end: to!.end } }
    expect((await relations([PLAN], 'out'))[0]?.statements).toEqual([{ ...rest, source: facts.id, ends: spans }])
  })

  test('where the source itself acts, no span stands for it', async () => {
    const source = { key: 'hai-phong.9-BC-TU.2020-2025' }
    await opened.put(report({ name: 'một', source, says: [{ from: null, to: DIRECTIVE }] }))
    const [relation] = await relations([DIRECTIVE], 'in', ['implements'])
    expect(relation).toMatchObject({ from: source.key, statements: [{ ends: { from: null } }] })
  })

  test('statements stand affirmed ones first, then by source and place', async () => {
    const says: readonly Sentence[] = [
      { from: PLAN, to: DIRECTIVE, polarity: 'denied' },
      { from: PLAN, to: DIRECTIVE },
      { from: PLAN, to: DIRECTIVE, mode: 'planned' },
    ]
    const reports = ['một', 'hai', 'ba'].map((name) => report({ name, says }))
    await opened.put(...reports)
    const ids = reports.map(({ id }) => id).sort()
    const [relation] = await relations([PLAN], 'out')
    const order = relation!.statements.map(({ polarity, mode, source }) => [polarity, mode, ids.indexOf(source)])
    expect(order).toEqual([
      ...[0, 1, 2].flatMap((place) => [
        ['affirmed', 'done', place],
        ['affirmed', 'planned', place],
      ]),
      ...[0, 1, 2].map((place) => ['denied', 'done', place]),
    ])
  })

  test('a source cites every document that it mentions, and not itself', async () => {
    const source = { key: 'hai-phong.9-BC-TU.2020-2025' }
    await opened.put(report({ name: 'một', source, cites: [DIRECTIVE, source.key, OTHER, DIRECTIVE] }))
    const cited = await relations([source.key], 'out')
    expect(cited.map(short)).toEqual([`${source.key} cites ${OTHER} 0.95`, `${source.key} cites ${DIRECTIVE} 0.95`])
    expect(cited.flatMap(({ statements }) => statements)).toEqual([])
  })

  test('a relation comes from the sources that state it, also where they deny or plan it, in order', async () => {
    const say = (name: string, said: Partial<Sentence>) =>
      report({ name, says: [{ from: PLAN, to: DIRECTIVE, ...said }, { from: PLAN, to: DIRECTIVE, ...said }] }) // prettier-ignore
    const stating = [say('một', {}), say('hai', { polarity: 'denied' }), say('ba', { mode: 'planned' })]
    await opened.put(...stating, say('tư', { type: 'continues' }))
    const [relation] = await relations([PLAN], 'out', ['implements'])
    expect(relation?.sources).toEqual(stating.map(({ id }) => id).sort())
  })

  test('a citation comes from the sources that are the one document and mention the other', async () => {
    const source = { key: 'hai-phong.9-BC-TU.2020-2025' }
    const versions = ['một', 'hai'].map((name) => report({ name, source, cites: [DIRECTIVE] }))
    const others = [citing('ba', DIRECTIVE, source.key), report({ name: 'tư', source, cites: [OTHER] })]
    await opened.put(...versions, ...others)
    const [relation] = await relations([source.key], 'out', ['cites']).then((found) =>
      found.filter(({ to }) => to === DIRECTIVE),
    )
    expect(relation).toMatchObject({ sources: versions.map(({ id }) => id).sort(), statements: [] })
  })

  test('relations that touch an open document are marked', async () => {
    const open = { key: 'tw.05-CT-TW', open: true }
    await opened.put(
      report({
        name: 'một',
        says: [
          { from: PLAN, to: open },
          { from: PLAN, to: DIRECTIVE },
        ],
      }),
    )
    const marked = [
      ['tw.05-CT-TW', true],
      [DIRECTIVE, false],
    ]
    expect((await relations([PLAN], 'out')).map(({ to, open }) => [to, open])).toEqual(marked)
    expect((await opened.store.edges([PLAN], 'out', ['implements'])).map(({ to, open }) => [to, open])).toEqual(marked)
  })

  test('a relation that cannot be is withheld, and is an edge again once its dates are in doubt', async () => {
    const older = { from: { key: PLAN, date: '2020-01-01' }, to: { key: DIRECTIVE, date: '2021-10-25' } }
    await opened.put(report({ name: 'một', says: [older] }))
    const withheld = { confidence: 0, withheld: 'older-than-directive' }
    expect(await relations([PLAN], 'out')).toMatchObject([{ ...withheld, statements: [{ polarity: 'affirmed' }] }])
    expect(await opened.store.edges([PLAN], 'out', ['implements'])).toEqual([])
    await opened.store.put('other.txt', citing('hai', { key: PLAN, date: '2022-02-28' }), 'now')
    expect(await relations([PLAN], 'out')).toMatchObject([{ confidence: 0.95, withheld: null }])
    await opened.store.drop('other.txt')
    expect(await relations([PLAN], 'out')).toMatchObject([withheld])
  })

  test('relations are asked for by direction and type, for many documents at once', async () => {
    const other = 'hai-phong.96-KH-TU.2020-2025'
    const says = (['implements', 'continues', 'amends', 'replaces', 'cites'] as const).map((type) => ({ type }))
    await opened.put(report({ name: 'một', says: says.map((said) => ({ from: PLAN, to: DIRECTIVE, ...said })) }))
    const types = async (direction: Direction, asked: readonly RelationType[]) =>
      (await relations([DIRECTIVE, PLAN, PLAN, other], direction, asked)).map(
        ({ from, type }) => `${from === PLAN} ${type}`,
      )
    expect(await types('out', ['replaces', 'amends'])).toEqual(['true amends', 'true replaces'])
    expect(await types('in', ['implements'])).toEqual(['true implements'])
    expect(await types('out', [])).toEqual([])
    expect(await relations([other, 'tw.unknown'], 'out')).toEqual([])
  })

  test('relations are asked for with some documents at the other end alone', async () => {
    await opened.put(report({ name: 'một', says: [DIRECTIVE, OTHER].map((to) => ({ from: PLAN, to })) }))
    const asked = async (key: string, direction: Direction, others: readonly string[]) =>
      (await opened.store.relations([key], direction, ['implements'], false, others)).map(({ to }) => to)
    expect(await asked(PLAN, 'out', [OTHER, 'tw.unknown'])).toEqual([OTHER])
    expect(await asked(PLAN, 'out', [])).toEqual([])
    expect(await asked(DIRECTIVE, 'in', [PLAN])).toEqual([DIRECTIVE])
    expect(await asked(DIRECTIVE, 'in', [OTHER])).toEqual([])
  })

  test('edges are given without their statements, those that are none when asked for', async () => {
    await opened.put(
      report({
        name: 'một',
        says: [
          { from: PLAN, to: DIRECTIVE },
          { from: PLAN, to: OTHER, polarity: 'denied' },
        ],
      }),
    )
    const found = await relations([PLAN], 'out')
    expect(await opened.store.edges([PLAN], 'out', RELATION_TYPES, false)).toEqual(
      found.map(({ statements: _statements, sources: _sources, ...edge }) => edge),
    )
    expect((await opened.store.edges([PLAN], 'out', RELATION_TYPES)).map(({ to }) => to)).toEqual([DIRECTIVE])
  })
}
