/**
 * Citations with a number: the type word before it, the members that share its letters, and what belongs to it behind.
 */
import type { CleanText } from '../source/clean.ts'
import type { Citation } from './citation.ts'
import { headBefore, REACH, typeOfCode, type Head } from './head.ts'
import type { NumberMatch } from '../scan/number.ts'
import { LIST_BEFORE, LIST_END, LIST_LINK, LIST_MEMBER } from '../lexicon/patterns.ts'
import { tailAt, type Tail } from '../scan/tail.ts'
import { matchesAt } from '../scan/sticky.ts'

interface Member extends Head {
  readonly number: NumberMatch
  readonly end: number
}

export function findNumbered(clean: CleanText, numbers: readonly NumberMatch[]): Citation[] {
  const runs: Citation[][] = []
  let list = 0
  let previous: Citation | null = null as Citation | null
  for (const number of numbers) {
    const linked = previous !== null && isBare(previous) && isLink(clean, previous, number) ? previous : null
    const members = membersOf(clean, number, previous?.end ?? 0, linked)
    if (!linked) list++
    const made = citationsOf(clean, members, number, list)
    if (linked || repeatsType(clean, previous, made[0])) runs.at(-1)?.push(...made)
    else runs.push(made)
    previous = made.at(-1) ?? null
  }
  runs.forEach((run) => share(run, clean.folded))
  const found = runs.flat()
  const sizes = Map.groupBy(found, (citation) => citation.list)
  return found.map((citation) => (sizes.get(citation.list)?.length === 1 ? { ...citation, list: null } : citation))
}

/** `TTLT`, `NQLT`, `TTrLS`: codes of what several bodies issue together. */
const JOINT_CODE = /L[TNS]$/u

/** Nothing but type and number. */
const isBare = (citation: Citation): boolean => citation.end === citation.coreEnd

const isLink = (clean: CleanText, before: Citation, number: NumberMatch): boolean =>
  LIST_LINK.test(clean.folded.slice(before.coreEnd, number.start))

function citationsOf(clean: CleanText, members: readonly Member[], number: NumberMatch, list: number): Citation[] {
  const joint =
    number.body.split('-').length > 2 ||
    JOINT_CODE.test(number.code ?? '') ||
    /liên tịch/u.test(members.at(-1)?.type ?? '')
  const tail = tailBehind(clean, members.at(-1)?.start ?? number.start, number, joint)
  return members.map((member, index) =>
    // Members before the last one of "số 28, 40 và 62-KL/TW" take its letters; their tail is the list's.
    finish(member, index === members.length - 1 ? withName(clean, member, tail) : { ...tail, end: member.end }, list),
  )
}

