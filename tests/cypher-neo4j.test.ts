/** What is asked of the server: queries that are the same whatever the data, which goes in as parameters alone. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { Transaction } from '../graph/neo4j/transaction.ts'
import type { GraphStore } from '../graph/store.ts'
import { anchorAt } from '../graph/understand/anchor.ts'
import { freshStore } from './neo4j/access.ts'
import { report } from './reports.ts'
import { REGISTRY } from './registered.ts'
import { open } from './store-contract/open.ts'

/** Does all that a store can, with one word in whatever is text. */
async function use(store: GraphStore, word: string): Promise<void> {
  const key = `tw.21-${word}-TW.2021-2026`
  const plan = `hai-phong.122-${word}-TU.2020-2025`
  const path = `${word}/báo cáo.txt`
  const directive = { key, title: word, issuer: word, date: '2021-10-25' }
  const says = [{ from: plan, to: directive }, { from: plan, to: key, polarity: 'denied' } as const]
  const facts = report({
    name: word,
    source: { title: word },
    says,
    problems: [{ rule: word, documents: [word, key] }],
  })
  const other = report({ name: `${word} nữa`, cites: [{ ...directive, date: '2021-10-26' }] })
  await store.putRegistry({ ...REGISTRY, documents: REGISTRY.documents.map((one) => ({ ...one, title: word })) })
  await store.put(path, facts, word)
  await store.putAll([{ path: `${word} nữa`, facts: other, readAt: word }, { path, facts: other, readAt: word }]) // prettier-ignore
  await store.put(path, facts, word)
  const made = { by: word, at: '2026-01-01T00:00:00Z', reason: word }
  const document = { key, at: null }
  await store.putDecision({ action: 'reject', mention: anchorAt(path, facts, facts.extraction.mentions[1]!), ...made })
  await store.putDecision({ action: 'merge', document, into: { key: plan, at: null }, ...made })
  await store.putDecision({ action: 'correct', document, field: 'title', value: word, ...made })
  const filter = { type: word, place: word, issuer: word, from: '2021', to: '2022' }
  for (const text of [word, `21-${word}/TW`, `${word} 25/10/2021`]) {
    await store.search({ text, limit: 5, offset: 0, ...filter, level: 'central' })
    await store.search({ text, limit: 5, offset: 0 })
  }
  await Promise.all([store.locations(), store.sources(), store.source(facts.id), store.understood(facts.id)])
  await Promise.all([
    store.puts(path, 5),
    store.documents([key, word]),
    store.family(word, 5),
    store.mentions(key, 5, 0),
  ])
  await Promise.all([store.relations([key, word], 'in', ['implements'], false), store.edges([word], 'out', ['cites'])])
  await Promise.all([store.problems({ document: word }), store.problems({ source: word }), store.statistics()])
  await Promise.all([store.registry(), store.decisions(), store.lead(word)])
  await store.drop(path)
}

/** The queries that all of this takes, each once. */
async function queriesFor(word: string): Promise<string[]> {
  const asking = vi.spyOn(Transaction.prototype, 'all')
  const store = await open(await freshStore())
  await use(store, word).finally(() => store.close())
  const asked = new Set(asking.mock.calls.map(([cypher]) => cypher))
  asking.mockRestore()
  return [...asked].sort()
}

test('queries are the same whatever the data', async () => {
  const queries = await queriesFor('Mẫu')
  expect(queries.length).toBeGreaterThan(40)
  expect(await queriesFor('`Zz\'"}) DETACH DELETE n // $rows')).toEqual(queries)
})

test('nothing but the one place that takes parameters, and the schema, asks the server', async () => {
  const folder = join(import.meta.dirname, '..', 'graph', 'neo4j')
  const asking = await Promise.all(
    (await readdir(folder)).map(async (file) =>
      /\.(?:run|executeQuery|beginTransaction)\(/u.test(await readFile(join(folder, file), 'utf8')) ? [file] : [],
    ),
  )
  expect(asking.flat()).toEqual(['schema.ts', 'transaction.ts'])
})
