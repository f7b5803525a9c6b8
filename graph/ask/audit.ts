/** Which directives has no one implemented, as far as can be seen, and how far can be seen? */
import { AUDIT_STATES, type AuditFlag, type AuditState, type Document } from '../model.ts'
import type { GraphStore } from '../store.ts'
import { byCodePoint } from '../tokens.ts'
import { auditDecided, type AuditDecided } from './audit-decided.ts'
import { limitsOf, readPlace, type AuditLimits, type ReadPlace } from './audit-limits.ts'
import { askedDirectives, type AskedDirective, type AuditOptions } from './audit-directives.ts'
import { auditState, overdue, type Finding } from './audit-state.ts'
import { carried, type Carried } from './carry.ts'
import { isCertain } from './certain.ts'
import { evidenceOf, type Evidence, type Found } from './evidence.ts'
import { isOwn } from './own-bodies.ts'
import { successionOf, type Succession } from './succession.ts'

export interface AuditRow {
  readonly directive: Document
  readonly place: string
  /** By the place's own Party committee and people's committee. */
  readonly state: AuditState
  /** By these and all bodies under the place. */
  readonly deep: AuditState
  readonly flags: readonly AuditFlag[]
  /** The earliest document of the place, or of a body under it, that implements the directive. */
  readonly firstImplementation: Document | null
  /** Days from the directive to that document; null where either day is unknown. */
  readonly lagDays: number | null
  readonly deadline: string | null
  /** The first few pieces for each finding. */
  readonly evidence: readonly Evidence[]
  /** All pieces that there are. */
  readonly evidenceTotal: number
}

export type StateCounts = Readonly<Record<AuditState, number>>

export interface Audit {
  readonly limits: AuditLimits
  /** Rows that match, before `limit` and `offset`. */
  readonly total: number
  /** All rows by their states, before only some states are asked for. */
  readonly counts: { readonly state: StateCounts; readonly deep: StateCounts; readonly overdue: number }
  /** Newest directive first, those without a date last, then by key; then by place. */
  readonly rows: readonly AuditRow[]
}

/** One pair with its state, before its evidence is looked for. */
interface Judged {
  readonly asked: AskedDirective
  readonly at: PlaceAudit
  readonly state: AuditState
  readonly deep: AuditState
  readonly overdue: boolean
}

/** Everything that the states of one place follow from. */
interface PlaceAudit {
  readonly place: string
  readonly carried: Carried
  readonly read: ReadPlace
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
  const counts = { state: noStates(), deep: noStates(), overdue: 0 }
  const page: Judged[] = []
  let total = 0
  const { offset = 0, limit = Infinity } = options
  for (const pair of judgedPairs(directives, audited, decided)) {
    counts.state[pair.state]++
    counts.deep[pair.deep]++
    if (pair.overdue) counts.overdue++
    if (!isAskedFor(pair, options)) continue
    if (total >= offset && page.length < limit) page.push(pair)
    total++
  }
  const limits = await limitsOf(
    store,
    audited.map(({ read }) => read),
    options,
  )
  return { limits, total, counts, rows: await rowsOf(store, page, decided) }
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
      const exempt = decided.isExempt(asked.key, at.place)
      const judge = (found: Carried['all'], reading: ReadPlace['all']): AuditState =>
        auditState({ exempt, found: found.get(asked.key) ?? NOTHING, reading: reading.of(asked.date) })
      const state = judge(at.carried.own, at.read.own)
      const deep = judge(at.carried.all, at.read.all)
      const late = overdue(deep, decided.deadline(asked.key), at.read.all.until)
      yield { asked, at, state, deep, overdue: late }
    }
}

const NOTHING: ReadonlySet<Finding> = new Set()

const noStates = (): Record<AuditState, number> =>
  Object.fromEntries(AUDIT_STATES.map((state) => [state, 0])) as Record<AuditState, number>

const isAskedFor = (pair: Judged, { states, deep = false }: AuditOptions): boolean =>
  states === undefined || states.includes(deep ? pair.deep : pair.state)

async function rowsOf(store: GraphStore, page: readonly Judged[], decided: AuditDecided): Promise<AuditRow[]> {
  const keys = [...new Set(page.map(({ asked }) => asked.key))]
  const documents = new Map((await store.documents(keys)).map((one) => [one.key, one]))
  const replacing = (await store.edges(keys, 'in', ['replaces'])).filter(isCertain)
  const replaced = new Set(replacing.map(({ to }) => to))
  const found = await foundOf(store, page)
  return page.flatMap((pair) => {
    const directive = documents.get(pair.asked.key) ?? pair.asked.registered
    if (directive === null) return []
    const { evidence, total, first } = found.get(pair) ?? { evidence: [], total: 0, first: null }
    return {
      directive,
      place: pair.at.place,
      state: pair.state,
      deep: pair.deep,
      flags: flagsOf(pair, replaced),
      firstImplementation: first,
      lagDays: daysBetween(directive.date, first?.date ?? null),
      deadline: decided.deadline(pair.asked.key),
      evidence,
      evidenceTotal: total,
    }
  })
}

const flagsOf = (pair: Judged, replaced: ReadonlySet<string>): AuditFlag[] => [
  ...(replaced.has(pair.asked.key) ? (['replaced'] as const) : []),
  ...(pair.overdue ? (['overdue'] as const) : []),
  ...(pair.asked.registered === null ? [] : (['not-cited'] as const)),
]

/** Place by place, since what documents of a place do is looked up for all of them at once. */
async function foundOf(store: GraphStore, page: readonly Judged[]): Promise<Map<Judged, Found>> {
  const found = new Map<Judged, Found>()
  for (const [at, pairs] of Map.groupBy(page, (pair) => pair.at)) {
    const told = pairs.filter(({ asked }) => at.carried.all.has(asked.key))
    const keys = told.map(({ asked }) => asked.key)
    const all = await evidenceOf(store, at.place, keys, at.carried)
    for (const [index, one] of all.entries()) if (told[index]) found.set(told[index], one)
  }
  return found
}

const DAY = 86_400_000
const WHOLE_DATE = /^\d{4}-\d{2}-\d{2}$/u

function daysBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null || !WHOLE_DATE.test(from) || !WHOLE_DATE.test(to)) return null
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}
