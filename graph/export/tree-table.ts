/** The tree of a trace as a table: a row for each, in the order of the page, with the relation by which it hangs there. */
import type { Document, Relation } from '../model.ts'
import { pagesOf } from './content.ts'
import { captionOf } from './name.ts'
import { column, tableOf, type Column, type Table } from './table.ts'
import { factColumns, readable, standingOf } from './tables.ts'
import { RELATION_WORDS, STANDING_WORDS } from './words.ts'

/** A row of the tree. */
export interface TreeRow {
  readonly document: Document
  /** Steps from the top of the tree, which is 1. */
  readonly level: number
  /** Null at the top. */
  readonly relation: Relation | null
}

export function treeTable(rows: readonly TreeRow[]): Table {
  const captions = new Map(rows.map(({ document }) => [document.key, captionOf(document)]))
  const named = (key: string): string => captions.get(key) ?? key
  const columns: readonly Column<TreeRow>[] = [
    column('Bậc', 'Step', ({ level }) => level),
    column('Mã', 'Key', ({ document }) => document.key),
    ...factColumns(({ document }: TreeRow) => document),
    column('Quan hệ', 'Relation', ({ relation }, language) =>
      relation ? `${named(relation.from)} ${RELATION_WORDS[relation.type][language]} ${named(relation.to)}` : null,
    ),
    column('Giá trị', 'Standing', ({ relation }, language) =>
      relation ? STANDING_WORDS[standingOf(relation)][language] : null,
    ),
    column('Số dẫn chứng', 'Statements', ({ relation }) => relation?.statements.length ?? null),
    column('Dẫn chứng', 'Evidence', ({ relation }) => evidenceOf(relation)),
  ]
  return tableOf('tree', { vi: 'Bảng cây', en: 'Tree' }, columns, () => pagesOf(rows))
}

const evidenceOf = (relation: Relation | null): string | null =>
  relation?.statements.map(({ evidence }) => `“${readable(evidence)}”`).join(' ') ?? null
