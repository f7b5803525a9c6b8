/** How long places took from a directive to their first document that implements it, to hold one of them against the others. */
import type { GraphStore, Outline } from '../store.ts'
import { byCodePoint } from '../tokens.ts'
import { daysBetween, type Dated } from './days.ts'
import { isOwn } from './own-bodies.ts'
import { certainLinks, closure, type Links } from './walk.ts'

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
  const keys = directives.map(({ key }) => key)
  const below = await certainLinks(store, keys, 'in')
  const reached = [...new Set([...below.values()].flat())]
  const outlines = new Map((await store.outlines(reached)).map((one) => [one.key, one]))
  const lags = new Map(directives.map((one) => [one.key, lagsOf(one, below, outlines)]))
  return (directive, place, of) => {
    const others = [...(lags.get(directive)?.[of] ?? [])].filter(([other]) => other !== place).map(([, days]) => days)
    return { places: others.length, medianDays: median(others) }
  }
}

function lagsOf(directive: Dated, below: Links, outlines: ReadonlyMap<string, Outline>): Lags {
  const others = [...closure([directive.key], below)].filter((key) => key !== directive.key)
  const found = others.flatMap((key) => outlines.get(key) ?? [])
  return { own: daysByPlace(directive, found.filter(isOwn)), all: daysByPlace(directive, found) }
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
