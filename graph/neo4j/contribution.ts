/** What a reading brings into the graph, as rows for the server; and taking back what one brought. */
import { createHash } from 'node:crypto'
import { appearances, makesEdge, type Pair, type Understood } from '../facts.ts'
import type { Mention, SourceDocument, SourceFacts } from '../model.ts'
import { latestDate, statementEnds } from '../reading.ts'
import { readingId } from './readings.ts'
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
  readonly facts: SourceFacts
  readonly understood: Understood
  /** The JSON of each form, by its id. */
  readonly forms: ReadonlyMap<string, string>
}

/** What a reading will bring, as it is understood. */
export function contributionOf(facts: SourceFacts, understood: Understood): Contribution {
  const { id } = facts
  const forms = new Map<string, string>()
  const appearing = appearances(understood).map(({ key, form, mentions }): Appearing => {
    const content = JSON.stringify(form)
    const formId = sha256(`${key} ${content}`)
    forms.set(formId, content)
    return { key, source: id, form: formId, mentions }
  })
  const pairs = [...stated(understood), ...cited(understood.source.key, appearing)]
  return { facts, understood, forms, appearing, pairs }
}

const stated = ({ statements }: Understood): Pair[] =>
  statements.filter(({ from, to }) => from !== to).map(({ from, type, to }) => ({ from, type, to }))

const cited = (from: string, appearing: readonly Appearing[]): Pair[] =>
  appearing
    .filter(({ key, mentions }) => mentions > 0 && key !== from)
    .map(({ key }) => ({ from, type: 'cites', to: key }))

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const APPEARING = `
  MATCH (source:Source { id: $id })-[seen:MENTIONS|SPEAKS_OF]->(document:Document)
  RETURN document.key AS key, source.id AS source, seen._form AS form, coalesce(seen.count, 0) AS mentions`
const STATED = `
  MATCH (:Source { id: $id })-[said:STATES]->(document:Document) WHERE document.key <> said.to
  RETURN DISTINCT document.key AS from, said.relation AS type, said.to AS to`

/** What the reading of a source brought that counts now. */
export async function broughtBy(transaction: Transaction, id: string): Promise<Touching> {
  const [appearing, pairs, source] = await Promise.all([
    transaction.all<Appearing>(APPEARING, { id }),
    transaction.all<Pair>(STATED, { id }),
    transaction.one<{ key: string }>('MATCH (source:Source { id: $id }) RETURN source.key AS key', { id }),
  ])
  return { appearing, pairs: [...pairs, ...cited(source?.key ?? '', appearing)] }
}

const TAKE_RELATIONS = `
  MATCH (:Source { id: $id })-[brought:TEXT_OF|MENTIONS|SPEAKS_OF|STATES]->() DELETE brought`
const TAKE_PROBLEMS = `
  MATCH (:Source { id: $id })-[:SHOWS]->(problem:Problem)
  OPTIONAL MATCH (problem)-[:CONCERNS]->(unseen:Unseen)
  WITH collect(DISTINCT problem) AS problems, collect(DISTINCT unseen.key) AS keys
  FOREACH (problem IN problems | DETACH DELETE problem)
  WITH keys UNWIND keys AS key MATCH (unseen:Unseen { key: key }) ${locked('unseen')}
  WITH unseen WHERE NOT EXISTS { (unseen)--() } DELETE unseen`

/** Takes back all that a source brought. */
export const takeBack = (transaction: Transaction, id: string): Promise<unknown> =>
  Promise.all([transaction.all(TAKE_RELATIONS, { id }), transaction.all(TAKE_PROBLEMS, { id })])

const DESCRIBE = `
  MATCH (source:Source { id: $id }), (document:Document { key: $key })
  SET source = $properties
  CREATE (source)-[:TEXT_OF]->(document)`
const MENTION = `
  MATCH (source:Source { id: $id }) UNWIND $rows AS row MATCH (document:Document { key: row.key })
  CREATE (source)-[:MENTIONS { count: row.mentions, _form: row.form }]->(document)`
const SPEAK_OF = `
  MATCH (source:Source { id: $id }) UNWIND $rows AS row MATCH (document:Document { key: row.key })
  CREATE (source)-[:SPEAKS_OF { _form: row.form }]->(document)`
const STATE = `
  MATCH (source:Source { id: $id }) UNWIND $rows AS row MATCH (document:Document { key: row.from })
  CREATE (source)-[said:STATES]->(document) SET said = row.properties`
const SHOW = `
  MATCH (source:Source { id: $id }) UNWIND $rows AS row
  CREATE (source)-[:SHOWS]->(problem:Problem) SET problem = row.properties
  WITH problem, row CALL (problem, row) {
    UNWIND row.seen AS key MATCH (document:Document { key: key }) CREATE (problem)-[:CONCERNS]->(document)
  }
  WITH problem, row UNWIND row.unseen AS key
  MERGE (unseen:Unseen { key: key }) ON CREATE SET unseen.name = key CREATE (problem)-[:CONCERNS]->(unseen)`

/** Writes all that a reading brings; its documents exist and are locked. */
export async function bring(transaction: Transaction, { facts, understood, appearing }: Contribution): Promise<void> {
  const { id } = facts
  const rows = appearing.map(({ key, form, mentions }) => ({ key, form, mentions }))
  await Promise.all([
    transaction.all(DESCRIBE, { id, key: understood.source.key, properties: sourceProperties(facts, understood) }),
    transaction.each(
      MENTION,
      rows.filter(({ mentions }) => mentions > 0),
      { id },
    ),
    transaction.each(
      SPEAK_OF,
      rows.filter(({ mentions }) => mentions === 0),
      { id },
    ),
    transaction.each(STATE, statementRows(understood), { id }),
    transaction.each(SHOW, problemRows(id, understood, new Set(appearing.map(({ key }) => key))), { id }),
  ])
}

function sourceProperties(facts: SourceFacts, understood: Understood): Value {
  const { id, reader, text, extraction } = facts
  const { source, mentions, documents, statements, problems } = understood
  const { origin: _origin, ...described } = source
  return {
    ...described,
    ...{ id, reader, reading: readingId(facts), name: captionOf(source), _described: JSON.stringify(source) },
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

function statementRows({ statements, mentions }: Understood): Value[] {
  const ends = statementEnds(statements, mentions)
  return statements.flatMap((statement, ordinal) => {
    const end = ends[ordinal]
    return end === undefined
      ? []
      : [
          {
            from: statement.from,
            properties: { ordinal, _edge: makesEdge(statement), ...packStatement(statement, end) },
          },
        ]
  })
}

function problemRows(id: string, { problems }: Understood, seen: ReadonlySet<string>): Value[] {
  return problems.map((problem, ordinal) => {
    const documents = [...new Set(problem.documents)]
    const content = { _problem: JSON.stringify(problem) }
    return {
      properties: { name: problem.rule, source: id, ordinal, ...problem, documents, ...content },
      seen: documents.filter((key) => seen.has(key)),
      unseen: documents.filter((key) => !seen.has(key)),
    }
  })
}
