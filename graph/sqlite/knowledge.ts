/** What is known besides what the sources say, as the file holds it. */
import { EMPTY_REGISTRY, type Registry } from '../registry.ts'
import { Known } from '../understand/known.ts'
import type { Database } from './database.ts'

interface Cached {
  readonly digest: string | undefined
  readonly known: Known
}

/** The registry is read once for as long as it stays the same; another process may replace it at any time. */
const cache = new WeakMap<Database, Cached>()

/** The digest of the registry, undefined where there is none. */
export const digestInFile = (database: Database): string | undefined =>
  database.get<{ digest: string }>('SELECT digest FROM registry')?.digest

export function readRegistry(database: Database): Registry {
  const content = database.get<{ content: string }>('SELECT content FROM registry')?.content
  return content === undefined ? EMPTY_REGISTRY : (JSON.parse(content) as Registry)
}

export function writeRegistry(database: Database, registry: Registry, digest: string): void {
  database.run(
    'INSERT OR REPLACE INTO registry (one, digest, content) VALUES (1, ?, ?)',
    digest,
    JSON.stringify(registry),
  )
}

/** The registry as it is looked up. */
export function knownOf(database: Database): Known {
  const digest = digestInFile(database)
  const cached = cache.get(database)
  if (cached?.digest === digest && cached !== undefined) return cached.known
  const known = new Known(readRegistry(database))
  cache.set(database, { digest, known })
  return known
}
