/** Finding: lists whose members share letters, issuer or type, and what they share; all sentences are invented. */
import { describe } from 'vitest'
import { finds } from './find-table.ts'

describe('a list that one issuer heads', () => {
  finds([
    [
      'Căn cứ các Quyết định của Bộ trưởng Bộ Y tế: ⟦Số 125/QĐ-BYTX ngày 03/8/2031⟧ về giá; ⟦số 547/QĐ-BYTX⟧ về thuốc; ⟦số 108/QĐ-BYTX ngày 15/02/2032⟧ về sổ sách;',
      'Quyết định | 125/QĐ-BYTX | 2031-08-03 | Bộ trưởng Bộ Y tế',
      'Quyết định | 547/QĐ-BYTX |  | Bộ trưởng Bộ Y tế',
      'Quyết định | 108/QĐ-BYTX | 2032-02-15 | Bộ trưởng Bộ Y tế',
    ],
    // Another series, and what stands behind a full stop, have issuers of their own.
    [
      'theo ⟦Quyết định của Bộ trưởng Bộ Y tế số 125/QĐ-BYTX⟧ về giá; ⟦số 61/KH-UBND⟧. Và ⟦số 126/QĐ-BYTX⟧',
      'Quyết định | 125/QĐ-BYTX |  | Bộ trưởng Bộ Y tế',
      'Kế hoạch | 61/KH-UBND',
      'Quyết định | 126/QĐ-BYTX',
    ],
  ])
})

describe('coordination', () => {
  finds([
    ['⟦Kế hoạch 154/KH-ĐHX⟧ & ⟦201/KH-ĐHX⟧ về hồ', 'Kế hoạch | 154/KH-ĐHX', 'Kế hoạch | 201/KH-ĐHX'],
    [
      'các ⟦Nghị quyết số 18-NQ/TW⟧ và số ⟦19-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương⟧ về',
      'Nghị quyết | 18-NQ/TW | 2017-10-25 | Ban Chấp hành Trung ương',
      'Nghị quyết | 19-NQ/TW | 2017-10-25 | Ban Chấp hành Trung ương',
    ],
    [
      'các ⟦Kết luận số 28⟧, ⟦40⟧ và ⟦62-KL/TW⟧ về',
      'Kết luận | 28-KL/TW',
      'Kết luận | 40-KL/TW',
      'Kết luận | 62-KL/TW',
    ],
    [
      'các ⟦Nghị quyết số 57⟧, ⟦59⟧, ⟦66⟧, ⟦68-NQ/TW⟧ về',
      'Nghị quyết | 57-NQ/TW',
      'Nghị quyết | 59-NQ/TW',
      'Nghị quyết | 66-NQ/TW',
      'Nghị quyết | 68-NQ/TW',
    ],
    [
      'các ⟦Nghị quyết số 59⟧, ⟦70⟧, ⟦71⟧,⟦72-NQ/TW⟧ về',
      'Nghị quyết | 59-NQ/TW',
      'Nghị quyết | 70-NQ/TW',
      'Nghị quyết | 71-NQ/TW',
      'Nghị quyết | 72-NQ/TW',
    ],
    [
      '⟦Quyết định số 217-QĐ/TW⟧, ⟦Quyết định số 218-QĐ/TW của Bộ Chính trị⟧ về',
      'Quyết định | 217-QĐ/TW |  | Bộ Chính trị',
      'Quyết định | 218-QĐ/TW |  | Bộ Chính trị',
    ],
    [
      '⟦Công văn số 76/UBND-NC ngày 29/7/2036⟧ và ⟦Công văn số 86/UBND-NC ngày 24/8/2036 của UBND tỉnh⟧ về',
      'Công văn | 76/UBND-NC | 2036-07-29 | Ủy ban nhân dân tỉnh',
      'Công văn | 86/UBND-NC | 2036-08-24 | Ủy ban nhân dân tỉnh',
    ],
    [
      '⟦Nghị quyết số 23-NQ/TW ngày 1/2/2038⟧ và ⟦Chỉ thị số 12-CT/TW ngày 3/3/2038 của Ban Bí thư⟧ về',
      'Nghị quyết | 23-NQ/TW | 2038-02-01',
      'Chỉ thị | 12-CT/TW | 2038-03-03 | Ban Bí thư',
    ],
    [
      'các Nghị quyết của Hội đồng nhân dân tỉnh: ⟦số 34/NQ-HĐND ngày 22/12/2030⟧ về đê điều giai đoạn 2031-2035; ⟦số 16/NQ-HĐND ngày 08/12/2031⟧ về trồng cây',
      'Nghị quyết | 34/NQ-HĐND | 2030-12-22 | Hội đồng nhân dân tỉnh',
      'Nghị quyết | 16/NQ-HĐND | 2031-12-08 | Hội đồng nhân dân tỉnh',
    ],
    ['⟦Kế hoạch số 154⟧ & ⟦201/KH-ĐHHV⟧ của trường', 'Kế hoạch | 154/KH-ĐHHV', 'Kế hoạch | 201/KH-ĐHHV'],
    ['⟦QĐ 131⟧, ⟦132-QĐ/TW⟧ về', ' | 131-QĐ/TW', ' | 132-QĐ/TW'],
    [
      'các ⟦Nghị định số 29/2023/NĐ-CP⟧; ⟦67/2025/NĐ-CP⟧ và ⟦154/2025/NĐ-CP của Chính phủ⟧',
      'Nghị định | 29/2023/NĐ-CP |  | Chính phủ',
      'Nghị định | 67/2025/NĐ-CP |  | Chính phủ',
      'Nghị định | 154/2025/NĐ-CP |  | Chính phủ',
    ],
    [
      'các ⟦Kế hoạch số 12-KH/TU ngày 01/3/2021⟧, ⟦số 15-KH/TU ngày 02/4/2021⟧ và ⟦số 20-KH/TU ngày 03/5/2021⟧',
      'Kế hoạch | 12-KH/TU | 2021-03-01',
      'Kế hoạch | 15-KH/TU | 2021-04-02',
      'Kế hoạch | 20-KH/TU | 2021-05-03',
    ],
    [
      '⟦Nghị quyết 57⟧, ⟦59 của Bộ Chính trị⟧',
      'Nghị quyết | 57 |  | Bộ Chính trị',
      'Nghị quyết | 59 |  | Bộ Chính trị',
    ],
  ])
})

