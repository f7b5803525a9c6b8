/** The embedded store: the promises of every store, and what is particular to a file. */
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ViendanError } from '../errors.ts'
import { openStore, type GraphStore } from '../graph/index.ts'
import { parseQuery, rank } from '../graph/query.ts'
import { byCodePoint } from '../graph/tokens.ts'
import { expectedOf, snapshotOf } from './graph-snapshot.ts'
import { citing, report } from './reports.ts'
import { describeStore } from './store-contract.ts'

let folder = ''
let stores = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viendan-store-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describeStore('embedded', async () => `sqlite:${join(folder, `${++stores}.db`)}`)

/** What a person is told when the store cannot be opened. */
const refusal = async (path: string): Promise<{ code: string; vi: string; exit: number }> => {
  const error: unknown = await openStore(`sqlite:${path}`).then(
    (store) => store.close(),
    (reason: unknown) => reason,
  )
  if (!(error instanceof ViendanError)) throw new Error(`opened or failed otherwise: ${String(error)}`)
  return { code: error.code, vi: error.explain('vi').message, exit: error.exit }
}

const expectRefusal = async (path: string, code: string, words: string): Promise<void> => {
  const refused = await refusal(path)
  expect(refused.code).toBe(code)
  expect(refused.vi).toContain(words)
}

/** A database that another program, or another version, made. */
const made = (name: string, sql: string): string => {
  const path = join(folder, name)
  const database = new DatabaseSync(path)
  database.exec(sql)
  database.close()
  return path
}

describe('a search that thousands of documents fit', () => {
  const numbers = Array.from({ length: 10_400 }, (_, index) => index + 1)
  const plan = (number: number) => ({
    key: `hai-phong.${number}-KH-TU.2020-2025`,
    date: `2021-${String((number % 12) + 1).padStart(2, '0')}-01`,
    level: number % 3 === 0 ? ('district' as const) : ('provincial' as const),
    title: `về việc số ${number % 7}`,
  })

  let store: GraphStore
  beforeAll(async () => {
    store = await openStore(`sqlite:${join(folder, 'many.db')}`)
    await store.putAll([
      { path: 'a.txt', facts: citing('một', ...numbers.map(plan)), readAt: 'now' },
      { path: 'b.txt', facts: citing('hai', ...numbers.filter((number) => number % 5 === 0).map(plan)), readAt: 'now' },
    ])
  })
  afterAll(() => store.close())

  test.each([
    ['ke hoach', {}],
    ['ke hoach 1', {}],
    ['2021', {}],
    ['kh/tu 12 2021', {}],
    ['viec 3', {}],
    ['kế hoạch', { level: 'provincial' as const, from: '2021-03' }],
    ['kế hoạch 12-KH/TU', {}],
  ])('has the order of any other, page by page: %s %j', async (text, filter) => {
    const asked = { text, ...filter }
    const whole = await store.search({ ...asked, limit: 20_000, offset: 0 })
    const query = parseQuery(text)
    const inOrder = whole.rows.toSorted(
      (one, other) =>
        rank(query, one) - rank(query, other) ||
        other.sourcesCount - one.sourcesCount ||
        byCodePoint(other.date ?? '', one.date ?? '') ||
        byCodePoint(one.key, other.key),
    )
    expect(whole.rows.length).toBe(whole.total)
    expect(keysOf(whole.rows)).toEqual(keysOf(inOrder))
    for (const offset of [0, 1, 7, 500, 1111, whole.total - 3]) {
      const page = await store.search({ ...asked, limit: 9, offset })
      expect(keysOf(page.rows)).toEqual(keysOf(whole.rows.slice(offset, offset + 9)))
    }
  })
})

const keysOf = (documents: readonly { readonly key: string }[]): string[] => documents.map(({ key }) => key)

