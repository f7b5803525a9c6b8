/** Finding: who issued a document, beside its number or in the clause around it; all sentences are invented. */
import { describe } from 'vitest'
import { finds } from './find-table.ts'

describe('the day of an issuing clause', () => {
  finds([
    [
      'kết quả thực hiện ⟦Nghị quyết số 25-NQ/TW⟧, ngày 18/7/2034, Ban Dân vận Tỉnh ủy có ⟦Công văn số 70-CV/BDVTU⟧ gửi',
      'Nghị quyết | 25-NQ/TW',
      'Công văn | 70-CV/BDVTU | 2034-07-18 | Ban Dân vận Tỉnh ủy',
    ],
    [
      'ngày 4-11-2036, Huyện ủy Ba Tơ (Quảng Ngãi) ban hành ⟦Nghị quyết số 04-NQ/HU⟧ về hồ',
      'Nghị quyết | 04-NQ/HU | 2036-11-04 | Huyện ủy Ba Tơ',
    ],
    ['theo ⟦Nghị quyết số 25-NQ/TW, ngày 18/7/2034⟧, Huyện ủy phải báo cáo', 'Nghị quyết | 25-NQ/TW | 2034-07-18'],
  ])
})

describe('names whose marks are lost', () => {
  finds([
    [
      'thuc hien ⟦Nghi quyet so 48-NQ/TW ngay 25/10/2027 cua Ban Chap hanh Trung uong Dang⟧ ve to chuc',
      'Nghị quyết | 48-NQ/TW | 2027-10-25 | Ban Chấp hành Trung ương Đảng',
    ],
    [
      'can cu ⟦Quyet dinh so 12/2029/QD-UBND ngay 12/3/2029 cua Uy ban nhan dan tinh Lao Cai⟧ ve viec giao',
      'Quyết định | 12/2029/QĐ-UBND | 2029-03-12 | Ủy ban nhân dân tỉnh Lào Cai',
    ],
    [
      'theo ⟦Thong tu so 38/2025/TT-BTC ngay 5/6/2025 cua Bo Tai chinh⟧ quy dinh ve thu tuc',
      'Thông tư | 38/2025/TT-BTC | 2025-06-05 | Bộ Tài chính',
    ],
    [
      '⟦Ke hoach so 7-KH/HU ngay 5/6/2021 cua Huyen uy Ba To⟧ va huyen',
      'Kế hoạch | 07-KH/HU | 2021-06-05 | Huyện ủy Ba To',
    ],
    [
      '⟦Quyết định số 5/QĐ-UBND ngày 3/4/2026 của ubnd tỉnh lai châu⟧ ban hành',
      'Quyết định | 05/QĐ-UBND | 2026-04-03 | Ủy ban nhân dân tỉnh Lai Châu',
    ],
    [
      '⟦quyết định 64/2027/qđ-ubnd của ủy ban nhân dân tỉnh lai châu⟧ ủy ban nhân dân tỉnh lai châu căn cứ',
      'Quyết định | 64/2027/QĐ-UBND |  | Ủy ban nhân dân tỉnh Lai Châu',
    ],
  ])
})

