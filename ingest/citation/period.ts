/** The run in which numbers do not repeat: a committee's term as years, a year for the State. */
import type { Citation, Series } from './citation.ts'
import { CENTRAL_TERMS, PROVINCIAL_CONGRESS_YEARS, PROVINCIAL_TERMS, type Term } from '../lexicon/places.ts'
import { fromRoman } from '../scan/roman.ts'
import type { SourceContext } from './series.ts'

/** The period of a number, or null where the source does not tell. */
export function periodOf(found: Citation, series: Series, context: SourceContext): string | null {
  if (series.clock === 'none') return null
  if (series.clock === 'year') return found.date?.slice(0, 4) ?? null
  const stated = found.years ?? (found.term === null ? null : termYears(found.term, series, context))
  const dated = found.date === null ? null : datedPeriod(found.date, series)
  return dated !== null && dated.includes('-') ? dated : (stated ?? dated)
}

export const needsPeriod = (series: Series): boolean => series.clock !== 'none'

/** `2020-2025` for a date; the bare year for a full date in a congress year whose day is unknown; null for a bare one. */
function datedPeriod(date: string, series: Series): string | null {
  const terms = series.clock === 'centre' ? CENTRAL_TERMS : (PROVINCIAL_TERMS[series.place ?? ''] ?? [])
  const year = Number(date.slice(0, 4))
  if (date.length === 10) {
    const term = series.level === 'provincial' || series.clock === 'centre' ? termAt(terms, date) : null
    if (term) return term.years
  } else if (isCongressYear(year, series.clock)) return null
  if (series.clock === 'centre') return CENTRAL_TERMS.find((term) => within(year, term.years))?.years ?? null
  if (PROVINCIAL_CONGRESS_YEARS.includes(year)) return String(year)
  const start = PROVINCIAL_CONGRESS_YEARS.findLast((congress) => congress < year)
  const end = PROVINCIAL_CONGRESS_YEARS.find((congress) => congress > year)
  return start === undefined || end === undefined ? null : `${String(start)}-${String(end)}`
}

const within = (year: number, years: string): boolean =>
  year > Number(years.slice(0, 4)) && year < Number(years.slice(5))

const isCongressYear = (year: number, clock: Series['clock']): boolean =>
  clock === 'centre'
    ? CENTRAL_TERMS.some((term) => term.years.startsWith(String(year)))
    : PROVINCIAL_CONGRESS_YEARS.includes(year)

/** The term that a day falls in, where the next congress is known too or the term is the last known one and not yet over. */
function termAt(terms: readonly Term[], date: string): Term | null {
  const index = terms.findLastIndex((term) => term.from <= date)
  const term = terms[index]
  if (!term) return null
  return terms[index + 1] || date < `${term.years.slice(5)}-01-01` ? term : null
}

function termYears(ordinal: string, series: Series, context: SourceContext): string | null {
  const terms = series.clock === 'centre' ? CENTRAL_TERMS : (PROVINCIAL_TERMS[series.place ?? ''] ?? [])
  const known = terms.find((term) => term.ordinal === ordinal)
  if (known) return known.years
  if (series.clock === 'centre') return null
  const value = fromRoman(ordinal)
  // Terms last five years, so one that the source places gives the others: "khóa XVI, nhiệm kỳ 2020 - 2025".
  const [anchor] = [...context.terms].sort((a, b) => Math.abs(a[0] - value) - Math.abs(b[0] - value))
  if (!anchor) return `khoa-${ordinal}`
  const start = anchor[1] - (anchor[0] - value) * 5
  return `${String(start)}-${String(start + 5)}`
}

/**
 * What the citations of a source say of terms: "ngày 02/8/2021 của Tỉnh ủy khóa XVI" places the term, so that "của Tỉnh ủy
 * khóa XVI" alone has years, too. Ordinals to first years; those of `known` go before.
 */
export function termsStated(
  citations: readonly Citation[],
  context: SourceContext,
  seriesOf: (found: Citation, context: SourceContext) => Series,
): Map<number, number> {
  const terms = new Map<number, number>()
  for (const found of citations) {
    if (found.term === null || found.date?.length !== 10 || !found.number) continue
    const series = seriesOf(found, context)
    const years = series.clock === 'committee' && series.level === 'provincial' ? datedPeriod(found.date, series) : null
    if (years?.includes('-')) terms.set(fromRoman(found.term), Number(years.slice(0, 4)))
  }
  return new Map([...terms, ...context.terms])
}
