/**
 * Documents that act without standing right before the cue: those that a list names behind it, and those that a sentence
 * issues which begins with what they carry out.
 */
import type { Cue, Reading, Token } from './reading.ts'
import type { ResolvedCitation } from '../citation/citation.ts'
import type { Grade } from '../../graph/model.ts'
import type { Acting } from './actor.ts'
import { acts } from './actor.ts'
import { wordsOf } from './clause.ts'
import { moodAt, moodBefore, verbBefore } from './mood.ts'
import { listedObjects } from './object.ts'
import { RELATION_RULES } from './rules.ts'
import { TYPE } from './gap.ts'
import { CONNECTORS, ENUMERATORS, FILLERS, LEADS } from './words.ts'
import { isCitation, isWord, seek, seekBack } from './seek.ts'

/** "các văn bản …", "nhiều kế hoạch …": documents that are named elsewhere. */
export const PLURAL =
  /(?:^| )(?:cac|nhieu|mot so|\d+|he thong)(?: \S+){0,2}? (?:nghi quyet|van ban|ke hoach|chuong trinh|chi thi|ket luan|quyet dinh|de an|quy dinh|huong dan)(?: \S+){0,6}$/u
/** "ban hành kế hoạch …": one that is named elsewhere. */
export const SINGULAR =
  /(?:^| )(?:ban hanh|xay dung) (?:nghi quyet|van ban|ke hoach|chuong trinh|chi thi|de an|huong dan)(?: \S+){0,6}$/u

/** "các nghị quyết chuyên đề nhằm cụ thể hóa … A, nổi bật là B; C; D"; "ban hành kế hoạch thực hiện A (B)". */
export function enumerated(reading: Reading, cue: Cue, last: number): Acting | null {
  const { tokens } = reading
  const before = wordsOf(tokens.slice(Math.max(0, cue.from - 14), cue.from))
  const next = seek(tokens, last + 1, isCitation)
  if (next < 0 || next - last > 60) return null
  const between = wordsOf(tokens.slice(last + 1, next)).replace(/(?: (?:cac|quote|so|va))+$/u, '')
  const open = between.endsWith('open')
  if (!PLURAL.test(before) && !(open && SINGULAR.test(before))) return null
  if (!ENUMERATORS.test(between)) return null
  const heads = itemHeads(reading, next)
  const end = open ? seek(tokens, next + 1, isWord('close')) : -1
  const actors = heads.filter((head) => end < 0 || head < end).flatMap((head) => citationAt(tokens, head))
  const mood = moodOfMaking(reading, cue)
  return actors.length === 0 ? null : { actors, grade: 'firm', mood }
}

/** The mood of the verb that makes the documents before the cue. */
export function moodOfMaking(reading: Reading, cue: Cue): Acting['mood'] {
  const verb = verbBefore(reading.tokens, cue.from, 14)
  return (verb === null ? null : moodAt(reading, verb)) ?? { polarity: 'affirmed', mode: 'done' }
}

const citationAt = (tokens: readonly Token[], index: number): ResolvedCitation[] => {
  const citation = tokens[index]?.citation
  return citation && acts(citation.found.type) ? [citation] : []
}

/**
 * The citations with which the items of a list begin; what a cue inside an item leads to is no item. Behind `since` a cue
 * belongs to the verb: "ban hành *và triển khai* Chương trình số 09-CTr/HU".
 */
export function itemHeads({ tokens, cues }: Reading, first: number, since = first): number[] {
  return tokens.flatMap((token, index) => {
    if (index < first || !token.citation) return []
    const governed = cues.some((cue) => cue.at === index && !(index === first && cue.from > since))
    const before = tokens[index - 1]?.word ?? ''
    const near = wordsOf(tokens.slice(Math.max(first, index - 3), index))
    const opens = before === 'semicolon' || /semicolon(?: va)?(?: (?:\d{1,2}|[a-z]))?(?: close)?$/u.test(near)
    const listed = (before === 'comma' || before === 'va') && tokens[index - 2]?.citation
    return !governed && (index === first || opens || listed) ? [index] : []
  })
}

/** How far behind what is carried out the verb may stand that issues what carries it out. */
const VERB_REACH = 45

/** "Thực hiện Kết luận số 21-KL/TW, Ban Thường vụ Thành ủy đã ban hành Kế hoạch số 122-KH/TU". */
export function fronted(reading: Reading, cue: Cue): Acting | null {
  const { tokens } = reading
  if (carriedOut(tokens, cue) === null || !opensSentence(reading, cue)) return null
  for (let verb = cue.at + 1; verb < tokens.length - 2; verb++) {
    const found = issues(tokens, verb) ? issuedAt(reading, cue, verb) : null
    if (found) return found
  }
  return null
}

