/** The route of the audit: what it takes, what it refuses, and that it answers as the function does. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRegistry } from '../graph/index.ts'
import type { AuditAnswer } from '../web/api-audit.ts'
import type { DoubtsAnswer } from '../web/api-doubts.ts'
import type { ErrorAnswer } from '../web/api.ts'
import { directive, fill } from './audited.ts'
import { type Serving, serveReport } from './serving.ts'

let serving: Serving
beforeAll(async () => {
  serving = await serveReport()
  await fill(serving.store)
})
afterAll(() => serving.close())

const get = (query: string) => serving.get<AuditAnswer>(`/api/audit?${query}`)
const pairs = ({ rows }: AuditAnswer) => rows.map(({ directive: { number }, place, state }) => [number, place, state])

describe('/api/audit', () => {
  test('names of places and bodies stand with semicolons in between', async () => {
    const answer = await get(
      `place=${encodeURIComponent('Quảng Ninh; Lai Châu')}&issuer=${encodeURIComponent('Quốc hội;Bộ Chính trị')}&from=2022-06-01&before=2022-06-02&limit=2`,
    )
    expect(pairs(answer)).toEqual([
      ['02-CT/TW', 'Lai Châu', 'nothing-read'],
      ['02-CT/TW', 'Quảng Ninh', 'nothing-read'],
    ])
    expect([answer.shown, answer.order, answer.limits.places.map(({ place }) => place)]).toEqual([
      2,
      'newest',
      ['Lai Châu', 'Quảng Ninh'],
    ])
  })

  test('states leave only their rows, shallow or deep', async () => {
    const place = encodeURIComponent('Hải Phòng')
    const shallow = await get(`place=${place}&state=denied,planned`)
    expect(new Set(shallow.rows.map(({ state }) => state))).toEqual(new Set(['denied', 'planned']))
    const deep = await get(`place=${place}&state=denied&deep=true`)
    expect(deep.rows.map(({ directive: { key }, state, deep }) => [key, state, deep])).toContainEqual([
      directive('13'),
      'cited',
      'denied',
    ])
  })

  test('what is found comes with its sentences and the rule of the audit', async () => {
    const answer = await get(`place=${encodeURIComponent('Hải Phòng')}&state=implemented&limit=500`)
    const row = answer.rows.find((each) => each.directive.key === directive('01'))
    expect(row).toMatchObject({
      lagDays: 30,
      deadline: null,
      flags: [],
      evidence: [{ finding: 'done', own: true }, {}],
    })
    expect(row?.evidence[0]?.relations[0]?.statements[0]?.evidence.text).toContain('thực hiện')
    expect(answer.limits.rule.vi).toBe('Không thấy dẫn chứng không có nghĩa là không thực hiện.')
  })

  test.each(['state=late', 'before=2021-13-01', 'limit=501', 'region=x', 'deep=maybe'])(
    '%s is refused',
    async (query) => {
      const answer = await serving.server.inject(`/api/audit?${query}`)
      expect([answer.statusCode, answer.json<ErrorAnswer>().error.code]).toEqual([400, 'REQUEST_INVALID'])
    },
  )
})

describe('/api/doubts', () => {
  test('the sample report has its four known contradictions with both places, and no other', async () => {
    const fresh = await serveReport()
    // It tells from when on the report counts: the term that it reports on.
    await fresh.store.putRegistry(await readRegistry(join(import.meta.dirname, '../seeds/registry')))
    const answer = await fresh.get<DoubtsAnswer>(`/api/doubts?place=${encodeURIComponent('Hải Phòng')}`)
    await fresh.close()
    const told = answer.doubts.map(({ rule, actual, expected, at }) => [rule, actual, expected, at.length])
    expect(told).toEqual([
      ['count-total', '1522', '1538', 1],
      ['count-against-count', '45', '46', 2],
      ['older-than-directive', '2022-12-06', '2023-02-28 or later', 1],
      ['type-against-code', 'CT', 'CTr', 1],
      ['chain-without-centre', null, null, 0],
    ])
    const counted = answer.series.filter(({ stated }) => stated.length > 0)
    expect(counted.map(({ code, highestNumber, stated }) => [code, highestNumber, stated[0]?.count])).toEqual([
      ['NQ/TU', 7, 8],
      ['CT/TU', 19, 20],
      ['CTr/TU', 13, 49],
      ['KH/TU', 203, 256],
      ['KL/TU', 221, 248],
    ])
  })

  test('a place of which nothing was read has none', async () => {
    const answer = await serving.get<DoubtsAnswer>(`/api/doubts?place=${encodeURIComponent('Nơi khác')}`)
    expect([answer.doubts, answer.series]).toEqual([[], []])
  })
})
