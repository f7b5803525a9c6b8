/**
 * The nouns of `graph/model.ts` as schemas, for answers and for the OpenAPI description. Each has an `$id`, so that it is
 * described once and named wherever it is used. The types at the end fail to compile where a schema and its noun drift.
 */
import { Type, type Static, type TSchema, type TSchemaOptions, type TUnsafe } from 'typebox'
import type * as model from '../graph/model.ts'
import { LEVELS, RELATION_TYPES, SECRECIES, URGENCIES } from '../graph/model.ts'

/** A list that its reader does not change. */
export const list = <Item extends TSchema>(item: Item, options: TSchemaOptions = {}) =>
  Type.Immutable(Type.Array(item, options))

/** A value that is null where it is unknown. */
export const nullable = <Value extends TSchema>(value: Value) => Type.Union([value, Type.Null()])

/** A use of a named schema. */
export const use = <Named extends TSchema & { readonly $id: string }>(schema: Named): TUnsafe<Static<Named>> =>
  Type.Unsafe<Static<Named>>({ $ref: `${schema.$id}#` })

const text = () => nullable(Type.String())
const count = (description: string) => Type.Integer({ minimum: 0, description })
const offset = (description: string) => Type.Integer({ minimum: 0, description })

const named = <Name extends string, Properties extends Record<string, TSchema>>(
  $id: Name,
  description: string,
  properties: Properties,
) => ({ ...Type.Object(properties, { description }), $id })

export const level = () => Type.Enum([...LEVELS])
export const relationType = () => Type.Enum([...RELATION_TYPES])

const span = {
  start: offset('UTF-16 code units into the source as it was read.'),
  end: offset('Exclusive.'),
}

const excerpt = {
  ...span,
  segments: list(Type.Immutable(Type.Tuple([Type.Integer(), Type.Integer()])), {
    description: 'The parts that belong to it, where a page break or footnotes lie inside.',
  }),
  text: Type.String({ description: 'Exactly what stands in the source from `start` to `end`.' }),
}

const date = () => nullable(Type.String({ description: '`YYYY-MM-DD`, or `YYYY` where only the year is known.' }))

const fields = {
  type: text(),
  number: text(),
  issuer: text(),
  date: date(),
  term: text(),
  level: nullable(level()),
  place: text(),
  title: text(),
}

const origin = () => Type.Optional(Type.Enum(['operator', 'text', 'suffix', 'letterhead', 'registry', 'decision']))
const origins = Type.Object({
  type: origin(),
  number: origin(),
  issuer: origin(),
  date: origin(),
  term: origin(),
  level: origin(),
  place: origin(),
  title: origin(),
})

export const Span = named('Span', 'A place in a source.', span)
export const Excerpt = named('Excerpt', 'Words of a source.', excerpt)

export const Document = named('Document', 'An official document. What is unknown is null.', {
  key: Type.String({ description: '`scope.number[.period]`, or a name.' }),
  open: Type.Boolean({ description: 'True where it is not known which of several documents is meant.' }),
  name: nullable(Type.String({ description: 'What sources call a document without a number.' })),
  ...fields,
  origin: origins,
  sources: list(Type.String(), { description: 'Ids of the sources that mention it, at most twenty.' }),
  sourcesCount: count('Sources that mention it.'),
  mentionsCount: count('Places where it is mentioned.'),
})

const mention = {
  id: Type.String(),
  ...excerpt,
  document: Type.String({ description: 'The key of the document that it means.' }),
  basis: Type.Enum(['stated', 'antecedent', 'registry', 'decision', 'open']),
  type: text(),
  number: text(),
  date: date(),
  issuer: text(),
  term: text(),
  footnote: text(),
  page: nullable(Type.Integer()),
  raw: Type.String({ description: 'The number or name as printed.' }),
  repairs: list(Type.String()),
  candidates: list(Type.String()),
}

export const Mention = named('Mention', 'One place in a source where a document is named.', mention)
export const SourcedMention = named('SourcedMention', 'A mention with its source.', {
  ...mention,
  source: Type.String(),
})

const statement = {
  from: Type.String(),
  type: relationType(),
  to: Type.String(),
  polarity: Type.Enum(['affirmed', 'denied']),
  mode: Type.Enum(['done', 'planned']),
  rule: Type.String(),
  confidence: Type.Number(),
  evidence: use(Excerpt),
  sentence: use(Excerpt),
  page: nullable(Type.Integer()),
  footnote: text(),
}

