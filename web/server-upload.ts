/** The route that reads uploaded files: what becomes of each is told by server-sent events while it is read. */
import fastifyMultipart from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Readable } from 'node:stream'
import { Type } from 'typebox'
import { type Language, ViendanError } from '../errors.ts'
import { type GraphStore, type Holding, type Put, putMany } from '../graph/index.ts'
import { findFiles } from '../ingest/index.ts'
import { readMany, type ReadFile } from '../ingest/many/read-many.ts'
import { Arrivals } from './server-arrivals.ts'
import type { DoneEvent, FileEvent, ReceivedEvent } from './api-upload.ts'
import { errorBody, languageOf } from './server-errors.ts'
import { refuseOthers } from './server-own-page.ts'
import { pathsOf, receive, type Receipt, type Received, type Uploads } from './server-receive.ts'
import { failures, type RouteOptions } from './server-routes.ts'

const MEGABYTE = 1024 * 1024

export const uploadRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (server, { store, language, uploads }) => {
  const arrivals = new Arrivals(store)
  if (uploads !== null) {
    const limits = { fileSize: uploads.megabytes * MEGABYTE, files: uploads.files, fields: 0 }
    await server.register(fastifyMultipart, { limits, throwFileSizeLimit: false })
  }

  server.post(
    '/api/sources',
    {
      schema: {
        tags: ['sources'],
        summary: 'Reads uploaded files (multipart/form-data); server-sent events tell what becomes of each',
        description: 'Events: `received`, `file` for each file, `done`. Closing the connection ends the reading.',
        consumes: ['multipart/form-data'],
        response: { 200: Type.String({ description: '`text/event-stream`' }), ...failures },
      },
      onRequest: async (request) => {
        if (uploads === null) throw new ViendanError('UPLOAD_OFF')
        refuseOthers(request, 'multipart/form-data')
      },
    },
    async (request, reply) => {
      if (uploads === null) throw new ViendanError('UPLOAD_OFF')
      const receipts = await receive(request.parts(), uploads, arrivals)
      const stop = new AbortController()
      reply.raw.on('close', () => stop.abort())
      const spoken = languageOf(request.headers['accept-language'], language)
      const events = new Upload(store, uploads, arrivals, receipts, spoken).events(stop.signal)
      return reply.type('text/event-stream; charset=utf-8').send(Readable.from(events) as never)
    },
  )
}

type Event = Pick<FileEvent, 'name'> & Partial<FileEvent>

/** Files of one request, read into the store. */
class Upload {
  readonly #store: GraphStore
  readonly #uploads: Uploads
  readonly #arrivals: Arrivals
  readonly #receipts: readonly Receipt[]
  readonly #language: Language
  /** What was told of files so far. */
  readonly #counts = { done: 0, total: 0, failed: 0 }
  /** Failures that wait to be told. */
  #failed: Event[] = []

  constructor(
    store: GraphStore,
    uploads: Uploads,
    arrivals: Arrivals,
    receipts: readonly Receipt[],
    language: Language,
  ) {
    this.#store = store
    this.#uploads = uploads
    this.#arrivals = arrivals
    this.#receipts = receipts
    this.#language = language
  }

  /** Reads them; files of which nothing was read are not kept. */
  async *events(stop: AbortSignal): AsyncGenerator<string> {
    try {
      yield event<ReceivedEvent>('received', { files: this.#receipts.length })
      yield* this.#read(stop)
      const { done: read, failed } = this.#counts
      if (!stop.aborted) yield event<DoneEvent>('done', { read: read - failed, failed })
    } finally {
      await this.#arrivals.letGo(pathsOf(this.#receipts))
    }
  }

  async *#read(stop: AbortSignal): AsyncGenerator<string> {
    const paths = new Map<string, Received>()
    for (const receipt of this.#receipts) {
      if ('error' in receipt) this.#fail(receipt.name, receipt.error)
      else for (const path of await findFiles([receipt.path])) paths.set(path, receipt)
    }
    this.#counts.total = paths.size + this.#failed.length
    const holdings = await this.#store.holdings()
    for await (const { put, changed } of putMany(this.#store, this.#facts(paths, holdings, stop))) {
      yield* this.#tellFailed()
      const { mentions, documents, problems } = put.facts.extraction
      yield this.#tell({
        ...{ name: nameOf(put.path, paths), source: put.facts.id, changed },
        ...{ mentions: mentions.length, documents: documents.length, problems: problems.length },
        sameAs: holdings.find(({ path, source }) => source === put.facts.id && path !== put.path)?.path ?? null,
      })
    }
    yield* this.#tellFailed()
  }

