/** What the part of the graph around some documents is asked with and answered; see `api.ts`. */
import { Type, type Static } from 'typebox'
import { Document, Relation, level, list, nullable, relationType, use } from './api-model.ts'
import { EXPORT_FORMATS } from './api-export.ts'
import { DEPTH, LIMITS, day, limit, relations, strict } from './api-query.ts'

/** Documents that a graph starts from, at most. */
export const STARTS = 10

const KEY = '[^;~]{1,300}'
const listOf = (item: string, most: number, description: string) =>
  Type.Optional(Type.String({ maxLength: 20_000, pattern: `^${item}(;${item}){0,${most - 1}}$`, description }))

export const GraphQuery = strict({
  of: Type.String({
    maxLength: 3100,
    pattern: `^[^;]{1,300}(;[^;]{1,300}){0,${STARTS - 1}}$`,
    description: `References of the documents that it starts from, ${STARTS} at most, with a semicolon between.`,
    examples: ['96-KH/TU;122-KH/TU'],
  }),
  relations: relations(),
  depth: Type.Integer({ minimum: 1, maximum: DEPTH.maximum, default: DEPTH.default }),
  from: day('Inclusive. What has no date is left out, but for the starts.'),
  to: day(),
  limit: limit('trace'),
  up: listOf(KEY, LIMITS.trace.maximum, 'Keys of which what they act on is shown besides.'),
  down: listOf(
    `${KEY}(~[1-9]\\d{0,3})?`,
    LIMITS.trace.maximum,
    'Keys of which what acts on them is shown besides, each with how many: `KEY~200`, else 100. The newest.',
  ),
  keep: listOf(KEY, LIMITS.trace.maximum, 'Keys of documents that are shown whatever else is left out.'),
  path: Type.Optional(
    Type.String({
      maxLength: 601,
      pattern: '^[^;]{1,300};[^;]{1,300}$',
      description: 'References of two documents; the shortest chain between them is shown besides.',
    }),
  ),
})

export const GraphAnswer = Type.Object({
  starts: list(Type.String(), { description: 'Keys of the documents that it starts from.' }),
  total: Type.Integer({ minimum: 0, description: 'Documents on the ways up and opened, before any limit.' }),
  shown: Type.Integer({ minimum: 0 }),
  order: Type.Literal('step', {
    description:
      'The starts, what the path passes and what is kept; the ways up by step; what was opened; newest first.',
  }),
  outside: Type.Integer({ minimum: 0, description: 'How many more `from` and `to` leave out.' }),
  nodes: list(use(Document)),
  edges: list(use(Relation), {
    description: 'All of the types asked for between the documents shown, and those of the path.',
  }),
  opened: list(
    Type.Object({
      key: Type.String(),
      direction: Type.Enum(['out', 'in']),
      shown: Type.Integer({ minimum: 0 }),
      total: Type.Integer({ minimum: 0 }),
    }),
    { description: 'What `up` (`out`) and `down` (`in`) have brought in, in this order.' },
  ),
  others: Type.Partial(Type.Record(relationType(), Type.Integer()), {
    description: 'Edges between the documents shown of types that were not asked for.',
  }),
  skippedLevels: list(level(), { description: 'Levels between the starts and the Centre that no way passes.' }),
  path: nullable(
    Type.Object({
      from: Type.String(),
      to: Type.String(),
      found: Type.Boolean(),
      nodes: list(Type.String(), { description: 'Keys in the order of the chain; empty where none was found.' }),
      edges: list(Type.Object({ from: Type.String(), type: relationType(), to: Type.String() })),
    }),
  ),
})

const key = () => Type.String({ minLength: 1, maxLength: 300 })
const edge = strict({ from: key(), type: relationType(), to: key() })

export const GraphExportBody = strict({
  as: Type.Enum([...EXPORT_FORMATS]),
  address: Type.String({
    maxLength: 20_000,
    description: 'Where the page shows it: what was asked, for whoever asks again.',
  }),
  total: Type.Integer({ minimum: 0, description: 'Documents that there are, with those that are not shown.' }),
  relations: relations('Types that are shown; `implements,continues` when nothing is said.'),
  rows: list(
    strict({
      key: key(),
      level: Type.Integer({ minimum: 1, maximum: 1000 }),
      via: nullable(edge),
    }),
    { minItems: 1, maxItems: 20_000, description: 'The rows of the tree in their order.' },
  ),
})

export type GraphExportBody = Static<typeof GraphExportBody>
export type GraphQuery = Static<typeof GraphQuery>
export type GraphAnswer = Static<typeof GraphAnswer>
