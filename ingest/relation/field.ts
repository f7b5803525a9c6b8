/** Relations that the fields of records state: `{ so_hieu: '12/2031/NĐ-CP', thay_the: ['10/2020/NĐ-CP'] }`. */
import type { Related, ResolvedCitation } from '../citation/citation.ts'
import { DONE } from './mood.ts'
import type { Reading } from './reading.ts'
import { RELATION_RULES } from './rules.ts'
import type { Said } from './statement.ts'
import { yearOf } from './year.ts'

const RULES = RELATION_RULES.filter(({ shape }) => shape === 'field')

/** What the fields of a source say; `base` is what every clause of it is read with. */
export function readFields(
  base: Omit<Reading, 'clause' | 'tokens' | 'cues'>,
  resolved: readonly ResolvedCitation[],
): Said[] {
  return resolved.flatMap((citation) => {
    const { related } = citation.found
    const [owner, ...others] = related ? base.cited(related.owner.start, related.owner.end) : []
    const rule = RULES.find(({ type }) => type === related?.type)
    const isOwn = others.length === 0 || related?.owner.isTitle === true
    const ends =
      related && owner && isOwn && beginsAt(related.owner, owner) && rule ? endsOf(related.acts, owner, citation) : null
    if (!related || !owner || !rule || !ends) return []
    const [start, end] = [Math.min(owner.found.start, related.label), Math.max(owner.found.end, citation.found.end)]
    const reading = { ...base, clause: { start, end, citations: [owner, citation] }, tokens: [], cues: [] }
    return [
      {
        reading,
        rule,
        span: [related.label, citation.found.end] as const,
        ...ends,
        grade: 'likely' as const,
        mood: DONE,
      },
    ]
  })
}

/** What a title names further on is no document of its own. */
const beginsAt = ({ start, isTitle }: Related['owner'], { found }: ResolvedCitation): boolean =>
  !isTitle || found.start - start < 4

type Ends = Pick<Said, 'from' | 'to'>

/** Nothing changes what came after it; where the label does not tell which acts, the years do. */
function endsOf(acts: 'record' | 'field' | 'either', owner: ResolvedCitation, other: ResolvedCitation): Ends | null {
  const [a, b] = [yearOf(owner), yearOf(other)]
  if (acts === 'either')
    return a === null || b === null || a === b ? null : a > b ? ends(owner, other) : ends(other, owner)
  const [from, to] = acts === 'record' ? [owner, other] : [other, owner]
  const [acting, acted] = [yearOf(from), yearOf(to)]
  return acting !== null && acted !== null && acting < acted ? null : ends(from, to)
}

const ends = (from: ResolvedCitation, to: ResolvedCitation): Ends => ({ from, to })
