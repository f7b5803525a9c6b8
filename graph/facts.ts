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
  type Statement,
} from './model.ts'
import { byCodePoint } from './tokens.ts'

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
const ORIGIN_ORDER: readonly (Origin | null)[] = ['decision', 'letterhead', 'text', 'registry', 'suffix', null]

export const strongerOrigin = (one: Origin | null, other: Origin | null): Origin | null =>
  ORIGIN_ORDER.indexOf(one) <= ORIGIN_ORDER.indexOf(other) ? one : other

/** The documents of a source: what it is, what it mentions and what it relates; by key. */
export function appearances(extraction: Extraction): Appearance[] {
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

/** The pairs that a source relates, each once: those of its statements, and itself with what it mentions. */
export function pairs(extraction: Extraction): Pair[] {
  const from = extraction.source.key
  const cited = extraction.mentions.map(({ document }) => ({ from, type: 'cites' as const, to: document }))
  const stated = extraction.statements.map((statement) => ({
    from: statement.from,
    type: statement.type,
    to: statement.to,
  }))
  const all = [...stated, ...cited.filter(({ to }) => to !== from)]
  return [...new Map(all.map((pair) => [pairId(pair), pair])).values()]
}

/** A pair as one string; keys hold no blanks. */
export const pairId = ({ from, type, to }: Pair): string => `${from} ${type} ${to}`

/** Whether a statement can make an edge. */
export const makesEdge = (statement: Pick<Statement, 'polarity' | 'mode'>): boolean =>
  statement.polarity === 'affirmed' && statement.mode === 'done'

/** A mention's date counts as stated even where the claim has another: a contradiction inside a source is one too. */
const sayingOf = (mention: Mention): Saying => ({
  key: mention.document,
  fields: { date: mention.date },
  origin: { date: 'text' },
  name: mention.number === null ? mention.raw.replaceAll(/\s+/gu, ' ').trim() : null,
  mention: true,
})

function formOf(said: readonly Saying[]): Form {
  const fields = DOCUMENT_FIELDS.map((field) => [field, valuesOf(said, field)] as const)
  const names = said.map(({ name }) => name).filter((name) => typeof name === 'string' && name !== '')
  return {
    open: said.some(({ open }) => open),
    fields: Object.fromEntries(fields.filter(([, values]) => values.length > 0)),
    names: [...new Set(names as string[])].sort(byCodePoint),
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
