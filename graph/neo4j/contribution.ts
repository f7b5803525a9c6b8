/** What a reading brings into the graph, as rows for the server; and taking back what one brought. */
import { createHash } from 'node:crypto'
import { appearances, makesEdge, type Pair, type Understood } from '../facts.ts'
import type { Mention, SourceDocument, SourceFacts } from '../model.ts'
import { latestDate, statementEnds } from '../reading.ts'
import { locked } from './schema.ts'
import { packStatement } from './statement.ts'
import type { Transaction, Value } from './transaction.ts'

/** One document in one source. */
export interface Appearing {
  readonly key: string
  readonly source: string
  /** The id of the form in which the source speaks of it. */
  readonly form: string
  readonly mentions: number
}

/** What a source touches, whether it comes or goes. */
export interface Touching {
  readonly appearing: readonly Appearing[]
  readonly pairs: readonly Pair[]
}

export interface Contribution extends Touching {
  readonly reading: string
  readonly facts: SourceFacts
  readonly understood: Understood
  /** The JSON of each form, by its id. */
  readonly forms: ReadonlyMap<string, string>
}

/** What a reading will bring, as it is understood. */
export function contributionOf(reading: string, facts: SourceFacts, understood: Understood): Contribution {
  const { id } = facts
  const forms = new Map<string, string>()
  const appearing = appearances(understood).map(({ key, form, mentions }): Appearing => {
    const content = JSON.stringify(form)
    const formId = sha256(`${key} ${content}`)
    forms.set(formId, content)
    return { key, source: id, form: formId, mentions }
  })
  const pairs = [...stated(understood), ...cited(understood.source.key, appearing)]
  return { reading, facts, understood, forms, appearing, pairs }
}

const stated = ({ statements }: Understood): Pair[] =>
  statements.filter(({ from, to }) => from !== to).map(({ from, type, to }) => ({ from, type, to }))

/** The pairs of a source with what it mentions. */
export const cited = (from: string, appearing: readonly Appearing[]): Pair[] =>
  appearing
    .filter(({ key, mentions }) => mentions > 0 && key !== from)
    .map(({ key }) => ({ from, type: 'cites', to: key }))

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const APPEARING = `
  UNWIND $rows AS id
  MATCH (source:Source { id: id })-[seen:MENTIONS|SPEAKS_OF]->(document:Document)
  RETURN document.key AS key, id AS source, seen._form AS form, coalesce(seen.count, 0) AS mentions`
const STATED = `
  UNWIND $rows AS id
  MATCH (:Source { id: id })-[said:STATES]->(document:Document) WHERE document.key <> said.to
  RETURN DISTINCT id AS source, document.key AS from, said.relation AS type, said.to AS to`
const OWN = 'UNWIND $rows AS id MATCH (source:Source { id: id }) RETURN id AS source, source.key AS key'

/** What the readings of some sources brought that count now. */
export async function broughtBy(transaction: Transaction, ids: readonly string[]): Promise<Touching[]> {
  const [appearing, pairs, own] = await Promise.all([
    transaction.each<Appearing>(APPEARING, ids),
    transaction.each<Pair & { source: string }>(STATED, ids),
    transaction.each<{ source: string; key: string | null }>(OWN, ids),
  ])
  const [appearingIn, pairsIn] = [Map.groupBy(appearing, inSource), Map.groupBy(pairs, inSource)]
  return own.map(({ source, key }) => {
    const seen = appearingIn.get(source) ?? []
    const said = (pairsIn.get(source) ?? []).map(({ from, type, to }) => ({ from, type, to }))
    return { appearing: seen, pairs: [...said, ...cited(key ?? '', seen)] }
  })
}

const inSource = ({ source }: { readonly source: string }): string => source

const TAKE_RELATIONS = `
  UNWIND $rows AS id MATCH (:Source { id: id })-[brought:TEXT_OF|MENTIONS|SPEAKS_OF|STATES]->() DELETE brought`
const TAKE_PROBLEMS = `
  UNWIND $rows AS id MATCH (:Source { id: id })-[:SHOWS]->(problem:Problem)
  OPTIONAL MATCH (problem)-[:CONCERNS]->(unseen:Unseen)
  WITH collect(DISTINCT problem) AS problems, collect(DISTINCT unseen.key) AS keys
  FOREACH (problem IN problems | DETACH DELETE problem)
  WITH keys UNWIND keys AS key WITH key ORDER BY key MATCH (unseen:Unseen { key: key }) ${locked('unseen')}
  WITH unseen WHERE NOT EXISTS { (unseen)--() } DELETE unseen`

