/** The embedded store, when the process that writes it is killed. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { describeKilledLoads } from './crashes.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viendan-crash-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describeKilledLoads('embedded', async () => `sqlite:${join(folder, 'killed.db')}`)
