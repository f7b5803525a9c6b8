/** The rows of an audit: each pair with its state, its flags, what is found and how long it took. */
import type { AuditFlag, AuditState, Document } from '../model.ts'
import type { GraphStore } from '../store.ts'
import type { AuditDecided, Closed } from './audit-decided.ts'
import type { AskedDirective, AuditOptions } from './audit-directives.ts'
import type { ReadPlace } from './audit-limits.ts'
import type { Carried } from './carry.ts'
import { isCertain } from '../relation.ts'
import { daysBetween } from './days.ts'
import { lagsElsewhere, type Elsewhere } from './elsewhere.ts'
import { evidenceOf, type Evidence, type Found, type Implementing } from './evidence.ts'

/** How far a directive is implemented at a place, for certain. */
export interface Implemented {
  /** Documents that implement it without another in between. */
  readonly direct: number
  /** Documents that do so only through others. */
  readonly through: number
  /** The earliest of them. */
  readonly firstImplementation: Document | null
  /** Days from the directive to that document; null where either day is unknown. */
  readonly lagDays: number | null
  /** How long other places took; null where nobody asked. */
  readonly elsewhere: Elsewhere | null
}

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
  /** By the place's own Party committee and people's committee. */
  readonly own: Implemented
  /** By these and all bodies under the place. */
  readonly all: Implemented
  readonly deadline: string | null
  /** How a reviewer closed the finding; null where nobody did. The state is what the sources make of it all the same. */
  readonly closed: Closed | null
  /** The first few pieces for each finding. */
  readonly evidence: readonly Evidence[]
  /** All pieces that there are. */
  readonly evidenceTotal: number
}

/** One pair with its state, before its evidence is looked for. */
export interface Judged {
  readonly asked: AskedDirective
  readonly at: PlaceAudit
  readonly state: AuditState
  readonly deep: AuditState
  readonly overdue: boolean
  readonly closed: Closed | null
}

/** Everything that the states of one place follow from. */
export interface PlaceAudit {
  readonly place: string
  readonly carried: Carried
  readonly read: ReadPlace
}

/** The rows of a page, with what is found of each; `compare` also tells how long other places took. */
export async function rowsOf(
  store: GraphStore,
  page: readonly Judged[],
  decided: AuditDecided,
  { compare = false, pieces }: Pick<AuditOptions, 'compare' | 'pieces'>,
): Promise<AuditRow[]> {
  const keys = [...new Set(page.map(({ asked }) => asked.key))]
  const documents = new Map((await store.documents(keys)).map((one) => [one.key, one]))
  const replacing = (await store.edges(keys, 'in', ['replaces'])).filter(isCertain)
  const replaced = new Set(replacing.map(({ to }) => to))
  const found = await foundOf(store, page, pieces)
  const directives = new Map(page.map(({ asked }) => [asked.key, asked]))
  const elsewhere = compare ? await lagsElsewhere(store, [...directives.values()]) : null
  return page.flatMap((pair) => {
    const directive = documents.get(pair.asked.key) ?? pair.asked.registered
    if (directive === null) return []
    const { evidence, total, own, all } = found.get(pair) ?? NOTHING_FOUND
    const { place } = pair.at
    const told = (of: 'own' | 'all', { direct, through, first }: Implementing): Implemented => ({
      direct,
      through,
      firstImplementation: first,
      lagDays: daysBetween(directive.date, first?.date ?? null),
      elsewhere: elsewhere?.(pair.asked.key, place, of) ?? null,
    })
    const whole = told('all', all)
    return {
      directive,
      place,
      state: pair.state,
      deep: pair.deep,
      flags: flagsOf(pair, replaced),
      firstImplementation: whole.firstImplementation,
      lagDays: whole.lagDays,
      own: told('own', own),
      all: whole,
      deadline: decided.deadline(pair.asked.key),
      closed: pair.closed,
      evidence,
      evidenceTotal: total,
    }
  })
}

const NONE: Implementing = { direct: 0, through: 0, first: null }
const NOTHING_FOUND: Found = { evidence: [], total: 0, own: NONE, all: NONE }

const flagsOf = (pair: Judged, replaced: ReadonlySet<string>): AuditFlag[] => [
  ...(replaced.has(pair.asked.key) ? (['replaced'] as const) : []),
  ...(pair.overdue ? (['overdue'] as const) : []),
  ...(pair.asked.registered === null ? [] : (['not-cited'] as const)),
]

/** Place by place, since what documents of a place do is looked up for all of them at once. */
async function foundOf(
  store: GraphStore,
  page: readonly Judged[],
  pieces: number | undefined,
): Promise<Map<Judged, Found>> {
  const found = new Map<Judged, Found>()
  for (const [at, pairs] of Map.groupBy(page, (pair) => pair.at)) {
    const told = pairs.filter(({ asked }) => at.carried.all.has(asked.key))
    const keys = told.map(({ asked }) => asked.key)
    const all = await evidenceOf(store, at.place, keys, at.carried, pieces)
    for (const [index, one] of all.entries()) if (told[index]) found.set(told[index], one)
  }
  return found
}
