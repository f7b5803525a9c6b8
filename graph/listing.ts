/** What a store promises to those who take along everything that it holds: a page at a time, by key. See `store.ts`. */
import type { Document, SourceSummary, SourcedProblem } from './model.ts'

export interface Listing {
  /** Documents whose key stands after the given one (all of them after ''), by key. */
  documentsAfter(key: string, limit: number): Promise<readonly Document[]>

  /** Sources whose id stands after the given one (all of them after ''), by id. */
  sourcesAfter(id: string, limit: number): Promise<readonly SourceSummary[]>

  /** Sources by id, in the order asked for; unknown ids are left out. */
  sourcesById(ids: readonly string[]): Promise<readonly SourceSummary[]>

  /** Problems of no one source, of which one of these documents is the first concerned; in the order of the keys. */
  sharedProblems(keys: readonly string[]): Promise<readonly SourcedProblem[]>
}
