/** The question that an item asks, as its title. */
import type { DecisionsAnswer, ReviewItem } from '../../api-review.ts'
import type { Explorer } from '../explorer.svelte.ts'
import { CLOSINGS, DOCUMENT_FIELDS } from '../lists.ts'
import { dateOf, shortNameOf } from '../naming.ts'
import type { Words } from '../words/index.ts'

export function titleOf(item: ReviewItem, words: Words): string {
  const [first, second] = item.documents
  if (item.kind === 'open') return words.reviewOpen(first ? shortNameOf(first) : item.quote.words)
  if (item.kind === 'weak' && first && second && item.statement)
    return words.reviewWeak(shortNameOf(first), words.relation[item.statement.type], shortNameOf(second))
  if (item.problem) return words.problem[item.problem.rule]?.name ?? item.problem.rule
  return words.reviewSuspect
}

/** What a decision gives besides documents: `Ngày: 25/10/2021`, `Hải Phòng: đã thực hiện`. */
export function givenIn(decision: DecisionsAnswer['decisions'][number], { words, language }: Explorer): string {
  const { field, value, place } = decision
  if (value === null) return ''
  const named = DOCUMENT_FIELDS.find((one) => one === field)
  const finding = CLOSINGS.find((one) => one === value)
  const before = place ?? (named === undefined ? null : words.fields[named])
  const told =
    place !== null && finding !== undefined
      ? words.closings[finding]
      : /^\d{4}-\d\d-\d\d$/u.test(value)
        ? dateOf(value, language)
        : value
  return before === null ? `“${told}”` : `${before}: ${told}`
}
