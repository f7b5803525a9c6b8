/** Finding: documents without a full number; all sentences are invented. */
import { describe, expect, test } from 'vitest'
import { extract } from '../ingest/index.ts'
import { finds } from './find-table.ts'

const NATIONAL = 'Đại hội đại biểu toàn quốc lần thứ XIII của Đảng | XIII'
const CENTRE = 'Ban Chấp hành Trung ương'

describe('congresses', () => {
  finds([
    [
      'Thực hiện ⟦Nghị quyết Đại hội VI⟧, Hội nghị Trung ương 8 đã họp',
      'Nghị quyết |  |  | Đại hội đại biểu toàn quốc lần thứ VI của Đảng | VI',
    ],
    ['theo ⟦Nghị quyết Đại hội XIII của Đảng⟧ đã nêu', `Nghị quyết |  |  | ${NATIONAL}`],
    ['theo ⟦Nghị quyết Đại hội XIII⟧ đã nêu', `Nghị quyết |  |  | ${NATIONAL}`],
    ['theo ⟦Nghị quyết Đại hội Đảng lần thứ XIII⟧ đã nêu', `Nghị quyết |  |  | ${NATIONAL}`],
    ['theo ⟦Nghị quyết Đại hội lần thứ XIII của Đảng⟧ đã nêu', `Nghị quyết |  |  | ${NATIONAL}`],
    ['theo ⟦Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng⟧ đã nêu', `Nghị quyết |  |  | ${NATIONAL}`],
    ['theo ⟦Nghị quyết Đại hội đại biu toàn quc lần thứ XIII của Đảng⟧ đã nêu', `Nghị quyết |  |  | ${NATIONAL}`],
    ['theo ⟦Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII⟧ đã nêu', `Nghị quyết |  |  | ${NATIONAL}`],
    ['theo ⟦Nghị quyết của Đại hội lần thứ XIII của Đảng⟧ đã nêu', `Nghị quyết |  |  | ${NATIONAL}`],
    ['theo ⟦NQ Đại hội XIII của Đảng⟧ đã nêu', `Nghị quyết |  |  | ${NATIONAL}`],
    ['theo ⟦nghị quyết Đại hội XIII của Đảng⟧ đã nêu', `Nghị quyết |  |  | ${NATIONAL}`],
    [
      'theo ⟦Nghị quyết Đại hội XVI Đảng bộ thành phố⟧ đã nêu',
      'Nghị quyết |  |  | Đại hội XVI Đảng bộ thành phố | XVI',
    ],
    [
      'theo ⟦Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2020 - 2025⟧ đã nêu',
      'Nghị quyết |  |  | Đại hội XX Đảng bộ tỉnh | XX',
    ],
    [
      'theo ⟦Nghị quyết Đại hội đại biểu Đảng bộ huyện Ba Tơ lần thứ XXII (nhiệm kỳ 2020 - 2025)⟧ đã nêu',
      'Nghị quyết |  |  | Đại hội XXII Đảng bộ huyện Ba Tơ | XXII',
    ],
    [
      'theo ⟦Nghị quyết Đại hội đại biểu lần thứ XXII Đảng bộ huyện Ba Tơ⟧ đã nêu',
      'Nghị quyết |  |  | Đại hội XXII Đảng bộ huyện Ba Tơ | XXII',
    ],
    [
      'theo ⟦Nghị quyết Đại hội Đảng bộ xã Lương Minh nhiệm kỳ 2025 - 2030⟧ đã nêu',
      'Nghị quyết |  |  | Đại hội Đảng bộ xã Lương Minh',
    ],
    [
      'theo ⟦Nghị quyết Đại hội Chi bộ Trường Tiểu học Kim Đồng nhiệm kỳ 2022 - 2025⟧ đã nêu',
      'Nghị quyết |  |  | Đại hội Chi bộ Trường Tiểu học Kim Đồng',
    ],
    [
      '⟦Nghị quyết Đại hội XII⟧, ⟦XIII của Đảng⟧ đều nêu',
      'Nghị quyết |  |  | Đại hội đại biểu toàn quốc lần thứ XII của Đảng | XII',
      `Nghị quyết |  |  | ${NATIONAL}`,
    ],
    [
      '⟦NQ đại hội Đảng bộ tỉnh lần thứ XVIII⟧, ⟦huyện lần thứ XXI⟧ và',
      'Nghị quyết |  |  | Đại hội XVIII Đảng bộ tỉnh | XVIII',
      'Nghị quyết |  |  | Đại hội XXI Đảng bộ huyện | XXI',
    ],
    [
      '⟦Nghị quyết Đại hội XIII của Đảng⟧, ⟦Đại hội Đảng bộ tỉnh lần thứ XX⟧ và ⟦Đại hội đại biểu Đảng bộ huyện Ba Tơ lần thứ XXII⟧',
      `Nghị quyết |  |  | ${NATIONAL}`,
      'Nghị quyết |  |  | Đại hội XX Đảng bộ tỉnh | XX',
      'Nghị quyết |  |  | Đại hội XXII Đảng bộ huyện Ba Tơ | XXII',
    ],
    ['theo ⟦Nghị quyết Đại hội tỉnh Đảng bộ lần thứ XVII⟧ và', 'Nghị quyết |  |  | Đại hội XVII Đảng bộ tỉnh | XVII'],
    [
      '⟦Nghị quyết Đại hội Đảng bộ cơ quan Trung ương Hội Cây xanh lần thứ VIII⟧; ⟦Nghị quyết Đại hội Đảng uỷ khối các cơ quan lần thứ nhất⟧ đã nêu',
      'Nghị quyết |  |  | Đại hội VIII Đảng bộ cơ quan Trung ương Hội Cây xanh | VIII',
      'Nghị quyết |  |  | Đại hội I Đảng ủy Khối các cơ quan | I',
    ],
    [
      '⟦Nghị quyết Đại hội XII Công đoàn Việt Nam⟧ và ⟦Nghị quyết Đại hội XIII⟧ đoàn kết',
      'Nghị quyết |  |  | Đại hội XII Công đoàn Việt Nam | XII',
      `Nghị quyết |  |  | ${NATIONAL}`,
    ],
    ['theo ⟦Nghị quyết Đại hội lần thứ XXII⟧ đã nêu', 'Nghị quyết |  |  |  | XXII'],
    [
      '⟦Nghị quyết Đại hội Đảng bộ Viện Khoa học và Công nghệ rừng lần thứ VI⟧; ⟦Nghị quyết Đại hội Đảng bộ Sở Tài chính lần thứ X⟧ và',
      'Nghị quyết |  |  | Đại hội VI Đảng bộ Viện Khoa học và Công nghệ rừng | VI',
      'Nghị quyết |  |  | Đại hội X Đảng bộ Sở Tài chính | X',
    ],
    ['Nghị quyết Đại hội Đảng bộ các cấp đã được học tập tại hội nghị lần thứ X'],
    [
      'theo ⟦Nghị quyết Đại hội đại biểu Hội Nông dân Việt Nam khóa VIII⟧ và',
      'Nghị quyết |  |  | Đại hội VIII Hội Nông dân Việt Nam | VIII',
    ],
    ['theo ⟦Nghị quyết Đại hội Phụ nữ toàn quốc lần thứ XI⟧ và', 'Nghị quyết |  |  | Đại hội XI Phụ nữ | XI'],
    ['nghị quyết đại hội đảng bộ các cấp, nghị quyết Đại hội Đảng các cấp'],
    ['Nghị quyết Đại hội, văn kiện Đại hội'],
    ['dự thảo Báo cáo chính trị trình Đại hội XIV của Đảng'],
  ])
})

