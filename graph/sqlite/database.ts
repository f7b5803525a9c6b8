/** The file: opening it safely, statements prepared once, transactions, and SQLite's errors in our words. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { ViendanError, type Language } from '../../errors.ts'
import { Counting } from './counting.ts'
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from './schema.ts'

/** How long a writer waits for another process that writes, in milliseconds. */
const WAIT_MS = 10_000
const MEGABYTE = 1024 * 1024
const CACHE_KIBIBYTES = 64 * 1024
const MAPPED_BYTES = 4096 * MEGABYTE
/** Pages of 4 KiB in the log before it is written back into the file. */
const CHECKPOINT_PAGES = 8000

/** Without those that SQLite keeps for itself, of which the tables of the index of words go with it. */
const OWN =
  "SELECT type, name FROM sqlite_schema WHERE type IN ('table', 'index') AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'word_*'"
export const BEFORE = 'before_'

type Reason = Readonly<Record<Language, string>>

const NOT_OPENED: Reason = { en: 'it cannot be opened or created', vi: 'không mở hoặc tạo được tệp' }

/** What went wrong, by SQLite's primary result code. */
const REASONS: Readonly<Record<number, Reason>> = {
  5: { en: 'another program keeps it locked', vi: 'chương trình khác đang khóa tệp' },
  6: { en: 'another program keeps it locked', vi: 'chương trình khác đang khóa tệp' },
  8: { en: 'it may not be written', vi: 'không có quyền ghi' },
  10: { en: 'the disk reports an error', vi: 'ổ đĩa báo lỗi' },
  11: { en: 'the file is damaged', vi: 'tệp bị hỏng' },
  13: { en: 'the disk is full', vi: 'ổ đĩa đã đầy' },
  14: NOT_OPENED,
  26: { en: 'the file is not a store', vi: 'tệp không phải là kho dữ liệu' },
}
const FOREIGN: Reason = { en: 'the file belongs to another program', vi: 'tệp thuộc về chương trình khác' }

export class Database {
  readonly #path: string
  readonly #file: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  readonly #plain = new Map<string, StatementSync>()
  /** What the transaction under way has looked up. */
  readonly #remembered = new Map<string, number>()
  /** What the transaction under way counts. */
  readonly counting = new Counting()

  /** Opens the file, with its folder and tables where they are missing; throws STORE_UNUSABLE or STORE_TOO_NEW. */
  constructor(path: string) {
    this.#path = path
    this.#file = this.#guard(() => open(path))
    try {
      this.#guard(() => this.#prepareFile())
    } catch (error) {
      this.#file.close()
      throw error
    }
  }

