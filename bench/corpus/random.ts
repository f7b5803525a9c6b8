/** Chance that can be repeated: the same seed and the same place give the same numbers, whatever was drawn elsewhere. */

/** The next number of a row, from 0 to below 1. */
export type Random = () => number

/** A row of its own for each place: a seed, and numbers that name what is drawn. */
export function randomAt(seed: number, ...place: readonly number[]): Random {
  let state = place.reduce((mixed, part) => mix(mixed ^ mix(part + 0x9e3779b9)), mix(seed))
  return () => {
    state = (state + 0x6d2b79f5) | 0
    return mix(state) / 0x100000000
  }
}

/** As in MurmurHash 3: every bit of the input changes about half of the output. */
function mix(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35)
  return (second ^ (second >>> 16)) >>> 0
}

/** A whole number from 0 to below `count`. */
export const below = (random: Random, count: number): number => Math.floor(random() * count)

export const between = (random: Random, least: number, most: number): number => least + below(random, most - least + 1)

/** Whether something happens that does so in one of `1 / share` cases. */
export const happens = (random: Random, share: number): boolean => random() < share

/** One of a list that is not empty. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[below(random, items.length)] as Item
}

/** A position in a list by Zipf's law: the second is drawn half as often as the first, the tenth a tenth as often. */
export const popular = (random: Random, count: number): number => Math.floor(count ** random()) - 1

/** One of a list whose first entries are drawn most. */
export const pickPopular = <Item>(random: Random, items: readonly Item[]): Item | undefined =>
  items[popular(random, items.length)]

/** One of a list of pairs, as often as its weight says. */
export function weighted<Item>(random: Random, items: readonly (readonly [Item, number])[]): Item {
  const total = items.reduce((sum, [, weight]) => sum + weight, 0)
  let rest = random() * total
  for (const [item, weight] of items) {
    rest -= weight
    if (rest < 0) return item
  }
  return (items[0] as readonly [Item, number])[0]
}

/** A new list in another order. */
export function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  return items
    .map((item) => [random(), item] as const)
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item)
}
