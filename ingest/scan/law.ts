/**
 * Titles of laws: where "Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân" ends and the sentence goes on. Known
 * titles are looked up; another one is read only where a year, date or number says that it is a law's.
 */
import { fold } from '../source/fold.ts'
import type { CleanText } from '../source/clean.ts'
import { LAW_ABBREVIATIONS, LAW_TITLES } from '../lexicon/laws.ts'
import { TYPE_WORD } from '../lexicon/patterns.ts'
import { placeTone } from './body-name.ts'
import { singleSpaced } from './spaces.ts'

export interface LawTitle {
  readonly end: number
  readonly title: string
}

/** A title with any of its parts in letters, and with or without its commas and `và`: "Luật Bảo vệ BMNN", "Luật Phòng cháy chữa cháy". */
const pattern = (title: string): string =>
  LETTERS.reduce(
    (words, [letters, phrase]) => words.replace(phrase, (full) => `(?:${full}|${letters})`),
    fold(title).replace(/[()]/gu, '\\$&'),
  )
    .replace(/, | va /gu, '(?:\\s*,\\s*|\\s+)(?:va\\s+)?')
    .replace(/ - /gu, '\\s*-\\s*')
    .replace(/ /gu, '\\s+')

const LETTERS = Object.entries(LAW_ABBREVIATIONS).map(
  ([letters, phrase]) => [fold(letters), new RegExp(`(?<![a-z])${fold(phrase)}(?![a-z])`, 'u')] as const,
)

const KNOWN: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries(LAW_TITLES).map(([type, titles]) => [
    type,
    new RegExp(
      `\\s+(?:${[...titles]
        .sort((a, b) => b.length - a.length)
        .map(pattern)
        .join('|')})(?![a-z])`,
      'y',
    ),
  ]),
)

/** "Khoa Luật Dân sự", "Đại học Luật Hà Nội", "Hội Luật gia": the word names a subject and no law. */
const SUBJECT =
  /(?:dai hoc|truong|khoa|nganh|hoc|van phong|cong ty|tap chi|hoi|cu nhan|mon|phap|ky|quy|tien si|thac si|doan)\s+$/

/** The title behind `Luật`, `Bộ luật`, `Pháp lệnh`, `Hiến pháp`; null for `luật sư`, `pháp luật` and bare `Luật này`. */
export function lawTitleAt(clean: CleanText, start: number, at: number, type: string): LawTitle | null {
  const { text, folded } = clean
  const capital = /^\p{Lu}/u.test(text.slice(start, start + 2))
  if (SUBJECT.test(folded.slice(Math.max(0, start - 12), start))) return null
  if (type === 'Hiến pháp') return capital ? constitution(text, at) : null
  const end =
    amendingEnd(folded, at, type) ??
    amendingSomeEnd(clean, at) ??
    knownEnd(text, folded, at, type, capital) ??
    (capital ? lettersEnd(text, at) : null) ??
    (capital ? otherEnd(clean, at) : null)
  return end === null ? null : { end, title: titleOf(text, at, end) }
}

const titleOf = (text: string, at: number, end: number): string => placeTone(singleSpaced(text.slice(at, end)).trim())

/** Either the type word or the title has a capital: "Luật bảo hiểm y tế", "luật Đất đai"; never "bộ luật lao động". */
function knownEnd(text: string, folded: string, at: number, type: string, capital: boolean): number | null {
  const known = KNOWN[type]
  if (!known) return null
  known.lastIndex = at
  const hit = known.exec(folded)
  if (!hit || !(capital || /^\s+\p{Lu}/u.test(text.slice(at, at + 8)))) return null
  // "thi hành Luật *được* …" is not "Luật Dược".
  if (/^\s+được$/u.test(text.slice(at, known.lastIndex))) return null
  const more = /^\s+(?:Việt Nam(?!\p{L})|\([Ss]ửa đổi\)|sửa đổi(?=\s+(?:năm\s+)?(?:19|20)\d{2}))/u.exec(
    text.slice(known.lastIndex, known.lastIndex + 26),
  )
  return known.lastIndex + (more?.[0].length ?? 0)
}

/** "Luật BHYT", "Luật Xử lý VPHC" are known by their letters; "Luật TNTM" is one only with its year. */
function lettersEnd(text: string, at: number): number | null {
  const hit = /^\s+(\p{Lu}{2,}(?:&\p{Lu}+)?)(?!\p{L}|\s+\p{Lu}{2})/u.exec(text.slice(at, at + 16))
  return hit?.[1] !== undefined && hit[1] in LAW_ABBREVIATIONS ? at + hit[0].length : null
}

