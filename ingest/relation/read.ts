/**
 * Reading the cues of a clause: for each the documents that act and those that are acted on.
 */
import type { Cue, Reading, Token } from './reading.ts'
import type { ResolvedCitation } from '../citation/citation.ts'
import {
  acting,
  actingArticle,
  actingBefore,
  actingBeforeBracket,
  actingOfType,
  actingRecord,
  actingTitle,
  acts,
  nothingActs,
  notMade,
  type Acting,
  type Actor,
} from './actor.ts'
import { gapWords, gradeOfGap } from './gap.ts'
import { footnoted } from './footnote.ts'
import { byMeans, carriedBy, enumerated, fronted, nextActs } from './listed.ts'
import { actingMade } from './made.ts'
import { DONE } from './mood.ts'
import { listedObjects, objectsOf, rankOf } from './object.ts'
import type { Said } from './statement.ts'
import { isCitation, isWord, seek, seekBack } from './seek.ts'
import { yearOf } from './year.ts'

/** What the cues of a clause say; what the preamble carries out was read before. */
export function readCues(reading: Reading, carried: ReadonlySet<ResolvedCitation>): Said[] {
  const before = new Map<number, Acting>()
  return reading.cues.flatMap((cue) => {
    const target = reading.tokens[cue.at]?.citation
    // A label is no sentence: "Văn bản bị thay thế: …"; see field.ts.
    const related = target?.found.related
    if (related && (reading.tokens[cue.from]?.start ?? 0) < related.value) return []
    if (cue.rule.shape === 'forward' && target && carried.has(target)) return []
    if (cue.rule.shape === 'forward') return readForward(reading, cue, before)
    return readBackward(reading, cue)
  })
}

/** "A thực hiện B", with the forms in which A stands elsewhere or nowhere. */
function readForward(reading: Reading, cue: Cue, before: Map<number, Acting>): Said[] {
  const target = reading.tokens[cue.at]?.citation
  if (!target || nothingActs(reading, cue) || !acts(target.found.type)) return []
  const found =
    actingRecord(reading, cue) ??
    goesOn(reading, cue, before) ??
    actingOfType(reading, cue) ??
    actingBefore(reading, cue) ??
    shared(reading, cue, before)
  const objects = opensList(reading, cue)
    ? listedObjects(reading, cue.at, reading.tokens.length)
    : objectsOf(reading, cue.at, found?.actors[0] ?? null)
  const last = objects.at(-1) ?? cue.at
  const acting =
    found ??
    actingTitle(reading, cue) ??
    actingMade(reading, cue) ??
    actingArticle(reading, cue) ??
    nextActs(reading, cue) ??
    byMeans(reading, cue, last) ??
    carriedBy(reading, cue, last) ??
    enumerated(reading, cue, last) ??
    footnoted(reading, cue, last) ??
    fronted(reading, cue) ??
    notMade(reading, cue) ??
    actingBeforeBracket(reading, cue)
  if (!acting) return []
  for (const object of objects) before.set(object, acting)
  return (acting.objects ?? objects).flatMap((at) =>
    sayings(reading, cue, acting, reading.tokens[at]?.citation ?? null),
  )
}

/** "… thay thế các Quyết định: A về …; B về …" */
const opensList = ({ tokens }: Reading, cue: Cue): boolean =>
  tokens.slice(cue.from, cue.at).some(isWord('colon')) && tokens.slice(cue.from, cue.at).some(isWord('cac'))

/** "A hướng dẫn thi hành B và hướng dẫn thi hành C": who acted on B acts on C. */
function shared(reading: Reading, cue: Cue, before: ReadonlyMap<number, Acting>): Acting | null {
  const { tokens } = reading
  const index = seekBack(tokens, cue.from, isCitation)
  const words = gapWords(tokens, index + 1, cue.from)
  return words !== null && /^(?:comma )?(?:va |dong thoi |va dong thoi )$/u.test(words)
    ? (before.get(index) ?? null)
    : null
}

/**
 * "Thông tư A hướng dẫn Nghị định B, *thay thế* Thông tư C": a circular is replaced by the circular; "Quyết định này thay thế
 * A về …; *bãi bỏ* B": what is the source's own goes on.
 */
function goesOn(reading: Reading, cue: Cue, before: ReadonlyMap<number, Acting>): Acting | null {
  const { tokens } = reading
  if (cue.rule.type !== 'replaces' && cue.rule.type !== 'amends') return null
  const index = seekBack(tokens, cue.from, isCitation)
  const acting = before.get(index)
  const words = gapWords(tokens, index + 1, cue.from)
  if (!acting || words === null || / colon /u.test(` ${words}`)) return null
  const [actor] = acting.actors
  if (actor === null) return /(?:^| )semicolon (?:va |dong thoi )?$/u.test(words) ? acting : null
  const [object, target] = [tokens[index]?.citation?.found.type, tokens[cue.at]?.citation?.found.type]
  const own = actor?.found.type === target && object !== target
  return own && /^comma (?:va |dong thoi )?$/u.test(words) ? acting : null
}

function sayings(
  reading: Reading,
  cue: Cue,
  { actors, since, grade, mood, rule = cue.rule }: Acting,
  to: ResolvedCitation | null,
): Said[] {
  return actors.flatMap((from) =>
    to && plausible(cue, from, to)
      ? [
          {
            reading,
            rule,
            span: spanOf(reading, cue, from, to),
            ...(since === undefined ? {} : { since }),
            from,
            to,
            grade,
            mood,
          },
        ]
      : [],
  )
}

