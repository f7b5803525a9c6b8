/** An audit as text: the answer, how far it can see, the states, and each row with its evidence. */
import { recallSentences } from '../graph/index.ts'
import { AUDIT_STATES, type AuditState } from '../graph/model.ts'
import type { AuditAnswer, AuditRow } from '../web/api-audit.ts'
import { quotations } from './format.ts'
import { type Style, bold, columns, describe, faint, isText, shownOf, wrap } from './text.ts'
import { auditWords } from './words-audit.ts'
import { writeCount, writeDate } from './words.ts'

type Piece = AuditRow['evidence'][number]

/** States in which there is no document that implements a directive, as far as was read. */
const MISSING: readonly AuditState[] = ['denied', 'planned', 'possible', 'predecessor-only', 'cited', 'no-evidence']
const UNCOUNTABLE: readonly AuditState[] = ['unreadable', 'nothing-read']

export function formatAudit(answer: AuditAnswer, style: Style): string[] {
  const { words } = style
  const { rows, cut } = auditWords(words)
  return [
    ...headOf(answer, style),
    '',
    ...limitsOf(answer, style),
    '',
    ...statesOf(answer, style),
    ...(answer.total === 0
      ? ['', words.nothing]
      : ['', bold(`${rows} (${shownOf(answer.shown, answer.total, words)}, ${cut})`, style)]),
    ...answer.rows.flatMap((row) => formatRow(row, answer.limits.places.length > 1, style)),
  ]
}

function headOf({ limits: { places }, counts: { state: counts } }: AuditAnswer, style: Style): string[] {
  const { words } = style
  const { answer, uncountable, exempt, places: placesOf } = auditWords(words)
  const sum = (states: readonly AuditState[]): number => states.reduce((total, state) => total + counts[state], 0)
  const write = (count: number): string => writeCount(count, words)
  const [only, ...others] = places
  const name = only !== undefined && others.length === 0 ? only.place : placesOf(write(places.length))
  const counted = sum(MISSING) + counts.implemented + counts.contradictory
  return [
    ...wrap(answer(name, write(sum(MISSING)), write(counted), write(counts.implemented)), ''),
    ...(sum(UNCOUNTABLE) > 0 ? [uncountable(write(sum(UNCOUNTABLE)))] : []),
    ...(counts['not-applicable'] > 0 ? [exempt(write(counts['not-applicable']))] : []),
  ]
}

function limitsOf({ limits: { rule, places, unplaced, recall } }: AuditAnswer, { words }: Style): string[] {
  const { nothingRead, read, undated, inferred, unplaced: unplacedOf } = auditWords(words)
  const lines = places.map((each) => {
    const asides = [
      ...(each.inferred > 0 ? [inferred(writeCount(each.inferred, words))] : []),
      ...(each.undated > 0 ? [undated(writeCount(each.undated, words))] : []),
    ]
    const aside = asides.length === 0 ? '' : ` (${asides.join('; ')})`
    if (each.sources === 0) return nothingRead(each.place) + aside
    const share =
      each.unreadableShare === null || each.unreadableShare === 0 ? null : percent(each.unreadableShare, words)
    return read(each, writeDate(each.to, words), share) + aside
  })
  return [
    ...lines.flatMap((line) => wrap(line, '')),
    ...(unplaced > 0 ? [unplacedOf(writeCount(unplaced, words))] : []),
    ...recallSentences(recall, words.language).flatMap((sentence) => wrap(sentence, '')),
    rule[words.language],
  ]
}

const percent = (share: number, { language }: Style['words']): string =>
  new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 }).format(100 * share)

function statesOf({ counts }: AuditAnswer, { words }: Style): string[] {
  const { state } = auditWords(words)
  const present = AUDIT_STATES.filter((each) => counts.state[each] > 0)
  return columns(present.map((each) => [writeCount(counts.state[each], words), state[each]]))
}

function formatRow(row: AuditRow, named: boolean, style: Style): string[] {
  const { words } = style
  const { state, flag, below, lag, deadline, more } = auditWords(words)
  const told = [
    state[row.state],
    ...(row.deep === row.state ? [] : [below(state[row.deep])]),
    ...(row.lagDays === null ? [] : [lag(writeCount(row.lagDays, words)) + elsewhereOf(row, style)]),
    ...(row.deadline === null ? [] : [deadline(writeDate(row.deadline, words))]),
    ...row.flags.map((each) => flag[each]),
  ]
  const left = row.evidenceTotal - row.evidence.length
  return [
    '',
    `  ${describe(row.directive, style)}${named ? ` · ${row.place}` : ''}`,
    `    ${bold(told.join(' · '), style)}`,
    ...closedLines(row, style),
    ...telling(row).flatMap((each) => formatEvidence(each, style)),
    ...(left > 0 ? [faint(`    ${more(writeCount(left, words))}`, style)] : []),
  ]
}

function closedLines({ closed }: AuditRow, { words }: Style): string[] {
  if (closed === null) return []
  const { finding, by, at, reason } = closed
  return wrap(auditWords(words).closed(finding, by, writeDate(at.slice(0, 10), words), reason), '      ')
}

/** What other places took, in brackets behind the days; nothing where none is known. */
function elsewhereOf({ all: { elsewhere } }: AuditRow, { words }: Style): string {
  if (elsewhere === null || elsewhere.medianDays === null) return ''
  return ` (${auditWords(words).elsewhere(writeCount(elsewhere.medianDays, words), writeCount(elsewhere.places, words))})`
}

/** That it is cited, too, is worth a line only where nothing more is known. */
const telling = ({ evidence }: AuditRow): readonly Piece[] => {
  const more = evidence.filter(({ finding }) => finding !== 'cited')
  return more.length === 0 ? evidence : more
}

function formatEvidence({ finding, document, relations }: Piece, style: Style): string[] {
  if (finding !== 'cited') return [`      ${describe(document, style)}`, ...sentences(relations, style)]
  const name = document.number === null ? [document.type, document.title].filter(isText).join(' ') : ''
  return wrap(`${auditWords(style.words).cites} ${name || describe(document, style)}`, '      ')
}

const sentences = (relations: Piece['relations'], style: Style): string[] =>
  relations.flatMap((each) => quotations(each, '        ', style))
