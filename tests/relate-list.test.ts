import { describe } from 'vitest'
import { relates } from './relate-table.ts'

describe('one cue governs a list', () => {
  relates([
    [
      'Kế hoạch số 61-KH/TU triển khai các Nghị quyết số 12-NQ/TW, 13-NQ/TW và Kết luận số 40-KL/TW.',
      '61-KH/TU implements 12-NQ/TW',
      '61-KH/TU implements 13-NQ/TW',
      '61-KH/TU implements 40-KL/TW',
    ],
    [
      'Kế hoạch số 61-KH/TU thực hiện Nghị quyết số 12-NQ/TW về nông thôn và Nghị quyết số 13-NQ/TW về kinh tế tập thể.',
      '61-KH/TU implements 12-NQ/TW',
      '61-KH/TU implements 13-NQ/TW',
    ],
    // The second plan is like the first and not like what that carries out: it begins a new item.
    [
      'Kế hoạch số 61-KH/TU triển khai Nghị quyết số 12-NQ/TW, Kế hoạch số 62-KH/TU triển khai Kết luận số 40-KL/TW và Kế hoạch số 63-KH/TU.',
      '61-KH/TU implements 12-NQ/TW',
      '62-KH/TU implements 40-KL/TW',
    ],
    [
      'Nghị định số 57/2027/NĐ-CP quy định chi tiết thi hành Luật Đất đai và Nghị định số 24/2028/NĐ-CP sửa đổi Nghị định số 57/2027/NĐ-CP.',
      '57/2027/NĐ-CP implements Luật Đất đai',
      '24/2028/NĐ-CP amends 57/2027/NĐ-CP',
    ],
    // The conclusion is one of the province's own, as the plan is: it goes on the outer list.
    [
      'Quán triệt Kế hoạch số 25-KH/TU của Tỉnh ủy thực hiện Kết luận số 100-KL/TW và Kết luận số 111-KL/TU về dư luận xã hội.',
      '25-KH/TU implements 100-KL/TW',
    ],
    // What came later cannot be carried out.
    [
      'Kế hoạch số 61-KH/TU, ngày 04/7/2027 về thực hiện Chỉ thị số 13-CT/TW và Nghị quyết số 71/NQ-CP, ngày 08/8/2027.',
      '61-KH/TU implements 13-CT/TW',
    ],
    // A decree does not carry out a circular.
    [
      'Nghị định số 85/2027/NĐ-CP quy định chi tiết thi hành một số điều của Luật Quản lý thuế, Thông tư số 57/2029/TT-BTC.',
      '85/2027/NĐ-CP implements Luật Quản lý thuế',
    ],
  ])
})

describe('documents that a list names behind the cue', () => {
  relates([
    [
      'Các cấp ủy đã ban hành nhiều văn bản chỉ đạo, triển khai thực hiện Chỉ thị số 20-CT/TW, tiêu biểu như: Kế hoạch số 61-KH/TU; Hướng dẫn số 05-HD/BTGTU.',
      '61-KH/TU implements 20-CT/TW',
      '05-HD/BTGTU implements 20-CT/TW',
    ],
    [
      'Tỉnh ủy ban hành Chương trình hành động thực hiện Nghị quyết số 12-NQ/TW (Chương trình số 30-CTr/TU, ngày 01/9/2027).',
      '30-CTr/TU implements 12-NQ/TW',
    ],
  ])
})

describe('a sentence begins with what it carries out', () => {
  relates([
    [
      'Để thực hiện Nghị quyết số 12-NQ/TW, Huyện ủy ban hành Chương trình hành động số 07-CTr/HU; Kế hoạch số 15-KH/HU.',
      '07-CTr/HU implements 12-NQ/TW',
      '15-KH/HU implements 12-NQ/TW',
    ],
    [
      'Thực hiện Nghị quyết số 12-NQ/TW về nông thôn; Kết luận số 40-KL/TW về thủy lợi, Ban Thường vụ Tỉnh ủy đã ban hành Kế hoạch số 61-KH/TU.',
      '61-KH/TU implements 12-NQ/TW',
      '61-KH/TU implements 40-KL/TW',
    ],
    // The title of what is carried out holds the verb as well.
    [
      'Thực hiện Quyết định số 672a/QĐ-UBND về việc ban hành Kế hoạch xây dựng đô thị thông minh, Thanh tra tỉnh ban hành Kế hoạch số 357/KH-TTr.',
      '357/KH-TTr implements 672a/QĐ-UBND',
    ],
    [
      'Thực hiện Nghị quyết số 26-NQ/TW về nông thôn, Huyện uỷ đã ban hành và triển khai Chương trình số 09-CTr/HU về kinh tế; Nghị quyết số 05-NQ/HU.',
      '09-CTr/HU implements 26-NQ/TW',
      '05-NQ/HU implements 26-NQ/TW',
    ],
    [
      'Quán triệt, triển khai thực hiện Kết luận số 21-KL/TW, Ban Thường vụ Quận ủy đã xây dựng, ban hành Kế hoạch số 45-KH/QU.',
      '45-KH/QU implements 21-KL/TW',
    ],
    [
      'Triển khai Nghị quyết số 52-NQ/TW, Chính phủ đã có Nghị quyết số 50/NQ-CP; Ban Thường vụ Tỉnh ủy ban hành Chương trình số 40-CTr/TU.',
      '50/NQ-CP implements 52-NQ/TW',
      '40-CTr/TU implements 52-NQ/TW',
    ],
    // What a sentence is based on is only cited.
    [
      'Căn cứ Kế hoạch số 61-KH/TU, thực hiện Chỉ thị số 20-CT/TW, Đảng ủy xã ban hành Kế hoạch số 07-KH/ĐU.',
      '07-KH/ĐU implements 20-CT/TW',
    ],
    ['Căn cứ Kế hoạch số 61-KH/TU, Đảng ủy xã ban hành Kế hoạch số 07-KH/ĐU.'],
    // A report that tells what was led and issued says it of both; how weakly, the grade tells.
    [
      'Lãnh đạo triển khai thực hiện Nghị quyết số 12-NQ/TW về nông thôn; Kết luận số 40-KL/TW về tiếp tục thực hiện Chỉ thị số 20-CT/TW, ban hành Kế hoạch số 61-KH/TU.',
      '61-KH/TU implements 12-NQ/TW',
      '61-KH/TU implements 40-KL/TW',
      '40-KL/TW continues 20-CT/TW',
    ],
    [
      'Tiếp tục chỉ đạo thực hiện Nghị quyết số 12-NQ/TW, ban hành Kế hoạch số 61-KH/TU.',
      '61-KH/TU implements 12-NQ/TW',
    ],
    ['Lãnh đạo sơ kết việc thực hiện Nghị quyết số 12-NQ/TW, ban hành Kế hoạch số 61-KH/TU.'],
    ['Theo Nghị quyết số 12-NQ/TW, ban hành Kế hoạch số 61-KH/TU.'],
    // Nobody is named who issues it because of the first.
    ['Tiếp tục thực hiện tốt Nghị quyết số 12-NQ/TW về nông thôn, ban hành Kế hoạch số 61-KH/TU về biên chế.'],
  ])
})

