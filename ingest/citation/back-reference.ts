/**
 * Back references: "Nghị quyết nêu trên" means the resolution that was named last; "Nghị quyết này" the source where it is a
 * resolution, else the only one that its paragraph has named before. What could mean two documents means none.
 */
import type { CleanText } from '../source/clean.ts'
import { fold } from '../source/fold.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './named.ts'

const ABOVE = /\s+(?:(?:da\s+)?(?:neu|noi|ke)\s+(?:o\s+)?tren|tren\s+day)(?![a-z])/y
const THIS = /\s+nay(?![a-z])/y

/** What a back reference begins with: `nêu`, `đã`, `kế`, `trên`, `này`. */
export const BACK_OPENS = 'ndkt'

/** Reads what stands behind a type word; which document it means is settled by the mentions before it. */
export const backReference: Reader = (clean, at) => {
  ABOVE.lastIndex = at
  if (ABOVE.test(clean.folded)) return named(ABOVE.lastIndex, false)
  THIS.lastIndex = at
  // "Nay" without its mark is "now".
  const isThis = THIS.test(clean.folded) && /^này$/iu.test(clean.text.slice(THIS.lastIndex - 3, THIS.lastIndex))
  return isThis ? named(THIS.lastIndex, true) : null
}

const named = (coreEnd: number, isThis: boolean): ReturnType<Reader> => [
  { coreEnd, name: { kind: 'back', isThis }, issuer: null, term: null },
]

/** The source, as far as "Nghị quyết này" can mean it. */
export interface Self {
  readonly key: string
  /** Null where the source does not say of what type it is. */
  readonly type: string | null
}

/** How far back a reference reaches, and how near a second document of the type makes it unclear, in characters. */
const REACH = 1500
const NEAR = 400

/** Lets each back reference mean its document; one that could mean two keeps no key and is dropped. */
export function settleBackReferences(clean: CleanText, drafts: readonly Draft[], self: Self): void {
  const last = new Map<string, Draft>()
  const before = new Map<string, Draft>()
  const own = ownType(clean, drafts, self)
  for (const draft of drafts) {
    const type = draft.found.type
    if (type === null) continue
    const name = draft.found.name
    if (name?.kind === 'back') {
      const [antecedent, other] = [last.get(type), before.get(type)]
      if (name.isThis) settleThis(clean, draft, { antecedent, other, self, isOwn: own !== null && sameType(type, own) })
      else settle(draft, antecedent, other)
    } else {
      const previous = last.get(type)
      if (previous && previous.key !== draft.key) before.set(type, previous)
      last.set(type, draft)
    }
  }
}

function settle(draft: Draft, antecedent: Draft | undefined, other: Draft | undefined): void {
  if (!antecedent || draft.found.collective || draft.found.start - antecedent.found.end > REACH) return
  if (other && antecedent.found.start - other.found.end < NEAR) return
  means(draft, antecedent)
}

function means(draft: Draft, antecedent: Draft): void {
  draft.key = antecedent.key
  draft.open = antecedent.open
  draft.basis = antecedent.open ? 'open' : 'antecedent'
  draft.series = antecedent.series
}

/** A text in articles: "Điều 1. …", or the one on its own force. */
export const ARTICLES =
  /(?:^|[\u001e\n])[\s"'*]*dieu\s+1\s*[.:]|(?<![a-z])dieu\s+\d{1,3}\s*[.:]\s*(?:dieu\s+khoan\s+thi\s+hanh|hieu\s+luc)(?![a-z])/u
/** What is made in articles. */
const IN_ARTICLES = /^(?:Quyết định|Nghị quyết|Nghị định|Thông tư|Luật|Bộ luật|Pháp lệnh)/u

/** The type of the source; of a fragment in articles the only one of which it says "Quyết định này". */
function ownType({ folded }: CleanText, drafts: readonly Draft[], self: Self): string | null {
  if (self.type !== null) return self.type
  const types = new Set(
    drafts.flatMap(({ found }) => (found.name?.kind === 'back' && found.name.isThis ? (found.type ?? []) : [])),
  )
  const [only] = [...types].filter((type) => IN_ARTICLES.test(type))
  return types.size === 1 && only !== undefined && ARTICLES.test(folded) ? only : null
}

const sameType = (one: string, other: string): boolean => {
  const [a, b] = [fold(one), fold(other)]
  return a.startsWith(b) || b.startsWith(a)
}

interface Meant {
  readonly antecedent: Draft | undefined
  readonly other: Draft | undefined
  readonly self: Self
  /** Whether the source is of that type. */
  readonly isOwn: boolean
}

/** How near another document of the type must be named for "Nghị quyết này" to mean it, in characters. */
const THIS_NEAR = 250
const THIS_REACH = 600

function settleThis(clean: CleanText, draft: Draft, { antecedent, other, self, isOwn }: Meant): void {
  if (draft.found.collective) return
  const distance = antecedent ? draft.found.start - antecedent.found.end : Infinity
  const inParagraph =
    antecedent !== undefined &&
    distance < THIS_REACH &&
    !clean.folded.slice(antecedent.found.end, draft.found.start).includes('\u001e')
  if (isOwn) {
    if (inParagraph && distance < THIS_NEAR && !speaksOfItself(clean, draft)) return
    draft.key = self.key
    draft.open = false
    draft.basis = 'stated'
  } else if (
    antecedent?.found.number &&
    inParagraph &&
    !speaksOfItself(clean, draft) &&
    fitsThis(clean, draft, antecedent)
  ) {
    const unclear = other && draft.found.start - other.found.end < THIS_REACH && other.key !== antecedent.key
    if (!unclear) means(draft, antecedent)
  }
}

/** In one sentence "A, được Nghị quyết này viện dẫn" are two documents; so is one of another body. */
function fitsThis({ folded }: CleanText, { found }: Draft, antecedent: Draft): boolean {
  if (!/[.;!?]["')]*\s/u.test(folded.slice(antecedent.found.end, found.start))) return false
  return found.issuers.every(({ name }) => antecedent.found.issuers.some((issuer) => issuer.name === name))
}

const OWN_BEHIND =
  /^\s+(?:co\s+hieu\s+luc|thay\s+the|bai\s+bo|quy\s+dinh|(?:da\s+)?duoc\s+(?:\S+\s+){1,12}thong\s+qua|gom|ap\s+dung)(?![a-z])/u
const OWN_BEFORE = /(?:kem\s+theo|thi\s+hanh|trai\s+voi|(?:^|[\s\u001e*])dieu\s+\d{1,3}[a-z]?\s*[.:][\s*]*)\s*$/u

/** "Quyết định này có hiệu lực …", "ban hành kèm theo Quyết định này": what only a document says of itself. */
const speaksOfItself = ({ folded }: CleanText, { found: { start, end } }: Draft): boolean =>
  OWN_BEHIND.test(folded.slice(end, end + 120)) || OWN_BEFORE.test(folded.slice(Math.max(0, start - 40), start))
