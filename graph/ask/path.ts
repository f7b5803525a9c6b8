/** How are two documents connected? The shortest chain between them, whichever way its arrows point. */
import { RELATION_TYPES, type Document, type Relation, type RelationType } from '../model.ts'
import type { GraphStore } from '../store.ts'
import { shortestChain } from './shortest-chain.ts'

/** All but `cites`: a report cites so much that everything would be two steps from everything. */
const CONNECTING: readonly RelationType[] = RELATION_TYPES.filter((type) => type !== 'cites')

export interface Path {
  readonly found: boolean
  /** True where every chain passes an open document or a weak statement: possible, and no fact. */
  readonly possible: boolean
  /** In the order of the chain; empty where there is none. */
  readonly nodes: readonly Document[]
  /** Every edge between neighbours of the chain, in its order. */
  readonly edges: readonly Relation[]
}

const NONE: Path = { found: false, possible: false, nodes: [], edges: [] }

/** The shortest chain of certain edges; where there is none, the shortest that passes open documents and weak statements too. */
export async function path(
  store: GraphStore,
  from: string,
  to: string,
  types: readonly RelationType[] = CONNECTING,
): Promise<Path> {
  const ids = await store.ids([from, to])
  const [start, end] = [ids.get(from), ids.get(to)]
  if (start === undefined || end === undefined) return NONE
  const certain = await shortestChain(store, start, end, { types, certainOnly: true })
  const chain = certain ?? (await shortestChain(store, start, end, { types, certainOnly: false }))
  if (chain === null) return NONE
  const keys = new Map((await store.keys(chain)).map(({ id, key }) => [id, key]))
  const shown = chain.flatMap((id) => keys.get(id) ?? [])
  const edges = await edgesAlong(store, shown, types)
  return { found: true, possible: certain === null, nodes: await store.documents(shown), edges }
}

async function edgesAlong(
  store: GraphStore,
  chain: readonly string[],
  types: readonly RelationType[],
): Promise<Relation[]> {
  const relations = await store.relations(chain, 'out', types, true, chain)
  return chain.flatMap((key, place) => {
    const next = chain[place + 1]
    return relations.filter(
      (edge) => (edge.from === key && edge.to === next) || (edge.to === key && edge.from === next),
    )
  })
}