  /** What is to be put; the others wait to be told. */
  async *#facts(
    paths: ReadonlyMap<string, Received>,
    holdings: readonly Holding[],
    stop: AbortSignal,
  ): AsyncGenerator<Put> {
    const held = new Map(holdings.map((holding) => [holding.path, holding]))
    const files = [...paths.keys()].map((path) => {
      const stamp = held.get(path)?.stamp ?? null
      return stamp === null ? { path } : { path, stamp }
    })
    const read = readMany(files, { allowSecret: this.#uploads.allowSecret, stop })
    for await (const file of this.#open(together(read, paths), paths)) {
      if ('error' in file) this.#fail(nameOf(file.path, paths), file.error)
      if ('unchanged' in file)
        this.#failed.push({ name: nameOf(file.path, paths), source: held.get(file.path)?.source ?? null })
      else if ('facts' in file) yield { ...file, readAt: new Date().toISOString() }
    }
  }

  /** An archive with anything secret in it is as secret as that: nothing of it is put, and no name in it is told. */
  async *#open(
    wholes: AsyncIterable<readonly ReadFile[]>,
    paths: ReadonlyMap<string, Received>,
  ): AsyncGenerator<ReadFile> {
    for await (const files of wholes) {
      const secret = files.find((file) => 'error' in file && file.error.code === 'FILE_SECRET')
      if (secret === undefined || !('error' in secret)) yield* files
      else {
        this.#fail(paths.get(secret.path)?.name ?? '', secret.error)
        this.#counts.total -= files.length - 1
      }
    }
  }

  #fail(name: string, error: ViendanError): void {
    // Where it lies on the disk is of no use to whoever sent it.
    const named = new ViendanError(error.code, { ...error.details, path: name })
    this.#failed.push({ name, ...errorBody(named, this.#language) })
  }

  *#tellFailed(): Generator<string> {
    for (const failed of this.#failed) yield this.#tell(failed)
    this.#failed = []
  }

  #tell(told: Event): string {
    this.#counts.done++
    if (told.error) this.#counts.failed++
    const { done, total } = this.#counts
    return event<FileEvent>('file', { ...NOTHING, ...told, done, total })
  }
}

/** What was read of each upload, as soon as all of it was: the files of an archive come together. */
async function* together(
  files: AsyncIterable<ReadFile>,
  paths: ReadonlyMap<string, Received>,
): AsyncGenerator<readonly ReadFile[]> {
  const wholes = Map.groupBy(paths, ([, receipt]) => receipt)
  const waiting = new Map<Received | undefined, ReadFile[]>()
  for await (const file of files) {
    const receipt = paths.get(file.path)
    const some = [...(waiting.get(receipt) ?? []), file]
    waiting.set(receipt, some)
    if (receipt !== undefined && some.length < (wholes.get(receipt)?.length ?? 1)) continue
    waiting.delete(receipt)
    yield some
  }
}

const NOTHING = { source: null, changed: false, mentions: 0, documents: 0, problems: 0, sameAs: null, error: null }

/** `letters.zip!/2023/plan.docx`, without the folder that it is kept in. */
const nameOf = (path: string, paths: ReadonlyMap<string, Received>): string => {
  const receipt = paths.get(path)
  return receipt === undefined ? path : receipt.name + path.slice(receipt.path.length)
}

const event = <Data>(kind: string, data: Data): string => `event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`
