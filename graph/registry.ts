/**
 * The registry of well-known documents. It enters where the graph is derived, never where a text is read: what no source
 * states is filled in from it, and marked.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ViendanError } from '../errors.ts'
import { LEVELS, type DocumentFields, type Level } from './model.ts'

/** One document, as it is generally known. */
export interface RegisteredDocument extends Omit<DocumentFields, 'place'> {
  readonly key: string
  /** What it is called besides: `Nghị quyết Trung ương 6 khóa XII (dân số)`. */
  readonly aliases: readonly string[]
  /** `read`: seen in public material; `memory`: known, and not looked up. */
  readonly kind: 'read' | 'memory'
}

/** One term of a committee, in which the numbers of its documents do not repeat. */
export interface RegisteredTerm {
  /** The scope of the keys: `tw`, `hai-phong`. */
  readonly scope: string
  /** As in the keys: `2021-2026`. */
  readonly years: string
  /** Roman numerals: `XIII`. */
  readonly ordinal: string
}

export interface Registry {
  readonly documents: readonly RegisteredDocument[]
  readonly terms: readonly RegisteredTerm[]
}

/** Knows nothing: what no source states stays unknown. */
export const EMPTY_REGISTRY: Registry = { documents: [], terms: [] }

/** A line of a file: what a field of it may be. */
type Line = Readonly<Record<string, unknown>>
type Shape = Readonly<Record<string, (value: unknown) => boolean>>

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''
const isTextOrNull = (value: unknown): boolean => value === null || isText(value)
const isDate = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && /^\d{4}(?:-\d\d-\d\d)?$/u.test(value))
const isLevel = (value: unknown): boolean => value === null || LEVELS.includes(value as Level)
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText)

const DOCUMENT: Shape = {
  key: isText,
  type: isText,
  number: isTextOrNull,
  issuer: isTextOrNull,
  date: isDate,
  term: isTextOrNull,
  level: isLevel,
  title: isTextOrNull,
  aliases: isTexts,
  kind: (value) => value === 'read' || value === 'memory',
}
const TERM: Shape = { scope: isText, years: isText, ordinal: isText }

/**
 * Reads `documents.jsonl` and `terms.jsonl` of a folder; a file that is missing holds nothing. Throws REGISTRY_INVALID
 * where a line is not as it must be or two lines have one key.
 */
export async function readRegistry(folder: string): Promise<Registry> {
  const [documents, terms] = await Promise.all([
    readLines<RegisteredDocument>(join(folder, 'documents.jsonl'), DOCUMENT, ({ key }) => key),
    readLines<RegisteredTerm>(join(folder, 'terms.jsonl'), TERM, ({ scope, years }) => `${scope}.${years}`),
  ])
  return { documents, terms }
}

/** The same for registries that say the same. */
export const registryDigest = (registry: Registry): string =>
  createHash('sha256').update(JSON.stringify(registry)).digest('hex')

export const EMPTY_DIGEST = registryDigest(EMPTY_REGISTRY)

async function readLines<Entry>(path: string, shape: Shape, identity: (entry: Entry) => string): Promise<Entry[]> {
  const entries = new Map<string, Entry>()
  for (const [index, text] of (await readIfThere(path)).split('\n').entries()) {
    if (text.trim() === '') continue
    const line = parsed(text)
    // Every field is checked against the shape, which names the fields of the type.
    const entry = Object.fromEntries(Object.keys(shape).map((field) => [field, line[field]])) as Entry
    const wrong = Object.keys(shape).find((field) => shape[field]?.(line[field]) !== true)
    if (wrong !== undefined || entries.has(identity(entry)))
      throw new ViendanError('REGISTRY_INVALID', { path, line: index + 1, reason: reasonOf(wrong, identity(entry)) })
    entries.set(identity(entry), entry)
  }
  return [...entries.values()]
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}

/** No line of JSON has no fields, so that the first of the shape is missing. */
function parsed(text: string): Line {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Line) : {}
  } catch {
    return {}
  }
}

const reasonOf = (field: string | undefined, key: string) =>
  field === undefined
    ? { en: `${key} stands there twice`, vi: `${key} có hai dòng` }
    : { en: `"${field}" is missing or not as it must be`, vi: `trường “${field}” thiếu hoặc không đúng dạng` }
