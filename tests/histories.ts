/**
 * Histories of a store, drawn at random: reports put, put again in another version and dropped, decisions of reviewers, the
 * registry. With the same number in two terms and in two provinces, a scope that two reports do not know, dates that are
 * missing or mistyped, and mentions that stay open.
 */
import fc from 'fast-check'
import {
  decided,
  type Anchor,
  type DecidedDocument,
  type Decision,
  type NewDecision,
  type Verdict,
} from '../graph/decision.ts'
import { CLOSINGS } from '../graph/kinds.ts'
import { derive, type Derived, type Source } from '../graph/derive.ts'
import { RELATION_TYPES, type Mention, type SourceFacts, type Statement } from '../graph/model.ts'
import { EMPTY_REGISTRY, type Registry } from '../graph/registry.ts'
import type { GraphStore } from '../graph/store.ts'
import { anchorAt } from '../graph/understand/anchor.ts'
import { REGISTRY } from './registered.ts'
import { report, type Draft, type Sentence, type Told } from './reports.ts'

export type Step =
  | { readonly put: SourceFacts; readonly path: string }
  | { readonly drop: string }
  | { readonly decide: NewDecision }
  | { readonly registry: Registry }
export type History = readonly Step[]

export const PATHS = ['a.txt', 'b.txt', 'c.txt', 'd.txt'] as const

/** The scope of what belongs to one report alone; it gets the report's own once its text is written. */
const OWN = 'own'
const OPEN = 'tw.05-CT-TW'
const KEYS = [
  'tw.05-CT-TW.2016-2021',
  'tw.05-CT-TW.2026-2031',
  OPEN,
  'hai-phong.05-NQ-TU.2020-2025',
  'quang-ninh.05-NQ-TU.2020-2025',
  `${OWN}.05-NQ-TU.2020-2025`,
  'tw.NQ.dai-hoi-XIII',
] as const
const NUMBERED = KEYS.slice(0, -1)

const told: fc.Arbitrary<Told> = fc
  .record({
    key: fc.constantFrom(...KEYS),
    date: fc.constantFrom(null, '2016', '2061-05-15', '2016-05-15', '2021-10-25'),
    title: fc.constantFrom(null, 'về biên chế', 'về tổ chức bộ máy'),
  })
  .map((said) => ({ ...said, open: said.key === OPEN }))

const sentence: fc.Arbitrary<Sentence> = fc.record({
  from: fc.option(told, { freq: 4 }),
  to: told,
  // Only these two can be withheld, which is seldom enough as it is.
  type: fc.constantFrom('implements', 'continues', ...RELATION_TYPES),
  polarity: fc.constantFrom('affirmed', 'affirmed', 'denied'),
  mode: fc.constantFrom('done', 'done', 'planned'),
  confidence: fc.constantFrom(0.95, 0.8, 0.5),
})

/** Few names, so that some reports are the same. */
const draft: fc.Arbitrary<Draft> = fc.record({
  name: fc.constantFrom('một', 'hai'),
  source: fc.oneof(
    fc.record({ key: fc.constant(OWN), place: fc.constantFrom('Hải Phòng', null) }),
    fc.constant({ key: 'hai-phong.05-NQ-TU.2020-2025', date: '2022-02-28', origin: { date: 'letterhead' as const } }),
  ),
  cites: fc.array(told, { maxLength: 3 }),
  says: fc.array(sentence, { maxLength: 3 }),
})

/** Another first line is another version of a report, in which all else stands elsewhere. */
const VERSIONS = ['', ', bản sửa'] as const

const written = (drawn: Draft, version: string): SourceFacts => scoped(report({ ...drawn, name: drawn.name + version }))

export const facts: fc.Arbitrary<SourceFacts> = draft.map((drawn) => written(drawn, ''))

