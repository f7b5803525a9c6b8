/**
 * Antecedents of numbers: a number whose period or scope its own words do not tell means the one document of that number
 * that this source states, if there is just one.
 */
import { once } from '../once.ts'
import { fold } from '../source/fold.ts'
import { singleSpaced } from '../scan/spaces.ts'
import { idOf, keyOf, type Draft } from './draft.ts'
import { bodyOf, mayBeSameBody, sameDay } from './short-body.ts'

/** Lets each draft that lacks its key find its antecedent among the numbered ones. Linear in the number that differ. */
export function settleNumbers(drafts: readonly Draft[], numbered: readonly Draft[]): void {
  const asked = Map.groupBy(drafts, (draft) => draft.base)
  const alike = Map.groupBy(
    numbered.filter((draft) => asked.has(draft.base)),
    (draft) => draft.base,
  )
  for (const [base, group] of asked) {
    const same = alike.get(base) ?? []
    const fittingOf = fittings(distinct(same.filter(isStated)), same.filter(isUnplaced))
    for (const draft of group) settleNumber(draft, fittingOf(draft))
  }
}

/** A day tells a document apart, though nothing tells which term it lies in. */
const isUnplaced = ({ found, period }: Draft): boolean => found.date?.length === 10 && period === null

const isStated = (draft: Draft): boolean => draft.basis === 'stated' && draft.key !== null && !draft.open

/** One draft for each document and date: more mentions of it tell no more. */
export function distinct(drafts: readonly Draft[]): Draft[] {
  const facts = ({ key, found, title }: Draft): string => [key, found.date, title].join(' ')
  return [...new Map(drafts.map((draft) => [facts(draft), draft] as const)).values()]
}

export const keysOf = (drafts: readonly Draft[]): string[] => [...new Set(drafts.map((draft) => draft.key ?? ''))]

/** What this source states that a mention may mean. */
interface Fitting {
  readonly all: readonly Draft[]
  readonly keys: readonly string[]
  /** Whether a day that lies in no known term may be meant as well. */
  readonly unclear: boolean
}

/** What fits a mention, worked out once for all mentions that state the same. */
function fittings(stated: readonly Draft[], unplaced: readonly Draft[]): (draft: Draft) => Fitting {
  const known = new Map<string, Fitting>()
  const [statedOn, unplacedOn] = [byDay(stated), byDay(unplaced)]
  return (draft) => {
    const { date } = draft.found
    const signature = signatureOf(draft)
    const fitting = known.get(signature) ?? fittingOf(draft, statedOn(date), unplacedOn(date))
    known.set(signature, fitting)
    return fitting
  }
}

function fittingOf(draft: Draft, stated: readonly Draft[], unplaced: readonly Draft[]): Fitting {
  const all = stated.filter((other) => compatible(draft, other))
  const isKnown = daysOf(all)
  const unclear = unplaced.some((other) => !isKnown(other) && compatible(draft, other))
  return { all, keys: keysOf(all), unclear }
}

/** All that a mention states and by which others are compared with it, but for its title. */
const signatureOf = (draft: Draft): string =>
  [draft.period, draft.scope, draft.found.date, isScopeStated(draft), draft.series?.suffix?.series, bodyOf(draft)].join(
    '\n',
  )

/** Whether one of some drafts may be of the same day as a draft with its day. */
function daysOf(drafts: readonly Draft[]): (draft: Draft) => boolean {
  const days = new Set(drafts.map(({ found }) => found.date))
  return ({ found: { date } }) => days.has(null) || days.has(date) || days.has(date?.slice(0, 4) ?? null)
}

/** Of drafts in the order of the text those that may be of a day; all of them where no whole day is given. */
function byDay(drafts: readonly Draft[]): (date: string | null) => readonly Draft[] {
  const places = once(() => Map.groupBy(drafts.keys(), (at) => drafts[at]?.found.date ?? null))
  return (date) => {
    if (date?.length !== 10) return drafts
    const near = [null, date.slice(0, 4), date].flatMap((day) => places().get(day) ?? [])
    return near.sort((a, b) => a - b).flatMap((at) => drafts[at] ?? [])
  }
}

function settleNumber(draft: Draft, { all, keys: allKeys, unclear }: Fitting): void {
  const titled =
    draft.title !== null && (unclear || allKeys.length > 1) ? all.filter((other) => sameTitle(draft, other)) : []
  const fits = titled.length > 0 ? titled : unclear ? [] : all
  const keys = fits === all ? allKeys : keysOf(fits)
  const [only] = keys
  if (keys.length === 1 && only !== undefined) {
    draft.key = only
    draft.basis = 'antecedent'
    draft.series = fits[0]?.series ?? draft.series
    return
  }
  draft.key = keyOf(draft.scope, idOf(draft.found), draft.period)
  draft.open = draft.period === null
  draft.basis = draft.open ? 'open' : 'stated'
  draft.candidates = [...keys]
}

/** Of several documents of one number that the source states, the title tells which: "… *về đổi mới công tác cán bộ*". */
function sameTitle({ title: a }: Draft, { title: b }: Draft): boolean {
  if (a === null || b === null) return false
  const [short, long] = [titleWords(a), titleWords(b)].sort((one, other) => one.length - other.length)
  return short !== undefined && long?.startsWith(short) === true && short.split(' ').length >= 4
}

const titleWords = (title: string): string =>
  ` ${singleSpaced(fold(title))
    .replace(/[^a-z0-9 ]+/gu, '')
    .replace(/^(?:ve viec|ve) /u, '')
    .trim()} `

/** What a mention does state must not speak against its antecedent. */
export function compatible(draft: Draft, other: Draft): boolean {
  if (draft.period !== null && other.period !== null && draft.period !== other.period) return false
  const suffix = draft.series?.suffix
  if (isScopeStated(draft) && suffix && suffix.series !== 'local' && draft.scope !== other.scope) return false
  // "Kế hoạch số 15/KH-UBND của UBND tỉnh" is not the district's plan of that number.
  if (suffix?.series !== 'centre' && suffix?.series !== 'state' && !mayBeSameBody(draft, other)) return false
  return sameDay(draft, other)
}

/** Whose a number of a province is, a source without a place does not tell. */
const isScopeStated = ({ found, series }: Draft): boolean =>
  found.issuers.length > 0 || (series?.suffix?.series === 'province' && series.place !== null)
