/**
 * The answers of the API as functions of a store. A reference that fits none or several documents is an answer, too: the
 * routes and the command line word it each in their way.
 */
import {
  akin,
  alike,
  type AskedPair,
  audit,
  type AuditOptions,
  doubts,
  type GraphStore,
  implementers,
  neighbours,
  path,
  possible,
  resolveReference,
  searchTimeline,
  timeline,
  trace,
} from '../graph/index.ts'
import { AUDIT_STATES, type Document, RELATION_TYPES, type RelationType } from '../graph/model.ts'
import type { AuditAnswer, AuditQuery } from './api-audit.ts'
import type { DoubtsAnswer, DoubtsQuery } from './api-doubts.ts'
import type {
  DocumentAnswer,
  ImplementersAnswer,
  ImplementersQuery,
  NeighboursAnswer,
  NeighboursQuery,
  PathAnswer,
  SearchAnswer,
  SearchQuery,
  SearchTimelineQuery,
  SourceAnswer,
  SourceTextAnswer,
  SourcesAnswer,
  TimelineAnswer,
  TimelineQuery,
  TraceAnswer,
  TraceQuery,
} from './api.ts'

/** Values that are counted for each filter, at most. */
const FACET_VALUES = 50

/** What a reference led to. */
export type Outcome<Body> = { readonly kind: 'found'; readonly document: Document; readonly body: Body } | Unresolved

export interface Unresolved {
  readonly kind: 'several' | 'none'
  readonly ref: string
  readonly candidates: readonly Document[]
  /** How many fit; of them the candidates are the first. */
  readonly total: number
}

/** Answers a question about the one document that a reference means. */
export async function about<Body>(
  store: GraphStore,
  ref: string,
  ask: (document: Document) => Promise<Body>,
): Promise<Outcome<Body>> {
  const resolution = await resolveReference(store, ref)
  if (resolution.kind !== 'one') return { total: resolution.candidates.length, ...resolution, ref }
  const { document } = resolution
  return { kind: 'found', document, body: await ask(document) }
}

export async function answerSearch(store: GraphStore, query: SearchQuery): Promise<SearchAnswer> {
  const { q, facets: isCounted, alike: isAlikeTold, ...rest } = query
  const { limit: _limit, offset: _offset, sort, ...filter } = rest
  const [{ total, rows }, facets] = await Promise.all([
    store.search({ text: q, ...rest }),
    isCounted ? store.facets({ text: q, ...filter }, FACET_VALUES) : null,
  ])
  const order = sort ?? (q.trim() === '' ? 'sources' : 'match')
  return {
    total,
    shown: rows.length,
    order,
    documents: rows,
    alike: isAlikeTold ? await alike(store, rows) : [],
    facets,
  }
}

/** `limit` bounds the mentions and, apart, the relations; those that say more than `cites` come first. */
export async function answerDocument(store: GraphStore, document: Document, limit: number): Promise<DocumentAnswer> {
  const { key } = document
  const [mentions, problems, beside] = await Promise.all([
    store.mentions(key, limit, 0),
    store.problems({ document: key }),
    neighbours(store, key, { limit }),
  ])
  const { members, memberOf, possible: namesakes } = await akin(store, document)
  return {
    ...document,
    mentions: mentions.rows,
    relations: beside.relations,
    counts: beside.counts,
    problems: problems.slice(0, limit),
    documents: beside.documents,
    possible: [...(await possible(store, document)), ...namesakes],
    members,
    memberOf,
    total: { mentions: mentions.total, relations: beside.total, problems: problems.length },
  }
}

export async function answerNeighbours(
  store: GraphStore,
  { key }: Document,
  { relations, ...query }: NeighboursQuery,
): Promise<NeighboursAnswer> {
  const types = relations === undefined ? {} : { relations: relationTypes(relations) }
  const found = await neighbours(store, key, { ...query, ...types })
  return { root: key, ...found, shown: found.relations.length, order: 'relation' }
}

export async function answerTimeline(
  store: GraphStore,
  { key }: Document,
  query: TimelineQuery,
): Promise<TimelineAnswer> {
  const found = await timeline(store, key, query)
  return { root: key, ...found, shown: found.events.length, order: 'oldest' }
}

