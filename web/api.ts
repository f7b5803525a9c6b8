/**
 * Every route of the HTTP API: what it takes and what it answers. The server checks requests and writes answers by these
 * schemas, `/api/openapi.json` describes them, and the page and the command line take their types from here.
 */
import { Type, type Static } from 'typebox'
import { LEVELS, SORTS } from '../graph/model.ts'
import {
  Document,
  IssuedCount,
  Mention,
  Problem,
  Relation,
  SourceSummary,
  SourcedMention,
  SourcedProblem,
  Statement,
  level,
  list,
  nullable,
  relationType,
  use,
} from './api-model.ts'
import { UploadLimits } from './api-upload.ts'
import { DEPTH, filter, limit, LIMITS, offset, ref, relations, strict, total, word } from './api-query.ts'

export { DEPTH, LIMITS }

export const RefParams = strict({ ref: ref() })
export const SourceParams = strict({ id: Type.String({ pattern: '^[0-9a-f]{64}$' }) })

const facets = () =>
  Type.Boolean({
    default: true,
    description: 'Whether `facets` are counted; not needed while a person types.',
  })
const searched = { q: Type.String({ maxLength: 300, default: '' }), type: word(), ...filter }

export const SearchQuery = strict({
  ...searched,
  sort: Type.Optional(
    Type.Enum([...SORTS], { description: 'By date instead of by how well they fit; those without a date last.' }),
  ),
  facets: facets(),
  alike: Type.Boolean({ default: false, description: 'Whether `alike` is told.' }),
  limit: limit('search'),
  offset: offset(),
})
export const DocumentQuery = strict({ limit: limit('document') })
export const TraceQuery = strict({
  relations: relations(),
  depth: Type.Integer({ minimum: 1, maximum: DEPTH.maximum, default: DEPTH.default }),
  limit: limit('trace'),
})
export const NeighboursQuery = strict({
  relations: relations('All when nothing is asked for.'),
  direction: Type.Optional(Type.Enum(['out', 'in'], { description: '`out`: what it acts on; `in`: what acts on it.' })),
  limit: limit('neighbours'),
  offset: offset(),
})
export const TimelineQuery = strict({ limit: limit('timeline') })
export const SearchTimelineQuery = strict({ ...searched, limit: limit('timeline') })
export const ImplementersQuery = strict({
  relations: relations(),
  type: word(),
  direct: Type.Boolean({ default: false, description: 'Only those that implement it without another in between.' }),
  ...filter,
  facets: facets(),
  limit: limit('implementers'),
  offset: offset(),
})
export const PathQuery = strict({ from: ref(), to: ref() })
export const SourcesQuery = strict({ limit: limit('sources'), offset: offset() })

const Facet = Type.Object({
  total: Type.Integer({ minimum: 0, description: 'How many different values there are.' }),
  values: list(Type.Object({ value: nullable(Type.String()), count: Type.Integer() }), {
    description: 'Most documents first, then by value; null is what is unknown.',
  }),
})

const Facets = nullable(
  Type.Object(
    { type: Facet, level: Facet, issuer: Facet, place: Facet, year: Facet },
    { description: 'How many documents have each value, under all filters but the one by that value.' },
  ),
)

export const SearchAnswer = Type.Object({
  total: total(),
  shown: Type.Integer({ minimum: 0 }),
  order: Type.Enum(['match', 'sources', ...SORTS], {
    description:
      '`match`: exact number, number prefix, all words; then as `sources`: most citing sources, latest date, key. Else as `sort`.',
  }),
  documents: list(use(Document)),
  alike: list(Type.Object({ key: Type.String(), documents: list(use(Document)) }), {
    description:
      'Those of `documents` that may be the same as another one, which is not counted as it; empty where nobody asks.',
  }),
  facets: Facets,
})

