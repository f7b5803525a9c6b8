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
  /** How many relations are of `cites` alone. */
  readonly cites: number
}

/** `down`: what acts on the document; `up`: what it acts on. */
export function sidesOf(answer: DocumentAnswer): { readonly down: Side; readonly up: Side } {
  return {
    down: side(answer, (relation) => relation.to === answer.key, 'from'),
    up: side(answer, (relation) => relation.from === answer.key && relation.to !== answer.key, 'to'),
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

/** Certain neighbours by the type of their relation, in the order in which they stand. */
export function byType(neighbours: readonly Neighbour[]): readonly (readonly [RelationType, readonly Neighbour[]])[] {
  return [...Map.groupBy(neighbours.filter(isCertain), ({ relation }) => relation.type)]
}

function side(answer: DocumentAnswer, belongs: (relation: Relation) => boolean, end: 'from' | 'to'): Side {
  const documents = new Map([answer, ...answer.documents].map((document) => [document.key, document]))
  const all = answer.relations.filter(belongs)
  const stated = all
    .filter(({ type }) => type !== 'cites')
    .flatMap((relation) => {
      const document = documents.get(relation[end])
      return document ? [{ relation, document }] : []
    })
  return { stated: stated.toSorted(certainFirst), cites: all.length - stated.length }
}

const ORDER: Readonly<Record<RelationType, number>> = { implements: 0, continues: 1, amends: 2, replaces: 3, cites: 4 }

const certainFirst = (a: Neighbour, b: Neighbour): number =>
  Number(isCertain(b)) - Number(isCertain(a)) ||
  ORDER[a.relation.type] - ORDER[b.relation.type] ||
  newestFirst(a.document, b.document)
