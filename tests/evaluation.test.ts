import { expect, test } from 'vitest'
import type { Excerpt, Extraction, Mention, Statement } from '../graph/model.ts'
import { changes, found, misquoted, scored, together } from './evaluation.ts'
import { shortfalls } from './evaluation-table.ts'
import type { Sample } from './evaluation-set.ts'

const TEXT = 'Kế hoạch số 1-KH/TU thực hiện Kết luận số 2-KL/TW'
const excerpt = (start: number, end: number): Excerpt => ({
  start,
  end,
  segments: [[start, end]],
  text: TEXT.slice(start, end),
})

const mention = (id: string, document: string, type: string, number: string, at: Excerpt): Mention => ({
  ...at,
  ...{ id, document, type, number, date: null, issuer: null, term: null },
  ...{ basis: 'stated', footnote: null, page: null, raw: number, repairs: [], candidates: [] },
})

const plan = mention('m1', 'a.1-KH-TU', 'Kế hoạch', '1-KH/TU', excerpt(0, 19))
const conclusion = mention('m2', 'tw.2-KL-TW', 'Kết luận', '2-KL/TW', excerpt(30, 49))
const statement: Statement = {
  ...{ id: 's1', from: plan.document, type: 'implements', to: conclusion.document, polarity: 'affirmed', mode: 'done' },
  ...{ rule: 'carries-out', confidence: 0.95, evidence: excerpt(20, 49), sentence: excerpt(0, 49) },
  ...{ mentions: { from: 'm1', to: 'm2' }, page: null, footnote: null },
}
const unknown = {
  type: null,
  number: null,
  issuer: null,
  date: null,
  term: null,
  level: null,
  place: null,
  title: null,
}
const extraction: Extraction = {
  format: 'viendan.extraction/1',
  source: { ...unknown, key: 'src-1', placeBasis: null, origin: {} },
  mentions: [plan, conclusion],
  documents: [plan, conclusion].map(({ document, type, number }) => ({
    ...{ ...unknown, key: document, type, number, open: false, issuers: [], origin: {} },
  })),
  statements: [statement],
  relations: [{ from: plan.document, type: 'implements', to: conclusion.document, statements: ['s1'] }],
  counts: [],
  problems: [],
}
const sample = (name: string): Sample => ({
  name,
  text: TEXT,
  gold: {
    mentions: [
      { id: 'm1', start: 0, end: 19, doc: 'd1', type: 'Kế hoạch' },
      { id: 'm2', start: 30, end: 49, doc: 'd2', type: 'Kết luận' },
    ],
    documents: [
      { id: 'd1', type: 'Kế hoạch', number: '1-KH/TU' },
      { id: 'd2', type: 'Kết luận', number: '2-KL/TW' },
    ],
    relations: [{ from: 'd1', type: 'implements', to: 'd2' }],
  },
})
const blind: Extraction = { ...extraction, mentions: [plan], relations: [], statements: [] }

test('texts scored together count each mention and relation once', () => {
  const { mentions, documents, relations } = together([scored(sample('a'), extraction), scored(sample('b'), blind)])
  expect(mentions).toMatchObject({ found: 3, gold: 4, spurious: 0 })
  expect(relations).toMatchObject({ right: 1, gold: 2, wrong: 0 })
  expect(documents.f1).toBe(1)
})

test('the gate names each thing that is not reached', () => {
  const perfect = scored(sample('a'), extraction).score
  expect(shortfalls({ ...perfect, relations: { ...perfect.relations, right: 12 } })).toEqual([])
  expect(shortfalls({ ...perfect, relations: { ...perfect.relations, right: 12, wrong: 1 } })).toEqual([
    'the report must have no wrong relation',
  ])
  expect(shortfalls(scored(sample('a'), blind).score)).toHaveLength(2)
})

test('a change shows what it lost and gained, without the wording', () => {
  const before = found([scored(sample('a'), extraction)])
  const now = found([scored(sample('a'), blind), scored(sample('new'), extraction)])
  const lost = ['a mentions: 30-49 tw.2-KL-TW', 'a relations: a.1-KH-TU implements tw.2-KL-TW 20-49']
  expect(changes(before, now)).toEqual(lost.map((line) => `- ${line}`))
  expect(changes(now, before)).toEqual(lost.map((line) => `+ ${line}`))
  expect(JSON.stringify(now)).not.toContain('thực hiện')
})

test('evidence that is not the slice of its source is named with its place', () => {
  expect(misquoted(sample('a'), extraction)).toEqual([])
  const shifted = { ...statement, evidence: { ...statement.evidence, end: 48 } }
  expect(misquoted(sample('a'), { ...extraction, statements: [shifted] })).toEqual([
    "a: the evidence of s1 is not the source's text from 20 to 48",
  ])
})
