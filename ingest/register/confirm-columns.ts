/** What a person said of the columns of a register, kept under the names of its columns in whichever order they stand. */
import { hash } from 'node:crypto'
import { comparable } from '../lexicon/columns.ts'
import type { Name } from './sheet.ts'

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
