/** Short numbers: "Nghị quyết 57", "Đề án 06", the leading digits of a number that is written out elsewhere. */
import type { CleanText } from '../source/clean.ts'
import { remembered } from '../remembered.ts'
import { behindBlanks, isDigit } from '../lexicon/signs.ts'
import { issuerAt, type IssuerMatch } from '../scan/issuer.ts'
import type { Named, Reader } from './named.ts'

/**
 * A list without blanks goes on behind its comma, a share does not: "Nghị quyết 71,72", "Kế hoạch 17,55%". A dash between
 * blanks goes on the sentence, another the number: "Hướng dẫn 06 – mục 3.4".
 */
const NUMERAL =
  '([0-9]{1,4}[a-c]?)(?![0-9a-z]|\\s*[-/]\\s*[0-9]|\\s*/\\s*[a-z]|-\\s*[a-z]|\\s+-[a-z]|\\s+-\\s+[a-z]{1,5}\\s*/|\\.[0-9]|,[0-9](?![0-9])|,[0-9]+\\s*(?:%|ty|trieu|nghin|ha|km|diem)|\\s*%)'
const FIRST = new RegExp(`(?:[ \\n]+|(?<=nq|kl|nd|qd)(?=[0-9]{2}))((?:so|s0)[ \\n]*[:.]?[ \\n]*)?${NUMERAL}`, 'y')
const MORE = new RegExp(`\\s*(?:,|va|&)\\s*(?:so\\s+)?${NUMERAL}`, 'y')
/** What is counted: "Kế hoạch *5 năm*", "Nghị quyết *12 điểm*". */
const UNITS =
  /\s*(?:nam|thang|quy(?!\s+dinh)|tuan|ngay(?!\s+[0-9])|gio|phut|giay|noi dung|diem|nguoi|dong chi|dieu(?!\s+(?:chinh|[0-9]))|khoan(?!\s+[0-9])|muc(?!\s+(?:phat|thu|chi))|phan|chuong|chi tieu|nhiem vu|giai phap|buoc|cap(?!\s+uy)|ben|nha|mon|tieu|ty|trieu|ha|km|lan|ky|cuoc|van ban|du an|nhom|mat|giai doan|bo(?!\s+sung)|hoi nghi|lop|to chuc|co so|chi bo|dang vien|can bo|ke hoach|nghi quyet|chi thi|ket luan|bao cao|de an|chuong trinh|quy che|to trinh|cong van|vi(?=\s+(?:tri|pham))|truong hop|xa|phuong|huyen|don vi|so(?!\s+(?:ket|voi))|ho|loai|dot|mo hinh|cong trinh|lien ket|trang|nganh|tap the|ca nhan|chuyen de|de tai|san pham|don|khau|linh vuc|tru cot|thu tuc)(?![a-z])/y
const BEHIND_ONE_DIGIT = /\s*(?:[,;.)]|$|cua(?![a-z])|ngay|khoa|ve(?![a-z])|\n)/y
const TYPES =
  /^(?:Nghị quyết|Chỉ thị|Kết luận|Quy định|Quyết định|Kế hoạch|Đề án|Chương trình|Hướng dẫn|Thông tư|Nghị định|Thông tri|Thông báo|Công văn|Công điện)/u
const isNumbered = remembered((type) => TYPES.test(type))

/** "HD 1080": lines of a screen. */
const SCREEN = /^(?:720|1080|1440|2160)$/u

/** What else has short numbers, behind `số` alone: "Tờ trình số 187 ngày 04/9/2026". */
const SIGNED_TYPES = new Set(['Tờ trình', 'Báo cáo', 'Quy chế', 'Biên bản'])

/** With what `số` begins. */
const SIGN_OF_NUMBER = 's'.charCodeAt(0)

/** "Nghị quyết 57, 59", "Đề án 06", "Kế hoạch số 02 ngày 05/3/2021": the leading digits of a number. */
export const shortNumber: Reader = (clean, at, type, start) => {
  const { folded } = clean
  const yeared = withYear(folded, at, type)
  if (yeared) return yeared
  const signed = SIGNED_TYPES.has(type)
  if (!signed && !isNumbered(type)) return null
  const body = bodyBefore(clean, at)
  const from = body?.end ?? at
  const sign = folded.charCodeAt(behindBlanks(folded, from))
  if (!isDigit(sign) && sign !== SIGN_OF_NUMBER) return null
  FIRST.lastIndex = from
  const first = FIRST.exec(folded)
  if (!first?.[2] || (signed && first[1] === undefined)) return null
  if (at - start === 2 && SCREEN.test(first[2])) return null
  if (!isNumber(folded, FIRST.lastIndex, first[2], first[1] !== undefined)) return null
  const members = [named(FIRST.lastIndex, first[2])]
  for (let more = moreAt(folded, FIRST.lastIndex); more && members.length < 12; more = moreAt(folded, more.coreEnd))
    members.push(more)
  if (
    body &&
    members.length === 1 &&
    first[1] === undefined &&
    !ALONE.test(folded.slice(FIRST.lastIndex, FIRST.lastIndex + 10))
  )
    return null
  return body ? members.map((member) => ({ ...member, issuer: body })) : members
}

