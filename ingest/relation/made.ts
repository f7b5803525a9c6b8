/** How a text says what it is: "Theo đề nghị của …; Bộ trưởng Bộ Y tế ban hành Thông tư sửa đổi Thông tư số 10/2030/TT-BYT." */
import { sameType, type Acting } from './actor.ts'
import { wordsOf } from './clause.ts'
import { TYPE } from './gap.ts'
import { DONE, moodAt } from './mood.ts'
import type { Cue, Reading } from './reading.ts'
import { isNamed, seekBack } from './seek.ts'

const MADE_BY = new RegExp(
  `(?:^|semicolon |comma )(?:(?:cuc|tong cuc|bo|vien|tong|chanh an|thong doc|giam doc|chu tich|thu tuong|chinh phu|uy ban|ubnd|hoi dong|hdnd|quoc hoi|ban)[a-z]* ?)(?:[a-z]+ ){0,14}ban hanh (${TYPE})(?: lien tich)?(?: ve| ve viec)?$`,
  'u',
)
const BASIS = /(?:can cu|theo de nghi|xet de nghi|xet)(?![a-z])/u

/** "Theo đề nghị của …; *Bộ trưởng Bộ Y tế ban hành Thông tư* sửa đổi Thông tư số 10/2030/TT-BYT": how a text says what it is. */
export function actingMade(reading: Reading, cue: Cue): Acting | null {
  const { tokens, source, clean } = reading
  const start = seekBack(tokens, cue.from, isNamed) + 1
  const type = MADE_BY.exec(wordsOf(tokens.slice(start, cue.from)))?.[1]
  if (type === undefined || !IS_MADE.test(type) || (source.type !== null && !sameType(type, source.type))) return null
  const at = tokens[cue.from]?.start ?? 0
  if (source.type === null && !BASIS.test(clean.folded.slice(Math.max(0, at - 500), at))) return null
  return moodAt(reading, cue.from)
    ? null
    : { actors: [null], grade: source.type === null ? 'likely' : 'firm', mood: DONE }
}

/** What is made so; a plan has a preamble of its own. */
const IS_MADE = /^(?:nghi dinh|thong tu|quyet dinh|nghi quyet|quy dinh|phap lenh|luat)/u
