/**
 * What the documents of a place carry out, directly and through others: from what they do, up along `implements` and
 * `continues`, all of it at once.
 */
import type { Body, Deed, DeedKind } from '../audit-facts.ts'
import { openKey } from '../reference.ts'
import type { GraphStore } from '../store.ts'
import type { Finding } from './audit-state.ts'
import { isCertain } from '../relation.ts'
import { wayBack, type Succession } from './succession.ts'
import { CARRYING } from './walk.ts'

/** A step by which one document carries what is done to it on to another one. */
export interface Link {
  readonly from: string
  readonly to: string
  /** False where the edge is weak or open, or where the first is an open document that may mean the second. */
  readonly certain: boolean
}

/** What is found of every document that anything is found of. */
export interface Carried {
  /** What documents of the place's own bodies do, and what all documents of the place do. */
  readonly own: ReadonlyMap<string, ReadonlySet<Finding>>
  readonly all: ReadonlyMap<string, ReadonlySet<Finding>>
  /** By the document that they lead to, in the order in which they were followed. */
  readonly links: ReadonlyMap<string, readonly Link[]>
  /** By a document that is not done and continues one that is: the way from it back to that one. */
  readonly predecessors: ReadonlyMap<string, readonly string[]>
}

type Findings = Map<string, Set<Finding>>

/** What is carried on; that something is denied or cited says nothing of what stands above it. */
const CARRIED: readonly Finding[] = ['done', 'planned', 'possible']
const FINDING_OF: Readonly<Record<Exclude<DeedKind, 'may-cite'>, Finding>> = {
  ...{ cites: 'cited', denied: 'denied', done: 'done', planned: 'planned', weak: 'possible' },
}

/** `succession` is that of the directives asked about. */
export async function carried(
  store: GraphStore,
  place: string,
  own: readonly Body[],
  succession: Succession,
): Promise<Carried> {
  const deeds = await store.deeds(place, own)
  const carrying = new Carrying(store)
  const [ofAll, ofOwn] = [seeds(deeds), seeds(deeds.filter((deed) => deed.own))]
  await carrying.spread(ofAll)
  // What its own bodies do is part of what all do: every step of it is known by now.
  const finished = { all: ofAll, own: carrying.spreadAgain(ofOwn) }
  await carrying.cite(deeds, finished)
  const predecessors = precede(finished.all, succession)
  precede(finished.own, succession)
  return { ...finished, links: carrying.links, predecessors }
}

function seeds(deeds: readonly Deed[]): Findings {
  const findings: Findings = new Map()
  for (const { to, kind } of deeds) if (kind !== 'may-cite') add(findings, to, FINDING_OF[kind])
  return findings
}

class Carrying {
  readonly #store: GraphStore
  readonly links = new Map<string, Link[]>()
  /** The same by the document that they leave; a document that was followed has an entry. */
  readonly #leaving = new Map<string, Link[]>()

  constructor(store: GraphStore) {
    this.#store = store
  }

  /** Carries on what is found, until nothing more is. */
  async spread(findings: Findings): Promise<void> {
    for (let frontier = carriers(findings, findings.keys()); frontier.length > 0;) {
      await this.#follow(frontier.filter((key) => !this.#leaving.has(key)))
      frontier = this.#step(findings, frontier)
    }
  }

  /** The same where every step is known. */
  spreadAgain(findings: Findings): Findings {
    for (let frontier = carriers(findings, findings.keys()); frontier.length > 0;)
      frontier = this.#step(findings, frontier)
    return findings
  }

  /** Who cites an open document may mean each of those that it can be; that carries nothing on. */
  async cite(deeds: readonly Deed[], { all, own }: { readonly all: Findings; readonly own: Findings }): Promise<void> {
    const open = deeds.filter(({ kind }) => kind === 'may-cite')
    const links = await this.#meantBy(open.map(({ to }) => to))
    const meant = Map.groupBy(links, ({ from }) => from)
    for (const deed of open)
      for (const key of [deed.to, ...(meant.get(deed.to) ?? []).map(({ to }) => to)]) {
        add(all, key, 'possible')
        if (deed.own) add(own, key, 'possible')
      }
    const followed = new Set(this.#leaving.keys())
    for (const link of links) if (!followed.has(link.from)) this.#note(link)
  }

  #step(findings: Findings, frontier: readonly string[]): string[] {
    const reached = new Set<string>()
    for (const key of frontier)
      for (const { to, certain } of this.#leaving.get(key) ?? [])
        for (const finding of CARRIED)
          if (findings.get(key)?.has(finding) === true && add(findings, to, certain ? finding : 'possible'))
            reached.add(to)
    return [...reached]
  }

  /** Learns which steps leave some documents. */
  async #follow(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return
    for (const key of keys) this.#leaving.set(key, [])
    const edges = await this.#store.edges(keys, 'out', CARRYING)
    for (const edge of edges) this.#note({ from: edge.from, to: edge.to, certain: isCertain(edge) })
    for (const link of await this.#meantBy(keys)) this.#note(link)
  }

  /** From each open document to those that it may mean. */
  async #meantBy(keys: readonly string[]): Promise<Link[]> {
    const asked = new Set(keys.filter((key) => openKey(key) === null))
    const members = asked.size === 0 ? [] : await this.#store.families([...asked])
    return members.flatMap((to) => {
      const from = openKey(to)
      return from !== null && asked.has(from) ? [{ from, to, certain: false }] : []
    })
  }

  #note(link: Link): void {
    push(this.#leaving, link.from, link)
    push(this.links, link.to, link)
  }
}

function push(links: Map<string, Link[]>, key: string, link: Link): void {
  const known = links.get(key)
  if (known === undefined) links.set(key, [link])
  else known.push(link)
}

/** True where it was not found before. */
function add(findings: Findings, key: string, finding: Finding): boolean {
  const found = findings.get(key)
  if (found === undefined) findings.set(key, new Set([finding]))
  else if (found.has(finding)) return false
  else found.add(finding)
  return true
}

const carriers = (findings: Findings, keys: Iterable<string>): string[] =>
  [...keys].filter((key) => CARRIED.some((finding) => findings.get(key)?.has(finding)))

/** Finds what is not done and continues what is, with the way back to it. */
function precede(findings: Findings, succession: Succession): Map<string, readonly string[]> {
  const isDone = (key: string): boolean => findings.get(key)?.has('done') === true
  const ways = new Map<string, readonly string[]>()
  for (const key of succession.keys()) {
    const way = isDone(key) ? null : wayBack(key, succession, isDone)
    if (way !== null) ways.set(key, way)
  }
  for (const key of ways.keys()) add(findings, key, 'predecessor')
  return ways
}
