/** A statement as a row holds it: what columns do not tell, with no words kept twice. */
import type { Excerpt, SourcedStatement, Statement } from '../model.ts'

/** Without what can be told from the rest: one segment is the whole span, and evidence stands in its sentence. */
type Kept = Pick<Excerpt, 'start' | 'end'> & Partial<Pick<Excerpt, 'segments' | 'text'>>

interface Content extends Pick<Statement, 'mode' | 'rule' | 'page' | 'footnote'>, Pick<SourcedStatement, 'ends'> {
  readonly sentence: Kept
  readonly evidence: Kept
}

/** What the columns of a row tell. */
export interface StatementRow extends Pick<Statement, 'polarity' | 'confidence'> {
  readonly content: string
  /** The id of the text that it stands in. */
  readonly sha: string
}

export function packStatement(statement: Statement, ends: SourcedStatement['ends'] | undefined): string {
  const { mode, rule, page, footnote, sentence, evidence } = statement
  const isInside = wordsOf(evidence, sentence) === evidence.text
  const content = {
    ...{ mode, rule, page, footnote, ends },
    sentence: kept(sentence),
    evidence: isInside ? { ...kept(evidence), text: undefined } : kept(evidence),
  }
  return JSON.stringify(content)
}

/** The statement of a pair, by its row. */
export function unpackStatement(
  pair: Pick<Statement, 'from' | 'type' | 'to'>,
  { polarity, confidence, content, sha }: StatementRow,
): SourcedStatement {
  const { mode, rule, page, footnote, ends, ...words } = JSON.parse(content) as Content
  const sentence = whole(words.sentence, '')
  const evidence = whole(words.evidence, wordsOf(words.evidence, sentence))
  return { ...pair, polarity, mode, rule, confidence, evidence, sentence, page, footnote, source: sha, ends }
}

/** The words of a part that stands in something longer. */
const wordsOf = ({ start, end }: Pick<Excerpt, 'start' | 'end'>, whole: Excerpt): string =>
  whole.text.slice(Math.max(0, start - whole.start), Math.max(0, end - whole.start))

function kept({ start, end, segments, text }: Excerpt): Kept {
  const [only] = segments
  const isWhole = segments.length === 1 && only?.[0] === start && only[1] === end
  return isWhole ? { start, end, text } : { start, end, segments, text }
}

const whole = ({ start, end, segments, text }: Kept, words: string): Excerpt => ({
  start,
  end,
  segments: segments ?? [[start, end]],
  text: text ?? words,
})