const AMENDING =
  /\s+(?:sua doi(?:\s*,?\s*bo sung)?|bo sung)(?:\s+mot so)?(?:\s+dieu|\s+noi dung)?(?:\s+cua)?(?:\s+cac)?\s+(?=(?:bo\s+)?luat|phap lenh)/y

/** "Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế và Luật Dược": what it amends belongs to its title. */
function amendingEnd(folded: string, at: number, type: string): number | null {
  AMENDING.lastIndex = at
  if (!AMENDING.exec(folded)) return null
  let end: number | null = null
  let next: number | null = AMENDING.lastIndex
  while (next !== null) {
    const word: RegExpExecArray | null = /^(?:(?:bo\s+)?luat|phap\s+lenh)(?![a-z])/u.exec(folded.slice(next, next + 16))
    const known = word ? KNOWN[type === 'Pháp lệnh' ? 'Pháp lệnh' : 'Luật'] : undefined
    if (!word || !known) break
    known.lastIndex = next + word[0].length
    if (!known.test(folded)) break
    end = known.lastIndex
    const link: RegExpExecArray | null = /^(?:\s*,\s*|,?\s+va\s+)(?=(?:bo\s+)?luat|phap\s+lenh)/u.exec(
      folded.slice(end, end + 12),
    )
    next = link ? end + link[0].length : null
  }
  return end
}

const SOME_LAWS = /(?:cac\s+|mot\s+so\s+)?(?:bo\s+luat|luat|phap\s+lenh)(?![a-z])/y

/** "Luật sửa đổi, bổ sung một số điều *của các luật liên quan đến quy hoạch ngày 20/11/2018*": no one law is named. */
function amendingSomeEnd(clean: CleanText, at: number): number | null {
  AMENDING.lastIndex = at
  if (!AMENDING.test(clean.folded)) return null
  SOME_LAWS.lastIndex = AMENDING.lastIndex
  return SOME_LAWS.test(clean.folded) ? datedEnd(clean, SOME_LAWS.lastIndex, /^quy\s+hoach/u) : null
}

const TYPE_NEXT = new RegExp(`^(?:${TYPE_WORD})(?![a-z])`)
const DATED =
  /^(?:\s*\(?(?:sua doi)?\)?[\s,]*\(?(?:so\s*:?\s*[0-9]|[0-9]{1,3}\/(?:19|20)[0-9]{2}\/qh|ngay\s+[0-9]|nam\s+(?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}(?![0-9])))/u
/** Words that go on the sentence and not the title. */
const STOPS = new Set(
  'năm số ngày được đã là theo khi để như có thì này trên nêu mới còn vào không sẽ phải căn nhằm với gồm những khóa khoá trước sau bằng thay kỳ đang'.split(
    ' ',
  ),
)
const TOKEN = /^(?:\s+|,\s+)([\p{L}\p{M}-]+)/u

/** A title that is not known: it begins with a capital, and a year, date or number follows it. */
const otherEnd = (clean: CleanText, at: number): number | null =>
  /^\s+\p{Lu}/u.test(clean.text.slice(at, at + 4)) ? datedEnd(clean, at) : null

/** `subject` is what may be of the title though it is a type word: "liên quan đến *quy hoạch*". */
function datedEnd({ text, folded }: CleanText, at: number, subject?: RegExp): number | null {
  let end = at
  for (let words = 0; words < 24; words++) {
    if (end > at && DATED.test(folded.slice(end, end + 24))) return end
    const token = TOKEN.exec(text.slice(end, end + 24))
    if (!token?.[1]) return null
    const from = end + token[0].length - token[1].length
    const next = folded.slice(from, from + 30)
    if (STOPS.has(token[1].toLowerCase()) || (TYPE_NEXT.test(next) && !subject?.test(next))) return null
    end += token[0].length
  }
  return null
}

/** The Constitution is cited with its year or its country. */
function constitution(text: string, at: number): LawTitle | null {
  const country = /^\s+nước\s+(?:Cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa|CHXHCN)\s+Việt\s+Nam/u.exec(
    text.slice(at, at + 64),
  )
  if (country) return { end: at + country[0].length, title: '' }
  return /^[\s,(]*(?:năm\s+)?(?:19|20)\d{2}(?!\d)/u.test(text.slice(at, at + 14)) ? { end: at, title: '' } : null
}
