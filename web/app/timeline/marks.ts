/** The marks of a timeline: where each event stands in time, and in which row of its level, so that none hides another. Pure. */
import type { Level } from '../../../graph/model.ts'
import type { TimelineAnswer } from '../../api.ts'
import { LEVELS } from '../lists.ts'

export type TimelineEvent = TimelineAnswer['events'][number]

export interface Mark {
  readonly event: TimelineEvent
  readonly level: Level | 'unknown'
  readonly from: Date
  /** Later than `from` where only the year is known. */
  readonly to: Date
  /** In its level, from the top. */
  readonly row: number
}

export interface Lane {
  readonly level: Level | 'unknown'
  readonly rows: number
}

export interface Marks {
  readonly marks: readonly Mark[]
  /** From the Centre down; levels without an event are left out. */
  readonly lanes: readonly Lane[]
}

/** Rows of a level, at most: what would need more stands on the last one. */
const ROWS_AT_MOST = 20

/** `room`: so many milliseconds stand between two marks of a row, at least. */
export function marksOf(events: readonly TimelineEvent[], room: number): Marks {
  const ends = new Map<string, number[]>()
  const marks = events.map((event): Mark => {
    const level = event.document.level ?? 'unknown'
    const [from, to] = timeOf(event.document.date ?? '')
    const rows = ends.get(level) ?? []
    ends.set(level, rows)
    const free = rows.findIndex((end) => end + room <= from.getTime())
    const row = free < 0 ? Math.min(rows.length, ROWS_AT_MOST - 1) : free
    rows[row] = Math.max(to.getTime(), rows[row] ?? 0)
    return { event, level, from, to, row }
  })
  const levels = [...LEVELS, 'unknown' as const].filter((level) => ends.has(level))
  return { marks, lanes: levels.map((level) => ({ level, rows: ends.get(level)?.length ?? 1 })) }
}

function timeOf(date: string): readonly [Date, Date] {
  if (date.length > 4) {
    const day = new Date(`${date}T00:00:00Z`)
    return [day, day]
  }
  return [new Date(`${date}-01-01T00:00:00Z`), new Date(`${date}-12-31T00:00:00Z`)]
}
