/** The properties of a document: those that people read, and with an underscore those that only the program needs. */
import type { DerivedDocument, End } from '../derive.ts'
import { DOCUMENT_FIELDS, type Document, type DocumentFields, type Origins } from '../model.ts'
import { documentWords, spellingOf } from '../query.ts'
import { leadingDigits } from '../reference.ts'
import type { Token } from '../tokens.ts'
import { captionOf } from './contribution.ts'

/** What is unknown is null, and no property in the database. */
export interface DocumentProperties extends DocumentFields {
  readonly key: string
  /** What the server's own browser writes on it: type and number, or a name. */
  readonly name: string
  /** What sources call a document without a number: the `name` of a `Document`. */
  readonly called: string | null
  readonly open: boolean
  /** How many sources mention it, and how often. */
  readonly citingSources: number
  readonly mentions: number
  /** JSON */
  readonly _origin: string
  /** The first sources that mention it. */
  readonly _sources: readonly string[]
  readonly _disputed: boolean
  /** See `Query.spelt` and `Query.digits`. */
  readonly _spelling: string
  readonly _digits: string | null
  /** What it is found by, see `wordProperty`. */
  readonly _number: string
  readonly _numberExact: string
  readonly _words: string
  readonly _wordsExact: string
}

/** The properties that a query has to return for a document. */
export const DOCUMENT_PROPERTIES =
  '.key, .open, .called, .type, .number, .issuer, .date, .term, .level, .place, .title, ' +
  '._origin, ._sources, .citingSources, .mentions'
export type ReadDocument = Pick<
  DocumentProperties,
  keyof DocumentFields | 'key' | 'open' | 'called' | '_origin' | '_sources' | 'citingSources' | 'mentions'
>

/** The properties of a document that relations depend on. */
export const END_PROPERTIES = '.key, .open, .date, ._origin, ._disputed'
export type ReadEnd = Pick<DocumentProperties, 'key' | 'open' | 'date' | '_origin' | '_disputed'>

export function toDocument(read: ReadDocument): Document {
  const fields = Object.fromEntries(DOCUMENT_FIELDS.map((field) => [field, read[field]]))
  return {
    key: read.key,
    open: read.open,
    name: read.called,
    // Each value is that of the same field.
    ...(fields as unknown as DocumentFields),
    origin: JSON.parse(read._origin) as Origins,
    sources: read._sources,
    sourcesCount: read.citingSources,
    mentionsCount: read.mentions,
  }
}

export const toEnd = ({ key, open, date, _origin, _disputed }: ReadEnd): End => ({
  document: { key, open, date: date ?? null, origin: JSON.parse(_origin) as Origins },
  disputed: _disputed,
})

export function propertiesOf({ document, names, disputed }: DerivedDocument): DocumentProperties {
  const { key, open, name, origin, sources, sourcesCount, mentionsCount, ...fields } = document
  const { number, other } = documentWords(document, names)
  return {
    ...fields,
    key,
    open,
    name: name ?? captionOf(document),
    called: name,
    citingSources: sourcesCount,
    mentions: mentionsCount,
    _origin: JSON.stringify(origin),
    _sources: sources,
    _disputed: disputed,
    _spelling: spellingOf(document),
    _digits: leadingDigits(document.number),
    _number: wordProperty(number.map(({ folded }) => folded)),
    _numberExact: wordProperty(accented(number)),
    _words: wordProperty(other.map(({ folded }) => folded)),
    _wordsExact: wordProperty(accented(other)),
  }
}

/** The longest word that the index keeps whole. */
const LONGEST_WORD = 200
export const clipped = (word: string): string => word.slice(0, LONGEST_WORD)

/** Each word after a blank, so that ` 21` is found in it where a word begins so. */
const wordProperty = (words: readonly string[]): string => words.map((word) => ` ${clipped(word)}`).join('')

/** Words without accents are found by the folded property alone. */
const accented = (words: readonly Token[]): string[] =>
  words.filter(({ exact, folded }) => exact !== folded).map(({ exact }) => exact)
