/**
 * A source as it is understood: what the registry makes of its open mentions. Decided from the source itself and from what
 * is generally known, never from another source, so that no order of reading can matter.
 */
import type { Understood } from '../facts.ts'
import type { Extraction, SourceFacts } from '../model.ts'
import type { Known } from './known.ts'
import { links } from './link.ts'
import { regroup, type Meaning } from './regroup.ts'

export function understand({ extraction }: Pick<SourceFacts, 'extraction'>, known: Known): Understood {
  const mentions = linked(extraction, known)
  return mentions.size === 0 ? extraction : regroup(extraction, { mentions, lead: (key) => key })
}

const linked = (extraction: Extraction, known: Known): ReadonlyMap<string, Meaning> =>
  new Map([...links(extraction, known)].map(([id, document]) => [id, { document, basis: 'registry' }]))
