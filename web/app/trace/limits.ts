/** What a trace does not show of what there is, in words, for files that leave the page. Pure. */
import type { GraphAnswer } from '../../api-graph.ts'
import { DRAWN_AT_MOST } from '../questions.ts'
import type { Words } from '../words/index.ts'
import type { Shown } from './content.ts'

/** The count first, then a sentence for each reason why something is missing. */
export function limitsOf(
  answer: GraphAnswer,
  shown: Shown,
  words: Words,
  nameOf: (key: string) => string,
): readonly string[] {
  const others = Object.values(answer.others).reduce((sum, count) => sum + count, 0)
  const missing = answer.opened.filter((one) => one.shown < one.total)
  const cut = answer.total - answer.shown > missing.reduce((sum, one) => sum + one.total - one.shown, 0)
  const small = [
    words.drawnOf(shown.documents.length, answer.total),
    shown.folded > 0 ? words.folded(shown.folded) : '',
    others > 0 ? words.othersHidden(others) : '',
    answer.outside > 0 ? words.outside(answer.outside) : '',
  ]
  return [
    `${small.filter(Boolean).join(' · ')}.`,
    ...(cut ? [wayCut(answer, words)] : []),
    ...missing.map((one) => `${nameOf(one.key)}: ${words.openedOf(one.shown, one.total)}`),
  ]
}

const wayCut = ({ shown, total }: GraphAnswer, words: Words): string =>
  shown >= DRAWN_AT_MOST ? words.tooMany(total, shown) : words.cutTo(shown, total)
