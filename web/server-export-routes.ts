/** The routes that export: the whole store, and each answer. They stream, so that no export is ever whole in memory. */
import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ViendanError } from '../errors.ts'
import { MEDIA_TYPES, writeExport, type Exported, type ExportFormat } from '../graph/index.ts'
import { CandidatesAnswer, ErrorAnswer } from './api.ts'
import { languageOf } from './server-errors.ts'
import { EXPORTS, type Export, type ExportName } from './server-export.ts'
import { failures, refuse, type RouteOptions } from './server-routes.ts'

interface Written {
  readonly as: ExportFormat
  readonly table?: string
}

/** A file as the description of the API names it. */
export const file = {
  description:
    'The file. Rows that it holds, and all that there are, stand in the headers `viendan-shown` and `viendan-total`.',
  content: Object.fromEntries(
    Object.values(MEDIA_TYPES).map((type) => [
      type.replace(/;.*/, ''),
      { schema: { type: 'string', format: 'binary' } },
    ]),
  ),
}

export const exportRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (server, { store, language }) => {
  for (const [name, { query, summary, references, make }] of Object.entries<Export>(EXPORTS)) {
    const response = { 200: file, ...failures }
    server.get(
      addressOf(name as ExportName),
      {
        // Asked for its head, it would be made for nothing.
        exposeHeadRoute: false,
        schema: {
          tags: ['export'],
          summary,
          querystring: query,
          response: references.length === 0 ? response : { ...response, 300: CandidatesAnswer, 404: ErrorAnswer },
        },
      },
      async (request, reply) => {
        const { as, table } = request.query as unknown as Written
        if (table !== undefined && as !== 'csv') throw new ViendanError('REQUEST_INVALID', { detail: 'table: as=csv' })
        const made = await make(store, request.query)
        if (made.kind === 'unresolved') return refuse(request, reply, made.unresolved, made.parameter, language)
        const asked = languageOf(request.headers['accept-language'], language)
        const written = writeExport(made.exported, { as, language: asked, ...(table === undefined ? {} : { table }) })
        return reply.headers(headersOf(made.exported, as)).send(Readable.from(written, { objectMode: false }))
      },
    )
  }
}

/** `/api/export` for the whole, `/api/export/trace` for an answer. */
const addressOf = (name: ExportName): string => (name === 'whole' ? '/api/export' : `/api/export/${name}`)

export const headersOf = ({ about }: Exported, as: ExportFormat): Record<string, string> => ({
  'content-type': MEDIA_TYPES[as],
  'content-disposition': `attachment; filename="viendan-${about.of}-${about.madeAt.slice(0, 10)}.${as}"`,
  ...(about.rows === null
    ? {}
    : { 'viendan-shown': String(about.rows.shown), 'viendan-total': String(about.rows.total) }),
})
