/** What is shown of a trace, what is chosen in it, and what can be done. Each deed is a step of the address. */
import type { Document } from '../../../graph/model.ts'
import type { GraphAnswer } from '../../api-graph.ts'
import { href, type Query } from '../address.ts'
import { citationOf } from '../citation-text.ts'
import { idOf } from '../drawing/picture.ts'
import { dateOf, shortNameOf } from '../naming.ts'
import { rowOf, shownOf } from './content.ts'
import type { Host } from './host.ts'
import * as steps from './steps.ts'
import type { Row } from './tree.ts'

/** Where a menu opens: beside an element, or at a point of the window. */
export interface Anchor {
  readonly getBoundingClientRect: () => DOMRect
}

export class Tracing {
  readonly explorer: Host
  readonly answer: GraphAnswer = $derived.by(() => this.#answer())
  readonly shown = $derived.by(() =>
    shownOf(this.answer, {
      ...(this.#closed && { closed: this.#closed }),
      ...(this.#hidden && { hidden: this.#hidden }),
      ...(this.#down && { down: this.#down }),
      ...(this.#pinned && { pinned: this.#pinned }),
    }),
  )
  readonly row = $derived.by(() => rowOf(this.shown.rows, this.query.selected ?? this.#first) ?? this.shown.rows[0])
  readonly pinned = $derived.by(() => new Set(steps.keysIn(this.query.pinned)))
  /** The document whose menu is open, and where. */
  menu: { readonly key: string; readonly anchor: Anchor } | null = $state.raw(null)
  /** The document that a path is to be found from, until its other end is chosen. */
  pathFrom: string | null = $state.raw(null)

  readonly #answer: () => GraphAnswer
  // Each for itself, so that choosing a row draws nothing anew.
  readonly #closed = $derived.by(() => this.query.closed)
  readonly #hidden = $derived.by(() => this.query.hidden)
  readonly #down = $derived.by(() => this.query.down)
  readonly #pinned = $derived.by(() => this.query.pinned)
  readonly #documents = $derived.by(() => new Map(this.answer.nodes.map((document) => [document.key, document])))
  /** The first step of the first chain is chosen at first, so that its sentence is there to read. */
  readonly #first = $derived.by(() => {
    const relation = this.shown.rows[1]?.relation
    return relation ? idOf(relation) : (this.answer.starts[0] ?? null)
  })

  constructor(explorer: Host, answer: () => GraphAnswer) {
    this.explorer = explorer
    this.#answer = answer
  }

  get query(): Query {
    return this.explorer.address.query
  }

  /** The id of the chosen row. */
  get chosen(): string | null {
    return this.row?.id ?? null
  }

  document(key: string): Document | null {
    return this.#documents.get(key) ?? null
  }

  nameOf(key: string): string {
    const document = this.document(key)
    return document ? shortNameOf(document) : key
  }

  isStart(key: string): boolean {
    return this.answer.starts.includes(key)
  }

  /** Whether anything that hangs by a document is shown, or folded away. */
  isFolded(key: string): boolean | null {
    const isExpanded = this.shown.rows.find((row) => row.document.key === key && !row.isRepeated)?.isExpanded ?? null
    return isExpanded === null ? null : !isExpanded
  }

  /** One choice for tree, picture and evidence: a document stands for the relation by which it is reached. */
  choose(id: string): void {
    const row = rowOf(this.shown.rows, id)
    if (!row) return
    this.explorer.choose({ selected: row.id })
    this.explorer.announce(this.#told(row))
  }

  open = (key: string) => this.explorer.open(href('document', key))
  expandUp = (key: string) => this.#step(steps.expandUp(this.query, key), key)
  expandDown = (key: string, more = 0) => this.#step(steps.expandDown(this.query, key, more), key)
  pin = (key: string) => this.#step(steps.pin(this.query, key), key)
  unpin = (key: string) => this.#step(steps.unpin(this.query, key), key)
  showHidden = () => this.#step({ hidden: '', closed: '' })
  leavePath = () => this.#step({ path: '' })

  fold(keys: readonly string[], isOpen: boolean): void {
    this.#step(isOpen ? steps.reopen(this.query, keys) : steps.collapse(this.query, keys))
  }

  hide = (key: string) => {
    if (!this.isStart(key)) this.#step({ ...steps.hide(this.query, key), selected: '' })
  }

  addStart = (key: string) => {
    if (this.answer.starts.length < steps.STARTS_AT_MOST) this.#step(steps.addStart(this.query, key), key)
  }

  removeStart = (key: string) => {
    const left = steps.withoutStart(this.answer.starts, key)
    if (!left) return
    const { ref, starts } = left
    this.explorer.step(href('trace', ref, { ...this.query, starts, selected: '' }))
  }

  /** The first end of a path, or its second, which finds it. */
  path = (key: string) => {
    const from = this.pathFrom
    this.pathFrom = from === null ? key : null
    if (from !== null) this.#step(steps.pathBetween(from, key))
  }

  copyCitation = async (keys: readonly string[]) => {
    const lines = keys.flatMap((key) => this.document(key) ?? []).map(citationOf)
    const isCopied = await navigator.clipboard.writeText(lines.join('\n')).then(
      () => true,
      () => false,
    )
    this.explorer.announce(isCopied ? this.explorer.words.textCopied : this.explorer.words.copyRefused)
  }

  /** Choices of what is asked for: another selection comes with another answer. */
  ask = (query: Query) => this.#step({ ...query, selected: '' })

  #step(query: Query, chosen?: string): void {
    const row = chosen === undefined ? null : rowOf(this.shown.rows, chosen)
    this.explorer.choose({ ...query, ...(row && { selected: row.id }) }, true)
  }

  #told({ document, relation }: Row): string {
    const { words, language } = this.explorer
    const level = words.level[document.level ?? 'unknown']
    const said = [shortNameOf(document), document.type, level, dateOf(document.date, language)]
    const how = relation
      ? `${this.nameOf(relation.from)} ${words.relation[relation.type]} ${this.nameOf(relation.to)}. ${words.sentences(relation.statements.length)}.`
      : ''
    return `${said.filter(Boolean).join(', ')}. ${how}`
  }
}
