/** Which documents implement a directive, directly and through others? */
import type { Document, Edge, Relation } from '../model.ts'
import { isWithin, openKey } from '../reference.ts'
import type { DocumentFilter, GraphStore } from '../store.ts'
import { CARRYING, newestFirst } from './walk.ts'

export interface ImplementersOptions extends Omit<DocumentFilter, 'type'> {
  /** Only those that implement it without another in between. */
  readonly direct?: boolean
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
}

/** How a document was reached: over an edge to `target`, which is `next`, or an open document that may mean `next`. */
interface Step {
  readonly distance: number
  readonly open: boolean
  readonly target: string
  readonly next: string
}

/** Follows a directive downwards over `implements` and `continues`. */
export async function implementers(
  store: GraphStore,
  key: string,
  options: ImplementersOptions = {},
): Promise<Implementers> {
  const steps = await reach(store, key, options.direct === true ? 1 : Infinity)
  const documents = (await store.documents([...steps.keys()])).filter((document) => passes(document, options))
  const isOpen = (document: Document): boolean => steps.get(document.key)?.open ?? false
  const ordered = documents.sort((one, other) => Number(isOpen(one)) - Number(isOpen(other)) || newestFirst(one, other))
  const offset = options.offset ?? 0
  const shown = ordered.slice(offset, options.limit === undefined ? undefined : offset + options.limit)
  return {
    total: ordered.length,
    possible: ordered.filter(isOpen).length,
    implementers: await rows(store, shown, steps),
  }
}

interface Arrival extends Step {
  readonly key: string
}

/** Certain steps first, to the end; only then what can be reached over open documents besides. */
async function reach(store: GraphStore, root: string, depth: number): Promise<Map<string, Step>> {
  const steps = new Map<string, Step>()
  const waiting: Arrival[] = []
  let frontier = [root]
  for (let distance = 1; distance <= depth && frontier.length > 0; distance++) {
    const arrivals = await arrive(store, frontier, distance)
    waiting.push(...arrivals.filter(({ open }) => open))
    frontier = take(
      steps,
      root,
      arrivals.filter(({ open }) => !open),
    )
  }
  frontier = []
  const last = waiting.at(-1)?.distance ?? 0
  for (let distance = 1; distance <= depth && (frontier.length > 0 || distance <= last); distance++) {
    const further = (await arrive(store, frontier, distance)).map((arrival) => ({ ...arrival, open: true }))
    frontier = take(steps, root, [...waiting.filter((arrival) => arrival.distance === distance), ...further])
  }
  return steps
}

/** What implements one of the documents, or an open document that may mean one of them. */
async function arrive(store: GraphStore, frontier: readonly string[], distance: number): Promise<Arrival[]> {
  if (frontier.length === 0) return []
  const meant = new Map<string, string>()
  for (const key of frontier) {
    const open = openKey(key)
    if (open !== null && !meant.has(open)) meant.set(open, key)
  }
  for (const key of frontier) meant.set(key, key)
  const edges: readonly Edge[] = await store.edges([...meant.keys()], 'in', CARRYING)
  return edges.map(({ from, to, open }) => ({ key: from, distance, open, target: to, next: meant.get(to) ?? to }))
}

/** Keeps the first way to each document that was not reached before; returns those documents. */
function take(steps: Map<string, Step>, root: string, arrivals: readonly Arrival[]): string[] {
  const fresh = arrivals.filter(({ key }) => key !== root && !steps.has(key))
  for (const { key, ...step } of fresh) if (!steps.has(key)) steps.set(key, step)
  return [...new Set(fresh.map(({ key }) => key))]
}

const passes = ({ place, level, issuer, date }: Document, options: ImplementersOptions): boolean =>
  (options.place === undefined || place === options.place) &&
  (options.level === undefined || level === options.level) &&
  (options.issuer === undefined || issuer === options.issuer) &&
  isWithin(date, options.from, options.to)

async function rows(
  store: GraphStore,
  documents: readonly Document[],
  steps: ReadonlyMap<string, Step>,
): Promise<Implementer[]> {
  const chains = documents.map(({ key }) => chainOf(key, steps))
  const relations = await store.relations(chains.flat(), 'out', CARRYING, true)
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

function chainOf(key: string, steps: ReadonlyMap<string, Step>): string[] {
  const chain = [key]
  for (let step = steps.get(key); step !== undefined; step = steps.get(step.next))
    chain.push(...new Set([step.target, step.next]))
  return chain
}
