/**
 * A source as it is understood: what reviewers decided about its places, and what the registry makes of its open mentions.
 * Decided from the source itself, from what is generally known and from decisions, never from another source, so that no
 * order of reading can matter.
 */
import { anchorsOf, type Anchor, type Decision, type DecidedStatement, type Standing } from '../decision.ts'
import type { Now } from '../subject.ts'
import type { Understood } from '../facts.ts'
import { CONFIDENCE, type Extraction, type Mention, type SourceFacts, type Statement } from '../model.ts'
import { locate, standingAt, unwrap } from './anchor.ts'
import type { Decided, Local } from './decided.ts'
import type { Known } from './known.ts'
import { links } from './link.ts'
import { regroup, type Meaning } from './regroup.ts'

/** A source with the locations that hold its text. */
export interface Read extends Pick<SourceFacts, 'id' | 'text' | 'extraction'> {
  readonly paths: readonly string[]
}

/** What is known besides the sources. */
export interface Knowledge {
  readonly known: Known
  readonly decided: Decided
}

export function understand(source: Read, { known, decided }: Knowledge): Understood {
  const local = decided.of(source.id, source.paths)
  const extraction = judged(source, local)
  const mentions = meanings(source, local, known, decided)
  if (mentions.size === 0 && !decided.merges) return extraction
  return regroup(extraction, { mentions, lead: (key) => decided.lead(key) })
}

/** How a decision stands; `sourceOf` gives what the location of an anchor holds, or else the anchor's text where it is read. */
export function standingOf(decision: Decision, sourceOf: (anchor: Anchor) => Read | null, decided: Decided): Standing {
  if (decision.action === 'withdraw') return 'applies'
  if (!decided.stands(decision.id)) return 'withdrawn'
  const places = anchorsOf(decision).map((anchor) => [anchor, sourceOf(anchor)] as const)
  if (places.some(([anchor, source]) => source !== null && !isFound(decision, anchor, source))) return 'suspect'
  return places.length > 0 && places.every(([, source]) => source === null) ? 'unread' : 'applies'
}

/** What tells now of decisions in the texts that some others are made of; the texts of all others need not be read. */
export function nowFor(made: readonly Decision[], sourceOf: (anchor: Anchor) => Read | null, decided: Decided): Now {
  const paths = new Set(made.flatMap(anchorsOf).map(({ location }) => location))
  return {
    key: (document) => decided.keyOf(document),
    place: (anchor) => {
      const source = paths.has(anchor.location) ? sourceOf(anchor) : null
      const place = source === null ? null : locate(anchor, source)
      return source === null || place === null ? anchor : { ...place, source: source.id }
    },
  }
}

function isFound(decision: Decision, anchor: Anchor, source: Read): boolean {
  if ('statement' in decision) return statementAt(decision.statement, source) !== null
  const isPlaced =
    'mention' in decision
      ? decision.mention === anchor
      : decision.action === 'split' && decision.mentions.includes(anchor)
  return isPlaced ? mentionAt(anchor, source) !== null : locate(anchor, source) !== null
}

/** Without the statements that were rejected, and with those that were confirmed. */
function judged(source: Read, local: readonly Local[]): Extraction {
  const verdicts = new Map<string, 'confirm' | 'reject'>()
  for (const decision of local) {
    const statement = 'statement' in decision ? statementAt(decision.statement, source) : null
    if (statement !== null && decision.action !== 'split') verdicts.set(statement.id, decision.action)
  }
  if (verdicts.size === 0) return source.extraction
  const statements = source.extraction.statements.flatMap((statement) => {
    const verdict = verdicts.get(statement.id)
    if (verdict === 'reject') return []
    return verdict === 'confirm' ? [{ ...statement, confidence: CONFIDENCE.firm }] : [statement]
  })
  return { ...source.extraction, statements }
}

/** What mentions mean other than they state: by decisions, and by the registry where nobody decided. */
function meanings(source: Read, local: readonly Local[], known: Known, decided: Decided): Map<string, Meaning> {
  const placed = local.flatMap((decision) => placedBy(decision, source))
  const settled = new Set(placed.filter(({ only }) => only === null).map(({ mention }) => mention.id))
  const { mentions, documents } = source.extraction
  const linked = links({ mentions: mentions.filter(({ id }) => !settled.has(id)), documents }, known)
  const meant = new Map<string, Meaning>([...linked].map(([id, document]) => [id, { document, basis: 'registry' }]))
  for (const { mention, only, into } of placed) {
    const before = meant.get(mention.id)
    const key = before === undefined ? mention.document : before?.document
    const applies = only === null || (key !== undefined && decided.lead(key) === decided.lead(only))
    if (applies) meant.set(mention.id, into === null ? null : { document: into, basis: 'decision' })
  }
  return meant
}

/** A mention that a decision gives another document; null where it names none. */
interface Placed {
  readonly mention: Mention
  readonly into: string | null
  /** Only what is this document otherwise; null where that does not matter. */
  readonly only: string | null
}

function placedBy(decision: Local, source: Read): Placed[] {
  if ('statement' in decision) return []
  const isSplit = decision.action === 'split'
  const only = isSplit ? decision.document.key : null
  const into = isSplit ? decision.into.key : decision.action === 'reject' ? null : decision.document.key
  return (isSplit ? decision.mentions : [decision.mention]).flatMap((anchor) => {
    const mention = mentionAt(anchor, source)
    return mention === null ? [] : [{ mention, into, only }]
  })
}

function mentionAt(anchor: Anchor, source: Read): Mention | null {
  if (!concerns(anchor, source)) return null
  const place = locate(anchor, source)
  return place === null ? null : standingAt(source.extraction.mentions, (mention) => mention, place)
}

function statementAt({ at, type, from, to }: DecidedStatement, source: Read): Statement | null {
  const place = concerns(at, source) ? locate(at, source) : null
  if (place === null) return null
  const words = new Map(source.extraction.mentions.map(({ id, text }) => [id, unwrap(text)]))
  const wordsOf = (mention: string | null): string | null => words.get(mention ?? '') ?? null
  const fitting = source.extraction.statements.filter(
    (statement) =>
      statement.type === type &&
      wordsOf(statement.mentions.from) === (from === null ? null : unwrap(from)) &&
      wordsOf(statement.mentions.to) === unwrap(to),
  )
  return standingAt(fitting, ({ evidence }) => evidence, place)
}

const concerns = ({ source, location }: Anchor, { id, paths }: Read): boolean =>
  source === id || paths.includes(location)
