/** Review: what waits, the answers to each, and what was decided. */
import type { DocumentField } from '../../../graph/model.ts'
import type { Form } from '../review/verdicts.ts'
import type { Closing, ReviewKind } from '../../../graph/kinds.ts'
import { each, en, s, say, vi } from './say.ts'

export const REVIEW = {
  review: say('Chờ duyệt', 'Review'),
  reviewTitle: say(
    (count: number) => `Chờ duyệt: ${vi.format(count)} mục`,
    (count) => `To review: ${s(count, 'item')}`,
  ),
  reviewLead: say(
    'Xếp theo số chỗ sẽ đổi khi quyết định. Mỗi quyết định ghi người, giờ và lý do, và hoàn tác được.',
    'Ordered by how much a decision changes. Each decision keeps who, when and why, and can be undone.',
  ),
  reviewDone: say('Không còn mục nào chờ duyệt.', 'Nothing waits for review.'),
  reviewPart: say(
    (read: number, total: number) => `Mới xem ${vi.format(read)} trong ${vi.format(total)} nguồn.`,
    (read, total) => `${en.format(read)} of ${s(total, 'source')} were looked through.`,
  ),
  reviewKind: say('Loại', 'Kind'),
  reviewKinds: each<ReviewKind>(
    {
      open: 'chưa rõ văn bản nào',
      suspect: 'quyết định cần xem lại',
      weak: 'câu chưa chắc',
      problem: 'điểm mâu thuẫn',
    },
    { open: 'unclear document', suspect: 'suspect decision', weak: 'weak sentence', problem: 'contradiction' },
  ),
  reviewList: say('Mục chờ duyệt', 'Items to review'),
  reviewChanges: say(
    (count: number) => `đổi ${vi.format(count)}`,
    (count) => `changes ${en.format(count)}`,
  ),
  reviewOpen: say(
    (name: string) => `“${name}” là văn bản nào?`,
    (name) => `Which document is “${name}”?`,
  ),
  reviewWeak: say(
    (from: string, relation: string, to: string) => `${from} ${relation} ${to}?`,
    (from, relation, to) => `${from} ${relation} ${to}?`,
  ),
  reviewSuspect: say(
    'Nguồn đã đổi từ khi duyệt. Xin xem lại.',
    'The source changed since this was decided. Please check again.',
  ),
  reviewMeans: say('Có thể là', 'It may be'),
  reviewNoCandidate: say(
    'Kho chưa có văn bản nào mang số này. Bấm “Sửa tay” để ghi mã của văn bản.',
    'The store has no document of this number. “Edit” takes the key of one.',
  ),
  reviewReach: say('Áp dụng cho', 'Decide'),
  reviewReaches: {
    vi: (here: number, elsewhere: number) => ({
      first: 'chỗ này',
      source: `cả ${vi.format(here)} lần nhắc trong nguồn này`,
      all: `cả ${vi.format(elsewhere)} mục giống vậy ở nơi khác`,
    }),
    en: (here: number, elsewhere: number) => ({
      first: 'this place',
      source: `all ${en.format(here)} mentions in this source`,
      all: `${s(elsewhere, 'item')} alike elsewhere, too`,
    }),
  },
  reviewMore: say('Việc khác', 'More'),
  decision: say('Việc', 'What'),
  decisionsOn: say(
    (name: string) => `Quyết định của người duyệt về ${name}`,
    (name) => `Decisions of reviewers on ${name}`,
  ),
  decisionsTitle: say('Quyết định của người duyệt', 'Decisions of reviewers'),
  auditDecide: say('Kết luận, đặt hạn', 'Close, set a deadline'),
  auditDecideOn: say(
    (name: string) => `Kết luận, đặt hạn về ${name}`,
    (name) => `Close, set a deadline: ${name}`,
  ),
  decisionForms: each<Form>(
    {
      close: 'Kết luận',
      deadline: 'Đặt hạn',
      correct: 'Sửa thông tin',
      alias: 'Đặt tên gọi',
      merge: 'Gộp vào',
      split: 'Tách',
    },
    {
      close: 'Close the finding',
      deadline: 'Set a deadline',
      correct: 'Correct a field',
      alias: 'Give a name',
      merge: 'Merge into',
      split: 'Split off',
    },
  ),
  decisionValue: each<Exclude<Form, 'close'>>(
    {
      deadline: 'Ngày',
      correct: 'Đúng là',
      alias: 'Tên gọi',
      merge: 'Mã hoặc số văn bản',
      split: 'Mã hoặc số văn bản kia',
    },
    { deadline: 'Day', correct: 'It is', alias: 'Name', merge: 'Key or number', split: 'Key or number of the other' },
  ),
  finding: say('Là', 'As'),
  field: say('Thông tin', 'Field'),
  fields: each<DocumentField>(
    {
      ...{ type: 'Loại', number: 'Số', issuer: 'Cơ quan', date: 'Ngày', term: 'Khóa', level: 'Cấp', place: 'Nơi' },
      title: 'Trích yếu',
    },
    {
      ...{ type: 'Type', number: 'Number', issuer: 'Issuer', date: 'Date', term: 'Term', level: 'Level' },
      ...{ place: 'Place', title: 'Title' },
    },
  ),
  splitWhich: say('Những chỗ này là văn bản khác', 'At these places it is another document'),
  reviewNoDocument: say(
    (typed: string, isSeveral: boolean) =>
      isSeveral ? `Nhiều văn bản mang “${typed}”. Xin ghi mã.` : `Kho không có văn bản “${typed}”. Xin ghi mã.`,
    (typed, isSeveral) =>
      isSeveral ? `Several documents fit “${typed}”. Give the key.` : `No document fits “${typed}”. Give the key.`,
  ),
  reviewYes: each<ReviewKind>(
    { open: 'Là văn bản này', weak: 'Đúng như vậy', suspect: 'Bỏ quyết định cũ', problem: 'Đúng như vậy' },
    { open: 'It is this one', weak: 'So it is', suspect: 'Drop the decision', problem: 'So it is' },
  ),
  reviewNo: each<ReviewKind>(
    { open: 'Không phải văn bản', weak: 'Không nói vậy', suspect: 'Để sau', problem: 'Để sau' },
    { open: 'No document', weak: 'It does not say so', suspect: 'Later', problem: 'Later' },
  ),
  reviewEdit: say('Sửa tay', 'Edit'),
  reviewLater: say('Để sau', 'Later'),
  reviewUndo: say('Hoàn tác', 'Undo'),
  reviewUndone: say('Đã hoàn tác.', 'Undone.'),
  reviewDecided: say('Đã ghi quyết định.', 'Decided.'),
  reviewBy: say('Người duyệt', 'Reviewer'),
  reviewByMissing: say('Xin ghi tên người duyệt trước.', 'Please give the name of the reviewer first.'),
  reviewReason: say('Lý do', 'Reason'),
  reviewKey: say('Mã hoặc số văn bản', 'Key or number'),
  reviewField: say('Sửa', 'Correct'),
  reviewSave: say('Ghi', 'Save'),
  reviewKeys: say('phím tắt một chữ', 'single-letter keys'),
  reviewHistory: say('Nhật ký quyết định', 'Decisions so far'),
  reviewHistoryNone: say('Chưa có quyết định nào.', 'Nothing was decided yet.'),
  reviewActions: say<Readonly<Record<string, string>>>(
    {
      confirm: 'xác nhận',
      reject: 'bác bỏ',
      merge: 'gộp',
      split: 'tách',
      correct: 'sửa',
      alias: 'đặt tên gọi',
      close: 'kết luận',
      deadline: 'đặt hạn',
      annotate: 'chú giải mẫu',
      withdraw: 'hoàn tác',
    },
    {
      confirm: 'confirmed',
      reject: 'rejected',
      merge: 'merged',
      split: 'split',
      correct: 'corrected',
      alias: 'named',
      close: 'closed',
      deadline: 'set a deadline',
      annotate: 'annotated a sample',
      withdraw: 'undid',
    },
  ),
  closings: each<Closing>(
    { implemented: 'đã thực hiện', 'not-applicable': 'không thuộc phạm vi', 'not-implemented': 'chưa thực hiện' },
    { implemented: 'implemented', 'not-applicable': 'not applicable', 'not-implemented': 'not implemented' },
  ),
  auditClosed: say(
    (finding: string, by: string, day: string) => `Người duyệt kết luận: ${finding} (${by}, ${day})`,
    (finding, by, day) => `Closed as ${finding} (${by}, ${day})`,
  ),
  reviewOverruled: say('có quyết định sau thay', 'a later one counts'),
  reviewStanding: say<Readonly<Record<string, string>>>(
    { applies: 'đang áp dụng', suspect: 'cần xem lại', unread: 'nguồn không còn', withdrawn: 'đã hoàn tác' },
    { applies: 'applies', suspect: 'suspect', unread: 'source is gone', withdrawn: 'undone' },
  ),
  sampleTitle: say('Mẫu ngẫu nhiên', 'Random sample'),
  sampleLeft: say(
    (waiting: number, drawn: number) => `còn ${vi.format(waiting)} trong ${vi.format(drawn)} đoạn`,
    (waiting, drawn) => `${en.format(waiting)} of ${s(drawn, 'passage')} left`,
  ),
  sampleLead: say(
    'Các đoạn này được rút ngẫu nhiên trong kho. Xin đọc hết đoạn và đếm: có mấy lần viện dẫn không được tô, và mấy chỗ tô sai. Từ đó mới biết rà soát bỏ sót bao nhiêu.',
    'These passages were drawn at random. Read all of one and count how many citations are not marked, and how many marks are wrong: only that tells how much an audit misses.',
  ),
  sampleDone: say('Mọi đoạn của mẫu đã được chú giải.', 'Every passage of the sample is annotated.'),
  sampleFound: say(
    (count: number) => `đã tìm được ${vi.format(count)} lần viện dẫn`,
    (count) => `${s(count, 'citation')} found`,
  ),
  sampleMissed: say('Sót', 'Missed'),
  sampleWrong: say('Sai', 'Wrong'),
  sampleAll: say('Đủ và đúng hết', 'All found, none wrong'),
  sampleSave: say('Ghi', 'Save'),
  keyReview: say('đúng, không, sửa, để sau, việc khác, hoàn tác', 'yes, no, edit, later, more, undo'),
}
