/** What a decision is about: of two decisions about one thing the later one counts, so the second of two reviewers has to know of the first. */
import type { Anchor, DecidedStatement, Verdict } from './decision.ts'

/** One for each thing that it decides. */
export function subjectsOf(decision: Verdict): readonly string[] {
  if ('mention' in decision) return [mentioned(decision.mention)]
  if ('statement' in decision) return [stated(decision.statement)]
  switch (decision.action) {
    case 'split':
      return decision.mentions.map(mentioned)
    case 'merge':
      return [`merge ${decision.document.key}`]
    case 'correct':
      return [`field ${decision.document.key} ${decision.field}`]
    case 'close':
      return [`close ${decision.document.key} ${decision.place}`]
    case 'deadline':
      return [`deadline ${decision.document.key}`]
    case 'withdraw':
      return [`withdraw ${decision.decision}`]
  }
}

const mentioned = ({ source, start, end }: Anchor): string => `mention ${source} ${start} ${end}`
const stated = ({ at: { source, start, end }, type, to }: DecidedStatement): string =>
  `statement ${source} ${start} ${end} ${type} ${to}`
