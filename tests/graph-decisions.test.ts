/** What reviewers decide: what each decision does to the graph. */
import { describe, expect, test } from 'vitest'
import { decided, type Decision, type NewDecision, type Verdict } from '../graph/decision.ts'
import { derive } from '../graph/derive.ts'
import { Decided } from '../graph/understand/decided.ts'
import { at, decide, documentOf, edgesOf, graphOf, keysOf, mentionOf, named, statementOf } from './deciding.ts'
import { REGISTRY } from './registered.ts'
import { citing, report, type Told } from './reports.ts'

const [OLD, NEW, OPEN] = ['tw.05-CT-TW.2016-2021', 'tw.05-CT-TW.2021-2026', 'tw.05-CT-TW'] as const
const [PLAN, KEY] = ['hai-phong.122-KH-TU.2020-2025', 'tw.21-KL-TW.2021-2026'] as const
const open: Told = { key: OPEN, open: true }

describe('a confirmed mention', () => {
  const facts = report({ name: 'một', says: [{ from: PLAN, to: open }], cites: [open] })
  const confirm = (index: number, key: string): Decision =>
    decide({ action: 'confirm', mention: mentionOf(facts, index), document: named(key) })

  test('means the document, and no other mention does', () => {
    expect(keysOf([at(facts)], [confirm(2, OLD)])).toEqual([PLAN, OPEN, OLD])
    expect(documentOf(OLD, [at(facts)], [confirm(2, OLD)])).toMatchObject({
      open: false,
      mentionsCount: 1,
      number: '05-CT/TW',
    })
  })

  test('takes its statements along', () => {
    expect(edgesOf([at(facts)], [])).toEqual([`${PLAN} implements ${OPEN} 0.95?`])
    expect(edgesOf([at(facts)], [confirm(2, OLD)])).toEqual([`${PLAN} implements ${OLD} 0.95`])
  })

  test('takes all that the source says of it along where every mention was confirmed', () => {
    const titled = citing('hai', { ...open, title: 'về biên chế' })
    const decision = decide({ action: 'confirm', mention: mentionOf(titled), document: named(OLD) })
    expect(documentOf(OLD, [at(titled)], [decision])).toMatchObject({ title: 'về biên chế', level: 'central' })
  })

  test('in another series leaves behind what was concluded from the number', () => {
    const level = {
      ...open,
      level: 'provincial',
      place: 'Hải Phòng',
      origin: { level: 'suffix', place: 'letterhead' },
    } as const
    const said = citing('hai', level)
    const decision = decide({ action: 'confirm', mention: mentionOf(said), document: named('vn.05-CT-TTg.2016') })
    expect(documentOf('vn.05-CT-TTg.2016', [at(said)], [decision])).toMatchObject({ level: null, place: null })
  })

  test('goes before the registry', () => {
    const dated = citing('hai', { ...open, date: '2016' })
    const decision = decide({ action: 'confirm', mention: mentionOf(dated), document: named(NEW) })
    const keys = derive([at(dated)], { decisions: [decision], registry: REGISTRY }).documents.map(
      (one) => one.document.key,
    )
    expect(keys).toContain(NEW)
    expect(keys).not.toContain(OLD)
  })

  test.each([
    ['the later one counts', [2, 1], NEW],
    ['the later one counts, whichever came first', [1, 2], OLD],
  ])('twice: %s', (_, [one, other], expected) => {
    const day = (which: number | undefined): string => `2026-01-0${which ?? 0}T00:00:00Z`
    const mention = mentionOf(facts)
    const decisions = [
      decide({ action: 'confirm', mention, document: named(NEW) }, day(one)),
      decide({ action: 'confirm', mention, document: named(OLD) }, day(other)),
    ]
    for (const some of [decisions, decisions.toReversed()]) {
      const [first] = graphOf([at(facts)], some).sources
      expect(first?.extraction.mentions[0]).toMatchObject({ document: expected, basis: 'decision' })
    }
  })
})

