/** What stands in the database, and how it is told from other databases and from other versions. */
import type { ManagedTransaction, Session } from 'neo4j-driver'
import { ViendanError } from '../../errors.ts'
import { unusable } from './failure.ts'

/**
 * What brings a database from each version to the next; a database without anything has version 0. A step that was
 * interrupted is run again, so that each of its statements may find its work done.
 */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
    'CREATE CONSTRAINT viendan_store IF NOT EXISTS FOR (n:Store) REQUIRE n.name IS UNIQUE',
    'CREATE CONSTRAINT viendan_location IF NOT EXISTS FOR (n:Location) REQUIRE n.path IS UNIQUE',
    'CREATE CONSTRAINT viendan_source IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT viendan_reading IF NOT EXISTS FOR (n:Reading) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT viendan_document IF NOT EXISTS FOR (n:Document) REQUIRE n.key IS UNIQUE',
    'CREATE CONSTRAINT viendan_form IF NOT EXISTS FOR (n:Form) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT viendan_issuer IF NOT EXISTS FOR (n:Issuer) REQUIRE n.name IS UNIQUE',
    'CREATE CONSTRAINT viendan_unseen IF NOT EXISTS FOR (n:Unseen) REQUIRE n.key IS UNIQUE',
    'CREATE INDEX viendan_number IF NOT EXISTS FOR (n:Document) ON (n.number)',
    'CREATE INDEX viendan_problem IF NOT EXISTS FOR (n:Problem) ON (n.source)',
    'CREATE INDEX viendan_finding IF NOT EXISTS FOR (n:Problem) ON (n.finding)',
    'CREATE INDEX viendan_statement IF NOT EXISTS FOR ()-[r:STATES]-() ON (r.pair)',
    `CREATE FULLTEXT INDEX viendan_words IF NOT EXISTS
     FOR (n:Document) ON EACH [n._number, n._numberExact, n._words, n._wordsExact]
     OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace', \`fulltext.eventually_consistent\`: false } }`,
    'CALL db.awaitIndexes(300)',
  ],
  ['CREATE CONSTRAINT viendan_decision IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE'],
  // What the server's own browser writes on a node.
  [
    "MATCH (n:Location) SET n.name = last(split(n.path, '/'))",
    'MATCH (n:Problem) SET n.name = n.rule',
    'MATCH (n:Decision) SET n.name = n.action',
    'MATCH (n:Unseen) SET n.name = n.key',
  ],
  // What an audit starts from.
  [
    'CREATE INDEX viendan_place IF NOT EXISTS FOR (n:Document) ON (n.place)',
    'CREATE INDEX viendan_level IF NOT EXISTS FOR (n:Document) ON (n.level)',
    'CREATE INDEX viendan_read IF NOT EXISTS FOR (n:Source) ON (n.place)',
    'CALL db.awaitIndexes(300)',
  ],
]

/** Counted up when a property or a derived value changes its meaning. A newer database is refused. */
export const SCHEMA_VERSION = MIGRATIONS.length

/** The node that marks a database as ours. Its revision grows with every change. */
export const MARK = "(store:Store { name: 'Viện Dẫn' })"
const FOREIGN = { en: 'the database belongs to another program', vi: 'cơ sở dữ liệu thuộc về chương trình khác' }

/**
 * A clause that locks a node until the transaction ends, and changes nothing. Taking the property away would not do alone:
 * where no node has ever had it, nothing is locked.
 */
export const locked = (variable: string): string => `SET ${variable}._lock = 0 REMOVE ${variable}._lock`

export const LOCKED_REVISION = `MATCH ${MARK} ${locked('store')} RETURN store.revision AS revision`

export const PUBLISH = `
  MERGE ${MARK}
  ON CREATE SET store.version = ${SCHEMA_VERSION}, store.revision = 1
  ON MATCH SET store.revision = store.revision + 1
  RETURN store.revision AS revision`

const VERSION = `
  OPTIONAL MATCH ${MARK}
  RETURN store.version AS version, EXISTS { MATCH (other) WHERE NOT other:Store } AS filled`

/** Brings the database to the version that is known here. Throws STORE_TOO_NEW, or STORE_UNUSABLE for a foreign one. */
export async function prepare(session: Session, name: string): Promise<void> {
  const { version, filled } = await versionOf(session)
  if (version === null && filled) throw unusable(name, FOREIGN)
  if ((version ?? 0) > SCHEMA_VERSION)
    throw new ViendanError('STORE_TOO_NEW', { path: name, version: version ?? 0, known: SCHEMA_VERSION })
  for (const [from, statements] of MIGRATIONS.entries()) {
    if (from < (version ?? 0)) continue
    for (const statement of statements) await session.executeWrite((transaction) => transaction.run(statement))
    await session.executeWrite((transaction) => mark(transaction, from + 1))
  }
}

async function versionOf(session: Session): Promise<{ readonly version: number | null; readonly filled: boolean }> {
  const { records } = await session.executeRead((transaction) => transaction.run(VERSION))
  const [record] = records
  return { version: record?.get('version') as number | null, filled: record?.get('filled') as boolean }
}

/** Another program may have come further meanwhile. */
const mark = (transaction: ManagedTransaction, version: number): Promise<unknown> =>
  transaction
    .run(
      `MERGE ${MARK} SET store.version = CASE WHEN store.version > toInteger($version) THEN store.version
       ELSE toInteger($version) END, store.revision = coalesce(store.revision, 0) + 1`,
      { version },
    )
    .then(({ summary }) => summary)
