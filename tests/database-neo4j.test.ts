/** What is particular to a store on a server: who may come in, whose database it is, and how people see the graph. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { ViendanError } from '../errors.ts'
import { openStore } from '../graph/index.ts'
import type { SourceFacts } from '../graph/model.ts'
import type { GraphStore } from '../graph/store.ts'
import { expectedOf, snapshotOf } from './graph-snapshot.ts'
import { access, driver, freshStore } from './neo4j/access.ts'
import { citing, report, type Sentence } from './reports.ts'

const { uri, user, password } = access
const MARK = "(store:Store { name: 'Viện Dẫn' })"
const DIRECTIVE = 'tw.21-KL-TW.2021-2026'
const PLAN = 'hai-phong.122-KH-TU.2020-2025'

const opened: GraphStore[] = []
const open = async (secret: string | null = password): Promise<GraphStore> => {
  const store = await openStore(uri, { credentials: { user, password: secret } })
  opened.push(store)
  return store
}
const ask = async (cypher: string): Promise<unknown[]> =>
  (await driver.executeQuery(cypher)).records.map((record) => record.toObject())

beforeEach(() => freshStore())
afterAll(async () => {
  await Promise.all(opened.map((store) => store.close()))
})

/** What a person is told, in both languages and for a log, when the store cannot be opened. */
async function refusal(opening: Promise<GraphStore>): Promise<{ code: string; exit: number; told: string }> {
  const error: unknown = await opening.then(
    (store) => store.close(),
    (reason: unknown) => reason,
  )
  if (!(error instanceof ViendanError)) throw new Error(`opened or failed otherwise: ${String(error)}`)
  const told = JSON.stringify([error.message, error.explain('vi'), error.explain('en'), error.details])
  return { code: error.code, exit: error.exit, told }
}

describe('who opens the store', () => {
  test.each([
    ['with a wrong password', 'not-the-password'],
    ['without a password', null],
  ])('%s is not let in', async (_, secret) => {
    const { code, exit, told } = await refusal(open(secret))
    expect([code, exit]).toEqual(['STORE_REFUSED', 4])
    expect(told).toContain(user)
    expect(told).not.toContain('not-the-password')
  })

  test.each(['bolt://127.0.0.1:9', 'neo4j://127.0.0.1:9', 'bolt://no-such-host.invalid'])(
    'at %s finds no server',
    async (address) => {
      const { code, exit, told } = await refusal(openStore(address, { credentials: { user, password } }))
      expect([code, exit]).toEqual(['STORE_UNREACHABLE', 4])
      expect(told).toContain(address)
      expect(told).not.toContain(password)
    },
  )

  test.each([
    'bolt://neo4j:secret@127.0.0.1',
    'bolt://',
    'bolt://host:port',
    'neo4j://host/database',
    'http://127.0.0.1',
  ])('at %s does so at no address of a store', async (address) => {
    const { code, told } = await refusal(openStore(address))
    expect(code).toBe('STORE_URL')
    expect(told).not.toContain('secret')
  })
})

describe('the database', () => {
  const whileItIs = async (state: string, check: () => Promise<void>): Promise<void> => {
    const [{ version } = { version: null }] = (await ask(`MATCH ${MARK} RETURN store.version AS version`)) as {
      version: number
    }[]
    try {
      await ask(state)
      await check()
    } finally {
      await freshStore()
      await ask(`MERGE ${MARK} SET store.version = ${version ?? 0}, store.forTests = true`)
    }
  }

  beforeEach(async () => (await open()).close())

  test('may not be that of another program, which stays as it is', () =>
    whileItIs(`MATCH ${MARK} DELETE store CREATE (:Film { title: 'Em bé Hà Nội' })`, async () => {
      const { code, told } = await refusal(open())
      expect(code).toBe('STORE_UNUSABLE')
      expect(told).toContain('chương trình khác')
      expect(await ask('MATCH (node) RETURN labels(node) AS labels')).toEqual([{ labels: ['Film'] }])
    }))

  test('may not come from a newer version', () =>
    whileItIs(`MATCH ${MARK} SET store.version = 999`, async () => {
      const { code, told } = await refusal(open())
      expect(code).toBe('STORE_TOO_NEW')
      expect(told).toContain('999')
    }))

  test('is completed where its creation was interrupted', () =>
    whileItIs(`MATCH ${MARK} SET store.version = 0`, async () => {
      await ask('DROP INDEX viendan_words')
      const store = await open()
      await store.put('a.txt', citing('một', DIRECTIVE), 'now')
      expect((await store.search({ text: '21-KL/TW', limit: 1, offset: 0 })).total).toBe(1)
    }))
})

