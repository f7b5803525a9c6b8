/** What a document's relations say of it: what rests on it, and what it rests on. Pure. */
import type { Document, Relation, RelationType } from '../../graph/model.ts'
import { isUndecided } from '../../graph/relation.ts'
import type { DocumentAnswer } from '../api.ts'
import { newestFirst } from './naming.ts'

/** A relation of a document with the document at its other end. */
export interface Neighbour {
  readonly relation: Relation
  readonly document: Document
}

/** The relations of one document in one direction. */
export interface Side {
  /** Those that say more than `cites`: certain ones first, then by type, then the newest other end. */
  readonly stated: readonly Neighbour[]
  /** How many there are of each type, also those that were not asked for. */
  readonly counts: readonly Count[]
  /** How many relations are of `cites` alone. */
  readonly cites: number
}
type Count = Omit<DocumentAnswer['counts'][number], 'direction'>

/** Of a side all that is certain, possible, or not counted. */
export const sumOf = (side: Side, standing: 'certain' | 'possible' | 'notCounted'): number =>
  side.counts.reduce((sum, count) => sum + count[standing], 0)

/** How many relations of a side say more than `cites`. */
export const statedOf = (side: Side): number =>
  sumOf(side, 'certain') + sumOf(side, 'possible') + sumOf(side, 'notCounted')

/** `down`: what acts on the document; `up`: what it acts on. */
export function sidesOf(answer: DocumentAnswer): { readonly down: Side; readonly up: Side } {
  return {
    down: side(answer, 'in', (relation) => relation.to === answer.key, 'from'),
    up: side(answer, 'out', (relation) => relation.from === answer.key && relation.to !== answer.key, 'to'),
  }
}

/** How a relation stands: what is stated as done, what may be, what sources only plan or deny, and what cannot be. */
export type Standing = 'certain' | 'possible' | 'planned' | 'denied' | 'rejected'

/** Of what is no edge: denied where any source says that it was not done, else planned. */
export function standingOf({ relation }: Neighbour): Standing {
  if (relation.withheld !== null) return 'rejected'
  if (relation.confidence > 0) return isUndecided(relation) ? 'possible' : 'certain'
  return relation.statements.some(({ polarity }) => polarity === 'denied') ? 'denied' : 'planned'
}

/** What was looked at and is not counted, since it cannot be. */
export const rejectedOf = ({ down, up }: { readonly down: Side; readonly up: Side }): readonly Neighbour[] =>
  [...down.stated, ...up.stated].filter((one) => standingOf(one) === 'rejected')

/** Relations that are facts: stated and done, by more than weak words, and not only possible. */
export const isCertain = ({ relation }: Neighbour): boolean => relation.confidence > 0 && !isUndecided(relation)

/** Relations that may be facts. */
export const isPossible = ({ relation }: Neighbour): boolean => relation.confidence > 0 && isUndecided(relation)

/** The types of which something is certain, with how much that is, and those of it that were asked for. */
export function byType({ stated, counts }: Side): readonly (readonly [RelationType, number, readonly Neighbour[]])[] {
  const groups = Map.groupBy(stated.filter(isCertain), ({ relation }) => relation.type)
  return counts
    .filter(({ certain }) => certain > 0)
    .toSorted((a, b) => ORDER[a.type] - ORDER[b.type])
    .map(({ type, certain }) => [type, certain, groups.get(type) ?? []] as const)
}

function side(
  answer: DocumentAnswer,
  direction: 'in' | 'out',
  belongs: (relation: Relation) => boolean,
  end: 'from' | 'to',
): Side {
  const documents = new Map([answer, ...answer.documents].map((document) => [document.key, document]))
  const stated = answer.relations
    .filter(belongs)
    .filter(({ type }) => type !== 'cites')
    .flatMap((relation) => {
      const document = documents.get(relation[end])
      return document ? [{ relation, document }] : []
    })
  const counts = answer.counts.filter((count) => count.direction === direction)
  const [cites] = counts.filter(({ type }) => type === 'cites')
  return {
    stated: stated.toSorted(certainFirst),
    counts: counts.filter(({ type }) => type !== 'cites'),
    cites: (cites?.certain ?? 0) + (cites?.possible ?? 0),
  }
}

const ORDER: Readonly<Record<RelationType, number>> = { implements: 0, continues: 1, amends: 2, replaces: 3, cites: 4 }

const certainFirst = (a: Neighbour, b: Neighbour): number =>
  Number(isCertain(b)) - Number(isCertain(a)) ||
  ORDER[a.relation.type] - ORDER[b.relation.type] ||
  newestFirst(a.document, b.document)
