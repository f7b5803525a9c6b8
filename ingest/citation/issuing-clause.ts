/**
 * Who issued a document, where the clause around it says so and not the words behind it: "Ngày 26/10/2021, Ban Thường vụ
 * Thành ủy ban hành Nghị quyết số 03-NQ/TU", "được UBND tỉnh phê duyệt tại Quyết định số 12/QĐ-UBND".
 */
import type { CleanText } from '../source/clean.ts'
import type { Citation } from './citation.ts'
import { dateAt } from '../scan/date.ts'
import { suffixOf } from './series.ts'
import { TYPE_WORD } from '../lexicon/patterns.ts'
import { issuerAt, type IssuerMatch } from '../scan/issuer.ts'
import { lastMatchIn, matchesIn } from '../scan/matches.ts'
import { romanAt, toRoman } from '../scan/roman.ts'
import { matchesAt } from '../scan/sticky.ts'

/** How far before a citation its clause is looked at. */
const REACH = 220

const ISSUED =
  /(?:^|[\s,;:.])(?:(?:da|vua|kip thoi|cung|tiep tuc|chu dong|tham muu|xay dung va|xay dung,|chi dao|lanh dao|thong qua|va)\s+)*(?:ban hanh|ky ban hanh|ky|thong qua|co|ra|phat hanh|xay dung)(?:\s+va\s+(?:to chuc\s+|chi dao\s+)?(?:trien khai(?:\s+thuc hien)?|thuc hien|quan triet|chi dao))?\s+(?:(?:cac|cac van ban|nhieu van ban|van ban|rieng)\s+)?$/
