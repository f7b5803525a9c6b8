/**
 * What cannot be, and what is doubtful, at a place: counts that contradict each other or the numbers cited, documents older
 * than what they implement, types against codes, two dates of one number, chains that never reach the Centre, circles. Beside it
 * the number series, from which nothing is concluded.
 */
import { type Document, type Problem, type SourcedProblem, type Span } from '../model.ts'
import { DOUBT_RULES, type DoubtKind, type DoubtRule } from '../kinds.ts'
import type { GraphStore } from '../store.ts'
import { byCodePoint } from '../tokens.ts'
import { readPlace, scopeOf } from './audit-limits.ts'
import { chainsFrom } from './chains.ts'
import { seriesOf, type Series } from './series.ts'
import { againstCount, statedOf, type CountingSource, type StatedCount } from './stated-counts.ts'

/** A place in a source, with its words, without what marks them up. */
export interface DoubtPlace extends Span {
  readonly source: string
  readonly words: string
}

export interface Doubt {
  readonly kind: DoubtKind
  readonly rule: DoubtRule
  readonly place: string
  readonly actual: string | null
  readonly expected: string | null
  /** Keys; the first is the one that the rule speaks of. */
  readonly documents: readonly string[]
  /** Every place that shows it: both where two contradict each other. */
  readonly at: readonly DoubtPlace[]
}

/** A series with what reports state of it. */
export interface CountedSeries extends Series {
  readonly stated: readonly (StatedCount & DoubtPlace)[]
}

export interface Doubts {
  /** What has to be said with every series. */
  readonly rule: { readonly vi: string; readonly en: string }
  /** By place; the series with most documents first. */
  readonly series: readonly CountedSeries[]
  /** By place, kind and rule, then by where they stand. */
  readonly doubts: readonly Doubt[]
  /** Every document that a doubt names, by key. */
  readonly documents: readonly Document[]
}

const RULE = {
  vi: 'Văn bản mật và văn bản nội bộ cùng dùng dãy số này, nên số không thấy không phải là văn bản thiếu.',
  en: 'Secret and internal documents share the run, so a number that is not seen is no missing document.',
}

/** Of all places that sources belong to where none is named. */
export async function doubts(store: GraphStore, places?: readonly string[]): Promise<Doubts> {
  const asked = [...new Set(places ?? (await store.statistics()).places)].sort(byCodePoint)
  const found: PlaceDoubts[] = []
  for (const place of asked) found.push(await doubtsOf(store, place))
  const all = found.flatMap((one) => one.doubts)
  const keys = [...new Set(all.flatMap((one) => one.documents))].sort(byCodePoint)
  return {
    rule: RULE,
    series: found.flatMap(({ series }) => series),
    doubts: all,
    documents: await store.documents(keys),
  }
}

type PlaceDoubts = Pick<Doubts, 'series' | 'doubts'>

async function doubtsOf(store: GraphStore, place: string): Promise<PlaceDoubts> {
  const { sources: read } = await readPlace(store, place)
  const texts: CountingSource[] = []
  for (const { id, coverage } of read) {
    const facts = await store.source(id)
    if (facts !== null) texts.push({ facts, coverage })
  }
  const keys = await store.families([scopeOf(place)])
  const series = (await seriesOf(store, place, keys)).map((one) => withCounts(one, texts))
  const stated = [
    ...(await problemDoubts(store, place, keys, texts)),
    ...series.flatMap((one) => belowNumber(one, texts)),
    ...(await chainDoubts(store, place, keys)),
  ]
  return { series, doubts: stated.sort(inOrder) }
}

const RULES = Object.keys(DOUBT_RULES) as DoubtRule[]
const isDoubt = (rule: string): rule is DoubtRule => rule in DOUBT_RULES

