/**
 * The labels of records: what people and programs call the number, date, issuer, type and title of a document, as fields of
 * JSON, YAML and pages (`so_hieu`, `issuedDate`, "Cơ quan ban hành") and as heads of columns. Facts only.
 */
import { fold } from '../source/fold.ts'

/** What the document of a record does to those that a field names, or what is done to it: `thay_the`, `amendedBy`; `either` where the label does not tell which. */
export interface Relating {
  readonly type: 'implements' | 'amends' | 'replaces'
  readonly acts: 'record' | 'field' | 'either'
}

const CHANGE = '(?:suadoi(?:bosung)?|bosung|suadoivabosung|dinhchinh)'
const END = '(?:thaythe|baibo|huybo|thay)'
const GUIDE = '(?:huongdan(?:thihanh|thuchien)?|quydinhchitiet|cuthehoa|(?:trienkhai)?thuchienvanban)'
const DOCUMENTS = '(?:cac|nhung|danhsach|ds|list)?(?:vanban|vb|nghidinh|thongtu|luat|quyetdinh|documents?|docs?)'
const RELATING: readonly (readonly [form: RegExp, type: Relating['type'], acts: Relating['acts']])[] = (
  [
    ['replaces', END, 'replaces?|supersedes?|repeals?|abolishes|replaceddocuments?|replaceddocs?', '(?:is)?(?:replaced|superseded|repealed|abolished)(?:by|bydocuments?)', 'replacements?|replacing(?:documents?)?'],
    ['amends', CHANGE, 'amends?|modifies|amendeddocuments?|amendeddocs?', '(?:is)?(?:amended|modified|supplemented)(?:by|bydocuments?)', 'amendments?|amending(?:documents?)?'],
    ['implements', GUIDE, 'implements?|implementationof|guides|detailingof', '(?:is)?(?:implemented|guided|detailed)(?:by|bydocuments?)', 'guidance(?:documents?)?|implementing(?:documents?)?|guidingdocuments?'],
  ] as const
).flatMap(([type, verb, active, passive, either]) =>
  [
    [new RegExp(`^(?:${active}|(?:da)?${verb}(?:cho|toanbo)?|${DOCUMENTS}(?:bi|duoc|da)+${verb})$`), type, 'record'],
    [new RegExp(`^(?:${passive}|(?:${DOCUMENTS})?(?:da|bi|duoc)*${verb}(?:boi|bang|tai|theo)(?:${DOCUMENTS})?|(?:da|bi|duoc)+${verb})$`), type, 'field'],
    [new RegExp(`^(?:${either}|${DOCUMENTS}${verb}(?:no)?)$`), type, 'either'],
  ] as const,
) // prettier-ignore

/** What a field holds. `about` tells what the document is about, in other words than its title's; `day` and `year` are dates of something that the label alone does not name: `date`, `Ngày`, `year`. */
export type Role = 'number' | 'date' | 'day' | 'year' | 'issuer' | 'type' | 'title' | 'about' | RelatingRole

/** A field of other documents: `replaces by record` is one of those that the record's document replaces. */
export type RelatingRole = `${Relating['type']} by ${Relating['acts']}`

const NAMES: Readonly<Record<Exclude<Role, RelatingRole>, string>> = {
  number:
    'so ma code number officialnumber legalnumber referencenumber refnumber lawno docnumber documentnumber docno documentno doccode documentcode lawnumber symbol sokh sovb soqd soquyetdinh songhidinh songhiquyet sothongtu socongvan sokehoach sochithi',
  date: 'issuedate issueddate issued issuedat issuancedate dateissued dateofissue issuingdate signdate signeddate signedat datesigned promulgationdate promulgateddate promulgated docdate documentdate datetext datestring banhanh ngaykybanhanh ngayqd',
  day: 'date ngay ngaythang ngaythangnam thoigian',
  year: 'year nam nambanhanh',
  issuer:
    'issuer issuedby agencyissuing issuingagency issuingbody issuingauthority issuingorganization issuingorg agency authority promulgatedby coquan cqbh cqbanhanh coquanbh tacgia tacgiavanban',
  type: 'type doctype documenttype loai theloai hinhthuc loaivb kind',
  title:
    'title name subject abstract doctitle documenttitle titleabstract fulltitle ten tendaydu tieude vanban tenluat',
  about:
    'noidung noidungchinh mota motangan tomtat summary description content quydinh ghichu phamvi phamvidieuchinh trich trichdan trichnguyenvan nguyenvan quote excerpt',
}

/** Labels that say more: "Số, ký hiệu văn bản", "Ngày, tháng, năm ban hành", "Tên loại và trích yếu nội dung". */
const FORMS: readonly (readonly [RegExp, Role])[] = [
  [/^(?:so)?(?:va)?(?:hieu|kyhieu|kihieu)|^so(?:vanban|den)?(?:va)?(?:kyhieu|ngay)|^(?:ma|kyhieu)(?:so|hieu|vanban)|^sovanban/, 'number'],
  [/^(?:ngay|thoigian|ngaythang|ngaythangnam|ngaygio)(?:va)?(?:ky|banhanh|bh|vanban|vb$|raquyetdinh|phathanh)/, 'date'],
  [/^(?:ten)?(?:coquan|donvi|noi|chuthe|tochuc|cap)(?:tochuc|chuquan|donvi)?(?:banhanh|bh|phathanh|raquyetdinh)/, 'issuer'],
  [/^(?:ten)?(?:loai|theloai|hinhthuc)(?:hinh)?(?:vanban|vb)/, 'type'],
  [/trichyeu|^ten(?:goi|loai|day du)?(?:cua)?(?:vanban|vb|tailieu|goi)|^noidung(?:vanban|quydinh)/, 'title'],
] // prettier-ignore

/** The date that a document takes effect, arrived or was uploaded, and documents that stand beside it, are other things. */
const OTHER =
  /ngayden$|hieuluc|effective|expir|update|created|publish|dang|capnhat|suadoi|thaythe|baibo|lienquan|cancu|amend|replac|related|congbao|thamdinh/

const ROLES = new Map(
  Object.entries(NAMES).flatMap(([role, names]) => names.split(' ').map((name) => [name, role as Role] as const)),
)

function relatingRole(name: string): RelatingRole | null {
  if (name.length < 5 || name.length > 40) return null
  const found = RELATING.find(([form]) => form.test(name))
  return found ? `${found[1]} by ${found[2]}` : null
}

/** What a role says of the documents in its field and that of its record, or null. */
export function relatingOf(role: Role): Relating | null {
  const [type, acts] = role.split(' by ') as [Relating['type'], Relating['acts']?]
  return acts === undefined ? null : { type, acts }
}

/** What a label says that its field holds, or null. `Số hiệu`, `so_hieu` and `soHieu` are one label. */
export function roleOf(label: string): Role | null {
  const name = fold(label).replace(/[^a-z0-9]/gu, '')
  if (name === '' || name.length > 48) return null
  const known = ROLES.get(name)
  if (known) return known
  const relating = relatingRole(name)
  if (relating) return relating
  return OTHER.test(name) ? null : (FORMS.find(([form]) => form.test(name))?.[1] ?? null)
}
