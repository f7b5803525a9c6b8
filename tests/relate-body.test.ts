/** Documents in the names of bodies are cited and do nothing; all sentences are invented. */
import { describe, expect, test } from 'vitest'
import { extract } from '../ingest/index.ts'
import { relates } from './relate-table.ts'

describe('a document in the name of a body is no party of a relation', () => {
  relates([
    ['Quyết định số 1305-QĐ/TU thành lập Ban Chỉ đạo Đề án 06, triển khai thực hiện Nghị quyết số 12-NQ/TW.'],
    ['Tổ công tác triển khai Đề án 06 thực hiện Kế hoạch số 45/KH-UBND.'],
    ['Ban Chỉ đạo Nghị quyết 57 của tỉnh triển khai Kế hoạch số 45/KH-UBND.'],
    ['Ban Chỉ đạo cải cách hành chính, chuyển đổi số và Đề án 06 triển khai Kế hoạch số 45/KH-UBND.'],
    ['Ban Chỉ đạo thực hiện Nghị quyết số 12-NQ/TW và Đề án 06 triển khai Kế hoạch số 45/KH-UBND.'],
    ['Thực hiện chỉ đạo của Ban Chỉ đạo Đề án 06, Ủy ban nhân dân tỉnh ban hành Kế hoạch số 45/KH-UBND.'],
  ])

  test('and what follows is not its title', () => {
    const [document] = extract('Thành viên Ban Chỉ đạo Đề án 06 thực hiện nhiệm vụ được phân công.').documents
    expect(document?.title).toBeNull()
  })
})

describe('documents beside such a name say what they do', () => {
  relates([
    [
      'Tổ công tác triển khai Đề án 06 đã ban hành Kế hoạch số 205/KH-TCT triển khai Chỉ thị số 04/CT-TTg.',
      '205/KH-TCT implements 04/CT-TTg',
    ],
    [
      'Thực hiện Chỉ thị số 04/CT-TTg, Ban Chỉ đạo Đề án 06 tỉnh đã ban hành Kế hoạch số 31/KH-BCĐ.',
      '31/KH-BCĐ implements 04/CT-TTg',
    ],
    ['Kế hoạch số 05-KH/BCĐ triển khai Nghị quyết số 12-NQ/TW.', '05-KH/BCĐ implements 12-NQ/TW'],
    ['Kế hoạch số 45/KH-UBND triển khai Đề án 17/CP.', '45/KH-UBND implements 17/CP'],
    [
      'Các văn bản chỉ đạo thực hiện Nghị quyết số 12-NQ/TW, gồm: Kế hoạch số 61-KH/TU; Kế hoạch số 62-KH/TU.',
      '61-KH/TU implements 12-NQ/TW',
      '62-KH/TU implements 12-NQ/TW',
    ],
  ])
})
