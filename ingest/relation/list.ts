/**
 * Lists whose items are paragraphs of their own: "ban hành các văn bản thực hiện Nghị quyết số 12-NQ/TW, gồm:" or "Các quyết
 * định sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực:", with an item for each document.
 */
import type { ResolvedCitation } from '../citation/citation.ts'
import type { Cue, Reading } from './reading.ts'
import { actingBefore, acts, inArticle, nothingActs, type Actor } from './actor.ts'
import { wordsOf } from './clause.ts'
import { actsOnAnother, moodOfMaking, opensSentence, PLURAL } from './listed.ts'
import { DONE, type Mood } from './mood.ts'
import { linkBetween, listedObjects, objectsOf, rankOf } from './object.ts'
import { RELATION_RULES, type RelationRule } from './rules.ts'
import type { Said } from './statement.ts'
import { FILLERS, LINKS } from './words.ts'
import { isCitation, seek } from './seek.ts'

/** What each item of the open list does, or what is done to it. */
interface Opener {
  readonly rule: RelationRule
  /** Where the cue begins. */
  readonly start: number
  /** What the items act on; null where the source acts on the items. */
  readonly objects: readonly NonNullable<Actor>[] | null
  readonly mood: Mood
}

/** Reads the clauses of a source in their order; an item goes on the list that its neighbour before it belongs to. */
export class Lists {
  private open: Opener | null = null
  private behind = 0
  /** How its items are marked: "a)", "1.", "-"; null before the first of them. */
  private marks: Mark | null = null

  read(reading: Reading): Said[] {
    const { clause, clean } = reading
    const between = clean.folded.slice(Math.max(this.behind, clause.start - 400), clause.start)
    const lead = between + clean.folded.slice(clause.start, clause.start + 12)
    const mark = NEXT_ROW.test(lead)
      ? 'row'
      : markOf(NEXT_ITEM.exec(lead.slice(Math.max(lead.lastIndexOf(':'), lead.lastIndexOf(';')) + 1))?.[1])
    // "2. … các Nghị quyết sau: a) …; b) …" ends with "3.".
    if (!(mark === 'row' || NEXT_ITEM.test(lead)) || (this.marks !== null && mark !== this.marks)) this.open = null
    this.open ??= changing(reading, between)
    this.behind = clause.end
    const said = this.open ? itemOf(reading, this.open) : []
    if (said.length === 0) this.open = enumerating(reading)
    this.marks = said.length === 0 ? null : mark
    return said
  }
}

type Mark = 'letter' | 'number' | 'bullet' | 'row'

function markOf(sign: string | undefined): Mark | null {
  if (sign === undefined) return null
  return /^\d/u.test(sign) ? 'number' : /^[a-z]/u.test(sign) ? 'letter' : 'bullet'
}

/** Nothing but the end of the item before it and the sign of this one. */
const NEXT_ITEM = /^[\s.;:,\u001e*_"]*([-+•*]\s|\d{1,2}[.)]\s|[a-z]\)\s)/u

/** The next row of a table, or its first below the heads of its columns: "| 2 | 62-KH/TU |". */
const NEXT_ROW = /^[\s\u001e]*(?:\t[^\u001e]{0,200}\u001e\s*){0,3}\t\s*[0-9]{1,3}[.)]?\s*\t/u

function itemOf(reading: Reading, opener: Opener): Said[] {
  const { tokens } = reading
  const first = seek(tokens, 0, isCitation)
  const item = tokens[first]?.citation
  const opens =
    tokens
      .slice(0, first)
      .every(({ word }) => FILLERS.has(word) || LINKS.has(word) || /^(?:\d{1,2}|[a-z]|close)$/u.test(word)) ||
    (opener.objects !== null && WHOSE.test(wordsOf(tokens.slice(0, first))))
  if (!item || !opens) return []
  const { rule, start, objects, mood } = opener
  if (objects === null) {
    const part = REPLACES_PART !== undefined && IN_PART.test(wordsOf(tokens.slice(0, first))) ? REPLACES_PART : rule
    return [{ reading, rule: part, span: [start, item.found.end], from: null, to: item, grade: 'firm', mood }]
  }
  return memberHeads(reading, first).flatMap((item): Said[] =>
    objects
      .filter((to) => (rankOf(item) ?? 4) >= (rankOf(to) ?? 0))
      .map((to) => ({ reading, rule, span: [start, to.found.end], from: item, to, grade: 'likely', mood })),
  )
}

/** "- *Cấp tỉnh:* Chương trình số 30-CTr/TU, Kế hoạch số 90/KH-UBND": whose the documents of an item are. */
const WHOSE = /^(?:\d{1,2} |[a-z] )?(?:[a-z]+ ){1,6}colon$/u

