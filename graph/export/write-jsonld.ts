/** Everything as JSON-LD: a list of nodes, each complete, one a line. What is only possible, denied or planned is no fact in it. */
import type { Document, Relation, SourceSummary, SourcedProblem, SourcedStatement } from '../model.ts'
import type { About } from './about.ts'
import { CodePoints } from './code-points.ts'
import type { Exported } from './exported.ts'
import { captionOf } from './name.ts'
import { standingOf } from './tables.ts'
import { CONTEXT, documentId, relationId, RELATION_TERMS, sourceId } from './vocabulary.ts'
import { ABSENCE } from './words.ts'

type Node = Readonly<Record<string, unknown>>

export async function* writeJsonld(exported: Exported): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[\n${JSON.stringify(dataset(exported.about))}`
  for await (const nodes of nodesOf(exported)) {
    const written = nodes.map((node) => `,\n${JSON.stringify(node, withoutNull)}`)
    if (written.length > 0) yield written.join('')
  }
  yield '\n]}\n'
}

/** What is unknown is left out: in linked data null says nothing. */
const withoutNull = (_name: string, value: unknown): unknown => (value === null ? undefined : value)

async function* nodesOf({ store, content }: Exported): AsyncGenerator<readonly Node[]> {
  const points = new CodePoints(store)
  for await (const page of content.documents()) yield page.map(documentNode)
  for await (const page of content.relations()) {
    await points.know(page.flatMap(({ statements }) => statements.map(({ source }) => source)))
    yield page.flatMap((relation) => [...fact(relation), relationNode(relation, points)])
    points.forget()
  }
  for await (const page of content.sources()) yield page.map(sourceNode)
  for await (const page of content.problems()) {
    await points.know(page.map(({ source }) => source))
    yield page.map((problem) => problemNode(problem, points))
    points.forget()
  }
}

const dataset = ({ of, parameters, rows, madeAt, statistics }: About): Node => ({
  '@type': 'Dataset',
  dateCreated: madeAt,
  content: of,
  parameters,
  ...(rows === null ? {} : { shown: rows.shown, total: rows.total }),
  statistics,
  description: (['vi', 'en'] as const).map((language) => ({ '@value': ABSENCE[language], '@language': language })),
})

function documentNode(document: Document): Node {
  const { key, open, type, number, title, issuer, date, term, level, place, origin } = document
  return {
    '@id': documentId(key),
    '@type': ['Legislation', 'eli:LegalResource'],
    key,
    name: captionOf(document),
    headline: title,
    legislationType: type,
    legislationIdentifier: number,
    'eli:number': number,
    legislationDate: dated(date),
    'eli:date_document': date?.length === 10 ? dated(date) : null,
    legislationPassedBy: named('Organization', issuer),
    legislationJurisdiction: named('AdministrativeArea', place),
    term,
    level,
    open,
    origin,
    citingSources: document.sourcesCount,
    mentions: document.mentionsCount,
  }
}

const named = (type: string, name: string | null): Node | null => (name === null ? null : { '@type': type, name })

const dated = (date: string | null): Node | null =>
  date === null ? null : { '@value': date, '@type': date.length === 4 ? 'xsd:gYear' : 'xsd:date' }

/** The relation as a property of the document, where it is a fact. */
function fact(relation: Relation): Node[] {
  if (standingOf(relation) !== 'stated') return []
  const to = documentId(relation.to)
  return [
    {
      '@id': documentId(relation.from),
      ...Object.fromEntries(RELATION_TERMS[relation.type].map((name) => [name, to])),
    },
  ]
}

const relationNode = (relation: Relation, points: CodePoints): Node => ({
  '@id': relationId(relation),
  '@type': 'Relation',
  from: documentId(relation.from),
  relation: relation.type,
  to: documentId(relation.to),
  standing: standingOf(relation),
  confidence: relation.confidence,
  open: relation.open,
  withheld: relation.withheld,
  saidIn: relation.sources.map(sourceId),
  statement: relation.statements.map((statement) => statementNode(statement, relation, points)),
})

const statementNode = (statement: SourcedStatement, relation: Relation, points: CodePoints): Node => ({
  '@type': ['Statement', 'Annotation'],
  body: relationId(relation),
  polarity: statement.polarity,
  mode: statement.mode,
  rule: statement.rule,
  confidence: statement.confidence,
  page: statement.page,
  footnote: statement.footnote,
  target: {
    '@type': 'SpecificResource',
    source: sourceId(statement.source),
    selector: [quote(statement), position(points, statement.source, statement.evidence)],
  },
})

/** The words, with what stands before and after them in their sentence. */
function quote({ evidence, sentence }: SourcedStatement): Node {
  const [before, after] = [evidence.start - sentence.start, evidence.end - sentence.start]
  return {
    '@type': 'TextQuoteSelector',
    exact: evidence.text,
    prefix: before > 0 ? sentence.text.slice(0, before) : null,
    suffix: after >= 0 && after < sentence.text.length ? sentence.text.slice(after) : null,
  }
}

/** In code points for others, in UTF-16 code units for our own API. */
const position = (points: CodePoints, source: string, { start, end }: { start: number; end: number }): Node => ({
  '@type': 'TextPositionSelector',
  ...points.of(source, { start, end }),
  codeUnitStart: start,
  codeUnitEnd: end,
})

const sourceNode = (source: SourceSummary): Node => ({
  '@id': sourceId(source.id),
  '@type': ['Source', 'DigitalDocument'],
  sha256: source.id,
  textOf: documentId(source.key),
  location: source.locations.map(({ path, readAt }) => ({ path, readAt })),
  reader: source.reader,
  place: source.place,
  placeBasis: source.placeBasis,
  characters: source.characters,
  unreadable: source.unreadable,
  mentions: source.mentionsCount,
  documents: source.documentsCount,
  statements: source.statementsCount,
  problems: source.problemsCount,
})

function problemNode(problem: SourcedProblem, points: CodePoints): Node {
  const { rule, message, actual, expected, documents, source } = problem
  return {
    '@type': ['Problem', ...(source === null ? [] : ['Annotation'])],
    rule,
    message,
    actual,
    expected,
    concerns: documents.map(documentId),
    target:
      source === null
        ? null
        : { '@type': 'SpecificResource', source: sourceId(source), selector: position(points, source, problem) },
  }
}
