/** The routes of the audit and of what is doubtful. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { AuditAnswer, AuditQuery } from './api-audit.ts'
import { DoubtsAnswer, DoubtsQuery } from './api-doubts.ts'
import { answerAudit, answerDoubts } from './server-answers.ts'
import { failures, type RouteOptions } from './server-routes.ts'

export const auditRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (server, { store }) => {
  server.get(
    '/api/audit',
    {
      schema: {
        tags: ['documents'],
        summary: 'How far places have carried out directives, as far as the sources tell',
        querystring: AuditQuery,
        response: { 200: AuditAnswer, ...failures },
      },
    },
    (request) => answerAudit(store, request.query),
  )

  server.get(
    '/api/doubts',
    {
      schema: {
        tags: ['documents'],
        summary: 'What cannot be and what is doubtful, and how high number series go',
        querystring: DoubtsQuery,
        response: { 200: DoubtsAnswer, ...failures },
      },
    },
    (request) => answerDoubts(store, request.query),
  )
}
