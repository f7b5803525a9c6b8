/** Bringing what counts in line with what is held, known and decided. */
import type { Anchor } from '../decision.ts'
import type { SourceFacts } from '../model.ts'
import type { Decided } from '../understand/decided.ts'
import { understand, type Knowledge, type Read } from '../understand/understand.ts'
import { contribute, withdraw } from './contribution.ts'
import type { Database } from './database.ts'
import { deriveAnew, touchNothing, type Touched } from './derived.ts'
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

/** Brings all that a change concerns in line; returns the number of documents derived anew. */
export function settle(database: Database, { texts, written, before, sources, documents }: Changed): number {
  const knowledge = knowledgeOf(database)
  const touched = touchNothing()
  const done = new Set<number>()
  // The locations of a text may have changed, and with them which decisions concern it.
  const isDecided = !before.isEmpty || !knowledge.decided.isEmpty
  for (const text of texts) settleText(database, text, isDecided, { written, knowledge, touched, done })
  const anew = [...(sources ?? []), ...understoodOtherwise(database, before, knowledge.decided)]
  for (const source of new Set(anew)) if (!done.has(source)) bringAnew(database, source, knowledge, touched)
  for (const id of [...(documents ?? []), ...correctedOtherwise(database, before, knowledge.decided)])
    touched.documents.add(id)
  return deriveAnew(database, touched, knowledge)
}

/** A source with the locations that hold its text. */
export function readSource(database: Database, source: number, facts?: SourceFacts): Read | null {
  const read = facts ?? readReading(database, source)
  return read === null ? null : { ...read, paths: pathsOf(database, read.id) }
}

export const contributing = (database: Database, text: string): number | undefined =>
  database.get<Contributing>('SELECT source FROM contribution WHERE sha = ?', text)?.source

interface Settling extends Pick<Changed, 'written'> {
  readonly knowledge: Knowledge
  readonly touched: Touched
  /** Readings that were understood just now. */
  readonly done: Set<number>
}

function settleText(database: Database, text: string, anyway: boolean, settling: Settling): void {
  const { written, knowledge, touched, done } = settling
  const [counting, wanted] = [contributing(database, text), firstReading(database, text)]
  if (counting !== wanted || anyway) {
    if (counting !== undefined) withdraw(database, counting, touched)
    if (wanted !== undefined) {
      bring(database, wanted, written.get(wanted), knowledge, touched)
      done.add(wanted)
    }
  }
  for (const { id } of unheld(database, text)) removeReading(database, id)
}

/** Lets a reading contribute what it is understood to say. */
function bring(
  database: Database,
  source: number,
  facts: SourceFacts | undefined,
  knowledge: Knowledge,
  touched: Touched,
): void {
  const read = readSource(database, source, facts)
  if (read !== null) contribute(database, source, read, understand(read, knowledge), touched)
}

function bringAnew(database: Database, source: number, knowledge: Knowledge, touched: Touched): void {
  withdraw(database, source, touched)
  bring(database, source, undefined, knowledge, touched)
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
