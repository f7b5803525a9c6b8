import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  CandidatesAnswer,
  DocumentAnswer,
  ErrorAnswer,
  ImplementersAnswer,
  PathAnswer,
  SearchAnswer,
  TimelineAnswer,
  TraceAnswer,
} from '../web/api.ts'
import { answerDocument, answerImplementers, answerPath, answerSearch, answerTrace } from '../web/server-answers.ts'
import { type Serving, serveReport } from './serving.ts'

const KL_21 = 'tw.21-KL-TW.2021-2026'
const KH_122 = 'hai-phong.122-KH-TU.2020-2025'
const KH_96 = 'hai-phong.96-KH-TU.2020-2025'
const CT_05 = 'tw.05-CT-TW.2016-2021'
const KL_01 = 'tw.01-KL-TW.2021-2026'
const CONGRESS = 'hai-phong.NQ.dai-hoi-XVI'

let serving: Serving
beforeAll(async () => void (serving = await serveReport()))
afterAll(() => serving.close())

const NONE = { total: 0, values: [] }
const keys = (documents: readonly { readonly key: string }[]): readonly string[] => documents.map(({ key }) => key)

describe('/api/search', () => {
  test.each<[query: string, first: string]>([
    ['q=21-KL/TW', KL_21],
    ['q=ket+luan+21', KL_21],
    ['q=k%E1%BA%BFt+lu%E1%BA%ADn+21', KL_21],
    ['q=21KLTW', KL_21],
    ['q=122', KH_122],
    ['q=96-KH/TU&type=K%E1%BA%BF+ho%E1%BA%A1ch', KH_96],
    ['q=05&level=central&to=2016', CT_05],
    ['q=05&from=2016-05-15&to=2016-05-15', CT_05],
  ])('%s finds %s first', async (query, first) => {
    const { documents, order } = await serving.get<SearchAnswer>(`/api/search?${query}`)
    expect([documents[0]?.key, order]).toEqual([first, 'match'])
  })

  test('without words every document is listed, the most cited first, and what is cut is counted', async () => {
    const all = await serving.get<SearchAnswer>('/api/search?limit=200')
    const two = await serving.get<SearchAnswer>('/api/search?limit=2&offset=1')
    expect(all.order).toBe('sources')
    expect(all.total).toBeGreaterThan(30)
    expect(all.documents).toHaveLength(all.total)
    expect([two.total, two.shown, keys(two.documents)]).toEqual([all.total, 2, keys(all.documents.slice(1, 3))])
  })

  test.each([
    ['newest', (dates: readonly string[]) => dates.toSorted().reverse()],
    ['oldest', (dates: readonly string[]) => dates.toSorted()],
  ] as const)('%s first, where that is asked for', async (sort, inOrder) => {
    const { documents, order } = await serving.get<SearchAnswer>(`/api/search?sort=${sort}&limit=1000`)
    const dates = documents.flatMap(({ date }) => date ?? [])
    expect([order, dates]).toEqual([sort, inOrder(dates)])
    expect(documents.slice(0, dates.length).every(({ date }) => date !== null)).toBe(true)
  })

  test('in the order of time as a timeline, with the years counted', async () => {
    const { total } = await serving.get<SearchAnswer>('/api/search?q=ke+hoach&limit=1')
    const answer = await serving.get<TimelineAnswer>('/api/timeline?q=ke+hoach&limit=2')
    expect(answer.events.map(({ direction, relation }) => [direction, relation])).toEqual([
      ['found', null],
      ['found', null],
    ])
    expect([answer.root, answer.shown, answer.total + answer.undated]).toEqual([null, 2, total])
    expect(answer.years.reduce((sum, { count }) => sum + count, 0)).toBe(answer.total)
  })

  test('values are counted for every filter, under the others, unless nobody wants them', async () => {
    const { facets, total } = await serving.get<SearchAnswer>('/api/search?level=central&limit=1')
    const { total: all } = await serving.get<SearchAnswer>('/api/search?limit=1')
    const sum = (counts: readonly { readonly count: number }[]) => counts.reduce((total, { count }) => total + count, 0)
    expect([sum(facets!.type.values), sum(facets!.year.values), sum(facets!.level.values)]).toEqual([total, total, all])
    expect(facets!.level.values).toContainEqual({ value: 'central', count: total })
    expect((await serving.get<SearchAnswer>('/api/search?facets=false')).facets).toBeNull()
  })

  test('a document without a date fits no filter by date', async () => {
    const { documents } = await serving.get<SearchAnswer>('/api/search?from=1900&limit=200')
    expect(documents.filter(({ date }) => date === null)).toEqual([])
  })

  test('nothing that fits is an answer, too', async () => {
    const answer = await serving.get<SearchAnswer>('/api/search?q=kh%C3%B4ng+c%C3%B3+v%C4%83n+b%E1%BA%A3n')
    expect(answer).toEqual({
      ...{ total: 0, shown: 0, order: 'match', documents: [] },
      alike: [],
      facets: { type: NONE, level: NONE, issuer: NONE, place: NONE, year: NONE },
    })
  })
})

