/** The answers of review as functions of a store: the queue, and what reviewers decided. */
import { anchorsOf, overruled, reviewQueue, type GraphStore, type StandingDecision } from '../graph/index.ts'
import type { DecisionsAnswer, DecisionsQuery, ReviewAnswer, ReviewQuery } from './api-review.ts'

type Shown = DecisionsAnswer['decisions'][number]

export async function answerReview(store: GraphStore, query: ReviewQuery): Promise<ReviewAnswer> {
  const { total, counts, sources, items } = await reviewQueue(store, query)
  return {
    ...{ total, shown: items.length, order: 'weight', counts, sources },
    items: items.map((item) => ({
      ...item,
      decision: item.decision === null ? null : shownDecision({ decision: item.decision, standing: 'suspect' }),
    })),
  }
}

/** The latest first; of one document where its key is given, also under keys that lead to it. */
export async function answerDecisions(
  store: GraphStore,
  { document, limit, offset }: DecisionsQuery,
): Promise<DecisionsAnswer> {
  const made = await store.decisions()
  const standing = made.filter((one) => one.standing !== 'withdrawn').map(({ decision }) => decision)
  const replaced = overruled(standing)
  const all = made.toReversed().map((one) => ({ ...shownDecision(one), overruled: replaced.has(one.decision.id) }))
  const asked = document === undefined ? all : await onDocument(store, all, document)
  const decisions = asked.slice(offset, offset + limit)
  return { total: asked.length, shown: decisions.length, order: 'latest', decisions }
}

/** Withdrawals are of what they withdraw. */
async function onDocument(store: GraphStore, all: readonly Shown[], key: string): Promise<Shown[]> {
  const named = new Set(all.flatMap(({ documents }) => documents))
  const leads = new Map<string, string>()
  for (const each of [key, ...named]) leads.set(each, await store.lead(each))
  const ids = new Set(
    all
      .filter(({ documents }) => documents.some((one) => one === key || leads.get(one) === leads.get(key)))
      .map(({ id }) => id),
  )
  return all.filter(({ id, withdraws }) => ids.has(id) || (withdraws !== null && ids.has(withdraws)))
}

function shownDecision({ decision, standing }: StandingDecision): Shown {
  const documents = [
    ...('document' in decision ? [decision.document.key] : []),
    ...('into' in decision ? [decision.into.key] : []),
  ]
  const { id, action, by, at, reason } = decision
  const words = shortened(anchorsOf(decision)[0]?.exact ?? null)
  return { id, action, by, at, reason, standing, overruled: false, words, documents, ...givenBy(decision) }
}

/** What it gives besides documents. */
function givenBy(decision: StandingDecision['decision']): Pick<Shown, 'field' | 'value' | 'place' | 'withdraws'> {
  const nothing = { field: null, value: null, place: null, withdraws: null }
  switch (decision.action) {
    case 'correct':
      return { ...nothing, field: decision.field, value: decision.value }
    case 'alias':
      return { ...nothing, value: decision.name }
    case 'deadline':
      return { ...nothing, value: decision.date }
    case 'close':
      return { ...nothing, value: decision.finding, place: decision.place }
    case 'withdraw':
      return { ...nothing, withdraws: decision.decision }
    default:
      return nothing
  }
}

/** Of a whole passage only how it begins. */
const shortened = (words: string | null): string | null =>
  words !== null && words.length > WORDS ? `${words.slice(0, WORDS).toWellFormed()} …` : words

const WORDS = 300
