/**
 * The relation rules: one line each, for readers of Vietnamese. A line is matched by compromise over the words that lead up
 * to a citation, without accents. `#Citation` is a cited document, `this` the source's own ("Quyết định này"); `#Lead` are
 * verbs that go before the one that counts ("quán triệt, *tổ chức triển khai* thực hiện"), `#Filler` words that stand between
 * a verb and what it governs ("thực hiện *có hiệu quả các nhiệm vụ trong* Nghị quyết"); see `words.ts`. Each line carries a
 * sentence that forced it.
 */
import type { Grade, RelationType } from '../../graph/model.ts'

/**
 * Who acts on whom:
 * - `forward`: the document before the cue acts on those behind it: "A thực hiện B";
 * - `passive`: the document before the cue is acted on by the one behind it: "B được thay thế bởi A";
 * - `inner`: it is acted on by the one inside the cue: "B được A thay thế";
 * - `expired`: it ends with the one that the cue names last: "B hết hiệu lực kể từ ngày A có hiệu lực";
 * - `undone`: nothing has acted on it: "B chưa được triển khai";
 * - `preamble`: the source acts on every item of the list that the words open;
 * - `field`: the label of a record's field says it, see `lexicon/labels.ts`.
 */
export type Shape = 'forward' | 'passive' | 'inner' | 'expired' | 'undone' | 'preamble' | 'field'

export interface RelationRule {
  readonly name: string
  readonly type: RelationType
  readonly grade: Grade
  readonly shape: Shape
  readonly words: string
  readonly forcedBy: string
}

const rules = (
  shape: Shape,
  lines: readonly (readonly [name: string, type: RelationType, words: string, forcedBy: string, grade?: Grade])[],
): readonly RelationRule[] =>
  lines.map(([name, type, words, forcedBy, grade = 'firm']) => ({ name, type, grade, shape, words, forcedBy }))

