/**
 * Back references: "Nghị quyết nêu trên" means the resolution that was named last. "Nghị quyết này" is left alone: it is
 * mostly the source itself, and where it is not, nothing in the words tells.
 */
import type { Draft } from './draft.ts'
import type { Reader } from './named.ts'

const ABOVE = /\s+(?:(?:da\s+)?(?:neu|noi|ke)\s+(?:o\s+)?tren|tren\s+day)(?![a-z])/y

/** Reads what stands behind a type word; which document it means is settled by the mentions before it. */
export const backReference: Reader = (clean, at) => {
  ABOVE.lastIndex = at
  return ABOVE.test(clean.folded)
    ? [{ coreEnd: ABOVE.lastIndex, name: { kind: 'back' }, issuer: null, term: null }]
    : null
}

/** How far back a reference reaches, and how near a second document of the type makes it unclear, in characters. */
const REACH = 1500
const NEAR = 400

/** Lets each back reference mean the last document of its type; one that could mean two keeps no key and is dropped. */
export function settleBackReferences(drafts: readonly Draft[]): void {
  const last = new Map<string, Draft>()
  const before = new Map<string, Draft>()
  for (const draft of drafts) {
    const type = draft.found.type
    if (type === null) continue
    if (draft.found.name?.kind === 'back') settle(draft, last.get(type), before.get(type))
    else {
      const previous = last.get(type)
      if (previous && previous.key !== draft.key) before.set(type, previous)
      last.set(type, draft)
    }
  }
}

function settle(draft: Draft, antecedent: Draft | undefined, other: Draft | undefined): void {
  if (!antecedent || draft.found.collective || draft.found.start - antecedent.found.end > REACH) return
  if (other && antecedent.found.start - other.found.end < NEAR) return
  draft.key = antecedent.key
  draft.open = antecedent.open
  draft.basis = antecedent.open ? 'open' : 'antecedent'
  draft.series = antecedent.series
}
