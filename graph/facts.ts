/** What one source says, grouped by what it says it of: the form in which it speaks of a document, the pairs it relates. */
import {
  DOCUMENT_FIELDS,
  type DocumentField,
  type DocumentFields,
  type Extraction,
  type Mention,
  type Origin,
  type Origins,
  type RelationType,
  type Span,
  type Statement,
} from './model.ts'
import { byCodePoint, fold } from './tokens.ts'
import { relationId } from './relation.ts'

/** A value that a source gives for a field; the origin is null where the source does not tell. */
export interface StatedValue {
  readonly value: string
  readonly origin: Origin | null
}

/** All that one source says of one document. Sources that say the same have equal forms, to the letter of their JSON. */
export interface Form {
  readonly open: boolean
  /** Distinct values of each field, in code-point order; several where the source contradicts itself. */
  readonly fields: Readonly<Partial<Record<DocumentField, readonly StatedValue[]>>>
  /** What it calls a document without a number, in code-point order. */
  readonly names: readonly string[]
}

/** One document in one source. */
export interface Appearance {
  readonly key: string
  readonly form: Form
  /** 0 where the source does not mention the document, but is it or relates it. */
  readonly mentions: number
}

/** Two documents that are related, by their keys. */
export interface Pair {
  readonly from: string
  readonly type: RelationType
  readonly to: string
}

/** Ids of citing sources that a document lists, at most. */
export const LISTED_SOURCES = 20

/** What a document lists after sources have gone and come, where all that stay and may be listed are in `before`. */
export function listedAfter(
  before: readonly string[],
  gone: readonly string[],
  come: readonly string[],
): readonly string[] {
  const left = new Set(before)
  for (const source of gone) left.delete(source)
  for (const source of come) left.add(source)
  return [...left].sort(byCodePoint).slice(0, LISTED_SOURCES)
}

/** Everything that is said of one key. */
export interface DocumentFacts {
  readonly key: string
  /** The distinct forms in which sources speak of it, and how many sources use each. */
  readonly forms: readonly { readonly form: Form; readonly sources: number }[]
  /** Ids of the sources that mention it, in order: all of them, or the first `LISTED_SOURCES`. */
  readonly sources: readonly string[]
  readonly sourcesCount: number
  readonly mentionsCount: number
}

/** Everything that is said of one pair. */
export interface PairFacts {
  /** The highest confidence of its affirmed and done statements; null where there are none. */
  readonly confidence: number | null
  /** True where a source that is the document at `from` mentions the document at `to`. */
  readonly cited: boolean
  /** The evidence of the first affirmed and done statement, by source and place. */
  readonly first: (Span & { readonly source: string }) | null
}

/** What a source contributes to the graph, once it is decided which documents its mentions mean. */
export type Understood = Pick<Extraction, 'source' | 'mentions' | 'documents' | 'statements' | 'problems'>

interface Source {
  readonly id: string
  readonly extraction: Understood
}

/** One thing that one source says of one document. */
interface Saying {
  readonly key: string
  readonly open?: boolean
  readonly fields?: Partial<DocumentFields>
  readonly origin?: Origins
  readonly name?: string | null
  readonly mention?: true
}

/** Of several origins of one value, the first of these is shown. */
const ORIGIN_ORDER: readonly (Origin | null)[] = [
  'decision',
  'operator',
  'letterhead',
  'text',
  'registry',
  'suffix',
  null,
]

export const strongerOrigin = (one: Origin | null, other: Origin | null): Origin | null =>
  ORIGIN_ORDER.indexOf(one) <= ORIGIN_ORDER.indexOf(other) ? one : other

/** The documents of a source: what it is, what it mentions and what it relates; by key. */
export function appearances(extraction: Understood): Appearance[] {
  const { source, documents, mentions, statements } = extraction
  const sayings: Saying[] = [
    { key: source.key, fields: source, origin: source.origin },
    ...documents.map((claim) => ({ key: claim.key, open: claim.open, fields: claim, origin: claim.origin })),
    ...mentions.map(sayingOf),
    ...statements.flatMap(({ from, to }) => [{ key: from }, { key: to }]),
  ]
  return [...Map.groupBy(sayings, (saying) => saying.key)]
    .map(([key, said]) => ({ key, form: formOf(said), mentions: said.filter(({ mention }) => mention).length }))
    .sort((one, other) => byCodePoint(one.key, other.key))
}

