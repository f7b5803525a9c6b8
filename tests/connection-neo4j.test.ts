/** A connection to the server that breaks: what is under way is tried again, and a server that stays away is told of. */
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { GraphStore } from '../graph/store.ts'
import { expectedOf, snapshotOf } from './graph-snapshot.ts'
import { access, freshStore } from './neo4j/access.ts'
import { numbered, pathOf } from './store-contract/load.ts'
import { open } from './store-contract/open.ts'

const BREAKS = 4
/** A report is saved in less, so that any part of its transaction may be hit. */
const LONGEST_WAIT_MS = 40

/** Stands between a store and the server, and can be cut. */
class Wire {
  readonly #sockets = new Set<Socket>()
  readonly #server: Server

  constructor() {
    const { hostname, port } = new URL(access.uri)
    this.#server = createServer((near) => {
      const far = connect(Number(port || 7687), hostname)
      for (const socket of [near, far]) {
        this.#sockets.add(socket)
        socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket))
      }
      near.pipe(far).pipe(near)
    })
  }

  async open(): Promise<string> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening')
    return `bolt://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** Breaks every connection; new ones may be made. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy()
  }

  /** Breaks every connection, and nobody answers any more. */
  close(): void {
    this.#server.close()
    this.cut()
  }
}

let wire: Wire
let store: GraphStore
beforeEach(async () => {
  await freshStore()
  wire = new Wire()
  store = await open(await wire.open())
})
afterEach(async () => {
  await store.close()
  wire.close()
})

test('what loses its connection is tried again, and nothing is lost or done twice', async () => {
  for (let number = 0; number < BREAKS; number++) {
    const writing = store.put(pathOf(number), numbered(number), 'now')
    const reading = store.statistics()
    await sleep(Math.random() * LONGEST_WAIT_MS)
    wire.cut()
    await writing
    expect([number, number + 1]).toContain((await reading).sources)
  }
  expect(await snapshotOf(store)).toEqual(expectedOf(Array.from({ length: BREAKS }, (_, number) => numbered(number))))
})

test('a server that stays away is unreachable, for those who read and those who write', async () => {
  wire.close()
  const unreachable = { code: 'STORE_UNREACHABLE', exit: 4 }
  const calls = [store.statistics(), store.put(pathOf(0), numbered(0), 'now')]
  await Promise.all(calls.map((call) => expect(call).rejects.toMatchObject(unreachable)))
})
