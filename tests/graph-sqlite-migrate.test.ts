/** A file that an older version wrote is brought to the present one when it is opened, and nothing is lost. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { implementers, openStore, type GraphStore } from '../graph/index.ts'
import type { SourceFacts } from '../graph/model.ts'
import { registryDigest } from '../graph/registry.ts'
import { decide, named } from './deciding.ts'
import { drawing, keyOf } from './graph-drawn.ts'
import { expectedOf, snapshotOf } from './graph-snapshot.ts'
import { REGISTRY } from './registered.ts'
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

/** The same of version 2, with an index whose name is still in use; version 3 came with decisions. */
const VERSION_2 = `
CREATE TABLE source (id INTEGER PRIMARY KEY, sha TEXT, digest TEXT, reader TEXT, text TEXT, extraction BLOB, open INTEGER);
CREATE TABLE location (path TEXT PRIMARY KEY, source INTEGER, read_at TEXT) WITHOUT ROWID;
CREATE INDEX location_by_source ON location (source, path);
CREATE TABLE registry (one INTEGER PRIMARY KEY CHECK (one = 1), digest TEXT NOT NULL, content TEXT NOT NULL);
CREATE TABLE mention (source INTEGER, ordinal INTEGER, document INTEGER, content TEXT);
CREATE TABLE document (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);
CREATE VIRTUAL TABLE word USING fts5 (number, other, content = '', contentless_delete = 1);
PRAGMA application_id = 1447321966;
PRAGMA user_version = 2;
`
const VERSION_3 = `${VERSION_2}
CREATE TABLE decision (ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, content TEXT NOT NULL);
PRAGMA user_version = 3;
`

/** What older versions lacked of the present one. */
const TO_VERSION_6 = `
ALTER TABLE location DROP COLUMN stamp;
PRAGMA user_version = 6;
`
const TO_VERSION_5 = `${TO_VERSION_6}
DROP INDEX document_by_digits;
PRAGMA user_version = 5;
`
const TO_VERSION_4 = `${TO_VERSION_5}
DROP TABLE document_group;
DROP TABLE meaning;
DROP TABLE edge_count;
DROP INDEX document_by_spelling;
DROP INDEX edge_back;
CREATE INDEX edge_back ON edge (to_id, type, from_id);
DROP INDEX contribution_by_place;
CREATE INDEX contribution_by_place ON contribution (place);
PRAGMA user_version = 4;
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

/** As `version1`, of version 2 or 3. */
function version3(path: string, schema: string, held: ReadonlyMap<string, SourceFacts>): DatabaseSync {
  const file = new DatabaseSync(path)
  file.exec(schema)
  file.exec("INSERT INTO document (key) VALUES ('stale'); INSERT INTO word (rowid, number) VALUES (1, 'stale')")
  const readings = [...new Set(held.values())]
  for (const [source, { id, reader, text, extraction }] of readings.entries())
    file
      .prepare('INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, 0)')
      .run(source, id, String(source), reader, text, deflateRawSync(JSON.stringify(extraction)))
  for (const [location, facts] of held)
    file.prepare('INSERT INTO location VALUES (?, ?, ?)').run(location, readings.indexOf(facts), 'then')
  return file
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

test.each([
  ['2', VERSION_2],
  ['3', VERSION_3],
])('a file of version %s keeps its locations, its texts, the registry and the decisions', async (version, schema) => {
  const path = join(folder, `${version}.db`)
  const correction = decide({ action: 'correct', document: named(KEY), field: 'issuer', value: 'Ban Bí thư' })
  const decisions = version === '2' ? [] : [correction]
  const file = version3(path, schema, new Map([['a.txt', first], ['b.txt', second], ['c.txt', first]])) // prettier-ignore
  file.prepare('INSERT INTO registry VALUES (1, ?, ?)').run(registryDigest(REGISTRY), JSON.stringify(REGISTRY))
  for (const decision of decisions)
    file.prepare('INSERT INTO decision (id, content) VALUES (?, ?)').run(decision.id, JSON.stringify(decision))
  file.close()
  for (const time of ['once', 'again']) {
    const store = await openStore(`sqlite:${path}`)
    expect(await snapshotOf(store), time).toEqual(expectedOf([first, second], { registry: REGISTRY, decisions }))
    expect(await store.locations()).toEqual(['a', 'b', 'c'].map((name) => ({ path: `${name}.txt`, readAt: 'then' })))
    expect(await store.source(first.id)).toEqual(first)
    expect(await store.registry()).toEqual(REGISTRY)
    expect((await store.decisions()).map(({ decision }) => decision)).toEqual(decisions)
    await store.close()
  }
  const after = new DatabaseSync(path)
  const names = after.prepare("SELECT count(*) AS tables FROM sqlite_schema WHERE name IN ('mention', 'before_source')")
  expect(names.get()).toEqual({ tables: 0 })
  after.close()
})

test.each([
  [4, TO_VERSION_4],
  [5, TO_VERSION_5],
  [6, TO_VERSION_6],
])('a file of version %i is given what it lacks, and goes on as any other', async (version, lacking) => {
  const reports = [drawing('a2022>B2020 b>B2020? a2022~C q2023:B2020 c>D?'), drawing('a2022>C b+a2022')]
  const [path, other] = [join(folder, `old-${version}.db`), join(folder, `new-${version}.db`)]
  const [old, fresh] = await Promise.all([path, other].map((file) => openStore(`sqlite:${file}`)))
  for (const store of [old!, fresh!])
    for (const [index, facts] of reports.entries()) await store.put(`${index}.txt`, facts, 'then')
  await old!.close()
  const file = new DatabaseSync(path)
  file.exec(lacking)
  file.close()
  const store = await openStore(`sqlite:${path}`)
  const asked = async (of: GraphStore) => ({
    snapshot: await snapshotOf(of),
    statistics: await of.statistics(),
    facets: await of.facets({ text: '' }, 100),
    filtered: await of.facets({ text: '', level: 'provincial', from: '2022' }, 100),
    implementers: await implementers(of, keyOf('B2020')),
  })
  expect(await asked(store)).toEqual(await asked(fresh!))
  expect((await implementers(store, keyOf('B2020'))).total).toBe(3)
  for (const of of [store, fresh!]) {
    await of.drop('0.txt')
    await of.put('2.txt', drawing('e2024>C d>C?'), 'then')
  }
  expect(await asked(store)).toEqual(await asked(fresh!))
  for (const of of [store, fresh!]) await of.close()
})
