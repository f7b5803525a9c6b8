/** The names of columns in registers of documents, as offices head them: more of them are known here than in labels at large. Facts only. */
import { fold } from '../source/fold.ts'
import { roleOf, type Role } from './labels.ts'

/**
 * What a column holds. `digits` and `symbol` are a number in two columns ("96", "KH/TU"); `basis`: documents that the
 * document of the row rests on; `secrecy`: its mark; `other`: nothing of the document that is kept.
 */
export type ColumnRole = Role | 'digits' | 'symbol' | 'basis' | 'secrecy' | 'other'

/** The name under which a column is written where its own says something else; `roleOf` reads what is to be read of it. */
export const NAME_OF: Readonly<Record<ColumnRole, string>> = {
  number: 'Số, ký hiệu',
  digits: 'Số',
  symbol: 'Ký hiệu',
  date: 'Ngày ban hành',
  day: 'Ngày',
  year: 'Năm ban hành',
  issuer: 'Cơ quan ban hành',
  type: 'Loại văn bản',
  title: 'Trích yếu',
  about: 'Ghi chú',
  basis: 'Căn cứ',
  secrecy: 'Độ mật',
  other: 'Cột khác',
  'implements by record': 'Thực hiện văn bản',
  'implements by field': 'Được cụ thể hóa bởi',
  'implements by either': 'Văn bản cụ thể hóa',
  'amends by record': 'Sửa đổi, bổ sung',
  'amends by field': 'Sửa đổi bởi',
  'amends by either': 'Văn bản sửa đổi',
  'replaces by record': 'Thay thế',
  'replaces by field': 'Thay thế bởi',
  'replaces by either': 'Văn bản thay thế',
}

const FORMS: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(?:do|muc|mucdo|dau)(?:chi)?(?:muc)?(?:do)?mat$/, 'secrecy'],
  // The number and day under which a document arrived are the office's that received it.
  [/^(?:so|ngay|gio|thoigian)+(?:thang|nam|thu|tu)*(?:vanban|vb)?(?:den(?!ngay)|nhan|tiepnhan|vaoso|chuyen|gui|dangky|lap|xuly|giaiquyet|capnhat|tao|hethan|hethieuluc)/, 'other'],
  [/^den(?:so|ngay)/, 'other'],
  [/hieuluc|hethan|^(?:stt|tt|sott|sothutu|thutu|no|id)$/, 'other'],
  [/(?:noi|donvi|nguoi|canhan|bophan|coquan|phong)(?:de)?nhan|^kynhan|^nhan|chuyen$/, 'other'],
  [/^(?:ho(?:va)?ten)?(?:nguoi|lanhdao|canbo)(?:da)?(?:ky|duyet)|chucvu|chucdanh|^chuky/, 'other'],
  [/^(?:so|soluong|tongso)(?:luong)?(?:ban|to|trang|phuluc)/, 'other'],
  [/^(?:do|muc|mucdo)khan|^hoatoc/, 'other'],
  [/xuly|giaiquyet|soanthao|chuyenvien|theodoi|tiendo|tinhtrang|trangthai|ketqua|butphe|ykien|thoihan|^han|luutru|^luu|^noiluu|hoso|hopso|linhvuc|dinhkem|^file|^tep|^link|duongdan|nguoilap|nguoinhap/, 'other'],
  [/^(?:donvi|coquan|nguoi|bophan|phong|thoigian|chutri|phoihop)+(?:chutri|phoihop)?(?:thuchien|trienkhai)/, 'other'],
  [/^(?:cac)?(?:vanban|vb)?(?:lam)?cancu/, 'basis'],
  [/^(?:de|nham)?(?:trienkhai|quantriet|cuthehoa|tochuc)?(?:thuchien|thihanh|trienkhai|cuthehoa)(?:$|(?:theo)?(?:cac)?(?:vanban|vb|nghiquyet|chithi|ketluan|ketluan|kehoach|quyetdinh|nghidinh|nq|ct|kl|chutruong|noidung))/, 'implements by record'],
  [/^(?:vanban|vb)(?:duoc|can)(?:trienkhai|cuthehoa)?(?:thuchien|trienkhai|cuthehoa)$/, 'implements by record'],
  [/^(?:coquan|donvi|tochuc)+gui(?:den|vanban)?$/, 'issuer'],
  [/^tenloai$/, 'type'],
] // prettier-ignore

/** Of a number in two columns: "Số" beside "Ký hiệu". Alone, each is the whole of it. */
const DIGITS = /^so(?:van ?ban|vb)?(?:di)?$/
const SYMBOL = /^k[iy]hieu(?:vanban|vb)?$/

const nameOf = (label: string): string => fold(label).replace(/[^a-z0-9]/gu, '')

/** What a column of this name holds; null where the name does not tell. A number in two columns is told by `inTwoColumns`. */
export function columnRole(label: string): ColumnRole | null {
  const name = nameOf(label)
  return name === '' ? null : (FORMS.find(([form]) => form.test(name))?.[1] ?? roleOf(label))
}

/** The columns that together hold the number, where one is named "Số" and one "Ký hiệu". */
export function inTwoColumns(labels: readonly string[]): { readonly digits: number; readonly symbol: number } | null {
  const names = labels.map(nameOf)
  const digits = names.findIndex((name) => DIGITS.test(name))
  const symbol = names.findIndex((name) => SYMBOL.test(name))
  return digits >= 0 && symbol >= 0 ? { digits, symbol } : null
}

/** A name in the form in which names are compared. */
export const comparable = (label: string): string => nameOf(label)
