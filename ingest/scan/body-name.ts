/** One spelling for one body, so that "BTV Thành uỷ", "Ban thường vụ Thành ủy" and "BAN THƯỜNG VỤ THÀNH ỦY" are one name. */
import { fold, hasMarks } from '../source/fold.ts'
import { FIELDS, SPELLINGS, UNMISTAKABLE } from '../lexicon/bodies.ts'
import { PROVINCE_NAMES } from '../lexicon/places.ts'
import { remembered } from '../remembered.ts'

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})BCH\s?TW(?!\p{L})/gu, 'Ban Chấp hành Trung ương'],
  [/(?<!\p{L})BCT(?!\p{L})/gu, 'Bộ Chính trị'],
  [/(?<!\p{L})BBT(?!\p{L})/gu, 'Ban Bí thư'],
  [/(?<!\p{L})BTV(?!\p{L})/gu, 'Ban Thường vụ'],
  [/(?<!\p{L})BCH(?!\p{L})/gu, 'Ban Chấp hành'],
  [/(?<!\p{L})UBND(?!\p{L})/giu, 'Ủy ban nhân dân'],
  [/(?<!\p{L})HĐND(?!\p{L})/giu, 'Hội đồng nhân dân'],
  [/(?<!\p{L})UBTVQH(?!\p{L})/gu, 'Ủy ban Thường vụ Quốc hội'],
  [/^QH(?!\p{L})/gu, 'Quốc hội'],
  [/(?<!\p{L})UBKT(?!\p{L})/gu, 'Ủy ban Kiểm tra'],
  [/(?<!\p{L}|Đầu |ĐẦU )(?:TW|T\.Ư|T\.W|TƯ(?!\s?(?:PHÁP|NHÂN|VẤN)))(?!\p{L})/gu, 'Trung ương'],
  [/(?<!\p{L})MTTQ(?!\p{L})/gu, 'Mặt trận Tổ quốc'],
  [/(?<!\p{L})TTg(?!\p{L})/gu, 'Thủ tướng Chính phủ'],
  [/^CP$/gu, 'Chính phủ'],
  [/(?<!\p{L})BQP(?!\p{L})/gu, 'Bộ Quốc phòng'],
  [/(?<!\p{L})BCA(?!\p{L})/gu, 'Bộ Công an'],
  [/(?<!\p{L})BTC(?!\p{L})/gu, 'Bộ Tài chính'],
  [/(?<!\p{L})BNV(?!\p{L})/gu, 'Bộ Nội vụ'],
  [/(?<!\p{L})BYT(?!\p{L})/gu, 'Bộ Y tế'],
  [/(?<!\p{L})BXD(?!\p{L})/gu, 'Bộ Xây dựng'],
  [/(?<!\p{L})BTP(?!\p{L})/gu, 'Bộ Tư pháp'],
  [/(?<!\p{L})BKHCN(?!\p{L})/gu, 'Bộ Khoa học và Công nghệ'],
  [/(?<!\p{L})BGDĐT(?!\p{L})/gu, 'Bộ Giáo dục và Đào tạo'],
  [/(?<!\p{L})(?:TP\.?|T\.P)\s?(?=\p{Lu})/gu, 'thành phố '],
]

const spelled = (
  phrases: readonly string[],
  behind = '(?<![a-z])',
): { pattern: RegExp; names: ReadonlyMap<string, string> } => {
  const names = new Map(phrases.map((phrase) => [fold(phrase), phrase] as const))
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length)
  return { pattern: new RegExp(`${behind}(?:${longestFirst.join('|')})(?![a-z])`, 'g'), names }
}

const BODIES = spelled(SPELLINGS)
const PROVINCES = spelled(PROVINCE_NAMES.map(([, name]) => name))
/** "tỉnh yên bái": in small letters a province is one behind its kind alone. */
const PROVINCES_BEHIND = spelled(
  PROVINCE_NAMES.map(([, name]) => name),
  '(?<=(?:tinh|thanh pho|tinh uy|thanh uy) )',
)

/** Blanks, tone placement, abbreviations and capitals; the words stay the source's own. */
export const issuerName = remembered(spellName)

function spellName(words: string): string {
  const plain = placeTone(words.replace(/[\s\u2029]+/gu, ' ').trim())
  const full = ABBREVIATIONS.reduce((name, [pattern, replacement]) => name.replace(pattern, replacement), plain)
  const shouted = !/\p{Ll}/u.test(plain) && plain.length > 6
  const bare = !hasMarks(plain)
  const placed = shouted ? respell(titleCase(full), PROVINCES, bare) : respell(full, PROVINCES_BEHIND, bare)
  const cased = respell(spellFields(bare ? withUnits(placed) : placed), BODIES, bare)
  return cased.charAt(0).toUpperCase() + cased.slice(1)
}

const UNIT_BEFORE = /(?<= )(tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)(?= \p{Lu}|$)/gu
const UNITS: Readonly<Record<string, string>> = Object.fromEntries(
  ['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'xã', 'phường', 'thị trấn', 'đặc khu'].map((unit) => [
    fold(unit),
    unit,
  ]),
)

