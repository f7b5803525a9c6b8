/** What was looked at lately, kept in this browser alone. Pure. */
import type { Document } from '../../graph/model.ts'
import { dateOf, shortNameOf, sourceNameOf } from './naming.ts'
import { documentOf, type View } from './questions.ts'
import type { Language, Words } from './words/index.ts'

/** A view that was looked at. */
export interface Seen {
  readonly path: string
  readonly page: View['page']
  /** The document or source that it was about, as it is called in Vietnamese. */
  readonly name: string
  readonly date: string | null
}

const KEPT = 8

/** What a view is remembered as; null where it is about no one thing, and its page is a link away anyway. */
export function seenOf(view: View, path: string): Seen | null {
  if (view.page === 'reader') return { path, page: view.page, name: sourceNameOf(view.answer), date: view.answer.date }
  if (view.page === 'audit') {
    const [limits] = view.answer.limits.places
    return limits ? { path, page: view.page, name: limits.place, date: null } : null
  }
  const document = documentOf(view)
  return document ? { path, page: view.page, name: shortNameOf(document), date: dateIn(document) } : null
}

const dateIn = ({ number, date }: Document): string | null => (number ? date : null)

/** A view goes first; of the same page about the same thing only the latest is kept. */
export function withSeen(all: readonly Seen[], seen: Seen): readonly Seen[] {
  return [seen, ...all.filter((other) => idOf(other) !== idOf(seen))].slice(0, KEPT)
}

const idOf = ({ path }: Seen): string => path.split(/[?#]/u, 1)[0] ?? ''

/** `Truy nguyên: 96-KH/TU, 30/11/2021`. */
export function seenName({ page, name, date }: Seen, words: Words, language: Language): string {
  const told = date ? `${name}, ${dateOf(date, language)}` : name
  const kind = words.seenAs[page]
  return kind ? `${kind}: ${told}` : told
}

/** What a browser has kept, which may be of an older version or changed by hand: what is none is left out. */
export function readSeen(text: string | null): readonly Seen[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(found) ? found.filter(isSeen).slice(0, KEPT) : []
  } catch {
    return []
  }
}

const isSeen = (one: unknown): one is Seen =>
  typeof one === 'object' &&
  one !== null &&
  'path' in one &&
  typeof one.path === 'string' &&
  /^\/(?!\/)/u.test(one.path) &&
  'page' in one &&
  typeof one.page === 'string' &&
  'name' in one &&
  typeof one.name === 'string' &&
  'date' in one &&
  (one.date === null || typeof one.date === 'string')
