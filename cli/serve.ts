/** `viendan serve`: fills a new store with the sample report, then serves the page and the API on this machine. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import type { Configuration } from '../config.ts'
import { ViendanError } from '../errors.ts'
import type { GraphStore } from '../graph/index.ts'
import { buildServer, isLoopback } from '../web/server.ts'
import { type IngestOptions, type Ingested, ingest } from './ingest.ts'
import { printResult, say } from './output.ts'
import { tell } from './reading.ts'
import { summary } from './report.ts'
import { type Command, type Session, stopSignal, withStore } from './session.ts'
import { serving } from './words.ts'

const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url))
const PAGE = fileURLToPath(new URL('../dist/page', import.meta.url))

export const serveCommand: Command = async ({ options }, session) => {
  const { configuration, words } = session
  checkHost(configuration.host)
  return withStore(session, async (store) => {
    const stop = stopSignal()
    if (options['no-seeds'] !== true) await fill(store, session, stop)
    if (stop.aborted) return 0
    const { address, page, server } = await serve(store, configuration)
    printResult(configuration.format, { address }, () => [serving(address, page, words)])
    await aborted(stop)
    await server.close()
    return 0
  })
}

async function fill(store: GraphStore, { configuration, words }: Session, stop: AbortSignal): Promise<void> {
  const ingested = await seed(store, { allowSecret: configuration.allowSecret, stop, progress: tell(words) })
  if (ingested !== null) say(summary(ingested, words))
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

/** Reads `seeds/` into a store that has never read anything; null where it has, or where there are no seeds. */
async function seed(store: GraphStore, options: IngestOptions): Promise<Ingested | null> {
  const locations = await store.locations()
  return locations.length > 0 || !existsSync(SEEDS) ? null : ingest([SEEDS], store, options)
}

/** Files that one upload may hold. */
const AT_ONCE = { files: 1000 }

interface Serving {
  /** `http://127.0.0.1:4100` */
  readonly address: string
  /** Whether the built page is there, or only the API. */
  readonly page: boolean
  readonly server: FastifyInstance
}

/** Throws NOT_LOOPBACK for an address that other machines can reach. */
function checkHost(host: string): void {
  if (!isLoopback(host)) throw new ViendanError('NOT_LOOPBACK', { host })
}

/** Listens until the server is closed. Throws NOT_LOOPBACK, PORT_TAKEN or PORT_REFUSED. */
async function serve(
  store: GraphStore,
  { host, port, language, uploads, allowSecret }: Configuration,
): Promise<Serving> {
  checkHost(host)
  const page = existsSync(`${PAGE}/index.html`)
  const server = await buildServer({
    ...{ store, language },
    ...(page ? { page: PAGE } : {}),
    ...(uploads === null ? {} : { uploads: { ...uploads, folder: resolve(uploads.folder), ...AT_ONCE, allowSecret } }),
  })
  try {
    return { address: await server.listen({ host, port }), page, server }
  } catch (error) {
    await server.close()
    throw listenError(error, host, port)
  }
}

function listenError(error: unknown, host: string, port: number): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error.code === 'EADDRINUSE') return new ViendanError('PORT_TAKEN', { host, port, other: port + 1 }, error)
  const refused = ['EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAFNOSUPPORT'].includes(String(error.code))
  return refused ? new ViendanError('PORT_REFUSED', { host, port, reason: String(error.code) }, error) : error
}
