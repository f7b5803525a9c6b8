/** What reports say that they issued, held against each other and against the numbers that they cite. */
import type { IssuedCount, SourceFacts, Span } from '../model.ts'
import { fold } from '../tokens.ts'
import type { Coverage } from './coverage.ts'
import type { Series } from './series.ts'

/** A count of a source for a whole series. */
export interface StatedCount extends Span {
  readonly source: string
  readonly count: number
}

/** A source with the time that it reports on; null where it tells none. */
export interface CountingSource {
  readonly facts: SourceFacts
  readonly coverage: Coverage | null
}

/** What sources state of a series: counts of all its bodies together, by a source that covers it from its first year on. */
export const statedOf = (series: Series, sources: readonly CountingSource[]): StatedCount[] =>
  sources.flatMap(({ facts, coverage }) =>
    coverage === null || series.period === null || coverage.from.slice(0, 4) > series.period.slice(0, 4)
      ? []
      : facts.extraction.counts
          .filter((count) => count.total !== null && isOf(count, series) && isParty(count) === isPartySeries(series))
          .map((count) => ({ source: facts.id, start: count.start, end: count.end, count: wholeOf(count) })),
  )

/** The higher of what a row says and what it adds up to: a number below both contradicts it for certain. */
const wholeOf = ({ total, by }: IssuedCount): number =>
  Math.max(total ?? 0, Object.values(by).reduce((sum, value) => sum + value, 0)) // prettier-ignore

const isOf = ({ type }: IssuedCount, series: Series): boolean => series.type !== null && sameType(type, series.type)

/** `Chương trình` and `Chương trình hành động` are counted together here and apart there. */
const sameType = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `)

/** Whether the bodies counted are the Party's: people's committees and councils number apart. */
const isParty = ({ by }: IssuedCount): boolean =>
  !Object.keys(by).some((body) => /uy ban|hoi dong|ubnd|hdnd/u.test(fold(body)))
const isPartySeries = ({ code }: Series): boolean => !/UBND|H[ĐD]ND/u.test(code)

/** Where the count stands that another one contradicts; null where it is not found again. */
export function againstCount({ extraction: { counts } }: SourceFacts, at: Span, expected: string): Span | null {
  const contradicted = counts.find(({ start, end }) => start === at.start && end === at.end)
  const other = counts.find(
    (count) =>
      contradicted !== undefined &&
      count !== contradicted &&
      count.total !== null &&
      sameType(count.type, contradicted.type) &&
      Object.values(count.by).includes(Number(expected)),
  )
  return other === undefined ? null : { start: other.start, end: other.end }
}
