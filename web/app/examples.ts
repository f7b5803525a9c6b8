/** Two real answers out of the store for the first page: the directive that most implement, and the longest chain. */
import { CONFIDENCE, type AuditState, type Document, type SourceSummary, type Statement } from '../../graph/model.ts'
import type { Client } from './client.ts'
import { chainsOf } from './chains.ts'

export interface Examples {
  readonly directive: { readonly document: Document; readonly count: number } | null
  readonly chain: { readonly root: Document; readonly steps: number; readonly end: Document } | null
}

export interface Unfound {
  readonly place: string
  readonly missing: number
  readonly counted: number
}

/** Looks through the statements of one source, then asks what the store as a whole answers. */
export async function examplesOf(client: Client, source: string): Promise<Examples> {
  const text = await client.text(source)
  if (text.state !== 'ready') return { directive: null, chain: null }
  const stated = text.body.statements.filter(({ polarity, mode }) => polarity === 'affirmed' && mode === 'done')
  const [directive, chain] = await Promise.all([
    directiveOf(client, mostImplemented(stated)),
    chainOf(client, longestChains(stated.filter(({ confidence }) => confidence > CONFIDENCE.weak))),
  ])
  return { directive, chain }
}

/** How many directives that are cited at a place have no implementation that was found; null where nothing can be counted. */
export async function unfoundAt(client: Client, place: string): Promise<Unfound | null> {
  const answer = await client.audit({ place, limit: 1, compare: false })
  if (answer.state !== 'ready') return null
  const counts = answer.body.counts.state
  const sum = (...states: readonly AuditState[]) => states.reduce((total, state) => total + counts[state], 0)
  const missing = sum('denied', 'planned', 'possible', 'predecessor-only', 'cited', 'no-evidence')
  const counted = missing + sum('implemented', 'contradictory')
  return counted > 0 ? { place, missing, counted } : null
}

async function directiveOf(client: Client, key: string | null): Promise<Examples['directive']> {
  if (key === null) return null
  const answer = await client.implementers(key, {}, 1)
  return answer.state === 'ready' ? { document: answer.body.root, count: answer.body.total } : null
}

/** The first of some documents, those with the most steps first, from which a certain chain leads up. */
async function chainOf(client: Client, keys: readonly string[]): Promise<Examples['chain']> {
  for (const key of keys) {
    const answer = await client.trace(key, {})
    if (answer.state !== 'ready') continue
    const root = answer.body.nodes.find((document) => document.key === answer.body.root)
    const chain = chainsOf(answer.body).find(({ isOpen }) => !isOpen)
    if (root && chain) return { root, steps: chain.relations.length, end: chain.end }
  }
  return null
}

/** The key that most others implement; the first by key among equals. */
export function mostImplemented(statements: readonly Statement[]): string | null {
  const groups = Map.groupBy(
    statements.filter(({ type }) => type === 'implements'),
    ({ to }) => to,
  )
  const counted = [...groups].map(([key, group]) => ({ key, count: new Set(group.map(({ from }) => from)).size }))
  return counted.toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))[0]?.key ?? null
}

/** Documents that are asked for their chain, at most. */
const ASKED = 4

/** The keys from which most steps lead up, those with the most first; by key among equals. */
export function longestChains(statements: readonly Statement[]): readonly string[] {
  const above = Map.groupBy(statements, ({ from }) => from)
  const length = (key: string, seen: readonly string[]): number => {
    const ways = (above.get(key) ?? []).filter(({ to }) => !seen.includes(to))
    return Math.max(0, ...ways.map(({ to }) => 1 + length(to, [...seen, to])))
  }
  const keys = [...above.keys()].map((key) => ({ key, steps: length(key, [key]) }))
  return keys
    .toSorted((a, b) => b.steps - a.steps || (a.key < b.key ? -1 : 1))
    .slice(0, ASKED)
    .map(({ key }) => key)
}

/** A source longer than this is not read for an example. */
const READ_AT_MOST = 300_000

/** The source that says most of what is related to what, among those that are quickly read; null where none says anything. */
export function telling<Source extends Pick<SourceSummary, 'characters' | 'statementsCount'>>(
  sources: readonly Source[],
): Source | null {
  const short = sources.filter(({ characters, statementsCount }) => characters <= READ_AT_MOST && statementsCount > 0)
  return short.toSorted((a, b) => b.statementsCount - a.statementsCount)[0] ?? null
}
