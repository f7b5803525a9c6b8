/** The audit as tables: a row for each directive and place, and how far can be seen at each place. */
import type { Audit } from '../ask/audit.ts'
import type { Counted } from '../ask/recall.ts'
import type { PlaceLimits } from '../ask/audit-limits.ts'
import type { AuditRow } from '../ask/audit-rows.ts'
import type { Closing } from '../kinds.ts'
import type { AuditFlag, AuditState } from '../model.ts'
import { pagesOf } from './content.ts'
import { captionOf } from './name.ts'
import { DRAWN_BY_PASSAGE } from './say-recall.ts'
import { column, tableOf, type Column, type Table } from './table.ts'
import { factColumns, readable } from './tables.ts'
import type { Bilingual } from './words.ts'

export const STATE_WORDS: Readonly<Record<AuditState, Bilingual>> = {
  'not-applicable': { vi: 'Không thuộc phạm vi', en: 'Not applicable' },
  contradictory: { vi: 'Các nguồn nói trái nhau', en: 'Sources contradict each other' },
  implemented: { vi: 'Đã có văn bản thực hiện', en: 'Implemented' },
  denied: { vi: 'Có câu nói chưa thực hiện', en: 'Stated as not implemented' },
  planned: { vi: 'Mới dự kiến', en: 'Planned only' },
  possible: { vi: 'Có thể có, chưa rõ', en: 'Possible, not certain' },
  'predecessor-only': { vi: 'Chỉ qua văn bản trước', en: 'Through its predecessor only' },
  cited: { vi: 'Có viện dẫn, chưa thấy thực hiện', en: 'Cited, no implementation found' },
  'no-evidence': { vi: 'Không thấy dẫn chứng', en: 'Read, nothing found' },
  unreadable: { vi: 'Không đọc được', en: 'Source unreadable' },
  'nothing-read': { vi: 'Chưa đọc nguồn nào', en: 'No source read' },
}

export const FLAG_WORDS: Readonly<Record<AuditFlag, Bilingual>> = {
  replaced: { vi: 'đã được thay thế', en: 'replaced' },
  overdue: { vi: 'quá hạn', en: 'overdue' },
  'not-cited': { vi: 'chưa nguồn nào viện dẫn', en: 'not cited in anything read' },
}

export const CLOSING_WORDS: Readonly<Record<Closing, Bilingual>> = {
  implemented: { vi: 'đã thực hiện', en: 'implemented' },
  'not-applicable': { vi: 'không thuộc phạm vi', en: 'not applicable' },
  'not-implemented': { vi: 'chưa thực hiện', en: 'not implemented' },
}

const ROW_COLUMNS: readonly Column<AuditRow>[] = [
  column('Mã', 'Key', ({ directive }) => directive.key),
  ...factColumns(({ directive }: AuditRow) => directive),
  column('Nơi rà soát', 'Audited place', ({ place }) => place),
  column('Trạng thái', 'State', ({ state }, language) => STATE_WORDS[state][language]),
  column('Kể cả cấp dưới', 'With bodies under it', ({ deep }, language) => STATE_WORDS[deep][language]),
  column('Lưu ý', 'Flags', ({ flags }, language) => flags.map((flag) => FLAG_WORDS[flag][language]).join('; ')),
  column('Văn bản thực hiện đầu tiên', 'First implementation', ({ firstImplementation: first }) =>
    first === null ? null : captionOf(first),
  ),
  column('Ngày của văn bản ấy', 'Its date', ({ firstImplementation: first }) => first?.date ?? null),
  column('Sau bao nhiêu ngày', 'Lag in days', ({ lagDays }) => lagDays),
  column('Trực tiếp', 'Directly', ({ all }) => all.direct),
  column('Qua văn bản khác', 'Through others', ({ all }) => all.through),
  column('Trực tiếp, của chính nơi này', 'Directly, own bodies', ({ own }) => own.direct),
  column('Qua văn bản khác, của chính nơi này', 'Through others, own bodies', ({ own }) => own.through),
  column('Trung vị số ngày ở nơi khác', 'Median days elsewhere', ({ all }) => all.elsewhere?.medianDays ?? null),
  column('Số nơi khác để so', 'Other places compared', ({ all }) => all.elsewhere?.places ?? null),
  column('Hạn', 'Deadline', ({ deadline }) => deadline),
  column('Kết luận của người duyệt', 'Closed as', ({ closed }, language) =>
    closed === null ? null : CLOSING_WORDS[closed.finding][language],
  ),
  column('Người duyệt', 'Reviewer', ({ closed }) => closed?.by ?? null),
  column('Duyệt lúc', 'Closed at', ({ closed }) => closed?.at ?? null),
  column('Lý do', 'Reason', ({ closed }) => closed?.reason ?? null),
  column('Dẫn chứng', 'Evidence', evidenceIn),
  column('Số dẫn chứng', 'Pieces of evidence', ({ evidenceTotal }) => evidenceTotal),
]

