/** Who issued the source: the bodies of the letterhead's left column, and who signs for whom. */
import type { CleanText } from './clean.ts'
import { fold } from './fold.ts'
import type { Line, TitleLine } from './letterhead-lines.ts'
import { KINDS } from '../lexicon/bodies.ts'
import { issuerName } from '../scan/body-name.ts'
import { issuerAt } from '../scan/issuer.ts'
import { provinceIn } from '../scan/place.ts'
import { matchAt } from '../scan/sticky.ts'

/** How much of the end can hold a signature block. */
const FOOT = 2600

const BODY_LINE = new RegExp(`^(?:${KINDS.replace(/ /gu, '\\s+')})(?![a-z0-9])`)
/**
 * A line that goes on with the body above it: "ỦY BAN NHÂN DÂN" "TỈNH LAI CHÂU", "BỘ LAO ĐỘNG - THƯƠNG BINH" "VÀ XÃ HỘI"; but
 * "ĐẢNG BỘ TỈNH LAI CHÂU" "HUYỆN ỦY BA TƠ" are two.
 */
const GOES_ON =
  /^(?:tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|thi tran|dac khu|va|-|nhan dan|trung uong|khoi|cac|truong|viet nam|nuoc)(?![a-z]|\s+(?:uy|doan)(?![a-z]))/

/** The bodies of the letterhead, the superior first. */
export function bodiesOf(clean: CleanText, lines: readonly Line[]): string[] {
  const bodies: string[] = []
  let open = false
  for (const line of lines) {
    const printed = clean.text.slice(line.start, line.end)
    if (IN_SMALL.test(printed)) {
      open = false
      continue
    }
    const words = withoutSign(printed)
    const folded = fold(words)
    const capitals = !/\p{Ll}/u.test(words)
    if (capitals && open && (GOES_ON.test(folded) || hangs(bodies.at(-1) ?? '')))
      bodies.push(`${bodies.pop() ?? ''} ${words}`)
    else if (capitals && (BODY_LINE.test(folded) || folded === 'uy') && !/^SỐ(?!\p{L})/u.test(words))
      bodies.push(...words.split(BELOW))
    else {
      open = false
      continue
    }
    open = true
  }
  return bodies.flatMap((words) => words.split(LOWER_COMMITTEE)).map((words) => issuerName(words))
}

/** Two small letters: "Số:" behind a body in capitals has one. */
const IN_SMALL = /\p{Ll}\P{Ll}*\p{Ll}/u

/** One cell holds two bodies: "BỘ TÀI CHÍNH TỔNG CỤC THUẾ", "UBND TỈNH LAI CHÂU SỞ NỘI VỤ". */
const BELOW =
  /(?<=^(?:BỘ|UBND|ỦY BAN|UỶ BAN) \p{Lu}[\p{Lu} ,&-]{3,60})\s+(?=(?:TỔNG CỤC|SỞ|CHI CỤC)\s|(?<!TỔNG\s|CHI\s)CỤC\s)/u

/** "ĐẢNG BỘ HUYỆN BA TƠ ĐẢNG ỦY XÃ LƯƠNG MINH" in one line are two. */
const LOWER_COMMITTEE = /(?<=^ĐẢNG BỘ \p{Lu}.{0,60}) (?=(?:ĐẢNG (?:ỦY|UỶ)|CHI BỘ|HUYỆN (?:ỦY|UỶ)) \p{Lu})/u

/** What ends a line behind the body: rules, and "Số:" of a number that was never filled in. */
const SIGN_BEHIND = /(?<=(\s*(?:(?<!\p{L})S[ốỐÔô]\s*:?)?[*_|\s-]*))/uy

const withoutSign = (line: string): string =>
  line.slice(0, line.length - (matchAt(SIGN_BEHIND, line, line.length)?.[1]?.length ?? 0))

/** "BỘ KẾ HOẠCH VÀ", "BỘ LAO ĐỘNG -", "BỘ" alone, "THỦ TƯỚNG CHÍNH": the name goes on in the next line. */
const hangs = (words: string): boolean =>
  /(?:(?<!\p{L})(?:VÀ|BAN NHÂN|ĐỒNG NHÂN|TƯỚNG CHÍNH|HÀNH TRUNG)|[-–,])$|^(?:ỦY|UỶ|BỘ|BAN|SỞ|ĐẢNG|TỈNH|THÀNH|HUYỆN|HỘI|ĐOÀN)$/u.test(
    words.trim(),
  )

export interface Signature {
  readonly words: string
  readonly body: string | null
}

const SIGNED = /t(?<=(?:^|[\u001e\t*_ ])t)(?:\/m|m\.?|\.m\.?|hay mat)\s+([a-z][a-z ,-]{3,80})/u

/** "T/M BAN CHẤP HÀNH BÍ THƯ": the office of who signs, where a reader set both on one line. */
const OFFICE =
  /\s+(?:KT\.?\s+)?(?:QUYỀN\s+|PHÓ\s+)?(?:BÍ THƯ|CHỦ TỊCH|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|CHỦ NHIỆM|GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG|TỔNG BÍ THƯ)(?!\p{L}).*$/u

