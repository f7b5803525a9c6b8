/** The words of the audit in both languages. */
import type { Closing } from '../graph/kinds.ts'
import type { AuditFlag, AuditState } from '../graph/model.ts'
import type { AuditAnswer } from '../web/api-audit.ts'
import type { Words } from './words.ts'

type PlaceLimits = AuditAnswer['limits']['places'][number]

export interface AuditWords {
  readonly state: Readonly<Record<AuditState, string>>
  readonly flag: Readonly<Record<AuditFlag, string>>
  readonly answer: (place: string, missing: string, counted: string, done: string) => string
  readonly uncountable: (count: string) => string
  readonly exempt: (count: string) => string
  readonly places: (count: string) => string
  readonly nothingRead: (place: string) => string
  readonly read: (limits: PlaceLimits, until: string, share: string | null) => string
  readonly undated: (count: string) => string
  readonly inferred: (count: string) => string
  readonly unplaced: (count: string) => string
  readonly below: (state: string) => string
  readonly lag: (days: string) => string
  readonly elsewhere: (days: string, places: string) => string
  readonly deadline: (date: string) => string
  readonly closed: (finding: Closing, by: string, day: string, reason: string | null) => string
  readonly rows: string
  readonly cut: string
  readonly more: (count: string) => string
  readonly cites: string
  readonly failed: (condition: string, count: string) => string
}

const CLOSED_VI: Readonly<Record<Closing, string>> = {
  implemented: 'đã thực hiện',
  'not-applicable': 'không thuộc phạm vi',
  'not-implemented': 'chưa thực hiện',
}

const VI: AuditWords = {
  state: {
    'not-applicable': 'Không thuộc phạm vi',
    contradictory: 'Các nguồn nói trái nhau',
    implemented: 'Đã có văn bản thực hiện',
    denied: 'Có câu nói chưa thực hiện',
    planned: 'Mới dự kiến',
    possible: 'Có thể có, chưa rõ',
    'predecessor-only': 'Chỉ qua văn bản trước',
    cited: 'Có viện dẫn, chưa thấy thực hiện',
    'no-evidence': 'Không thấy dẫn chứng',
    unreadable: 'Không đọc được',
    'nothing-read': 'Chưa đọc nguồn nào',
  },
  flag: { replaced: 'đã được thay thế', overdue: 'quá hạn', 'not-cited': 'chưa nguồn nào viện dẫn' },
  answer: (place, missing, counted, done) =>
    `${place}: ${missing} trong ${counted} văn bản chưa thấy có văn bản thực hiện; ${done} văn bản đã có.`,
  uncountable: (count) => `${count} văn bản không kết luận được, vì chưa đọc hoặc không đọc được nguồn nào.`,
  exempt: (count) => `${count} văn bản không thuộc phạm vi, theo người duyệt.`,
  places: (count) => `${count} nơi`,
  nothingRead: (place) => `${place}: chưa đọc nguồn nào, nên không kết luận gì.`,
  read: ({ place, sources, own }, until, share) =>
    `${place}: đã đọc ${sources} nguồn, ${own} của chính nơi này, số liệu đến ${until}.` +
    (share === null ? '' : ` Không đọc được ${share} % chữ.`),
  undated: (count) => `${count} nguồn không rõ ngày`,
  inferred: (count) => `${count} nguồn tính đến văn bản mới nhất được viện dẫn`,
  unplaced: (count) => `${count} nguồn chưa rõ thuộc nơi nào.`,
  below: (state) => `kể cả cấp dưới: ${state}`,
  lag: (days) => `sau ${days} ngày`,
  elsewhere: (days, places) => `trung vị ở ${places} nơi khác: ${days} ngày`,
  deadline: (date) => `hạn ${date}`,
  closed: (finding, by, day, reason) =>
    `Người duyệt kết luận: ${CLOSED_VI[finding]} (${by}, ${day}${reason === null ? '' : `: ${reason}`})`,
  rows: 'Văn bản',
  cut: 'mới nhất trước',
  more: (count) => `và ${count} dẫn chứng khác`,
  cites: 'viện dẫn trong',
  failed: (condition, count) => `--fail-on ${condition}: ${count} dòng.`,
}

const EN: AuditWords = {
  state: {
    'not-applicable': 'Not applicable',
    contradictory: 'Sources contradict each other',
    implemented: 'Implemented',
    denied: 'Stated as not implemented',
    planned: 'Planned only',
    possible: 'Possible, not certain',
    'predecessor-only': 'Through its predecessor only',
    cited: 'Cited, no implementation found',
    'no-evidence': 'Read, nothing found',
    unreadable: 'Source unreadable',
    'nothing-read': 'No source read',
  },
  flag: { replaced: 'replaced', overdue: 'overdue', 'not-cited': 'not cited in anything read' },
  answer: (place, missing, counted, done) =>
    `${place}: no implementation found for ${missing} of ${counted} documents; ${done} have one.`,
  uncountable: (count) => `Nothing is concluded of ${count}, for which no source was read or could be read.`,
  exempt: (count) => `${count} do not apply, as a reviewer decided.`,
  places: (count) => `${count} places`,
  nothingRead: (place) => `${place}: no source read, so nothing is concluded.`,
  read: ({ place, sources, own }, until, share) =>
    `${place}: ${plural(sources, 'source')} read, ${own} of its own bodies, figures up to ${until}.` +
    (share === null ? '' : ` ${share}% of the text could not be read.`),
  undated: (count) => `${count} without a date`,
  inferred: (count) => `${count} taken as up to the latest document they cite`,
  unplaced: (count) => `${count} sources belong to no known place.`,
  below: (state) => `with the bodies under it: ${state}`,
  lag: (days) => `after ${days} days`,
  elsewhere: (days, places) =>
    places === '1' ? `one other place: ${days} days` : `median of ${places} other places: ${days} days`,
  deadline: (date) => `due ${date}`,
  closed: (finding, by, day, reason) =>
    `Closed by a reviewer: ${finding.replace('-', ' ')} (${by}, ${day}${reason === null ? '' : `: ${reason}`})`,
  rows: 'Documents',
  cut: 'newest first',
  more: (count) => `and ${count} more`,
  cites: 'cited in',
  failed: (condition, count) => `--fail-on ${condition}: ${count === '1' ? '1 row' : `${count} rows`}.`,
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

export const auditWords = ({ language }: Words): AuditWords => (language === 'vi' ? VI : EN)
