/** The routes of the API. Each is its schema and one call; what they answer is made in `server-answers.ts`. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Language, ViendanError } from '../errors.ts'
import type { Document, GraphStore } from '../graph/index.ts'
import {
  CandidatesAnswer,
  DocumentAnswer,
  DocumentQuery,
  ErrorAnswer,
  ImplementersAnswer,
  ImplementersQuery,
  NeighboursAnswer,
  NeighboursQuery,
  PathAnswer,
  PathQuery,
  RefParams,
  SearchAnswer,
  SearchQuery,
  SearchTimelineQuery,
  TimelineAnswer,
  TimelineQuery,
  TraceAnswer,
  TraceQuery,
} from './api.ts'
import {
  type Outcome,
  type Unresolved,
  about,
  answerDocument,
  answerImplementers,
  answerNeighbours,
  answerPath,
  answerSearch,
  answerSearchTimeline,
  answerTimeline,
  answerTrace,
} from './server-answers.ts'
import { errorBody, languageOf } from './server-errors.ts'
import type { Uploads } from './server-receive.ts'

export interface RouteOptions {
  readonly store: GraphStore
  /** The language where a request asks for none. */
  readonly language: Language
  /** Null where nothing may be uploaded. */
  readonly uploads: Uploads | null
}

export const failures = { '4xx': ErrorAnswer, '5xx': ErrorAnswer } as const
/** What a route with a reference can answer besides: the candidates, or the way to the document's key. */
const unresolved = { ...failures, 300: CandidatesAnswer, 404: ErrorAnswer } as const

/** Routes about one document, named by a reference. */
export const documentRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (server, { store, language }) => {
  const send = sender(language)
  const tags = ['documents']

  server.get(
    '/api/documents/:ref',
    {
      schema: {
        tags,
        summary: 'One document: facts, mentions, relations in both directions, problems',
        params: RefParams,
        querystring: DocumentQuery,
        response: { 200: DocumentAnswer, ...unresolved },
      },
    },
    async (request, reply) => {
      const ask = (document: Document) => answerDocument(store, document, request.query.limit)
      return send(request, reply, '', await about(store, request.params.ref, ask))
    },
  )

  server.get(
    '/api/documents/:ref/trace',
    {
      schema: {
        tags,
        summary: 'Its way up to the Centre',
        params: RefParams,
        querystring: TraceQuery,
        response: { 200: TraceAnswer, ...unresolved },
      },
    },
    async (request, reply) => {
      const ask = (document: Document) => answerTrace(store, document, request.query)
      return send(request, reply, '/trace', await about(store, request.params.ref, ask))
    },
  )

  server.get(
    '/api/documents/:ref/neighbours',
    {
      schema: {
        tags,
        summary: 'All that relates it to others, in both directions',
        params: RefParams,
        querystring: NeighboursQuery,
        response: { 200: NeighboursAnswer, ...unresolved },
      },
    },
    async (request, reply) => {
      const ask = (document: Document) => answerNeighbours(store, document, request.query)
      return send(request, reply, '/neighbours', await about(store, request.params.ref, ask))
    },
  )

  server.get(
    '/api/documents/:ref/timeline',
    {
      schema: {
        tags,
        summary: 'What has come of it, in the order of time',
        params: RefParams,
        querystring: TimelineQuery,
        response: { 200: TimelineAnswer, ...unresolved },
      },
    },
    async (request, reply) => {
      const ask = (document: Document) => answerTimeline(store, document, request.query)
      return send(request, reply, '/timeline', await about(store, request.params.ref, ask))
    },
  )

  server.get(
    '/api/documents/:ref/implementers',
    {
      schema: {
        tags,
        summary: 'The documents that implement it, directly and through others',
        params: RefParams,
        querystring: ImplementersQuery,
        response: { 200: ImplementersAnswer, ...unresolved },
      },
    },
    async (request, reply) => {
      const ask = (document: Document) => answerImplementers(store, document, request.query)
      return send(request, reply, '/implementers', await about(store, request.params.ref, ask))
    },
  )
}

/** Routes over all documents. */
export const searchRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (server, { store, language }) => {
  server.get(
    '/api/search',
    {
      schema: {
        tags: ['documents'],
        summary: 'Documents by number, title, issuer',
        querystring: SearchQuery,
        response: { 200: SearchAnswer, ...failures },
      },
    },
    (request) => answerSearch(store, request.query),
  )

  server.get(
    '/api/timeline',
    {
      schema: {
        tags: ['documents'],
        summary: 'Documents by number, title, issuer, in the order of time',
        querystring: SearchTimelineQuery,
        response: { 200: TimelineAnswer, ...failures },
      },
    },
    (request) => answerSearchTimeline(store, request.query),
  )

  server.get(
    '/api/path',
    {
      schema: {
        tags: ['documents'],
        summary: 'The shortest chain between two documents',
        querystring: PathQuery,
        response: { 200: PathAnswer, ...unresolved },
      },
    },
    async (request, reply) => {
      const { from, to } = request.query
      const start = await about(store, from, async (document) => document)
      if (start.kind !== 'found') return refuse(request, reply, start, 'from', language)
      const end = await about(store, to, async (document) => document)
      if (end.kind !== 'found') return refuse(request, reply, end, 'to', language)
      return answerPath(store, start.body, end.body)
    },
  )
}

/** Sends what a reference led to: the answer, the way to the key that it means, or the candidates. */
const sender =
  (language: Language) =>
  <Body>(request: FastifyRequest, reply: FastifyReply, route: string, outcome: Outcome<Body>): FastifyReply => {
    if (outcome.kind !== 'found') return refuse(request, reply, outcome, 'ref', language)
    const { key } = outcome.document
    if ((request.params as { ref: string }).ref === key) return reply.send(outcome.body)
    const query = request.url.indexOf('?')
    const rest = query < 0 ? '' : request.url.slice(query)
    return reply.redirect(`/api/documents/${encodeURIComponent(key)}${route}${rest}`, 308)
  }

/** Answers a reference that led to no one document. */
export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  { kind, ref, candidates, total }: Unresolved,
  parameter: 'ref' | 'from' | 'to',
  otherwise: Language,
): FastifyReply {
  if (kind === 'several') return reply.code(300).send({ parameter, candidates, total } satisfies CandidatesAnswer)
  const language = languageOf(request.headers['accept-language'], otherwise)
  const error = errorBody(new ViendanError('REFERENCE_UNKNOWN', { ref }), language)
  return reply.code(404).send({ ...error, candidates } satisfies ErrorAnswer)
}