/** The report under its own scope, which follows from its text. */
function scoped(read: SourceFacts): SourceFacts {
  const own = JSON.stringify(read.extraction)
    .replaceAll(`"${OWN}.`, `"src-${read.id.slice(0, 12)}.`)
    .replaceAll(`"${OWN}"`, `"src-${read.id.slice(0, 12)}"`)
  return { ...read, extraction: JSON.parse(own) as SourceFacts['extraction'] }
}

type Put = Extract<Step, { readonly put: SourceFacts }>

/** Histories without decisions, of a few reports and their versions. */
export const readings: fc.Arbitrary<History> = fc.array(draft, { minLength: 1, maxLength: 3 }).chain((drafts) => {
  const put: fc.Arbitrary<Step> = fc
    .tuple(fc.constantFrom(...drafts), fc.constantFrom(...VERSIONS), fc.constantFrom(...PATHS))
    .map(([drawn, version, path]) => ({ put: written(drawn, version), path }))
  const drop = fc.record({ drop: fc.constantFrom(...PATHS) })
  const step = fc.oneof({ weight: 5, arbitrary: put }, { weight: 1, arbitrary: drop })
  return fc.array(step, { minLength: 1, maxLength: 8 })
})

const registries = fc.constantFrom(REGISTRY, EMPTY_REGISTRY).map((registry) => ({ registry }))

/** Histories with everything in them, in any order. */
export const histories: fc.Arbitrary<History> = readings.chain((steps) => {
  const puts = steps.filter((step) => 'put' in step)
  const decisions = puts.length === 0 ? fc.constant([]) : fc.array(decision(puts), { maxLength: 5 })
  return fc
    .tuple(decisions, fc.option(fc.nat(4)), fc.array(registries, { maxLength: 2 }))
    .chain(([made, withdrawn, registry]) => {
      const all = [...made, ...made.flatMap((one, index) => (index === withdrawn ? [withdrawal(one)] : []))]
      return mixed(steps, [...all.map((decide) => ({ decide })), ...registry])
    })
})

const withdrawal = (decision: NewDecision): NewDecision => ({
  ...{ action: 'withdraw', decision: decided(decision).id },
  ...{ by: 'Chi', at: '2026-01-04T00:00:00Z', reason: 'nhầm' },
})

/** The steps in their order, with others put in anywhere. */
const mixed = (steps: History, others: History): fc.Arbitrary<History> =>
  fc
    .array(fc.nat(steps.length), { minLength: others.length, maxLength: others.length })
    .map((places) =>
      [...steps, null].flatMap((step, index) => [
        ...others.filter((_, which) => places[which] === index),
        ...(step === null ? [] : [step]),
      ]),
    )

/** Something that a reviewer says of what was read at any time. */
function decision(puts: readonly Put[]): fc.Arbitrary<NewDecision> {
  const place = fc.tuple(fc.constantFrom(...puts), fc.nat(20))
  const document = fc.oneof(
    place.map(([one, index]) => documentAt(one, index)),
    fc.constantFrom(...NUMBERED.filter((key) => !key.startsWith(OWN)), 'tw.99-KL-TW.2021-2026').map(known),
  )
  const verdict = fc.oneof<fc.Arbitrary<Verdict | null>[]>(
    fc.tuple(place, document).map(([at, named]) => orNull(mentionAt(...at), (mention) => ({ action: 'confirm', mention, document: named }))), // prettier-ignore
    place.map((at) => orNull(mentionAt(...at), (mention) => ({ action: 'reject', mention }))),
    place.map((at) => orNull(statementAt(...at), (statement) => ({ action: 'confirm', statement }))),
    place.map((at) => orNull(statementAt(...at), (statement) => ({ action: 'reject', statement }))),
    fc.tuple(document, document).map(([one, into]) => ({ action: 'merge', document: one, into })),
    fc.tuple(place, document, document).map(([at, one, into]) => orNull(mentionAt(...at), (mention) => ({ action: 'split', document: one, mentions: [mention], into }))), // prettier-ignore
    document.map((one) => ({ action: 'correct', document: one, field: 'date', value: '2020-02-02' })),
    document.map((one) => ({ action: 'correct', document: one, field: 'title', value: 'về kiểm tra' })),
    document.map((one) => ({ action: 'alias', document: one, name: 'Nghị quyết về cán bộ' })),
    document.map((one) => ({ action: 'deadline', document: one, date: '2022-06-30' })),
    fc.tuple(document, fc.constantFrom(...CLOSINGS)).map(([one, finding]) => ({ action: 'close', document: one, place: 'Hải Phòng', finding })), // prettier-ignore
  )
  const made = fc.record({ by: fc.constantFrom('An', 'Bình'), at: fc.integer({ min: 1, max: 3 }) })
  return fc.tuple(verdict, made).map(([said, { by, at }]) => ({
    ...(said ?? { action: 'merge', document: known(KEYS[0]), into: known(KEYS[0]) }),
    by,
    at: `2026-01-0${at}T00:00:00Z`,
    reason: null,
  }))
}

