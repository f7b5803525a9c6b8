/** Finding: dates, issuers and terms of a citation, and what lists share; all sentences are invented. */
import { describe } from 'vitest'
import { finds } from './find-table.ts'

describe('dates', () => {
  finds([
    [
      '09/01/2035 Được sửa đổi ⟦79/2034/QĐ-UBND⟧\n27/02/2035 Bị thay thế ⟦41/2035/QĐ-UBND⟧',
      'Quyết định | 79/2034/QĐ-UBND',
      'Quyết định | 41/2035/QĐ-UBND',
    ],
    [
      'căn cứ ⟦KL 301-KL/TU 03/7/2036⟧, ⟦BC 17/BC-BQL 23/01/2036⟧ và ⟦QĐ 15/QĐ-UBND⟧ 12 phòng',
      'Kết luận | 301-KL/TU | 2036-07-03',
      'Báo cáo | 17/BC-BQL | 2036-01-23',
      'Quyết định | 15/QĐ-UBND',
    ],
    [
      'theo ⟦Nghị quyết số 18-NQ/TW (2017)⟧, ⟦Kế hoạch số 05-KH/TU⟧ (2016 - 2020) và',
      'Nghị quyết | 18-NQ/TW | 2017',
      'Kế hoạch | 05-KH/TU',
    ],
    ['theo ⟦Kết luận số 14-KL/TW, ngày 22/9/2021⟧ về cán bộ', 'Kết luận | 14-KL/TW | 2021-09-22'],
    ['theo ⟦Kết luận số 14-KL/TW ngày 22-9-2021⟧ về cán bộ', 'Kết luận | 14-KL/TW | 2021-09-22'],
    ['theo ⟦Kết luận số 14-KL/TW ngày 22.9.2021⟧ về cán bộ', 'Kết luận | 14-KL/TW | 2021-09-22'],
    ['theo ⟦Kết luận số 14-KL/TW, ngày 22 tháng 9 năm 2021⟧ về cán bộ', 'Kết luận | 14-KL/TW | 2021-09-22'],
    ['theo ⟦Kết luận số 14-KL/TW ngày 22/09/ 2021⟧ về cán bộ', 'Kết luận | 14-KL/TW | 2021-09-22'],
    ['theo ⟦Kết luận số 14-KL/TW, ngày 22 - 9 - 2021⟧ về cán bộ', 'Kết luận | 14-KL/TW | 2021-09-22'],
    ['theo ⟦Kết luận số 14-KL/TW (ngày 22/9/2021)⟧ về cán bộ', 'Kết luận | 14-KL/TW | 2021-09-22'],
    ['theo ⟦Kết luận số 14-KL/TW (22/9/2021)⟧ về cán bộ', 'Kết luận | 14-KL/TW | 2021-09-22'],
    ['theo ⟦Kết luận số 14-KL/TW ban hành ngày 22/9/2021⟧ về cán bộ', 'Kết luận | 14-KL/TW | 2021-09-22'],
    ['theo ⟦Kết luận số 14-KL/TW ký ngày 22/9/2021⟧ về cán bộ', 'Kết luận | 14-KL/TW | 2021-09-22'],
    ['theo ⟦Kết luận số 14-KL/TW ngày\n22/9/2021⟧ về cán bộ', 'Kết luận | 14-KL/TW | 2021-09-22'],
    ['theo ⟦Kết luận số 14-KL/TW năm 2021⟧ về cán bộ', 'Kết luận | 14-KL/TW | 2021'],
    ['theo ⟦Kết luận số 14-KL/TW, tháng 9/2021⟧ về cán bộ', 'Kết luận | 14-KL/TW | 2021'],
    [
      'theo ⟦Kết luận số 14-KL/TW của Bộ Chính trị, ngày 22/9/2021⟧ về',
      'Kết luận | 14-KL/TW | 2021-09-22 | Bộ Chính trị',
    ],
    ['theo ⟦Kết luận số 14-KL/TW ngày 31/6/2021⟧ về cán bộ', 'Kết luận | 14-KL/TW | 2021'],
    ['theo ⟦Kết luận số 14-KL/TW, ngày 20 tháng 0 7 năm 2021⟧ về', 'Kết luận | 14-KL/TW | 2021-07-20'],
    ['⟦Quyết định số 65/2024/QĐ-UBND⟧ có hiệu lực từ ngày 01/01/2025', 'Quyết định | 65/2024/QĐ-UBND'],
    ['⟦Quy định số 41-QĐ/TW⟧; từ ngày 01/01/2025 đến nay', 'Quy định | 41-QĐ/TW'],
    ['⟦Nghị quyết số 12-NQ/TU⟧ năm 2021 - 2025', 'Nghị quyết | 12-NQ/TU'],
    [
      'Ngày 26/10/2021, Ban Thường vụ Tỉnh ủy đã ban hành ⟦Nghị quyết số 03-NQ/TU⟧ về nước sạch',
      'Nghị quyết | 03-NQ/TU | 2021-10-26 | Ban Thường vụ Tỉnh ủy',
    ],
    [
      'LTS: Ngày 14-11-2026, Huyện ủy đã ban hành ⟦Nghị quyết số 10-NQ/HU⟧ về nước sạch',
      'Nghị quyết | 10-NQ/HU | 2026-11-14 | Huyện ủy',
    ],
    [
      'Ngày 05 tháng 7 năm 2022, Huyện ủy ban hành ⟦Kế hoạch số 91-KH/HU⟧ về nước sạch',
      'Kế hoạch | 91-KH/HU | 2022-07-05 | Huyện ủy',
    ],
    ['theo ⟦Luật Đất đai số 31/2024/QH15 ngày 18/01/2024⟧;', 'Luật | 31/2024/QH15 | 2024-01-18'],
  ])
})

