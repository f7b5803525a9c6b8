/** Which directives has no one implemented, as far as can be seen, and how far can be seen? */
import { AUDIT_STATES, type AuditState } from '../model.ts'
import type { GraphStore } from '../store.ts'
import { byCodePoint } from '../tokens.ts'
import { auditDecided, type AuditDecided } from './audit-decided.ts'
import { askedDirectives, type AskedDirective, type AuditOptions } from './audit-directives.ts'
import { limitsOf, readPlace, type AuditLimits, type ReadPlace } from './audit-limits.ts'
import { rowsOf, type AuditRow, type Judged, type PlaceAudit } from './audit-rows.ts'
import { auditState, overdue, type Finding } from './audit-state.ts'
import { carried, type Carried } from './carry.ts'
import { isOwn } from './own-bodies.ts'
import { successionOf, type Succession } from './succession.ts'

export type StateCounts = Readonly<Record<AuditState, number>>

export interface Audit {
  readonly limits: AuditLimits
  /** Rows that match, before `limit` and `offset`. */
  readonly total: number
  /** All rows by their states, before only some states are asked for. */
  readonly counts: {
    readonly state: StateCounts
    readonly deep: StateCounts
    readonly overdue: number
    /** Of the rows by state those that a reviewer closed. */
    readonly closed: { readonly state: StateCounts; readonly deep: StateCounts }
  }
  /** Newest directive first, those without a date last, then by key; then by place. With `each`, state by state so. */
  readonly rows: readonly AuditRow[]
}

/** Judges every directive at every place, and shows the evidence of a page of them. */
export async function audit(store: GraphStore, options: AuditOptions = {}): Promise<Audit> {
  const directives = await askedDirectives(store, options)
  const succession = await successionOf(
    store,
    directives.map(({ key }) => key),
  )
  const decided = await auditDecided(store)
  const places = options.places ?? (await store.statistics()).places
  const audited: PlaceAudit[] = []
  for (const place of [...new Set(places)].sort(byCodePoint)) audited.push(await auditPlace(store, place, succession))
  const counts = { state: noStates(), deep: noStates(), overdue: 0, closed: { state: noStates(), deep: noStates() } }
  const page = new PageOf(options)
  const isAskedFor = askedFor(options)
  for (const pair of judgedPairs(directives, audited, decided)) {
    counts.state[pair.state]++
    counts.deep[pair.deep]++
    if (pair.closed !== null) {
      counts.closed.state[pair.state]++
      counts.closed.deep[pair.deep]++
    }
    if (pair.overdue) counts.overdue++
    if (isAskedFor(pair)) page.take(pair)
  }
  const limits = await limitsOf(
    store,
    audited.map(({ read }) => read),
    options,
  )
  return { limits, total: page.total, counts, rows: await rowsOf(store, page.rows(), decided, options) }
}

async function auditPlace(store: GraphStore, place: string, succession: Succession): Promise<PlaceAudit> {
  const own = (await store.bodies(place)).filter(isOwn)
  return { place, carried: await carried(store, place, own, succession), read: await readPlace(store, place) }
}

function* judgedPairs(
  directives: readonly AskedDirective[],
  audited: readonly PlaceAudit[],
  decided: AuditDecided,
): Generator<Judged> {
  for (const asked of directives)
    for (const at of audited) {
      const closed = decided.closed(asked.key, at.place)
      const exempt = closed?.finding === 'not-applicable'
      const judge = (found: Carried['all'], reading: ReadPlace['all']): AuditState =>
        auditState({ exempt, found: found.get(asked.key) ?? NOTHING, reading: reading.of(asked.date) })
      const state = judge(at.carried.own, at.read.own)
      const deep = judge(at.carried.all, at.read.all)
      const isDone = closed?.finding === 'implemented'
      const late = !isDone && overdue(deep, decided.deadline(asked.key), at.read.all.until)
      yield { asked, at, state, deep, overdue: late, closed }
    }
}

const NOTHING: ReadonlySet<Finding> = new Set()

const noStates = (): Record<AuditState, number> =>
  Object.fromEntries(AUDIT_STATES.map((state) => [state, 0])) as Record<AuditState, number>

function askedFor({ states, pairs, deep = false }: AuditOptions): (pair: Judged) => boolean {
  const chosen = pairs && new Set(pairs.map(({ directive, place }) => `${directive} ${place}`))
  return (pair) =>
    (states === undefined || states.includes(deep ? pair.deep : pair.state)) &&
    (chosen === undefined || chosen.has(`${pair.asked.key} ${pair.at.place}`))
}

/** The rows to give of all that match: a page of them, or the first of each state. */
class PageOf {
  readonly #options: AuditOptions
  readonly #taken = new Map<AuditState, Judged[]>(AUDIT_STATES.map((state) => [state, []]))
  readonly #page: Judged[] = []
  total = 0

  constructor(options: AuditOptions) {
    this.#options = options
  }

  take(pair: Judged): void {
    const { each, deep = false, offset = 0, limit = Infinity } = this.#options
    const ofState = this.#taken.get(deep ? pair.deep : pair.state) ?? []
    if (each !== undefined && ofState.length < each) ofState.push(pair)
    if (each === undefined && this.total >= offset && this.#page.length < limit) this.#page.push(pair)
    this.total++
  }

  rows(): readonly Judged[] {
    const { each, offset = 0, limit = Infinity } = this.#options
    return each === undefined ? this.#page : [...this.#taken.values()].flat().slice(offset, offset + limit)
  }
}