/** The documents with which an item begins; one that is said to carry out something else is no more of the list. */
function memberHeads(reading: Reading, first: number): ResolvedCitation[] {
  const { tokens } = reading
  const heads: ResolvedCitation[] = []
  for (let at = first, last = -1; at >= 0; last = at, at = seek(tokens, at + 1, isCitation)) {
    const item = tokens[at]?.citation
    if (!item || (last >= 0 && linkBetween(tokens, last, at) !== 'direct') || actsOnAnother(reading, at)) break
    if (acts(item.found.type)) heads.push(item)
  }
  return heads
}

/** "… các văn bản thực hiện Nghị quyết số 12-NQ/TW, gồm:" opens a list of documents that act; so does a heading. */
function enumerating(reading: Reading): Opener | null {
  const { tokens, cues } = reading
  const isOpen = tokens.at(-1)?.word === 'colon'
  const cue = cues.findLast((one) => one.rule.shape === 'forward')
  if (!cue || nothingActs(reading, cue) || actingBefore(reading, cue)) return null
  const lead = wordsOf(tokens.slice(Math.max(0, cue.from - 14), cue.from))
  const fronts = isOpen && isFronted(reading, cue)
  if (!fronts && !(isOpen && PLURAL.test(lead)) && !HEADING.test(lead)) return null
  const at = fronts ? listedObjects(reading, cue.at, tokens.length) : objectsOf(reading, cue.at, null)
  const objects = at.flatMap((index) => tokens[index]?.citation ?? [])
  return { rule: cue.rule, start: tokens[cue.from]?.start ?? 0, objects, mood: moodOfMaking(reading, cue) }
}

/** "PHỤ LỤC: *DANH MỤC VĂN BẢN LÃNH ĐẠO,* CHỈ ĐẠO THỰC HIỆN NGHỊ QUYẾT SỐ 12-NQ/TW" */
const HEADING =
  /(?:^| )(?:danh muc|danh sach|tong hop)(?: (?:he thong|cac|mot so))? (?:van ban|nghi quyet|ke hoach|chuong trinh|chi thi|quyet dinh)(?: [a-z]+){0,8}$/u
/** "Triển khai Nghị quyết số 12-NQ/TW, các cấp *đã ban hành các văn bản:*" */
const isFronted = (reading: Reading, cue: Cue): boolean =>
  opensSentence(reading, cue) && HAVE_ISSUED.test(wordsOf(reading.tokens.slice(-16)))
const HAVE_ISSUED =
  /(?:^| )da (?:[a-z]+ ){0,4}(?:ban hanh|xay dung) (?:(?:cac|nhieu|mot so|he thong|[0-9]+) )*(?:van ban|nghi quyet|ke hoach|chuong trinh|chi thi|quyet dinh)(?: [a-z]+){0,8} colon$/u

const REPLACES = RELATION_RULES.find((rule) => rule.name === 'thay-the')
const REPLACES_PART = RELATION_RULES.find((rule) => rule.name === 'thay-the-mot-phan')
/** "*Điều 2 và Điều 6* Quyết định số 23/2026/QĐ-UBND": what ends is a part. */
const IN_PART = /(?:^| )(?:dieu|khoan|diem|muc|chuong|phan|phu luc)(?: |$)/u
/** The line before the first item, from its sentence on. */
const OPENING_LINE = /[^.;\u001e]*$/u
const ENDS_OPEN = /:[\s\u001e*_"]*$/u
const CHANGING =
  /(?:quyet dinh|nghi dinh|thong tu|nghi quyet|luat|quy dinh|chi thi) nay (?:.* )?(?:thay the|bai bo)(?: toan bo)?(?: cac)?[a-z ,]*$|het hieu luc(?: thi hanh)? (?:ke tu |tu |ke )?(?:ke tu )?ngay [a-z]+ [a-z]+ nay co hieu luc[a-z ]*$/u
const ARTICLE_CHANGING = /^(?:bai bo|thay the)(?: toan bo)? (?:cac|nhung|mot so)?[a-z ,]*$/u

/** "Bãi bỏ các quyết định sau đây:", "Các văn bản sau hết hiệu lực kể từ ngày Nghị định này có hiệu lực:". */
function changing({ clean, clause }: Reading, between: string): Opener | null {
  const colon = between.lastIndexOf(':')
  if (!REPLACES || colon < 0 || !ENDS_OPEN.test(between.slice(colon))) return null
  const line = OPENING_LINE.exec(between.slice(0, colon))
  const words = (line?.[0] ?? '').replace(/\s+/gu, ' ').trim()
  const at = clause.start - between.length + (line ? line.index + (line[0].length - line[0].trimStart().length) : 0)
  const own = CHANGING.test(words) || (ARTICLE_CHANGING.test(words) && inArticle(clean.folded, at))
  return own ? { rule: REPLACES, start: at, objects: null, mood: DONE } : null
}
