/** GraphML, read back by another's library. */
import { MultiDirectedGraph } from 'graphology'
import { parse } from 'graphology-graphml'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RELATION_TYPES } from '../graph/model.ts'
import { DIRECTIVE, filledStore, NEXT, ODD_TITLE, OLDER, OPEN, PLAN, wholeAs, type Filled } from './exporting.ts'

type Attributes = Readonly<Record<string, unknown>>

let filled: Filled
let graph: MultiDirectedGraph
beforeAll(async () => {
  filled = await filledStore()
  const xml = (await wholeAs(filled.store, { as: 'graphml', language: 'vi' })).toString()
  graph = parse(MultiDirectedGraph, xml, { addMissingNodes: false })
})
afterAll(() => filled.close())

const edgeOf = (from: string, relation: string, to: string): Attributes =>
  graph.getEdgeAttributes(`${from}:${relation}:${to}`)

test('every document is a node with its facts', async () => {
  const documents = await filled.store.documentsAfter('', 100)
  expect(graph.nodes().sort()).toEqual(documents.map(({ key }) => key))
  for (const { key, ...document } of documents) {
    const node = graph.getNodeAttributes(key)
    const { number, issuer, date, level, place, open, sourcesCount, mentionsCount } = document
    const facts = { number, issuer, date, level, place, open, sourcesCount, mentionsCount }
    const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null))
    expect(node).toMatchObject(known)
    expect(Object.keys(node)).not.toContain('key')
    if (number === null && issuer === null) expect(node.issuer).toBeUndefined()
  }
})

test('every relation is an edge, with its ends and all its statements', async () => {
  const keys = graph.nodes()
  const relations = await filled.store.relations(keys, 'out', RELATION_TYPES, false)
  expect(graph.size).toBe(relations.length)
  for (const { from, type, to, statements, confidence, sources } of relations) {
    const edge = edgeOf(from, type, to)
    expect(graph.extremities(`${from}:${type}:${to}`)).toEqual([from, to])
    expect(JSON.parse(edge.statements as string)).toEqual(statements)
    expect(edge).toMatchObject({ relation: type, confidence, statementsCount: statements.length })
    expect(edge.sources).toBe(sources.join(' '))
  }
})

describe('what is no edge has a type of its own', () => {
  test.each([
    [PLAN, 'implements', DIRECTIVE, { type: 'implements', open: false }],
    [PLAN, 'implements', OPEN, { type: 'implements', open: true }],
    [NEXT, 'implements', DIRECTIVE, { type: 'denied', confidence: 0 }],
    [NEXT, 'implements', OLDER, { type: 'planned', confidence: 0 }],
    ['hai-phong.1-KH-TU.2020-2025', 'implements', DIRECTIVE, { type: 'withheld', withheld: 'older-than-directive' }],
    [NEXT, 'replaces', PLAN, { type: 'replaces' }],
  ])('%s %s %s', (from, relation, to, expected) => {
    expect(edgeOf(from, relation, to)).toMatchObject(expected)
  })
})

test('text comes back, but for what XML has no form for', () => {
  expect(graph.getNodeAttribute(DIRECTIVE, 'title')).toBe(ODD_TITLE.replace('\u0007', '\uFFFD'))
})

test('the graph tells when it was made, how much was read and what a missing edge means', async () => {
  expect(graph.getAttributes()).toMatchObject({
    content: 'whole',
    limits: expect.stringMatching(/^Absence of evidence/) as string,
  })
  expect(JSON.parse(graph.getAttribute('statistics') as string)).toEqual(await filled.store.statistics())
})

test('in every language the same', async () => {
  const [vi, en] = await Promise.all(
    (['vi', 'en'] as const).map(async (language) =>
      (await wholeAs(filled.store, { as: 'graphml', language })).toString(),
    ),
  )
  const withoutTime = (xml: string) => xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/, '')
  expect(withoutTime(vi!)).toBe(withoutTime(en!))
})
