/** What a decision is about: of two decisions about one thing the later one counts, so the second of two reviewers has to know of the first. */
import { ViendanError } from '../errors.ts'
import type { Anchor, DecidedDocument, DecidedStatement, Decision, Verdict } from './decision.ts'
import type { Span } from './model.ts'
import { unwrap } from './understand/anchor.ts'

/** What tells now of decisions that were made at other times: the key that a document has, and where an anchor points. */
export interface Now {
  readonly key: (document: DecidedDocument) => string
  readonly place: (anchor: Anchor) => Span & { readonly source: string }
}

const AS_MADE: Now = { key: ({ key }) => key, place: (anchor) => anchor }

/** One for each thing that it decides. */
export function subjectsOf(decision: Verdict, now: Now = AS_MADE): readonly string[] {
  const mentioned = (anchor: Anchor): string => `mention ${placed(anchor, now)}`
  if ('mention' in decision) return [mentioned(decision.mention)]
  if ('statement' in decision) return [stated(decision.statement, now)]
  if ('passage' in decision) return [`annotate ${placed(decision.passage, now)}`]
  if (decision.action === 'withdraw') return [`withdraw ${decision.decision}`]
  if (decision.action === 'split') return decision.mentions.map(mentioned)
  if (decision.action === 'merge') return [`merge ${decision.document.key}`]
  const key = now.key(decision.document)
  switch (decision.action) {
    case 'correct':
      return [`field ${key} ${decision.field}`]
    case 'alias':
      return [`alias ${key} ${decision.name}`]
    case 'close':
      return [`close ${key} ${decision.place}`]
    case 'deadline':
      return [`deadline ${key}`]
  }
}

/**
 * Throws DECISION_CONFLICT where one of the standing decisions is about the same thing as one that is made, unless the
 * reviewer has seen it or it is the same decision.
 */
export function refuseUnseen(
  standing: readonly Decision[],
  made: readonly Decision[],
  seen: readonly string[],
  now: Now = AS_MADE,
): void {
  const known = new Set([...seen, ...made.map(({ id }) => id)])
  const subjects = new Set(made.flatMap((one) => subjectsOf(one, now)))
  const other = standing.findLast(
    ({ id, ...one }) => !known.has(id) && subjectsOf(one, now).some((it) => subjects.has(it)),
  )
  if (other !== undefined) throw new ViendanError('DECISION_CONFLICT', { by: other.by, at: other.at, id: other.id })
}

/** Ids of those among standing decisions, in the order in which they count, of which later ones decide every thing anew. */
export function overruled(standing: readonly Decision[]): ReadonlySet<string> {
  const later = new Set<string>()
  const ids = new Set<string>()
  for (const one of standing.toReversed()) {
    const subjects = subjectsOf(one)
    if (subjects.length > 0 && subjects.every((subject) => later.has(subject))) ids.add(one.id)
    for (const subject of subjects) later.add(subject)
  }
  return ids
}

const placed = (anchor: Anchor, now: Now): string => {
  const { source, start, end } = now.place(anchor)
  return `${source} ${start} ${end}`
}
const stated = ({ at, type, to }: DecidedStatement, now: Now): string =>
  `statement ${placed(at, now)} ${type} ${unwrap(to)}`