/** What the verb issues, for what the sentence began with: a title may hold the verb as well. */
function issuedAt(reading: Reading, cue: Cue, verb: number): Acting | null {
  const { tokens } = reading
  const next = seek(tokens, verb + 1, isCitation)
  if (next < 0 || next - verb > 12 || !onlyFillers(tokens, verb + 2, next)) return null
  const objects = listedObjects(reading, cue.at, verb)
  const last = objects.at(-1) ?? cue.at
  const grade = verb - last > VERB_REACH ? null : subjectBetween(tokens, last, verb)
  if (grade === null) return null
  const heads = [...itemHeads(reading, next, verb), ...issuedLater(reading, next)].filter(
    (head) => !actsOnAnother(reading, head),
  )
  const actors = heads.flatMap((head) => citationAt(tokens, head))
  return heads[0] !== next || actors.length === 0
    ? null
    : { ...carriedOut(tokens, cue), actors, objects, grade, mood: moodAt(reading, verb) ?? moodBefore(reading, next) }
}

/** "Tiếp tục *lãnh đạo, chỉ đạo* thực hiện A, ban hành B": who goes on is not the document, which carries it out. */
function carriedOut(tokens: readonly Token[], cue: Cue): Pick<Acting, 'rule'> | null {
  if (cue.rule.type === 'implements') return {}
  const rule = /(?:^| )(?:lanh|chi) dao(?: |$)/u.test(wordsOf(tokens.slice(cue.from, cue.at))) ? CARRIES_OUT : undefined
  return cue.rule.type === 'continues' && rule ? { rule } : null
}

const CARRIES_OUT = RELATION_RULES.find((rule) => rule.name === 'thuc-hien')

/** "…; *Ủy ban nhân dân tỉnh ban hành* Kế hoạch số 30/KH-UBND": what the sentence goes on to issue. */
const issuedLater = ({ tokens }: Reading, first: number): number[] =>
  tokens.flatMap((token, index) => {
    if (index <= first || !token.citation) return []
    const start = seekBack(tokens, index, isWord('semicolon')) + 1
    const lead = wordsOf(tokens.slice(start, index))
    return start > first && / ban hanh(?: cac)?$/u.test(lead) && SUBJECT.test(lead) && !lead.includes('citation')
      ? [index]
      : []
  })

/** "ban hành"; "có Nghị quyết số 50/NQ-CP", "ra Nghị quyết 8B", "thông qua Nghị quyết số 12/NQ-HĐND". */
function issues(tokens: readonly Token[], index: number): boolean {
  const [word, next] = [tokens[index]?.word, tokens[index + 1]]
  if (word === 'ban' && next?.word === 'hanh') return tokens[index + 2]?.word !== 'kem'
  if (word === 'thong' && next?.word === 'qua') return (tokens[index + 2]?.citation ?? null) !== null
  return (word === 'co' || word === 'ra') && (next?.citation ?? null) !== null
}

/** "Nhằm cụ thể hóa Nghị quyết Đại hội IX, *Nghị quyết Trung ương 7 khóa IX đã nêu* …": the document that the sentence goes on with. */
export function nextActs(reading: Reading, cue: Cue): Acting | null {
  const { tokens } = reading
  if (cue.rule.type !== 'implements' || tokens[cue.at + 1]?.word !== 'comma' || !opensSentence(reading, cue))
    return null
  const actors = citationAt(tokens, cue.at + 2)
  return actors.length === 0 || !TELLS.test(wordsOf(tokens.slice(cue.at + 3, cue.at + 7)))
    ? null
    : { actors, objects: [cue.at], grade: 'likely', mood: { polarity: 'affirmed', mode: 'done' } }
}

/** What a document does that is no plan: "*đã nêu* 4 quan điểm", "*xác định* …", "*được ban hành*". */
const TELLS =
  /^(?:da )?(?:neu|xac dinh|quy dinh|khang dinh|chi ro|de ra|dat ra|dua ra|nhan manh|ra doi|duoc ban hanh)(?: |$)/u

/** "Cụ thể hóa Nghị quyết số 02-NQ/TU *bằng Quyết định số 55/QĐ-UBND, Kế hoạch số 30/KH-UBND*". */
export function byMeans(reading: Reading, cue: Cue, last: number): Acting | null {
  const { tokens } = reading
  const words = wordsOf(tokens.slice(last + 1, last + 4))
  const next = seek(tokens, last + 1, isCitation)
  if (cue.rule.type !== 'implements' || !/^bang (?:cac )?citation/u.test(words)) return null
  const actors = listedObjects(reading, next, tokens.length).flatMap((index) => citationAt(tokens, index))
  const mood = moodAt(reading, cue.from) ?? { polarity: 'affirmed', mode: 'done' }
  return actors.length === 0 ? null : { actors, grade: 'firm', mood }
}

const CARRIED =
  /^(?:[a-z0-9]+ ){0,30}(?:open |comma )?(?:da )?(?:duoc )?(?:[a-z]+ ){0,8}(?:ban hanh|phe duyet)(?: kem)?(?: theo| tai)(?: cac)?$/u
const NAMED_ONE = new RegExp(
  `(?:^| )${TYPE}(?: hanh dong| tong the)?(?: cua(?: (?!ve )[a-z]+){1,12})?(?: nam [0-9]{4}| giai doan [0-9]{4} [0-9]{4})?(?: ve viec| ve| de| nham)?$`,
  'u',
)

