/** The derivation holds what every derivation must, and each of the wrong ones that are planted here is found out. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check, CORPORA, PROPERTIES } from './derivations.ts'
import { citesFollowed } from './planted/by-citation.ts'
import { dateInKey, onlyCandidate, sharedUnknownScope } from './planted/by-key.ts'
import { firstComeWins, lastWins } from './planted/by-order.ts'
import { checkTracing } from './tracing.ts'

const holds = <Drawn>(details: fc.RunDetails<Drawn>): void =>
  expect(details.failed, details.failed ? fc.defaultReportMessage(details) : '').toBe(false)

/** By what it comes to, and not because it broke down. */
const refuted = <Drawn>({ failed, errorInstance }: fc.RunDetails<Drawn>): void => {
  expect(failed).toBe(true)
  expect(errorInstance).toMatchObject({ name: 'AssertionError' })
}

describe(`of ${CORPORA} histories each`, () => {
  test.each(Object.keys(PROPERTIES))('%s', (name) => holds(check(name)))
})

test('a trace leads along what carries a directive, and nowhere else', async () => holds(await checkTracing()))

describe('the wrong derivation that is planted is found out', () => {
  const order = 'any order of reading gives the same graph'
  const meaning = 'no source changes what another one means'
  const named = 'the documents are what sources name, each once'

  test.each([
    ['first come wins', firstComeWins, [order]],
    ['last wins', lastWins, [order]],
    ['joined on the only candidate', onlyCandidate, [meaning, named]],
    ['one shared unknown scope', sharedUnknownScope, [named]],
    ['the date in the key', dateInKey, [named]],
  ] as const)('%s', (_, derivation, properties) => {
    for (const name of properties) refuted(check(name, derivation))
  })

  test('cites followed in a trace', async () => refuted(await checkTracing(citesFollowed)))
})
