/** The chains of a trace. Pure. */
import type { Document, Relation } from '../../graph/model.ts'
import { newestFirst } from './naming.ts'
import { isUndecided } from '../../graph/relation.ts'

/** The part of a graph that is looked through, from one document up. */
export interface Traced {
  readonly root: string
  readonly nodes: readonly Document[]
  readonly edges: readonly Relation[]
}

/** The shortest chain to a document at which the trace ends, and whether it passes an undecided relation. */
export interface Chain {
  readonly end: Document
  readonly relations: readonly Relation[]
  readonly isOpen: boolean
}

/** One chain to each end of the trace, certain ones first, then the longest, then the newest end. */
export function chainsOf(answer: Traced): readonly Chain[] {
  const certain = reached(answer, (relation) => !isUndecided(relation))
  const all = reached(answer, () => true)
  const ends = answer.nodes.filter(({ key }) => key !== answer.root && !answer.edges.some(({ from }) => from === key))
  return ends
    .flatMap((end): readonly Chain[] => {
      const relations = certain.get(end.key) ?? all.get(end.key)
      return relations ? [{ end, relations, isOpen: !certain.has(end.key) }] : []
    })
    .toSorted(
      (a, b) =>
        Number(a.isOpen) - Number(b.isOpen) || b.relations.length - a.relations.length || newestFirst(a.end, b.end),
    )
}

/** True where a trace ends here: the Party Centre, or the State. */
export const isCentre = ({ level }: Document): boolean => level === 'central' || level === 'state'

/** The shortest way to each document over relations that are accepted, step by step. */
function reached(
  { root, edges }: Traced,
  accepts: (relation: Relation) => boolean,
): ReadonlyMap<string, readonly Relation[]> {
  const ways = new Map<string, readonly Relation[]>([[root, []]])
  for (let frontier = [root]; frontier.length > 0;) {
    const next = edges.filter((edge) => frontier.includes(edge.from) && accepts(edge) && !ways.has(edge.to))
    for (const edge of next) if (!ways.has(edge.to)) ways.set(edge.to, [...(ways.get(edge.from) ?? []), edge])
    frontier = [...new Set(next.map(({ to }) => to))]
  }
  return ways
}
