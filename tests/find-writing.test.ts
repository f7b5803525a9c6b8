/** Finding: how the press, questions and answers, programs and prepared texts write citations; all are invented. */
import { describe, expect, test } from 'vitest'
import { extract } from '../ingest/index.ts'
import { finds } from './find-table.ts'

describe('laws by letters', () => {
  finds([
    ['Điều 173 ⟦BLHS⟧ và khoản 1 Điều 12 ⟦BLDS 2035⟧', 'Bộ luật', 'Bộ luật |  | 2035'],
    ['(⟦BLTTDS năm 2035⟧); Đ48 ⟦BLLĐ 2039⟧', 'Bộ luật |  | 2035', 'Bộ luật |  | 2039'],
    ['khoản 2 Điều 45 ⟦LĐĐ⟧; theo ⟦LDN 2030⟧', 'Luật', 'Luật |  | 2030'],
    ['⟦Luật ĐĐ 2034⟧ thay ⟦Luật DN 2030⟧', 'Luật |  | 2034', 'Luật |  | 2030'],
    ['theo ⟦Luật HN&GĐ 2034⟧, ⟦Luật KDBĐS⟧', 'Luật |  | 2034', 'Luật'],
    // Letters that stand for much else, names in programs, other abbreviations.
    ['LĐT Nguyễn Văn A dẫn đội; parse_blhs(BLHS_2035); BLHS-2035.docx; blds 2035; BLDT 2035'],
  ])
  test('a law is one document, by letters or in full', () => {
    const { documents } = extract(
      'Điều 45 LĐĐ 2034, Luật ĐĐ 2034 và Luật Đất đai năm 2034; Điều 5 BLDS 2035, Bộ luật Dân sự 2035.',
    )
    expect(documents.map(({ key }) => key)).toEqual(['vn.BLuat.dan-su.2035', 'vn.Luat.dat-dai.2034'])
  })
})

describe('short numbers with their year', () => {
  finds([
    ['⟦Nghị định 64 năm 2038 của Chính phủ⟧', 'Nghị định | 64 | 2038 | Chính phủ'],
    ['⟦Thông tư liên tịch 09 năm 2031⟧ giữa hai bộ', 'Thông tư liên tịch | 09 | 2031'],
    ['⟦Nghị định 25/2031/NĐ⟧ đã quy định', 'Nghị định | 25/2031 | 2031'],
    ['Điều 8 ⟦NQ 04/2039⟧', 'Nghị quyết | 04/2039 | 2039'],
    // Spans of years, and what takes years.
    ['Nghị quyết 5 năm 2031; Kế hoạch 5 năm 2031-2035; kế hoạch 9/2034'],
  ])
  test('a decree is one document, with its year alone or in full', () => {
    const { documents } = extract('NĐ 168/2034 và Nghị định số 168/2034/NĐ-CP ngày 05/6/2034; Nghị định 64/1993.')
    expect(documents.map(({ key, open }) => [key.replace(/^src-\w+/u, 'src'), open])).toEqual([
      ['src.nghi-dinh-64-1993', true],
      ['vn.168-2034-NDD-CP', false],
    ])
  })
})

describe('short circulars and dated laws', () => {
  finds([
    // "TT" stands for much else, but for a circular that the source names with its year.
    [
      '(⟦TT 200⟧, VAS 02); ⟦TT 200/2034⟧ áp dụng cho doanh nghiệp; TT 45',
      'Thông tư | 200',
      'Thông tư | 200/2034 | 2034',
    ],
    ['(Điều 3 ⟦QĐ 33/2032⟧)', 'Quyết định | 33/2032 | 2032'],
    ['[⟦Nghị định 01⟧ Điều 5](a.pdf); Nghị quyết 12 điều, 3 khoản', 'Nghị định | 01'],
    ['⟦Luật Hóa chất 14/6/2035⟧; ⟦NĐ 25/2036/NĐ-CP⟧', 'Luật |  | 2035-06-14', 'Nghị định | 25/2036/NĐ-CP'],
  ])
})