describe('issuers', () => {
  finds([
    [
      'thực hiện ⟦Nghị quyết số 18-NQ/TW của Ban Bí thư⟧, ban hành ⟦Kế hoạch số 61-KH/TU⟧ về',
      'Nghị quyết | 18-NQ/TW |  | Ban Bí thư',
      'Kế hoạch | 61-KH/TU',
    ],
    [
      'theo ⟦Kế hoạch số 61-KH/TU của Ban Thường vụ Thành ủy⟧\nA. NỘI DUNG',
      'Kế hoạch | 61-KH/TU |  | Ban Thường vụ Thành ủy',
    ],
    [
      'theo ⟦Kế hoạch số 61-KH/TU của Ban Thường vụ Thành ủy⟧\nII. KẾT QUẢ',
      'Kế hoạch | 61-KH/TU |  | Ban Thường vụ Thành ủy',
    ],
    [
      '⟦Hướng dẫn số 03-HD/TVĐU của Ban Thường vụ Đảng ủy Tổng công ty Quản lý rừng Việt Nam⟧ và ⟦Kế hoạch số 05-KH/ĐU của Đảng ủy Tổng công ty⟧ về rà soát',
      'Hướng dẫn | 03-HD/TVĐU |  | Ban Thường vụ Đảng ủy Tổng công ty Quản lý rừng Việt Nam',
      'Kế hoạch | 05-KH/ĐU |  | Đảng ủy Tổng công ty',
    ],
    ['theo ⟦Chỉ thị số 40-CT/TW của Ban Bí thư⟧ phát triển du lịch Việt Nam', 'Chỉ thị | 40-CT/TW |  | Ban Bí thư'],
    [
      '⟦Chỉ thị số 40-CT/TW⟧ được Ban Bí thư ban hành ngày 22/11/2014, ⟦Kế hoạch số 12-KH/HU⟧ đã được Huyện ủy ký ban hành',
      'Chỉ thị | 40-CT/TW | 2014-11-22 | Ban Bí thư',
      'Kế hoạch | 12-KH/HU |  | Huyện ủy',
    ],
    ['⟦Nghị quyết số 57-NQ/TW⟧ được Bộ Chính trị giao Chính phủ thực hiện', 'Nghị quyết | 57-NQ/TW'],
    ['từ khi Bộ Chính trị ban hành ⟦Quyết định số 217-QĐ/TW⟧ về giám sát', 'Quyết định | 217-QĐ/TW |  | Bộ Chính trị'],
    [
      '⟦Thông tư số 1/2031/TT-VPCP của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ⟧ và ⟦Tờ trình số 22/TTr-PNV của Trưởng phòng Nội vụ huyện⟧',
      'Thông tư | 01/2031/TT-VPCP |  | Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ',
      'Tờ trình | 22/TTr-PNV |  | Trưởng phòng Nội vụ huyện',
    ],
    [
      'thực hiện ⟦Kết luận số 5-KL/TW của Ban Chấp hành Trung ương⟧, ban hành ⟦Kế hoạch số 12-KH/TU⟧ về',
      'Kết luận | 05-KL/TW |  | Ban Chấp hành Trung ương',
      'Kế hoạch | 12-KH/TU',
    ],
    [
      '⟦Chỉ thị 10-CT/TW (28/02/2033) - Ban Bí thư⟧: về xuất bản; ⟦Chỉ thị 11-CT/TW⟧ - Ban Bí thư yêu cầu',
      'Chỉ thị | 10-CT/TW | 2033-02-28 | Ban Bí thư',
      'Chỉ thị | 11-CT/TW',
    ],
    [
      'Huyện ủy đã ban hành và triển khai thực hiện ⟦Chương trình số 9-CTr/HU⟧ về trồng cây; ⟦Nghị quyết số 4-NQ/HU⟧ về đê điều',
      'Chương trình | 09-CTr/HU |  | Huyện ủy',
      'Nghị quyết | 04-NQ/HU |  | Huyện ủy',
    ],
    [
      'UBND huyện đã xây dựng ⟦Kế hoạch số 12/KH-UBND⟧ về trồng cây và ⟦Kế hoạch số : 14/KH-UBND⟧ về thực hiện ⟦Nghị quyết số 5/NQ-HĐND⟧',
      'Kế hoạch | 12/KH-UBND |  | Ủy ban nhân dân huyện',
      'Kế hoạch | 14/KH-UBND |  | Ủy ban nhân dân huyện',
      'Nghị quyết | 05/NQ-HĐND',
    ],
    [
      'Văn phòng tham mưu Ban Thường vụ Tỉnh ủy ban hành ⟦Kế hoạch số 15-KH/TU⟧ và',
      'Kế hoạch | 15-KH/TU |  | Ban Thường vụ Tỉnh ủy',
    ],
    [
      "('về trồng cây', 'Ngày 8/6/2036, Chủ tịch nước thay mặt Bộ Chính trị ký ban hành ⟦Nghị quyết số 10-NQ/TW⟧ về trồng cây')",
      'Nghị quyết | 10-NQ/TW | 2036-06-08 | Bộ Chính trị',
    ],
    [
      'theo ⟦Công văn 124-KH/ĐTN của Thành đoàn TP.HCM⟧, ⟦Kế hoạch số 15/KH-SYT của Sở Y tế TP. Đà Nẵng⟧ về',
      'Công văn | 124-KH/ĐTN |  | Thành đoàn thành phố HCM',
      'Kế hoạch | 15/KH-SYT |  | Sở Y tế thành phố Đà Nẵng',
    ],
    ['Bộ Chính trị họp. Sau đó đã ban hành ⟦Kết luận số 15-KL/TW⟧', 'Kết luận | 15-KL/TW'],
    [
      'theo ⟦Kết luận số 126-KL/TW của Bộ Chính trị, Ban Bí thư⟧ về bộ máy',
      'Kết luận | 126-KL/TW |  | Bộ Chính trị và Ban Bí thư',
    ],
    [
      'Theo ⟦Kết luận số 126-KL/TW của Bộ Chính trị⟧, Ban Bí thư yêu cầu các cấp ủy báo cáo',
      'Kết luận | 126-KL/TW |  | Bộ Chính trị',
    ],
    ['theo ⟦Nghị quyết số 02-NQ/TU của Tỉnh uỷ Quảng trị⟧ về', 'Nghị quyết | 02-NQ/TU |  | Tỉnh ủy Quảng Trị'],
    ['⟦Nghị quyết số 19-NQ/TW của Ban Chấp hành Trung ương⟧ về', 'Nghị quyết | 19-NQ/TW |  | Ban Chấp hành Trung ương'],
    [
      'desc: "Bộ trưởng Bộ Y tế ban hành ⟦Quyết định số 451/TCCB⟧ thành lập Viện Nước"',
      'Quyết định | 451/TCCB |  | Bộ trưởng Bộ Y tế',
    ],
    ['⟦NĐ số 15/2030/NĐ-CP của CP⟧ về', 'Nghị định | 15/2030/NĐ-CP |  | Chính phủ'],
    ['⟦Thông tư số 15/2030/TT-BQP của Bộ trưởng BQP⟧ về', 'Thông tư | 15/2030/TT-BQP |  | Bộ trưởng Bộ Quốc phòng'],
    ['⟦Nghị quyết số 19-NQ/TW của BCH TW⟧ về', 'Nghị quyết | 19-NQ/TW |  | Ban Chấp hành Trung ương'],
    ['⟦Nghị quyết số 19-NQ/TW của BCT⟧ về', 'Nghị quyết | 19-NQ/TW |  | Bộ Chính trị'],
    ['⟦Nghị quyết số 19-NQ/TW của Bộ chính trị⟧ về', 'Nghị quyết | 19-NQ/TW |  | Bộ Chính trị'],
    ['⟦Chỉ thị số 19-CT/TW của Ban Bí thư Trung ương Đảng⟧ về', 'Chỉ thị | 19-CT/TW |  | Ban Bí thư Trung ương Đảng'],
    ['⟦Nghị quyết số 19-NQ/TU của Thành uỷ Hà Nội⟧ về', 'Nghị quyết | 19-NQ/TU |  | Thành ủy Hà Nội'],
    ['⟦Nghị quyết số 19-NQ/TU của BTV Tỉnh ủy⟧ về', 'Nghị quyết | 19-NQ/TU |  | Ban Thường vụ Tỉnh ủy'],
    [
      '⟦Nghị quyết số 19-NQ/TW của Hội nghị lần thứ tư Ban Chấp hành Trung ương⟧ về',
      'Nghị quyết | 19-NQ/TW |  | Ban Chấp hành Trung ương',
    ],
    [
      '⟦Quyết định số 5/QĐ-TTg của Thủ tướng Chính phủ⟧ Về giống cây',
      'Quyết định | 05/QĐ-TTg |  | Thủ tướng Chính phủ',
    ],
    ['⟦Nghị quyết số 5/NQ-CP của Chính phủ⟧ Ban hành Chương trình', 'Nghị quyết | 05/NQ-CP |  | Chính phủ'],
    ['⟦Quyết định số 5/QĐ-TTg của Thủ tướng Chính phủ⟧ Phê duyệt', 'Quyết định | 05/QĐ-TTg |  | Thủ tướng Chính phủ'],
    ['⟦Nghị định số 5/2019/NĐ-CP của Chính phủ⟧ Sửa đổi, bổ sung', 'Nghị định | 05/2019/NĐ-CP |  | Chính phủ'],
    [
      '⟦Quyết định số 5/2019/QĐ-BTNMT của Bộ trưởng Bộ Tài nguyên và Môi trường⟧ về',
      'Quyết định | 05/2019/QĐ-BTNMT |  | Bộ trưởng Bộ Tài nguyên và Môi trường',
    ],
    [
      '⟦Quyết định số 5/QĐ-SNN của Giám đốc Sở Nông nghiệp và Phát triển nông thôn tỉnh Kiên Giang⟧ về',
      'Quyết định | 05/QĐ-SNN |  | Giám đốc Sở Nông nghiệp và Phát triển nông thôn tỉnh Kiên Giang',
    ],
    [
      '⟦Tờ trình số 5/TTr-SNN của Sở nông nghiệp và phát triển nông thôn⟧ về',
      'Tờ trình | 05/TTr-SNN |  | Sở Nông nghiệp và Phát triển nông thôn',
    ],
    [
      '⟦Thông tư số 5/2019/TT-BLĐTBXH của Bộ Lao động, Thương binh và Xã hội⟧ về',
      'Thông tư | 05/2019/TT-BLĐTBXH |  | Bộ Lao động, Thương binh và Xã hội',
    ],
    [
      '⟦Thông tư số 5/2009/TT-BVHTTDL của Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch⟧ về',
      'Thông tư | 05/2009/TT-BVHTTDL |  | Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch',
    ],
    [
      '⟦Quyết định số 5/QĐ-BBCVT của Bộ trưởng Bộ Bưu chính, Viễn thông⟧ về',
      'Quyết định | 05/QĐ-BBCVT |  | Bộ trưởng Bộ Bưu chính, Viễn thông',
    ],
    [
      '⟦Quyết định số 5/QĐ-BGTVT của Bộ trưởng Bộ Giao thông vận tải⟧ về',
      'Quyết định | 05/QĐ-BGTVT |  | Bộ trưởng Bộ Giao thông vận tải',
    ],
    [
      '⟦Quyết định số 5/QĐ-UBND của UBND tỉnh Lai Châu⟧ về',
      'Quyết định | 05/QĐ-UBND |  | Ủy ban nhân dân tỉnh Lai Châu',
    ],
    [
      '⟦Quyết định số 5/QĐ-UBND của Chủ tịch UBND huyện Ba Tơ⟧ về',
      'Quyết định | 05/QĐ-UBND |  | Chủ tịch Ủy ban nhân dân huyện Ba Tơ',
    ],
    ['⟦Nghị quyết số 5-NQ/ĐU của Đảng ủy xã Lương Minh⟧ về', 'Nghị quyết | 05-NQ/ĐU |  | Đảng ủy xã Lương Minh'],
    [
      '⟦Kế hoạch số 5-KH/ĐUK của Đảng ủy Khối các cơ quan tỉnh⟧ về',
      'Kế hoạch | 05-KH/ĐUK |  | Đảng ủy Khối các cơ quan tỉnh',
    ],
    ['⟦Báo cáo số 5-BC/UBKTTU của UBKT Tỉnh ủy⟧ về', 'Báo cáo | 05-BC/UBKTTU |  | Ủy ban Kiểm tra Tỉnh ủy'],
    ['⟦Nghị quyết số 5-NQ/HU của Huyện ủy Ba Tơ⟧ về', 'Nghị quyết | 05-NQ/HU |  | Huyện ủy Ba Tơ'],
    [
      '⟦Kế hoạch số 5/KH-BATGT của Ủy ban An toàn giao thông Quốc gia⟧ về',
      'Kế hoạch | 05/KH-BATGT |  | Ủy ban An toàn giao thông Quốc gia',
    ],
    [
      'dự án đã được UBND tỉnh phê duyệt chủ trương đầu tư tại ⟦Quyết định số 361/QĐ-UBND ngày 04/11/2022⟧;',
      'Quyết định | 361/QĐ-UBND | 2022-11-04 | Ủy ban nhân dân tỉnh',
    ],
    [
      'UBND tỉnh Lai Châu giao chỉ tiêu cho các xã tại ⟦Quyết định số 361/QĐ-UBND⟧;',
      'Quyết định | 361/QĐ-UBND |  | Ủy ban nhân dân tỉnh Lai Châu',
    ],
    [
      'Tại ⟦Kết luận 169-KL/TW⟧, Bộ Chính trị giao các tỉnh ủy rà soát. Tại ⟦Kết luận 170-KL/TW⟧, các địa phương cần rà soát',
      'Kết luận | 169-KL/TW |  | Bộ Chính trị',
      'Kết luận | 170-KL/TW',
    ],
    [
      'Ngày 22-12-2034, Tổng Bí thư thay mặt Bộ Chính trị ký ban hành ⟦Nghị quyết số 57-NQ/TW⟧ về nước sạch',
      'Nghị quyết | 57-NQ/TW | 2034-12-22 | Bộ Chính trị',
    ],
    [
      'Đồng chí Bí thư Tỉnh ủy, thay mặt Ban Thường vụ Tỉnh ủy ký ban hành ⟦Chỉ thị số 12-CT/TU⟧ về nước sạch',
      'Chỉ thị | 12-CT/TU |  | Ban Thường vụ Tỉnh ủy',
    ],
    [
      'Ngày 14/4/2025, Tổng Bí thư, thay mặt Trung ương, đã ký ban hành ⟦Nghị quyết số 60-NQ/TW của Bộ Chính trị⟧ về',
      'Nghị quyết | 60-NQ/TW | 2025-04-14 | Bộ Chính trị',
    ],
    [
      'Ngày 14/4/2025, Huyện ủy họp triển khai việc tỉnh ban hành ⟦Nghị quyết số 60-NQ/TU của Tỉnh ủy⟧ về',
      'Nghị quyết | 60-NQ/TU |  | Tỉnh ủy',
    ],
    [
      'theo ⟦quyết định số 06/2008/qđ-ubnd của ủy ban nhân dân tỉnh lai châu⟧ về cây xanh',
      'Quyết định | 06/2008/QĐ-UBND |  | Ủy ban nhân dân tỉnh Lai Châu',
    ],
    [
      'theo ⟦Quyết định số 12/QĐ-UBND của Chủ tịch UBND tỉnh⟧ Nguyễn Văn A, thì',
      'Quyết định | 12/QĐ-UBND |  | Chủ tịch Ủy ban nhân dân tỉnh',
    ],
    ['các xã thực hiện nhiệm vụ được giao tại ⟦Quyết định số 361/QĐ-UBND⟧;', 'Quyết định | 361/QĐ-UBND'],
    [
      'Ngày 02-3-2021, Huyện ủy ra ⟦Nghị quyết số 06-NQ/HU⟧ về nước sạch; ⟦Kế hoạch số 12-KH/HU⟧ về trồng cây',
      'Nghị quyết | 06-NQ/HU | 2021-03-02 | Huyện ủy',
      'Kế hoạch | 12-KH/HU |  | Huyện ủy',
    ],
    ['tại ⟦Tờ trình số 191/TTr-SXD⟧ và đề nghị của Sở Xây dựng', 'Tờ trình | 191/TTr-SXD'],
    [
      'Theo đề nghị của Giám đốc Sở Nội vụ tại ⟦Tờ trình số 191/TTr-SNV⟧;',
      'Tờ trình | 191/TTr-SNV |  | Giám đốc Sở Nội vụ',
    ],
    [
      'Ban Chấp hành Đảng bộ tỉnh khóa XIII đã ban hành ⟦Nghị quyết số 10-NQ/TU⟧ về nước sạch',
      'Nghị quyết | 10-NQ/TU |  | Ban Chấp hành Đảng bộ tỉnh | XIII',
    ],
    [
      'Ban Thường vụ Huyện ủy ban hành ⟦Kế hoạch số 17-KH/HU⟧ về nước sạch',
      'Kế hoạch | 17-KH/HU |  | Ban Thường vụ Huyện ủy',
    ],
    [
      '⟦Hướng dẫn liên tịch số 09/HDLT-BNV-BTC ngày 12/3/2018 của Bộ Nội vụ và Bộ Tài chính⟧ về',
      'Hướng dẫn liên tịch | 09/HDLT-BNV-BTC | 2018-03-12 | Bộ Nội vụ và Bộ Tài chính',
    ],
  ])
})