/** "Chương trình hành động của Chính phủ thực hiện Nghị quyết số 6-NQ/TW (*ban hành kèm theo Nghị quyết số 148/NQ-CP*)": what carries it. */
export function carriedBy({ tokens, cues }: Reading, cue: Cue, last: number): Acting | null {
  const next = seek(tokens, last + 1, isCitation)
  if (next < 0 || cue.rule.type !== 'implements' || cues.some((other) => other.at === next)) return null
  const start =
    seekBack(tokens, cue.from, (token) => isCitation(token) || /^(?:semicolon|colon)$/u.test(token.word)) + 1
  const named = NAMED_ONE.test(wordsOf(tokens.slice(start, cue.from)))
  if (!named || !CARRIED.test(wordsOf(tokens.slice(last + 1, next)))) return null
  const actors = citationAt(tokens, next)
  return actors.length === 0 ? null : { actors, grade: 'likely', mood: { polarity: 'affirmed', mode: 'done' } }
}

/** "Lai Châu, ngày 18/11/2039⏎*Thực hiện* …": with a capital on a line of its own a sentence begins, whatever stands above. */
const beginsLine = (text: string, at: number): boolean =>
  /^\p{Lu}/u.test(text.slice(at, at + 2)) && /\n\s*$/u.test(text.slice(Math.max(0, at - 12), at))

/** The sentence begins with the cue: "Để *thực hiện* …", "- *Cụ thể hóa* …", "Căn cứ A; *thực hiện* B, …". */
export function opensSentence({ clean, tokens }: Reading, cue: Cue): boolean {
  if (beginsLine(clean.text, tokens[cue.from]?.start ?? 0)) return true
  const start = seekBack(tokens, cue.from, isWord('semicolon')) + 1
  const lead = wordsOf(tokens.slice(start, cue.from))
  if (/^(?:can cu|theo|tren co so) (?:.* )?citation(?: .*)? comma$/u.test(lead)) return true
  return /^(?:(?:\d{1,2}|[a-z]|[ivx]{1,4})(?: close)? ?)?(?:(?:nham|de|viec) ?|can cu va ?|ngay sau khi |[a-z ]{0,40} colon ?)?$/u.test(
    lead,
  )
}

/** Bodies and units, by the word with which they begin. */
const SUBJECT =
  /^(?:(?:ngay|den nay|vua qua|thoi gian qua|trong|nam|thang|\d+|ngay sau do) ?)*(?:\S+ ){0,3}?(?:ban|uy ban|ubnd|hdnd|hoi dong|thuong truc|thuong vu|btv|bch|bts|thanh uy|tinh uy|huyen uy|quan uy|thi uy|dang uy|dang bo|chi bo|chi uy|cap uy|so|bo|chinh phu|thu tuong|quoc hoi|trung uong|truong|giam doc|chu tich|mat tran|mttq|doan|hoi|cong an|quan su|phong|van phong|lien doan|don vi|co quan|trung tam|vien|cuc|tong cuc|thanh tra|toa an|kho bac|ngan hang|benh vien|hoc vien|cong ty|tong cong ty|tap doan|bo truong|thu truong|lanh dao|tap the|nganh|lien nganh|tinh|thanh pho|huyen|quan|thi xa|xa|phuong|dia phuong|cac cap)(?: |$)/u

/**
 * Who issues it is named behind a comma, in the same item: "…, *Ban Thường vụ Thành ủy* đã ban hành"; a report that tells what
 * it did itself names no one, and less may be relied on it: "Triển khai thực hiện A, ban hành B".
 */
function subjectBetween(tokens: readonly Token[], last: number, verb: number): Grade | null {
  const between = wordsOf(tokens.slice(last + 1, verb)).replace(BEFORE_VERB, '')
  const comma = between.lastIndexOf('comma ')
  if (/(?:^| )comma$/u.test(between) && !/(?:^| )(?:semicolon|colon) /u.test(between)) return 'weak'
  if (comma < 0 || / semicolon /u.test(` ${between} `)) return null
  const subject = between.slice(comma + 6)
  return SUBJECT.test(subject) && !/(?:^| )(?:ve|viec|de nghi|yeu cau)$/u.test(subject) ? 'likely' : null
}

/** "đã *xây dựng, kịp thời* ban hành": verbs and manners that go before the one that issues. */
const BEFORE_VERB = /(?: (?:da|xay dung|soan thao|nghien cuu|chu dong|kip thoi|khan truong|tham muu)(?: comma| va)?)+$/u

const onlyFillers = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .every(
      ({ word }) =>
        FILLERS.has(word) || CONNECTORS.has(word) || LEADS.has(word) || /^\d+$/u.test(word) || word === 'colon',
    )

/** A document that is said to carry out another one is not thereby said to carry out the first as well. */
export const actsOnAnother = ({ tokens, cues }: Reading, index: number): boolean =>
  cues.some(
    (cue) =>
      cue.rule.shape === 'forward' &&
      (cue.rule.type === 'implements' || cue.rule.type === 'continues') &&
      cue.from > index &&
      cue.from - index <= 6 &&
      // What the next item does is not this one's: "… ban hành A; B thực hiện C".
      seek(tokens, index, isWord('semicolon'), cue.from) < 0,
  )
