/** Resolving: what back references, short names and repaired numbers mean; all sentences are invented. */
import { describe, expect, test } from 'vitest'
import { extract } from '../ingest/index.ts'
import { resolves } from './resolve-table.ts'

describe('periods and titles of other mentions', () => {
  resolves([
    [
      'Kế hoạch 64/KH-UBND nêu rõ; Kế hoạch 64/KH-UBND ngày 20/10/2035 và Kế hoạch 64/KH-UBND',
      'src.64-KH-UBND.2035 <',
      'src.64-KH-UBND.2035',
      'src.64-KH-UBND.2035 <',
    ],
    [
      'Nghị quyết số 10-NQ/TW ngày 5/4/1988 về đổi mới quản lý vườn cây; Nghị quyết số 10-NQ/TW ngày 8/6/2034 về phát triển rừng ven biển; Nghị quyết số 10-NQ/TW về phát triển rừng ven biển; Nghị quyết số 10-NQ/TW',
      'tw.10-NQ-TW.1986-1991',
      'tw.10-NQ-TW ?',
      'tw.10-NQ-TW ?',
      'tw.10-NQ-TW ?',
    ],
    [
      'Nghị quyết số 10-NQ/TW ngày 5/4/2018 về đổi mới quản lý vườn cây; Nghị quyết số 10-NQ/TW ngày 8/6/2023 về phát triển rừng ven biển; Nghị quyết số 10-NQ/TW về phát triển rừng ven biển; Nghị quyết số 10-NQ/TW',
      'tw.10-NQ-TW.2016-2021',
      'tw.10-NQ-TW.2021-2026',
      'tw.10-NQ-TW.2021-2026 <',
      'tw.10-NQ-TW ?',
    ],
  ])
})

describe('bodies named shortly', () => {
  resolves([
    [
      'Quy chế làm việc của Ban Chấp hành Trung ương khóa XIII; Quy chế làm việc của Ủy ban Kiểm tra Trung ương khóa XIII; Quy chế làm việc của Tỉnh ủy khóa XV; Quy chế làm việc của BCH Đảng bộ tỉnh khóa XV',
      'src.QC.lam-viec-ban-chap-hanh-trung-uong-XIII',
      'src.QC.lam-viec-uy-ban-kiem-tra-trung-uong-XIII',
      'src.QC.lam-viec-tinh-uy-XV',
      'src.QC.lam-viec-tinh-uy-XV',
    ],
    [
      'Kế hoạch số 12-KH/HU ngày 02/3/2021 của Huyện ủy Ba Tơ. Kế hoạch số 12-KH/HU của Huyện ủy, Kế hoạch số 12-KH/HU của BCH Đảng bộ huyện',
      'src_ba-to.12-KH-HU.2020-2025',
      'src_ba-to.12-KH-HU.2020-2025 <',
      'src_ba-to.12-KH-HU.2020-2025 <',
    ],
    [
      'Kế hoạch số 12-KH/ĐU ngày 02/3/2021 của Đảng ủy xã Lương Minh. Kế hoạch số 12-KH/ĐU ngày 02/3/2021 của Ban Thường vụ Đảng ủy xã',
      'src_luong-minh.12-KH-DDU.2020-2025',
      'src_luong-minh.12-KH-DDU.2020-2025 <',
    ],
    [
      'Kế hoạch số 12-KH/TU ngày 02/3/2021 của Tỉnh ủy Lai Châu. Kế hoạch số 12-KH/TU của Tỉnh ủy',
      'lai-chau.12-KH-TU.2020-2025',
      'lai-chau.12-KH-TU.2020-2025 <',
    ],
    [
      'Kế hoạch số 12-KH/HU ngày 02/3/2021 của Huyện ủy Ba Tơ. Kế hoạch số 12-KH/HU ngày 05/4/2021 của Huyện ủy',
      'src_ba-to.12-KH-HU.2020-2025',
      'src_huyen-uy.12-KH-HU.2020-2025',
    ],
    [
      'Kế hoạch số 12-KH/HU ngày 02/3/2021 của Huyện ủy Ba Tơ. Kế hoạch số 12-KH/HU ngày 05/4/2021 của Huyện ủy Mộ Đức. Kế hoạch số 12-KH/HU của Huyện ủy',
      'src_ba-to.12-KH-HU.2020-2025',
      'src_mo-duc.12-KH-HU.2020-2025',
      'src_huyen-uy.12-KH-HU ?',
    ],
    [
      'Kế hoạch số 15/KH-UBND ngày 02/3/2021 của UBND huyện Ba Tơ. Kế hoạch số 15/KH-UBND của UBND tỉnh',
      'src_ba-to.15-KH-UBND.2021',
      'src.15-KH-UBND ?',
    ],
  ])
})

