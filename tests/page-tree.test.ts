/** The tree of a trace, and what folding, hiding, pinning and opening do to it; the same documents stand in the picture. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GraphAnswer } from '../web/api-graph.ts'
import type { Query } from '../web/app/address.ts'
import { place } from '../web/app/drawing/place.ts'
import { heldShift } from '../web/app/drawing/view.ts'
import { rowOf, shownOf } from '../web/app/trace/content.ts'
import * as steps from '../web/app/trace/steps.ts'
import { drawn } from './page-drawn.ts'

function answerOf(words: string, starts: string, path: GraphAnswer['path'] = null): GraphAnswer {
  const { documents, relations } = drawn(words)
  return {
    starts: starts.split(' '),
    nodes: [...documents],
    edges: [...relations],
    ...{ total: documents.length, shown: documents.length, order: 'step', outside: 0 },
    ...{ opened: [], others: {}, skippedLevels: [], path },
  }
}

const rows = (words: string, starts: string, query: Query = {}) =>
  shownOf(answerOf(words, starts), query).rows.map(
    ({ level, isExpanded, document, isRepeated, isDownward }) =>
      `${level}${isExpanded === null ? ' ' : isExpanded ? '-' : '+'}${isDownward ? '^' : ''}${document.key}${isRepeated ? '!' : ''}`,
  )

describe('the tree', () => {
  test.each<[string, string, string, Query, readonly string[]]>([
    ['goes up step by step', 'P>C2 C2>C1', 'P', {}, ['1-P', '2-C2', '3 C1']],
    [
      'has the newest first, the undecided last',
      'P>C2011 P>C2020 P>C05?',
      'P',
      {},
      ['1-P', '2 C2020', '2 C2011', '2 C05?'],
    ],
    [
      'names a document again where it is reached again, and does not go on there',
      'P>C2020 P>C2011 C2020>C1 C2011>C1 C1>C0',
      'P',
      {},
      ['1-P', '2-C2020', '3-C1', '4 C0', '2-C2011', '3 C1!'],
    ],
    ['ends in a circle', 'P>C2 C2>P', 'P', {}, ['1-P', '2-C2', '3 P!']],
    ['is its start alone where nothing is known', 'P', 'P', {}, ['1 P']],
    ['has a row at the top for each start', 'P>C2 Q>C2', 'P Q', {}, ['1-P', '2 C2', '1-Q', '2 C2!']],
    [
      'names a start below another, and goes on at its own row',
      'P2>P1 P1>C',
      'P2 P1',
      {},
      ['1-P2', '2 P1!', '1-P1', '2 C'],
    ],
    ['has below a document what acts on it only where that was asked for', 'P>C Q>C', 'P', {}, ['1-P', '2 C']],
    ['has it there once it was', 'P>C Q>C Q>D', 'P', { down: 'C' }, ['1-P', '2-C', '3-^Q', '4 D']],
    ['folds', 'P>C2 C2>C1', 'P', { closed: 'C2' }, ['1-P', '2+C2']],
    [
      'shows what is folded in one place at another, where it hangs as well',
      'P>C9 P>C2 C9>C1 C2>C1',
      'P',
      { closed: 'C2' },
      ['1-P', '2+C2', '2-C9', '3 C1'],
    ],
    ['leaves out what is hidden, with what hangs by it alone', 'P>C2 C2>C1', 'P', { hidden: 'C2' }, ['1 P']],
    ['never hides a start', 'P>C2', 'P', { hidden: 'P' }, ['1-P', '2 C2']],
    ['keeps at its top what is pinned', 'P>C2 C2>C1', 'P', { closed: 'C2', pinned: 'C1' }, ['1-P', '2+C2', '1 C1']],
    ['keeps it where it hangs, while it does', 'P>C2 C2>C1', 'P', { pinned: 'C1' }, ['1-P', '2-C2', '3 C1']],
  ])('%s', (_, words, starts, query, expected) => {
    expect(rows(words, starts, query)).toEqual(expected)
  })

  test('tells each row its place among its siblings', () => {
    const { rows: told } = shownOf(answerOf('P>C2011 P>C2020', 'P'), {})
    expect(told.map(({ position, siblings }) => [position, siblings])).toEqual([
      [1, 1],
      [1, 2],
      [2, 2],
    ])
  })

  test('goes along a path whichever way its relations point', () => {
    const edges = [
      { from: 'P', type: 'implements', to: 'C' },
      { from: 'Q', type: 'implements', to: 'C' },
    ] as const
    const path = { from: 'P', to: 'Q', found: true, nodes: ['P', 'C', 'Q'], edges: [...edges] }
    const { rows: told } = shownOf(answerOf('P>C Q>C R>C', 'P', path), {})
    expect(told.map(({ document, isDownward }) => `${document.key}${isDownward ? ' below' : ''}`)).toEqual([
      'P',
      'C',
      'Q below',
    ])
  })

  test('and the picture hold the same documents, each relation between them, and no row twice', () => {
    const names = ['P1', 'P2', 'P3', 'C1', 'C2', 'C3', 'C4?']
    const relation = fc.tuple(fc.constantFrom(...names), fc.constantFrom('>', '~', '+'), fc.constantFrom(...names))
    const some = fc.subarray(names).map((keys) => keys.join(' '))
    const query = fc.record({ closed: some, hidden: some, down: some, pinned: some })
    fc.assert(
      fc.property(fc.array(relation, { maxLength: 12 }), query, (parts, chosen) => {
        const answer = answerOf([...names, ...parts.map((part) => part.join(''))].join(' '), 'P1 P2')
        const shown = shownOf(answer, chosen)
        const keys = shown.documents.map(({ key }) => key)
        expect([...new Set(shown.rows.map(({ document }) => document.key))].sort()).toEqual(keys.toSorted())
        expect(new Set(shown.rows.map(({ id }) => id)).size).toBe(shown.rows.length)
        const between = answer.edges.filter(({ from, to }) => from !== to && keys.includes(from) && keys.includes(to))
        expect(shown.relations).toEqual(between)
        expect(shown.folded).toBe(names.length - keys.length)
        expect(keys).toEqual(expect.arrayContaining(['P1', 'P2', ...chosen.pinned.split(' ').filter(isShownPin)]))
        function isShownPin(key: string): boolean {
          return key !== '' && !chosen.hidden.split(' ').includes(key)
        }
      }),
    )
  })

  test('is chosen by the relation or by the document', () => {
    const shown = shownOf(answerOf('P>C2 P>C1 C2>C1', 'P'), {})
    expect(rowOf(shown.rows, 'C2~implements~C1')?.document.key).toBe('C1')
    expect(rowOf(shown.rows, 'C2')?.id).toBe('P~implements~C2')
    expect(rowOf(shown.rows, 'gone')).toBeNull()
  })
})

describe('a step', () => {
  test.each<[string, Query, Query]>([
    ['opens downwards', steps.expandDown({}, 'a'), { down: 'a', closed: '' }],
    ['opens what was folded', steps.expandDown({ closed: 'a b' }, 'a'), { down: 'a', closed: 'b' }],
    ['shows more of it', steps.expandDown({ down: 'b a' }, 'a', 100), { down: 'b a~200', closed: '' }],
    ['and still more', steps.expandDown({ down: 'a~200' }, 'a', 100), { down: 'a~300', closed: '' }],
    ['opens upwards, once', steps.expandUp({ up: 'a b' }, 'a'), { up: 'a b', closed: '' }],
    ['folds several', steps.collapse({ closed: 'a' }, ['b', 'a']), { closed: 'a b' }],
    ['hides what was pinned', steps.hide({ pinned: 'a b' }, 'a'), { hidden: 'a', pinned: 'b' }],
    ['pins what was hidden', steps.pin({ hidden: 'a' }, 'a'), { pinned: 'a', hidden: '' }],
    ['finds no path from a document to itself', steps.pathBetween('a', 'a'), { path: '' }],
    ['adds a start', steps.addStart({ starts: 'b' }, 'c'), { starts: 'b c', hidden: '' }],
  ])('%s', (_, changed, expected) => {
    expect(changed).toEqual(expected)
  })

  test('takes a start away, but never the last', () => {
    expect(steps.withoutStart(['a', 'b', 'c'], 'a')).toEqual({ ref: 'b', starts: 'c' })
    expect(steps.withoutStart(['a', 'b'], 'b')).toEqual({ ref: 'a', starts: '' })
    expect(steps.withoutStart(['a'], 'a')).toBeNull()
  })
})

test('what is pinned keeps its place while the picture grows around it', () => {
  const placed = (words: string) => {
    const { documents, relations } = drawn(words)
    return place(documents, relations)
  }
  const [small, large] = [placed('P2021>C2016'), placed('P2021>C2016 P2021>C2011 C2011>C2001 P2019>C2011')]
  const find = (picture: ReturnType<typeof place>, key: string) =>
    picture.nodes.find(({ document }) => document.key === key)!
  const shift = heldShift(small, large, ['gone', 'C2016', 'P2021'])!
  expect(find(large, 'C2016').x + shift.x).toBe(find(small, 'C2016').x)
  expect(find(large, 'C2016').y + shift.y).toBe(find(small, 'C2016').y)
  expect(heldShift(null, large, ['C2016'])).toBeNull()
  expect(heldShift(small, large, ['gone'])).toBeNull()
})
