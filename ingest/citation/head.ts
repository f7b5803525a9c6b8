/** What stands before a number: its type word, with or without a name between the two. */
import type { CleanText } from '../source/clean.ts'
import type { Citation } from './citation.ts'
import { fold } from '../source/fold.ts'
import { CODE_TYPES } from '../lexicon/lexicon.ts'
import {
  CODE_BEFORE,
  ENDS_AS_SIGN,
  lentTo,
  NUMBER_SIGN,
  TYPE_BEFORE,
  TYPE_CODES,
  TYPE_WITH_NAME,
  typeName,
} from '../lexicon/patterns.ts'
import { lawTitleAt } from '../scan/law.ts'
import type { NumberMatch } from '../scan/number.ts'
import { matchAt, matchesAt } from '../scan/sticky.ts'

/** How far before a number its type word may stand. */
export const REACH = 150

export interface Head {
  /** Where `của` stands in a name between type and number, which may tell issuer and term. */
  readonly issuerAt?: number
  readonly start: number
  readonly type: string | null
  readonly typeFromCode: boolean
}

export function headBefore(
  clean: CleanText,
  number: NumberMatch,
  floor: number,
  at: number,
  linked: Citation | null,
): Head {
  const from = Math.max(floor, at - REACH)
  const before = clean.folded.slice(from, at)
  const [, direct, word = ''] = matchAt(TYPE_BEFORE, before, before.length) ?? []
  if (direct !== undefined && plausibleWord(word, number) && !IN_TITLE.test(before.slice(0, -direct.length) + word)) {
    const start = at - direct.length
    const lent = lentTo(clean.folded, start, word)
    return {
      start: start + lent,
      type: typeOfWord(word.slice(lent), number),
      typeFromCode: false,
    }
  }
  const coded = number.code === null ? codeBefore(before, at, number) : null
  if (coded) return coded
  const named = nameBefore(clean, before, from, number) ?? lawBefore(clean, before, from, number)
  if (named) return { ...named, start: amendingStart(clean, named, floor) }
  const sign = matchAt(NUMBER_SIGN, before, before.length)?.[1] ?? ''
  const code = number.code === 'TC' && LETTER.test(before) ? null : typeOfCode(number)
  if (linked)
    return { start: at, type: sameCode(linked, number) ? linked.type : code, typeFromCode: !sameCode(linked, number) }
  return { start: at - sign.length, type: code, typeFromCode: true }
}

/** "Văn bản số 812/TC-TCT": a letter of the Ministry of Finance in the letters it once wrote, and no communiqué (`Thông cáo`). */
const LETTER = /(?<![a-z])van\s+ban\s+(?:so\s*:?\s*)?$/u

/** `QĐ` and `TT` stand for two types each; the number's code tells which, if anything does. */
const typeOfWord = (word: string, number: NumberMatch): string | null =>
  /^(?:qd|tt)$/u.test(word) ? typeOfCode(number) : typeName(word)

/** A code in front of the number: `CV-142/PGD-TH`, "Công văn CV-142/PGD-TH". */
function codeBefore(before: string, at: number, number: NumberMatch): Head | null {
  const [prefix, letters] = matchAt(CODE_BEFORE, before, before.length)?.slice(1) ?? []
  if (prefix === undefined) return null
  const code = Object.keys(CODE_TYPES).find((one) => fold(one) === letters) ?? null
  const [direct = '', word] = matchAt(TYPE_BEFORE, before, before.length - prefix.length)?.slice(1) ?? []
  const type = word === undefined ? typeOfCode({ ...number, code }) : typeOfWord(word, number)
  return { start: at - prefix.length - direct.length, type, typeFromCode: word === undefined }
}

/** The type that the number's code names. What the Party and the State write alike, the way of writing tells. */
export function typeOfCode({ code, system }: NumberMatch): string | null {
  if (code === 'TT') return system === 'state' ? 'Thông tư' : 'Thông tri'
  if (code === 'QĐ' && system === 'state') return 'Quyết định'
  return code === null ? null : (CODE_TYPES[code] ?? null)
}

const sameCode = (linked: Citation, number: NumberMatch): boolean => linked.number?.code === number.code

/** `luật` or `lệnh` is a type only of the State; a short word repeats its own code: `KL 18-KL/TW`. */
function plausibleWord(word: string, number: NumberMatch): boolean {
  if (/^(?:luat|bo luat|hien phap)$/u.test(word))
    return number.system === 'state' || number.code === 'LCT' || number.code === 'L'
  return true
}

/** Who passes what has its name before its number: "Pháp lệnh Thi đua số 12/2031/UBTVQH17". */
const LAW_OF: ReadonlyMap<string, RegExp> = new Map([
  ['Luật', /^QH\d/u],
  ['Bộ luật', /^QH\d/u],
  ['Pháp lệnh', /^UBTVQH\d/u],
  // "Nghị định của Hội đồng Bộ trưởng số 43-HĐBT": no year had its code in the number then.
  ['Nghị định', /^(?:HĐBT|CP)$/u],
  ['Quyết định', /^(?:HĐBT|TTg|CT)$/u],
])