describe('a list whose items are paragraphs', () => {
  relates([
    [
      'Huyện ủy đã ban hành nhiều văn bản chỉ đạo thực hiện Nghị quyết số 12-NQ/TW, cụ thể:\n\n- Kế hoạch số 61-KH/HU về nông thôn mới;\n\n- Chương trình số 30-CTr/HU.\n\n- Công tác tuyên truyền theo Kế hoạch số 70-KH/HU.',
      '61-KH/HU implements 12-NQ/TW',
      '30-CTr/HU implements 12-NQ/TW',
    ],
    [
      'Các văn bản sau đây hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành:\n\na) Nghị định số 110/2024/NĐ-CP về văn thư;\n\nb) Nghị định số 09/2027/NĐ-CP.\n\nNghị định số 8/2021/NĐ-CP vẫn được áp dụng.',
      'source replaces 110/2024/NĐ-CP',
      'source replaces 09/2027/NĐ-CP',
    ],
    [
      'Điều 1. Bãi bỏ các quy định sau đây:\n\n- Điều 2 và Điều 6 Quyết định số 23/2026/QĐ-UBND;\n\n- Quyết định số 11/2024/QĐ-UBND.',
      'source amends 23/2026/QĐ-UBND',
      'source replaces 11/2024/QĐ-UBND',
    ],
    // The list ends where the items are marked as its own line is.
    [
      '2. Nghị quyết này bãi bỏ các nghị quyết sau:\na) Nghị quyết số 21/2028/NQ-HĐND về phí;\nb) Nghị quyết số 22/2027/NQ-HĐND.\n3. Các nội dung tại Nghị quyết số 23/2026/NQ-HĐND được rà soát. Điều 1. Phạm vi',
      'source replaces 21/2028/NQ-HĐND',
      'source replaces 22/2027/NQ-HĐND',
    ],
    [
      'Điều 1. Bãi bỏ các quyết định sau đây:\n\n1. Quyết định số 10/2024/QĐ-UBND về giá đất;\n\n2. Quyết định số 11/2024/QĐ-UBND.\n\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.',
      'source replaces 10/2024/QĐ-UBND',
      'source replaces 11/2024/QĐ-UBND',
    ],
  ])
})

describe('a footnote names what its sentence speaks of', () => {
  relates([
    [
      'Tỉnh ủy đã ban hành kế hoạch thực hiện Nghị quyết số 12-NQ/TW<sup>1</sup> và tổ chức học tập.\n\n---\n\n<sup>1</sup> Kế hoạch số 61-KH/TU về nông thôn mới; Kế hoạch số 62-KH/TU thực hiện Kết luận số 40-KL/TW.',
      '61-KH/TU implements 12-NQ/TW',
      '62-KH/TU implements 40-KL/TW',
    ],
  ])
})

describe('one of several that are changed', () => {
  relates([
    [
      'Nghị định số 17/2036/NĐ-CP về sửa đổi, bổ sung một số điều của các nghị định hướng dẫn thi hành Luật Đất đai và Nghị định số 187/2034/NĐ-CP.',
      '17/2036/NĐ-CP amends 187/2034/NĐ-CP',
    ],
    ['Nghị định số 17/2036/NĐ-CP về sửa đổi, bổ sung một số nghị định quy định chi tiết thi hành Luật Đất đai.'],
    [
      'Quyết định số 117/2037/QĐ-TTg về việc sửa đổi, bổ sung một số điều của Quyết định số 118/2036/QĐ-TTg về hỗ trợ nhà ở và Điều 3 Quyết định số 20/2030/QĐ-TTg.',
      '117/2037/QĐ-TTg amends 118/2036/QĐ-TTg',
      '117/2037/QĐ-TTg amends 20/2030/QĐ-TTg',
    ],
    [
      'Quyết định về việc sửa đổi, bổ sung quy định bồi thường kèm theo các Quyết định số 24/2034/QĐ-UBND và số 97/2035/QĐ-UBND\nỦy ban nhân dân tỉnh lai châu\nCăn cứ Luật Đất đai năm 2024;',
      'source amends 24/2034/QĐ-UBND',
      'source amends 97/2035/QĐ-UBND',
    ],
  ])
})
