/** How are two documents connected? The shortest chain between them, whichever way its arrows point. */
import { RELATION_TYPES, type Document, type Edge, type Relation, type RelationType } from '../model.ts'
import type { GraphStore } from '../store.ts'
import { byCodePoint } from '../tokens.ts'

/** All but `cites`: a report cites so much that everything would be two steps from everything. */
const CONNECTING: readonly RelationType[] = RELATION_TYPES.filter((type) => type !== 'cites')

export interface Path {
  readonly found: boolean
  /** In the order of the chain; empty where there is none. */
  readonly nodes: readonly Document[]
  /** Every edge between neighbours of the chain, in its order. */
  readonly edges: readonly Relation[]
}

/** What was reached from one end: each key with the key before it, which is null at the end itself. */
interface Side {
  readonly before: Map<string, string | null>
  frontier: readonly string[]
}

/** The shortest chain of certain edges; where there is none, the shortest that passes open documents too. */
export async function path(
  store: GraphStore,
  from: string,
  to: string,
  types: readonly RelationType[] = CONNECTING,
): Promise<Path> {
  const chain =
    (await search(store, from, to, types, (edge) => !edge.open)) ?? (await search(store, from, to, types, () => true))
  if (chain === null) return { found: false, nodes: [], edges: [] }
  const relations = await store.relations(chain, 'out', types, true, chain)
  const edges = chain.flatMap((key, place) => {
    const next = chain[place + 1]
    return relations.filter(
      (edge) => (edge.from === key && edge.to === next) || (edge.to === key && edge.from === next),
    )
  })
  return { found: true, nodes: await store.documents(chain), edges }
}

/** From both ends, the smaller frontier first; where they meet in several documents, the first by key is taken. */
async function search(
  store: GraphStore,
  from: string,
  to: string,
  types: readonly RelationType[],
  accepts: (edge: Edge) => boolean,
): Promise<string[] | null> {
  const near: Side = { before: new Map([[from, null]]), frontier: [from] }
  const far: Side = { before: new Map([[to, null]]), frontier: [to] }
  for (let meeting = from === to ? from : null; ; meeting = meetingOf(near, far)) {
    if (meeting !== null) return [...back(near, meeting).reverse(), ...back(far, meeting).slice(1)]
    if (near.frontier.length === 0 || far.frontier.length === 0) return null
    await expand(store, near.frontier.length <= far.frontier.length ? near : far, types, accepts)
  }
}

async function expand(
  store: GraphStore,
  side: Side,
  types: readonly RelationType[],
  accepts: (edge: Edge) => boolean,
): Promise<void> {
  const edges = [
    ...(await store.edges(side.frontier, 'out', types)),
    ...(await store.edges(side.frontier, 'in', types)),
  ]
  const inside = new Set(side.frontier)
  const steps = edges
    .filter(accepts)
    .flatMap(({ from, to }) => [
      ...(inside.has(from) ? [{ key: to, before: from }] : []),
      ...(inside.has(to) ? [{ key: from, before: to }] : []),
    ])
  steps.sort((one, other) => byCodePoint(one.key, other.key) || byCodePoint(one.before, other.before))
  side.frontier = [...new Set(steps.map(({ key }) => key))].filter((key) => !side.before.has(key))
  const fresh = new Set(side.frontier)
  for (const { key, before } of steps) if (fresh.delete(key)) side.before.set(key, before)
}

/** Each side grew by whole steps, so that every document where they meet lies on a shortest chain. */
const meetingOf = (near: Side, far: Side): string | null =>
  [...near.frontier, ...far.frontier]
    .filter((key) => near.before.has(key) && far.before.has(key))
    .sort(byCodePoint)[0] ?? null

/** From a document back to the end of its side. */
function back(side: Side, start: string): string[] {
  const chain: string[] = []
  for (let key: string | null = start; key !== null; key = side.before.get(key) ?? null) chain.push(key)
  return chain
}
