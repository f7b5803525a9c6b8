/** What is wrong in a source, in words; a rule without words is told as its message, in English. */
import type { Problem } from '../graph/model.ts'
import { type Words, writeDate } from './words.ts'

type Tell = (actual: string, expected: string) => string

const RULES_VI: Readonly<Record<string, Tell>> = {
  'type-against-code': (actual, expected) => `Loại văn bản trái với ký hiệu: ghi ${actual}, đúng ra là ${expected}`,
  'impossible-date': (actual) => `Ngày không có trong lịch: ${actual}`,
  'repaired-number': (actual, expected) => `Số văn bản viết lạ: ${actual}, hiểu là ${expected}`,
  'two-dates': (actual, expected) => `Một văn bản mang các ngày khác nhau: ${actual} và ${expected}`,
  'older-than-directive': (actual) => `Ban hành ngày ${actual}, trước văn bản mà nó thực hiện`,
  'unreadable-page': (actual) => `Trang ${actual} là ảnh, không nhận ra đủ chữ`,
  'older-encoding': (actual) => `Chuyển từ bảng mã ${actual} sang Unicode, nhận ra theo từ ngữ`,
  'unreadable-rows': (actual) => `Danh mục quá dài: chỉ đọc đến dòng ${actual}`,
  'columns-without-names': (actual) => `Chưa nhận ra dòng tên cột (${actual}), nên các dòng chưa được hiểu là văn bản`,
  'columns-ambiguous': (actual) => `Nhiều cột cùng nghĩa, chưa rõ lấy cột nào: ${actual}`,
  'columns-unknown': (actual) => `Chưa rõ cột này ghi gì: ${actual}`,
  'rows-without-number': (actual) => `Dòng không có số, ký hiệu văn bản: ${actual}`,
  'count-total': (actual, expected) => `Tổng không khớp: ghi ${actual}, cộng lại được ${expected}`,
  'count-parts': (actual, expected) => `Số thành phần không khớp: ghi ${actual}, cộng lại được ${expected}`,
  'count-against-count': (actual, expected) => `Hai chỗ ghi số khác nhau: ${actual} và ${expected}`,
}

/** One problem as a sentence without its full stop. */
export function describeProblem({ rule, message, actual, expected }: Problem, words: Words): string {
  const tell = words.language === 'vi' ? RULES_VI[rule] : undefined
  const written = (value: string | null) =>
    (value ?? '').replace(/\d{4}-\d{2}-\d{2}/g, (date) => writeDate(date, words)).replace(/\s+/gu, ' ')
  return tell === undefined ? message : tell(written(actual), written(expected))
}
