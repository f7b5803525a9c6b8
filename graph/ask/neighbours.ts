/** What stands right beside a document: all that relates it to others, in both directions, a page at a time. */
import { RELATION_TYPES, type Document, type Edge, type Relation, type RelationType } from '../model.ts'
import type { Direction, GraphStore } from '../store.ts'
import { isCertain, relationId } from '../relation.ts'

export interface NeighboursOptions {
  /** All where nothing is asked for. */
  readonly relations?: readonly RelationType[]
  /** Both where nothing is asked for. */
  readonly direction?: Direction
  /** Rows to give, at most; all where nothing is asked for. */
  readonly limit?: number
  readonly offset?: number
}

export interface Neighbours {
  /** Relations that match, before `limit` and `offset`. */
  readonly total: number
  /**
   * Also what is denied, planned or withheld, with `confidence` 0. Those that say more than that it is cited come first; of
   * these those that leave the document; then by from, type and to.
   */
  readonly relations: readonly Relation[]
  /** How many of all of them there are, for each direction and type of which there are any. */
  readonly counts: readonly NeighbourCount[]
  /** The documents at the other ends, by key. */
  readonly documents: readonly Document[]
}

export interface NeighbourCount {
  /** `out`: the document acts; `in`: it is acted on. */
  readonly direction: Direction
  readonly type: RelationType
  readonly certain: number
  /** By weak words alone, or with an open document at an end. */
  readonly possible: number
  /** Denied, planned or withheld. */
  readonly notCounted: number
}

/** Asks for the sentences of those alone that are shown: a well-known document has thousands. */
export async function neighbours(
  store: GraphStore,
  key: string,
  { relations: types = RELATION_TYPES, direction, limit, offset = 0 }: NeighboursOptions = {},
): Promise<Neighbours> {
  const out = direction === 'in' ? [] : await store.edges([key], 'out', types, false)
  const into = direction === 'out' ? [] : await store.edges([key], 'in', types, false)
  const all = [...out, ...into.filter(({ from }) => from !== key || direction === 'in')]
  const ordered = all.toSorted((one, other) => rank(one) - rank(other))
  const shown = ordered.slice(offset, limit === undefined ? undefined : offset + limit)
  const others = [...new Set(shown.flatMap(({ from, to }) => [from, to]))].filter((other) => other !== key).sort()
  return {
    total: all.length,
    counts: [...countsOf('out', out), ...countsOf('in', all.slice(out.length))],
    relations: await withSentences(store, key, shown, types),
    documents: await store.documents(others),
  }
}

function countsOf(direction: Direction, edges: readonly Edge[]): NeighbourCount[] {
  const groups = Map.groupBy(edges, ({ type }) => type)
  return RELATION_TYPES.filter((type) => groups.has(type)).map((type) => {
    const some = groups.get(type) ?? []
    const certain = some.filter(isCertain).length
    const notCounted = some.filter(({ confidence }) => confidence === 0).length
    return { direction, type, certain, possible: some.length - certain - notCounted, notCounted }
  })
}

const rank = ({ type }: Edge): number => (type === 'cites' ? 1 : 0)

async function withSentences(
  store: GraphStore,
  key: string,
  edges: readonly Edge[],
  types: readonly RelationType[],
): Promise<Relation[]> {
  const [out, into] = [edges.filter(({ from }) => from === key), edges.filter(({ from }) => from !== key)]
  const ask = (direction: Direction, others: readonly string[]) =>
    others.length === 0 ? [] : store.relations([key], direction, types, false, others)
  const told = [
    ...(await ask(
      'out',
      out.map(({ to }) => to),
    )),
    ...(await ask(
      'in',
      into.map(({ from }) => from),
    )),
  ]
  const byId = new Map(told.map((relation) => [relationId(relation), relation]))
  return edges.flatMap((edge) => byId.get(relationId(edge)) ?? [])
}
