/** A statement as what a relationship holds: the words to be read, and the rest of it beside them. */
import type { Excerpt, SourcedStatement, Statement } from '../model.ts'
import { relationId } from '../relation.ts'

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
  /** As they are read, without the page break and the footnotes that may stand between. */
  readonly evidence: string
  readonly sentence: string
  readonly start: number
  readonly end: number
  readonly page: number | null
  readonly _statement: string
}

/** Words that people read as they stand in the source are not kept twice: their text is empty here. */
type Rest = Omit<Statement, 'id' | 'mentions'> & Pick<SourcedStatement, 'ends'>

export function packStatement(
  statement: Statement,
  ends: SourcedStatement['ends'],
): StatementProperties & Record<string, string | number | null> {
  const { id: _id, mentions: _mentions, ...said } = statement
  const { evidence, sentence, type, to, polarity, mode, rule, confidence, page } = said
  const words = { evidence: readable(evidence), sentence: readable(sentence) }
  const rest: Rest = {
    ...said,
    evidence: { ...evidence, text: words.evidence === evidence.text ? '' : evidence.text },
    sentence: { ...sentence, text: words.sentence === sentence.text ? '' : sentence.text },
    ends,
  }
  return {
    pair: relationId(statement),
    relation: type,
    ...{ to, polarity, mode, rule, confidence, page },
    ...words,
    start: evidence.start,
    end: evidence.end,
    _statement: JSON.stringify(rest),
  }
}

/** The words as they are read, without the page break and the footnotes that may stand between. */
export const readable = ({ start, segments, text }: Excerpt): string =>
  segments.length === 1 ? text : segments.map(([from, to]) => text.slice(from - start, to - start).trim()).join(' ')

export function unpackStatement(
  source: string,
  { _statement, evidence, sentence }: Pick<StatementProperties, '_statement' | 'evidence' | 'sentence'>,
): SourcedStatement {
  const { ends, ...rest } = JSON.parse(_statement) as Rest
  return {
    ...rest,
    evidence: { ...rest.evidence, text: rest.evidence.text || evidence },
    sentence: { ...rest.sentence, text: rest.sentence.text || sentence },
    source,
    ends,
  }
}
