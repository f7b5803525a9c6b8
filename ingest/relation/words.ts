/**
 * The words around the cues of relations: those that go with a verb, that join a document to what it does, and that make it
 * no act of a document. Each list is for readers of Vietnamese; the words that are not obvious carry what forced them.
 */
import { fold } from '../source/fold.ts'

const words = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => fold(list).split(' ')))

/** Words that may stand between a verb and what it governs: "thực hiện *tốt các nội dung, nhiệm vụ nêu trong* …". */
export const FILLERS = words(
  'các những một số điều khoản điểm mục chương phần phụ lục cụm từ nội dung trong của tại và comma quote toàn bộ',
  'mục tiêu nhiệm vụ chỉ tiêu giải pháp quan điểm chủ trương yêu cầu tinh thần chỉ đạo kế hoạch quy định chính sách cơ chế',
  'có hiệu quả nghiêm túc tốt đầy đủ kịp thời đồng bộ quyết liệt đúng toàn diện thắng lợi thành công linh hoạt sáng tạo',
  'chặt chẽ thường xuyên bước đầu đạt kết khâu đột phá đặc thù biện pháp trọng tâm chủ yếu đề ra đặt xác định đã được',
  'văn bản nêu việc sâu rộng nền nếp thiết thực triệt để nhanh ngay tích cực chủ động cao nhất',
)

/** Verbs that go before the one that counts: "*nghiên cứu, học tập, quán triệt, tuyên truyền và tổ chức* thực hiện …". */
export const LEADS = words(
  'nghiên cứu học tập quán triệt tuyên truyền truyền thông phổ biến triển khai tổ chức lãnh đạo chỉ đạo cụ thể hóa hướng dẫn',
  'tập trung tăng cường xây dựng quy định chi tiết một số điều biện pháp và comma',
)

/** Between the members of one list: "A, B và C". */
export const LINKS = words('comma và các số cùng hoặc quote như')

/** Joins a document to what it does: "Kế hoạch số 12-KH/TU *về việc* …", "… *ban hành để* …". */
export const CONNECTORS = words('về việc v để nhằm comma quote open đã này trên nêu đây nói')

/**
 * A review, a manner, an association, a body: what is carried out there is not carried out by a document. Accents count:
 * "Ban" is no "bản", "năm" no "Nam".
 */
export const NOT_ACTING = new RegExp(
  `(?:^| )(?:${[
    // "gắn với việc thực hiện", "theo tinh thần thực hiện", "cùng với thực hiện"
    'gắn|gắn với|gắn kết với|theo|theo tinh thần|cùng với|song song với|kết hợp|kết hợp với|đồng thời với',
    // "sơ kết 05 năm thực hiện", "kết quả tổ chức thực hiện", "rà soát việc triển khai"
    'sơ kết|tổng kết|kết quả|tình hình|kiểm điểm|đánh giá|rà soát|báo cáo|kiểm tra|giám sát|khảo sát|đôn đốc|theo dõi|thẩm định|thanh tra',
    'năm|tháng|ngày|quý|giai đoạn|thời gian|tiến độ|quá trình|hội nghị|chuyên đề|tọa đàm|toạ đàm|hội thảo|cuộc thi|sinh hoạt|lớp|đợt',
    // "trong việc thực hiện", "đối với việc thực hiện", "sau khi thực hiện"
    'trong|đối với|khi|qua|sau|trước|từ|thông qua|trên cơ sở|vào|có|có thể',
    // "Ban Chỉ đạo thực hiện", "kinh phí thực hiện", "danh mục dự án thực hiện"
    'ban|ban chỉ đạo|ban tổ chức|tổ công tác|tổ giúp việc|tiểu ban|hội đồng|kinh phí|nguồn lực|nguồn vốn|ngân sách|vốn|dự án|danh mục|phục vụ|công tác',
    'nhiệm vụ|giải pháp|cơ chế|chính sách|mục tiêu|phương án|lộ trình|trách nhiệm|thẩm quyền|cán bộ|công chức|phong trào|thi đua',
  ].join('|')})(?: việc| công tác| quá trình| việc tổ chức)?$`,
  'u',
)

/** What opens a list of the documents that act: "…, *nổi bật là* A; B; C". */
export const ENUMERATORS =
  /(?:^| )(?:noi bat|tieu bieu|cu the|trong do|dien hinh|bao gom|gom|nhu|nhat la|do la|gom co)(?: la| nhu| co| gom| phai ke den)?(?: sau)?(?: day)?(?: colon| comma)?$|colon$|open$/u

/** Verbs by which a document comes to be: "chưa *ban hành* Kế hoạch số 12-KH/TU". */
export const MAKING = new Set(['ban hanh', 'xay dung', 'soan thao', 'hoan thien', 'tham muu'])

/** What denies it, right before the verb: "*chưa kịp thời* ban hành", "*chưa có văn bản* cụ thể hóa"; "không chỉ", "không những" deny nothing. */
export const DENIED =
  /(?:^| )(?:chưa|không(?! chỉ| những)|chậm)(?: (?:kịp|thời|được|có|tham|mưu|chủ|động|đầy|đủ|xây|dựng|,|và)){0,5}(?:(?<= có) (?:văn bản|kế hoạch|chương trình)(?: (?:nào|riêng|hành động|cụ thể))?)?$/u

/** What makes it a plan: "*sẽ* ban hành", "*giao* Ban Tổ chức tham mưu ban hành". Accents count: "Đảng", "chương trình", "giáo". */
export const PLANNED =
  /(?:^| )(?:sẽ|dự kiến|chuẩn bị|đang|cần|phải|giao|đề nghị|kiến nghị|đề xuất|yêu cầu|nghiên cứu|sớm|khẩn trương|(?<!chương )trình|dự thảo)(?: [^\s"“”]+){0,9}$/u

/** "*đã* tham mưu ban hành" tells what was done, whoever asked for it. */
export const MADE = /(?:^| )(?:đã|vừa|mới)(?: (?:tham|mưu|kịp|thời|chủ|động|được|xây|dựng|và|,|chỉ|đạo|ký|lãnh)){0,6}$/u
