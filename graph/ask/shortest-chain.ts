/** The shortest chain between two documents, from both ends at once. */
import type { RelationType } from '../model.ts'
import { byCodePoint } from '../tokens.ts'
import type { Id, Step, Walking } from '../walking.ts'

interface Following {
  readonly types: readonly RelationType[]
  readonly certainOnly: boolean
}

/** What was reached from one end: how far each document is away; the frontier holds those that are farthest. */
interface Side {
  readonly distances: Map<Id, number>
  frontier: readonly Id[]
  distance: number
}

/** Edges that are counted first of two frontiers, to tell which has fewer. */
const FEW = 100

/** Of several that are as short, the one whose documents come first by their keys, from the start on; null where there is none. */
export async function shortestChain(
  store: Walking,
  start: Id,
  end: Id,
  following: Following,
): Promise<readonly Id[] | null> {
  if (start === end) return [start]
  const [near, far] = [sideFrom(start), sideFrom(end)]
  while (near.frontier.length > 0 && far.frontier.length > 0) {
    const [growing, other] = (await isNarrower(store, near, far, following.types)) ? [near, far] : [far, near]
    await grow(store, growing, following)
    const meeting = growing.frontier.filter((id) => other.distances.has(id))
    if (meeting.length > 0) return new Chain(store, near, far, following).through(meeting)
  }
  return null
}

const sideFrom = (id: Id): Side => ({ distances: new Map([[id, 0]]), frontier: [id], distance: 0 })

/** Counts no more of the wider frontier than of the other: a well-known document has tens of thousands of edges. */
async function isNarrower(store: Walking, near: Side, far: Side, types: readonly RelationType[]): Promise<boolean> {
  for (let most = FEW; ; most *= 10) {
    const ours = await store.breadth(near.frontier, types, most)
    const theirs = await store.breadth(far.frontier, types, most)
    if (ours < most || theirs < most) return ours <= theirs
  }
}

async function grow(store: Walking, side: Side, following: Following): Promise<void> {
  const fresh: Id[] = []
  side.distance++
  for (const [, id] of await neighbours(store, side.frontier, following)) {
    if (side.distances.has(id)) continue
    side.distances.set(id, side.distance)
    fresh.push(id)
  }
  side.frontier = fresh
}

async function neighbours(
  store: Walking,
  ids: readonly Id[],
  { types, certainOnly }: Following,
): Promise<readonly Step[]> {
  const steps = [...(await store.steps(ids, 'out', types)), ...(await store.steps(ids, 'in', types))]
  return certainOnly ? steps.filter(([, , certain]) => certain === 1) : steps
}

/** Chooses among all shortest chains, once it is known where they pass the middle. */
class Chain {
  readonly #store: Walking
  readonly #near: Side
  readonly #far: Side
  readonly #following: Following

  constructor(store: Walking, near: Side, far: Side, following: Following) {
    this.#store = store
    this.#near = near
    this.#far = far
    this.#following = following
  }

  async through(meeting: readonly Id[]): Promise<Id[]> {
    const steps = [...(await this.#stepsTo(meeting)), new Set(meeting)]
    const chain: Id[] = [...this.#near.distances.keys()].slice(0, 1)
    for (const allowed of steps) await this.#go(chain, (id) => allowed.has(id))
    for (let left = this.#far.distance - 1; left >= 0; left--)
      await this.#go(chain, (id) => this.#far.distances.get(id) === left)
    return chain
  }

  /** From the near end, the documents of each distance that lie on a chain to the middle, without the end and the middle. */
  async #stepsTo(meeting: readonly Id[]): Promise<ReadonlySet<Id>[]> {
    const steps: ReadonlySet<Id>[] = []
    let behind = meeting
    for (let distance = this.#near.distance - 1; distance > 0; distance--) {
      const found = await neighbours(this.#store, behind, this.#following)
      const before = new Set(found.flatMap(([, id]) => (this.#near.distances.get(id) === distance ? [id] : [])))
      steps.unshift(before)
      behind = [...before]
    }
    return steps
  }

  /** One step on, to the first by key of those allowed. */
  async #go(chain: Id[], isAllowed: (id: Id) => boolean): Promise<void> {
    const at = chain.slice(-1)
    const allowed = (await neighbours(this.#store, at, this.#following)).flatMap(([, id]) =>
      isAllowed(id) ? [id] : [],
    )
    const ids = [...new Set(allowed)]
    const found = ids.length === 1 ? [] : await this.#store.keys(ids)
    const first = found.toSorted((one, other) => byCodePoint(one.key, other.key))[0]?.id ?? ids[0]
    if (first !== undefined) chain.push(first)
  }
}
