/** Problems as the page tells them. */
import type { SourcedProblem } from '../../../graph/model.ts'

/** Without those that say the same of the same documents: reading and deriving may both have found it. */
export function distinct<Found extends Pick<SourcedProblem, 'rule' | 'documents' | 'actual'>>(
  problems: readonly Found[],
): readonly Found[] {
  const same = (problem: Found) => [problem.rule, problem.actual, ...problem.documents].join(' ')
  return [...new Map(problems.toReversed().map((problem) => [same(problem), problem])).values()].toReversed()
}
