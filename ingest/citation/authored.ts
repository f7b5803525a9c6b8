/** Lists of references: "[3] Thủ tướng Chính phủ (2030), Quyết định số 749/QĐ-TTg …", "Bộ Y tế (2034a). *Thông tư* …". */
import type { CleanText } from '../source/clean.ts'
import { issuerAt, type IssuerMatch } from '../scan/issuer.ts'
import type { Citation } from './citation.ts'

const YEAR_BEFORE = /\(\s*((?:19|20)[0-9]{2})[a-e]?\s*\)\s*[,.:-]?\s*["'“(]*$/u
/** The longest name of an author, in characters. */
const REACH = 90
const WORD = /(?<![a-z])(?=[a-z])/g

/** The citation with the author and the year that stand right before it, where its own words tell neither. */
export function withAuthor(clean: CleanText, citation: Citation): Citation {
  if (citation.number === null || (citation.issuers.length > 0 && citation.date !== null)) return citation
  const from = Math.max(0, citation.start - 16)
  const year = YEAR_BEFORE.exec(clean.folded.slice(from, citation.start))
  const author = year?.[1] === undefined ? null : authorBefore(clean, from + year.index)
  if (!author) return citation
  return {
    ...citation,
    date: citation.date ?? year?.[1] ?? null,
    ...(citation.issuers.length > 0 ? {} : { issuers: [author], sharedIssuer: true }),
  }
}

/** The longest name of a body that ends where the year begins. */
function authorBefore({ text, folded }: CleanText, at: number): IssuerMatch | null {
  const from = Math.max(0, at - REACH, folded.lastIndexOf('\u001e', at) + 1)
  for (const { index } of folded.slice(from, at).matchAll(WORD)) {
    const author = issuerAt(text, folded, from + index)
    if (author && /^\s*$/u.test(folded.slice(author.end, at))) return author
  }
  return null
}
