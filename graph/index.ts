/** The graph as the rest of the program sees it: a store behind an address, and the questions. */
import { ViendanError } from '../errors.ts'
import { SqliteStore } from './sqlite.ts'
import type { GraphStore } from './store.ts'

export { implementers, type Implementer, type Implementers, type ImplementersOptions } from './ask/implementers.ts'
export { path, type Path } from './ask/path.ts'
export { possible, resolveReference, type Resolution } from './ask/resolve.ts'
export { trace, type Trace, type TraceOptions } from './ask/trace.ts'
export type * from './model.ts'
export type * from './store.ts'

/**
 * Opens the store at an address: `sqlite:PATH`, relative to the working directory. Throws STORE_URL for any other address,
 * STORE_UNUSABLE where it cannot be opened, STORE_TOO_NEW where a newer version wrote it.
 */
export async function openStore(url: string): Promise<GraphStore> {
  const [, path] = /^sqlite:(.+)$/su.exec(url) ?? []
  if (path === undefined) throw new ViendanError('STORE_URL', { url: withoutPassword(url) })
  return new SqliteStore(path)
}

const withoutPassword = (url: string): string => url.replace(/\/\/[^@/]*@/u, '//')
