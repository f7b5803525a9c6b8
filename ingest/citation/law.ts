/** Laws, codes, ordinances and the Constitution, which are cited by name: "Luật Đất đai 2013", "Hiến pháp năm 2013". */
import { dateAt } from '../scan/date.ts'
import { lawTitleAt } from '../scan/law.ts'
import type { Reader } from './named.ts'

export const LAW_TYPES = /^(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp)$/u

export const law: Reader = (clean, at, type, start) => {
  const title = lawTitleAt(clean, start, at, type)
  if (!title) return null
  const year = LAW_YEAR.exec(clean.folded.slice(title.end, title.end + 16))
  const day = year ? null : DAY.exec(clean.folded.slice(title.end, title.end + 20))
  const date = day ? dateAt(clean.folded, title.end + day[0].length) : null
  if (day && date && !date.impossible)
    return [
      {
        coreEnd: title.end,
        name: { kind: 'law', title: title.title },
        issuer: null,
        term: null,
        end: date.end,
        date: date.date,
      },
    ]
  const dated = year ? { end: title.end + year[0].length, date: year[1] ?? year[2] ?? '' } : {}
  return [{ coreEnd: title.end, name: { kind: 'law', title: title.title }, issuer: null, term: null, ...dated }]
}

/** "Luật Hóa chất 14/6/2035" */
const DAY = /^\s+(?=[0-9]{1,2}\/[0-9]{1,2}\/(?:19|20)[0-9]{2}(?![0-9/]))/u
/** "Luật Đất đai 2013", "Bộ luật Lao động (2019)"; but no span of years, and no more of a date. */
export const LAW_YEAR =
  /^\s*(?:,\s*)?(?:((?:19|20)[0-9]{2})|\((?:nam\s+)?((?:19|20)[0-9]{2})\))(?!\s*-\s*[0-9]|[0-9/])/u