const inOrder = (one: Doubt, other: Doubt): number =>
  RULES.indexOf(one.rule) - RULES.indexOf(other.rule) ||
  byCodePoint(one.documents.join(' '), other.documents.join(' ')) ||
  (one.at[0]?.start ?? 0) - (other.at[0]?.start ?? 0)

const placeIn = ({ facts }: CountingSource, { start, end }: Span): DoubtPlace => ({
  source: facts.id,
  start,
  end,
  words: facts.text.slice(start, Math.min(end, start + MOST_WORDS)).replaceAll(/<\/?[a-z][^>]*>/giu, ''),
})

/** Code units of a place that are shown, at most. */
const MOST_WORDS = 400

const doubt = (
  rule: DoubtRule,
  place: string,
  told: Pick<Doubt, 'actual' | 'expected' | 'documents' | 'at'>,
): Doubt => ({
  kind: DOUBT_RULES[rule],
  rule,
  place,
  ...told,
})

/** Problems of the place's sources, and those that its documents have in several sources together; each once. */
async function problemDoubts(
  store: GraphStore,
  place: string,
  keys: readonly string[],
  texts: readonly CountingSource[],
): Promise<Doubt[]> {
  const own: SourcedProblem[] = []
  for (const { facts } of texts) own.push(...(await store.problems({ source: facts.id })))
  const problems = [...own, ...(await store.sharedProblems(keys))]
  const once = new Map(problems.map((one) => [identityOf(one), one] as const).toReversed())
  return [...once.values()].flatMap((problem) => {
    if (!isDoubt(problem.rule)) return []
    const { rule, actual, expected, documents } = problem
    return [doubt(rule, place, { actual, expected, documents, at: placesOf(problem, texts) })]
  })
}

/** What sources state and what is derived of it tell the same of the same documents. */
const identityOf = ({ rule, documents, source, start }: SourcedProblem): string =>
  documents.length > 1 ? `${rule} ${documents.join(' ')}` : `${rule} ${documents.join(' ')} ${source} ${start}`

function placesOf(
  problem: Problem & { readonly source: string | null },
  texts: readonly CountingSource[],
): DoubtPlace[] {
  const text = texts.find(({ facts }) => facts.id === problem.source)
  if (text === undefined) return []
  const isAgainst = problem.rule === 'count-against-count' && problem.expected !== null
  const other = isAgainst ? againstCount(text.facts, problem, problem.expected) : null
  return [problem, ...(other === null ? [] : [other])].map((span) => placeIn(text, span))
}

const withCounts = (series: Series, texts: readonly CountingSource[]): CountedSeries => ({
  ...series,
  stated: statedOf(series, texts).flatMap((count) => {
    const text = texts.find(({ facts }) => facts.id === count.source)
    return text === undefined ? [] : [{ ...count, ...placeIn(text, count) }]
  }),
})

/** A report that counts fewer documents of a series than the numbers go that it cites itself. */
function belowNumber(
  { place, stated, highest, highestNumber }: CountedSeries,
  texts: readonly CountingSource[],
): Doubt[] {
  return stated.flatMap((count) => {
    const text = texts.find(({ facts }) => facts.id === count.source)
    const mention = text?.facts.extraction.mentions.find(({ document }) => document === highest.key)
    if (text === undefined || mention === undefined || count.count >= highestNumber) return []
    const { source, start, end, words } = count
    const at = [{ source, start, end, words }, placeIn(text, mention)]
    const told = { actual: String(count.count), expected: String(highestNumber) }
    return [doubt('count-below-number', place, { ...told, documents: [highest.key], at })]
  })
}

async function chainDoubts(store: GraphStore, place: string, keys: readonly string[]): Promise<Doubt[]> {
  const { ending, circles } = await chainsFrom(store, keys)
  const told = { actual: null, expected: null, at: [] }
  return [
    ...circles.map((documents) => doubt('circle', place, { ...told, documents })),
    ...ending.map((documents) => doubt('chain-without-centre', place, { ...told, documents })),
  ]
}
