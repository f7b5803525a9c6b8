/** The embedded store: one file, no server. */
import { ViendanError } from '../errors.ts'
import type { RelationType, SourceFacts } from './model.ts'
import type { NewDecision } from './decision.ts'
import type { Registry } from './registry.ts'
import type { Body, DirectiveFilter } from './audit-facts.ts'
import { acts, bodies, deeds, directives, families, reports } from './sqlite/audit.ts'
import { Database } from './sqlite/database.ts'
import { decisions } from './sqlite/decisions.ts'
import { decidedIn, readRegistry } from './sqlite/knowledge.ts'
import { documentsAfter, sharedProblems, sourcesAfter, sourcesById } from './sqlite/listing.ts'
import { facets, facetsAmong } from './sqlite/facets.ts'
import { migrate } from './sqlite/migrate.ts'
import { puts } from './sqlite/puts.ts'
import { documents, edges, family, outlines, relations } from './sqlite/read.ts'
import { search } from './sqlite/search.ts'
import { holdings, locations, mentions, problems, source, sources, statistics, understood } from './sqlite/sources.ts'
import { breadth, ids, keys, meanings, newest, oldest, steps, years } from './sqlite/walking.ts'
import { drop, putAll, putDecisions, putRegistry } from './sqlite/write.ts'
import type { DecisionOutcome, Direction, DocumentFilter, GraphStore, Put, SearchQuery } from './store.ts'
import type { Id, Slice } from './walking.ts'

export class SqliteStore implements GraphStore {
  readonly name: string
  #database: Database | null

  /** Opens the file, or creates it with its folder, and brings it to this version; throws STORE_UNUSABLE or STORE_TOO_NEW. */
  constructor(path: string) {
    this.name = `sqlite:${path}`
    this.#database = new Database(path)
    try {
      migrate(this.#database)
    } catch (error) {
      this.#database.close()
      throw error
    }
  }

  async put(path: string, facts: SourceFacts, readAt: string) {
    const { changed, derived } = await this.putAll([{ path, facts, readAt }])
    return { changed: changed[0] === true, derived }
  }

  async putAll(batch: readonly Put[]) {
    return putAll(this.#open(), batch)
  }

  async drop(path: string) {
    return drop(this.#open(), path)
  }

  async puts(after: string, limit: number) {
    return this.#read((database) => puts(database, after, limit))
  }

  async locations() {
    return locations(this.#open())
  }

  async holdings() {
    return holdings(this.#open())
  }

  async sources() {
    return this.#read((database) => sources(database))
  }

  async source(id: string) {
    return this.#read((database) => source(database, id))
  }

  async understood(id: string) {
    return this.#read((database) => understood(database, id))
  }

  async documents(keys: readonly string[]) {
    return this.#read((database) => documents(database, keys))
  }

  async outlines(keys: readonly string[]) {
    return this.#read((database) => outlines(database, keys))
  }

  async family(key: string, limit: number) {
    return this.#read((database) => family(database, key, limit))
  }

  async search(query: SearchQuery) {
    return this.#read((database) => search(database, query))
  }

  async facets(query: Omit<SearchQuery, 'limit' | 'offset'>, most: number) {
    return this.#read((database) => facets(database, query, most))
  }

  async mentions(key: string, limit: number, offset: number) {
    return this.#read((database) => mentions(database, key, limit, offset))
  }

  async relations(
    keys: readonly string[],
    direction: Direction,
    types: readonly RelationType[],
    statedOnly: boolean,
    others?: readonly string[],
  ) {
    return this.#read((database) => relations(database, keys, direction, types, statedOnly, others))
  }

  async edges(keys: readonly string[], direction: Direction, types: readonly RelationType[], statedOnly = true) {
    return this.#read((database) => edges(database, keys, direction, types, statedOnly))
  }

  async problems(of: { readonly document: string } | { readonly source: string }) {
    return this.#read((database) => problems(database, of))
  }

  async statistics() {
    return this.#read((database) => statistics(database))
  }

  async documentsAfter(key: string, limit: number) {
    return this.#read((database) => documentsAfter(database, key, limit))
  }

  async sourcesAfter(id: string, limit: number) {
    return this.#read((database) => sourcesAfter(database, id, limit))
  }

  async sourcesById(ids: readonly string[]) {
    return this.#read((database) => sourcesById(database, ids))
  }

  async sharedProblems(keys: readonly string[]) {
    return this.#read((database) => sharedProblems(database, keys))
  }

  async registry() {
    return this.#read(readRegistry)
  }

  async putRegistry(registry: Registry) {
    return putRegistry(this.#open(), registry)
  }

  async putDecision(decision: NewDecision) {
    const [outcome] = putDecisions(this.#open(), [decision])
    return outcome as DecisionOutcome
  }

  async putDecisions(decisions: readonly NewDecision[], seen?: readonly string[]) {
    return putDecisions(this.#open(), decisions, seen)
  }

  async decisions() {
    return this.#read(decisions)
  }

  async lead(key: string) {
    return this.#read((database) => decidedIn(database).lead(key))
  }

  async directives(filter: DirectiveFilter) {
    return this.#read((database) => directives(database, filter))
  }

  async bodies(place: string) {
    return this.#read((database) => bodies(database, place))
  }

  async deeds(place: string, own: readonly Body[]) {
    return this.#read((database) => deeds(database, place, own))
  }

  async acts(place: string, to: readonly string[]) {
    return this.#read((database) => acts(database, place, to))
  }

  async reports(place: string | null) {
    return this.#read((database) => reports(database, place))
  }

  async families(keys: readonly string[]) {
    return this.#read((database) => families(database, keys))
  }

  async ids(some: readonly string[]) {
    return this.#read((database) => ids(database, some))
  }

  async keys(some: readonly Id[]) {
    return this.#read((database) => keys(database, some))
  }

  async steps(some: readonly Id[], direction: Direction, types: readonly RelationType[]) {
    return this.#read((database) => steps(database, some, direction, types))
  }

  async breadth(some: readonly Id[], types: readonly RelationType[], most: number) {
    return this.#read((database) => breadth(database, some, types, most))
  }

  async meanings(some: readonly Id[]) {
    return this.#read((database) => meanings(database, some))
  }

  async newest(some: readonly Id[], filter: DocumentFilter, slice: Slice) {
    return this.#read((database) => newest(database, some, filter, slice))
  }

  async oldest(some: readonly Id[], slice: Slice) {
    return this.#read((database) => oldest(database, some, slice))
  }

  async years(some: readonly Id[]) {
    return this.#read((database) => years(database, some))
  }

  async facetsAmong(some: readonly Id[], filter: DocumentFilter, most: number) {
    return this.#read((database) => facetsAmong(database, some, filter, most))
  }

  async close() {
    this.#database?.close()
    this.#database = null
  }

  /** One answer is of one state of the store, whatever another process writes meanwhile. */
  #read<Answer>(ask: (database: Database) => Answer): Answer {
    const database = this.#open()
    return database.read(() => ask(database))
  }

  #open(): Database {
    if (this.#database === null) throw new ViendanError('STORE_CLOSED', { store: this.name })
    return this.#database
  }
}
