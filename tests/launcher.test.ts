/** Whatever Node starts it, a command runs by one that can, or says in a sentence what to do. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const launcher = join(import.meta.dirname, '../bin/node24.js')
let folder: string
let file: string

/** What an older Node, or one of another system, tells of itself. */
const pretending = (facts: { readonly node?: string; readonly platform?: string }): readonly string[] => {
  const lines = [
    `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${facts.node ?? '24.0.0'}' } })`,
    facts.platform === undefined ? '' : `Object.defineProperty(process, 'platform', { value: '${facts.platform}' })`,
  ]
  return ['--import', `data:text/javascript,${encodeURIComponent(lines.join('\n'))}`]
}

const launch = (facts: Parameters<typeof pretending>[0], ...args: readonly string[]) =>
  spawnSync(process.execPath, [...pretending(facts), launcher, file, ...args], { encoding: 'utf8' })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viendan-launcher-'))
  file = join(folder, 'command.ts')
  const command = `
    const waits: boolean = process.argv[2] === 'wait'
    if (waits) {
      process.on('SIGTERM', () => process.exit(9))
      setTimeout(() => process.exit(8), 20_000)
    } else process.exitCode = 7
    console.log(JSON.stringify({ args: process.argv.slice(1) }))`
  await writeFile(file, command)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test.each(['20.18.0', '24.0.0'])('from Node %s the command runs, with its arguments and its exit code', (node) => {
  const { stdout, status } = launch({ node }, 'trace', '96-KH/TU', '--depth', '3')
  expect(JSON.parse(stdout)).toMatchObject({ args: [file, 'trace', '96-KH/TU', '--depth', '3'] })
  expect(status).toBe(7)
})

test('an old Node hands a signal on, so that a server ends in its own way', async () => {
  const child = spawn(process.execPath, [...pretending({ node: '20.18.0' }), launcher, file, 'wait'])
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([9, null])
})

test('where no Node that can run it is at hand, one sentence says what to do', () => {
  const { stdout, stderr, status } = launch({ node: '20.18.0', platform: 'sunos' })
  expect(stdout).toBe('')
  expect(stderr).toBe(
    'Viện Dẫn needs Node 24 or later, and this is Node 20.18.0: run `npm ci` in its folder, ' +
      'which brings one along on Linux and Windows, or install one from https://nodejs.org.\n',
  )
  expect(status).toBe(2)
})
