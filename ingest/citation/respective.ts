/**
 * Days that a list tells in its own order: "các Nghị quyết số 57-NQ/TW, 59-NQ/TW và 66-NQ/TW, *lần lượt* ban hành ngày
 * 22/12/2024, 24/01/2025 và 30/4/2025". Each member takes its day; where the counts differ, none does.
 */
import { dateAt, type DateMatch } from '../scan/date.ts'
import type { CleanText } from '../source/clean.ts'
import type { Citation } from './citation.ts'

const LINK = /^\s*(?:,|;|&|,?\s*va|cung)\s*(?:(?:cac\s+)?so\s+)?$/u
const RESPECTIVELY = /[^.;\u001e0-9]{0,60}?(?<![a-z])lan luot(?![a-z])[^.;\u001e0-9]{0,40}?(?=[0-9])/y
const NEXT_DAY = /\s*(?:,|;|,?\s*va)\s*(?:ngay\s+)?(?=[0-9])/y

/** Gives the members of each list the days that follow it respectively. */
export function withRespectiveDays(clean: CleanText, citations: readonly Citation[]): Citation[] {
  const found = [...citations]
  for (let first = 0; first < found.length;) {
    const last = endOfList(clean, found, first)
    if (last > first) shareOut(clean, found, first, last)
    first = last + 1
  }
  return found
}

/** The index of the last member that a comma or `và` joins to the first. */
function endOfList(clean: CleanText, found: readonly Citation[], first: number): number {
  let last = first
  for (let next = found[last + 1]; next && joins(clean, found[last], next); next = found[last + 1]) last++
  return last
}

const joins = (clean: CleanText, before: Citation | undefined, next: Citation): boolean =>
  before?.date === null && next.start - before.end < 12 && LINK.test(clean.folded.slice(before.end, next.start))

function shareOut(clean: CleanText, found: Citation[], first: number, last: number): void {
  const days = daysBehind(clean.folded, found[last]?.end ?? 0)
  if (days.length !== last - first + 1) return
  days.forEach((day, index) => {
    const member = found[first + index]
    if (member) found[first + index] = { ...member, date: day.date, impossibleDate: day.impossible }
  })
}

function daysBehind(folded: string, at: number): DateMatch[] {
  RESPECTIVELY.lastIndex = at
  const days: DateMatch[] = []
  for (
    let next = RESPECTIVELY.test(folded) ? dateAt(folded, RESPECTIVELY.lastIndex) : null;
    next && days.length < 20;
  ) {
    days.push(next)
    NEXT_DAY.lastIndex = next.end
    next = NEXT_DAY.test(folded) ? dateAt(folded, NEXT_DAY.lastIndex) : null
  }
  return days
}
