/** Documents that are named by their title, issuer and term. */
import { capitalAt } from '../scan/capital.ts'
import { issuerAt } from '../scan/issuer.ts'
import type { CleanText } from '../source/clean.ts'
import { tailAt } from '../scan/tail.ts'
import { TYPE_WORD } from '../lexicon/patterns.ts'
import type { Reader } from './named.ts'

const TITLE = /(\s+(?:[^.;:"()\t\u001e]{0,90}?\s)?)cua\s+/y

/** How far behind the type `của` may stand, with some blanks more than a title has. */
const REACH = 120

/** "Báo cáo kiểm điểm của Ban Chấp hành Đảng bộ thành phố khóa XV, nhiệm kỳ 2015 - 2020": named with issuer and term. */
export const titled: Reader = (clean, at, type) => {
  if (!capitalAt(clean.text, at - type.length) || !clean.folded.slice(at, at + REACH).includes('cua')) return null
  TITLE.lastIndex = at
  const words = TITLE.exec(clean.folded)
  if (!words) return null
  const between = words[1] ?? ''
  // "Nghị quyết 15 của Quốc hội khóa XII": a number, no name.
  if (
    /^\s+(?:so\s*[:.]?\s*)?[0-9]|(?:^|\s)(?:thuc hien|ban hanh|trien khai|duoc|da|va cac|cac|theo|tai|ve|so)\s/u.test(
      between,
    ) ||
    WORD_INSIDE.test(between)
  )
    return null
  const issuer = issuerAt(clean.text, clean.folded, TITLE.lastIndex)
  if (!issuer) return null
  const bodies = bodiesEnd(clean, issuer.end)
  const tail = tailAt(clean.text, clean.folded, bodies, false)
  if (tail.term === null && tail.years === null) return null
  const title = clean.text.slice(at, at + between.length).trim()
  return title === '' ? null : [{ coreEnd: bodies, name: { kind: 'titled', title }, issuer, term: tail.term }]
}

const NEXT_BODY = /\s*(?:,|va|,\s*va)\s+/y
/** An organ whose committee the next one names: "Ban Chấp hành Đảng bộ, *Ban Thường vụ*, Thường trực Tỉnh ủy". */
const ORGAN = /(?:ban\s+chap\s+hanh|ban\s+thuong\s+vu|thuong\s+truc)(?=\s*,|\s+va\s)/y

/** Where the bodies end that rules are for: "Quy chế làm việc của Ban Chấp hành Trung ương, *Bộ Chính trị, Ban Bí thư* khóa XIII". */
function bodiesEnd(clean: CleanText, from: number): number {
  let end = from
  for (let bodies = 0; bodies < 4; bodies++) {
    NEXT_BODY.lastIndex = end
    if (!NEXT_BODY.test(clean.folded)) break
    ORGAN.lastIndex = NEXT_BODY.lastIndex
    const next = ORGAN.test(clean.folded)
      ? ORGAN.lastIndex
      : issuerAt(clean.text, clean.folded, NEXT_BODY.lastIndex)?.end
    if (next === undefined) break
    end = next
  }
  return end
}

const WORD_INSIDE = new RegExp(`(?<![a-z0-9])(?:${TYPE_WORD})(?![a-z])`)
