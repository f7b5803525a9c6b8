/**
 * What a store promises. Each sentence below is checked by the contract suite (`tests/store-contract.ts`) on every store,
 * and both stores answer alike, to the order of the lists.
 *
 * A store keeps facts and what was derived from them. It never decides anything: deriving is `derive.ts`, asking over
 * several steps is `ask.ts`. Every list has a total order that ends in the key.
 */
import type {
  Document,
  Edge,
  Level,
  Location,
  Relation,
  RelationType,
  Sort,
  SourceFacts,
  SourceSummary,
  SourcedMention,
  SourcedProblem,
} from './model.ts'
import type { NewDecision, StandingDecision } from './decision.ts'
import type { Understood } from './facts.ts'
import type { AuditFacts } from './audit-facts.ts'
import type { Listing } from './listing.ts'
import type { Registry } from './registry.ts'
import type { DocumentFilter, Direction, Facets } from './filter.ts'
import type { Walking } from './walking.ts'

export { FACETS } from './filter.ts'
export type { Direction, DocumentFilter, Facet, FacetName, Facets } from './filter.ts'

export interface PutOutcome {
  /** False where the location already held exactly these facts: nothing was written then. */
  readonly changed: boolean
  /** Keys of documents that were derived anew. */
  readonly derived: number
}

/** A location with its facts, as `putAll` takes many. */
export interface Put {
  readonly path: string
  readonly facts: SourceFacts
  /** As in `Location`. */
  readonly readAt: string
  /** Whatever the one who puts will know again what was read by: the store keeps the last one, and never looks into it. */
  readonly stamp?: string
}

/** What stands at a location. */
export interface Holding {
  readonly path: string
  /** The id of the source. */
  readonly source: string
  /** The last that was put there; null where none was. */
  readonly stamp: string | null
}

export interface BatchOutcome {
  /** As in `PutOutcome`, one for each of the batch, in its order. */
  readonly changed: readonly boolean[]
  /** Keys of documents that were derived anew, each counted once. */
  readonly derived: number
}

export interface DecisionOutcome {
  /** Of the decision, as it was kept. */
  readonly id: string
  /** False where it was kept already. */
  readonly changed: boolean
}

export interface Page<Row> {
  /** All rows that match, before `limit` and `offset`. */
  readonly total: number
  readonly rows: readonly Row[]
}

export interface SearchQuery extends DocumentFilter {
  /** What a person typed; empty finds every document. */
  readonly text: string
  /** By date instead of by how well they fit. */
  readonly sort?: Sort
  readonly limit: number
  readonly offset: number
}

/** What a document is filtered and ordered by. */
export type Outline = Pick<Document, 'key' | 'type' | 'level' | 'place' | 'issuer' | 'date'>

export interface Statistics {
  readonly sources: number
  readonly mentions: number
  readonly openMentions: number
  readonly documents: number
  readonly relations: Readonly<Record<RelationType, number>>
  readonly statements: number
  readonly problems: number
  readonly documentsByLevel: Readonly<Record<Level | 'unknown', number>>
  /** Places that at least one source belongs to, in code-point order. */
  readonly places: readonly string[]
  /** The latest date of a source or, where that has none, of what it cites; null where nothing is dated. */
  readonly latestDate: string | null
}

/** Who signs in to a store on a server. */
export interface Credentials {
  readonly user: string
  /** Null where none is set: then none is sent. */
  readonly password: string | null
}

export interface StoreOptions {
  /** For a store on a server. */
  readonly credentials?: Credentials
}

export interface GraphStore extends AuditFacts, Listing, Walking {
  /** `sqlite:PATH`, `bolt://HOST`: for messages; never holds a password. */
  readonly name: string

  /**
   * Replaces in one transaction what the location contributed, and derives anew every key that this touches.
   * The same facts a second time change nothing. Two locations with the same text share one source and count once; where
   * they were read differently (with another place), the reading of the first location by path counts.
   * When it resolves, the facts survive a crash of the process.
   */
  put(path: string, facts: SourceFacts, readAt: string): Promise<PutOutcome>

  /**
   * Puts many locations in one transaction: all of them or, where one fails, none. What the store then holds and what it
   * says of each is the same as if they had been put one after another; each touched key is derived anew only once. When it
   * resolves, all of them survive a crash of the process.
   */
  putAll(batch: readonly Put[]): Promise<BatchOutcome>

  /** Takes back what a location contributed. False where there is no such location. */
  drop(path: string): Promise<boolean>

  /**
   * Locations whose path stands after the given one (all of them after ''), by path, each with the facts that were put
   * there, to the letter: also where those of another location count.
   */
  puts(after: string, limit: number): Promise<readonly Put[]>

