/** Relations in other words than those of plans and decisions; all sentences are invented. */
import { describe } from 'vitest'
import { relates } from './relate-table.ts'

describe('what stands between a document and what it carries out', () => {
  relates([
    ['Kế hoạch số 85/KH-UBND về truyền thông thực hiện Nghị quyết số 12-NQ/TU.', '85/KH-UBND implements 12-NQ/TU'],
    [
      'Kết luận số 40-KL/TW về một số chủ trương, giải pháp tiếp tục thực hiện Nghị quyết số 12-NQ/TW.',
      '40-KL/TW continues 12-NQ/TW',
    ],
    [
      'Nghị quyết số 7/NQ-CP về những nhiệm vụ, giải pháp chủ yếu thực hiện Nghị quyết số 12-NQ/TW.',
      '07/NQ-CP implements 12-NQ/TW',
    ],
    ['Kế hoạch số 85/KH-UBND phân công các nhiệm vụ, giải pháp thực hiện Nghị quyết số 12-NQ/TW.'],
    ['Chương trình số 30-CTr/TU đã cụ thể hóa Nghị quyết số 12-NQ/TW.', '30-CTr/TU implements 12-NQ/TW'],
    [
      'Thông tư số 19/2036/TT-BNV hướng dẫn thực hiện một số điều của Quy chế bảo vệ hồ ban hành kèm theo Quyết định số 18/2035/QĐ-TTg.',
      '19/2036/TT-BNV implements 18/2035/QĐ-TTg',
    ],
    ['Các xã thực hiện Quy chế bảo vệ hồ ban hành kèm theo Quyết định số 18/2035/QĐ-TTg.'],
  ])
})

describe('a sentence that begins with what is carried out', () => {
  relates([
    [
      'Nhằm cụ thể hóa tinh thần Nghị quyết Đại hội XIII của Đảng, Nghị quyết số 12-NQ/TW đã nêu bốn quan điểm.',
      '12-NQ/TW implements Nghị quyết',
    ],
    [
      'Lai Châu, ngày 18 tháng 11 năm 2039\n    Thực hiện Chương trình số 30-CTr/TU về hồ, ngày 13/5/2039, Ủy ban nhân dân huyện ban hành Kế hoạch số 42/KH-UBND.',
      '42/KH-UBND implements 30-CTr/TU',
    ],
    [
      'Thực hiện Kết luận số 40-KL/TW, Đảng ủy xã đã ban hành Kế hoạch số 08-KH/ĐU; Chương trình số 02-CTr/ĐU thực hiện Nghị quyết số 12-NQ/TW.',
      '08-KH/ĐU implements 40-KL/TW',
      '02-CTr/ĐU implements 12-NQ/TW',
    ],
    [
      'Thực hiện Quy định số 22-QĐ/TW, Ban Thường vụ Thành ủy ban hành Quyết định số 640-QĐ/TU (thay thế Quyết định số 310-QĐ/TU).',
      '640-QĐ/TU implements 22-QĐ/TW',
      '640-QĐ/TU replaces 310-QĐ/TU',
    ],
    ['Thực hiện Nghị quyết số 12-NQ/TW, Kết luận số 40-KL/TW về hồ, các xã đã trồng cây.'],
    [
      'Thực hiện Nghị quyết Đại hội XIII của Đảng, Hội nghị Trung ương 8 đã ra Nghị quyết số 12-NQ/TW về hồ.',
      '12-NQ/TW implements Nghị quyết',
    ],
    [
      'Thực hiện Nghị quyết số 12-NQ/TW, Hội đồng nhân dân tỉnh đã thông qua Nghị quyết số 12/2031/NQ-HĐND về hồ.',
      '12/2031/NQ-HĐND implements 12-NQ/TW',
    ],
    [
      'Thực hiện Nghị quyết số 12-NQ/TW, Hội đồng nhân dân tỉnh sẽ thông qua Nghị quyết số 12/2031/NQ-HĐND về hồ.',
      '12/2031/NQ-HĐND implements 12-NQ/TW planned',
    ],
  ])
})

