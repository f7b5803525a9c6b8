/**
 * Which document acts where a cue stands: the one before it, the source by its title, its articles or "Quyết định này".
 */
import type { Cue, Reading, Token } from './reading.ts'
import type { Grade } from '../../graph/model.ts'
import type { RelationRule } from './rules.ts'
import { fold } from '../source/fold.ts'
import type { ResolvedCitation } from '../citation/citation.ts'
import { spokenOf, wordsOf } from './clause.ts'
import { gapWords, gradeOfGap, isOfMeasures, isOwnForce, isTitleGap, shortNameOf, TYPE } from './gap.ts'
import { listedObjects, rankOf } from './object.ts'
import { DONE, moodAt, moodBefore, verbBefore, type Mood } from './mood.ts'
import { LINKS, NOT_ACTING } from './words.ts'
import { isNamed, isWord, seekBack } from './seek.ts'

/** A document that acts; null is the source itself. */
export type Actor = ResolvedCitation | null

export interface Acting {
  readonly actors: readonly Actor[]
  /** What they act on, as token offsets, where the form of the sentence tells it. */
  readonly objects?: readonly number[]
  /** Where the words begin that name the source. */
  readonly since?: number
  readonly grade: Grade
  readonly mood: Mood
  /** What is said where it is not what the cue alone would say. */
  readonly rule?: RelationRule
}

/** Reports and proposals tell and ask; they carry nothing out and change nothing. */
const TELLING = /^(?:Báo cáo|Tờ trình|Biên bản)/u
export const acts = (type: string | null): boolean => type === null || !TELLING.test(type)

/** "Hội nghị tổng kết 10 năm thực hiện", "gắn với việc thực hiện", "trong việc thực hiện": no document acts there. */
export function nothingActs({ clean, tokens }: Reading, cue: Cue): boolean {
  const before = tokens.slice(Math.max(0, cue.from - 5), cue.from)
  const stop = seekBack(before, before.length, isNamed)
  return NOT_ACTING.test(spokenOf(clean, before.slice(stop + 1))) && !actsByMeasures(tokens, cue.from)
}

/** Only the document before them has measures: "về một số nhiệm vụ, giải pháp thực hiện …". */
function actsByMeasures(tokens: readonly Token[], at: number): boolean {
  const named = seekBack(tokens, at, isNamed, at - 24)
  return named >= 0 && isOfMeasures(gapWords(tokens, named + 1, at) ?? '')
}

/** How many words may stand between a document and what it does. */
const MOST_BETWEEN = 90

/** "Kế hoạch số 96-KH/TU, ngày 30/11/2021 thực hiện …", "Quyết định này thay thế …". */
export function actingBefore(reading: Reading, cue: Cue): Acting | null {
  const { tokens } = reading
  const nearest = namedBefore(tokens, cue.from)
  const gap = nearest < 0 || cue.from - nearest > MOST_BETWEEN ? null : gapWords(tokens, nearest + 1, cue.from)
  const words = gap?.replace(WILL, '') ?? null
  const index = shortNameOf(tokens, nearest) ?? nearest
  const token = tokens[index]
  if (!token || words === null) return null
  const grade = token.word === 'this' && changes(cue) && isOwnForce(words) ? 'firm' : gradeOfGap(words, cue.rule.type)
  if (grade === null || saysAnother(reading, cue, index, words) || leavesRecord(reading, index, cue)) return null
  if (words === '' && beginsLine(reading, index, cue)) return null
  if (token.word === 'this') return thisActs(reading, token, grade)
  const first = firstOfList(tokens, index)
  const actors = tokens.slice(first, index + 1).flatMap((one) => (one.citation ? [one.citation] : []))
  const mood: Mood = words === gap ? moodBefore(reading, first) : { polarity: 'affirmed', mode: 'planned' }
  return actors.every((actor) => acts(actor.found.type)) ? { actors, grade, mood } : null
}

/** The document before an offset; one in parentheses that have closed only tells something of the one before them. */
function namedBefore(tokens: readonly Token[], at: number): number {
  const nearest = seekBack(tokens, at, isNamed)
  if (gapWords(tokens, nearest + 1, at) !== null) return nearest
  const open = seekBack(tokens, nearest, isWord('open'))
  const outer = seekBack(tokens, open, isNamed)
  return outer >= 0 && gapWords(tokens, outer + 1, at) !== null ? outer : nearest
}

/** "Nghị định số 5/2030/NĐ-CP *sẽ* thay thế". */
const WILL = /(?:^|(?<= ))(?:du kien se|du kien|se) $/u