describe('plenums', () => {
  finds([
    ['thực hiện ⟦nghị quyết T.Ư 7⟧ của Đảng', `Nghị quyết |  |  | ${CENTRE}`],
    ['theo ⟦Nghị quyết Hội nghị T.Ư 4 (khóa XI)⟧ và', `Nghị quyết |  |  | ${CENTRE} | XI`],
    ['theo ⟦Nghị quyết Trung ương 4 khóa XII⟧ đã nêu', `Nghị quyết |  |  | ${CENTRE} | XII`],
    ['theo ⟦Nghị quyết Trung ương 4 (khóa XII)⟧ đã nêu', `Nghị quyết |  |  | ${CENTRE} | XII`],
    ['theo ⟦Nghị quyết TW4 khóa XII⟧ đã nêu', `Nghị quyết |  |  | ${CENTRE} | XII`],
    ['theo ⟦Nghị quyết TW 4, khóa XII⟧ đã nêu', `Nghị quyết |  |  | ${CENTRE} | XII`],
    ['theo ⟦Nghị quyết Hội nghị Trung ương 4 khóa XII⟧ đã nêu', `Nghị quyết |  |  | ${CENTRE} | XII`],
    ['theo ⟦Nghị quyết Hội nghị Trung ương lần thứ 4 khóa XII⟧ đã nêu', `Nghị quyết |  |  | ${CENTRE} | XII`],
    [
      'theo ⟦Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XII⟧ đã nêu',
      `Nghị quyết |  |  | ${CENTRE} | XII`,
    ],
    [
      'theo ⟦Nghị quyết Hội nghị lần thứ Tư, Ban Chấp hành Trung ương Đảng (khoá XII)⟧ đã nêu',
      `Nghị quyết |  |  | ${CENTRE} | XII`,
    ],
    ['theo ⟦Nghị quyết Hội nghị lần thứ 4 BCH Trung ương khóa XII⟧ đã nêu', `Nghị quyết |  |  | ${CENTRE} | XII`],
    ['theo ⟦Nghị quyết Hội nghị Ban chấp hành Trung ương 4 khóa XI⟧, chi bộ', `Nghị quyết |  |  | ${CENTRE} | XI`],
    ['theo ⟦Nghị quyết lần thứ tư Ban Chấp hành Trung ương khóa XII⟧ đã nêu', `Nghị quyết |  |  | ${CENTRE} | XII`],
    ['theo ⟦Kết luận Hội nghị Trung ương 4 khóa XIII⟧ đã nêu', `Kết luận |  |  | ${CENTRE} | XIII`],
    [
      'theo ⟦Nghị quyết Trung ương 4 khóa XI⟧, ⟦XII⟧ và ⟦XIII⟧ đã nêu',
      `Nghị quyết |  |  | ${CENTRE} | XI`,
      `Nghị quyết |  |  | ${CENTRE} | XII`,
      `Nghị quyết |  |  | ${CENTRE} | XIII`,
    ],
    [
      'theo ⟦Nghị quyết Trung ương 4 (khóa XI⟧, ⟦XII)⟧ đã nêu',
      `Nghị quyết |  |  | ${CENTRE} | XI`,
      `Nghị quyết |  |  | ${CENTRE} | XII`,
    ],
    [
      'theo ⟦Nghị quyết Trung ương 4 khóa XI⟧ và ⟦khóa XII⟧ đã nêu',
      `Nghị quyết |  |  | ${CENTRE} | XI`,
      `Nghị quyết |  |  | ${CENTRE} | XII`,
    ],
    [
      'theo ⟦Nghị quyết Trung ương 4 khóa XII⟧, ⟦Trung ương 5 khóa XIII⟧ đã nêu',
      `Nghị quyết |  |  | ${CENTRE} | XII`,
      `Nghị quyết |  |  | ${CENTRE} | XIII`,
    ],
    [
      'theo ⟦Nghị quyết Trung ương 4⟧, ⟦5 khóa XII⟧ đã nêu',
      `Nghị quyết |  |  | ${CENTRE} | XII`,
      `Nghị quyết |  |  | ${CENTRE} | XII`,
    ],
    ['theo ⟦Nghị quyết Trung ương 6 (lần 2) khóa VIII⟧ đã nêu', `Nghị quyết |  |  | ${CENTRE} | VIII`],
    ['theo ⟦Nghị quyết Trung ương 5⟧ đã nêu', `Nghị quyết |  |  | ${CENTRE}`],
    ['nghị quyết Trung ương, Nghị quyết của Trung ương, nghị quyết Hội nghị'],
  ])
})

