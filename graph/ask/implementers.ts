/** Which documents implement a directive, directly and through others? */
import type { Document, Relation, RelationType } from '../model.ts'
import { openKey } from '../reference.ts'
import type { DocumentFilter, Facets, GraphStore } from '../store.ts'
import type { Found, Id } from '../walking.ts'
import { chainsOf } from './chain.ts'
import { reach, type Reach, type Reached } from './reach.ts'
import { CARRYING } from './walk.ts'

export interface ImplementersOptions extends DocumentFilter {
  /** `implements` and `continues` where nothing is asked for. */
  readonly relations?: readonly RelationType[]
  /** Only those that implement it without another in between. */
  readonly direct?: boolean
  /** Values to count for each filter, at most; none are counted where nothing is asked for. */
  readonly facetValues?: number
  /** Rows to give, at most; all where nothing is asked for. */
  readonly limit?: number
  readonly offset?: number
}

export interface Implementer {
  readonly document: Document
  /**
   * Keys from the implementing document to the directive, the shortest way. Where an open document may mean the next one,
   * both stand here, with no relation between them.
   */
  readonly chain: readonly string[]
  /** Without another in between. */
  readonly direct: boolean
  /** True where every chain passes an open document or a weak statement: possible, and never counted as a fact. */
  readonly open: boolean
  /** Every edge of the chain, in its order. */
  readonly relations: readonly Relation[]
}

export interface Implementers {
  /** All that match, before `limit` and `offset`. */
  readonly total: number
  /** How many of them are only possible. */
  readonly possible: number
  /** Facts first; in each part newest first, then by key. */
  readonly implementers: readonly Implementer[]
  /** How many of all that implement it have each value, under all filters but the one by that value. */
  readonly facets: Facets | null
}

/** Follows a directive downwards. Some are carried out by a third of all that there is: only what is shown is read in full. */
export async function implementers(
  store: GraphStore,
  key: string,
  options: ImplementersOptions = {},
): Promise<Implementers> {
  const types = options.relations ?? CARRYING
  const root = await rootOf(store, key)
  const reached: Reach = root === null ? new Map() : await reach(store, root.id, types, options.direct ? 1 : Infinity)
  const all = [...reached].filter(([, { distance }]) => distance > 0)
  const page = await pageOf(store, all, options)
  const shown = page.found.map(({ key }) => key)
  const documents = await store.documents(shown)
  const chains = (await chainsOf(store, shown, reached, types)).map((chain) => [...chain, ...(root?.beyond ?? [])])
  const how = new Map(page.found.map(({ id, key }) => [key, reached.get(id)]))
  const { total, possible } = page
  const { facetValues, limit: _limit, offset: _offset, relations: _relations, direct: _direct, ...filter } = options
  return {
    ...{ total, possible, implementers: await rows(store, documents, { chains, how, types }) },
    facets:
      facetValues === undefined
        ? null
        : await store.facetsAmong(
            all.map(([id]) => id),
            filter,
            facetValues,
          ),
  }
}

interface Root {
  readonly id: Id
  /** The document asked about, where it is not in the graph itself. */
  readonly beyond: readonly string[]
}

/** Where no source is certain to name the document, an open one may mean it. */
async function rootOf(store: GraphStore, key: string): Promise<Root | null> {
  const other = openKey(key)
  const ids = await store.ids([key, ...(other === null ? [] : [other])])
  const own = ids.get(key)
  if (own !== undefined) return { id: own, beyond: [] }
  const [document] = other === null ? [] : await store.documents([other])
  const id = ids.get(document?.key ?? '')
  return id !== undefined && document?.open ? { id, beyond: [key] } : null
}

interface ImplementersPage {
  readonly total: number
  readonly possible: number
  readonly found: readonly Found[]
}

/** Facts first, then what is only possible. */
async function pageOf(
  store: GraphStore,
  reached: readonly (readonly [Id, Reached])[],
  { limit, offset = 0, ...filter }: ImplementersOptions,
): Promise<ImplementersPage> {
  const some = (certain: boolean): Id[] => reached.flatMap(([id, how]) => (how.certain === certain ? [id] : []))
  const sliced = (before: number) => ({
    offset: Math.max(0, offset - before),
    ...(limit === undefined ? {} : { limit: Math.max(0, limit - Math.max(0, before - offset)) }),
  })
  const facts = await store.newest(some(true), filter, sliced(0))
  const others = await store.newest(some(false), filter, sliced(facts.total))
  return { total: facts.total + others.total, possible: others.total, found: [...facts.found, ...others.found] }
}

interface Ways {
  readonly chains: readonly (readonly string[])[]
  readonly how: ReadonlyMap<string, Reached | undefined>
  readonly types: readonly RelationType[]
}

async function rows(
  store: GraphStore,
  documents: readonly Document[],
  { chains, how, types }: Ways,
): Promise<Implementer[]> {
  const keys = [...new Set(chains.flat())]
  const relations = await store.relations(keys, 'out', types, true, keys)
  const byPair = Map.groupBy(relations, ({ from, to }) => `${from} ${to}`)
  const chainOf = new Map(chains.map((chain) => [chain[0], chain]))
  return documents.map((document) => {
    const chain = chainOf.get(document.key) ?? []
    return {
      document,
      chain,
      direct: how.get(document.key)?.distance === 1,
      open: how.get(document.key)?.certain === false,
      relations: chain.flatMap((key, place) => byPair.get(`${key} ${chain[place + 1] ?? ''}`) ?? []),
    }
  })
}
