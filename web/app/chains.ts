/** The trace in words and as a tree. Pure. */
import type { Document, Relation } from '../../graph/model.ts'
import type { TraceAnswer } from '../api.ts'
import { idOf } from './drawing/picture.ts'
import { newestFirst } from './naming.ts'
import { isUndecided } from './relations.ts'

/** A row of the tree: a document, and the relation by which it was reached from the row above it. */
export interface Row {
  /** The relation's id, or the root's key: what is chosen on the page. */
  readonly id: string
  readonly document: Document
  readonly relation: Relation | null
  /** Steps from the root, which is 1. */
  readonly level: number
  /** Null where nothing lies above it. */
  readonly isExpanded: boolean | null
  /** Reached by another way before: what lies above it stands there. */
  readonly isRepeated: boolean
  readonly position: number
  readonly siblings: number
}

/** The rows that are shown while those in `closed` are folded, depth first; nearest relation first, then newest. */
export function treeOf(answer: TraceAnswer, closed: ReadonlySet<string>): readonly Row[] {
  const documents = new Map(answer.nodes.map((document) => [document.key, document]))
  const seen = new Set<string>()
  const grow = (row: Omit<Row, 'isExpanded' | 'isRepeated'>): readonly Row[] => {
    const { key } = row.document
    const isRepeated = seen.has(key)
    seen.add(key)
    const upward = isRepeated ? [] : branches(key, answer, documents)
    const isOpen = !closed.has(row.id)
    const isExpanded = upward.length > 0 ? isOpen : null
    if (!isOpen) return [{ ...row, isExpanded, isRepeated }]
    const above = upward.flatMap(({ relation, document }, index) =>
      grow({
        id: idOf(relation),
        document,
        relation,
        level: row.level + 1,
        position: index + 1,
        siblings: upward.length,
      }),
    )
    return [{ ...row, isExpanded, isRepeated }, ...above]
  }
  const root = documents.get(answer.root)
  return root ? grow({ id: root.key, document: root, relation: null, level: 1, position: 1, siblings: 1 }) : []
}

interface Branch {
  readonly relation: Relation
  readonly document: Document
}

function branches(key: string, answer: TraceAnswer, documents: ReadonlyMap<string, Document>): readonly Branch[] {
  return answer.edges
    .filter(({ from, to }) => from === key && to !== key)
    .flatMap((relation) => {
      const document = documents.get(relation.to)
      return document ? [{ relation, document }] : []
    })
    .toSorted(
      (a, b) =>
        Number(isUndecided(a.relation)) - Number(isUndecided(b.relation)) || newestFirst(a.document, b.document),
    )
}

/** The shortest chain to a document at which the trace ends, and whether it passes an undecided relation. */
export interface Chain {
  readonly end: Document
  readonly relations: readonly Relation[]
  readonly isOpen: boolean
}

/** One chain to each end of the trace, certain ones first, then the longest, then the newest end. */
export function chainsOf(answer: TraceAnswer): readonly Chain[] {
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
  { root, edges }: TraceAnswer,
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
