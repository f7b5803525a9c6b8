/** Who issues a source without a letterhead: "*Đảng ủy phường Tân An* ban hành Kế hoạch thực hiện như sau". */
import type { CleanText } from './clean.ts'
import { fold } from './fold.ts'
import type { TitleLine } from './letterhead-lines.ts'
import { issuerAt } from '../scan/issuer.ts'

/** How far behind the title a source announces itself, and how long the name of a body may be. */
const REACH = 6000
const LONGEST_NAME = 160

/** The body that announces or enacts what the title names, or null. */
export function announcedBy(clean: CleanText, titled: TitleLine): string | null {
  return enactedBy(clean, titled) ?? spokenBy(clean, titled) ?? spokenLine(clean, titled)
}

const ENACTS =
  /^[\s*_]*((?:\p{Lu}{2,}[\s,-]+){2,14}\p{Lu}{2,})[\s*_]*(?:\n|\u2029)[\s*_]*(?:Căn cứ|Xét|Theo|Thực hiện)/u

/** "*CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAI CHÂU*", in capitals between the title and the first "Căn cứ". */
function enactedBy({ text }: CleanText, titled: TitleLine): string | null {
  const behind = text.slice(titled.end, titled.end + 240)
  const words = ENACTS.exec(behind)?.[1]
  if (words !== undefined) return issuerAt(words, fold(words), 0)?.name ?? null
  // "Ủy ban nhân dân tỉnh lai châu", in small letters: nothing else stands on the line.
  const line = ENACTS_IN_WORDS.exec(behind)?.[1]?.trim() ?? ''
  const body = issuerAt(line, fold(line), 0)
  return body?.end === line.length ? body.name : null
}

const ENACTS_IN_WORDS =
  /^[\s*_]*(\p{Lu}[^\n\u2029.;:]{5,140})(?:\n|\u2029)[\s*_-]*(?:Kh(?:óa|oá) [^\n\u2029]{1,60}[\n\u2029][\s*_-]*)?(?:Căn cứ|Xét|Theo|Thực hiện)/u

function spokenBy(clean: CleanText, titled: TitleLine): string | null {
  const type = fold(titled.type).replace(/ /gu, '\\s+')
  const announces = new RegExp(`\\s+(?:ban\\s+hanh|xay\\s+dung|de\\s+ra|lap)\\s+${type}(?![a-z]|\\s+so\\s)`, 'g')
  const text = clean.folded.slice(titled.end, titled.end + REACH)
  for (const verb of text.matchAll(announces)) {
    const body = bodyBefore(clean, titled.end + verb.index)
    if (body !== null) return body
  }
  return null
}

/** What an author does at the end of a preamble: "*Bộ Tài chính hướng dẫn* … như sau:". */
const SPEAKS =
  /^\s*,?\s+(?:(?:de\s+nghi|yeu\s+cau|ban\s+hanh|quy\s+dinh|huong\s+dan|thong\s+bao|bao\s+cao|chi\s+thi|xay\s+dung|trien\s+khai|quyet\s+dinh|de\s+ra))(?![a-z])/u
const AS_FOLLOWS = /(?:nhu\s+sau|sau\s+day|(?:noi\s+dung|viec|nhiem\s+vu)(?:\s+[a-z]+){0,3}\s+sau)\s*:\s*$/u

/** "*Bộ Tài chính* hướng dẫn thực hiện … như sau:", a line of its own. */
function spokenLine({ text, folded }: CleanText, titled: TitleLine): string | null {
  const behind = text.slice(titled.end, titled.end + REACH)
  for (const line of behind.matchAll(/[^\n\u2029]+/gu)) {
    const at = titled.end + line.index + (/^[\s*_-]*/u.exec(line[0])?.[0].length ?? 0)
    const end = titled.end + line.index + line[0].length
    if (!AS_FOLLOWS.test(folded.slice(at, end))) continue
    const body = issuerAt(text.slice(0, end), folded.slice(0, end), at)
    return body && SPEAKS.test(folded.slice(body.end, end)) ? body.name : null
  }
  return null
}

/** The body whose name begins a line or a clause and ends at the offset. */
function bodyBefore({ text, folded }: CleanText, at: number): string | null {
  const from = Math.max(0, at - LONGEST_NAME)
  for (const hit of [...folded.slice(from, at).matchAll(/(?:[\u001e.;:,)]\s*|\n\s*)(?=[a-z])/g)].reverse()) {
    // The verb would go on the name: "Trường THPT Tân An *xây* dựng …".
    const issuer = issuerAt(text.slice(0, at), folded.slice(0, at), from + hit.index + hit[0].length)
    if (issuer && /^(?:\s+(?:da|khoa\s+[xvi]+|nhiem\s+ky\s+\d{4}\s*-\s*\d{4}))*$/u.test(folded.slice(issuer.end, at)))
      return issuer.name
  }
  return null
}
