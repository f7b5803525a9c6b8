/** Reports written for tests: short texts with the facts that they contribute, every span pointing into the text. */
import { createHash } from 'node:crypto'
import {
  type DocumentClaim,
  type DocumentFields,
  type Excerpt,
  type Level,
  type Mention,
  type Problem,
  type RelationType,
  type SourceDocument,
  type SourceFacts,
  type Statement,
} from '../graph/model.ts'

/** A document as a report speaks of it: by its key alone, or with what else it says. */
export type Told = string | (Partial<DocumentClaim> & { readonly key: string })

/** A sentence of a report: which document acts on which other; `from` is null where it is the report itself. */
export interface Sentence extends Partial<Pick<Statement, 'type' | 'polarity' | 'mode' | 'confidence'>> {
  readonly from: Told | null
  readonly to: Told
}

export interface Draft {
  /** Also the first line of the text, so that two reports of different names differ. */
  readonly name: string
  readonly source?: Partial<SourceDocument>
  /** Mentioned without saying more of them. */
  readonly cites?: readonly Told[]
  readonly says?: readonly Sentence[]
  readonly problems?: readonly Shown[]
}

const TYPES: Readonly<Record<string, string>> = {
  CT: 'Chỉ thị',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  KL: 'Kết luận',
  NQ: 'Nghị quyết',
  QDD: 'Quy định',
}
const PLACES: Readonly<Record<string, string>> = {
  'hai-phong': 'Hải Phòng',
  'quang-ninh': 'Quảng Ninh',
  'lai-chau': 'Lai Châu',
}
const LEVELS: Readonly<Record<string, Level>> = { tw: 'central', vn: 'state', xa: 'commune' }
const CUES: Readonly<Record<RelationType, string>> = {
  implements: 'thực hiện',
  continues: 'về tiếp tục thực hiện',
  cites: 'theo',
  amends: 'sửa đổi',
  replaces: 'thay thế',
}

/** A problem with what a test says of it. */
type Shown = Partial<Problem> & Pick<Problem, 'rule' | 'documents'>

/** The facts of one report. The same draft gives the same facts, to the letter. */
export function report(draft: Draft): SourceFacts {
  const writer = new Writer(draft)
  for (const told of draft.cites ?? []) writer.cite(told)
  for (const sentence of draft.says ?? []) writer.say(sentence)
  return writer.facts(draft.problems ?? [])
}

/** A report that mentions some documents and says nothing else. */
export const citing = (name: string, ...cites: readonly Told[]): SourceFacts => report({ name, cites })

class Writer {
  readonly #source: SourceDocument
  readonly #claims = new Map<string, DocumentClaim>()
  readonly #mentions: Mention[] = []
  readonly #statements: Statement[] = []
  #text: string

  constructor({ name, source }: Draft) {
    this.#text = `Báo cáo ${name}`
    this.#source = { ...SOURCE, key: `src-${sha256(this.#text).slice(0, 12)}`, ...source }
  }

  cite(told: Told): Mention {
    this.#text += '\n'
    return this.#mention(told)
  }

  say({ from, to, type = 'implements', polarity = 'affirmed', mode = 'done', confidence = 0.95 }: Sentence): void {
    this.#text += '\n'
    const start = this.#text.length
    const actor = from === null ? null : this.#mention(from)
    const cue = this.#text.length + 1
    this.#text += ` ${CUES[type]} `
    const directive = this.#mention(to)
    this.#statements.push({
      id: `s${this.#statements.length + 1}`,
      from: actor?.document ?? this.#source.key,
      type,
      to: directive.document,
      polarity,
      mode,
      rule: `test-${type}`,
      confidence,
      evidence: this.#excerpt(cue),
      sentence: this.#excerpt(start),
      mentions: { from: actor?.id ?? null, to: directive.id },
      page: null,
      footnote: null,
    })
  }

  facts(problems: readonly Shown[]): SourceFacts {
    return {
      id: sha256(this.#text),
      text: this.#text,
      reader: 'text',
      extraction: {
        format: 'viendan.extraction/1',
        source: this.#source,
        mentions: this.#mentions,
        documents: [...this.#claims.values()],
        statements: this.#statements,
        relations: this.#statements.map(({ id, from, type, to }) => ({ from, type, to, statements: [id] })),
        counts: [{ type: 'Kế hoạch', by: { 'Thành ủy': 2 }, total: 2, start: 0, end: 7 }],
        problems: problems.map((problem) => ({ ...PROBLEM, ...problem })),
      },
    }
  }

  #mention(told: Told): Mention {
    const claim = claimOf(told)
    this.#claims.set(claim.key, claim)
    const raw = claim.number ?? claim.title ?? claim.key
    const start = this.#text.length
    this.#text += claim.number === null ? raw : `${claim.type ?? 'Văn bản'} số ${raw}`
    const { type, number, issuer, term } = claim
    const date = claim.origin.date === 'text' ? claim.date : null
    const mention: Mention = {
      id: `m${this.#mentions.length + 1}`,
      ...this.#excerpt(start),
      document: claim.key,
      basis: claim.open ? 'open' : 'stated',
      ...{ type, number, date, issuer, term },
      footnote: null,
      page: null,
      raw,
      repairs: [],
      candidates: [],
    }
    this.#mentions.push(mention)
    return mention
  }

  #excerpt(start: number): Excerpt {
    const end = this.#text.length
    return { start, end, segments: [[start, end]], text: this.#text.slice(start) }
  }
}

/** What the key of a numbered document tells; what a test says besides goes before it. */
function claimOf(told: Told): DocumentClaim {
  const said = typeof told === 'string' ? { key: told } : told
  const [scope = '', number = ''] = said.key.split('.')
  const numbered = /^\d/u.test(number)
  const claim = {
    ...NOTHING,
    type: TYPES[number.split('-')[numbered ? 1 : 0] ?? ''] ?? null,
    number: numbered ? number.replaceAll('QDD', 'QĐ').replace(/-(?=[^-]+$)/u, '/') : null,
    level: LEVELS[scope] ?? 'provincial',
    place: PLACES[scope] ?? null,
    open: false,
    issuers: [],
    ...said,
  }
  return {
    origin: Object.fromEntries(FIELDS.filter((field) => claim[field] !== null).map((field) => [field, 'text'])),
    ...claim,
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const FIELDS = ['type', 'number', 'issuer', 'date', 'term', 'level', 'place', 'title'] as const
const NOTHING: DocumentFields = {
  type: null,
  number: null,
  issuer: null,
  date: null,
  term: null,
  level: null,
  place: null,
  title: null,
}
const SOURCE: SourceDocument = {
  ...NOTHING,
  key: '',
  type: 'Báo cáo',
  level: 'provincial',
  place: 'Hải Phòng',
  placeBasis: 'letterhead',
  origin: { type: 'letterhead', level: 'letterhead', place: 'letterhead' },
}
const PROBLEM: Problem = {
  rule: 'type-against-code',
  message: 'Unexpected code CT, expected CTr',
  actual: 'CT',
  expected: 'CTr',
  documents: [],
  start: 0,
  end: 7,
}
