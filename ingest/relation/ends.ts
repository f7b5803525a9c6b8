/**
 * The ends of a statement: which citations a cue governs, and which document acts.
 */
import type { Grade, Mode, Polarity } from '../../graph/model.ts'
import type { Token, Reading } from './clause.ts'
import type { CueMatch } from './match.ts'
import { fold } from '../source/fold.ts'
import type { ResolvedCitation } from '../citation/citation.ts'
import { CONNECTORS, DENIED, ENUMERATORS, FILLERS, NOT_ACTING, PLANNED } from './rules.ts'

export interface Actors {
  /** Null stands for the source itself. */
  readonly citations: readonly (ResolvedCitation | null)[]
  readonly grade: Grade
  readonly polarity: Polarity
  readonly mode: Mode
}

const CONNECTOR_WORDS = new Set([...CONNECTORS].map((word) => fold(word).split(' ')).flat())
const FILLER_WORDS = new Set([...FILLERS].map((word) => fold(word)))
export const LINK_WORDS = new Set(['comma', 'va', 'cac', 'so', 'cung', 'hoac', 'quote'])

const done = { polarity: 'affirmed', mode: 'done' } as const
const wordsOf = (tokens: readonly Token[]): string => tokens.map((token) => token.word).join(' ')

/** What the cue governs: the citation that ends the match and those coordinated with it. */
export function objectsOf({ tokens }: Reading, match: CueMatch): ResolvedCitation[] {
  if (match.rule.shape === 'passive') return leftCitation(tokens, match.from)
  const first = tokens.findIndex((token, index) => index >= match.from && token.citation !== null)
  const objects: ResolvedCitation[] = []
  for (let index = first; index >= 0; index = coordinatedAfter(tokens, index)) {
    const citation = tokens[index]?.citation
    if (citation) objects.push(citation)
  }
  return objects
}

/** The next citation where only links stand between: "A, B và C". */
function coordinatedAfter(tokens: readonly Token[], index: number): number {
  for (let next = index + 1; next < tokens.length; next++) {
    const token = tokens[next]
    if (token?.citation) return next
    if (!token || !LINK_WORDS.has(token.word)) return -1
  }
  return -1
}

/** Who acts; null where no document is named or the words say something else. */
export function actorsOf(reading: Reading, match: CueMatch, objects: readonly ResolvedCitation[]): Actors | null {
  const { tokens } = reading
  if (objects.length === 0) return null
  if (match.rule.shape === 'passive') return passiveActor(tokens, match)
  if (match.rule.shape === 'unmade') return unmade(tokens, match)
  if (notActing(tokens, match.from)) return null
  return (
    leftActor(reading, match) ??
    titleActor(reading, match) ??
    enumeratedActors(reading, match, objects) ??
    frontedActors(reading, match, objects)
  )
}

function passiveActor(tokens: readonly Token[], match: CueMatch): Actors | null {
  const actor = tokens.slice(match.from, match.to).find((token) => token.citation)?.citation
  return actor ? { citations: [actor], grade: 'firm', ...done } : null
}

/** The nearest citation of the same list item, before the cue. */
function leftCitation(tokens: readonly Token[], from: number): ResolvedCitation[] {
  for (let index = from - 1; index >= 0 && from - index < 24; index--) {
    const token = tokens[index]
    if (token?.word === 'semicolon') break
    if (token?.citation) return [token.citation]
  }
  return []
}

/** "Hội nghị tổng kết 10 năm thực hiện", "gắn với việc thực hiện", "trong việc thực hiện": no document acts there. */
const notActing = (tokens: readonly Token[], from: number): boolean =>
  NOT_ACTING.test(
    wordsOf(tokens.slice(Math.max(0, from - 5), from)).replace(/ (?:de|nham|ve|tang cuong|tiep tuc)$/u, (words) =>
      words.endsWith('tiep tuc') ? '' : words,
    ),
  )

