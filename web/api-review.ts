/** What review takes and answers: the queue, decisions, their history; see `api.ts`. */
import { Type, type Static } from 'typebox'
import { DOCUMENT_FIELDS } from '../graph/model.ts'
import { CLOSINGS, REVIEW_KINDS } from '../graph/kinds.ts'
import { Document, list, nullable, relationType, use } from './api-model.ts'
import { limit, offset, strict, total } from './api-query.ts'

const span = () => Type.Object({ start: Type.Integer({ minimum: 0 }), end: Type.Integer({ minimum: 0 }) })
const key = () => Type.String({ minLength: 1, maxLength: 300 })
const Statement = () => Type.Object({ id: Type.String(), type: relationType() })
const kind = () => Type.Enum([...REVIEW_KINDS])

export const ReviewQuery = strict({ kind: Type.Optional(kind()), limit: limit('review'), offset: offset() })
export const DecisionsQuery = strict({
  document: Type.Optional(
    Type.String({
      maxLength: 300,
      description: 'Only decisions on this document, by its key.',
      examples: ['tw.21-KL-TW.2021-2026'],
    }),
  ),
  limit: limit('review'),
  offset: offset(),
})

const StandingDecision = Type.Object({
  id: Type.String(),
  action: Type.String(),
  by: Type.String(),
  at: Type.String({ description: 'ISO 8601, UTC.' }),
  reason: nullable(Type.String()),
  standing: Type.Enum(['applies', 'suspect', 'unread', 'withdrawn'], {
    description: '`suspect`: its text has changed; `unread`: nothing is read there now.',
  }),
  overruled: Type.Boolean({ description: 'Whether a later decision on the same things counts instead.' }),
  words: nullable(Type.String({ description: 'The words that it is anchored at.' })),
  documents: list(Type.String(), { description: 'Keys of the documents that it names.' }),
  field: nullable(Type.String({ description: 'The field that it corrects.' })),
  value: nullable(Type.String({ description: 'The value, name, day or finding that it gives.' })),
  place: nullable(Type.String({ description: 'The place whose finding it closes.' })),
  withdraws: nullable(Type.String({ description: 'The id of the decision that it takes back.' })),
})

export const ReviewAnswer = Type.Object({
  total: total(),
  shown: Type.Integer({ minimum: 0 }),
  order: Type.Literal('weight', { description: 'What changes most first; then kind, source, place.' }),
  counts: Type.Record(kind(), Type.Integer()),
  sources: Type.Object(
    { read: Type.Integer(), total: Type.Integer() },
    { description: 'Sources that were looked through, of all.' },
  ),
  items: list(
    Type.Object({
      id: Type.String(),
      handle: Type.String({ description: 'The id in short.' }),
      kind: kind(),
      weight: Type.Integer({ description: 'How many mentions and sentences a decision would change.' }),
      source: Type.String(),
      spans: list(span(), { description: 'All that are alike: the same decision fits each.' }),
      quote: Type.Object({ before: Type.String(), words: Type.String(), after: Type.String() }),
      statement: nullable(Statement()),
      alike: list(Type.Object({ source: Type.String(), spans: list(span()), statement: nullable(Statement()) }), {
        description: 'The same question at other places: the same decision fits each.',
      }),
      documents: list(use(Document)),
      candidates: list(use(Document)),
      problem: nullable(
        Type.Object({ rule: Type.String(), actual: nullable(Type.String()), expected: nullable(Type.String()) }),
      ),
      decision: nullable(StandingDecision),
    }),
  ),
})

const place = () =>
  strict({ source: Type.String({ pattern: '^[0-9a-f]{64}$' }), start: Type.Integer(), end: Type.Integer() })
const date = () => Type.String({ pattern: String.raw`^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$` })
const only = <Action extends string>(action: Action) => Type.Literal(action)

/** One of these; what each means stands in `graph/decision.ts`. */
const Verdict = Type.Union([
  strict({ action: only('confirm'), mention: place(), document: key() }),
  strict({ action: only('reject'), mention: place() }),
  strict({
    action: Type.Enum(['confirm', 'reject']),
    source: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    statement: Type.String({ pattern: '^s[0-9]{1,9}$' }),
  }),
  strict({ action: only('merge'), document: key(), into: key() }),
  strict({
    action: only('split'),
    document: key(),
    mentions: Type.Array(place(), { minItems: 1, maxItems: 500 }),
    into: key(),
  }),
  strict({
    action: only('correct'),
    document: key(),
    field: Type.Enum([...DOCUMENT_FIELDS]),
    value: Type.String({ minLength: 1, maxLength: 2000 }),
  }),
  strict({
    action: only('close'),
    document: key(),
    place: Type.String({ minLength: 1, maxLength: 200 }),
    finding: Type.Enum([...CLOSINGS], {
      description: 'With `reason`. Only `not-applicable` makes a state; the others stand beside it.',
    }),
  }),
  strict({ action: only('alias'), document: key(), name: Type.String({ minLength: 1, maxLength: 500 }) }),
  strict({ action: only('deadline'), document: key(), date: date() }),
  strict({
    action: only('annotate'),
    passage: place(),
    missed: Type.Integer({ minimum: 0, maximum: 1000 }),
    wrong: Type.Integer({ minimum: 0, maximum: 1000 }),
  }),
  strict({ action: only('withdraw'), decision: Type.String({ pattern: '^[0-9a-f]{24}$' }) }),
])

export const DecisionBody = strict({
  by: Type.String({ minLength: 1, maxLength: 200, description: 'Who decides.' }),
  reason: Type.Optional(Type.String({ maxLength: 2000 })),
  seen: Type.Array(Type.String({ maxLength: 64 }), {
    maxItems: 1000,
    description: 'Decisions on the same things that the reviewer has seen. Any other that stands is a conflict: 409.',
  }),
  verdicts: Type.Array(Verdict, { minItems: 1, maxItems: 2000, description: 'All are kept, or none.' }),
})

export const DecidedAnswer = Type.Object({
  ids: list(Type.String(), { description: 'Of the decisions, in the order of the verdicts.' }),
})
export const DecisionsAnswer = Type.Object({
  total: total(),
  shown: Type.Integer({ minimum: 0 }),
  order: Type.Literal('latest'),
  decisions: list(StandingDecision),
})

export type ReviewQuery = Static<typeof ReviewQuery>
export type ReviewAnswer = Static<typeof ReviewAnswer>
export type ReviewItem = ReviewAnswer['items'][number]
export type DecisionsQuery = Static<typeof DecisionsQuery>
export type DecisionBody = Static<typeof DecisionBody>
export type DecidedAnswer = Static<typeof DecidedAnswer>
export type DecisionsAnswer = Static<typeof DecisionsAnswer>

export const SampleQuery = strict({
  seed: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 100,
      description: 'Another one draws other passages, which recall does not count.',
    }),
  ),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 10 }),
  offset: offset(),
})

export const SampleAnswer = Type.Object({
  drawn: Type.Integer({ description: 'Passages of the sample.' }),
  waiting: Type.Integer({ description: 'Of these not annotated yet, or annotated where other places are found now.' }),
  shown: Type.Integer({ minimum: 0 }),
  passages: list(
    Type.Object({
      ...{ source: Type.String(), start: Type.Integer(), end: Type.Integer(), text: Type.String() },
      found: list(span(), { description: 'Mentions that begin in it, as they are found.' }),
    }),
  ),
})

export type SampleQuery = Static<typeof SampleQuery>
export type SampleAnswer = Static<typeof SampleAnswer>
