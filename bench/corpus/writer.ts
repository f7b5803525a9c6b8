/** A report as it is written: each word goes to the end of the text, and what it says points into it. */
import { createHash } from 'node:crypto'
import {
  CONFIDENCE,
  type DocumentClaim,
  type Excerpt,
  type Grade,
  type Mention,
  type Origins,
  type RelationType,
  type SourceDocument,
  type SourceFacts,
  type Statement,
} from '../../graph/model.ts'
import type { CorpusDocument } from './documents.ts'

/** How a citation is printed. */
export interface Printed {
  /** The date that stands there, which may be mistyped; null for none. */
  readonly date: string | null
  readonly issuer: boolean
  readonly title: boolean
}

/** What a sentence says of two documents; `from` is null where the report itself acts. */
export interface Said extends Pick<Statement, 'type' | 'polarity' | 'mode' | 'rule'> {
  readonly grade: Grade
  readonly from: Mention | null
  readonly to: Mention
  /** Where the words begin that say it. */
  readonly cue: number
}

export class Writer {
  readonly #source: SourceDocument
  readonly #claims = new Map<string, DocumentClaim>()
  readonly #mentions: Mention[] = []
  readonly #statements: Statement[] = []
  #text = ''

  constructor(source: SourceDocument) {
    this.#source = source
  }

  /** How much is written, which is where the next word will stand. */
  get length(): number {
    return this.#text.length
  }

  /** Writes words that cite nothing. */
  write(words: string): void {
    this.#text += words
  }

  /** Writes a citation. Which document it means without a date is for what was written before to tell. */
  cite(document: CorpusDocument, printed: Printed): Mention {
    const start = this.#text.length
    const { type, number } = document
    const issuer = printed.issuer ? document.issuer : null
    this.#text += `${type} số ${number}`
    if (printed.date !== null) this.#text += `, ngày ${dayInWords(printed.date)}`
    if (issuer !== null) this.#text += ` của ${issuer}`
    const excerpt = this.#excerpt(start)
    if (printed.title) this.#text += ` ${document.title}`
    const basis = this.#basis(document, printed)
    const mention: Mention = {
      ...{ id: `m${this.#mentions.length + 1}`, ...excerpt },
      ...{ document: basis === 'open' ? document.openKey : document.key, basis },
      ...{ type, number, date: printed.date, issuer, term: null },
      ...{ footnote: null, page: null, raw: number, repairs: [], candidates: [] },
    }
    this.#mentions.push(mention)
    this.#claim(mention, document, printed)
    return mention
  }

  /** Ends a sentence that began at `start`, with all that it says. */
  end(start: number, said: readonly Said[] = []): void {
    this.#text += '.'
    const sentence = this.#excerpt(start)
    for (const { from, to, cue, grade, ...kind } of said)
      this.#statements.push({
        id: `s${this.#statements.length + 1}`,
        ...{ from: from?.document ?? this.#source.key, to: to.document, ...kind, confidence: CONFIDENCE[grade] },
        ...{ evidence: this.#excerpt(cue, to.end), sentence, mentions: { from: from?.id ?? null, to: to.id } },
        ...{ page: null, footnote: null },
      })
    this.#text += '\n'
  }

  facts(): SourceFacts {
    const documents = [...this.#claims.values()].sort((one, other) => (one.key < other.key ? -1 : 1))
    return {
      id: createHash('sha256').update(this.#text).digest('hex'),
      ...{ text: this.#text, reader: 'markdown' },
      extraction: {
        ...{ format: 'viendan.extraction/1', source: this.#source, mentions: this.#mentions, documents },
        ...{ statements: this.#statements, relations: statedRelations(this.#statements), counts: [], problems: [] },
      },
    }
  }

  #basis({ key, openKey }: CorpusDocument, { date }: Printed): Mention['basis'] {
    if (date !== null || key === openKey) return 'stated'
    return this.#claims.has(key) ? 'antecedent' : 'open'
  }

  /** What all mentions together say of a document: what one of them says and an earlier one did not is added. */
  #claim({ document: key, basis }: Mention, document: CorpusDocument, printed: Printed): void {
    const known = this.#claims.get(key)
    const date = known?.date ?? printed.date
    const issuer = known?.issuer ?? (printed.issuer ? document.issuer : null)
    const title = known?.title ?? (printed.title ? document.title : null)
    const { type, number, level, place } = document
    const origin: Origins = {
      ...{ type: 'text', number: 'text', level: 'suffix' },
      ...(date === null ? {} : { date: 'text' }),
      ...(issuer === null ? {} : { issuer: 'text' }),
      ...(title === null ? {} : { title: 'text' }),
      ...(place === null ? {} : { place: 'letterhead' }),
    }
    const fields = { type, number, issuer, date, term: null, level, place, title }
    const issuers = issuer === null ? [] : [issuer]
    this.#claims.set(key, { key, open: basis === 'open', ...fields, issuers, origin })
  }

  #excerpt(start: number, end = this.#text.length): Excerpt {
    return { start, end, segments: [[start, end]], text: this.#text.slice(start, end) }
  }
}

/** As Party offices write it: `28/02/2022`, `15/5/2016`. */
export function dayInWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${day}/${/^0[12]|1/.test(month) ? month : month.slice(1)}/${year}`
}

/** The edges that the affirmed and done statements make, in the order of the first statement of each. */
function statedRelations(statements: readonly Statement[]): SourceFacts['extraction']['relations'] {
  const edges = statements.filter(({ polarity, mode }) => polarity === 'affirmed' && mode === 'done')
  const pairs = Map.groupBy(edges, ({ from, type, to }) => `${from} ${type} ${to}`)
  return [...pairs.values()].map((stated) => {
    const { from, type, to } = stated[0] as { from: string; type: RelationType; to: string }
    return { from, type, to, statements: stated.map(({ id }) => id) }
  })
}