describe('bodies that issue together, and bodies in small letters', () => {
  finds([
    [
      '⟦Thông tư liên tịch số 2/2007/TTLT-BCA-BTC ngày 01/3/2007 của liên Bộ: Công an, Lao động - Thương binh và Xã hội, Tài chính⟧ hướng dẫn',
      'Thông tư liên tịch | 02/2007/TTLT-BCA-BTC | 2007-03-01 | Bộ Công an, Bộ Lao động - Thương binh và Xã hội và Bộ Tài chính',
    ],
    [
      '⟦Thông tư liên tịch số 5/2004/TTLT-BTC-BTP của liên Bộ Tài chính - Bộ Tư pháp⟧ hướng dẫn',
      'Thông tư liên tịch | 05/2004/TTLT-BTC-BTP |  | Bộ Tài chính và Bộ Tư pháp',
    ],
    [
      '⟦Tờ trình số 89/TTrLS-NV-TC của Liên Sở Nội vụ, Tài chính⟧ về mức chi',
      'Tờ trình | 89/TTrLS-NV-TC |  | Sở Nội vụ và Sở Tài chính',
    ],
    [
      '⟦Quyết định số 96/QĐ-KTNN ngày 02/8/2016 của Tổng Kiểm toán Nhà nước⟧ quy định',
      'Quyết định | 96/QĐ-KTNN | 2016-08-02 | Tổng Kiểm toán nhà nước',
    ],
    [
      '⟦Thông báo số 36/TB-TTPTQĐ của Trung tâm quỹ đất Đắk Lắk⟧ về kết quả',
      'Thông báo | 36/TB-TTPTQĐ |  | Trung tâm quỹ đất Đắk Lắk',
    ],
    [
      '⟦Quyết định số 14/QĐ-CCT của Chi cục trưởng Chi cục thi hành án dân sự huyện Ba Tơ⟧ về việc',
      'Quyết định | 14/QĐ-CCT |  | Chi cục trưởng Chi cục thi hành án dân sự huyện Ba Tơ',
    ],
    [
      '⟦Thông tư số 83/2003/TTLT-BTC-BTNMT ngày 27/8/2003 của Bộ Tài chính - Bộ Tài nguyên và Môi trường⟧ hướng dẫn',
      'Thông tư | 83/2003/TTLT-BTC-BTNMT | 2003-08-27 | Bộ Tài chính và Bộ Tài nguyên và Môi trường',
    ],
    ['theo ⟦Thông báo số 36/TB-TTPTQĐ⟧ của trung tâm về kết quả ở Đắk Lắk', 'Thông báo | 36/TB-TTPTQĐ'],
  ])
})

describe('what surrounds a number otherwise', () => {
  finds([
    [
      '⟦Quyết định (số 12/QĐ-TTg, ngày 3/2/2033) của Thủ tướng Chính phủ⟧ về',
      'Quyết định | 12/QĐ-TTg | 2033-02-03 | Thủ tướng Chính phủ',
    ],
    [
      '⟦Quyết định ngày 12/3/2031 của UBND tỉnh số 345/QĐ-UBND⟧ về',
      'Quyết định | 345/QĐ-UBND | 2031-03-12 | Ủy ban nhân dân tỉnh',
    ],
    [
      '⟦Công điện số 22/CĐ-TTg hồi 10 giờ 30 phút ngày 5/9/2034 của Thủ tướng Chính phủ⟧',
      'Công điện | 22/CĐ-TTg | 2034-09-05 | Thủ tướng Chính phủ',
    ],
    [
      '⟦Quyết định số 85/QĐ-BNN của Bộ trưởng Bộ NN và PTNT⟧ và Sở Y tế',
      'Quyết định | 85/QĐ-BNN |  | Bộ trưởng Bộ NN và PTNT',
    ],
    ['⟦Công văn số 5/SYT-NV của Sở GDĐT⟧, UBND huyện', 'Công văn | 05/SYT-NV |  | Sở GDĐT'],
    [
      '⟦Nghị định của Hội đồng Bộ trưởng số 43-HĐBT ngày 22-2-1990⟧',
      'Nghị định | 43/HĐBT | 1990-02-22 | Hội đồng Bộ trưởng',
    ],
    [
      'tại phiên họp ngày 01/3/2032, UBND tỉnh đã ban hành ⟦Kế hoạch số 45/KH-UBND⟧',
      'Kế hoạch | 45/KH-UBND |  | Ủy ban nhân dân tỉnh',
    ],
  ])
})

