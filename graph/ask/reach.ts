/** Everything that carries a directive out, directly and through others: certain ways first, then possible ones. */
import type { RelationType } from '../model.ts'
import type { Id, Walking } from '../walking.ts'

/** How far away a document is, and whether a way to it is certain in all its steps. */
export interface Reached {
  readonly distance: number
  readonly certain: boolean
}

export type Reach = ReadonlyMap<Id, Reached>

/** Certain steps first, to the end; only then what can be reached over weak or open ones besides. The root is in it, at 0. */
export async function reach(store: Walking, root: Id, types: readonly RelationType[], depth: number): Promise<Reach> {
  const reached = new Map<Id, Reached>([[root, { distance: 0, certain: true }]])
  const waiting: (readonly Id[])[] = []
  let frontier: readonly Id[] = [root]
  for (let distance = 1; distance <= depth && frontier.length > 0; distance++) {
    const { certain, possible } = await arrivals(store, frontier, types)
    waiting[distance] = possible
    frontier = take(reached, certain, { distance, certain: true })
  }
  frontier = []
  for (let distance = 1; distance <= depth && (frontier.length > 0 || distance < waiting.length); distance++) {
    const { certain, possible } = await arrivals(store, frontier, types)
    const all = [...(waiting[distance] ?? []), ...certain, ...possible]
    frontier = take(reached, all, { distance, certain: false })
  }
  return reached
}

interface Arrivals {
  readonly certain: readonly Id[]
  readonly possible: readonly Id[]
}

/** What implements one of the documents, or an open document that may mean one of them. */
async function arrivals(store: Walking, frontier: readonly Id[], types: readonly RelationType[]): Promise<Arrivals> {
  const [certain, possible]: [Id[], Id[]] = [[], []]
  if (frontier.length === 0) return { certain, possible }
  for (const [, from, isCertain] of await store.steps(frontier, 'in', types))
    if (isCertain === 1) certain.push(from)
    else possible.push(from)
  const open = await store.meanings(frontier)
  const meant = open.length === 0 ? [] : await store.steps(open, 'in', types)
  for (const [, from] of meant) possible.push(from)
  return { certain, possible }
}

/** Notes those that were not reached before, and returns them. */
function take(reached: Map<Id, Reached>, arrived: readonly Id[], how: Reached): Id[] {
  const fresh: Id[] = []
  for (const id of arrived) {
    if (reached.has(id)) continue
    reached.set(id, how)
    fresh.push(id)
  }
  return fresh
}
