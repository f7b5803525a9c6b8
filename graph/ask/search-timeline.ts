/** What a search finds, in the order of time. */
import { isWithin } from '../reference.ts'
import type { GraphStore, SearchQuery } from '../store.ts'
import { byCodePoint } from '../tokens.ts'
import type { Timeline, TimelineEvent } from './timeline.ts'

type Asked = Omit<SearchQuery, 'sort' | 'limit' | 'offset'>
type Year = Timeline['years'][number]

/** More years than documents were ever issued in. */
const YEARS_AT_MOST = 1000

/** As the timeline of a document, of everything that is found; each document is possible only where it is open. */
export async function searchTimeline(store: GraphStore, asked: Asked, limit: number): Promise<Timeline> {
  const [{ rows }, { year: facet }] = await Promise.all([
    store.search({ ...asked, sort: 'oldest', limit, offset: 0 }),
    store.facets(asked, YEARS_AT_MOST),
  ])
  const isTimed = asked.from !== undefined || asked.to !== undefined
  // The filter by time itself is left out where years are counted.
  const counted = facet.values
    .flatMap(({ value, count }) => (value === null ? [] : [{ year: value, count }]))
    .filter(({ year }) => isWithin(year, asked.from?.slice(0, 4), asked.to?.slice(0, 4)))
    .sort((one, other) => byCodePoint(one.year, other.year))
  const years = await Promise.all(counted.map((year) => cut(store, asked, year)))
  return {
    total: years.reduce((sum, { count }) => sum + count, 0),
    events: rows.filter(({ date }) => date !== null).map(eventOf),
    undated: isTimed ? 0 : (facet.values.find(({ value }) => value === null)?.count ?? 0),
    years: years.filter(({ count }) => count > 0),
  }
}

const eventOf = (document: TimelineEvent['document']): TimelineEvent => ({
  ...{ document, relation: null, direction: 'found', direct: true, open: document.open },
})

/** A year of which the filter by time leaves only a part is counted anew. */
async function cut(store: GraphStore, asked: Asked, { year, count }: Year): Promise<Year> {
  const from = starts(asked.from, year) ?? year
  const to = starts(asked.to, year) ?? year
  if (from === year && to === year) return { year, count }
  const { total } = await store.search({ ...asked, from, to, limit: 1, offset: 0 })
  return { year, count: total }
}

/** A day of the year. */
const starts = (day: string | undefined, year: string): string | undefined =>
  day?.startsWith(`${year}-`) ? day : undefined
