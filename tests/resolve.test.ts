/** Resolving: which document each mention means, from its own source alone; all sentences are invented. */
import { describe, expect, test } from 'vitest'
import { extract } from '../ingest/index.ts'
import { resolves } from './resolve-table.ts'

describe('scope, number and period', () => {
  resolves([
    ['theo Kết luận số 14-KL/TW, ngày 22/9/2021', 'tw.14-KL-TW.2021-2026'],
    ['theo Kết luận số 14-KL/TW của Bộ Chính trị', 'tw.14-KL-TW ?'],
    ['theo Kết luận số 14-KL/TW của Bộ Chính trị khóa XI', 'tw.14-KL-TW.2011-2016'],
    ['theo Kết luận số 14-KL/TW năm 2021', 'tw.14-KL-TW ?'],
    ['theo Kết luận số 14-KL/TW năm 2023', 'tw.14-KL-TW.2021-2026'],
    [
      'Nghị quyết số 05-NQ/TU, ngày 01/3/2021 của Tỉnh ủy Lai Châu; Nghị quyết số 05-NQ/TU, ngày 09/4/2021 của Tỉnh ủy Sơn La',
      'lai-chau.05-NQ-TU.2020-2025',
      'son-la.05-NQ-TU.2020-2025',
    ],
    ['theo Nghị quyết số 05-NQ/TU, ngày 01/3/2021 của Tỉnh ủy', 'src.05-NQ-TU.2020-2025'],
    [
      'Quyết định số 15/2030/QĐ-UBND của UBND tỉnh Lai Châu; theo Quyết định số 15/2030/QĐ-UBND',
      'lai-chau.15-2030-QDD-UBND',
      'lai-chau.15-2030-QDD-UBND <',
    ],
    ['theo Quyết định số 15/2030/QĐ-UBND', 'src.15-2030-QDD-UBND'],
    [
      'Pháp lệnh Dân quân số 26/2025/PL-UBTVQH15; theo Pháp lệnh số 04/2032/UBTVQH 16 ngày 05/6/2032',
      'vn.PL-26-2025-PL-UBTVQH15',
      'vn.PL-04-2032-UBTVQH16',
    ],
    ['theo Nghị định số 30/2020/NĐ-CP', 'vn.30-2020-NDD-CP'],
    ['theo Nghị quyết số 15/NQ-CP ngày 03/2/2023; Nghị quyết số 16/NQ-CP', 'vn.15-NQ-CP.2023', 'vn.16-NQ-CP ?'],
    ['Luật số 35/2021/QH15, Nghị quyết số 35/2021/QH15', 'vn.L-35-2021-QH15', 'vn.NQ-35-2021-QH15'],
    [
      'Quyết định số 1720/QĐ-TTg ngày 14/10/2031 phê duyệt Chương trình trồng cây (gọi tắt là Chương trình 1720); Chương trình 1720',
      'vn.1720-QDD-TTg.2031',
      'vn.1720-QDD-TTg.2031 <',
      'vn.1720-QDD-TTg.2031 <',
    ],
    [
      'Quyết định số 07/QĐ-UBND ngày 14/10/2031 về việc ban hành Đề án trồng cây; Đề án 07, Kế hoạch 07, Đề án 08',
      'src.07-QDD-UBND.2031',
      'src.07-QDD-UBND.2031 <',
      'src.KH-07 ?',
      'src.DDA-08 ?',
    ],
    ['theo Nghị quyết Đại hội XIII của Đảng', 'tw.NQ.dai-hoi-XIII'],
    ['theo Chỉ thị số 100-CT/TW, ngày 13/01/1981', 'tw.100-CT-TW.1976-1982'],
    [
      'Nghị quyết Đại hội Đảng bộ huyện lần thứ XX và Nghị quyết Đại hội Đảng bộ xã lần thứ XX',
      'src_dang-bo-huyen.NQ.dai-hoi-XX',
      'src_dang-bo-xa.NQ.dai-hoi-XX',
    ],
    ['theo Nghị quyết Trung ương 4 khóa XII', 'tw.NQ.hoi-nghi-4-XII'],
    ['theo Công văn số 4930/MTTW-BTT, ngày 12/8/2014', 'vn.4930-MTTW-BTT.2014'],
    ['theo Luật Đất đai năm 2013, Luật Nhà ở', 'vn.Luat.dat-dai.2013', 'vn.Luat.nha-o ?'],
    ['theo Hiến pháp năm 2013', 'vn.HP.2013'],
    ['theo Quyết định số 65/2024/QĐ-UBND của UBND tỉnh Lai Châu', 'lai-chau.65-2024-QDD-UBND'],
    ['theo Nghị quyết số 05-NQ/ĐU ngày 02/10/2025 của Đảng ủy xã Lương Minh', 'src_luong-minh.05-NQ-DDU.2025'],
  ])
})

describe('terms', () => {
  resolves([
    [
      'Tỉnh ủy Lai Châu khóa XVI, nhiệm kỳ 2020 - 2025. Nghị quyết số 05-NQ/TU của Tỉnh ủy Lai Châu khóa XV',
      'lai-chau.05-NQ-TU.2015-2020',
    ],
    [
      'Đảng bộ Khối Cây xanh lần thứ III, nhiệm kỳ 2020 - 2025. Nghị quyết số 05-NQ/TU của Tỉnh ủy Lai Châu khóa XV',
      'lai-chau.05-NQ-TU.khoa-XV',
    ],
  ])
})

