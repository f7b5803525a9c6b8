/**
 * Citations without a full number, where the words still name one document: congress and plenum resolutions, laws by name,
 * documents named with issuer and term, and short numbers (`Nghị quyết 57`). Generic talk is none of these:
 * "các nghị quyết của Trung ương".
 */
import type { CleanText } from '../source/clean.ts'
import { BACK_OPENS, backReference } from './back-reference.ts'
import type { Citation } from './citation.ts'
import { congress, CONGRESS_OPENS, CONGRESS_TYPES } from './congress.ts'
import { law, LAW_TYPES } from './law.ts'
import { lawByLetters, LAW_LETTERS_FOLDED } from './law-letters.ts'
import { LOCAL_PLENUM_OPENS, localPlenum } from './local-plenum.ts'
import type { Named, Reader } from './named.ts'
import { plenum, PLENUM_OPENS, PLENUM_TYPES } from './plenum.ts'
import { shortNumber } from './short.ts'
import { titled } from './titled.ts'
import { ANY_TYPE_WORDS, lentTo, SHORT_TYPES, typeName } from '../lexicon/patterns.ts'
import { Phrases } from '../lexicon/phrases.ts'
import { behindBlanks } from '../lexicon/signs.ts'
import { capitalAt } from '../scan/capital.ts'
import { tailAt } from '../scan/tail.ts'
import { remembered } from '../remembered.ts'

const ANY_TYPE = /^/
/** What is read behind any sign. */
const ANY_SIGN = ''
/** Words behind which a document may be named. */
const WORDS = new Phrases([...ANY_TYPE_WORDS, ...LAW_LETTERS_FOLDED])

/**
 * The readers in the order in which they are asked, with the types that are worth asking for, and with the signs that what
 * they read begins with.
 */
const READERS: readonly (readonly [types: RegExp, opens: string, read: Reader])[] = [
  [CONGRESS_TYPES, CONGRESS_OPENS, congress],
  [PLENUM_TYPES, PLENUM_OPENS, plenum],
  [PLENUM_TYPES, LOCAL_PLENUM_OPENS, localPlenum],
  [LAW_TYPES, ANY_SIGN, law],
  [ANY_TYPE, ANY_SIGN, titled],
  [ANY_TYPE, ANY_SIGN, shortNumber],
  [ANY_TYPE, BACK_OPENS, backReference],
]
const readersOf = remembered((type) => READERS.filter(([types]) => types.test(type)))
/** No law is named behind "NQ" or "KL", nothing by its title, and nothing is referred back to. */
const LONG: ReadonlySet<Reader> = new Set([law, titled, backReference])
const readersOfShort = remembered((type) => readersOf(type).filter(([, , read]) => !LONG.has(read)))

/** Reads named citations outside the spans of the numbered ones. */
export function findNamed(clean: CleanText, numbered: readonly Citation[]): Citation[] {
  const found: Citation[] = []
  let next = 0
  let end = 0
  let behind = 0
  for (const start of WORDS.startsIn(clean.folded)) {
    if (start < behind) continue
    behind = WORDS.endAt(clean.folded, start)
    while ((numbered[next]?.end ?? Infinity) <= start) next++
    const taken = numbered[next]
    if (start < end || (taken && taken.start <= start)) continue
    const limit = taken?.start ?? clean.folded.length
    if (isTitleOfCitation(clean, start, numbered[next - 1])) continue
    const word = clean.folded.slice(start, behind)
    const lent = lentTo(clean.folded, start, word)
    const made = readNamed(clean, start + lent, lent > 0 ? word.slice(lent) : word, limit)
    for (const one of made) found.push(one)
    end = made.at(-1)?.end ?? end
  }
  return found
}

