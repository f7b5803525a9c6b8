import { once } from 'node:events'
import { readFile, stat } from 'node:fs/promises'
import { type Server, createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { StatsAnswer } from '../web/api.ts'
import { type Place, type Ran, ended, newPlace, start } from './command.ts'

let place: Place
beforeEach(async () => void (place = await newPlace()))
afterEach(() => place.remove())

interface Served {
  readonly address: string
  get<Body>(path: string): Promise<Body>
  stop(signal?: NodeJS.Signals): Promise<Ran>
}

/** Serves the store of this place until it is stopped. */
async function serve(args: readonly string[] = ['--port', '0'], environment = {}): Promise<Served> {
  const store = `sqlite:${join(place.folder, 'viendan.db')}`
  const child = start(['serve', '--format', 'json', ...args], { VIENDAN_STORE: store, ...environment })
  const done = ended(child)
  const [first] = (await Promise.race([
    once(child.stdout!, 'data'),
    done.then((ran) => Promise.reject(new Error(JSON.stringify(ran)))),
  ])) as [string]
  const { address } = JSON.parse(first) as { address: string }
  return {
    address,
    get: async <Body>(path: string) => (await fetch(address + path)).json() as Promise<Body>,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal)
      return done
    },
  }
}

/** A port that another program has taken. */
async function takenPort(): Promise<{ readonly port: number; readonly server: Server }> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return { port: typeof address === 'object' && address !== null ? address.port : 0, server }
}

describe('viendan serve', () => {
  test('fills a new store with the sample report, says what it holds, and answers', async () => {
    const served = await serve()
    const stats = await served.get<StatsAnswer>('/api/stats')
    const { code, stderr } = await served.stop()
    expect(stats).toMatchObject({ sources: 1, places: ['Hải Phòng'] })
    expect(stderr).toMatch(/^\[1\/1\] seeds\/hai-phong-mid-term-review-2023\.md: \d+ lần nhắc, \d+ văn bản$/m)
    expect(stderr).toContain(`Kho có 1 nguồn, ${stats.mentions} lần nhắc, ${stats.documents} văn bản`)
    expect(code).toBe(0)
  })

  test('a second start reads nothing and changes nothing', async () => {
    await (await serve()).stop()
    const file = join(place.folder, 'viendan.db')
    const before = await readFile(file)
    const again = await serve()
    const { stderr } = await again.stop()
    expect(stderr).toBe('')
    expect((await readFile(file)).equals(before)).toBe(true)
  })

  test('a store that has been used is left as it is', async () => {
    await place.run('ingest', 'README.md')
    const served = await serve()
    const { sources } = await served.get<{
      readonly sources: readonly { readonly locations: readonly { path: string }[] }[]
    }>('/api/sources')
    await served.stop()
    expect(sources.map(({ locations }) => locations[0]?.path.endsWith('README.md'))).toEqual([true])
  })

  test('--no-seeds leaves a new store empty', async () => {
    const served = await serve(['--port', '0', '--no-seeds'])
    const stats = await served.get<StatsAnswer>('/api/stats')
    await served.stop()
    expect([stats.sources, stats.documents]).toEqual([0, 0])
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('%s closes it cleanly', async (signal) => {
    const served = await serve(['--port', '0', '--no-seeds'])
    const { code } = await served.stop(signal)
    expect(code).toBe(0)
    await expect(fetch(`${served.address}/api/health`)).rejects.toThrow()
    // What SQLite keeps beside a store that is open is gone with it.
    await expect(stat(join(place.folder, 'viendan.db-wal'))).rejects.toThrow('ENOENT')
  })

  test('the port by flag and by environment, on this machine alone', async () => {
    const { port, server } = await takenPort()
    server.close()
    await once(server, 'close')
    const served = await serve([], { VIENDAN_PORT: String(port) })
    await served.stop()
    expect(served.address).toBe(`http://127.0.0.1:${port}`)
  })

  test('a taken port is one clear sentence, and what to do', async () => {
    const { port, server } = await takenPort()
    const { code, stdout, stderr } = await place.run('serve', '--port', String(port), '--no-seeds')
    server.close()
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toBe(
      `Cổng ${port} của 127.0.0.1 đang do chương trình khác sử dụng.\n` +
        `Xin dừng chương trình đó, hoặc chọn cổng khác: --port ${port + 1}.\n`,
    )
  })

  test('the address is printed for people, too', async () => {
    const store = `sqlite:${join(place.folder, 'viendan.db')}`
    const child = start(['serve', '--port', '0', '--no-seeds', '--language', 'en'], { VIENDAN_STORE: store })
    child.stdout?.once('data', () => child.kill('SIGINT'))
    const { code, stdout } = await ended(child)
    expect(stdout).toMatch(/^Viện Dẫn: http:\/\/127\.0\.0\.1:\d+.*Ctrl\+C stops it\.\n$/)
    expect(code).toBe(0)
  })
})
