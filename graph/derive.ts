/**
 * The graph as a pure function of the facts: grouping by key, then edges, then problems. A document needs only what is said
 * of its key, a relation only what is said of its pair and what was derived for its two documents. So what a source touches
 * can be derived anew alone, with the same result as all of it from scratch.
 *
 * The registry and reviewers' decisions come in at two places: where a source is understood, and where a field is chosen.
 */
import type { Decision } from './decision.ts'
import {
  gatherDocuments,
  gatherPairs,
  LISTED_SOURCES,
  strongerOrigin,
  type DocumentFacts,
  type Form,
  type Pair,
  type PairFacts,
  type StatedValue,
  type Understood,
} from './facts.ts'
import {
  CONFIDENCE,
  DOCUMENT_FIELDS,
  RELATION_TYPES,
  type Document,
  type DocumentField,
  type DocumentFields,
  type Edge,
  type Origin,
  type Origins,
  type RelationType,
  type SourceFacts,
  type SourcedProblem,
} from './model.ts'
import { isBefore } from './reference.ts'
import { EMPTY_REGISTRY, type Registry } from './registry.ts'
import { byCodePoint } from './tokens.ts'
import { Decided, NO_CORRECTIONS, type Corrections } from './understand/decided.ts'
import { Known, NOTHING, type Filling } from './understand/known.ts'
import { understand } from './understand/understand.ts'

export interface DerivedDocument {
  readonly document: Document
  /** Everything that sources call it, most used first; then what reviewers and the registry do. */
  readonly names: readonly string[]
  /** True where sources state different dates for it. */
  readonly disputed: boolean
  readonly problems: readonly SourcedProblem[]
}

export interface Derived {
  readonly documents: readonly DerivedDocument[]
  readonly relations: readonly DerivedRelation[]
  /** By id, as they are understood. */
  readonly sources: readonly { readonly id: string; readonly extraction: Understood }[]
}

/** A source with the locations that hold its text; decisions are anchored there. */
export type Source = Pick<SourceFacts, 'id' | 'text' | 'extraction'> & { readonly paths?: readonly string[] }

/** Facts that are none of the sources'. */
export interface OtherFacts {
  readonly registry?: Registry
  readonly decisions?: readonly Decision[]
}

/** Everything that is said of one pair, and what was derived for its two documents. */
export interface RelationFacts extends PairFacts {
  readonly from: End
  readonly type: RelationType
  readonly to: End
}

/** What a relation needs of a document. */
export type End = Pick<DerivedDocument, 'disputed'> & {
  readonly document: Pick<Document, 'key' | 'open' | 'date' | 'origin'>
}

export interface DerivedRelation {
  readonly edge: Edge
  readonly problems: readonly SourcedProblem[]
}

/** A value and how many sources state it. */
interface Weighed extends StatedValue {
  readonly sources: number
}

/** Origins with which a date is stated, rather than concluded or looked up. */
const STATED: readonly (Origin | undefined)[] = ['decision', 'letterhead', 'text']

/** What no document can do before the other one is there: relations that the dates of their documents decide on. */
const DATED: readonly RelationType[] = ['implements', 'continues']

/** The whole graph from scratch: documents by key, relations by from, type and to. Each source may be given once only. */
export function derive(
  sources: readonly Source[],
  { registry = EMPTY_REGISTRY, decisions = [] }: OtherFacts = {},
): Derived {
  const known = new Known(registry)
  const decided = new Decided(decisions, heldBy(sources))
  const ordered = sources
    .toSorted((one, other) => byCodePoint(one.id, other.id))
    .map((source) => ({ id: source.id, extraction: understand({ paths: [], ...source }, { known, decided }) }))
  const documents = gatherDocuments(ordered)
    .map((facts) => deriveDocument(facts, known.filling(facts.key), decided.corrections(facts.key)))
    .sort((one, other) => byCodePoint(one.document.key, other.document.key))
  const byKey = new Map(documents.map((derived) => [derived.document.key, derived]))
  const relations = gatherPairs(ordered).flatMap(([pair, facts]) => {
    const [from, to] = [byKey.get(pair.from), byKey.get(pair.to)]
    return from && to ? [deriveRelation({ ...facts, type: pair.type, from, to })] : []
  })
  return { documents, relations: relations.sort((one, other) => byPair(one.edge, other.edge)), sources: ordered }
}

const heldBy = (sources: readonly Source[]): ReadonlyMap<string, string> =>
  new Map(sources.flatMap(({ id, paths = [] }) => paths.map((path) => [path, id] as const)))

/** The order of relations everywhere: by from, type and to. */
export const byPair = (one: Pair, other: Pair): number =>
  byCodePoint(one.from, other.from) || byCodePoint(one.type, other.type) || byCodePoint(one.to, other.to)

/**
 * One document from what is said of its key. What a reviewer corrected goes before what sources state; a field that no
 * source states is filled in from the registry.
 */
