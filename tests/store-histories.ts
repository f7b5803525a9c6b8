/**
 * What holds of every store whatever its history: it answers as if it had been derived from scratch, and neither order nor
 * repetition leaves a trace. Each store's own test file calls this with a function that makes an empty store.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inTime, type Anchor, type StandingDecision } from '../graph/decision.ts'
import type { GraphStore } from '../graph/store.ts'
import { Decided } from '../graph/understand/decided.ts'
import { standingOf, type Read } from '../graph/understand/understand.ts'
import { expectedOf, snapshotOf } from './graph-snapshot.ts'
import { histories, outcomeOf, play, type History } from './histories.ts'

/** Holds the properties against a store, on so many histories each; `opened` runs a check on an empty one. */
export function describeHistories(
  runs: number,
  opened: (check: (store: GraphStore) => Promise<void>) => Promise<void>,
): void {
  const holds = (check: (store: GraphStore, history: History) => Promise<void>): Promise<void> =>
    fc.assert(
      fc.asyncProperty(histories, (history) => opened((store) => check(store, history))),
      { numRuns: runs },
    )

  test(`of ${runs} histories: what was put, replaced, dropped and decided is as derived from scratch`, () =>
    holds(async (store, history) => {
      await play(store, history)
      const { sources, ...others } = outcomeOf(history)
      expect(await snapshotOf(store)).toEqual(expectedOf(sources, others))
      expect(await store.decisions()).toEqual(standings(history))
    }))

  test(`of ${runs} histories: any order gives the same answers`, () =>
    fc.assert(
      fc.asyncProperty(orders, async ([one, other]) => {
        const answers: unknown[] = []
        for (const history of [one, other])
          await opened(async (store) => {
            await play(store, history)
            answers.push([await snapshotOf(store), await store.statistics(), await store.sources()])
          })
        expect(answers[1]).toEqual(answers[0])
      }),
      { numRuns: Math.ceil(runs / 4) },
    ))

  test(`of ${runs} histories: the same again changes nothing`, () =>
    holds(async (store, history) => {
      await play(store, history)
      const before = [await snapshotOf(store), await store.statistics(), await store.decisions()]
      const { sources, decisions, registry } = outcomeOf(history)
      for (const { paths = [], ...facts } of sources)
        for (const path of paths.slice(0, 1))
          expect(await store.put(path, { reader: 'text', ...facts }, 'later')).toMatchObject({ changed: false })
      for (const { id, ...decision } of decisions)
        expect(await store.putDecision(decision)).toEqual({ id, changed: false })
      expect(await store.putRegistry(registry)).toBe(false)
      expect([await snapshotOf(store), await store.statistics(), await store.decisions()]).toEqual(before)
    }))
}

/** One history in two orders that come to the same: one report at each path, each decision once, one registry. */
const orders = histories.chain((history) => {
  const { sources, decisions, registry } = outcomeOf(history)
  const steps: History = [
    ...sources.flatMap(({ paths = [], ...facts }) =>
      paths.map((path) => ({ put: { reader: 'text', ...facts }, path })),
    ),
    ...decisions.map(({ id: _id, ...decide }) => ({ decide })),
    { registry },
  ]
  return fc.tuple(fc.constant(steps), fc.shuffledSubarray([...steps], { minLength: steps.length }))
})

/** How each decision stands, from scratch. */
function standings(history: History): StandingDecision[] {
  const { sources, decisions } = outcomeOf(history)
  const read = sources.map((source): Read => ({ paths: [], ...source }))
  const held = new Map(read.flatMap(({ id, paths }) => paths.map((path) => [path, id] as const)))
  const decided = new Decided(decisions, held)
  const sourceOf = ({ location, source }: Anchor): Read | null =>
    read.find(({ id }) => id === (held.get(location) ?? source)) ?? null
  return decisions.toSorted(inTime).map((decision) => ({ decision, standing: standingOf(decision, sourceOf, decided) }))
}
