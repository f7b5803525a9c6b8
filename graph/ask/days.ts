/** Days between documents. */
import type { Document } from '../model.ts'

export type Dated = Pick<Document, 'key' | 'date'>

const DAY = 86_400_000
const WHOLE_DATE = /^\d{4}-\d{2}-\d{2}$/u

/** Days from one to another, negative where the second is earlier; null where either day is unknown. */
export function daysBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null || !WHOLE_DATE.test(from) || !WHOLE_DATE.test(to)) return null
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}
