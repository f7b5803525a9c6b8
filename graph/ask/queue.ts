/** What waits for a reviewer: what the sources leave open, what only weak words say, what decisions no longer fit, what cannot be. */
import { createHash } from 'node:crypto'
import type { Decision } from '../decision.ts'
import { subjectsOf } from '../subject.ts'
import { CONFIDENCE, type Document, type RelationType, type Span } from '../model.ts'
import { REVIEW_KINDS, type ReviewKind } from '../kinds.ts'
import type { GraphStore } from '../store.ts'
import type { Understood } from '../facts.ts'
import { byCodePoint } from '../tokens.ts'
import { possible } from './resolve.ts'

export interface ReviewItem {
  /** The same as long as it is the same question. */
  readonly id: string
  /** Its id in short, as people type it. */
  readonly handle: string
  readonly kind: ReviewKind
  /** How many mentions and sentences a decision would change; what changes most comes first. */
  readonly weight: number
  readonly source: string
  /** All that are alike: every mention of the same open number in one source; the sentence; what the problem shows. */
  readonly spans: readonly Span[]
  /** The words of the first, with what stands around them. */
  readonly quote: { readonly before: string; readonly words: string; readonly after: string }
  readonly statement: { readonly id: string; readonly type: RelationType } | null
  /** The same question at other places: the open number in other sources, or the same thing said weakly elsewhere. */
  readonly alike: readonly Alike[]
  /** The open document; or who acts, and on what; or whom the problem concerns. */
  readonly documents: readonly Document[]
  /** Which documents may be meant. */
  readonly candidates: readonly Document[]
  readonly problem: { readonly rule: string; readonly actual: string | null; readonly expected: string | null } | null
  /** The decision that is suspect. */
  readonly decision: Decision | null
}

/** An item that the same decision fits. */
export type Alike = Pick<ReviewItem, 'source' | 'spans' | 'statement'>

export interface ReviewQueue {
  readonly total: number
  readonly counts: Readonly<Record<ReviewKind, number>>
  /** Sources that were looked through, of all that there are: the first ones. */
  readonly sources: { readonly read: number; readonly total: number }
  readonly items: readonly ReviewItem[]
}

export interface QueueOptions {
  readonly kind?: ReviewKind
  readonly limit?: number
  readonly offset?: number
}

/** Sources that are looked through for one answer, at most. */
const SOURCES = 250
/** Code units of the text that are shown before and after the words. */
const AROUND = 220
/** Rules of problems that a person can settle; a repair needs nobody. */
const PROBLEMS: readonly string[] = ['older-than-directive', 'two-dates', 'type-against-code', 'impossible-date']
/** What settles a problem once a reviewer corrected it of one of its documents. */
const SETTLING: Readonly<Record<string, readonly string[]>> = { 'type-against-code': ['type', 'number'] }

/** An item before its documents are read. */
interface Draft extends Omit<ReviewItem, 'handle' | 'alike' | 'documents' | 'candidates'> {
  readonly keys: readonly string[]
}

/** Worst first: most changed by a decision, then by kind, source and place. */
export async function reviewQueue(store: GraphStore, options: QueueOptions = {}): Promise<ReviewQueue> {
  const summaries = await store.sources()
  const read = summaries.slice(0, SOURCES)
  const standing = await store.decisions()
  const settled = new Set(
    standing.filter((one) => one.standing === 'applies').flatMap((one) => subjectsOf(one.decision)),
  )
  const drafts: Draft[] = standing
    .filter((one) => one.standing === 'suspect')
    .map(({ decision }) => suspectItem(decision))
  for (const { id } of read) drafts.push(...(await sourceItems(store, id, settled)))
  const kinds = Object.groupBy(drafts, ({ kind }) => kind)
  const asked = options.kind === undefined ? drafts : (kinds[options.kind] ?? [])
  const { offset = 0, limit = Infinity } = options
  const page = asked.toSorted(inOrder).slice(offset, offset + limit)
  const alike = Map.groupBy(drafts, questionOf)
  const items: ReviewItem[] = []
  for (const draft of page) items.push(await itemOf(store, draft, alike.get(questionOf(draft)) ?? []))
  return {
    total: asked.length,
    counts: countsOf(drafts),
    sources: { read: read.length, total: summaries.length },
    items,
  }
}

const countsOf = (drafts: readonly Draft[]): Record<ReviewKind, number> => {
  const count = (kind: ReviewKind): number => drafts.filter((draft) => draft.kind === kind).length
  return { open: count('open'), suspect: count('suspect'), weak: count('weak'), problem: count('problem') }
}