describe('laws and the Constitution', () => {
  finds([
    ['Việc thi hành Luật được thực hiện bài bản.'],
    ['theo ⟦Luật Ban hành văn bản quy phạm pháp luật số 64/2035/QH17⟧ về', 'Luật | 64/2035/QH17'],
    ['theo ⟦Luật sửa đổi, bổ sung một số điều của Luật Xây dựng số 62/2035/QH17⟧ về', 'Luật | 62/2035/QH17'],
    ['theo quy định của pháp luật ⟦số 62/2035/QH17⟧ về', ' | 62/2035/QH17'],
    ['theo ⟦Luật Bảo vệ BMNN⟧ và ⟦Luật Tổ chức CQĐP⟧ về', 'Luật', 'Luật'],
    ['theo ⟦Luật Đất đai 2013⟧ và nghị định', 'Luật |  | 2013'],
    ['theo ⟦Luật Đất đai năm 2013⟧ và nghị định', 'Luật |  | 2013'],
    ['theo ⟦Luật Đất đai⟧ và các nghị định', 'Luật'],
    ['theo ⟦Luật đất đai⟧ và các nghị định', 'Luật'],
    ['Căn cứ ⟦Luật bảo hiểm y tế ngày 14 tháng 11 năm 2008⟧;', 'Luật |  | 2008-11-14'],
    ['Căn cứ ⟦Luật Tổ chức HĐND và UBND ngày 26/11/2003⟧;', 'Luật |  | 2003-11-26'],
    ['theo ⟦Luật Phòng, chống tham nhũng⟧, công khai tài sản', 'Luật'],
    ['theo ⟦Luật Ban hành văn bản quy phạm pháp luật năm 2015⟧', 'Luật |  | 2015'],
    ['theo ⟦Bộ luật Dân sự 2015⟧, ⟦Bộ luật Lao động (2019)⟧', 'Bộ luật |  | 2015', 'Bộ luật |  | 2019'],
    ['theo ⟦Pháp lệnh Ưu đãi người có công với cách mạng năm 2020⟧', 'Pháp lệnh |  | 2020'],
    ['theo ⟦Hiến pháp năm 2013⟧ và ⟦Hiến pháp 1992⟧', 'Hiến pháp |  | 2013', 'Hiến pháp |  | 1992'],
    ['Căn cứ ⟦Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013⟧;', 'Hiến pháp |  | 2013'],
    [
      'Căn cứ ⟦Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế ngày 13 tháng 6 năm 2014⟧;',
      'Luật |  | 2014-06-13',
    ],
    [
      'Căn cứ ⟦Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019⟧;',
      'Luật |  | 2019-11-22',
    ],
    ['theo ⟦Luật Đầu tư⟧, ⟦Luật Doanh nghiệp⟧ và ⟦Luật Nhà ở năm 2023⟧', 'Luật', 'Luật', 'Luật |  | 2023'],
    ['theo ⟦Luật BHYT⟧ và ⟦Luật BHXH năm 2024⟧', 'Luật', 'Luật |  | 2024'],
    ['theo ⟦Luật Bảo vệ BMNN⟧, ⟦Luật Tổ chức HĐND và UBND⟧ và Luật Bảo vệ ABC', 'Luật', 'Luật'],
    ['- 1⟦Luật ngân sách nhà nước 2015⟧\n- 2⟦Luật Đất đai sửa đổi 2018⟧', 'Luật |  | 2015', 'Luật |  | 2018'],
    ['theo ⟦Luật Sông suối năm 2031⟧ sắp ban hành', 'Luật |  | 2031'],
    ['Đại học Luật Hà Nội, khoa Luật Dân sự, Hội Luật gia, pháp luật, Luật này, kỷ luật Đảng'],
    ['chấp hành Hiến pháp và pháp luật'],
  ])
})

