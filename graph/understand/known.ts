/** The registry as it is looked up: by key, by what an open mention leaves of a key, by short number and by plenum. */
import { DOCUMENT_FIELDS, type DocumentField } from '../model.ts'
import { leadingDigits, openKey } from '../reference.ts'
import type { RegisteredDocument, Registry } from '../registry.ts'
import { byCodePoint } from '../tokens.ts'

/** What the registry knows of one key: for where no source states it. */
export interface Filling {
  readonly fields: Readonly<Partial<Record<DocumentField, string>>>
  /** What the document is called besides, to be found by. */
  readonly aliases: readonly string[]
}

/** Two documents of which one is named by the other's plenum, and neither becomes the other. */
export interface Kinship {
  /** The key of the document that is named by a plenum: `tw.NQ.hoi-nghi-6-XII`. */
  readonly named: string
  /** The key of the numbered document. */
  readonly numbered: string
  /** `member`: the plenum adopted it; `possible`: people call it so, though it is of another type. */
  readonly kind: 'member' | 'possible'
}

/** What is known of a key that is not registered. */
export const NOTHING: Filling = { fields: {}, aliases: [] }

/** `Nghị quyết Trung ương 6 (lần 2) khóa VIII`, `Kết luận Hội nghị Trung ương 12 khóa XII`, with or without a remark. */
const PLENUM = /(Nghị quyết|Kết luận) (?:Hội nghị )?Trung ương (\d+)(?: \(lần \d\))? khóa ([IVX]+)/u
const CODES: Readonly<Record<string, string>> = { 'Nghị quyết': 'NQ', 'Kết luận': 'KL' }
const PERIOD = /^([^.]+)\..+\.(\d{4}-\d{4})$/u

export class Known {
  readonly #documents: ReadonlyMap<string, RegisteredDocument>
  readonly #open: ReadonlyMap<string, readonly RegisteredDocument[]>
  readonly #short: ReadonlyMap<string, readonly RegisteredDocument[]>
  readonly #terms: ReadonlyMap<string, string>
  readonly #kinships: readonly Kinship[]

  constructor({ documents, terms }: Registry) {
    this.#documents = new Map(documents.map((entry) => [entry.key, entry]))
    this.#open = Map.groupBy(documents, ({ key }) => openKey(key) ?? '')
    this.#short = Map.groupBy(documents, ({ type, number }) => shortOf(type, number) ?? '')
    this.#terms = new Map(terms.map(({ scope, years, ordinal }) => [`${scope}.${years}`, ordinal]))
    this.#kinships = documents.flatMap(kinshipsOf).sort(byNamed)
  }

  /** What fills in a key. A term follows from the scope and the period; it is known of more documents than are registered. */
  filling(key: string): Filling {
    const entry = this.#documents.get(key)
    const [, scope = '', years = ''] = PERIOD.exec(key) ?? []
    const term = entry?.term ?? this.#terms.get(`${scope}.${years}`)
    if (entry === undefined) return term === undefined ? NOTHING : { fields: { term }, aliases: [] }
    return { fields: { ...fieldsOf(entry), ...(term === undefined ? {} : { term }) }, aliases: entry.aliases }
  }

  /** The documents of a scope and number, by a key without its period. */
  ofNumber(key: string): readonly RegisteredDocument[] {
    return this.#open.get(key) ?? []
  }

  /** The documents whose number begins so: `Nghị quyết 57`. */
  ofShort(type: string | null, digits: string): readonly RegisteredDocument[] {
    return this.#short.get(shortOf(type, digits) ?? '') ?? []
  }

  /** What is akin to a document, by the keys of both. */
  kin(key: string): readonly Kinship[] {
    return this.#kinships.filter(({ named, numbered }) => named === key || numbered === key)
  }
}

/** Keys that two registries may fill in differently; null where that may be any. */
export function affected(before: Registry, after: Registry): readonly string[] | null {
  if (JSON.stringify(before.terms) !== JSON.stringify(after.terms)) return null
  return [...new Set([...before.documents, ...after.documents].map(({ key }) => key))]
}

/** A place is never registered; what is null is not known. */
const fieldsOf = (entry: RegisteredDocument): Filling['fields'] =>
  Object.fromEntries(
    DOCUMENT_FIELDS.flatMap((field) => {
      const value = field === 'place' ? null : entry[field]
      return value === null ? [] : [[field, value]]
    }),
  )

function shortOf(type: string | null, number: string | null): string | null {
  const digits = leadingDigits(number)
  return type === null || digits === null ? null : `${type} ${digits}`
}

function kinshipsOf({ key, type, aliases }: RegisteredDocument): Kinship[] {
  const named = aliases.flatMap((alias) => {
    const [, kind = '', plenum = '', term = ''] = PLENUM.exec(alias) ?? []
    const code = CODES[kind]
    return code === undefined ? [] : [{ named: `tw.${code}.hoi-nghi-${plenum}-${term}`, isType: kind === type }]
  })
  const kinds = new Map(named.map((one) => [one.named, one.isType ? ('member' as const) : ('possible' as const)]))
  return [...kinds].map(([name, kind]) => ({ named: name, numbered: key, kind }))
}

const byNamed = (one: Kinship, other: Kinship): number =>
  byCodePoint(one.named, other.named) || byCodePoint(one.numbered, other.numbered)
