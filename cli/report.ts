/** What reading files prints, in both languages: progress and failures on stderr, the outcome as data or text. */
import type { Language } from '../errors.ts'
import type { Extraction } from '../graph/model.ts'
import type { Ingested, Step } from './ingest.ts'
import { lineCounter } from '../graph/lines.ts'
import { shortened } from './spots.ts'
import { describeProblem } from './problems.ts'
import { columns, wordsIn, wrap } from './text.ts'
import { type Words, writeCount } from './words.ts'

/** One line for each file that was read; null for one that was not, which the summary names or counts. */
export function progressLine({ done, total, file }: Step, words: Words): string | null {
  if (file === null) return null
  const counts = COUNTS[words.language](writeCount(file.mentions, words), writeCount(file.documents, words))
  const told = file.changed ? counts : UNCHANGED[words.language]
  return `[${writeCount(done, words)}/${writeCount(total, words)}] ${shortened(file.path)}: ${told}`
}

const COUNTS: Readonly<Record<Language, (mentions: string, documents: string) => string>> = {
  vi: (mentions, documents) => `${mentions} lần nhắc, ${documents} văn bản`,
  en: (mentions, documents) => `${mentions} mentions, ${documents} documents`,
}

const UNCHANGED: Readonly<Record<Language, string>> = { vi: 'không đổi', en: 'unchanged' }

/** What was read and what the store holds now. */
export function summary(ingested: Ingested, words: Words): string[] {
  const { sources, mentions, documents, relations, problems } = ingested.statistics
  const edges = Object.values(relations).reduce((sum, each) => sum + each, 0)
  const count = (value: number) => writeCount(value, words)
  const changed = ingested.files.filter((file) => file.changed).length
  const say = SUMMARY[words.language]
  return [
    ...ingested.failed.map(({ error }) => `${error.code}: ${error.explain(words.language).message}`),
    say.read(count(ingested.files.length), count(changed)),
    ...twins(ingested, words),
    ...(ingested.failed.length > 0 ? [say.failed(count(ingested.failed.length))] : []),
    ...(ingested.secret > 0 ? [say.secret(count(ingested.secret))] : []),
    ...(ingested.left > 0 ? [say.left(count(ingested.left))] : []),
    say.holds([sources, mentions, documents, edges, problems].map(count)),
  ]
}

/** Files of one text are named, so many at most. */
const TWINS = 10

/** Which of the files that changed have the text of another location. */
function twins({ files }: Ingested, words: Words): string[] {
  const same = files.flatMap(({ path, sameAs, changed }) => (changed && sameAs !== null ? [{ path, sameAs }] : []))
  if (same.length === 0) return []
  return [
    SUMMARY[words.language].same(writeCount(same.length, words)),
    ...same.slice(0, TWINS).map(({ path, sameAs }) => `  ${shortened(path)} = ${shortened(sameAs)}`),
    ...(same.length > TWINS ? ['  …'] : []),
  ]
}

interface SummaryWords {
  readonly same: (files: string) => string
  readonly read: (files: string, changed: string) => string
  readonly failed: (count: string) => string
  readonly secret: (count: string) => string
  readonly left: (count: string) => string
  readonly holds: (counts: readonly string[]) => string
}

const SUMMARY: Readonly<Record<Language, SummaryWords>> = {
  vi: {
    same: (files) => `${files} tệp có cùng nội dung với tệp khác, giữ làm một nguồn ở nhiều nơi:`,
    read: (files, changed) => `Đã đọc ${files} tệp, ${changed} tệp mới hoặc đã đổi.`,
    failed: (count) => `${count} tệp không đọc được.`,
    secret: (count) => `${count} tệp có dấu chỉ độ mật, không đọc.`,
    left: (count) => `Đã dừng theo yêu cầu, còn ${count} tệp chưa đọc.`,
    holds: ([sources, mentions, documents, relations, problems]) =>
      `Kho có ${sources} nguồn, ${mentions} lần nhắc, ${documents} văn bản, ${relations} quan hệ, ${problems} điểm cần xem lại.`,
  },
  en: {
    same: (files) => `${files} files have the text of another one, and are kept as one source at several locations:`,
    read: (files, changed) => `Read ${files} files, ${changed} of them new or changed.`,
    failed: (count) => `${count} files could not be read.`,
    secret: (count) => `${count} files carry a mark of secrecy and were not read.`,
    left: (count) => `Stopped as asked, ${count} files are left.`,
    holds: ([sources, mentions, documents, relations, problems]) =>
      `The store holds ${sources} sources, ${mentions} mentions, ${documents} documents, ${relations} relations, ${problems} points to check.`,
  },
}

/** The outcome as data: paths, ids and what changed; of secret files only how many. */
export const ingestedBody = ({ files, failed, secret, left, statistics }: Ingested, language: Language) => ({
  files,
  failed: failed.map(({ path, error }) => ({ path, error: { code: error.code, ...error.explain(language) } })),
  secret,
  left,
  statistics,
})

/** One extraction for reading: what it mentions and where, what it says of it, what should be checked. */
export function formatExtraction(extraction: Extraction, text: string, words: Words): string[] {
  const { mentions, documents, statements, problems } = extraction
  const line = lineCounter(text)
  const heading = (name: string, count: number) => ['', `${name} (${writeCount(count, words)})`]
  const numbers = new Map(documents.map(({ key, number }) => [key, number ?? key]))
  const name = (key: string) => numbers.get(key) ?? key
  return [
    COUNTS[words.language](writeCount(mentions.length, words), writeCount(documents.length, words)),
    ...heading(words.heading.mentions, mentions.length),
    ...columns(mentions.map((each) => [String(line(each.start)), each.document, `“${wordsIn(each)}”`])),
    ...heading(words.heading.relations, statements.length),
    ...statements.flatMap(({ from, type, to, evidence }) => [
      `  ${name(from)} ${words.relation[type]} ${name(to)}`,
      ...wrap(`${line(evidence.start)}: “${wordsIn(evidence)}”`, '      '),
    ]),
    ...heading(words.heading.problems, problems.length),
    ...problems.map((each) => `  ${line(each.start)}: ${describeProblem(each, words)}`),
  ]
}
