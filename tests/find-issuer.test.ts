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
    ['theo ⟦Nghị quyết số 25-NQ/TW, ngày 18/7/2034⟧, Huyện ủy phải báo cáo', 'Nghị quyết | 25-NQ/TW | 2034-07-18'],
  ])
})
