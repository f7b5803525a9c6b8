import { describe } from 'vitest'
import { relates } from './relate-table.ts'

const head = (type: string, title: string): string =>
  `TỈNH ỦY LẠNG SƠN\nSố 61-KH/TU\n\nLạng Sơn, ngày 01 tháng 9 năm 2027\n\n${type}\n\n${title}\n\n`
const decision = (articles: string): string =>
  `ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\n\nSố: 15/2030/QĐ-UBND\n\nLạng Sơn, ngày 02 tháng 3 năm 2030\n\nQUYẾT ĐỊNH\n\nVề chế độ công tác phí\n\nQUYẾT ĐỊNH:\n\n${articles}`

describe('the source carries out what its preamble names', () => {
  relates([
    [
      'Thực hiện Kế hoạch số 33/KH-UBND ngày 14/11/2027; Hướng dẫn số 12/HD-SNV, Ủy ban nhân dân xã ban hành kế hoạch như sau:',
      'source implements 33/KH-UBND',
      'source implements 12/HD-SNV',
    ],
    // The first item has no number; the list goes on behind it.
    [
      'Thực hiện Hướng dẫn của Mặt trận tỉnh về công tác bầu cử; Kế hoạch số 33/KH-MTTQ, Ban Thường trực hướng dẫn như sau:',
      'source implements 33/KH-MTTQ',
    ],
    [
      'Căn cứ Nghị quyết số 12-NQ/TW;\n\nCăn cứ Kế hoạch số 61-KH/TU;\n\nThực hiện Chỉ thị số 20-CT/TW;\n\nĐảng ủy phường xây dựng kế hoạch như sau:',
      'source implements 20-CT/TW',
    ],
    [
      'Căn cứ Nghị quyết số 12-NQ/TW về nông thôn, thực hiện Kế hoạch số 61-KH/TU, Đảng ủy phường ban hành kế hoạch như sau:',
      'source implements 61-KH/TU',
    ],
    // How things were is told before what is announced.
    [
      'Thực hiện Nghị quyết số 12-NQ/TW, những năm qua tỉnh đã đạt nhiều kết quả. Tuy nhiên, vẫn còn hạn chế. Thực hiện Chỉ thị số 20-CT/TW, Ủy ban nhân dân tỉnh yêu cầu các sở thực hiện các nội dung sau:',
      'source implements 20-CT/TW',
    ],
    // A line begins an item where no sign does.
    [
      'ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 130/KH-UBND | Lạng Sơn, ngày 13 tháng 7 năm 2027 |\nThực hiện Thông tư số 10/2027/TT-BNV của Bộ Nội vụ, UBND tỉnh ban hành Kế hoạch, cụ thể như sau:\n1. Mục đích',
      'source implements 10/2027/TT-BNV',
    ],
    // A decree that guides is what the source is based on.
    [
      'Căn cứ Nghị định số 58/2028/NĐ-CP của Chính phủ, hướng dẫn thi hành Luật Đấu thầu;\n\nĐảng ủy phường xây dựng kế hoạch như sau:',
      '58/2028/NĐ-CP implements Luật Đấu thầu',
    ],
    // A task that is carried out by a document is no carrying out of the document.
    [
      'Thực hiện Nghị quyết số 11/NQ-CP của Chính phủ; các Nghị quyết của Hội đồng nhân dân tỉnh: số 34/NQ-HĐND về đê điều giai đoạn 2031-2035; số 16/NQ-HĐND về trồng cây và Công văn số 8/BNNMT-TL, Ủy ban nhân dân tỉnh ban hành Chương trình hành động như sau:',
      'source implements 11/NQ-CP',
      'source implements 34/NQ-HĐND',
      'source implements 16/NQ-HĐND',
      'source implements 08/BNNMT-TL',
    ],
    [
      'a.add_run("KẾ HOẠCH")\nb.add_run("thực hiện Kế hoạch số 83-KH/TU và Nghị quyết số 12-NQ/TW")\nitems = [\n "Thực hiện Chỉ thị số 20-CT/TW về trồng cây;",\n "Thực hiện Kế hoạch số 61-KH/TU;",\n "Căn cứ Quy chế số 01-QC/ĐU;",\n "Đảng ủy xã ban hành Kế hoạch như sau:"\n]',
      'source implements 83-KH/TU',
      'source implements 12-NQ/TW',
      'source implements 20-CT/TW',
      'source implements 61-KH/TU',
    ],
    [
      "T('Thực hiện Thông báo số 78/TB-UBND của UBND tỉnh về trồng cây.')\nT('Sở Nội vụ kính trình UBND tỉnh các nội dung sau:')",
      'source implements 78/TB-UBND',
    ],
    [
      'Thực hiện Nghị quyết số 12-NQ/TW ngày 17/3/2036 về đê điều, Chương trình số 8-CTr/TU ngày 20/3/2036 của Tỉnh ủy thực hiện Nghị quyết số 80-NQ/TW ngày 07/01/2036 về trồng cây, Kế hoạch số 28/KH-UBND ngày 30/3/2036 của UBND tỉnh về trồng cây, Sở Nội vụ ban hành kế hoạch như sau:',
      'source implements 12-NQ/TW',
      'source implements 08-CTr/TU',
      '08-CTr/TU implements 80-NQ/TW',
      'source implements 28/KH-UBND',
    ],
    ['Thực hiện việc công khai theo quy định của Thông tư số 34/2026/TT-BTC; Thông báo số 45/TB-UBND như sau:'],
    ['Căn cứ Nghị quyết số 12-NQ/TW; Kế hoạch số 61-KH/TU, Đảng ủy phường ban hành kế hoạch như sau:'],
  ])
})

