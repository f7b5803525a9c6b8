import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LIMITS, type ErrorAnswer } from '../web/api.ts'
import { languageOf } from '../web/server-errors.ts'
import { type Serving, serveReport } from './serving.ts'

let serving: Serving
beforeAll(async () => void (serving = await serveReport()))
afterAll(() => serving.close())

const KH_96 = 'hai-phong.96-KH-TU.2020-2025'

async function failure(url: string, headers: Readonly<Record<string, string>> = {}) {
  const answer = await serving.server.inject({ url, headers })
  return { status: answer.statusCode, ...answer.json<ErrorAnswer>().error }
}

describe('a request that does not fit is refused and says what fits', () => {
  test.each<[url: string, detail: string]>([
    ['/api/search?limit=0', 'limit ≥ 1'],
    ['/api/search?limit=1001', 'limit ≤ 1000'],
    ['/api/search?limit=many', 'limit: integer'],
    ['/api/search?offset=-1', 'offset ≥ 0'],
    ['/api/search?level=city', 'level: central | state | provincial | district | commune | grassroots'],
    ['/api/search?isuer=x', 'isuer?'],
    ['/api/search?q=a&q=b', 'q: string'],
    ['/api/search?from=25/10/2021', 'from: '],
    ['/api/search?from=2021-13-01', 'from: '],
    [`/api/search?q=${'x'.repeat(301)}`, '|q| ≤ 300'],
    [`/api/documents/${KH_96}/trace?depth=51`, 'depth ≤ 50'],
    [`/api/documents/${KH_96}/trace?relations=follows`, 'relations: '],
    [`/api/documents/${KH_96}/implementers?direct=perhaps`, 'direct: boolean'],
    ['/api/path?from=x', 'to=…'],
    [`/api/documents/${'x'.repeat(301)}`, '|ref| ≤ 300'],
  ])('%s', async (url, detail) => {
    const { status, code, message } = await failure(url)
    expect([status, code]).toEqual([400, 'REQUEST_INVALID'])
    expect(message).toContain(detail)
  })

  test.each<[route: string, of: keyof typeof LIMITS]>([
    ['/api/search?', 'search'],
    [`/api/documents/${KH_96}?`, 'document'],
    [`/api/documents/${KH_96}/trace?`, 'trace'],
    [`/api/documents/${KH_96}/implementers?`, 'implementers'],
    ['/api/sources?', 'sources'],
  ])('%s takes a limit up to its maximum', async (route, of) => {
    const { maximum } = LIMITS[of]
    expect((await serving.server.inject(`${route}limit=${maximum}`)).statusCode).toBe(200)
    expect((await serving.server.inject(`${route}limit=${maximum + 1}`)).statusCode).toBe(400)
  })
})

describe('what is not there', () => {
  test.each(['/api', '/api/', '/api/nothing', '/api/documents', '/assets/none.js', '/none.css'])('%s', async (url) => {
    expect(await failure(url)).toMatchObject({ status: 404, code: 'ROUTE_UNKNOWN' })
  })

  test('other methods', async () => {
    const answer = await serving.server.inject({ method: 'POST', url: '/api/search', payload: {} })
    expect([answer.statusCode, answer.json<ErrorAnswer>().error.code]).toEqual([404, 'ROUTE_UNKNOWN'])
  })

  test('an address that cannot be decoded', async () => {
    const { statusCode, headers, body } = await serving.server.inject('/api/documents/%E0%A4%A')
    expect([statusCode, (JSON.parse(body) as ErrorAnswer).error.code]).toEqual([400, 'REQUEST_INVALID'])
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })
})

describe('the language of an error', () => {
  test.each<[header: string | undefined, language: 'vi' | 'en']>([
    [undefined, 'vi'],
    ['', 'vi'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    ['en;q=0.5, vi;q=0.9', 'vi'],
    ['fr, en;q=0.1', 'en'],
    ['fr', 'vi'],
    ['en;q=0, fr', 'vi'],
    ['*', 'vi'],
    ['EN-us', 'en'],
  ])('%s is %s', async (header, language) => {
    expect(languageOf(header, 'vi')).toBe(language)
    const { message } = await failure('/api/nothing', header === undefined ? {} : { 'accept-language': header })
    expect(message).toBe(
      language === 'vi' ? 'Không có gì tại GET /api/nothing.' : 'There is nothing at GET /api/nothing.',
    )
  })

  test('is the server’s own where nothing is asked for', async () => {
    const english = await serveReport({ language: 'en' })
    const answer = await english.server.inject('/api/documents/99-KL%2FTW')
    await english.close()
    expect(answer.json<ErrorAnswer>().error.message).toBe('No document fits "99-KL/TW".')
  })
})

describe('what nobody foresaw', () => {
  test('is a 500 without details, and one line of the log that names the route but not what was asked', async () => {
    const other = await serveReport()
    Object.defineProperty(other.store, 'search', { value: () => Promise.reject(new TypeError('inner detail')) })
    const answer = await other.server.inject('/api/search?q=bi+mat')
    await other.close()
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('inner detail')
    expect(answer.json<ErrorAnswer>().error.code).toBe('INTERNAL')
    expect(other.log).toHaveLength(1)
    expect(other.log[0]).toContain('inner detail')
    expect(other.log[0]).toContain('"route":"/api/search"')
    expect(other.log[0]).not.toContain('bi+mat')
  })

  test('an error of the catalogue keeps its status and its words, and is no line of the log', async () => {
    const other = await serveReport()
    await other.store.close()
    const answer = await other.server.inject('/api/stats')
    await other.close()
    expect([answer.statusCode, answer.json<ErrorAnswer>().error.code]).toEqual([503, 'STORE_CLOSED'])
    expect(other.log).toEqual([])
  })

  test('no reference makes the server fail', async () => {
    const suffix = fc.constantFrom('', '/trace', '/implementers')
    const ref = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9A-ZĐ./ -]{1,20}$/u))
    const answers = fc.asyncProperty(ref, suffix, async (text, route) => {
      const wellFormed = text.isWellFormed() ? text : 'x'
      const { statusCode } = await serving.server.inject(`/api/documents/${encodeURIComponent(wellFormed)}${route}`)
      expect([200, 300, 308, 400, 404]).toContain(statusCode)
    })
    await fc.assert(answers, { numRuns: 200 })
    expect(serving.log).toEqual([])
  })
})
