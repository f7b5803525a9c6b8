/**
 * What an audit asks of a store: whole sets at once, since a place has thousands of documents. Each sentence is a promise, as
 * those of `store.ts` are.
 */
import type { DocumentFields, Level, RelationType } from './model.ts'

/** A body by what its documents say of it. */
export interface Body {
  readonly level: Level | null
  readonly issuer: string | null
}

/** A document that is asked about, as far as an audit of all of them needs it. */
export interface Directive {
  readonly key: string
  readonly date: string | null
}

export interface DirectiveFilter {
  /** Only of these bodies; of the Centre and the State where none is named. */
  readonly issuers: readonly string[]
  /** Inclusive, as in `DocumentFilter`. */
  readonly from?: string
  /** Exclusive: issued before this day or year. */
  readonly before?: string
}

/**
 * What a document of a place does to another one. `done`: it implements or continues it; `weak`: so a weak rule reads, or
 * either of them is open; `denied`, `planned`: a source says so; `cites`: it is a source that cites it; `may-cite`: it cites
 * an open document.
 */
export type DeedKind = 'cites' | 'denied' | 'done' | 'may-cite' | 'planned' | 'weak'

export interface Deed {
  readonly to: string
  readonly kind: DeedKind
  /** Whether one of the bodies named does it. */
  readonly own: boolean
}

/** A source as far as it tells what could be found in it. */
export interface Report extends Pick<DocumentFields, 'level' | 'issuer' | 'date' | 'term' | 'title' | 'place'> {
  readonly id: string
  /** The date or, where it has none, the latest of what it cites. */
  readonly latest: string | null
  readonly characters: number
  /** Characters of what a reader marked by problems whose rule begins with `unreadable`. */
  readonly unreadable: number
}

/** One thing that a document of a place does to another one. */
export interface Act extends Body {
  /** The key and the date of the document that acts. */
  readonly from: string
  readonly date: string | null
  readonly type: RelationType
  readonly to: string
  readonly kind: DeedKind
}

export interface AuditFacts {
  /**
   * Documents that a source mentions, without those that are open: of level central or state, or of the bodies named.
   * Newest first, those without a date last, then by key.
   */
  directives(filter: DirectiveFilter): Promise<readonly Directive[]>

  /** The bodies whose documents belong to a place, in no order that counts. */
  bodies(place: string): Promise<readonly Body[]>

  /** What documents of a place do to others, each kind once for each of the others, by key and kind; `own` are some of its bodies. */
  deeds(place: string, own: readonly Body[]): Promise<readonly Deed[]>

  /** The same for some of the others, document by document: by from, type, to and kind. */
  acts(place: string, to: readonly string[]): Promise<readonly Act[]>

  /** Sources of a place, or where it is null those of none, by id. */
  reports(place: string | null): Promise<readonly Report[]>

  /** Keys of documents that go on from one of the given keys with a dot, each once, by key. */
  families(keys: readonly string[]): Promise<readonly string[]>
}
