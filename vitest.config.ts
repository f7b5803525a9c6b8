import { defineConfig } from 'vitest/config'

/** One kind of test: the files whose name begins so, and how long one case of it may take, in milliseconds. */
const project = (
  name: string,
  include: readonly string[],
  timeout: number,
  exclude: readonly string[] = [],
  more: { readonly globalSetup?: string[]; readonly fileParallelism?: boolean } = {},
) => ({
  test: {
    ...more,
    name,
    include: [...include],
    exclude: [...exclude],
    environment: 'node' as const,
    testTimeout: timeout,
    hookTimeout: 2 * timeout,
  },
})

const CONTRACT = ['tests/contract-*.test.ts', 'tests/graph-sqlite*.test.ts', 'tests/graph-store*.test.ts']
const SERVER = ['tests/server-*.test.ts', 'tests/cli-*.test.ts']
/** All of them on one server, so one after another. */
const NEO4J = ['tests/*-neo4j.test.ts']
/** With LibreOffice, which one test after another waits for. */
const OFFICE = ['tests/*-office.test.ts']
const LONG = ['tests/long-*.test.ts']
const BROWSER = ['tests/browser-*.test.ts']

export default defineConfig({
  test: {
    maxWorkers: 2,
    // Whole files are compared here and there; a page of difference tells enough.
    diff: { truncateThreshold: 60 },
    projects: [
      project('unit', ['tests/*.test.ts'], 60_000, [...CONTRACT, ...NEO4J, ...SERVER, ...BROWSER, ...OFFICE, ...LONG]),
      project('contract', CONTRACT, 180_000, NEO4J),
      project('neo4j', NEO4J, 300_000, [], { globalSetup: ['tests/neo4j/setup.ts'], fileParallelism: false }),
      project('server', SERVER, 180_000),
      project('office', OFFICE, 600_000, [], { fileParallelism: false }),
      project('browser', BROWSER, 240_000),
      project('long', LONG, 1_200_000),
    ],
  },
})
