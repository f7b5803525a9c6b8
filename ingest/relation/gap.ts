/**
 * What stands between a document and a cue: whether the words join the document to what is said, or begin something else.
 * Patterns run over folded words with single blanks between them; punctuation are words.
 */
import type { Token } from './reading.ts'
import type { Grade } from '../../graph/model.ts'
import { TYPE_NAMES } from '../lexicon/patterns.ts'
import type { RelationType } from '../../graph/model.ts'
import { wordsOf } from './clause.ts'
import { isCitation, isWord, seekBack } from './seek.ts'

const TYPES = [...TYPE_NAMES.keys()]
  .filter((name) => name.includes(' ') || name === 'luat')
  .sort((a, b) => b.length - a.length)
/** The name of any type of document, folded. */
export const TYPE = `(?:${TYPES.join('|')})`
const QUOTE = '(?:quote |open |comma )'
/** "về việc", "v/v", "để", "nhằm": what says that the words behind are the document's own. */
const OF =
  '(?:ve viec |ve |v v |de |nham |nham de |nham muc dich |voi muc dich |co noi dung |quy dinh viec |quy dinh ve viec |ve viec quy dinh viec )'
const NAMED = '(?:nay |tren |neu tren |tren day |noi tren |da neu |duoc ban hanh |duoc ky ban hanh |ban hanh )'
/** Verbs and punctuation that end the name of a body: "của Sở Nội vụ *yêu cầu* …". */
const BODY_WORD =
  '(?:(?!(?:comma|quote|open|colon|semicolon|ve|de|nham|cac|duoc|da|se|yeu|theo|thi|ban hanh)\\b)[a-z0-9]+ )'
const BODY = `(?:(?:cua|do) ${BODY_WORD}{1,16})`

/** "Kế hoạch số 12-KH/TU, *về việc* …", "… *đã được ban hành để* …": nothing but what joins. */
const JOINED = new RegExp(`^${QUOTE}{0,3}${NAMED}?${QUOTE}{0,2}${OF}?${QUOTE}{0,2}$`, 'u')
/** "… *của liên ngành thành phố về việc* …": a body that could not be read. */
const OF_BODY = new RegExp(`^${QUOTE}?${BODY}${QUOTE}?${OF}${QUOTE}?$`, 'u')
/** "… *của liên Bộ: Công an, Tài chính* hướng dẫn": several bodies of a joint document. */
const OF_BODIES = new RegExp(
  `^cua (?:lien (?:bo|tich|nganh|so)|cac bo) (?:colon )?(?:(?!ve |de |nham |cua |duoc |da )[a-z]+ ){1,30}${OF}?$`,
  'u',
)
/** "Quyết định số 5/QĐ-UBND *về việc ban hành Kế hoạch của tỉnh* …": what it issues does what it does. */
const ISSUES = new RegExp(
  `^${QUOTE}{0,2}${BODY}?${QUOTE}{0,2}(?:ve viec |ve |v v )?(?:ban hanh|phe duyet|thong qua|cong bo)(?: kem theo)? ${QUOTE}?${TYPE} (?:hanh dong |tong the |cong tac )?${BODY}?(?:nam [0-9]{4} |giai doan [0-9]{4} [0-9]{4} )?${OF}?${QUOTE}?$`,
  'u',
)
/** "Nghị quyết số 3/NQ-CP *về Chương trình hành động của Chính phủ* thực hiện …": the document is what its title names. */
const IS_ONE = new RegExp(
  `^${QUOTE}{0,2}${BODY}?${QUOTE}{0,2}(?:ve|v v) ${QUOTE}?(?:chuong trinh|ke hoach)(?: hanh dong| tong the)? ${BODY}?(?:nam [0-9]{4} |giai doan [0-9]{4} [0-9]{4} )?${OF}?${QUOTE}?$`,
  'u',
)
/** "Kết luận số 50-KL/TW *là văn bản quan trọng nhằm* tiếp tục thực hiện …": what the document is for. */
const IS_FOR = new RegExp(
  `^(?:comma )?la (?:mot )?(?:trong nhung )?(?:van ban|van kien|${TYPE}) (?:(?:(?!comma|semicolon|colon|quote|citation)[a-z]+ ){0,12}(?:nham |de )|(?:(?:rat|quan trong|dac biet|chuyen de|moi|phap ly|chi dao|co tinh|chien luoc|dinh huong|ve|viec) ){0,6})$`,
  'u',
)
/** "12-KH/TU: *Kế hoạch của Thành ủy* …": a list that gives the number first. */
const NUMBER_FIRST = new RegExp(`^(?:colon )?(?:quote )?${TYPE} (?:hanh dong )?${BODY}?${OF}?$`, 'u')
const TITLED = new RegExp(
  `^${QUOTE}{0,3}${BODY}?${QUOTE}{0,3}(?:ve|v v|ban hanh|quy dinh|phe duyet|tang cuong|nang cao|day manh|huong dan|mot so|sua doi|bo sung)(?: |$)`,
  'u',
)
/** "… *có hiệu lực kể từ ngày ký và* thay thế", "… *(có hiệu lực từ ngày 05/3/2030 và* thay thế". */
const IN_FORCE =
  /^(?:(?:ve|quy dinh|ban hanh) .*open )?(?:nay |duoc |da )*(?:co hieu luc|ban hanh|ra doi)(?: (?!va |dong )[a-z0-9]+){0,30} (?:comma |va |dong thoi |comma va |comma dong thoi |va dong thoi )(?:nham |de )?$/u
