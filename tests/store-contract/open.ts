/** Opens a store as the command does, signing in to a server as the environment says. */
import { readConfiguration } from '../../config.ts'
import { openStore } from '../../graph/index.ts'
import type { GraphStore } from '../../graph/store.ts'

export async function open(address: string): Promise<GraphStore> {
  const read = readConfiguration({ store: address })
  if ('faults' in read) throw new Error(`${read.faults[0].setting} is ${read.faults[0].value}`)
  return openStore(address, { credentials: read.configuration.neo4j })
}
