/** Which documents implement a directive, directly and through others? */
import { facetsOf, without, type FacetRow } from '../facets.ts'
import type { Document, Relation, RelationType } from '../model.ts'
import { isWithin } from '../reference.ts'
import { FACETS, type DocumentFilter, type FacetName, type Facets, type GraphStore, type Outline } from '../store.ts'
import { chainOf, reach, type Step } from './reach.ts'
import { CARRYING, newestFirst } from './walk.ts'

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
  /** True where the chain passes an open document: possible, and never counted as a fact. */
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

/** Follows a directive downwards. */
export async function implementers(
  store: GraphStore,
  key: string,
  options: ImplementersOptions = {},
): Promise<Implementers> {
  const types = options.relations ?? CARRYING
  const steps = await reach(store, key, types, options.direct === true ? 1 : Infinity)
  // Some carry out a third of all that there is: only what is shown is read in full.
  const all = await store.outlines([...steps.keys()])
  const reached = all.filter((document) => passes(document, options))
  const isOpen = ({ key }: Outline): boolean => steps.get(key)?.open ?? false
  const ordered = reached.sort((one, other) => Number(isOpen(one)) - Number(isOpen(other)) || newestFirst(one, other))
  const offset = options.offset ?? 0
  const shown = ordered.slice(offset, options.limit === undefined ? undefined : offset + options.limit)
  return {
    total: ordered.length,
    possible: ordered.filter(isOpen).length,
    implementers: await rows(store, await store.documents(shown.map(({ key }) => key)), types, steps),
    facets: options.facetValues === undefined ? null : facetsOf(countsOf(all, options), options.facetValues),
  }
}

function countsOf(all: readonly Outline[], options: ImplementersOptions): FacetRow[] {
  return FACETS.flatMap((name) => {
    const filter = without(options, name)
    const values = Map.groupBy(
      all.filter((document) => passes(document, filter)),
      (document) => valueOf(document, name),
    )
    return [...values].map(([value, { length: count }]) => ({ name, value, count }))
  })
}

const valueOf = (document: Outline, name: FacetName): string | null =>
  name === 'year' ? (document.date?.slice(0, 4) ?? null) : document[name]

const passes = ({ type, place, level, issuer, date }: Outline, options: DocumentFilter): boolean =>
  (options.type === undefined || type === options.type) &&
  (options.place === undefined || place === options.place) &&
  (options.level === undefined || level === options.level) &&
  (options.issuer === undefined || issuer === options.issuer) &&
  isWithin(date, options.from, options.to)

async function rows(
  store: GraphStore,
  documents: readonly Document[],
  types: readonly RelationType[],
  steps: ReadonlyMap<string, Step>,
): Promise<Implementer[]> {
  const chains = documents.map(({ key }) => chainOf(key, steps))
  const relations = await store.relations(chains.flat(), 'out', types, true)
  const byPair = Map.groupBy(relations, ({ from, to }) => `${from} ${to}`)
  return documents.map((document, index) => {
    const chain = chains[index] ?? []
    return {
      document,
      chain,
      direct: steps.get(document.key)?.distance === 1,
      open: steps.get(document.key)?.open ?? false,
      relations: chain.flatMap((key, place) => byPair.get(`${key} ${chain[place + 1] ?? ''}`) ?? []),
    }
  })
}
