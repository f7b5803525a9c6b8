/** Deriving anew what a change touches, and replacing its rows. */
import { affectedTypes, type End } from '../derive.ts'
import type { Knowledge } from '../understand/understand.ts'
import type { Change, PairChange, PairIds } from './change.ts'
import type { Database } from './database.ts'
import { replaceDocument, type Replaced } from './derived-document.ts'
import { incidentPairs, replaceRelation } from './derived-relation.ts'
import { endOf, type DocumentRow, type EndRow } from './document-row.ts'

/** Derives documents first, then every relation whose pair or documents changed; returns the documents' ids. */
export function deriveChange(database: Database, change: Change, knowledge: Knowledge): readonly number[] {
  const ends = new Ends(database)
  // Every index, that of the words above all, is written many times faster in the order of its rows.
  const ids = [...change.documents.keys()].sort((one, other) => one - other)
  for (const id of ids) {
    const replaced = replaceDocument(database, id, change, knowledge)
    const end = endIn(replaced)
    ends.set(id, end)
    for (const pair of affectedPairs(database, id, replaced.before, end)) change.pair(pair)
  }
  for (const pair of [...change.pairs.values()].sort(inRows))
    replaceRelation(database, pair, change, (id) => ends.of(id))
  return ids
}

const inRows = (one: PairChange, other: PairChange): number =>
  one.from_id - other.from_id || (one.type < other.type ? -1 : Number(one.type > other.type)) || one.to_id - other.to_id

const endIn = ({ derived }: Replaced): End | null =>
  derived === null ? null : { document: derived.document, disputed: derived.disputed }

/** Relations that may come to something else because their document has become another. */
const affectedPairs = (database: Database, id: number, before: DocumentRow | null, after: End | null): PairIds[] =>
  before === null || after === null ? [] : incidentPairs(database, id, affectedTypes(endOf(before), after))

/** What relations need of documents, each read once. */
class Ends {
  readonly #database: Database
  readonly #known = new Map<number, End | null>()

  constructor(database: Database) {
    this.#database = database
  }

  set(id: number, end: End | null): void {
    this.#known.set(id, end)
  }

  of(id: number): End | null {
    const known = this.#known.get(id)
    if (known !== undefined) return known
    const row = this.#database.get<EndRow>('SELECT key, open, date, origin, disputed FROM document WHERE id = ?', id)
    const end = row === undefined ? null : endOf(row)
    this.#known.set(id, end)
    return end
  }
}
