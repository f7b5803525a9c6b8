/** The routes of review: the queue, the history, and the one that decides, which only this machine's own page may use. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { decideOn, sampleQueue } from '../graph/index.ts'
import {
  DecidedAnswer,
  DecisionBody,
  DecisionsAnswer,
  DecisionsQuery,
  ReviewAnswer,
  ReviewQuery,
  SampleAnswer,
  SampleQuery,
} from './api-review.ts'
import { refuseOthers } from './server-own-page.ts'
import { answerDecisions, answerReview } from './server-review-answers.ts'
import { failures, type RouteOptions } from './server-routes.ts'

export const reviewRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (server, { store }) => {
  const tags = ['review']

  server.get(
    '/api/review',
    {
      schema: {
        tags,
        summary: 'What waits for a reviewer, what changes most first',
        querystring: ReviewQuery,
        response: { 200: ReviewAnswer, ...failures },
      },
    },
    (request) => answerReview(store, request.query),
  )

  server.get(
    '/api/review/sample',
    {
      schema: {
        tags,
        summary: 'Passages drawn at random, to be annotated, so that recall can be told',
        querystring: SampleQuery,
        response: { 200: SampleAnswer, ...failures },
      },
    },
    async ({ query }) => {
      const queue = await sampleQueue(store, query)
      return { ...queue, shown: queue.passages.length }
    },
  )

  server.get(
    '/api/decisions',
    {
      schema: {
        tags,
        summary: 'What reviewers decided, the latest first',
        querystring: DecisionsQuery,
        response: { 200: DecisionsAnswer, ...failures },
      },
    },
    ({ query }) => answerDecisions(store, query),
  )

  server.post(
    '/api/decisions',
    {
      schema: {
        tags,
        summary: 'Decides; refused where somebody else decided the same meanwhile',
        body: DecisionBody,
        response: { 200: DecidedAnswer, ...failures },
      },
      onRequest: async (request) => refuseOthers(request, 'application/json'),
    },
    async ({ body: { by, reason, seen, verdicts } }) => {
      const at = new Date().toISOString()
      const given = reason?.trim() ?? ''
      return {
        ids: [...(await decideOn(store, { by: by.trim(), at, seen, verdicts, reason: given === '' ? null : given }))],
      }
    },
  )
}
