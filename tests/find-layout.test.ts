/** Finding: layout, table rows, what scanning and Unicode do to a text; all sentences are invented. */
import { describe, expect, test } from 'vitest'
import { extract } from '../ingest/index.ts'
import { finds } from './find-table.ts'

const KL = 'Kết luận | 14-KL/TW | 2021-09-22'
const NQ = 'Nghị quyết | 18-NQ/TW'

describe('layout', () => {
  finds([
    ['theo **⟦Kết luận số 14-KL/TW⟧**, trong đó', 'Kết luận | 14-KL/TW'],
    ['theo _⟦Kết luận số 14-KL/TW, ngày 22/9/2021⟧_ về', KL],
    ['theo <b>⟦Kết luận số</b> 14-KL/TW, ngày 22/9/2021⟧ về', KL],
    ['theo ⟦Kết luận số&nbsp;14-KL/TW, ng&agrave;y 22/9/2021⟧ về', KL],
    ['theo ⟦Kết luận số 14\\-KL/TW, ngày 22/9/2021⟧ về', KL],
    ['theo ⟦Kết luận số 14-KL/TW<sup>3</sup>, ngày 22/9/2021⟧ về', KL],
    ['theo ⟦Kết luận\nsố 14-KL/TW,\nngày 22/9/2021⟧ về', KL],
    ['theo ⟦Kết luận số 14-KL/TW, ngày 22\ntháng 9 năm 2021⟧ về', KL],
    ['theo "⟦Kết luận số 14-KL/TW⟧" và “⟦Nghị quyết số 18-NQ/TW⟧”', 'Kết luận | 14-KL/TW', NQ],
    ['(⟦Kết luận số 14-KL/TW, ngày 22/9/2021⟧)', KL],
    ['{"text":"theo ⟦Kết luận số 14-KL/TW⟧\\nvề cán bộ"}', 'Kết luận | 14-KL/TW'],
  ])
})

describe('comments of programs', () => {
  finds([
    [
      '/**\n * (kèm theo ⟦Quyết định số 17-QĐ/TU ngày 09/11/2033\n *  của Tỉnh ủy⟧)\n */',
      'Quyết định | 17-QĐ/TU | 2033-11-09 | Tỉnh ủy',
    ],
    ['Gồm:\n * ⟦quyết định số 17-QĐ/TU⟧\n * của cải', 'Quyết định | 17-QĐ/TU'],
  ])
})

describe('table rows', () => {
  finds([
    ['1\t⟦14-KL/TW\t22/9/2021⟧\tVề cán bộ', KL],
    ['| 1 | ⟦14-KL/TW | 22/9/2021⟧ | Về cán bộ |', KL],
    ['| 2 | ⟦Kết luận số 14-KL/TW | ngày 22/9/2021⟧ | Về cán bộ |', KL],
    ['| 3 | Về cán bộ | ⟦18-NQ/TW⟧ |', NQ],
    ['3\tHướng dẫn tổ chức hội thi\t⟦06-HD/BTGTU⟧', 'Hướng dẫn | 06-HD/BTGTU'],
    ['1. ⟦18-NQ/TW⟧ về đổi mới\n2. ⟦19-NQ/TW⟧ về đơn vị sự nghiệp', NQ, 'Nghị quyết | 19-NQ/TW'],
  ])
})

