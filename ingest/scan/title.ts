/** The title that stands behind a citation: "… về chuyển đổi số thành phố Hải Phòng đến năm 2025, định hướng đến năm 2030". */
import type { CleanText } from '../source/clean.ts'
import { singleSpaced } from './spaces.ts'

/** Words with which a title begins. Behind a comma only those that cannot begin the next clause: "…, ban hành Kế hoạch …". */
const LEAD =
  /^(?:[\s,]*(?=["“”]|(?:ve|v\/v|thuc hien|trien khai)(?![a-z]))|\s+(?=(?:ban hanh|phe duyet|quy dinh|mot so|huong dan|sua doi|tiep tuc|tang cuong|day manh|cong tac|nang cao|xay dung)(?![a-z])))/u
/** What says what became of the document is no longer its title. */
const VERDICT =
  /\s(?:duoc\s+(?:chi dao|quan tam|trien khai|thuc hien|ban hanh|tap trung|to chuc|cac)|da\s+(?:duoc|ban hanh|chi dao|tap trung)|dat\s+(?:hieu qua|ket qua|nhieu)|bao dam\s+(?:kip thoi|tien do)|chua\s+(?:bao dam|duoc|dat)|la\s+(?:co so|mot))(?![a-z])/u
const LIMIT = 500

/** The title behind an offset of the cleaned text and before another, or null. */
export function titleAt(clean: CleanText, at: number, until = Infinity): string | null {
  const folded = clean.folded.slice(at, Math.min(at + LIMIT, until))
  const lead = LEAD.exec(folded)
  if (!lead) return null
  const from = lead[0].length
  const quoted = folded.charAt(from) === '"'
  const end = quoted ? quotedEnd(clean.text.slice(0, until), at + from) : plainEnd(folded, from)
  if (end === null) return null
  const title = singleSpaced(clean.text.slice(at + from, quoted ? end : at + end)).trim()
  const whole = unquoted(ENDS_OPEN.test(title) ? title.replace(/[.,\s]+$/u, '') : title)
  return whole.length < 4 ? null : whole
}

const ENDS_OPEN = /(?:[.,])$/u

/** A title in quotation marks loses them; a mark that its end cut off is put back. */
function unquoted(title: string): string {
  if (!/[“”"]/u.test(title)) return title.trim()
  const inner = /^["“”](.*?)["”]?$/u.exec(title)?.[1]
  if (inner !== undefined && !/[“”"]/u.test(inner)) return inner.trim()
  const open = (title.match(/“/gu)?.length ?? 0) - (title.match(/”/gu)?.length ?? 0)
  return open === 1 && !title.startsWith('“') ? `${title}”` : title.replace(/^[“"]|["]$/gu, '').trim()
}

/** The closing quotation mark of the same depth; an unclosed one ends with the list item. */
function quotedEnd(text: string, at: number): number | null {
  let depth = 0
  for (let index = at; index < Math.min(text.length, at + LIMIT); index++) {
    const character = text.charAt(index)
    if (character === '“') depth++
    else if (character === '”') depth--
    else if (character === '"') return closing(text, at, index)
    if (depth === 0 && index > at) return index
    if (character === '\u2029') break
  }
  const stop = /[;\u2029]/u.exec(text.slice(at, at + LIMIT))
  return stop ? at + stop.index : null
}

function closing(text: string, at: number, index: number): number {
  if (index > at) return index
  const end = text.indexOf('"', at + 1)
  return end < 0 || end > at + LIMIT ? at + 1 : end
}

function plainEnd(folded: string, from: number): number | null {
  const stop = /;|\u001e|\.(?=\s|\.|\u001e|$)|"(?=\s*[;.])|,\s+(?:va\s+)?(?:da\s+)?ban hanh(?![a-z])/u.exec(
    folded.slice(from),
  )
  const end = stop ? from + stop.index : folded.length < LIMIT ? folded.length : null
  if (end === null) return null
  const verdict = VERDICT.exec(folded.slice(from, end))
  return verdict ? from + verdict.index : end
}
