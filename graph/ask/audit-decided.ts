/** What reviewers decided of the audit itself: where a directive does not apply, and until when it has to be carried out. */
import type { GraphStore } from '../store.ts'

export interface AuditDecided {
  isExempt(directive: string, place: string): boolean
  /** `YYYY-MM-DD`; null where nobody gave one. */
  deadline(directive: string): string | null
}

/** Of two decisions about one thing the later one counts; those that were withdrawn do not. */
export async function auditDecided(store: GraphStore): Promise<AuditDecided> {
  const exempt = new Set<string>()
  const deadlines = new Map<string, string>()
  for (const { decision, standing } of await store.decisions()) {
    if (standing === 'withdrawn') continue
    if (decision.action === 'close') exempt.add(pairOf(await store.lead(decision.document.key), decision.place))
    if (decision.action === 'deadline') deadlines.set(await store.lead(decision.document.key), decision.date)
  }
  return {
    isExempt: (directive, place) => exempt.has(pairOf(directive, place)),
    deadline: (directive) => deadlines.get(directive) ?? null,
  }
}

const pairOf = (directive: string, place: string): string => `${directive} ${place}`
