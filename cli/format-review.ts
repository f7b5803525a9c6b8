/** What waits for a reviewer, and what was decided, as text. */
import type { DecisionsAnswer, ReviewAnswer, ReviewItem } from '../web/api-review.ts'
import { describeProblem } from './problems.ts'
import { formatList } from './format.ts'
import { type Style, bold, columns, describe, faint, isText, labelOf, shownOf, wrap } from './text.ts'
import { reviewWords } from './words-review.ts'
import { writeCount, writeDate } from './words.ts'

export function formatQueue(answer: ReviewAnswer, style: Style): string[] {
  const words = reviewWords(style.words)
  const write = (count: number): string => writeCount(count, style.words)
  const { items, total, shown, sources } = answer
  if (total === 0) return [words.nothing]
  const rows = items.map((item) => [
    item.handle,
    words.kind[item.kind],
    words.changes(write(item.weight)),
    titleOf(item, style),
  ])
  return [
    bold(`${words.waiting(write(total))} (${shownOf(shown, total, style.words)})`, style),
    ...(sources.read < sources.total ? [words.part(write(sources.read), write(sources.total))] : []),
    '',
    ...columns(rows),
  ]
}

export function formatItem(item: ReviewItem, style: Style): string[] {
  const words = reviewWords(style.words)
  const write = (count: number): string => writeCount(count, style.words)
  const { handle, kind, quote, spans, alike, decision } = item
  const [before, said, after] = [quote.before, quote.words, quote.after].map((text) => text.replaceAll(/\s+/gu, ' '))
  return [
    bold(`${titleOf(item, style)} (${words.kind[kind]})`, style),
    ...wrap(`…${before}[${said}]${after}…`, '  '),
    ...spans.map(({ start }) => `  ${style.spot(item.source, start)}`),
    ...(kind === 'open' || kind === 'weak' ? [`  ${words.mentions(write(spans.length), write(alike.length))}`] : []),
    ...(decision === null ? [] : [`  ${words.suspect(decision.by, writeDate(decision.at.slice(0, 10), style.words))}`]),
    ...candidatesOf(item, style),
    '',
    words.answers,
    ...columns(answersTo(kind, handle).map((typed) => [`viendan review ${typed}`])),
  ]
}

function candidatesOf({ kind, candidates, documents }: ReviewItem, style: Style): string[] {
  if (kind !== 'open') return ['', ...formatList(documents, style)]
  const words = reviewWords(style.words)
  return candidates.length === 0 ? [words.noCandidate] : ['', words.candidates, ...formatList(candidates, style)]
}

function answersTo(kind: ReviewItem['kind'], handle: string): string[] {
  if (kind === 'problem') return ['correct REF FIELD VALUE --by …', 'merge REF INTO --by …']
  if (kind === 'suspect') return [`confirm ${handle} --by …`]
  return [`confirm ${handle} --by …`, `reject ${handle} --by …`]
}

function titleOf({ kind, documents, quote, statement, problem }: ReviewItem, style: Style): string {
  const [first, second] = documents
  if (problem !== null) {
    const message = `${problem.rule}: unexpected ${problem.actual ?? ''}, expected ${problem.expected ?? ''}`
    return describeProblem({ ...problem, message, start: 0, end: 0, documents: [] }, style.words)
  }
  if (kind === 'weak' && first && second && statement)
    return [labelOf(first), style.words.relation[statement.type], labelOf(second)].join(' ')
  return first === undefined ? `“${quote.words.replaceAll(/\s+/gu, ' ')}”` : describe(first, style)
}

export function formatHistory({ decisions, total, shown }: DecisionsAnswer, style: Style): string[] {
  const words = reviewWords(style.words)
  if (total === 0) return [words.noDecision]
  return [
    ...decisions.flatMap(
      ({ id, action, by, at, reason, standing, overruled, words: said, documents, field, value, place, withdraws }) => [
        `${id.slice(0, 12)}  ${writeDate(at.slice(0, 10), style.words)} ${at.slice(11, 16)}  ${by}: ${words.action[action] ?? action} · ${overruled ? words.overruled : words.standing[standing]}`,
        ...wrap(
          [
            documents.join(' → '),
            place,
            [field, value].filter(isText).join(' = '),
            said && `“${said}”`,
            withdraws?.slice(0, 12),
            reason && `(${reason})`,
          ]
            .filter(isText)
            .join(' · '),
          '      ',
        ),
      ],
    ),
    ...(shown < total ? [faint(shownOf(shown, total, style.words), style)] : []),
  ]
}
