/** The orders of the model, for the page, which takes only types from there. Leaving one out does not compile. */
import type { Closing } from '../../graph/kinds.ts'
import type { AuditState, DocumentField, Level, RelationType } from '../../graph/model.ts'

const levels = {
  central: true,
  state: true,
  provincial: true,
  district: true,
  commune: true,
  grassroots: true,
} satisfies Record<Level, true>

const relationTypes = {
  implements: true,
  continues: true,
  cites: true,
  amends: true,
  replaces: true,
} satisfies Record<RelationType, true>

const auditStates = {
  contradictory: true,
  denied: true,
  cited: true,
  'no-evidence': true,
  planned: true,
  possible: true,
  implemented: true,
  'predecessor-only': true,
  'not-applicable': true,
  'nothing-read': true,
  unreadable: true,
} satisfies Record<AuditState, true>

/** From the Centre down. */
export const LEVELS = Object.keys(levels) as readonly Level[]

export const RELATION_TYPES = Object.keys(relationTypes) as readonly RelationType[]

/** The states of a directive at a place as every page shows them: what asks for attention first, what nobody can tell last. */
export const AUDIT_STATES = Object.keys(auditStates) as readonly AuditState[]

const closings = { implemented: true, 'not-applicable': true, 'not-implemented': true } satisfies Record<Closing, true>

const fields = {
  ...{ date: true, title: true, issuer: true, type: true, number: true, term: true, level: true, place: true },
} satisfies Record<DocumentField, true>

export const CLOSINGS = Object.keys(closings) as readonly Closing[]
/** In the order in which people correct them. */
export const DOCUMENT_FIELDS = Object.keys(fields) as readonly DocumentField[]
