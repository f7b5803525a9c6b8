import { describe, expect, test } from 'vitest'
import { extract } from '../ingest/index.ts'
import { RELATION_RULES } from '../ingest/relation/rules.ts'
import { relates } from './relate-table.ts'

test.each(RELATION_RULES.map((rule) => [rule.name, rule] as const))(
  'the rule %s reads its own sentence',
  (name, rule) => {
    expect(extract(rule.forcedBy).statements.map((statement) => statement.rule)).toContain(name)
  },
)

describe('a document carries out another', () => {
  relates([
    ['Kế hoạch số 61-KH/TU, ngày 01/9/2027 thực hiện Nghị quyết số 12-NQ/TW.', '61-KH/TU implements 12-NQ/TW'],
    ['Kế hoạch số 61-KH/TU về việc triển khai Nghị quyết số 12-NQ/TW.', '61-KH/TU implements 12-NQ/TW'],
    [
      'Kế hoạch số 61-KH/TU về việc học tập, quán triệt, tuyên truyền và triển khai thực hiện Nghị quyết số 12-NQ/TW.',
      '61-KH/TU implements 12-NQ/TW',
    ],
    [
      'Nghị quyết số 7/2031/NQ-CP về Chương trình hành động của Chính phủ thực hiện Nghị quyết số 12-NQ/TW.',
      '07/2031/NQ-CP implements 12-NQ/TW',
    ],
    ['Quyết định số 45/QĐ-UBND về Kế hoạch triển khai Nghị quyết số 12-NQ/TW.', '45/QĐ-UBND implements 12-NQ/TW'],
    [
      'Trên cơ sở Nghị quyết số 12-NQ/TW, Ban Thường vụ Tỉnh ủy đã cụ thể hóa bằng Chương trình số 30-CTr/TU.',
      '30-CTr/TU implements 12-NQ/TW',
    ],
    ['Theo Nghị quyết số 12-NQ/TW, Tỉnh ủy sẽ cụ thể hóa bằng Chương trình số 30-CTr/TU.'],
    ['Báo cáo số 03/BC-UBND về Kế hoạch thực hiện Nghị quyết số 12-NQ/TW.'],
    ['Quyết định số 45/QĐ-UBND về Kế hoạch kiểm tra các cơ quan thực hiện Nghị quyết số 12-NQ/TW.'],
    [
      'Chương trình số 30-CTr/TU để cụ thể hóa các mục tiêu, nhiệm vụ của Nghị quyết số 12-NQ/TW.',
      '30-CTr/TU implements 12-NQ/TW',
    ],
    ['Hướng dẫn số 05-HD/BTCTW, ngày 02/02/2028, thực hiện Quy định số 77-QĐ/TW.', '05-HD/BTCTW implements 77-QĐ/TW'],
    [
      'Nghị định số 15/2030/NĐ-CP quy định chi tiết và hướng dẫn thi hành một số điều của Luật số 12/2029/QH17.',
      '15/2030/NĐ-CP implements 12/2029/QH17',
    ],
    [
      'Quyết định số 45/QĐ-UBND về việc ban hành Kế hoạch triển khai thực hiện Nghị quyết số 12-NQ/TW.',
      '45/QĐ-UBND implements 12-NQ/TW',
    ],
    [
      'Nghị quyết số 24/2027/NQ-CP ban hành Chương trình hành động của Chính phủ thực hiện Nghị quyết số 12-NQ/TW.',
      '24/2027/NQ-CP implements 12-NQ/TW',
    ],
    [
      'Chương trình hành động của Tỉnh ủy (số 30-CTr/TU, ngày 01/9/2027) thực hiện Nghị quyết số 12-NQ/TW.',
      '30-CTr/TU implements 12-NQ/TW',
    ],
    [
      'Kế hoạch số 61-KH/TU của liên ngành thành phố về việc thực hiện Nghị quyết số 12-NQ/TW.',
      '61-KH/TU implements 12-NQ/TW',
    ],
    [
      'Kế hoạch số 61-KH/TU (sau đây gọi tắt là Kế hoạch 61) về thực hiện Nghị quyết số 12-NQ/TW.',
      '61-KH/TU implements 12-NQ/TW',
    ],
    [
      'Nghị định số 31/2029/NĐ-CP, quy định chi tiết một số điều và biện pháp tổ chức thi hành Luật Tố cáo.',
      '31/2029/NĐ-CP implements Luật Tố cáo',
    ],
    [
      'Nghị định số 79/2029/NĐ-CP quy định việc thi hành Luật Tài nguyên nước.',
      '79/2029/NĐ-CP implements Luật Tài nguyên nước',
    ],
    [
      'Thông tư liên tịch số 02/2027/TTLT-BCA-BNV-BTC của liên Bộ: Công an, Nội vụ, Tài chính hướng dẫn thực hiện Nghị định số 38/2026/NĐ-CP.',
      '02/2027/TTLT-BCA-BNV-BTC implements 38/2026/NĐ-CP',
    ],
    [
      'UBND tỉnh đã cụ thể hóa Nghị quyết số 12-NQ/TW bằng Quyết định số 55/QĐ-UBND, Kế hoạch số 30/KH-UBND.',
      '55/QĐ-UBND implements 12-NQ/TW',
      '30/KH-UBND implements 12-NQ/TW',
    ],
    // A ministry says less than the Government, with whatever type of document.
    [
      'Công văn số 141/BNV-CCVC ngày 05/5/2031 của Bộ Nội vụ hướng dẫn thực hiện Nghị định số 15/2030/NĐ-CP và Nghị định số 16/2030/NĐ-CP.',
      '141/BNV-CCVC implements 15/2030/NĐ-CP',
      '141/BNV-CCVC implements 16/2030/NĐ-CP',
    ],
    ['Kế hoạch số 61/KH-BYT triển khai Quyết định số 90/QĐ-TTg.', '61/KH-BYT implements 90/QĐ-TTg'],
    [
      'Nghị định quy định chi tiết và Nghị định số 16/2030/NĐ-CP hướng dẫn Luật Đất đai.',
      '16/2030/NĐ-CP implements Luật Đất đai',
    ],
    // A record of a register: number first, then its other fields.
    [
      "{ soKyHieu: '877/QĐ-BTP', ngayBanHanh: '30/03/2030', trichYeu: 'Về việc ban hành kế hoạch thực hiện Nghị quyết số 03/NQ-CP' }",
      '877/QĐ-BTP implements 03/NQ-CP',
    ],
    [
      '{ "so": "12-KH/ĐU", "ngay": "30/03/2030", "coQuan": "Đảng ủy phường Cầu Mây", "trichYeu": "Về việc thực hiện Nghị quyết số 57-NQ/TW" }',
      '12-KH/ĐU implements 57-NQ/TW',
    ],
    ['Nghị quyết số 12-NQ/TW được cụ thể hóa bằng Chương trình số 30-CTr/TU.', '30-CTr/TU implements 12-NQ/TW'],
  ])
})