describe('/api/documents/{ref}', () => {
  test('holds facts with origins, mentions, relations of both directions and the documents at their ends', async () => {
    const answer = await serving.get<DocumentAnswer>(`/api/documents/${KL_21}`)
    expect(answer).toMatchObject({ type: 'Kết luận', number: '21-KL/TW', date: '2021-10-25', level: 'central' })
    expect(answer.origin).toMatchObject({ number: 'text', level: 'suffix' })
    expect(answer.mentions).toHaveLength(answer.total.mentions)
    expect(answer.mentions).toHaveLength(answer.mentionsCount)
    const stated = answer.relations.filter(({ type }) => type === 'implements')
    expect(stated.map(({ from, to }) => [from, to])).toEqual([[KH_122, KL_21]])
    expect(keys(answer.documents)).toContain(KH_122)
  })

  test('relations that say more than that it is cited come first', async () => {
    const { relations } = await serving.get<DocumentAnswer>(`/api/documents/${CONGRESS}`)
    const types = relations.map(({ type }) => type)
    expect(types).toContain('cites')
    expect(types.slice(0, types.indexOf('cites'))).toEqual(types.filter((type) => type !== 'cites'))
  })

  test('the evidence is the words of the source, and the sentence holds it and both documents', async () => {
    const { text } = (await serving.store.source((await serving.store.sources())[0]!.id))!
    const { relations } = await serving.get<DocumentAnswer>(`/api/documents/${KL_21}`)
    const { evidence, sentence, ends } = relations[0]!.statements[0]!
    expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text)
    expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
    for (const part of [evidence, ends.to, ends.from!]) {
      expect(part.start).toBeGreaterThanOrEqual(sentence.start)
      expect(part.end).toBeLessThanOrEqual(sentence.end)
    }
  })

  test('limit cuts mentions and relations, and the totals stay', async () => {
    const all = await serving.get<DocumentAnswer>(`/api/documents/${CONGRESS}`)
    const cut = await serving.get<DocumentAnswer>(`/api/documents/${CONGRESS}?limit=1`)
    expect(all.total.mentions).toBeGreaterThan(1)
    expect([cut.mentions.length, cut.relations.length, cut.total]).toEqual([1, 1, all.total])
    expect(cut.counts).toEqual(all.counts)
    const counted = all.counts.flatMap(({ certain, possible, notCounted }) => [certain, possible, notCounted])
    expect(counted.reduce((sum, count) => sum + count)).toBe(all.total.relations)
  })
})

describe('/api/documents/{ref}/trace', () => {
  test('96-KH/TU goes over 01-KL/TW to 05-CT/TW', async () => {
    const answer = await serving.get<TraceAnswer>(`/api/documents/${KH_96}/trace`)
    expect(answer.root).toBe(KH_96)
    expect(keys(answer.nodes)).toEqual([KH_96, KL_01, CT_05])
    expect(answer.edges.map(({ from, type, to }) => [from, type, to])).toEqual([
      [KH_96, 'implements', KL_01],
      [KL_01, 'continues', CT_05],
    ])
  })

  test.each<[query: string, nodes: readonly string[]]>([
    ['depth=1', [KH_96, KL_01]],
    ['limit=2', [KH_96, KL_01]],
    ['relations=implements', [KH_96, KL_01]],
    ['relations=continues', [KH_96]],
  ])('%s', async (query, nodes) => {
    const answer = await serving.get<TraceAnswer>(`/api/documents/${KH_96}/trace?${query}`)
    expect(keys(answer.nodes)).toEqual(nodes)
  })

  test('what a limit cuts is counted', async () => {
    const answer = await serving.get<TraceAnswer>(`/api/documents/${KH_96}/trace?limit=1`)
    expect([answer.nodes.length, answer.edges.length, answer.total]).toEqual([
      1,
      0,
      { nodes: 3, edges: 2, possible: 0 },
    ])
  })

  test('cites is followed only when asked for', async () => {
    const [source] = await serving.store.sources()
    const told = await serving.get<TraceAnswer>(`/api/documents/${source!.key}/trace`)
    const cited = await serving.get<TraceAnswer>(`/api/documents/${source!.key}/trace?relations=cites&limit=500`)
    expect(cited.total.nodes).toBeGreaterThan(told.total.nodes)
  })
})

