import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Serving, serveReport } from './serving.ts'

interface Operation {
  readonly summary?: string
  readonly parameters?: readonly { readonly name: string; readonly schema: Readonly<Record<string, unknown>> }[]
  readonly responses: Readonly<Record<string, unknown>>
}

interface Description {
  readonly openapi: string
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
}

let serving: Serving
let description: Description
beforeAll(async () => {
  serving = await serveReport()
  description = await serving.get<Description>('/api/openapi.json')
})
afterAll(() => serving.close())

test('the description is valid OpenAPI 3.1', async () => {
  const result = await new Validator().validate({ ...structuredClone(description) })
  expect(result).toMatchObject({ valid: true })
  expect(description.openapi).toBe('3.1.0')
})

test('it describes every route', () => {
  expect(Object.keys(description.paths).sort()).toEqual([
    '/api/audit',
    '/api/audit/bundle',
    '/api/decisions',
    '/api/documents/{ref}',
    '/api/documents/{ref}/implementers',
    '/api/documents/{ref}/neighbours',
    '/api/documents/{ref}/timeline',
    '/api/documents/{ref}/trace',
    '/api/doubts',
    '/api/export',
    '/api/export/audit',
    '/api/export/graph',
    '/api/export/implementers',
    '/api/export/neighbours',
    '/api/export/path',
    '/api/export/search',
    '/api/export/show',
    '/api/export/stats',
    '/api/export/timeline',
    '/api/export/trace',
    '/api/graph',
    '/api/health',
    '/api/path',
    '/api/ready',
    '/api/review',
    '/api/review/sample',
    '/api/search',
    '/api/sources',
    '/api/sources/{id}',
    '/api/sources/{id}/text',
    '/api/stats',
    '/api/timeline',
  ])
})

test('it names the nouns once and uses them', () => {
  expect(Object.keys(description.components.schemas)).toEqual(
    expect.arrayContaining(['Document', 'Relation', 'SourcedStatement', 'SourcedMention', 'SourceSummary']),
  )
  const uses = [...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
  expect(uses.length).toBeGreaterThan(20)
  for (const [, name] of uses) expect(description.components.schemas).toHaveProperty(name!)
})

test('each route says what it is, and each limit its maximum', () => {
  for (const [path, { get, post }] of Object.entries(description.paths)) {
    expect((get ?? post)?.summary, path).toBeTruthy()
    const limit = get?.parameters?.find(({ name }) => name === 'limit')
    if (limit !== undefined) expect(limit.schema, path).toMatchObject({ maximum: expect.any(Number) as number })
  }
})
