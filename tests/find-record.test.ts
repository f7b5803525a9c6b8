/** Finding: what records say of the documents whose numbers they hold; all records are invented. */
import { describe } from 'vitest'
import { finds } from './find-table.ts'
import { relates } from './relate-table.ts'

const ND = 'Nghị định | 15/2030/NĐ-CP | 2030-03-05 | Chính phủ'
const KH = 'Kế hoạch | 61/KH-UBND | 2031-09-12 | Ủy ban nhân dân tỉnh Lai Châu'

describe('records in braces', () => {
  finds([
    ["{ code: '⟦Nghị định số 15/2030/NĐ-CP⟧', title: 'Về nước sạch', agency: 'Chính phủ', date: '05/03/2030' }", ND],
    ['{"so_hieu": "⟦15/2030/NĐ-CP⟧", "ngay_ban_hanh": "2030-03-05", "co_quan_ban_hanh": "Chính phủ"}', ND],
    ['{"ngayBanHanh":"05-03-2030","soKyHieu":"⟦15/2030/NĐ-CP⟧","coQuanBanHanh":"Chính phủ"}', ND],
    ["{\n  issuedDate: new Date('2030-03-05'),\n  issuedBy: 'Chính phủ',\n  documentNumber: '⟦15/2030/NĐ-CP⟧',\n}", ND],
    ["{ number: '⟦15/2030/NĐ-CP⟧', meta: { views: 3 }, issuer: `Chính phủ`, date: '05/3/2030' }", ND],
    ["{ name: '⟦Nghị định 15/2030/NĐ-CP⟧', issuer: 'Chính phủ', date: '05/3/2030' }", ND],
    [
      "{ code: '⟦35/2030/QH16⟧', type: 'Luật', date: '20/06/2030' }, { code: '⟦61/KH-UBND⟧', agency: 'UBND tỉnh Lai Châu', date: '12/9/2031' }",
      'Luật | 35/2030/QH16 | 2030-06-20',
      KH,
    ],
    [
      "{ soHieu: '⟦02/2031/TT-BNV⟧', cqbh: 'Bộ Nội vụ', ngayHieuLuc: '01/7/2031' }",
      'Thông tư | 02/2031/TT-BNV |  | Bộ Nội vụ',
    ],
    ["{ so: '⟦61/KH-UBND⟧', nam: 2031, coQuan: 'UBND tỉnh' }", 'Kế hoạch | 61/KH-UBND | 2031 | Ủy ban nhân dân tỉnh'],
    [
      "{ name: '⟦Luật Cấp nước 2031⟧', number: '⟦44/2031/QH16⟧', date: '24/11/2031', issuer: 'Quốc hội khóa XVI' }",
      'Luật |  | 2031',
      'Luật | 44/2031/QH16 | 2031-11-24 | Quốc hội | XVI',
    ],
    [
      '{ documentNumber: "⟦842/STTTT-CNTT⟧", issuingAuthority: "SỞ Y TẾ", dateString: "Ngày 26 tháng 06 năm 2036" }',
      ' | 842/STTTT-CNTT | 2036-06-26 | Sở Y tế',
    ],
    ['{ phone: "842/STTTT-CNTT", unit: "12/ABC-DE" }'],
    // A record of something else, which only speaks of the document.
    ["{ title: 'Hỏi đáp về ⟦Nghị định 15/2030/NĐ-CP⟧', date: '10/3/2031' }", 'Nghị định | 15/2030/NĐ-CP'],
    ["{ title: '⟦Nghị định 15/2030/NĐ-CP⟧ có gì mới', date: '10/3/2031' }", 'Nghị định | 15/2030/NĐ-CP'],
    ["{ so: '⟦15/2030/NĐ-CP⟧', date: 'Thêm vào: 15/03/2031' }", 'Nghị định | 15/2030/NĐ-CP'],
    ["{ so: '⟦61/KH-UBND⟧ và ⟦62/KH-UBND⟧', ngay: '05/3/2031' }", 'Kế hoạch | 61/KH-UBND', 'Kế hoạch | 62/KH-UBND'],
  ])
})

