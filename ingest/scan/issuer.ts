/**
 * Names of issuing bodies: where one begins and ends. A name begins with the word for a kind of body and goes on through
 * what the body is for, capitalised words, their second syllables and places: "Ban Thường vụ Đảng ủy xã Lương Minh".
 */
import { BOUNDARY, fold } from '../source/fold.ts'
import { BARE_KINDS, FIELDS, KINDS, OFFICES } from '../lexicon/bodies.ts'
import { COMPOUND_BODIES } from '../lexicon/lexicon.ts'
import { TYPE_WORD } from '../lexicon/patterns.ts'
import { issuerName } from './body-name.ts'
import { provinceEnd } from './place.ts'
import { ordinalAt, romanAt, toRoman } from './roman.ts'
import { smallWords, STOPS, type SmallWords } from './small-words.ts'
import { endOf } from './sticky.ts'
import { oneOf } from '../lexicon/one-of.ts'
import { Phrases } from '../lexicon/phrases.ts'
import { behindBlanks, isBlank } from '../lexicon/signs.ts'
import { capitalAt } from './capital.ts'
import { PROVINCE_NAMES } from '../lexicon/places.ts'

export interface IssuerMatch {
  readonly start: number
  readonly end: number
  /** As an office writes it: abbreviations spelled out, blanks single, one tone placement. */
  readonly name: string
  /** A term that stands inside the name: `Hội nghị Trung ương 6 khóa XII`. */
  readonly term: string | null
}

const spaced = (phrases: string): string => phrases.replace(/ /gu, '\\s+')
const ANY_KIND = oneOf(KINDS.split('|'))
const KIND = new RegExp(`${ANY_KIND}(?![a-z0-9])`, 'y')
const ANY_OFFICE = oneOf(OFFICES.split('|'))
/** "Bộ trưởng *Bộ Y tế*", "Bộ trưởng, Chủ nhiệm *Văn phòng Chính phủ*", "Trưởng *Phòng Nội vụ*", "Chủ tịch *UBND*". */
const OFFICE = new RegExp(`${ANY_OFFICE}(?:\\s*,\\s*${ANY_OFFICE})?\\s+(?:cua\\s+)?(?=${ANY_KIND}(?![a-z0-9]))`, 'y')

const LINK = '(?:\\s*[,&-]\\s*(?:va\\s+)?|\\s+va\\s+|\\s+)'
const FIELD = new RegExp(
  `\\s+(?:${[...FIELDS]
    .sort((a, b) => b.length - a.length)
    .map((field) => fold(field).split('+').map(spaced).join(LINK))
    .join('|')})(?![a-z])(?:\\s+(?:va|&)\\s+(?=ptnt|pcthth)[a-z]+)?`,
  'y',
)
/** Where what a body is for ends that stands behind a blank at the offset, or null. */
export const fieldEnd = (folded: string, at: number): number | null => endOf(FIELD, folded, at)

/** What takes a field behind it: "Phòng Tài chính - Kế hoạch", "Ban Chỉ đạo cải cách tư pháp". */
const FIELD_KIND =
  /(?:^|\s)(?:bo|bo\s+truong|so|ban|phong|cuc|vu|uy\s+ban|ban\s+chi\s+dao|hoi\s+dong|can\s+su\s+dang|thanh\s+tra|nganh|ban\s+can\s+su)$/

/** Words of bodies that go on a name in any case of letters. */
const BODY_WORDS =
  /\s+(?:chap\s+hanh|thuong\s+vu|thuong\s+truc|trung\s+uong|tw|dang\s+bo|dang\s+cong\s+san\s+viet\s+nam|thanh\s+uy|tinh\s+uy|huyen\s+uy|quan\s+uy|thi\s+uy|dang\s+uy|chi\s+bo|uy\s+ban|nhan\s+dan|toi\s+cao|hoi\s+dong|quoc\s+hoi|chinh\s+phu|bi\s+thu|kiem\s+tra|mat\s+tran\s+to\s+quoc|mttq|viet\s+nam|btv|bch|ubnd|hdnd|lien\s+hiep\s+phu\s+nu|lao\s+dong|nong\s+dan|cuu\s+chien\s+binh|dai\s+bieu|toan\s+quoc|quan\s+su|bien\s+phong|tong\s+cong\s+ty|cong\s+ty|tap\s+doan|ngan\s+hang|benh\s+vien|truong\s+dai\s+hoc)(?![a-z0-9])/y
