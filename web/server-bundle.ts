/** The evidence bundle of an audit, for the route and the command line alike. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Language } from '../errors.ts'
import {
  audit,
  compare,
  gather,
  pack,
  PIECES,
  type Bundle,
  type Compared,
  type EarlierBundle,
  type Finding,
  type GraphStore,
  type Packed,
} from '../graph/index.ts'
import { ErrorAnswer } from './api.ts'
import { BundleQuery } from './api-export.ts'
import { LIMITS } from './api-query.ts'
import { auditOptions } from './server-answers.ts'
import { languageOf } from './server-errors.ts'
import type { RouteOptions } from './server-routes.ts'

export const bundleRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (server, { store, language }) => {
  server.get(
    '/api/audit/bundle',
    {
      // Asked for its head, it would be made for nothing.
      exposeHeadRoute: false,
      schema: {
        tags: ['export'],
        summary: 'Findings of an audit with all that they rest on, as a file that can be checked',
        querystring: BundleQuery,
        response: { 200: FILE, '4xx': ErrorAnswer, '5xx': ErrorAnswer },
      },
    },
    async (request, reply) => {
      const asked = languageOf(request.headers['accept-language'], language)
      const { bundle, bytes, seal } = await bundleAudit(store, request.query, asked)
      return reply
        .headers({
          'content-type': 'application/zip',
          'content-disposition': `attachment; filename="${bundleName(bundle)}"`,
          ...{ 'viendan-shown': String(bundle.shown), 'viendan-total': String(bundle.total), 'viendan-seal': seal },
        })
        .send(bytes)
    },
  )
}

const FILE = {
  description: 'The file. The SHA-256 of its manifest stands in the header `viendan-seal`.',
  content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
}

/** `viendan-audit-2026-12-01.zip`. */
const bundleName = ({ madeAt }: Bundle): string => `viendan-audit-${madeAt.slice(0, 10)}.zip`

export async function bundleAudit(
  store: GraphStore,
  query: BundleQuery,
  language: Language,
): Promise<Packed & { readonly bundle: Bundle }> {
  const answer = await audit(store, { ...auditOptions(query), compare: true, pieces: PIECES })
  const bundle = await gather(store, answer, questionOf(query), new Date().toISOString())
  return { bundle, ...(await pack(bundle, language)) }
}

/** What was asked, without what everybody asks. */
const questionOf = (query: BundleQuery): Bundle['question'] =>
  Object.fromEntries(
    Object.entries(query).filter(
      ([name, value]) => value !== false && value !== 0 && (name !== 'limit' || value !== LIMITS.export.default),
    ),
  )

/** What has changed since an earlier bundle, whose own question this is: asked again whatever the states are now. */
export async function compareWith(
  store: GraphStore,
  earlier: EarlierBundle,
  query: BundleQuery,
): Promise<{ readonly compared: Compared } & Pick<Bundle, 'counts' | 'limits'>> {
  const leads = new Map<string, string>()
  const named = earlier.findings.flatMap(({ directive, evidence }) => [
    directive,
    ...evidence.map((one) => one.document),
  ])
  for (const key of new Set(named.map((one) => one.key))) leads.set(key, await store.lead(key))
  const leadOf = (key: string): string => leads.get(key) ?? key
  const { states, deep = false, pairs, directives, limit: _limit, offset: _offset, ...options } = auditOptions(query)
  const followed = earlier.findings.map(({ directive: { key }, place }) => ({ directive: leadOf(key), place }))
  const answer = await audit(store, {
    ...{ ...options, compare: false, pieces: PIECES },
    ...(pairs === undefined ? {} : { pairs: followed }),
    ...(directives === undefined ? {} : { directives: directives.map(leadOf) }),
  })
  const now = await gather(store, answer, earlier.question, new Date().toISOString())
  const fits = (one: Finding): boolean => states === undefined || states.includes(deep ? one.deep : one.state)
  return { compared: compare(earlier, now, leads, fits), counts: now.counts, limits: now.limits }
}
