/** What a search finds in every corpus. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newestFirst } from '../graph/ask/walk.ts'
import { derive } from '../graph/derive.ts'
import { openStore } from '../graph/index.ts'
import { RELATION_TYPES, type Level, type SourceFacts } from '../graph/model.ts'
import { documentWords, fits, parseQuery, rank } from '../graph/query.ts'
import type { GraphStore } from '../graph/store.ts'
import { report, type Draft, type Sentence, type Told } from './reports.ts'

const KEYS = [
  'tw.21-KL-TW.2021-2026',
  'tw.05-CT-TW.2016-2021',
  'tw.05-CT-TW',
  'tw.NQ.dai-hoi-XIII',
  'hai-phong.122-KH-TU.2020-2025',
  'hai-phong.96-KH-TU.2020-2025',
] as const

const told: fc.Arbitrary<Told> = fc
  .record({
    key: fc.constantFrom(...KEYS),
    date: fc.constantFrom(null, '2020', '2021', '2021-10-25', '2021-10-26', '2022-02-28'),
    title: fc.constantFrom(null, 'về biên chế', 'về tổ chức', 'về tổ chức bộ máy'),
    level: fc.constantFrom<Level | null>(null, 'central', 'provincial'),
  })
  .map((said) => (said.key === 'tw.05-CT-TW' ? { ...said, open: true } : said))

const sentence: fc.Arbitrary<Sentence> = fc.record({
  from: fc.option(told, { freq: 4 }),
  to: told,
  type: fc.constantFrom(...RELATION_TYPES),
  polarity: fc.constantFrom('affirmed', 'affirmed', 'denied'),
  mode: fc.constantFrom('done', 'done', 'planned'),
  confidence: fc.constantFrom(0.95, 0.8, 0.5),
})

/** Few names, so that some texts are the same; another place gives another reading of the same text. */
const draft: fc.Arbitrary<Draft> = fc.record({
  name: fc.constantFrom('một', 'hai', 'ba'),
  source: fc.oneof(
    fc.record({ place: fc.constantFrom('Hải Phòng', 'Quảng Ninh') }),
    fc.constantFrom({ key: KEYS[4], date: '2022-02-28', origin: { date: 'letterhead' as const } }),
  ),
  cites: fc.array(told, { maxLength: 3 }),
  says: fc.array(sentence, { maxLength: 3 }),
})

const facts = draft.map(report)

/** Runs a check on an empty store in memory. */
const onStore = async (check: (store: GraphStore) => Promise<void>): Promise<void> => {
  const store = await openStore('sqlite::memory:')
  await check(store).finally(() => store.close())
}
/** What a search should find, from the plain description of what fits and what goes first. */
function expectedRows(reports: readonly SourceFacts[], text: string): string[] {
  const query = parseQuery(text)
  const fitting = derive(reports).documents.filter(({ document, names }) => {
    const { number, other } = documentWords(document, names)
    return fits(query, [...number, ...other]) && (query.date === null || couldBe(document.date, query.date))
  })
  return fitting
    .map(({ document }) => document)
    .sort(
      (one, other) =>
        rank(query, one) - rank(query, other) || other.sourcesCount - one.sourcesCount || newestFirst(one, other),
    )
    .map(({ key }) => key)
}

const couldBe = (date: string | null, asked: string): boolean => date !== null && asked.startsWith(date)

const WORDS = ['21', '2', '05', 'kl', 'KH/TU', 'tw', 'kế hoạch', 'ke', 'về', 'biên', 'tổ', 'chúc', 'XIII', '2021']

test('search finds what fits the words, in the order of the promise', () =>
  fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(facts, { maxLength: 4, selector: ({ id }) => id }),
      fc.subarray([...WORDS, '25/10/2021'], { minLength: 1, maxLength: 3 }),
      (reports, words) =>
        onStore(async (store) => {
          for (const [index, one] of reports.entries()) await store.put(`${index}.txt`, one, 'now')
          const { rows, total } = await store.search({ text: words.join(' '), limit: 100, offset: 0 })
          expect(rows.map(({ key }) => key)).toEqual(expectedRows(reports, words.join(' ')))
          expect(total).toBe(rows.length)
        }),
    ),
    { numRuns: 150 },
  ))
