/** What a store promises beside other processes: readers while one writes, and what was saved survives a kill. */
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { expectedOf, snapshotOf } from '../graph-snapshot.ts'
import { numbered, pathOf } from './load.ts'
import { open } from './open.ts'
import { openedStore } from './opened.ts'

/** How many readers are killed, each within so long after its first answer. */
const READERS = 5
const LONGEST_LOOK_MS = 60

/** A process of its own that puts numbered reports, one after another, and says `saved N` after each. */
function loader(address: string, count: number, batch = 1): ChildProcessByStdio<null, Readable, null> {
  const script = join(import.meta.dirname, 'load.ts')
  const args = [script, address, String(count), String(batch)]
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
}

export function withstandsProcesses(fresh: () => Promise<string>, settled: () => Promise<void>): void {
  const opened = openedStore(fresh)

  test('one process reads while another writes, and sees whole reports only', async () => {
    const child = loader(opened.address, 120)
    const seen = new Set<number>()
    for await (const line of createInterface(child.stdout)) {
      expect(line).toMatch(/^saved \d+$/u)
      const { sources, mentions, statements, relations } = await opened.store.statistics()
      expect([mentions, statements, relations.implements]).toEqual([2 * sources, sources, sources])
      seen.add(sources)
    }
    expect(await opened.store.statistics()).toMatchObject({ sources: 120 })
    expect(seen.size).toBeGreaterThan(1)
  })

  test('two processes write to one store', async () => {
    const child = loader(opened.address, 60)
    const exit = once(child, 'exit')
    await once(child.stdout, 'data')
    for (let number = 60; number < 120; number++) await opened.store.put(pathOf(number), numbered(number), 'now')
    expect(await exit).toEqual([0, null])
    const reports = Array.from({ length: 120 }, (_, number) => numbered(number))
    expect(await snapshotOf(opened.store)).toEqual(expectedOf(reports))
  })

  test('a reader that is killed in the middle of reading disturbs neither who writes nor who reads', async () => {
    await opened.put(numbered(0))
    for (let kill = 0; kill < READERS; kill++) {
      const reader = spawn(process.execPath, [join(import.meta.dirname, 'look.ts'), opened.address], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const ended = once(reader, 'exit')
      await once(reader.stdout, 'data')
      const writing = opened.store.put(pathOf(kill + 1), numbered(kill + 1), 'now')
      await sleep(Math.random() * LONGEST_LOOK_MS)
      reader.kill('SIGKILL')
      await Promise.all([writing, ended])
    }
    expect(await opened.store.statistics()).toMatchObject({ sources: READERS + 1 })
  })

  test('reads that nobody waits for any more come to an end, and closing waits for them', async () => {
    await opened.put(...Array.from({ length: 20 }, (_, number) => numbered(number)))
    const { store } = opened
    let ended = 0
    const asked = Array.from({ length: 20 }, () =>
      store.search({ text: '', limit: 100, offset: 0 }).then(({ total }) => {
        ended++
        return total
      }),
    )
    const writing = store.put('last.txt', numbered(20), 'now')
    await store.close()
    expect(ended).toBe(asked.length)
    expect(await writing).toMatchObject({ changed: true })
    for (const total of await Promise.all(asked)) expect([41, 43]).toContain(total)
    expect(await (await opened.reopen()).statistics()).toMatchObject({ sources: 21 })
  })

  test.each([
    ['one by one', 1],
    ['in batches', 8],
  ])(
    'what was reported as saved is there after a kill in the middle of a load %s, and nothing by halves',
    async (_, batch) => {
      const child = loader(opened.address, 10_000, batch)
      let saved = 0
      for await (const line of createInterface(child.stdout)) {
        saved = Number(/^saved (\d+)$/u.exec(line)?.[1])
        if (saved >= 25) child.kill('SIGKILL')
      }
      await settled()
      const store = await open(opened.address)
      const paths = (await store.locations()).map(({ path }) => path)
      const reports = paths.map((_, number) => numbered(number))
      expect(paths.length).toBeGreaterThanOrEqual(saved)
      expect(paths.length % batch).toBe(0)
      expect(paths).toEqual(reports.map((_, number) => pathOf(number)))
      expect(await snapshotOf(store)).toEqual(expectedOf(reports))
      for (const facts of reports.slice(-3)) expect(await store.source(facts.id)).toEqual(facts)
      await store.close()
    },
  )
}
