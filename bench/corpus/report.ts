/** One report: what it studied, what was issued and what that implements, with sentences that cite nothing in between. */
import type { Mention, SourceDocument, SourceFacts, Statement } from '../../graph/model.ts'
import type { Body } from './bodies.ts'
import type { CorpusDocument } from './documents.ts'
import { below, between, happens, pick, shuffled, weighted, type Random } from './random.ts'
import { dayInWords, Writer, type Printed, type Said } from './writer.ts'
import { FILLERS } from './words.ts'

/** What stands in one report. */
export interface Contents {
  readonly document: CorpusDocument
  readonly body: Body
  /** Documents with what each of them implements, continues, amends or replaces. */
  readonly issued: readonly { readonly document: CorpusDocument; readonly acts: readonly Act[] }[]
  /** Cited without saying more. */
  readonly studied: readonly CorpusDocument[]
  /** What the report itself carries out, has not carried out and will carry out. */
  readonly own: readonly (Pick<Statement, 'polarity' | 'mode'> & { readonly document: CorpusDocument })[]
}

export interface Act extends Cue {
  readonly on: readonly CorpusDocument[]
}

/** The words that say how two documents relate. */
type Cue = Pick<Said, 'type' | 'rule' | 'grade'> & { readonly words: string }

/** How often each is read. */
export const CUES: readonly (readonly [Cue, number])[] = [
  [{ type: 'implements', rule: 'thuc-hien', grade: 'firm', words: 'thực hiện' }, 60],
  [{ type: 'implements', rule: 'cu-the-hoa', grade: 'likely', words: 'cụ thể hóa' }, 18],
  [{ type: 'continues', rule: 'tiep-tuc-thuc-hien', grade: 'firm', words: 'về tiếp tục thực hiện' }, 13],
  [{ type: 'amends', rule: 'sua-doi', grade: 'likely', words: 'sửa đổi, bổ sung' }, 5],
  [{ type: 'replaces', rule: 'thay-the', grade: 'firm', words: 'thay thế' }, 4],
]

const OWN = {
  'affirmed done': 'Tổ chức thực hiện',
  'denied done': 'Chưa ban hành kế hoạch thực hiện',
  'affirmed planned': 'Thời gian tới sẽ ban hành kế hoạch thực hiện',
  'denied planned': 'Chưa dự kiến ban hành kế hoạch thực hiện',
} as const

/** Citations in which a stated date is left out, and in which it is mistyped. */
const SHORT = 0.08
const MISTYPED = 0.004

/** The facts of one report; the same contents and row of chance give the same facts. */
export function writeReport(random: Random, contents: Contents): SourceFacts {
  const writer = new Writer(sourceOf(contents))
  writer.write(letterhead(contents))
  for (const say of shuffled(random, sentences(random, contents))) {
    if (happens(random, 0.6)) filler(random, writer)
    say(writer)
  }
  return writer.facts()
}

type Sentence = (writer: Writer) => void

const sentences = (random: Random, { issued, studied, own }: Contents): Sentence[] => [
  ...issued.map(
    ({ document, acts }): Sentence =>
      (writer) =>
        issue(random, writer, document, acts),
  ),
  ...own.map(
    (act): Sentence =>
      (writer) =>
        carryOut(random, writer, act),
  ),
  ...inGroups(random, studied).map(
    (group): Sentence =>
      (writer) =>
        study(random, writer, group),
  ),
]

function issue(random: Random, writer: Writer, document: CorpusDocument, acts: readonly Act[]): void {
  const start = writer.length
  writer.write(pick(random, ['Ban hành ', 'Đã ban hành ', 'Chỉ đạo ban hành ']))
  const from = writer.cite(document, {
    ...printed(random, document),
    issuer: false,
    title: happens(random, acts.some(({ type }) => type === 'continues') ? 0 : 0.5),
  })
  const said = acts.flatMap(({ on, words, ...kind }) => {
    const cue = writer.length + 1
    writer.write(` ${words} `)
    return listed(random, writer, on).map((to): Said => ({ ...kind, ...DONE, from, to, cue }))
  })
  writer.end(start, said)
}