describe('scanning', () => {
  finds([
    ['theo ⟦Kết luận số l4-KL/TW, ngày 22/9/2021⟧ về', KL],
    ['theo ⟦Kết luận số 14-KL/TW, ngày 22/9/202l⟧ về', KL],
    ['theo ⟦Kết luận số 14-KL/TW, ngày 22/O9/2021⟧ về', KL],
    ['theo ⟦Kêt luận số 14-KL/TW, ngày 22/9/2021⟧ về', KL],
    ['theo ⟦Nghi quyêt số 18-NQ/TW⟧ về', NQ],
    ['theo ⟦Chi thị số 05-CT/TW⟧ về', 'Chỉ thị | 05-CT/TW'],
    ['theo ⟦Quyêt định số 15-QD/TW⟧ về', 'Quyết định | 15-QĐ/TW'],
    ['theo ⟦Nghị định số 30/2020/ND-CP⟧ về', 'Nghị định | 30/2020/NĐ-CP'],
    ['theo ⟦Nghị định số 3O/2O2O/NĐ-CP⟧ về', 'Nghị định | 30/2020/NĐ-CP'],
    [
      'theo ⟦Quyết định số 1760/QĐ-TTg⟧, ⟦Quyết định số l760/QĐ-TTg⟧',
      'Quyết định | 1760/QĐ-TTg',
      'Quyết định | 1760/QĐ-TTg',
    ],
    ['theo ⟦Kết luận số 14-KI/TW, ngày 22/9/2021⟧ về', KL],
    ['theo ⟦Kết luận số 14-K1/TW, ngày 22/9/2021⟧ về', KL],
    ['theo ⟦Nghị quyết số 18-NQ/TW khóa XlI⟧ về', `${NQ} |  |  | XII`],
    ['theo ⟦Nghị quyết số 18-NQ/TW khóa Xlll⟧ về', `${NQ} |  |  | XIII`],
    ['theo ⟦Nghị quyết số 18-NQ/TW khóa X1I⟧ về', `${NQ} |  |  | XII`],
    ['theo ⟦Công văn số 12-CV/PDU⟧ về', 'Công văn | 12-CV/PDU'],
  ])
})

describe('Unicode', () => {
  finds([
    ['theo ⟦Kết luận số 14-KL/TW, ngày 22/9/2021⟧ về'.normalize('NFD'), KL],
    ['theo ⟦Quyết định số 15-QÐ/TW⟧ về', 'Quyết định | 15-QĐ/TW'],
    ['theo ⟦Kết luận số 14‑KL/TW⟧ về', 'Kết luận | 14-KL/TW'],
    ['theo ⟦Kết luận số 14—KL∕TW⟧ về', 'Kết luận | 14-KL/TW'],
    ['theo ⟦Kết luận số\u00a014-KL/TW⟧ về', 'Kết luận | 14-KL/TW'],
    ['theo ⟦Kết luận số 14-KL/\u200bTW⟧ về', 'Kết luận | 14-KL/TW'],
    ['theo ⟦Kết luận số 14-KL/\u00adTW⟧ về', 'Kết luận | 14-KL/TW'],
    ['theo ⟦Nghị quyết số 18-NQ/ТW⟧ về', NQ],
    ['theo ⟦Nghị quyết số 18-NQ/TW khóa Ⅻ⟧ về', `${NQ} |  |  | XII`],
    ['theo ⟦Nghị quyết số 18-NQ/TW của Bộ Chính trị khoá XII⟧ về', `${NQ} |  | Bộ Chính trị | XII`],
  ])
})

describe('records of data', () => {
  finds([
    [
      '{ id: 1, number: "⟦Số 35-NQ/TW⟧", date: "15/01/2036", issuer: "Ban Chấp hành Trung ương", isNew: true }, { number: "⟦Số 5-CT/TW⟧", "issuedAt": "2036-02-01" }',
      'Nghị quyết | 35-NQ/TW | 2036-01-15 | Ban Chấp hành Trung ương',
      'Chỉ thị | 05-CT/TW | 2036-02-01',
    ],
    [
      '{"so_hieu": "⟦12-KH/TU⟧", "ngay_ban_hanh": "2021-03-02", "co_quan_ban_hanh": "Tỉnh ủy Lai Châu"}',
      'Kế hoạch | 12-KH/TU | 2021-03-02 | Tỉnh ủy Lai Châu',
    ],
    ['{ number: "⟦12-KH/TU⟧" }, { date: "15/01/2036" }', 'Kế hoạch | 12-KH/TU'],
    ['{ so: "⟦12-KH/TU⟧ về trồng cây", dealine: "", update: "15/01/2036" }', 'Kế hoạch | 12-KH/TU'],
  ])
})

