/** Deriving anew what a change touched, and replacing its rows. */
import type { Knowledge } from '../understand/understand.ts'
import type { Database } from './database.ts'
import type { End } from '../derive.ts'
import { readEnd, replaceDocument } from './derived-document.ts'
import { incidentPairs, pairId, replaceRelation, type PairIds } from './derived-relation.ts'

/** Ids of keys, and pairs by `pairId`. */
export interface Touched {
  readonly documents: Set<number>
  readonly pairs: Map<string, PairIds>
}

export const touchNothing = (): Touched => ({ documents: new Set(), pairs: new Map() })

/** Derives documents first, then every relation whose pair or documents changed; returns the number of documents. */
export function deriveAnew(database: Database, { documents, pairs }: Touched, knowledge: Knowledge): number {
  // The index of words is written many times faster in the order of its rows.
  for (const id of [...documents].sort((one, other) => one - other))
    if (replaceDocument(database, id, knowledge))
      for (const pair of incidentPairs(database, id)) pairs.set(pairId(pair), pair)
  const endOf = ends(database)
  for (const pair of pairs.values()) replaceRelation(database, pair, endOf)
  return documents.size
}

/** What relations need of documents, each read once. */
function ends(database: Database): (id: number) => End | null {
  const read = new Map<number, End | null>()
  return (id) => {
    const known = read.get(id)
    if (known !== undefined) return known
    const end = readEnd(database, id)
    read.set(id, end)
    return end
  }
}