  /** All locations, by path. */
  locations(): Promise<readonly Location[]>

  /** What all locations hold, by path. A stamp is kept also where the facts were the same, and that is no change. */
  holdings(): Promise<readonly Holding[]>

  /** All sources, in the order of their first location's path. */
  sources(): Promise<readonly SourceSummary[]>

  /** One source with its text and all that it contributed, by id; null where there is none. */
  source(id: string): Promise<SourceFacts | null>

  /** One source as it counts: its mentions, statements and problems under the documents that they mean; null as above. */
  understood(id: string): Promise<Understood | null>

  /** Documents by key, in the order asked for, as often as asked for; unknown keys are left out. */
  documents(keys: readonly string[]): Promise<readonly Document[]>

  /** The same, as far as many documents are told apart, filtered and put in order. */
  outlines(keys: readonly string[]): Promise<readonly Outline[]>

  /** Documents whose key is the given one or goes on with a dot: all periods of a number, by key. */
  family(key: string, limit: number): Promise<Page<Document>>

  /**
   * Documents that fit the words: exact number or name first, then number prefix (with its digits complete before longer digits),
   * then all words by prefix in number, type, title, name, issuer, place, term or year; within each, more citing sources
   * first, then later date, then key. Words are compared without accents unless the query carries them. A number is found
   * in any spelling: `18 nq/tw`, `18NQTW`, `ket luan 21`, and with its date: `21-KL/TW 25/10/2021`. Sorted by date, those
   * without one come last in both directions; a year alone stands before its days from the oldest on, after them from the
   * newest on; then by key.
   */
  search(query: SearchQuery): Promise<Page<Document>>

  /**
   * How many of the documents that `search` finds have each value, at most so many values of each. The filter by the value
   * itself is left out, so that a person sees what else could be chosen.
   */
  facets(query: Omit<SearchQuery, 'limit' | 'offset' | 'sort'>, most: number): Promise<Facets>

  /** All mentions of a document, by source and place. */
  mentions(key: string, limit: number, offset: number): Promise<Page<SourcedMention>>

  /**
   * Relations that leave (`out`) or reach (`in`) any of the documents, with their statements, ordered by from, type, to.
   * A relation carried only by denied or planned statements, or withheld, is returned with `confidence` 0, so that it can
   * be shown and is never taken for an edge; `statedOnly` leaves those away. Where `others` are named, only relations with
   * one of them at the other end are given: a well-known document has thousands.
   */
  relations(
    keys: readonly string[],
    direction: Direction,
    types: readonly RelationType[],
    statedOnly: boolean,
    others?: readonly string[],
  ): Promise<readonly Relation[]>

  /**
   * The same without their statements: the edges among them (`confidence` above 0), and those that are none only where
   * `statedOnly` is false.
   */
  edges(
    keys: readonly string[],
    direction: Direction,
    types: readonly RelationType[],
    statedOnly?: boolean,
  ): Promise<readonly Edge[]>

  /** Problems that concern a document, or all problems of a source, by source and place; those of no one source last. */
  problems(of: { readonly document: string } | { readonly source: string }): Promise<readonly SourcedProblem[]>

  statistics(): Promise<Statistics>

  /** The registry that the graph is derived with; an empty one where none was put. */
  registry(): Promise<Registry>

  /**
   * Replaces the registry in one transaction, and derives anew what it touches: the graph is then the same as if it had been
   * there from the start. False where it was the same already; then nothing changes.
   */
  putRegistry(registry: Registry): Promise<boolean>

  /**
   * Keeps a reviewer's decision for good, and derives anew in the same transaction what it touches. The same decision a
   * second time changes nothing. The order in which decisions come makes no difference: of two about one thing, the one that
   * was made later counts. No put and no drop takes a decision away.
   */
  putDecision(decision: NewDecision): Promise<DecisionOutcome>

  /**
   * Keeps several decisions as `putDecision` keeps one, in one transaction: all of them or none. Where the reviewer's `seen`
   * decisions are given, throws DECISION_CONFLICT and keeps none if another one that stands is about the same thing, also
   * where another process decides at the same moment.
   */
  putDecisions(decisions: readonly NewDecision[], seen?: readonly string[]): Promise<readonly DecisionOutcome[]>

  /** All decisions by time, then by id, each with how it stands. */
  decisions(): Promise<readonly StandingDecision[]>

  /** The key that a key leads to: another one where decisions merged it, for good; else itself. */
  lead(key: string): Promise<string>

  /**
   * Waits for what is under way, also for what nobody waits for any more. A closed store refuses every call with
   * `STORE_CLOSED`.
   */
  close(): Promise<void>
}
