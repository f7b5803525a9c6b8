/** What was put, to be put elsewhere. */
import type { Put } from '../store.ts'
import type { Database } from './database.ts'
import { readReading } from './readings.ts'

export function puts(database: Database, after: string, limit: number): Put[] {
  const rows = database.all<{ path: string; source: number; readAt: string; stamp: string | null }>(
    'SELECT path, source, read_at AS readAt, stamp FROM location WHERE path > ? ORDER BY path LIMIT ?',
    after,
    limit,
  )
  return rows.flatMap(({ path, source, readAt, stamp }) => {
    const facts = readReading(database, source)
    return facts === null ? [] : [{ path, facts, readAt, ...(stamp === null ? {} : { stamp }) }]
  })
}
