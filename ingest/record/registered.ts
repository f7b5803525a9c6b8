/**
 * Rows of registers that do not tell who issued their documents: what an office lists as issued is its own; of what it
 * received nothing is known, and that office's place and name say nothing of it.
 */
import type { Citation } from '../citation/citation.ts'
import type { CleanText } from '../source/clean.ts'
import { registerTitles } from '../source/register-title.ts'

/** Tells of each row without an issuer whose register lists it; `keeper` is the body of the letterhead. */
export function withRegisters(clean: CleanText, citations: readonly Citation[], keeper: string | null): Citation[] {
  const titles = registerTitles(clean)
  if (titles.length === 0) return [...citations]
  return citations.map((citation) => {
    if (!citation.recorded || !citation.number || citation.issuers.length > 0) return citation
    const lists = titles.findLast(({ start }) => start < citation.start)?.lists ?? null
    if (lists === 'received') return { ...citation, registeredBy: null }
    const own = lists === 'issued' && keeper !== null && isOwn(citation.number.body, keeper)
    return own ? { ...citation, registeredBy: keeper } : citation
  })
}

/** Letters that name a kind of body, and the words with which such a body's name begins. */
const LETTERS: readonly (readonly [letters: RegExp, name: RegExp])[] = [
  [/^UBND(?![A-ZĐ])/u, /^Ủy ban nhân dân/u],
  [/^HĐND(?![A-ZĐ])/u, /^Hội đồng nhân dân/u],
  [/^HU$/u, /^(?:Ban Thường vụ |Ban Chấp hành |Thường trực )?Huyện ủy/u],
  [/^QU$/u, /^(?:Ban Thường vụ |Ban Chấp hành |Thường trực )?Quận ủy/u],
  [/^(?:ThU|TXU)$/u, /^(?:Ban Thường vụ |Ban Chấp hành |Thường trực )?Th(?:ị|ị xã|ành) ủy/u],
  [/^ĐU$/u, /^(?:Ban Thường vụ |Ban Chấp hành |Thường trực )?Đảng ủy/u],
  [/^TU$/u, /^(?:Ban Thường vụ |Ban Chấp hành |Thường trực )?(?:Tỉnh|Thành) ủy/u],
]

/** An office numbers what its superior issues as well: `12-CV/VPTU` is the office's, `96-KH/TU` the committee's. */
function isOwn(letters: string, keeper: string): boolean {
  const named = LETTERS.find(([form]) => form.test(letters))
  return named ? named[1].test(keeper) : !LETTERS.some(([, name]) => name.test(keeper))
}
