/** Relating: what is acted on stands first; all sentences are invented. */
import { describe } from 'vitest'
import { relates } from './relate-table.ts'

describe('what is acted on stands first, with what is said of it', () => {
  relates([
    [
      'Luật Giống vật số 91/2035/QH17 hiệu lực từ 01/01/2036, hướng dẫn bởi Nghị định 356/2035/NĐ-CP.',
      '356/2035/NĐ-CP implements 91/2035/QH17',
    ],
    [
      'Luật số 91/2035/QH17 (hướng dẫn bởi Nghị định 356/2035/NĐ-CP) và Luật số 34/2035/QH17.',
      '356/2035/NĐ-CP implements 91/2035/QH17',
    ],
    [
      'Nghị quyết 204/2035/QH17, từ 01/7/2035 đến hết 31/12/2036, được hướng dẫn bởi Nghị định 174/2035/NĐ-CP.',
      '174/2035/NĐ-CP implements 204/2035/QH17',
    ],
    // All that act on one document, and none of them on another.
    [
      'Luật số 49/2034/QH16 được sửa đổi bởi Luật số 98/2035/QH17, hướng dẫn bởi Nghị định 198/2035/NĐ-CP và Nghị định 288/2035/NĐ-CP.',
      '98/2035/QH17 amends 49/2034/QH16',
      '198/2035/NĐ-CP implements 49/2034/QH16',
      '288/2035/NĐ-CP implements 49/2034/QH16',
    ],
    [
      'Thông tư 32/2033/TT-BYT quy định chi tiết Luật số 44/2032/QH17 (thay thế Thông tư 14/2023/TT-BYT).',
      '32/2033/TT-BYT implements 44/2032/QH17',
      '32/2033/TT-BYT replaces 14/2023/TT-BYT',
    ],
    ['TT 28/2036/TT-BCT — hiệu lực 17/7/2036 — thay QĐ 1182/QĐ-BCT', '28/2036/TT-BCT replaces 1182/QĐ-BCT'],
    // A body's task stands between; what is asked is not said.
    ['Luật số 91/2035/QH17 giao các bộ, hướng dẫn tại hội nghị về Nghị định 356/2035/NĐ-CP.'],
    ['Quy định số 28-QĐ/TW được ban hành để thay thế cho quy định nào? A. Quy định số 24-QĐ/TW'],
  ])
})