describe('records in lines', () => {
  finds([
    ['so_hieu: "⟦15/2030/NĐ-CP⟧"\nco_quan_ban_hanh: "Chính phủ"\nngay_ban_hanh: "2030-03-05"\n', ND],
    [
      '- ngay: 2030-03-05\n  so: ⟦15/2030/NĐ-CP⟧\n  issuer: Chính phủ\n- ngay: 2031-09-12\n  so: ⟦61/KH-UBND⟧\n  issuer: UBND tỉnh Lai Châu',
      ND,
      KH,
    ],
    [
      'Số ký hiệu: ⟦15/2030/NĐ-CP⟧\nNgày ban hành: 05/03/2030\nNgày có hiệu lực: 20/4/2030\nCơ quan ban hành: Chính phủ',
      ND,
    ],
    ['- **Số hiệu:** ⟦15/2030/NĐ-CP⟧\n- **Ngày ban hành:** 05/03/2030\n- **Cơ quan ban hành:** Chính phủ', ND],
    ['| Số hiệu | ⟦15/2030/NĐ-CP⟧ |\n| Ngày ban hành | 05/03/2030 |\n| Cơ quan ban hành | Chính phủ |', ND],
    [
      '<tr><td>Số hiệu</td><td>⟦15/2030/NĐ-CP⟧</td></tr>\n<tr><td>Cơ quan ban hành</td><td>Chính phủ</td></tr>\n<tr><td>Ngày ban hành</td><td>05/03/2030</td></tr>',
      ND,
    ],
    [
      'VanBan(\n  id: 4\n  , ten: "Nghị định về nước"\n  , ma: "⟦15/2030/NĐ-CP⟧"\n  , coQuanBanHanh: "Chính phủ"\n  , ngayBanHanh: "05/3/2030"\n)',
      ND,
    ],
    // A record ends with its braces.
    [
      '{\n  title: "Quyết định",\n}\nf(\n  so_hieu="⟦35/2030/QH16⟧",\n  title="⟦Luật Hộ tịch⟧",\n  issuer="Quốc hội")',
      'Luật | 35/2030/QH16 |  | Quốc hội',
      'Luật',
    ],
    // Each list item is a record of its own.
    [
      'Số hiệu: ⟦15/2030/NĐ-CP⟧\nSố hiệu: ⟦61/KH-UBND⟧\nNgày ban hành: 12/9/2031',
      'Nghị định | 15/2030/NĐ-CP',
      'Kế hoạch | 61/KH-UBND | 2031-09-12',
    ],
  ])
})

describe('rows below their labels', () => {
  finds([
    [
      '| STT | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành | Trích yếu |\n|---|---|---|---|---|\n| 1 | ⟦15/2030/NĐ-CP | 05/03/2030⟧ | Chính phủ | Về nước sạch |\n| 2 | ⟦61/KH-UBND | 12/9/2031⟧ | UBND tỉnh Lai Châu | Về cấp nước |',
      ND,
      KH,
    ],
    [
      '| Cơ quan ban hành | Trích yếu | Số hiệu | Ngày hiệu lực |\n|---|---|---|---|\n| Chính phủ | Về nước sạch | ⟦15/2030/NĐ-CP⟧ | 20/4/2030 |',
      'Nghị định | 15/2030/NĐ-CP |  | Chính phủ',
    ],
    [
      '| Tên văn bản | Cơ quan ban hành | Ngày ban hành |\n|---|---|---|\n| **⟦Nghị định số 15/2030/NĐ-CP⟧** về nước sạch | Chính phủ | 05/03/2030 |',
      ND,
    ],
    [
      '<table><tr><th>Số hiệu</th><th>Trích yếu</th><th>Ngày ban hành</th><th>Cơ quan</th></tr><tr><td>⟦15/2030/NĐ-CP⟧</td><td>Về nước</td><td>05/03/2030</td><td>Chính phủ</td></tr></table>',
      ND,
    ],
    [
      'so_hieu,trich_yeu,ngay_ban_hanh,co_quan\n⟦15/2030/NĐ-CP⟧,"Về nước sạch, nước thải",2030-03-05,Chính phủ\n⟦61/KH-UBND⟧,Về cấp nước,12/9/2031,UBND tỉnh Lai Châu',
      ND,
      KH,
    ],
    [
      "INSERT INTO `van_ban` (`id`, `so_hieu`, `loai`, `trich_yeu`, `ngay_ban_hanh`) VALUES\n(1, '⟦15/2030/NĐ-CP⟧', 'Nghị định', 'Về nước sạch, nước thải', '2030-03-05'),\n(2, '⟦41-QĐ/TW⟧', 'Quy định', 'Về cán bộ', '2031-09-12');",
      'Nghị định | 15/2030/NĐ-CP | 2030-03-05',
      'Quy định | 41-QĐ/TW | 2031-09-12',
    ],
    ['Số hiệu;Ngày ban hành;Nơi ban hành\n⟦15/2030/NĐ-CP⟧;05/03/2030;Chính phủ', ND],
    // A table ends with its rows.
    [
      '| Số hiệu | Ngày ban hành |\n|---|---|\n| ⟦15/2030/NĐ-CP | 05/03/2030⟧ |\n\nXem thêm:\n\n| ⟦61/KH-UBND⟧ | Về cấp nước |',
      'Nghị định | 15/2030/NĐ-CP | 2030-03-05',
      'Kế hoạch | 61/KH-UBND',
    ],
  ])
})