const INNER_PHRASE =
  /\s+(?:cac\s+co\s+quan|cac\s+doanh\s+nghiep|cac\s+khu|cac\s+doan\s+the|chinh\s+tri\s+-\s+xa\s+hoi|va\s+nhan\s+dan|(?<!(?:thanh|tinh|huyen|quan|thi|dang)\s+uy\s+)[0-9]{2,3}(?![0-9/.-]|\s*(?:,|va|&)\s*[0-9]))(?![a-z0-9])/y
/** What follows a name with a capital and is no part of it: "của Thủ tướng Chính phủ *Về* …", "của Chính phủ *Ban hành* …". */
const CLAUSE =
  /(?:ban\s+hanh|phe\s+duyet|sua\s+doi|quy\s+dinh|huong\s+dan|trien\s+khai|thuc\s+hien|cong\s+bo|bai\s+bo|thong\s+qua|dieu\s+chinh|nhiem\s+ky|khoa\s+[xvi]+|ngay\s+[0-9]|v\s?\/\s?v|so\s*:|cong\s+hoa)(?![a-z])/y
const TOKEN = /[^\S\t\u2029]+(\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*|&\p{Lu}+)*)(?![\p{L}/])/uy
const COMPOUND = new RegExp(
  `(?:${COMPOUND_BODIES.map((name) => fold(name).replace(/[-]/gu, '\\s?-\\s?').replace(/ /gu, '\\s+')).join('|')})(?![a-z])`,
  'y',
)
const TYPE_START = new RegExp(`(?:${TYPE_WORD})(?![a-z])`, 'y')

/** All that the name of a body begins with: at most places no pattern needs to be asked. */
const BEGINNINGS = new Phrases([...KINDS.split('|'), ...OFFICES.split('|')], 'word')

/** The body named at the offset, or null. */
export function issuerAt(text: string, folded: string, at: number): IssuerMatch | null {
  if (BEGINNINGS.endAt(folded, at) < 0) return null
  const plenum = folded.startsWith('hoi', at) ? plenumAt(text, folded, at) : null
  if (plenum) return plenum
  const kindAt = endOf(OFFICE, folded, at) ?? at
  const kindEnd = endOf(KIND, folded, kindAt)
  if (kindEnd === null) return null
  // A body in small letters is one only where its kind cannot be another word: `bộ`, `sở`, `ban`, `hội` can.
  const capital = capitalAt(text, kindAt) || (kindAt > at && capitalAt(text, at))
  if (!capital && kindEnd - kindAt < 6 && !/^(?:ubnd|hdnd)$/u.test(folded.slice(kindAt, kindEnd))) return null
  const end = goOn(text, folded, at, endOf(COMPOUND, folded, kindAt) ?? kindEnd)
  const name = issuerName(text.slice(at, end))
  return BARE_KINDS.has(name) ? null : { start: at, end, name, term: null }
}

const PLENUM = /hoi nghi\s+(?:(?:toan the\s+)?(?:lan thu|lan)\s+)?/y
const CENTRAL =
  /\s*,?\s*(?:cua\s+)?(?:ban chap hanh\s+|bch\s*)(?:trung uong|tw)(?:\s+dang(?:\s+cong san viet nam)?)?(?![a-z])/y
