/** Chains of implementing documents that lead nowhere: to no document of the Centre or the State, or back to themselves. */
import type { Outline } from '../store.ts'
import type { GraphStore } from '../store.ts'
import { byCodePoint } from '../tokens.ts'
import { isCertain } from './certain.ts'
import { CARRYING } from './walk.ts'

export interface Chains {
  /** A document at which chains stop although it is none of the Centre or the State, then what leads to it. */
  readonly ending: readonly (readonly string[])[]
  /** Documents that implement or continue each other in a circle. */
  readonly circles: readonly (readonly string[])[]
}

type Links = Map<string, string[]>

/** What becomes of the chains that begin with some documents. Each list by key; its first document is the one that counts. */
export async function chainsFrom(store: GraphStore, keys: readonly string[]): Promise<Chains> {
  const up = await upwards(store, keys)
  const down = turned(up)
  const outlines = new Map((await store.outlines([...up.keys()])).map((one) => [one.key, one]))
  const anchored = spread(
    [...outlines.values()].filter(isTop).map(({ key }) => key),
    down,
  )
  const ends = [...up].filter(([key, above]) => above.length === 0 && !anchored.has(key) && outlines.has(key))
  const ending = ends.flatMap(([key]) => {
    const below = [...spread([key], down)].filter((other) => other !== key && !anchored.has(other))
    return below.length === 0 ? [] : [[key, ...below.sort(byCodePoint)]]
  })
  return { ending: ending.sort(byFirst), circles: circlesIn(up).sort(byFirst) }
}

const isTop = ({ level }: Outline): boolean => level === 'central' || level === 'state'

/** What each document implements or continues for certain, and what that does again. */
async function upwards(store: GraphStore, keys: readonly string[]): Promise<Links> {
  const up: Links = new Map(keys.map((key) => [key, []]))
  for (let frontier = [...up.keys()]; frontier.length > 0;) {
    const edges = (await store.edges(frontier, 'out', CARRYING)).filter(isCertain)
    for (const { from, to } of edges) up.get(from)?.push(to)
    frontier = [...new Set(edges.map(({ to }) => to))].filter((key) => !up.has(key))
    for (const key of frontier) up.set(key, [])
  }
  return up
}

function turned(links: Links): Links {
  const turned: Links = new Map([...links.keys()].map((key) => [key, []]))
  for (const [from, tos] of links) for (const to of tos) turned.get(to)?.push(from)
  return turned
}

/** Everything that is reached from some documents, themselves included. */
function spread(from: readonly string[], links: Links): Set<string> {
  const found = new Set(from)
  for (const key of found) for (const next of links.get(key) ?? []) found.add(next)
  return found
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
    const after = spread(links.get(key) ?? [], links)
    return [...after].filter((other) => spread(links.get(other) ?? [], links).has(key)).sort(byCodePoint)
  })
  return [
    ...new Map(circles.filter((circle) => circle.length > 0).map((circle) => [circle.join(' '), circle])).values(),
  ]
}

const byFirst = ([one = '']: readonly string[], [other = '']: readonly string[]): number => byCodePoint(one, other)