/** "Quyết định này *có hiệu lực sau 10 ngày, kể từ ngày ký; đồng thời,* thay thế": the whole sentence is its own. */
export const isOwnForce = (words: string): boolean =>
  /^(?:(?:duoc )?ap dung (?:[a-z0-9]+ ){1,12}(?:comma |va ){1,2})?co hieu luc (?:[a-z0-9]+ ){0,60}$/u.test(words)
/** "Nghị quyết này *đã được Hội đồng nhân dân tỉnh khóa XV, kỳ họp thứ 15 thông qua và* thay thế": who made it. */
const PASSED =
  /^(?:da )?duoc (?:(?!co |bi )[a-z0-9]+ ){1,20}thong qua (?:[a-z0-9]+ ){0,9}(?:comma )?(?:va |dong thoi |va dong thoi )$/u
/** "Chương trình số 5-CTr/TU *đã* cụ thể hóa Nghị quyết số 57-NQ/TW" */
const DID = /^(?:nay |tren )?da $/u
const MEASURES = '(?:chu truong|giai phap|nhiem vu|bien phap|noi dung|cong viec)'
/** "Kết luận số 97-KL/TW *về một số chủ trương, giải pháp* tiếp tục thực hiện …": measures are what such a document is made of. */
const OF_MEASURES = new RegExp(
  `^${QUOTE}{0,2}(?:ve|v v) (?:viec )?(?:cac |mot so |nhung )?${MEASURES} (?:(?:comma|va|cac|mot so|nhung|chu yeu|trong tam|cu the|lon|cap bach|cap thiet|truoc mat|co ban|dot pha|${MEASURES}) ){0,8}(?:nham |de )?$`,
  'u',
)
/** "… *được Ủy ban nhân dân tỉnh* cụ thể hóa bằng": who did it with the document behind. */
const BY_BODY = /^(?:da )?duoc (?:(?!(?:comma|semicolon|colon|va|duoc|khong|chua) )[a-z]+ ){2,12}$/u
/** "Trên cơ sở Nghị quyết số 28-NQ/TW, *Tỉnh ủy đã* cụ thể hóa bằng": who did it with the document behind, in a clause of its own. */
const BODY_DID = /^comma (?:(?!(?:comma|semicolon|colon|va|duoc|khong|chua|can|se) )[a-z]+ ){2,10}da $/u
/** A record: "…, *ngayBanHanh: 30/03/2030, coQuan: Đảng ủy phường, trichYeu:* Về việc …", "…; *Trích yếu:* về việc …". */
const RECORD =
  /^(?:(?:comma |quote )*(?:[a-z]+ ){1,2}(?:quote )?colon (?:quote )?(?:(?:(?!comma |quote |colon )[a-z0-9]+ ){0,14}(?:quote )?comma )?){1,4}(?:quote )?/u
/** The longest title that is read over, in words. */
const MOST_WORDS = 70
const isLong = (words: string): boolean => words.length >= MOST_WORDS && words.split(' ').length > MOST_WORDS

/** "… *đã* được thay thế bởi": what goes before a passive. */
const BEFORE_PASSIVE =
  /^(?:comma |open |quote )?(?:(?:da )?duoc (?:[a-z]+ ){1,6}thong qua (?:(?:ngay |thang |nam |[0-9]+ ){2,6})?(?:comma )?(?:va )?)?(?:(?:da )?het hieu luc (?:(?:thi hanh|toan bo) )?(?:(?:ke )?tu (?:ngay )?(?:[0-9]+ ){1,3})?)?(?:va )?(?:comma )?(?:nay |hien nay |sau do )?(?:comma )?(?:da |nay da )?$/u

