/** Bringing what counts in line with what is held, known and decided. */
import type { Anchor } from '../decision.ts'
import type { SourceFacts } from '../model.ts'
import type { Decided } from '../understand/decided.ts'
import { understand, type Knowledge, type Read } from '../understand/understand.ts'
import { Change } from './change.ts'
import { contribute, withdraw } from './contribution.ts'
import type { Database } from './database.ts'
import { deriveChange } from './derive-change.ts'
import { knowledgeOf } from './knowledge.ts'
import { readReading, removeReading } from './readings.ts'

/** What a transaction has changed, before anything is derived from it. */
export interface Changed {
  /** Ids of texts that locations hold, or hold no longer. */
  readonly texts: ReadonlySet<string>
  /** Readings that were written, by their ids, so that they need not be read again. */
  readonly written: ReadonlyMap<number, SourceFacts>
  /** The decisions as they counted before. */
  readonly before: Decided
  /** Readings to understand anew, and documents to derive anew, whatever else has changed. */
  readonly sources?: readonly number[]
  readonly documents?: readonly number[]
}

interface Contributing {
  readonly source: number
}

/** Brings all that has changed in line; returns the number of documents derived anew. */
export function settle(database: Database, { texts, written, before, sources = [], documents = [] }: Changed): number {
  const knowledge = knowledgeOf(database)
  const { decided } = knowledge
  const settling = new Settling(database, knowledge, written)
  // The locations of a text may have changed, and with them which decisions concern it.
  const isDecided = !before.isEmpty || !decided.isEmpty
  const turns = [...texts]
    .map((text) => turnOf(database, text))
    .filter(({ leaving, coming }) => isDecided || leaving !== coming)
  settling.take(turns)
  for (const text of texts) for (const { id } of unheld(database, text)) removeReading(database, id)
  const done = new Set(turns.map(({ coming }) => coming))
  const anew = new Set([...sources, ...understoodOtherwise(database, before, decided)])
  settling.take([...anew].filter((source) => !done.has(source)).map((source) => ({ leaving: source, coming: source })))
  settling.rederive([...documents, ...correctedOtherwise(database, before, decided)])
  return settling.derived.size
}

/** Of which reading of a text counts, and which is to. */
interface Turn {
  readonly leaving: number | undefined
  readonly coming: number | undefined
}

const turnOf = (database: Database, text: string): Turn => ({
  leaving: contributing(database, text),
  coming: firstReading(database, text),
})

/** A source with the locations that hold its text. */
export function readSource(database: Database, source: number, facts?: SourceFacts): Read | null {
  const read = facts ?? readReading(database, source)
  return read === null ? null : { ...read, paths: pathsOf(database, read.id) }
}

export const contributing = (database: Database, text: string): number | undefined =>
  database.get<Contributing>('SELECT source FROM contribution WHERE sha = ?', text)?.source

/** Readings that are understood, or documents that are derived, together: at most so many, to bound what is in memory. */
const AT_ONCE = 1000

/** Settles one turn after another, and derives what some of them touch together. */
class Settling {
  readonly #database: Database
  readonly #knowledge: Knowledge
  readonly #written: Changed['written']
  /** Ids of the documents that were derived anew. */
  readonly derived = new Set<number>()

  constructor(database: Database, knowledge: Knowledge, written: Changed['written']) {
    this.#database = database
    this.#knowledge = knowledge
    this.#written = written
  }

  take(turns: readonly Turn[]): void {
    this.#apply(turns, (turn, change) => this.#takeTurn(turn, change))
  }

  /** Derives documents anew of which nothing has come or gone. */
  rederive(documents: readonly number[]): void {
    this.#apply(documents, (id, change) => change.document(id))
  }

  #apply<Item>(items: readonly Item[], note: (item: Item, change: Change) => void): void {
    for (let at = 0; at < items.length; at += AT_ONCE) {
      const change = new Change(this.#database)
      for (const item of items.slice(at, at + AT_ONCE)) note(item, change)
      for (const id of deriveChange(this.#database, change, this.#knowledge)) this.derived.add(id)
    }
  }

  /** Takes back what counted, and lets the reading that is to count contribute what it is understood to say. */
  #takeTurn({ leaving, coming }: Turn, change: Change): void {
    if (leaving !== undefined) withdraw(this.#database, leaving, change)
    if (coming === undefined) return
    const read = readSource(this.#database, coming, this.#written.get(coming))
    if (read !== null) contribute(this.#database, coming, read, understand(read, this.#knowledge), change)
  }
}

/** Readings that are understood in another way by other decisions. */
function understoodOtherwise(database: Database, before: Decided, after: Decided): number[] {
  if (before.isEmpty && after.isEmpty) return []
  const { leads, anchors } = before.changesTo(after)
  return [
    ...database.all<Contributing>(SPEAKING, JSON.stringify(leads)),
    ...anchors.flatMap((anchor) => anchoredIn(database, anchor)),
  ].map(({ source }) => source)
}

function correctedOtherwise(database: Database, before: Decided, after: Decided): number[] {
  if (before.isEmpty && after.isEmpty) return []
  const { corrected } = before.changesTo(after)
  return database.all<{ id: number }>(NAMED, JSON.stringify(corrected)).map(({ id }) => id)
}

const SPEAKING = `
  SELECT DISTINCT appearance.source FROM json_each(?) AS asked
  JOIN document_key ON document_key.key = asked.value JOIN appearance ON appearance.document = document_key.id`
const NAMED = 'SELECT id FROM document WHERE key IN (SELECT value FROM json_each(?))'
const ANCHORED = `
  SELECT source FROM contribution WHERE sha = ?1
  UNION SELECT contribution.source FROM location JOIN source ON source.id = location.source
  JOIN contribution USING (sha) WHERE location.path = ?2`

const anchoredIn = (database: Database, { source, location }: Anchor): Contributing[] =>
  database.all(ANCHORED, source, location)

/** Of several readings of one text, that of the first location by path counts. */
const firstReading = (database: Database, text: string): number | undefined =>
  database.get<{ id: number }>(
    `SELECT source.id FROM source JOIN location ON location.source = source.id
     WHERE source.sha = ? ORDER BY location.path LIMIT 1`,
    text,
  )?.id

const unheld = (database: Database, text: string): { id: number }[] =>
  database.all(
    'SELECT id FROM source WHERE sha = ? AND NOT EXISTS (SELECT 1 FROM location WHERE location.source = source.id)',
    text,
  )

const pathsOf = (database: Database, text: string): string[] =>
  database
    .all<{ path: string }>(
      'SELECT path FROM location JOIN source ON source.id = location.source WHERE sha = ? ORDER BY path',
      text,
    )
    .map(({ path }) => path)
