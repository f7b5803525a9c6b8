/**
 * A footnote that names the documents of which its sentence only says that they carry something out: "ban hành kế hoạch thực
 * hiện Nghị quyết số 12-NQ/TW¹", with "¹ Kế hoạch số 61-KH/TU, ngày 01/9/2027" at the foot of the page.
 */
import type { Cue, Reading } from './reading.ts'
import { acts, type Acting } from './actor.ts'
import { tokensOf, wordsOf } from './clause.ts'
import { actsOnAnother, itemHeads, moodOfMaking, PLURAL, SINGULAR } from './listed.ts'
import { cuesOf } from './match.ts'
import { FILLERS, LINKS } from './words.ts'
import { isCitation, seek } from './seek.ts'

/** How far behind what is carried out the marker may stand, in characters. */
const MARKER_REACH = 3

/** The documents with which the items of the footnote begin; those of them that say themselves what they do are left out. */
export function footnoted(reading: Reading, cue: Cue, last: number): Acting | null {
  const { clean, tokens, cited } = reading
  const before = wordsOf(tokens.slice(Math.max(0, cue.from - 14), cue.from))
  if (!PLURAL.test(before) && !SINGULAR.test(before)) return null
  const end = tokens[last]?.end ?? 0
  const reference = clean.references.find(
    (one) => one.at >= (tokens[cue.from]?.start ?? 0) && one.at <= end + MARKER_REACH,
  )
  const footnote = clean.footnotes.find((one) => one.marker === reference?.marker && one.start > end)
  if (!footnote) return null
  const citations = cited(footnote.start, footnote.end)
  const inside = tokensOf(clean, { start: footnote.start, end: footnote.end, citations })
  const first = seek(inside, 0, isCitation)
  const named: Reading = { ...reading, tokens: inside, cues: cuesOf(inside) }
  const opens = inside
    .slice(0, Math.max(0, first))
    .every(({ word }) => FILLERS.has(word) || LINKS.has(word) || /^\d+$/u.test(word))
  const heads = first < 0 || !opens ? [] : itemHeads(named, first).filter((head) => !actsOnAnother(named, head))
  const actors = heads.flatMap((head) => inside[head]?.citation ?? []).filter((actor) => acts(actor.found.type))
  return actors.length === 0 ? null : { actors, grade: 'firm', mood: moodOfMaking(reading, cue) }
}
