/** What a document's relations say of it on its page: facts before what is only possible. */
import { expect, test } from 'vitest'
import type { DocumentAnswer } from '../web/api.ts'
import type { Relation, SourcedStatement } from '../graph/model.ts'
import {
  byType,
  isPossible,
  rejectedOf,
  sidesOf,
  standingOf,
  statedOf,
  sumOf,
  type Standing,
} from '../web/app/relations.ts'
import { drawn, drawnDocument } from './page-drawn.ts'

const SAID = { polarity: 'affirmed', mode: 'done' } as SourcedStatement

test('a document has what rests on it and what it rests on apart, facts before what is only possible', () => {
  const { documents, relations } = drawn('P2021>C P2022>C P2023~C C>C2011 P05?>C')
  const cites = { ...relations[0]!, type: 'cites' as const, from: 'S' }
  const answer: DocumentAnswer = {
    ...drawnDocument('C'),
    mentions: [],
    relations: [...relations, cites],
    problems: [],
    documents: [...documents.filter(({ key }) => key !== 'C')],
    counts: [
      { direction: 'out', type: 'continues', certain: 1, possible: 0, notCounted: 0 },
      { direction: 'in', type: 'implements', certain: 142, possible: 1, notCounted: 3 },
      { direction: 'in', type: 'continues', certain: 1, possible: 0, notCounted: 0 },
      { direction: 'in', type: 'replaces', certain: 2, possible: 0, notCounted: 0 },
      { direction: 'in', type: 'cites', certain: 1, possible: 0, notCounted: 0 },
    ],
    possible: [],
    members: [],
    memberOf: [],
    total: { mentions: 0, relations: 6, problems: 0 },
  }
  const { down, up } = sidesOf(answer)
  expect(down.stated.map(({ document }) => document.key)).toEqual(['P2022', 'P2021', 'P2023', 'P05?'])
  expect(down.cites).toBe(1)
  expect(up.stated.map(({ document }) => document.key)).toEqual(['C2011'])
  // Of what is beyond the limit the number is told.
  expect(byType(down).map(([type, count, group]) => [type, count, group.length])).toEqual([
    ['implements', 142, 2],
    ['continues', 1, 1],
    ['replaces', 2, 0],
  ])
  expect([sumOf(down, 'possible'), sumOf(down, 'notCounted'), statedOf(down)]).toEqual([1, 3, 149])
})

test('what weak words alone state is possible and no fact', () => {
  const { documents, relations } = drawn('P2021>C P2022>C P05?>C')
  const weak = { ...relations.find(({ from }) => from === 'P2021')!, confidence: 0.5 }
  const answer: DocumentAnswer = {
    ...drawnDocument('C'),
    mentions: [],
    relations: [...relations.filter(({ from }) => from !== 'P2021'), weak],
    problems: [],
    documents: [...documents.filter(({ key }) => key !== 'C')],
    counts: [{ direction: 'in', type: 'implements', certain: 1, possible: 2, notCounted: 0 }],
    possible: [],
    members: [],
    memberOf: [],
    total: { mentions: 0, relations: 3, problems: 0 },
  }
  const { down } = sidesOf(answer)
  expect(byType(down).map(([, , group]) => group.map(({ document }) => document.key))).toEqual([['P2022']])
  expect(down.stated.filter(isPossible).map(({ document }) => document.key)).toEqual(['P2021', 'P05?'])
})

test.each<[string, Partial<Relation>, Standing]>([
  ['done', {}, 'certain'],
  ['stated by weak words', { confidence: 0.5 }, 'possible'],
  ['with an open end', { open: true }, 'possible'],
  ['planned', { confidence: 0, statements: [{ ...SAID, mode: 'planned' }] }, 'planned'],
  [
    'planned and denied',
    {
      confidence: 0,
      statements: [
        { ...SAID, mode: 'planned' },
        { ...SAID, polarity: 'denied' },
      ],
    },
    'denied',
  ],
  ['impossible', { confidence: 0, withheld: 'older-than-directive', statements: [SAID] }, 'rejected'],
])('what is %s is told so', (_, changed, expected) => {
  const { documents, relations } = drawn('P2021>C')
  const [relation, document] = [{ ...relations[0]!, ...changed }, documents[0]!]
  expect(standingOf({ relation, document })).toBe(expected)
  const side = { stated: [{ relation, document }], counts: [], cites: 0 }
  expect(rejectedOf({ down: side, up: { stated: [], counts: [], cites: 0 } })).toHaveLength(
    expected === 'rejected' ? 1 : 0,
  )
})
