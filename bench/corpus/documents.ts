/** The documents of the corpus: of the Centre, of the State, and what each body issued between two of its reports. */
import type { Level } from '../../graph/model.ts'
import type { Body } from './bodies.ts'
import { between, happens, pick, randomAt, shuffled, weighted, type Random } from './random.ts'
import { numberInKey } from './slug.ts'
import { TOPICS } from './words.ts'

export interface CorpusDocument {
  /** Its position among all documents, which what is drawn for it depends on. */
  readonly index: number
  readonly key: string
  /** The key of a mention that does not tell the period; the same as `key` where the number itself tells it. */
  readonly openKey: string
  readonly type: string
  readonly number: string
  readonly issuer: string
  /** `YYYY-MM-DD` */
  readonly date: string
  /** False where no source ever states the date. */
  readonly dated: boolean
  readonly level: Level
  readonly place: string | null
  /** `về chuyển đổi số` */
  readonly title: string
}

/** One document before it is numbered: what it is, and when it was issued. */
interface Draft {
  readonly type: string
  readonly code: string
  readonly date: string
}

interface Term {
  readonly years: string
  /** The first day of the next one is the last of this one. */
  readonly from: string
}

const CENTRAL_TERMS: readonly Term[] = [
  { years: '2011-2016', from: '2011-01-19' },
  { years: '2016-2021', from: '2016-01-28' },
  { years: '2021-2026', from: '2021-02-01' },
]
const LOCAL_TERMS: readonly Term[] = [
  { years: '2015-2020', from: '2015-06-01' },
  { years: '2020-2025', from: '2020-06-01' },
]
/** First and last day of what is read. */
export const READ = { from: '2016-01-05', to: '2025-05-31' } as const
const UNDATED = 0.05

/** What is issued, with the letters of its number, and how often. */
type Kinds = readonly (readonly [kind: readonly [type: string, code: string], weight: number])[]

const CENTRAL: Kinds = [
  [['Nghị quyết', 'NQ'], 3],
  [['Chỉ thị', 'CT'], 3],
  [['Kết luận', 'KL'], 5],
  [['Quy định', 'QĐ'], 4],
  [['Hướng dẫn', 'HD'], 2],
]
const CENTRAL_ISSUERS = [
  ['Bộ Chính trị', 5],
  ['Ban Bí thư', 4],
  ['Ban Chấp hành Trung ương', 2],
] as const
const STATE: readonly (readonly [kind: readonly [type: string, code: string, issuer: string], weight: number])[] = [
  [['Nghị định', 'NĐ-CP', 'Chính phủ'], 4],
  [['Nghị quyết', 'NQ-CP', 'Chính phủ'], 3],
  [['Quyết định', 'QĐ-TTg', 'Thủ tướng Chính phủ'], 5],
  [['Chỉ thị', 'CT-TTg', 'Thủ tướng Chính phủ'], 2],
]
const LOCAL: Kinds = [
  [['Kế hoạch', 'KH'], 8],
  [['Nghị quyết', 'NQ'], 3],
  [['Kết luận', 'KL'], 2],
  [['Chương trình', 'CTr'], 3],
  [['Chỉ thị', 'CT'], 2],
  [['Quy định', 'QĐ'], 2],
]

/** Documents of the Centre, numbered through each term, in the order of how often they are cited. */
export function centralDocuments(seed: number, count: number, first: number): CorpusDocument[] {
  const random = randomAt(seed, 2)
  const drafts = draftsOf(random, count, '2011-02-01', READ.to, () => {
    const [type, code] = weighted(random, CENTRAL)
    return { type, code }
  })
  const documents = numbered(drafts, CENTRAL_TERMS).map(({ draft, ordinal, term }, at) => {
    const number = `${padded(ordinal)}-${draft.code}/TW`
    const openKey = `tw.${numberInKey(number)}`
    const issuer = weighted(random, CENTRAL_ISSUERS)
    return described(
      random,
      { index: first + at, key: `${openKey}.${term}`, openKey, ...draft, number, issuer },
      'central',
    )
  })
  return shuffled(random, documents)
}

