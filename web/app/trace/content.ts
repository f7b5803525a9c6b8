/** What a trace shows of its answer: the same for the tree, the picture and every file made of them. Pure. */
import type { Document, Relation } from '../../../graph/model.ts'
import type { GraphAnswer } from '../../api-graph.ts'
import type { Query } from '../address.ts'
import { keysIn, openedDown } from './steps.ts'
import { treeOf, type Row } from './tree.ts'

export interface Shown {
  readonly rows: readonly Row[]
  /** The documents of the rows, each once, in the order of the answer. */
  readonly documents: readonly Document[]
  /** Every relation between two of them, whether or not the tree has it folded away. */
  readonly relations: readonly Relation[]
  /** Documents of the answer that are folded away or left out. */
  readonly folded: number
}

export function shownOf(answer: GraphAnswer, query: Query): Shown {
  const rows = treeOf(answer, {
    closed: new Set(keysIn(query.closed)),
    hidden: new Set(keysIn(query.hidden)),
    down: new Set(openedDown(query).keys()),
    pinned: keysIn(query.pinned),
  })
  const keys = new Set(rows.map(({ document }) => document.key))
  const documents = answer.nodes.filter(({ key }) => keys.has(key))
  const relations = answer.edges.filter(({ from, to }) => from !== to && keys.has(from) && keys.has(to))
  return { rows, documents, relations, folded: answer.nodes.length - documents.length }
}

/** The row that is chosen by its own id, or by its document; the first of them. */
export const rowOf = (rows: readonly Row[], id: string | null): Row | null =>
  rows.find((row) => row.id === id) ?? rows.find((row) => row.document.key === id && !row.isRepeated) ?? null
