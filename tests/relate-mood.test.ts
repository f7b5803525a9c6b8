import { describe } from 'vitest'
import { relates } from './relate-table.ts'

describe('what has not been done', () => {
  relates([
    ['Một số đơn vị chưa ban hành kế hoạch thực hiện Nghị quyết số 12-NQ/TW.', 'source implements 12-NQ/TW denied'],
    ['Có nơi chưa triển khai thực hiện Chỉ thị số 20-CT/TW.', 'source implements 20-CT/TW denied'],
    ['Huyện ủy chậm xây dựng kế hoạch thực hiện Chỉ thị số 20-CT/TW.', 'source implements 20-CT/TW denied'],
    ['Đảng ủy xã chưa có văn bản cụ thể hóa Nghị quyết số 12-NQ/TW.', 'source implements 12-NQ/TW denied'],
    ['Một số chi bộ chưa có kế hoạch thực hiện Chỉ thị số 20-CT/TW.', 'source implements 20-CT/TW denied'],
    ['Huyện ủy đã có kế hoạch thực hiện Chỉ thị số 20-CT/TW.'],
    ['Chỉ thị số 20-CT/TW chưa được triển khai ở một số xã.', 'source implements 20-CT/TW denied'],
    ['Không ban hành kế hoạch riêng mà lồng ghép thực hiện Chỉ thị số 20-CT/TW.'],
    ['Tỉnh chưa sửa đổi, bổ sung Quyết định số 118-QĐ/TU.', 'source amends 118-QĐ/TU denied'],
    [
      'Đảng ủy chưa kịp thời ban hành Kế hoạch số 61-KH/ĐU thực hiện Chỉ thị số 20-CT/TW.',
      '61-KH/ĐU implements 20-CT/TW denied',
    ],
    [
      'Không chỉ ban hành Kế hoạch số 61-KH/TU thực hiện Chỉ thị số 20-CT/TW, Tỉnh ủy còn mở lớp tập huấn.',
      '61-KH/TU implements 20-CT/TW',
    ],
  ])
})

describe('what is to be done', () => {
  relates([
    ['Tỉnh ủy sẽ ban hành kế hoạch thực hiện Chỉ thị số 20-CT/TW.', 'source implements 20-CT/TW planned'],
    ['Giao Ban Tổ chức Tỉnh ủy tham mưu kế hoạch thực hiện Chỉ thị số 20-CT/TW.', 'source implements 20-CT/TW planned'],
    ['Giao Ban Tổ chức Tỉnh ủy tham mưu sửa đổi Quyết định số 118-QĐ/TU.', 'source amends 118-QĐ/TU planned'],
    ['Đề nghị ban hành nghị quyết mới thay thế Nghị quyết số 05-NQ/TU.', 'source replaces 05-NQ/TU planned'],
    ['Dự thảo Kế hoạch số 61-KH/TU thực hiện Chỉ thị số 20-CT/TW.', '61-KH/TU implements 20-CT/TW planned'],
    [
      'Tỉnh ủy dự kiến ban hành Kế hoạch số 61-KH/TU thực hiện Chỉ thị số 20-CT/TW.',
      '61-KH/TU implements 20-CT/TW planned',
    ],
  ])
})

describe('what was done, though the words look like a plan', () => {
  relates([
    [
      'Tiếp tục triển khai thực hiện Kế hoạch số 61-KH/TU thực hiện Chỉ thị số 20-CT/TW.',
      '61-KH/TU implements 20-CT/TW',
    ],
    // "giáo" is no "giao", "Đảng" no "đang", "chương trình" no "trình".
    [
      'Ban Tuyên giáo tham mưu Tỉnh ủy ban hành Kế hoạch số 61-KH/TU thực hiện Chỉ thị số 20-CT/TW.',
      '61-KH/TU implements 20-CT/TW',
    ],
    ['Đảng ủy xã ban hành Kế hoạch số 61-KH/ĐU thực hiện Chỉ thị số 20-CT/TW.', '61-KH/ĐU implements 20-CT/TW'],
    [
      'Theo đề nghị của Sở Nội vụ, tỉnh đã ban hành Kế hoạch số 61/KH-UBND thực hiện Chỉ thị số 20-CT/TW.',
      '61/KH-UBND implements 20-CT/TW',
    ],
  ])
})
