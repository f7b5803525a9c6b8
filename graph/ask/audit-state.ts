/**
 * The state of a directive at a place: one of eleven, the first that holds. Nothing here accuses: what was not found is told
 * apart from what was not read.
 *
 * - `not-applicable`: a reviewer decided that the directive does not concern the place;
 * - `contradictory`: sources say both that it has been carried out and that it has not;
 * - `implemented`: a document of the place implements it, itself or through others;
 * - `denied`: a source says that it has not been carried out;
 * - `planned`: a source says that it will be;
 * - `possible`: an open mention or a weak statement may mean it;
 * - `predecessor-only`: what it continues is implemented, it is not;
 * - `cited`: a source of the place cites it, and no more;
 * - `no-evidence`: sources of the place and the period were read, and nothing was found;
 * - `unreadable`: there are such sources, and none of them can be read;
 * - `nothing-read`: there are none.
 */
import { isBefore } from '../reference.ts'
import type { AuditState } from '../model.ts'

/** What sources can tell of a directive and a place. */
export const FINDINGS = ['done', 'denied', 'planned', 'possible', 'predecessor', 'cited'] as const
export type Finding = (typeof FINDINGS)[number]

export interface PairEvidence {
  /** Whether a reviewer decided that the directive does not concern the place. */
  readonly exempt: boolean
  readonly found: ReadonlySet<Finding>
  /** What there is to read of the place and the time of the directive. */
  readonly reading: 'read' | 'unreadable' | 'nothing'
}

/** Findings in the order in which they count. */
const STATES: readonly (readonly [Finding, AuditState])[] = [
  ['done', 'implemented'],
  ['denied', 'denied'],
  ['planned', 'planned'],
  ['possible', 'possible'],
  ['predecessor', 'predecessor-only'],
  ['cited', 'cited'],
]

/** Where nothing is found. */
const UNFOUND = { read: 'no-evidence', unreadable: 'unreadable', nothing: 'nothing-read' } as const

/** The one state of a pair. */
export function auditState({ exempt, found, reading }: PairEvidence): AuditState {
  if (exempt) return 'not-applicable'
  if (found.has('done') && found.has('denied')) return 'contradictory'
  return STATES.find(([finding]) => found.has(finding))?.[1] ?? UNFOUND[reading]
}

/** States in which nothing more has to be done. */
const SETTLED: readonly AuditState[] = ['implemented', 'not-applicable']

/**
 * Whether a deadline has passed and the directive is not known to be implemented. Counted is what was read: where sources
 * end before the deadline, nobody can tell; `read` is the last day that they cover, null where there are none.
 */
export const overdue = (state: AuditState, deadline: string | null, read: string | null): boolean =>
  deadline !== null && read !== null && !SETTLED.includes(state) && isBefore(deadline, read)
