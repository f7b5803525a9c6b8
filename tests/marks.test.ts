/** Marks of secrecy and urgency are fields of the source. */
import { expect, test } from 'vitest'
import { extract } from '../ingest/index.ts'

const report = (...marks: string[]): string =>
  `TỈNH ỦY\nSố 5-BC/TU\n${marks.join('\n')}\n\nBÁO CÁO\nthực hiện Chỉ thị số 05-CT/TW`

test.each([
  [['MẬT'], { secrecy: 'Mật' }],
  [['Độ mật: Tối mật'], { secrecy: 'Tối mật' }],
  [['TUYỆT MẬT', 'HỎA TỐC'], { secrecy: 'Tuyệt mật', urgency: 'Hỏa tốc' }],
  [['**HOẢ TỐC HẸN GIỜ** '], { urgency: 'Hỏa tốc' }],
  [['| THƯỢNG KHẨN |'], { urgency: 'Thượng khẩn' }],
  [['Độ khẩn: Khẩn'], { urgency: 'Khẩn' }],
  [['Khẩn trương triển khai', 'Mật độ dân số'], {}],
  [[], {}],
])('%j', (marks, expected) => {
  const { secrecy, urgency } = extract(report(...marks)).source
  expect({ ...(secrecy && { secrecy }), ...(urgency && { urgency }) }).toEqual(expected)
})