function readNamed(clean: CleanText, start: number, word: string, limit: number): Citation[] {
  const letters = lawByLetters(clean, start, word)
  if (letters) return finish(clean, start, letters.type, letters.named, limit)
  const type = typeName(word) ?? shortType(clean, start, word)
  if (type === null) return []
  const short = SHORT_TYPES.has(word)
  if (short && !(capitalAt(clean.text, start) && capitalAt(clean.text, start + 1))) return []
  const at = start + word.length
  const sign = clean.folded.charAt(behindBlanks(clean.folded, at))
  for (const [, opens, read] of short ? readersOfShort(type) : readersOf(type)) {
    const named = opens === ANY_SIGN || opens.includes(sign) ? read(clean, at, type, start) : null
    if (named && (named.at(-1)?.coreEnd ?? 0) <= limit)
      return finish(clean, start, word === 'qd' && !isYeared(named) ? null : type, named, limit)
  }
  return []
}

/** "QĐ 33/2022": rules of the Party have no year. */
const isYeared = (named: readonly Named[]): boolean =>
  named.every(({ name }) => name.kind === 'short' && name.numeral.includes('/'))

/** "QĐ 131"; `TT` stands for two types and much else; "TT 200" is kept where the source names such a circular in full. */
function shortType({ folded }: CleanText, start: number, word: string): string | null {
  if (word === 'qd') return 'Quyết định'
  return word === 'tt' &&
    /^tt\s*(?:so\s+)?(?:[0-9]{1,3}\/(?:19|20)[0-9]{2}|(?<=\s)[0-9]{2,3}(?![0-9/.-]))/u.test(
      folded.slice(start, start + 20),
    )
    ? 'Thông tư'
    : null
}

function finish(
  clean: CleanText,
  start: number,
  type: string | null,
  named: readonly Named[],
  limit: number,
): Citation[] {
  const last = named.at(-1)
  const tail = tailAt(clean.text, clean.folded, last?.end ?? last?.coreEnd ?? start, false)
  const fits = tail.end <= limit && !isNextBody(clean.folded, last)
  const collective = /(?<![a-z])cac\s+$/u.test(clean.folded.slice(Math.max(0, start - 6), start))
  return named.map((one, index) => {
    const before = named[index - 1]
    const begin = before ? linkEnd(clean.folded, before.end ?? before.coreEnd) : start
    const isLast = index === named.length - 1
    return {
      start: begin,
      end: isLast && fits ? Math.max(tail.end, one.coreEnd) : (one.end ?? one.coreEnd),
      coreEnd: one.coreEnd,
      type,
      typeFromCode: false,
      number: null,
      name: one.name,
      date: one.date ?? (fits ? (tail.date?.date ?? null) : null),
      impossibleDate: fits && (tail.date?.impossible ?? false),
      issuers: one.issuer ? [one.issuer] : fits ? tail.issuers : [],
      sharedIssuer: !isLast,
      term: one.term ?? (fits ? tail.term : null),
      years: fits ? tail.years : null,
      list: null,
      collective,
    }
  })
}

/** "Thực hiện Nghị quyết Đại hội VI*, Hội nghị Trung ương 8* đã ra …": another body begins what it did. */
const isNextBody = (folded: string, last: Named | undefined): boolean =>
  last?.name.kind === 'congress' &&
  /^\s*,\s*(?:hoi nghi|bo chinh tri)/u.test(folded.slice(last.coreEnd, last.coreEnd + 24))

/** Where the next member of a list begins: behind ", ", " và ". */
const linkEnd = (folded: string, at: number): number =>
  at + (/^[\s,;&]*(?:va\s+)?/u.exec(folded.slice(at, at + 12))?.[0].length ?? 0)

/** What a citation issues or approves is its title: "Quyết định số 446-QĐ/TU … ban hành Quy chế làm việc của …". */
function isTitleOfCitation(clean: CleanText, start: number, before: Citation | undefined): boolean {
  if (!before?.number || start - before.end > 60) return false
  return /^[\s,"“*]*(?:(?:ve\s+)?(?:viec\s+)?(?:ban hanh|phe duyet|thong qua|cong bo))\s+(?:kem theo\s+)?["“]?$|^[\s,]*ve\s*["“]\s*$/u.test(
    clean.folded.slice(before.end, start),
  )
}
