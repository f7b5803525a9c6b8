/** The questions, alike on every store. A store's own test file calls this with a function that makes an empty store. */
import { describe } from 'vitest'
import { audits } from './ask-contract/audit.ts'
import { subgraphs } from './ask-contract/subgraphs.ts'
import { auditPages } from './ask-contract/audit-page.ts'
import { doubting } from './ask-contract/doubts.ts'
import { walks } from './ask-contract/walks.ts'

/** Runs the suite; `fresh` gives the address of a store that holds nothing yet, another one at each call. */
export function describeQuestions(name: string, fresh: () => Promise<string>): void {
  describe(`asked of the ${name} store`, () => {
    describe('the audit', () => audits(fresh))
    describe('the audit, a page of it', () => auditPages(fresh))
    describe('doubts', () => doubting(fresh))
    describe('walks', () => walks(fresh))
    describe('a part of the graph', () => subgraphs(fresh))
  })
}
