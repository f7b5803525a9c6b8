/** What has come of a document, in the order of time: what it acts on, what acts on it, and all that carries it out. */
import { RELATION_TYPES, type Document, type RelationType } from '../model.ts'
import type { GraphStore } from '../store.ts'
import { byCodePoint } from '../tokens.ts'
import type { Id } from '../walking.ts'
import { reach } from './reach.ts'
import { CARRYING } from './walk.ts'

/**
 * What a document is to the one asked about: itself, what it acts on (`out`), what acts on it (`in`); or that it was searched
 * for (`found`).
 */
export interface TimelineEvent {
  readonly document: Document
  /** Null for the document itself, and for what was searched for. */
  readonly relation: RelationType | null
  readonly direction: 'self' | 'out' | 'in' | 'found'
  /** Without another document in between. */
  readonly direct: boolean
  /** Possible only. */
  readonly open: boolean
}

export interface Timeline {
  /** Events of which the date is known, before `limit`. */
  readonly total: number
  /** Oldest first, a year before its days; then by key. */
  readonly events: readonly TimelineEvent[]
  /** How many more have no date. */
  readonly undated: number
  /** How many events fall in each year, before `limit`. */
  readonly years: readonly { readonly year: string; readonly count: number }[]
}

/** All but `cites`: that a report cites a document is no event of it. */
const TELLING: readonly RelationType[] = RELATION_TYPES.filter((type) => type !== 'cites')

type Event = Omit<TimelineEvent, 'document'>

export async function timeline(
  store: GraphStore,
  key: string,
  { limit }: { readonly limit?: number } = {},
): Promise<Timeline> {
  const root = (await store.ids([key])).get(key)
  const events = root === undefined ? new Map<Id, Event>() : await eventsOf(store, root)
  const ids = [...events.keys()]
  const years = await store.years(ids)
  const found = await store.oldest(ids, limit === undefined ? {} : { limit })
  const documents = new Map((await store.documents(found.map(({ key }) => key))).map((one) => [one.key, one]))
  return {
    total: sum(years.filter(({ year }) => year !== null)),
    events: found.flatMap(({ id, key }) => {
      const [document, event] = [documents.get(key), events.get(id)]
      return document === undefined || event === undefined ? [] : [{ document, ...event }]
    }),
    undated: sum(years.filter(({ year }) => year === null)),
    years: years.flatMap(({ year, count }) => (year === null ? [] : [{ year, count }])),
  }
}

const sum = (counted: readonly { readonly count: number }[]): number =>
  counted.reduce((total, { count }) => total + count, 0)

/** Each document once, by what it is to the one asked about: first what is certain, and of that what is most direct. */
async function eventsOf(store: GraphStore, root: Id): Promise<Map<Id, Event>> {
  const events = new Map<Id, Event>([[root, { relation: null, direction: 'self', direct: true, open: false }]])
  const beside = await besides(store, root)
  const below = await reach(store, root, CARRYING, Infinity)
  for (const open of [false, true]) {
    for (const { id, ...event } of beside) if (event.open === open && !events.has(id)) events.set(id, event)
    for (const [id, { distance, certain }] of below)
      if (certain !== open && !events.has(id))
        events.set(id, { relation: 'implements', direction: 'in', direct: distance === 1, open })
  }
  return events
}

/** What acts on the document, then what it acts on; of several relations of one document the first by name. */
async function besides(store: GraphStore, root: Id): Promise<(Event & { readonly id: Id })[]> {
  const found: (Event & { readonly id: Id })[] = []
  for (const direction of ['in', 'out'] as const)
    for (const relation of TELLING.toSorted(byCodePoint))
      for (const [, id, certain] of await store.steps([root], direction, [relation]))
        found.push({ id, relation, direction, direct: true, open: certain === 0 })
  return found
}
