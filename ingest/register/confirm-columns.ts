/** What a person said of the columns of a register, kept under the names of its columns in whichever order they stand. */
import { hash } from 'node:crypto'
import { comparable, type ColumnRole } from '../lexicon/columns.ts'
import { letterOf, type Column, type ConfirmedColumns, type Name } from './sheet.ts'

/** Tells registers with the same names of columns: a hash of them in comparable form, in order of their letters. */
export const fingerprintOf = (names: readonly Name[]): string =>
  hash('sha256', keysOf(names).toSorted().join('\n')).slice(0, 32)

/** Each name in comparable form with its group; a second one of the same name is told by its rank. */
export function keysOf(names: readonly Name[]): string[] {
  const seen = new Map<string, number>()
  return names.map(({ label, group }) => {
    const name = [group ?? '', label].map(comparable).filter(Boolean).join(' ')
    const rank = (seen.get(name) ?? 0) + 1
    seen.set(name, rank)
    return rank === 1 ? name : `${name} ${String(rank)}`
  })
}

/** Of these a document has one: two columns of one name leave open which is meant. */
export const ONE_EACH: ReadonlySet<ColumnRole> = new Set([
  'number',
  'digits',
  'symbol',
  'date',
  'day',
  'issuer',
  'type',
])

/**
 * What a person says of some columns, by their letters, made whole: the others hold what their names tell, as far as that is
 * not said of another column, else nothing that is read.
 */
export function confirmColumns(columns: readonly Column[], said: ReadonlyMap<string, ColumnRole>): ConfirmedColumns {
  const taken = new Set([...said.values()].filter((role) => ONE_EACH.has(role)))
  // A number in one column is not in two, and a day that was pointed at is the only one.
  if (taken.has('number')) for (const role of ['digits', 'symbol'] as const) taken.add(role)
  if (taken.has('digits') || taken.has('symbol')) taken.add('number')
  if (taken.has('date')) taken.add('day')
  const keys = keysOf(columns)
  const roles = columns.map(({ at, role }, index): [string, ColumnRole] => {
    const told = said.get(letterOf(at)) ?? (role === null || taken.has(role) ? 'other' : role)
    return [keys[index] ?? '', told]
  })
  return { header: fingerprintOf(columns), roles: Object.fromEntries(roles) }
}