describe('what people see', () => {
  const edges = (facts: SourceFacts): Promise<unknown[]> =>
    open()
      .then((store) => store.put('a.txt', facts, 'now'))
      .then(() =>
        ask(`MATCH (:Document { key: '${PLAN}' })-[edge]->(:Document { key: '${DIRECTIVE}' })
             RETURN type(edge) AS type, edge.relation AS relation, edge.evidence AS evidence`),
      )

  test.each<[string, Partial<Sentence>, string]>([
    ['is done', {}, 'IMPLEMENTS'],
    ['continues another', { type: 'continues' }, 'CONTINUES'],
    ['is denied', { polarity: 'denied' }, 'DENIED'],
    ['is planned', { mode: 'planned' }, 'PLANNED'],
    ['is denied and planned', { polarity: 'denied', mode: 'planned' }, 'DENIED'],
  ])('of what %s', async (_, said, type) => {
    const facts = report({ name: 'một', says: [{ from: PLAN, to: DIRECTIVE, ...said }] })
    const evidence = facts.extraction.statements[0]?.evidence.text
    expect(await edges(facts)).toEqual([{ type, relation: said.type ?? 'implements', evidence }])
  })

  test('of what cannot be', async () => {
    const [from, to] = [
      { key: PLAN, date: '2020-01-01' },
      { key: DIRECTIVE, date: '2021-10-25' },
    ]
    expect(await edges(report({ name: 'một', says: [{ from, to }] }))).toMatchObject([{ type: 'WITHHELD' }])
  })

  test('are locations, sources, documents and issuers', async () => {
    const store = await open()
    const directive = { key: DIRECTIVE, issuer: 'Bộ Chính trị' }
    await store.put('một.txt', citing('một', directive, directive), 'now')
    const [seen] = await ask(`
      MATCH (location:Location)-[:HOLDS]->(source:Source)-[seen:MENTIONS]->(document:Document)-[:ISSUED_BY]->(issuer:Issuer)
      RETURN location.path AS path, source.name AS source, seen.count AS count, document.name AS name, issuer.name AS issuer`)
    expect(seen).toEqual({
      path: 'một.txt',
      source: expect.stringMatching(/^src-/u) as string,
      count: 2,
      name: 'Kết luận 21-KL/TW',
      issuer: 'Bộ Chính trị',
    })
  })

  test('is nothing of what was taken back', async () => {
    const store = await open()
    const problems = [{ rule: 'odd', documents: [PLAN, 'tw.elsewhere'] }]
    const dates = ['2021-10-25', '2021-10-26']
    for (const date of dates) {
      const to = { key: DIRECTIVE, date, issuer: 'Bộ Chính trị' }
      await store.put(date, report({ name: date, says: [{ from: PLAN, to }], problems }), 'now')
    }
    for (const path of dates) await store.drop(path)
    expect(await ask('MATCH (node) RETURN labels(node) AS labels')).toEqual([{ labels: ['Store'] }])
  })
})

test('many write at once, to the same documents, and none is lost', async () => {
  const stores = await Promise.all(Array.from({ length: 4 }, () => open()))
  const reports = Array.from({ length: 24 }, (_, index) =>
    report({
      name: `báo cáo ${index}`,
      says: [
        {
          from: { key: PLAN, date: index % 3 === 0 ? '2022-02-28' : '2020-01-01' },
          to: { key: DIRECTIVE, date: '2021-10-25' },
        },
        { from: `hai-phong.${index % 5}-KH-TU.2020-2025`, to: { key: PLAN, issuer: `Thành ủy ${index % 2}` } },
      ],
    }),
  )
  await Promise.all(reports.map((facts, index) => stores[index % 4]!.put(`${index % 20}.txt`, facts, 'now')))
  const paths = await stores[0]!.puts('', 100)
  expect(paths).toHaveLength(20)
  expect(await snapshotOf(stores[1]!)).toEqual(expectedOf(paths.map(({ facts }) => facts)))
})
