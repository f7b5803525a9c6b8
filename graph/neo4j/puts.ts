/** What was put, to be put elsewhere. */
import type { Put } from '../store.ts'
import { unpack } from './readings.ts'
import type { Transaction } from './transaction.ts'

const PUTS = `
  MATCH (location:Location) WHERE location.path > $after
  WITH location ORDER BY location.path LIMIT $limit
  MATCH (reading:Reading { id: location.reading })
  RETURN location.path AS path, location.readAt AS readAt, location._stamp AS stamp, reading.content AS content ORDER BY path`

export async function puts(transaction: Transaction, after: string, limit: number): Promise<Put[]> {
  const rows = await transaction.all<{ path: string; readAt: string; stamp: string | null; content: Int8Array }>(PUTS, {
    after,
    limit,
  })
  return rows.map(({ path, readAt, stamp, content }) => ({
    ...{ path, facts: unpack(content), readAt },
    ...(stamp === null ? {} : { stamp }),
  }))
}