describe('a chain is read step by step and never along it', () => {
  relates([
    [
      'Kế hoạch số 50-KH/TU thực hiện Kết luận số 19-KL/TW về tiếp tục thực hiện Chỉ thị số 33-CT/TW.',
      '50-KH/TU implements 19-KL/TW',
      '19-KL/TW continues 33-CT/TW',
    ],
    [
      'Thông tư số 36/2030/TT-BTC hướng dẫn Nghị định số 15/2030/NĐ-CP sửa đổi Nghị định số 43/2023/NĐ-CP.',
      '36/2030/TT-BTC implements 15/2030/NĐ-CP',
      '15/2030/NĐ-CP amends 43/2023/NĐ-CP',
    ],
    [
      'Thông tư số 60/2030/TT-BTC hướng dẫn thi hành Luật số 12/2029/QH17 và hướng dẫn thi hành Nghị định số 15/2030/NĐ-CP.',
      '60/2030/TT-BTC implements 12/2029/QH17',
      '60/2030/TT-BTC implements 15/2030/NĐ-CP',
    ],
  ])
})

describe('a document goes on with, changes or ends another', () => {
  relates([
    [
      'Nghị định số 10/2032/NĐ-CP (được sửa đổi, bổ sung tại khoản 2 Điều 1 Nghị định số 175/2035/NĐ-CP).',
      '175/2035/NĐ-CP amends 10/2032/NĐ-CP',
    ],
    ['QĐ 3165/QĐ-BTC năm 2035 để đính chính Thông tư 30/2035/TT-BTC.', '3165/QĐ-BTC amends 30/2035/TT-BTC'],

    [
      'Bộ luật Lao động 2039 có hiệu lực từ ngày 01/01/2041 và thay thế cho Bộ luật Lao động 2032.',
      'Bộ luật Lao động replaces Bộ luật Lao động',
    ],
    [
      'Nghị định số 31/2033/NĐ-CP của Chính phủ tiếp tục được thực hiện đến ngày 31/12/2041 và sau đó bị thay thế bởi Nghị định số 75/2041/NĐ-CP.',
      '75/2041/NĐ-CP replaces 31/2033/NĐ-CP',
    ],
    [
      'Điều 3. Quyết định này có hiệu lực sau 10 ngày và thay thế các Quyết định: Quyết định số 110/2035/QĐ-UBND về chợ; Quyết định số 11/2036/QĐ-UBND về bến xe.',
      'source replaces 110/2035/QĐ-UBND',
      'source replaces 11/2036/QĐ-UBND',
    ],
    [
      'Điều 15. Thông tư này áp dụng từ năm ngân sách 2039, có hiệu lực thi hành sau 45 ngày kể từ ngày ký và thay thế Thông tư số 84/2035/TT-BTC.',
      'source replaces 84/2035/TT-BTC',
    ],

    // A decree amends no law: what has the law in its title is what was amended.
    [
      'Nghị định số 51/2034/NĐ-CP quy định chi tiết và biện pháp thi hành Luật Đường bộ (đã được sửa đổi, bổ sung bởi Nghị định số 84/2035/NĐ-CP).',
      '51/2034/NĐ-CP implements Luật Đường bộ',
      '84/2035/NĐ-CP amends 51/2034/NĐ-CP',
    ],
    // Short names in brackets are no bracket of what comes next; parts of a document are named before each.
    [
      'Quyết định số 12/2025/QĐ-TTg về trợ cấp (sau đây viết tắt là Quyết định số 12/2025/QĐ-TTg) và Quyết định số 18/2027/QĐ-TTg về việc sửa đổi, bổ xung Quyết định số 12/2025/QĐ-TTg.',
      '18/2027/QĐ-TTg amends 12/2025/QĐ-TTg',
    ],
    [
      'Quyết định số 17/2027/QĐ-TTg sửa đổi Điều 2 của Quyết định số 12/2025/QĐ-TTg và khoản 1 Điều 3, Quyết định số 13/2025/QĐ-TTg.',
      '17/2027/QĐ-TTg amends 12/2025/QĐ-TTg',
      '17/2027/QĐ-TTg amends 13/2025/QĐ-TTg',
    ],
    ['Kết luận số 19-KL/TW về tiếp tục đẩy mạnh thực hiện Chỉ thị số 33-CT/TW.', '19-KL/TW continues 33-CT/TW'],
    ['Quyết định số 90/QĐ-UBND về tiếp tục áp dụng Quyết định số 15/QĐ-UBND.', '90/QĐ-UBND continues 15/QĐ-UBND'],
    ['Nghị quyết số 11-NQ/TU về sửa đổi, bổ sung một số điều của Quy chế số 01-QC/TU.', '11-NQ/TU amends 01-QC/TU'],
    [
      'Quyết định số 15/2030/QĐ-UBND sửa đổi khoản 2 Điều 5 Quyết định số 12/2029/QĐ-UBND.',
      '15/2030/QĐ-UBND amends 12/2029/QĐ-UBND',
    ],
    [
      'Nghị định số 20/2031/NĐ-CP bãi bỏ điểm b khoản 2 Điều 5 Nghị định số 11/2030/NĐ-CP.',
      '20/2031/NĐ-CP amends 11/2030/NĐ-CP',
    ],
    [
      'Luật số 20/2027/QH16 được sửa đổi, bổ sung một số điều theo Luật số 31/2028/QH16 và Luật số 40/2029/QH16.',
      '31/2028/QH16 amends 20/2027/QH16',
      '40/2029/QH16 amends 20/2027/QH16',
    ],
    ['Quyết định số 10/QĐ-UBND (được sửa đổi tại Quyết định số 15/QĐ-UBND).', '15/QĐ-UBND amends 10/QĐ-UBND'],
    [
      'Quyết định số 15/2030/QĐ-UBND sửa đổi, bổ sung Điều 3 của Quy định về khai thác nước ngầm ban hành kèm theo Quyết định số 12/2029/QĐ-UBND.',
      '15/2030/QĐ-UBND amends 12/2029/QĐ-UBND',
    ],
    [
      'Quyết định số 15/2030/QĐ-UBND thay thế Quy chế làm việc ban hành theo Quyết định số 12/2029/QĐ-UBND.',
      '15/2030/QĐ-UBND replaces 12/2029/QĐ-UBND',
    ],
    ['Nghị định số 20/2031/NĐ-CP SĐ, BS một số điều NĐ số 11/2030/NĐ-CP.', '20/2031/NĐ-CP amends 11/2030/NĐ-CP'],
    [
      'Thông tư số 18/2026/TT-BTC hết hiệu lực kể từ ngày 01/7/2032, được thay thế bằng Thông tư số 36/2032/TT-BTC.',
      '36/2032/TT-BTC replaces 18/2026/TT-BTC',
    ],
    // A decree changes no law, but the decree whose title names the law.
    [
      'Nghị định số 20/2031/NĐ-CP quy định chi tiết Luật Đất đai được sửa đổi, bổ sung một số điều theo Nghị định số 33/2032/NĐ-CP.',
      '20/2031/NĐ-CP implements Luật Đất đai',
      '33/2032/NĐ-CP amends 20/2031/NĐ-CP',
    ],
    ['Thông tư số 20/2031/TT-BTC và Luật Đất đai được sửa đổi theo Nghị định số 33/2032/NĐ-CP.'],
    [
      'Luật số 20/2027/QH16 được Quốc hội thông qua ngày 17 tháng 6 năm 2027, được sửa đổi, bổ sung một số điều theo Luật số 31/2028/QH16.',
      '31/2028/QH16 amends 20/2027/QH16',
    ],
    [
      '2. Luật số 20/2027/QH16 đã được sửa đổi theo Luật số 31/2028/QH16; Luật số 21/2027/QH16 hết hiệu lực kể từ ngày Luật số 50/2030/QH17 có hiệu lực.',
      '31/2028/QH16 amends 20/2027/QH16',
      '50/2030/QH17 replaces 20/2027/QH16',
      '50/2030/QH17 replaces 21/2027/QH16',
    ],
    [
      'Giữ nguyên nội dung của Luật số 20/2027/QH16; Luật số 21/2027/QH16 hết hiệu lực kể từ ngày Luật số 50/2030/QH17 có hiệu lực.',
      '50/2030/QH17 replaces 21/2027/QH16',
    ],
    ['Quyết định số 15/QĐ-UBND thay thế Quyết định số 10/QĐ-UBND.', '15/QĐ-UBND replaces 10/QĐ-UBND'],
    [
      'Quyết định số 15/QĐ-UBND về chế độ công tác phí, thay thế Quyết định số 10/QĐ-UBND.',
      '15/QĐ-UBND replaces 10/QĐ-UBND',
    ],
    [
      'Thông tư số 18/2026/TT-BTC quy định về thanh toán vốn (có hiệu lực từ ngày 05/3/2026 và thay thế Thông tư số 86/2021/TT-BTC).',
      '18/2026/TT-BTC replaces 86/2021/TT-BTC',
    ],
    [
      'Nghị định số 110/2024/NĐ-CP về văn thư và Nghị định số 09/2027/NĐ-CP sửa đổi Nghị định số 110/2024/NĐ-CP hết hiệu lực từ ngày Nghị định số 30/2030/NĐ-CP có hiệu lực.',
      '09/2027/NĐ-CP amends 110/2024/NĐ-CP',
      '30/2030/NĐ-CP replaces 110/2024/NĐ-CP',
      '30/2030/NĐ-CP replaces 09/2027/NĐ-CP',
    ],
    ['Quy định số 41-QĐ/TW (thay thế Quy định số 26-QĐ/TW).', '41-QĐ/TW replaces 26-QĐ/TW'],
    [
      'Quy định số 41-QĐ/TW (28/02/2033) - Ban Bí thư: Quy định về xuất bản (thay thế Quy định số 26-QĐ/TW năm 2030).',
      '41-QĐ/TW replaces 26-QĐ/TW',
    ],
    ['Quy định số 41-QĐ/TW và Kế hoạch số 5-KH/TU: trồng cây (thay thế Quy định số 26-QĐ/TW).'],
    ['Quy định số 26-QĐ/TW (đã được Quy định số 41-QĐ/TW thay thế).', '41-QĐ/TW replaces 26-QĐ/TW'],
    [
      'Nghị định số 11/2030/NĐ-CP đã hết hiệu lực và được thay thế bằng Nghị định số 20/2031/NĐ-CP.',
      '20/2031/NĐ-CP replaces 11/2030/NĐ-CP',
    ],
    [
      'Quyết định số 10/QĐ-UBND hết hiệu lực kể từ ngày Quyết định số 15/QĐ-UBND có hiệu lực thi hành.',
      '15/QĐ-UBND replaces 10/QĐ-UBND',
    ],
  ])
})

