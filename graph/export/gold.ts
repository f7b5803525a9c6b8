/**
 * What reviewers decided as gold annotations, a file for each source with a decision in it. What nobody decided is marked
 * doubtful, so that it counts neither for nor against in a scorer: a review is no whole annotation.
 */
import { anchorsOf, type Anchor, type Decision } from '../decision.ts'
import type { Understood } from '../facts.ts'
import type { Document, DocumentFields, Mention, SourceFacts, Span, Statement } from '../model.ts'
import type { GraphStore } from '../store.ts'
import { locate } from '../understand/anchor.ts'

/** Who decided, when and why. */
interface Why {
  readonly by: string
  readonly at: string
  readonly why: string | null
}

interface GoldMention extends Span, Pick<DocumentFields, 'type' | 'number' | 'date' | 'issuer' | 'term'> {
  readonly id: string
  /** From the type word to the end of the number or the name. */
  readonly core: readonly [number, number]
  readonly text: string
  readonly doc: string
  readonly doubtful?: true
}

interface GoldRelation {
  readonly from: string
  readonly type: Statement['type']
  readonly to: string
  readonly evidence: string
  readonly certain: boolean
}

export interface Gold {
  readonly file: string
  /** SHA-256 of the decoded text. */
  readonly sha256: string
  readonly offsets: string
  readonly source: Understood['source']
  readonly mentions: readonly (GoldMention & Partial<Why>)[]
  readonly documents: readonly (DocumentFields & { readonly id: string })[]
  readonly relations: readonly (GoldRelation & Partial<Why>)[]
  readonly rejected_relations: readonly (Omit<GoldRelation, 'certain'> & Why)[]
  readonly not_citations: readonly (Span & { readonly text: string } & Why)[]
}

/** In the order of the sources; decisions that do not apply, or are of documents alone, make no file. */
export async function goldAnnotations(store: GraphStore): Promise<readonly Gold[]> {
  const applying = (await store.decisions()).filter(({ standing }) => standing === 'applies').map((one) => one.decision)
  const annotations: Gold[] = []
  for (const { id, locations } of await store.sources()) {
    const paths = locations.map(({ path }) => path)
    const concerns = ({ source, location }: Anchor): boolean => source === id || paths.includes(location)
    const local = applying.filter((one) => isOfPlace(one) && anchorsOf(one).some(concerns))
    const [facts, understood] = local.length === 0 ? [null, null] : [await store.source(id), await store.understood(id)]
    if (facts === null || understood === null) continue
    const documents = await store.documents([...new Set(understood.mentions.map(({ document }) => document))])
    annotations.push(goldOf(paths[0] ?? id, facts, understood, local, documents))
  }
  return annotations
}

const isOfPlace = ({ action }: Decision): boolean => action === 'confirm' || action === 'reject' || action === 'split'

function goldOf(
  file: string,
  facts: SourceFacts,
  understood: Understood,
  local: readonly Decision[],
  documents: readonly Document[],
): Gold {
  const placed = new Placed(facts, local)
  const asGold = (key: string): string => (key === understood.source.key ? 'SOURCE' : key)
  const related = ({ from, type, to, evidence }: Statement) => ({
    ...{ from: asGold(from), type, to: asGold(to), evidence: evidence.text },
  })
  const firm = understood.statements.filter(({ polarity, mode }) => polarity === 'affirmed' && mode === 'done')
  const rejected = facts.extraction.statements.flatMap((one) => {
    const why = placed.statement('reject', one)
    return why === null ? [] : [{ ...related(one), ...why }]
  })
  return {
    ...{ file, sha256: facts.id, offsets: 'UTF-16 code units of the decoded text, end exclusive' },
    source: understood.source,
    mentions: understood.mentions.map((one) => goldMention(one, placed.mention(one))),
    documents: documents.map((one) => ({ id: one.key, ...fieldsOf(one) })),
    relations: firm.map((one) => {
      const why = placed.statement('confirm', one)
      return { ...related(one), certain: why !== null, ...why }
    }),
    rejected_relations: rejected,
    not_citations: facts.extraction.mentions.flatMap((one) => {
      const why = placed.rejected(one)
      return why === null ? [] : [{ start: one.start, end: one.end, text: one.text, ...why }]
    }),
  }
}

function goldMention(mention: Mention, why: Why | null): Gold['mentions'][number] {
  const { id, start, end, text, raw, type, number, date, issuer, term, document } = mention
  const at = text.indexOf(raw)
  const core = [start, at < 0 ? end : start + at + raw.length] as const
  const told = { id, start, end, core, text, type, number, date, issuer, term, doc: document }
  return why === null ? { ...told, doubtful: true } : { ...told, ...why }
}

const fieldsOf = ({ type, number, issuer, date, term, level, place, title }: Document): DocumentFields => ({
  ...{ type, number, issuer, date, term, level, place, title },
})

/** The decisions on places of one text, by what they say of a place; of two about one the later counts. */
class Placed {
  readonly #facts: SourceFacts
  readonly #local: readonly Decision[]

  constructor(facts: SourceFacts, local: readonly Decision[]) {
    this.#facts = facts
    this.#local = local
  }

  mention(mention: Span): Why | null {
    const last = this.#lastOn(mention)
    return last === null || last.action === 'reject' ? null : whyOf(last)
  }

  rejected(mention: Span): Why | null {
    const last = this.#lastOn(mention)
    return last?.action === 'reject' ? whyOf(last) : null
  }

  statement(action: 'confirm' | 'reject', { type, evidence }: Statement): Why | null {
    const last = this.#last(
      (one) => 'statement' in one && one.statement.type === type && this.#isAt(one.statement.at, evidence),
    )
    return last?.action === action ? whyOf(last) : null
  }

  #lastOn(mention: Span): Decision | null {
    return this.#last((one) => this.#mentions(one).some((anchor) => this.#isAt(anchor, mention)))
  }

  #mentions(decision: Decision): readonly Anchor[] {
    if ('mention' in decision) return [decision.mention]
    return decision.action === 'split' ? decision.mentions : []
  }

  #isAt(anchor: Anchor, { start, end }: Span): boolean {
    const place = locate(anchor, this.#facts)
    return place !== null && place.start === start && place.end === end
  }

  #last(holds: (decision: Decision) => boolean): Decision | null {
    return this.#local.findLast(holds) ?? null
  }
}

const whyOf = ({ by, at, reason }: Decision): Why => ({ by, at, why: reason })
