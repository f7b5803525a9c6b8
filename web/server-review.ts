/** The routes of review: the queue, the history, and the one that decides, which only this machine's own page may use. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { ViendanError } from '../errors.ts'
import { decideOn } from '../graph/index.ts'
import {
  DecidedAnswer,
  DecisionBody,
  DecisionsAnswer,
  DecisionsQuery,
  ReviewAnswer,
  ReviewQuery,
} from './api-review.ts'
import { isLoopback } from './server-loopback.ts'
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
      onRequest: async (request) => refuseOthers(request),
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

/**
 * Other machines, and pages of other sites that a browser of this machine has open, may not decide. A browser tells which site
 * asks; a program that is none tells nothing, and runs on this machine.
 */
function refuseOthers({ ip, headers }: FastifyRequest): void {
  const refuse = (why: string): never => {
    throw new ViendanError('WRITE_REFUSED', { why })
  }
  if (!isLoopback(ip.replace(/^::ffff:/u, ''))) refuse(ip)
  const { origin, host, 'sec-fetch-site': site, 'content-type': type } = headers
  if (origin !== undefined && origin !== `http://${host ?? ''}`) refuse(origin)
  if (site !== undefined && site !== 'same-origin' && site !== 'none') refuse(site)
  if (!(type ?? '').startsWith('application/json')) refuse(type ?? 'content-type')
}
