/** What a kill leaves of a load: everything that was reported as saved, and nothing by halves. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { RELATION_TYPES } from '../graph/model.ts'
import type { GraphStore } from '../graph/store.ts'
import { expectedOf } from './graph-snapshot.ts'
import { numbered, pathOf } from './store-contract/load.ts'
import { open } from './store-contract/open.ts'

const POINTS = 50
/** Enough that no load ends by itself. */
const ENDLESS = 1_000_000
/** A report is saved in less, so that any part of its transaction may be hit. */
const LONGEST_WAIT_MS = 40

/**
 * Loads reports in a process of its own, from a number on, until something is killed at a random point after a few of them;
 * resolves with the number of reports that were reported as saved, once the process has ended.
 */
export async function loadUntil(
  address: string,
  first: number,
  kill: (child: ChildProcess) => void,
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  const script = join(import.meta.dirname, 'store-contract', 'load.ts')
  const child = spawn(process.execPath, [script, address, String(ENDLESS), '1', String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  })
  const ended = once(child, 'exit')
  const last = first + 1 + Math.floor(Math.random() * 3)
  let saved = first
  for await (const line of createInterface(child.stdout)) {
    saved = Number(/^saved (\d+)$/u.exec(line)?.[1])
    if (saved === last) void sleep(Math.random() * LONGEST_WAIT_MS).then(() => kill(child))
  }
  await ended
  return saved
}

/** Holds a store against the reports that it must have after a load; resolves with their number. */
export async function expectWhole(store: GraphStore, saved: number): Promise<number> {
  const paths = (await store.locations()).map(({ path }) => path)
  expect(paths).toEqual(paths.map((_, number) => pathOf(number)))
  expect([saved, saved + 1]).toContain(paths.length)
  const reports = paths.map((_, number) => numbered(number))
  const { documents, relations } = expectedOf(reports)
  expect(await graphOf(store)).toEqual({ documents, relations })
  for (const facts of reports.slice(-3)) expect(await store.source(facts.id)).toEqual(facts)
  expect(await store.statistics()).toMatchObject({ sources: paths.length, mentions: 2 * paths.length, problems: 0 })
  return paths.length
}

async function graphOf(store: GraphStore) {
  const { rows } = await store.search({ text: '', limit: ENDLESS, offset: 0 })
  const documents = rows.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  const keys = documents.map(({ key }) => key)
  const relations = await store.relations(keys, 'out', RELATION_TYPES, false)
  return {
    documents,
    relations: relations.map(({ statements, ...edge }) => ({ ...edge, statements: statements.length })),
  }
}

/**
 * Kills the loading process again and again, each time going on with what the store holds once `settled` resolves: a server
 * may still be ending what a process asked of it that is no more.
 */
export function describeKilledLoads(
  name: string,
  fresh: () => Promise<string>,
  settled: () => Promise<void> = async () => undefined,
): void {
  describe(`a load into the ${name} store`, () => {
    test(
      `loses nothing that was saved when it is killed, at ${POINTS} random points`,
      { timeout: 900_000 },
      async () => {
        const address = await fresh()
        for (let point = 0, held = 0; point < POINTS; point++) {
          const saved = await loadUntil(address, held, (child) => child.kill('SIGKILL'))
          await settled()
          const store = await open(address)
          held = await expectWhole(store, saved)
          await store.close()
        }
      },
    )
  })
}
