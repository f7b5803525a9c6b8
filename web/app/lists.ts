/** The orders of the model, for the page, which takes only types from there. Leaving one out does not compile. */
import type { Level, RelationType } from '../../graph/model.ts'

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

/** From the Centre down. */
export const LEVELS = Object.keys(levels) as readonly Level[]

export const RELATION_TYPES = Object.keys(relationTypes) as readonly RelationType[]
