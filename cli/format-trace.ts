/** A trace as a tree, the document asked for on top and the Centre at the ends of its branches. */
import type { Document, Relation } from '../graph/model.ts'
import type { TraceAnswer } from '../web/api.ts'
import { byKey, doubtOf, quotations } from './format.ts'
import { type Style, bold, describe, faint, shownOf } from './text.ts'

/** What a branch needs to go on. */
interface Tree {
  readonly documents: ReadonlyMap<string, Document>
  readonly edges: ReadonlyMap<string, readonly Relation[]>
  /** Documents that no certain chain reaches. */
  readonly possible: ReadonlySet<string>
  /** Documents whose own branches are written already. */
  readonly written: Set<string>
}

export function formatTrace(answer: TraceAnswer, style: Style): string[] {
  const { words } = style
  const tree: Tree = {
    documents: byKey(answer.nodes),
    edges: Map.groupBy(answer.edges, ({ from }) => from),
    possible: new Set(answer.possible),
    written: new Set(),
  }
  const cut = answer.nodes.length < answer.total.nodes || answer.edges.length < answer.total.edges
  return [
    bold(nameOf(answer.root, tree, style), style),
    ...branches(answer.root, '', tree, style),
    ...(cut
      ? [
          '',
          `${words.heading.documents}: ${shownOf(answer.nodes.length, answer.total.nodes, words)}, ${words.nearestFirst}`,
        ]
      : []),
  ]
}

function branches(key: string, indent: string, tree: Tree, style: Style): string[] {
  const edges = tree.edges.get(key) ?? []
  const document = tree.documents.get(key)
  tree.written.add(key)
  if (edges.length === 0) return document === undefined ? [] : [indent + faint(endOf(document, style), style)]
  return edges.flatMap((edge, index) => branch(edge, index === edges.length - 1, indent, tree, style))
}

function branch(edge: Relation, last: boolean, indent: string, tree: Tree, style: Style): string[] {
  const known = tree.written.has(edge.to)
  const below = `${indent}${last ? '  ' : '│ '}`
  const again = known ? ` (${style.words.shownAbove})` : ''
  const doubt = tree.possible.has(edge.to) ? ` [${style.words.possible}]` : doubtOf(edge, style)
  const relation = bold(style.words.relation[edge.type], style)
  return [
    `${indent}${last ? '└' : '├'} ${relation} ${nameOf(edge.to, tree, style)}${doubt}${again}`,
    ...quotations(edge, `${below}  `, style),
    ...(known ? [] : branches(edge.to, below, tree, style)),
  ]
}

const nameOf = (key: string, { documents }: Tree, style: Style): string => {
  const document = documents.get(key)
  return document === undefined ? key : describe(document, style)
}

const endOf = (document: Document, { words }: Style): string =>
  document.level === 'central' || document.level === 'state' ? words.end : words.noText(document.number ?? document.key)
