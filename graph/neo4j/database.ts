/** The server: a driver, transactions that are tried again, and answers that are of one state of the store. */
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver'
import { ViendanError } from '../../errors.ts'
import type { Credentials } from '../store.ts'
import { explain, unusable } from './failure.ts'
import { prepare } from './schema.ts'
import { Transaction } from './transaction.ts'

/** The oldest release whose Cypher is spoken here. */
const OLDEST = { major: 5, minor: 26 }
const CONNECT_MS = 10_000
/** How long a transaction is tried again that another one stands in the way of, or that lost its connection. */
const RETRY_MS = 20_000
const OPTIONS = {
  userAgent: 'viendan',
  disableLosslessIntegers: true,
  connectionTimeout: CONNECT_MS,
  maxTransactionRetryTime: RETRY_MS,
  telemetryDisabled: true,
}
/** After so many attempts an answer is read while nothing may be written. */
const ATTEMPTS = 4

export class Database {
  /** The address, which holds nothing secret. */
  readonly name: string
  readonly #user: string
  readonly #driver: Driver
  /** What is under way. */
  readonly #running = new Set<Promise<unknown>>()
  /** The last state of the store that was seen whole. */
  #revision = 0
  #closed = false

  private constructor(url: string, { user, password }: Credentials) {
    this.name = url
    this.#user = user
    const token = password === null ? undefined : neo4j.auth.basic(user, password)
    this.#driver = neo4j.driver(url, token, OPTIONS)
  }

  /** Connects, and brings the schema up to date. Throws STORE_UNREACHABLE, STORE_REFUSED, STORE_UNUSABLE or STORE_TOO_NEW. */
  static async open(url: string, credentials: Credentials): Promise<Database> {
    const database = new Database(url, credentials)
    try {
      await database.#guard(database.#prepare())
      return database
    } catch (error) {
      await database.close()
      throw error
    }
  }

  /** All or nothing, tried again where that can help. What it wrote is on the server's disk when it resolves. */
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.#track(async () => {
      const { result, revision } = await this.#inTransaction(async (transaction) => {
        const result = await work(transaction)
        return { result, revision: transaction.published }
      })
      this.#revision = revision ?? this.#revision
      return result
    })
  }

  /**
   * An answer that is of one state of the store, whatever is written meanwhile: without locks Neo4j lets a reader see parts
   * of a commit. So it is asked again until nothing was committed between two looks at the revision, each of which waits for
   * commits under way.
   */
  read<Answer>(ask: (transaction: Transaction) => Promise<Answer>): Promise<Answer> {
    return this.#track(async () => {
      for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
        const before = this.#revision
        const { answer, after } = await this.#inTransaction(async (transaction) => {
          const answer = await ask(transaction)
          return { answer, after: await transaction.revision() }
        })
        this.#revision = after
        if (before === after) return answer
      }
      return this.#inTransaction(async (transaction) => {
        await transaction.revision()
        return ask(transaction)
      })
    })
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.allSettled(this.#running)
    await this.#driver.close()
  }

  async #prepare(): Promise<void> {
    const { agent = '' } = await this.#driver.getServerInfo()
    const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/u.exec(agent) ?? []
    const recent = Number(major) > OLDEST.major || (Number(major) === OLDEST.major && Number(minor) >= OLDEST.minor)
    if (!recent) throw unusable(this.name, tooOld(agent))
    await this.#inSession((session) => prepare(session, this.name))
    this.#revision = await this.#inTransaction((transaction) => transaction.revision())
  }

  #track<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#closed) return Promise.reject(new ViendanError('STORE_CLOSED', { store: this.name }))
    const running = this.#guard(work())
    this.#running.add(running)
    const forget = (): boolean => this.#running.delete(running)
    running.then(forget, forget)
    return running
  }

  // Every transaction may lock, so that reading ones go where writing ones go.
  #inTransaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.#inSession((session) =>
      session.executeWrite((transaction: ManagedTransaction) => work(new Transaction(transaction))),
    )
  }

  async #inSession<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
    const session = this.#driver.session()
    try {
      return await work(session)
    } finally {
      await session.close()
    }
  }

  async #guard<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work
    } catch (error) {
      throw explain(error, { store: this.name, user: this.#user })
    }
  }
}

const tooOld = (agent: string) => {
  const needed = `${OLDEST.major}.${OLDEST.minor}`
  return {
    en: `it is ${agent}, Neo4j ${needed} or later is needed`,
    vi: `máy chủ là ${agent}, cần Neo4j ${needed} trở lên`,
  }
}
