/** Finding: the forms of numbers, from the tables of the domain and from texts that were read; all sentences are invented. */
import { describe } from 'vitest'
import { finds } from './find-table.ts'

describe('numbers of Party bodies', () => {
  finds([
    ['Đảng ủy triển khai ⟦Kế hoạch số 132-KH/TU⟧ về trồng cây.', 'Kế hoạch | 132-KH/TU'],
    ['Căn cứ ⟦Hướng dẫn số 01-HD/BTCTW⟧;', 'Hướng dẫn | 01-HD/BTCTW'],
    ['theo ⟦Quy trình số 354-QĐ/UBKTTW⟧ đã nêu', 'Quy trình | 354-QĐ/UBKTTW'],
    ['Chi bộ gửi ⟦Báo cáo số 03-BC/CB⟧ lên Đảng ủy', 'Báo cáo | 03-BC/CB'],
    ['trong ⟦Nghị quyết số 02-NQ/HNTW⟧ thời đó', 'Nghị quyết | 02-NQ/HNTW'],
    ['theo ⟦Quy định số 08-QĐi/TW⟧ về nêu gương', 'Quy định | 08-QĐi/TW'],
    ['nhận ⟦Công văn số 16915-CV/VPTW⟧ hôm qua', 'Công văn | 16915-CV/VPTW'],
    ['nhận ⟦Công văn số 5053-CV/VPTW/nb⟧ hôm qua', 'Công văn | 5053-CV/VPTW/nb'],
    ['theo ⟦Quyết định số 104-QĐ/QU⟧, ⟦Kết luận số 234-KL/QUTW⟧', 'Quyết định | 104-QĐ/QU', 'Kết luận | 234-KL/QUTW'],
    ['ra ⟦Chỉ thị số 7-CT/HU⟧ về phòng cháy', 'Chỉ thị | 07-CT/HU'],
    ['ra ⟦Thông tri số 12-TT/TU⟧ về phòng cháy', 'Thông tri | 12-TT/TU'],
    ['ra ⟦Chương trình số 09-CTr/ĐU⟧ về phòng cháy', 'Chương trình | 09-CTr/ĐU'],
    ['ra ⟦Kế hoạch số 73-KH/ĐUQH⟧ về phòng cháy', 'Kế hoạch | 73-KH/ĐUQH'],
    ['ra ⟦Quyết định số 21-QĐ/ThU⟧ về phòng cháy', 'Quyết định | 21-QĐ/ThU'],
    ['ra ⟦Hướng dẫn số 06-HD/BTCTU⟧ về phòng cháy', 'Hướng dẫn | 06-HD/BTCTU'],
    ['ra ⟦Kế hoạch số 15-KH/ĐUK⟧ về phòng cháy', 'Kế hoạch | 15-KH/ĐUK'],
    ['gửi ⟦Tờ trình số 44-TTr/BTCTU⟧ hôm nay', 'Tờ trình | 44-TTr/BTCTU'],
    ['theo ⟦Thông báo số 59-TB/BCĐ⟧ hôm nay', 'Thông báo | 59-TB/BCĐ'],
    ['theo ⟦Nghị quyết 113-NQ/ĐU⟧ hôm nay', 'Nghị quyết | 113-NQ/ĐU'],
  ])
})