describe('records without labels', () => {
  finds([
    [
      "(41, '⟦15-KL/TW⟧', 'Kết luận', 'Về công tác cán bộ', '2031-05-18', 1, '2034-12-22 09:16:36'),\n(42, '⟦16-KL/TW⟧', 'Kết luận', 'Về \\'nông thôn\\'', NULL, 1),",
      'Kết luận | 15-KL/TW | 2031-05-18',
      'Kết luận | 16-KL/TW',
    ],
    [
      "INSERT INTO van_ban VALUES (7, '⟦12/2031/QĐ-UBND⟧', 'Quy định giá đất', '05/3/2031');",
      'Quyết định | 12/2031/QĐ-UBND | 2031-03-05',
    ],
    [
      "INSERT INTO van_ban VALUES (7, '⟦15/2030/NĐ-CP⟧', 'Nghị định', 'Về nước sạch của các xã', '2030-03-05', 'Chính phủ', NULL);",
      ND,
    ],
    // Of two days nothing tells which is that of the issue; a sentence in brackets is no record.
    ["(7, '⟦12/2031/QĐ-UBND⟧', 'Quy định giá đất', '2031-03-05', '2031-04-01');", 'Quyết định | 12/2031/QĐ-UBND'],
    ["(theo '⟦Quyết định số 12/2031/QĐ-UBND⟧', ngày hội '05/3/2031')", 'Quyết định | 12/2031/QĐ-UBND'],
  ])
})

describe('what the title of a record says', () => {
  relates([
    [
      "(41, '15-KL/TW', 'Kết luận', 'Về tiếp tục thực hiện Chỉ thị số 05-CT/TW', '2031-05-18', 1)",
      '15-KL/TW continues 05-CT/TW',
    ],
    [
      "{ so: '15/2030/NĐ-CP', title: 'Nghị định quy định chi tiết một số điều của Luật Đất đai 2024' }",
      '15/2030/NĐ-CP implements Luật Đất đai',
    ],
    [
      "{ trichYeu: 'Kế hoạch triển khai thực hiện Nghị quyết số 57-NQ/TW', so: '61/KH-UBND' }",
      '61/KH-UBND implements 57-NQ/TW',
    ],
    [
      '| Trích yếu | Số hiệu |\n|---|---|\n| Về việc thực hiện Nghị quyết số 57-NQ/TW | 61/KH-UBND |\n| Về cấp nước | 62/KH-UBND |',
      '61/KH-UBND implements 57-NQ/TW',
    ],
    [
      "{ so: '16/2030/NĐ-CP', moTa: 'Hướng dẫn chi tiết thi hành Luật Đất đai 2024' }",
      '16/2030/NĐ-CP implements Luật Đất đai',
    ],
    [
      "{ name: 'Luật Hộ tịch 2031', number: '44/2031/QH16' }, { so: '17/2032/NĐ-CP', ten: 'Quy định chi tiết Luật Hộ tịch' }",
      '17/2032/NĐ-CP implements 44/2031/QH16',
    ],
    ["{ so: '61/KH-UBND', title: 'Hội nghị sơ kết 02 năm thực hiện Nghị quyết số 57-NQ/TW' }"],
    ["{ so: '61/BC-UBND', title: 'Báo cáo kết quả thực hiện Nghị quyết số 57-NQ/TW' }"],
  ])
})
