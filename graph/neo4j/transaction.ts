/** Asking within one transaction: Cypher with parameters, rows as plain objects. */
import neo4j, { type ManagedTransaction } from 'neo4j-driver'
import { LOCKED_REVISION, PUBLISH } from './schema.ts'

/** What a parameter can hold. Whole numbers are stored as such; bytes are an `Int8Array`. */
export type Value = string | number | boolean | null | Int8Array | readonly Value[] | { readonly [name: string]: Value }
export type Parameters = Readonly<Record<string, Value>>

/** Rows that one `UNWIND` takes, at most. */
const BATCH = 2000

export class Transaction {
  readonly #transaction: ManagedTransaction
  #published: number | null = null

  constructor(transaction: ManagedTransaction) {
    this.#transaction = transaction
  }

  /** All rows of a query. `Row` names the columns as the query gives them. */
  async all<Row>(cypher: string, parameters: Parameters = {}): Promise<Row[]> {
    const { records } = await this.#transaction.run(cypher, stored(parameters))
    return records.map((record) => record.toObject() as Row)
  }

  /** The first row of a query, or undefined. */
  async one<Row>(cypher: string, parameters: Parameters = {}): Promise<Row | undefined> {
    return (await this.all<Row>(cypher, parameters))[0]
  }

  /** Runs a query that takes `$rows` by `UNWIND`, in batches; asks nothing where there are none. Gives what it returns. */
  async each<Row>(
    cypher: string,
    rows: readonly Value[],
    parameters: Parameters = {},
    size: number = BATCH,
  ): Promise<Row[]> {
    const starts = Array.from({ length: Math.ceil(rows.length / size) }, (_, batch) => batch * size)
    const answers = starts.map((start) =>
      this.all<Row>(cypher, { ...parameters, rows: rows.slice(start, start + size) }),
    )
    return (await Promise.all(answers)).flat()
  }

  /** The revision of the store, once every commit under way is through; nothing is committed until this transaction ends. */
  async revision(): Promise<number> {
    return (await this.one<Revision>(LOCKED_REVISION))?.revision ?? 0
  }

  /** Tells readers that something changed; to be done last of all, since nobody else can commit from here on. */
  async publish(): Promise<void> {
    this.#published = (await this.one<Revision>(PUBLISH))?.revision ?? null
  }

  /** The revision that its changes make; null where it changed nothing. */
  get published(): number | null {
    return this.#published
  }
}

interface Revision {
  readonly revision: number
}

/** The driver takes every number of JavaScript for a fraction. */
function stored(value: Value): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (value === null || typeof value !== 'object' || value instanceof Int8Array) return value
  if (isList(value)) return value.map(stored)
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, stored(each)]))
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value)
