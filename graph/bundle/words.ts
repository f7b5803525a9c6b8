/** What a report says besides what was found, in both languages. */
import type { Language } from '../../errors.ts'
import type { Finding as EvidenceKind } from '../ask/audit-state.ts'
import type { Decision, Standing } from '../decision.ts'
import type { Bilingual } from '../export/words.ts'

export const say = (vi: string, en: string): Bilingual => ({ vi, en })

export const EVIDENCE_WORDS: Readonly<Record<EvidenceKind, Bilingual>> = {
  done: say('Thực hiện', 'Implements'),
  denied: say('Nói là chưa', 'Says that it was not done'),
  planned: say('Dự kiến', 'Plans to'),
  possible: say('Có thể', 'Possible'),
  predecessor: say('Thực hiện văn bản trước', 'Implements its predecessor'),
  cited: say('Viện dẫn', 'Cites'),
}

export const ACTION_WORDS: Readonly<Record<Decision['action'], Bilingual>> = {
  confirm: say('xác nhận', 'confirmed'),
  reject: say('bác bỏ', 'rejected'),
  merge: say('gộp', 'merged'),
  split: say('tách', 'split'),
  correct: say('sửa', 'corrected'),
  alias: say('đặt tên gọi khác', 'gave another name'),
  close: say('kết luận', 'closed'),
  annotate: say('chú giải mẫu', 'annotated a sample'),
  deadline: say('đặt hạn', 'set a deadline'),
  withdraw: say('hoàn tác', 'undid'),
}

export const STANDS_WORDS: Readonly<Record<Standing, Bilingual>> = {
  applies: say('đang áp dụng', 'applies'),
  suspect: say('cần xem lại: nguồn đã đổi', 'suspect: its source has changed'),
  unread: say('nguồn không còn trong kho', 'its source is gone'),
  withdrawn: say('đã hoàn tác', 'undone'),
}

/** What was asked, by the names of the parameters. */
export const QUESTION_WORDS: Readonly<Record<string, Bilingual>> = {
  issuer: say('Ban hành bởi', 'Issued by'),
  directive: say('Chỉ các văn bản', 'These documents alone'),
  place: say('Nơi', 'Place'),
  title: say('Chữ trong trích yếu', 'Words of the title'),
  from: say('Ban hành từ', 'Issued from'),
  before: say('Ban hành trước', 'Issued before'),
  state: say('Chỉ các trạng thái', 'These states alone'),
  pair: say('Các dòng được chọn', 'Chosen rows'),
  deep: say('Xét kể cả cấp dưới', 'With the bodies under the place'),
  known: say('Cả văn bản chưa nguồn nào viện dẫn', 'Also what nothing read cites'),
  limit: say('Nhiều nhất', 'At most'),
  offset: say('Bỏ qua', 'Leaving out the first'),
}

export const TEXT = {
  title: say('Báo cáo rà soát', 'Audit report'),
  made: say('Lập lúc', 'Made at'),
  by: say('bằng Viện Dẫn', 'by Viện Dẫn'),
  question: say('Bộ lọc', 'Filters in force'),
  noFilter: say(
    'Không lọc: mọi văn bản của Trung ương và Nhà nước, ở mọi nơi có nguồn.',
    'None: every document of the Centre and the State, at every place that a source belongs to.',
  ),
  limits: say('Giới hạn', 'Limits'),
  limitsOwn: say(
    'Trạng thái chỉ tính cấp ủy và ủy ban nhân dân của chính nơi ấy; “kể cả cấp dưới” tính thêm các cơ quan bên dưới.',
    'A state counts the place’s own Party committee and people’s committee; “with bodies under it” counts theirs, too.',
  ),
  states: say('Các trạng thái', 'States'),
  statesOf: say(
    'Mọi văn bản ở mọi nơi theo bộ lọc, trước khi chỉ lấy một số dòng.',
    'All documents and places by these filters, before only some rows are taken.',
  ),
  state: say('Trạng thái', 'State'),
  count: say('Số dòng', 'Rows'),
  overdue: say('Quá hạn', 'Overdue'),
  findings: say('Kết quả', 'Findings'),
  none: say('Không có dòng nào khớp.', 'No row fits.'),
  below: say('kể cả cấp dưới', 'with bodies under it'),
  first: say('Văn bản thực hiện đầu tiên', 'First implementing document'),
  after: say('sau', 'after'),
  days: say('ngày', 'days'),
  median: say('trung vị ở nơi khác', 'median elsewhere'),
  closed: say('Kết luận của người duyệt', 'Closed as'),
  due: say('Hạn', 'Deadline'),
  noEvidence: say('Không có câu nào để dẫn.', 'There is no sentence to quote.'),
  more: say('Còn dẫn chứng khác không ghi ở đây:', 'Further pieces of evidence, not given here:'),
  under: say('cơ quan cấp dưới', 'a body under the place'),
  mayMean: say('có thể là', 'may mean'),
  line: say('dòng', 'line'),
  page: say('trang', 'page'),
  footnote: say('chú thích', 'footnote'),
  sources: say('Nguồn được dẫn', 'Sources quoted'),
  sha256: say('SHA-256 của phần chữ đã đọc', 'SHA-256 of the decoded text'),
  shaNote: say(
    'Với tệp .txt, .md mã UTF-8, đó cũng là SHA-256 của chính tệp. Trình đọc là phần của Viện Dẫn đã đọc tệp.',
    'Of a .txt or .md file in UTF-8 it is that of the file itself. The reader is the part of Viện Dẫn that read it.',
  ),
  file: say('Tệp', 'File'),
  document: say('Văn bản', 'Document'),
  reader: say('Trình đọc', 'Reader'),
  readAt: say('Đọc lúc', 'Read at'),
  decisions: say('Quyết định của người duyệt', 'Decisions of reviewers'),
  noDecision: say('Không kết quả nào dựa vào quyết định của người duyệt.', 'No finding rests on a decision.'),
  who: say('Người duyệt', 'Reviewer'),
  when: say('Ngày', 'Date'),
  what: say('Quyết định', 'Decision'),
  reason: say('Lý do', 'Reason'),
  stands: say('Hiệu lực', 'Standing'),
  check: say('Kiểm tra gói', 'Check this bundle'),
  checkBody: say(
    'Báo cáo nằm trong một gói cùng report.xlsx, findings.json và manifest.json; manifest.json ghi SHA-256 của từng tệp. Lệnh “viendan verify TỆP.zip” kiểm tra cả gói.',
    'The report lies in one bundle with report.xlsx, findings.json and manifest.json, which has the SHA-256 of each file. “viendan verify FILE.zip” checks all of it.',
  ),
} as const satisfies Readonly<Record<string, Bilingual>>

/** `25/10/2021`, or `25 Oct 2021`; a year alone stays one; nothing where there is none. */
export function dateIn(date: string | null, language: Language): string {
  const [year = '', month, day] = (date ?? '').split('-')
  if (month === undefined || day === undefined) return year
  if (language === 'vi') return `${day}/${/^0[12]|1\d/.test(month) ? month : month.slice(1)}/${year}`
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(Number(year), Number(month) - 1, Number(day)),
  )
}

/** A moment as clocks in Việt Nam show it. */
export function momentIn(at: string, language: Language): string {
  const local = new Date(Date.parse(at) + HOURS_AHEAD * 3_600_000).toISOString()
  return `${local.slice(11, 16)}, ${dateIn(local.slice(0, 10), language)} (UTC+${String(HOURS_AHEAD)})`
}

const HOURS_AHEAD = 7

export const numberIn = (value: number, language: Language): string =>
  new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 }).format(value)
