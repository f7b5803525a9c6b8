/**
 * Keeps one Neo4j server running on a free port of the loopback address:
 *
 *     node tests/neo4j/keeper.ts [--release lts|current] [--home FOLDER]
 *
 * When Bolt answers it writes one line of JSON: `{ uri, user, password, home, pid }`. It ends the server when its own stdin
 * closes, so that a run of tests leaves none behind, however it ended. Without `--home` the data is thrown away then.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, openSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs, promisify } from 'node:util'
import { findJava, library, RELEASES, type ReleaseName } from './library.ts'

const execute = promisify(execFile)

const HEAP = ['-Xms256m', '-Xmx768m', '-XX:+UseSerialGC']
/** What the server's own start script gives to Java. */
const JAVA_OPTIONS = [
  '-XX:-OmitStackTraceInFastThrow',
  '-XX:+DisableExplicitGC',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dlog4j2.disable.jmx=true',
  '-Dfile.encoding=UTF-8',
  ...['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  ),
  '--enable-native-access=ALL-UNNAMED',
]
const MAIN: Readonly<Record<ReleaseName, string>> = {
  lts: 'org.neo4j.server.CommunityEntryPoint',
  current: 'org.neo4j.server.Neo4jCommunity',
}
/** The first words of Bolt, with the versions that a client would speak. */
const HANDSHAKE = Buffer.from('6060b01700080805000204040000000300000000', 'hex')
const START_SECONDS = 180

/** One server, as its keeper tells of it. */
export interface Kept {
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly home: string
  /** Of the server itself, not of its keeper. */
  readonly pid: number
}

interface Engine {
  readonly java: string
  readonly jars: string
  readonly release: ReleaseName
  readonly home: string
}

async function keep(release: ReleaseName, asked: string | undefined): Promise<void> {
  const home = asked === undefined ? await mkdtemp(join(tmpdir(), 'viendan-neo4j-')) : resolve(asked)
  const engine = { java: await findJava(RELEASES[release].java), jars: await library(release), release, home }
  const password = await setPassword(engine)
  const port = await freePort()
  const server = await start(engine, port)
  const told: Kept = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, home, pid: server.pid ?? 0 }
  try {
    await answering(server, port, engine)
    process.stdout.write(`${JSON.stringify(told)}\n`)
    await Promise.race([once(process.stdin.resume(), 'close'), ended(server)])
  } finally {
    // What is thrown away needs no checkpoint.
    if (server.exitCode === null && server.signalCode === null) server.kill(asked === undefined ? 'SIGKILL' : 'SIGTERM')
    await ended(server)
    if (asked === undefined) await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

const ended = async (server: ChildProcess): Promise<void> => {
  if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
}

/** Sets a password where the home is new; a home that was used before has it in a file. */
async function setPassword({ java, jars, home }: Engine): Promise<string> {
  const [conf, file] = [join(home, 'conf'), join(home, 'conf', 'password')]
  if (existsSync(file)) return readFile(file, 'utf8')
  const password = randomBytes(12).toString('hex')
  await mkdir(conf, { recursive: true })
  await writeFile(join(conf, 'neo4j.conf'), '')
  const admin = ['-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password]
  await execute(java, admin, { env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf } })
  await writeFile(file, password, { mode: 0o600 })
  return password
}

async function start({ java, jars, release, home }: Engine, port: number): Promise<ChildProcess> {
  const template = await readFile(join(import.meta.dirname, 'neo4j.conf'), 'utf8')
  await writeFile(join(home, 'conf', 'neo4j.conf'), template.replaceAll('@BOLT_PORT@', String(port)))
  const log = openSync(join(home, 'server.out'), 'a')
  const command = ['-cp', join(jars, '*'), MAIN[release], `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`]
  // A group of its own: Ctrl-C in a terminal reaches it only through its keeper.
  return spawn(java, [...HEAP, ...JAVA_OPTIONS, ...command], { stdio: ['ignore', log, log], detached: true })
}

async function answering(server: ChildProcess, port: number, { home }: Engine): Promise<void> {
  const deadline = performance.now() + START_SECONDS * 1000
  while (performance.now() < deadline && server.exitCode === null && server.signalCode === null) {
    if (await boltAnswers(port)) return
    await sleep(150)
  }
  const log = await readFile(join(home, 'server.out'), 'utf8')
  throw new Error(`Neo4j did not start:\n${log.slice(-2000)}`)
}

/** Whether a version is agreed on; an open port alone says nothing. */
const boltAnswers = (port: number): Promise<boolean> =>
  new Promise((settle) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2000 })
    const end = (answers: boolean): void => {
      socket.destroy()
      settle(answers)
    }
    for (const event of ['timeout', 'error', 'end']) socket.once(event, () => end(false))
    socket.once('connect', () => socket.write(HANDSHAKE))
    socket.once('data', (answer: Buffer) => end(answer.length >= 4 && answer.readUInt32BE(0) !== 0))
  })

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

if (import.meta.main) {
  // Ctrl-C reaches the whole group: the one that started this closes the pipe, and the server ends in good order.
  process.on('SIGINT', () => process.stdin.destroy())
  process.on('SIGTERM', () => process.stdin.destroy())
  const { values } = parseArgs({ options: { release: { type: 'string', default: 'lts' }, home: { type: 'string' } } })
  await keep(values.release === 'current' ? 'current' : 'lts', values.home)
  process.exit()
}
