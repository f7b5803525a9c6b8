/** Deriving: from what reports say to documents, relations and problems. */
import { describe, expect, test } from 'vitest'
import { derive } from '../graph/derive.ts'
import type { SourceFacts } from '../graph/model.ts'
import { citing, report, type Draft, type Sentence, type Told } from './reports.ts'

const KEY = 'tw.21-KL-TW.2021-2026'
const PLAN = 'hai-phong.122-KH-TU.2020-2025'

/** One report for each thing said of `KEY`. */
const saying = (...said: readonly Omit<Exclude<Told, string>, 'key'>[]): SourceFacts[] =>
  said.map((one, index) => citing(String(index), { ...one, key: KEY }))

const documentOf = (reports: readonly SourceFacts[], key = KEY) =>
  derive(reports).documents.find(({ document }) => document.key === key)

describe('the value of a field', () => {
  test.each([
    ['is the only one', ['về biên chế'], 'về biên chế'],
    ['is stated by most sources', ['rất dài dòng', 'gọn', 'gọn'], 'gọn'],
    [
      'is the longest of those stated equally often',
      ['về biên chế', 'về biên chế của hệ thống'],
      'về biên chế của hệ thống',
    ],
    ['comes first by code points where all else is equal', ['ữ', 'ă', 'z', '\ue000'], 'z'],
    ['is unknown where no source states one', [null, null], null],
    ['is stated where only one source states it', [null, 'về biên chế', null], 'về biên chế'],
  ])('%s', (_, titles, expected) => {
    const reports = saying(...titles.map((title) => ({ title })))
    expect(documentOf(reports)?.document.title).toBe(expected)
    expect(documentOf(reports.toReversed())?.document.title).toBe(expected)
  })

  test('counts sources, not mentions', () => {
    const often = citing('một', { key: KEY, title: 'ngắn' }, { key: KEY, title: 'ngắn' }, { key: KEY, title: 'ngắn' })
    const once = ['hai', 'ba'].map((name) => citing(name, { key: KEY, title: 'dài hơn' }))
    expect(documentOf([often, ...once])?.document).toMatchObject({
      title: 'dài hơn',
      sourcesCount: 3,
      mentionsCount: 5,
    })
  })

  test('keeps its origin, the stronger one where sources differ in it', () => {
    const level = { level: 'central' } as const
    const reports = saying({ ...level, origin: { level: 'suffix' } }, { ...level, origin: { level: 'text' } })
    expect(documentOf(reports)?.document.origin).toEqual({ level: 'text' })
  })

  test('of an unknown field has no origin', () => {
    expect(documentOf(saying({ title: null, origin: { title: 'text' } }))?.document.origin.title).toBeUndefined()
  })
})

describe('the dates of one document', () => {
  test.each<[string, readonly (string | null)[], string | null, string | null]>([
    ['agree', ['2021-10-25', '2021-10-25'], '2021-10-25', null],
    ['differ', ['2021-10-25', '2021-10-26', '2021-10-26'], '2021-10-26', '2021-10-25'],
    ['differ threefold', ['2021-10-25', '2021-10-24', '2021-10-26'], '2021-10-24', '2021-10-25, 2021-10-26'],
    ['are a year and a day in it', ['2021', '2021', '2021-10-25'], '2021-10-25', null],
    ['are a day and another year', ['2021-10-25', '2021-10-25', '2022'], '2021-10-25', '2022'],
    ['are unknown', [null], null, null],
  ])('%s', (_, dates, chosen, other) => {
    const derived = documentOf(saying(...dates.map((date) => ({ date }))))
    expect(derived?.document.date).toBe(chosen)
    expect(derived?.disputed).toBe(other !== null)
    const problem = { rule: 'two-dates', actual: other, expected: chosen, documents: [KEY], source: null }
    expect(derived?.problems).toEqual(other === null ? [] : [expect.objectContaining(problem)])
  })

  test('differ within one source', () => {
    const derived = documentOf([citing('một', { key: KEY, date: '2021-10-25' }, { key: KEY, date: '2021-10-26' })])
    expect(derived?.problems).toMatchObject([{ rule: 'two-dates', actual: '2021-10-26', expected: '2021-10-25' }])
  })

  test('may differ where it is open which document is meant', () => {
    const reports = saying({ open: true, date: '2021-10-25' }, { open: true, date: '2016-05-15' })
    expect(documentOf(reports)).toMatchObject({ disputed: false, problems: [], document: { open: true } })
  })
})

describe('the source itself', () => {
  const source = {
    key: PLAN,
    number: '122-KH/TU',
    type: 'Kế hoạch',
    date: '2022-02-28',
    origin: { date: 'letterhead' },
  } as const

  test('is a document', () => {
    const own = documentOf([report({ name: 'một', source })], PLAN)?.document
    expect(own).toMatchObject({
      number: '122-KH/TU',
      sourcesCount: 0,
      mentionsCount: 0,
      origin: { date: 'letterhead' },
    })
  })

  test('is one document with what other sources cite by its key', () => {
    const reports = [
      report({ name: 'một', source }),
      citing('hai', { key: PLAN, issuer: 'Thành ủy', date: '2022-02-28' }),
    ]
    expect(documentOf(reports, PLAN)?.document).toMatchObject({
      date: '2022-02-28',
      issuer: 'Thành ủy',
      sources: [reports[1]?.id],
      origin: { date: 'letterhead', issuer: 'text' },
    })
  })

  test('cites what it mentions, and not itself', () => {
    const { relations } = derive([report({ name: 'một', source, cites: [KEY, PLAN] })])
    expect(relations.map(({ edge }) => [edge.from, edge.type, edge.to])).toEqual([[PLAN, 'cites', KEY]])
  })
})