/** "Căn cứ A, thực hiện B, Ban Thường vụ ban hành …", "A thực hiện B, thực hiện C": a comma alone begins what another does. */
function saysAnother({ tokens, cues }: Reading, cue: Cue, index: number, words: string): boolean {
  if (!/^comma $/u.test(words) || changes(cue)) return false
  if (cues.some((other) => other.at === index && other.from < index)) return true
  const behind = wordsOf(tokens.slice(cue.at + 1, cue.at + 60))
  const before = wordsOf(tokens.slice(Math.max(0, index - 3), index))
  return (
    /(?:can cu|theo|tren co so)(?: tai| cac)?$/u.test(before) &&
    /(?:^| )comma (?:.* )?(?:ban hanh|xay dung|to chuc|yeu cau|trien khai)(?: |$)/u.test(behind)
  )
}

/** "… theo Luật Đất đai 2033⏎Thực hiện Luật …": a capital on a new line begins another sentence. */
function beginsLine({ clean, tokens }: Reading, index: number, cue: Cue): boolean {
  const [from, to] = [tokens[index]?.end ?? 0, tokens[cue.from]?.start ?? 0]
  return clean.text.slice(from, to).includes('\n') && /^\p{Lu}/u.test(clean.text.slice(to, to + 2))
}

/** "{ so: '12-KH/TU' }, { trichYeu: 'Thực hiện …' }": the next record is another document's. */
function leavesRecord({ clean, tokens }: Reading, index: number, cue: Cue): boolean {
  const between = clean.text.slice(tokens[index]?.end ?? 0, tokens[cue.from]?.start ?? 0)
  return /[{}]/u.test(between) || NEXT_STRING.test(between)
}

