/** What every command runs with: its configuration, its words, a store that is closed whatever happens. */
import type { Configuration } from '../config.ts'
import { fileURLToPath } from 'node:url'
import { type GraphStore, openStore, readRegistry } from '../graph/index.ts'
import type { Typed } from './arguments.ts'
import type { Words } from './words.ts'

export interface Session {
  readonly configuration: Configuration
  readonly words: Words
}

/** Runs a command to its end; the number is its exit code. */
export type Command = (typed: Typed, session: Session) => Promise<number>

const REGISTRY = fileURLToPath(new URL('../seeds/registry', import.meta.url))

/** Opens the store, gives it the registry of this version, and closes it whatever happens. */
export async function withStore(
  { configuration }: Session,
  use: (store: GraphStore) => Promise<number>,
): Promise<number> {
  const store = await openStore(configuration.store, { credentials: configuration.neo4j })
  try {
    await store.putRegistry(await readRegistry(REGISTRY))
    return await use(store)
  } finally {
    await store.close()
  }
}

/** Ctrl+C and its kin end what is under way in good order; a second time they do what they always do. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  return stop.signal
}
