/** Deciding: what a reviewer asks for becomes decisions that are anchored in the texts, unless somebody decided meanwhile. */
import { ViendanError } from '../errors.ts'
import { admit } from './admit.ts'
import type { AskedDecision, AskedPlace, AskedVerdict } from './asked.ts'
import type { Anchor, DecidedDocument, NewDecision, Verdict } from './decision.ts'
import type { SourceFacts, SourceSummary } from './model.ts'
import { foundIn, placesIn } from './passage.ts'
import type { GraphStore } from './store.ts'
import { anchorAt } from './understand/anchor.ts'

/**
 * Keeps decisions, all or none, and gives their ids. Throws DECISION_CONFLICT where somebody else decided one of these things;
 * DECISION_INVALID where a place, a statement or a decision is not there; DECISION_UNFIT for a value that cannot be.
 */
export async function decideOn(store: GraphStore, asked: AskedDecision): Promise<readonly string[]> {
  const { verdicts, by, at, reason, seen } = asked
  const texts = new Texts(store)
  const decisions: NewDecision[] = []
  for (const verdict of verdicts) {
    await admit(store, verdict, reason)
    decisions.push({ ...(await anchored(store, verdict, texts)), by, at, reason })
  }
  return (await store.putDecisions(decisions, seen)).map(({ id }) => id)
}

/** The texts that verdicts point into, each read once, with where it stands. */
class Texts {
  readonly #store: GraphStore
  readonly #read = new Map<string, { readonly facts: SourceFacts; readonly path: string }>()
  #summaries: readonly SourceSummary[] | null = null

  constructor(store: GraphStore) {
    this.#store = store
  }

  async of(id: string): Promise<{ readonly facts: SourceFacts; readonly path: string }> {
    const known = this.#read.get(id)
    if (known !== undefined) return known
    const facts = await this.#store.source(id)
    const path = (await this.summary((one) => one.id === id))?.locations[0]?.path
    if (facts === null || path === undefined) throw invalid(`source ${id}`)
    const read = { facts, path }
    this.#read.set(id, read)
    return read
  }

  /** The first source of which something holds; all of them are listed once. */
  async summary(holds: (source: SourceSummary) => boolean): Promise<SourceSummary | undefined> {
    this.#summaries ??= await this.#store.sources()
    return this.#summaries.find(holds)
  }

  async anchor({ source, start, end }: AskedPlace): Promise<Anchor> {
    const { facts, path } = await this.of(source)
    const isMention = facts.extraction.mentions.some((one) => one.start === start && one.end === end)
    if (!isMention) throw invalid(`mention ${start}-${end}`)
    return anchorAt(path, facts, { start, end })
  }
}

const invalid = (detail: string): ViendanError => new ViendanError('DECISION_INVALID', { detail })

async function anchored(store: GraphStore, verdict: AskedVerdict, texts: Texts): Promise<Verdict> {
  if ('statement' in verdict) return statementVerdict(verdict, texts)
  if (verdict.action === 'withdraw') return withdrawal(store, verdict.decision)
  if (verdict.action === 'annotate') return annotation(verdict, texts)
  if (verdict.action === 'reject') return { action: 'reject', mention: await texts.anchor(verdict.mention) }
  if (verdict.action === 'confirm')
    return {
      action: 'confirm',
      mention: await texts.anchor(verdict.mention),
      document: await documentFor(verdict.document, texts),
    }
  const document = await documentFor(verdict.document, texts)
  if (verdict.action === 'merge') {
    if (verdict.document === verdict.into) throw invalid(verdict.into)
    return { action: 'merge', document, into: await documentFor(verdict.into, texts) }
  }
  if (verdict.action === 'split') {
    const mentions = await Promise.all(verdict.mentions.map((place) => texts.anchor(place)))
    return { action: 'split', document, mentions, into: await documentFor(verdict.into, texts) }
  }
  return { ...verdict, document }
}

/** No more can be wrong than was found. */
async function annotation(
  { passage, missed, wrong }: Extract<AskedVerdict, { readonly action: 'annotate' }>,
  texts: Texts,
): Promise<Verdict> {
  const { facts, path } = await texts.of(passage.source)
  const found = foundIn(facts, passage).length
  if (passage.end > facts.text.length || passage.start >= passage.end) throw invalid(`${passage.start}-${passage.end}`)
  if (wrong > found) throw invalid(`wrong ${wrong} > ${found}`)
  return {
    action: 'annotate',
    passage: anchorAt(path, facts, passage),
    found,
    places: placesIn(facts, passage),
    missed,
    wrong,
  }
}

async function statementVerdict(
  { action, source, statement }: Extract<AskedVerdict, { readonly statement: string }>,
  texts: Texts,
): Promise<Verdict> {
  const { facts, path } = await texts.of(source)
  const found = facts.extraction.statements.find(({ id }) => id === statement)
  if (found === undefined) throw invalid(`statement ${statement}`)
  const wordsOf = (id: string | null) => facts.extraction.mentions.find((one) => one.id === id)?.text ?? null
  const [from, to] = [wordsOf(found.mentions.from), wordsOf(found.mentions.to)]
  if (to === null) throw invalid(`statement ${statement}`)
  const decidedOn = { at: anchorAt(path, facts, found.evidence), type: found.type, from, to }
  return action === 'confirm' ? { action, statement: decidedOn } : { action, statement: decidedOn }
}

async function withdrawal(store: GraphStore, id: string): Promise<Verdict> {
  const found = (await store.decisions()).find(({ decision }) => decision.id === id)
  if (found === undefined || found.decision.action === 'withdraw' || found.standing === 'withdrawn') throw invalid(id)
  return { action: 'withdraw', decision: id }
}

/** A key that belongs to one text alone is anchored there, so that it follows the text into its next version. */
async function documentFor(key: string, texts: Texts): Promise<DecidedDocument> {
  if (!/^src-[0-9a-f]{12}/u.test(key)) return { key, at: null }
  const source = await texts.summary(({ id }) => key.startsWith(`src-${id.slice(0, 12)}`))
  if (source === undefined) throw invalid(key)
  const { facts, path } = await texts.of(source.id)
  const mention = facts.extraction.mentions.find(({ document }) => document === key)
  return { key, at: anchorAt(path, facts, mention ?? { start: 0, end: Math.min(40, facts.text.length) }) }
}