const inOrder = (one: Draft, other: Draft): number =>
  other.weight - one.weight ||
  REVIEW_KINDS.indexOf(one.kind) - REVIEW_KINDS.indexOf(other.kind) ||
  byCodePoint(one.source, other.source) ||
  (one.spans[0]?.start ?? 0) - (other.spans[0]?.start ?? 0) ||
  byCodePoint(one.id, other.id)

async function sourceItems(store: GraphStore, id: string, settled: ReadonlySet<string>): Promise<Draft[]> {
  const understood = await store.understood(id)
  if (understood === null) return []
  const drafts = [...openItems(id, understood), ...weakItems(id, understood), ...problemItems(id, understood, settled)]
  const text = drafts.length === 0 ? '' : ((await store.source(id))?.text ?? '')
  return drafts.map((draft) => ({ ...draft, quote: quoteOf(text, draft.spans[0] ?? { start: 0, end: 0 }) }))
}

const NOTHING = { quote: { before: '', words: '', after: '' }, statement: null, problem: null, decision: null } as const
const spanOf = ({ start, end }: Span): Span => ({ start, end })

/** All mentions of one open number in one source are one question. */
function openItems(source: string, { mentions, statements }: Understood): Draft[] {
  const open = Map.groupBy(
    mentions.filter(({ basis }) => basis === 'open'),
    ({ document }) => document,
  )
  return [...open].map(([key, alike]) => {
    const related = statements.filter(({ from, to }) => from === key || to === key).length
    const weight = alike.length + related
    return {
      ...NOTHING,
      id: `open ${source} ${key}`,
      kind: 'open',
      weight,
      source,
      spans: alike.map(spanOf),
      keys: [key],
    }
  })
}

const weakItems = (source: string, { statements }: Understood): Draft[] =>
  statements
    .filter(({ confidence, type }) => confidence < CONFIDENCE.likely && type !== 'cites')
    .map(({ id, type, from, to, evidence }) => ({
      ...{ ...NOTHING, kind: 'weak', weight: 1, source, spans: [spanOf(evidence)], keys: [from, to] },
      ...{ id: `weak ${source} ${id}`, statement: { id, type } },
    }))

const problemItems = (source: string, { problems }: Understood, settled: ReadonlySet<string>): Draft[] =>
  problems
    .filter(({ rule, documents }) => PROBLEMS.includes(rule) && !documents.some((key) => isSettled(rule, key, settled)))
    .map(({ rule, actual, expected, documents, start, end }) => ({
      ...{ ...NOTHING, kind: 'problem', weight: 0, source, spans: [{ start, end }], keys: documents },
      ...{ id: `problem ${source} ${rule} ${start}`, problem: { rule, actual, expected } },
    }))

const isSettled = (rule: string, key: string, settled: ReadonlySet<string>): boolean =>
  (SETTLING[rule] ?? ['date']).some((field) => settled.has(`field ${key} ${field}`))

/** By the words that it was anchored at, since they are no longer there. */
function suspectItem(decision: Decision): Draft {
  const anchor = 'mention' in decision ? decision.mention : 'statement' in decision ? decision.statement.at : null
  const { source = '', start = 0, end = 0, exact = '', prefix = '', suffix = '' } = anchor ?? {}
  const keys = 'document' in decision ? [decision.document.key] : []
  return {
    ...{ ...NOTHING, kind: 'suspect', weight: 2, source, spans: [{ start, end }], keys },
    ...{ id: `suspect ${decision.id}`, quote: { before: prefix, words: exact, after: suffix }, decision },
  }
}

const quoteOf = (text: string, { start, end }: Span): ReviewItem['quote'] => ({
  before: text.slice(Math.max(0, start - AROUND), start),
  words: text.slice(start, end),
  after: text.slice(end, end + AROUND),
})

/** What drafts have in common that one decision may settle together; of the others each is a question of its own. */
const questionOf = ({ id, kind, keys, statement }: Draft): string =>
  kind === 'open' || kind === 'weak' ? [kind, statement?.type ?? '', ...keys].join(' ') : id

const handleOf = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 8)

async function itemOf(store: GraphStore, draft: Draft, alike: readonly Draft[]): Promise<ReviewItem> {
  const { keys, ...item } = draft
  const documents = await store.documents([...new Set(keys)])
  const [first] = documents
  const candidates = draft.kind === 'open' && first !== undefined ? await possible(store, first) : []
  const others = alike.filter(({ id }) => id !== draft.id)
  return {
    ...item,
    handle: handleOf(draft.id),
    alike: others.map(({ source, spans, statement }) => ({ source, spans, statement })),
    documents,
    candidates,
  }
}
