/**
 * What walks over many documents ask of a store. They go by ids of the store's own, since at each step the keys of tens of
 * thousands would be carried out and in again. Each sentence is a promise, as those of `store.ts` are.
 */
import type { RelationType } from './model.ts'
import type { Direction, DocumentFilter, Facets } from './filter.ts'

/** What a store tells a document by; it never means another one. */
export type Id = number | string

/** An edge from the document asked about: its id, that of the document at the other end, 1 where it is certain and else 0. */
export type Step = readonly [near: Id, far: Id, certain: 0 | 1]

/** A document of a walk that is to be shown. */
export interface Found {
  readonly id: Id
  readonly key: string
}

export interface Slice {
  /** All where nothing is asked for. */
  readonly limit?: number
  readonly offset?: number
}

export interface Walking {
  /** The id of each document by its key, without those that are not there. */
  ids(keys: readonly string[]): Promise<ReadonlyMap<string, Id>>

  /** The keys of documents, in any order. */
  keys(ids: readonly Id[]): Promise<readonly Found[]>

  /** Edges that leave (`out`) or reach (`in`) any of the documents, in any order; certain as `isCertain` says. */
  steps(ids: readonly Id[], direction: Direction, types: readonly RelationType[]): Promise<readonly Step[]>

  /** How many edges touch the documents, in both directions; never more than `most`. */
  breadth(ids: readonly Id[], types: readonly RelationType[], most: number): Promise<number>

  /** Documents whose key is that of one of these without its period, each once: they may mean it. */
  meanings(ids: readonly Id[]): Promise<readonly Id[]>

  /** How many of the documents pass a filter, and some of those, newest first, those without a date last, then by key. */
  newest(ids: readonly Id[], filter: DocumentFilter, slice: Slice): Promise<{ total: number; found: readonly Found[] }>

  /** How many of the documents have each value, under all filters but the one by that value; at most so many of each. */
  facetsAmong(ids: readonly Id[], filter: DocumentFilter, most: number): Promise<Facets>

  /** Some of the documents that have a date, oldest first, a year before its days, then by key. */
  oldest(ids: readonly Id[], slice: Slice): Promise<readonly Found[]>

  /** How many of the documents are of each year, in its order; at last those without a date (null), where there are any. */
  years(ids: readonly Id[]): Promise<readonly { readonly year: string | null; readonly count: number }[]>
}
