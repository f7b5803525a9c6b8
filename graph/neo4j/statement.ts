/** A statement as what a relationship holds: the words to be read, and the rest of it beside them. */
import type { SourcedStatement, Statement } from '../model.ts'

/** The properties of `(:Source)-[:STATES]->(:Document)`, where the document is the one that acts. */
export interface StatementProperties {
  /** The pair and type in one value, by which it is found. */
  readonly pair: string
  readonly relation: string
  /** The key of the document that is acted on. */
  readonly to: string
  readonly polarity: string
  readonly mode: string
  readonly rule: string
  readonly confidence: number
  readonly evidence: string
  readonly sentence: string
  readonly start: number
  readonly end: number
  readonly page: number | null
  readonly _statement: string
}

/** What is both read by people and needed again stands here once. */
type Rest = Omit<Statement, 'id' | 'mentions'> & Pick<SourcedStatement, 'ends'>

export const pairId = ({ from, type, to }: Pick<Statement, 'from' | 'type' | 'to'>): string => `${from} ${type} ${to}`

export function packStatement(
  statement: Statement,
  ends: SourcedStatement['ends'],
): StatementProperties & Record<string, string | number | null> {
  const { id: _id, mentions: _mentions, ...said } = statement
  const { evidence, sentence, type, to, polarity, mode, rule, confidence, page } = said
  const rest: Rest = { ...said, evidence: { ...evidence, text: '' }, sentence: { ...sentence, text: '' }, ends }
  return {
    pair: pairId(statement),
    relation: type,
    ...{ to, polarity, mode, rule, confidence, page },
    evidence: evidence.text,
    sentence: sentence.text,
    start: evidence.start,
    end: evidence.end,
    _statement: JSON.stringify(rest),
  }
}

export function unpackStatement(
  source: string,
  { _statement, evidence, sentence }: Pick<StatementProperties, '_statement' | 'evidence' | 'sentence'>,
): SourcedStatement {
  const { ends, ...rest } = JSON.parse(_statement) as Rest
  return {
    ...rest,
    evidence: { ...rest.evidence, text: evidence },
    sentence: { ...rest.sentence, text: sentence },
    source,
    ends,
  }
}
