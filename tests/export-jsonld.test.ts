/** JSON-LD, read by another's processor, which may fetch nothing. */
import jsonld, { type NodeObject } from 'jsonld'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RELATION_TYPES, type Relation } from '../graph/model.ts'
import { DIRECTIVE, filledStore, NEXT, OLDER, OPEN, PLAN, REPORTS, wholeAs, type Filled } from './exporting.ts'

const OURS = 'urn:viendan:term:'
const SCHEMA = 'https://schema.org/'
const ELI = 'http://data.europa.eu/eli/ontology#'
const OA = 'http://www.w3.org/ns/oa#'
const DOCUMENT = 'urn:viendan:document:'

type Values = readonly Readonly<Record<string, unknown>>[]
type Node = Readonly<Record<string, unknown>> & { readonly '@id': string }

let filled: Filled
let nodes: ReadonlyMap<string, Node>
beforeAll(async () => {
  filled = await filledStore()
  const written = (await wholeAs(filled.store, { as: 'jsonld', language: 'vi' })).toString()
  const flat = await jsonld.flatten(JSON.parse(written) as NodeObject, undefined, { documentLoader: refuse })
  nodes = new Map((flat as unknown as Node[]).map((node) => [node['@id'], node]))
})
afterAll(() => filled.close())

const refuse = (url: string): Promise<never> => Promise.reject(new Error(`it wants to fetch ${url}`))

const valuesOf = (node: Node | undefined, property: string): Values => (node?.[property] ?? []) as Values
const plain = (node: Node | undefined, property: string): readonly unknown[] =>
  valuesOf(node, property).map((value) => value['@value'] ?? value['@id'])
const documentOf = (key: string): Node | undefined => nodes.get(DOCUMENT + key)
const typed = (type: string): readonly Node[] =>
  [...nodes.values()].filter((node) => ((node['@type'] ?? []) as readonly string[]).includes(type))
const behind = (node: Node | undefined, property: string): readonly (Node | undefined)[] =>
  plain(node, property).map((id) => nodes.get(String(id)))

test('documents are Legislation of schema.org and LegalResource of ELI, with their facts', async () => {
  const documents = await filled.store.documentsAfter('', 100)
  expect(typed(`${SCHEMA}Legislation`)).toHaveLength(documents.length)
  expect(documentOf(PLAN)?.['@type']).toEqual([`${SCHEMA}Legislation`, `${ELI}LegalResource`])
  const directive = documentOf(DIRECTIVE)
  expect(plain(directive, `${SCHEMA}legislationIdentifier`)).toEqual(['21-KL/TW'])
  expect(plain(directive, `${SCHEMA}legislationType`)).toEqual(['Kết luận'])
  expect(valuesOf(directive, `${SCHEMA}legislationDate`)).toEqual([
    { '@type': 'http://www.w3.org/2001/XMLSchema#date', '@value': '2021-10-25' },
  ])
  const [issuer] = behind(directive, `${SCHEMA}legislationPassedBy`)
  expect([issuer?.['@type'], plain(issuer, `${SCHEMA}name`)]).toEqual([
    [`${SCHEMA}Organization`],
    ['Ban Chấp hành Trung ương'],
  ])
  expect(valuesOf(documentOf(OLDER), `${SCHEMA}legislationPassedBy`)).toEqual([])
})

describe('a relation is a property of its document only where it is a fact', () => {
  test.each([
    ['stated', PLAN, 'implements', DIRECTIVE, [`${SCHEMA}legislationApplies`, `${ELI}applies`]],
    ['continues', DIRECTIVE, 'continues', OLDER, []],
    ['replaces', NEXT, 'replaces', PLAN, [`${SCHEMA}legislationChanges`, `${ELI}changes`]],
  ])('%s', (_, from, relation, to, others) => {
    for (const property of [OURS + relation, ...others])
      expect(plain(documentOf(from), property)).toContain(DOCUMENT + to)
  })

  test.each([
    ['possible', PLAN, OPEN],
    ['denied', NEXT, DIRECTIVE],
    ['planned', NEXT, OLDER],
    ['withheld', 'hai-phong.1-KH-TU.2020-2025', DIRECTIVE],
  ])('%s is none', (standing, from, to) => {
    for (const property of [`${OURS}implements`, `${SCHEMA}legislationApplies`, `${ELI}applies`])
      expect(plain(documentOf(from), property)).not.toContain(DOCUMENT + to)
    const relation = nodes.get(`urn:viendan:relation:${from}:implements:${to}`)
    expect(plain(relation, `${OURS}standing`)).toEqual([standing])
  })

  test('what a source that amends another cites is cited', () => {
    const [report] = REPORTS
    const source = documentOf(report.extraction.source.key)
    expect(plain(source, `${SCHEMA}legislationAmends`)).toEqual([DOCUMENT + NEXT])
    expect(plain(source, `${ELI}cites`)).toContain(DOCUMENT + DIRECTIVE)
  })
})

