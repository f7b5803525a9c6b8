/**
 * A corpus of any size: reports of invented Party committees on real kinds of documents, as facts. The same size and seed
 * give the same facts to the letter, each report for itself.
 */
import type { Put } from '../../graph/store.ts'
import { BODIES, bodiesOf, PROVINCES, type Body } from './bodies.ts'
import { bodyDocuments, centralDocuments, dayBetween, READ, stateDocuments, type CorpusDocument } from './documents.ts'
import { between, happens, pickPopular, popular, randomAt, weighted, type Random } from './random.ts'
import { CUES, ownActs, writeReport, type Act, type Contents } from './report.ts'
import { slug } from './slug.ts'

export interface Corpus {
  /** How many reports there are. */
  readonly reports: number
  /** All documents, the reports among them. */
  readonly documents: readonly CorpusDocument[]
  /** One report by its position; another revision is another text of the same report at the same path. */
  report(index: number, revision?: number): Put
}

/** What one body issued, and which of that are its reports. */
interface Archive {
  readonly body: Body
  /** In the order of their days. */
  readonly documents: readonly CorpusDocument[]
}

interface Directives {
  readonly central: readonly CorpusDocument[]
  readonly state: readonly CorpusDocument[]
}

/** Of all documents. */
const CENTRAL_SHARE = 0.02
const STATE_SHARE = 0.05
/** Documents for each report. */
const PER_REPORT = 5.5
/** How many documents a body issues between two reports, on average. */
const ISSUED = { provincial: 56, district: 6, commune: 1.8 } as const
/** Documents that a province comes to with one report of each of its bodies. */
const DOCUMENTS_PER_PROVINCE = 1500

/** A corpus of about so many documents. */
export function corpusOf({ documents, seed }: { readonly documents: number; readonly seed: number }): Corpus {
  const central = centralDocuments(seed, Math.max(10, Math.round(documents * CENTRAL_SHARE)), 0)
  const state = stateDocuments(seed, Math.max(10, Math.round(documents * STATE_SHARE)), central.length)
  const archives = archivesOf(seed, documents - central.length - state.length, central.length + state.length)
  const reports = archives.flatMap((archive) =>
    archive.documents.flatMap(({ type }, at) => (type === 'Báo cáo' ? [{ archive, at }] : [])),
  )
  const byBody = new Map(archives.map((archive) => [archive.body, archive]))
  return {
    reports: reports.length,
    documents: [...central, ...state, ...archives.flatMap((archive) => archive.documents)],
    report(index, revision = 0) {
      const { archive, at } = reports[index % reports.length] as (typeof reports)[number]
      const above = archive.body.above === null ? undefined : byBody.get(archive.body.above)
      const random = randomAt(seed, 6, index, revision)
      const contents = contentsOf(random, seed, { central, state }, { archive, above, at })
      const { date, number } = contents.document
      const path = `${archive.body.scope.replace('_', '/')}/${date}-${slug(number.replace('/', '-'))}.md`
      return { path, facts: writeReport(random, contents), readAt: `${date}T08:00:00Z` }
    },
  }
}

/** All reports of a corpus, in an order that mixes places and years. */
export function* reportsOf(corpus: Corpus): Generator<Put> {
  const step = coprimeTo(corpus.reports)
  for (let count = 0; count < corpus.reports; count++) yield corpus.report((count * step) % corpus.reports)
}

/** Steps of this length reach every position once. */
function coprimeTo(count: number): number {
  const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other))
  const first = Math.max(1, Math.floor(count * 0.618))
  return divisor(first, count) === 1 ? first : coprimeFrom(first + 1, count, divisor)
}

const coprimeFrom = (from: number, count: number, divisor: (one: number, other: number) => number): number =>
  divisor(from, count) === 1 ? from : coprimeFrom(from + 1, count, divisor)

