/** Answers of the API as text for people, a function for each question. */
import type { Document, Relation } from '../graph/model.ts'
import { isUndecided } from '../graph/relation.ts'
import type { DocumentAnswer, Implementer, ImplementersAnswer, PathAnswer, SearchAnswer } from '../web/api.ts'
import { describeProblem } from './problems.ts'
import { quote } from './quote.ts'
import { type Style, bold, columns, describe, faint, isText, labelOf, shownOf, titleOf, wordsIn, wrap } from './text.ts'
import { writeCount, writeDate } from './words.ts'

/** Quotations below one relation; the rest is counted. */
const QUOTED = 3

type Named = ReadonlyMap<string, Document>

export const byKey = (documents: readonly Document[]): Named => new Map(documents.map((each) => [each.key, each]))

/** Documents one below the other: what it is, when, who, how often cited; then its title and its key. */
export function formatList(documents: readonly Document[], style: Style): string[] {
  const heads = columns(documents.map((document) => listed(document, style)))
  return documents.flatMap((document, index) => [
    heads[index] ?? '',
    ...(document.number !== null && document.title !== null ? wrap(document.title, '      ') : []),
    faint(`      ${document.key}`, style),
  ])
}

const listed = (document: Document, { words }: Style): string[] => [
  titleOf(document),
  writeDate(document.date, words),
  (document.number === null ? null : document.issuer) ?? (document.level === null ? '' : words.level[document.level]),
  words.mentionedIn(writeCount(document.mentionsCount, words), writeCount(document.sourcesCount, words)),
]

export function formatSearch(answer: SearchAnswer, style: Style): string[] {
  const { words } = style
  if (answer.total === 0) return [words.nothing]
  return [
    `${words.found(writeCount(answer.total, words))} (${shownOf(answer.shown, answer.total, words)})`,
    '',
    ...formatList(answer.documents, style),
  ]
}

/** Documents to choose from: those that fit, or where none does, the nearest. */
export const formatCandidates = (candidates: readonly Document[], kind: 'several' | 'none', style: Style): string[] => [
  kind === 'several' ? style.words.candidates : style.words.nearest,
  ...formatList(candidates, style),
]

export function formatDocument(answer: DocumentAnswer, style: Style): string[] {
  const { words } = style
  const section = (heading: string, shown: number, total: number, lines: readonly string[]) =>
    total === 0 ? [] : ['', bold(`${heading} (${shownOf(shown, total, words)})`, style), ...lines]
  const documents = byKey([answer, ...answer.documents])
  const { relations, mentions, problems, total } = answer
  const told = relations.filter((relation) => relation.type !== 'cites')
  const hidden = total.relations - relations.length
  return [
    bold(describe(answer, style), style),
    ...markedTitle(answer, style),
    '',
    ...facts(answer, style),
    ...(['possible', 'members', 'memberOf'] as const).flatMap((kind) =>
      section(words.heading[kind], answer[kind].length, answer[kind].length, formatList(answer[kind], style)),
    ),
    ...section(
      words.heading.relations,
      told.length,
      told.length + hidden,
      told.flatMap((each) => formatRelation(each, documents, answer.key, style)),
    ),
    ...section(
      words.heading.mentions,
      mentions.length,
      total.mentions,
      columns(mentions.map((each) => [style.spot(each.source, each.start), `“${wordsIn(each)}”`])),
    ),
    ...section(
      words.heading.problems,
      problems.length,
      total.problems,
      problems.map(
        (each) =>
          `  ${[each.source && style.spot(each.source, each.start), describeProblem(each, words)].filter(isText).join(': ')}`,
      ),
    ),
  ]
}

/** A title that no source states says where it comes from. */
const markedTitle = ({ title, origin }: Document, { words }: Style): string[] => {
  if (title === null) return []
  return wrap(origin.title === 'registry' ? `${title} (${words.origin.registry})` : title, '')
}