describe('the file of an embedded store', () => {
  test('is created with its folder', async () => {
    const path = join(folder, 'mới', 'sâu', 'kho.db')
    await (await openStore(`sqlite:${path}`)).close()
    expect((await stat(path)).isFile()).toBe(true)
  })

  test('is one file again once the store is closed', async () => {
    const path = join(folder, 'one.db')
    const store = await openStore(`sqlite:${path}`)
    await store.put('a.txt', citing('một', 'tw.21-KL-TW.2021-2026'), 'now')
    await store.close()
    await expect(stat(`${path}-wal`)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('may not lie below another file', async () => {
    await writeFile(join(folder, 'file'), 'x')
    const path = join(folder, 'file', 'kho.db')
    expect(await refusal(path)).toEqual({
      code: 'STORE_UNUSABLE',
      vi: `Không dùng được kho ${path}: không mở hoặc tạo được tệp.`,
      exit: 4,
    })
  })

  test('may not be a folder', async () => {
    await expectRefusal(folder, 'STORE_UNUSABLE', 'không mở')
  })

  test('may not be something else, which stays as it is', async () => {
    const path = join(folder, 'report.txt')
    await writeFile(path, 'Báo cáo '.repeat(100))
    await expectRefusal(path, 'STORE_UNUSABLE', 'không phải là kho')
    expect((await stat(path)).size).toBe(Buffer.byteLength('Báo cáo '.repeat(100)))
  })

  test.each([
    ['another program', 'CREATE TABLE things (id INTEGER)'],
    ['another program that counts versions', 'PRAGMA user_version = 7; PRAGMA application_id = 1'],
  ])('may not belong to %s', async (name, sql) => {
    const path = made(`${name}.db`, sql)
    await expectRefusal(path, 'STORE_UNUSABLE', 'chương trình khác')
  })

  test('may not come from a newer version', async () => {
    const path = join(folder, 'newer.db')
    await (await openStore(`sqlite:${path}`)).close()
    made('newer.db', 'PRAGMA user_version = 999')
    await expectRefusal(path, 'STORE_TOO_NEW', '999')
  })

  test('tells when another program keeps it locked', async () => {
    const path = join(folder, 'locked.db')
    const other = new DatabaseSync(path)
    other.exec('CREATE TABLE things (id INTEGER); BEGIN EXCLUSIVE')
    await expectRefusal(path, 'STORE_UNUSABLE', 'đang khóa')
    other.close()
  })

  test('can be read while another process is in the middle of a change', async () => {
    const path = join(folder, 'busy.db')
    const store = await openStore(`sqlite:${path}`)
    await store.put('a.txt', citing('một', 'tw.21-KL-TW.2021-2026'), 'now')
    const other = new DatabaseSync(path)
    other.exec('BEGIN IMMEDIATE; DELETE FROM document')
    const reader = await openStore(`sqlite:${path}`)
    expect(await reader.statistics()).toMatchObject({ documents: 2 })
    other.exec('ROLLBACK')
    other.close()
    await Promise.all([store.close(), reader.close()])
  })
})

describe('the rows of an embedded store', () => {
  const KEY = 'tw.21-KL-TW.2021-2026'

  test('hold nothing of a source that no location holds any more', async () => {
    const path = join(folder, 'dropped.db')
    const store = await openStore(`sqlite:${path}`)
    await store.put(
      'a.txt',
      report({ name: 'một', says: [{ from: null, to: KEY }], problems: [{ rule: 'odd', documents: [KEY] }] }),
      'now',
    )
    await store.put('a.txt', citing('hai', KEY), 'now')
    await store.drop('a.txt')
    await store.close()
    const database = new DatabaseSync(path)
    const tables = [
      'source',
      'contribution',
      'location',
      'statement',
      'problem',
      'problem_document',
      'form',
      'appearance',
      'document',
      'edge',
      'finding',
    ]
    const left = tables.map((table) => database.prepare(`SELECT count(*) AS rows FROM ${table}`).get()?.rows)
    database.close()
    expect(left).toEqual(tables.map(() => 0))
  })

  test('are as they were after a put that fails in the middle, and the store goes on', async () => {
    const store = await openStore('sqlite::memory:')
    const [before, after] = [citing('một', KEY), citing('hai', KEY)]
    await store.put('a.txt', before, 'now')
    const broken = report({ name: 'ba', says: [{ from: null, to: KEY, confidence: NaN }] })
    await expect(store.put('a.txt', broken, 'now')).rejects.toThrow()
    expect(await snapshotOf(store)).toEqual(expectedOf([before]))
    await store.put('b.txt', after, 'now')
    expect(await snapshotOf(store)).toEqual(expectedOf([before, after]))
    await store.close()
  })
})

describe('the address of a store', () => {
  test.each(['', 'data/viendan.db', 'sqlite:', 'mysql://user:secret@host/db', 'file:///x.db'])(
    'may not be "%s"',
    async (url) => {
      await expect(openStore(url)).rejects.toMatchObject({ code: 'STORE_URL' })
      await expect(openStore(url)).rejects.not.toThrow(/secret/u)
    },
  )
})
