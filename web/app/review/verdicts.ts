/** What the answers to an item decide. */
import type { Closing } from '../../../graph/kinds.ts'
import type { DocumentField } from '../../../graph/model.ts'
import type { DecisionBody, ReviewItem } from '../../api-review.ts'
import { isoDate } from './days.ts'

type Verdict = DecisionBody['verdicts'][number]

/** How far a decision goes: the first place, all alike in the source, all alike in every source. */
export type Reach = 'first' | 'source' | 'all'

const itemsIn = (item: ReviewItem, reach: Reach) => (reach === 'all' ? [item, ...item.alike] : [item])

function placesOf(item: ReviewItem, reach: Reach) {
  const places = itemsIn(item, reach).flatMap(({ source, spans }) =>
    spans.map(({ start, end }) => ({ source, start, end })),
  )
  return reach === 'first' ? places.slice(0, 1) : places
}

const statementsOf = (item: ReviewItem, reach: Reach) =>
  itemsIn(item, reach).flatMap(({ source, statement }) =>
    statement === null ? [] : [{ source, statement: statement.id }],
  )

/** Yes: so it is. Null where this cannot be said of the item. */
export function confirming(item: ReviewItem, document: string, reach: Reach): readonly Verdict[] | null {
  if (item.kind === 'open') {
    if (document === '') return null
    return placesOf(item, reach).map((mention) => ({ action: 'confirm', mention, document }))
  }
  if (item.kind === 'weak') return statementsOf(item, reach).map((one) => ({ action: 'confirm', ...one }))
  return item.decision ? [{ action: 'withdraw', decision: item.decision.id }] : null
}

/** No: the words name no document, or do not say that. */
export function rejecting(item: ReviewItem, reach: Reach): readonly Verdict[] | null {
  if (item.kind === 'open') return placesOf(item, reach).map((mention) => ({ action: 'reject', mention }))
  return item.kind === 'weak' ? statementsOf(item, reach).map((one) => ({ action: 'reject', ...one })) : null
}

/** What can be decided of a document, in a form. */
export const FORMS = ['close', 'deadline', 'correct', 'alias', 'merge', 'split'] as const
export type Form = (typeof FORMS)[number]

/** A place that names a document, with its words. */
export interface NamedPlace {
  readonly source: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly page: number | null
  readonly footnote: string | null
}

export interface Filled {
  readonly document: string
  readonly place: string
  readonly value: string
  readonly field: DocumentField
  readonly finding: Closing
  readonly into: string
  readonly places: readonly NamedPlace[]
}

/** What a form decides. */
export function formVerdict(form: Form, filled: Filled): Verdict {
  const { document, place, value, field, finding, into, places } = filled
  switch (form) {
    case 'close':
      return { action: form, document, place, finding }
    case 'deadline':
      return { action: form, document, date: isoDate(value) }
    case 'correct':
      return { action: form, document, field, value: field === 'date' ? isoDate(value) : value.trim() }
    case 'alias':
      return { action: form, document, name: value.trim() }
    case 'merge':
      return { action: form, document, into }
    case 'split':
      return {
        action: form,
        document,
        into,
        mentions: places.map(({ source, start, end }) => ({ source, start, end })),
      }
  }
}
