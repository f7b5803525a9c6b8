/** Settling what each column of a register holds: by what a person confirmed, else by its name. Nothing is guessed from the cells. */
import { columnRole, inTwoColumns, type ColumnRole } from '../lexicon/columns.ts'
import { keysOf, ONE_EACH } from './confirm-columns.ts'
import type { Column, ConfirmedColumns, Name } from './sheet.ts'

/** The columns with what they hold. */
export function settleColumns(names: readonly Name[], confirmed: ConfirmedColumns | null): Column[] {
  if (confirmed) {
    const keys = keysOf(names)
    return names.map((name, index) => ({
      ...name,
      role: confirmed.roles[keys[index] ?? ''] ?? 'other',
      ambiguous: false,
    }))
  }
  return withoutDoubts(withOneTitle(withNumberInTwo(names.map((name) => ({ ...name, role: roleIn(name) })))))
}

type Told = Name & { readonly role: ColumnRole | null }

/** "Hiệu lực" over "Ngày" tells more than "Ngày". */
const roleIn = ({ group, label }: Name): ColumnRole | null =>
  (group === null ? null : columnRole(`${group} ${label}`)) ?? columnRole(label)

function withNumberInTwo(columns: readonly Told[]): Told[] {
  const open = columns.filter(({ role }) => role === 'number')
  const two = inTwoColumns(open.map(({ label }) => label))
  const [digits, symbol] = [open[two?.digits ?? -1], open[two?.symbol ?? -1]]
  return columns.map((column) =>
    column === digits ? { ...column, role: 'digits' } : column === symbol ? { ...column, role: 'symbol' } : column,
  )
}

/** Of "Tên văn bản" and "Trích yếu" both tell what the document is about. */
function withOneTitle(columns: readonly Told[]): Told[] {
  const title = columns.find(({ role }) => role === 'title')
  return columns.map((column) => (column.role === 'title' && column !== title ? { ...column, role: 'about' } : column))
}

function withoutDoubts(columns: readonly Told[]): Column[] {
  const all = columns.map(({ role }) => role)
  return columns.map((column) => {
    const { role } = column
    const ambiguous = role !== null && ONE_EACH.has(role) && all.indexOf(role) !== all.lastIndexOf(role)
    return { ...column, role: ambiguous ? null : role, ambiguous }
  })
}

/** How many columns are told, where they are those of documents; 0 where they are not. A doubtful one tells little. */
export function telling(columns: readonly Column[]): number {
  const clear = columns.filter(({ role }) => role !== null)
  const doubtful = columns.filter(({ ambiguous }) => ambiguous)
  const ofDocuments = doubtful.length > 0 || clear.some(({ role }) => role !== null && DOCUMENT.has(role))
  return ofDocuments && clear.length + doubtful.length >= 2 ? clear.length + doubtful.length / 4 : 0
}

const DOCUMENT: ReadonlySet<ColumnRole> = new Set(['number', 'digits', 'symbol', 'title'])