  /** All rows of a query. `Row` names the columns as the query gives them. */
  all<Row>(sql: string, ...values: readonly SQLInputValue[]): Row[] {
    try {
      return this.#statement(sql).all(...values) as Row[]
    } catch (error) {
      throw explain(error, this.#path)
    }
  }

  /** The same without names: rows as plain lists of their values, which many thousands are read faster as. */
  tuples<Row extends readonly unknown[]>(sql: string, ...values: readonly SQLInputValue[]): Row[] {
    try {
      return this.#plainly(sql).all(...values) as unknown as Row[]
    } catch (error) {
      throw explain(error, this.#path)
    }
  }

  /** The first row of a query, or undefined. */
  get<Row>(sql: string, ...values: readonly SQLInputValue[]): Row | undefined {
    try {
      return this.#statement(sql).get(...values) as Row | undefined
    } catch (error) {
      throw explain(error, this.#path)
    }
  }

  /** Runs a statement that gives no rows; returns the id of the row that it inserted last. */
  run(sql: string, ...values: readonly SQLInputValue[]): number {
    try {
      return Number(this.#statement(sql).run(...values).lastInsertRowid)
    } catch (error) {
      throw explain(error, this.#path)
    }
  }

  /** All or nothing; waits for another writer. What it wrote is on the disk when it returns. */
  write<Result>(work: () => Result): Result {
    this.run('BEGIN IMMEDIATE')
    this.#remembered.clear()
    this.counting.forget()
    try {
      const result = work()
      this.counting.write(this)
      this.run('COMMIT')
      return result
    } catch (error) {
      if (this.#file.isTransaction) this.run('ROLLBACK')
      throw error
    }
  }

  /** A number that stays the same for the rest of the transaction, looked up once. */
  remember(name: string, find: () => number): number {
    const known = this.#remembered.get(name)
    if (known !== undefined) return known
    const found = find()
    this.#remembered.set(name, found)
    return found
  }

  /** Everything that is read sees one state of the store, whatever another process writes meanwhile. */
  read<Result>(work: () => Result): Result {
    this.run('BEGIN')
    try {
      return work()
    } finally {
      this.run('COMMIT')
    }
  }

  /** The version of the tables in the file. */
  version(): number {
    return this.#pragma('user_version')
  }

  /** Makes all tables anew, of the present version; what was there stands under names that begin with `BEFORE`. */
  setAside(): void {
    for (const { type, name } of this.all<{ type: 'table' | 'index'; name: string }>(OWN))
      this.#file.exec(
        type === 'index' || name === 'word' ? `DROP ${type} ${name}` : `ALTER TABLE ${name} RENAME TO ${BEFORE}${name}`,
      )
    this.#create()
  }

  /** Says that the tables are of the present version. */
  setVersion(): void {
    this.#file.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}`)
  }

  dropAside(): void {
    for (const { name } of this.all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE name GLOB '${BEFORE}*'`))
      this.#file.exec(`DROP TABLE ${name}`)
  }

  close(): void {
    this.#file.close()
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const prepared = this.#file.prepare(sql)
    this.#statements.set(sql, prepared)
    return prepared
  }

  #plainly(sql: string): StatementSync {
    const known = this.#plain.get(sql)
    if (known !== undefined) return known
    const prepared = this.#file.prepare(sql)
    prepared.setReturnArrays(true)
    this.#plain.set(sql, prepared)
    return prepared
  }

  #guard<Result>(work: () => Result): Result {
    try {
      return work()
    } catch (error) {
      throw explain(error, this.#path)
    }
  }

  #prepareFile(): void {
    this.#checkOwner()
    this.#file.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -${CACHE_KIBIBYTES};
      PRAGMA mmap_size = ${MAPPED_BYTES};
      PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES};
    `)
    // Another process may have been first while this one waited for the lock.
    if (this.version() === 0) this.write(() => this.version() === 0 && this.#create())
  }

  /** Before anything is written: a file of another program must stay as it is. */
  #checkOwner(): void {
    const version = this.#pragma('user_version')
    const tables = this.get<{ count: number }>('SELECT count(*) AS count FROM sqlite_schema')?.count
    const ours = this.#pragma('application_id') === APPLICATION_ID
    if (!ours && (version !== 0 || tables !== 0)) throw unusable(this.#path, FOREIGN)
    if (version > SCHEMA_VERSION)
      throw new ViendanError('STORE_TOO_NEW', { path: this.#path, version, known: SCHEMA_VERSION })
  }

  #create(): void {
    this.#file.exec(SCHEMA)
    this.setVersion()
  }

  #pragma(name: 'user_version' | 'application_id'): number {
    return this.#file.prepare(`PRAGMA ${name}`).get()?.[name] as number
  }
}

function open(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true })
  return new DatabaseSync(path, { timeout: WAIT_MS })
}

function explain(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof ViendanError) return error
  if ('errcode' in error && typeof error.errcode === 'number') {
    const reason = REASONS[error.errcode & 0xff]
    return reason === undefined ? error : unusable(path, reason, error)
  }
  // The folder: EACCES, ENOTDIR, EROFS …
  if ('syscall' in error) return unusable(path, NOT_OPENED, error)
  return error
}

const unusable = (path: string, reason: Reason, cause?: unknown): ViendanError =>
  new ViendanError('STORE_UNUSABLE', { path, reason }, cause)
