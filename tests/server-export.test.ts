import * as XLSX from '@e965/xlsx'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  CandidatesAnswer,
  DocumentAnswer,
  ErrorAnswer,
  ImplementersAnswer,
  NeighboursAnswer,
  SearchAnswer,
  StatsAnswer,
  TimelineAnswer,
  TraceAnswer,
} from '../web/api.ts'
import type { AuditAnswer } from '../web/api-audit.ts'
import { type Serving, serveReport } from './serving.ts'

let serving: Serving
beforeAll(async () => void (serving = await serveReport()))
afterAll(() => serving.close())

const TOP = 'hai-phong.NQ.dai-hoi-XVI'
const PLAN = 'hai-phong.96-KH-TU.2020-2025'

async function file(url: string, language = 'en') {
  const answer = await serving.server.inject({ url, headers: { 'accept-language': language } })
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}: ${answer.body}`)
  return answer
}

/** The rows of a CSV, each by its headings. */
const rowsOf = async (url: string): Promise<readonly Readonly<Record<string, string>>[]> =>
  Papa.parse<Record<string, string>>((await file(url)).body.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data

describe('each answer as CSV has the rows of its route, in its order', () => {
  test('search', async () => {
    const { documents } = await serving.get<SearchAnswer>('/api/search?q=kl&level=central&limit=200')
    const rows = await rowsOf('/api/export/search?as=csv&q=kl&level=central')
    expect(rows.map((row) => row.Key)).toEqual(documents.map(({ key }) => key))
    expect(rows.length).toBeGreaterThan(2)
  })

  test('trace', async () => {
    const { nodes, edges } = await serving.get<TraceAnswer>(`/api/documents/${PLAN}/trace`)
    const rows = await rowsOf('/api/export/trace?as=csv&ref=96-KH/TU')
    expect(rows.map((row) => [row['Document key'], row['Other key']])).toEqual(edges.map(({ from, to }) => [from, to]))
    const documents = await rowsOf('/api/export/trace?as=csv&ref=96-KH/TU&table=documents')
    expect(documents.map((row) => row.Key)).toEqual(nodes.map(({ key }) => key))
  })

  test('implementers', async () => {
    const { implementers } = await serving.get<ImplementersAnswer>(`/api/documents/${TOP}/implementers`)
    const rows = await rowsOf(`/api/export/implementers?as=csv&ref=${TOP}`)
    expect(rows.map((row) => row.Key)).toEqual(implementers.map(({ document }) => document.key))
    for (const row of rows) {
      expect(row.Chain).toMatch(/ → Nghị quyết Đại hội XVI Đảng bộ thành phố$/)
      expect(row.Evidence).toMatch(/^“.+”$/)
    }
  })

  test('path', async () => {
    const rows = await rowsOf('/api/export/path?as=csv&from=96-KH/TU&to=05-CT/TW')
    expect(rows.map((row) => row.Relation)).toEqual(['implements', 'continues'])
  })

  test('one document: relations, mentions, problems', async () => {
    const url = '/api/export/show?as=csv&ref=21-KL/TW'
    const answer = await serving.get<DocumentAnswer>(`/api/documents/tw.21-KL-TW.2021-2026?limit=1000`)
    const pairs = answer.relations.map(({ from, to }) => [from, to])
    expect((await rowsOf(url)).map((row) => [row['Document key'], row['Other key']])).toEqual(pairs)
    const mentions = await rowsOf(`${url}&table=mentions`)
    expect(mentions.map((row) => [row.Source, row.Start])).toEqual(
      answer.mentions.map(({ source, start }) => [source, String(start)]),
    )
    expect(mentions[0]?.['As printed']).toContain('21-KL/TW')
    expect((await rowsOf(`${url}&table=problems`)).length).toBe(answer.problems.length)
  })

  test('neighbours', async () => {
    const { relations } = await serving.get<NeighboursAnswer>(`/api/documents/${PLAN}/neighbours?direction=out`)
    const rows = await rowsOf(`/api/export/neighbours?as=csv&ref=${PLAN}&direction=out`)
    expect(rows.map((row) => [row['Document key'], row['Other key'], row.Standing])).toEqual(
      relations.map(({ from, to }) => [from, to, 'stated']),
    )
    expect(rows.length).toBeGreaterThan(0)
  })

  test('timeline', async () => {
    const { events } = await serving.get<TimelineAnswer>('/api/documents/tw.05-CT-TW.2016-2021/timeline')
    const rows = await rowsOf('/api/export/timeline?as=csv&ref=05-CT/TW')
    expect(rows.map((row) => row.Key)).toEqual(events.map(({ document }) => document.key))
    expect(rows.map((row) => [row.Relation, row.How, row.Standing])).toEqual(
      expect.arrayContaining([
        ['this document', '', ''],
        ['continues', 'directly', 'stated'],
        ['implements', 'through others', 'stated'],
      ]),
    )
  })

  test('statistics', async () => {
    const { documents, documentsByLevel } = await serving.get<StatsAnswer>('/api/stats')
    const rows = new Map((await rowsOf('/api/export/stats?as=csv')).map((row) => [row.Item, row.Value]))
    expect([rows.get('Documents in the store'), rows.get('Documents: Centre')]).toEqual([
      String(documents),
      String(documentsByLevel.central),
    ])
  })

  test('audit, with how much was read', async () => {
    const { rows: audited, limits } = await serving.get<AuditAnswer>('/api/audit?limit=500&before=2023')
    const rows = await rowsOf('/api/export/audit?as=csv&before=2023')
    expect(rows.map((row) => [row.Key, row['Audited place']])).toEqual(
      audited.map(({ directive, place }) => [directive.key, place]),
    )
    expect(new Set(rows.map((row) => row.State)).size).toBeGreaterThan(1)
    const read = await rowsOf('/api/export/audit?as=csv&before=2023&table=limits')
    expect(read.map((row) => [row.Place, row.Sources])).toEqual(
      limits.places.map(({ place, sources }) => [place, String(sources)]),
    )
  })
})

test.each([
  ['csv', 'text/csv; charset=utf-8'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['graphml', 'application/graphml+xml; charset=utf-8'],
  ['jsonld', 'application/ld+json; charset=utf-8'],
])('everything in a store as %s, named and typed', async (as, type) => {
  const { headers, body } = await file(`/api/export?as=${as}`)
  expect(headers['content-type']).toBe(type)
  expect(headers['content-disposition']).toMatch(
    new RegExp(`^attachment; filename="viendan-whole-\\d{4}-\\d\\d-\\d\\d\\.${as}"$`),
  )
  expect(headers['cache-control']).toBe('no-store')
  expect(body.length).toBeGreaterThan(1000)
})

test('of a cut answer the headers and the first sheet say how many there are', async () => {
  const { headers, rawPayload } = await file('/api/export/search?as=xlsx&limit=3')
  const { total } = await serving.get<SearchAnswer>('/api/search')
  expect([headers['viendan-shown'], headers['viendan-total']]).toEqual(['3', String(total)])
  const workbook = XLSX.read(rawPayload, { type: 'buffer' })
  const about = XLSX.utils.sheet_to_json<unknown[]>(workbook.Sheets['About this file']!, { header: 1 })
  expect(about).toEqual(expect.arrayContaining([['Rows', `3 of ${total}`]]))
})

test('headings are in the language asked for', async () => {
  expect((await file('/api/export?as=csv', 'vi')).body).toMatch(/^\uFEFFMã,/)
  expect((await file('/api/export?as=csv', 'en')).body).toMatch(/^\uFEFFKey,/)
})

describe('what cannot be exported', () => {
  test('a reference that several documents fit leads to them', async () => {
    const answer = await serving.server.inject('/api/export/trace?as=csv&ref=02-NQ/TU')
    expect([answer.statusCode, answer.json<CandidatesAnswer>().candidates.length]).toEqual([300, 2])
  })

  test('one that none fits is 404, of either end', async () => {
    const answer = await serving.server.inject('/api/export/path?as=csv&from=96-KH/TU&to=99-XX/YY')
    expect([answer.statusCode, answer.json<ErrorAnswer>().error.code]).toEqual([404, 'REFERENCE_UNKNOWN'])
  })

  test.each([
    '/api/export',
    '/api/export?as=pdf',
    '/api/export?as=csv&table=implementers',
    '/api/export?as=xlsx&table=sources',
    '/api/export?as=csv&q=kl',
    '/api/export/search?as=csv&direct=true',
    '/api/export/search?as=csv&limit=10001',
    '/api/export/implementers?as=csv',
  ])('%s is 400', async (url) => {
    const answer = await serving.server.inject(url)
    expect([answer.statusCode, answer.json<ErrorAnswer>().error.code]).toEqual([400, 'REQUEST_INVALID'])
  })
})
