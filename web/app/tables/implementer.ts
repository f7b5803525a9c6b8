/** What an implementing document's row says of itself. Pure. */
import type { Implementer } from '../../api.ts'

/** What lies between the implementing document and the directive; the nearest to it first. */
export const between = ({ chain }: Implementer): readonly string[] => chain.slice(1, -1)

export const sentencesOf = ({ relations }: Implementer): number =>
  relations.reduce((sum, { statements }) => sum + statements.length, 0)