describe('numbers of departments, of the former State, and with what follows them', () => {
  finds([
    ['⟦Luật số 63-LCT/HĐNN8⟧ và ⟦Luật số 144/2035QH15⟧', 'Luật | 63-LCT/HĐNN8', 'Luật | 144/2035/QH15'],
    ['⟦Công văn số 1942/H41-H50 ngày 16/7/2035⟧', 'Công văn | 1942/H41-H50 | 2035-07-16'],
    ['“⟦Công văn số 303-KSTHA⟧”; ⟦Quyết định thi hành án số 214/THA⟧', 'Công văn | 303-KSTHA', 'Quyết định | 214/THA'],
    [
      '⟦Sắc lệnh số 130/SL⟧; ⟦Quyết định số 202-CT ngày 8/6/1990⟧',
      'Sắc lệnh | 130/SL',
      'Quyết định | 202-CT | 1990-06-08',
    ],
    [
      '⟦Thông tư 15/2035/TT-BTC⟧ - HKD ACCOUNTING; ⟦02/TTr-CAT- ANCT⟧',
      'Thông tư | 15/2035/TT-BTC',
      'Tờ trình | 02/TTr-CAT-ANCT',
    ],
    ['Hợp đồng số 15/HĐ; Hợp đồng tín dụng số 4708-LAV-2033; căn hộ số 12-CT5'],
    ['(⟦QĐ số 12/QĐ-UBND⟧ & ⟦QĐ số 15/QĐ-UBND⟧)', 'Quyết định | 12/QĐ-UBND', 'Quyết định | 15/QĐ-UBND'],
    [
      '⟦Nghị định 100/2039/NĐ-CP⟧ — Xử phạt; ⟦Thông tư 12/2031/TT-BXD⟧ - XÂY DỰNG',
      'Nghị định | 100/2039/NĐ-CP',
      'Thông tư | 12/2031/TT-BXD',
    ],
  ])
})

describe('lists of references', () => {
  finds([
    [
      '[3] Thủ tướng Chính phủ (2030), ⟦Quyết định 749/QĐ-TTg ngày 03/6/2030⟧ phê duyệt Chương trình, Hà Nội.\n[4] Bộ Y tế (2034a). *⟦Quyết định 4416/QĐ-BYT⟧* về việc',
      'Quyết định | 749/QĐ-TTg | 2030-06-03 | Thủ tướng Chính phủ',
      'Quyết định | 4416/QĐ-BYT | 2034 | Bộ Y tế',
    ],
    [
      "'Ban Chấp hành Trung ương (2017), ⟦Nghị quyết số 18-NQ/TW ngày 25/10/2017⟧ về một số vấn đề'",
      'Nghị quyết | 18-NQ/TW | 2017-10-25 | Ban Chấp hành Trung ương',
    ],
    ['3. **Thủ tướng Chính phủ (2034)** – ⟦Công điện 43/CĐ-TTg⟧', 'Công điện | 43/CĐ-TTg | 2034 | Thủ tướng Chính phủ'],
    // A year in brackets that no body stands before is not the document's.
    ['Theo kết quả khảo sát (2034), ⟦Quyết định 749/QĐ-TTg⟧', 'Quyết định | 749/QĐ-TTg'],
  ])
})

describe('type words and numbers without a blank', () => {
  finds([
    [
      'Căn cứ ⟦Thông báo số 70-TB/TWngày 06 tháng 01 năm 2032 của Ban Bí thư⟧ và ⟦Quyết định số 6/QĐ-TTgngày 5/5/2032⟧',
      'Thông báo | 70-TB/TW | 2032-01-06 | Ban Bí thư',
      'Quyết định | 06/QĐ-TTg | 2032-05-05',
    ],
    [
      '⟦NĐ30/2030⟧ (quốc hiệu), ⟦NĐ30/2030/NĐ-CP⟧, ⟦TT04/2030/TT-BTP⟧; ["⟦NĐ 91/2035⟧ - Điều 3"]',
      'Nghị định | 30/2030 | 2030',
      'Nghị định | 30/2030/NĐ-CP',
      'Thông tư | 04/2030/TT-BTP',
      'Nghị định | 91/2035 | 2035',
    ],
    ['phòng CT30/2030, mã KND30/2030/X, tòa TT5'],
    ['⟦KL 21-KL/TW (2021-10-25)⟧', 'Kết luận | 21-KL/TW | 2021-10-25'],
  ])
})

