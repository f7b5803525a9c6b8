/** The time that sources report on, and so what can be expected in them. */
import { isBefore, isWithin } from '../reference.ts'
import type { RegisteredTerm } from '../registry.ts'

/** What a source tells of the time that it reports on. */
export interface Covering {
  readonly date: string | null
  /** The date or, where it has none, the latest of what it cites. */
  readonly latest: string | null
  /** Roman numerals. */
  readonly term: string | null
  readonly title: string | null
  /** The scope of the committee whose term that is: `hai-phong`. */
  readonly scope: string
  readonly characters: number
  /** How many of them could not be read. */
  readonly unreadable: number
}

/** Both inclusive; `YYYY-MM-DD` or `YYYY`. */
export interface Coverage {
  readonly from: string
  readonly to: string
  /** The source bears no date: it ends with the latest that it cites. */
  readonly inferred: boolean
}

/** `giữa nhiệm kỳ 2020 - 2025`; a title that only names the committee, `khóa XVI`, may report on a single year. */
const TERM = /nhiệm\s+kỳ(?:\s+(\d{4})\s*[-–]\s*\d{4})?/iu

/** From the start of the term that a source reports on, or the year before its date, to its date; null where it tells none. */
export function coverageOf(source: Covering, terms: readonly RegisteredTerm[]): Coverage | null {
  const to = source.date ?? source.latest
  return to === null ? null : { from: termStart(source, terms) ?? yearBefore(to), to, inferred: source.date === null }
}

function termStart({ title, term, scope }: Covering, terms: readonly RegisteredTerm[]): string | null {
  const told = TERM.exec((title ?? '').normalize('NFC'))
  if (told === null) return null
  const registered = terms.find((one) => one.scope === scope && one.ordinal === term)
  return told[1] ?? registered?.years.slice(0, 4) ?? null
}

const yearBefore = (date: string): string =>
  `${Number(date.slice(0, 4)) - 1}${date.slice(4) === '-02-29' ? '-02-28' : date.slice(4)}`

/** From here on so much is lost that nothing found means nothing read. */
const LOST = 0.5

/** Whether what was read of a source says anything by what is missing in it. */
export const isReadable = ({ characters, unreadable }: Pick<Covering, 'characters' | 'unreadable'>): boolean =>
  characters > 0 && unreadable < LOST * characters

/** What there is to read of a place. */
export class Reading {
  readonly #readable: readonly Coverage[]
  readonly #unreadable: readonly Coverage[]
  readonly #any: { readonly readable: boolean; readonly unreadable: boolean }
  /** The last day that can be read; null where there is none. */
  readonly until: string | null

  constructor(sources: readonly Covering[], terms: readonly RegisteredTerm[]) {
    const readable = sources.filter(isReadable)
    const unreadable = sources.filter((source) => !isReadable(source))
    const covered = (some: readonly Covering[]) => joined(some.flatMap((source) => coverageOf(source, terms) ?? []))
    this.#readable = covered(readable)
    this.#unreadable = covered(unreadable)
    this.#any = { readable: readable.length > 0, unreadable: unreadable.length > 0 }
    this.until = this.#readable.at(-1)?.to ?? null
  }

  /** Of a directive by its date. One without a date belongs to any time. */
  of(date: string | null): 'read' | 'unreadable' | 'nothing' {
    const covers = (some: readonly Coverage[]): boolean => some.some(({ from, to }) => isWithin(date, from, to))
    if (date === null ? this.#any.readable : covers(this.#readable)) return 'read'
    return (date === null ? this.#any.unreadable : covers(this.#unreadable)) ? 'unreadable' : 'nothing'
  }
}

/** Spans of time in order, those that touch as one: there are few of them, however many sources there are. */
function joined(coverages: readonly Coverage[]): Coverage[] {
  const spans: Coverage[] = []
  for (const next of coverages.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = spans.at(-1)
    if (last === undefined || isBefore(last.to, next.from)) spans.push(next)
    else if (lastDay(last.to) < lastDay(next.to)) spans[spans.length - 1] = { ...last, to: next.to }
  }
  return spans
}

const lastDay = (date: string): string => (date.length === 4 ? `${date}-12-31` : date)
