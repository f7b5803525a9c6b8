/** The store on Neo4j, when the process that writes it is killed, and when the server itself is. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore } from '../graph/index.ts'
import { describeKilledLoads, expectWhole, loadUntil } from './crashes.ts'
import { freshStore, settled } from './neo4j/access.ts'
import { canStartLocal, startLocal } from './neo4j/server.ts'

const KILLS = 3

describeKilledLoads('Neo4j', freshStore, settled)

describe.skipIf(!(await canStartLocal()))('a Neo4j server of its own', () => {
  test(
    `has everything that was saved when it is killed and started again, ${KILLS} times`,
    { timeout: 900_000 },
    async () => {
      const home = await mkdtemp(join(tmpdir(), 'viendan-neo4j-'))
      let server = await startLocal('lts', home)
      let held = 0
      for (let kill = 0; kill < KILLS; kill++) {
        const { uri, user, password, pid } = server
        const saved = await loadUntil(
          uri,
          held,
          (child) => {
            process.kill(pid, 'SIGKILL')
            child.kill()
          },
          { VIENDAN_NEO4J_USER: user, VIENDAN_NEO4J_PASSWORD: password },
        )
        await server.stop()
        server = await startLocal('lts', home)
        const store = await openStore(server.uri, { credentials: { user, password } })
        held = await expectWhole(store, saved)
        await store.close()
      }
      expect(held).toBeGreaterThan(0)
      await server.stop()
      await rm(home, { recursive: true, force: true })
    },
  )
})
