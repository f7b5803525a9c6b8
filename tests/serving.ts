/** The server over the embedded store, filled from the real report. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { type GraphStore, openStore } from '../graph/index.ts'
import { readSource } from '../ingest/index.ts'
import { type ServerOptions, buildServer } from '../web/server.ts'

export const REPORT = join(import.meta.dirname, '..', 'seeds', 'hai-phong-mid-term-review-2023.md')

export interface Serving {
  readonly server: FastifyInstance
  readonly store: GraphStore
  /** Every line of the log so far. */
  readonly log: readonly string[]
  /** The body of a GET that answers 200; throws an Error with what came else. */
  get<Body>(url: string): Promise<Body>
  close(): Promise<void>
}

/** A new store that holds the real report, and a server over it. */
export async function serveReport(options: Partial<ServerOptions> = {}): Promise<Serving> {
  const folder = await mkdtemp(join(tmpdir(), 'viendan-server-'))
  const store = await openStore(`sqlite:${join(folder, 'viendan.db')}`)
  await store.put(REPORT, await readSource(REPORT, { allowSecret: false }), '2026-01-02T03:04:05.000Z')
  const log: string[] = []
  const server = await buildServer({ store, language: 'vi', log: { write: (line) => log.push(line) }, ...options })
  const close = async (): Promise<void> => {
    await server.close()
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { server, store, log, get: (url) => get(server, url), close }
}

async function get<Body>(server: FastifyInstance, url: string): Promise<Body> {
  const answer = await server.inject(url)
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}: ${answer.body}`)
  return answer.json<Body>()
}
