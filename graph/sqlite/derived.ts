/** Deriving anew what a change touched, and replacing its rows. */
import type { Database } from './database.ts'
import { replaceDocument } from './derived-document.ts'
import { incidentPairs, pairId, replaceRelation, type PairIds } from './derived-relation.ts'

/** Ids of keys, and pairs by `pairId`. */
export interface Touched {
  readonly documents: Set<number>
  readonly pairs: Map<string, PairIds>
}

export const touchNothing = (): Touched => ({ documents: new Set(), pairs: new Map() })

/** Derives documents first, then every relation whose pair or documents changed; returns the number of documents. */
export function deriveAnew(database: Database, { documents, pairs }: Touched): number {
  for (const id of documents)
    if (replaceDocument(database, id)) for (const pair of incidentPairs(database, id)) pairs.set(pairId(pair), pair)
  for (const pair of pairs.values()) replaceRelation(database, pair)
  return documents.size
}
