/**
 * Citations without a full number, where the words still name one document: congress and plenum resolutions, laws by name,
 * documents named with issuer and term, and short numbers (`Nghị quyết 57`). Generic talk is none of these:
 * "các nghị quyết của Trung ương".
 */
import type { CleanText } from '../source/clean.ts'
import type { DocumentName, Citation } from './citation.ts'
import { issuerAt, type IssuerMatch } from '../scan/issuer.ts'
import { lawTitleAt } from '../scan/law.ts'
import { SHORT_WORD, TYPE_WORD, typeName } from '../lexicon/patterns.ts'
import { ordinalAt, romanAt, toRoman } from '../scan/roman.ts'
import { tailAt } from '../scan/tail.ts'

const WORD = new RegExp(`(?<![a-z0-9])(?:${TYPE_WORD}|${SHORT_WORD}|qd)(?![a-z])`, 'g')

/** What one reader makes of the words behind a type word: one document, or the members of a list. */
interface Named {
  readonly coreEnd: number
  readonly name: DocumentName
  readonly issuer: IssuerMatch | null
  readonly term: string | null
}

type Reader = (clean: CleanText, at: number, type: string) => Named[] | null

/** Reads named citations outside the spans of the numbered ones. */
export function findNamed(clean: CleanText, numbered: readonly Citation[]): Citation[] {
  const found: Citation[] = []
  let next = 0
  let end = 0
  WORD.lastIndex = 0
  for (let hit = WORD.exec(clean.folded); hit; hit = WORD.exec(clean.folded)) {
    while ((numbered[next]?.end ?? Infinity) <= hit.index) next++
    const taken = numbered[next]
    if (hit.index < end || (taken && taken.start <= hit.index)) continue
    const limit = taken?.start ?? clean.folded.length
    const made = readNamed(clean, hit.index, hit[0], limit)
    if (isTitleOfCitation(clean, hit.index, numbered[next - 1])) continue
    found.push(...made)
    end = made.at(-1)?.end ?? end
  }
  return found
}

function readNamed(clean: CleanText, start: number, word: string, limit: number): Citation[] {
  const type = typeName(word) ?? (word === 'qd' ? 'Quyết định' : null)
  if (type === null) return []
  const short = !word.includes(' ') && word !== 'luat' && word !== 'lenh'
  if (short && !/^\p{Lu}{2}/u.test(clean.text.slice(start, start + 2))) return []
  const readers: readonly Reader[] = short ? [shortNumber] : [congress, plenum, law, titled, shortNumber]
  for (const read of readers) {
    const named = read(clean, start + word.length, type)
    if (named && (named.at(-1)?.coreEnd ?? 0) <= limit)
      return finish(clean, start, word === 'qd' ? null : type, named, limit)
  }
  return []
}