describe('what a document is for', () => {
  relates([
    [
      'Chỉ thị số 12-CT/TU là một văn bản quan trọng nhằm tiếp tục đẩy mạnh thực hiện Nghị quyết số 04-NQ/TU.',
      '12-CT/TU continues 04-NQ/TU',
    ],
    ['Kết luận số 14-KL/TU là văn bản tiếp tục đẩy mạnh thực hiện Chỉ thị số 05-CT/TU.', '14-KL/TU continues 05-CT/TU'],
    [
      'Nghị quyết số 15-NQ/TU là nghị quyết chuyên đề để cụ thể hóa Nghị quyết số 06-NQ/TW.',
      '15-NQ/TU implements 06-NQ/TW',
    ],
    ['Nghị quyết số 15-NQ/TU là văn bản ra đời khi toàn tỉnh thực hiện Nghị quyết số 06-NQ/TW.'],
    ['Nghị quyết số 15-NQ/TU là văn bản quan trọng, các xã đang thực hiện Nghị quyết số 06-NQ/TW.'],
  ])
})

describe('a sentence that begins with a citation', () => {
  relates([
    ['Thông tư số 12/2030/TT-BTC của Bộ Tài chính hướng dẫn. Thông tư số 15/2030/TT-BTC về phí.'],
    ['Kế hoạch số 61-KH/TU đã được triển khai.\nNghị quyết số 12-NQ/TW đã rõ.'],
  ])
})

