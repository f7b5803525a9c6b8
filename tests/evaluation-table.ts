/** The table that `npm run evaluate` prints, and what the report must reach. */
import type { Score } from './gold/score.mjs'

const percent = (value: number): string => (100 * value).toFixed(1)

/** Nothing found has no fields and no groups, and must not look as if all of them were right. */
const ofFound =
  (figure: (score: Score) => number) =>
  (score: Score): string =>
    score.mentions.found === 0 ? '–' : percent(figure(score))

const COLUMNS: readonly (readonly [heading: string, cell: (score: Score) => string])[] = [
  ['mentions F1', ({ mentions }) => percent(mentions.f1)],
  ['P', ({ mentions }) => percent(mentions.precision)],
  ['R', ({ mentions }) => percent(mentions.recall)],
  ['found/gold', ({ mentions }) => `${mentions.found}/${mentions.gold}`],
  ['spurious', ({ mentions }) => String(mentions.spurious)],
  ['type', ofFound(({ fields }) => fields.type)],
  ['number', ofFound(({ fields }) => fields.number)],
  ['date', ofFound(({ fields }) => fields.date)],
  ['issuer', ofFound(({ fields }) => fields.issuer)],
  ['term', ofFound(({ fields }) => fields.term)],
  ['grouping F1', ofFound(({ documents }) => documents.f1)],
  ['relations F1', ({ relations }) => percent(relations.f1)],
  ['right/gold', ({ relations }) => `${relations.right}/${relations.gold}`],
  ['wrong', ({ relations }) => String(relations.wrong)],
]

/** Rows of figures in percent under their headings, aligned; numbers to the right. */
export function table(rows: readonly (readonly [name: string, score: Score])[]): string {
  const lines = [
    ['', ...COLUMNS.map(([heading]) => heading)],
    ...rows.map(([name, score]) => [name, ...COLUMNS.map(([, cell]) => cell(score))]),
  ]
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? []
  const aligned = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)
  return lines.map((line) => line.map(aligned).join('  ')).join('\n')
}

/** What the report must reach before a change is taken. */
const GATE: readonly (readonly [what: string, reached: (score: Score) => boolean])[] = [
  ['a mentions F1 of at least 95 %', ({ mentions }) => mentions.f1 >= 0.95],
  ['a grouping F1 of at least 98 %', ({ documents }) => documents.f1 >= 0.98],
  ['at least 10 of the 12 firm relations', ({ relations }) => relations.right >= 10],
  ['no wrong relation', ({ relations }) => relations.wrong === 0],
]

/** What of the gate a score does not reach. */
export const shortfalls = (score: Score): readonly string[] =>
  GATE.filter(([, reached]) => !reached(score)).map(([what]) => `the report must have ${what}`)
