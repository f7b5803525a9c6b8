/** The kinds of findings: what is doubtful, and what waits for a reviewer. Like `model.ts` this file imports nothing. */

/** `contradiction`: two places say what cannot both be; `impossible`: it cannot be; `doubtful`: somebody should look. */
export const DOUBT_KINDS = ['contradiction', 'impossible', 'doubtful'] as const
export type DoubtKind = (typeof DOUBT_KINDS)[number]

/** The rules that say so: those of problems that are more than a repair, and those that only the whole graph shows. */
export const DOUBT_RULES = {
  'count-total': 'contradiction',
  'count-parts': 'contradiction',
  'count-against-count': 'contradiction',
  'count-below-number': 'contradiction',
  'older-than-directive': 'impossible',
  'impossible-date': 'impossible',
  circle: 'impossible',
  'two-dates': 'doubtful',
  'type-against-code': 'doubtful',
  'chain-without-centre': 'doubtful',
} as const satisfies Readonly<Record<string, DoubtKind>>
export type DoubtRule = keyof typeof DOUBT_RULES

/** How a reviewer closes what an audit found of a directive at a place. */
export const CLOSINGS = ['implemented', 'not-applicable', 'not-implemented'] as const
export type Closing = (typeof CLOSINGS)[number]

/** `open`: nobody knows which document is meant; `weak`: so a weak rule reads; `suspect`: its text has changed; `problem`: it cannot be. */
export const REVIEW_KINDS = ['open', 'suspect', 'weak', 'problem'] as const
export type ReviewKind = (typeof REVIEW_KINDS)[number]