describe('terms', () => {
  finds([
    [
      '⟦Nghị quyết số 19-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương khóa XII⟧ về',
      'Nghị quyết | 19-NQ/TW | 2017-10-25 | Ban Chấp hành Trung ương | XII',
    ],
    ['⟦Nghị quyết số 12-NQ/TW của Bộ Chính trị khóa 11⟧ về', 'Nghị quyết | 12-NQ/TW |  | Bộ Chính trị | XI'],
    ['⟦Nghị quyết số 12-NQ/TW (khóa XI)⟧ về', 'Nghị quyết | 12-NQ/TW |  |  | XI'],
    ['⟦Nghị quyết số 12-NQ/TW của Bộ Chính trị (khoá XI)⟧ về', 'Nghị quyết | 12-NQ/TW |  | Bộ Chính trị | XI'],
    ['⟦Nghị quyết số 12-NQ/TW của Bộ Chính trị Khóa XI⟧ về', 'Nghị quyết | 12-NQ/TW |  | Bộ Chính trị | XI'],
    [
      '⟦Nghị quyết số 28-NQ/TU của Ban Thường vụ Thành ủy khóa XIII⟧ về',
      'Nghị quyết | 28-NQ/TU |  | Ban Thường vụ Thành ủy | XIII',
    ],
    [
      '⟦Chương trình số 02-CTr/TU của Tỉnh ủy khóa XVI, nhiệm kỳ 2020 - 2025⟧ về',
      'Chương trình | 02-CTr/TU |  | Tỉnh ủy | XVI',
    ],
    [
      '⟦Nghị quyết số 12-NQ/TW Hội nghị Trung ương 4 khóa XI⟧ về',
      'Nghị quyết | 12-NQ/TW |  | Ban Chấp hành Trung ương | XI',
    ],
    [
      '⟦Nghị quyết số 12-NQ/TW của Hội nghị lần thứ tư, Ban Chấp hành Trung ương Đảng (khóa XI)⟧ về',
      'Nghị quyết | 12-NQ/TW |  | Ban Chấp hành Trung ương | XI',
    ],
  ])
})