describe('a rejected mention', () => {
  const facts = report({ name: 'một', says: [{ from: PLAN, to: KEY }], cites: [KEY, OLD] })
  const reject = (index: number): Decision => decide({ action: 'reject', mention: mentionOf(facts, index) })

  test('names no document, and carries no statement', () => {
    expect(keysOf([at(facts)], [reject(1)])).not.toContain(OLD)
    expect(edgesOf([at(facts)], [reject(3)])).toEqual([])
  })

  test('leaves the others of the document', () => {
    expect(documentOf(KEY, [at(facts)], [reject(0)])).toMatchObject({ mentionsCount: 1 })
    expect(documentOf(KEY, [at(facts)], [reject(0), reject(3)])).toBeUndefined()
  })
})

describe('a statement', () => {
  const says = [{ from: PLAN, to: KEY, confidence: 0.5 }]
  const facts = report({ name: 'một', says })

  test.each<['confirm' | 'reject', readonly string[]]>([
    ['confirm', [`${PLAN} implements ${KEY} 0.95`]],
    ['reject', []],
  ])('that reviewers %s', (action, expected) => {
    expect(edgesOf([at(facts)], [])).toEqual([`${PLAN} implements ${KEY} 0.5`])
    expect(edgesOf([at(facts)], [decide({ action, statement: statementOf(facts) } as Verdict)])).toEqual(expected)
  })

  test('of another source is not touched', () => {
    const other = report({ name: 'hai', says })
    const decisions = [decide({ action: 'reject', statement: statementOf(facts) })]
    expect(edgesOf([at(facts), at(other, 'b.txt')], decisions)).toEqual([`${PLAN} implements ${KEY} 0.5`])
  })

  test('is told from another one with the same words by its ends', () => {
    const both = report({ name: 'ba', says: [...says, { from: 'hai-phong.96-KH-TU.2020-2025', to: KEY }] })
    const decisions = [decide({ action: 'reject', statement: statementOf(both, 1) })]
    expect(edgesOf([at(both)], decisions)).toEqual([`${PLAN} implements ${KEY} 0.5`])
  })
})

describe('a merge', () => {
  const merge = (from: string, into: string, when?: string): Decision =>
    decide({ action: 'merge', document: named(from), into: named(into) }, when)
  const sources = [at(citing('một', OLD)), at(citing('hai', NEW, KEY), 'b.txt')]

  test('makes two keys one document, in every source', () => {
    expect(keysOf(sources, [merge(OLD, NEW)])).toEqual([NEW, KEY])
    expect(documentOf(NEW, sources, [merge(OLD, NEW)])).toMatchObject({ sourcesCount: 2, mentionsCount: 2 })
  })

  test('leads on, over others', () => {
    const decisions = [merge(OLD, NEW), merge(NEW, KEY)]
    expect(keysOf(sources, decisions)).toEqual([KEY])
    expect(new Decided(decisions, new Map()).lead(OLD)).toBe(KEY)
  })

  test('in a circle says nothing new', () => {
    const decisions = [merge(OLD, NEW, '2026-01-01T00:00:00Z'), merge(NEW, OLD, '2026-01-02T00:00:00Z')]
    for (const some of [decisions, decisions.toReversed()]) expect(keysOf(sources, some)).toEqual([NEW, KEY])
  })

  test('with itself is none', () => {
    expect(keysOf(sources, [merge(OLD, OLD)])).toEqual(keysOf(sources, []))
  })

  test('of one key twice: the later one counts', () => {
    const decisions = [merge(OLD, NEW, '2026-01-02T00:00:00Z'), merge(OLD, KEY, '2026-01-01T00:00:00Z')]
    expect(new Decided(decisions, new Map()).lead(OLD)).toBe(NEW)
  })

  test('joins no open mention, which is decided place by place', () => {
    expect(keysOf([at(citing('một', open, OLD))], [merge(OPEN, OLD)])).toEqual([OPEN, OLD])
  })

  test('leads what was confirmed, split and corrected as well', () => {
    const facts = citing('ba', open)
    const confirm = decide({ action: 'confirm', mention: mentionOf(facts), document: named(OLD) })
    const correct = decide({ action: 'correct', document: named(OLD), field: 'title', value: 'về biên chế' })
    expect(documentOf(NEW, [at(facts)], [confirm, correct, merge(OLD, NEW)])?.title).toBe('về biên chế')
  })

  test('reports what both keys contradict each other in', () => {
    const dated = [
      at(citing('một', { key: OLD, date: '2016-05-15' })),
      at(citing('hai', { key: NEW, date: '2021-05-15' }), 'b.txt'),
    ]
    expect(graphOf(dated, [merge(OLD, NEW)]).documents.flatMap(({ problems }) => problems)).toMatchObject([
      { rule: 'two-dates', documents: [NEW] },
    ])
  })
})