describe('who goes on', () => {
  relates([
    [
      'Thông tư số 12/2036/TT-BNV hướng dẫn thi hành Nghị định số 33/2036/NĐ-CP, thay thế Thông tư số 13/2029/TT-BNV.',
      '12/2036/TT-BNV implements 33/2036/NĐ-CP',
      '12/2036/TT-BNV replaces 13/2029/TT-BNV',
    ],
    [
      'Từ ngày 01/7/2036, Nghị định 33/2036/NĐ-CP sẽ thay thế Nghị định 34/2029/NĐ-CP.',
      '33/2036/NĐ-CP replaces 34/2029/NĐ-CP planned',
    ],
    [
      'Chương trình hành động của Chính phủ thực hiện Nghị quyết số 6-NQ/TW (ban hành kèm theo Nghị quyết số 148/NQ-CP ngày 11/11/2032 của Chính phủ).',
      '148/NQ-CP implements 06-NQ/TW',
    ],
    [
      'Kế hoạch thực hiện Nghị quyết số 57-NQ/TW được phê duyệt tại Quyết định số 45/QĐ-UBND.',
      '45/QĐ-UBND implements 57-NQ/TW',
    ],
    ['Các xã thực hiện Nghị quyết số 57-NQ/TW theo Quy chế ban hành kèm theo Quyết định số 45/QĐ-UBND.'],
    [
      'Thực hiện Thông báo số 15-TB/TU ngày 05/3/2032 về kết luận tại phiên họp ngày 01/3/2032, UBND tỉnh đã ban hành Kế hoạch số 45/KH-UBND.',
      '45/KH-UBND implements 15-TB/TU',
    ],
  ])
})