/** A type word with a name behind it counts where its code is the number's: nothing else says that they belong together. */
function nameBefore(clean: CleanText, before: string, from: number, number: NumberMatch): Head | null {
  const hit = matchesAt(ENDS_AS_SIGN, before, before.length) ? lastMatch(TYPE_WITH_NAME, before) : null
  const type = hit ? typeName(hit[1] ?? '') : null
  if (!hit || type === null) return null
  const start = from + hit.index
  const law = number.code === null && (LAW_OF.get(type)?.test(number.body) ?? false)
  const office = number.code === null && OFFICE_TYPES.test(type) && !/^(?:QH|UBTVQH)\d|^(?:CP|TTg)$/u.test(number.body)
  const fits = law || office || (number.code !== null && (TYPE_CODES.get(type) ?? []).includes(number.code))
  const spoken = clean.text.slice(start, from + before.length)
  const ordinary =
    /(?:^|\s)(?:theo|duoc|nhu)(?:\s|$)/u.test(hit[2] ?? '') ||
    /\stại\s/iu.test(spoken) ||
    // "Luật *Ban hành* văn bản quy phạm pháp luật", "Luật *Thực hiện* dân chủ ở cơ sở": titles of laws.
    (!law && /(?:^|\s)(?:thuc hien|ban hanh|va cac|da)(?:\s|$)/u.test(hit[2] ?? ''))
  // "nghị quyết chuyên đề số", "nghị quyết của Bộ Chính trị số": in small letters only where little stands between.
  const close = /^\s+cua\s|^(?:\s+\S+){1,3}\s*$/u.test(hit[2] ?? '')
  return fits && !ordinary && (law || close || (!office && /^\p{Lu}/u.test(clean.text.slice(start, start + 1))))
    ? { start, type, typeFromCode: false, ...innerIssuer(start + (hit[1] ?? '').length, hit[2] ?? '') }
    : null
}

/** What a department numbers by its own letters: "Quyết định thi hành án số 214/THA". */
const OFFICE_TYPES = /^(?:Quyết định|Thông báo|Công văn|Tờ trình)$/u

/** "quy phạm pháp *luật* số 64/2025/QH15": no type word, but the end of a law's title. */
const IN_TITLE = /(?<![a-z])phap\s+luat$/u

const AMENDING =
  /(?<![a-z])(?:bo\s+)?luat\s+sua\s+doi(?:\s*,?\s*bo\s+sung)?(?:\s+mot\s+so)?(?:\s+dieu|\s+noi\s+dung)?(?:\s+cua)?(?:\s+cac)?\s+$/u

/** "*Luật sửa đổi, bổ sung một số điều của* Luật Xây dựng số 62/2020/QH14": the number is the amending law's. */
function amendingStart({ folded }: CleanText, { start, type }: Head, floor: number): number {
  if (type !== 'Luật' && type !== 'Bộ luật') return start
  const from = Math.max(floor, start - 90)
  const amending = AMENDING.exec(folded.slice(from, start))
  return amending ? from + amending.index : start
}

const LAW_WORD = /(?<![a-z])(?<!phap\s)(?:bo\s+)?luat(?![a-z])/g

/** "Luật Hộ tịch 60/2014/QH13": a law's name right before its number. */
function lawBefore(clean: CleanText, before: string, from: number, number: NumberMatch): Head | null {
  if (!/^QH\d/u.test(number.body) || number.code !== null) return null
  const word = [...before.matchAll(LAW_WORD)].at(-1)
  const type = word ? typeName(word[0]) : null
  if (!word || type === null) return null
  const start = from + word.index
  const title = lawTitleAt(clean, start, start + word[0].length, type)
  return title && /^[\s,(]*(?:so\s*:?\s*)?$/u.test(clean.folded.slice(title.end, from + before.length))
    ? { start, type, typeFromCode: false }
    : null
}

function innerIssuer(at: number, words: string): { readonly issuerAt?: number } {
  // "Quyết định *ngày 12/3/2021 của Ủy ban nhân dân tỉnh* số 345/QĐ-UBND"
  const found = /^\s+ngay\s+[0-9]/u.test(words) ? 0 : words.search(/\scua\s/u)
  return found < 0 ? {} : { issuerAt: at + found }
}

/** The match that begins last: a pattern that is anchored at its end begins as early as it can. */
function lastMatch(
  pattern: RegExp,
  text: string,
): { readonly index: number; readonly 1?: string; readonly 2?: string } | null {
  let found: RegExpExecArray | null = null
  let offset = 0
  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text.slice(offset))) {
    hit.index += offset
    // "Quy định thi hành *Điều lệ* Đảng số 29-QĐ/TW": the statutes have no number.
    if (found === null || hit[1] !== 'dieu le') found = hit
    // "Pháp *lệnh*" is one word.
    offset = hit.index + (hit[1]?.length ?? 1)
  }
  return found
}
