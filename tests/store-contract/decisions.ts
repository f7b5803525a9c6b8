/** What a store promises of decisions: kept for good, counted in any order, found again in another version of a text. */
import { expect, test } from 'vitest'
import { decided, type Decision, type NewDecision } from '../../graph/decision.ts'
import { anchorAt } from '../../graph/understand/anchor.ts'
import { expectedOf, snapshotOf } from '../graph-snapshot.ts'
import { citing, report, type Draft } from '../reports.ts'
import { openedStore, READ_AT } from './opened.ts'

const [OLD, NEW, OPEN] = ['tw.05-CT-TW.2016-2021', 'tw.05-CT-TW.2021-2026', 'tw.05-CT-TW'] as const
const PLAN = 'hai-phong.122-KH-TU.2020-2025'
const PATH = 'report-1.txt'
const draft: Draft = { name: 'một', says: [{ from: PLAN, to: { key: OPEN, open: true } }] }
const first = report(draft)
const later = report({ ...draft, name: 'một, bản sửa' })
const other = report({ ...draft, says: [] })
const second = citing('hai', OLD)

const made = { by: 'An', at: '2026-01-01T00:00:00Z', reason: 'đã đối chiếu' } as const
const named = (key: string) => ({ key, at: null })
const mention = anchorAt(PATH, first, first.extraction.mentions[1]!)
const CONFIRM: NewDecision = { action: 'confirm', mention, document: named(OLD), ...made }
const MERGE: NewDecision = { action: 'merge', document: named(OLD), into: named(NEW), ...made }
const CORRECT: NewDecision = { action: 'correct', document: named(NEW), field: 'title', value: 'về biên chế', ...made }
const ALL = [CONFIRM, MERGE, CORRECT]

export function keepsDecisions(fresh: () => Promise<string>): void {
  const opened = openedStore(fresh)
  const decide = async (...decisions: readonly NewDecision[]): Promise<void> => {
    for (const decision of decisions) await opened.store.putDecision(decision)
  }
  const expected = (decisions: readonly NewDecision[], facts = first) =>
    expectedOf(
      [
        { ...facts, paths: [PATH] },
        { ...second, paths: ['report-2.txt'] },
      ],
      { decisions: decisions.map(decided) },
    )

  test.each<[string, readonly ('reports' | NewDecision)[]]>([
    ['after the reports', ['reports', ...ALL]],
    ['before the reports', [...ALL, 'reports']],
    ['in another order', [CORRECT, 'reports', MERGE, CONFIRM]],
  ])('that come %s make the same graph', async (_, steps) => {
    for (const step of steps) await (step === 'reports' ? opened.put(first, second) : decide(step))
    expect(await snapshotOf(opened.store)).toEqual(expected(ALL))
  })

  test('are told of by time, each with its id and how it stands', async () => {
    await opened.put(first, second)
    const early: NewDecision = { ...MERGE, at: '2025-01-01T00:00:00Z' }
    await decide(CONFIRM, early, CORRECT)
    const rows = [
      decided(early),
      ...[decided(CONFIRM), decided(CORRECT)].sort((one, two) => (one.id < two.id ? -1 : 1)),
    ]
    expect(await opened.store.decisions()).toEqual(
      rows.map((decision: Decision) => ({ decision, standing: 'applies' })),
    )
  })

  test('a second time change nothing', async () => {
    await opened.put(first)
    expect(await opened.store.putDecision(CONFIRM)).toEqual({ id: decided(CONFIRM).id, changed: true })
    const before = await snapshotOf(opened.store)
    expect(await opened.store.putDecision(structuredClone(CONFIRM))).toEqual({
      id: decided(CONFIRM).id,
      changed: false,
    })
    expect(await snapshotOf(opened.store)).toEqual(before)
    expect(await opened.store.decisions()).toHaveLength(1)
  })

  test('are there again when the store is opened again', async () => {
    await opened.put(first, second)
    await decide(...ALL)
    const store = await opened.reopen()
    expect(await snapshotOf(store)).toEqual(expected(ALL))
    expect((await store.decisions()).map(({ decision }) => decision.id).sort()).toEqual(
      ALL.map((one) => decided(one).id).sort(),
    )
  })

  test.each([
    ['applies where its words are found again', later, 'applies'],
    ['is suspect where they are not', other, 'suspect'],
  ])('anchored in a text that is read anew: it %s', async (_, read, standing) => {
    await opened.put(first, second)
    await decide(CONFIRM)
    await opened.store.put(PATH, read, READ_AT)
    expect(await snapshotOf(opened.store)).toEqual(expected([CONFIRM], read))
    expect((await opened.store.decisions()).map((one) => one.standing)).toEqual([standing])
    await opened.store.put(PATH, first, READ_AT)
    expect(await snapshotOf(opened.store)).toEqual(expected([CONFIRM]))
  })

  test('anchored in a text that is dropped wait until it comes again', async () => {
    await opened.put(first)
    await decide(CONFIRM)
    await opened.store.drop(PATH)
    expect((await opened.store.decisions()).map((one) => one.standing)).toEqual(['unread'])
    await opened.put(first, second)
    expect(await snapshotOf(opened.store)).toEqual(expected([CONFIRM]))
  })

  test('that merge lead on for good', async () => {
    await opened.put(second)
    expect(await opened.store.lead(OLD)).toBe(OLD)
    await decide(MERGE)
    await opened.store.drop(PATH)
    expect([await opened.store.lead(OLD), await opened.store.lead(NEW)]).toEqual([NEW, NEW])
    await opened.store.put('later.txt', second, READ_AT)
    expect(await opened.store.documents([OLD, NEW])).toMatchObject([{ key: NEW, mentionsCount: 1 }])
    expect((await opened.store.mentions(NEW, 10, 0)).rows).toMatchObject([{ document: NEW }])
  })

  test('about one thing count by the time when they were made, whichever came first', async () => {
    await opened.put(second)
    const title = (value: string, at: string): NewDecision => ({
      ...{ action: 'correct', document: named(OLD), field: 'title', value, ...made, at },
    })
    await decide(title('sau', '2026-01-02T00:00:00Z'), title('trước', '2026-01-01T00:00:00Z'))
    expect(await opened.store.documents([OLD])).toMatchObject([{ title: 'sau', origin: { title: 'decision' } }])
  })

  test('that are withdrawn count no more', async () => {
    await opened.put(first, second)
    await decide(...ALL)
    for (const decision of ALL) await decide({ action: 'withdraw', decision: decided(decision).id, ...made })
    expect(await snapshotOf(opened.store)).toEqual(expected([]))
    const standings = (await opened.store.decisions()).map(({ decision, standing }) => [decision.action, standing])
    expect(standings.filter(([action]) => action !== 'withdraw').map(([, standing]) => standing)).toEqual(
      ALL.map(() => 'withdrawn'),
    )
  })

  test('leave the facts as they were put', async () => {
    await opened.put(first)
    await decide(CONFIRM)
    expect(await opened.store.source(first.id)).toEqual(first)
    expect(await opened.store.putAll([{ path: PATH, facts: first, readAt: READ_AT }])).toMatchObject({
      changed: [false],
    })
    expect((await opened.store.understood(first.id))?.mentions[1]).toMatchObject({ document: OLD, basis: 'decision' })
  })
}
