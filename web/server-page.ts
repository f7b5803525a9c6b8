/** The built page, served beside the API, and the headers that keep it to itself. */
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ViendanError } from '../errors.ts'

/** Nothing from elsewhere, nothing inline; the graph's layout runs in a worker, pictures may be drawn from memory. */
const CONTENT_SECURITY_POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `font-src 'self'`,
  `img-src 'self' data: blob:`,
  `connect-src 'self'`,
  `worker-src 'self'`,
  `manifest-src 'self'`,
  `base-uri 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
].join('; ')

export const SECURITY_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const

const YEAR = 31_536_000
/** What a browser asks for as a file. Keys hold dots, so a dot alone does not make a file of an address. */
const FILE = /\.(css|html|ico|js|json|map|md|png|svg|txt|webmanifest|woff2)$/

/** Serves the folder of the built page; null where there is none. Every address that is no file is the page's own. */
export async function servePage(server: FastifyInstance, folder: string | null): Promise<void> {
  if (folder !== null) {
    await server.register(fastifyStatic, { root: folder, cacheControl: false, setHeaders: setCaching })
  }
  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? ''
    if (!isAddress(request, path)) throw new ViendanError('ROUTE_UNKNOWN', { method: request.method, path })
    if (folder === null) throw new ViendanError('PAGE_MISSING')
    return reply.sendFile('index.html')
  })
}

// Files under `assets/` carry a hash of what they hold in their names.
const setCaching = (reply: FastifyReply, path: string) =>
  void reply.header('cache-control', /[\\/]assets[\\/]/.test(path) ? `public, max-age=${YEAR}, immutable` : 'no-cache')

const isAddress = ({ method }: FastifyRequest, path: string): boolean =>
  (method === 'GET' || method === 'HEAD') && !/^\/(api|assets)(\/|$)/.test(path) && !FILE.test(path)
