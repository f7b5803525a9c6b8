/** The store for shared use: a Neo4j server. */
import type { Body, DirectiveFilter } from './audit-facts.ts'
import type { NewDecision } from './decision.ts'
import type { RelationType, SourceFacts } from './model.ts'
import { acts, bodies, deeds, directives, families, reports } from './neo4j/audit.ts'
import { Database } from './neo4j/database.ts'
import { decisions } from './neo4j/decisions.ts'
import { Outdated, readKnowledge, readRegistry } from './neo4j/knowledge.ts'
import { documentsAfter, sharedProblems, sourcesAfter, sourcesById } from './neo4j/listing.ts'
import { puts } from './neo4j/puts.ts'
import { documents, edges, family, outlines, relations } from './neo4j/read.ts'
import { facets, search } from './neo4j/search.ts'
import { holdings, locations, mentions, problems, source, sources, statistics, understood } from './neo4j/sources.ts'
import type { Transaction } from './neo4j/transaction.ts'
import { breadth, facetsAmong, ids, keys, meanings, newest, oldest, steps, years } from './neo4j/walking.ts'
import { drop, putAll, putDecisions, putRegistry } from './neo4j/write.ts'
import type { Registry } from './registry.ts'
import type { Credentials, DecisionOutcome, Direction, DocumentFilter, GraphStore, Put, SearchQuery } from './store.ts'
import type { Id, Slice } from './walking.ts'

export class Neo4jStore implements GraphStore {
  readonly #database: Database

  private constructor(database: Database) {
    this.#database = database
  }

  /**
   * Connects and creates what is missing. Throws STORE_UNREACHABLE where no server answers, STORE_REFUSED where it does not
   * let the user in, STORE_UNUSABLE where the database is another program's or cannot be used, and STORE_TOO_NEW.
   */
  static async open(url: string, credentials: Credentials): Promise<Neo4jStore> {
    return new Neo4jStore(await Database.open(url, credentials))
  }

  get name() {
    return this.#database.name
  }

  async put(path: string, facts: SourceFacts, readAt: string) {
    const { changed, derived } = await this.putAll([{ path, facts, readAt }])
    return { changed: changed[0] === true, derived }
  }

  putAll(batch: readonly Put[]) {
    return this.#write((transaction) => putAll(transaction, batch))
  }

  drop(path: string) {
    return this.#write((transaction) => drop(transaction, path))
  }

  puts(after: string, limit: number) {
    return this.#database.read((transaction) => puts(transaction, after, limit))
  }

  locations() {
    return this.#database.read(locations)
  }

  holdings() {
    return this.#database.read(holdings)
  }

  sources() {
    return this.#database.read(sources)
  }

  source(id: string) {
    return this.#database.read((transaction) => source(transaction, id))
  }

  understood(id: string) {
    return this.#database.read((transaction) => understood(transaction, id))
  }

  documents(keys: readonly string[]) {
    return this.#database.read((transaction) => documents(transaction, keys))
  }

  outlines(keys: readonly string[]) {
    return this.#database.read((transaction) => outlines(transaction, keys))
  }

  family(key: string, limit: number) {
    return this.#database.read((transaction) => family(transaction, key, limit))
  }

  search(query: SearchQuery) {
    return this.#database.read((transaction) => search(transaction, query))
  }

  facets(query: Omit<SearchQuery, 'limit' | 'offset'>, most: number) {
    return this.#database.read((transaction) => facets(transaction, query, most))
  }

  mentions(key: string, limit: number, offset: number) {
    return this.#database.read((transaction) => mentions(transaction, key, limit, offset))
  }

  relations(
    keys: readonly string[],
    direction: Direction,
    types: readonly RelationType[],
    statedOnly: boolean,
    others?: readonly string[],
  ) {
    return this.#database.read((transaction) => relations(transaction, keys, direction, types, statedOnly, others))
  }

  edges(keys: readonly string[], direction: Direction, types: readonly RelationType[], statedOnly = true) {
    return this.#database.read((transaction) => edges(transaction, keys, direction, types, statedOnly))
  }

  problems(of: { readonly document: string } | { readonly source: string }) {
    return this.#database.read((transaction) => problems(transaction, of))
  }

  documentsAfter(key: string, limit: number) {
    return this.#database.read((transaction) => documentsAfter(transaction, key, limit))
  }

  sourcesAfter(id: string, limit: number) {
    return this.#database.read((transaction) => sourcesAfter(transaction, id, limit))
  }

  sourcesById(ids: readonly string[]) {
    return this.#database.read((transaction) => sourcesById(transaction, ids))
  }

  sharedProblems(keys: readonly string[]) {
    return this.#database.read((transaction) => sharedProblems(transaction, keys))
  }

  registry() {
    return this.#database.read(readRegistry)
  }

  async putDecision(decision: NewDecision) {
    const [outcome] = await this.putDecisions([decision])
    return outcome as DecisionOutcome
  }

  putDecisions(decisions: readonly NewDecision[], seen?: readonly string[]) {
    return this.#write((transaction) => putDecisions(transaction, decisions, seen))
  }

  decisions() {
    return this.#database.read(decisions)
  }

  lead(key: string) {
    return this.#database.read(async (transaction) => (await readKnowledge(transaction)).decided.lead(key))
  }

  putRegistry(registry: Registry) {
    return this.#write((transaction) => putRegistry(transaction, registry))
  }

  statistics() {
    return this.#database.read(statistics)
  }

  directives(filter: DirectiveFilter) {
    return this.#database.read((transaction) => directives(transaction, filter))
  }

  bodies(place: string) {
    return this.#database.read((transaction) => bodies(transaction, place))
  }

  deeds(place: string, own: readonly Body[]) {
    return this.#database.read((transaction) => deeds(transaction, place, own))
  }

  acts(place: string, to: readonly string[]) {
    return this.#database.read((transaction) => acts(transaction, place, to))
  }

  reports(place: string | null) {
    return this.#database.read((transaction) => reports(transaction, place))
  }

  families(keys: readonly string[]) {
    return this.#database.read((transaction) => families(transaction, keys))
  }

  ids(some: readonly string[]) {
    return this.#database.read((transaction) => ids(transaction, some))
  }

  keys(some: readonly Id[]) {
    return this.#database.read(async () => keys(some))
  }

  steps(some: readonly Id[], direction: Direction, types: readonly RelationType[]) {
    return this.#database.read((transaction) => steps(transaction, some, direction, types))
  }

  breadth(some: readonly Id[], types: readonly RelationType[], most: number) {
    return this.#database.read((transaction) => breadth(transaction, some, types, most))
  }

  meanings(some: readonly Id[]) {
    return this.#database.read((transaction) => meanings(transaction, some))
  }

  newest(some: readonly Id[], filter: DocumentFilter, slice: Slice) {
    return this.#database.read((transaction) => newest(transaction, some, filter, slice))
  }

  oldest(some: readonly Id[], slice: Slice) {
    return this.#database.read((transaction) => oldest(transaction, some, slice))
  }

  years(some: readonly Id[]) {
    return this.#database.read((transaction) => years(transaction, some))
  }

  facetsAmong(some: readonly Id[], filter: DocumentFilter, most: number) {
    return this.#database.read((transaction) => facetsAmong(transaction, some, filter, most))
  }

  close() {
    return this.#database.close()
  }

  /** Tried again where somebody changed the knowledge that it rests on. */
  async #write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    for (;;)
      try {
        return await this.#database.write(work)
      } catch (error) {
        if (!(error instanceof Outdated)) throw error
      }
  }
}
