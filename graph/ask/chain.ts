/** The ways from documents to the one that they carry out, told only for those that are shown. */
import type { Edge, RelationType } from '../model.ts'
import { openKey } from '../reference.ts'
import type { GraphStore } from '../store.ts'
import type { Id } from '../walking.ts'
import { isCertain } from '../relation.ts'
import type { Reach, Reached } from './reach.ts'

/** An edge to `target`, which is `next`, or an open document that may mean `next`. */
interface Step {
  readonly target: string
  readonly next: string
  readonly certain: boolean
}

/**
 * Keys from each of some documents to the root of a walk, the shortest way; of several the first by relation and key. Where
 * an open document may mean the next one, both stand in it.
 */
export async function chainsOf(
  store: GraphStore,
  keys: readonly string[],
  reached: Reach,
  types: readonly RelationType[],
): Promise<string[][]> {
  const chosen = new Map<string, Step>()
  for (let asked = [...new Set(keys)]; asked.length > 0;) {
    const steps = await stepsFrom(store, asked, reached, types)
    for (const [key, step] of steps) chosen.set(key, step)
    asked = [...new Set([...steps.values()].map(({ next }) => next))].filter((key) => !chosen.has(key))
  }
  return keys.map((key) => chainIn(key, chosen))
}

function chainIn(key: string, chosen: ReadonlyMap<string, Step>): string[] {
  const chain = [key]
  for (let step = chosen.get(key); step !== undefined; step = chosen.get(step.next))
    chain.push(...new Set([step.target, step.next]))
  return chain
}

/** The step by which each of the documents was reached; the root has none. */
async function stepsFrom(
  store: GraphStore,
  keys: readonly string[],
  reached: Reach,
  types: readonly RelationType[],
): Promise<Map<string, Step>> {
  const edges = await store.edges(keys, 'out', types)
  const members = await membersOf(store, edges)
  const ids = await store.ids([...keys, ...edges.map(({ to }) => to), ...[...members.values()].flat()])
  const byFrom = Map.groupBy(edges, ({ from }) => from)
  return new Map(
    keys.flatMap((key) => {
      const steps = (byFrom.get(key) ?? []).flatMap((edge) => stepsOver(edge, members))
      const step = choose(steps, key, (other) => reachedAt(reached, ids.get(other)))
      return step === undefined ? [] : [[key, step] as const]
    }),
  )
}

const reachedAt = (reached: Reach, id: Id | undefined): Reached | undefined =>
  id === undefined ? undefined : reached.get(id)

/** What each open document at the end of an edge may mean, by key. */
async function membersOf(store: GraphStore, edges: readonly Edge[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const open = [...new Set(edges.map(({ to }) => to))].filter((key) => openKey(key) === null)
  const members = open.length === 0 ? [] : await store.families(open)
  return Map.groupBy(members, (key) => openKey(key) ?? key)
}

const stepsOver = (edge: Edge, members: ReadonlyMap<string, readonly string[]>): Step[] => [
  { target: edge.to, next: edge.to, certain: isCertain(edge) },
  ...(members.get(edge.to) ?? []).map((next) => ({ target: edge.to, next, certain: false })),
]

/** A certain way by certain steps alone; a possible one leaves the certain ways as early as it can be told. */
function choose(steps: readonly Step[], key: string, at: (key: string) => Reached | undefined): Step | undefined {
  const own = at(key)
  if (own === undefined) return undefined
  const nearer = steps.filter(({ next }) => at(next)?.distance === own.distance - 1)
  const fromCertain = nearer.find(({ next, certain }) => at(next)?.certain === true && certain === own.certain)
  return fromCertain ?? (own.certain ? undefined : nearer.find(({ next }) => at(next)?.certain === false))
}
