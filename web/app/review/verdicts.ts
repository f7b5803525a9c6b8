/** What the answers to an item decide. */
import type { DecisionBody, ReviewItem } from '../../api-review.ts'

type Verdict = DecisionBody['verdicts'][number]

const placesOf = ({ source, spans }: ReviewItem, isAll: boolean) =>
  (isAll ? spans : spans.slice(0, 1)).map(({ start, end }) => ({ source, start, end }))

/** Yes: so it is. Null where this cannot be said of the item. */
export function confirming(item: ReviewItem, document: string, isAll: boolean): readonly Verdict[] | null {
  if (item.kind === 'open') {
    if (document === '') return null
    return placesOf(item, isAll).map((mention) => ({ action: 'confirm', mention, document }))
  }
  if (item.kind === 'weak' && item.statement)
    return [{ action: 'confirm', source: item.source, statement: item.statement.id }]
  return item.decision ? [{ action: 'withdraw', decision: item.decision.id }] : null
}

/** No: the words name no document, or do not say that. */
export function rejecting(item: ReviewItem, isAll: boolean): readonly Verdict[] | null {
  if (item.kind === 'open') return placesOf(item, isAll).map((mention) => ({ action: 'reject', mention }))
  return item.kind === 'weak' && item.statement
    ? [{ action: 'reject', source: item.source, statement: item.statement.id }]
    : null
}
