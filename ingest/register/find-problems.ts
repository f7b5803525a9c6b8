/** What a person should look at in a register: columns whose name tells nothing or too much, rows without a document. */
import type { Problem, Span } from '../../graph/model.ts'
import { repeats, type Header } from './find-header.ts'
import { joinNumber } from './cell.ts'
import { letterOf, type Column, type Sheet, type SheetRow } from './sheet.ts'

/** What is to be said of a sheet; each stands at `span`, where the sheet stands in the text. */
export function problemsOf(sheet: Sheet, header: Header | null, span: Span): Problem[] {
  const problem = (rule: string, actual: string, message: string): Problem => ({
    ...{ rule, message, actual, expected: null, documents: [] },
    ...span,
  })
  const said: Problem[] = []
  if (sheet.cut) said.push(problem('unreadable-rows', rowsRead(sheet), 'Unexpected rows beyond those that are read'))
  if (!header) {
    // One line is no list.
    if (sheet.rows.length > 1)
      said.push(
        problem('columns-without-names', placeOf(sheet), 'Unexpected sheet, expected a row that names its columns'),
      )
    return said
  }
  const ambiguous = header.columns.filter(({ ambiguous }) => ambiguous)
  const unknown = header.columns.filter(({ role, ambiguous }) => role === null && !ambiguous)
  const without = rowsWithout(sheet, header)
  if (ambiguous.length > 0)
    said.push(
      problem('columns-ambiguous', columnsTold(ambiguous), 'Unexpected columns of one meaning, expected one of each'),
    )
  if (unknown.length > 0)
    said.push(
      problem('columns-unknown', columnsTold(unknown), 'Unexpected columns, expected names that tell what they hold'),
    )
  if (without.length > 0)
    said.push(
      problem(
        'rows-without-number',
        rowsTold(without),
        'Unexpected rows without a number, expected one as in 96-KH/TU',
      ),
    )
  return said
}

const placeOf = ({ name, rows }: Sheet): string => name ?? `1–${String(rows.at(-1)?.number ?? 1)}`
const rowsRead = ({ rows }: Sheet): string => String(rows.at(-1)?.number ?? 0)
const columnsTold = (columns: readonly Column[]): string =>
  columns.map(({ at, label }) => `${letterOf(at)} “${label}”`).join(', ')

/** How many rows are named. */
const NAMED = 5
const rowsTold = (rows: readonly number[]): string =>
  [...rows.slice(0, NAMED).map(String), ...(rows.length > NAMED ? [`… (${String(rows.length)})`] : [])].join(', ')

/** The rows that tell something of a document but no number with letters; those with one filled cell only divide the others. */
function rowsWithout({ rows }: Sheet, header: Header): number[] {
  const { last, columns } = header
  const of = (role: Column['role']): Column | undefined => columns.find((column) => column.role === role)
  const [number, digits, symbol] = [of('number'), of('digits'), of('symbol')]
  if (!number && !digits) return []
  const numberIn = ({ cells }: SheetRow): string =>
    number ? (cells[number.at] ?? '') : joinNumber(cells[digits?.at ?? -1] ?? '', cells[symbol?.at ?? -1] ?? '')
  const tells = columns.filter(({ role }) => role === 'title' || role === 'date' || role === 'issuer')
  return rows
    .slice(last + 1)
    .filter((row) => !repeats(header, row))
    .filter(
      (row) =>
        tells.some(({ at }) => /\p{L}{2}|\d\D\d/u.test(row.cells[at] ?? '')) &&
        !/\d.*\p{L}|\p{L}.*\d/u.test(numberIn(row)),
    )
    .map(({ number }) => number)
}
