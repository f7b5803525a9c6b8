/** Changes of what a document carries, or of one document among several, where no rule's words lead up to it. */
import { fold } from '../source/fold.ts'
import { wordsOf } from './clause.ts'
import { TYPE } from './gap.ts'
import type { Cue, Token } from './reading.ts'
import { RELATION_RULES, type RelationRule } from './rules.ts'
import { isCitation, seekBack } from './seek.ts'
import { LEADS } from './words.ts'

const ATTACHED = /(?:^| )(?:ban hanh (?:kem theo|theo|tai|kem)|kem theo)(?: cac)?$/u
/** The last word of these. */
const ATTACHED_LAST = new Set(['theo', 'tai', 'kem', 'cac'])
/** The longest title of what is attached to a decision, in words. */
const TITLE_MOST = 60

/** "*sửa đổi, bổ sung một số điều của Quy chế … ban hành kèm theo* Quyết định số 5/2030/QĐ-UBND": it changes the decision. */
export function attached(tokens: readonly Token[], at: number): Cue | null {
  if (!ATTACHED_LAST.has(tokens[at - 1]?.word ?? '')) return null
  if (!ATTACHED.test(wordsOf(tokens.slice(Math.max(0, at - 5), at)))) return null
  for (let from = at - 5; from >= Math.max(0, at - TITLE_MOST); from--) {
    const token = tokens[from]
    if (!token || token.citation || token.word === 'colon' || token.word === 'semicolon') return null
    const words = wordsOf(tokens.slice(from, from + 14))
    const type = CHANGED.exec(words)
    const rule = type ? (type[1] || type[2] ? CHANGES.amends : CHANGES.replaces) : undefined
    if (rule) return { rule, from: beginning(tokens, from), to: at + 1, at }
    if (CARRIES_OUT && CARRIED.test(words)) return { rule: CARRIES_OUT, from: leads(tokens, from), to: at + 1, at }
  }
  return null
}

/** "*sửa đổi,* bổ sung", "*sửa đổi, bổ sung và* hủy bỏ". */
function beginning(tokens: readonly Token[], from: number): number {
  const lead = /(?:^| )((?:(?:sua doi|bo sung|dieu chinh)(?: comma)?(?: va)? ?)+)$/u.exec(
    `${wordsOf(tokens.slice(Math.max(0, from - 8), from))} `,
  )?.[1]
  return lead === undefined ? from : from - lead.trim().split(' ').length
}

const CHANGED = new RegExp(
  `^(?:(sua doi|bo sung|dieu chinh|sd) (?:(?:comma|va|bo sung|bs|huy bo|bai bo|thay the|mot so|cac|dieu|khoan|diem|muc|noi dung|phu luc|tai|cua|thuoc|trong|[0-9]+[a-z]?|[a-z]) )*|(?:thay the|bai bo|huy bo) (?:toan bo )?((?:(?:khoan|dieu|diem|muc|chuong|phan|phu luc|mot so|va|comma|cua|[0-9]+[a-z]?|[a-z]|[ivx]{1,5}) )*))(?:ban )?${TYPE}(?: |$)`,
  'u',
)

/** "hướng dẫn *thực hiện một số điều của Quy chế quản lý rừng ban hành kèm theo* Quyết định số 18/2036/QĐ-TTg" */
const CARRIED = new RegExp(
  `^(?:thuc hien|thi hanh|huong dan|trien khai) (?:(?:mot so|cac|dieu|khoan|noi dung|cua|tai) )*(?:ban )?${TYPE}(?: |$)`,
  'u',
)

/** Where the verbs begin that go before the one that counts. */
function leads(tokens: readonly Token[], from: number): number {
  let start = from
  while (LEADS.has(tokens[start - 1]?.word ?? '') && tokens[start - 1]?.word !== 'comma') start--
  return start
}

const ruleNamed = (name: string): RelationRule | undefined => RELATION_RULES.find((rule) => rule.name === name)
const CARRIES_OUT = ruleNamed('thuc-hien')
const CHANGES = { amends: ruleNamed('sua-doi'), replaces: ruleNamed('thay-the') }

/** "sửa đổi một số điều của các *nghị định* hướng dẫn thi hành Luật Đất đai *và Nghị định số 18/2034/NĐ-CP*": one of several that it changes. */
export function besideOthers(tokens: readonly Token[], at: number): Cue | null {
  const law = at - 2
  if (tokens[at - 1]?.word !== 'va' || !tokens[law]?.citation) return null
  const from = Math.max(0, seekBack(tokens, law, isCitation) + 1, law - 26)
  const words = wordsOf(tokens.slice(from, law))
  if (!/sua doi|bo sung/u.test(words)) return null
  const type = fold(tokens[at]?.citation?.found.type ?? '')
  const hit = new RegExp(
    `(?:^| )((?:sua doi|bo sung)(?: comma)?(?: va)?(?: bo sung)? (?:mot so |cac )?(?:(?:dieu |noi dung |khoan )(?:cua )?)?(?:cac |mot so )${type} (?:huong dan|quy dinh)(?: [a-z]+){0,6})$`,
    'u',
  ).exec(words)
  const begin = hit?.[1] === undefined ? -1 : law - hit[1].split(' ').length
  return type === '' || begin < 0 || !CHANGES.amends ? null : { rule: CHANGES.amends, from: begin, to: at + 1, at }
}

const SAID_IN =
  /(?:^| )((?:to chuc |trien khai |nghiem tuc )*(?:thuc hien|trien khai)(?: (?:cac|su|noi dung|y kien))* (?:chi dao|y kien|yeu cau|de nghi|ket luan)(?: cua(?: (?!citation|comma|colon|semicolon|quote)[a-z]+){1,12})? (?:tai|trong)(?: cac)?(?: van ban)?)$/u

/** "Kế hoạch số 5/KH-UBND *thực hiện ý kiến chỉ đạo của Ủy ban nhân dân tỉnh tại* Công văn số 18/UBND-VX". */
export function saidIn(tokens: readonly Token[], at: number): Cue | null {
  if (!/^(?:tai|trong|cac|ban)$/u.test(tokens[at - 1]?.word ?? '')) return null
  const hit = SAID_IN.exec(wordsOf(tokens.slice(Math.max(0, at - 26), at)))?.[1]
  return hit === undefined || !CARRIES_OUT
    ? null
    : { rule: CARRIES_OUT, from: at - hit.split(' ').length, to: at + 1, at }
}
