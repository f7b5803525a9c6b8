/** What the registry knows to belong together though no source says so: to be shown, and counted as nothing. */
import type { Document } from '../model.ts'
import { openKey } from '../reference.ts'
import type { GraphStore } from '../store.ts'
import { Known, type Kinship } from '../understand/known.ts'
import { possible } from './resolve.ts'

export interface Akin {
  /** The documents that a plenum adopted, where this is what the plenum is known by. */
  readonly members: readonly Document[]
  /** What the plenum that adopted this document is known by. */
  readonly memberOf: readonly Document[]
  /** What may be the same document, called by another type. */
  readonly possible: readonly Document[]
}

/** Only what is in the graph; by key. */
export async function akin(store: GraphStore, { key }: Pick<Document, 'key'>): Promise<Akin> {
  const kin = new Known(await store.registry()).kin(key)
  const [members, memberOf, possible] = await Promise.all([
    documents(store, kin, ({ kind, named, numbered }) => kind === 'member' && named === key && numbered),
    documents(store, kin, ({ kind, named, numbered }) => kind === 'member' && numbered === key && named),
    documents(store, kin, ({ kind, named, numbered }) => kind === 'possible' && (named === key ? numbered : named)),
  ])
  return { members, memberOf, possible }
}

/** A document, and what may be the same one. */
export interface Alike {
  readonly key: string
  /** By key; an open document shows the first few of those that it can mean. */
  readonly documents: readonly Document[]
}

/** Of an open document so many that it can mean are named. */
const NAMED = 5

/** Those of the documents that may be the same as another one: by the registry, or since one of both is open; in their order. */
export async function alike(store: GraphStore, documents: readonly Document[]): Promise<readonly Alike[]> {
  const known = new Known(await store.registry())
  const others = documents.map((document) => [...called(known, document), openKey(document.key) ?? []].flat())
  const [found, meant] = await Promise.all([
    store.documents([...new Set(others.flat())]),
    Promise.all(documents.map(async (document) => (document.open ? possible(store, document) : []))),
  ])
  const byKey = new Map(found.map((document) => [document.key, document]))
  return documents.flatMap(({ key }, index) => {
    const kin = (others[index] ?? []).flatMap((other) => byKey.get(other) ?? [])
    const all = [...kin.filter((other) => other.open || openKey(key) !== other.key), ...(meant[index] ?? [])]
    return all.length > 0 ? [{ key, documents: all.slice(0, NAMED) }] : []
  })
}

/** Keys of what people may call the document, or of what is called so. */
const called = (known: Known, { key }: Document): readonly string[] =>
  known
    .kin(key)
    .filter(({ kind }) => kind === 'possible')
    .map(({ named, numbered }) => (named === key ? numbered : named))

const documents = (
  store: GraphStore,
  kin: readonly Kinship[],
  keyOf: (kinship: Kinship) => string | false,
): Promise<readonly Document[]> => store.documents(kin.flatMap((one) => keyOf(one) || []))
