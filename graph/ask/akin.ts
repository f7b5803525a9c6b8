/** What the registry knows to belong together though no source says so: to be shown, and counted as nothing. */
import type { Document } from '../model.ts'
import type { GraphStore } from '../store.ts'
import { Known, type Kinship } from '../understand/known.ts'

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

const documents = (
  store: GraphStore,
  kin: readonly Kinship[],
  keyOf: (kinship: Kinship) => string | false,
): Promise<readonly Document[]> => store.documents(kin.flatMap((one) => keyOf(one) || []))