const OF = /\s+(?:cua\s+)?/y
/** Behind a body a lone number could count something: "các nghị quyết của Bộ Chính trị *57* …" must end there. */
const ALONE = /^\s*(?:[,;.)]|$|ve\s|ngay\s|nam\s)/u

/** "Nghị quyết *của Bộ Chính trị* 59, 70, 71, 72": the body stands before the numbers. */
function bodyBefore(clean: CleanText, at: number): IssuerMatch | null {
  OF.lastIndex = at
  return OF.test(clean.folded) ? issuerAt(clean.text, clean.folded, OF.lastIndex) : null
}

function moreAt(folded: string, at: number): Named | null {
  MORE.lastIndex = at
  const more = MORE.exec(folded)
  if (!more?.[1] || !isNumber(folded, MORE.lastIndex, more[1], true) || isUnit(folded, MORE.lastIndex)) return null
  return named(MORE.lastIndex, more[1])
}

/** Without `số`, what follows must not be counted by it; a year or a bare digit is none. */
function isNumber(folded: string, end: number, numeral: string, sign: boolean): boolean {
  if (Number.parseInt(numeral, 10) === 0) return false
  if (sign) return true
  // "Kế hoạch 2025" is of a year; a decision may have such a number: "Quyết định 1956 về đào tạo nghề".
  if (
    /^(?:19|20)[0-9]{2}$/u.test(numeral) &&
    !/^\s+(?:ve|cua thu tuong|\/)(?![a-z])/u.test(folded.slice(end, end + 16))
  )
    return false
  if (isUnit(folded, end)) return false
  BEHIND_ONE_DIGIT.lastIndex = end
  return numeral.length > 1 || BEHIND_ONE_DIGIT.test(folded)
}

function isUnit(folded: string, at: number): boolean {
  UNITS.lastIndex = at
  return UNITS.test(folded)
}

/**
 * "Nghị định 178/2024", "Thông tư số 22/2021", "Nghị định 64 năm 2018", "Nghị định 25/2021/NĐ": the number with its year, as the
 * press writes it; "Kế hoạch 9/2024" is a month's.
 */
const WITH_YEAR =
  /(?:\s+|(?<=(?<![a-z])(?:nd|tt|nq|qd)))(?:(so)\s*[:.]?\s*)?([0-9]{1,4}(?:\.[0-9]{1,3}|[a-c])?)(\s?\/\s?|\s+nam\s+)((?:19|20)[0-9]{2})(?:\s?\/\s?(?:nd|tt|qd|nq|ct)(?![a-z0-9]|\s?[-/]))?(?![0-9a-z/]|\s?[-/]\s?(?!(?:dieu|khoan|diem|muc|chuong|phu luc)\s)[a-z0-9])/y
const YEARED_TYPES = new Set([
  'Nghị định',
  'Thông tư',
  'Thông tư liên tịch',
  'Luật',
  'Quyết định',
  'Nghị quyết',
  'Chỉ thị',
  'Pháp lệnh',
])

function withYear(folded: string, at: number, type: string): Named[] | null {
  WITH_YEAR.lastIndex = at
  const hit = YEARED_TYPES.has(type) ? WITH_YEAR.exec(folded) : null
  if (!hit?.[2]) return null
  const year = hit[4] ?? ''
  const slash = hit[3]?.includes('/') === true
  const isMonth = slash && hit[1] === undefined && Number.parseInt(hit[2], 10) <= 12
  if (isMonth && !/^(?:Nghị định|Thông tư|Luật|Nghị quyết)/u.test(type)) return null
  // "Nghị quyết 5 năm 2021" may be one of five years.
  if (!slash && hit[1] === undefined && type === 'Nghị quyết' && /^(?:[1-9]|10)$/u.test(hit[2])) return null
  const end = WITH_YEAR.lastIndex
  return slash
    ? [{ ...named(end, hit[2], year), date: year }]
    : [{ ...named(at + hit[0].indexOf(hit[2]) + hit[2].length, hit[2]), end, date: year }]
}

const named = (coreEnd: number, numeral: string, year?: string): Named => ({
  coreEnd,
  name: { kind: 'short', numeral: numeral.replace(/^[0-9](?![0-9])/u, '0$&') + (year === undefined ? '' : `/${year}`) },
  issuer: null,
  term: null,
})
