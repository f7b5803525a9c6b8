/** What an address asks the server, and what the answer is called on the page. */
import type { AuditAnswer } from '../api-audit.ts'
import type { ReviewAnswer } from '../api-review.ts'
import type { Document } from '../../graph/model.ts'
import type {
  DocumentAnswer,
  ImplementersAnswer,
  SearchAnswer,
  SourceAnswer,
  SourceTextAnswer,
  SourcesAnswer,
  StatsAnswer,
  TimelineAnswer,
} from '../api.ts'
import type { GraphAnswer } from '../api-graph.ts'
import { eachIn, ROWS, valuesOf } from './audit/choice.ts'
import { relationsOf, type Address, type Query } from './address.ts'
import type { Answer, Client } from './client.ts'

/** What a page shows. */
export type View =
  | { readonly page: 'start'; readonly answer: StatsAnswer }
  | { readonly page: 'results'; readonly answer: SearchAnswer }
  | { readonly page: 'timeline'; readonly answer: TimelineAnswer; readonly root: Document | null }
  | { readonly page: 'document'; readonly answer: DocumentAnswer }
  | { readonly page: 'trace'; readonly answer: GraphAnswer }
  | { readonly page: 'implementers'; readonly answer: ImplementersAnswer }
  | { readonly page: 'audit'; readonly answer: AuditAnswer }
  | { readonly page: 'review'; readonly answer: ReviewAnswer }
  | { readonly page: 'sources'; readonly answer: SourcesAnswer }
  | { readonly page: 'reader'; readonly answer: SourceAnswer; readonly text: SourceTextAnswer }

/** Rows that "show more" adds. */
export const STEP = 100

/** Items of the queue that are listed, at most: the rest comes up as these are decided. */
const REVIEWED_AT_MOST = 200

/** Rows that a table holds at most: more cannot be looked through, and are exported instead. */
export const ROWS_AT_MOST = 10_000
/** Relations and, apart, mentions of a document that are shown, at most: the server gives no more. */
export const DOCUMENT_ROWS_AT_MOST = 1000

/** Events of a timeline, at most. */
export const EVENTS_AT_MOST = 1000

/** Documents that a picture shows, at most: more could not be told apart. */
export const DRAWN_AT_MOST = 500

/** Sources that the page lists, and knows by name, at most: so many as the server gives at once. */
export const SOURCES_AT_MOST = 1000

/** Two addresses with the same question are answered alike; what else they hold is chosen on the page. */
export function questionOf({ page, ref, query }: Address): string {
  const { relations, direct, level, place, type, issuer, from, to, shown, sort, group } = query
  const { starts, depth, up, down, path, pinned } = query
  const drawn = page === 'trace' ? [starts, depth, up, down, path, pinned] : []
  const found = page === 'results' || (page === 'timeline' && ref === '') ? [query.text, searchedFor(query).sort] : []
  const isWhole = isTable(page) && (sort !== undefined || group !== undefined)
  const filters = [direct, level, place, type, issuer, from, to]
  const audited = page === 'audit' ? [valuesOf(query), eachIn(query)] : page === 'review' ? [query.kind] : []
  return JSON.stringify([page, ref, relations, ...filters, shown, isWhole, ...drawn, ...found, ...audited])
}

const isTable = (page: Address['page']): boolean => page === 'results' || page === 'implementers'

/** Asks the server what an address asks. */
export async function ask(client: Client, address: Address, signal: AbortSignal): Promise<Answer<View>> {
  const { page, ref, query } = address
  switch (page) {
    case 'start':
      return named(await client.stats(signal), (answer) => ({ page, answer }))
    case 'document':
      return named(await client.document(ref, documentRows(query), signal), (answer) => ({ page, answer }))
    case 'trace':
      return named(await client.graph(graphOf(address), signal), (answer) => ({ page, answer }))
    case 'implementers':
      return named(await client.implementers(ref, filtersOf(query), tableRows(query), signal), (answer) => ({
        page,
        answer,
      }))
    case 'results':
      return named(await client.results(searchedFor(query), tableRows(query), signal), (answer) => ({ page, answer }))
    case 'timeline':
      return telling(client, address, signal)
    case 'audit':
      return auditing(client, query, signal)
    case 'review':
      return named(await client.review({ kind: query.kind, limit: REVIEWED_AT_MOST }, signal), (answer) => ({
        page,
        answer,
      }))
    case 'sources':
      return named(await sourcesOf(client, rowsOf(query) ?? SOURCES_AT_MOST, signal), (answer) => ({ page, answer }))
    case 'reader':
      return reading(client, ref, signal)
    case 'unknown':
      return { state: 'missing', candidates: [] }
  }
}

