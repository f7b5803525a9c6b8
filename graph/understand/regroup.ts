/**
 * What a source says, once it is decided which documents its mentions mean: claims, statements and problems follow their
 * mentions.
 */
import type { Understood } from '../facts.ts'
import { DOCUMENT_FIELDS, type DocumentClaim, type Extraction, type Mention, type Statement } from '../model.ts'

/** What a mention means now; null where it names no document. */
export type Meaning = Pick<Mention, 'document' | 'basis'> | null

/** What moves: mentions one by one, and all that is left under a key. */
export interface Moves {
  /** By the ids of the mentions; those that are not in it mean what their key does. */
  readonly mentions: ReadonlyMap<string, Meaning>
  /** Where a key leads. */
  readonly lead: (key: string) => string
}

/** The source with its mentions under the documents that they mean. */
export function regroup(extraction: Extraction, moves: Moves): Understood {
  const moved = new Map(extraction.mentions.map((mention) => [mention.id, move(mention, moves)]))
  const groups = Map.groupBy(moved.values(), ({ from }) => from)
  const whole = wholeMoves(groups)
  const keyOf = (key: string): string => whole.get(key) ?? moves.lead(key)
  return {
    source: { ...extraction.source, key: moves.lead(extraction.source.key) },
    mentions: [...moved.values()].flatMap(({ mention }) => mention ?? []),
    documents: extraction.documents.flatMap((claim) => movedClaims(claim, groups.get(claim.key) ?? [], keyOf)),
    statements: extraction.statements.flatMap((statement) => movedStatement(statement, moved, keyOf)),
    problems: extraction.problems.map((problem) => ({
      ...problem,
      documents: [...new Set(problem.documents.map(keyOf))],
    })),
  }
}

/** A mention with the key that it stood under. */
interface Move {
  readonly from: string
  readonly mention: Mention | null
}
type Moved = ReadonlyMap<string, Move>

function move(mention: Mention, { mentions, lead }: Moves): Move {
  const from = mention.document
  const meaning = mentions.get(mention.id)
  if (meaning === null) return { from, mention: null }
  const { document, basis } = meaning ?? mention
  if (basis === 'open') return { from, mention }
  return { from, mention: { ...mention, document: lead(document), basis, candidates: [] } }
}

/** Keys of which every mention means one and the same document now. */
const wholeMoves = (groups: ReadonlyMap<string, readonly Move[]>): ReadonlyMap<string, string> =>
  new Map(
    [...groups].flatMap(([key, moves]) => {
      const [only = null, ...others] = meantBy(moves)
      return only === null || others.length > 0 ? [] : [[key, only]]
    }),
  )

const meantBy = (moves: readonly Move[]): ReadonlySet<string | null> =>
  new Set(moves.map(({ mention }) => mention?.document ?? null))

/** A claim goes with its mentions; where they part, each takes along what it says itself. */
function movedClaims(claim: DocumentClaim, moves: readonly Move[], keyOf: (key: string) => string): DocumentClaim[] {
  const kept = moves.flatMap(({ mention }) => mention ?? [])
  if (moves.length > 0 && kept.length === 0) return []
  if (meantBy(moves).size > 1) return kept.map((mention) => claimOf(mention, claim))
  const key = keyOf(claim.key)
  return key === claim.key ? [claim] : [{ ...followed(claim, key), open: kept.some(({ basis }) => basis === 'open') }]
}

/** In another series, what was concluded from the series no longer holds. */
function followed(claim: DocumentClaim, key: string): DocumentClaim {
  if (scopeOf(key) === scopeOf(claim.key)) return { ...claim, key }
  const concluded = DOCUMENT_FIELDS.filter((field) => ['suffix', 'letterhead'].includes(claim.origin[field] ?? ''))
  const without = Object.fromEntries(concluded.map((field) => [field, null]))
  const origin = Object.entries(claim.origin).filter(([field]) => !(field in without))
  return { ...claim, ...without, key, origin: Object.fromEntries(origin) }
}

function claimOf(mention: Mention, claim: DocumentClaim): DocumentClaim {
  const { document: key, basis, type, number, issuer, date, term } = mention
  const { level, place, origin } = followed(claim, key)
  const stated = { type, number, issuer, date, term }
  return {
    ...{ key, open: basis === 'open', ...stated, level, place, title: null },
    issuers: issuer === null ? [] : [issuer],
    origin: {
      ...Object.fromEntries(
        Object.entries(stated).flatMap(([field, value]) => (value === null ? [] : [[field, 'text']])),
      ),
      ...(origin.level === undefined ? {} : { level: origin.level }),
      ...(origin.place === undefined ? {} : { place: origin.place }),
    },
  }
}

/** Both ends follow their mentions; what has no mention, as the source itself, follows its key. */
function movedStatement(statement: Statement, moved: Moved, keyOf: (key: string) => string): Statement[] {
  const { from, to } = statement.mentions
  const actor = endOf(statement.from, from, moved, keyOf)
  const directive = endOf(statement.to, to, moved, keyOf)
  return actor === null || directive === null ? [] : [{ ...statement, from: actor, to: directive }]
}

/** A list or a footnote may name the document for the mention: then the key tells, and not the mention. */
function endOf(key: string, mention: string | null, moved: Moved, keyOf: (key: string) => string): string | null {
  const found = mention === null ? undefined : moved.get(mention)
  if (found === undefined) return keyOf(key)
  if (found.mention === null) return null
  return found.from === key ? found.mention.document : keyOf(key)
}

const scopeOf = (key: string): string => key.split('.', 1)[0] ?? key