/** Documents of the State, numbered through each year, in the order of how often they are cited. */
export function stateDocuments(seed: number, count: number, first: number): CorpusDocument[] {
  const random = randomAt(seed, 3)
  const drafts = draftsOf(random, count, '2014-01-01', READ.to, () => {
    const [type, code, issuer] = weighted(random, STATE)
    return { type, code, issuer }
  })
  const documents = numbered(drafts, null).map(({ draft, ordinal, term }, at) => {
    const withYear = draft.code === 'NĐ-CP'
    const number = withYear ? `${padded(ordinal)}/${term}/${draft.code}` : `${padded(ordinal)}/${draft.code}`
    const openKey = `vn.${numberInKey(number)}`
    const key = withYear ? openKey : `${openKey}.${term}`
    return described(random, { index: first + at, key, openKey, ...draft, number }, 'state')
  })
  return shuffled(random, documents)
}

/** What a body issued, in the order of the days: `reports` reports, and before each of them `between` other documents. */
export function bodyDocuments(
  seed: number,
  body: Body,
  first: number,
  reports: readonly { readonly date: string; readonly issued: number }[],
): CorpusDocument[] {
  const random = randomAt(seed, 4, first)
  const drafts = reports.flatMap(({ date, issued }, at) => [
    ...draftsOf(random, issued, reports[at - 1]?.date ?? READ.from, date, () => {
      const [type, code] = weighted(random, LOCAL)
      return { type, code }
    }),
    { type: 'Báo cáo', code: 'BC', date },
  ])
  return numbered(drafts, LOCAL_TERMS).map(({ draft, ordinal, term }, at) => {
    const number = `${padded(ordinal)}-${draft.code}/${body.suffix}`
    const openKey = `${body.scope}.${numberInKey(number)}`
    const known = { index: first + at, key: `${openKey}.${term}`, openKey, ...draft, number, issuer: body.name }
    return described(random, known, body.level, body.place)
  })
}

/** The day that lies a share of the way from one to another, in days. */
export function dayBetween(from: string, to: string, share: number): string {
  const [start, end] = [Date.parse(from), Date.parse(to)]
  return new Date(start + Math.floor(((end - start) / DAY) * share) * DAY).toISOString().slice(0, 10)
}

const DAY = 86_400_000

function draftsOf<Kind extends Omit<Draft, 'date'>>(
  random: Random,
  count: number,
  from: string,
  to: string,
  kindOf: () => Kind,
): (Kind & Draft)[] {
  return Array.from({ length: count }, () => ({ ...kindOf(), date: dayBetween(from, to, random()) })).sort(
    (one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)),
  )
}

/** Numbers drafts, which stand in the order of their days, through each term or, without terms, through each year. */
function numbered<Kind extends Draft>(
  drafts: readonly Kind[],
  terms: readonly Term[] | null,
): { readonly draft: Kind; readonly ordinal: number; readonly term: string }[] {
  const last = new Map<string, number>()
  return drafts.map((draft) => {
    const term = terms?.findLast(({ from }) => from <= draft.date)?.years ?? draft.date.slice(0, 4)
    const ordinal = (last.get(`${draft.code} ${term}`) ?? 0) + 1
    last.set(`${draft.code} ${term}`, ordinal)
    return { draft, ordinal, term }
  })
}

const padded = (ordinal: number): string => String(ordinal).padStart(2, '0')

function described(
  random: Random,
  known: Omit<CorpusDocument, 'dated' | 'level' | 'place' | 'title'> & Draft,
  level: Level,
  place: string | null = null,
): CorpusDocument {
  const { code, ...document } = known
  const dated = code === 'BC' || !happens(random, UNDATED)
  const years = happens(random, 0.3) ? ` giai đoạn ${between(random, 2016, 2021)} - ${between(random, 2025, 2030)}` : ''
  return { ...document, dated, level, place, title: `về ${pick(random, TOPICS)}${years}` }
}
