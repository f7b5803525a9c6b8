/** What reviewers decided of the audit itself: how a finding is closed, and until when a directive has to be carried out. */
import type { Close, Decision } from '../decision.ts'
import type { Closing } from '../kinds.ts'
import type { GraphStore } from '../store.ts'

/** How a reviewer closed what was found of a directive at a place, and why. */
export interface Closed {
  readonly finding: Closing
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly reason: string | null
  /** The id of the decision. */
  readonly decision: string
}

export interface AuditDecided {
  /** Null where nobody closed it. */
  closed(directive: string, place: string): Closed | null
  /** `YYYY-MM-DD`; null where nobody gave one. */
  deadline(directive: string): string | null
}

/** Of two decisions about one thing the later one counts; those that were withdrawn do not. */
export async function auditDecided(store: GraphStore): Promise<AuditDecided> {
  const closed = new Map<string, Closed>()
  const deadlines = new Map<string, string>()
  for (const { decision, standing } of await store.decisions()) {
    if (standing === 'withdrawn') continue
    if (decision.action === 'close')
      closed.set(pairOf(await store.lead(decision.document.key), decision.place), closedBy(decision))
    if (decision.action === 'deadline') deadlines.set(await store.lead(decision.document.key), decision.date)
  }
  return {
    closed: (directive, place) => closed.get(pairOf(directive, place)) ?? null,
    deadline: (directive) => deadlines.get(directive) ?? null,
  }
}

const closedBy = ({ finding, by, at, reason, id }: Decision & Close): Closed => ({
  ...{ finding, by, at, reason },
  decision: id,
})

const pairOf = (directive: string, place: string): string => `${directive} ${place}`
