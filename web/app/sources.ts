/** The columns of the list of sources, and what it is ordered by in each. Pure. */
import type { SourceSummary } from '../../graph/model.ts'
import { LEVELS } from './lists.ts'
import { nameOf } from './naming.ts'
import type { Value } from './tables/order.ts'

/** In the order in which they stand. */
export const SOURCE_COLUMNS = [
  'source',
  'place',
  'level',
  'mentions',
  'problems',
  'readable',
  'reader',
  'readAt',
  'file',
] as const
export type SourceColumn = (typeof SOURCE_COLUMNS)[number]

/** What a list calls a source: its name or, where it says nothing of itself, its file. */
export function titleOf(source: SourceSummary): string {
  const isNamed = source.number !== null || source.title !== null || source.issuer !== null
  return isNamed ? nameOf(source) : (source.locations[0]?.path.split(/[\\/]/u).at(-1) ?? nameOf(source))
}

/** Of the readable share the part that is lost counts, so that what is worst comes first when it falls. */
export const SOURCE_VALUES: Readonly<Record<SourceColumn, (source: SourceSummary) => Value>> = {
  source: titleOf,
  place: ({ place }) => place ?? undefined,
  level: ({ level }) => (level === null ? undefined : LEVELS.indexOf(level)),
  mentions: ({ mentionsCount }) => mentionsCount,
  problems: ({ problemsCount }) => problemsCount,
  readable: ({ characters, unreadable }) => (characters === 0 ? 0 : 1 - unreadable / characters),
  reader: ({ reader }) => reader,
  readAt: ({ locations: [first] }) => first?.readAt,
  file: ({ locations: [first] }) => first?.path,
}

/** How much there is in all, and how much of it could be read. */
export function readIn(sources: readonly SourceSummary[]): {
  readonly characters: number
  readonly unreadable: number
  readonly mentions: number
  readonly problems: number
} {
  const sum = (value: (source: SourceSummary) => number) => sources.reduce((total, source) => total + value(source), 0)
  return {
    characters: sum(({ characters }) => characters),
    unreadable: sum(({ unreadable }) => unreadable),
    mentions: sum(({ mentionsCount }) => mentionsCount),
    problems: sum(({ problemsCount }) => problemsCount),
  }
}