const OWN = 'TỈNH ỦY LAI CHÂU\nSố 61-KH/TU\n\nLai Châu, ngày 01 tháng 9 năm 2021\n\nKẾ HOẠCH\n\nvề nước sạch\n\n'

describe('back references', () => {
  resolves([
    [
      'Kế hoạch số 12-KH/TU, ngày 01/3/2021 của Tỉnh ủy Lai Châu về nước sạch. Theo Kế hoạch nêu trên, các xã báo cáo',
      'lai-chau.12-KH-TU.2020-2025',
      'lai-chau.12-KH-TU.2020-2025 <',
    ],
    ['Kết luận số 14-KL/TW về cán bộ. Kết luận nói trên nêu rõ', 'tw.14-KL-TW ?', 'tw.14-KL-TW ?'],
    ['Theo Kế hoạch nêu trên, các xã báo cáo'],
    [
      'Kết luận số 14-KL/TW, ngày 22/9/2021; Kết luận số 21-KL/TW, ngày 25/10/2021. Theo Kết luận nêu trên',
      'tw.14-KL-TW.2021-2026',
      'tw.21-KL-TW.2021-2026',
    ],
    ['Kết luận số 14-KL/TW, ngày 22/9/2021. Các kết luận nêu trên', 'tw.14-KL-TW.2021-2026'],
    // "Này" is the one document of the type that the paragraph has named, or the source where it is of the type.
    ['Kết luận số 14-KL/TW, ngày 22/9/2021. Kết luận này nêu', 'tw.14-KL-TW.2021-2026', 'tw.14-KL-TW.2021-2026 <'],
    [
      'Kết luận số 14-KL/TW, ngày 22/9/2021 và Kết luận số 21-KL/TW, ngày 25/10/2021. Kết luận này nêu',
      'tw.14-KL-TW.2021-2026',
      'tw.21-KL-TW.2021-2026',
    ],
    ['Kết luận số 14-KL/TW, ngày 22/9/2021.\n\nKết luận này nêu rõ ba việc.', 'tw.14-KL-TW.2021-2026'],
    ['Kết luận số 14-KL/TW, ngày 22/9/2021. Kết luận nay đã hết hiệu lực', 'tw.14-KL-TW.2021-2026'],
    ['Kết luận số 14-KL/TW, ngày 22/9/2021. Các kết luận này', 'tw.14-KL-TW.2021-2026'],
    ['Kết luận số 14-KL/TW, ngày 22/9/2021 hết hiệu lực kể từ ngày Kết luận này có hiệu lực', 'tw.14-KL-TW.2021-2026'],
    ['Kết luận số 14-KL/TW, ngày 22/9/2021 về cán bộ, được Kết luận này viện dẫn', 'tw.14-KL-TW.2021-2026'],
    ['theo Nghị quyết số 15-NQ/TW, ngày 05/5/2022 và Nghị quyết này', 'tw.15-NQ-TW.2021-2026'],
    ['Nghị quyết số 15-NQ/TW, ngày 05/5/2022. Nghị quyết này của Chính phủ nêu', 'tw.15-NQ-TW.2021-2026'],
    ['Kết luận số 14-KL/TW, ngày 22/9/2021. Nghị quyết này nêu rõ', 'tw.14-KL-TW.2021-2026'],
    [
      'Điều 1. Ban hành kèm theo Quyết định này Quy chế.\n\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.',
      'src',
      'src',
    ],
    ['Trong Quyết định này, các từ ngữ được hiểu như sau:'],
    [
      `${OWN}Theo Kế hoạch này, các xã báo cáo. Kế hoạch số 12-KH/TU, ngày 01/3/2021 hết hiệu lực. Kế hoạch này được phổ biến đến chi bộ. Kế hoạch này thay thế`,
      'lai-chau.61-KH-TU.2020-2025',
      'lai-chau.12-KH-TU.2020-2025',
      'lai-chau.61-KH-TU.2020-2025',
    ],
    [`${OWN}Nghị quyết này nêu rõ ba việc.`],
  ])
})

describe('repaired numbers', () => {
  resolves([
    ['theo Nghị định số l5/2021/NĐ-CP đã nêu', 'vn.15-2021-NDD-CP ?'],
    ['theo Nghị định số l5/2021/NĐ-CP ngày 03/2/2021', 'vn.15-2021-NDD-CP'],
    ['Nghị định số l5/2021/NĐ-CP; Nghị định số 15/2021/NĐ-CP', 'vn.15-2021-NDD-CP', 'vn.15-2021-NDD-CP'],
  ])

  test('keep what was printed, and say what was changed', () => {
    const [mention] = extract('theo Kết luận số l4- KL/TW ngày 22/9/2021').mentions
    expect(mention).toMatchObject({ number: '14-KL/TW', raw: 'l4- KL/TW', repairs: ['l4- KL/TW → 14-KL/TW (digits)'] })
  })
})
