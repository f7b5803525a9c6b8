/**
 * The promises of `graph/store.ts`, sentence by sentence. Every store is held against this one suite, unchanged: a store's
 * own test file calls it with a function that makes an empty store.
 */
import { describe } from 'vitest'
import { putsMany } from './store-contract/batch.ts'
import { keepsDecisions } from './store-contract/decisions.ts'
import { decidesAtOnce } from './store-contract/deciding.ts'
import { keepsFacts } from './store-contract/facts.ts'
import { listsEverything } from './store-contract/listing.ts'
import { answersInOrder } from './store-contract/order.ts'
import { withstandsProcesses } from './store-contract/processes.ts'
import { knowsTheRegistry } from './store-contract/registry.ts'
import { keepsRelations } from './store-contract/relations.ts'
import { searches } from './store-contract/search.ts'
import { walksOver } from './store-contract/walking.ts'

/**
 * Runs the suite; `fresh` gives the address of a store that holds nothing yet, another one at each call. `settled` resolves
 * once a server has ended what a killed process asked of it.
 */
export function describeStore(
  name: string,
  fresh: () => Promise<string>,
  settled = async (): Promise<void> => {},
): void {
  describe(`the ${name} store`, () => {
    describe('keeps the facts', () => keepsFacts(fresh))
    describe('puts many at once', () => putsMany(fresh))
    describe('keeps the relations', () => keepsRelations(fresh))
    describe('knows the registry, which', () => knowsTheRegistry(fresh))
    describe('keeps decisions, which', () => keepsDecisions(fresh))
    describe('decides', () => decidesAtOnce(fresh, settled))
    describe('searches', () => searches(fresh))
    describe('answers in order', () => answersInOrder(fresh))
    describe('is walked over', () => walksOver(fresh))
    describe('lists everything', () => listsEverything(fresh))
    describe('withstands other processes', () => withstandsProcesses(fresh, settled))
  })
}
