/** The marks that stand on a source's first page: how secret it is, and how urgent. */
import { SECRECIES, URGENCIES, type Secrecy, type Urgency } from '../../graph/model.ts'

/** How much of a text is its first page. */
const FIRST_PAGE = 3000

/** A mark stands alone on its line or behind the word for it; in capitals or with a capital, never inside a sentence. */
const line = (kind: string, marks: string): RegExp =>
  new RegExp(
    `^[\\s>*_#|[(<b>]*(?:(?:ĐỘ|Độ)\\s+(?:${kind.toUpperCase()}|${kind})\\s*:?\\s*)?(${marks})[\\s*_|\\])!.</b>]*$`,
    'mu',
  )
const SECRECY = line('mật', 'TUYỆT MẬT|TỐI MẬT|MẬT|Tuyệt mật|Tối mật|Mật')
const URGENCY = line(
  'khẩn',
  '(?:HỎA TỐC|HOẢ TỐC|Hỏa tốc|Hoả tốc)(?:,? (?:HẸN GIỜ|hẹn giờ)[^\\n]{0,40})?|THƯỢNG KHẨN|KHẨN|Thượng khẩn|Khẩn',
)

export interface Marks {
  readonly secrecy?: Secrecy
  readonly urgency?: Urgency
}

/** The marks of a text; none is left out. `anyCase`: older fonts draw small letters as capitals. */
export function marksOf(text: string, anyCase = false): Marks {
  const page = text.slice(0, FIRST_PAGE).normalize('NFC')
  const seen = anyCase ? `${page}\n${page.toUpperCase()}` : page
  const secrecy = markIn(SECRECY, seen, SECRECIES)
  const urgency = markIn(URGENCY, seen, URGENCIES)
  return { ...(secrecy && { secrecy }), ...(urgency && { urgency }) }
}

function markIn<Mark extends string>(pattern: RegExp, page: string, marks: readonly Mark[]): Mark | undefined {
  const found = pattern.exec(page)?.[1]?.toLowerCase().replace('hoả', 'hỏa')
  return found === undefined ? undefined : marks.find((mark) => found.startsWith(mark.toLowerCase()))
}

/**
 * "KH-mật.docx", "CV mật.docx", "Mật_kế hoạch.docx"; without its signs only where it can mean nothing else. Words that begin
 * with "mật" go on in the same name: "Mật độ dân số", "Mật ong rừng", "mật khẩu". So do those that end with it: "bảo mật", "bí mật".
 */
const NAME = new RegExp(
  [
    String.raw`(?<!\p{L})(?:tuyệt|tối)[\s_-]*mật(?!\p{L})`,
    String.raw`(?<!\p{L})(?:TUYET|TOI)[\s_-]*MAT(?!\p{L})`,
    String.raw`(?<!\p{L})(?<!(?:bảo|bí|cơ|thân|túi|giải|ngọt|nước|đường|ong|rỉ|sỏi|ống|cây)[\s_-]+)mật(?!\p{L})(?![\s_-]+(?:độ|ong|khẩu|thiết|mã|thư|vụ|danh|nghị|đàm|báo|mía|gấu|hoa|ngọt)(?!\p{L}))`,
  ].join('|'),
  'iu',
)

/** Whether the name of a file carries a mark of secrecy. */
export const marksName = (name: string): boolean => NAME.test(name.normalize('NFC'))
