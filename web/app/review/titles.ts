/** The question that an item asks, as its title. */
import type { ReviewItem } from '../../api-review.ts'
import { shortNameOf } from '../naming.ts'
import type { Words } from '../words/index.ts'

export function titleOf(item: ReviewItem, words: Words): string {
  const [first, second] = item.documents
  if (item.kind === 'open') return words.reviewOpen(first ? shortNameOf(first) : item.quote.words)
  if (item.kind === 'weak' && first && second && item.statement)
    return words.reviewWeak(shortNameOf(first), words.relation[item.statement.type], shortNameOf(second))
  if (item.problem) return words.problem[item.problem.rule]?.name ?? item.problem.rule
  return words.reviewSuspect
}
