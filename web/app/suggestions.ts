/** What the search field offers: the documents found, then what may be one of them under another name. Pure. */
import type { Document } from '../../graph/model.ts'
import type { SearchAnswer } from '../api.ts'

export interface Suggestion {
  readonly document: Document
  /** What it may be the same as; nothing is counted as it. */
  readonly mayBe: readonly Document[]
}

/** Each document once; those that were found come first, in their order. */
export function suggestionsOf({ documents, alike }: Pick<SearchAnswer, 'documents' | 'alike'>): readonly Suggestion[] {
  const others = new Map(alike.map((one) => [one.key, one.documents]))
  const found = documents.map((document) => ({ document, mayBe: others.get(document.key) ?? [] }))
  const known = new Set(documents.map(({ key }) => key))
  const besides = found.flatMap(({ document, mayBe }) =>
    mayBe.filter(({ key }) => !known.has(key)).map((other) => ({ document: other, mayBe: [document] })),
  )
  const joined = Map.groupBy(besides, ({ document }) => document.key)
  const aliases = [...joined.values()].flatMap((same) =>
    same.slice(0, 1).map(({ document }) => ({ document, mayBe: same.flatMap(({ mayBe }) => mayBe) })),
  )
  return [...found, ...aliases]
}
