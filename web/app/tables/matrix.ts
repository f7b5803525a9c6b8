/** Directives by places: a cell for each pair, in the order of both. Pure. */
import type { AuditState } from '../../../graph/model.ts'
import type { AuditAnswer, AuditRow } from '../../api-audit.ts'
import { AUDIT_STATES } from '../lists.ts'

export interface MatrixRow {
  readonly directive: AuditRow['directive']
  /** For each place, in their order; null where nothing was answered. */
  readonly cells: readonly (AuditRow | null)[]
}

export interface Matrix {
  readonly places: readonly string[]
  /** Sources read of each place. */
  readonly sources: readonly number[]
  readonly rows: readonly MatrixRow[]
}

const vietnamese = new Intl.Collator('vi')

/** Directives in the order in which they were asked for, places by the alphabet. */
export function matrixOf(
  { rows, limits }: Pick<AuditAnswer, 'rows' | 'limits'>,
  directives: readonly string[],
): Matrix {
  const sources = new Map(limits.places.map(({ place, sources }) => [place, sources]))
  const places = [...sources.keys()].sort(vietnamese.compare)
  const byPair = new Map(rows.map((row) => [`${row.directive.key} ${row.place}`, row]))
  return {
    places,
    sources: places.map((place) => sources.get(place) ?? 0),
    rows: directives.flatMap((key): MatrixRow[] => {
      const directive = rows.find((row) => row.directive.key === key)?.directive
      return directive ? [{ directive, cells: places.map((place) => byPair.get(`${key} ${place}`) ?? null) }] : []
    }),
  }
}

/** What stands in a cell beside its symbol: how many documents implement or, where none does, how many places cite. */
export function countIn({ deep, all, evidenceTotal }: AuditRow): number | null {
  if (deep === 'implemented' || deep === 'contradictory') return all.direct + all.through
  return deep === 'cited' ? evidenceTotal : null
}

/** The states in which a cell is empty: they are told apart even where there is none. */
export const EMPTY: readonly AuditState[] = ['no-evidence', 'unreadable', 'nothing-read']

/** The other states that occur, in the order of all pages. */
export const statesIn = ({ rows }: Matrix): readonly AuditState[] =>
  AUDIT_STATES.filter(
    (state) => !EMPTY.includes(state) && rows.some(({ cells }) => cells.some((cell) => cell?.deep === state)),
  )

/** Where an arrow leads in a grid; the first column is that of the directives. Null where the key is none of the grid's. */
export function moved(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  [row, column]: readonly [number, number],
  [rows, columns]: readonly [number, number],
): readonly [number, number] | null {
  const to: readonly [number, number] | undefined = (
    {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [ctrlKey ? 0 : row, 0],
      End: [ctrlKey ? rows - 1 : row, columns - 1],
    } as Readonly<Record<string, readonly [number, number]>>
  )[key]
  if (to === undefined) return null
  const [toRow, toColumn] = to
  return [clamp(toRow, rows), clamp(toColumn, columns)]
}

const clamp = (value: number, size: number): number => Math.min(Math.max(value, 0), size - 1)