describe('the source does what its title says', () => {
  relates([
    [head('KẾ HOẠCH', 'thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị'), 'source implements 57-NQ/TW'],
    // A part of a part.
    [
      'BỘ CÔNG THƯƠNG\n\nSố: 12/2032/TT-BCT\n\nHà Nội, ngày 28 tháng 3 năm 2032\n\nTHÔNG TƯ\n\nBãi bỏ một phần khoản 4 Điều 7 của Thông tư số 18/2031/TT-BCT\n\nĐiều 1. Phạm vi',
      'source amends 18/2031/TT-BCT',
    ],
    [
      head('CHƯƠNG TRÌNH HÀNH ĐỘNG', 'của Ban Chấp hành Đảng bộ tỉnh thực hiện Nghị quyết số 57-NQ/TW'),
      'source implements 57-NQ/TW',
    ],
    [
      head('KẾ HOẠCH', 'về quan hệ lao động hài hòa') +
        'Căn cứ Chỉ thị số 37-CT/TW của Ban Bí thư. Ban Thường vụ ban hành Kế hoạch triển khai thực hiện Chỉ thị số 37-CT/TW với các nội dung như sau:',
      'source implements 37-CT/TW',
    ],
    [head('BÁO CÁO', 'thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị')],
    [head('KẾ HOẠCH', 'kiểm tra việc thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị')],
  ])
})

describe('the source changes what its articles name', () => {
  relates([
    [
      decision('Điều 2. Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 10/2026/QĐ-UBND.'),
      'source replaces 10/2026/QĐ-UBND',
    ],
    [
      'Điều 1. Ban hành kèm theo Quyết định này Quy chế.\n\nĐiều 3. Chánh Văn phòng chịu trách nhiệm thi hành.\nQuyết định này có hiệu lực sau 10 ngày, kể từ ngày ký; đồng thời, thay thế Quyết định số 28/2024/QĐ-UBND và thay thế Chương II Quyết định số 30/2025/QĐ-UBND.',
      'source replaces 28/2024/QĐ-UBND',
      'source amends 30/2025/QĐ-UBND',
    ],
    [decision('Điều 1. Bãi bỏ Quyết định số 10/2026/QĐ-UBND.'), 'source replaces 10/2026/QĐ-UBND'],
    [
      decision('Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 10/2026/QĐ-UBND.'),
      'source amends 10/2026/QĐ-UBND',
    ],
    [
      'Ngày 05/6/2030, Bộ Chính trị ban hành Quy định số 41-QĐ/TW. Quy định này thay thế Quy định số 26-QĐ/TW.',
      '41-QĐ/TW replaces 26-QĐ/TW',
    ],
  ])
})

describe('the source says what it is made for', () => {
  relates([
    [
      'Căn cứ Luật Công chứng ngày 26 tháng 11 năm 2034;\n\nTheo đề nghị của Bộ trưởng Bộ Tư pháp;\n\nChính phủ ban hành Nghị định quy định chi tiết một số điều và biện pháp thi hành Luật Công chứng.',
      'source implements Luật Công chứng',
    ],
    [
      'Theo đề nghị của Cục trưởng Cục Thú y; Bộ trưởng Bộ Y tế ban hành Thông tư sửa đổi, bổ sung một số điều của Thông tư số 10/2030/TT-BYT.',
      'source amends 10/2030/TT-BYT',
    ],
    // News of it, and a plan.
    ['Vừa qua, Chính phủ ban hành Nghị định quy định chi tiết Luật Công chứng.'],
    [
      'Theo đề nghị của sở, Bộ trưởng Bộ Y tế sẽ ban hành Thông tư hướng dẫn Luật Công chứng.',
      'source implements Luật Công chứng planned',
    ],
  ])
})

