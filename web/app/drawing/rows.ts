/** Which row of its lane a document stands in. */
import type { Relation } from '../../../graph/model.ts'
import { isLevel } from './picture.ts'

interface Member {
  readonly key: string
  /** From left to right; members of one column stand in different rows. */
  readonly column: number
}

/** Documents that take up one another: they share a row, and nothing else stands between them there. */
interface Chain {
  readonly keys: readonly string[]
  readonly first: number
  readonly last: number
}

/**
 * Rows from the top, by key. What is implemented stands above what implements it, documents that take up one another stand
 * level, everything else in the first row that is free.
 */
export function rowsOf(members: readonly Member[], relations: readonly Relation[]): ReadonlyMap<string, number> {
  const above = directives(relations)
  const depths = depthsOf(members, above)
  const chains = chainsOf(members, relations).toSorted((a, b) => deepest(a, depths) - deepest(b, depths))
  const rowOf = new Map<string, number>()
  const taken: Chain[][] = []
  for (const chain of chains) {
    const lowest = Math.max(
      0,
      ...chain.keys.flatMap((key) => above.get(key) ?? []).map((key) => (rowOf.get(key) ?? -1) + 1),
    )
    let row = lowest
    while (taken[row]?.some((other) => other.first <= chain.last && chain.first <= other.last)) row += 1
    while (taken.length <= row) taken.push([])
    taken[row]?.push(chain)
    for (const key of chain.keys) rowOf.set(key, row)
  }
  return rowOf
}

/** What each document stands below, by key. */
function directives(relations: readonly Relation[]): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(
    relations.filter(({ type }) => !isLevel(type)),
    ({ from }) => from,
  )
  return new Map([...groups].map(([from, edges]) => [from, edges.map(({ to }) => to)]))
}

/** The longest way up, of each once. A circle, which only contradictory sources can make, ends where it closes. */
function depthsOf(
  members: readonly Member[],
  above: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  const depth = (key: string, seen: ReadonlySet<string>): number => {
    const known = depths.get(key)
    if (known !== undefined) return known
    const ways = (above.get(key) ?? []).filter((next) => !seen.has(next))
    const deepest = Math.max(0, ...ways.map((next) => 1 + depth(next, new Set([...seen, key]))))
    depths.set(key, deepest)
    return deepest
  }
  for (const { key } of members) depth(key, new Set([key]))
  return depths
}

const deepest = (chain: Chain, depths: ReadonlyMap<string, number>): number =>
  Math.max(...chain.keys.map((key) => depths.get(key) ?? 0))

/** In the order of the members. Documents that take up one another but share a column cannot stand level. */
function chainsOf(members: readonly Member[], relations: readonly Relation[]): readonly Chain[] {
  const group = new Map(members.map((member) => [member.key, [member]]))
  for (const { from, type, to } of relations) {
    const [left, right] = [group.get(from), group.get(to)]
    if (!isLevel(type) || !left || !right || left === right) continue
    const joined = [...left, ...right]
    if (new Set(joined.map(({ column }) => column)).size < joined.length) continue
    for (const { key } of joined) group.set(key, joined)
  }
  return [...new Set(group.values())].map((chain) => {
    const columns = chain.map(({ column }) => column)
    return { keys: chain.map(({ key }) => key), first: Math.min(...columns), last: Math.max(...columns) }
  })
}
