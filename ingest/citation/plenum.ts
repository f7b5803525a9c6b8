/** Resolutions and conclusions of the Central Committee's plenums, which are cited by plenum and term. */
import type { IssuerMatch } from '../scan/issuer.ts'
import { ordinalAt, romanAt, toRoman, type OrdinalMatch } from '../scan/roman.ts'
import type { Named, Reader } from './named.ts'
import { endOf } from '../scan/sticky.ts'

/** The press writes "T.Ư", which no other word looks like. */
const WORD = '(?:trung uong|tw|t\\.\\s?[uw]\\.?)'
const LEAD = new RegExp(
  `\\s+(?:cua\\s+)?(?:cac\\s+)?(?:hoi nghi\\s+)?(?:lan thu\\s+|(?=(?:ban chap hanh\\s+|bch\\s*)?${WORD}))`,
  'y',
)
const CENTRE = new RegExp(
  `(?:(?:ban chap hanh\\s+|bch\\s*)?${WORD}(?:\\s+dang)?\\s+(?:lan thu\\s+|lan\\s+)?|tw(?=[0-9]))`,
  'y',
)
const COMMITTEE = new RegExp(
  `\\s*,?\\s*(?:cua\\s+)?(?:ban chap hanh|bch)\\s*${WORD}(?:\\s+dang(?:\\s+cong san viet nam)?)?`,
  'y',
)
const SECOND = /\s*\(lan\s+(?:2|hai|thu\s+hai|ii)\)/y
const TERM = /[\s,]*\(?\s*(?:khoa|kh\.)\s+/y
const MORE_NUMBERS = /\s*(?:,|va|&|;)\s*(?=[0-9]{1,2}(?![0-9]|\s*[/.-]\s*[0-9]))/y
const MORE_TERMS = /\s*(?:,|va|&|;)\s*(?:(?:khoa)\s+)?/y
const NEXT = /\s*(?:,|,?\s*va)\s+(?:hoi nghi\s+)?(?=trung uong\s+(?:lan thu\s+)?[0-9])/y

/** "Nghị quyết của Trung ương *20 năm* qua": a span of time, no plenum. */
const COUNTED = /^\s+(?:nam(?!\s+[0-9])|thang|nhiem)(?![a-z])/u

/** One group: the plenums, and the terms that they belong to. */
interface Group {
  readonly plenums: readonly OrdinalMatch[]
  readonly terms: readonly OrdinalMatch[]
  readonly end: number
}

/** What plenums decide on. */
export const PLENUM_TYPES = /^(?:Nghị quyết|Kết luận|Thông báo|Quy định)/u

/** What the words for one begin with: `Hội nghị`, `lần thứ`, `Ban Chấp hành`, `Trung ương`, `của`. */
export const PLENUM_OPENS = 'hlbtc'

/** "Nghị quyết Trung ương 4 khóa XI, XII, XIII", "Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII". */
export const plenum: Reader = (clean, at) => {
  const { folded } = clean
  const start = endOf(LEAD, folded, at)
  if (start === null) return null
  const groups: Group[] = []
  for (let next: number | null = start; next !== null && groups.length < 8;) {
    const group: Group | null = groupAt(folded, next)
    if (group) groups.push(group)
    next = group ? endOf(NEXT, folded, group.end) : null
  }
  return groups.length === 0 ? null : groups.flatMap((group) => namesOf(group, at))
}

function groupAt(folded: string, at: number): Group | null {
  const central = endOf(CENTRE, folded, at)
  const plenums = central === null ? committeePlenum(folded, at) : membersAt(folded, central, ordinalAt, MORE_NUMBERS)
  const last = plenums.at(-1)
  if (!last || plenums.some((one) => one.value > 20) || COUNTED.test(folded.slice(last.end, last.end + 8))) return null
  const end = endOf(SECOND, folded, last.end) ?? last.end
  // "Hội nghị Trung ương lần thứ 11 *của BCH Trung ương Đảng* (khóa XIII)": whose it is stands before the term.
  const lead = endOf(TERM, folded, end) ?? endOf(TERM, folded, endOf(COMMITTEE, folded, end) ?? end)
  const terms = lead === null ? [] : membersAt(folded, lead, romanAt, MORE_TERMS)
  const closing = folded.slice(end, lead ?? end).includes('(')
  const termEnd = terms.at(-1)?.end ?? end
  return { plenums, terms, end: closing && folded.charAt(termEnd) === ')' ? termEnd + 1 : termEnd }
}

/** "lần thứ sáu Ban Chấp hành Trung ương" */
function committeePlenum(folded: string, at: number): OrdinalMatch[] {
  const ordinal = ordinalAt(folded, at)
  const end = ordinal ? endOf(COMMITTEE, folded, ordinal.end) : null
  return ordinal && end !== null ? [{ ...ordinal, end }] : []
}

/** Members of one kind: `4`, `4, 5`, `XI, XII và khóa XIII`. */
function membersAt(
  folded: string,
  at: number,
  read: (folded: string, at: number) => OrdinalMatch | null,
  more: RegExp,
): OrdinalMatch[] {
  const members: OrdinalMatch[] = []
  for (let next = read(folded, at); next && members.length < 10;) {
    members.push(next)
    const link = endOf(more, folded, next.end)
    next = link === null ? null : read(folded, link)
  }
  return members
}

/** The last plenum of a group is named with each of its terms; those before it with the only one. */
function namesOf({ plenums, terms, end }: Group, at: number): Named[] {
  const issuer: IssuerMatch = { start: at, end, name: 'Ban Chấp hành Trung ương', term: null }
  return plenums.flatMap((plenum, index) => {
    const last = index === plenums.length - 1
    const [only] = terms
    const named = last && terms.length > 0 ? terms : [only && terms.length === 1 ? { ...only, end: plenum.end } : null]
    return named.map((term, which) => {
      const roman = term ? toRoman(term.value) : null
      const isEnd = last && which === named.length - 1
      return {
        coreEnd: term?.end ?? plenum.end,
        ...(isEnd ? { end } : {}),
        name: { kind: 'plenum' as const, plenum: plenum.value, term: roman },
        issuer,
        term: roman,
      }
    })
  })
}