function archivesOf(seed: number, documents: number, first: number): Archive[] {
  const provinces = Math.min(PROVINCES.length, Math.max(1, Math.round(documents / DOCUMENTS_PER_PROVINCE)))
  const bodies = bodiesOf(seed, provinces)
  const rounds = documents / PER_REPORT / (provinces * BODIES)
  const archives: Archive[] = []
  let index = first
  for (const [at, body] of bodies.entries()) {
    // So that the reports of all bodies together are as many as asked for, also where each has less than one.
    const reports = Math.floor((at + 1) * rounds) - Math.floor(at * rounds)
    const issued = bodyDocuments(seed, body, index, reportDates(randomAt(seed, 7, at), reports, ISSUED[body.level]))
    archives.push({ body, documents: issued })
    index += issued.length
  }
  return archives
}

function reportDates(random: Random, reports: number, issued: number): { date: string; issued: number }[] {
  return Array.from({ length: reports }, (_, at) => ({
    date: dayBetween(READ.from, READ.to, (at + 0.5 + random() * 0.5) / reports),
    issued: Math.floor(issued * (0.5 + random()) + random()),
  }))
}

interface Place {
  readonly archive: Archive
  readonly above: Archive | undefined
  /** Where the report stands in its archive. */
  readonly at: number
}

function contentsOf(random: Random, seed: number, directives: Directives, { archive, above, at }: Place): Contents {
  const document = archive.documents[at] as CorpusDocument
  const before = archive.documents.findLastIndex(({ type }, other) => other < at && type === 'Báo cáo')
  const issued = archive.documents.slice(before + 1, at)
  const again = earlier(random, archive, above, document)
  const acting = [...issued, ...again].map((each) => ({ document: each, acts: actsOf(seed, directives, above, each) }))
  const studied = Array.from({ length: between(random, 17, 29) }, () => directive(random, directives, above, document))
  const own = Array.from({ length: between(random, 2, 6) }, () => directive(random, directives, above, document))
  return {
    document,
    body: archive.body,
    issued: acting,
    studied: distinct(studied),
    own: ownActs(random, distinct(own)),
  }
}

/** Documents of the body and of the one above it that other reports told of before. */
function earlier(
  random: Random,
  archive: Archive,
  above: Archive | undefined,
  report: CorpusDocument,
): CorpusDocument[] {
  const known = [archive.documents, above?.documents ?? []].flatMap((documents) => {
    const count = issuedBefore(documents, report.date)
    return count === 0 ? [] : Array.from({ length: 3 }, () => documents[popular(random, count)])
  })
  return distinct(known.flatMap((each) => (each === undefined || each.type === 'Báo cáo' ? [] : each)))
}

/** What a document does to others: the same in every report that tells of it. */
function actsOf(seed: number, directives: Directives, above: Archive | undefined, document: CorpusDocument): Act[] {
  const random = randomAt(seed, 5, document.index)
  const count = weighted(random, ACTED_ON)
  const on = distinct(Array.from({ length: count }, () => directive(random, directives, above, document)))
  return [{ ...weighted(random, CUES), on }]
}

const ACTED_ON = [
  [1, 30],
  [2, 35],
  [3, 20],
  [4, 10],
  [6, 5],
] as const

/** One that is no later, where a few draws find one: a report may err, and then the dates contradict each other. */
function directive(
  random: Random,
  { central, state }: Directives,
  above: Archive | undefined,
  { date }: CorpusDocument,
): CorpusDocument {
  const issued = above === undefined ? 0 : issuedBefore(above.documents, date)
  if (issued > 1 && happens(random, 0.3)) return above?.documents[popular(random, issued)] as CorpusDocument
  const list = happens(random, 0.75) ? central : state
  const drawn = Array.from({ length: 10 }, () => pickPopular(random, list) as CorpusDocument)
  return drawn.find((each) => each.date < date) ?? (drawn[0] as CorpusDocument)
}

/** How many of a list in the order of days are older than a day. */
function issuedBefore(documents: readonly CorpusDocument[], date: string): number {
  let [low, high] = [0, documents.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((documents[middle] as CorpusDocument).date < date) low = middle + 1
    else high = middle
  }
  return low
}

const distinct = (documents: readonly CorpusDocument[]): CorpusDocument[] => [...new Set(documents)]