describe('numbers of the State', () => {
  finds([
    ['theo ⟦Luật số 35/2021/QH15⟧ hiện nay', 'Luật | 35/2021/QH15'],
    ['theo ⟦Nghị quyết số 202/2025/QH15⟧ hiện nay', 'Nghị quyết | 202/2025/QH15'],
    ['theo ⟦Nghị quyết số 119/2026/UBTVQH15⟧ hiện nay', 'Nghị quyết | 119/2026/UBTVQH15'],
    ['theo ⟦Nghị quyết số 1669/NQ-UBTVQH15⟧ hiện nay', 'Nghị quyết | 1669/NQ-UBTVQH15'],
    [
      'theo ⟦Nghị quyết liên tịch số 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN⟧ hiện nay',
      'Nghị quyết liên tịch | 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN',
    ],
    ['theo ⟦Nghị định số 30/2020/NĐ-CP⟧ hiện nay', 'Nghị định | 30/2020/NĐ-CP'],
    ['theo ⟦Nghị định số 64-CP⟧ và ⟦Nghị định 73/CP⟧ trước đây', 'Nghị định | 64/CP', 'Nghị định | 73/CP'],
    ['theo ⟦Nghị quyết số 15/NQ-CP⟧ hiện nay', 'Nghị quyết | 15/NQ-CP'],
    ['theo ⟦Nghị quyết số 66.18/2026/NQ-CP⟧ hiện nay', 'Nghị quyết | 66.18/2026/NQ-CP'],
    ['theo ⟦Nghị quyết số 30a/2008/NQ-CP⟧ hiện nay', 'Nghị quyết | 30a/2008/NQ-CP'],
    ['theo ⟦Quyết định số 1719/QĐ-TTg⟧ hiện nay', 'Quyết định | 1719/QĐ-TTg'],
    ['theo ⟦Chỉ thị số 16/CT-TTg⟧ và ⟦Công điện 120/CĐ-TTg⟧', 'Chỉ thị | 16/CT-TTg', 'Công điện | 120/CĐ-TTg'],
    ['theo ⟦Thông tư số 02/2021/TT-BGDĐT⟧ hiện nay', 'Thông tư | 02/2021/TT-BGDĐT'],
    ['theo ⟦Công văn số 11184/BTC-TCCB⟧ hiện nay', 'Công văn | 11184/BTC-TCCB'],
    ['theo ⟦Công văn số 7323/UBND-TH⟧ hiện nay', 'Công văn | 7323/UBND-TH'],
    ['theo ⟦Quyết định số 65/2024/QĐ-UBND⟧ hiện nay', 'Quyết định | 65/2024/QĐ-UBND'],
    ['theo ⟦Kế hoạch số 261/KH-UBND⟧ hiện nay', 'Kế hoạch | 261/KH-UBND'],
    ['tại ⟦Tờ trình số 191/TTr-SXD⟧ hiện nay', 'Tờ trình | 191/TTr-SXD'],
    ['theo ⟦Văn bản hợp nhất số 03/VBHN-VPQH⟧ hiện nay', 'Văn bản hợp nhất | 03/VBHN-VPQH'],
    ['theo ⟦Kế hoạch số 33/KH-MTTQ-BTT⟧ hiện nay', 'Kế hoạch | 33/KH-MTTQ-BTT'],
    ['theo ⟦Quyết định số 174/HĐBT⟧ trước đây', 'Quyết định | 174/HĐBT'],
    ['theo ⟦Quyết định số 195/TTg⟧ trước đây', 'Quyết định | 195/TTg'],
    ['theo ⟦Thông tư liên tịch số 11/2015/TTLT-BLĐTBXH-BNV⟧ hiện nay', 'Thông tư liên tịch | 11/2015/TTLT-BLĐTBXH-BNV'],
    ['theo ⟦Lệnh số 05/2021/L-CTN⟧ hiện nay', 'Lệnh | 05/2021/L-CTN'],
    ['theo ⟦Công văn số 588/CV-PGDĐT⟧ hiện nay', 'Công văn | 588/CV-PGDĐT'],
    ['theo ⟦Kế hoạch số 14/KH-THCS⟧ của trường', 'Kế hoạch | 14/KH-THCS'],
    ['theo ⟦Đề án số 02/ĐA-UBND⟧, ⟦Dự án số 03/DA-UBND⟧', 'Đề án | 02/ĐA-UBND', 'Dự án | 03/DA-UBND'],
    ['tại ⟦Tờ trình liên sở số 88/TTrLS-STC-SNV⟧ hôm nay', 'Tờ trình liên sở | 88/TTrLS-STC-SNV'],
    ['theo ⟦Công văn số 1123/STNMT-QLĐĐ⟧ hôm nay', 'Công văn | 1123/STNMT-QLĐĐ'],
    ['theo ⟦quyết định số 42/2004/qđ-ubvt⟧ trước đây', 'Quyết định | 42/2004/QĐ-UBVT'],
    ['theo ⟦Tờ trình số 123/TTr-MTTW⟧ hôm nay', 'Tờ trình | 123/TTr-MTTW'],
  ])
})

