/** What stands beside a document, what has come of it in time, and what the store holds, as text. */
import { type Document, LEVELS, RELATION_TYPES } from '../graph/model.ts'
import type { NeighboursAnswer, StatsAnswer, TimelineAnswer } from '../web/api.ts'
import { byKey, formatRelation } from './format.ts'
import { type Style, bold, columns, describe, shownOf } from './text.ts'
import { writeCount, writeDate } from './words.ts'

export function formatNeighbours(answer: NeighboursAnswer, document: Document, style: Style): string[] {
  const { words } = style
  const documents = byKey([document, ...answer.documents])
  return [
    bold(describe(document, style), style),
    `${words.heading.relations} (${shownOf(answer.shown, answer.total, words)}, ${words.citesLast})`,
    '',
    ...answer.relations.flatMap((each) => formatRelation(each, documents, answer.root, style)),
  ]
}

export function formatTimeline(answer: TimelineAnswer, style: Style): string[] {
  const { words } = style
  const rows = answer.events.map(({ document, relation, direction, direct, open }) => [
    writeDate(document.date, words),
    relation === null
      ? words.this
      : [
          direction === 'out' ? words.actedOn(words.relation[relation]) : words.relation[relation],
          ...(direct ? [] : [words.indirect]),
          ...(open ? [words.possible] : []),
        ].join(', '),
    describe({ ...document, date: null }, style),
  ])
  return [
    `${words.heading.documents} (${shownOf(answer.shown, answer.total, words)}, ${words.oldestFirst})`,
    '',
    ...columns(rows),
    ...(answer.undated > 0 ? ['', words.undated(writeCount(answer.undated, words))] : []),
  ]
}

export function formatStatistics(answer: StatsAnswer, { words }: Style): string[] {
  const count = (value: number): string => writeCount(value, words)
  const { holdings, noDate } = words
  return columns([
    [holdings.sources, count(answer.sources)],
    [holdings.places, answer.places.join(', ')],
    [holdings.latestDate, answer.latestDate === null ? noDate : writeDate(answer.latestDate, words)],
    [holdings.mentions, count(answer.mentions)],
    [holdings.openMentions, count(answer.openMentions)],
    [holdings.documents, count(answer.documents)],
    ...LEVELS.map((level) => [`  ${words.level[level]}`, count(answer.documentsByLevel[level])]),
    [`  ${holdings.unknown}`, count(answer.documentsByLevel.unknown)],
    [holdings.statements, count(answer.statements)],
    ...RELATION_TYPES.map((type) => [`  ${words.relation[type]}`, count(answer.relations[type])]),
    [holdings.problems, count(answer.problems)],
  ])
}
