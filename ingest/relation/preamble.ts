/**
 * What a source says of itself before its first section: "Căn cứ A; Thực hiện B; C, Ban Thường vụ … ban hành kế hoạch như
 * sau:". Each item that `Thực hiện` governs is carried out by the source; `Căn cứ` only cites.
 */
import type { Reading, Token } from './reading.ts'
import type { SourceDocument } from '../../graph/model.ts'
import type { CleanText } from '../source/clean.ts'
import { fold } from '../source/fold.ts'
import type { Letterhead } from '../source/letterhead.ts'
import { nothingActs } from './actor.ts'
import { wordsOf } from './clause.ts'
import { TYPE } from './gap.ts'
import { openingOf } from './match.ts'
import { DONE } from './mood.ts'
import { listedObjects } from './object.ts'
import { RELATION_RULES, type RelationRule } from './rules.ts'
import type { Said } from './statement.ts'
import { FILLERS, LINKS } from './words.ts'
import { isCitation, seek } from './seek.ts'

/** The longest preamble that is read, in characters; a text without a title has a shorter one. */
const MOST_CHARACTERS = 8000
const MOST_UNTITLED = 5000

const OPENING_RULES = RELATION_RULES.filter((rule) => rule.shape === 'preamble')

/** What opened the list that goes on. */
interface Opened {
  readonly rule: RelationRule
  /** Offset of its first word. */
  readonly start: number
}

/** Reads the clauses of a source in their order. */
export class Preamble {
  private readonly start: number
  private readonly end: number
  private readonly untitled: boolean
  private opened: Opened | null = null
  private behind: number
  private foreign = false

  constructor(clean: CleanText, source: SourceDocument, letterhead: Letterhead) {
    this.start = letterhead.end
    this.behind = letterhead.end
    this.untitled = source.type === null
    this.end = announcedAt(clean.folded, this.start, source.type, this.untitled ? MOST_UNTITLED : MOST_CHARACTERS)
  }

  /** What the source carries out in this clause. */
  read(reading: Reading): Said[] {
    const { clause } = reading
    if (clause.end <= this.start || clause.start >= this.end || this.foreign) return []
    this.foreign = this.passOver(reading.clean.folded, clause.start)
    this.behind = clause.end
    if (this.foreign || this.isBackground(reading)) return []
    const said = segmentsOf(reading, this.start).flatMap(([from, to]) => this.segment(reading, from, to))
    return [...said, ...this.announced(reading)]
  }

  /** "Thực hiện A, những năm qua … đã đạt kết quả. Tuy nhiên …": a sentence of its own, before others, tells how things were. */
  private isBackground({ clean, clause }: Reading): boolean {
    const stopped = clause.end < this.end && clean.folded.charAt(clause.end) === '.'
    return stopped && /[.!?]\s+\p{Lu}/u.test(clean.text.slice(clause.end + 1, this.end))
  }

  /** "… Ủy ban nhân dân tỉnh ban hành Kế hoạch triển khai thực hiện Chỉ thị số 37-CT/TW với các nội dung như sau:". */
  private announced(reading: Reading): Said[] {
    const { tokens, cues, source, clause } = reading
    if (this.end >= clause.end || source.type === null) return []
    const own = new RegExp(`(?:^| )(?:ban hanh|xay dung) ${fold(source.type)}(?: [a-z]+){0,6}$`, 'u')
    const cue = cues.find(
      (one) => one.rule.shape === 'forward' && own.test(wordsOf(tokens.slice(Math.max(0, one.from - 12), one.from))),
    )
    const to = cue && tokens[cue.at]?.citation
    if (!to || to.found.end > this.end || nothingActs(reading, cue)) return []
    const start = tokens[cue.from]?.start ?? 0
    return [{ reading, rule: cue.rule, span: [start, to.found.end], from: null, to, grade: 'firm', mood: DONE }]
  }

