/**
 * Names of issuing bodies: where one begins and ends. A name begins with the word for a kind of body and goes on through
 * capitalised words, their second syllables and the words that bodies are made of: "Ban Thường vụ Đảng ủy xã Lương Minh".
 */
import { fold } from '../source/fold.ts'
import { COMPOUND_BODIES } from '../lexicon/lexicon.ts'
import { ordinalAt, romanAt, toRoman } from './roman.ts'

export interface IssuerMatch {
  readonly start: number
  readonly end: number
  /** As an office writes it: abbreviations spelled out, blanks single, one tone placement. */
  readonly name: string
  /** A term that stands inside the name: `Hội nghị Trung ương 6 khóa XII`. */
  readonly term: string | null
}

/** Words with which the name of a body begins; longer first where one begins another. */
const HEADS =
  'ban chap hanh trung uong|ban chap hanh|ban thuong vu|ban thuong truc|thuong truc|thuong vu|bo chinh tri|ban bi thu|ban can su dang|ban chi dao|ban to chuc|ban|' +
  'bo truong|bo tu lenh|bo|so|uy ban thuong vu quoc hoi|uy ban nhan dan|uy ban|hoi dong nhan dan|hoi dong|quoc hoi|chinh phu|thu tuong chinh phu|thu tuong|chu tich nuoc|chu tich|van phong|' +
  'thanh uy|tinh uy|huyen uy|quan uy|thi uy|thi xa uy|dang uy|dang bo|chi bo|dang doan|doan chu tich|hoi nghi|dai hoi|trung uong|' +
  'mat tran to quoc|tong lien doan|lien doan lao dong|tong cuc|cuc|vien kiem sat|vien|toa an|hoi lien hiep|hoi cuu chien binh|hoi nong dan|hoi|doan|truong|cong an|bo chi huy|giam doc|' +
  'ngan hang|kiem toan|thanh tra|lien minh|tap doan|tong cong ty|' +
  'bchtw|bch tw|bch|bct|bbt|btv|ubnd|hdnd|ubtvqh|ubkt|ubmttq|mttq|bts?c|qutw|ttg|cp'
const HEAD = new RegExp(`(?:${HEADS.replace(/ /gu, '\\s+')})(?![a-z0-9])`, 'y')

/** Words of bodies that go on a name in any case of letters. */
const BODY_WORDS =
  /\s+(?:chap\s+hanh|thuong\s+vu|thuong\s+truc|trung\s+uong|tw|dang\s+bo|dang\s+cong\s+san\s+viet\s+nam|thanh\s+uy|tinh\s+uy|huyen\s+uy|quan\s+uy|thi\s+uy|dang\s+uy|chi\s+bo|uy\s+ban|nhan\s+dan|toi\s+cao|hoi\s+dong|quoc\s+hoi|chinh\s+phu|bi\s+thu|kiem\s+tra|mat\s+tran\s+to\s+quoc|mttq|viet\s+nam|btv|bch|ubnd|hdnd|lien\s+hiep\s+phu\s+nu|lao\s+dong|nong\s+dan|cuu\s+chien\s+binh|dai\s+bieu|toan\s+quoc)(?![a-z0-9])/y
/** Words that divide the country; they must be spelled so, since `xa` is also "far" and `quan` an officer. */
const UNIT_WORDS = new Set([
  'tỉnh',
  'thành',
  'phố',
  'huyện',
  'quận',
  'thị',
  'xã',
  'phường',
  'trấn',
  'đặc',
  'khu',
  'khối',
  'nước',
  'quân',
  'ủy',
  'uỷ',
  'bộ',
  'ban',
  'cấp',
])
const INNER_PHRASE =
  /\s+(?:cac\s+co\s+quan|cac\s+doanh\s+nghiep|cac\s+khu|cac\s+doan\s+the|chinh\s+tri\s+-\s+xa\s+hoi|va\s+nhan\s+dan)(?![a-z0-9])/y
/** Small words that never go on a name, though a capital stood before them. */
const STOPS = new Set(
  (
    'về ban là được đã sẽ trong tại cho để nhằm gắn theo như số có do kèm sửa bổ quán đối yêu giao chỉ lãnh khóa khoá nhiệm ngày năm một các những việc này trên nêu vừa mới cũng đến từ với ' +
    'không chưa cần nhất ký ra sau trước đồng hai ba thông xác đề quy hướng thực triển phê và hoặc hay thì mà khi bằng vào qua gồm cùng tiếp tục nói kể căn trình gửi đang rồi tháng lần thứ của'
  ).split(' '),
)
const TOKEN = /\s+([\p{L}\p{M}]+)/uy
const COMPOUND = new RegExp(
  `(?:${COMPOUND_BODIES.map((name) => fold(name).replace(/[-]/gu, '\\s?-\\s?').replace(/ /gu, '\\s+')).join('|')})(?![a-z])`,
  'y',
)

