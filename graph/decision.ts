/** What a reviewer decided: a fact as those of the sources are, kept for good. This file knows its shapes and its order. */
import { createHash } from 'node:crypto'
import type { Closing } from './kinds.ts'
import type { DocumentField, RelationType, Span } from './model.ts'
import { byCodePoint } from './tokens.ts'

/**
 * A place in a text, by its position and by its words with what stands around them: the `TextPositionSelector` and the
 * `TextQuoteSelector` of W3C Web Annotation. Offsets are as in `Span`.
 */
export interface Anchor extends Span {
  /** The location that held the text. */
  readonly location: string
  /** The id of the text. */
  readonly source: string
  readonly exact: string
  /** What stands before and after it, at most `CONTEXT` code units. */
  readonly prefix: string
  readonly suffix: string
}

/** A document by its key. */
export interface DecidedDocument {
  readonly key: string
  /** Where the key belongs to one text alone: a place in that text, by which the key is known again in its next version. */
  readonly at: Anchor | null
}

/** A statement by its evidence and by the words of the mentions at both ends; `from` is null where the source itself acts. */
export interface DecidedStatement {
  readonly at: Anchor
  readonly type: RelationType
  readonly from: string | null
  readonly to: string
}

/** `confirm`: so it is. The mention means this document; the statement says this, whatever the grade of the rule. */
export interface ConfirmMention {
  readonly action: 'confirm'
  readonly mention: Anchor
  readonly document: DecidedDocument
}
export interface ConfirmStatement {
  readonly action: 'confirm'
  readonly statement: DecidedStatement
}
/** `reject`: the words name no document, or do not say that. */
export interface RejectMention {
  readonly action: 'reject'
  readonly mention: Anchor
}
export interface RejectStatement {
  readonly action: 'reject'
  readonly statement: DecidedStatement
}
/**
 * `merge`: two keys are one document. The first leads to the second for good, wherever it is read. An open key cannot be
 * merged, since what a source leaves open is decided mention by mention.
 */
export interface Merge {
  readonly action: 'merge'
  readonly document: DecidedDocument
  readonly into: DecidedDocument
}
/** `split`: at these places the first document is another one. */
export interface Split {
  readonly action: 'split'
  readonly document: DecidedDocument
  readonly mentions: readonly Anchor[]
  readonly into: DecidedDocument
}
/** `correct`: a field of a document, whatever sources state. */
export interface Correct {
  readonly action: 'correct'
  readonly document: DecidedDocument
  readonly field: DocumentField
  readonly value: string
}
/** `alias`: people call a document so as well; it is found by that name, too. */
export interface Alias {
  readonly action: 'alias'
  readonly document: DecidedDocument
  readonly name: string
}
/**
 * `close`: what an audit found of a document at a place is settled, for the reason that is given. Only that it does not
 * concern the place makes a state; that it was implemented or was not stands beside the state that the sources make.
 */
export interface Close {
  readonly action: 'close'
  readonly document: DecidedDocument
  readonly place: string
  readonly finding: Closing
}
/** `deadline`: by which day a document has to be carried out, `YYYY-MM-DD`. */
export interface Deadline {
  readonly action: 'deadline'
  readonly document: DecidedDocument
  readonly date: string
}
/**
 * `annotate`: a reviewer read a passage of the random sample and counted what was missed there and what was found and is wrong,
 * of so many mentions as were found then. Nothing in the graph follows from it; recall does.
 */
export interface Annotate {
  readonly action: 'annotate'
  readonly passage: Anchor
  readonly found: number
  /** Where they stood, as `placesIn` tells it; absent in decisions that were made before it was kept. */
  readonly places?: string
  readonly missed: number
  readonly wrong: number
}
/** `withdraw`: an earlier decision holds no more. It cannot be withdrawn itself: then the earlier one is decided anew. */
export interface Withdraw {
  readonly action: 'withdraw'
  /** The id of the decision. */
  readonly decision: string
}

export type Verdict =
  | ConfirmMention
  | ConfirmStatement
  | RejectMention
  | RejectStatement
  | Merge
  | Split
  | Correct
  | Alias
  | Close
  | Deadline
  | Annotate
  | Withdraw

/** A decision as it is made. */
export type NewDecision = Verdict & {
  /** Who decided. */
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly reason: string | null
}

export type Decision = NewDecision & {
  /** Follows from all else that it says, so that the same decision is the same wherever it was made. */
  readonly id: string
}

/**
 * `applies`: it counts. `suspect`: the text at its location has changed, and its words are no longer there or are not read
 * as they were; then what was decided of that place counts no more until somebody decides again, while what was decided of
 * a document still does. `unread`: nothing is read there now. `withdrawn`: it counts no more.
 */
export type Standing = 'applies' | 'suspect' | 'unread' | 'withdrawn'

export interface StandingDecision {
  readonly decision: Decision
  readonly standing: Standing
}

/** A decision with its id. */
export const decided = (decision: NewDecision): Decision => ({
  ...decision,
  id: sha256(canonical(decision)).slice(0, 24),
})

/** The order in which decisions count: of two about one thing, the later one does. */
export const inTime = (one: Pick<Decision, 'at' | 'id'>, other: Pick<Decision, 'at' | 'id'>): number =>
  byCodePoint(one.at, other.at) || byCodePoint(one.id, other.id)

/** Every place that a decision is anchored at. */
export function anchorsOf(decision: Verdict): readonly Anchor[] {
  if ('mention' in decision) return [decision.mention, ...('document' in decision ? placeOf(decision.document) : [])]
  if ('statement' in decision) return [decision.statement.at]
  if ('passage' in decision) return [decision.passage]
  if (decision.action === 'withdraw') return []
  const named = [decision.document, ...('into' in decision ? [decision.into] : [])].flatMap(placeOf)
  return decision.action === 'split' ? [...decision.mentions, ...named] : named
}

const placeOf = ({ at }: DecidedDocument): readonly Anchor[] => (at === null ? [] : [at])

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** JSON with the fields of every object in order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => byCodePoint(one, other)))
      : each,
  )
