/** A Neo4j server for one benchmark, started as the tests start theirs, with its data in a folder of its own. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocal } from '../tests/neo4j/server.ts'
import type { Place } from './place.ts'

/** Starts a server; needs a Java runtime, as the tests do. */
export async function serverPlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'viendan-load-'))
  const { uri, user, password, pid, stop } = await startLocal('lts', folder)
  return {
    ...{ address: uri, options: { credentials: { user, password } }, folder: join(folder, 'data') },
    memory: () => peakMemory(pid),
    remove: async () => {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** In MiB; null where the system does not tell. */
async function peakMemory(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/mu.exec(status) ?? []
  return kibibytes === undefined ? null : Number(kibibytes) / 1024
}
