/**
 * Reviewers' decisions as they count now. That depends on what the locations hold: the key of a document that belongs to
 * one text alone follows the text into its next version.
 */
import { anchorsOf, inTime, type Anchor, type DecidedDocument, type Decision } from '../decision.ts'
import type { DocumentField } from '../model.ts'

/** The id of the text that each location holds. */
export type Held = ReadonlyMap<string, string>

/** What is decided about places in a text. */
export type Local = Extract<Decision, { readonly action: 'confirm' | 'reject' | 'split' }>

/** What reviewers gave a document: values by field, and names that it is found by besides. */
export interface Corrections {
  readonly fields: Readonly<Partial<Record<DocumentField, string>>>
  readonly names: readonly string[]
}

/** What two states of the decisions make of one graph differently. */
export interface Changes {
  /** Keys of documents that sources speak of under another key now; such as were merged, and where they led. */
  readonly leads: readonly string[]
  /** Keys of documents that are corrected or named in another way now. */
  readonly corrected: readonly string[]
  /** Places of which something else is decided now. */
  readonly anchors: readonly Anchor[]
}

export const NO_CORRECTIONS: Corrections = { fields: {}, names: [] }

export class Decided {
  readonly #local: ReadonlyMap<string, Local>
  readonly #standing: ReadonlySet<string>
  readonly #bySource: ReadonlyMap<string, readonly Local[]>
  readonly #byLocation: ReadonlyMap<string, readonly Local[]>
  readonly #merged: ReadonlyMap<string, string>
  readonly #corrected: ReadonlyMap<string, Corrections>
  readonly #held: Held

  constructor(decisions: readonly Decision[], held: Held) {
    this.#held = held
    const standing = standingOf(decisions)
    const rebased = standing.map((decision) => this.#rebase(decision))
    const local = rebased.filter(isLocal)
    this.#local = new Map(local.map((decision) => [decision.id, decision]))
    this.#standing = new Set(standing.map(({ id }) => id))
    this.#bySource = grouped(local, ({ source }) => source)
    this.#byLocation = grouped(local, ({ location }) => location)
    this.#merged = merges(rebased)
    this.#corrected = corrections(rebased, (key) => this.lead(key))
  }

  /** Where a key leads: to another one where it was merged, else to itself. */
  lead(key: string): string {
    const into = this.#merged.get(key)
    return into === undefined ? key : this.lead(into)
  }

  /** The key of a document in what is held and decided now. */
  keyOf(document: DecidedDocument): string {
    return this.lead(keyNow(document, this.#held))
  }

  /** Of some decisions those that were not withdrawn. */
  standing(decisions: readonly Decision[]): readonly Decision[] {
    return decisions.filter(({ id, action }) => action === 'withdraw' || this.#standing.has(id))
  }

  /** What reviewers corrected of a document, by the key that it leads to. */
  corrections(key: string): Corrections {
    return this.#corrected.get(key) ?? NO_CORRECTIONS
  }

  /** What is decided about places of a text that stands at some locations, in the order in which it counts. */
  of(id: string, paths: readonly string[]): readonly Local[] {
    const found = [this.#bySource.get(id), ...paths.map((path) => this.#byLocation.get(path))]
    return [...new Set(found.flatMap((decisions) => decisions ?? []))].sort(inTime)
  }

  /** Whether a decision was not withdrawn. */
  stands(id: string): boolean {
    return this.#standing.has(id)
  }

  /** Whether nothing is decided that counts. */
  get isEmpty(): boolean {
    return this.#standing.size === 0
  }

  /** Whether some key leads to another. */
  get merges(): boolean {
    return this.#merged.size > 0
  }

  /** What another state of the decisions, or of the texts that they are anchored in, makes different. */
  changesTo(after: Decided): Changes {
    const merged = new Set([...this.#merged.keys(), ...after.#merged.keys()])
    const corrected = new Set([...this.#corrected.keys(), ...after.#corrected.keys()])
    return {
      leads: [...merged].filter((key) => this.lead(key) !== after.lead(key)).flatMap((key) => [key, this.lead(key)]),
      corrected: [...corrected].filter((key) => !same(this.corrections(key), after.corrections(key))),
      anchors: [...differing(this.#local, after.#local), ...differing(after.#local, this.#local)].flatMap(anchorsOf),
    }
  }

  #rebase(decision: Decision): Decision {
    const rebase = (document: DecidedDocument): DecidedDocument => ({ ...document, key: keyNow(document, this.#held) })
    return {
      ...decision,
      ...('document' in decision ? { document: rebase(decision.document) } : {}),
      ...('into' in decision ? { into: rebase(decision.into) } : {}),
    }
  }
}

/** Without those that were withdrawn, in the order in which they count. */
function standingOf(decisions: readonly Decision[]): Decision[] {
  const withdrawn = new Set(decisions.flatMap((one) => (one.action === 'withdraw' ? one.decision : [])))
  return decisions.filter(({ id, action }) => action !== 'withdraw' && !withdrawn.has(id)).sort(inTime)
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const differing = (some: ReadonlyMap<string, Local>, others: ReadonlyMap<string, Local>): Local[] =>
  [...some.values()].filter((decision) => !same(decision, others.get(decision.id)))

/** Decisions by what each of their anchors says, each once. */
function grouped(decisions: readonly Local[], of: (anchor: Anchor) => string): ReadonlyMap<string, readonly Local[]> {
  const pairs = decisions.flatMap((decision) =>
    [...new Set(anchorsOf(decision).map(of))].map((key) => ({ key, decision })),
  )
  const groups = Map.groupBy(pairs, ({ key }) => key)
  return new Map([...groups].map(([key, group]) => [key, group.map(({ decision }) => decision)]))
}

const isLocal = (decision: Decision): decision is Local =>
  decision.action === 'confirm' || decision.action === 'reject' || decision.action === 'split'

/** `src-` and the first twelve digits of the text's id: the scope of what belongs to it alone. */
const ownScope = (id: string): string => `src-${id.slice(0, 12)}`

function keyNow({ key, at }: DecidedDocument, held: Held): string {
  const own = at === null ? null : ownScope(at.source)
  if (at === null || own === null || !(key === own || key.startsWith(`${own}.`) || key.startsWith(`${own}_`)))
    return key
  return ownScope(held.get(at.location) ?? at.source) + key.slice(own.length)
}

/** Of two merges of one key the later one counts; one that would close a circle says nothing new. */
function merges(decisions: readonly Decision[]): ReadonlyMap<string, string> {
  const merged = new Map<string, string>()
  const leads = (from: string, to: string): boolean => {
    const next = merged.get(from)
    return from === to || (next !== undefined && leads(next, to))
  }
  for (const decision of decisions)
    if (decision.action === 'merge' && !leads(decision.into.key, decision.document.key))
      merged.set(decision.document.key, decision.into.key)
  return merged
}

function corrections(decisions: readonly Decision[], lead: (key: string) => string): ReadonlyMap<string, Corrections> {
  const corrected = new Map<string, Corrections>()
  for (const decision of decisions) {
    if (decision.action !== 'correct' && decision.action !== 'alias') continue
    const key = lead(decision.document.key)
    const { fields, names } = corrected.get(key) ?? NO_CORRECTIONS
    if (decision.action === 'alias') corrected.set(key, { fields, names: [...new Set([...names, decision.name])] })
    else corrected.set(key, { fields: { ...fields, [decision.field]: decision.value }, names })
  }
  return corrected
}