export const Statement = named('Statement', 'One place in a source that says how two documents relate.', {
  id: Type.String(),
  ...statement,
  mentions: Type.Object({ from: text(), to: Type.String() }, { description: 'Ids of the mentions at both ends.' }),
})

export const SourcedStatement = named('SourcedStatement', 'A statement with its source.', {
  ...statement,
  source: Type.String(),
  ends: Type.Object({ from: nullable(use(Span)), to: use(Span) }, { description: 'Where both documents are named.' }),
})

export const Relation = named('Relation', 'An edge between two documents, with everything that carries it.', {
  from: Type.String(),
  type: relationType(),
  to: Type.String(),
  confidence: Type.Number({ description: '0 where sources only deny or plan it.' }),
  open: Type.Boolean({ description: 'True where either end is open: possible only.' }),
  withheld: nullable(Type.String({ description: 'The rule of the problem for which it is no edge, though stated.' })),
  sources: list(Type.String({ description: 'Ids of the sources that it comes from, in order.' })),
  statements: list(use(SourcedStatement)),
})

const problem = {
  ...span,
  rule: Type.String(),
  message: Type.String(),
  actual: text(),
  expected: text(),
  documents: list(Type.String()),
}

export const Problem = named('Problem', 'Something in a source that could not be read or is contradictory.', problem)
export const SourcedProblem = named('SourcedProblem', 'A problem with its source.', { ...problem, source: text() })

export const IssuedCount = named('IssuedCount', 'How many documents a source says were issued.', {
  ...span,
  type: Type.String(),
  by: Type.Record(Type.String(), Type.Integer()),
  total: nullable(Type.Integer()),
})

export const SourceSummary = named('SourceSummary', 'A source as the lists show it.', {
  id: Type.String({ description: 'SHA-256 of its text, in hex.' }),
  key: Type.String({ description: 'The key of the document that it is.' }),
  ...fields,
  placeBasis: nullable(Type.Enum(['operator', 'letterhead', 'title', 'signature', 'names'])),
  secrecy: Type.Optional(Type.Enum([...SECRECIES], { description: 'The mark of secrecy on its first page.' })),
  urgency: Type.Optional(Type.Enum([...URGENCIES], { description: 'The mark of urgency on its first page.' })),
  recognised: Type.Optional(
    list(Type.Object({ page: Type.Integer(), confidence: Type.Integer({ description: 'Of 100.' }) }), {
      description: 'Pages that were recognised from pictures, with how sure that is.',
    }),
  ),
  reader: Type.String(),
  locations: list(Type.Object({ path: Type.String(), readAt: Type.String() })),
  characters: count('Length of its text in UTF-16 code units.'),
  unreadable: count('How many of them could not be read.'),
  mentionsCount: count('Mentions in it.'),
  documentsCount: count('Documents that it mentions.'),
  statementsCount: count('Statements in it.'),
  problemsCount: count('Problems in it.'),
})

/** Everything that answers and the OpenAPI description refer to by name. */
export const SCHEMAS = [
  Span,
  Excerpt,
  Document,
  Mention,
  SourcedMention,
  Statement,
  SourcedStatement,
  Relation,
  Problem,
  SourcedProblem,
  IssuedCount,
  SourceSummary,
] as const

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false
type Hold<Checks extends readonly true[]> = Checks

/** Compiles only while every schema and its noun fit each other in both directions. */
export type SchemasFitNouns = Hold<
  [
    Same<Static<typeof Span>, model.Span>,
    Same<Static<typeof Excerpt>, model.Excerpt>,
    Same<Static<typeof Document>, model.Document>,
    Same<Static<typeof Mention>, model.Mention>,
    Same<Static<typeof SourcedMention>, model.SourcedMention>,
    Same<Static<typeof Statement>, model.Statement>,
    Same<Static<typeof SourcedStatement>, model.SourcedStatement>,
    Same<Static<typeof Relation>, model.Relation>,
    Same<Static<typeof Problem>, model.Problem>,
    Same<Static<typeof SourcedProblem>, model.SourcedProblem>,
    Same<Static<typeof IssuedCount>, model.IssuedCount>,
    Same<Static<typeof SourceSummary>, model.SourceSummary>,
  ]
>