export async function answerSearchTimeline(
  store: GraphStore,
  { q, limit, ...filter }: SearchTimelineQuery,
): Promise<TimelineAnswer> {
  const found = await searchTimeline(store, { text: q, ...filter }, limit)
  return { root: null, ...found, shown: found.events.length, order: 'oldest' }
}

export const answerTrace = async (store: GraphStore, document: Document, query: TraceQuery): Promise<TraceAnswer> => ({
  ...(await trace(store, document.key, { ...query, relations: relationTypes(query.relations) })),
  order: 'step',
})

/** `implements,continues` as types; both of these where nothing is asked for. */
export const relationTypes = (asked = 'implements,continues'): readonly RelationType[] => {
  const named = asked.split(',')
  return RELATION_TYPES.filter((type) => named.includes(type))
}

export async function answerImplementers(
  store: GraphStore,
  root: Document,
  { facets: isCounted, ...query }: ImplementersQuery,
): Promise<ImplementersAnswer> {
  const counted = isCounted ? { facetValues: FACET_VALUES } : {}
  const relations = relationTypes(query.relations)
  const answer = await implementers(store, root.key, { ...query, relations, ...counted })
  const rows = new Set([root.key, ...answer.implementers.map(({ document }) => document.key)])
  const passed = new Set(answer.implementers.flatMap(({ chain }) => chain).filter((key) => !rows.has(key)))
  const documents = await store.documents([...passed].sort())
  return { ...answer, shown: answer.implementers.length, order: 'newest', root, documents }
}

export const answerPath = (store: GraphStore, from: Document, to: Document): Promise<PathAnswer> =>
  path(store, from.key, to.key)

export async function answerAudit(store: GraphStore, query: AuditQuery): Promise<AuditAnswer> {
  const { limits, total, counts, rows } = await audit(store, auditOptions(query))
  const order = query.each === undefined ? 'newest' : 'state'
  return { limits, total, shown: rows.length, order, counts, rows }
}

/** What is asked, as the audit takes it. */
export function auditOptions({ issuer, directive, place, state, pair, ...rest }: Partial<AuditQuery>): AuditOptions {
  return {
    ...rest,
    ...(issuer === undefined ? {} : { issuers: namesIn(issuer) }),
    ...(directive === undefined ? {} : { directives: namesIn(directive) }),
    ...(place === undefined ? {} : { places: namesIn(place) }),
    ...(state === undefined ? {} : { states: AUDIT_STATES.filter((one) => state.split(',').includes(one)) }),
    ...(pair === undefined ? {} : { pairs: namesIn(pair).map(pairIn) }),
  }
}

/** A key holds no space, the name of a place may. */
function pairIn(asked: string): AskedPair {
  const [directive = '', ...place] = asked.split(' ')
  return { directive, place: place.join(' ').trim() }
}

export const answerDoubts = (store: GraphStore, { place }: DoubtsQuery): Promise<DoubtsAnswer> =>
  doubts(store, place === undefined ? undefined : namesIn(place))

/** `Bộ Chính trị;Ban Bí thư`, each once. */
const namesIn = (asked: string): readonly string[] => [...new Set(listed(asked.normalize('NFC')))]

/** What semicolons separate, in its order. */
export const listed = (asked = ''): readonly string[] =>
  asked
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')

export async function answerSources(
  store: GraphStore,
  { limit, offset }: { readonly limit: number; readonly offset: number },
  upload: SourcesAnswer['upload'],
): Promise<SourcesAnswer> {
  const all = await store.sources()
  const sources = all.slice(offset, offset + limit)
  return { total: all.length, shown: sources.length, sources, upload }
}

/** Null where there is no source with this id. */
export async function answerSource(store: GraphStore, id: string): Promise<SourceAnswer | null> {
  const [facts, understood, summaries] = await Promise.all([store.source(id), store.understood(id), store.sources()])
  const summary = summaries.find((each) => each.id === id)
  if (facts === null || understood === null || summary === undefined) return null
  const { counts } = facts.extraction
  const keys = new Set(understood.mentions.map(({ document }) => document))
  return { ...summary, counts, documents: await store.documents([...keys]) }
}

/** Null where there is no source with this id. */
export async function answerSourceText(store: GraphStore, id: string): Promise<SourceTextAnswer | null> {
  const [facts, understood] = await Promise.all([store.source(id), store.understood(id)])
  if (facts === null || understood === null) return null
  const { mentions, statements, problems } = understood
  return { id, text: facts.text, mentions, statements, problems }
}