/** `T/M BAN CHẤP HÀNH`, `TM. ỦY BAN NHÂN DÂN`. */
export function signature(clean: CleanText): Signature | null {
  const from = Math.max(0, clean.folded.length - FOOT - Math.floor(clean.folded.length / 4))
  const hit = SIGNED.exec(clean.folded.slice(from))
  if (!hit?.[1]) return null
  const at = from + hit.index + hit[0].length - hit[1].length
  const line = clean.text.slice(at, at + hit[1].length).split(/\s{2,}|[\n\u2029\t]/u)[0] ?? ''
  const words = line.replace(OFFICE, '')
  const body = words === words.toUpperCase() ? issuerAt(words, fold(words), 0) : null
  return { words, body: body?.name ?? (words === words.toUpperCase() ? issuerName(words) : null) }
}

/** Organs of a committee: alone, their name lacks whose they are. */
const ORGAN = /^(?:Ban Chấp hành|Ban Thường vụ|Thường trực|Ban [^ ]|Văn phòng|Ủy ban Kiểm tra|Chi bộ)/u
const CENTRAL_ORGAN =
  /^(?:Văn phòng|Ủy ban Kiểm tra|Ban (?:Tổ chức|Tuyên giáo|Dân vận|Nội chính|Kinh tế|Đối ngoại|Tuyên giáo và Dân vận|Chính sách, chiến lược))$/u
const COMMITTEE = /^(?:Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Thị xã ủy|Đảng ủy|Đảng bộ)/u
const DEPARTMENT = /^(?:Sở|Văn phòng|Thanh tra|Ban )/u

/** The body of the letterhead, with the organ that signs and the place that the line above it names. */
export function issuerOf(
  bodies: readonly string[],
  titled: TitleLine | null,
  signed: Signature | null,
  place: string | null,
): string | null {
  const own = bodies.at(-1) ?? null
  const inTitle = bodyInTitle(titled?.title ?? null)
  if (own === null) {
    const body = signed?.body ?? inTitle
    return body === null
      ? null
      : withPlace(body.length < (inTitle ?? '').length && sameStart(inTitle, body) ? (inTitle ?? body) : body, place)
  }
  return withPlace(signedBy(withParent(own, bodies.at(-2) ?? null), signed), place)
}

const sameStart = (a: string | null, b: string): boolean => (a ?? '').toLowerCase().startsWith(b.toLowerCase())

/** "của Ban Thường vụ Tỉnh ủy về …"; behind a number it is another document's: "thực hiện Chỉ thị 13-CT/TW của Ban Bí thư". */
const bodyInTitle = (title: string | null): string | null =>
  /^[^/]*?(?:của|Của)\s+((?:Ban|Ủy ban|Tỉnh ủy|Thành ủy|Đảng ủy|Huyện ủy)[^,;.]{3,80}?)(?=\s+(?:khóa|khoá|về|thực hiện|giai đoạn|năm)|,|;|$)/u.exec(
    title ?? '',
  )?.[1] ?? null

/** Organisations with committees of their own: "ĐOÀN TNCS HỒ CHÍ MINH", "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM". */
const ORGANISATION = /^(?:Đoàn|Hội|Tổng Liên đoàn|Liên đoàn|Liên minh|Công đoàn|Mặt trận)(?!\p{L})/u
const ITS_COMMITTEE = /^Ban (?:Chấp hành|Thường vụ|Bí thư)(?: Trung ương)?$/u

/** "HUYỆN ỦY BA TƠ" over "BAN TỔ CHỨC", "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU" over "SỞ NỘI VỤ". */
function withParent(own: string, parent: string | null): string {
  if (parent === null) return own
  // "BAN CHẤP HÀNH TRUNG ƯƠNG" over "ỦY BAN KIỂM TRA"; either may stand above the other where an organisation has one.
  if (/^Ban Chấp hành Trung ương/u.test(parent) && CENTRAL_ORGAN.test(own))
    return `${own} Trung ương${own === 'Văn phòng' ? ' Đảng' : ''}`
  if (ORGANISATION.test(parent) && ITS_COMMITTEE.test(own)) return `${own} ${parent}`
  if (ORGANISATION.test(own) && ITS_COMMITTEE.test(parent)) return `${parent} ${own}`
  if (ORGAN.test(own) && COMMITTEE.test(parent) && !/(?:ủy|bộ) \p{Lu}|tỉnh|thành phố/u.test(own))
    return `${own} ${parent}`
  const unit = /(?:tỉnh|thành phố|huyện|quận|thị xã) \p{Lu}.*$/u.exec(parent)?.[0]
  return unit !== undefined && DEPARTMENT.test(own) && provinceIn(own) === null ? `${own} ${unit}` : own
}

/** "TỈNH ỦY QUẢNG NINH", signed "T/M BAN THƯỜNG VỤ": the standing committee issued it. */
function signedBy(own: string, signed: Signature | null): string {
  const organ = /^Ban Thường vụ$/u.exec(signed?.body ?? '')?.[0]
  return organ !== undefined && COMMITTEE.test(own) && !own.startsWith('Đảng bộ') ? `${organ} ${own}` : own
}

/** A province's own body takes the province's name. */
const withPlace = (body: string, place: string | null): string =>
  place !== null && /(?:đảng bộ thành phố|đảng bộ tỉnh|nhân dân thành phố|nhân dân tỉnh|thành ủy|tỉnh ủy)$/iu.test(body)
    ? `${body} ${place}`
    : body
