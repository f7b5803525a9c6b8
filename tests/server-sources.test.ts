import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ErrorAnswer, SourceAnswer, SourceTextAnswer, SourcesAnswer, StatsAnswer } from '../web/api.ts'
import { answerSource, answerSources, answerSourceText } from '../web/server-answers.ts'
import { REPORT, type Serving, serveReport } from './serving.ts'

let serving: Serving
let id: string
beforeAll(async () => {
  serving = await serveReport()
  id = (await serving.store.sources())[0]!.id
})
afterAll(() => serving.close())

describe('what was read', () => {
  test('/api/sources lists it with its locations and counts', async () => {
    const { total, shown, sources } = await serving.get<SourcesAnswer>('/api/sources')
    expect([total, shown, sources.length]).toEqual([1, 1, 1])
    expect(sources[0]).toMatchObject({ id, type: 'Báo cáo', place: 'Hải Phòng', reader: 'markdown' })
    expect(sources[0]?.locations).toEqual([{ path: REPORT, readAt: '2026-01-02T03:04:05.000Z' }])
  })

  test('/api/sources past the end shows nothing and keeps the total', async () => {
    expect(await serving.get('/api/sources?offset=1')).toEqual({ total: 1, shown: 0, sources: [], upload: null })
  })

  test('/api/sources/{id} adds the documents that it mentions, in the order of its text', async () => {
    const source = await serving.get<SourceAnswer>(`/api/sources/${id}`)
    const { mentions } = await serving.get<SourceTextAnswer>(`/api/sources/${id}/text`)
    expect(source.documents.map(({ key }) => key)).toEqual([...new Set(mentions.map(({ document }) => document))])
    expect(source.documents).toHaveLength(source.documentsCount)
  })

  test('/api/sources/{id}/text is the file to the letter, and every offset points into it', async () => {
    const answer = await serving.get<SourceTextAnswer>(`/api/sources/${id}/text`)
    expect(answer.text).toBe(await readFile(REPORT, 'utf8'))
    const quoted = [...answer.mentions, ...answer.statements.flatMap(({ evidence, sentence }) => [evidence, sentence])]
    expect(quoted.map(({ start, end }) => answer.text.slice(start, end))).toEqual(quoted.map(({ text }) => text))
    for (const { document, id: mention } of answer.mentions) expect([document, mention]).not.toContain('')
  })

  test('answers hold all that the store knows', async () => {
    const pairs: readonly (readonly [string, unknown])[] = [
      ['/api/sources', await answerSources(serving.store, { limit: 100, offset: 0 }, null)],
      [`/api/sources/${id}`, await answerSource(serving.store, id)],
      [`/api/sources/${id}/text`, await answerSourceText(serving.store, id)],
      ['/api/stats', await serving.store.statistics()],
    ]
    for (const [url, known] of pairs) expect(await serving.get(url)).toEqual(JSON.parse(JSON.stringify(known)))
  })

  test.each(['', '/text'])('an unknown id is 404: /api/sources/{id}%s', async (suffix) => {
    const answer = await serving.server.inject(`/api/sources/${'0'.repeat(64)}${suffix}`)
    expect([answer.statusCode, answer.json<ErrorAnswer>().error.code]).toEqual([404, 'SOURCE_UNKNOWN'])
  })

  test('what is no id at all is refused', async () => {
    const answer = await serving.server.inject('/api/sources/..%2F..%2Fetc%2Fpasswd')
    expect([answer.statusCode, answer.json<ErrorAnswer>().error.code]).toEqual([400, 'REQUEST_INVALID'])
  })
})

describe('the state of the server', () => {
  test('/api/stats counts what the store holds', async () => {
    const stats = await serving.get<StatsAnswer>('/api/stats')
    expect(stats).toMatchObject({ sources: 1, places: ['Hải Phòng'] })
    const byLevel = Object.values(stats.documentsByLevel).reduce((sum, each) => sum + each, 0)
    expect(byLevel).toBe(stats.documents)
  })

  test('/api/health and /api/ready', async () => {
    expect(await serving.get('/api/health')).toEqual({ status: 'ok' })
    expect(await serving.get('/api/ready')).toEqual({ status: 'ready', store: serving.store.name })
  })

  test('a store that does not answer: healthy, not ready', async () => {
    const other = await serveReport()
    await other.store.close()
    const ready = await other.server.inject('/api/ready')
    const health = await other.server.inject('/api/health')
    await other.close()
    expect([health.statusCode, ready.statusCode]).toEqual([200, 503])
    expect(ready.json<ErrorAnswer>().error.code).toBe('NOT_READY')
  })
})