describe('short numbers in lists', () => {
  finds([
    [
      'Bốn ⟦Nghị quyết của Bộ Chính trị 31⟧, ⟦42⟧, ⟦43⟧, ⟦44⟧ được học tập',
      'Nghị quyết | 31 |  | Bộ Chính trị',
      'Nghị quyết | 42 |  | Bộ Chính trị',
      'Nghị quyết | 43 |  | Bộ Chính trị',
      'Nghị quyết | 44 |  | Bộ Chính trị',
    ],
    [
      '⟦Kế hoạch của Tỉnh ủy 12⟧, ⟦15⟧ và ⟦18⟧ về',
      'Kế hoạch | 12 |  | Tỉnh ủy',
      'Kế hoạch | 15 |  | Tỉnh ủy',
      'Kế hoạch | 18 |  | Tỉnh ủy',
    ],
    ['⟦Chỉ thị của Ban Bí thư số 40⟧ và ⟦39⟧', 'Chỉ thị | 40 |  | Ban Bí thư', 'Chỉ thị | 39 |  | Ban Bí thư'],
    ['theo ⟦Nghị quyết của Bộ Chính trị 57⟧ về khoa học', 'Nghị quyết | 57 |  | Bộ Chính trị'],
    ['⟦Nghị quyết 59⟧, ⟦70⟧, ⟦71⟧,⟦72⟧ về', 'Nghị quyết | 59', 'Nghị quyết | 70', 'Nghị quyết | 71', 'Nghị quyết | 72'],
    ['⟦Nghị quyết 57⟧,⟦59⟧ về', 'Nghị quyết | 57', 'Nghị quyết | 59'],
    ['các nghị quyết của Bộ Chính trị 5 năm qua, các nghị quyết của Trung ương 20 năm qua'],
    ['các kế hoạch của Tỉnh ủy 12 tháng qua, kế hoạch của Huyện ủy 2025'],
    ['kế hoạch của Đảng ủy 25 chi bộ, nghị quyết của Đảng ủy 14 đồng chí dự'],
    ['Kế hoạch 17,55 tỷ đồng, kế hoạch 7,5%'],
  ])
})

describe('days told respectively', () => {
  finds([
    [
      '⟦KL 75-KL/TW⟧ và ⟦KL 76-KL/TW đều ngày 28/7/2036⟧; ⟦Kế hoạch số 5-KH/TU⟧, ⟦Kế hoạch số 6-KH/TU⟧ và ngày 5/6/2021',
      'Kết luận | 75-KL/TW | 2036-07-28',
      'Kết luận | 76-KL/TW | 2036-07-28',
      'Kế hoạch | 05-KH/TU',
      'Kế hoạch | 06-KH/TU',
    ],
    [
      'các ⟦Nghị quyết số 31-NQ/TW⟧, số ⟦42-NQ/TW⟧ và số ⟦43-NQ/TW⟧, lần lượt được ban hành vào các ngày 02/3/2022, 05/4/2022 và ngày 06/5/2022',
      'Nghị quyết | 31-NQ/TW | 2022-03-02',
      'Nghị quyết | 42-NQ/TW | 2022-04-05',
      'Nghị quyết | 43-NQ/TW | 2022-05-06',
    ],
    [
      '⟦Kế hoạch 12⟧ và ⟦15 của Tỉnh ủy⟧, lần lượt ngày 3/2/2021; 5/6/2021',
      'Kế hoạch | 12 | 2021-02-03 | Tỉnh ủy',
      'Kế hoạch | 15 | 2021-06-05 | Tỉnh ủy',
    ],
    [
      '⟦Kế hoạch số 12-KH/TU⟧ và ⟦Kế hoạch số 15-KH/TU⟧ lần lượt ngày 3/2/2021, 5/6/2021, 7/8/2021',
      'Kế hoạch | 12-KH/TU',
      'Kế hoạch | 15-KH/TU',
    ],
  ])
})