export function deriveDocument(
  facts: DocumentFacts,
  filling: Filling = NOTHING,
  corrections: Corrections = NO_CORRECTIONS,
): DerivedDocument {
  const { fields, origin } = chooseFields(facts, filling, corrections)
  const names = weigh(facts, ({ names }) => names.map((value) => ({ value, origin: null }))).map(({ value }) => value)
  const open = facts.forms.some(({ form }) => form.open)
  const dates = datesOf(facts)
  const disputed = !open && dates.length > 1 && corrections.fields.date === undefined
  const document: Document = {
    key: facts.key,
    open,
    name: fields.number === null ? (names[0] ?? null) : null,
    ...fields,
    origin,
    sources: facts.sources.slice(0, LISTED_SOURCES),
    sourcesCount: facts.sourcesCount,
    mentionsCount: facts.mentionsCount,
  }
  return {
    document,
    names: [...new Set([...names, ...corrections.names, ...filling.aliases])],
    disputed,
    problems: disputed ? [twoDates(facts.key, dates)] : [],
  }
}

/** One relation from what is said of its pair. */
export function deriveRelation(facts: RelationFacts): DerivedRelation {
  const { from, type, to } = facts
  const stated = Math.max(facts.confidence ?? 0, facts.cited ? CONFIDENCE.firm : 0)
  const older = stated > 0 && DATED.includes(type) && isOlder(from, to)
  const withheld = older && isCertain(from) && isCertain(to)
  const edge: Edge = {
    from: from.document.key,
    type,
    to: to.document.key,
    confidence: withheld ? 0 : stated,
    open: from.document.open || to.document.open,
    withheld: withheld ? 'older-than-directive' : null,
  }
  return { edge, problems: older ? [olderThanDirective(facts)] : [] }
}

/** Types of relations that may come to something else where one of their documents has become another. */
export function affectedTypes(before: End, after: End): readonly RelationType[] {
  if (before.document.open !== after.document.open) return RELATION_TYPES
  const isSame =
    before.document.date === after.document.date &&
    before.document.origin.date === after.document.origin.date &&
    before.disputed === after.disputed
  return isSame ? [] : DATED
}

function chooseFields(
  facts: DocumentFacts,
  { fields: registered }: Filling,
  corrections: Corrections,
): { fields: DocumentFields; origin: Origins } {
  const chosen = DOCUMENT_FIELDS.map((field) => {
    const stated = candidates(facts, field)[0]
    return [
      field,
      given(corrections.fields[field], 'decision') ?? stated ?? given(registered[field], 'registry'),
    ] as const
  })
  const origins = chosen.flatMap(([field, choice]) => (choice?.origin ? [[field, choice.origin] as const] : []))
  const values = chosen.map(([field, choice]) => [field, choice?.value ?? null] as const)
  // Each value came out of the same field of a claim, so that it has that field's type.
  return { fields: Object.fromEntries(values) as unknown as DocumentFields, origin: Object.fromEntries(origins) }
}

const given = (value: string | undefined, origin: Origin): StatedValue | undefined =>
  value === undefined ? undefined : { value, origin }

/** The values of a field, the one to choose first: stated by most sources, then longest, then by code points. */
const candidates = (facts: DocumentFacts, field: DocumentField): readonly Weighed[] =>
  field === 'date' ? datesOf(facts) : weigh(facts, (form) => form.fields[field] ?? [])

/** Dates that differ. A year says less than a day in it, and nothing else, so it is no date of its own beside one. */
function datesOf(facts: DocumentFacts): readonly Weighed[] {
  const dates = weigh(facts, (form) => form.fields.date ?? [])
  return dates.filter(({ value }) => !dates.some((other) => other.value !== value && other.value.startsWith(value)))
}

function weigh(facts: DocumentFacts, valuesOf: (form: Form) => readonly StatedValue[]): Weighed[] {
  const weighed = new Map<string, Weighed>()
  for (const { form, sources } of facts.forms)
    for (const { value, origin } of valuesOf(form)) {
      const known = weighed.get(value) ?? { value, origin, sources: 0 }
      weighed.set(value, { value, origin: strongerOrigin(known.origin, origin), sources: known.sources + sources })
    }
  return [...weighed.values()].sort(
    (one, other) =>
      other.sources - one.sources || other.value.length - one.value.length || byCodePoint(one.value, other.value),
  )
}

const isOlder = (from: End, to: End): boolean =>
  from.document.date !== null && to.document.date !== null && isBefore(from.document.date, to.document.date)

const isCertain = ({ document, disputed }: End): boolean =>
  STATED.includes(document.origin.date) && !disputed && !document.open

function twoDates(key: string, [chosen, ...others]: readonly Weighed[]): SourcedProblem {
  const actual = others.map(({ value }) => value).join(', ')
  const expected = chosen?.value ?? null
  return {
    rule: 'two-dates',
    message: `Unexpected date ${actual}, expected ${expected}`,
    actual,
    expected,
    documents: [key],
    source: null,
    start: 0,
    end: 0,
  }
}

function olderThanDirective({ from, to, first }: RelationFacts): SourcedProblem {
  const { date: actual, key } = from.document
  const { date: expected, key: directive } = to.document
  return {
    rule: 'older-than-directive',
    message: `Unexpected date ${actual} of a document that carries out another, expected ${expected} or later`,
    actual,
    expected,
    documents: [key, directive],
    source: first?.source ?? null,
    start: first?.start ?? 0,
    end: first?.end ?? 0,
  }
}