describe('the name of a document', () => {
  const congress = 'tw.NQ.dai-hoi-XIII'
  const called = (name: string, title: string) => citing(name, { key: congress, type: 'Nghị quyết', title })

  test('is what most sources call it', () => {
    const [long, short] = ['Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII', 'Nghị quyết Đại hội XIII']
    const reports = [called('một', long), called('hai', short), called('ba', short)]
    expect(documentOf(reports, congress)).toMatchObject({ document: { name: short }, names: [short, long] })
  })

  test('is none where it has a number, or where only a part of a list is printed', () => {
    expect(documentOf(saying({}))?.document.name).toBeNull()
    expect(documentOf([called('một', 'XIII')], congress)?.document.name).toBeNull()
  })
})

describe('an edge', () => {
  const edgeOf = (said: Partial<Sentence>, more: Partial<Draft> = {}) =>
    derive([report({ name: 'một', says: [{ from: PLAN, to: KEY, ...said }], ...more })]).relations.find(
      ({ edge }) => edge.type === (said.type ?? 'implements'),
    )

  test.each<[string, Partial<Sentence>, number]>([
    ['an affirmed and done statement', {}, 0.95],
    ['a weak rule', { confidence: 0.5 }, 0.5],
    ['a denied statement', { polarity: 'denied' }, 0],
    ['a planned statement', { mode: 'planned' }, 0],
  ])('comes of %s with its confidence', (_, said, confidence) => {
    expect(edgeOf(said)?.edge).toMatchObject({ confidence, withheld: null, open: false })
  })

  test.each<[string, Partial<Sentence>]>([
    ['from', { from: { key: 'hai-phong.122-KH-TU', open: true } }],
    ['to', { to: { key: 'tw.21-KL-TW', open: true } }],
  ])('is open where the document at "%s" is', (_, said) => {
    expect(edgeOf(said)?.edge.open).toBe(true)
  })

  const at = (date: string | null, key: string, more: object = {}) => ({ key, date, ...more })
  const [early, late] = ['2021-10-24', '2021-10-25']

  test.each<[string, Partial<Sentence>, 'edge' | 'edge with a problem' | 'withheld']>([
    ['the later document acts', { from: at(late, PLAN), to: at(early, KEY) }, 'edge'],
    ['both are of one day', { from: at(late, PLAN), to: at(late, KEY) }, 'edge'],
    ['the older one acts', { from: at(early, PLAN), to: at(late, KEY) }, 'withheld'],
    ['the older one continues', { from: at(early, PLAN), to: at(late, KEY), type: 'continues' }, 'withheld'],
    ['the older one amends', { from: at(early, PLAN), to: at(late, KEY), type: 'amends' }, 'edge'],
    ['the years tell', { from: at('2020', PLAN), to: at(late, KEY) }, 'withheld'],
    ['the years do not tell', { from: at('2021', PLAN), to: at(late, KEY) }, 'edge'],
    ['a date is unknown', { from: at(null, PLAN), to: at(late, KEY) }, 'edge'],
    [
      'a date is concluded, not stated',
      { from: at(early, PLAN, { origin: { date: 'registry' } }), to: at(late, KEY) },
      'edge with a problem',
    ],
    ['a document is open', { from: at(early, PLAN, { open: true }), to: at(late, KEY) }, 'edge with a problem'],
    ['it is only denied', { from: at(early, PLAN), to: at(late, KEY), polarity: 'denied' }, 'edge'],
  ])('where %s', (_, said, expected) => {
    const relation = edgeOf(said)
    expect(relation?.edge.withheld).toBe(expected === 'withheld' ? 'older-than-directive' : null)
    if (expected === 'withheld') expect(relation?.edge.confidence).toBe(0)
    expect(relation?.problems.map(({ rule }) => rule)).toEqual(expected === 'edge' ? [] : ['older-than-directive'])
  })

  test('stays, with the problem, where one of the dates is disputed', () => {
    const says = [{ from: at(early, PLAN), to: at(late, KEY) }]
    const { relations } = derive([report({ name: 'một', says }), citing('hai', at('2022-02-28', PLAN))])
    const [relation] = relations.filter(({ edge }) => edge.type === 'implements')
    expect(relation).toMatchObject({
      edge: { confidence: 0.95, withheld: null },
      problems: [{ rule: 'older-than-directive' }],
    })
  })

  test.each([[[0.5, 0.95]], [[0.95, 0.5]], [[0.5, 0.8, 0.5]]])('has the highest confidence of %j', (confidences) => {
    const says = confidences.map((confidence) => ({ from: PLAN, to: KEY, confidence }))
    const reports = [report({ name: 'một', says: says.slice(0, 1) }), report({ name: 'hai', says: says.slice(1) })]
    const { relations } = derive(reports)
    const edge = relations.map((relation) => relation.edge).find(({ type }) => type === 'implements')
    expect(edge?.confidence).toBe(Math.max(...confidences))
  })

  test('joins two documents, never one with itself', () => {
    expect(edgeOf({ to: PLAN })).toBeUndefined()
  })

  test('that cannot be is reported at its first evidence', () => {
    const says = [{ from: at(early, PLAN), to: at(late, KEY) }]
    const reports = ['một', 'hai'].map((name) => report({ name, says }))
    const first = reports.toSorted((one, other) => (one.id < other.id ? -1 : 1))[0]!
    const { start, end } = first.extraction.statements[0]!.evidence
    const [problem] = derive(reports).relations.flatMap(({ problems }) => problems)
    expect(problem).toMatchObject({
      source: first.id,
      start,
      end,
      actual: early,
      expected: late,
      documents: [PLAN, KEY],
    })
  })
})
