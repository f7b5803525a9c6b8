/**
 * What a transaction adds and takes away, gathered by document and by pair, so that each is read, derived and written once,
 * and all of them in the order in which their rows stand in the file.
 */
import type { Form } from '../facts.ts'
import type { RelationType } from '../model.ts'
import type { Database } from './database.ts'

/** A source that comes to speak of a document. */
export interface Coming {
  readonly source: number
  /** The id of its text. */
  readonly sha: string
  /** JSON */
  readonly form: string
  readonly mentions: number
}

/** A source that speaks of a document no longer. */
export interface Going {
  readonly sha: string
  /** The number of the form among those of the document. */
  readonly form: number
  readonly mentions: number
}

export interface DocumentChange {
  readonly come: Coming[]
  readonly gone: Going[]
}

/** A pair by the ids of its keys. */
export interface PairIds {
  readonly from_id: number
  readonly type: RelationType
  readonly to_id: number
}

export interface PairChange extends PairIds {
  /** Statements and citing sources that have come, less those that have gone. */
  statements: number
  citing: number
  /** The highest confidence of the statements that have come and make an edge. */
  stated: number | null
  /** Whether a statement has gone that made an edge. */
  lost: boolean
}

/** A statement as its pair counts it. */
export interface Said {
  readonly makesEdge: boolean
  readonly confidence: number
}

export class Change {
  readonly documents = new Map<number, DocumentChange>()
  readonly pairs = new Map<string, PairChange>()
  readonly #forms = new Map<string, Form>()
  /** The last key that was there when the change began. */
  readonly #last: number

  constructor(database: Database) {
    this.#last = database.get<{ last: number | null }>('SELECT max(id) AS last FROM document_key')?.last ?? 0
  }

  /** Whether a key is there only since this change, so that nothing stands in the file under it yet. */
  isNew(document: number): boolean {
    return document > this.#last
  }

  /** A form by its JSON, of which many documents and sources use the same. */
  form(content: string): Form {
    return remembered(this.#forms, content, () => JSON.parse(content) as Form)
  }

  /** What happens to a document, which is derived anew whatever that is. */
  document(id: number): DocumentChange {
    return remembered(this.documents, id, () => ({ come: [], gone: [] }))
  }

  /** What happens to a pair, as above. */
  pair({ from_id, type, to_id }: PairIds): PairChange {
    const none = { statements: 0, citing: 0, stated: null, lost: false }
    return remembered(this.pairs, `${from_id} ${type} ${to_id}`, () => ({ from_id, type, to_id, ...none }))
  }

  states(ids: PairIds, { makesEdge, confidence }: Said): void {
    const pair = this.pair(ids)
    pair.statements++
    if (makesEdge) pair.stated = Math.max(pair.stated ?? 0, confidence)
  }

  statesNoLonger(ids: PairIds, { makesEdge }: Pick<Said, 'makesEdge'>): void {
    const pair = this.pair(ids)
    pair.statements--
    if (makesEdge) pair.lost = true
  }
}

function remembered<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