/** `"… Kế hoạch số 12-KH/TU,",⏎ "Thực hiện …"`: one string of a program ends, another begins. */
const NEXT_STRING = /["'`]\s*,\s*["'`]/u

/** Members of one coordination act together: "Kế hoạch số 12-KH/TU và số 15-KH/TU thực hiện …". */
function firstOfList(tokens: readonly Token[], index: number): number {
  let first = index
  const list = tokens[index]?.citation?.found.list ?? null
  for (let at = index - 1; at >= 0 && list !== null; at--) {
    if (tokens[at]?.citation?.found.list === list) first = at
    else if (!LINKS.has(tokens[at]?.word ?? '')) break
  }
  return first
}

/** "Quyết định này": the source where it is a decision, else the document of that type that the paragraph named last. */
function thisActs(reading: Reading, token: Token, grade: Grade): Acting | null {
  const type = token.type ?? ''
  // What a record quotes of its document speaks of that document.
  const owner = reading.titledAt(token.start)?.owner
  if (owner && sameType(type, owner.found.type)) return { actors: [owner], grade, mood: DONE }
  if (isSource(reading, type) || speaksAsSource(reading, token))
    return { actors: [null], since: token.start, grade, mood: DONE }
  const before = named(reading, token.start).filter((citation) => sameType(type, citation.found.type))
  const [only] = new Set(before.map((citation) => citation.key)).size === 1 ? before : []
  return only ? { actors: [only], grade: 'likely', mood: DONE } : null
}

/** "7. *Thông tư này* có hiệu lực sau 45 ngày, kể từ ngày ký", "Điều 5. … *Quyết định này* thay thế …": only a document says so of itself. */
function speaksAsSource({ source, clean, cited }: Reading, { start, end, type }: Token): boolean {
  if (
    source.type !== null ||
    cited(Math.max(0, start - NAMED_REACH), start).some((one) => sameType(type ?? '', one.found.type))
  )
    return false
  const line = clean.text.slice(
    Math.max(clean.text.lastIndexOf('\n', start - 1), clean.text.lastIndexOf('\u2029', start - 1)) + 1,
    start,
  )
  return (
    OWN_LINE.test(line) ||
    /^\s+(?:co\s+hieu\s+luc[^.]{0,60}ngay\s+ky|(?:da\s+)?duoc\s+(?:[^\s,;.]+,?\s+){1,20}thong\s+qua)(?![a-z])/u.test(
      clean.folded.slice(end, end + 160),
    )
  )
}

const OWN_LINE = /^[\s*"'-]*(?:Điều\s+\d{1,3}[a-z]?\s*[.:]|(?:\S.{0,60}\s)?\d{1,2}\.\s*$)/u

/** How far back "Nghị quyết này" may point, in characters. */
const NAMED_REACH = 600

/** The citations shortly before an offset, in the same paragraph. */
const named = ({ clean, cited }: Reading, before: number): readonly ResolvedCitation[] =>
  cited(Math.max(clean.folded.lastIndexOf('\u001e', before - 1) + 1, before - NAMED_REACH), before)

/** The source is of that type, or issues one: "Quyết định … ban hành Quy chế"; a text in articles is what it speaks of. */
function isSource({ source, clean, clause, inArticles }: Reading, type: string): boolean {
  if (source.type === null) return inArticle(clean.folded, clause.start) || inArticles()
  return sameType(type, source.type) || fold(source.title ?? '').includes(`ban hanh ${fold(type)}`)
}

/** The document that the words before an offset name last: "kể từ ngày *Quyết định này* có hiệu lực". */
export function acting(reading: Reading, before: number): Acting | null {
  const token = reading.tokens[seekBack(reading.tokens, before, isNamed)]
  if (token?.word === 'this') return thisActs(reading, token, 'firm')
  return token?.citation ? { actors: [token.citation], grade: 'firm', mood: DONE } : null
}

/** One of the types is the other, or a kind of it. */
export const sameType = (a: string, b: string | null): boolean =>
  b !== null && (fold(a).startsWith(fold(b)) || fold(b).startsWith(fold(a)))

const ARTICLE = /(?:^|[\s\u001e*])dieu\s+\d{1,3}[a-z]?\s*[.:][\s*]*$/u

/** "Điều 2. Quyết định này …": the sentence is an article's own. */
export const inArticle = (folded: string, start: number): boolean =>
  ARTICLE.test(folded.slice(Math.max(0, start - 20), start))

/** "KẾ HOẠCH thực hiện Nghị quyết số 57-NQ/TW": the title says what the source does. */
export function actingTitle(reading: Reading, cue: Cue): Acting | null {
  const { tokens, letterhead, source } = reading
  const at = tokens[cue.from]?.start ?? 0
  if (at < letterhead.start || at >= letterhead.end || !acts(source.type) || source.type === null) return null
  const before = tokens.slice(0, cue.from).filter((token) => token.start >= letterhead.words)
  if (tokens.slice(0, cue.from).some((token) => token.citation)) return null
  if (!isTitleGap(gapWords(before, 0, before.length) ?? 'close ')) return null
  const end = tokens.findIndex((token) => token.start >= letterhead.end)
  const objects = listedObjects(reading, cue.at, end < 0 ? tokens.length : end)
  return { actors: [null], objects, grade: 'firm', mood: DONE }
}

/** "{ so: '12-KH/TU', trichYeu: 'Kế hoạch thực hiện …' }", and so in the cells of a row: the record's document acts. */
export function actingRecord(reading: Reading, cue: Cue): Acting | null {
  const { tokens, titledAt } = reading
  const title = titledAt(tokens[cue.from]?.start ?? 0)
  if (!title || !acts(title.owner.found.type)) return null
  const { owner } = title
  const opening = tokens.findIndex((token) => token.start >= title.start)
  if (inBracket(reading, cue, owner)) return { actors: [owner], grade: 'likely', mood: DONE }
  if (tokens.slice(opening, cue.from).some((token) => token.citation)) return null
  const words = gapWords(tokens, opening, cue.from) ?? 'close '
  const own = owner.found.type === null ? '' : `${fold(owner.found.type)} `
  if (!isTitleGap(words.startsWith(own) ? words.slice(own.length) : words)) return null
  const end = tokens.findIndex((token) => token.start >= title.end)
  const objects = listedObjects(reading, cue.at, end < 0 ? tokens.length : end)
  return { actors: [owner], objects, grade: 'firm', mood: DONE }
}

/** "Thông tư 32/2033/TT-BYT quy định chi tiết Luật Dược *(thay thế Thông tư 14/2023/TT-BYT)*": a circular ends a circular. */
function inBracket({ tokens }: Reading, cue: Cue, actor: ResolvedCitation): boolean {
  const target = tokens[cue.at]?.citation
  return (
    changes(cue) &&
    tokens[cue.from - 1]?.word === 'open' &&
    target?.found.type === actor.found.type &&
    target.key !== actor.key
  )
}

/** The document before the bracket that is of the type of what the bracket ends, where the nearest is of another. */
export function actingOfType(reading: Reading, cue: Cue): Acting | null {
  const { tokens } = reading
  const nearest = seekBack(tokens, cue.from, isNamed)
  const other = tokens[nearest]?.citation
  if (!other || nearest !== cue.from - 2 || inBracket(reading, cue, other)) return null
  const before = tokens[seekBack(tokens, nearest, isNamed)]?.citation
  return before && inBracket(reading, cue, before) && rankOf(other) !== rankOf(before)
    ? { actors: [before], grade: 'likely', mood: DONE }
    : null
}

/** "Quy định 100-QĐ/TW: *về xuất bản* (thay thế Quy định 28-QĐ/TW)": a bracket speaks of the one document before it. */
export function actingBeforeBracket({ tokens }: Reading, cue: Cue): Acting | null {
  if (!changes(cue) || tokens[cue.from - 1]?.word !== 'open') return null
  const named = tokens.slice(0, cue.from).flatMap((token) => (token.citation ? [token.citation] : []))
  const [only] = named
  return only && named.length === 1 && acts(only.found.type) ? { actors: [only], grade: 'likely', mood: DONE } : null
}

const CHANGING = /^(?:Quyết định|Nghị định|Thông tư|Luật|Bộ luật|Pháp lệnh|Nghị quyết|Quy định)/u
const ABOUT_CHANGE = /(?:sua doi|bo sung|dieu chinh|thay the|bai bo|huy bo)/u

const changes = (cue: Cue): boolean => cue.rule.type === 'amends' || cue.rule.type === 'replaces'

/** "Điều 1. Sửa đổi, bổ sung một số điều của …", "3. Bãi bỏ Quyết định số …": the articles of a decision are its own acts. */
export function actingArticle(reading: Reading, cue: Cue): Acting | null {
  const { tokens, source, letterhead, clean, clause } = reading
  if (!changes(cue) || !CHANGING.test(source.type ?? 'Quyết định')) return null
  const lead = wordsOf(tokens.slice(0, cue.from))
  const article = /^dieu \d+[a-z]?(?: colon)?$/u.test(lead) || (lead === '' && inArticle(clean.folded, clause.start))
  const headless =
    source.type === null && /(?:^|colon |semicolon )(?:\d{1,2}|[a-z])(?: close)?$/u.test(lead) && reading.inArticles()
  const item = headless || (/^(?:\d{1,2}|[a-z])?(?: close)?$/u.test(lead) && letterhead.number?.system === 'state')
  if (lead === '' && OWN_FORCE_BEFORE.test(clean.folded.slice(Math.max(0, clause.start - 260), clause.start)))
    return { actors: [null], grade: 'firm', mood: DONE }
  const own = headless || cue.rule.type === 'replaces' || ABOUT_CHANGE.test(fold(source.title ?? ''))
  return article || (item && own && source.type !== 'Nghị quyết') ? { actors: [null], grade: 'firm', mood: DONE } : null
}

/** "Quyết định này có hiệu lực kể từ ngày ký. *Bãi bỏ* …": the sentence behind goes on with what it does. */
const OWN_FORCE_BEFORE =
  /(?:quyet dinh|nghi dinh|thong tu|nghi quyet|quy dinh)(?: lien tich)? nay co hieu luc[^.\u001e]*\.\s*$/u

/** "chưa ban hành kế hoạch thực hiện …", "giao Sở Nội vụ tham mưu sửa đổi …": nothing acts, and the words say so. */
export function notMade(reading: Reading, cue: Cue): Acting | null {
  const direct = moodAt(reading, cue.from)
  if (direct && (changes(cue) || direct.polarity === 'denied')) return { actors: [null], grade: 'firm', mood: direct }
  const verb = makingVerb(reading.tokens, cue)
  const mood = verb === null ? null : moodAt(reading, verb)
  return mood ? { actors: [null], grade: 'firm', mood } : null
}

const MAKES_ONE = new RegExp(`^[a-z]+ [a-z]+(?: [a-z0-9]+){0,4} ${TYPE}(?: |$)`, 'u')

/** "chưa *ban hành* kế hoạch … thực hiện": the verb that makes a document for the cue, without a comma between. */
function makingVerb(tokens: readonly Token[], cue: Cue): number | null {
  const verb = verbBefore(tokens, cue.from, 14)
  const words = verb === null ? '' : wordsOf(tokens.slice(verb, cue.from))
  // "không ban hành kế hoạch riêng *mà* lồng ghép thực hiện …" tells how it is done.
  return verb !== null && MAKES_ONE.test(words) && !/ (?:comma|ma)(?: |$)/u.test(words) ? verb : null
}
