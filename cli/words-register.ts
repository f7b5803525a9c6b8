/** What columns of registers can hold, as they are typed and told, and what `viendan register` says. */
import type { Language } from '../errors.ts'
import type { RegisterColumn } from '../ingest/index.ts'

interface Holding {
  readonly role: NonNullable<RegisterColumn['holds']>
  readonly vi: string
  readonly en: string
}

/** By the name that `--columns` takes. */
export const HOLDS: Readonly<Record<string, Holding | undefined>> = {
  number: { role: 'number', vi: 'số, ký hiệu', en: 'number' },
  digits: { role: 'digits', vi: 'số, ký hiệu ở cột khác', en: 'number without its letters' },
  symbol: { role: 'symbol', vi: 'ký hiệu, số ở cột khác', en: 'letters of the number' },
  date: { role: 'date', vi: 'ngày ban hành', en: 'date' },
  day: { role: 'day', vi: 'ngày, hiểu là ngày ban hành', en: 'day, taken as the date' },
  year: { role: 'year', vi: 'năm ban hành', en: 'year' },
  issuer: { role: 'issuer', vi: 'cơ quan ban hành', en: 'issuing body' },
  type: { role: 'type', vi: 'loại văn bản', en: 'type' },
  title: { role: 'title', vi: 'trích yếu', en: 'title' },
  note: { role: 'about', vi: 'nội dung, ghi chú', en: 'note' },
  implements: { role: 'implements by record', vi: 'văn bản mà nó thực hiện', en: 'documents that it implements' },
  'implemented-by': { role: 'implements by field', vi: 'văn bản thực hiện nó', en: 'documents that implement it' },
  basis: { role: 'basis', vi: 'căn cứ', en: 'basis, cited' },
  replaces: { role: 'replaces by record', vi: 'văn bản bị nó thay thế', en: 'documents that it replaces' },
  'replaced-by': { role: 'replaces by field', vi: 'văn bản thay thế nó', en: 'documents that replace it' },
  amends: { role: 'amends by record', vi: 'văn bản được nó sửa đổi', en: 'documents that it amends' },
  'amended-by': { role: 'amends by field', vi: 'văn bản sửa đổi nó', en: 'documents that amend it' },
  secrecy: { role: 'secrecy', vi: 'độ mật', en: 'mark of secrecy' },
  none: { role: 'other', vi: 'không dùng', en: 'not used' },
}

interface RegisterWords {
  readonly heading: (sheet: string | null, rows: { readonly first: number; readonly last: number } | null) => string
  readonly unknown: string
  readonly ambiguous: string
  readonly next: (remembered: string | null) => readonly string[]
}

const rowsOf = ({ first, last }: { readonly first: number; readonly last: number }): string =>
  first === last ? String(first) : `${String(first)}–${String(last)}`

export const REGISTER_WORDS: Readonly<Record<Language, RegisterWords>> = {
  vi: {
    heading: (sheet, rows) =>
      (sheet === null ? 'Danh sách' : `Trang tính “${sheet}”`) +
      (rows === null
        ? ': chưa nhận ra dòng tên cột; xin chỉ rõ bằng --header SỐ_DÒNG.'
        : `: tên cột ở dòng ${rowsOf(rows)}`),
    unknown: '? chưa rõ',
    ambiguous: '? trùng nghĩa với cột khác',
    next: (remembered) =>
      remembered === null
        ? ['Nếu có cột chưa đúng, xin xác nhận một lần bằng --columns, ví dụ: --columns number=B,date=C']
        : [
            `Đã ghi nhớ vào ${remembered}.`,
            'Từ lần nạp sau, mọi sổ, danh mục có tên cột như vậy trong thư mục này được hiểu như thế.',
          ],
  },
  en: {
    heading: (sheet, rows) =>
      (sheet === null ? 'List' : `Sheet “${sheet}”`) +
      (rows === null
        ? ': no row of names was found; point at it by --header ROW.'
        : `: names of columns in row ${rowsOf(rows)}`),
    unknown: '? unknown',
    ambiguous: '? of one meaning with another',
    next: (remembered) =>
      remembered === null
        ? ['Where a column is wrong, confirm it once by --columns, as in: --columns number=B,date=C']
        : [
            `Remembered in ${remembered}.`,
            'From now on every register with these names of columns in this folder is read so.',
          ],
  },
}
