/** The number of the source itself: in the letterhead, or below the signature where a converter moved it. */
import { TYPE_CODES } from '../lexicon/patterns.ts'
import { findNumbers, type NumberMatch } from '../scan/number.ts'
import type { CleanText } from './clean.ts'
import type { Line, TitleLine } from './letterhead-lines.ts'

/** `Số 12-KH/TU`, `Số: 261/KH-UBND Lai Châu, ngày …`, `Luật số: 69/2020/QH14` before the title. */
export function letterheadNumber(clean: CleanText, end: number, lines: readonly Line[]): NumberMatch | null {
  const limit = Math.min(clean.folded.length, end + 40)
  for (const number of findNumbers(clean.text.slice(0, limit), clean.folded.slice(0, limit))) {
    if (number.start >= end) break
    const line = lineOf(lines, number)
    if (!line || !CLOSES.test(clean.text.slice(number.end, line.end))) continue
    const above = lines.findLast((one) => one.end <= line.start)
    const sign = above && /^S[ốỐÔô]\s*:?$/u.test(clean.text.slice(above.start, above.end)) ? above : line
    const before = clean.text.slice(sign.start, number.start)
    if (OPENS.test(before) || (/^(?:QH|UBTVQH)\d/u.test(number.body) && TYPED.test(before))) return number
    // "Nghị quyết số: 11-NQ/TW Hà Nội, ngày 06 tháng 01 năm 2032": the old head of the Party's.
    if (TYPED.test(before) && DATED.test(clean.text.slice(number.end, line.end))) return number
  }
  return null
}

/** How near the end a number may stand that a converter moved there. */
const FOOT_NUMBER = 700

/** "Số: 108/QĐ-ĐHX" alone on a line below the signature: the head's left column, moved by a converter. */
export function footNumber(clean: CleanText, titled: TitleLine): NumberMatch | null {
  const from = Math.max(titled.end, clean.folded.length - FOOT_NUMBER)
  const [text, folded] = [clean.text.slice(from), clean.folded.slice(from)]
  const alone = findNumbers(text, folded).filter(
    ({ start, end, code }) =>
      code !== null &&
      (TYPE_CODES.get(titled.type) ?? []).includes(code) &&
      /(?:^|[\n\u2029])[\s*]*S[ốÔô]\s*:[\s*]*$/u.test(text.slice(0, start)) &&
      /^[\s*]*(?:$|[\n\u2029])/u.test(text.slice(end)),
  )
  const [only] = alone
  return only && alone.length === 1 ? { ...only, start: only.start + from, end: only.end + from } : null
}

/** The line that holds a number, or the two that it breaks: "Số: 16 -" "HD/BTCTW". */
function lineOf(lines: readonly Line[], { start, end }: NumberMatch): Line | null {
  const first = lines.findIndex((line) => line.start <= start && start < line.end)
  const [line, next] = [lines[first], lines[first + 1]]
  if (!line || end <= line.end) return line ?? null
  return next && next.start < end && end <= next.end ? { start: line.start, end: next.end } : null
}

/** Nothing before the number on its line but `Số`, a body in capitals, or the type in a law's head. */
const OPENS = /^[^\p{Ll}]*[Ss][ốỐÔôOo]\s*:?[\s*]*$/u
const TYPED =
  /^[*\s]*(?:Luật|Bộ luật|Nghị quyết|Pháp lệnh|Kết luận|Chỉ thị|Quy định|Quyết định|Thông báo|Hướng dẫn|Kế hoạch)\s+số\s*:?[\s*]*$/u
const DATED = /^\s*\p{Lu}[\p{L}\s.'-]{1,30},\s*ngày\s/u
const CLOSES = /^[\s*]*(?:$|[Vv]\s?\/\s?[Vv](?!\p{L})|\p{Lu}[\p{L}\s.'-]{1,30},\s*ngày\s)/u