/** From the cue to the end of what it leads to; it begins before the document that is acted on where that stands inside. */
function spanOf({ tokens }: Reading, cue: Cue, from: Actor, to: ResolvedCitation): [number, number] {
  const start = tokens[cue.from]?.start ?? 0
  const end = tokens[cue.to - 1]?.end ?? 0
  if (cue.rule.shape === 'forward') return [start, Math.max(start, to.found.end)]
  return [start, Math.max(end, cue.rule.shape === 'passive' ? (from?.found.end ?? 0) : 0)]
}

/** The Centre does not carry out what a province says, and a commune does not amend what the Centre says. */
function plausible({ rule }: Cue, from: Actor, to: ResolvedCitation): boolean {
  const [year, changed] = [from === null ? null : yearOf(from), yearOf(to)]
  const changes = rule.type === 'amends' || rule.type === 'replaces'
  // "Nghị định 100/2029/NĐ-CP (sửa đổi NĐ 123/2031/NĐ-CP)": nothing changes what came after it.
  if (changes && year !== null && changed !== null && year < changed) return false
  const [a, b] = [from === null ? null : rankOf(from), rankOf(to)]
  if (a === null || b === null) return true
  return rule.type === 'implements' || rule.type === 'continues' ? a >= b : a <= b
}

/** "B được thay thế bởi A", "B được A thay thế", "B chưa được triển khai". */
function readBackward(reading: Reading, cue: Cue): Said[] {
  const { tokens } = reading
  if (cue.rule.shape === 'expired') return readExpired(reading, cue)
  const undone = cue.rule.shape === 'undone'
  const target = undone ? cue.at : changedBefore(reading, cue)
  const acted = undone ? target : seekBack(tokens, cue.from, isCitation)
  const words = undone
    ? ''
    : gapWords(tokens, (cue.rule.shape === 'passive' && isActing(reading, acted) ? acted : target) + 1, cue.from)
  const grade = words === null ? null : gradeOfGap(words, cue.rule.type, true)
  return grade === null
    ? []
    : sayings(reading, cue, { ...backward(reading, cue), grade }, tokens[target]?.citation ?? null)
}

const isActing = ({ cues }: Reading, index: number): boolean =>
  cues.some(({ at, rule }) => at === index && rule.shape === 'passive')

/** "Nghị định A quy định chi tiết Luật B *được sửa đổi theo Nghị định C*": a decree changes no law, but the decree before it. */
function changedBefore(reading: Reading, cue: Cue): number {
  const { tokens, cues } = reading
  const nearest = seekBack(tokens, cue.from, isCitation)
  // "A, được sửa đổi bởi B, *hướng dẫn bởi C*": what acted on A is no more acted on than A.
  const earlier = cues.find(({ at, rule }) => at === nearest && rule.shape === 'passive')
  if (earlier && /^comma $|^(?:comma )?va $/u.test(gapWords(tokens, nearest + 1, cue.from) ?? ''))
    return changedBefore(reading, earlier)
  const [target, actor] = [tokens[nearest]?.citation, tokens[cue.at]?.citation]
  if (!target || !actor || plausible(cue, actor, target)) return nearest
  const before = seekBack(tokens, nearest, isCitation)
  const other = tokens[before]?.citation
  return other?.found.type === actor.found.type && !tokens.slice(before, nearest).some(isWord('semicolon'))
    ? before
    : nearest
}

function backward(reading: Reading, cue: Cue): Acting {
  const { tokens } = reading
  if (cue.rule.shape === 'undone') return { actors: [null], grade: 'firm', mood: { polarity: 'denied', mode: 'done' } }
  const actors = objectsOf(reading, cue.at, null).flatMap((at) => (tokens[at]?.citation ? [tokens[at].citation] : []))
  return { actors, grade: 'firm', mood: DONE }
}

/** Where the list begins whose items, each a citation first, stand before the offset: "*B* về …; C về … hết hiệu lực". */
function listBefore(tokens: readonly Token[], at: number): number {
  const start = seekBack(tokens, at, isWord('semicolon')) + 1
  for (let from = start; from > 0;) {
    const earlier = seekBack(tokens, from - 1, isWord('semicolon')) + 1
    const opening = tokens.slice(earlier, earlier + 3).findIndex(isCitation)
    if (opening < 0 || !tokens.slice(earlier, earlier + opening).every(({ word }) => ITEM_MARK.test(word))) return from
    from = earlier
  }
  return 0
}

const ITEM_MARK = /^(?:\d{1,2}|[a-z]|close)$/u

/** "B về …; C về … hết hiệu lực kể từ ngày A có hiệu lực". */
function readExpired(reading: Reading, cue: Cue): Said[] {
  const { tokens } = reading
  // What a record quotes begins with the quotation.
  const quoted = reading.titledAt(tokens[cue.from]?.start ?? 0)?.start ?? 0
  const floor = tokens.findIndex(({ start }) => start >= quoted)
  const first = seek(tokens, Math.max(floor, listBefore(tokens, cue.from)), isCitation)
  const ending = first < 0 || first >= cue.from ? null : acting(reading, cue.to)
  if (!ending) return []
  return listedObjects(reading, first, cue.from).flatMap((at) =>
    sayings(reading, cue, ending, tokens[at]?.citation ?? null),
  )
}