function facts(document: Document, { words }: Style): string[] {
  const { fact, level } = words
  const origin = (field: keyof Document['origin']) => {
    const from = document.origin[field]
    return from === undefined ? '' : words.origin[from]
  }
  const rows: readonly (readonly [string, string | null, string])[] = [
    [fact.key, document.key, ''],
    [fact.issuer, document.issuer, origin('issuer')],
    [fact.date, document.date && writeDate(document.date, words), origin('date')],
    [fact.term, document.term, origin('term')],
    [fact.level, document.level && level[document.level], origin('level')],
    [fact.place, document.place, origin('place')],
    [
      fact.mentions,
      words.mentionedIn(writeCount(document.mentionsCount, words), writeCount(document.sourcesCount, words)),
      '',
    ],
  ]
  return columns(rows.flatMap(([name, value, from]) => (value === null ? [] : [[name, value, from && `(${from})`]])))
}

/** One relation with its quotations; `self` is the document whose page it is. */
export function formatRelation(relation: Relation, documents: Named, self: string, style: Style): string[] {
  const name = (key: string) => {
    const document = documents.get(key)
    return key === self ? style.words.this : document === undefined ? key : describe(document, style)
  }
  return [
    `  ${name(relation.from)} ${bold(style.words.relation[relation.type], style)} ${name(relation.to)}${doubtOf(relation, style)}`,
    ...quotations(relation, '      ', style),
  ]
}

/** Why a relation is less than a fact, in brackets: withheld, of an open document, or by weak words alone. */
export function doubtOf(relation: Relation, { words }: Style): string {
  if (relation.withheld !== null) return ` [${words.withheld}]`
  return isUndecided(relation) ? ` [${words.possible}]` : ''
}

/** The sentences that carry a relation, the first few of them. */
export function quotations({ statements }: Relation, indent: string, style: Style): string[] {
  const quoted = statements.slice(0, QUOTED)
  return [
    ...quoted.flatMap((each) => quote(each, indent, style)),
    ...(quoted.length < statements.length ? [indent + shownOf(quoted.length, statements.length, style.words)] : []),
  ]
}

/** `sources` is how many were read, for what the absence of an answer means. */
export function formatImplementers(answer: ImplementersAnswer, sources: number, style: Style): string[] {
  const { words } = style
  const { total, shown, possible, root } = answer
  const head = bold(words.implementing(writeCount(total - possible, words), describe(root, style)), style)
  if (total === 0) return [head, words.absence(writeCount(sources, words))]
  const counts = [
    ...(possible > 0 ? [words.onlyPossible(writeCount(possible, words))] : []),
    `${shownOf(shown, total, words)}, ${words.newestFirst}`,
  ]
  const documents = byKey([root, ...answer.documents, ...answer.implementers.map((each) => each.document)])
  return [
    `${head} (${counts.join('; ')})`,
    ...answer.implementers.flatMap((each) => implementer(each, documents, style)),
  ]
}

function implementer(
  { document, chain, direct, open, relations }: Implementer,
  documents: Named,
  style: Style,
): string[] {
  const { words } = style
  const label = (key: string) => {
    const named = documents.get(key)
    return named === undefined ? key : labelOf(named)
  }
  const way = direct ? words.direct : words.through(chain.slice(1, -1).map(label).join(' → '))
  return [
    '',
    `  ${describe(document, style)} · ${way}${open ? ` [${words.possible}]` : ''}`,
    ...relations.flatMap((each) => [
      ...(direct ? [] : [`    ${label(each.from)} ${words.relation[each.type]} ${label(each.to)}`]),
      ...quotations(each, '    ', style),
    ]),
  ]
}

/** `from` and `to` are the documents asked for, for saying that nothing joins them. */
export function formatPath(answer: PathAnswer, from: Document, to: Document, style: Style): string[] {
  const { words } = style
  if (!answer.found) return [words.noPath(titleOf(from), titleOf(to))]
  const documents = byKey(answer.nodes)
  const name = (key: string) => {
    const document = documents.get(key)
    return document === undefined ? key : describe(document, style)
  }
  return [
    bold(words.steps(writeCount(answer.nodes.length - 1, words)), style),
    ...(answer.possible ? [words.possiblePath] : []),
    ...answer.edges.flatMap((each) => [
      '',
      `  ${name(each.from)}`,
      `  ${bold(words.relation[each.type], style)} ${name(each.to)}${doubtOf(each, style)}`,
      ...quotations(each, '      ', style),
    ]),
  ]
}
