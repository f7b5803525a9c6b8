import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ErrorAnswer } from '../web/api.ts'
import { isLoopback } from '../web/server.ts'
import { type Serving, serveReport } from './serving.ts'

const INDEX = '<!doctype html><title>Viện Dẫn</title>'
let serving: Serving
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viendan-page-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), INDEX)
  await writeFile(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(join(folder, 'assets', 'index-a1b2c3.js'), 'export {}')
  serving = await serveReport({ page: folder })
})
afterAll(async () => {
  await serving.close()
  await rm(folder, { recursive: true })
})

describe('every address that is no file is the page', () => {
  test.each([
    '/',
    '/van-ban/tw.21-KL-TW.2021-2026',
    '/van-ban/21-KL%2FTW',
    '/truy-nguyen/hai-phong.96-KH-TU.2020-2025?quan-he=cites',
    '/nguon',
    '/apis',
  ])('%s', async (url) => {
    const answer = await serving.server.inject(url)
    expect([answer.statusCode, answer.body]).toEqual([200, INDEX])
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('no-cache')
  })

  test.each(['/assets/none-000.js', '/none.svg', '/favicon.ico', '/../package.json', '/%2e%2e/package.json'])(
    '%s is not',
    async (url) => {
      expect((await serving.server.inject(url)).statusCode).toBe(404)
    },
  )
})

test('files with a hash in their names are kept for good, others are asked for again', async () => {
  const caching = async (url: string) => (await serving.server.inject(url)).headers['cache-control']
  expect(await caching('/assets/index-a1b2c3.js')).toBe('public, max-age=31536000, immutable')
  expect(await caching('/icon.svg')).toBe('no-cache')
  expect(await caching('/index.html')).toBe('no-cache')
  expect(await caching('/api/health')).toBe('no-store')
})

test('a file that has not changed is not sent again', async () => {
  const first = await serving.server.inject('/icon.svg')
  const again = await serving.server.inject({
    url: '/icon.svg',
    headers: { 'if-none-match': String(first.headers.etag) },
  })
  expect(again.statusCode).toBe(304)
})

describe('the headers that keep the page to itself', () => {
  test.each(['/', '/api/health', '/api/nothing', '/assets/index-a1b2c3.js', '/none.js'])('%s', async (url) => {
    const { headers } = await serving.server.inject(url)
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' })
  })
})

describe('only this machine itself is answered', () => {
  test.each(['localhost', 'localhost:4100', '127.0.0.1:4100', '127.1.2.3', '[::1]:4100', 'LOCALHOST'])(
    'as %s',
    async (host) => {
      expect((await serving.server.inject({ url: '/api/health', headers: { host } })).statusCode).toBe(200)
    },
  )

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '192.168.1.5:4100', 'xlocalhost'])(
    'not as %s, which another site may have made to point here',
    async (host) => {
      const answer = await serving.server.inject({ url: '/api/stats', headers: { host } })
      expect([answer.statusCode, answer.json<ErrorAnswer>().error.code]).toEqual([421, 'HOST_REFUSED'])
    },
  )

  test.each([
    ['127.0.0.1', true],
    ['localhost', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['::', false],
    ['10.0.0.1', false],
    ['127.0.0.1.nip.io', false],
  ])('listening on %s: %s', (host, allowed) => expect(isLoopback(host)).toBe(allowed))
})

test('without a built page the API answers, and the page says what is missing', async () => {
  const bare = await serveReport()
  const page = await bare.server.inject('/')
  const health = await bare.server.inject('/api/health')
  await bare.close()
  expect([page.statusCode, page.json<ErrorAnswer>().error.code]).toEqual([404, 'PAGE_MISSING'])
  expect(health.statusCode).toBe(200)
})