/** Takes back all that some sources brought. */
export const takeBack = (transaction: Transaction, ids: readonly string[]): Promise<unknown> =>
  Promise.all([transaction.each(TAKE_RELATIONS, ids), transaction.each(TAKE_PROBLEMS, ids)])

const DESCRIBE = `
  UNWIND $rows AS row
  MATCH (source:Source { id: row.id }), (document:Document { key: row.key })
  SET source = row.properties
  CREATE (source)-[:TEXT_OF]->(document)`
const MENTION = `
  UNWIND $rows AS row MATCH (source:Source { id: row.source }), (document:Document { key: row.key })
  CREATE (source)-[:MENTIONS { count: row.mentions, _form: row.form }]->(document)`
const SPEAK_OF = `
  UNWIND $rows AS row MATCH (source:Source { id: row.source }), (document:Document { key: row.key })
  CREATE (source)-[:SPEAKS_OF { _form: row.form }]->(document)`
const STATE = `
  UNWIND $rows AS row MATCH (source:Source { id: row.source }), (document:Document { key: row.from })
  CREATE (source)-[said:STATES]->(document) SET said = row.properties`
const SHOW = `
  UNWIND $rows AS row MATCH (source:Source { id: row.properties.source })
  CREATE (source)-[:SHOWS]->(problem:Problem) SET problem = row.properties
  WITH problem, row CALL (problem, row) {
    UNWIND row.seen AS key MATCH (document:Document { key: key }) CREATE (problem)-[:CONCERNS]->(document)
  }
  WITH problem, row UNWIND row.unseen AS key
  MERGE (unseen:Unseen { key: key }) ON CREATE SET unseen.name = key CREATE (problem)-[:CONCERNS]->(unseen)`

/** Writes all that some readings bring; their documents exist and are locked. */
export async function bring(transaction: Transaction, come: readonly Contribution[]): Promise<void> {
  const rows = come.flatMap(({ appearing }) => appearing.map((one) => ({ ...one })))
  const [mentioned, spokenOf] = [
    rows.filter(({ mentions }) => mentions > 0),
    rows.filter(({ mentions }) => mentions === 0),
  ]
  await Promise.all([
    transaction.each(DESCRIBE, come.map(description)),
    transaction.each(MENTION, mentioned),
    transaction.each(SPEAK_OF, spokenOf),
    transaction.each(STATE, come.flatMap(statementRows)),
    transaction.each(SHOW, come.flatMap(problemRows)),
  ])
}

const description = (one: Contribution): Value => ({
  id: one.facts.id,
  key: one.understood.source.key,
  properties: sourceProperties(one),
})

function sourceProperties({ reading, facts, understood }: Contribution): Value {
  const { id, reader, text, extraction } = facts
  const { source, mentions, documents, statements, problems } = understood
  // Properties are single values; `_described` holds the pages.
  const { origin: _origin, recognised: _recognised, secrecy = null, urgency = null, ...described } = source
  return {
    ...described,
    ...{ secrecy, urgency },
    ...{ id, reader, reading, name: captionOf(source), _described: JSON.stringify(source) },
    characters: text.length,
    mentions: mentions.length,
    openMentions: openIn(mentions),
    _open: openIn(extraction.mentions),
    documents: new Set(documents.map(({ key }) => key)).size,
    statements: statements.length,
    problems: problems.length,
    latestDate: latestDate(understood),
  }
}

const openIn = (mentions: readonly Mention[]): number => mentions.filter(({ basis }) => basis === 'open').length

/** What the server's own browser writes on a node. */
export const captionOf = ({
  type,
  number,
  title,
  key,
}: Pick<SourceDocument, 'type' | 'number' | 'title' | 'key'>): string =>
  number === null ? (title ?? key) : [type, number].filter(Boolean).join(' ')

function statementRows({ facts, understood: { statements, mentions } }: Contribution): Value[] {
  const ends = statementEnds(statements, mentions)
  return statements.flatMap((statement, ordinal) => {
    const end = ends[ordinal]
    if (end === undefined) return []
    const properties = { ordinal, _edge: makesEdge(statement), ...packStatement(statement, end) }
    return [{ source: facts.id, from: statement.from, properties }]
  })
}

function problemRows({ facts: { id }, understood: { problems }, appearing }: Contribution): Value[] {
  const keys = new Set(appearing.map(({ key }) => key))
  return problems.map((problem, ordinal) => {
    const documents = [...new Set(problem.documents)]
    const content = { _problem: JSON.stringify(problem) }
    return {
      properties: { name: problem.rule, source: id, ordinal, ...problem, documents, ...content },
      seen: documents.filter((key) => keys.has(key)),
      unseen: documents.filter((key) => !keys.has(key)),
    }
  })
}
