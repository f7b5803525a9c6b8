/** Review over the API: the queue, deciding, two reviewers at once, undoing, and who may not decide. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DecisionBody, DecisionsAnswer, ReviewAnswer } from '../web/api-review.ts'
import type { ErrorAnswer } from '../web/api.ts'
import { citing, report, type Told } from './reports.ts'
import { type Serving, serveReport } from './serving.ts'
import { snapshotOf } from './graph-snapshot.ts'
import { READ_AT } from './store-contract/opened.ts'

const [OLD, NEW, OPEN] = ['tw.05-CT-TW.2016-2021', 'tw.05-CT-TW.2021-2026', 'tw.05-CT-TW'] as const
const PLAN = 'hai-phong.88-KH-TU.2020-2025'
const open: Told = { key: OPEN, open: true }
const FACTS = report({
  name: 'một',
  cites: [open, OLD],
  says: [
    { from: PLAN, to: open },
    { from: PLAN, to: NEW, confidence: 0.5 },
  ],
})

let serving: Serving
beforeEach(async () => {
  serving = await serveReport()
  await serving.store.put('a.txt', FACTS, READ_AT)
})
afterEach(() => serving.close())

const queue = (query = '') => serving.get<ReviewAnswer>(`/api/review?limit=200${query}`)
const history = () => serving.get<DecisionsAnswer>('/api/decisions')
const post = (body: Partial<DecisionBody>, headers: Readonly<Record<string, string>> = {}) =>
  serving.server.inject({
    method: 'POST',
    url: '/api/decisions',
    headers: { 'content-type': 'application/json', ...headers },
    payload: { by: 'An', seen: [], verdicts: [], ...body },
  })
const openItem = async () => {
  const item = (await queue('&kind=open')).items.find(({ source }) => source === FACTS.id)
  return { item: item!, places: (item?.spans ?? []).map((span) => ({ source: FACTS.id, ...span })) }
}
const confirmAll = async (document: string = OLD): Promise<DecisionBody['verdicts']> =>
  (await openItem()).places.map((mention) => ({ action: 'confirm' as const, mention, document }))

describe('/api/review', () => {
  test('lists an open number once, with all that is alike, its words and the documents that it may mean', async () => {
    const { item } = await openItem()
    expect(item).toMatchObject({
      kind: 'open',
      weight: 3,
      documents: [{ key: OPEN }],
      quote: { words: 'Chỉ thị số 05-CT/TW' },
    })
    expect(item.spans).toHaveLength(2)
    expect(item.candidates.map(({ key }) => key)).toEqual([OLD, NEW])
  })

  test('what changes most stands first, and the counts are those of all kinds', async () => {
    const { items, total, counts, sources } = await queue()
    expect(items[0]?.kind).toBe('open')
    expect(items.map(({ weight }) => weight)).toEqual(items.map(({ weight }) => weight).toSorted((a, b) => b - a))
    expect(total).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0))
    expect(sources).toEqual({ read: 2, total: 2 })
    expect((await queue('&kind=weak')).items.every(({ kind }) => kind === 'weak')).toBe(true)
  })

  test('a decision whose words are gone is suspect, and comes back', async () => {
    await post({ verdicts: await confirmAll() })
    await serving.store.put('a.txt', citing('một, sửa', OLD), READ_AT)
    const suspect = (await queue('&kind=suspect')).items
    expect(suspect.map(({ decision }) => [decision?.by, decision?.standing])).toEqual([
      ['An', 'suspect'],
      ['An', 'suspect'],
    ])
  })
})

describe('deciding', () => {
  test('changes the graph for all that are alike, says who and when, and undoing brings the graph back', async () => {
    const before = await snapshotOf(serving.store)
    const known = (await serving.store.documents([OLD]))[0]?.mentionsCount ?? 0
    const answer = await post({ verdicts: await confirmAll(), reason: ' theo công văn ' })
    const { ids } = answer.json<{ ids: string[] }>()
    expect([answer.statusCode, ids.length]).toEqual([200, 2])
    expect((await queue('&kind=open')).items).toEqual([])
    expect((await serving.store.documents([OLD]))[0]?.mentionsCount).toBe(known + 2)
    const { decisions } = await history()
    expect(decisions[0]).toMatchObject({
      action: 'confirm',
      by: 'An',
      reason: 'theo công văn',
      standing: 'applies',
      documents: [OLD],
    })
    expect(decisions[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT/u)
    await post({ verdicts: ids.map((decision) => ({ action: 'withdraw' as const, decision })) })
    expect(await snapshotOf(serving.store)).toEqual(before)
    expect((await history()).decisions.filter(({ standing }) => standing === 'withdrawn')).toHaveLength(2)
  })

  test('a weak sentence that is confirmed is firm, one that is rejected is gone', async () => {
    const item = async () => (await queue('&kind=weak')).items.find(({ source }) => source === FACTS.id)
    const { statement } = (await item())!
    const verdict = { action: 'confirm' as const, source: FACTS.id, statement: statement!.id }
    const { ids } = (await post({ verdicts: [verdict] })).json<{ ids: string[] }>()
    expect(await item()).toBeUndefined()
    const [edge] = await serving.store.edges([NEW], 'in', ['implements'])
    expect(edge?.confidence).toBe(0.95)
    await post({ seen: ids, verdicts: [{ ...verdict, action: 'reject' }] })
    expect(await serving.store.edges([NEW], 'in', ['implements'])).toEqual([])
  })

  test('the second of two reviewers is told, and nothing is overwritten, not even in part', async () => {
    const verdicts = await confirmAll()
    const other = await confirmAll(NEW)
    const [first, second] = await Promise.all([post({ verdicts }), post({ by: 'Bình', verdicts: other })])
    expect([first.statusCode, second.statusCode]).toEqual([200, 409])
    expect(second.json<ErrorAnswer>().error).toMatchObject({
      code: 'DECISION_CONFLICT',
    })
    expect(second.json<ErrorAnswer>().error.message).toMatch(/^An đã quyết định mục này lúc/u)
    const alike = [{ action: 'deadline' as const, document: OLD, date: '2022-06-30' }, ...other]
    expect((await post({ by: 'Bình', verdicts: alike })).statusCode).toBe(409)
    expect((await history()).total).toBe(2)
    const seen = first.json<{ ids: string[] }>().ids
    expect((await post({ by: 'Bình', seen, verdicts: other })).statusCode).toBe(200)
    expect((await serving.store.documents([NEW]))[0]?.mentionsCount).toBe(3)
  })

  test.each<[string, DecisionBody['verdicts'][number]]>([
    ['a merge', { action: 'merge', document: OLD, into: NEW }],
    ['a split', { action: 'split', document: OLD, mentions: [], into: NEW }],
    ['a correction', { action: 'correct', document: OLD, field: 'title', value: 'về biên chế' }],
    ['a name', { action: 'alias', document: OLD, name: 'Chỉ thị học tập Bác' }],
    ['a deadline', { action: 'deadline', document: OLD, date: '2022-06-30' }],
    ['a closed finding', { action: 'close', document: OLD, place: 'Hải Phòng', finding: 'not-applicable' }],
    ['a rejected mention', { action: 'reject', mention: { source: FACTS.id, start: 0, end: 0 } }],
  ])('%s is kept', async (_, asked) => {
    const mention = FACTS.extraction.mentions.find(({ document }) => document === OLD)!
    const place = { source: FACTS.id, start: mention.start, end: mention.end }
    const verdict =
      asked.action === 'split'
        ? { ...asked, mentions: [place] }
        : asked.action === 'reject'
          ? { ...asked, mention: place }
          : asked
    const answer = await post({ verdicts: [verdict], reason: 'theo công văn' })
    expect([answer.statusCode, (await history()).decisions[0]?.action]).toEqual([200, asked.action])
  })

  test.each<[string, DecisionBody['verdicts'][number]]>([
    ['a place that names nothing', { action: 'reject', mention: { source: FACTS.id, start: 0, end: 3 } }],
    ['a source that is not there', { action: 'reject', mention: { source: '0'.repeat(64), start: 0, end: 3 } }],
    ['a sentence that is not there', { action: 'reject', source: FACTS.id, statement: 's99' }],
    ['a decision that is not there', { action: 'withdraw', decision: '0'.repeat(24) }],
    ['a merge with itself', { action: 'merge', document: OLD, into: OLD }],
  ])('%s is refused', async (_, verdict) => {
    const answer = await post({ verdicts: [verdict] })
    expect([answer.statusCode, answer.json<ErrorAnswer>().error.code]).toEqual([400, 'DECISION_INVALID'])
  })

  test.each<[string, DecisionBody['verdicts'][number]]>([
    ['a day that is none', { action: 'deadline', document: OLD, date: '2022-02-30' }],
    ['a date that is none', { action: 'correct', document: OLD, field: 'date', value: 'tháng sáu' }],
    ['a level that is none', { action: 'correct', document: OLD, field: 'level', value: 'xã' }],
    ['a title of blanks', { action: 'correct', document: OLD, field: 'title', value: '  ' }],
    ['a name of blanks', { action: 'alias', document: OLD, name: ' ' }],
    ['a merge of an open number', { action: 'merge', document: OPEN, into: OLD }],
    ['what is no key', { action: 'merge', document: OLD, into: 'kl 21' }],
    [
      'a finding closed without a reason',
      { action: 'close', document: OLD, place: 'Hải Phòng', finding: 'implemented' },
    ],
    [
      'a finding at a place that nobody knows',
      { action: 'close', document: OLD, place: 'Hai Phong', finding: 'implemented' },
    ],
  ])('%s is refused, and says what would do', async (name, verdict) => {
    const reason = name.includes('without a reason') ? {} : { reason: 'theo công văn' }
    const answer = await post({ verdicts: [verdict], ...reason })
    expect([answer.statusCode, answer.json<ErrorAnswer>().error.code]).toEqual([400, 'DECISION_UNFIT'])
    expect((await history()).total).toBe(0)
  })

  test.each<[string, Readonly<Record<string, string>>, number]>([
    ['another site', { origin: 'http://example.org' }, 403],
    ['another site, by what the browser says', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a form, which any site can send', { 'content-type': 'text/plain' }, 403],
    ['another name of this machine', { host: 'example.org' }, 421],
    ['its own page', { origin: 'http://localhost:80', host: 'localhost:80', 'sec-fetch-site': 'same-origin' }, 200],
  ])('a decision from %s', async (_, headers, status) => {
    const answer = await post({ verdicts: [{ action: 'deadline', document: OLD, date: '2022-06-30' }] }, headers)
    expect(answer.statusCode).toBe(status)
    expect((await history()).total).toBe(status === 200 ? 1 : 0)
  })

  test('another machine may not decide', async () => {
    const answer = await serving.server.inject({
      ...{ method: 'POST', url: '/api/decisions', remoteAddress: '10.0.0.7' },
      payload: { by: 'An', seen: [], verdicts: [{ action: 'deadline', document: OLD, date: '2022-06-30' }] },
    })
    expect(answer.statusCode).toBe(403)
  })
})