/** "Quyết định (số 12/QĐ-TTg, ngày 03/2/2033) *của Thủ tướng Chính phủ*": what follows the bracket belongs to it, too. */
function tailBehind(clean: CleanText, start: number, number: NumberMatch, joint: boolean): Tail {
  const tail = tailAt(clean.text, clean.folded, number.end, joint)
  const opened = /\([^()]*$/u.test(clean.folded.slice(start, number.start)) && clean.folded.charAt(tail.end) === ')'
  if (!opened || tail.issuers.length > 0) return tail
  const more = tailAt(clean.text, clean.folded, tail.end + 1, joint)
  if (more.issuers.length === 0) return tail
  return {
    end: more.end,
    date: tail.date ?? more.date,
    issuers: more.issuers,
    term: tail.term ?? more.term,
    years: tail.years ?? more.years,
  }
}

/** "Quy chế làm việc của Tỉnh ủy khóa X (số 22-QC/TU)": the name before the number tells what the words behind it do not. */
function withName(clean: CleanText, member: Member, tail: Tail): Tail {
  if (member.issuerAt === undefined) return tail
  const bracket =
    clean.text.slice(member.start, member.number.start).includes('(') && clean.text.charAt(tail.end) === ')'
  const end = bracket ? tail.end + 1 : tail.end
  const inner = tailAt(clean.text, clean.folded, member.issuerAt, false)
  return tail.issuers.length > 0 || inner.end > member.number.start
    ? { ...tail, end }
    : {
        ...tail,
        end,
        date: tail.date ?? inner.date,
        issuers: inner.issuers,
        term: tail.term ?? inner.term,
        years: tail.years ?? inner.years,
      }
}

/** "Quyết định số 217-QĐ/TW, Quyết định số 218-QĐ/TW của Bộ Chính trị": the type word stands again; each may have its day. */
const repeatsType = (clean: CleanText, before: Citation | null, next: Citation | undefined): boolean =>
  before !== null &&
  next !== undefined &&
  (isBare(before) || (isDated(before) && before.type === next.type)) &&
  /^\s*(?:,|,?\s*va|&)\s*$/u.test(clean.folded.slice(before.end, next.start))

/** Nothing but type, number and day. */
const isDated = ({ date, issuers, term, years }: Citation): boolean =>
  date !== null && issuers.length === 0 && term === null && years === null

/**
 * "số 18-NQ/TW và số 19-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương": what the last one says holds for all that
 * have nothing of their own. Where the type word stands again, only the issuer does.
 */
function share(run: Citation[], folded: string): void {
  const last = run.at(-1)
  if (!last) return
  // "KL 75-KL/TW và CTr 31-CTr/TW *đều* ngày 28/7/2036"
  const all = /^\s*,?\s*(?:deu|cung)\s/u.test(folded.slice(last.coreEnd, last.coreEnd + 8))
  run.forEach((member, index) => {
    if (member === last || !(isBare(member) || isDated(member)) || member.number?.body !== last.number?.body) return
    const dated = (all || member.list === last.list) && member.date === null
    run[index] = {
      ...member,
      date: dated ? last.date : member.date,
      issuers: last.issuers,
      term: member.term ?? last.term,
      years: member.years ?? last.years,
      sharedIssuer: true,
    }
  })
}

function finish(member: Member, tail: Tail, list: number): Citation {
  return {
    start: member.start,
    end: tail.end,
    coreEnd: member.end,
    type: member.type,
    typeFromCode: member.typeFromCode,
    number: member.number,
    name: null,
    date: tail.date?.date ?? null,
    impossibleDate: tail.date?.impossible ?? false,
    issuers: tail.issuers,
    sharedIssuer: tail.issuers.length > 0 && tail.end === member.end,
    term: tail.term,
    years: tail.years,
    list,
    collective: false,
  }
}

function membersOf(clean: CleanText, number: NumberMatch, floor: number, linked: Citation | null): Member[] {
  const before = clean.folded.slice(Math.max(floor, number.start - REACH), number.start)
  const listed = matchesAt(LIST_END, before, before.length) ? LIST_BEFORE.exec(before) : null
  const listStart = listed ? number.start - (listed[1] ?? '').length : number.start
  const head = headBefore(clean, number, floor, listed ? number.start - listed[0].length : number.start, linked)
  const earlier = listed && !head.typeFromCode ? listMembers(number, listed[1] ?? '', listStart, head) : []
  if (earlier.length === 0) {
    // "… giai đoạn 2021-2025; số 160/NQ-HĐND": what looked like a list is none.
    const own = listed ? headBefore(clean, number, floor, number.start, linked) : head
    return [{ ...own, number, end: number.end }]
  }
  return [
    ...earlier,
    { start: number.start, type: head.type, typeFromCode: head.typeFromCode, number, end: number.end },
  ]
}

function listMembers(number: NumberMatch, words: string, start: number, head: Head): Member[] {
  const members: Member[] = []
  let from: number | null = null
  for (const hit of words.matchAll(LIST_MEMBER)) {
    const numeral = hit[1] ?? ''
    if (from !== null) members.push(...rangeMembers(number, from, Number.parseInt(numeral, 10) - 1, start + hit.index))
    members.push(
      memberOf(number, numeral, start + hit.index, members.length === 0 ? head : { ...head, start: start + hit.index }),
    )
    from = hit[2] === 'den' || hit[2] === '-' ? Number.parseInt(numeral, 10) : null
  }
  if (from !== null) members.push(...rangeMembers(number, from, Number.parseInt(number.numeral, 10) - 1, number.start))
  return members
}

/** "từ số 126 đến 130-KL/TW": those between are meant too. A range of more than thirty is not a list of documents. */
function rangeMembers(number: NumberMatch, from: number, to: number, at: number): Member[] {
  if (to - from > 30 || to <= from) return []
  return Array.from({ length: to - from }, (_, index) =>
    memberOf(number, String(from + 1 + index), at, { start: at, type: null, typeFromCode: true }, at + 1),
  )
}

function memberOf(number: NumberMatch, numeral: string, at: number, head: Head, end = at + numeral.length): Member {
  const padded = /^\d(?!\d)/u.test(numeral) ? `0${numeral}` : numeral
  const canonical = number.canonical.replace(/^[0-9a-c.]+/u, padded)
  const type = head.type ?? typeOfCode(number)
  return {
    start: head.start,
    type,
    typeFromCode: head.typeFromCode,
    end,
    number: {
      ...number,
      start: at,
      end,
      numeral: padded,
      canonical,
      raw: numeral,
      repairs: [`${numeral} → ${canonical} (list)`],
      doubtful: false,
    },
  }
}