function evidenceIn({ evidence }: AuditRow): string {
  const said = evidence.map(({ document, relations }) => {
    const words = relations.flatMap(({ statements: [first] }) => (first ? `“${readable(first.evidence)}”` : []))
    return [captionOf(document), ...words].join(' ')
  })
  return said.join('; ')
}

const LIMIT_COLUMNS: readonly Column<PlaceLimits>[] = [
  column('Nơi', 'Place', ({ place }) => place),
  column('Số nguồn', 'Sources', ({ sources }) => sources),
  column('Trong đó của chính nơi này', 'Of its own bodies', ({ own }) => own),
  column('Số nguồn không đọc được', 'Unreadable sources', ({ unreadable }) => unreadable),
  column('Từ ngày', 'From', ({ from }) => from),
  column('Đến ngày', 'To', ({ to }) => to),
  column('Số nguồn suy ra ngày', 'Dates inferred', ({ inferred }) => inferred),
  column('Số nguồn không rõ ngày', 'Undated', ({ undated }) => undated),
  column('Phần chữ không đọc được', 'Share unreadable', ({ unreadableShare }) => unreadableShare),
]

/** The rows first, then the limits of each place. */
export const auditTables = ({ rows, limits }: Pick<Audit, 'rows' | 'limits'>): readonly Table[] => [
  tableOf('audit', { vi: 'Rà soát', en: 'Audit' }, ROW_COLUMNS, () => pagesOf(rows)),
  limitsTable(limits),
  recallTable(limits),
]

/** How far can be seen at each place. */
export const limitsTable = ({ places }: Audit['limits']): Table =>
  tableOf('limits', { vi: 'Đã đọc đến đâu', en: 'How much was read' }, LIMIT_COLUMNS, () => pagesOf(places))

/** How much is found, of the texts of development and of this corpus: a row each, never one for both. */
export const recallTable = ({ recall }: Audit['limits']): Table =>
  tableOf('recall', { vi: 'Tìm được bao nhiêu', en: 'How much is found' }, RECALL_COLUMNS, () =>
    pagesOf(rowsOf(recall)),
  )

interface RecallRow extends Counted {
  readonly on: Bilingual
  readonly passages: number
  readonly interval: { readonly low: number; readonly high: number } | null
}

const DEVELOPMENT: Bilingual = {
  vi: 'văn bản mà quy tắc được viết theo, không phải kho này',
  en: 'texts with which the rules were written, not this corpus',
}
const SAMPLE: Bilingual = { vi: 'mẫu ngẫu nhiên của kho này', en: 'random sample of this corpus' }

const rowsOf = ({ development, sample }: Audit['limits']['recall']): RecallRow[] => [
  { on: DEVELOPMENT, passages: development.texts, ...development.mentions, interval: null },
  ...(sample === null
    ? []
    : [{ on: SAMPLE, passages: sample.annotated, ...sample.mentions, interval: sample.interval }]),
]

const RECALL_COLUMNS: readonly Column<RecallRow>[] = [
  column('Trên', 'On', ({ on }, language) => on[language]),
  column('Số văn bản hoặc đoạn', 'Texts or passages', ({ passages }) => passages),
  column('Số lần viện dẫn tìm được', 'Citations found', ({ found }) => found),
  column('Số lần viện dẫn có', 'Citations there', ({ of }) => of),
  column('Khoảng tin cậy 95% (Wilson), từ', 'Wilson 95%, from', ({ interval }) => interval?.low ?? null),
  column('Khoảng tin cậy 95% (Wilson), đến', 'Wilson 95%, to', ({ interval }) => interval?.high ?? null),
  column('Ghi chú', 'Note', ({ interval }, language) => (interval === null ? null : DRAWN_BY_PASSAGE[language])),
]