function unmade(tokens: readonly Token[], match: CueMatch): Actors {
  const denied = match.rule.name.startsWith('chua')
  const before = wordsOf(tokens.slice(Math.max(0, match.from - 4), match.from))
  return {
    citations: [null],
    grade: 'firm',
    polarity: denied || DENIED.test(before) ? 'denied' : 'affirmed',
    mode: denied ? 'done' : 'planned',
  }
}

/** "Kế hoạch số 96-KH/TU, ngày 30/11/2021 thực hiện Kết luận số 01-KL/TW". */
function leftActor({ tokens }: Reading, match: CueMatch): Actors | null {
  const index = tokens.findLastIndex((token, at) => at < match.from && token.citation !== null)
  const actor = tokens[index]?.citation
  if (!actor) return null
  const gap = tokens.slice(index + 1, match.from)
  const grade = gradeOfGap(gap)
  if (grade === null) return null
  const first = firstOfList(tokens, index)
  return {
    citations: tokens.slice(first, index + 1).flatMap((token) => (token.citation ? [token.citation] : [])),
    grade,
    ...moodBefore(tokens, first),
  }
}

/** Members of one coordination act together: "Kế hoạch số 12-KH/TU và số 15-KH/TU thực hiện …". */
function firstOfList(tokens: readonly Token[], index: number): number {
  let first = index
  const list = tokens[index]?.citation?.found.list ?? null
  for (let at = index - 1; at >= 0 && list !== null; at--) {
    if (tokens[at]?.citation?.found.list === list) first = at
    else if (!LINK_WORDS.has(tokens[at]?.word ?? '')) break
  }
  return first
}

/**
 * Nothing but connectors: firm. A title before `để` or `nhằm`, or before a comma: likely. Anything else may be another
 * clause's subject, and is not read.
 */
function gradeOfGap(gap: readonly Token[]): Grade | null {
  const words = gap.map((token) => token.word)
  if (words.includes('semicolon') || words.includes('colon')) return null
  if (words.every((word) => CONNECTOR_WORDS.has(word) || word === 'ban' || word === 'hanh'))
    return words.length > 8 ? null : 'firm'
  const purpose = words.at(-1) === 'nham' || words.at(-1) === 'de' || (words.at(-1) === 'comma' && isTitle(words))
  return purpose && words.length <= 60 && isTitle(words) ? 'likely' : null
}

const isTitle = (words: readonly string[]): boolean =>
  /^(?:comma |quote |open )*(?:ve|ban hanh|quy dinh|phe duyet|v|tang cuong|nang cao|cua)(?: |$)/u.test(
    words.slice(0, 5).join(' '),
  )

/** "sẽ ban hành", "giao … tham mưu", "chưa ban hành" before the acting document. */
function moodBefore(tokens: readonly Token[], index: number): { polarity: Polarity; mode: Mode } {
  const from =
    tokens.findLastIndex(
      (token, at) => at < index && (token.word === 'semicolon' || token.word === 'comma' || token.citation !== null),
    ) + 1
  const before = wordsOf(tokens.slice(Math.max(from, index - 9), index))
  if (!/(?:ban hanh|xay dung|thuc hien|hoan thanh|trinh|tham muu)/u.test(before)) return done
  return {
    polarity: DENIED.test(before) ? 'denied' : 'affirmed',
    mode: !DENIED.test(before) && PLANNED.test(before) ? 'planned' : 'done',
  }
}

/** "KẾ HOẠCH thực hiện Nghị quyết số 57-NQ/TW": the title says what the source implements. A report reviews. */
function titleActor({ tokens, letterhead, source }: Reading, match: CueMatch): Actors | null {
  const cue = tokens[match.from]
  if (
    !cue ||
    cue.start >= letterhead.end ||
    cue.start < letterhead.start ||
    /^(?:Báo cáo|Tờ trình|Công văn)/u.test(source.type ?? 'Báo cáo')
  )
    return null
  return tokens.slice(0, match.from).some((token) => token.citation)
    ? null
    : { citations: [null], grade: 'firm', ...done }
}