describe('evidence is a Web Annotation', () => {
  const textOf = (source: string): string => REPORTS.find(({ id }) => source === `urn:viendan:source:${id}`)!.text

  test('each statement of each relation, by its words and by its place counted in code points', async () => {
    const relations = await filled.store.relations(await keys(), 'out', RELATION_TYPES, false)
    const statements = typed(`${OURS}Statement`)
    expect(statements).toHaveLength(relations.flatMap((relation) => relation.statements).length)
    for (const statement of statements) {
      expect(statement['@type']).toContain(`${OA}Annotation`)
      const [target] = behind(statement, `${OA}hasTarget`)
      const [source] = plain(target, `${OA}hasSource`) as string[]
      const selectors = behind(target, `${OA}hasSelector`)
      const quote = selectors.find((each) => (each?.['@type'] as string[]).includes(`${OA}TextQuoteSelector`))
      const position = selectors.find((each) => (each?.['@type'] as string[]).includes(`${OA}TextPositionSelector`))
      const [start, end] = [plain(position, `${OA}start`)[0], plain(position, `${OA}end`)[0]] as [number, number]
      const [exact] = plain(quote, `${OA}exact`) as string[]
      const text = textOf(source!)
      expect([...text].slice(start, end).join('')).toBe(exact)
      const [prefix = ''] = plain(quote, `${OA}prefix`) as string[]
      const [suffix = ''] = plain(quote, `${OA}suffix`) as string[]
      expect(text).toContain(`${prefix}${exact}${suffix}`)
      const [from, to] = [plain(position, `${OURS}codeUnitStart`)[0], plain(position, `${OURS}codeUnitEnd`)[0]]
      expect(text.slice(from as number, to as number)).toBe(exact)
    }
  })

  test('and belongs to its relation', async () => {
    const [relation] = await filled.store.relations([PLAN], 'out', ['implements'], true)
    const node = nodes.get(idOf(relation!))
    expect(plain(node, `${OURS}statement`)).toHaveLength(2)
    for (const statement of behind(node, `${OURS}statement`))
      expect(plain(statement, `${OA}hasBody`)).toEqual([idOf(relation!)])
  })

  const keys = async (): Promise<string[]> => (await filled.store.documentsAfter('', 100)).map(({ key }) => key)
  const idOf = ({ from, type, to }: Relation): string => `urn:viendan:relation:${from}:${type}:${to}`
})

test('sources and problems are there, each at its documents', async () => {
  expect(
    typed(`${OURS}Source`)
      .map((node) => plain(node, `${OURS}sha256`)[0])
      .sort(),
  ).toEqual(REPORTS.map(({ id }) => id).sort())
  const rules = typed(`${OURS}Problem`).map((node) => plain(node, `${OURS}rule`)[0])
  expect(rules.sort()).toEqual(['older-than-directive', 'two-dates', 'type-against-code'])
  expect(rules).toHaveLength((await filled.store.statistics()).problems)
})

test('it tells of itself when it was made, from what, and what it cannot tell', async () => {
  const [dataset] = typed(`${SCHEMA}Dataset`)
  expect(plain(dataset, `${SCHEMA}description`)).toEqual([
    expect.stringMatching(/^Không thấy dẫn chứng không có nghĩa/),
    expect.stringMatching(/^Absence of evidence/),
  ])
  expect(plain(dataset, `${OURS}statistics`)).toEqual([await filled.store.statistics()])
})

test('every property has a meaning: none is dropped in reading', async () => {
  const written = JSON.parse((await wholeAs(filled.store, { as: 'jsonld', language: 'vi' })).toString()) as NodeObject
  // Its types do not know the option.
  const strictly = { documentLoader: refuse, safe: true }
  await expect(jsonld.expand(written, strictly)).resolves.not.toEqual([])
})
