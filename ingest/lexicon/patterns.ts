/**
 * Small named parts of the patterns that find citations, against folded text. Each group carries the words that forced it.
 */
import { fold } from '../source/fold.ts'
import { DOCUMENT_TYPES } from './lexicon.ts'
import { oneOf } from './one-of.ts'
import { Phrases } from './phrases.ts'

/** Names of types, folded, longest first: `nghi quyet lien tich` before `nghi quyet`. */
const NAMES = DOCUMENT_TYPES.map((type) => ({ name: type.name, folded: fold(type.name), codes: type.codes })).sort(
  (a, b) => b.folded.length - a.folded.length,
)

/** Short words for types that stand only before a number: `QĐ 131`, `NQ 57`, `KL 18-KL/TW`. */
const SHORT = new Map([
  ['nq', 'Nghị quyết'],
  ['kl', 'Kết luận'],
  ['ct', 'Chỉ thị'],
  ['kh', 'Kế hoạch'],
  ['tb', 'Thông báo'],
  ['nd', 'Nghị định'],
  ['hd', 'Hướng dẫn'],
  ['cv', 'Công văn'],
  ['bc', 'Báo cáo'],
  ['ctr', 'Chương trình'],
  ['ttlt', 'Thông tư liên tịch'],
])

export const TYPE_NAMES: ReadonlyMap<string, string> = new Map([
  ...NAMES.map((type) => [type.folded, type.name] as const),
  ...SHORT,
])
export const TYPE_CODES: ReadonlyMap<string, readonly string[]> = new Map(
  DOCUMENT_TYPES.map((type) => [type.name, type.codes]),
)

/** Words for types that are letters and no words. */
export const SHORT_TYPES: ReadonlySet<string> = new Set([...SHORT.keys(), 'qd', 'tt'])

/** Any type word, with its blanks as the line breaks them. */
export const TYPE_WORD = oneOf(NAMES.map((type) => type.folded))
/** The same as a table. */
export const TYPE_PHRASES = new Phrases(NAMES.map((type) => type.folded))
/** Any word for a type, short ones included. */
export const ANY_TYPE_WORDS: readonly string[] = [...TYPE_NAMES.keys(), 'qd', 'tt']

/** "toàn *bộ* Luật": how many characters of a type word belong to the word before it. */
export const lentTo = (folded: string, at: number, word: string): number =>
  word.startsWith('bo') &&
  /^bo\s+luat$/u.test(word) &&
  /(?<![a-z])toan\s+$/u.test(folded.slice(Math.max(0, at - 8), at))
    ? word.length - 4
    : 0

const TYPE_WORD_BEFORE = oneOf([...TYPE_NAMES.keys(), 'qd', 'tt'], 'back')

/**
 * A type word that ends where a number begins, with all that stands between: `Nghị quyết số `, `Quy định `, `kế hoạch số: `;
 * in a portal's list also `5Quyết định `, `Quyết định thành lập: `. Sticky, to be asked where the number begins.
 */
export const TYPE_BEFORE = new RegExp(
  `(?<=(?<![a-z])((${TYPE_WORD_BEFORE})(?:\\s+thanh\\s+lap\\s*:)?(?:\\s*(?:[,("'*]\\s*)?(?:so|s0)(?![a-z])\\s*[:.]?)?[\\s"'(*]*))`,
  'y',
)

/** A code in front of a number, as registers write it: `CV-142/PGD-TH`. Sticky as well. */
export const CODE_BEFORE = new RegExp(
  `(?<=(?<![a-z0-9/.-])((${oneOf(new Set(DOCUMENT_TYPES.flatMap((type) => type.codes.map(fold))), 'back')})\\s?-\\s?))`,
  'y',
)

/** `số` that ends where a number begins, and `số` as the end of any word. Sticky as well. */
export const NUMBER_SIGN = /(?<=((?<![a-z0-9])(?:so|s0)\s*[:.]?\s*))/y
export const ENDS_AS_SIGN = /(?<=(?:so|s0)\s*[:.]?\s*)/y

/** Words of a name between type and number: "Chương trình kiểm tra, giám sát toàn khóa số 13-CTr/TU". */
export const TYPE_WITH_NAME = new RegExp(
  `(?<![a-z0-9])(${TYPE_WORD})(\\s+[^.;:"()\\u001e]{2,110}?)\\(?\\s*(?:so|s0)\\s*[:.]?\\s*$`,
)

/** Members of a list that share the letters of its last number: "các Kết luận số 28, 40 và 62-KL/TW", "59, 70, 71,72". */
export const LIST_BEFORE =
  /(?:(?:so|s0)\s*[:.]?\s*)?((?:[0-9]{1,4}[a-c]?\s*(?:,|;|&|va|hoac|den|-)\s*(?:(?:so|s0)\s+)?)+)$/
/** What every such list ends with: what does not is not looked at further. */
export const LIST_END = /(?<=[0-9][a-c]?\s*(?:,|;|&|va|hoac|den|-)\s*(?:(?:so|s0)\s+)?)/y
export const LIST_MEMBER = /([0-9]{1,4}[a-c]?)\s*(,|;|&|va|hoac|den|-)/g

/** Between two numbers of one list: "số 18-NQ/TW và số 19-NQ/TW", "217-QĐ/TW, 218-QĐ/TW". */
export const LIST_LINK = /^\s*(?:,|;|&|va|cung|hoac|,\s*va)\s*(?:(?:cac\s+)?(?:so|s0)\s*[:.]?\s*)?$/

/** The text of a type word as its name. */
export const typeName = (folded: string): string | null =>
  TYPE_NAMES.get(folded) ?? TYPE_NAMES.get(folded.replace(/\s+/gu, ' ')) ?? null
