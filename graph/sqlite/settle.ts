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

/** Readings that are understood at once, at most, so that what they say need not be in memory all together. */
const AT_ONCE = 1000

/** Brings all that has changed in line; returns the number of documents derived anew. */
export function settle(database: Database, { texts, written, before, sources, documents }: Changed): number {
  const knowledge = knowledgeOf(database)
  const derived = new Set<number>()
  const derive = (change: Change): void => {
    for (const id of deriveChange(database, change, knowledge)) derived.add(id)
  }
  const replace = (turns: readonly Turn[]): void => {
    for (let at = 0; at < turns.length; at += AT_ONCE) {
      const change = new Change(database)
      for (const turn of turns.slice(at, at + AT_ONCE)) takeTurn(database, turn, { written, knowledge, change })
      derive(change)
    }
  }
  // The locations of a text may have changed, and with them which decisions concern it.
  const isDecided = !before.isEmpty || !knowledge.decided.isEmpty
  const turns = [...texts].map((text) => turnOf(database, text))
  const taken = turns.filter(({ leaving, coming }) => isDecided || leaving !== coming)
  replace(taken)
  for (const text of texts) for (const { id } of unheld(database, text)) removeReading(database, id)
  const done = new Set(taken.map(({ coming }) => coming))
  const anew = new Set([...(sources ?? []), ...understoodOtherwise(database, before, knowledge.decided)])
  replace([...anew].filter((source) => !done.has(source)).map((source) => ({ leaving: source, coming: source })))
  const change = new Change(database)
  for (const id of [...(documents ?? []), ...correctedOtherwise(database, before, knowledge.decided)])
    change.document(id)
  derive(change)
  return derived.size
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

interface Settling extends Pick<Changed, 'written'> {
  readonly knowledge: Knowledge
  readonly change: Change
}

/** Takes back what counted, and lets the reading that is to count contribute what it is understood to say. */
function takeTurn(database: Database, { leaving, coming }: Turn, { written, knowledge, change }: Settling): void {
  if (leaving !== undefined) withdraw(database, leaving, change)
  const read = coming === undefined ? null : readSource(database, coming, written.get(coming))
  if (coming !== undefined && read !== null) contribute(database, coming, read, understand(read, knowledge), change)
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
