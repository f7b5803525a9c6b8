/** The answer to "which documents implement this one?" as a table: a row for each, with its way to the directive. */
import type { Document } from '../model.ts'
import type { Implementer } from '../ask/implementers.ts'
import { pagesOf } from './content.ts'
import { captionOf } from './name.ts'
import { column, tableOf, type Column, type Table } from './table.ts'
import { factColumns, readable } from './tables.ts'
import type { Bilingual } from './words.ts'

const DIRECT: Bilingual = { vi: 'trực tiếp', en: 'directly' }
const THROUGH: Bilingual = { vi: 'qua văn bản khác', en: 'through others' }
const STATED: Bilingual = { vi: 'có dẫn chứng', en: 'stated' }
const POSSIBLE: Bilingual = { vi: 'có thể', en: 'possible' }

/** `documents` are those that the chains pass. */
export function implementersTable(implementers: readonly Implementer[], documents: readonly Document[]): Table {
  const captions = new Map(documents.map((document) => [document.key, captionOf(document)]))
  const chainIn = ({ chain }: Implementer): string => chain.map((key) => captions.get(key) ?? key).join(' → ')
  const columns: readonly Column<Implementer>[] = [
    column('Mã', 'Key', ({ document }) => document.key),
    ...factColumns(({ document }: Implementer) => document),
    column('Cách thực hiện', 'How', ({ direct }, language) => (direct ? DIRECT : THROUGH)[language]),
    column('Giá trị', 'Standing', ({ open }, language) => (open ? POSSIBLE : STATED)[language]),
    column('Chuỗi', 'Chain', chainIn),
    column('Dẫn chứng', 'Evidence', evidenceOf),
  ]
  return tableOf('implementers', { vi: 'Văn bản thực hiện', en: 'Implementers' }, columns, () => pagesOf(implementers))
}

/** The first words for each step, in the order of the chain. */
const evidenceOf = ({ relations }: Implementer): string =>
  relations.flatMap(({ statements: [first] }) => (first === undefined ? [] : `“${readable(first.evidence)}”`)).join(' ')
