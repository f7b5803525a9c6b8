/** The database of a server for tests: taken only where nobody's data is in it, and emptied before each test. */
import neo4j, { type Driver } from 'neo4j-driver'
import type { Access } from './server.ts'

/** The node that marks a store, which the tests mark besides. */
const MARK = "(store:Store { name: 'Viện Dẫn' })"
const STATE = `
  OPTIONAL MATCH ${MARK}
  RETURN store.forTests AS forTests, EXISTS { MATCH (other) } AS filled`
const EMPTY = 'MATCH (other) WHERE NOT other:Store DETACH DELETE other'
/** What tells how the store is kept stays; what it holds besides, as a registry, goes. */
const BLANK = `MATCH ${MARK} SET store = store { .name, .version, .revision, .forTests }`

export const connect = ({ uri, user, password }: Access): Driver =>
  neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })

/** Marks the database for tests. Throws where it holds anything and no earlier run has marked it. */
export async function claim(access: Access): Promise<void> {
  const driver = connect(access)
  try {
    const { records } = await driver.executeQuery(STATE)
    if (records[0]?.get('filled') === true && records[0].get('forTests') !== true)
      throw new Error(`the database at ${access.uri} holds data that is not of these tests: it is left alone`)
    await driver.executeQuery(EMPTY)
    await driver.executeQuery(`MERGE ${MARK} SET store.forTests = true`)
  } finally {
    await driver.close()
  }
}

/** Empties a database that was claimed. */
export async function empty(driver: Driver): Promise<void> {
  await driver.executeQuery(EMPTY)
  await driver.executeQuery(BLANK)
}
