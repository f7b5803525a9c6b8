/** `viendan copy` into Neo4j and back: nothing is lost on the way, and a copy that was ended by force is completed. */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Place, ended, newPlace, start } from './command.ts'
import { DECISIONS, fill, REPORTS, told } from './copying.ts'
import { freshStore, settled } from './neo4j/access.ts'
import { open } from './store-contract/open.ts'

let place: Place
beforeAll(async () => void (place = await newPlace()))
afterAll(() => place.remove())

/** Ends a copy by force as soon as something of it has arrived. */
async function killedCopy(from: string, to: string): Promise<void> {
  const target = await open(to)
  const child = start(['copy', from, to])
  const over = ended(child)
  while ((await target.decisions()).length === 0 && child.exitCode === null) await sleep(5)
  child.kill('SIGKILL')
  await over
  await settled()
  await target.close()
}

test('a store is copied into Neo4j and back, though it is killed on the way, and tells the same', async () => {
  const [from, back] = ['from.db', 'back.db'].map((name) => `sqlite:${join(place.folder, name)}`) as [string, string]
  const server = await freshStore()
  await fill(from, REPORTS)
  const expected = await told(from)
  await killedCopy(from, server)
  for (const [source, target] of [
    [from, server],
    [server, back],
  ] as const) {
    const { code, stderr } = await place.runInEnglish('copy', source, target)
    expect([code, stderr]).toEqual([0, expect.stringContaining(`Copied ${DECISIONS.length} decisions of reviewers.`)])
    expect(await told(target)).toEqual(expected)
  }
})