describe('/api/documents/{ref}/implementers', () => {
  const numbers = ({ implementers }: ImplementersAnswer) => implementers.map(({ document }) => document.number).sort()

  test('of the XVI city congress resolution', async () => {
    const answer = await serving.get<ImplementersAnswer>(`/api/documents/${CONGRESS}/implementers`)
    expect(numbers(answer)).toEqual(['02-CTr/TU', '03-NQ/TU', '05-NQ/TU', '07-NQ/TU'])
    expect(answer.root.key).toBe(CONGRESS)
    expect(answer.implementers.every(({ direct, relations }) => direct && relations.length === 1)).toBe(true)
  })

  test('through others, with every edge of the chain and every document in it', async () => {
    const answer = await serving.get<ImplementersAnswer>(`/api/documents/${CT_05}/implementers`)
    const row = answer.implementers.find(({ document }) => document.key === KH_96)!
    expect([row.chain, row.direct]).toEqual([[KH_96, KL_01, CT_05], false])
    expect(row.relations.map(({ type }) => type)).toEqual(['implements', 'continues'])
    const known = [answer.root, ...answer.documents, ...answer.implementers.map(({ document }) => document)]
    expect(keys(known)).toEqual(expect.arrayContaining([...row.chain]))
  })

  test.each<[query: string, total: number, shown: number]>([
    ['direct=true', 4, 4],
    ['limit=1', 4, 1],
    ['limit=3&offset=3', 4, 1],
    ['from=2022', 2, 2],
    ['to=2020', 1, 1],
    ['level=central', 0, 0],
    ['place=H%E1%BA%A3i+Ph%C3%B2ng', 4, 4],
    ['place=Qu%E1%BA%A3ng+Ninh', 0, 0],
  ])('%s', async (query, total, shown) => {
    const answer = await serving.get<ImplementersAnswer>(`/api/documents/${CONGRESS}/implementers?${query}`)
    expect([answer.total, answer.shown, answer.implementers.length]).toEqual([total, shown, shown])
  })
})

describe('/api/path', () => {
  test('the shortest chain, by any form of reference', async () => {
    const answer = await serving.get<PathAnswer>('/api/path?from=kh+96&to=05-CT%2FTW')
    expect([answer.found, keys(answer.nodes), answer.edges.length]).toEqual([true, [KH_96, KL_01, CT_05], 2])
  })

  test('no chain is an answer', async () => {
    expect(await serving.get<PathAnswer>(`/api/path?from=${KH_96}&to=${KL_21}`)).toEqual({
      found: false,
      possible: false,
      nodes: [],
      edges: [],
    })
  })

  test.each(['from', 'to'])('%s that fits several documents says which parameter', async (parameter) => {
    const other = parameter === 'from' ? 'to' : 'from'
    const answer = await serving.server.inject(`/api/path?${parameter}=02-NQ%2FTU&${other}=${KH_96}`)
    expect([answer.statusCode, answer.json<CandidatesAnswer>().parameter]).toEqual([300, parameter])
  })
})

describe('a reference', () => {
  test.each<[ref: string, suffix: string, location: string]>([
    ['21-KL/TW', '', `/api/documents/${KL_21}`],
    ['kl 21', '/trace?depth=2', `/api/documents/${KL_21}/trace?depth=2`],
    ['21-KL/TW 25/10/2021', '/implementers', `/api/documents/${KL_21}/implementers`],
    ['tw.21-KL-TW', '', `/api/documents/${KL_21}`],
    ['tw.21-KL-TW.2021-10-25', '', `/api/documents/${KL_21}`],
  ])('%s%s leads to the one document', async (ref, suffix, location) => {
    const answer = await serving.server.inject(`/api/documents/${encodeURIComponent(ref)}${suffix}`)
    expect([answer.statusCode, answer.headers.location]).toEqual([308, location])
    // What it leads to may change with the next source that is read.
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  test.each(['', '/trace', '/implementers'])('that fits several is a choice: 02-NQ/TU%s', async (suffix) => {
    const answer = await serving.server.inject(`/api/documents/02-NQ%2FTU${suffix}`)
    const { candidates, parameter } = answer.json<CandidatesAnswer>()
    expect([answer.statusCode, parameter]).toEqual([300, 'ref'])
    expect(candidates.map(({ number }) => number)).toEqual(['02-NQ/TU', '02-NQ/TU'])
  })

  test('that fits none comes with the nearest', async () => {
    const answer = await serving.server.inject('/api/documents/99-KL%2FTW')
    const { error, candidates } = answer.json<ErrorAnswer>()
    expect([answer.statusCode, error.code]).toEqual([404, 'REFERENCE_UNKNOWN'])
    expect(candidates?.every(({ number }) => number !== '99-KL/TW')).toBe(true)
  })
})

test('every answer holds all that the store and the questions know', async () => {
  const { store } = serving
  const [document] = await store.documents([KH_96])
  const [directive] = await store.documents([CONGRESS])
  const filter = { limit: 50, offset: 0 }
  const pairs: readonly (readonly [string, unknown])[] = [
    ['/api/search?q=kl&limit=50', await answerSearch(store, { q: 'kl', facets: true, alike: false, ...filter })],
    [`/api/documents/${CONGRESS}?limit=50`, await answerDocument(store, directive!, 50)],
    [`/api/documents/${KH_96}/trace?limit=50`, await answerTrace(store, document!, { depth: 10, limit: 50 })],
    [
      `/api/documents/${CONGRESS}/implementers?limit=50`,
      await answerImplementers(store, directive!, { direct: false, facets: true, ...filter }),
    ],
    [`/api/path?from=${KH_96}&to=${CT_05}`, await answerPath(store, document!, (await store.documents([CT_05]))[0]!)],
  ]
  for (const [url, known] of pairs) expect(await serving.get(url)).toEqual(JSON.parse(JSON.stringify(known)))
})
