/** The Cypher that the README shows answers on a real server, with the sample report read by the command, what it shows. */
import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { ended, start } from './command.ts'
import { driver, freshStore } from './neo4j/access.ts'
import { README } from './readme.ts'
import { answered, queriesIn } from './readme-queries.ts'

beforeAll(async () => {
  const { code, stderr } = await ended(start(['ingest', 'seeds', '--store', await freshStore()]))
  expect(code, stderr).toBe(0)
})

test('the queries of the README answer what it shows', async () => {
  const readme = await readFile(README, 'utf8')
  expect(queriesIn(readme).length).toBeGreaterThanOrEqual(5)
  expect(await answered(readme, driver)).toBe(readme)
})