describe('the place of the source', () => {
  resolves(
    [
      ['theo Nghị quyết số 05-NQ/TU, ngày 01/3/2021', 'lai-chau.05-NQ-TU.2020-2025'],
      ['theo Nghị quyết số 05-NQ/TU, ngày 01/3/2021 của Tỉnh ủy Sơn La', 'son-la.05-NQ-TU.2020-2025'],
      ['theo Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV', 'lai-chau.NQ.dai-hoi-XIV'],
    ],
    { place: 'Lai Châu' },
  )

  test('and its letters tell whose a number of the same letters is', () => {
    const head =
      'HUYỆN ỦY BA TƠ\n*\nSố 17-CT/HU\nĐẢNG CỘNG SẢN VIỆT NAM\nBa Tơ, ngày 12 tháng 3 năm 2019\n\nCHỈ THỊ\nvề phòng cháy rừng\n\n'
    const { mentions } = extract(`${head}Thực hiện Kế hoạch số 12-KH/HU ngày 05/2/2018, các chi bộ báo cáo.`)
    expect(mentions.at(-1)?.document).toMatch(/^src-[0-9a-f]{12}_ba-to\.12-KH-HU\.2015-2020$/u)
  })
})

describe('antecedents', () => {
  resolves([
    [
      'Nghị quyết số 06-NQ/TU, ngày 26/6/2017 của Thành ủy Hà Nội. Sau đó có Nghị quyết số 06-NQ/TU',
      'ha-noi.06-NQ-TU.2015-2020',
      'ha-noi.06-NQ-TU.2015-2020 <',
    ],
    [
      'Kết luận số 14-KL/TW, ngày 22/9/2021 về cán bộ. Theo Kết luận số 14-KL/TW thì',
      'tw.14-KL-TW.2021-2026',
      'tw.14-KL-TW.2021-2026 <',
    ],
    [
      'Theo Kết luận số 14-KL/TW thì. Kết luận số 14-KL/TW, ngày 22/9/2021 về cán bộ',
      'tw.14-KL-TW.2021-2026 <',
      'tw.14-KL-TW.2021-2026',
    ],
    [
      'Kết luận số 14-KL/TW, ngày 22/9/2021; Kết luận số 14-KL/TW, ngày 05/5/2013. Theo Kết luận số 14-KL/TW thì',
      'tw.14-KL-TW.2021-2026',
      'tw.14-KL-TW.2011-2016',
      'tw.14-KL-TW ?',
    ],
    [
      'Nghị quyết số 57-NQ/TW, ngày 22/12/2024 về số hóa. Nghị quyết 57 nêu rõ',
      'tw.57-NQ-TW.2021-2026',
      'tw.57-NQ-TW.2021-2026 <',
    ],
    [
      'Nghị quyết số 57-NQ/TW, ngày 22/12/2024 (sau đây viết tắt là Nghị quyết số 57-NQ/TW); NQ57 nêu rõ',
      'tw.57-NQ-TW.2021-2026',
      'tw.57-NQ-TW.2021-2026 <',
      'tw.57-NQ-TW.2021-2026 <',
    ],
    ['Nghị quyết số 57-NQ/TW về số hóa. Nghị quyết 57 nêu rõ', 'tw.57-NQ-TW ?', 'tw.57-NQ-TW ?'],
    ['Nghị quyết 57 nêu rõ', 'src.NQ-57 ?'],
    [
      'Nghị quyết Trung ương 4 khóa XII về chỉnh đốn. Nghị quyết Trung ương 4 nêu rõ',
      'tw.NQ.hoi-nghi-4-XII',
      'tw.NQ.hoi-nghi-4-XII <',
    ],
    [
      'Luật Đất đai số 31/2024/QH15. Theo Luật Đất đai, Luật Đất đai năm 2024',
      'vn.L-31-2024-QH15',
      'vn.L-31-2024-QH15 <',
      'vn.L-31-2024-QH15 <',
    ],
    [
      'Luật Đất đai số 31/2024/QH15. Theo Luật Đất đai, Luật Đất đai năm 2024 và Luật Đất đai năm 2013',
      'vn.L-31-2024-QH15',
      'vn.Luat.dat-dai ?',
      'vn.L-31-2024-QH15 <',
      'vn.Luat.dat-dai.2013',
    ],
    ['Luật Đất đai năm 2013. Theo Luật Đất đai', 'vn.Luat.dat-dai.2013', 'vn.Luat.dat-dai.2013 <'],
    [
      'Luật Tổ chức HĐND và UBND năm 2003; Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân năm 2003',
      'vn.Luat.to-chuc-hoi-dong-nhan-dan-va-uy-ban-nhan-dan.2003',
      'vn.Luat.to-chuc-hoi-dong-nhan-dan-va-uy-ban-nhan-dan.2003',
    ],
    [
      'Nghị quyết số 02-NQ/TU, ngày 05/8/2021 của Tỉnh ủy Lai Châu khóa XIV. Nghị quyết số 02-NQ/TU của Tỉnh ủy Lai Châu khóa XIV',
      'lai-chau.02-NQ-TU.2020-2025',
      'lai-chau.02-NQ-TU.2020-2025',
    ],
    [
      'Quy chế số 02-QC/TU ngày 05/8/2021 ban hành Quy chế làm việc của Tỉnh ủy Lai Châu khóa XIV. Theo Quy chế làm việc của Tỉnh ủy Lai Châu khóa XIV',
      'src.02-QC-TU.2020-2025',
      'src.02-QC-TU.2020-2025 <',
    ],
  ])
})