/** "TT 28/2036/TT-BCT — *hiệu lực 17/7/2036* — thay …" */
const SINCE =
  /^(?=.*[0-9])(?:(?:open|comma|co|hieu|luc|thi|hanh|ap|dung|ke|tu|den|het|ngay|thang|nam|[0-9]{1,4}) ){2,24}(?:close )?(?:comma )?$/u
/** "… *tiếp tục được thực hiện đến ngày 31/12/2031 và sau đó* bị thay thế bởi": what became of it before. */
const MEANWHILE =
  /^(?:van |con |da |se )?(?:tiep tuc |co hieu luc |het hieu luc |duoc |bi )(?:(?!comma|semicolon|colon|open|close)[a-z0-9]+ ){0,22}(?:va |nhung |comma |comma va )(?:sau do |sau nay |nay |hien |hien nay )?(?:da )?$/u

export const isOfMeasures = (words: string): boolean => OF_MEASURES.test(words)

/** Firm where nothing but connectors stand there, likely over a title; null where something else may be meant. */
export function gradeOfGap(words: string, type: RelationType, passive = false): Grade | null {
  if (words === '' || JOINED.test(words) || (passive && (BEFORE_PASSIVE.test(words) || BY_BODY.test(words))))
    return 'firm'
  if (OF_BODY.test(words) || OF_BODIES.test(words) || ISSUES.test(words) || NUMBER_FIRST.test(words)) return 'firm'
  if (!passive && DID.test(words)) return 'firm'
  if (IS_ONE.test(words) || IS_FOR.test(words) || isOfMeasures(words)) return 'likely'
  const record = RECORD.exec(words)
  if (record) return gradeOfGap(words.slice(record[0].length), type, passive)
  if (passive && type === 'implements' && BODY_DID.test(words)) return 'likely'
  const changes = type === 'amends' || type === 'replaces'
  if ((changes && (IN_FORCE.test(words) || PASSED.test(words))) || ((changes || passive) && SINCE.test(words)))
    return 'firm'
  if (changes && passive && MEANWHILE.test(words)) return 'likely'
  if (/(?:^| )(?:colon|semicolon)(?: |$)/u.test(words) || isLong(words)) return null
  const purpose = / (?:nham|de) $/u.test(words)
  const verdict = changes && / (?:comma|va|dong thoi|open) $/u.test(words)
  return (purpose || verdict || passive) && TITLED.test(words) ? 'likely' : null
}

/** What stands between the type word of a title and a cue: "CHƯƠNG TRÌNH HÀNH ĐỘNG *của Ban Thường vụ Tỉnh ủy* …". */
export const isTitleGap = (words: string): boolean =>
  JOINED.test(words) || OF_BODY.test(words) || ISSUES.test(words) || TITLE_BODY.test(words)
const TITLE_BODY = new RegExp(`^${TYPE} (?:hanh dong )?${BODY}?${OF}?$|^(?:hanh dong )?${BODY}$`, 'u')

/** The words between two tokens without what stands in parentheses; null where a parenthesis is closed that was not opened. */
export function gapWords(tokens: readonly Token[], from: number, to: number): string | null {
  const words: string[] = []
  const opened: number[] = []
  for (let index = from; index < to; index++) {
    const word = tokens[index]?.word ?? ''
    if (word === 'close') {
      const start = opened.pop()
      if (start === undefined) return closesCitation(tokens, from, index) ? gapWords(tokens, index + 1, to) : null
      words.length = start
    } else {
      if (word === 'open') opened.push(words.length)
      words.push(word)
    }
  }
  return words.map((word) => `${word} `).join('')
}

/** "… của Tỉnh ủy (*số 30-CTr/TU, hiệu lực từ …*) thực hiện", "… (*sau đây gọi tắt là Kế hoạch 61*) thực hiện": the document in parentheses. */
const closesCitation = (tokens: readonly Token[], from: number, close: number): boolean =>
  (tokens[from - 2]?.word === 'open' && close - from < 12) || (close === from && shortNameOf(tokens, from - 1) !== null)

const CALLED = /^(?:sau day )?(?:goi|viet)(?: (?!close|citation)[a-z]+){0,5}$/u

/** The document that "(sau đây gọi tắt là Kế hoạch 61)" gives a short name, where the citation is that name. */
export function shortNameOf(tokens: readonly Token[], index: number): number | null {
  const open = seekBack(tokens, index, isWord('open'), index - 10)
  if (open < 0 || !CALLED.test(wordsOf(tokens.slice(open + 1, index)))) return null
  const named = seekBack(tokens, open, isCitation)
  return named < 0 ? null : named
}
