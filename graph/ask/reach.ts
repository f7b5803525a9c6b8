/** Everything that carries a directive out, directly and through others: certain ways first, then possible ones. */
import type { Edge, RelationType } from '../model.ts'
import { openKey } from '../reference.ts'
import type { GraphStore } from '../store.ts'

/** How a document was reached: over an edge to `target`, which is `next`, or an open document that may mean `next`. */
export interface Step {
  readonly distance: number
  readonly open: boolean
  readonly target: string
  readonly next: string
}

interface Arrival extends Step {
  readonly key: string
}

/** Certain steps first, to the end; only then what can be reached over open documents besides. */
export async function reach(
  store: GraphStore,
  root: string,
  types: readonly RelationType[],
  depth: number,
): Promise<Map<string, Step>> {
  const arrive = (frontier: readonly string[], distance: number) => arrivals(store, frontier, types, distance)
  const steps = new Map<string, Step>()
  const waiting: Arrival[] = []
  let frontier = [root]
  for (let distance = 1; distance <= depth && frontier.length > 0; distance++) {
    const arrived = await arrive(frontier, distance)
    waiting.push(...arrived.filter(({ open }) => open))
    frontier = take(
      steps,
      root,
      arrived.filter(({ open }) => !open),
    )
  }
  frontier = []
  const last = waiting.at(-1)?.distance ?? 0
  for (let distance = 1; distance <= depth && (frontier.length > 0 || distance <= last); distance++) {
    const further = (await arrive(frontier, distance)).map((arrival) => ({ ...arrival, open: true }))
    frontier = take(steps, root, [...waiting.filter((arrival) => arrival.distance === distance), ...further])
  }
  return steps
}

/** What implements one of the documents, or an open document that may mean one of them. */
async function arrivals(
  store: GraphStore,
  frontier: readonly string[],
  types: readonly RelationType[],
  distance: number,
): Promise<Arrival[]> {
  if (frontier.length === 0) return []
  const meant = new Map<string, string>()
  for (const key of frontier) {
    const open = openKey(key)
    if (open !== null && !meant.has(open)) meant.set(open, key)
  }
  for (const key of frontier) meant.set(key, key)
  const edges: readonly Edge[] = await store.edges([...meant.keys()], 'in', types)
  return edges.map(({ from, to, open }) => ({ key: from, distance, open, target: to, next: meant.get(to) ?? to }))
}

/** Keeps the first way to each document that was not reached before; returns those documents. */
function take(steps: Map<string, Step>, root: string, arrivals: readonly Arrival[]): string[] {
  const fresh = arrivals.filter(({ key }) => key !== root && !steps.has(key))
  for (const { key, ...step } of fresh) if (!steps.has(key)) steps.set(key, step)
  return [...new Set(fresh.map(({ key }) => key))]
}

/** The way from a document to the directive; where an open document may mean the next one, both stand in it. */
export function chainOf(key: string, steps: ReadonlyMap<string, Step>): string[] {
  const chain = [key]
  for (let step = steps.get(key); step !== undefined; step = steps.get(step.next))
    chain.push(...new Set([step.target, step.next]))
  return chain
}
