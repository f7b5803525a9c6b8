/**
 * What holds of every derivation, however the graph is made of a history: each is a property that a wrong derivation fails.
 */
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Derived } from '../graph/derive.ts'
import { derived, facts, histories, outcomeOf, PATHS, readings, type Derivation, type History } from './histories.ts'

/** A graph as one value, without what merely says the order of reading. */
const graphOf = ({ documents, relations, sources }: Derived): unknown => ({ documents, relations, sources })

const same = (derive: Derivation, one: History, other: History): void => {
  expect(graphOf(derive(one))).toEqual(graphOf(derive(other)))
}

/** Nothing in it can be changed any more. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  for (const each of Object.values(value)) frozen(each)
  return Object.freeze(value)
}

/** One report at each path, and whatever else, in two orders. */
const twoOrders = histories.chain((history) => {
  const { sources, decisions, registry } = outcomeOf(history)
  const steps: History = [
    ...sources.flatMap(({ paths = [], ...put }) => paths.map((path) => ({ put: { reader: 'text', ...put }, path }))),
    ...decisions.map(({ id: _id, ...decide }) => ({ decide })),
    { registry },
  ]
  return fc.tuple(fc.constant(steps), fc.shuffledSubarray([...steps], { minLength: steps.length }))
})

/** By what it says of a derivation. */
export const PROPERTIES: Readonly<Record<string, (derive: Derivation) => fc.IProperty<unknown>>> = {
  'any order of reading gives the same graph': (derive) =>
    fc.property(twoOrders, ([one, other]) => same(derive, one, other)),

  'the same facts a second time change nothing': (derive) =>
    fc.property(histories, fc.nat(), (history, index) => {
      const { sources } = outcomeOf(history)
      const again = sources[index % Math.max(1, sources.length)]
      const put = history.findLast(
        (step) => 'put' in step && step.put.id === again?.id && again.paths?.includes(step.path),
      )
      same(derive, history, put === undefined ? history : [...history, put])
    }),

  'a new version replaces what the location contributed': (derive) =>
    fc.property(histories, facts, fc.constantFrom(...PATHS), (history, put, path) => {
      same(derive, [...history, { put, path }], [...history.filter((step) => !('put' in step) || step.path !== path), { put, path }]) // prettier-ignore
    }),

  'a location that was dropped contributes nothing': (derive) =>
    fc.property(histories, fc.constantFrom(...PATHS), (history, path) => {
      const without = history.filter((step) => !('path' in step && step.path === path))
      same(derive, [...history, { drop: path }], without)
    }),

  'the graph can be thrown away and derived again, from facts that nothing has changed': (derive) =>
    fc.property(histories, (history) => same(derive, frozen(structuredClone(history)), history)),

  'no source changes what another one means': (derive) =>
    fc.property(readings, (history) => {
      for (const source of outcomeOf(history).sources) {
        const [path = PATHS[0]] = source.paths ?? []
        const alone = derive([{ put: { reader: 'text', ...source }, path }])
        const among = derive(history)
        const [mine] = alone.sources
        expect(among.sources.find(({ id }) => id === source.id)).toEqual(mine)
      }
    }),

  'the documents are what sources name, each once': (derive) =>
    fc.property(readings, (history) => {
      const named = outcomeOf(history).sources.flatMap(({ extraction: { source, mentions, statements } }) => [
        source.key,
        ...mentions.map(({ document }) => document),
        ...statements.flatMap(({ from, to }) => [from, to]),
      ])
      expect(derive(history).documents.map(({ document }) => document.key)).toEqual([...new Set(named)].sort())
    }),
}

/** How many histories each property is held against. */
export const CORPORA = 1000

/** Holds one property against a derivation. */
export const check = (name: string, derive: Derivation = derived): fc.RunDetails<unknown> =>
  fc.check(PROPERTIES[name]!(derive), { numRuns: CORPORA })