/** Of several rules that read the same words the first counts, after the one that reads the most words. */
export const RELATION_RULES: readonly RelationRule[] = [
  ...rules('passive', [
    [
      'duoc-sua-doi-boi',
      'amends',
      '(được|đã được|bị) (sửa đổi|bổ sung|điều chỉnh) (comma|và)? (bổ sung|thay thế)? (comma|và)? (một số|các)? (điều|nội dung|khoản)? (tại|bởi|bằng|theo) #Filler{0,12} #Citation',
      'Luật số 85/2015/QH13 được sửa đổi, bổ sung một số điều tại Luật số 83/2025/QH15',
    ],
    [
      'sua-doi-boi',
      'amends',
      '(sửa đổi|bổ sung) (comma|và)? (bổ sung)? (tại|bởi|bằng|theo) #Filler{0,12} #Citation',
      'Quyết định số 12/2030/QĐ-UBND (sửa đổi, bổ sung tại Quyết định số 4/2031/QĐ-UBND)',
    ],
    [
      'thay-the-boi',
      'replaces',
      '(được|đã được|bị)? (thay thế|thay|bãi bỏ|hủy bỏ) (bởi|bằng|tại|theo) #Filler{0,3} #Citation',
      'Quyết định số 12-QĐ/TU được thay thế bởi Quyết định số 45-QĐ/TU',
    ],
    [
      'duoc-cu-the-hoa-bang',
      'implements',
      '(được|đã được) (cụ thể hóa|thể chế hóa|triển khai|thực hiện|triển khai thực hiện|quy định chi tiết|hướng dẫn|hướng dẫn thực hiện|hướng dẫn thi hành) (bằng|bởi|tại|qua|thông qua) #Filler{0,3} #Citation',
      'Nghị quyết số 36-NQ/TW được cụ thể hóa bằng Chương trình hành động số 30-CTr/TU',
    ],
    [
      'cu-the-hoa-bang',
      'implements',
      '(cụ thể hóa|thể chế hóa) (bằng|thông qua|qua|tại) (các)? #Citation',
      'Nghị quyết số 36-NQ/TW được Ủy ban nhân dân tỉnh cụ thể hóa bằng Kế hoạch số 30/KH-UBND',
    ],
    [
      'huong-dan-boi',
      'implements',
      '(hướng dẫn|quy định chi tiết) (thi hành|thực hiện)? (bởi|tại) #Filler{0,3} #Citation',
      'Luật số 91/2035/QH17 (hướng dẫn bởi Nghị định số 356/2035/NĐ-CP)',
    ],
  ]),
  ...rules('forward', [
    [
      'tiep-tuc-thuc-hien',
      'continues',
      'tiếp tục (đẩy mạnh)? #Lead{0,9} (thực hiện|áp dụng|thi hành) #Filler{0,14} #Citation',
      'Kết luận số 50-KL/TW của Bộ Chính trị về tiếp tục thực hiện Nghị quyết số 18-NQ/TW',
    ],
    [
      'tiep-tuc-trien-khai',
      'continues',
      'tiếp tục (đẩy mạnh)? #Lead{0,9} triển khai #Filler{0,14} #Citation',
      'Kế hoạch số 44-KH/TU về tiếp tục triển khai Nghị quyết số 09-NQ/TU',
    ],
    [
      'day-manh-thuc-hien',
      'continues',
      'đẩy mạnh (việc)? (triển khai|tổ chức)? thực hiện #Filler{0,14} #Citation',
      'Chỉ thị số 05-CT/TU về đẩy mạnh thực hiện Nghị quyết số 04-NQ/TU',
      'likely',
    ],
    [
      'thuc-hien',
      'implements',
      '#Lead{0,16} (thực hiện|thi hành) #Filler{0,14} #Citation',
      'Kế hoạch số 96-KH/TU, ngày 30/11/2021 thực hiện Kết luận số 01-KL/TW',
    ],
    [
      'cu-the-hoa',
      'implements',
      '#Lead{0,9} cụ thể hóa #Filler{0,14} #Citation',
      'Chương trình số 21-CTr/TU để cụ thể hóa các mục tiêu, nhiệm vụ của Nghị quyết số 29-NQ/TW',
    ],
    [
      'the-che-hoa',
      'implements',
      'thể chế hóa #Filler{0,14} #Citation',
      'Nghị định số 15/2030/NĐ-CP nhằm thể chế hóa quan điểm của Nghị quyết số 29-NQ/TW',
    ],
    [
      'trien-khai',
      'implements',
      '#Lead{0,9} triển khai #Filler{0,14} #Citation',
      'Kế hoạch số 12-KH/TU triển khai Nghị quyết số 57-NQ/TW',
    ],
    [
      'huong-dan',
      'implements',
      '(hướng dẫn|quy định chi tiết) #Lead{0,6} #Filler{0,14} #Citation',
      'Nghị định số 15/2030/NĐ-CP quy định chi tiết một số điều của Luật số 12/2029/QH17',
    ],
    [
      'quy-dinh-va-huong-dan',
      'implements',
      'quy định chi tiết và hướng dẫn #Filler{0,14} #Citation',
      'Nghị định số 15/2030/NĐ-CP quy định chi tiết và hướng dẫn Luật số 12/2029/QH17',
    ],
    [
      'sua-doi',
      'amends',
      '(sửa đổi|bổ sung|điều chỉnh) (comma|và)? (bổ sung|thay thế|bãi bỏ)? (comma|và)? (cho)? #Filler{0,14} #Citation',
      'Luật số 97/2025/QH15 về sửa đổi, bổ sung một số điều của Luật Mặt trận Tổ quốc Việt Nam',
    ],
    [
      'sua',
      'amends',
      'sửa (các|một số)? (điều|khoản|nội dung)? #Citation',
      'Nghị định số 20/2031/NĐ-CP (sửa Nghị định số 11/2030/NĐ-CP)',
    ],
    [
      'sua-doi-viet-tat',
      'amends',
      '(sđ|sđbs) (comma|và)? (bs)? #Filler{0,14} #Citation',
      'Nghị định số 20/2031/NĐ-CP SĐ, BS một số điều của NĐ số 11/2030/NĐ-CP',
    ],
    [
      'dinh-chinh',
      'amends',
      'đính chính #Filler{0,14} #Citation',
      'Quyết định số 45/QĐ-BTC đính chính Thông tư số 30/2035/TT-BTC',
      'likely',
    ],
    [
      'thay-the-mot-phan',
      'amends',
      '(thay thế|bãi bỏ|hủy bỏ|thay) (một số|một phần|các|toàn bộ)? (điều|khoản|điểm|mục|chương|phần|cụm từ|phụ lục|nội dung|quy định tại) #Filler{0,14} #Citation',
      'Nghị định số 20/2031/NĐ-CP bãi bỏ khoản 2 Điều 5 của Nghị định số 11/2030/NĐ-CP',
    ],
    [
      'cham-dut',
      'replaces',
      'chấm dứt (hiệu lực)? (thi hành|thực hiện)? (của)? (các)? #Citation',
      'Thông báo số 59-TB/TU về việc chấm dứt hiệu lực thực hiện Nghị quyết số 03-NQ/TU',
    ],
    [
      'thay-the',
      'replaces',
      '(thay thế|thay cho|thay|bãi bỏ|hủy bỏ) (cho)? (toàn bộ)? (các|những)? (văn bản|quyết định|nghị quyết|nghị định|thông tư|quy định|chỉ thị)? (sau|sau đây)? (colon)? #Citation',
      'Quy định số 22-QĐ/TW thay thế Quy định số 30-QĐ/TW',
    ],
  ]),
  ...rules('inner', [
    [
      'duoc-thay',
      'replaces',
      '(được|bị|do|bởi) #Citation (thay thế|thay|bãi bỏ|hủy bỏ)',
      'Quy định số 30-QĐ/TW (đã được Quy định số 22-QĐ/TW thay thế)',
    ],
    [
      'duoc-sua-doi',
      'amends',
      '(được|bị|do|bởi) #Citation (sửa đổi|bổ sung)',
      'Nghị định số 15/2030/NĐ-CP (được Nghị định số 35/2031/NĐ-CP sửa đổi)',
    ],
  ]),
  ...rules('expired', [
    [
      'het-hieu-luc',
      'replaces',
      'hết hiệu lực (thi hành)? (kể|từ|kể từ)? #Word{0,2} ngày (this|#Citation) có hiệu lực',
      'Quyết định số 10/QĐ-UBND hết hiệu lực kể từ ngày Quyết định số 15/QĐ-UBND có hiệu lực',
    ],
  ]),
  ...rules('undone', [
    [
      'chua-duoc-thuc-hien',
      'implements',
      '#Citation (chưa|không) (kịp thời)? (được)? (kịp thời)? (triển khai|thực hiện|cụ thể hóa|tổ chức thực hiện|tổ chức triển khai)',
      'Nghị quyết số 03-NQ/TU chưa được triển khai thực hiện ở một số xã',
    ],
  ]),
  ...rules('preamble', [
    [
      'mo-dau',
      'implements',
      '(để|nhằm|căn cứ và|tiếp tục)? #Lead{0,9} (thực hiện|thi hành|triển khai|cụ thể hóa)',
      'Thực hiện Kế hoạch số 33/KH-UBND; Hướng dẫn số 12/HD-SNV, Ủy ban nhân dân xã ban hành kế hoạch như sau:',
    ],
    [
      'mo-dau-trien-khai',
      'implements',
      '(để|nhằm|tiếp tục)? #Lead{0,9} triển khai',
      'Triển khai Nghị quyết số 57-NQ/TW, Đảng ủy phường xây dựng kế hoạch như sau:',
    ],
  ]),
  ...rules('field', [
    ['ghi-thay-the', 'replaces', 'thay thế', "{ so_hieu: '12/2031/NĐ-CP', thay_the: ['10/2020/NĐ-CP'] }"],
    ['ghi-sua-doi', 'amends', 'sửa đổi', "{ so_hieu: '12/2031/NĐ-CP', duoc_sua_doi_boi: '35/2033/NĐ-CP' }"],
    [
      'ghi-huong-dan',
      'implements',
      'hướng dẫn',
      'Số hiệu: 12/2031/NĐ-CP\nVăn bản được hướng dẫn: Luật số 15/2030/QH16',
    ],
  ]),
]
