/** How far an audit can see: what was read of a place and a time, how much of it could be read, and what belongs nowhere. */
import type { Report } from '../audit-facts.ts'
import type { RegisteredTerm } from '../registry.ts'
import type { GraphStore } from '../store.ts'
import { fold } from '../tokens.ts'
import type { AuditOptions } from './audit-directives.ts'
import { coverageOf, isReadable, Reading, type Coverage, type Covering } from './coverage.ts'
import { isOwn } from './own-bodies.ts'
import { recallOf, type Recall } from './recall.ts'

/** What was read of one place and the period asked for. */
export interface PlaceLimits {
  readonly place: string
  /** Sources of the place, and of bodies under it, that report on the period. */
  readonly sources: number
  /** How many of them are of the place's own Party committee and people's committee. */
  readonly own: number
  /** How many of them cannot be read. */
  readonly unreadable: number
  /** The time that they cover; null where there are none. */
  readonly from: string | null
  readonly to: string | null
  /** How many of them bear no date, so that their end is that of what they cite. */
  readonly inferred: number
  /** Sources of the place that tell no date at all, so that nobody can say what they cover. */
  readonly undated: number
  /** Share of their text that could not be read, from 0 to 1; null where there is no text. */
  readonly unreadableShare: number | null
}

export interface AuditLimits {
  /** What has to be said with every answer. */
  readonly rule: { readonly vi: string; readonly en: string }
  readonly places: readonly PlaceLimits[]
  /** Sources of no place that is known, those of the Centre and the State apart. */
  readonly unplaced: number
  /** How much of what stands in the texts is found. */
  readonly recall: Recall
}

/** What was read of a place: in sources of its own bodies, and in all. */
export interface ReadPlace {
  readonly place: string
  readonly own: Reading
  readonly all: Reading
  readonly sources: readonly ReadSource[]
}

interface ReadSource extends Covering {
  readonly id: string
  readonly own: boolean
  readonly coverage: Coverage | null
}

const RULE = {
  vi: 'Không thấy dẫn chứng không có nghĩa là không thực hiện.',
  en: 'Absence of evidence is not evidence of absence.',
}

export async function readPlace(store: GraphStore, place: string): Promise<ReadPlace> {
  const { terms } = await store.registry()
  const sources = (await store.reports(place)).map((report) => readSource(report, place, terms))
  const own = sources.filter((source) => source.own)
  return { place, own: new Reading(own, terms), all: new Reading(sources, terms), sources }
}

function readSource(report: Report, place: string, terms: readonly RegisteredTerm[]): ReadSource {
  const own = isOwn(report)
  const source = { ...report, scope: own ? scopeOf(place) : '' }
  return { ...source, own, coverage: coverageOf(source, terms) }
}

/** `Hải Phòng` as keys and the registry write it: `hai-phong`. */
export const scopeOf = (place: string): string =>
  fold(place)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')

export async function limitsOf(
  store: GraphStore,
  places: readonly ReadPlace[],
  period: Pick<AuditOptions, 'from' | 'before'>,
): Promise<AuditLimits> {
  const unplaced = (await store.reports(null)).filter(({ level }) => level !== 'central' && level !== 'state')
  return {
    rule: RULE,
    places: places.map((read) => placeLimits(read, period)),
    unplaced: unplaced.length,
    recall: await recallOf(store),
  }
}

function placeLimits({ place, sources }: ReadPlace, period: Pick<AuditOptions, 'from' | 'before'>): PlaceLimits {
  const inPeriod = sources.filter(({ coverage }) => coverage !== null && meets(coverage, period))
  const coverages = inPeriod.flatMap(({ coverage }) => coverage ?? [])
  return {
    place,
    sources: inPeriod.length,
    own: inPeriod.filter(({ own }) => own).length,
    unreadable: inPeriod.filter((source) => !isReadable(source)).length,
    from: least(coverages.map(({ from }) => from)),
    to: greatest(coverages.map(({ to }) => to)),
    inferred: coverages.filter(({ inferred }) => inferred).length,
    undated: sources.filter(({ coverage }) => coverage === null).length,
    unreadableShare: shareOf(inPeriod),
  }
}

/** Whether a source reports on any of the time in which the directives were issued. */
const meets = ({ from, to }: Coverage, period: Pick<AuditOptions, 'from' | 'before'>): boolean =>
  (period.from === undefined || to >= period.from || period.from.startsWith(to)) &&
  (period.before === undefined || from < period.before)

const least = (dates: readonly string[]): string | null => dates.toSorted()[0] ?? null
const greatest = (dates: readonly string[]): string | null => dates.toSorted().at(-1) ?? null

function shareOf(sources: readonly Covering[]): number | null {
  const characters = sources.reduce((sum, source) => sum + source.characters, 0)
  const lost = sources.reduce((sum, source) => sum + source.unreadable, 0)
  return characters === 0 ? null : Math.min(1, lost / characters)
}
