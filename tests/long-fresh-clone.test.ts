/** What a new user does first: a clone in an empty folder, and the command of the README. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
let clone: string

const run = (command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, { cwd: clone, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** Runs `npm start` on a free port until it says where, asks `path` there, and ends it as Ctrl-C does. */
async function start(path: string): Promise<{ readonly output: string; readonly status: number }> {
  const npm = spawn('npm', ['start', '--', '--port', '0'], {
    cwd: clone,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(npm, 'exit')
  let output = ''
  const address = await new Promise<string>((resolve, reject) => {
    const read = (part: Buffer): void => {
      output += part.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0]
      if (found !== undefined) resolve(found)
    }
    npm.stdout.on('data', read)
    npm.stderr.on('data', read)
    void ended.then(() => reject(new Error(output)))
  })
  const { status } = await fetch(address + path)
  // A terminal sends its signal to the whole group.
  process.kill(-(npm.pid ?? 0), 'SIGINT')
  await ended
  return { output, status }
}

beforeAll(async () => {
  clone = await mkdtemp(join(tmpdir(), 'viendan-clone-'))
  run('git', 'clone', '--quiet', '--no-hardlinks', root, '.')
  run('npm', 'ci')
})
afterAll(() => rm(clone, { recursive: true, force: true }))

test('npm start builds the page, reads the sample report and serves both', async () => {
  const { output, status } = await start('/api/documents/96-KH%2FTU/trace')
  expect(output).toContain('Building the page')
  expect(output).toContain('seeds/hai-phong-mid-term-review-2023.md')
  expect(status).toBe(200)
})

test('a second start builds and reads nothing', async () => {
  const { output, status } = await start('/')
  expect(output).not.toContain('Building the page')
  expect(output).not.toContain('seeds/hai-phong-mid-term-review-2023.md')
  expect(status).toBe(200)
})

test('a command finds the store that npm start filled', () => {
  expect(run('npm', 'run', '--silent', 'viendan', '--', 'trace', '96-KH/TU')).toContain('05-CT/TW')
})

test('neither changed what is under version control', () => {
  expect(run('git', 'status', '--porcelain')).toBe('')
})