describe('a directive that first lists what it carries out, and then orders', () => {
  relates([
    [
      'Chỉ thị về trồng cây ven hồ\nCây đã xanh.\nThực hiện Thông tư số 108/TT-BQP của Bộ Quốc phòng về cây; Chỉ thị số 19-CT/TU của Thành ủy Hà Nội về hồ.\nĐể hoàn thành, yêu cầu các sở thực hiện những nội dung sau:\n1. Trồng cây.',
      'source implements 108/TT-BQP',
      'source implements 19-CT/TU',
    ],
    [
      'Chỉ thị về việc thực hiện chỉ đạo của Thủ tướng tại văn bản số 2600/ttg-ktth về hồ\nBộ trưởng Bộ Công Thương yêu cầu các đơn vị như sau:\nI. Trồng cây',
      'source implements 2600/TTg-KTTH',
    ],
    [
      'Kế hoạch số 5/KH-UBND thực hiện ý kiến chỉ đạo của Ủy ban nhân dân tỉnh tại Công văn số 18/UBND-VX.',
      '05/KH-UBND implements 18/UBND-VX',
    ],
    ['Kế hoạch số 5/KH-UBND đã có. Các xã thực hiện chỉ đạo của Ủy ban nhân dân tỉnh tại Công văn số 18/UBND-VX.'],
  ])
})

describe('a preamble without a head, that ends with what is made', () => {
  relates([
    [
      'Căn cứ Luật Giá năm 2023;\n\nThực hiện Kết luận số 14-KL/TW của Bộ Chính trị về giá;\n\nTheo đề nghị của Cục trưởng Cục Giá;\n\nBộ trưởng Bộ Tài chính ban hành Thông tư bãi bỏ một phần khoản 2 Điều 1 Thông tư số 18/2025/TT-BTC.',
      'source implements 14-KL/TW',
      'source amends 18/2025/TT-BTC',
    ],
    [
      'Điều 2. Quyết định này thay thế Quyết định số 12/QĐ-UBND ngày 3/1/2025 về hồ; bãi bỏ Quyết định số 15/QĐ-UBND.',
      'source replaces 12/QĐ-UBND',
      'source replaces 15/QĐ-UBND',
    ],
  ])
})

describe('what only a document says of itself, in a fragment without a head', () => {
  relates([
    [
      'VI. Hiệu lực\n7. Thông tư này có hiệu lực sau 45 ngày, kể từ ngày ký, thay thế Thông tư số 57/2027/TT-BTC.',
      'source replaces 57/2027/TT-BTC',
    ],
    [
      'Điều 5. Quyết định này có hiệu lực kể từ ngày 01/02/2030. Quyết định này thay thế Quyết định số 75/QĐ-KTNN.',
      'source replaces 75/QĐ-KTNN',
    ],
    [
      'IV. Hiệu lực. Chỉ thị này có hiệu lực thi hành sau 10 ngày, kể từ ngày ký và thay thế Chỉ thị số 27/2022/CT-UBND.',
      'source replaces 27/2022/CT-UBND',
    ],
    // News of it.
    ['Vừa qua, Chính phủ ban hành nghị định về hồ. Nghị định này thay thế Nghị định số 12/2020/NĐ-CP.'],
    [
      'Điều 1. Bãi bỏ một số quy định:\n2. Bãi bỏ khoản 3 Điều 10 Quy chế hoạt động ban hành kèm theo Quyết định số 64/2028/QĐ-TTg.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.',
      'source amends 64/2028/QĐ-TTg',
    ],
    [
      'Quyết định về việc sửa đổi, bổ sung và hủy bỏ một số điều của quy định về hồ ban hành kèm theo quyết định số 9/2025/qđ-ubnd của ubnd tỉnh lai châu\nỦy ban nhân dân tỉnh lai châu\n- Căn cứ Luật Tài nguyên nước năm 2023;',
      'source amends 09/2025/QĐ-UBND',
    ],
  ])
})

describe('points within what a decision carries', () => {
  relates([
    [
      'Quyết định sửa đổi, bổ sung một số điều thuộc quy chế hoạt động của ban cây xanh (ban hành kèm theo quyết định số 4466/qđ-bct)\nBộ trưởng bộ công thương\nCăn cứ Luật Lâm nghiệp năm 2017;\nĐiều 1. Sửa đổi, bổ sung một số điều trong Quy chế hoạt động của Ban cây xanh ban hành kèm theo Quyết định số 4466/QĐ-BCT.',
      'source amends 4466/QĐ-BCT',
      'source amends 4466/QĐ-BCT',
    ],
  ])
})
