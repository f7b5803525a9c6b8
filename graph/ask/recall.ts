/**
 * How much of what stands in the texts is found: on the texts that the rules were written with, and on a random sample of this
 * corpus that reviewers annotated. The two say different things and are never mixed.
 */
import type { Annotate, Decision } from '../decision.ts'
import type { SourceFacts } from '../model.ts'
import type { GraphStore } from '../store.ts'
import { foundIn, placesIn } from '../passage.ts'
import { locate } from '../understand/anchor.ts'
import gold from './development-gold.json' with { type: 'json' }
import { draw, passageIn, type Drawn } from './sample.ts'
import { wilson } from './wilson.ts'

export interface Counted {
  readonly found: number
  readonly of: number
}

export interface Recall {
  /** Texts that were annotated while the rules were written: none of them need be of this corpus. */
  readonly development: { readonly texts: number; readonly mentions: Counted; readonly relations: Counted }
  /** Null as long as nothing was annotated. */
  readonly sample: {
    /** Passages that were drawn, and of these annotated. */
    readonly drawn: number
    readonly annotated: number
    /** Annotated passages in which other places are found now: they have to be annotated anew, and do not count. */
    readonly stale: number
    readonly mentions: Counted
    /** What was found there and is no citation, or was read wrongly; not among those found. */
    readonly wrong: number
    /**
     * Wilson's interval of 95 per cent, from 0 to 1; null where nothing was counted. It takes mentions as independent, though
     * passages were drawn: the true one may be wider.
     */
    readonly interval: { readonly low: number; readonly high: number } | null
  } | null
}

/** Nothing is drawn as long as nothing was annotated. */
export async function recallOf(store: GraphStore): Promise<Recall> {
  const { drawn, passages } = await annotatedPassages(store)
  const counting = passages.filter(({ isStale }) => !isStale)
  const sum = (of: (one: AnnotatedPassage) => number): number => counting.reduce((total, one) => total + of(one), 0)
  const wrong = sum(({ decision }) => decision.wrong)
  const found = sum(({ decision }) => decision.found) - wrong
  const of = found + sum(({ decision }) => decision.missed)
  const sample = {
    ...{ drawn, annotated: counting.length, stale: passages.length - counting.length },
    ...{ mentions: { found, of }, wrong, interval: wilson(found, of) },
  }
  return { development: development(), sample: passages.length === 0 ? null : sample }
}

function development(): Recall['development'] {
  const texts = Object.values(gold)
  const sum = (kind: 'mentions' | 'relations'): Counted => ({
    found: texts.reduce((total, one) => total + one[kind].found, 0),
    of: texts.reduce((total, one) => total + one[kind].of, 0),
  })
  return { texts: texts.length, mentions: sum('mentions'), relations: sum('relations') }
}

export interface AnnotatedPassage extends Drawn {
  readonly decision: Decision & Annotate
  readonly isStale: boolean
}

export interface AnnotatedSample {
  /** Passages that were drawn. */
  readonly drawn: number
  readonly passages: readonly AnnotatedPassage[]
}

/** Passages of the sample that a reviewer annotated; of two annotations of one passage the later one counts. */
export async function annotatedPassages(store: GraphStore): Promise<AnnotatedSample> {
  const annotations = (await store.decisions()).flatMap(({ decision, standing }) =>
    decision.action === 'annotate' && standing === 'applies' ? decision : [],
  )
  if (annotations.length === 0) return { drawn: 0, passages: [] }
  const sources = await store.sources()
  const sample = draw(sources)
  const drawn = Map.groupBy(sample, ({ source }) => source)
  const held = new Map(sources.flatMap(({ id, locations }) => locations.map(({ path }) => [path, id] as const)))
  const bySource = Map.groupBy(annotations, ({ passage }) => held.get(passage.location) ?? passage.source)
  const passages: AnnotatedPassage[] = []
  for (const [source, all] of bySource) {
    const facts = drawn.has(source) ? await store.source(source) : null
    if (facts !== null) passages.push(...(drawn.get(source) ?? []).flatMap((one) => annotatedAs(one, facts, all)))
  }
  return { drawn: sample.length, passages }
}

function annotatedAs(drawn: Drawn, facts: SourceFacts, all: readonly (Decision & Annotate)[]): AnnotatedPassage[] {
  const { start, end } = passageIn(facts, drawn)
  const decision = all.findLast(({ passage }) => {
    const place = locate(passage, facts)
    return place !== null && place.start === start && place.end === end
  })
  if (decision === undefined) return []
  const { found, places } = decision
  const isStale =
    places === undefined ? foundIn(facts, { start, end }).length !== found : placesIn(facts, { start, end }) !== places
  return [{ ...drawn, decision, isStale }]
}
