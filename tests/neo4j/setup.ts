/** One Neo4j for all files of the project `neo4j`: started before the first, stopped after the last. */
import type { TestProject } from 'vitest/node'
import { claim } from './claim.ts'
import { startServer, type Access } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** See `access.ts`. */
    readonly neo4j: Access
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...server } = await startServer(
    process.env['VIENDAN_TEST_NEO4J_RELEASE'] === 'current' ? 'current' : 'lts',
  )
  const access: Access = { uri: server.uri, user: server.user, password: server.password }
  try {
    await claim(access)
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('neo4j', access)
  return stop
}