const DONE = { polarity: 'affirmed', mode: 'done' } as const

function carryOut(random: Random, writer: Writer, { document, polarity, mode }: Contents['own'][number]): void {
  const start = writer.length
  const words = OWN[`${polarity} ${mode}`]
  writer.write(`${words} `)
  const to = writer.cite(document, printed(random, document))
  const cue = start + words.lastIndexOf('thực hiện')
  writer.end(start, [{ type: 'implements', rule: 'thuc-hien', grade: 'firm', polarity, mode, from: null, to, cue }])
}

function study(random: Random, writer: Writer, documents: readonly CorpusDocument[]): void {
  const start = writer.length
  writer.write(pick(random, ['Quán triệt ', 'Tổ chức học tập ', 'Tuyên truyền ', 'Phổ biến ']))
  listed(random, writer, documents)
  writer.end(start)
}

const listed = (random: Random, writer: Writer, documents: readonly CorpusDocument[]): Mention[] =>
  documents.map((document, at) => {
    if (at > 0) writer.write(at === documents.length - 1 ? ' và ' : ', ')
    return writer.cite(document, printed(random, document))
  })

function printed(random: Random, { dated, date }: CorpusDocument): Printed {
  const shown = dated && !happens(random, SHORT) ? date : null
  const mistyped = shown !== null && happens(random, MISTYPED)
  const day = `${shown?.slice(0, 8) ?? ''}${String(between(random, 1, 28)).padStart(2, '0')}`
  return { date: mistyped ? day : shown, issuer: happens(random, 0.7), title: happens(random, 0.1) }
}

function filler(random: Random, writer: Writer): void {
  const words = pick(random, FILLERS).replaceAll('#', () => String(between(random, 2, 99)))
  writer.write(`${words}\n`)
}

function inGroups<Item>(random: Random, items: readonly Item[]): Item[][] {
  const groups: Item[][] = []
  for (let at = 0; at < items.length; at += groups.at(-1)?.length ?? 1)
    groups.push(items.slice(at, at + weighted(random, SIZES)))
  return groups
}

const SIZES = [
  [1, 4],
  [2, 3],
  [3, 2],
  [5, 1],
] as const

function sourceOf({ document, body }: Contents): SourceDocument {
  const { key, type, number, issuer, date, level, place, title } = document
  return {
    ...{ key, type, number, issuer, date, term: null, level, place, title, placeBasis: 'letterhead' },
    origin: {
      ...{ type: 'letterhead', number: 'letterhead', issuer: 'letterhead', date: 'letterhead', title: 'letterhead' },
      ...(body.level === 'provincial' ? { level: 'letterhead', place: 'letterhead' } : { level: 'suffix' }),
    },
  }
}

function letterhead({ document, body }: Contents): string {
  const above = body.above === null ? '' : `ĐẢNG BỘ ${body.above.name.replace(/ ủy /u, ' ').toUpperCase()}\n`
  const [year, month, day] = document.date.split('-').map(Number)
  const place = `${body.seat}, ngày ${day} tháng ${month} năm ${year}`
  const title = `BÁO CÁO\nKết quả ${document.title} đến ngày ${dayInWords(document.date)}`
  return `${above}${body.name.toUpperCase()}\n*\nSố ${document.number}\n\n${place}\n\n${title}\n\n`
}

/** What a report itself says of some documents: mostly that it carries them out. */
export const ownActs = (random: Random, documents: readonly CorpusDocument[]): Contents['own'] =>
  documents.map((document) => {
    const share = below(random, 100)
    if (share < 12) return { document, polarity: 'denied', mode: 'done' }
    return { document, polarity: 'affirmed', mode: share < 25 ? 'planned' : 'done' }
  })
