/** Contradictions in a source, as data with a place. */
import type { Problem, SourceDocument, Statement } from '../../graph/model.ts'
import type { CleanText } from '../source/clean.ts'
import { TYPE_CODES } from '../lexicon/patterns.ts'
import type { ResolvedCitation } from '../citation/citation.ts'
import type { Resolution } from '../citation/resolve.ts'

type Draft = Omit<Problem, 'message'>

/** All problems of a source, in the order of their places. */
export function findProblems(
  clean: CleanText,
  resolution: Resolution,
  statements: readonly Statement[],
  source: SourceDocument,
): Problem[] {
  const drafts = [
    ...resolution.resolved.flatMap((one) => ofMention(clean, one)),
    ...ofDates(clean, resolution),
    ...statements.flatMap((statement) => ofOrder(statement, resolution, source)),
  ]
  return drafts
    .map((draft) => ({ ...draft, message: sentence(draft) }))
    .sort((a, b) => a.start - b.start || (a.rule < b.rule ? -1 : 1))
}

const SUBJECTS: Readonly<Record<string, string>> = {
  'type-against-code': 'code',
  'impossible-date': 'date',
  'two-dates': 'date',
  'older-than-directive': 'date',
  'repaired-number': 'number',
}

const sentence = ({ rule, actual, expected }: Draft): string =>
  `Unexpected ${SUBJECTS[rule] ?? 'value'} ${actual ?? 'none'}, expected ${expected ?? 'another'}`

function ofMention(clean: CleanText, { found, key }: ResolvedCitation): Draft[] {
  const problems: Pick<Draft, 'rule' | 'actual' | 'expected'>[] = []
  const code = found.number?.code ?? null
  const codes = TYPE_CODES.get(found.type ?? '')
  if (code !== null && codes && codes.length > 0 && !codes.includes(code) && !found.typeFromCode)
    problems.push({ rule: 'type-against-code', actual: code, expected: codes[0] ?? null })
  if (found.impossibleDate)
    problems.push({
      rule: 'impossible-date',
      actual: clean.excerpt(found.coreEnd, found.end).text,
      expected: 'a day of the calendar',
    })
  if (found.number?.doubtful)
    problems.push({ rule: 'repaired-number', actual: found.number.raw, expected: found.number.canonical })
  if (problems.length === 0) return []
  const { start, end } = clean.excerpt(found.start, found.end)
  return problems.map((problem) => ({ ...problem, start, end, documents: [key] }))
}

/** One number with two dates in one source. */
function ofDates(clean: CleanText, { resolved }: Resolution): Draft[] {
  const groups = Map.groupBy(
    resolved.filter((one) => one.found.date?.length === 10),
    (one) => one.key,
  )
  return [...groups.values()].flatMap((members) => {
    const [first] = members
    const other = members.find((member) => member.found.date !== first?.found.date)
    if (!first || !other) return []
    const { start, end } = clean.excerpt(other.found.start, other.found.end)
    return [
      { rule: 'two-dates', actual: other.found.date, expected: first.found.date, start, end, documents: [first.key] },
    ]
  })
}

/** A document cannot carry out a later one. */
function ofOrder(statement: Statement, { documents }: Resolution, source: SourceDocument): Draft[] {
  if (statement.type === 'cites' || statement.polarity === 'denied' || statement.mode === 'planned') return []
  const dateOf = (key: string): string | null =>
    key === source.key ? source.date : (documents.find((document) => document.key === key)?.date ?? null)
  const [from, to] = [dateOf(statement.from), dateOf(statement.to)]
  if (from?.length !== 10 || to?.length !== 10 || from >= to) return []
  const { start, end } = statement.evidence
  return [
    {
      rule: 'older-than-directive',
      actual: from,
      expected: `${to} or later`,
      start,
      end,
      documents: [statement.from, statement.to],
    },
  ]
}
