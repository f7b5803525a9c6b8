/** What is known besides what the sources say, as the database holds it. */
import { gunzipSync, gzipSync } from 'node:zlib'
import { EMPTY_REGISTRY, type Registry } from '../registry.ts'
import { Known } from '../understand/known.ts'
import { MARK } from './schema.ts'
import type { Transaction } from './transaction.ts'

/** The registry as it is looked up; the digest is null where there is none. */
export interface Knowledge {
  readonly digest: string | null
  readonly known: Known
}

/** What was derived rests on a registry that somebody has replaced meanwhile: the transaction has to be tried again. */
export class Outdated extends Error {}

const DIGEST = `MATCH ${MARK} RETURN store.registry AS digest`
const CONTENT = `MATCH ${MARK} RETURN store._registry AS content`
const REPLACE = `MATCH ${MARK} SET store.registry = $digest, store._registry = $content`

/** The last one that was read, whichever store it came from: the digest tells all. */
let cached: Knowledge = { digest: null, known: new Known(EMPTY_REGISTRY) }

export async function readKnowledge(transaction: Transaction): Promise<Knowledge> {
  const digest = await readDigest(transaction)
  if (cached.digest !== digest) cached = { digest, known: new Known(await readRegistry(transaction)) }
  return cached
}

export const readDigest = async (transaction: Transaction): Promise<string | null> =>
  (await transaction.one<{ digest: string | null }>(DIGEST))?.digest ?? null

export async function readRegistry(transaction: Transaction): Promise<Registry> {
  const content = (await transaction.one<{ content: Int8Array | null }>(CONTENT))?.content ?? null
  return content === null ? EMPTY_REGISTRY : (JSON.parse(gunzipSync(new Uint8Array(content)).toString()) as Registry)
}

export const writeRegistry = (transaction: Transaction, registry: Registry, digest: string): Promise<unknown> =>
  transaction.all(REPLACE, { digest, content: new Int8Array(gzipSync(JSON.stringify(registry))) })

/** Publishes what rests on a registry. From here on nobody can replace it; throws where somebody has done so already. */
export async function publish(transaction: Transaction, { digest }: Pick<Knowledge, 'digest'>): Promise<void> {
  await transaction.publish()
  if ((await readDigest(transaction)) !== digest) throw new Outdated()
}
