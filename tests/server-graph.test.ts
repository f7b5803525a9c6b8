import * as XLSX from '@e965/xlsx'
import { MultiDirectedGraph } from 'graphology'
import { parse } from 'graphology-graphml'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CandidatesAnswer, ErrorAnswer } from '../web/api.ts'
import type { GraphAnswer } from '../web/api-graph.ts'
import { type Serving, serveReport } from './serving.ts'

const KH_122 = 'hai-phong.122-KH-TU.2020-2025'
const KH_96 = 'hai-phong.96-KH-TU.2020-2025'
const KL_21 = 'tw.21-KL-TW.2021-2026'
const KL_01 = 'tw.01-KL-TW.2021-2026'
const CT_05 = 'tw.05-CT-TW.2016-2021'
const CONGRESS = 'hai-phong.NQ.dai-hoi-XVI'

let serving: Serving
beforeAll(async () => void (serving = await serveReport()))
afterAll(() => serving.close())

const graph = (query: Readonly<Record<string, string>>) =>
  serving.get<GraphAnswer>(`/api/graph?${String(new URLSearchParams(query))}`)
const keys = ({ nodes }: GraphAnswer): readonly string[] => nodes.map(({ key }) => key)

test('starts from several documents, named as people do', async () => {
  const answer = await graph({ of: '96-KH/TU;122-KH/TU' })
  expect([answer.starts, keys(answer)]).toEqual([
    [KH_96, KH_122],
    [KH_96, KH_122, KL_21, KL_01, CT_05],
  ])
  expect([answer.total, answer.shown, answer.order, answer.path]).toEqual([5, 5, 'step', null])
  expect(answer.edges.every(({ statements }) => statements.length > 0)).toBe(true)
})

test('opens downwards what implements a document, so many at a time', async () => {
  const all = await graph({ of: CONGRESS, down: CONGRESS })
  expect(all.opened).toEqual([{ key: CONGRESS, direction: 'in', shown: 4, total: 4 }])
  const two = await graph({ of: CONGRESS, down: `${CONGRESS}~2` })
  expect([two.opened[0]?.shown, two.shown, two.total]).toEqual([2, 3, 5])
  expect(keys(two)).toEqual(keys(all).slice(0, 3))
})

test('shows a path between two documents with its edges, and tells where there is none', async () => {
  const { path } = await graph({ of: KH_122, path: '96-KH/TU;05-CT/TW' })
  expect(path).toEqual({
    ...{ from: KH_96, to: CT_05, found: true, nodes: [KH_96, KL_01, CT_05] },
    edges: [
      { from: KH_96, type: 'implements', to: KL_01 },
      { from: KL_01, type: 'continues', to: CT_05 },
    ],
  })
  const none = await graph({ of: KH_122, path: `${KH_122};${KH_96}` })
  expect([none.path?.found, keys(none)]).toEqual([false, [KH_122, KH_96, KL_21]])
})

test('counts the relations that were not asked for', async () => {
  const usual = await graph({ of: '01-KL/TW', relations: 'implements' })
  expect([keys(usual), usual.others]).toEqual([[KL_01], {}])
  expect((await graph({ of: '01-KL/TW', relations: 'implements', keep: CT_05 })).others).toEqual({ continues: 1 })
})

test('a reference that fits several documents, or none, is not chosen for anyone', async () => {
  const several = await serving.server.inject('/api/graph?of=96-KH/TU;02-NQ/TU')
  expect([several.statusCode, several.json<CandidatesAnswer>().total]).toEqual([300, 2])
  const none = await serving.server.inject('/api/graph?of=96-KH/TU&path=999-ZZ/TW;96-KH/TU')
  expect([none.statusCode, none.json<ErrorAnswer>().error.code]).toEqual([404, 'REFERENCE_UNKNOWN'])
})