describe('changes', () => {
  relates([
    ['Nghị định số 20/2031/NĐ-CP (sửa NĐ 11/2030/NĐ-CP) có hiệu lực.', '20/2031/NĐ-CP amends 11/2030/NĐ-CP'],
    [
      'Quyết định số 20/2031/QĐ-BYT của Bộ Y tế đã bãi bỏ Thông tư số 11/2030/TT-BYT.',
      '20/2031/QĐ-BYT replaces 11/2030/TT-BYT',
    ],
    [
      'Thông tư liên tịch số 3/2036/TTLT-BYT-BTC về việc bổ sung Thông tư liên bộ số 14/TTLB ngày 30/9/2025.',
      '03/2036/TTLT-BYT-BTC amends 14/TTLB',
    ],
    ['Điều 2. Quyết định này bổ sung cho Quyết định số 33/2027/QĐ-BCN.', 'source amends 33/2027/QĐ-BCN'],
    [
      'Điều 3. Quyết định có hiệu lực sau 10 ngày kể từ ngày ký và thay thế các Quyết định số 17/QĐ-UB, Quyết định số 65/QĐ-UB.',
      'source replaces 17/QĐ-UB',
      'source replaces 65/QĐ-UB',
    ],
    [
      'Điều 5. Quyết định này có hiệu lực sau mười ngày kể từ ngày ký. Bãi bỏ Quyết định số 6/2029/QĐ-UBND.',
      'source replaces 06/2029/QĐ-UBND',
    ],
    [
      'Nghị quyết này đã được Hội đồng nhân dân tỉnh khóa XV, kỳ họp thứ 15 thông qua và thay thế Nghị quyết số 185/2027/NQ-HĐND.',
      'source replaces 185/2027/NQ-HĐND',
    ],
  ])
})

describe('lists below a heading, or below what the sentence issues', () => {
  relates([
    [
      'PHỤ LỤC\nDANH MỤC VĂN BẢN LÃNH ĐẠO, CHỈ ĐẠO THỰC HIỆN NGHỊ QUYẾT SỐ 12-NQ/TW\n(Kèm theo Báo cáo số 31-BC/HU của Huyện ủy)\n\n1. Chương trình số 30-CTr/TU của Tỉnh ủy.\n2. Kế hoạch số 10-KH/HU của Huyện ủy.\n\nKế hoạch số 11-KH/HU đã có.',
      '30-CTr/TU implements 12-NQ/TW',
      '10-KH/HU implements 12-NQ/TW',
    ],
    [
      'Danh mục văn bản chỉ đạo thực hiện Nghị quyết số 12-NQ/TW\n\n| TT | Số hiệu | Nội dung |\n|---|---|---|\n| 1 | 30-CTr/TU | về hồ |\n| 2 | 10-KH/HU | về suối |\n\n1. Kế hoạch số 11-KH/HU.',
      '30-CTr/TU implements 12-NQ/TW',
      '10-KH/HU implements 12-NQ/TW',
    ],
    [
      'Triển khai Nghị quyết số 12-NQ/TW, các cấp đã ban hành các văn bản:\n- Cấp tỉnh: Chương trình số 30-CTr/TU của Tỉnh ủy, Kế hoạch số 90/KH-UBND của Ủy ban nhân dân tỉnh.\n- Cấp huyện: Kế hoạch số 10-KH/HU của Huyện ủy.',
      '30-CTr/TU implements 12-NQ/TW',
      '90/KH-UBND implements 12-NQ/TW',
      '10-KH/HU implements 12-NQ/TW',
    ],
    ['Danh mục văn bản thực hiện Nghị quyết số 12-NQ/TW\n\nKế hoạch số 10-KH/HU đã có.'],
    ['Danh mục nhiệm vụ thực hiện Nghị quyết số 12-NQ/TW\n\n1. Kế hoạch số 10-KH/HU.'],
  ])
})

describe('what stands in parentheses speaks of the document before them', () => {
  relates([
    [
      'Kế hoạch số 45-KH/TU (thay thế Kế hoạch số 12-KH/TU) được ban hành để tiếp tục thực hiện Nghị quyết số 6-NQ/TU.',
      '45-KH/TU replaces 12-KH/TU',
      '45-KH/TU continues 06-NQ/TU',
    ],
    ['Nghị quyết số 12-NQ/TW được Tỉnh ủy cụ thể hóa tại Chương trình số 30-CTr/TU.', '30-CTr/TU implements 12-NQ/TW'],
  ])
})