/** The body named at the offset, or null. */
export function issuerAt(text: string, folded: string, at: number): IssuerMatch | null {
  const plenum = plenumAt(folded, at)
  if (plenum) return { start: at, ...plenum, end: withPlace(text, folded, plenum.end) }
  HEAD.lastIndex = at
  const head = HEAD.exec(folded)
  if (!head) return null
  const first = text.slice(at, at + 1)
  // A body in small letters is one only where its kind cannot be another word: `bộ`, `sở`, `ban`, `hội` can.
  if (!/\p{Lu}/u.test(first) && head[0].length < 6) return null
  COMPOUND.lastIndex = at
  const compound = COMPOUND.exec(folded)
  const end = goOn(text, folded, compound ? COMPOUND.lastIndex : at + head[0].length)
  const name = issuerName(text.slice(at, end))
  return complete(name) ? { start: at, end, name, term: null } : null
}

/** `Hội nghị lần thứ Tư Ban Chấp hành Trung ương`, `Hội nghị Trung ương 6 khóa XII`: the Central Committee. */
function plenumAt(folded: string, at: number): { end: number; name: string; term: string | null } | null {
  const found = plenumWords(folded, at)
  if (found === null) return null
  const term = /^[\s,(]*khoa\s+/u.exec(folded.slice(found, found + 12))
  const roman = term ? romanAt(folded, found + term[0].length) : null
  return { end: roman?.end ?? found, name: 'Ban Chấp hành Trung ương', term: roman ? toRoman(roman.value) : null }
}

const PLENUM = /hoi nghi\s+(?:(?:toan the\s+)?(?:lan thu|lan)\s+)?/y
const CENTRAL =
  /\s*(?:cua\s+)?(?:ban chap hanh\s+|bch\s*)(?:trung uong|tw)(?:\s+dang(?:\s+cong san viet nam)?)?(?![a-z])/y

function plenumWords(folded: string, at: number): number | null {
  PLENUM.lastIndex = at
  if (!PLENUM.exec(folded)) return null
  const start = PLENUM.lastIndex
  const ordinal = ordinalAt(folded, start)
  CENTRAL.lastIndex = ordinal?.end ?? start
  if (CENTRAL.exec(folded)) return CENTRAL.lastIndex
  const central = /^(?:trung uong|tw)\s+(?:lan thu\s+)?/u.exec(folded.slice(start, start + 24))
  return central ? (ordinalAt(folded, start + central[0].length)?.end ?? null) : null
}

const withPlace = (_text: string, _folded: string, end: number): number => end

function goOn(text: string, folded: string, from: number): number {
  let end = from
  for (let words = 0; words < 16; words++) {
    const next = nextWord(text, folded, end, from)
    if (next === null) break
    end = next
  }
  return trimEnd(text, from, end)
}

/** The end of the name with one more word, or null where the word does not belong to it. */
function nextWord(text: string, folded: string, end: number, from: number): number | null {
  for (const pattern of [BODY_WORDS, INNER_PHRASE]) {
    pattern.lastIndex = end
    const phrase = pattern.exec(folded)
    if (phrase && !startsClause(folded, end, phrase[0])) return pattern.lastIndex
  }
  TOKEN.lastIndex = end
  const token = TOKEN.exec(text)
  const word = token?.[1]
  if (word === undefined) return joint(text, folded, end)
  const at = TOKEN.lastIndex
  if (UNIT_WORDS.has(word.toLowerCase()) && unitGoesOn(text, word, at)) return at
  if (STOPS.has(word.toLowerCase()) && (!/^\p{Lu}/u.test(word) || isAllCaps(text, from, end))) return null
  if (/^\p{Lu}/u.test(word)) return typeWordAt(folded, at - word.length) ? null : at
  return secondSyllable(text, end, word) ? at : null
}

/** `ban hành` behind a committee is what it does, not what it is. */
const startsClause = (folded: string, at: number, phrase: string): boolean =>
  /^\s+(?:quoc hoi|chinh phu)$/u.test(phrase) &&
  /(?:doan dai bieu|dai bieu|van phong|uy|ban|vu)\s*$/u.test(folded.slice(Math.max(0, at - 12), at)) === false &&
  /(?:trung uong|bo chinh tri)\s*$/u.test(folded.slice(Math.max(0, at - 14), at))

/** A unit word goes on a name where a place follows it or where it ends the name: `Đảng bộ thành phố về …`. */
function unitGoesOn(text: string, word: string, at: number): boolean {
  const lower = word.toLowerCase()
  if (lower === 'ban' || lower === 'bộ') return /^\p{Lu}/u.test(word) && lower === 'ban'
  if (lower === 'thành') return /^\s+phố(?!\p{L})/iu.test(text.slice(at, at + 8))
  if (lower === 'thị') return /^\s+(?:xã|trấn)(?!\p{L})/iu.test(text.slice(at, at + 8))
  if (lower === 'đặc') return /^\s+khu(?!\p{L})/iu.test(text.slice(at, at + 8))
  return true
}

/** The second syllable of a word whose first is in capitals: `Tổ chức`, `Nội vụ`. */
function secondSyllable(text: string, end: number, word: string): boolean {
  if (STOPS.has(word)) return false
  const before = /(\S+)\s*$/u.exec(text.slice(Math.max(0, end - 24), end))?.[1] ?? ''
  return /^\p{Lu}\p{Ll}*$/u.test(before)
}

const isAllCaps = (text: string, from: number, end: number): boolean =>
  !/\p{Ll}/u.test(text.slice(Math.max(0, from - 8), end))

const TYPE_START =
  /(?:nghi quyet|chi thi|ket luan|quyet dinh|quy dinh|ke hoach|chuong trinh|thong tri|thong bao|huong dan|luat|nghi dinh|cong van|to trinh|bao cao|de an)(?![a-z])/y
const typeWordAt = (folded: string, at: number): boolean => {
  TYPE_START.lastIndex = at
  return TYPE_START.test(folded)
}

/** `Liên đoàn Lao động - Thương binh`: a hyphen with blanks inside a name in capitals. */
function joint(text: string, _folded: string, end: number): number | null {
  const hyphen = /^\s+-\s+(?=\p{Lu}\p{Ll})/u.exec(text.slice(end, end + 6))
  return hyphen ? end + hyphen[0].length - 1 : null
}

const trimEnd = (text: string, from: number, end: number): number =>
  from + text.slice(from, end).replace(/[\s,;-]+$/u, '').length

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})BCH\s?TW(?!\p{L})/gu, 'Ban Chấp hành Trung ương'],
  [/(?<!\p{L})BCT(?!\p{L})/gu, 'Bộ Chính trị'],
  [/(?<!\p{L})BBT(?!\p{L})/gu, 'Ban Bí thư'],
  [/(?<!\p{L})BTV(?!\p{L})/gu, 'Ban Thường vụ'],
  [/(?<!\p{L})BCH(?!\p{L})/gu, 'Ban Chấp hành'],
  [/(?<!\p{L})UBND(?!\p{L})/gu, 'Ủy ban nhân dân'],
  [/(?<!\p{L})HĐND(?!\p{L})/gu, 'Hội đồng nhân dân'],
  [/(?<!\p{L})UBTVQH(?!\p{L})/gu, 'Ủy ban Thường vụ Quốc hội'],
  [/(?<!\p{L})UBKT(?!\p{L})/gu, 'Ủy ban Kiểm tra'],
  [/(?<!\p{L})TW(?!\p{L})/gu, 'Trung ương'],
  [/(?<!\p{L})MTTQ(?!\p{L})/gu, 'Mặt trận Tổ quốc'],
]

