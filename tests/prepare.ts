/**
 * The tools that tests need beside the project's own dependencies. A person's machine is left as it is: what is missing is
 * reported. On a machine for continuous integration it is installed.
 */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { openBrowser } from './browser.ts'
import { probe } from './neo4j/server.ts'
import { probeOffice } from './office.ts'
import { probePoppler } from './scanned.ts'

const execute = promisify(execFile)

export interface Tool {
  readonly name: string
  /** Resolves where the tool works; rejects with the reason where it does not. */
  readonly probe: () => Promise<unknown>
  /** The Debian packages that bring it; none where it is tested with only where it is there already. */
  readonly packages: readonly string[]
}

export const TOOLS = {
  chromium: {
    name: 'Chromium',
    probe: async () => (await openBrowser()).close(),
    packages: ['chromium'],
  },
  neo4j: {
    name: 'Neo4j',
    probe: () => probe('lts'),
    packages: ['default-jre-headless', 'maven'],
  },
  currentNeo4j: {
    name: 'the current release of Neo4j',
    probe: () => probe('current'),
    packages: [],
  },
  office: {
    name: 'LibreOffice with poppler',
    probe: () => Promise.all([probeOffice(), probePoppler()]),
    packages: ['libreoffice-writer-nogui', 'poppler-utils'],
  },
} as const satisfies Record<string, Tool>

/** Why a tool cannot be used; null where it can. With `install`, after an attempt to install it. */
export async function missing(tool: Tool, install: boolean): Promise<string | null> {
  const reason = await failure(tool.probe())
  if (reason === null || !install || tool.packages.length === 0) return reason
  process.stderr.write(`${tool.name} is missing (${reason}); installing ${tool.packages.join(', ')} …\n`)
  return (await failure(installPackages(tool.packages))) ?? failure(tool.probe())
}

const failure = (attempt: Promise<unknown>): Promise<string | null> =>
  attempt.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )

async function installPackages(packages: readonly string[]): Promise<void> {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive']
  const apt = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq']
  await command([...apt, 'update'])
  await command([...apt, 'install', '--yes', '--no-install-recommends', ...packages])
}

const command = ([file = '', ...args]: readonly string[]): Promise<unknown> =>
  execute(file, args, { maxBuffer: 1 << 26 })
