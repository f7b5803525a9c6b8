/** Which Java runs a Neo4j for tests, where several are installed. */
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { findJava } from './neo4j/library.ts'

/** Newer than any that is installed. */
const NEWEST = 900

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viendan-java-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
afterEach(() => vi.unstubAllEnvs())

/** A home whose Java says that it is of some version. */
async function home(version: string): Promise<string> {
  const place = join(folder, version)
  await mkdir(join(place, 'bin'), { recursive: true })
  await writeFile(join(place, 'bin', 'java'), `#!/bin/sh\necho 'openjdk version "${version}" 2026-04-21' >&2\n`)
  await chmod(join(place, 'bin', 'java'), 0o755)
  return place
}

test.each([`${NEWEST}.0.3`, `${NEWEST}`, `${NEWEST + 1}-ea`])(
  'the one of JAVA_HOME, if it is new enough: %s',
  async (version) => {
    vi.stubEnv('JAVA_HOME', await home(version))
    expect(await findJava(NEWEST)).toBe(join(folder, version, 'bin', 'java'))
  },
)

test('else the one that is found by its name alone', async () => {
  const place = await home(`${NEWEST}.1`)
  vi.stubEnv('JAVA_HOME', await home('8.0.1'))
  vi.stubEnv('PATH', `${join(place, 'bin')}:${process.env['PATH']}`)
  expect(await findJava(NEWEST)).toBe('java')
})

test('where none is new enough, the newest one is named', async () => {
  vi.stubEnv('JAVA_HOME', await home('800.0.1'))
  await expect(findJava(NEWEST)).rejects.toThrow('no Java 900 or later: found 800')
})