const NeighbourCount = Type.Object({
  direction: Type.Enum(['out', 'in'], { description: '`out`: what it acts on; `in`: what acts on it.' }),
  type: relationType(),
  certain: Type.Integer({ minimum: 0 }),
  possible: Type.Integer({ minimum: 0, description: 'By weak words alone, or with an open document at an end.' }),
  notCounted: Type.Integer({ minimum: 0, description: 'Denied, planned or withheld.' }),
})
const neighbourCounts = () =>
  list(NeighbourCount, {
    description: 'Of all relations, also those beyond the limit: direction by direction, type by type.',
  })

export const DocumentAnswer = Type.Object({
  ...Document.properties,
  mentions: list(use(SourcedMention), { description: 'By source and place.' }),
  relations: list(use(Relation), {
    description: 'Both directions; `confidence` 0 where sources only deny or plan it.',
  }),
  counts: neighbourCounts(),
  problems: list(use(SourcedProblem)),
  documents: list(use(Document), { description: 'The documents at the other ends of `relations`, by key.' }),
  possible: list(use(Document), {
    description: 'Of an open document: those it can mean. Of another: what may mean it, and is not counted as it.',
  }),
  members: list(use(Document), {
    description: 'By the registry: the resolutions of the plenum that this document is known by.',
  }),
  memberOf: list(use(Document), { description: 'By the registry: what the plenum that adopted it is known by.' }),
  total: Type.Object({ mentions: Type.Integer(), relations: Type.Integer(), problems: Type.Integer() }),
})

export const TraceAnswer = Type.Object({
  root: Type.String({ description: 'The key of the document that the trace starts from.' }),
  nodes: list(use(Document), { description: 'The root first, then by step, newest first.' }),
  edges: list(use(Relation)),
  possible: list(Type.String(), {
    description: 'Keys of the nodes that are reached over open documents or weak statements alone: possible only.',
  }),
  total: Type.Object({
    nodes: Type.Integer(),
    edges: Type.Integer(),
    possible: Type.Integer({ description: 'How many of the nodes are only possible.' }),
  }),
  order: Type.Literal('step', { description: 'Of the nodes: the root, then by step, newest first, then by key.' }),
  skippedLevels: list(level(), { description: 'Levels between the root and the Centre without a document here.' }),
})

export const NeighboursAnswer = Type.Object({
  root: Type.String({ description: 'The key of the document.' }),
  total: total(),
  shown: Type.Integer({ minimum: 0 }),
  order: Type.Literal('relation', {
    description: 'Those that say more than `cites` first, of these those that leave the document; then from, type, to.',
  }),
  relations: list(use(Relation), { description: '`confidence` 0 where sources only deny or plan it.' }),
  counts: neighbourCounts(),
  documents: list(use(Document), { description: 'The documents at the other ends, by key.' }),
})

export const TimelineAnswer = Type.Object({
  root: nullable(Type.String({ description: 'The key of the document; null of a search.' })),
  total: total(),
  shown: Type.Integer({ minimum: 0 }),
  order: Type.Literal('oldest', { description: 'Oldest first, a year before its days; then key.' }),
  undated: Type.Integer({ minimum: 0, description: 'How many more have no date.' }),
  years: list(Type.Object({ year: Type.String(), count: Type.Integer() }), {
    description: 'All events by their year.',
  }),
  events: list(
    Type.Object({
      document: use(Document),
      relation: nullable(relationType()),
      direction: Type.Enum(['self', 'out', 'in', 'found']),
      direct: Type.Boolean(),
      open: Type.Boolean({ description: 'Possible only.' }),
    }),
  ),
})

export const Implementer = Type.Object({
  document: use(Document),
  chain: list(Type.String(), { description: 'Keys from the implementing document to the directive.' }),
  direct: Type.Boolean(),
  open: Type.Boolean({
    description: 'True where every chain passes an open document or a weak statement: possible only.',
  }),
  relations: list(use(Relation), { description: 'The edges of the chain, in its order.' }),
})