describe('who speaks in a document', () => {
  finds([
    [
      'thực hiện chỉ đạo của Ban Thường vụ Tỉnh ủy tại Văn bản ⟦số 61-CV/TU ngày 14/2/2036⟧ về nước sạch',
      'Công văn | 61-CV/TU | 2036-02-14 | Ban Thường vụ Tỉnh ủy',
    ],
    [
      'theo yêu cầu của Sở Y tế tại các văn bản ⟦số 310/SYT-NVY ngày 3/4/2036⟧',
      ' | 310/SYT-NVY | 2036-04-03 | Sở Y tế',
    ],
    [
      '(Sở Xây dựng đã tổng hợp và đề nghị tại ⟦Tờ trình số 88/TTr-SXD ngày 3/4/2036⟧)',
      'Tờ trình | 88/TTr-SXD | 2036-04-03 | Sở Xây dựng',
    ],
    // The office passes on what another says.
    ['theo ý kiến của Thủ tướng Chính phủ tại Văn bản ⟦số 33/VPCP-KTN ngày 3/4/2036⟧', ' | 33/VPCP-KTN | 2036-04-03'],
    // Another paper of another body stands beside it.
    ['gửi báo cáo của Sở Y tế và Văn bản ⟦số 310/UBND-NC ngày 3/4/2036⟧', ' | 310/UBND-NC | 2036-04-03'],
  ])
})

describe('who gave an opinion, before the bracket with its letter', () => {
  finds([
    [
      'sau khi thống nhất ý kiến với Sở Nội vụ (Văn bản ⟦số 15/SNV-TL ngày 6/6/2036⟧), Sở Y tế (⟦Công văn số 47/SYT-TC ngày 8/6/2036⟧) và Hội Nông dân tỉnh (⟦Công văn số 9/HND-KT⟧), quyết định',
      ' | 15/SNV-TL | 2036-06-06 | Sở Nội vụ',
      'Công văn | 47/SYT-TC | 2036-06-08 | Sở Y tế',
      'Công văn | 09/HND-KT |  | Hội Nông dân tỉnh',
    ],
    [
      'theo đề nghị của Sở Nội vụ (⟦Tờ trình số 12/TTr-SNV ngày 3/4/2036⟧)',
      'Tờ trình | 12/TTr-SNV | 2036-04-03 | Sở Nội vụ',
    ],
    // Letters that name their body need no bracket; a letter to a body, and what appoints it, are another's.
    ['theo ý kiến của UBND tỉnh (⟦Quyết định số 12/QĐ-TTg ngày 3/4/2036⟧)', 'Quyết định | 12/QĐ-TTg | 2036-04-03'],
    ['đã báo cáo Bộ Y tế (⟦Công văn số 12/UBND-TH ngày 6/8/2036⟧)', 'Công văn | 12/UBND-TH | 2036-08-06'],
    ['thành lập Ban Chỉ đạo tỉnh (⟦Quyết định số 40/QĐ-UBND ngày 6/8/2036⟧)', 'Quyết định | 40/QĐ-UBND | 2036-08-06'],
    [
      'được sự đồng ý của Thủ tướng Chính phủ (⟦Công văn số 71/VPCP-CN ngày 6/8/2036⟧)',
      'Công văn | 71/VPCP-CN | 2036-08-06',
    ],
  ])
})

describe('letters that are a code elsewhere', () => {
  finds([
    ['theo Văn bản ⟦số 812/TC-TCT ngày 25/5/2002⟧ về thuế', ' | 812/TC-TCT | 2002-05-25'],
    ['theo ⟦Thông cáo số 12/TC-MTTQ ngày 25/5/2032⟧ về kỳ họp', 'Thông cáo | 12/TC-MTTQ | 2032-05-25'],
    ['theo Văn bản ⟦số 61-CV/TU ngày 25/5/2032⟧', 'Công văn | 61-CV/TU | 2032-05-25'],
  ])
})

describe('a word that is typed twice', () => {
  finds([
    [
      '⟦Kế hoạch số 21/KH-MTTQ, ngày 09/9/2035 của của Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh⟧ về giám sát',
      'Kế hoạch | 21/KH-MTTQ | 2035-09-09 | Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
    ],
  ])
})
