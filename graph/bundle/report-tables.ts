/** The report of a bundle as tables for a workbook. */
import type { Language } from '../../errors.ts'
import { CLOSING_WORDS, FLAG_WORDS, limitsTable, recallTable, STATE_WORDS } from '../export/audit-tables.ts'
import { pagesOf } from '../export/content.ts'
import { captionOf } from '../export/name.ts'
import { column, tableOf, type Cell, type Column, type Table } from '../export/table.ts'
import { MODE_WORDS, POLARITY_WORDS, RELATION_WORDS, type Bilingual } from '../export/words.ts'
import type { StandingDecision } from '../decision.ts'
import type { SourceSummary } from '../model.ts'
import type { Bundle, BundledEvidence, Finding, Quotation } from './bundle.ts'
import { decisionText } from './decision-text.ts'
import { limitSentences } from './say-limits.ts'
import { ACTION_WORDS, EVIDENCE_WORDS, QUESTION_WORDS, STANDS_WORDS, TEXT } from './words.ts'

/** What the workbook tells of itself comes last, as in every export. */
export const reportTables = (bundle: Bundle): readonly Table[] => [
  tableOf('findings', TEXT.findings, findingColumns(bundle), () => pagesOf(bundle.findings)),
  tableOf('evidence', { vi: 'Dẫn chứng', en: 'Evidence' }, quotedColumns(bundle), () => pagesOf(quotedIn(bundle))),
  tableOf('sources', TEXT.sources, sourceColumns(bundle), () => pagesOf(bundle.sources)),
  tableOf('decisions', { vi: 'Quyết định', en: 'Decisions' }, DECISION_COLUMNS, () => pagesOf(bundle.decisions)),
  limitsTable(bundle.limits),
  recallTable(bundle.limits),
  tableOf('about', { vi: 'Về gói này', en: 'About this bundle' }, FACT_COLUMNS, () => pagesOf(factsOf(bundle))),
]

const STATES: readonly Column<Finding>[] = [
  column('Mã', 'Key', ({ directive }) => directive.key),
  column('Văn bản chỉ đạo', 'Directive', ({ directive }) => captionOf(directive)),
  column('Trích yếu', 'Title', ({ directive }) => directive.title),
  column('Cơ quan ban hành', 'Issuer', ({ directive }) => directive.issuer),
  column('Ngày ban hành', 'Date', ({ directive }) => directive.date),
  column('Nơi', 'Place', ({ place }) => place),
  column('Trạng thái', 'State', ({ state }, language) => STATE_WORDS[state][language]),
  column('Kể cả cấp dưới', 'With bodies under it', ({ deep }, language) => STATE_WORDS[deep][language]),
]

function findingColumns({ decisions }: Bundle): readonly Column<Finding>[] {
  const made = new Map(decisions.map(({ decision }) => [decision.id, decision]))
  const of = ({ decisions: ids }: Finding) => ids.flatMap((id) => made.get(id) ?? [])
  return [
    ...STATES,
    column('Lưu ý', 'Flags', ({ flags }, language) => flags.map((flag) => FLAG_WORDS[flag][language]).join('; ')),
    column('Hạn', 'Deadline', ({ deadline }) => deadline),
    column('Kết luận của người duyệt', 'Closed as', ({ closed }, language) =>
      closed === null ? null : CLOSING_WORDS[closed.finding][language],
    ),
    column('Văn bản thực hiện đầu tiên', 'First implementation', ({ firstImplementation: first }) =>
      first === null ? null : captionOf(first),
    ),
    column('Ngày của văn bản ấy', 'Its date', ({ firstImplementation: first }) => first?.date ?? null),
    column('Sau bao nhiêu ngày', 'Lag in days', ({ lagDays }) => lagDays),
    column('Trung vị số ngày ở nơi khác', 'Median days elsewhere', ({ elsewhere }) => elsewhere?.medianDays ?? null),
    column('Số dẫn chứng', 'Pieces of evidence', ({ evidenceTotal }) => evidenceTotal),
    column('Người duyệt', 'Reviewers', (finding) => [...new Set(of(finding).map(({ by }) => by))].join('; ')),
    column('Ngày duyệt', 'Reviewed on', (finding) =>
      [...new Set(of(finding).map(({ at }) => at.slice(0, 10)))].join('; '),
    ),
  ]
}

/** A sentence with the finding and the piece of evidence that it belongs to. */
interface Quoted {
  readonly finding: Finding
  readonly piece: BundledEvidence
  /** Null where a piece has no sentence. */
  readonly quotation: Quotation | null
}

const quotedIn = ({ findings }: Bundle): Quoted[] =>
  findings.flatMap((finding) =>
    finding.evidence.flatMap((piece) =>
      (piece.quotations.length === 0 ? [null] : piece.quotations).map((quotation) => ({ finding, piece, quotation })),
    ),
  )