describe('names with issuer and term, and short numbers', () => {
  finds([
    [
      'theo ⟦Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh khóa XV, nhiệm kỳ 2020 - 2025⟧;',
      'Quy chế |  |  | Ban Chấp hành Đảng bộ tỉnh | XV',
    ],
    [
      '⟦Quy chế làm việc của Tỉnh ủy khóa X, nhiệm kỳ 2015 - 2020 (số 22-QC/TU)⟧ và',
      'Quy chế | 22-QC/TU |  | Tỉnh ủy | X',
    ],
    ['theo ⟦Đề án 06 của Chính phủ⟧ và ⟦Đề án 06⟧', 'Đề án | 06 |  | Chính phủ', 'Đề án | 06'],
    ['theo ⟦Nghị quyết 57⟧ và ⟦Chỉ thị 05⟧ đã nêu', 'Nghị quyết | 57', 'Chỉ thị | 05'],
    ['4 năm thực hiện ⟦Chỉ thị 03⟧ trong dịp kỷ niệm', 'Chỉ thị | 03'],
    ['theo ⟦Kế hoạch số 02⟧ đã nêu', 'Kế hoạch | 02'],
    [
      'theo ⟦Nghị quyết số 06 ngày 20/5/2021 của Ban Thường vụ Tỉnh ủy⟧ đã nêu',
      'Nghị quyết | 06 | 2021-05-20 | Ban Thường vụ Tỉnh ủy',
    ],
    ['theo ⟦Nghị quyết 18 của Trung ương⟧ đã nêu', 'Nghị quyết | 18 |  | Trung ương'],
    ['theo ⟦Quyết định 1719 của Thủ tướng Chính phủ⟧ đã nêu', 'Quyết định | 1719 |  | Thủ tướng Chính phủ'],
    ['theo ⟦Nghị định 178⟧ và ⟦Nghị định 67 của Chính phủ⟧', 'Nghị định | 178', 'Nghị định | 67 |  | Chính phủ'],
    ['theo ⟦NQ 57⟧ và ⟦NQ57⟧', 'Nghị quyết | 57', 'Nghị quyết | 57'],
    ['⟦Nghị định 178⟧ quy định mức trợ cấp', 'Nghị định | 178'],
    ['⟦Nghị định 178⟧ còn thiếu, chưa được ⟦Nghị định 67⟧ điều chỉnh', 'Nghị định | 178', 'Nghị định | 67'],
    ['theo ⟦Quyết định 1956⟧ về đào tạo nghề', 'Quyết định | 1956'],
    [
      '⟦Nghị định 178/2024⟧, ⟦Thông tư số 01/2018⟧ quy định',
      'Nghị định | 178/2024 | 2024',
      'Thông tư | 01/2018 | 2018',
    ],
    [
      'sửa ⟦TT 07/2031⟧ và ⟦TT 12/2032⟧, không sửa ⟦TT 12⟧ và TT 45',
      'Thông tư | 07/2031 | 2031',
      'Thông tư | 12/2032 | 2032',
      'Thông tư | 12',
    ],
    ['thay toàn bộ ⟦Luật 44/2031⟧', 'Luật | 44/2031 | 2031'],
    ['Kế hoạch 9/2024, Quyết định 9/2024, Nghị quyết tháng 9/2024'],
    ['theo ⟦Kế hoạch số 80 ngày 24/11 của Ban Thường vụ Tỉnh ủy⟧ và', 'Kế hoạch | 80 |  | Ban Thường vụ Tỉnh ủy'],
    ['Tổ công tác triển khai ⟦Đề án 06⟧', 'Đề án | 06'],
    ['theo ⟦NQ57⟧, ⟦KL21⟧ và ⟦NĐ30⟧', 'Nghị quyết | 57', 'Kết luận | 21', 'Nghị định | 30'],
    ['theo ⟦Nghị quyết 15 của Quốc hội khóa XII⟧ và', 'Nghị quyết | 15 |  | Quốc hội | XII'],
    ['mẫu CT01, tờ khai CT07, màn hình HD 1080'],
    [
      'Căn cứ ⟦Quy chế làm việc của Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư khóa XIII⟧;',
      'Quy chế |  |  | Ban Chấp hành Trung ương | XIII',
    ],
    [
      'Căn cứ ⟦Quy chế làm việc của Đảng ủy, Ban Thường vụ Đảng ủy xã nhiệm kỳ 2025 - 2030⟧;',
      'Quy chế |  |  | Đảng ủy',
    ],
    ['Quy chế làm việc của Tỉnh ủy, Bộ Chính trị họp với Tỉnh ủy khóa XX'],
    [
      '⟦Nghị quyết Hội nghị lần thứ năm Ban Chấp hành Đảng bộ tỉnh khóa XVI⟧; ⟦Kết luận Hội nghị Tỉnh ủy lần thứ 3 (khóa XX)⟧',
      'Nghị quyết |  |  | Ban Chấp hành Đảng bộ tỉnh | XVI',
      'Kết luận |  |  | Tỉnh ủy | XX',
    ],
    ['Thông báo Hội nghị lần thứ 9 của Tỉnh ủy đã họp'],
    ['⟦Tờ trình số 187 ngày 04/9/2036⟧ và báo cáo 45 trang', 'Tờ trình | 187 | 2036-09-04'],
    ['theo ⟦NQ 66.19/2036⟧ và', 'Nghị quyết | 66.19/2036 | 2036'],
  ])
})