const LOCAL = /\s*,?\s*(?:cua\s+)?(?=(?:ban\s+chap\s+hanh|bch|ban\s+thuong\s+vu)\s+(?!trung|tw))/y
const TERM = /[\s,(]*khoa\s+/y

/** `Hội nghị lần thứ Tư Ban Chấp hành Trung ương`, `Hội nghị Trung ương 6 khóa XII`: it is the committee that resolves. */
function plenumAt(text: string, folded: string, at: number): IssuerMatch | null {
  const start = endOf(PLENUM, folded, at)
  if (start === null) return null
  const ordinal = ordinalAt(folded, start)?.end ?? start
  const end = endOf(CENTRAL, folded, ordinal) ?? centralPlenum(folded, start)
  if (end !== null) return { start: at, name: 'Ban Chấp hành Trung ương', ...termBehind(folded, end) }
  const local = endOf(LOCAL, folded, ordinal)
  const body = local === null ? null : issuerAt(text, folded, local)
  return body ? { start: at, name: body.name, ...termBehind(folded, body.end) } : null
}

function centralPlenum(folded: string, at: number): number | null {
  const central = /^(?:trung uong|tw)\s+(?:lan thu\s+)?/u.exec(folded.slice(at, at + 24))
  return central ? (ordinalAt(folded, at + central[0].length)?.end ?? null) : null
}

function termBehind(folded: string, end: number): { readonly end: number; readonly term: string | null } {
  const at = endOf(TERM, folded, end)
  const roman = at === null ? null : romanAt(folded, at)
  return { end: roman?.end ?? end, term: roman ? toRoman(roman.value) : null }
}

function goOn(text: string, folded: string, start: number, from: number): number {
  let end = from
  // Behind what a body is for, only places and parents go on: "Sở Nội vụ *tỉnh* …", never "của Bộ Tài chính *Đơn vị* …".
  let closed = CLOSED_KIND.test(folded.slice(start, end))
  const small = smallWords(text, start)
  for (let words = 0; words < 16; words++) {
    const next = nextWord(text, folded, start, end, closed, small)
    if (next === null) break
    end = next.end
    closed = next.closes || CLOSED_KIND.test(folded.slice(start, end))
  }
  end = nationalEnd(text, folded, start, end) ?? end
  while (end > from && /[\s,;-]/u.test(text.charAt(end - 1))) end--
  return end
}

/** What has a field in small letters ends with the country: "Tổng công ty *Quản lý bay Việt Nam*". */
const NATIONAL_KIND =
  /(?:^|\s)(?:tong cong ty|tap doan|cong ty|ngan hang|chi nhanh|vien|hoc vien|trung tam|hiep hoi|dai|hoi|lien doan|lien hiep|quy)(?:\s|$)/u
const NATIONAL = new RegExp(
  `(?:\\s+\\p{Ll}+){1,5}\\s+(?:Việt Nam|(?:(?:tỉnh|thành phố)\\s+)?(?:${PROVINCE_NAMES.map(([name]) => name).join('|')}))(?!\\p{L})`,
  'uy',
)

function nationalEnd(text: string, folded: string, start: number, end: number): number | null {
  if (!NATIONAL_KIND.test(folded.slice(start, end))) return null
  NATIONAL.lastIndex = end
  const words =
    /^(?:\s+\p{Ll}+)*/u
      .exec(NATIONAL.exec(text)?.[0] ?? '')?.[0]
      .trim()
      .split(/\s+/u) ?? []
  return words[0] && !words.some((word) => STOPS.has(word)) ? NATIONAL.lastIndex : null
}

const CLOSED_KIND = /(?:^|\s)(?:chinh\s+phu|bo\s+chinh\s+tri|quoc\s+hoi|trung\s+uong\s+dang)$/

/** The end of the name with one more word, or null where the word does not belong to it. */
function nextWord(
  text: string,
  folded: string,
  start: number,
  end: number,
  closed: boolean,
  small: SmallWords,
): { readonly end: number; readonly closes: boolean } | null {
  const sign = folded.charAt(end)
  if (!isBlank(sign.charCodeAt(0)) && sign !== '-' && sign !== BOUNDARY) return null
  const field = FIELD_KIND.test(folded.slice(Math.max(start, end - 16), end)) ? endOf(FIELD, folded, end) : null
  if (field !== null) return { end: field, closes: true }
  // "của Bộ Chính trị *59, 70*": behind a name that is complete a number is a document's.
  const phrase = endOf(BODY_WORDS, folded, end) ?? (closed ? null : endOf(INNER_PHRASE, folded, end))
  if (beginsAgain(text, folded, start, end)) return null
  if (phrase !== null && !startsClause(text, folded, end, phrase)) return { end: phrase, closes: false }
  const province = /(?:tinh|thanh\s+pho|(?:tinh|thanh)\s+uy)$/u.test(folded.slice(Math.max(start, end - 12), end))
    ? provinceEnd(folded, end + (/^\s*/u.exec(folded.slice(end, end + 4))?.[0].length ?? 0))
    : cityEnd(text, folded, end)
  // Also in small letters: "ủy ban nhân dân tỉnh yên bái".
  if (province !== null) return { end: province, closes: true }
  const letters = lettersEnd(text, folded, start, end)
  if (letters !== null) return open(letters)
  TOKEN.lastIndex = end
  const token = TOKEN.exec(text)
  if (!token?.[1]) return closed ? null : open(hyphen(text, folded, end))
  const at = TOKEN.lastIndex
  if (!wordGoesOn(text, folded, start, end, token[1], at, small)) return null
  return !closed || small.units.has(token[1].toLowerCase()) || provinceEnd(folded, at - token[1].length) !== null
    ? open(at)
    : null
}

const LETTERS = /\s+\p{Lu}{2,4}(?:\s*(?:[,&–-]|và)\s*\p{Lu}{2,4})+(?!\p{L})/uy

/** "Bộ *NN và PTNT*", "Sở *LĐ - TB và XH*": fields in letters; "Sở *GDĐT, UBND* huyện" are two bodies. */
function lettersEnd(text: string, folded: string, start: number, end: number): number | null {
  if (!/^(?:(?:bo truong|giam doc)\s+)?(?:bo|so|phong)$/u.test(folded.slice(start, end))) return null
  const found = endOf(LETTERS, text, end)
  return found !== null && !/(?<![a-z])(?:ubnd|hdnd|mttq|ubkt|tw|tu)(?![a-z])/u.test(folded.slice(end, found))
    ? found
    : null
}

const CITY = /\s+TP(?:\.\s?|\s)?(?=[\p{Lu}])/uy

/** "Thành đoàn *TP.HCM*", "Sở Y tế *TP. Đà Nẵng*". */
function cityEnd(text: string, folded: string, end: number): number | null {
  const name = endOf(CITY, text, end)
  if (name === null) return null
  return (
    provinceEnd(folded, end + (/^\s+/u.exec(text.slice(end, end + 4))?.[0].length ?? 0)) ?? provinceEnd(folded, name)
  )
}

const open = (end: number | null): { readonly end: number; readonly closes: boolean } | null =>
  end === null ? null : { end, closes: false }

function wordGoesOn(
  text: string,
  folded: string,
  start: number,
  end: number,
  word: string,
  at: number,
  { units, stops }: SmallWords,
): boolean {
  const lower = word.toLowerCase()
  const from = at - word.length
  if (units.has(lower) && unitGoesOn(text, word, at)) return true
  if (lower === 'về' || endOf(CLAUSE, folded, from) !== null || endOf(TYPE_START, folded, from) !== null) return false
  // A name in small letters ends where a heading begins: "của Bộ Công Thương ⏎ BIỂU MẪU".
  const shouted = !/\p{Ll}/u.test(text.slice(start, end))
  if (/\n/u.test(text.slice(end, from)) && ((!shouted && /^\p{Lu}{2,}$/u.test(word)) || isLabel(word, text.charAt(at))))
    return false
  if (stops.has(lower) && (word === lower || shouted)) return false
  // "Chủ tịch UBND tỉnh *Nguyễn Văn A*": behind `tỉnh` only a province goes on the name.
  if (/(?:^|\s)tinh\s+$/u.test(folded.slice(Math.max(0, end - 6), from)) && provinceEnd(folded, from) === null)
    return false
  return /^\p{Lu}/u.test(word) || secondSyllable(text, start, end)
}

/** "… của Thành ủy⏎*A.* NỘI DUNG", "⏎*II.* KẾT QUẢ": the letter of a section goes on no name. */
const isLabel = (word: string, sign: string): boolean => /^(?:\p{Lu}|[IVX]{1,5})$/u.test(word) && /[.)]/u.test(sign)