/** One spelling for one body: blanks, tone placement and abbreviations; the words stay the source's own. */
export function issuerName(words: string): string {
  const plain = words.replace(/[\s\u2029]+/gu, ' ').trim()
  const toned = placeTone(plain)
  const full = ABBREVIATIONS.reduce((name, [pattern, replacement]) => name.replace(pattern, replacement), toned)
  const cased = full.toUpperCase() === full && full.length > 6 ? sentenceCase(full) : full
  return cased.charAt(0).toUpperCase() + cased.slice(1)
}

const sentenceCase = (name: string): string => name.charAt(0) + name.slice(1).toLowerCase()

const TONES: readonly (readonly [string, string])[] = [
  ['uỷ', 'ủy'], ['uý', 'úy'], ['uỳ', 'ùy'], ['uỹ', 'ũy'], ['uỵ', 'ụy'],
  ['oà', 'òa'], ['oá', 'óa'], ['oả', 'ỏa'], ['oã', 'õa'], ['oạ', 'ọa'],
  ['oè', 'òe'], ['oé', 'óe'], ['oẻ', 'ỏe'], ['oẽ', 'õe'], ['oẹ', 'ọe'],
] // prettier-ignore

/** The older tone placement: `Thành uỷ` → `Thành ủy`, but `quý` stays. */
export function placeTone(text: string): string {
  return text.replace(/(?<![qQ])([uo][ỷýỳỹỵàáảãạèéẻẽẹ])(?!\p{L})/giu, (pair) => {
    const lower = pair.toLowerCase()
    const found = TONES.find(([from]) => from === lower)?.[1] ?? lower
    return pair === lower
      ? found
      : pair.charAt(0) === pair.charAt(0).toUpperCase()
        ? found.charAt(0).toUpperCase() + (pair === pair.toUpperCase() ? found.slice(1).toUpperCase() : found.slice(1))
        : found
  })
}

const INCOMPLETE = new Set([
  'Ban',
  'Bộ',
  'Sở',
  'Ủy ban',
  'Hội',
  'Hội đồng',
  'Hội nghị',
  'Đại hội',
  'Văn phòng',
  'Thường trực',
  'Ban Chỉ đạo',
  'Cục',
  'Viện',
  'Đoàn',
  'Trường',
  'Ban Chấp hành',
  'Ban Thường vụ',
  'Chủ tịch',
  'Giám đốc',
  'Bộ trưởng',
  'Tổng cục',
])
const complete = (name: string): boolean => !INCOMPLETE.has(name)

/** `A, B và C`, as a joint document names its issuers. */
export const joined = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} và ${names.at(-1) ?? ''}`
