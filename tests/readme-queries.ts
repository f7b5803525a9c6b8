/**
 * The Cypher of the README, asked again: each `cypher` block with the `text` block after it, which shows the answer as
 * `cypher-shell --format plain` prints it.
 *
 *     node tests/readme-queries.ts     starts a Neo4j, as the tests do, reads the sample report into it, and writes what it
 *                                      answers now into the README
 */
import { readFile, writeFile } from 'node:fs/promises'
import type { Driver } from 'neo4j-driver'
import { ended, start } from './command.ts'
import { connect } from './neo4j/claim.ts'
import { startLocal } from './neo4j/server.ts'
import { README } from './readme.ts'

const QUERY = /(^```cypher\n)([\s\S]*?)(^```\n\n```text\n)([\s\S]*?)(?=^```$)/gm

/** The queries of the README, in order. */
export const queriesIn = (markdown: string): string[] => [...markdown.matchAll(QUERY)].map(([, , query = '']) => query)

/** The README as it would be with what its queries answer now. */
export async function answered(markdown: string, driver: Driver): Promise<string> {
  const answers: string[] = []
  for (const query of queriesIn(markdown)) answers.push(await answerTo(query, driver))
  return markdown.replace(QUERY, (_, start: string, query: string, between: string) =>
    [start, query, between, answers.shift()].join(''),
  )
}

async function answerTo(query: string, driver: Driver): Promise<string> {
  const { keys, records } = await driver.executeQuery(query, {}, { routing: 'READ' })
  const rows = records.map((record) => keys.map((key) => shown(record.get(key))).join(', '))
  return [keys.join(', '), ...rows, ''].join('\n')
}

/** Strings stand in quotation marks, in lists as well. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  return Array.isArray(value) ? `[${value.map(shown).join(', ')}]` : JSON.stringify(value)
}

async function renew(): Promise<void> {
  const { stop, ...access } = await startLocal('lts')
  const signIn = { VIENDAN_NEO4J_USER: access.user, VIENDAN_NEO4J_PASSWORD: access.password }
  const { code, stderr } = await ended(start(['ingest', 'seeds', '--store', access.uri], signIn))
  if (code !== 0) throw new Error(stderr)
  const driver = connect(access)
  await writeFile(README, await answered(await readFile(README, 'utf8'), driver))
  await driver.close()
  await stop()
}

if (import.meta.main) await renew()
