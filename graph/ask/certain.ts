/** How far an edge may be relied on. */
import { CONFIDENCE, type Edge } from '../model.ts'

/** Whether an edge says for certain what it says: a weak rule or an open document leaves it possible only. */
export const isCertain = ({ confidence, open }: Pick<Edge, 'confidence' | 'open'>): boolean =>
  !open && confidence >= CONFIDENCE.likely
