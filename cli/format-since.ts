/** What has changed since a bundle, as text. */
import type { Compared } from '../graph/index.ts'
import type { AuditAnswer } from '../web/api-audit.ts'
import { type Style, bold, isText, wrap } from './text.ts'
import { auditWords } from './words-audit.ts'
import { bundleWords } from './words-bundle.ts'
import { writeCount, writeDate } from './words.ts'

type Changed = Compared['changed'][number]
type Told = Changed['now']
type Piece = Changed['evidence']['added'][number]

export function formatSince(compared: Compared, limits: AuditAnswer['limits'], style: Style): string[] {
  const { words } = style
  const { since, compared: count, changed, added, gone, cut } = compared
  const say = bundleWords(words)
  const write = (number: number): string => writeCount(number, words)
  const day = writeDate(since.madeAt.slice(0, 10), words)
  return [
    ...wrap(say.since(day, write(changed.length), write(count), write(added.length), write(gone.length)), ''),
    ...(cut ? wrap(say.cut, '') : []),
    limits.rule[words.language],
    ...part(say.changed, changed, (one) => formatChange(one, style), style),
    ...part(say.added, added, (one) => [`    ${stateIn(one.now, style)}`], style),
    ...part(say.gone, gone, (one) => [`    ${stateIn(one.before, style)}`], style),
  ]
}

type Pair = Pick<Changed, 'directive' | 'place'>

function part<One extends Pair>(
  title: string,
  pairs: readonly One[],
  tell: (one: One) => readonly string[],
  style: Style,
): string[] {
  if (pairs.length === 0) return []
  return [
    '',
    bold(title, style),
    ...pairs.flatMap((one) => ['', `  ${nameOf(one.directive, style)} · ${one.place}`, ...tell(one)]),
  ]
}

/** `Kết luận 21-KL/TW, 25/10/2021, Bộ Chính trị`. */
function nameOf({ key, type, number, name, title, date, issuer }: Pair['directive'], { words }: Style): string {
  const called = number === null ? (name ?? title ?? key) : [type, number].filter(isText).join(' ')
  return [called, ...(date === null ? [] : [writeDate(date, words)]), issuer].filter(isText).join(', ')
}

function formatChange({ before, now, evidence }: Changed, style: Style): string[] {
  const [was, is] = [stateIn(before, style), stateIn(now, style)]
  return [
    `    ${was === is ? is : `${was} → ${bold(is, style)}`}`,
    ...evidence.added.flatMap((piece) => formatPiece('+', piece, style)),
    ...evidence.gone.flatMap((piece) => formatPiece('-', piece, style)),
  ]
}

function stateIn({ state, deep, flags, deadline, closed }: Told, { words }: Style): string {
  const say = auditWords(words)
  return [
    say.state[state],
    ...(deep === state ? [] : [say.below(say.state[deep])]),
    ...(deadline === null ? [] : [say.deadline(writeDate(deadline, words))]),
    ...(closed === null
      ? []
      : [say.closed(closed.finding, closed.by, writeDate(closed.at.slice(0, 10), words), closed.reason)]),
    ...flags.map((flag) => say.flag[flag]),
  ].join(' · ')
}

const formatPiece = (sign: '+' | '-', { finding, document, words: said }: Piece, style: Style): string[] =>
  wrap(
    [`${sign} ${bundleWords(style.words).finding[finding]}: ${nameOf(document, style)}`, said && `“${said}”`]
      .filter(isText)
      .join(' '),
    '      ',
  )
