/**
 * The relation rules: one line each, for readers of Vietnamese. A line is matched by compromise over the words of a clause,
 * without accents; a citation is one word, `#Citation`. `#Filler` are words that stand between a verb and what it governs
 * without changing it ("thực hiện *một số điều trong* Quy định số 69-QĐ/TW"). Each line carries a sentence that forced it.
 */
import type { Grade, RelationType } from '../../graph/model.ts'

/**
 * Who acts on whom:
 * - `forward`: the citation before the cue acts on those behind it: "A thực hiện B";
 * - `passive`: the citation before the cue is acted on by the one behind it: "B được thay thế bởi A";
 * - `preamble`: the source acts on every item of the list: "Thực hiện A; B, Ban Thường vụ … như sau";
 * - `unmade`: no acting document is named, since it is denied or planned: "chưa ban hành kế hoạch thực hiện B".
 */
export type Shape = 'forward' | 'passive' | 'unmade' | 'preamble'

export interface RelationRule {
  readonly name: string
  readonly type: RelationType
  readonly grade: Grade
  readonly shape: Shape
  readonly words: string
  readonly forcedBy: string
}

const rule = (
  name: string,
  type: RelationType,
  grade: Grade,
  shape: Shape,
  words: string,
  forcedBy: string,
): RelationRule => ({ name, type, grade, shape, words, forcedBy })

/** Opens a source: each item of its list is acted on by the source itself. Its first words are the cue. */
export const PREAMBLE_RULE = rule(
  'mo-dau',
  'implements',
  'firm',
  'preamble',
  '^(quán triệt|căn cứ và)? (và|comma)? (tổ chức|triển khai|tiếp tục)? (thực hiện|thi hành|triển khai)',
  'Thực hiện Kế hoạch số 33/KH-MTTQ-BTT của …, Ban Thường trực … hướng dẫn …, cụ thể như sau:',
)

/** Longer cues first: the first rule that reads a cue is the one that counts. */
export const RELATION_RULES: readonly RelationRule[] = [
  rule(
    'tiep-tuc-thuc-hien',
    'continues',
    'firm',
    'forward',
    'tiếp tục (tổ chức|triển khai|đẩy mạnh)? (triển khai)? (thực hiện|áp dụng|thi hành|triển khai) #Filler{0,9} #Citation',
    'Kết luận số 50-KL/TW của Bộ Chính trị về tiếp tục thực hiện Nghị quyết số 18-NQ/TW',
  ),
  rule(
    'day-manh-thuc-hien',
    'continues',
    'likely',
    'forward',
    'đẩy mạnh (việc|triển khai)? (thực hiện|triển khai) #Filler{0,9} #Citation',
    'Chỉ thị số 05-CT/TU về đẩy mạnh thực hiện Nghị quyết số 04-NQ/TU',
  ),
  rule(
    'trien-khai-thuc-hien',
    'implements',
    'firm',
    'forward',
    '(tổ chức|triển khai|hướng dẫn|quán triệt|quán triệt và) (triển khai|tổ chức|và|comma)? thực hiện #Filler{0,9} #Citation',
    'Kế hoạch số 555-KH/TU của Ban Thường vụ Tỉnh ủy về triển khai thực hiện Chỉ thị số 46-CT/TW',
  ),
  rule(
    'thuc-hien',
    'implements',
    'firm',
    'forward',
    '(thực hiện|thi hành) #Filler{0,9} #Citation',
    'Kế hoạch số 96-KH/TU, ngày 30/11/2021 thực hiện Kết luận số 01-KL/TW',
  ),
  rule(
    'cu-the-hoa',
    'implements',
    'firm',
    'forward',
    '(cụ thể hóa|thể chế hóa) #Filler{0,12} #Citation',
    'các nghị quyết chuyên đề nhằm cụ thể hóa các mục tiêu, nhiệm vụ Nghị quyết Đại hội XVI Đảng bộ thành phố',
  ),
  rule(
    'trien-khai',
    'implements',
    'firm',
    'forward',
    '(triển khai|quán triệt) #Filler{0,9} #Citation',
    'Kế hoạch số 12-KH/TU triển khai Nghị quyết số 57-NQ/TW',
  ),
  rule(
    'huong-dan',
    'implements',
    'firm',
    'forward',
    '(hướng dẫn|quy định chi tiết) (thi hành)? #Filler{0,9} #Citation',
    'Hướng dẫn số 04-HD/BTCTW hướng dẫn Quy định số 50-QĐ/TW',
  ),
  rule(
    'duoc-sua-doi-boi',
    'amends',
    'firm',
    'passive',
    'được (sửa đổi|bổ sung) (comma|và)? (bổ sung)? (một số)? (điều|nội dung|khoản)? (tại|bởi|bằng|theo) (các)? #Citation',
    'Luật Bầu cử số 85/2015/QH13 và được sửa đổi, bổ sung một số điều tại Luật số 83/2025/QH15',
  ),
  rule(
    'sua-doi',
    'amends',
    'firm',
    'forward',
    '(sửa đổi|bổ sung|điều chỉnh) (comma|và)? (bổ sung)? #Filler{0,9} #Citation',
    'Luật số 97/2025/QH15 về sửa đổi, bổ sung một số điều của Luật Mặt trận Tổ quốc Việt Nam',
  ),
  rule(
    'duoc-thay-the-boi',
    'replaces',
    'firm',
    'passive',
    '(được|bị) (thay thế|thay|bãi bỏ|hủy bỏ) (bởi|bằng|tại|theo) #Filler{0,3} #Citation',
    'Quyết định số 12-QĐ/TU được thay thế bởi Quyết định số 45-QĐ/TU',
  ),
  rule(
    'duoc-thay',
    'replaces',
    'firm',
    'passive',
    '(được|bị|do) #Citation (thay thế|thay|bãi bỏ)',
    'Quy định số 30-QĐ/TW (đã được Quy định số 22-QĐ/TW thay thế)',
  ),
  rule(
    'thay-the',
    'replaces',
    'firm',
    'forward',
    '(thay thế|thay cho|bãi bỏ|hủy bỏ) #Filler{0,6} #Citation',
    'Quy định số 22-QĐ/TW thay thế Quy định số 30-QĐ/TW',
  ),
  rule(
    'chua-ban-hanh',
    'implements',
    'firm',
    'unmade',
    '(chưa|không|chậm) (kịp thời)? (ban hành|xây dựng|có|triển khai|tổ chức) #Word{0,12} (thực hiện|triển khai|cụ thể hóa) #Filler{0,9} #Citation',
    'một số đơn vị chưa ban hành kế hoạch thực hiện Nghị quyết số 03-NQ/TU',
  ),
  rule(
    'chua-thuc-hien',
    'implements',
    'firm',
    'unmade',
    '(chưa|không) (triển khai|tổ chức|được)? (thực hiện|triển khai|cụ thể hóa) #Filler{0,9} #Citation',
    'có nơi chưa triển khai thực hiện Chỉ thị số 05-CT/TW',
  ),
  rule(
    'se-ban-hanh',
    'implements',
    'firm',
    'unmade',
    '(sẽ|dự kiến|chuẩn bị|đang|sớm|tham mưu|đề nghị|nghiên cứu) #Word{0,4} (ban hành|xây dựng) #Word{0,12} (thực hiện|triển khai|cụ thể hóa) #Filler{0,9} #Citation',
    'Ban Thường vụ sẽ ban hành kế hoạch thực hiện Kết luận số 14-KL/TW',
  ),
]