function quotedColumns({ sources, version }: Bundle): readonly Column<Quoted>[] {
  const known = new Map(sources.map((source) => [source.id, source]))
  const sourceOf = ({ quotation }: Quoted) => known.get(quotation?.source ?? '')
  const said = (vi: string, en: string, cell: (quotation: Quotation, language: Language) => Cell): Column<Quoted> =>
    column(vi, en, ({ quotation }, language) => (quotation === null ? null : cell(quotation, language)))
  return [
    column('Mã', 'Key', ({ finding }) => finding.directive.key),
    column('Văn bản chỉ đạo', 'Directive', ({ finding }) => captionOf(finding.directive)),
    column('Nơi', 'Place', ({ finding }) => finding.place),
    column('Trạng thái', 'State', ({ finding }, language) => STATE_WORDS[finding.state][language]),
    column('Dẫn chứng nói', 'It says', ({ piece }, language) => EVIDENCE_WORDS[piece.finding][language]),
    column('Văn bản', 'Document', ({ piece }) => captionOf(piece.document)),
    column('Ngày của văn bản ấy', 'Its date', ({ piece }) => piece.document.date),
    column('Chuỗi', 'Chain', ({ piece }) => piece.chain.join(' → ')),
    said('Quan hệ', 'Relation', ({ type }, language) => RELATION_WORDS[type][language]),
    said('Khẳng định hay phủ định', 'Polarity', (one, language) =>
      one.said === null ? null : POLARITY_WORDS[one.said.polarity][language],
    ),
    said('Đã làm hay dự kiến', 'Mode', (one, language) =>
      one.said === null ? null : MODE_WORDS[one.said.mode][language],
    ),
    said('Độ tin cậy', 'Confidence', (one) => one.said?.confidence ?? null),
    said('Lời nói điều ấy', 'Words', ({ words }) => words),
    said('Cả câu', 'Sentence', ({ sentence }) => sentence),
    column('Tệp', 'File', (row) => sourceOf(row)?.locations[0]?.path ?? null),
    said('Dòng', 'Line', ({ line }) => line),
    said('Trang', 'Page', ({ page }) => page),
    said('Chú thích', 'Footnote', ({ footnote }) => footnote),
    said(TEXT.sha256.vi, TEXT.sha256.en, ({ source }) => source),
    column('Trình đọc', 'Reader', (row) => sourceOf(row)?.reader ?? null),
    column('Phiên bản Viện Dẫn', 'Version of Viện Dẫn', () => version),
  ]
}

const sourceColumns = ({ version }: Bundle): readonly Column<SourceSummary>[] => [
  column(TEXT.sha256.vi, TEXT.sha256.en, ({ id }) => id),
  column('Tệp', 'Files', ({ locations }) => locations.map(({ path }) => path).join('; ')),
  column('Đọc lúc', 'Read at', ({ locations: [first] }) => first?.readAt ?? null),
  column('Trình đọc', 'Reader', ({ reader }) => reader),
  column('Phiên bản Viện Dẫn', 'Version of Viện Dẫn', () => version),
  column('Số, ký hiệu', 'Number', ({ number }) => number),
  column('Trích yếu', 'Title', ({ title }) => title),
  column('Cơ quan ban hành', 'Issuer', ({ issuer }) => issuer),
  column('Ngày ban hành', 'Date', ({ date }) => date),
  column('Nơi', 'Place', ({ place }) => place),
  column('Số ký tự', 'Characters', ({ characters }) => characters),
  column('Số ký tự không đọc được', 'Unreadable characters', ({ unreadable }) => unreadable),
]

const DECISION_COLUMNS: readonly Column<StandingDecision>[] = [
  column('Người duyệt', 'Reviewer', ({ decision }) => decision.by),
  column('Lúc', 'At', ({ decision }) => decision.at),
  column('Quyết định', 'Decision', ({ decision }, language) => ACTION_WORDS[decision.action][language]),
  column('Về', 'On', ({ decision }) => decisionText(decision)),
  column('Lý do', 'Reason', ({ decision }) => decision.reason),
  column('Hiệu lực', 'Standing', ({ standing }, language) => STANDS_WORDS[standing][language]),
  column('Mã quyết định', 'Id', ({ decision }) => decision.id),
]

interface Fact {
  readonly name: Bilingual
  readonly value: (language: Language) => Cell
}

const FACT_COLUMNS: readonly Column<Fact>[] = [
  column('Mục', 'Item', ({ name }, language) => name[language]),
  column('Nội dung', 'Value', ({ value }, language) => value(language)),
]

const factsOf = ({ madeAt, version, question, shown, total, limits }: Bundle): Fact[] => [
  { name: TEXT.made, value: () => madeAt },
  { name: { vi: 'Phiên bản Viện Dẫn', en: 'Version of Viện Dẫn' }, value: () => version },
  {
    name: { vi: 'Số dòng', en: 'Rows' },
    value: (language) => `${shown} ${language === 'vi' ? 'trong' : 'of'} ${total}`,
  },
  ...Object.entries(question).map(([name, value]) => ({
    name: QUESTION_WORDS[name] ?? { vi: name, en: name },
    value: () => String(value),
  })),
  { name: TEXT.limits, value: (language) => limitSentences(limits, language).join('\n') },
]
