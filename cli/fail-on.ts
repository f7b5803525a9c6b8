/** `--fail-on`: conditions under which an audit that was done ends with 1. */
import { ViendanError } from '../errors.ts'
import { AUDIT_STATES } from '../graph/model.ts'
import type { AuditAnswer } from '../web/api-audit.ts'
import type { Options } from './arguments.ts'
import { auditWords } from './words-audit.ts'
import { type Words, writeCount } from './words.ts'

const CONDITIONS = [...AUDIT_STATES, 'overdue'] as const
type Condition = (typeof CONDITIONS)[number]

/** Throws CONFIG_INVALID for a word that is none. */
export function conditionsOf(options: Options): readonly Condition[] {
  const asked = options['fail-on']
  if (typeof asked !== 'string') return []
  return asked.split(',').map((word) => {
    const condition = CONDITIONS.find((each) => each === word.trim())
    if (condition !== undefined) return condition
    throw new ViendanError('CONFIG_INVALID', { setting: '--fail-on', value: word, allowed: CONDITIONS.join(' | ') })
  })
}

/** A line for each condition that holds, whichever rows are shown; what a reviewer closed fails no check. */
export const failing = (
  conditions: readonly Condition[],
  { counts }: Pick<AuditAnswer, 'counts'>,
  deep: boolean,
  words: Words,
): readonly string[] =>
  conditions.flatMap((condition) => {
    const [states, closed] = deep ? [counts.deep, counts.closed.deep] : [counts.state, counts.closed.state]
    const count = condition === 'overdue' ? counts.overdue : states[condition] - closed[condition]
    return count === 0 ? [] : [auditWords(words).failed(condition, writeCount(count, words))]
  })