/** "các nghị quyết chuyên đề nhằm cụ thể hóa … A, nổi bật là B; C; D". */
function enumeratedActors(
  { tokens, matches }: Reading,
  match: CueMatch,
  objects: readonly ResolvedCitation[],
): Actors | null {
  const before = wordsOf(tokens.slice(Math.max(0, match.from - 14), match.from))
  if (
    !/(?:cac|nhieu|mot so|\d+) (?:\S+ ){0,2}?(?:nghi quyet|van ban|ke hoach|chuong trinh|chi thi|ket luan|quyet dinh|de an|quy dinh)(?: \S+){0,6}$/u.test(
      before,
    )
  )
    return null
  const last = tokens.findLastIndex((token) => token.citation !== null && objects.includes(token.citation))
  const next = tokens.findIndex((token, index) => index > last && token.citation !== null)
  const between = wordsOf(tokens.slice(last + 1, next)).replace(/(?: cac| quote)+$/u, '')
  if (next < 0 || next - last > 8 || !ENUMERATORS.test(between)) return null
  const citations = itemHeads(tokens, next, matches)
  return citations.length === 0 ? null : { citations, grade: 'firm', ...moodBefore(tokens, match.from) }
}

/** The citations with which the items of a list begin; what a cue inside an item governs is no item. */
function itemHeads(tokens: readonly Token[], first: number, matches: readonly CueMatch[]): ResolvedCitation[] {
  return tokens.flatMap((token, index) => {
    if (index < first || !token.citation) return []
    const governed = matches.some((match) => match.from < index && index < match.to)
    const before = tokens[index - 1]?.word ?? ''
    return !governed &&
      (index === first ||
        before === 'semicolon' ||
        ((before === 'comma' || before === 'va') && tokens[index - 2]?.citation))
      ? [token.citation]
      : []
  })
}

const ACTOR_GAP = 40

/** "Thực hiện Kết luận số 21-KL/TW, Ban Thường vụ Thành ủy đã ban hành Kế hoạch số 122-KH/TU". */
function frontedActors(
  { tokens, matches }: Reading,
  match: CueMatch,
  objects: readonly ResolvedCitation[],
): Actors | null {
  const start = tokens.findLastIndex((token, index) => index < match.from && token.word === 'semicolon') + 1
  if (match.from - start > 8 || tokens.slice(start, match.from).some((token) => token.citation)) return null
  const last = tokens.findLastIndex((token) => token.citation !== null && objects.includes(token.citation))
  const stop = tokens.findIndex((token, index) => index > last && token.word === 'semicolon')
  const item = tokens.slice(0, stop < 0 ? tokens.length : stop)
  const verb = item.findIndex(
    (token, index) => index > last && token.word === 'ban' && item[index + 1]?.word === 'hanh',
  )
  if (verb < 0) return null
  const next = item.findIndex((token, index) => index > verb && token.citation !== null)
  if (
    next < 0 ||
    next - verb > 10 ||
    verb - last > ACTOR_GAP ||
    !onlyFillers(item, verb + 2, next) ||
    acts(tokens, next, matches)
  )
    return null
  const citations = itemHeads(item, next, matches)
  return citations.length === 0 ? null : { citations, grade: 'likely', ...moodBefore(tokens, next) }
}

const onlyFillers = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .every((token) => FILLER_WORDS.has(token.word) || CONNECTOR_WORDS.has(token.word) || /^\d+$/u.test(token.word))

/** A document that is said to carry out another one is not thereby said to carry out the first as well. */
const acts = (tokens: readonly Token[], index: number, matches: readonly CueMatch[]): boolean =>
  matches.some(
    (match) =>
      match.rule.shape === 'forward' && match.from > index && gradeOfGap(tokens.slice(index + 1, match.from)) !== null,
  )
