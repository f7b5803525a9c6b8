/** How long places took from a directive to their first document that implements it, to hold one of them against the others. */
import type { GraphStore, Outline } from '../store.ts'
import { byCodePoint } from '../tokens.ts'
import type { Dated } from './days.ts'
import { daysBetween } from './days.ts'
import { isCertain } from './certain.ts'
import { isOwn } from './own-bodies.ts'
import { CARRYING } from './walk.ts'

/** What other places took. */
export interface Elsewhere {
  /** Other places with a document that implements it and whose day is known. */
  readonly places: number
  /** The median of their days from the directive to the first such document, rounded; null where there is no such place. */
  readonly medianDays: number | null
}

/** Of one directive: by place, the days to the first document of its own bodies, and of all of the place. */
interface Lags {
  readonly own: ReadonlyMap<string, number>
  readonly all: ReadonlyMap<string, number>
}

export type LagsElsewhere = (directive: string, place: string, of: keyof Lags) => Elsewhere

/** Learns at once how long every place took for some directives. */
export async function lagsElsewhere(store: GraphStore, directives: readonly Dated[]): Promise<LagsElsewhere> {
  const below = await implementedBy(
    store,
    directives.map(({ key }) => key),
  )
  const reached = [...new Set([...below.values()].flat())]
  const outlines = new Map((await store.outlines(reached)).map((one) => [one.key, one]))
  const lags = new Map(directives.map((one) => [one.key, lagsOf(one, below, outlines)]))
  return (directive, place, of) => {
    const others = [...(lags.get(directive)?.[of] ?? [])].filter(([other]) => other !== place).map(([, days]) => days)
    return { places: others.length, medianDays: median(others) }
  }
}

/** What implements or continues each document that was reached, for certain. */
async function implementedBy(store: GraphStore, keys: readonly string[]): Promise<Map<string, string[]>> {
  const below = new Map<string, string[]>(keys.map((key) => [key, []]))
  for (let frontier = [...below.keys()]; frontier.length > 0;) {
    const edges = (await store.edges(frontier, 'in', CARRYING)).filter(isCertain)
    for (const { from, to } of edges) below.get(to)?.push(from)
    frontier = [...new Set(edges.map(({ from }) => from))].filter((key) => !below.has(key))
    for (const key of frontier) below.set(key, [])
  }
  return below
}

function lagsOf(
  directive: Dated,
  below: ReadonlyMap<string, readonly string[]>,
  outlines: ReadonlyMap<string, Outline>,
): Lags {
  const found = [...closure(directive.key, below)].flatMap((key) => outlines.get(key) ?? [])
  return { own: daysByPlace(directive, found.filter(isOwn)), all: daysByPlace(directive, found) }
}

/** Everything below a document, without the document itself. */
function closure(root: string, below: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>([root])
  for (const key of found) for (const from of below.get(key) ?? []) found.add(from)
  found.delete(root)
  return found
}

function daysByPlace(directive: Dated, found: readonly Outline[]): Map<string, number> {
  const days = new Map<string, number>()
  for (const [place, ofPlace] of Map.groupBy(found, (one) => one.place)) {
    const [first = null] = ofPlace.map(({ date }) => date ?? '9').sort(byCodePoint)
    const lag = daysBetween(directive.date, first)
    if (place !== null && lag !== null) days.set(place, lag)
  }
  return days
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2)
}