export const ImplementersAnswer = Type.Object({
  total: total(),
  shown: Type.Integer({ minimum: 0 }),
  order: Type.Literal('newest', {
    description: 'What is certain first; newest first, those without a date last; key.',
  }),
  possible: Type.Integer({ minimum: 0, description: 'How many of the total are only possible.' }),
  root: use(Document),
  implementers: list(Implementer),
  documents: list(use(Document), { description: 'What the chains pass through, by key.' }),
  facets: Facets,
})

export const PathAnswer = Type.Object({
  found: Type.Boolean(),
  possible: Type.Boolean({
    description: 'True where every chain passes an open document or a weak statement: possible only.',
  }),
  nodes: list(use(Document), { description: 'In the order of the chain; empty where none was found.' }),
  edges: list(use(Relation)),
})

export const SourcesAnswer = Type.Object({
  total: total(),
  shown: Type.Integer({ minimum: 0 }),
  sources: list(use(SourceSummary)),
  upload: nullable(UploadLimits),
})

export const SourceAnswer = Type.Object({
  ...SourceSummary.properties,
  counts: list(use(IssuedCount)),
  documents: list(use(Document), { description: 'What it mentions, in the order of its text.' }),
})

export const SourceTextAnswer = Type.Object({
  id: Type.String(),
  text: Type.String({ description: 'As it was read; every offset points into it.' }),
  mentions: list(use(Mention), { description: 'By place.' }),
  statements: list(use(Statement)),
  problems: list(use(Problem)),
})

export const StatsAnswer = Type.Object({
  sources: Type.Integer(),
  mentions: Type.Integer(),
  openMentions: Type.Integer(),
  documents: Type.Integer(),
  relations: Type.Record(relationType(), Type.Integer()),
  statements: Type.Integer(),
  problems: Type.Integer(),
  documentsByLevel: Type.Record(Type.Enum([...LEVELS, 'unknown']), Type.Integer()),
  places: list(Type.String()),
  latestDate: nullable(Type.String()),
})

export const HealthAnswer = Type.Object({ status: Type.Literal('ok') })
export const ReadyAnswer = Type.Object({ status: Type.Literal('ready'), store: Type.String() })

const failure = Type.Object({
  code: Type.String(),
  message: Type.String({ description: 'What is wrong, in the language of `Accept-Language`.' }),
  repair: Type.String({ description: 'What to do about it.' }),
})

export const CandidatesAnswer = Type.Object({
  parameter: Type.Optional(Type.Enum(['ref', 'from', 'to'])),
  candidates: list(use(Document), { description: 'The documents that the reference can mean, or the first of them.' }),
  total: Type.Integer({ minimum: 0, description: 'How many it can mean.' }),
})
export const ErrorAnswer = Type.Object({ error: failure, candidates: Type.Optional(list(use(Document))) })

export type SearchQuery = Static<typeof SearchQuery>
export type TraceQuery = Static<typeof TraceQuery>
export type NeighboursQuery = Static<typeof NeighboursQuery>
export type TimelineQuery = Static<typeof TimelineQuery>
export type SearchTimelineQuery = Static<typeof SearchTimelineQuery>
export type ImplementersQuery = Static<typeof ImplementersQuery>
export type SearchAnswer = Static<typeof SearchAnswer>
export type DocumentAnswer = Static<typeof DocumentAnswer>
export type TraceAnswer = Static<typeof TraceAnswer>
export type NeighboursAnswer = Static<typeof NeighboursAnswer>
export type TimelineAnswer = Static<typeof TimelineAnswer>
export type Implementer = Static<typeof Implementer>
export type ImplementersAnswer = Static<typeof ImplementersAnswer>
export type PathAnswer = Static<typeof PathAnswer>
export type SourcesAnswer = Static<typeof SourcesAnswer>
export type SourceAnswer = Static<typeof SourceAnswer>
export type SourceTextAnswer = Static<typeof SourceTextAnswer>
export type StatsAnswer = Static<typeof StatsAnswer>
export type CandidatesAnswer = Static<typeof CandidatesAnswer>
export type ErrorAnswer = Static<typeof ErrorAnswer>
