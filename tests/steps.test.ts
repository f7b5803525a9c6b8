/** What is counted decides whether a change is taken, so the counting is tested as well. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { missing } from './prepare.ts'
import { check, nothing, sum, type Outcome } from './steps.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viendan-steps-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

const script = async (source: string): Promise<string> => {
  const file = join(folder, 'step.mjs')
  await writeFile(file, source)
  return `node "${file}"`
}

describe('a check', () => {
  test.each([
    ['ends with 0', '', { ...nothing, passed: 1 }],
    ['ends with another code', 'process.exit(3)', { ...nothing, failed: 1, failures: ['step'] }],
    ['is ended by a signal', "process.kill(process.pid, 'SIGKILL')", { ...nothing, failed: 1, failures: ['step'] }],
    ['leaves something out', "console.log('left out: the rest')", { ...nothing, passed: 1, notes: ['step: the rest'] }],
  ])('that %s', async (_, source, outcome) => {
    expect(await check('step', await script(source))).toEqual(outcome)
  })

  test('that cannot be found fails', async () => {
    expect(await check('step', 'no-such-command-anywhere')).toEqual({ ...nothing, failed: 1, failures: ['step'] })
  })
})

test('outcomes add up, and no note is lost', () => {
  const one: Outcome = { passed: 2, failed: 1, skipped: 0, failures: ['x'], notes: ['a'], promises: [['embedded', 3]] }
  expect(sum([one, nothing, { ...one, skipped: 4, notes: ['b'], promises: [['Neo4j', 3]] }])).toEqual({
    passed: 4,
    failed: 2,
    skipped: 4,
    failures: ['x', 'x'],
    notes: ['a', 'b'],
    promises: [
      ['embedded', 3],
      ['Neo4j', 3],
    ],
  })
  expect(sum([])).toEqual(nothing)
})

describe('a tool', () => {
  const works = { name: 'Works', probe: () => Promise.resolve(), packages: [] }
  const fails = { name: 'Fails', probe: () => Promise.reject(new Error('no display')), packages: [] }

  test('that works is not missing', async () => {
    expect(await missing(works, false)).toBeNull()
  })

  test('that fails is missing with its reason, and nothing is installed on the machine of a person', async () => {
    expect(await missing(fails, false)).toBe('no display')
  })
})
