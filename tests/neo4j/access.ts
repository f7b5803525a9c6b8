/** The server that this run of the tests has, for the files of the project `neo4j`. */
import { afterAll, expect, inject, vi } from 'vitest'
import type { Driver } from 'neo4j-driver'
import { connect, empty } from './claim.ts'
import type { Access } from './server.ts'

export const access: Access = inject('neo4j')

// As a person sets them, for this process and those that it starts.
process.env['VIENDAN_NEO4J_USER'] = access.user
process.env['VIENDAN_NEO4J_PASSWORD'] = access.password

/** A connection beside the store's, for looking at what it wrote. */
export const driver: Driver = connect(access)
afterAll(() => driver.close())

/** Waits until the server has ended what a process asked for last that was killed: it saves that or takes it back. */
export async function settled(): Promise<void> {
  await vi.waitFor(
    async () => {
      const { records } = await driver.executeQuery('SHOW TRANSACTIONS YIELD transactionId')
      expect(records).toHaveLength(1)
    },
    { timeout: 60_000, interval: 20 },
  )
}

/** Empties the database and gives its address. */
export async function freshStore(): Promise<string> {
  await settled()
  await empty(driver)
  return access.uri
}
