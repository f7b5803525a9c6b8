/** Laws, codes, ordinances and the Constitution, which are cited by name: "Luật Đất đai 2013", "Hiến pháp năm 2013". */
import { lawTitleAt } from '../scan/law.ts'
import type { Reader } from './named.ts'

export const LAW_TYPES = /^(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp)$/u

export const law: Reader = (clean, at, type, start) => {
  const title = lawTitleAt(clean, start, at, type)
  if (!title) return null
  const year = LAW_YEAR.exec(clean.folded.slice(title.end, title.end + 16))
  const dated = year ? { end: title.end + year[0].length, date: year[1] ?? year[2] ?? '' } : {}
  return [{ coreEnd: title.end, name: { kind: 'law', title: title.title }, issuer: null, term: null, ...dated }]
}

/** "Luật Đất đai 2013", "Bộ luật Lao động (2019)"; but no span of years, and no more of a date. */
export const LAW_YEAR =
  /^\s*(?:,\s*)?(?:((?:19|20)[0-9]{2})|\((?:nam\s+)?((?:19|20)[0-9]{2})\))(?!\s*-\s*[0-9]|[0-9/])/u
