/**
 * What a cue governs: the citation that it leads to and those coordinated with it. In "A thực hiện B và C" C may be carried
 * out as well, or be a further document that acts itself: it goes with the one that it is more like.
 */
import type { Reading, Token } from './reading.ts'
import type { Level } from '../../graph/model.ts'
import type { ResolvedCitation } from '../citation/citation.ts'
import { wordsOf } from './clause.ts'
import { LINKS } from './words.ts'
import { isCitation, seek } from './seek.ts'

/** The citations that a cue governs, as token offsets. `actor` is null where the source acts. */
export function objectsOf(reading: Reading, first: number, actor: ResolvedCitation | null): number[] {
  const { tokens, cues } = reading
  const objects = [first]
  for (let last = first; ;) {
    const next = nextCitation(tokens, last)
    if (next < 0 || cues.some((cue) => cue.at === next)) return objects
    const link = linkBetween(tokens, last, next)
    if (link === null || !(isPart(tokens, next) || belongs(reading, next, first, actor, link))) return objects
    objects.push(next)
    last = next
  }
}

/** "sửa đổi A và *Điều 3* B": of what part a document is, is acted on. */
const isPart = (tokens: readonly Token[], index: number): boolean =>
  /(?:^| )va (?:dieu|khoan|diem|chuong|phu luc) [0-9a-z]{1,5}(?: cua)?$/u.test(
    wordsOf(tokens.slice(Math.max(0, index - 4), index)),
  )

const nextCitation = (tokens: readonly Token[], after: number): number => seek(tokens, after + 1, isCitation)

/** `direct` where only links stand between two citations, `titled` where the first has a title: "B về … và C". */
export type Link = 'direct' | 'titled' | 'item'

export function linkBetween(tokens: readonly Token[], from: number, to: number): Link | null {
  const between = tokens.slice(from + 1, to)
  if (between.every((token) => LINKS.has(token.word))) return between.length > 0 ? 'direct' : null
  if (PARTS.test(wordsOf(between))) return 'direct'
  const end = LINK_END.exec(wordsOf(between))?.[1]
  if (end === undefined || between.some((token) => token.word === 'colon')) return null
  if (end === 'semicolon' || between.some((token) => token.word === 'semicolon'))
    return end === 'semicolon' ? 'item' : null
  return TITLE.test(wordsOf(between)) ? 'titled' : null
}

/** "Điều 2 của B *và khoản 1 Điều 3 của* C": which part of a document is meant. */
const PARTS =
  /^(?:comma |va |comma va )(?:(?:mot so |cac )?(?:dieu|khoan|diem|muc|chuong|phan|phu luc|noi dung)(?: (?:[0-9]{1,3}[a-z]?|[a-z]|[ivx]{1,5}|va|comma|dieu|khoan|diem|muc|chuong)){0,12} ?)(?:comma|cua)?$/u

/** "…, *và Điều 3* Quyết định số 20/2000/QĐ-TTg": a place in the document may stand before it. */
const LINK_END =
  / ?(?:(comma|va|semicolon)(?: va)?(?: cac)?(?: (?:dieu|khoan|diem|muc|chuong|phu luc) [0-9a-z]{1,5}(?: comma| va)?){0,4})$/u

const TITLE = /^(?:comma |quote |open )*(?:ve|v v|cua|quy dinh|ban hanh|phe duyet|do)(?: |$)|^quote(?: |$)/u

/**
 * The citations that a list names which nothing but its opening words governs: "Thực hiện A về …, B; C, Ban Thường vụ …".
 * Those inside a title belong to the title.
 */
export function listedObjects(reading: Reading, first: number, stop: number): number[] {
  const { tokens, cues } = reading
  const inner = new Set(
    cues.filter((cue) => cue.at > first).flatMap((cue) => objectsOf(reading, cue.at, namedBefore(tokens, cue.from))),
  )
  const objects = [first]
  let last = first
  for (let index = first + 1; index < stop; index++) {
    if (!tokens[index]?.citation) continue
    if (!inner.has(index) && linkBetween(tokens, last, index) !== null) objects.push(index)
    last = index
  }
  return objects
}

/** "…, Chương trình số 8-CTr/TU *thực hiện* Nghị quyết số 80-NQ/TW, Kế hoạch …": whose title it is that the cue stands in. */
const namedBefore = (tokens: readonly Token[], at: number): ResolvedCitation | null =>
  tokens.findLast((token, index) => index < at && token.citation !== null)?.citation ?? null

function belongs(reading: Reading, next: number, first: number, actor: ResolvedCitation | null, link: Link): boolean {
  const { tokens } = reading
  const [object, other] = [tokens[first]?.citation, tokens[next]?.citation]
  if (!object || !other || link === 'item') return false
  if (actor === null) return true
  if ((rankOf(other) ?? 0) > (rankOf(actor) ?? 4)) return false
  if (isLater(other, actor)) return false
  const nearer = likeness(other, object) - likeness(other, actor)
  if (nearer !== 0) return nearer > 0
  const ofActor = bodyOf(other) === bodyOf(actor) && bodyOf(other) !== bodyOf(object)
  return link === 'direct' && !ofActor && !actsItself(reading, next)
}

/** Nothing carries out or changes what came after it. */
function isLater(other: ResolvedCitation, actor: ResolvedCitation): boolean {
  const [date, acted] = [other.found.date, actor.found.date]
  return date?.length === 10 && acted?.length === 10 && date > acted
}

const bodyOf = (citation: ResolvedCitation): string => citation.found.number?.body ?? ''

/** Laws are above what the Government says, that is above what a ministry says; all are above what a province says. */
const STATE_RANK: readonly (readonly [types: RegExp, rank: number])[] = [
  [/^(?:Hiến pháp|Luật|Bộ luật|Pháp lệnh)/u, 0],
  [/^Nghị định/u, 0.3],
  [/^Thông tư/u, 0.6],
]
const BODY_RANK: readonly (readonly [bodies: RegExp, rank: number])[] = [
  [/^(?:CP|TTg|HĐBT|VPCP)(?:-|$)/u, 0.3],
  [/^(?:QH|UBTVQH|CTN)/u, 0],
]

const RANK: Readonly<Record<Level, number>> = {
  central: 0,
  state: 0,
  provincial: 1,
  district: 2,
  commune: 3,
  grassroots: 4,
}

/** How far from the Centre a document is issued; null where that is not known. */
export const rankOf = (citation: ResolvedCitation): number | null => {
  const state = STATE_RANK.find(([types]) => types.test(citation.found.type ?? ''))
  if (state) return state[1]
  const level = citation.series?.level ?? null
  if (level === 'state') return BODY_RANK.find(([bodies]) => bodies.test(bodyOf(citation)))?.[1] ?? 0.6
  return level === null ? null : RANK[level]
}

function likeness(a: ResolvedCitation, b: ResolvedCitation): number {
  const type = a.found.type !== null && a.found.type === b.found.type ? 2 : 0
  const body = bodyOf(a) === bodyOf(b) ? 2 : 0
  return type + body
}

/** A document with a cue right behind it is said to do something itself. */
const actsItself = (reading: Reading, index: number): boolean => {
  const following = reading.cues.find((cue) => cue.from > index)
  return following?.rule.shape === 'forward' && following.from - index <= 4
}
