/** What a store promises of decisions that are made together, by several reviewers, or by one that is killed. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { decided, type NewDecision } from '../../graph/decision.ts'
import { anchorAt } from '../../graph/understand/anchor.ts'
import { snapshotOf } from '../graph-snapshot.ts'
import { citing } from '../reports.ts'
import { deadlinesOf, TOGETHER } from './decide.ts'
import { open } from './open.ts'
import { openedStore, READ_AT } from './opened.ts'

const [OLD, NEW] = ['tw.05-CT-TW.2016-2021', 'tw.05-CT-TW.2021-2026'] as const
const PATH = 'report-1.txt'
const facts = citing('một', OLD)
const made = (by: string, at = '2026-01-01T00:00:00Z') => ({ by, at, reason: null })
const named = (key: string) => ({ key, at: null })
const titled = (title: string, by: string, key: string = OLD): NewDecision => ({
  ...{ action: 'correct', document: named(key), field: 'title', value: title },
  ...made(by),
})
/** How many deadlines two reviewers, or one that is killed, decide on. */
const DECIDED = 40

export function decidesAtOnce(fresh: () => Promise<string>, settled: () => Promise<void>): void {
  const opened = openedStore(fresh)
  const conflict = { code: 'DECISION_CONFLICT', details: { by: 'An' } }

  test('several are kept together, each with its outcome', async () => {
    await opened.put(facts)
    const both = [titled('về biên chế', 'An'), ...deadlinesOf(5, 'An').slice(0, 1)]
    const ids = both.map((one) => decided(one).id)
    expect(await opened.store.putDecisions(both)).toEqual(ids.map((id) => ({ id, changed: true })))
    expect(await opened.store.putDecisions(both, [])).toEqual(ids.map((id) => ({ id, changed: false })))
    expect(await opened.store.documents([OLD])).toMatchObject([{ title: 'về biên chế' }])
  })

  test('one that nobody has seen is never overwritten, and of those made together none is kept then', async () => {
    await opened.put(facts)
    await opened.store.putDecisions([titled('về biên chế', 'An')], [])
    const before = [await snapshotOf(opened.store), await opened.store.decisions()]
    const other = [...deadlinesOf(5, 'Bình'), titled('về cán bộ', 'Bình')]
    await expect(opened.store.putDecisions(other, [])).rejects.toMatchObject(conflict)
    expect([await snapshotOf(opened.store), await opened.store.decisions()]).toEqual(before)
    const seen = [decided(titled('về biên chế', 'An')).id]
    expect(await opened.store.putDecisions(other, seen)).toHaveLength(TOGETHER + 1)
  })

  test('one that was withdrawn stands in nobody’s way', async () => {
    await opened.put(facts)
    const first = titled('về biên chế', 'An')
    await opened.store.putDecisions([first], [])
    await opened.store.putDecisions([{ action: 'withdraw', decision: decided(first).id, ...made('An') }], [])
    expect(await opened.store.putDecisions([titled('về cán bộ', 'Bình')], [])).toMatchObject([{ changed: true }])
  })

  test('one of a place that was read anew since is about the same place', async () => {
    const [first, later] = [citing('một', NEW, NEW, OLD), citing('một, bản sửa', NEW, NEW, OLD)]
    const meant = (key: string, read: typeof first, by: string): NewDecision => ({
      ...{ action: 'confirm', mention: anchorAt(PATH, read, read.extraction.mentions[2]!), document: named(key) },
      ...made(by),
    })
    await opened.put(first)
    await opened.store.putDecisions([meant(NEW, first, 'An')], [])
    await opened.store.put(PATH, later, READ_AT)
    await expect(opened.store.putDecisions([meant(OLD, later, 'Bình')], [])).rejects.toMatchObject(conflict)
  })

  test('one of a key that was merged since is about the document that it leads to', async () => {
    await opened.put(facts)
    await opened.store.putDecisions([titled('về biên chế', 'An')], [])
    await opened.store.putDecision({ action: 'merge', document: named(OLD), into: named(NEW), ...made('An') })
    await expect(opened.store.putDecisions([titled('về cán bộ', 'Bình', NEW)], [])).rejects.toMatchObject(conflict)
  })

  test('a document is found by the name that a reviewer gave it, until that is withdrawn', async () => {
    await opened.put(facts)
    const alias: NewDecision = { action: 'alias', document: named(OLD), name: 'Chỉ thị học tập Bác', ...made('An') }
    const found = async () =>
      (await opened.store.search({ text: 'hoc tap bac', limit: 5, offset: 0 })).rows.map(({ key }) => key)
    await opened.store.putDecision(alias)
    expect(await found()).toEqual([OLD])
    await opened.store.putDecision({ action: 'withdraw', decision: decided(alias).id, ...made('An') })
    expect(await found()).toEqual([])
  })

  test('two processes that decide on the same things at once: each is decided by one of them', async () => {
    const reviewers = ['An', 'Bình'].map((by) => decider(opened.address, by, 0, DECIDED))
    const told = (await Promise.all(reviewers.map((one) => linesOf(one)))).flat()
    expect(told.filter((line) => line.startsWith('kept'))).toHaveLength(DECIDED)
    const kept = (await opened.store.decisions()).map(({ decision }) => decision)
    expect(kept).toHaveLength(DECIDED * TOGETHER)
    expect(new Set(kept.map((one) => ('document' in one ? one.document.key : ''))).size).toBe(kept.length)
  })

  test('what was reported as kept is there after a kill, and nothing by halves', async () => {
    const child = decider(opened.address, 'An', 0, 100_000)
    const kept = await linesOf(child, (lines) => lines.length === DECIDED && child.kill('SIGKILL'))
    await settled()
    const store = await open(opened.address)
    const decisions = await store.decisions()
    expect(decisions.length).toBeGreaterThanOrEqual(kept.length * TOGETHER)
    expect(decisions.length % TOGETHER).toBe(0)
    await store.close()
  })
}

const decider = (address: string, ...args: readonly (string | number)[]) =>
  spawn(process.execPath, [join(import.meta.dirname, 'decide.ts'), address, ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** Everything that a process says until it ends. */
async function linesOf(
  child: ReturnType<typeof decider>,
  told: (lines: readonly string[]) => unknown = () => undefined,
): Promise<readonly string[]> {
  const ended = once(child, 'exit')
  const lines: string[] = []
  for await (const line of createInterface(child.stdout)) {
    lines.push(line)
    told(lines)
  }
  await ended
  return lines
}