/** Words that may stand between a verb and what it governs. */
export const FILLERS: ReadonlySet<string> = new Set(
  (
    'các những một số điều khoản điểm mục nội dung trong của hiệu quả có nghiêm túc tốt đầy đủ kịp thời đồng bộ mục tiêu nhiệm vụ tinh thần chỉ đạo giải pháp quan điểm chủ trương quyết liệt đúng ' +
    'toàn diện văn bản thắng lợi thành công chỉ tiêu và comma bước đầu nêu tại yêu cầu quote việc linh hoạt sáng tạo chặt chẽ kế hoạch thường xuyên quy định đạt kết khâu đột phá biện cơ chế chính sách đặc thù phần'
  ).split(' '),
)

/** What stands right before a cue and makes it no act of a document: a review, a manner, an association. */
export const NOT_ACTING =
  /(?:gan voi|gan|theo tinh than|so ket|tong ket|ket qua|tinh hinh|kiem diem|danh gia|trong|qua trinh|doi voi|ra soat|thang|nam|giai doan|cong tac|to cong tac|nhiem vu|kinh phi|thoi gian|khi|qua|sau|viec to chuc|chuyen de|to chuc hoi nghi|hoc tap|nguon luc|du an|danh muc|ban chi dao|phuc vu|tien do|ke hoach to chuc)(?: viec)?$/

/** What may stand between the acting document and the cue. */
export const CONNECTORS: ReadonlySet<string> = new Set(
  'về việc để nhằm comma quote open close đã và là được ban hành kèm theo này trên nêu cụ thể mục đích ngày'.split(' '),
)

/** What opens a list of the documents that act: "…, nổi bật là A; B; C". */
export const ENUMERATORS =
  /(?:noi bat|tieu bieu|cu the|trong do|dien hinh|bao gom|gom|nhu|nhat)(?: la| nhu| co| gom| phai ke den)?(?: colon)?$|colon$/

/** What makes a clause denied or planned. */
export const DENIED = /(?:^| )(?:chua|khong|chua kip thoi|cham)(?: \S+){0,2}$/
export const PLANNED =
  /(?:^| )(?:se|du kien|dang|can|phai|de nghi|giao|tham muu|nghien cuu|chuan bi|som|kien nghi|yeu cau|tiep tuc|trinh)(?: \S+){0,5}$/
