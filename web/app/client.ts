/** The page's only way to the server. It never throws: what can go wrong is an answer, too. */
import type { AuditAnswer } from '../api-audit.ts'
import type { DecidedAnswer, DecisionBody, DecisionsAnswer, ReviewAnswer, SampleAnswer } from '../api-review.ts'
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
  TimelineAnswer,
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

/** Parameters of a question; what is undefined or empty is left out. */
export type Values = Readonly<Record<string, string | number | boolean | undefined>>

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

  sample = (signal?: AbortSignal) => this.#ask<SampleAnswer>('/api/review/sample', {}, signal)

  /** The latest; of one document where its key is given. */
  decisions = (document?: string, signal?: AbortSignal) =>
    this.#ask<DecisionsAnswer>('/api/decisions', { document, limit: 200 }, signal)

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

  implementers = (ref: string, values: Values, rows: number, signal?: AbortSignal) =>
    inParts(rows, joinImplementers, (part) =>
      this.#ask<ImplementersAnswer>(
        `/api/documents/${encodeURIComponent(ref)}/implementers`,
        { ...values, ...part, facets: part['offset'] === undefined },
        signal,
      ),
    )

  results = (values: Values, rows: number, signal?: AbortSignal) =>
    inParts(rows, joinResults, (part) =>
      this.#ask<SearchAnswer>('/api/search', { ...values, ...part, facets: part['offset'] === undefined }, signal),
    )

  timeline = (ref: string, limit: number | undefined, signal?: AbortSignal) =>
    this.#ask<TimelineAnswer>(`/api/documents/${encodeURIComponent(ref)}/timeline`, { limit }, signal)

  searchTimeline = (values: Values, signal?: AbortSignal) => this.#ask<TimelineAnswer>('/api/timeline', values, signal)

  /** The states of directives, named by their keys with semicolons in between, at all places. */
  matrix = (directive: string, rows: number, signal?: AbortSignal) =>
    inParts(
      rows,
      joinAudits,
      (part) => this.#ask<AuditAnswer>('/api/audit', { directive, compare: false, ...part }, signal),
      PAIRS,
    )

  /** A file as the server makes it, with its name; null where it cannot be had. */
  async file(path: string, values: Values): Promise<{ readonly name: string; readonly content: Blob } | null> {
    try {
      const response = await fetch(path + search(values), { headers: { 'Accept-Language': this.language } })
      if (!response.ok) return null
      const [, name = 'viendan'] = /filename="([^"]+)"/u.exec(response.headers.get('content-disposition') ?? '') ?? []
      return { name, content: await response.blob() }
    } catch {
      return null
    }
  }

  neighbours = (ref: string, values: Values, signal?: AbortSignal) =>
    this.#ask<NeighboursAnswer>(`/api/documents/${encodeURIComponent(ref)}/neighbours`, values, signal)

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

/** Rows that the server gives at once, at most. */
const PART = 1000

/** Pairs of directives and places, likewise. */
const PAIRS = 500

interface Part {
  readonly total: number
  readonly shown: number
}

/** Asks for many rows in parts, one after another, until all that are wanted are there or no more come. */
async function inParts<Body extends Part>(
  rows: number,
  join: (whole: Body, part: Body) => Body,
  ask: (part: Values) => Promise<Answer<Body>>,
  most = PART,
): Promise<Answer<Body>> {
  let whole = await ask({ limit: Math.min(rows, most) })
  while (whole.state === 'ready' && whole.body.shown < Math.min(rows, whole.body.total)) {
    const offset = whole.body.shown
    const part = await ask({ limit: Math.min(rows - offset, most), offset })
    if (part.state !== 'ready') return part
    if (part.body.shown === 0) break
    whole = { ...whole, body: { ...join(whole.body, part.body), shown: offset + part.body.shown } }
  }
  return whole
}

const joinResults = (whole: SearchAnswer, { documents }: SearchAnswer): SearchAnswer => ({
  ...whole,
  documents: [...whole.documents, ...documents],
})

const joinAudits = (whole: AuditAnswer, { rows }: AuditAnswer): AuditAnswer => ({
  ...whole,
  rows: [...whole.rows, ...rows],
})

const joinImplementers = (whole: ImplementersAnswer, part: ImplementersAnswer): ImplementersAnswer => ({
  ...whole,
  implementers: [...whole.implementers, ...part.implementers],
  documents: [...whole.documents, ...part.documents],
})

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