  /** Items without a citation stand in no clause: "Thực hiện Hướng dẫn về công tác bầu cử;". True where the text is another's. */
  private passOver(folded: string, to: number): boolean {
    let at = this.behind
    // A full stop ends the list.
    if (folded.charAt(at) === '.') this.opened = null
    return folded
      .slice(at, to)
      .split(/[;\u001e\n]/u)
      .some((piece) => {
        const lead = at + piece.search(/[a-z]/u)
        at += piece.length + 1
        return lead >= at - piece.length - 1 && this.passItem(piece.trim(), lead)
      })
  }

  private passItem(item: string, start: number): boolean {
    // '{"content": "Căn cứ …': the name of a field goes before.
    const words = item.replace(/^[^a-z]*[a-z_]{2,20}["']?\s*[:=]\s*["'`]\W*|^[^a-z]+/u, '')
    const [rule] = OPENS.test(words) ? OPENING_RULES : []
    this.opened = rule ? { rule, start } : null
    // A text without a title that begins with anything else may speak of others: a press article.
    return this.untitled && item.length > 60 && !rule && !BASIS.test(words)
  }

  private segment(reading: Reading, from: number, to: number): Said[] {
    const { tokens } = reading
    const start = from + labels(tokens.slice(from, to))
    const first = seek(tokens, start, isCitation, to)
    const rule = openingOf(tokens.slice(start, to))
    if (rule) {
      const governed =
        first < 0 ? !/ theo(?: |$)/u.test(wordsOf(tokens.slice(start, to))) : governs(reading, start, first)
      this.opened = governed ? { rule, start: tokens[start]?.start ?? 0 } : null
      return first < 0 ? [] : this.carried(reading, first, to)
    }
    if (first < 0 || goesOn(tokens.slice(start, first))) return first < 0 ? [] : this.carried(reading, first, to)
    return this.behindBasis(reading, start, to)
  }

  /** "Căn cứ A, thực hiện B, Ban Thường vụ ban hành kế hoạch như sau". */
  private behindBasis(reading: Reading, from: number, to: number): Said[] {
    const { tokens, cues } = reading
    const announces = (tokens[from]?.start ?? 0) < this.end && (tokens[to - 1]?.end ?? 0) > this.end
    const cue = cues.find(
      (one) =>
        one.rule.shape === 'forward' &&
        one.at > from &&
        one.at < to &&
        /^comma (?:thuc|trien|to|cu)$/u.test(wordsOf(tokens.slice(one.from - 1, one.from + 1))),
    )
    const rule =
      cue && announces && BASIS.test(wordsOf(tokens.slice(from, to))) ? openingOf(tokens.slice(cue.from, to)) : null
    this.opened = cue && rule ? { rule, start: tokens[cue.from]?.start ?? 0 } : null
    return cue && rule ? this.carried(reading, cue.at, to) : []
  }

  private carried(reading: Reading, first: number, stop: number): Said[] {
    const { opened } = this
    if (!opened) return []
    return listedObjects(reading, first, stop).flatMap((at): Said[] => {
      const to = reading.tokens[at]?.citation
      if (!to || to.found.start >= this.end) return []
      return [
        { reading, rule: opened.rule, span: [opened.start, to.found.end], from: null, to, grade: 'firm', mood: DONE },
      ]
    })
  }
}

/** The items of a preamble, as token ranges: divided by semicolons, or by a line that begins one: "⏎Thực hiện …". */
function segmentsOf({ clean, tokens }: Reading, from: number): (readonly [number, number])[] {
  const starts = tokens.flatMap((token, index) => {
    if (token.word === 'semicolon') return [index + 1]
    // The items of a program's list stand in quotation marks.
    const before = tokens[index - 1]?.word === 'quote' ? tokens[index - 2] : tokens[index - 1]
    const between = clean.text.slice(before?.end ?? token.start, token.start)
    return /[\n\t]/u.test(between) && LINE_START.test(clean.text.slice(token.start, token.start + 12)) ? [index] : []
  })
  const first = Math.max(
    0,
    tokens.findIndex((token) => token.start >= from),
  )
  const all = [first, ...starts.filter((start) => start > first)]
  return all.map((start, index) => [start, all[index + 1] ?? tokens.length] as const)
}

const LINE_START = /^(?:Thực hiện|Căn cứ|Triển khai|Xét|Theo|Để|Nhằm|Trên cơ sở|Quán triệt|Tiếp tục)(?!\p{L})/u

/** "1.", "a)", "và", "T('": what an item may begin with before its words. */
function labels(tokens: readonly Token[]): number {
  const words = tokens.findIndex(({ word }) => !/^(?:\d{1,2}|[a-z]|[ivx]{1,4}|open|close|comma|va|quote)$/u.test(word))
  return Math.max(0, words)
}

const BASIS = /^(?:can cu|theo|xet|tren co so)[ \n]/u
const OPENS =
  /^(?:de\s+|nham\s+)?(?:quan triet,?\s+(?:va\s+)?)?(?:to chuc\s+|tiep tuc\s+)?(?:trien khai,?\s+)?(?:thuc hien|thi hanh|trien khai|cu the hoa)\s/u

/** The item begins with a citation: the list goes on. */
const goesOn = (tokens: readonly Token[]): boolean =>
  tokens.every(({ word }) => FILLERS.has(word) || LINKS.has(word)) || FACTORED.test(wordsOf(tokens))

/** "các Nghị quyết của Hội đồng nhân dân tỉnh: *số 340/NQ-HĐND*": what the members of the list share. */
const FACTORED = new RegExp(`^(?:cac|nhung) ${TYPE}(?: cua(?: [a-z]+){1,12})?(?: colon)?$`, 'u')

/** What is carried out is the document itself, or what a body says in it: "thực hiện chỉ đạo của Ủy ban nhân dân tỉnh tại …". */
function governs({ tokens, cues }: Reading, start: number, first: number): boolean {
  if (cues.some((cue) => cue.at === first && cue.rule.shape === 'forward' && cue.from - start <= 3)) return true
  return /(?:chi dao|y kien|yeu cau|de nghi|nhiem vu|phan cong)(?: [a-z]+){0,14} (?:tai|trong)$/u.test(
    wordsOf(tokens.slice(start, first)),
  )
}

/** Where the source announces itself, or -1: "… như sau:", "QUYẾT ĐỊNH:", "… xây dựng kế hoạch" before the first section. */
function announcedAt(folded: string, start: number, type: string | null, most: number): number {
  const text = folded.slice(start, start + most)
  const section = SECTION.exec(text)
  const before = section ? text.slice(0, section.index) : text
  const announced = ANNOUNCED.exec(before)
  if (announced) return start + announced.index
  const own =
    type === null
      ? MADE.exec(before)
      : new RegExp(`(?:ban hanh|xay dung|de ra|lap)\\s+${fold(type).replace(/ /gu, '\\s+')}(?![a-z]|\\s+so)`, 'u').exec(
          before,
        )
  return own ? start + own.index : -1
}

/** "…; *Bộ trưởng Bộ Y tế ban hành Thông tư* bãi bỏ một phần Thông tư số 10/2030/TT-BYT": what a text without a head says it is. */
const MADE =
  /(?<=[\u001e;]\s*(?:bo truong|chinh phu|thu tuong|thong doc|tong|chanh an|uy ban|hoi dong|chu tich|ban)[a-z ]{0,90})\s+ban\s+hanh\s+(?:nghi dinh|thong tu|quyet dinh|nghi quyet|quy dinh)(?![a-z]|\s+so\s)/u
const ANNOUNCED =
  /nhu\s+sau(?![a-z])|(?:noi dung|nhiem vu|giai phap|van de|viec)(?:\s+[a-z]+){0,4}\s+sau(?:\s+day)?\s*[:.;]|(?:quyet\s+dinh|quyet\s+nghi|chi\s+thi)\s*:/u
const SECTION =
  /[\u001e\n]\s*[*_#]*(?:(?:[ivx]{1,4}|[a-d]|1)\s?[.)/-]\s|dieu\s+1\s*[.:]|phan\s+(?:thu\s+nhat|i|1)(?![a-z]))/u
