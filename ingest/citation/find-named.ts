/**
 * Citations without a full number, where the words still name one document: congress and plenum resolutions, laws by name,
 * documents named with issuer and term, and short numbers (`Nghị quyết 57`). Generic talk is none of these:
 * "các nghị quyết của Trung ương".
 */
import type { CleanText } from '../source/clean.ts'
import { backReference } from './back-reference.ts'
import type { Citation } from './citation.ts'
import { congress, CONGRESS_TYPES } from './congress.ts'
import { law, LAW_TYPES } from './law.ts'
import { lawByLetters, LAW_LETTERS_WORD } from './law-letters.ts'
import { localPlenum } from './local-plenum.ts'
import type { Named, Reader } from './named.ts'
import { plenum, PLENUM_TYPES } from './plenum.ts'
import { shortNumber } from './short.ts'
import { titled } from './titled.ts'
import { ANY_TYPE_WORD, lentTo, typeName } from '../lexicon/patterns.ts'
import { tailAt } from '../scan/tail.ts'
import { remembered } from '../remembered.ts'

const ANY_TYPE = /^/
const WORD = new RegExp(`(?:${ANY_TYPE_WORD}|${LAW_LETTERS_WORD})(?![a-z])`, 'g')
/** What cannot stand before a type word. Asked for where one was read, since seeking is slower with it. */
const IN_WORD = /[a-z_]/

/** The readers in the order in which they are asked, with the types that are worth asking for. */
const READERS: readonly (readonly [types: RegExp, read: Reader])[] = [
  [CONGRESS_TYPES, congress],
  [PLENUM_TYPES, plenum],
  [PLENUM_TYPES, localPlenum],
  [LAW_TYPES, law],
  [ANY_TYPE, titled],
  [ANY_TYPE, shortNumber],
  [ANY_TYPE, backReference],
]
const readersOf = remembered((type) => READERS.filter(([types]) => types.test(type)).map(([, read]) => read))
/** No law is named behind "NQ" or "KL", nothing by its title, and nothing is referred back to. */
const LONG: ReadonlySet<Reader> = new Set([law, titled, backReference])
const readersOfShort = remembered((type) => readersOf(type).filter((read) => !LONG.has(read)))

/** Reads named citations outside the spans of the numbered ones. */
export function findNamed(clean: CleanText, numbered: readonly Citation[]): Citation[] {
  const found: Citation[] = []
  let next = 0
  let end = 0
  WORD.lastIndex = 0
  for (let hit = WORD.exec(clean.folded); hit; hit = WORD.exec(clean.folded)) {
    if (IN_WORD.test(clean.folded.charAt(hit.index - 1))) {
      WORD.lastIndex = hit.index + 1
      continue
    }
    while ((numbered[next]?.end ?? Infinity) <= hit.index) next++
    const taken = numbered[next]
    if (hit.index < end || (taken && taken.start <= hit.index)) continue
    const limit = taken?.start ?? clean.folded.length
    if (isTitleOfCitation(clean, hit.index, numbered[next - 1])) continue
    const lent = lentTo(clean.folded, hit.index, hit[0])
    const made = readNamed(clean, hit.index + lent, hit[0].slice(lent), limit)
    found.push(...made)
    end = made.at(-1)?.end ?? end
  }
  return found
}

function readNamed(clean: CleanText, start: number, word: string, limit: number): Citation[] {
  const letters = lawByLetters(clean, start, word)
  if (letters) return finish(clean, start, letters.type, letters.named, limit)
  const type = typeName(word) ?? shortType(clean, start, word)
  if (type === null) return []
  const short = !/\s/u.test(word) && word !== 'luat' && word !== 'lenh'
  if (short && !/^\p{Lu}{2}/u.test(clean.text.slice(start, start + 2))) return []
  for (const read of short ? readersOfShort(type) : readersOf(type)) {
    const named = read(clean, start + word.length, type, start)
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
    /^tt\s+(?:so\s+)?(?:[0-9]{1,3}\/(?:19|20)[0-9]{2}|[0-9]{2,3}(?![0-9/.-]))/u.test(folded.slice(start, start + 20))
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
  const fits = tail.end <= limit
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