/** "của ủy ban nhân dân tỉnh gia lai *Ủy ban nhân dân* tỉnh gia lai": the next line names the body again. */
const beginsAgain = (text: string, folded: string, start: number, end: number): boolean =>
  end - start > 15 &&
  ((folded.charCodeAt(behindBlanks(folded, end)) === folded.charCodeAt(start) &&
    folded
      .slice(end, end + 12)
      .trim()
      .startsWith(folded.slice(start, start + 8))) ||
    (!capitalAt(text, start) &&
      /^\p{Ll}/u.test(text.charAt(start)) &&
      /^\s*\n\s*\p{Lu}/u.test(text.slice(end, end + 6))))

/** "Ban Bí thư Quốc hội …", "của Bộ Chính trị Chính phủ …": State bodies do not go on the name of a Party body. */
function startsClause(text: string, folded: string, from: number, to: number): boolean {
  if (/\n\s*\n|\t|\u2029/u.test(text.slice(from, to))) return true
  return (
    /^\s+(?:quoc hoi|chinh phu)$/u.test(folded.slice(from, to)) &&
    /(?:trung uong|bo chinh tri)\s*$/u.test(folded.slice(Math.max(0, from - 14), from))
  )
}

/** A unit word goes on a name where a place follows it or where it ends the name: `Đảng bộ thành phố về …`. */
function unitGoesOn(text: string, word: string, at: number): boolean {
  const lower = fold(word)
  const behind = fold(text.slice(at, at + 9))
  if (lower === 'ban' || lower === 'bo')
    return /^\p{Lu}/u.test(word) && lower === 'ban' && !/^\s+hanh(?![a-z])/u.test(behind)
  if (lower === 'cap') return /^\s+(?:tinh|huyen|xa|tren|uy)(?![a-z])/u.test(behind)
  if (lower === 'thanh') return /^\s+pho(?![a-z])/u.test(behind)
  if (lower === 'thi') return /^\s+(?:xa|tran)(?![a-z])/u.test(behind)
  if (lower === 'dac') return /^\s+khu(?![a-z])/u.test(behind)
  return true
}