/** What all sources say of each document, by key. The sources are in the order of their ids. */
export function gatherDocuments(sources: readonly Source[]): DocumentFacts[] {
  const said = sources.flatMap(({ id, extraction }) => appearances(extraction).map((one) => ({ id, ...one })))
  return [...Map.groupBy(said, ({ key }) => key)].map(([key, appearing]) => {
    const mentioning = appearing.filter(({ mentions }) => mentions > 0)
    return {
      key,
      forms: [...Map.groupBy(appearing, ({ form }) => JSON.stringify(form)).values()].flatMap((equal) =>
        equal.slice(0, 1).map(({ form }) => ({ form, sources: equal.length })),
      ),
      sources: mentioning.map(({ id }) => id),
      sourcesCount: mentioning.length,
      mentionsCount: mentioning.reduce((sum, { mentions }) => sum + mentions, 0),
    }
  })
}

/** What all sources say of each pair. The sources are in the order of their ids. */
export function gatherPairs(sources: readonly Source[]): (readonly [Pair, PairFacts])[] {
  const groups = Map.groupBy(sources.flatMap(relatedBy), ([statement]) => relationId(statement))
  return [...groups.values()].flatMap((said) => {
    const facts = said.map(([, one]) => one)
    return said.slice(0, 1).map(([pair]) => [pair, facts.reduce(joinFacts)] as const)
  })
}

/**
 * What a source says of pairs: by its statements, in the order of their evidence, and by what it mentions. What is said of
 * a document and itself relates nothing.
 */
function relatedBy({ id, extraction }: Source): (readonly [Pair, PairFacts])[] {
  const from = extraction.source.key
  const statements = extraction.statements.toSorted((one, other) => one.evidence.start - other.evidence.start)
  const said = [
    ...statements.map((statement) => [statement, statedBy(id, statement)] as const),
    ...extraction.mentions.map(({ document }) => [{ from, type: 'cites', to: document }, CITED] as const),
  ] satisfies (readonly [Pair, PairFacts])[]
  return said.filter(([pair]) => pair.from !== pair.to)
}

const CITED: PairFacts = { confidence: null, cited: true, first: null }

function statedBy(source: string, statement: Statement): PairFacts {
  if (!makesEdge(statement)) return { confidence: null, cited: false, first: null }
  const { start, end } = statement.evidence
  return { confidence: statement.confidence, cited: false, first: { source, start, end } }
}

const joinFacts = (one: PairFacts, other: PairFacts): PairFacts => ({
  confidence: one.confidence === null ? other.confidence : Math.max(one.confidence, other.confidence ?? 0),
  cited: one.cited || other.cited,
  first: one.first ?? other.first,
})

/** Whether a statement can make an edge. */
export const makesEdge = (statement: Pick<Statement, 'polarity' | 'mode'>): boolean =>
  statement.polarity === 'affirmed' && statement.mode === 'done'

/** A mention's date counts as stated even where the claim has another: a contradiction inside a source is one too. */
const sayingOf = (mention: Mention): Saying => ({
  key: mention.document,
  fields: { date: mention.date },
  origin: { date: 'text' },
  name: nameIn(mention),
  mention: true,
})

/** In `Nghị quyết Trung ương 4 khóa XI, XII` the second document is printed as `XII`; what it stands for is among the repairs. */
function nameIn({ number, type, raw, repairs }: Mention): string | null {
  const inFull = repairs.map((repair) => / → (.+) \(list\)$/u.exec(repair)?.[1]).find((name) => name !== undefined)
  const name = (inFull ?? raw).replaceAll(/\s+/gu, ' ').trim()
  return number === null && type !== null && fold(name).startsWith(fold(type)) ? name : null
}

function formOf(said: readonly Saying[]): Form {
  const fields = DOCUMENT_FIELDS.map((field) => [field, valuesOf(said, field)] as const)
  const names = said.flatMap(({ name }) => name ?? [])
  return {
    open: said.some(({ open }) => open),
    fields: Object.fromEntries(fields.filter(([, values]) => values.length > 0)),
    names: [...new Set(names)].sort(byCodePoint),
  }
}

function valuesOf(said: readonly Saying[], field: DocumentField): StatedValue[] {
  const origins = new Map<string, Origin | null>()
  for (const { fields, origin } of said) {
    const value = fields?.[field]
    if (value === null || value === undefined) continue
    const stated = origin?.[field] ?? null
    origins.set(value, strongerOrigin(origins.get(value) ?? stated, stated))
  }
  return [...origins]
    .map(([value, origin]) => ({ value, origin }))
    .sort((one, other) => byCodePoint(one.value, other.value))
}