describe('addresses and names of files', () => {
  finds([
    ['[⟦Nghị định 100⟧](https://x.vn/van-ban/Nghi-dinh-168-2034-ND-CP-xu-phat-6195.aspx)', 'Nghị định | 100'],
    [
      'tải /files/12-KH-TU.docx và Ke-hoach-12-KH-TU.pdf, <a href="/vb/21-KL-TW">⟦Kết luận 21-KL/TW⟧</a>',
      'Kết luận | 21-KL/TW',
    ],
    ['⟦Kết luận 21-KL-TW⟧.pdf; ⟦15/2031/NĐ-CP⟧.pdf', 'Kết luận | 21-KL/TW', 'Nghị định | 15/2031/NĐ-CP'],
    ['Xem https://x.vn: ⟦12-KH/TU⟧; ⟦15-NQ/TU⟧', 'Kế hoạch | 12-KH/TU', 'Nghị quyết | 15-NQ/TU'],
  ])
})

describe('texts prepared for machines', () => {
  finds([
    [
      'Căn_cứ ⟦Thông_tư số 48/2031/TT-BYT ngày 5-6-2031 của Bộ Y_tế⟧ ; ⟦Nghị_định số 12/2030/NĐ-CP ngày 29 tháng_10 năm 2030⟧',
      'Thông tư | 48/2031/TT-BYT | 2031-06-05 | Bộ Y tế',
      'Nghị định | 12/2030/NĐ-CP | 2030-10-29',
    ],
    ['_⟦Nghị quyết số 12-NQ/TW⟧_ và ⟦Kế hoạch _số 61-KH/TU⟧_', 'Nghị quyết | 12-NQ/TW', 'Kế hoạch | 61-KH/TU'],
    ["so_hieu_vb = '⟦12-KH/TU⟧', QĐ_UBND_5", 'Kế hoạch | 12-KH/TU'],
  ])
})

describe('syllables that a PDF sets apart', () => {
  finds([
    [
      'căn c ứ ⟦Ngh ị định s ố 163/2036/N Đ-CP ngày 29 tháng 12 n ăm 2036 c ủa Chính ph ủ⟧ và quy đị nh t ại ⟦Nghị địn h số 10/2032/NĐ-CP⟧',
      'Nghị định | 163/2036/NĐ-CP | 2036-12-29 | Chính phủ',
      'Nghị định | 10/2032/NĐ-CP',
    ],
    // One such blank is a slip, or a list: "điểm c ở trên".
    ['Tại điểm c ủy ban; theo ⟦Nghị định số 10/2032/NĐ-CP⟧', 'Nghị định | 10/2032/NĐ-CP'],
  ])
})

describe('what tags hold', () => {
  finds([
    ['<Run Text="Theo chuẩn ⟦Nghị định 30/2030/NĐ-CP⟧"/>', 'Nghị định | 30/2030/NĐ-CP'],
    ['<meta name="description" content="Toàn văn ⟦Chỉ thị số 05-CT/TW⟧">', 'Chỉ thị | 05-CT/TW'],
    // The title of a link says again what the link says.
    ['<a title="Chỉ thị số 05-CT/TW về học tập" href="x">⟦Chỉ thị số 05-CT/TW⟧</a>', 'Chỉ thị | 05-CT/TW'],
    // What stands between such signs is no tag.
    ['"<Lý do (trích ⟦NĐ 30/2030⟧ nếu có)>"', 'Nghị định | 30/2030 | 2030'],
    ['<script src="./Nghị định 15_2031_NĐ-CP_ hướng dẫn_files/js" class="Nghị quyết 12">'],
    ['<a class="nghi quyet" data-x="12-KH/TU">văn bản</a>'],
  ])
})
