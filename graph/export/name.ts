/** What rows name besides their keys: documents as people call them, sources by the file that they were read from. */
import type { Document, SourceSummary } from '../model.ts'
import type { GraphStore } from '../store.ts'

/** `Kết luận 21-KL/TW`; a document without a number by its name or title, at last by its key. */
export const captionOf = ({
  key,
  type,
  number,
  name,
  title,
}: Pick<Document, 'key' | 'type' | 'number' | 'name' | 'title'>): string =>
  number === null ? (name ?? title ?? key) : [type, number].filter((part) => part !== null).join(' ')

/** Captions of some documents, by key. */
export async function captionsOf(store: GraphStore, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const documents = await store.documents([...new Set(keys)])
  return new Map(documents.map((document) => [document.key, captionOf(document)]))
}

/** Where some sources were read, by their ids: the first location of each. */
export async function filesOf(
  store: GraphStore,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = ids.filter((id) => id !== null)
  const sources = await store.sourcesById([...new Set(known)])
  return new Map(sources.map((source) => [source.id, fileOf(source)]))
}

const fileOf = ({ locations }: SourceSummary): string => locations[0]?.path ?? ''
