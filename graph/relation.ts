/** What is said of one edge wherever it is looked at: which one it is, and how far it may be relied on. */
import { CONFIDENCE, type Edge, type Relation } from './model.ts'

/** Two documents have one edge of a type at most. */
export const relationId = ({ from, type, to }: Pick<Relation, 'from' | 'type' | 'to'>): string =>
  `${from} ${type} ${to}`

/** Whether an edge says for certain what it says: a weak rule or an open document leaves it possible only. */
export const isCertain = ({ confidence, open }: Pick<Edge, 'confidence' | 'open'>): boolean =>
  !open && confidence >= CONFIDENCE.likely

/** A relation that may be one: an end is open, or nothing but weak words state it. */
export const isUndecided = ({ open, confidence }: Pick<Edge, 'confidence' | 'open'>): boolean =>
  open || (confidence > 0 && confidence < CONFIDENCE.likely)
