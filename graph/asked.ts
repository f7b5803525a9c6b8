/** What a reviewer asks for: decisions by places and keys, before they are anchored in the texts. */
import type { Closing } from './kinds.ts'
import type { DocumentField, Span } from './model.ts'

/** A place of a source. */
export interface AskedPlace extends Span {
  readonly source: string
}

/** A decision as a reviewer asks for it: with places instead of anchors, and keys. */
export type AskedVerdict =
  | { readonly action: 'confirm'; readonly mention: AskedPlace; readonly document: string }
  | { readonly action: 'reject'; readonly mention: AskedPlace }
  /** By the id of the statement in its source. */
  | { readonly action: 'confirm' | 'reject'; readonly source: string; readonly statement: string }
  | { readonly action: 'merge'; readonly document: string; readonly into: string }
  | {
      readonly action: 'split'
      readonly document: string
      readonly mentions: readonly AskedPlace[]
      readonly into: string
    }
  | { readonly action: 'correct'; readonly document: string; readonly field: DocumentField; readonly value: string }
  | { readonly action: 'alias'; readonly document: string; readonly name: string }
  | { readonly action: 'close'; readonly document: string; readonly place: string; readonly finding: Closing }
  | { readonly action: 'deadline'; readonly document: string; readonly date: string }
  /** How many mentions are found there now is counted when it is decided. */
  | { readonly action: 'annotate'; readonly passage: AskedPlace; readonly missed: number; readonly wrong: number }
  | { readonly action: 'withdraw'; readonly decision: string }

export interface AskedDecision {
  /** Who decides. */
  readonly by: string
  readonly reason: string | null
  /** ISO 8601, UTC. */
  readonly at: string
  readonly verdicts: readonly AskedVerdict[]
  /** The decisions that the reviewer has seen on these things: any other that stands is a conflict. */
  readonly seen: readonly string[]
}