const IN_PLACE = /(?:tỉnh|phố|huyện|quận|xã|phường|trấn|khu|(?:Tỉnh|Thành|Huyện|Quận|Thị) (?:ủy|uỷ))\s+\p{Lu}/u

/** The second syllable of a word whose first is in capitals (`Học viện Hành chính`); a place's name has none. */
function secondSyllable(text: string, start: number, end: number): boolean {
  const name = text.slice(Math.max(start, end - 60), end)
  return (
    /\p{Lu}\p{Ll}*\s*$/u.test(name.slice(-12)) && /(?:^|[^\p{L}])\p{Lu}\p{Ll}*\s*$/u.test(name) && !IN_PLACE.test(name)
  )
}

/** "tỉnh Thừa Thiên - Huế", "Bà Rịa-Vũng Tàu"; but "Bộ Tài chính - Bộ Nội vụ" are two. */
function hyphen(text: string, folded: string, end: number): number | null {
  const found = /^\s{0,2}[-–]\s{0,2}(?=\p{Lu}\p{Ll})/u.exec(text.slice(end, end + 7))
  if (!found || endOf(KIND, folded, end + found[0].length) !== null) return null
  TOKEN.lastIndex = end + found[0].length - 1
  const token = /^\p{Lu}[\p{L}\p{M}]*/u.exec(text.slice(end + found[0].length, end + found[0].length + 16))
  return token ? end + found[0].length + token[0].length : null
}
