/** Resolving: short numbers, beside others in full; all sentences are invented. */
import { describe } from 'vitest'
import { resolves } from './resolve-table.ts'

describe('short numbers', () => {
  resolves([
    [
      'Nghị quyết số 15-NQ/TW ngày 01/6/2012; Nghị quyết 15 của Quốc hội; Nghị quyết 15 của Trung ương',
      'tw.15-NQ-TW.2011-2016',
      'src.NQ-15 ?',
      'tw.15-NQ-TW.2011-2016 <',
    ],
    [
      'Nghị quyết 15 của Bộ Chính trị và Nghị quyết 15 của Quốc hội; Nghị quyết 15',
      'src.NQ-15.bo-chinh-tri ?',
      'src.NQ-15.quoc-hoi ?',
      'src.NQ-15 ?',
    ],
    [
      'Nghị quyết 57 của Bộ Chính trị; Nghị quyết 57; Nghị quyết 57 ngày 22/12/2024',
      'src.NQ-57 ?',
      'src.NQ-57 ?',
      'src.NQ-57 ?',
    ],
    ['Kế hoạch 12 ngày 3/4/2021; Kế hoạch 12 ngày 5/6/2022', 'src.KH-12.2021-04-03 ?', 'src.KH-12.2022-06-05 ?'],
    ['theo Nghị quyết Hội nghị Trung ương lần thứ 11 của BCH Trung ương Đảng (khóa XIII)', 'tw.NQ.hoi-nghi-11-XIII'],
  ])
})
