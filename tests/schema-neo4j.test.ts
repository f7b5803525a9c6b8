/** How a database on a server becomes a store: what is created on opening, older versions, and whose database it is. */
import { beforeEach, describe, expect, test } from 'vitest'
import { SCHEMA_VERSION } from '../graph/neo4j/schema.ts'
import type { GraphStore } from '../graph/store.ts'
import { expectedOf, snapshotOf } from './graph-snapshot.ts'
import { access, driver, freshStore } from './neo4j/access.ts'
import { claim } from './neo4j/claim.ts'
import { citing, report } from './reports.ts'
import { open } from './store-contract/open.ts'

const MARK = "(store:Store { name: 'Viện Dẫn' })"
const DIRECTIVE = 'tw.21-KL-TW.2021-2026'
const one = report({
  name: 'một',
  says: [{ from: 'hai-phong.122-KH-TU.2020-2025', to: { key: DIRECTIVE, issuer: 'Bộ Chính trị' } }],
  problems: [{ rule: 'odd', documents: ['tw.elsewhere'] }],
})

const ask = async <Row>(cypher: string): Promise<Row[]> =>
  (await driver.executeQuery(cypher)).records.map((record) => record.toObject() as Row)

async function filled(): Promise<GraphStore> {
  const store = await open(access.uri)
  await store.put('báo cáo/một.txt', one, 'now')
  const document = { key: DIRECTIVE, at: null }
  const made = { by: 'An', at: '2026-01-01T00:00:00Z', reason: null }
  await store.putDecision({ action: 'correct', document, field: 'title', value: 'về biên chế', ...made })
  return store
}

beforeEach(() => freshStore())

test('on opening, constraints and indexes are created, one of them for full text over the folded tokens', async () => {
  await (await open(access.uri)).close()
  const constraints = await ask<{ on: string }>('SHOW CONSTRAINTS YIELD labelsOrTypes, properties RETURN labelsOrTypes[0] + "." + properties[0] AS on ORDER BY on') // prettier-ignore
  expect(constraints.map(({ on }) => on)).toEqual(
    [
      ...['Decision.id', 'Document.key', 'Form.id', 'Issuer.name', 'Location.path', 'Reading.id'],
      ...['Source.id', 'Store.name', 'Unseen.key'],
    ].sort(),
  )
  const indexes = await ask<{ type: string; properties: string[]; state: string }>(
    "SHOW INDEXES YIELD name, type, properties, state WHERE name STARTS WITH 'viendan_' AND type = 'FULLTEXT' RETURN type, properties, state",
  )
  const properties = ['_number', '_numberExact', '_words', '_wordsExact']
  expect(indexes).toEqual([{ type: 'FULLTEXT', properties, state: 'ONLINE' }])
})

test('every node that people see bears a name', async () => {
  await (await filled()).close()
  const named = await ask<{ label: string; name: string }>(
    'MATCH (n) WHERE NOT n:Form AND NOT n:Reading RETURN DISTINCT labels(n)[0] AS label, n.name AS name ORDER BY label, name',
  )
  expect(named.filter(({ label }) => label !== 'Document' && label !== 'Source')).toEqual([
    { label: 'Decision', name: 'correct' },
    { label: 'Issuer', name: 'Bộ Chính trị' },
    { label: 'Location', name: 'một.txt' },
    { label: 'Problem', name: 'odd' },
    { label: 'Store', name: 'Viện Dẫn' },
    { label: 'Unseen', name: 'tw.elsewhere' },
  ])
  expect(named.map(({ label }) => label)).toEqual(expect.arrayContaining(['Document', 'Source']))
  expect(named.filter(({ name }) => !name)).toEqual([])
})

/** What each version lacks of the next one. */
const LACKING = [
  ['DROP INDEX viendan_words IF EXISTS', 'DROP CONSTRAINT viendan_document IF EXISTS'],
  ['DROP CONSTRAINT viendan_decision IF EXISTS'],
  ['MATCH (n) WHERE n:Location OR n:Problem OR n:Decision OR n:Unseen REMOVE n.name'],
  ['DROP INDEX viendan_place IF EXISTS', 'DROP INDEX viendan_level IF EXISTS', 'DROP INDEX viendan_read IF EXISTS'],
]

test.each(LACKING.map((_, version) => version))(
  'a database of version %i is brought forward, and nothing in it is lost',
  async (version) => {
    const before = await filled()
    const [graph, decisions] = [await snapshotOf(before), await before.decisions()]
    await before.close()
    for (const statement of LACKING.slice(version).flat()) await ask(statement)
    await ask(`MATCH ${MARK} SET store.version = ${version}`)
    const store = await open(access.uri)
    expect([await snapshotOf(store), await store.decisions()]).toEqual([graph, decisions])
    expect((await store.search({ text: 'về biên chế', limit: 9, offset: 0 })).total).toBe(1)
    await store.close()
    expect(await ask(`MATCH ${MARK} RETURN store.version AS version`)).toEqual([{ version: SCHEMA_VERSION }])
    expect(await ask('MATCH (n) WHERE NOT n:Form AND NOT n:Reading AND n.name IS NULL RETURN n')).toEqual([])
    const names = (await ask<{ name: string }>('SHOW INDEXES YIELD name')).map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['viendan_words', 'viendan_document', 'viendan_decision', 'viendan_place']),
    )
  },
)

test('the address may begin with neo4j:// as well', async () => {
  const store = await open(access.uri.replace(/^bolt/u, 'neo4j'))
  await store.put('a.txt', citing('một', DIRECTIVE), 'now')
  expect(await snapshotOf(store)).toEqual(expectedOf([citing('một', DIRECTIVE)]))
  await store.close()
})

describe('tests empty only a database that is empty or theirs:', () => {
  const whileItIs = async (state: string, check: () => Promise<void>): Promise<void> => {
    await ask('MATCH (n) DETACH DELETE n')
    try {
      await ask(state)
      await check()
    } finally {
      await ask('MATCH (n) DETACH DELETE n')
      await claim(access)
    }
  }

  test.each([
    ['of another program', "CREATE (:Film { name: 'Em bé Hà Nội' })"],
    ['of a store that is in use', `CREATE ${MARK} SET store.version = 1 CREATE (:Document { key: 'a', name: 'a' })`],
    ['of a store that is still empty', `CREATE ${MARK} SET store.version = 1`],
  ])('one %s is left alone', (_, state) =>
    whileItIs(state, async () => {
      const nodes = await ask('MATCH (n) RETURN count(n) AS nodes')
      await expect(claim(access)).rejects.toThrow('it is left alone')
      expect(await ask('MATCH (n) RETURN count(n) AS nodes')).toEqual(nodes)
    }),
  )

  test('one that is empty is marked, and emptied at the next run', () =>
    whileItIs('RETURN 1', async () => {
      await claim(access)
      await ask("CREATE (:Document { key: 'a' })")
      await claim(access)
      expect(await ask('MATCH (n) RETURN n.forTests AS forTests')).toEqual([{ forTests: true }])
    }))
})
