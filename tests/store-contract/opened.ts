/** A store for each test: empty, open, closed again afterwards. */
import { afterEach, beforeEach } from 'vitest'
import type { SourceFacts } from '../../graph/model.ts'
import type { GraphStore } from '../../graph/store.ts'
import { open } from './open.ts'

export interface Opened {
  readonly address: string
  readonly store: GraphStore
  /** Puts reports at `report-1.txt`, `report-2.txt` …, in this order. */
  put(...reports: readonly SourceFacts[]): Promise<void>
  /** Closes the store and opens it again. */
  reopen(): Promise<GraphStore>
  /** Closes the store and opens another one, which holds nothing. */
  renew(): Promise<GraphStore>
}

/** When reports were read, in tests that do not ask. */
export const READ_AT = '2026-01-02T03:04:05Z'

export function openedStore(fresh: () => Promise<string>): Opened {
  let address = ''
  let store: GraphStore | null = null
  const current = (): GraphStore => store!
  beforeEach(async () => {
    address = await fresh()
    store = await open(address)
  })
  afterEach(async () => {
    await store?.close()
  })
  return {
    get address() {
      return address
    },
    get store() {
      return current()
    },
    async put(...reports) {
      for (const [index, facts] of reports.entries()) await current().put(`report-${index + 1}.txt`, facts, READ_AT)
    },
    async reopen() {
      await current().close()
      store = await open(address)
      return store
    },
    async renew() {
      await current().close()
      address = await fresh()
      store = await open(address)
      return store
    },
  }
}
