/** Lists that a type word with its issuer heads: "các Quyết định của Bộ trưởng Bộ X: số 10/QĐ-BX về …; số 11/QĐ-BX về …". */
import type { CleanText } from '../source/clean.ts'
import type { Citation } from './citation.ts'

/** The longest title that may stand between two members. */
const REACH = 500

/** Members without a type word of their own take type and issuer of the one that opens the list. */
export function withHeads(clean: CleanText, citations: readonly Citation[]): Citation[] {
  let head: Citation | null = null
  let before: Citation | null = null
  return citations.map((citation) => {
    const inTitle: boolean = before !== null && head !== null && isInTitle(clean, before, citation)
    const member: Citation | null = head && before && goesOn(clean, before, citation, head) ? head : null
    if (!inTitle) {
      if (!member) head = opens(citation) ? citation : null
      before = citation
    }
    return member
      ? { ...citation, type: member.type, typeFromCode: false, issuers: member.issuers, sharedIssuer: true }
      : citation
  })
}

/** The issuer stands between the type word and the number. */
const opens = ({ number, issuers, start, typeFromCode }: Citation): boolean =>
  number !== null && !typeFromCode && issuers.some((issuer) => issuer.start > start && issuer.end <= number.start)

/** "số 11/QĐ-BX": nothing but a title and a sign stand between, and the letters are the same. */
function goesOn(clean: CleanText, before: Citation, next: Citation, head: Citation): boolean {
  if (!next.number || !next.typeFromCode || next.issuers.length > 0 || next.number.body !== head.number?.body)
    return false
  return (
    next.number.code === head.number.code &&
    next.start - before.end < REACH &&
    /^[^.\u001e]*(?:[;,]\s*(?:va\s+)?|\sva\s+)$/u.test(clean.folded.slice(before.end, next.start))
  )
}

/** What a member's title names is no member. */
const isInTitle = (clean: CleanText, before: Citation, { start, typeFromCode }: Citation): boolean =>
  !typeFromCode && start - before.end < REACH && !/[;.\u001e]/u.test(clean.folded.slice(before.end, start))
