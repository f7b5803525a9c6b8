/** What has come of a document, in the order of time: what it acts on, what acts on it, and all that carries it out. */
import { RELATION_TYPES, type Document, type Edge, type RelationType } from '../model.ts'
import type { GraphStore, Outline } from '../store.ts'
import { byCodePoint } from '../tokens.ts'
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
  const events = await eventsOf(store, key)
  const all = await store.outlines([...events.keys()])
  const dated = all.filter(({ date }) => date !== null).sort(oldestFirst)
  const years = Map.groupBy(dated, ({ date }) => date?.slice(0, 4) ?? '')
  const shown = await store.documents(dated.slice(0, limit).map(({ key }) => key))
  return {
    total: dated.length,
    events: shown.flatMap((document) => {
      const event = events.get(document.key)
      return event === undefined ? [] : [{ document, ...event }]
    }),
    undated: all.length - dated.length,
    years: [...years].map(([year, of]) => ({ year, count: of.length })),
  }
}

/** Each document once, by what it is to the one asked about most directly. */
async function eventsOf(store: GraphStore, key: string): Promise<Map<string, Event>> {
  const events = new Map<string, Event>([[key, { relation: null, direction: 'self', direct: true, open: false }]])
  const note = (other: string, event: Event): void => {
    if (!events.has(other)) events.set(other, event)
  }
  const direct = (edges: readonly Edge[], direction: 'out' | 'in'): void => {
    for (const { from, to, type, open } of edges)
      note(direction === 'out' ? to : from, { relation: type, direction, direct: true, open })
  }
  direct(await store.edges([key], 'in', TELLING), 'in')
  direct(await store.edges([key], 'out', TELLING), 'out')
  for (const [other, { distance, open }] of await reach(store, key, CARRYING, Infinity))
    note(other, { relation: 'implements', direction: 'in', direct: distance === 1, open })
  return events
}

const oldestFirst = (one: Outline, other: Outline): number =>
  byCodePoint(one.date ?? '', other.date ?? '') || byCodePoint(one.key, other.key)
