/** Marks of secrecy and urgency are fields of the source. */
import { expect, test } from 'vitest'
import { extract } from '../ingest/index.ts'
import { marksName } from '../ingest/source/marks.ts'

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

test.each([
  ...[
    'plan_mật.docx',
    'KH-mật.docx',
    'CV mật.docx',
    'Mật.docx',
    'Mật_kế hoạch 5.docx',
    '(Mật) KH 12.pdf',
    'MẬT-BC 5.doc',
  ],
  ...[
    '[mật] báo cáo.md',
    'báo cáo tối mật.pdf',
    'TUYET_MAT.pdf',
    'toi-mat 12.doc',
    'Tuyệt mật độ 1.docx',
    'kh_mật2.docx',
  ],
  'CV mật.docx'.normalize('NFD'),
])('the name %s is marked', (name) => {
  expect(marksName(name)).toBe(true)
})

test.each([
  ...[
    'Mật độ dân số.docx',
    'Mật ong.docx',
    'mật_khẩu.txt',
    'quan hệ mật thiết.docx',
    'Mật mã dân sự.pdf',
    'KH-mật-độ xây dựng.xlsx',
  ],
  ...[
    'Luật Bảo vệ bí mật nhà nước.docx',
    'bảo_mật.docx',
    'Luật Cơ yếu và cơ mật.docx',
    'Nuôi ong mật.docx',
    'mat.docx',
    'format.docx',
  ],
])('the name %s is not', (name) => {
  expect(marksName(name)).toBe(false)
})