const orNull = <Given, Made>(given: Given | null, make: (given: Given) => Made): Made | null =>
  given === null ? null : make(given)

const known = (key: string): DecidedDocument => ({ key, at: null })

const pick = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % Math.max(1, items.length)]

function mentionAt({ put, path }: Put, index: number): Anchor | null {
  const mention = pick<Mention>(put.extraction.mentions, index)
  return mention === undefined ? null : anchorAt(path, put, mention)
}

function documentAt(step: Put, index: number): DecidedDocument {
  const mention = pick<Mention>(step.put.extraction.mentions, index)
  return mention === undefined ? known(KEYS[0]) : { key: mention.document, at: mentionAt(step, index) }
}

function statementAt({ put, path }: Put, index: number) {
  const statement = pick<Statement>(put.extraction.statements, index)
  if (statement === undefined) return null
  const words = (id: string | null): string | null => put.extraction.mentions.find((one) => one.id === id)?.text ?? null
  const { evidence, type, mentions } = statement
  return { at: anchorAt(path, put, evidence), type, from: words(mentions.from), to: words(mentions.to) ?? '' }
}

/** What a history comes to: the last of each path, of one text the reading of the first path, and all that is known. */
export function outcomeOf(history: History): {
  readonly sources: readonly Source[]
  readonly decisions: readonly Decision[]
  readonly registry: Registry
} {
  const held = new Map<string, SourceFacts>()
  for (const step of history) {
    if ('put' in step) held.set(step.path, step.put)
    if ('drop' in step) held.delete(step.drop)
  }
  const made = history.flatMap((step) => ('decide' in step ? [decided(step.decide)] : []))
  const inOrder = PATHS.flatMap((path) => (held.has(path) ? [{ path, facts: held.get(path)! }] : []))
  const texts = [...Map.groupBy(inOrder, ({ facts }) => facts.id).values()]
  return {
    sources: texts.flatMap((same) =>
      same.slice(0, 1).map((one) => ({ ...one.facts, paths: same.map(({ path }) => path) })),
    ),
    decisions: [...new Map(made.map((decision) => [decision.id, decision])).values()],
    registry: history.flatMap((step) => ('registry' in step ? [step.registry] : [])).at(-1) ?? EMPTY_REGISTRY,
  }
}

/** What makes a graph of a history. */
export type Derivation = (history: History) => Derived

/** The graph of a history, from scratch. */
export const derived: Derivation = (history) => {
  const { sources, ...others } = outcomeOf(history)
  return derive(sources, others)
}

/** Does to a store what a history tells. */
export async function play(store: GraphStore, history: History): Promise<void> {
  for (const step of history) {
    if ('put' in step) await store.put(step.path, step.put, 'now')
    else if ('drop' in step) await store.drop(step.drop)
    else if ('decide' in step) await store.putDecision(step.decide)
    else await store.putRegistry(step.registry)
  }
}