/** All marks of the name were lost: "Uy ban nhan dan *tinh Lao Cai*", "Ban Chap hanh Trung uong *Dang*". */
const withUnits = (name: string): string =>
  name
    .replace(UNIT_BEFORE, (unit) => UNITS[unit] ?? unit)
    .replace(/(?<=(?:uong|ương|bo|bộ) )Dang$/u, 'Đảng')
    .replace(/^(?:Bo|So)(?= )/u, (kind) => (kind === 'Bo' ? 'Bộ' : 'Sở'))

/** A phrase that differs in capitals alone takes the spelling; one that differs in marks may be another word, unless all marks are lost. */
function respell(name: string, { pattern, names }: typeof BODIES, bare: boolean): string {
  const folded = fold(name)
  let spelling = name
  for (const hit of folded.matchAll(pattern)) {
    const known = names.get(hit[0]) ?? hit[0]
    const printed = name.slice(hit.index, hit.index + known.length)
    if (bare || UNMISTAKABLE.has(known) || printed.toLowerCase() === known.toLowerCase())
      spelling = spelling.slice(0, hit.index) + known + spelling.slice(hit.index + known.length)
  }
  return spelling
}

/** Fields with any link between their parts: `BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI`. */
const FIELD_WORDS = [...FIELDS]
  .sort((a, b) => b.length - a.length)
  .map((field) => field.replace(/\+/gu, ' ').split(' '))
const FIELD = new RegExp(
  `(?<=(?:^|\\s)(?:bo|so|phong|nganh|ban|uy ban|van phong)\\s)(?:${FIELD_WORDS.map((words) => words.map((word) => fold(word)).join('(?:\\s+|\\s*[,&-]\\s*)(?:va\\s+)?')).join('|')})(?![a-z])`,
  'g',
)

function spellFields(name: string): string {
  let spelling = name
  for (const hit of fold(name).matchAll(FIELD)) {
    const printed = name.slice(hit.index, hit.index + hit[0].length)
    const bare = !hasMarks(printed)
    const known = FIELD_WORDS.find((words) => {
      const field = words.join('').toLowerCase()
      return (bare ? fold(field) : field) === letters(printed)
    })
    if (known)
      spelling = spelling.slice(0, hit.index) + spelledBy(printed, known) + spelling.slice(hit.index + printed.length)
  }
  return spelling
}

const letters = (printed: string): string => printed.toLowerCase().replace(/(?<!\p{L})v[àa](?!\p{L})|[^\p{L}]/gu, '')

function spelledBy(printed: string, words: readonly string[]): string {
  let next = 0
  return printed.replace(/\p{L}+/gu, (word) => (/^v[àa]$/iu.test(word) ? 'và' : (words[next++] ?? word)))
}

/** Words that stay small in a name that was printed in capitals. */
const SMALL = new Set(
  'và các của cơ quan nhân dân tỉnh thành phố huyện quận thị xã phường trấn đặc khu khối về nghiệp vụ hành thuộc cấp ngành ủy ban'.split(
    ' ',
  ),
)

/** What has no vowel is no syllable but letters: "ĐOÀN TNCS HỒ CHÍ MINH". */
const VOWEL = /[aeiouy]/u

const titleCase = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\p{L}+/gu, (word, at: number) =>
      at > 0 && SMALL.has(word)
        ? word
        : VOWEL.test(word.normalize('NFD'))
          ? word.charAt(0).toUpperCase() + word.slice(1)
          : word.toUpperCase(),
    )

const TONES: readonly (readonly [string, string])[] = [
  ['uỷ', 'ủy'], ['uý', 'úy'], ['uỳ', 'ùy'], ['uỹ', 'ũy'], ['uỵ', 'ụy'],
  ['oà', 'òa'], ['oá', 'óa'], ['oả', 'ỏa'], ['oã', 'õa'], ['oạ', 'ọa'],
  ['oè', 'òe'], ['oé', 'óe'], ['oẻ', 'ỏe'], ['oẽ', 'õe'], ['oẹ', 'ọe'],
] // prettier-ignore

const OLDER = /[uo][ỷýỳỹỵàáảãạèéẻẽẹ]/i

/** The older tone placement: `Thành uỷ` → `Thành ủy`, but `quý` stays. */
export function placeTone(text: string): string {
  if (!OLDER.test(text)) return text
  return text.replace(/(?<![qQ])([uo][ỷýỳỹỵàáảãạèéẻẽẹ])(?!\p{L})/giu, (pair) => {
    const lower = pair.toLowerCase()
    const found = TONES.find(([from]) => from === lower)?.[1] ?? lower
    if (pair === lower) return found
    return pair === pair.toUpperCase() ? found.toUpperCase() : found.charAt(0).toUpperCase() + found.slice(1)
  })
}

/** `A, B và C`, as a joint document names its issuers. */
export const joined = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} và ${names.at(-1) ?? ''}`
