import { describe } from 'vitest'
import { relates } from './relate-table.ts'

describe('words that are near a relation and are none', () => {
  relates([
    ['Kế hoạch số 61-KH/TU gắn với việc thực hiện Nghị quyết số 12-NQ/TW.'],
    ['Kế hoạch số 61-KH/TU theo tinh thần Nghị quyết số 12-NQ/TW.'],
    ['Kế hoạch số 61-KH/TU về tổng kết 10 năm thực hiện Nghị quyết số 12-NQ/TW.'],
    ['Kế hoạch số 61-KH/TU về kiểm tra, giám sát việc thực hiện Nghị quyết số 12-NQ/TW.'],
    ['Kế hoạch số 61-KH/TU kiểm điểm việc tổ chức thực hiện Nghị quyết số 12-NQ/TW.'],
    ['Báo cáo số 12-BC/TU về kết quả thực hiện Nghị quyết số 12-NQ/TW.'],
    ['Theo Nghị định 100/2029/NĐ-CP (sửa đổi Nghị định 123/2031/NĐ-CP).'],
    ['Báo cáo số 12-BC/TU về thực hiện Nghị quyết số 12-NQ/TW.'],
    ['Tờ trình số 41/TTr-UBND về việc điều chỉnh Nghị quyết số 42/2026/NQ-HĐND.'],
    ['Chỉ thị số 19-CT/TU về tăng cường lãnh đạo trong việc thực hiện Nghị quyết số 12-NQ/TW.'],
    ['Quyết định số 100-QĐ/TU về thành lập Ban Chỉ đạo thực hiện Nghị quyết số 12-NQ/TW.'],
    ['Quyết định số 45/QĐ-UBND về thành lập Tổ công tác triển khai thực hiện Nghị quyết số 12-NQ/TW.'],
    ['Quyết định số 45/QĐ-UBND phê duyệt danh mục dự án thực hiện Nghị quyết số 12-NQ/TW.'],
    ['Thực hiện chế độ bồi dưỡng theo Quy định số 31-QĐ/VPTW và Kế hoạch số 61-KH/TU.'],
    ['Thực hiện tốt Kế hoạch số 61-KH/TU và Nghị quyết số 12-NQ/TW.'],
    ['Các chi bộ căn cứ Kế hoạch số 61-KH/TU, xây dựng kế hoạch thực hiện Nghị quyết số 12-NQ/TW.'],
    ['Giao Sở Nội vụ chủ trì triển khai thực hiện Quyết định số 45/QĐ-UBND.'],
    [
      'Sơ kết 02 năm thực hiện Kết luận số 19-KL/TW; tổng kết Nghị quyết số 02-NQ/TU và ban hành Kết luận số 221-KL/TU.',
    ],
    ['Ban Chỉ đạo thực hiện Nghị quyết số 12-NQ/TW đã ban hành Kế hoạch số 05-KH/BCĐ.'],
    [
      'Quyết định số 45/QĐ-UBND về kiểm tra việc thực hiện Quy chế làm việc ban hành kèm theo Quyết định số 12/QĐ-UBND.',
    ],
    ['Quyết định số 45/QĐ-UBND sửa đổi Điều 2; theo Quy chế ban hành kèm theo Quyết định số 12/QĐ-UBND.'],
    ['Quyết định số 90/QĐ-TTg triển khai Kế hoạch số 61/KH-BYT.'],
    // A capital on a new line begins another sentence.
    ['Quản lý đất theo Luật Đất đai năm 2033\nThực hiện Luật Đất đai năm 2024, Nhà nước đã có nhiều chính sách.'],
    // The next string of a program is another text.
    [
      '["Thực hiện Kế hoạch số 61-KH/TU và Kế hoạch phối hợp số 62/KH-UBND,",\n "Thực hiện Nghị quyết số 12-NQ/TW, vừa qua"]',
    ],
    // The next record is another document's.
    ["{ title: 'Về an toàn giao thông', number: '12-KH/TU' }, { title: 'Về thực hiện Nghị quyết số 12-NQ/TW' }"],
    // The Centre does not carry out what a province says.
    ['Nghị quyết số 12-NQ/TW, thực hiện Kế hoạch số 61-KH/TU.'],
  ])
})