const AT = /(?:^|\s)(?:tai|bang)\s+(?:cac\s+)?(?:van ban\s+)?$/
/** "có ý kiến thống nhất của Bộ Nội vụ *(Công văn* số 12/BNV-TCBC)": who gave its opinion, before the bracket with its letter. */
const IN_BRACKET = /\s*\((?:tai\s+)?(?:van ban\s+)?$/
/** What the words end with before a citation that they issue, or at which something was decided. */
const LEADS_UP = /(?<=(?:hanh|ky|qua|co|ra|dung|khai|hien|triet|dao|cac|ban|rieng|tai|bang)\s+|\()/y
const VERBS =
  '(?:phe duyet|ban hanh|quyet dinh|thong qua|quy dinh|chap thuan|giao|cong nhan|thanh lap|cho phep|thong nhat|cong bo|bai bo|dieu chinh|tong hop|de nghi|kien nghi)(?![a-z])'
const APPROVED = new RegExp(`\\s(?:(?:da|vua|ky)\\s+)?${VERBS}(?:\\s+(?:va\\s+)?${VERBS})*`, 'g')

/** Names the issuers that only the clauses tell; an item of the list that a clause issues shares its issuer. */
export function withIssuingClauses(clean: CleanText, citations: readonly Citation[]): Citation[] {
  let before: Citation | null = null
  let shared = false
  return citations.map((citation) => {
    const follows: Citation | null = shared && before && sharesClause(clean, before, citation) ? before : null
    const told: boolean =
      (citation.issuers.length > 0 && citation.date !== null) ||
      citation.name?.kind === 'congress' ||
      citation.name?.kind === 'plenum'
    const made: Citation = told
      ? citation
      : follows && citation.issuers.length === 0
        ? { ...citation, issuers: follows.issuers, sharedIssuer: true }
        : withClause(clean, citation, before?.end ?? 0)
    shared = made !== citation
    before = made
    return made
  })
}

/** "… ban hành Nghị quyết số 03-NQ/TU về nước sạch; Kế hoạch số 12-KH/TU về … và Kế hoạch …": only a title stands between. */
function sharesClause(clean: CleanText, before: Citation, next: Citation): boolean {
  const between = clean.folded.slice(before.end, Math.min(next.start, before.end + 300))
  return (
    before.number !== null &&
    before.number.body === next.number?.body &&
    next.start - before.end < 300 &&
    /^\s*(?:,|;|,?\s*va)\s*$|^\s*(?:ve|v\/v|")[^.;\u001e]*(?:;|,|\sva)\s*(?:va\s+)?$/u.test(between)
  )
}

/** `floor`: where the citation before it ends; the body that ends it issues nothing more: "… của Bộ Chính trị, ban hành Kế hoạch". */
function withClause(clean: CleanText, citation: Citation, floor: number): Citation {
  const from = Math.max(0, citation.start - REACH)
  const before = clean.folded.slice(from, citation.start)
  const leadsUp = matchesAt(LEADS_UP, clean.folded, citation.start)
  const issued = leadsUp ? ISSUED.exec(before) : null
  const date = citation.date ?? (issued ? frontDate(before.slice(0, issued.index)) : null)
  const issuer =
    citation.issuers.length > 0
      ? null
      : leadsUp
        ? clauseIssuer(clean, citation, { from, floor }, before, issued)
        : factored(clean, from, before)
  if (!issuer) return date === citation.date ? citation : { ...citation, date }
  const day = date ?? (issued ? dayBefore(clean, issuer) : null)
  return { ...citation, date: day, term: citation.term ?? issuer.term, issuers: [issuer], sharedIssuer: true }
}

function clauseIssuer(
  clean: CleanText,
  citation: Citation,
  { from, floor }: { readonly from: number; readonly floor: number },
  before: string,
  issued: RegExpExecArray | null,
): IssuerMatch | null {
  if (issued) {
    const end = from + issued.index
    const start = Math.min(end, Math.max(floor, from + sentenceStart(before, issued.index)))
    return bodyEndingAt(clean, start, end, SUBJECT) ?? longestBodyEndingAt(clean, start, end)
  }
  const bracket = IN_BRACKET.exec(before)
  if (bracket) return namesOneBody(citation) ? null : bodyEndingAt(clean, from, from + bracket.index, OPINION)
  const at = AT.exec(before)
  if (!at) return factored(clean, from, before)
  if (OFFICE.test(citation.number?.body ?? '') && citation.number?.code === null) return null
  return (
    bodyEndingAt(clean, from, from + at.index, OF) ??
    (namesOneBody(citation) ? null : (approving(clean, from, from + at.index) ?? speaking(clean, citation)))
  )
}

const FACTORED = new RegExp(`(?<![a-z])(?:cac|nhung)\\s+(?:${TYPE_WORD})\\s+cua\\s+`, 'g')

/** "các Nghị quyết *của Hội đồng nhân dân tỉnh*: số 340/NQ-HĐND về …; số 160/NQ-HĐND": the body before a list of numbers. */
function factored(clean: CleanText, from: number, before: string): IssuerMatch | null {
  const lead = before.includes('cua') ? lastMatchIn(FACTORED, before) : null
  const issuer = lead ? issuerAt(clean.text, clean.folded, from + lead.index + lead[0].length) : null
  return issuer && /^\s*:?\s*$/u.test(clean.folded.slice(issuer.end, from + before.length)) ? issuer : null
}

/** What happens on a day besides the issuing takes the day for itself: "Ngày 05/3/2021, Huyện ủy họp và ban hành …". */
const OTHER_ACT =
  /[0-9]\s*[-/]|(?<![a-z])(?:to chuc|hop|trien khai|du|lam viec|khai mac|theo|thuc hien|kiem tra)(?![a-z])/

const QUOTED_DAY = /["'`>]\s*(?=ngay\s+[0-9])/g

/** "Ngày 26/10/2021, Ban Thường vụ Thành ủy …", "Ngày 14/4/2025, Tổng Bí thư, thay mặt Trung ương, đã ký …". */
function frontDate(clause: string): string | null {
  // "'…', 'Ngày 8/6/2036, …'": the words of another field go before.
  const quoted = lastMatchIn(QUOTED_DAY, clause)?.index ?? 0
  const sentence = Math.max(quoted, sentenceStart(clause, clause.length))
  const lead = clause.indexOf('ngay ', sentence)
  const date = lead < 0 ? null : dateAt(clause, lead + 'ngay '.length)
  if (!date || date.impossible || OTHER_ACT.test(clause.slice(date.end))) return null
  // "LTS: Ngày 14/11/2036, …", "(NTO) Ngày …": an editor's sign goes before.
  return /^(?:\s*\(?[a-z.]{2,10}\)?\s*[-:)]\s*)?(?:[\s"'`>(]|(?:sang|chieu|toi|vao|truoc do|tiep do|sau do|theo do)[\s,]+)*$/u.test(
    clause.slice(sentence, lead),
  )
    ? date.date
    : null
}

/** "tại phiên *họp* ngày 01/3/2034, Ủy ban nhân dân tỉnh ban hành": the day is the meeting's. */
const OF_MEETING = /(?<![a-z])(?:hop|hoi nghi|phien|gap|lam viec|truoc|sau|den|tu|toi|dai hoi)\s+$/u

/** "Để báo cáo kết quả, *ngày 18/7/2034*, Ban Dân vận Tỉnh ủy có Công văn số …": the day right before the body. */
function dayBefore(clean: CleanText, { start }: IssuerMatch): string | null {
  const from = Math.max(0, start - 40)
  const lead = clean.folded.slice(from, start).lastIndexOf('ngay ')
  if (lead < 0 || OF_MEETING.test(clean.folded.slice(Math.max(0, from + lead - 14), from + lead))) return null
  const day = dateAt(clean.folded, from + lead + 'ngay '.length)
  return day && !day.impossible && /^,?\s+$/u.test(clean.folded.slice(day.end, start)) ? day.date : null
}

const SPEAKS =
  /^\s+(?:da\s+|cung\s+)?(?:quyet dinh|giao|yeu cau|chi dao|thong nhat|dong y|ket luan|quy dinh|neu|xac dinh|de nghi)(?![a-z])/

/** "Tại Kết luận số 169-KL/TW, *Bộ Chính trị* giao …": who speaks in a document issued it. */
function speaking(clean: CleanText, citation: Citation): IssuerMatch | null {
  const comma = /^,\s+/u.exec(clean.folded.slice(citation.end, citation.end + 4))
  const issuer = comma ? issuerAt(clean.text, clean.folded, citation.end + comma[0].length) : null
  return issuer && SPEAKS.test(clean.folded.slice(issuer.end, issuer.end + 24)) ? issuer : null
}

/** "Tổng Bí thư thay mặt *Bộ Chính trị* ký ban hành": who signs on behalf of a body issues nothing himself. */
const SUBJECT = /(?:^|[\u001e.;:,("'`]\s*|(?<![a-z])(?:va|thay mat)\s+)(?=[a-z])/g
/** "ý kiến của Thủ tướng Chính phủ tại Văn bản số 33/VPCP-CN": the letter that passes it on is the office's. */
const OFFICE = /^VP/u
const OF = /(?<![a-z])cua\s+/g
/** "sau khi thống nhất ý kiến *với* Bộ Nội vụ (Công văn số …), Bộ Tài chính (Công văn số …)": each before its own letter. */
const OPINION =
  /(?<![a-z])(?:y kien|dong y|thong nhat|nhat tri|chap thuan|de nghi)\s+(?:cua|voi)\s+(?:[^().;]{2,70}\([^()]{5,80}\)\s*,?\s*(?:va\s+)?){0,6}(?=[a-z])/g
const SUBJECT_OR_AGENT = /(?:^|[\u001e.;:,(]\s*|(?:^|\s)(?:va|duoc|do|bi)\s+)(?=[a-z])/g

/** "UBND tỉnh đã phê duyệt chủ trương đầu tư *tại* …": the nearest verb of this sentence whose subject is a body. */
function approving(clean: CleanText, from: number, at: number): IssuerMatch | null {
  const window = clean.folded.slice(from, at)
  const sentence = window.search(/[.;\u001e](?:\s|$)(?!.*[.;\u001e](?:\s|$))/u) + 1
  const verb = lastMatchIn(APPROVED, window.slice(sentence))
  return verb ? bodyEndingAt(clean, from + sentence, from + sentence + verb.index, SUBJECT_OR_AGENT) : null
}

/** What the letters of a number name needs no clause: "Bộ Tài chính quy định … tại Nghị định số 12/2020/NĐ-CP". */
const namesOneBody = (citation: Citation): boolean =>
  citation.number !== null && (suffixOf(citation.number.body)?.issuer ?? null) !== null

/** The body whose name ends where the clause's verb begins: "Huyện ủy Tuy Đức (Đắk Nông) *ban hành* …". */
function bodyEndingAt(clean: CleanText, from: number, at: number, starts: RegExp): IssuerMatch | null {
  for (const hit of matchesIn(starts, clean.folded.slice(from, at)).reverse()) {
    const issuer = issuerAt(clean.text, clean.folded, from + hit.index + hit[0].length)
    if (
      issuer &&
      /^(?:\s|,|\([^()]{1,40}\)|khoa\s+[ivxlcdm]+|nhiem ky\s+\d{4}\s*-\s*\d{4})*$/u.test(
        clean.folded.slice(issuer.end, at),
      )
    )
      return { ...issuer, term: issuer.term ?? termIn(clean.folded, issuer.end, at) }
  }
  return null
}

/** "từ khi *Bộ Chính trị* ban hành", "theo đó *Ban Thường vụ Tỉnh ủy* đã ban hành": any word may go before a subject. */
function longestBodyEndingAt(clean: CleanText, from: number, at: number): IssuerMatch | null {
  for (const hit of matchesIn(WORD, clean.folded.slice(from, at))) {
    const issuer = bodyEndingAt(clean, from + hit.index, at, ONCE)
    if (issuer) return issuer
  }
  return null
}

const WORD = /(?<=\s)(?=[a-z])/g
const ONCE = /^/g

/** Where the sentence or item begins that an offset of the window lies in. */
const sentenceStart = (window: string, at: number): number =>
  Math.max(...['\u001e', '. ', ';'].map((end) => window.lastIndexOf(end, at - 1))) + 1

/** "Ban Chấp hành Đảng bộ tỉnh *khóa XIII* đã ban hành …" */
function termIn(folded: string, from: number, to: number): string | null {
  const lead = /khoa\s+/u.exec(folded.slice(from, to))
  const roman = lead ? romanAt(folded, from + lead.index + lead[0].length) : null
  return roman ? toRoman(roman.value) : null
}
