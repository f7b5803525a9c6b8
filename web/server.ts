/** The server as a function of the store: the API, its description, and the built page beside it. */
import fastifySwagger from '@fastify/swagger'
import Fastify, { type FastifyInstance } from 'fastify'
import { type Language, ViendanError } from '../errors.ts'
import type { GraphStore } from '../graph/index.ts'
import { SCHEMAS } from './api-model.ts'
import { handleError } from './server-errors.ts'
import { isLoopback } from './server-loopback.ts'
import { SECURITY_HEADERS, servePage } from './server-page.ts'
import type { Uploads } from './server-receive.ts'
import { uploadRoutes } from './server-upload.ts'
import { exportRoutes } from './server-export-routes.ts'
import { auditRoutes } from './server-audit.ts'
import { bundleRoutes } from './server-bundle.ts'
import { graphExportRoutes } from './server-graph-export.ts'
import { graphRoutes } from './server-graph.ts'
import { reviewRoutes } from './server-review.ts'
import { documentRoutes, searchRoutes } from './server-routes.ts'
import { sourceRoutes, stateRoutes } from './server-sources.ts'

export interface ServerOptions {
  readonly store: GraphStore
  /** The folder of the built page; without it only the API answers. */
  readonly page?: string
  /** The language of errors where a request asks for none. */
  readonly language: Language
  /** What may be uploaded and where it is kept; without it nothing may. */
  readonly uploads?: Uploads
  /** Where lines of the log go; stderr where nothing else is said. */
  readonly log?: { write(line: string): void }
}

export { isLoopback }

/** Builds the server; the caller listens and closes. The store stays the caller's. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { store, language } = options
  const answerError = handleError(language)
  const server = Fastify({
    logger: { level: 'error', stream: options.log ?? process.stderr },
    routerOptions: { maxParamLength: 1000, ignoreTrailingSlash: true },
    // A misspelt parameter is refused, never dropped: an answer to another question than the one asked helps nobody.
    ajv: { customOptions: { removeAdditional: false, allErrors: true } },
    // An address that cannot be decoded never reaches a hook.
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply.headers(SECURITY_HEADERS)),
  })
  server.setErrorHandler(answerError)
  server.addHook('onRequest', async ({ hostname }, reply) => {
    reply.headers(SECURITY_HEADERS)
    // Another site's name that was made to point here must not read what lies here.
    if (!isLoopback(hostname)) throw new ViendanError('HOST_REFUSED', { host: hostname })
  })
  for (const schema of SCHEMAS) server.addSchema(schema)
  await describe(server)
  for (const routes of [
    searchRoutes,
    documentRoutes,
    graphRoutes,
    auditRoutes,
    bundleRoutes,
    reviewRoutes,
    sourceRoutes,
    uploadRoutes,
    exportRoutes,
    graphExportRoutes,
    stateRoutes,
  ]) {
    await server.register(routes, { store, language, uploads: options.uploads ?? null })
  }
  server.addHook('onSend', async ({ url }, reply) => {
    if (url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
  await servePage(server, options.page ?? null)
  return server
}

async function describe(server: FastifyInstance): Promise<void> {
  await server.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Viện Dẫn',
        description: 'Who implements which document, with the sentence that says so. Unknown values are null.',
        version: '1',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      tags: [
        { name: 'documents', description: 'Official documents and what they are to each other' },
        { name: 'sources', description: 'The texts that were read' },
        { name: 'review', description: 'What waits for a reviewer, and what was decided' },
        { name: 'export', description: 'Answers and the whole store as files' },
        { name: 'state', description: 'The server and its store' },
      ],
    },
    refResolver: { buildLocalReference: (schema, _, __, index) => schemaName(schema.$id, index) },
  })
  server.get('/api/openapi.json', { schema: { hide: true } }, () => server.swagger())
}

const schemaName = (id: unknown, index: number): string => (typeof id === 'string' ? id : `schema-${index}`)