describe('titles of laws that are written otherwise', () => {
  finds([
    ['theo ⟦Luật Phòng cháy chữa cháy⟧ và', 'Luật'],
    ['⟦Luật Cán bộ công chức năm 2008⟧', 'Luật |  | 2008'],
    [
      '⟦Luật sửa đổi, bổ sung một số điều của các luật liên quan đến quy hoạch ngày 20 tháng 11 năm 2018⟧',
      'Luật |  | 2018-11-20',
    ],
    ['luật sửa đổi, bổ sung một số điều của các luật liên quan đến quy hoạch rất cần thiết'],
  ])

  test.each([
    ['Luật Phòng cháy và chữa cháy năm 2001', 'Luật Phòng cháy chữa cháy năm 2001'],
    ['Luật Tổ chức chính quyền địa phương năm 2025', 'Luật Tổ chức chính quyền địa phươg năm 2025'],
    ['Luật Xử lý vi phạm hành chính năm 2012', 'Luật xử lý vi pham hành chinh năm 2012'],
  ])('%s is %s', (one, other) => {
    const keys = extract(`${one}. ${other}.`).documents.map((document) => document.key)
    expect(keys).toHaveLength(1)
  })

  test('two laws whose names are near are two', () => {
    expect(extract('Luật Thú y năm 2015. Luật Thủ đô năm 2015.').documents).toHaveLength(2)
  })
})
