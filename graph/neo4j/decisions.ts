/** Decisions with how they stand in what is read now. */
import { anchorsOf, inTime, type Anchor, type Decision, type StandingDecision } from '../decision.ts'
import type { SourceFacts } from '../model.ts'
import { refuseUnseen } from '../subject.ts'
import { nowFor, standingOf, type Read } from '../understand/understand.ts'
import { readDecisions, readKnowledge } from './knowledge.ts'
import { pathsOf, readReadings } from './readings.ts'
import type { Transaction } from './transaction.ts'

const READINGS = `
  UNWIND $rows AS row
  OPTIONAL MATCH (:Location { path: row.location })-[:HOLDS]->(held:Source)
  OPTIONAL MATCH (own:Source { id: row.source })
  WITH coalesce(held, own) AS source WHERE source.reading IS NOT NULL
  RETURN DISTINCT source.reading AS reading`

export async function decisions(transaction: Transaction): Promise<StandingDecision[]> {
  const [{ decided }, all] = await Promise.all([readKnowledge(transaction), readDecisions(transaction)])
  const sourceOf = await reader(transaction, all.flatMap(anchorsOf))
  return all.toSorted(inTime).map((decision) => ({ decision, standing: standingOf(decision, sourceOf, decided) }))
}

/** Throws DECISION_CONFLICT where somebody decided on the same things what the reviewer has not seen. */
export async function refuseConflicts(
  transaction: Transaction,
  made: readonly Decision[],
  seen: readonly string[],
): Promise<void> {
  const { decided } = await readKnowledge(transaction)
  const standing = decided.standing(await readDecisions(transaction))
  const paths = new Set(made.flatMap(anchorsOf).map(({ location }) => location))
  const anchors = [...made, ...standing].flatMap(anchorsOf).filter(({ location }) => paths.has(location))
  refuseUnseen(standing, made, seen, nowFor(made, await reader(transaction, anchors), decided))
}

async function reader(transaction: Transaction, anchors: readonly Anchor[]): Promise<(anchor: Anchor) => Read | null> {
  const places = anchors.map(({ location, source }) => ({ location, source }))
  const readings = await transaction.each<{ reading: string }>(READINGS, places)
  const facts = await readReadings(transaction, [...new Set(readings.map(({ reading }) => reading))])
  return finder(facts, await pathsOf(transaction, facts))
}

/** What the location of an anchor holds, or else the anchor's own text. */
function finder(
  facts: readonly SourceFacts[],
  paths: ReadonlyMap<string, readonly string[]>,
): (anchor: Anchor) => Read | null {
  const read = facts.map((one): Read => ({ ...one, paths: paths.get(one.id) ?? [] }))
  const byLocation = new Map(read.flatMap((one) => one.paths.map((path) => [path, one] as const)))
  const byId = new Map(read.map((one) => [one.id, one]))
  return ({ location, source }) => byLocation.get(location) ?? byId.get(source) ?? null
}