describe('a split', () => {
  const facts = citing('một', { key: OLD, title: 'về biên chế' }, OLD)
  const split = (key: string, ...indices: readonly number[]): Decision =>
    decide({
      action: 'split',
      document: named(key),
      mentions: indices.map((index) => mentionOf(facts, index)),
      into: named(NEW),
    })

  test('gives some mentions another document', () => {
    expect(keysOf([at(facts)], [split(OLD, 1)])).toEqual([OLD, NEW])
    expect(documentOf(NEW, [at(facts)], [split(OLD, 1)])).toMatchObject({
      mentionsCount: 1,
      title: null,
      number: '05-CT/TW',
    })
  })

  test('of all mentions takes along all that the source says', () => {
    expect(documentOf(NEW, [at(facts)], [split(OLD, 0, 1)])).toMatchObject({ mentionsCount: 2 })
    expect(keysOf([at(facts)], [split(OLD, 0, 1)])).toEqual([NEW])
  })

  test('of a document that the mention does not mean does nothing', () => {
    expect(keysOf([at(facts)], [split(KEY, 0, 1)])).toEqual([OLD])
  })
})

describe('a correction', () => {
  const sources = [
    at(citing('một', { key: OLD, date: '2016-05-15' })),
    at(citing('hai', { key: OLD, date: '2061-05-15' }), 'b.txt'),
  ]
  const correct = (field: 'date' | 'place', value: string): Decision =>
    decide({ action: 'correct', document: named(OLD), field, value })

  test('goes before what sources state, and settles what they dispute', () => {
    const { documents } = graphOf(sources, [correct('date', '2016-05-15')])
    expect(documents.find(({ document }) => document.key === OLD)).toMatchObject({
      document: { date: '2016-05-15', origin: { date: 'decision' } },
      disputed: false,
      problems: [],
    })
  })

  test('of a date counts as stated: what cannot be is withheld', () => {
    const says = report({
      name: 'ba',
      says: [{ from: { key: PLAN, date: '2015-01-01' }, to: { key: OLD, date: null } }],
    })
    const [edge] = graphOf([at(says)], [correct('date', '2016-05-15')]).relations.filter(
      ({ edge }) => edge.type === 'implements',
    )
    expect(edge?.edge.withheld).toBe('older-than-directive')
  })

  test('fills in what nobody states', () => {
    expect(documentOf(OLD, sources, [correct('place', 'Huế')])).toMatchObject({
      place: 'Huế',
      origin: { place: 'decision' },
    })
  })
})

describe('a withdrawn decision', () => {
  test('counts no more, whichever came first', () => {
    const facts = citing('một', OLD)
    const reject = decide({ action: 'reject', mention: mentionOf(facts) })
    const withdraw = decide({ action: 'withdraw', decision: reject.id })
    for (const some of [
      [reject, withdraw],
      [withdraw, reject],
    ])
      expect(keysOf([at(facts)], some)).toEqual([OLD])
    expect(keysOf([at(facts)], [reject, withdraw, decide({ action: 'withdraw', decision: withdraw.id })])).toEqual([
      OLD,
    ])
  })
})

describe('a decision by its id', () => {
  const verdict: NewDecision = {
    action: 'merge',
    document: named(OLD),
    into: named(NEW),
    by: 'An',
    at: 'now',
    reason: null,
  }
  test('is the same wherever it was made', () => {
    const { reason, by, ...rest } = verdict
    expect(decided({ reason, ...rest, by }).id).toBe(decided(verdict).id)
    expect(decided({ ...verdict, by: 'Bình' }).id).not.toBe(decided(verdict).id)
  })
})
