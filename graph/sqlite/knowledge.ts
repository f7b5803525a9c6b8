/** What is known besides what the sources say, as the file holds it: the registry, and what reviewers decided. */
import { anchorsOf, type Decision } from '../decision.ts'
import { EMPTY_DIGEST, EMPTY_REGISTRY, type Registry } from '../registry.ts'
import { Decided } from '../understand/decided.ts'
import { Known } from '../understand/known.ts'
import type { Knowledge } from '../understand/understand.ts'
import type { Database } from './database.ts'

interface Cached {
  readonly digest: string
  readonly known: Known
  /** The last decision: those before it never change. */
  readonly last: string
  readonly decisions: readonly Decision[]
}

const NOTHING: Cached = { digest: EMPTY_DIGEST, known: new Known(EMPTY_REGISTRY), last: '', decisions: [] }

/** Each is read once for as long as it stays the same; another process may write at any time. */
const cache = new WeakMap<Database, Cached>()

/** The digest of the registry, which is an empty one where none was put. */
export const digestInFile = (database: Database): string =>
  database.get<{ digest: string }>('SELECT digest FROM registry')?.digest ?? EMPTY_DIGEST

export function readRegistry(database: Database): Registry {
  const content = database.get<{ content: string }>('SELECT content FROM registry')?.content
  return content === undefined ? EMPTY_REGISTRY : (JSON.parse(content) as Registry)
}

export function writeRegistry(database: Database, registry: Registry, digest: string): void {
  database.run(
    'INSERT OR REPLACE INTO registry (one, digest, content) VALUES (1, ?, ?)',
    digest,
    JSON.stringify(registry),
  )
}

/** All decisions, in the order in which they came. */
export const readDecisions = (database: Database): readonly Decision[] => refreshed(database).decisions

/** Writes a decision; false where it is there already. */
export function writeDecision(database: Database, decision: Decision): boolean {
  if (database.get('SELECT 1 FROM decision WHERE id = ?', decision.id) !== undefined) return false
  database.run('INSERT INTO decision (id, content) VALUES (?, ?)', decision.id, JSON.stringify(decision))
  return true
}

export const knowledgeOf = (database: Database): Knowledge => ({
  known: refreshed(database).known,
  decided: decidedIn(database),
})

/** The decisions as they count with what the locations hold now. */
export function decidedIn(database: Database): Decided {
  const { decisions } = refreshed(database)
  const locations = new Set(decisions.flatMap(anchorsOf).map(({ location }) => location))
  return new Decided(decisions, new Map([...locations].flatMap((path) => holding(database, path))))
}

function holding(database: Database, path: string): (readonly [string, string])[] {
  const held = database.get<{ sha: string }>(
    'SELECT sha FROM location JOIN source ON source.id = location.source WHERE path = ?',
    path,
  )
  return held === undefined ? [] : [[path, held.sha]]
}

const LAST = "SELECT ordinal || ' ' || id AS last FROM decision ORDER BY ordinal DESC LIMIT 1"

function refreshed(database: Database): Cached {
  const before = cache.get(database) ?? NOTHING
  const digest = digestInFile(database)
  const last = database.get<{ last: string }>(LAST)?.last ?? ''
  if (before.digest === digest && before.last === last) return before
  const now = {
    digest,
    last,
    known: before.digest === digest ? before.known : new Known(readRegistry(database)),
    decisions: before.last === last ? before.decisions : allDecisions(database),
  }
  cache.set(database, now)
  return now
}

const allDecisions = (database: Database): Decision[] =>
  database
    .all<{ content: string }>('SELECT content FROM decision ORDER BY ordinal')
    .map(({ content }) => JSON.parse(content) as Decision)