test.each([
  ['no start', ''],
  ['eleven starts', `of=${Array(11).fill('96-KH/TU').join(';')}`],
  ['more than can be drawn', 'of=96-KH/TU&limit=501'],
  ['half a path', 'of=96-KH/TU&path=96-KH/TU'],
  ['an unknown parameter', 'of=96-KH/TU&downwards=x'],
])('%s is refused', async (_, query) => {
  expect((await serving.server.inject(`/api/graph?${query}`)).statusCode).toBe(400)
})

describe('what is shown, as a file', () => {
  const rows = [
    { key: KH_96, level: 1, via: null },
    { key: KL_01, level: 2, via: { from: KH_96, type: 'implements', to: KL_01 } },
    { key: CT_05, level: 3, via: { from: KL_01, type: 'continues', to: CT_05 } },
  ]
  const file = async (as: string, more: object = {}) => {
    const answer = await serving.server.inject({
      method: 'POST',
      url: '/api/export/graph',
      headers: { 'accept-language': 'en' },
      payload: { as, address: '/truy-nguyen/x?an=y', total: 7, rows, ...more },
    })
    if (answer.statusCode !== 200) throw new Error(answer.body)
    return answer
  }

  test('as CSV: the rows of the tree, in their order, with the words that say so', async () => {
    const answer = await file('csv')
    const { data } = Papa.parse<Record<string, string>>(answer.body.replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    })
    expect(data.map((row) => [row.Step, row.Number, row.Relation])).toEqual([
      ['1', '96-KH/TU', ''],
      ['2', '01-KL/TW', 'Kế hoạch 96-KH/TU implements Kết luận 01-KL/TW'],
      ['3', '05-CT/TW', 'Kết luận 01-KL/TW continues Chỉ thị 05-CT/TW'],
    ])
    expect(data[1]?.Evidence).toContain('thực hiện Kết luận số 01-KL/TW')
    expect([answer.headers['viendan-shown'], answer.headers['viendan-total']]).toEqual(['3', '7'])
  })

  test('as GraphML: every shown document, every relation of the shown types between them', async () => {
    const graph = parse(MultiDirectedGraph, (await file('graphml')).body)
    expect(graph.nodes()).toEqual([KH_96, KL_01, CT_05])
    expect(graph.edges()).toEqual([`${KH_96}:implements:${KL_01}`, `${KL_01}:continues:${CT_05}`])
    const implementing = parse(
      MultiDirectedGraph,
      (await file('graphml', { relations: 'implements', rows: rows.slice(0, 2) })).body,
    )
    expect(implementing.edges()).toEqual([`${KH_96}:implements:${KL_01}`])
  })

  test('a relation of another type is there only where a row hangs by it', async () => {
    const graph = parse(MultiDirectedGraph, (await file('graphml', { relations: 'implements' })).body)
    expect(graph.size).toBe(2)
    const loose = rows.map((row) => ({ ...row, via: null }))
    expect(parse(MultiDirectedGraph, (await file('graphml', { relations: 'implements', rows: loose })).body).size).toBe(
      1,
    )
  })

  test('as a workbook: the tree, and where it was shown', async () => {
    const book = XLSX.read((await file('xlsx')).rawPayload)
    expect(book.SheetNames).toEqual(['About this file', 'Tree', 'Relations', 'Documents', 'Statements', 'Sources'])
    expect(XLSX.utils.sheet_to_csv(book.Sheets['About this file']!)).toContain('graph, address=/truy-nguyen/x?an=y')
  })

  test.each([
    ['no rows', { rows: [] }],
    ['a relation that there is not', { rows: [{ ...rows[1], via: { ...rows[1]?.via, type: 'likes' } }] }],
  ])('%s are refused', async (_, more) => {
    await expect(file('csv', more)).rejects.toThrow('REQUEST_INVALID')
  })

  test('a document that is not in the store is left out', async () => {
    const answer = await file('graphml', { rows: [...rows, { key: 'no.such-key', level: 1, via: null }] })
    expect(parse(MultiDirectedGraph, answer.body).order).toBe(3)
  })
})
