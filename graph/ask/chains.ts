/** Chains of implementing documents that lead nowhere: to no document of the Centre or the State, or back to themselves. */
import type { Outline } from '../store.ts'
import type { GraphStore } from '../store.ts'
import { byCodePoint } from '../tokens.ts'
import { certainLinks, closure, type Links } from './walk.ts'

export interface Chains {
  /** A document at which chains stop although it is none of the Centre or the State, then what leads to it. */
  readonly ending: readonly (readonly string[])[]
  /** Documents that implement or continue each other in a circle. */
  readonly circles: readonly (readonly string[])[]
}

/** What becomes of the chains that begin with some documents. Each list by key; its first document is the one that counts. */
export async function chainsFrom(store: GraphStore, keys: readonly string[]): Promise<Chains> {
  const up = await certainLinks(store, keys, 'out')
  const down = turned(up)
  const outlines = new Map((await store.outlines([...up.keys()])).map((one) => [one.key, one]))
  const anchored = closure(
    [...outlines.values()].filter(isTop).map(({ key }) => key),
    down,
  )
  const ends = [...up].filter(([key, above]) => above.length === 0 && !anchored.has(key) && outlines.has(key))
  const ending = ends.flatMap(([key]) => {
    const below = [...closure([key], down)].filter((other) => other !== key && !anchored.has(other))
    return below.length === 0 ? [] : [[key, ...below.sort(byCodePoint)]]
  })
  return { ending: ending.sort(byFirst), circles: circlesIn(up).sort(byFirst) }
}

const isTop = ({ level }: Outline): boolean => level === 'central' || level === 'state'

function turned(links: Links): Links {
  const turned = new Map<string, string[]>([...links.keys()].map((key) => [key, []]))
  for (const [from, tos] of links) for (const to of tos) turned.get(to)?.push(from)
  return turned
}

/** What is left of a graph once all is taken away that nothing leads to, or that leads nowhere, are its circles. */
function circlesIn(up: Links): string[][] {
  const left = new Map([...up].map(([key, above]) => [key, new Set(above)] as const))
  for (let size = -1; size !== left.size;) {
    size = left.size
    const reached = new Set([...left.values()].flatMap((above) => [...above]))
    for (const [key, above] of left) {
      for (const next of above) if (!left.has(next)) above.delete(next)
      if (above.size === 0 || !reached.has(key)) left.delete(key)
    }
  }
  const links: Links = new Map([...left].map(([key, above]) => [key, [...above]]))
  const circles = [...links.keys()].map((key) => {
    const after = closure(links.get(key) ?? [], links)
    return [...after].filter((other) => closure(links.get(other) ?? [], links).has(key)).sort(byCodePoint)
  })
  return [
    ...new Map(circles.filter((circle) => circle.length > 0).map((circle) => [circle.join(' '), circle])).values(),
  ]
}

const byFirst = ([one = '']: readonly string[], [other = '']: readonly string[]): number => byCodePoint(one, other)
