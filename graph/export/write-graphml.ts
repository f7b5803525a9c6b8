/** Documents as nodes and relations as edges in GraphML, with names that stay the same in every language. */
import type { Document, Relation } from '../model.ts'
import type { Exported } from './exported.ts'
import { questionOf, type About } from './about.ts'
import { captionOf } from './name.ts'
import { readable, standingOf } from './tables.ts'
import { ABSENCE } from './words.ts'
import { escapeXml } from './xml.ts'

type Value = string | number | boolean | null
type Type = 'string' | 'boolean' | 'int' | 'double'

/** An attribute of nodes, of edges or of the whole graph. */
interface Attribute<Of> {
  readonly type: Type
  readonly value: (of: Of) => Value
}
type Attributes<Of> = Readonly<Record<string, Attribute<Of>>>

const attribute = <Of>(type: Type, value: Attribute<Of>['value']): Attribute<Of> => ({ type, value })

const NODE: Attributes<Document> = {
  label: attribute('string', captionOf),
  type: attribute('string', ({ type }) => type),
  number: attribute('string', ({ number }) => number),
  name: attribute('string', ({ name }) => name),
  title: attribute('string', ({ title }) => title),
  issuer: attribute('string', ({ issuer }) => issuer),
  date: attribute('string', ({ date }) => date),
  term: attribute('string', ({ term }) => term),
  level: attribute('string', ({ level }) => level),
  place: attribute('string', ({ place }) => place),
  open: attribute('boolean', ({ open }) => open),
  origin: attribute('string', ({ origin }) => JSON.stringify(origin)),
  sourcesCount: attribute('int', ({ sourcesCount }) => sourcesCount),
  mentionsCount: attribute('int', ({ mentionsCount }) => mentionsCount),
}

const EDGE: Attributes<Relation> = {
  // What is no edge has a type of its own, so that whoever filters by `implements` is given facts and possibilities alone.
  type: attribute('string', typeOf),
  relation: attribute('string', ({ type }) => type),
  confidence: attribute('double', ({ confidence }) => confidence),
  open: attribute('boolean', ({ open }) => open),
  withheld: attribute('string', ({ withheld }) => withheld),
  sources: attribute('string', ({ sources }) => sources.join(' ')),
  statementsCount: attribute('int', ({ statements }) => statements.length),
  evidence: attribute('string', ({ statements: [first] }) => (first ? readable(first.evidence) : null)),
  statements: attribute('string', ({ statements }) => JSON.stringify(statements)),
}

const GRAPH: Attributes<About> = {
  content: attribute('string', questionOf),
  shown: attribute('int', ({ rows }) => rows?.shown ?? null),
  total: attribute('int', ({ rows }) => rows?.total ?? null),
  madeAt: attribute('string', ({ madeAt }) => madeAt),
  statistics: attribute('string', ({ statistics }) => JSON.stringify(statistics)),
  limits: attribute('string', () => ABSENCE.en),
  limitsVi: attribute('string', () => ABSENCE.vi),
}

const START =
  '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns ' +
  'http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'

export async function* writeGraphml({ about, content }: Exported): AsyncGenerator<string> {
  yield START + keys('graph', GRAPH) + keys('node', NODE) + keys('edge', EDGE)
  yield `<graph id="viendan" edgedefault="directed">${data('graph', GRAPH, about)}\n`
  for await (const page of content.documents()) yield page.map(node).join('')
  for await (const page of content.relations()) yield page.map(edge).join('')
  yield '</graph>\n</graphml>\n'
}

function typeOf(relation: Relation): string {
  const standing = standingOf(relation)
  return standing === 'stated' || standing === 'possible' ? relation.type : standing
}

const keys = <Of>(of: string, attributes: Attributes<Of>): string =>
  Object.entries(attributes)
    .map(([name, { type }]) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`)
    .join('')

const node = (document: Document): string =>
  `<node id="${escapeXml(document.key)}">${data('node', NODE, document)}</node>\n`

const edge = (relation: Relation): string => {
  const [from, to] = [escapeXml(relation.from), escapeXml(relation.to)]
  const ends = `source="${from}" target="${to}"`
  return `<edge id="${from}:${relation.type}:${to}" ${ends}>${data('edge', EDGE, relation)}</edge>\n`
}

const data = <Of>(kind: string, attributes: Attributes<Of>, of: Of): string =>
  Object.entries(attributes)
    .map(([name, { value }]) => [name, value(of)] as const)
    .map(([name, value]) => (value === null ? '' : `<data key="${kind}-${name}">${escapeXml(String(value))}</data>`))
    .join('')
