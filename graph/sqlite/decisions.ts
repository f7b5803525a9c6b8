/** Decisions with how they stand in what is read now. */
import { inTime, type Anchor, type Decision, type StandingDecision } from '../decision.ts'
import { refuseUnseen } from '../subject.ts'
import { nowFor, standingOf, type Read } from '../understand/understand.ts'
import type { Database } from './database.ts'
import { decidedIn, readDecisions } from './knowledge.ts'
import { contributing, readSource } from './settle.ts'

export function decisions(database: Database): StandingDecision[] {
  const decided = decidedIn(database)
  const sourceOf = reader(database)
  return readDecisions(database)
    .toSorted(inTime)
    .map((decision) => ({ decision, standing: standingOf(decision, sourceOf, decided) }))
}

/** Throws DECISION_CONFLICT where somebody decided on the same things what the reviewer has not seen. */
export function refuseConflicts(database: Database, made: readonly Decision[], seen: readonly string[]): void {
  const decided = decidedIn(database)
  refuseUnseen(decided.standing(readDecisions(database)), made, seen, nowFor(made, reader(database), decided))
}

const HELD = 'SELECT sha FROM location JOIN source ON source.id = location.source WHERE path = ?'

/** Reads each source once. */
function reader(database: Database): (anchor: Anchor) => Read | null {
  const read = new Map<string, Read | null>()
  return ({ location, source }) => {
    const text = database.get<{ sha: string }>(HELD, location)?.sha ?? source
    const known = read.get(text)
    if (known !== undefined) return known
    const counting = contributing(database, text)
    const found = counting === undefined ? null : readSource(database, counting)
    read.set(text, found)
    return found
  }
}
