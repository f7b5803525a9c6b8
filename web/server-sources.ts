/** The routes about what was read, and about the server and its store as a whole. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ViendanError } from '../errors.ts'
import {
  HealthAnswer,
  ReadyAnswer,
  SourceAnswer,
  SourceParams,
  SourceTextAnswer,
  SourcesAnswer,
  SourcesQuery,
  StatsAnswer,
} from './api.ts'
import { answerSource, answerSourceText, answerSources } from './server-answers.ts'
import { type RouteOptions, failures } from './server-routes.ts'

/** Routes about what was read. */
export const sourceRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (server, { store, uploads }) => {
  const tags = ['sources']
  const upload = uploads && { megabytes: uploads.megabytes, files: uploads.files }
  const known = <Body>(body: Body | null, id: string): Body => {
    if (body === null) throw new ViendanError('SOURCE_UNKNOWN', { id })
    return body
  }

  server.get(
    '/api/sources',
    {
      schema: {
        tags,
        summary: 'What was read',
        querystring: SourcesQuery,
        response: { 200: SourcesAnswer, ...failures },
      },
    },
    (request) => answerSources(store, request.query, upload),
  )

  server.get(
    '/api/sources/:id',
    { schema: { tags, summary: 'One source', params: SourceParams, response: { 200: SourceAnswer, ...failures } } },
    async ({ params }) => known(await answerSource(store, params.id), params.id),
  )

  server.get(
    '/api/sources/:id/text',
    {
      schema: {
        tags,
        summary: 'Its text, with mentions, statements and problems by position',
        params: SourceParams,
        response: { 200: SourceTextAnswer, ...failures },
      },
    },
    async ({ params }) => known(await answerSourceText(store, params.id), params.id),
  )
}

/** Routes about the server and its store as a whole. */
export const stateRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (server, { store }) => {
  const tags = ['state']

  server.get(
    '/api/stats',
    { schema: { tags, summary: 'What the store holds', response: { 200: StatsAnswer, ...failures } } },
    () => store.statistics(),
  )

  server.get(
    '/api/health',
    { schema: { tags, summary: 'Whether the server runs', response: { 200: HealthAnswer } } },
    async () => ({ status: 'ok' as const }),
  )

  server.get(
    '/api/ready',
    { schema: { tags, summary: 'Whether its store answers', response: { 200: ReadyAnswer, ...failures } } },
    async () => {
      // Any question shows whether it answers; this one is about nothing and costs nothing.
      await store.documents([]).catch((error: unknown) => {
        throw new ViendanError('NOT_READY', { store: store.name }, error)
      })
      return { status: 'ready' as const, store: store.name }
    },
  )
}