describe('what scanning and drafts leave of days and bodies', () => {
  finds([
    ['theo ⟦Quyết định số 54 /QĐ-BYT ngày ..04.. tháng ..5... năm 2031⟧ về', 'Quyết định | 54/QĐ-BYT | 2031-05-04'],
    ['theo ⟦Kế hoạch số 61-KH/TU, ngày    tháng 9 năm 2031⟧ về', 'Kế hoạch | 61-KH/TU | 2031'],
    ['theo ⟦Kế hoạch số 61-KH/TU, ngày … tháng … năm 2031⟧ về', 'Kế hoạch | 61-KH/TU | 2031'],
    ['theo ⟦Kế hoạch số 61/KH-UBND ngày    /9/2031⟧ về', 'Kế hoạch | 61/KH-UBND | 2031'],
    [
      'theo ⟦Nghị định số 15/2031/NĐ-CP ngày 26 tháng Í Ï năm 2031 của Chính phú⟧ về',
      'Nghị định | 15/2031/NĐ-CP | 2031 | Chính phủ',
    ],
    [
      'theo ⟦Nghị quyết số 15/NQ-HĐND ngày 05/3/2031 của Hội đông nhân dan tỉnh⟧ về',
      'Nghị quyết | 15/NQ-HĐND | 2031-03-05 | Hội đồng nhân dân tỉnh',
    ],
    ['theo ⟦Kế hoạch số 61-KH/TU⟧ và ngày hội tháng 3 năm 2031', 'Kế hoạch | 61-KH/TU'],
    ['theo ⟦Quyết định số 12/QĐ-BGDĐT⟧ - Khung nội dung', 'Quyết định | 12/QĐ-BGDĐT'],
  ])

  test('what was put back is told', () => {
    const [mention] = extract('theo Nghị định số 15/2031/NĐ-CP của Chính phú về').mentions
    expect(mention?.repairs).toEqual(['Chính phú → Chính phủ (marks)'])
    expect(extract('theo Kế hoạch số 61/KH-UBND của Uỷ ban nhân dân tỉnh').mentions[0]?.repairs).toEqual([])
  })
})

describe('line ends and letters that a program wrote as escapes', () => {
  finds([
    ['{"text":"TỈNH ỦY\\n\\nTheo ⟦Kết luận số 14-KL/TW⟧\\nBan Thường vụ họp"}', 'Kết luận | 14-KL/TW'],
    ['"1. Mục đích.\\n2. Theo ⟦Kết luận\\nsố 14-KL/TW, ngày\\n22/9/2021⟧ về"', KL],
    ['"Theo ⟦K\\u1ebft lu\\u1eadn s\\u1ed1 14-KL/TW, ng\\u00e0y 22/9/2021⟧ v\\u1ec1"', KL],
    [
      '"Theo quyết định của Ban Bí thư họp ngày hôm nay và ⟦Kết luận số 14-KL/TW của Ban\\nBí thư⟧ về"',
      'Kết luận | 14-KL/TW |  | Ban Bí thư',
    ],
    // A path is none.
    ['C:\\new\\tep theo ⟦Kết luận số 14-KL/TW⟧', 'Kết luận | 14-KL/TW'],
    ['> Theo ⟦Kết luận số\n> 14-KL/TW, ngày\n> 22/9/2021⟧ về', KL],
    ['theo\u00a0⟦Kết\u00a0luận\u00a0số\u00a014-KL/TW,\u00a0ngày\u00a022/9/2021⟧ về', KL],
    [
      'theo ⟦Kết luận số 14-KL/TW của Ban Chấp hành Ðảng bộ tỉnh⟧ về',
      'Kết luận | 14-KL/TW |  | Ban Chấp hành Đảng bộ tỉnh',
    ],
    [
      'theo ⟦Kế hoạch số 61-KH/TU của Ban Chấp hành Dảng bộ tỉnh⟧ về',
      'Kế hoạch | 61-KH/TU |  | Ban Chấp hành Đảng bộ tỉnh',
    ],
  ])
})

describe('texts that were divided into words', () => {
  finds([
    [
      'Căn_cứ ⟦Quyết_định số 17/2027/QĐ-UBND của Uỷ_ban_nhân_dân thành_phố Hồ_Chí_Minh⟧ ban_hành Quy_chế ; ⟦Luật Khoáng_sản năm 2010⟧ .',
      'Quyết định | 17/2027/QĐ-UBND |  | Ủy ban nhân dân thành phố Hồ Chí Minh',
      'Luật |  | 2010',
    ],
    ['so_hieu_van_ban = "⟦17/2027/QĐ-UBND⟧"; loại_vb = 1', 'Quyết định | 17/2027/QĐ-UBND'],
  ])
})
