/**
 * Titles of laws, which are cited by name: where "Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân" ends and the
 * sentence goes on.
 */
import type { CleanText } from '../source/clean.ts'
import { TYPE_WORD } from '../lexicon/patterns.ts'

export interface LawTitle {
  readonly end: number
  readonly title: string
}

const TYPE_NEXT = new RegExp(`^(?:${TYPE_WORD})(?![a-z])`)
/** Words that go on the sentence and not the title. */
const STOPS = new Set(
  'năm số ngày được đã là theo khi để như có thì này trên về nêu mới còn vào từ không sẽ phải căn nhằm với gồm những các khóa khoá trước sau bằng thay kỳ đang'.split(
    ' ',
  ),
)
/** Titles hold a comma only between two verbs or the like: "Phòng, chống tham nhũng", "tiết kiệm, chống lãng phí", "Quản lý, sử dụng". */
/** Two syllables that end a title though each alone may go on in one: "Luật Thực *hiện* dân chủ", "Luật Đất đai *hiện hành*". */
const STOP_PHRASES =
  /^(?:hiện hành|hướng dẫn|quy định(?! )|quy định (?:về|tại|rõ|chi)|sửa đổi|cho phép|do |tại (?!Việt Nam)|của (?:Quốc hội|nước)|ban hành (?!văn bản)|cùng |làm (?:cơ sở|căn cứ)|thông qua)/u
const INNER_COMMA =
  /^,\s+(?=tôn giáo|nhập cảnh|xuất cảnh|quá cảnh|vật liệu|bảo vệ|chống|sử dụng|bổ sung|thể thao|phục hồi|an toàn|vệ sinh|người xuất|cư trú|giám sát)/u
const TOKEN = /^\s+([\p{L}\p{M}-]+)/u

/** The title behind `Luật`, `Bộ luật`, `Pháp lệnh`, `Hiến pháp`; null for `luật sư`, `pháp luật` and bare `Luật này`. */
export function lawTitleAt(clean: CleanText, at: number, type: string): LawTitle | null {
  const { text, folded } = clean
  if (!/^\p{Lu}/u.test(text.slice(at - type.length, at - type.length + 1))) return null
  if (type === 'Hiến pháp') return constitution(text, at)
  if (!/^\s+(?:\p{Lu}|MTTQ)/u.test(text.slice(at, at + 4))) return null
  let end = at
  for (let words = 0; words < 24; words++) {
    const comma = INNER_COMMA.exec(text.slice(end, end + 14))
    const from = comma ? end + 1 : end
    const token = TOKEN.exec(text.slice(from, from + 24))
    if (!token?.[1] || !goesOn(text, folded, from + token[0].length - token[1].length, token[1])) break
    end = from + token[0].length
  }
  const title = text.slice(at, end).replace(/\s+/gu, ' ').trim()
  return title.length < 3 ? null : { end, title }
}

function goesOn(text: string, folded: string, at: number, word: string): boolean {
  if (TYPE_NEXT.test(folded.slice(at, at + 30))) return false
  if (STOP_PHRASES.test(text.slice(at, at + 24).replace(/\s+/gu, ' '))) return false
  if (word === 'và')
    return (
      /^và\s+(?!các|những|các|Luật|Nghị|Bộ luật|Pháp)/u.test(text.slice(at, at + 12)) &&
      !TYPE_NEXT.test(folded.slice(at + 3, at + 34))
    )
  return !STOPS.has(word.toLowerCase()) || /^\p{Lu}/u.test(word)
}

/** The Constitution is cited with its year or its country. */
function constitution(text: string, at: number): LawTitle | null {
  const year =
    /^(?:\s+nước\s+(?:Cộng hòa|Cộng hoà)\s+xã hội chủ nghĩa Việt Nam)?[\s,(]*(?:năm\s+)?((?:19|20)\d{2})(?!\d)/u.exec(
      text.slice(at, at + 80),
    )
  if (year) return { end: at + year[0].length, title: year[1] ?? '' }
  const country = /^\s+nước\s+(?:Cộng hòa|Cộng hoà)\s+xã hội chủ nghĩa Việt Nam/u.exec(text.slice(at, at + 60))
  return country ? { end: at + country[0].length, title: '' } : null
}
