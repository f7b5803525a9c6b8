/** Decides in a process of its own: `decide.ts ADDRESS BY FIRST COUNT`, three deadlines of one decision after another. */
import type { NewDecision } from '../../graph/decision.ts'
import { ViendanError } from '../../errors.ts'
import { open } from './open.ts'

/** Decisions that are made together. */
export const TOGETHER = 3

/** What somebody decides of the directives with a number: a deadline for each of three. */
export const deadlinesOf = (number: number, by: string): readonly NewDecision[] =>
  Array.from({ length: TOGETHER }, (_, index) => ({
    ...{ action: 'deadline', document: { key: `tw.${number}-CT-TW.${index}`, at: null }, date: '2022-06-30' },
    ...{ by, at: '2026-01-01T00:00:00Z', reason: null },
  }))

if (import.meta.main) {
  const [address = '', by = '', first = '0', count = '0'] = process.argv.slice(2)
  const store = await open(address)
  for (let number = Number(first); number < Number(first) + Number(count); number++)
    try {
      await store.putDecisions(deadlinesOf(number, by), [])
      process.stdout.write(`kept ${number}\n`)
    } catch (error) {
      if (!(error instanceof ViendanError) || error.code !== 'DECISION_CONFLICT') throw error
      process.stdout.write(`refused ${number}\n`)
    }
  await store.close()
}
