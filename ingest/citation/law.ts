/** Laws, codes, ordinances and the Constitution, which are cited by name: "Luật Đất đai 2013", "Hiến pháp năm 2013". */
import { dateAt } from '../scan/date.ts'
import { lawTitleAt } from '../scan/law.ts'
import type { CleanText } from '../source/clean.ts'
import type { Named, Reader } from './named.ts'

export const LAW_TYPES = /^(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp)$/u

export const law: Reader = (clean, at, type, start) => {
  const found = lawTitleAt(clean, start, at, type)
  return found ? [lawNamed(clean, found.end, found.title)] : null
}

/** A law whose title or letters end at the offset, with the year or day right behind them. */
export const lawNamed = ({ folded }: CleanText, coreEnd: number, title: string): Named => ({
  coreEnd,
  name: { kind: 'law', title },
  issuer: null,
  term: null,
  ...(lawYearAt(folded, coreEnd) ?? dayAt(folded, coreEnd)),
})

type Dated = Pick<Named, 'end' | 'date'>

/** "Luật Đất đai 2013", "Bộ luật Lao động (2019)"; but no span of years, and no more of a date. */
const YEAR = /^\s*(?:,\s*)?(?:((?:19|20)[0-9]{2})|\((?:nam\s+)?((?:19|20)[0-9]{2})\))(?!\s*-\s*[0-9]|[0-9/])/u

/** The year right behind what names a law, or null. */
export function lawYearAt(folded: string, at: number): Dated | null {
  const year = YEAR.exec(folded.slice(at, at + 16))
  return year ? { end: at + year[0].length, date: year[1] ?? year[2] ?? '' } : null
}

/** "Luật Hóa chất 14/6/2035" */
const DAY = /^\s+(?=[0-9]{1,2}\/[0-9]{1,2}\/(?:19|20)[0-9]{2}(?![0-9/]))/u

function dayAt(folded: string, at: number): Dated | null {
  const day = DAY.exec(folded.slice(at, at + 20))
  const found = day ? dateAt(folded, at + day[0].length) : null
  return found && !found.impossible ? { end: found.end, date: found.date } : null
}
