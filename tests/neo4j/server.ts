/**
 * The Neo4j that tests run on: the one of `VIENDAN_TEST_NEO4J_URI`, which carries user and password, as in
 * `bolt://neo4j:secret@localhost:7687`; else one in a container, where a Docker engine answers; else one that Maven fetches
 * into the project's cache. No other variable is looked at: what tests run on is emptied.
 */
import { execFile, spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { promisify } from 'node:util'
import type { Kept } from './keeper.ts'
import { findJava, library, RELEASES, type ReleaseName } from './library.ts'

const execute = promisify(execFile)

const BOLT_PORT = 7687

/** Who answers, and how to sign in there. */
export interface Access {
  readonly uri: string
  readonly user: string
  readonly password: string
}

export interface Server extends Access {
  /** Ends what was started for the tests; a server that was given stays as it is. */
  readonly stop: () => Promise<void>
}

type Kind = 'given' | 'container' | 'local'

const given = (): string | undefined => process.env['VIENDAN_TEST_NEO4J_URI'] || undefined

async function kindOf(): Promise<Kind> {
  if (given() !== undefined) return 'given'
  return (await dockerAnswers()) ? 'container' : 'local'
}

const dockerAnswers = (): Promise<boolean> =>
  execute('docker', ['info']).then(
    () => true,
    () => false,
  )

/**
 * Rejects with what is missing where no server of the release could be started. The current one is run where a Java for it
 * is at hand, besides whatever the other one runs on.
 */
export async function probe(release: ReleaseName): Promise<void> {
  if (release === 'lts' && (await kindOf()) !== 'local') return
  await findJava(RELEASES[release].java)
  await library(release)
}

/** Starts a server, or takes the one that was given. */
export async function startServer(release: ReleaseName): Promise<Server> {
  const kind = release === 'current' ? 'local' : await kindOf()
  if (kind === 'given') return { ...signedIn(given() ?? ''), stop: () => Promise.resolve() }
  return kind === 'container' ? startContainer() : startLocal(release)
}

/** Takes user and password out of an address. */
function signedIn(address: string): Access {
  const url = new URL(address)
  const access = { user: decodeURIComponent(url.username) || 'neo4j', password: decodeURIComponent(url.password) }
  url.username = ''
  url.password = ''
  return { uri: url.href, ...access }
}

async function startContainer(): Promise<Server> {
  // Loaded where it is needed: it brings much.
  const { GenericContainer, Wait } = await import('testcontainers')
  const password = 'for-tests-alone'
  const container = await new GenericContainer(`neo4j:${RELEASES.lts.version}-community`)
    .withEnvironment({
      NEO4J_AUTH: `neo4j/${password}`,
      NEO4J_server_memory_heap_max__size: '768m',
      NEO4J_server_memory_pagecache_size: '192m',
    })
    .withExposedPorts(BOLT_PORT)
    .withWaitStrategy(Wait.forLogMessage('Started.'))
    .withStartupTimeout(180_000)
    .start()
  const uri = `bolt://${container.getHost()}:${container.getMappedPort(BOLT_PORT)}`
  const stop = async (): Promise<void> => {
    await container.stop()
  }
  return { uri, user: 'neo4j', password, stop }
}

/** Whether `startLocal` works here. */
export const canStartLocal = (): Promise<boolean> =>
  Promise.all([findJava(RELEASES.lts.java), library('lts')]).then(
    () => true,
    () => false,
  )

/** A server on this machine, which can also be killed and started again on its data. */
export interface LocalServer extends Server, Kept {}

/** Starts a server on this machine; its data is thrown away afterwards, unless a home is given. */
export async function startLocal(release: ReleaseName, home?: string): Promise<LocalServer> {
  const args = [join(import.meta.dirname, 'keeper.ts'), '--release', release, ...(home ? ['--home', home] : [])]
  const keeper = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = once(keeper, 'exit')
  const stop = async (): Promise<void> => {
    keeper.stdin.end()
    await ended
  }
  return { ...(await firstLine(keeper)), stop }
}

async function firstLine(keeper: ChildProcessByStdio<Writable, Readable, Readable>): Promise<Kept> {
  let complaints = ''
  keeper.stderr.on('data', (part: Buffer) => (complaints += part.toString()))
  for await (const line of createInterface(keeper.stdout)) return JSON.parse(line) as Kept
  throw new Error(complaints)
}
