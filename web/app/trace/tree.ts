/** A graph as a tree: each document once with what hangs by it, each relation once. Pure. */
import type { Document, Relation } from '../../../graph/model.ts'
import type { GraphAnswer } from '../../api-graph.ts'
import { idOf } from '../drawing/picture.ts'
import { newestFirst } from '../naming.ts'
import { isUndecided } from '../../../graph/relation.ts'

/** A row of the tree: a document, and the relation by which it was reached from the row above it. */
export interface Row {
  /** The relation's id, or the key of a document at the top: what is chosen on the page. */
  readonly id: string
  readonly document: Document
  readonly relation: Relation | null
  /** True where the row's document acts on the one above it; else the one above acts on it. */
  readonly isDownward: boolean
  /** Steps from the top, which is 1. */
  readonly level: number
  /** Null where nothing hangs by it. */
  readonly isExpanded: boolean | null
  /** Reached by another way: what hangs by it stands there. */
  readonly isRepeated: boolean
  readonly position: number
  readonly siblings: number
}

export interface TreeOptions {
  /** Keys of folded documents. */
  readonly closed: ReadonlySet<string>
  /** Keys of documents that are left out, with all that hangs by them alone. */
  readonly hidden: ReadonlySet<string>
  /** Keys of documents under which what acts on them is shown. */
  readonly down: ReadonlySet<string>
  /** Keys that stand at the top where nothing leads to them. */
  readonly pinned: readonly string[]
}

type Content = Pick<GraphAnswer, 'starts' | 'nodes' | 'edges' | 'path'>

interface Branch {
  readonly relation: Relation
  readonly document: Document
  readonly isDownward: boolean
}

type Place = Omit<Row, 'isExpanded' | 'isRepeated'>

/** The rows that are shown, depth first; at each document what it acts on first, certain relations first, then newest. */
export function treeOf(content: Content, options: TreeOptions): readonly Row[] {
  return new Tree(content, options).rows
}

class Tree {
  readonly rows: Row[] = []
  readonly #options: TreeOptions
  readonly #starts: ReadonlySet<string>
  readonly #documents: ReadonlyMap<string, Document>
  readonly #above: ReadonlyMap<string, readonly Relation[]>
  readonly #below: ReadonlyMap<string, readonly Relation[]>
  readonly #passed: ReadonlySet<string>
  readonly #seen = new Set<string>()
  readonly #told = new Set<string>()

  constructor({ starts, nodes, edges, path }: Content, options: TreeOptions) {
    const drawn = edges.filter(({ from, to }) => from !== to)
    this.#options = options
    this.#starts = new Set(starts)
    this.#documents = new Map(nodes.map((document) => [document.key, document]))
    this.#above = Map.groupBy(drawn, ({ from }) => from)
    this.#below = Map.groupBy(drawn, ({ to }) => to)
    this.#passed = new Set(path?.edges.map(idOf))
    const tops = [...starts, ...options.pinned, ...(path ? [path.from, ...path.nodes, path.to] : [])]
    for (const key of new Set(tops)) this.#top(key)
  }

  /** What is kept at the top stands there only where no row leads to it. */
  #top(key: string): void {
    const document = this.#documents.get(key)
    if (!document || this.#seen.has(key) || this.#isHidden(key)) return
    this.#grow({ id: key, document, relation: null, isDownward: false, level: 1, position: 1, siblings: 1 })
  }

  #grow(place: Place): void {
    const { key } = place.document
    const isRepeated = this.#seen.has(key) || (place.level > 1 && this.#starts.has(key))
    if (!isRepeated) this.#seen.add(key)
    const branches = isRepeated ? [] : this.#branches(key)
    const isOpen = !this.#options.closed.has(key)
    this.rows.push({ ...place, isExpanded: branches.length > 0 ? isOpen : null, isRepeated })
    if (isOpen) branches.forEach((branch, index) => this.#hang(branch, index, branches.length, place.level + 1))
  }

  #hang(branch: Branch, index: number, siblings: number, level: number): void {
    this.#grow({ ...branch, id: idOf(branch.relation), level, position: index + 1, siblings })
  }

  /** They are told once they stand in a row, so that no relation stands in two. */
  #branches(key: string): readonly Branch[] {
    const up = (this.#above.get(key) ?? []).map((relation) => this.#branch(relation, relation.to, false))
    const down = (this.#below.get(key) ?? [])
      .filter((relation) => this.#isShownBelow(relation))
      .map((relation) => this.#branch(relation, relation.from, true))
    const branches = [...up, ...down].filter((branch) => branch !== null)
    if (!this.#options.closed.has(key)) for (const { relation } of branches) this.#told.add(idOf(relation))
    return branches.toSorted(byRank)
  }

  #branch(relation: Relation, key: string, isDownward: boolean): Branch | null {
    const document = this.#documents.get(key)
    if (!document || this.#isHidden(key) || this.#told.has(idOf(relation))) return null
    return { relation, document, isDownward }
  }

  /** A start has a row of its own, where its relations stand. */
  #isShownBelow(relation: Relation): boolean {
    if (this.#passed.has(idOf(relation))) return true
    return this.#options.down.has(relation.to) && !this.#starts.has(relation.from)
  }

  #isHidden(key: string): boolean {
    return this.#options.hidden.has(key) && !this.#starts.has(key)
  }
}

const byRank = (a: Branch, b: Branch): number =>
  Number(a.isDownward) - Number(b.isDownward) ||
  Number(isUndecided(a.relation)) - Number(isUndecided(b.relation)) ||
  newestFirst(a.document, b.document)