/** The key of the document that a view is about; null where it is about none. */
export function keyOf(view: View): string | null {
  if (view.page === 'document') return view.answer.key
  if (view.page === 'trace') return view.answer.starts[0] ?? null
  if (view.page === 'timeline') return view.answer.root
  return view.page === 'implementers' ? view.answer.root.key : null
}

/** The document that a view is about. */
export function documentOf(view: View): Document | null {
  if (view.page === 'document') return view.answer
  if (view.page === 'trace') return view.answer.nodes[0] ?? null
  if (view.page === 'timeline') return view.root
  return view.page === 'implementers' ? view.answer.root : null
}

async function reading(client: Client, id: string, signal: AbortSignal): Promise<Answer<View>> {
  const [source, text] = await Promise.all([client.source(id, signal), client.text(id, signal)])
  if (text.state !== 'ready') return text
  return named(source, (answer) => ({ page: 'reader', answer, text: text.body }))
}

/** At one place: the first of those that were read where none is named. */
async function auditing(client: Client, query: Query, signal: AbortSignal): Promise<Answer<View>> {
  const values = { ...valuesOf(query), each: eachIn(query), limit: ROWS.most }
  if (query.place) return named(await client.audit(values, signal), (answer) => ({ page: 'audit', answer }))
  const stats = await client.stats(signal)
  if (stats.state !== 'ready') return stats
  const place = stats.body.places[0]
  return named(await client.audit({ ...values, place }, signal), (answer) => ({ page: 'audit', answer }))
}

/** So many sources, in as many requests as that takes. */
async function sourcesOf(client: Client, most: number, signal: AbortSignal): Promise<Answer<SourcesAnswer>> {
  const first = await client.sources(SOURCES_AT_MOST, signal)
  if (first.state !== 'ready') return first
  let { body } = first
  while (body.shown < Math.min(most, body.total)) {
    const next = await client.sources(SOURCES_AT_MOST, signal, body.shown)
    if (next.state !== 'ready') return next
    if (next.body.shown === 0) break
    const sources = [...body.sources, ...next.body.sources]
    body = { ...next.body, sources, shown: sources.length }
  }
  return { ...first, body }
}

/** The timeline of a document, with the document itself, which may have no date; or that of a search. */
async function telling(client: Client, { ref, query }: Address, signal: AbortSignal): Promise<Answer<View>> {
  const page = 'timeline'
  const events = Math.min(rowsOf(query) ?? STEP, EVENTS_AT_MOST)
  if (ref === '') {
    const found = await client.searchTimeline({ ...searchedFor(query), sort: undefined, limit: events }, signal)
    return named(found, (answer) => ({ page, answer, root: null }))
  }
  const [told, about] = await Promise.all([client.timeline(ref, events, signal), client.document(ref, 1, signal)])
  if (about.state !== 'ready') return about
  return named(told, (answer) => ({ page, answer, root: about.body }))
}

/** Keys stand between blanks in the page's address, between semicolons in a request. */
function graphOf({ ref, query }: Address) {
  const listed = (text: string | undefined) => (text ?? '').trim().split(/ +/u).join(';')
  const { starts, depth, from, to, up, down, pinned, path } = query
  return {
    of: [ref, ...(starts ? [listed(starts)] : [])].join(';'),
    relations: relationsOf(query).join(','),
    depth: depth && /^\d{1,2}$/u.test(depth) ? Number(depth) : undefined,
    ...{ from, to, limit: rowsOf(query) },
    ...{ up: listed(up), down: listed(down), keep: listed(pinned), path: listed(path) },
  }
}

/** The filters of the implementing documents, as their route takes them. */
export function filtersOf(query: Query) {
  const { level, place, type, issuer, from, to } = query
  return { direct: query.direct !== undefined, level, place, type, issuer, from, to }
}

/** What a search asks for, as its routes take it. By date the server orders, so that the first rows are those of all. */
export function searchedFor(query: Query) {
  const { text, level, place, type, issuer, from, to } = query
  const sort = query.sort === 'date' ? 'oldest' : query.sort === '-date' ? 'newest' : undefined
  return { q: text, level, place, type, issuer, from, to, sort }
}

/** Rows of a table. What the page itself puts in order or in groups has to be there as a whole. */
function tableRows(query: Query): number {
  const isOrderedHere = query.sort !== undefined && searchedFor(query).sort === undefined
  return isOrderedHere || query.group !== undefined ? ROWS_AT_MOST : Math.min(rowsOf(query) ?? STEP, ROWS_AT_MOST)
}

const documentRows = (query: Query): number => Math.min(rowsOf(query) ?? STEP, DOCUMENT_ROWS_AT_MOST)

const rowsOf = ({ shown }: Query): number | undefined => (shown && /^\d{1,5}$/u.test(shown) ? Number(shown) : undefined)

function named<Body>(answer: Answer<Body>, view: (body: Body) => View): Answer<View> {
  return answer.state === 'ready' ? { ...answer, body: view(answer.body) } : answer
}
