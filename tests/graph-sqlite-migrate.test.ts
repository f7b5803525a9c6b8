/** A file that an older version wrote is brought to the present one when it is opened, and nothing is lost. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../graph/index.ts'
import type { SourceFacts } from '../graph/model.ts'
import { expectedOf, snapshotOf } from './graph-snapshot.ts'
import { citing, report } from './reports.ts'

/** What a file of version 1 held that cannot be derived; with a table of derived rows and the index of words. */
const VERSION_1 = `
CREATE TABLE source (id INTEGER PRIMARY KEY, sha TEXT, digest TEXT, active INTEGER, reader TEXT, text TEXT,
  described TEXT, claimed TEXT);
CREATE TABLE location (path TEXT PRIMARY KEY, source INTEGER, read_at TEXT) WITHOUT ROWID;
CREATE TABLE mention (source INTEGER, ordinal INTEGER, document INTEGER, content TEXT);
CREATE TABLE statement (source INTEGER, ordinal INTEGER, content TEXT);
CREATE TABLE problem (source INTEGER, ordinal INTEGER, content TEXT);
CREATE TABLE document (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);
CREATE VIRTUAL TABLE word USING fts5 (number, other, content = '', contentless_delete = 1);
PRAGMA application_id = 1447321966;
PRAGMA user_version = 1;
`

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viendan-version-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function version1(path: string, held: ReadonlyMap<string, SourceFacts>): void {
  const file = new DatabaseSync(path)
  file.exec(VERSION_1)
  file.exec("INSERT INTO document (key) VALUES ('stale'); INSERT INTO word (rowid, number) VALUES (1, 'stale')")
  const readings = [...new Set(held.values())]
  for (const [source, facts] of readings.entries()) writeReading(file, source, facts)
  for (const [location, facts] of held)
    file.prepare('INSERT INTO location VALUES (?, ?, ?)').run(location, readings.indexOf(facts), 'then')
  file.close()
}

function writeReading(file: DatabaseSync, source: number, { id, reader, text, extraction }: SourceFacts): void {
  const { source: described, mentions, statements, problems, ...claimed } = extraction
  file
    .prepare('INSERT INTO source VALUES (?, ?, ?, 1, ?, ?, ?, ?)')
    .run(source, id, String(source), reader, text, JSON.stringify(described), JSON.stringify(claimed))
  const write = (sql: string, rows: readonly unknown[]): void => {
    for (const [ordinal, row] of rows.entries()) file.prepare(sql).run(source, ordinal, JSON.stringify(row))
  }
  write('INSERT INTO mention VALUES (?, ?, 1, ?)', mentions)
  write('INSERT INTO statement VALUES (?, ?, ?)', statements)
  write('INSERT INTO problem VALUES (?, ?, ?)', problems)
}

const KEY = 'tw.21-KL-TW.2021-2026'
const first = report({
  name: 'một',
  says: [
    { from: null, to: KEY },
    { from: 'hai-phong.122-KH-TU.2020-2025', to: KEY, polarity: 'denied' },
  ],
  problems: [{ rule: 'odd', documents: [KEY] }],
})
const second = citing('hai', KEY)

test('a file of version 1 keeps its locations, its texts and what they say', async () => {
  const path = join(folder, 'one.db')
  version1(path, new Map([['a.txt', first], ['b.txt', second], ['c.txt', first]])) // prettier-ignore
  for (const time of ['once', 'again']) {
    const store = await openStore(`sqlite:${path}`)
    expect(await snapshotOf(store), time).toEqual(expectedOf([first, second]))
    expect(await store.locations()).toEqual(['a', 'b', 'c'].map((name) => ({ path: `${name}.txt`, readAt: 'then' })))
    expect(await store.source(first.id)).toEqual(first)
    expect((await store.search({ text: 'stale', limit: 1, offset: 0 })).total).toBe(0)
    await store.close()
  }
})

test('a file of version 1 that cannot be brought over stays as it was', async () => {
  const path = join(folder, 'broken.db')
  version1(path, new Map([['a.txt', first]]))
  const file = new DatabaseSync(path)
  file.exec("UPDATE source SET claimed = '{'")
  await expect(openStore(`sqlite:${path}`)).rejects.toThrow()
  expect(file.prepare('SELECT count(*) AS rows FROM mention').get()).toEqual({ rows: first.extraction.mentions.length })
  expect(file.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 })
  file.close()
})
