/** The page's only way to the server. It never throws: what can go wrong is an answer, too. */
import type { AuditAnswer } from '../api-audit.ts'
import type { DecidedAnswer, DecisionBody, DecisionsAnswer, ReviewAnswer } from '../api-review.ts'
import type { DoubtsAnswer } from '../api-doubts.ts'
import type { Document } from '../../graph/model.ts'
import type { GraphAnswer, GraphExportBody } from '../api-graph.ts'
import type {
  CandidatesAnswer,
  DocumentAnswer,
  ErrorAnswer,
  ImplementersAnswer,
  NeighboursAnswer,
  SearchAnswer,
  SourceAnswer,
  SourceTextAnswer,
  SourcesAnswer,
  StatsAnswer,
  TraceAnswer,
} from '../api.ts'

/** What came of a question. */
export type Answer<Body> =
  | { readonly state: 'ready'; readonly body: Body; readonly at: Date }
  /** The reference fits several documents, and none is chosen for the user. */
  | { readonly state: 'several'; readonly candidates: readonly Document[] }
  /** Nothing fits; the candidates come nearest. */
  | { readonly state: 'missing'; readonly candidates: readonly Document[] }
  | { readonly state: 'unreachable' }
  | { readonly state: 'failed'; readonly code: string; readonly message: string; readonly repair: string }

type Values = Readonly<Record<string, string | number | boolean | undefined>>

const MULTIPLE_CHOICES = 300
const NOT_FOUND = 404

/** The routes that the page asks. Every call may be cancelled; a cancelled one rejects with an `AbortError`. */
export class Client {
  language: string = 'vi'

  search = (text: string, limit: number, signal?: AbortSignal) =>
    this.#ask<SearchAnswer>('/api/search', { q: text, limit, facets: false, alike: true }, signal)

  /** The values of every filter, with how many documents have each. */
  facets = (signal?: AbortSignal) => this.#ask<SearchAnswer>('/api/search', { limit: 1 }, signal)

  review = (values: Values, signal?: AbortSignal) => this.#ask<ReviewAnswer>('/api/review', values, signal)

  decisions = (signal?: AbortSignal) => this.#ask<DecisionsAnswer>('/api/decisions', { limit: 200 }, signal)

  /** Decides; what the server refuses is an answer, too. */
  async decide(body: DecisionBody): Promise<Answer<DecidedAnswer>> {
    const headers = { 'Content-Type': 'application/json', 'Accept-Language': this.language }
    try {
      return await read(await fetch('/api/decisions', { method: 'POST', headers, body: JSON.stringify(body) }))
    } catch {
      return { state: 'unreachable' }
    }
  }

  doubts = (place: string, signal?: AbortSignal) => this.#ask<DoubtsAnswer>('/api/doubts', { place }, signal)

  audit = (values: Values, signal?: AbortSignal) => this.#ask<AuditAnswer>('/api/audit', values, signal)

  document = (ref: string, limit: number | undefined, signal?: AbortSignal) =>
    this.#ask<DocumentAnswer>(`/api/documents/${encodeURIComponent(ref)}`, { limit }, signal)

  trace = (ref: string, values: Values, signal?: AbortSignal) =>
    this.#ask<TraceAnswer>(`/api/documents/${encodeURIComponent(ref)}/trace`, values, signal)

  graph = (values: Values, signal?: AbortSignal) => this.#ask<GraphAnswer>('/api/graph', values, signal)

  /** The file; null where it could not be had. */
  exportGraph = async (body: GraphExportBody): Promise<Blob | null> => {
    const headers = { 'Content-Type': 'application/json', 'Accept-Language': this.language }
    try {
      const answer = await fetch('/api/export/graph', { method: 'POST', headers, body: JSON.stringify(body) })
      return answer.ok ? await answer.blob() : null
    } catch {
      return null
    }
  }

  neighbours = (ref: string, values: Values, signal?: AbortSignal) =>
    this.#ask<NeighboursAnswer>(`/api/documents/${encodeURIComponent(ref)}/neighbours`, values, signal)

  implementers = (ref: string, values: Values, signal?: AbortSignal) =>
    this.#ask<ImplementersAnswer>(`/api/documents/${encodeURIComponent(ref)}/implementers`, values, signal)

  sources = (limit: number, signal?: AbortSignal, offset?: number) =>
    this.#ask<SourcesAnswer>('/api/sources', { limit, offset }, signal)

  source = (id: string, signal?: AbortSignal) =>
    this.#ask<SourceAnswer>(`/api/sources/${encodeURIComponent(id)}`, {}, signal)

  text = (id: string, signal?: AbortSignal) =>
    this.#ask<SourceTextAnswer>(`/api/sources/${encodeURIComponent(id)}/text`, {}, signal)

  stats = (signal?: AbortSignal) => this.#ask<StatsAnswer>('/api/stats', {}, signal)

  async #ask<Body>(path: string, values: Values, signal: AbortSignal | undefined): Promise<Answer<Body>> {
    const headers = { Accept: 'application/json', 'Accept-Language': this.language }
    try {
      return await read<Body>(await fetch(path + search(values), { headers, signal: signal ?? null }))
    } catch (error) {
      if (signal?.aborted) throw error
      return { state: 'unreachable' }
    }
  }
}

function search(values: Values): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '')
  const pairs = given.map(([name, value]): [string, string] => [name, String(value)])
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}

/** The bodies are taken at their word: the server writes them by the schemas that these types come from. */
async function read<Body>(response: Response): Promise<Answer<Body>> {
  if (response.ok) return { state: 'ready', body: (await response.json()) as Body, at: new Date() }
  if (response.status === MULTIPLE_CHOICES) {
    return { state: 'several', candidates: ((await response.json()) as CandidatesAnswer).candidates }
  }
  const body = await response.json().then(
    (json) => json as ErrorAnswer,
    () => null,
  )
  // Without a body of ours something else answered: a proxy, or a server that is going down.
  if (body === null) return { state: 'unreachable' }
  return response.status === NOT_FOUND
    ? { state: 'missing', candidates: body.candidates ?? [] }
    : { state: 'failed', ...body.error }
}