function finish(
  clean: CleanText,
  start: number,
  type: string | null,
  named: readonly Named[],
  limit: number,
): Citation[] {
  const last = named.at(-1)
  const tail = tailAt(clean.text, clean.folded, last?.coreEnd ?? start, false)
  const fits = tail.end <= limit
  const collective = /(?<![a-z])cac\s+$/u.test(clean.folded.slice(Math.max(0, start - 6), start))
  return named.map((one, index) => {
    const before = named[index - 1]
    const begin = before
      ? before.coreEnd + (/^[\s,;&]*(?:va\s+)?/u.exec(clean.folded.slice(before.coreEnd, one.coreEnd))?.[0].length ?? 0)
      : start
    const isLast = index === named.length - 1
    return {
      start: begin,
      end: isLast && fits ? Math.max(tail.end, one.coreEnd) : one.coreEnd,
      coreEnd: one.coreEnd,
      type,
      typeFromCode: false,
      number: null,
      name: one.name,
      date: fits ? (tail.date?.date ?? null) : null,
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

/** What a citation issues or approves is its title: "Quyết định số 446-QĐ/TU … ban hành Quy chế làm việc của …". */
function isTitleOfCitation(clean: CleanText, start: number, before: Citation | undefined): boolean {
  if (!before?.number || start - before.end > 60) return false
  return /^[\s,"“*]*(?:(?:ve\s+)?(?:viec\s+)?(?:ban hanh|phe duyet|thong qua|cong bo))\s+(?:kem theo\s+)?["“]?$|^[\s,]*ve\s*["“]\s*$/u.test(
    clean.folded.slice(before.end, start),
  )
}

const CONGRESS = /\s+(?:cua\s+)?(?:ky\s+)?dai hoi(?![a-z])/y
const CONGRESS_PART =
  /[\s,]*(?:(dai bieu)|(toan quoc)|(lan thu|lan)|(?:cua\s+)?(dang cong san viet nam|dang(?!\s*(?:bo|uy|cac|vien))))(?![a-z])/y

/** "Nghị quyết Đại hội XIII của Đảng", "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVI, nhiệm kỳ 2020 - 2025". */
const congress: Reader = (clean, at, type) => {
  CONGRESS.lastIndex = at
  if (!/^(?:Nghị quyết|Báo cáo|Chương trình hành động)/u.test(type) || !CONGRESS.exec(clean.folded)) return null
  const draft = {
    end: CONGRESS.lastIndex,
    ordinals: [] as { value: number; end: number }[],
    party: false,
    body: null as IssuerMatch | null,
  }
  while (congressPart(clean, draft)) continue
  const years = /^[\s,(]*nhiem ky\s+(20\d\d)\s*-\s*(20\d\d)/u.exec(clean.folded.slice(draft.end, draft.end + 40))
  if (draft.ordinals.length === 0 && !(draft.body && years)) return null
  const issuer = congressName(draft.body, draft.ordinals.at(-1)?.value ?? null, at)
  const named = { national: draft.body === null, years: years ? `${years[1] ?? ''}-${years[2] ?? ''}` : null }
  if (draft.ordinals.length === 0)
    return [{ coreEnd: draft.end, name: { kind: 'congress', ordinal: null, ...named }, issuer, term: null }]
  return draft.ordinals.map((ordinal, index) => ({
    coreEnd: index === draft.ordinals.length - 1 ? draft.end : ordinal.end,
    name: { kind: 'congress', ordinal: ordinal.value, ...named },
    issuer: congressName(draft.body, ordinal.value, at),
    term: toRoman(ordinal.value),
  }))
}

/** A congress is the body that resolves: the Party's own, or that of a committee's membership. */
function congressName(body: IssuerMatch | null, ordinal: number | null, at: number): IssuerMatch {
  const which = ordinal === null ? '' : ` ${toRoman(ordinal)}`
  const name = body ? `Đại hội${which} ${body.name}` : `Đại hội đại biểu toàn quốc lần thứ${which} của Đảng`
  return { start: body?.start ?? at, end: body?.end ?? at, name, term: null }
}

function congressPart(
  clean: CleanText,
  draft: { end: number; ordinals: { value: number; end: number }[]; party: boolean; body: IssuerMatch | null },
): boolean {
  CONGRESS_PART.lastIndex = draft.end
  const part = CONGRESS_PART.exec(clean.folded)
  if (part && !(part[0].startsWith(',') || (part[4] && draft.party))) {
    draft.party ||= part[4] !== undefined
    draft.end = CONGRESS_PART.lastIndex
    return true
  }
  const lead = /^[\s,]*(?:va\s+)?(?:cua\s+)?/u.exec(clean.folded.slice(draft.end, draft.end + 12))?.[0] ?? ''
  const ordinal = readCongressOrdinal(clean, draft.end, lead, draft.ordinals.length > 0)
  if (ordinal) {
    draft.ordinals.push(ordinal)
    draft.end = ordinal.end
    return true
  }
  if (
    draft.body ||
    lead.includes(',') ||
    !/^\s*(?:cua\s+)?dang bo(?![a-z])/u.test(clean.folded.slice(draft.end, draft.end + 18))
  )
    return false
  draft.body = issuerAt(clean.text, clean.folded, draft.end + lead.length)
  if (draft.body) draft.end = draft.body.end
  return draft.body !== null
}

function readCongressOrdinal(
  clean: CleanText,
  at: number,
  lead: string,
  more: boolean,
): { value: number; end: number } | null {
  if (!more && /,|va\s/u.test(lead)) return null
  if (more && !/,|va\s/u.test(lead)) return null
  return more ? romanAt(clean.folded, at + lead.length) : ordinalAt(clean.folded, at + lead.length)
}

const PLENUM = /\s+(?:cua\s+)?(?:cac\s+)?(?:hoi nghi\s+)?(?:lan thu\s+|(?=trung uong|tw))/y
const CENTRE = /(?:trung uong|tw)(?:\s+dang)?\s+(?:lan thu\s+|lan\s+)?/y
const COMMITTEE = /\s*,?\s*(?:cua\s+)?(?:ban chap hanh|bch)\s*(?:trung uong|tw)(?:\s+dang(?:\s+cong san viet nam)?)?/y
const TERM = /[\s,]*\(?\s*(?:khoa|kh\.)\s+/y
const MORE = /\s*(?:,|va|&|;)\s*(?:(?:khoa)\s+)?/y

/** "Nghị quyết Trung ương 4 khóa XI, XII, XIII", "Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII". */
const plenum: Reader = (clean, at, type) => {
  PLENUM.lastIndex = at
  if (!/^(?:Nghị quyết|Kết luận|Thông báo|Quy định)/u.test(type) || !PLENUM.exec(clean.folded)) return null
  const numbers = plenumNumbers(clean.folded, PLENUM.lastIndex)
  if (!numbers) return null
  const terms = list(clean.folded, numbers.end, TERM, romanAt)
  const issuer: IssuerMatch = { start: at, end: numbers.end, name: 'Ban Chấp hành Trung ương', term: null }
  const made: Named[] = []
  for (const [index, number] of numbers.values.entries()) {
    const only = index < numbers.values.length - 1
    for (const term of terms.length > 0 && !only ? terms : [terms.at(-1) ?? null])
      made.push({
        coreEnd: only ? number.end : (term?.end ?? numbers.end),
        name: { kind: 'plenum', plenum: number.value, term: term ? toRoman(term.value) : null },
        issuer,
        term: term ? toRoman(term.value) : null,
      })
  }
  return made
}

interface Ordinal {
  readonly value: number
  readonly end: number
}

function plenumNumbers(folded: string, at: number): { values: Ordinal[]; end: number } | null {
  CENTRE.lastIndex = at
  if (CENTRE.exec(folded)) {
    const values = list(folded, CENTRE.lastIndex, /(?:)/y, ordinalAt).filter((ordinal) => ordinal.value <= 20)
    const last = values.at(-1)
    return last ? { values, end: last.end } : null
  }
  const ordinal = ordinalAt(folded, at)
  if (!ordinal) return null
  COMMITTEE.lastIndex = ordinal.end
  return COMMITTEE.exec(folded) ? { values: [ordinal], end: COMMITTEE.lastIndex } : null
}

/** Members of one kind: `4`, `4, 5`, `khóa XI, XII và XIII`. */
function list(
  folded: string,
  at: number,
  lead: RegExp,
  read: (folded: string, at: number) => Ordinal | null,
): Ordinal[] {
  lead.lastIndex = at
  if (!lead.exec(folded)) return []
  const members: Ordinal[] = []
  for (let next = read(folded, lead.lastIndex); next; next = read(folded, MORE.lastIndex)) {
    members.push(next)
    MORE.lastIndex = next.end
    if (members.length > 9 || !MORE.exec(folded)) break
  }
  return members
}

/** "Luật Đất đai 2013", "Bộ luật Hình sự năm 2015", "Hiến pháp năm 2013". */
const law: Reader = (clean, at, type) => {
  if (!/^(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp)$/u.test(type)) return null
  const title = lawTitleAt(clean, at, type)
  return title ? [{ coreEnd: title.end, name: { kind: 'law', title: title.title }, issuer: null, term: null }] : null
}

const TITLE = /(\s+(?:[^.;:"()\t\u001e]{0,90}?\s)?)cua\s+/y

/** "Báo cáo kiểm điểm của Ban Chấp hành Đảng bộ thành phố khóa XV, nhiệm kỳ 2015 - 2020": named with issuer and term. */
const titled: Reader = (clean, at, type) => {
  TITLE.lastIndex = at
  const words = TITLE.exec(clean.folded)
  if (!words || !/^\p{Lu}/u.test(clean.text.slice(at - type.length, at))) return null
  const between = words[1] ?? ''
  if (
    /(?:^|\s)(?:thuc hien|ban hanh|trien khai|duoc|da|va cac|cac|theo|tai|ve|so)\s/u.test(between) ||
    WORD_INSIDE.test(between)
  )
    return null
  const issuer = issuerAt(clean.text, clean.folded, TITLE.lastIndex)
  if (!issuer) return null
  const tail = tailAt(clean.text, clean.folded, issuer.end, false)
  if (tail.term === null && tail.years === null) return null
  const title = clean.text.slice(at, at + between.length).trim()
  return title === '' ? null : [{ coreEnd: issuer.end, name: { kind: 'titled', title }, issuer, term: tail.term }]
}

const WORD_INSIDE = new RegExp(`(?<![a-z0-9])(?:${TYPE_WORD})(?![a-z])`)

const SHORT = /[ \n]+(?:(?:so|s0)[ \n]*[:.]?[ \n]*)?([0-9]{1,3})(?![0-9]|\s*[-/]\s*[a-z0-9]|[.,][0-9]{3}|\s*%|[a-z])/y
const UNITS =
  /^\s*(?:nam|thang|quy|tuan|ngay|gio|noi dung|diem|nguoi|dong chi|dieu|khoan|muc|phan|chuong|chi tieu|nhiem vu|giai phap|buoc|cap|ben|nha|mon|tieu|ty|trieu|ha|km|lan|ky|cuoc|van ban|du an|nhom|mat|trong|giai doan|bo|hoi nghi|lop|to chuc|co so|chi bo|dang vien|can bo|ke hoach|nghi quyet|chi thi|thong bao|ket luan|bao cao|de an|chuong trinh|quyet dinh|huong dan|quy che|quy dinh|to trinh|cong van|vi|truong hop|xa|phuong|huyen|don vi|so|ho|loai|dot|mo hinh|cong trinh|lien ket|trang|nganh|tap the|ca nhan|chuyen de|de tai|san pham|don)(?![a-z])/u
const SHORT_TYPES =
  /^(?:Nghị quyết|Chỉ thị|Kết luận|Quy định|Quyết định|Kế hoạch|Đề án|Chương trình|Hướng dẫn|Thông tư|Nghị định|Thông tri|Thông báo)/u

/** "Nghị quyết 57, 59", "Đề án 06", "Kế hoạch số 02": the leading digits of a number. */
const shortNumber: Reader = (clean, at, type) => {
  if (!SHORT_TYPES.test(type)) return null
  const first = shortAt(clean.folded, at)
  if (!first) return null
  const members = [first]
  for (let last = first; members.length < 12;) {
    const more = /^\s*(?:,|va|&)\s*(?:(?:so)\s+)?([0-9]{1,3})(?![0-9]|\s*[-/]\s*[a-z0-9]|[.,][0-9]|\s*%|[a-z])/u.exec(
      clean.folded.slice(last.coreEnd, last.coreEnd + 16),
    )
    if (!more || UNITS.test(clean.folded.slice(last.coreEnd + more[0].length, last.coreEnd + more[0].length + 16)))
      break
    last = short(last.coreEnd + more[0].length, more[1] ?? '')
    members.push(last)
  }
  return members
}

const short = (coreEnd: number, numeral: string): Named => ({
  coreEnd,
  name: { kind: 'short', numeral: numeral.padStart(2, '0') },
  issuer: null,
  term: null,
})

function shortAt(folded: string, at: number): Named | null {
  SHORT.lastIndex = at
  const found = SHORT.exec(folded)
  if (!found || Number(found[1]) === 0) return null
  const after = folded.slice(SHORT.lastIndex, SHORT.lastIndex + 18)
  return UNITS.test(after) ? null : short(SHORT.lastIndex, found[1] ?? '')
}