describe('numbers with lost, doubled or moved separators', () => {
  finds([
    ['theo ⟦Nghị quyết số 68- NQ/TW⟧ nói trên', 'Nghị quyết | 68-NQ/TW'],
    ['theo ⟦Nghị quyết số 79 NQ/TW⟧ nói trên', 'Nghị quyết | 79-NQ/TW'],
    ['theo ⟦Nghị quyết số 18/NQ-TW⟧ nói trên', 'Nghị quyết | 18-NQ/TW'],
    ['theo ⟦Nghị quyết số 33/NQ-TU⟧ nói trên', 'Nghị quyết | 33-NQ/TU'],
    ['theo ⟦Kế hoạch số 740 /KH-BV⟧ nói trên', 'Kế hoạch | 740/KH-BV'],
    ['theo ⟦Nghị quyết số 18NQ/TW⟧ nói trên', 'Nghị quyết | 18-NQ/TW'],
    ['theo ⟦Nghị quyết số 18-NQ-TW⟧ nói trên', 'Nghị quyết | 18-NQ/TW'],
    ['theo ⟦Nghị quyết số 18–NQ/TW⟧ nói trên', 'Nghị quyết | 18-NQ/TW'],
    ['theo ⟦Nghị quyết số 18 - NQ /TW⟧ nói trên', 'Nghị quyết | 18-NQ/TW'],
    ['theo ⟦Nghị quyết số 18-NQ/ TW⟧ nói trên', 'Nghị quyết | 18-NQ/TW'],
    ['theo ⟦Nghị quyết số 18-NQTW⟧ nói trên', 'Nghị quyết | 18-NQ/TW'],
    ['theo ⟦Nghị quyết số 18--NQ/TW⟧ nói trên', 'Nghị quyết | 18-NQ/TW'],
    ['theo ⟦Nghị quyết số 18/NQ/TW⟧ nói trên', 'Nghị quyết | 18-NQ/TW'],
    ['theo ⟦Nghị quyết số 18-NQ/TƯ⟧ nói trên', 'Nghị quyết | 18-NQ/TW'],
    ['theo ⟦Nghị quyết số 18-NQ/T.Ư⟧ nói trên', 'Nghị quyết | 18-NQ/TW'],
    ['theo ⟦Nghị quyết số 18-NQ/Tw⟧ nói trên', 'Nghị quyết | 18-NQ/TW'],
    ['theo ⟦nghị quyết số 18-nq/tw⟧ nói trên', 'Nghị quyết | 18-NQ/TW'],
    ['THEO ⟦NGHỊ QUYẾT SỐ 18-NQ/TW⟧ NÓI TRÊN', 'Nghị quyết | 18-NQ/TW'],
    ['theo ⟦Nghị định số 30/2020/NĐ- CP⟧ nói trên', 'Nghị định | 30/2020/NĐ-CP'],
    ['theo ⟦Nghị định số 30/2020/NĐCP⟧ nói trên', 'Nghị định | 30/2020/NĐ-CP'],
    ['theo ⟦Nghị định 30/2020/ NĐ-CP⟧ nói trên', 'Nghị định | 30/2020/NĐ-CP'],
    ['theo ⟦Nghị định 30-2020-NĐ-CP⟧ nói trên', 'Nghị định | 30/2020/NĐ-CP'],
    ['theo ⟦Nghị định số: 30/2020/NĐ-CP⟧ nói trên', 'Nghị định | 30/2020/NĐ-CP'],
    ['theo ⟦Quyết định số 1719/QĐ-Ttg⟧ nói trên', 'Quyết định | 1719/QĐ-TTg'],
    ['theo ⟦Quyết định số 543/QĐ.UBND⟧ nói trên', 'Quyết định | 543/QĐ-UBND'],
    ['theo ⟦Kết luận số\n221-KL/TU⟧ nói trên', 'Kết luận | 221-KL/TU'],
    ['theo ⟦Nghị quyết số 18-NQ/\nTW⟧ nói trên', 'Nghị quyết | 18-NQ/TW'],
    ['theo ⟦Nghị quyết số 18-\nNQ/TW⟧ nói trên', 'Nghị quyết | 18-NQ/TW'],
    [
      'theo ⟦QĐ 131-QĐ/TW⟧, ⟦KL 18-KL/TW⟧, ⟦NQ số 57-NQ/TW⟧',
      ' | 131-QĐ/TW',
      'Kết luận | 18-KL/TW',
      'Nghị quyết | 57-NQ/TW',
    ],
  ])
})

describe('what is no citation', () => {
  finds([
    ['Năm 2021-2025 có 12/15 xã, 135/89 tổ chức, đạt 25/10 điểm.'],
    ['từ ngày 25/10/2021 đến ngày 01/11/2021'],
    ['các nghị quyết của Trung ương, chỉ thị của cấp trên'],
    ['ban hành 15 nghị quyết, 12 chỉ thị, 20 kế hoạch'],
    ['Nghị quyết gồm 5 phần; Kế hoạch 5 năm 2021 - 2025'],
    ['Số       -KH/ĐU'],
    ['Chương trình 30 phút; Quyết định 3 đột phá; Đề án 5 nhóm giải pháp'],
    ['Kế hoạch năm 2025, Chương trình công tác năm 2025'],
    ['luật sư, pháp luật, kỷ luật Đảng, Luật này, quy luật'],
    ['điện thoại số 0903-123456, xe 15A-123.45, quốc lộ 10/QL'],
    ['Điều lệ Đảng, quy định về những điều đảng viên không được làm'],
    ['theo Điều 5, Khoản 2, Mục III'],
    ['Giấy phép số: 16/GPTTĐT-STTTT, Hợp đồng số 15/ABC-XYZ'],
    ['chấp hành nghị quyết, chỉ thị của Đảng, chính sách, pháp luật của Nhà nước'],
    ['đồng chí số 2, lô 12-LK/B3, thửa 15/TBĐ'],
    ['Nghị quyết chuyên đề về du lịch; Nghị quyết của cấp ủy cùng cấp'],
  ])
})
