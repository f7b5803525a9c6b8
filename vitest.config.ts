import { defineConfig } from 'vitest/config'

/** One kind of test: the files whose name begins so, and how long one case of it may take, in milliseconds. */
const project = (name: string, include: readonly string[], timeout: number, exclude: readonly string[] = []) => ({
  test: {
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
const LONG = ['tests/long-*.test.ts']
const BROWSER = ['tests/browser-*.test.ts']

export default defineConfig({
  test: {
    maxWorkers: 2,
    // Whole files are compared here and there; a page of difference tells enough.
    diff: { truncateThreshold: 60 },
    projects: [
      project('unit', ['tests/*.test.ts'], 20_000, [...CONTRACT, ...SERVER, ...BROWSER, ...LONG]),
      project('contract', CONTRACT, 60_000),
      project('server', SERVER, 60_000),
      project('browser', BROWSER, 120_000),
      project('long', LONG, 1_200_000),
    ],
  },
})
