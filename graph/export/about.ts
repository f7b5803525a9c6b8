/** The table that tells what an export holds, of which state of the store, and how far it can be relied on. */
import type { Language } from '../../errors.ts'
import { LEVELS, RELATION_TYPES } from '../model.ts'
import type { Statistics } from '../store.ts'
import { pagesOf } from './content.ts'
import { column, tableOf, type Cell, type Column, type Table } from './table.ts'
import { ABSENCE, LEVEL_WORDS, RELATION_WORDS, type Bilingual } from './words.ts'

/** What was asked, by the names of the parameters. */
export type Parameters = Readonly<Record<string, string | number | boolean>>

/** What an export says of itself. */
export interface About {
  /** `whole`, or the question that it answers: `search`, `trace` … */
  readonly of: string
  readonly parameters: Parameters
  /** Rows of the answer that are here, and all that there are; null for the whole, which is never cut. */
  readonly rows: { readonly shown: number; readonly total: number } | null
  /** ISO 8601, UTC. */
  readonly madeAt: string
  /** What the store held when the export began. */
  readonly statistics: Statistics
}

interface Fact {
  readonly name: Bilingual
  readonly value: (language: Language) => Cell
}

const COLUMNS: readonly Column<Fact>[] = [
  column('Mục', 'Item', ({ name }, language) => name[language]),
  column('Nội dung', 'Value', ({ value }, language) => value(language)),
]

/** What a store holds, as a table of its own. */
export const statisticsTable = (statistics: Statistics): Table =>
  tableOf('stats', { vi: 'Thống kê', en: 'Statistics' }, COLUMNS, () =>
    pagesOf([...countsOf({ statistics }), ...levelsOf(statistics)]),
  )

export const aboutTable = (about: About): Table =>
  tableOf('about', { vi: 'Về tệp này', en: 'About this file' }, COLUMNS, () => pagesOf(factsOf(about)))

/** `q=kl 21, limit=20`: what was asked, for whoever wants to ask it again. */
export const questionOf = ({ of, parameters }: About): string =>
  [of, ...Object.entries(parameters).map(([name, value]) => `${name}=${value}`)].join(', ')

const factsOf = (about: About): Fact[] => [
  fact('Nội dung', 'Content', (language) => contentIn(about, language)),
  ...(about.rows === null ? [] : [fact('Số dòng', 'Rows', (language) => rowsIn(about.rows, language))]),
  fact('Lập lúc', 'Made at', () => about.madeAt),
  ...countsOf(about),
  fact('Giới hạn', 'Limits', (language) => ABSENCE[language]),
]

const UNKNOWN: Bilingual = { vi: 'chưa rõ', en: 'unknown' }

const levelsOf = ({ documentsByLevel }: Statistics): Fact[] =>
  ([...LEVELS, 'unknown'] as const).map((level) => {
    const words = level === 'unknown' ? UNKNOWN : LEVEL_WORDS[level]
    return fact(`Số văn bản: ${words.vi}`, `Documents: ${words.en}`, () => documentsByLevel[level])
  })

function countsOf({ statistics }: Pick<About, 'statistics'>): Fact[] {
  const { sources, places, latestDate, documents, mentions, openMentions, statements, relations, problems } = statistics
  return [
    fact('Số nguồn đã đọc', 'Sources read', () => sources),
    fact('Nơi có nguồn', 'Places of the sources', () => places.join('; ')),
    fact('Ngày muộn nhất', 'Latest date', () => latestDate),
    fact('Số văn bản trong kho', 'Documents in the store', () => documents),
    fact('Số lần nhắc', 'Mentions', () => mentions),
    fact('Trong đó chưa rõ là văn bản nào', 'Of these not known which document', () => openMentions),
    fact('Số dẫn chứng', 'Statements', () => statements),
    ...RELATION_TYPES.map((type) => ({
      name: { vi: `Số quan hệ: ${RELATION_WORDS[type].vi}`, en: `Relations: ${RELATION_WORDS[type].en}` },
      value: () => relations[type],
    })),
    fact('Số điểm cần xem lại', 'Problems', () => problems),
  ]
}

const fact = (vi: string, en: string, value: Fact['value']): Fact => ({ name: { vi, en }, value })

const WHOLE: Bilingual = { vi: 'Toàn bộ kho', en: 'The whole store' }

const contentIn = (about: About, language: Language): string =>
  about.of === 'whole' ? WHOLE[language] : questionOf(about)

function rowsIn(rows: About['rows'], language: Language): string {
  const { shown = 0, total = 0 } = rows ?? {}
  return language === 'vi' ? `${shown} trong ${total}` : `${shown} of ${total}`
}
