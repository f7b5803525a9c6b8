/** The words of the command line in both languages, and how dates and counts are written in each. */
import type { Language } from '../errors.ts'
import type { Level, Mode, Origin, Polarity, RelationType } from '../graph/model.ts'

type Heading = 'relations' | 'mentions' | 'problems' | 'possible' | 'members' | 'memberOf' | 'documents'

type Holding =
  | 'sources'
  | 'places'
  | 'latestDate'
  | 'mentions'
  | 'openMentions'
  | 'documents'
  | 'unknown'
  | 'statements'
  | 'problems'

export interface Words {
  readonly language: Language
  readonly relation: Readonly<Record<RelationType, string>>
  readonly level: Readonly<Record<Level, string>>
  readonly origin: Readonly<Record<Origin, string>>
  readonly polarity: Readonly<Record<Polarity, string>>
  readonly mode: Readonly<Record<Mode, string>>
  readonly grade: { readonly firm: string; readonly likely: string; readonly weak: string }
  readonly fact: Readonly<Record<'key' | 'issuer' | 'date' | 'term' | 'level' | 'place' | 'mentions', string>>
  readonly heading: Readonly<Record<Heading, string>>
  readonly noDate: string
  readonly open: string
  readonly possible: string
  readonly withheld: string
  readonly shownAbove: string
  readonly direct: string
  readonly this: string
  readonly end: string
  readonly nothing: string
  readonly absence: (sources: string) => string
  readonly noText: (label: string) => string
  readonly through: (labels: string) => string
  readonly shown: (shown: string, total: string) => string
  readonly found: (total: string) => string
  readonly implementing: (total: string, label: string) => string
  readonly onlyPossible: (count: string) => string
  readonly steps: (count: string) => string
  readonly possiblePath: string
  readonly noPath: (from: string, to: string) => string
  readonly candidates: string
  readonly nearest: string
  readonly newestFirst: string
  readonly oldestFirst: string
  readonly nearestFirst: string
  readonly citesLast: string
  readonly indirect: string
  readonly actedOn: (relation: string) => string
  readonly undated: (count: string) => string
  readonly holdings: Readonly<Record<Holding, string>>
  readonly mentionedIn: (mentions: string, sources: string) => string
}

const VI: Words = {
  language: 'vi',
  relation: {
    implements: 'thực hiện',
    continues: 'tiếp tục thực hiện',
    cites: 'viện dẫn',
    amends: 'sửa đổi, bổ sung',
    replaces: 'thay thế',
  },
  level: {
    central: 'Trung ương',
    state: 'Nhà nước',
    provincial: 'cấp tỉnh',
    district: 'cấp huyện',
    commune: 'cấp xã',
    grassroots: 'cơ sở',
  },
  origin: {
    operator: 'người nạp cho biết',
    text: 'nguồn',
    suffix: 'theo ký hiệu',
    letterhead: 'tiêu đề văn bản',
    registry: 'danh mục',
    decision: 'người duyệt',
  },
  polarity: { affirmed: '', denied: 'nguồn nói chưa thực hiện' },
  mode: { done: '', planned: 'mới dự kiến' },
  grade: { firm: 'chắc', likely: 'có thể', weak: 'yếu' },
  fact: {
    key: 'Mã',
    issuer: 'Cơ quan ban hành',
    date: 'Ngày ban hành',
    term: 'Khóa',
    level: 'Cấp',
    place: 'Nơi',
    mentions: 'Được nhắc',
  },
  heading: {
    relations: 'Quan hệ',
    mentions: 'Lần nhắc',
    problems: 'Điểm cần xem lại',
    possible: 'Có thể là',
    members: 'Gồm, theo danh mục',
    memberOf: 'Thuộc, theo danh mục',
    documents: 'Văn bản',
  },
  noDate: 'chưa rõ ngày',
  open: 'chưa rõ là văn bản nào',
  possible: 'có thể',
  withheld: 'không tính: có trước văn bản kia',
  shownAbove: 'đã hiện ở trên',
  direct: 'trực tiếp',
  this: 'văn bản này',
  end: 'kết thúc ở Trung ương',
  nothing: 'Không có văn bản nào khớp.',
  absence: (sources) => `Không thấy dẫn chứng không có nghĩa là không thực hiện: kho mới đọc ${sources} nguồn.`,
  noText: (label) => `Chuỗi dừng ở ${label}: chưa thấy nguồn nào nói văn bản này dựa vào đâu.`,
  through: (labels) => `qua ${labels}`,
  shown: (shown, total) => `${shown} trong ${total}`,
  found: (total) => `${total} văn bản`,
  implementing: (total, label) => `${total} văn bản thực hiện ${label}`,
  onlyPossible: (count) => `thêm ${count} văn bản mới là có thể`,
  steps: (count) => `${count} bước`,
  possiblePath: 'Chỉ là có thể: mọi chuỗi đều qua văn bản chưa rõ hoặc câu nói chưa chắc.',
  noPath: (from, to) => `Không thấy chuỗi quan hệ nào giữa ${from} và ${to}.`,
  candidates: 'Xin chọn một trong các văn bản sau, theo mã:',
  nearest: 'Gần nhất trong kho:',
  newestFirst: 'mới nhất trước',
  oldestFirst: 'cũ nhất trước',
  nearestFirst: 'gần nhất trước',
  citesLast: 'viện dẫn xếp sau',
  indirect: 'qua văn bản khác',
  actedOn: (relation) => `được ${relation}`,
  undated: (count) => `${count} văn bản khác chưa rõ ngày.`,
  holdings: {
    sources: 'Nguồn đã đọc',
    places: 'Các nơi',
    latestDate: 'Số liệu đến',
    mentions: 'Lần nhắc',
    openMentions: 'trong đó chưa rõ là văn bản nào',
    documents: 'Văn bản',
    unknown: 'chưa rõ cấp',
    statements: 'Câu dẫn chứng',
    problems: 'Điểm cần xem lại',
  },
  mentionedIn: (mentions, sources) => `${mentions} lần trong ${sources} nguồn`,
}

const EN: Words = {
  language: 'en',
  relation: {
    implements: 'implements',
    continues: 'continues',
    cites: 'cites',
    amends: 'amends',
    replaces: 'replaces',
  },
  level: {
    central: 'Centre',
    state: 'State',
    provincial: 'province',
    district: 'district',
    commune: 'commune',
    grassroots: 'grassroots',
  },
  origin: {
    operator: 'told when read',
    text: 'source',
    suffix: 'from its number',
    letterhead: 'letterhead',
    registry: 'registry',
    decision: 'reviewer',
  },
  polarity: { affirmed: '', denied: 'a source says it has not been done' },
  mode: { done: '', planned: 'planned only' },
  grade: { firm: 'firm', likely: 'likely', weak: 'weak' },
  fact: {
    key: 'Key',
    issuer: 'Issuer',
    date: 'Date',
    term: 'Term',
    level: 'Level',
    place: 'Place',
    mentions: 'Mentioned',
  },
  heading: {
    relations: 'Relations',
    mentions: 'Mentions',
    problems: 'To be checked',
    possible: 'May be',
    members: 'Includes, by the registry',
    memberOf: 'Part of, by the registry',
    documents: 'Documents',
  },
  noDate: 'date unknown',
  open: 'not known which document',
  possible: 'possible',
  withheld: 'not counted: older than the other',
  shownAbove: 'shown above',
  direct: 'directly',
  this: 'this document',
  end: 'ends at the Centre',
  nothing: 'No document fits.',
  absence: (sources) => `Absence of evidence is not evidence of absence. Sources read: ${sources}.`,
  noText: (label) => `The chain ends at ${label}: no source that was read says what it is based on.`,
  through: (labels) => `through ${labels}`,
  shown: (shown, total) => `${shown} of ${total}`,
  found: (total) => plural(total, 'document'),
  implementing: (total, label) => `Implementing ${label}: ${plural(total, 'document')}`,
  onlyPossible: (count) => `${count} more only possible`,
  steps: (count) => plural(count, 'step'),
  possiblePath: 'Only possible: every chain passes an open document or weak words.',
  noPath: (from, to) => `No chain of relations was found between ${from} and ${to}.`,
  candidates: 'Choose one of these, by its key:',
  nearest: 'Nearest in the store:',
  newestFirst: 'newest first',
  oldestFirst: 'oldest first',
  nearestFirst: 'nearest first',
  citesLast: 'citations last',
  indirect: 'through others',
  actedOn: (relation) => `it ${relation}`,
  undated: (count) => `${plural(count, 'more document')} without a date.`,
  holdings: {
    sources: 'Sources read',
    places: 'Places',
    latestDate: 'Figures up to',
    mentions: 'Mentions',
    openMentions: 'of them of an unknown document',
    documents: 'Documents',
    unknown: 'level unknown',
    statements: 'Statements',
    problems: 'To be checked',
  },
  mentionedIn: (mentions, sources) => `${plural(mentions, 'time')} in ${plural(sources, 'source')}`,
}

const plural = (count: string, noun: string): string => `${count} ${noun}${count === '1' ? '' : 's'}`

export const wordsOf = (language: Language): Words => (language === 'vi' ? VI : EN)

/** `2.340` or `2,340`. */
export const writeCount = (count: number, { language }: Words): string =>
  new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB').format(count)

/** `28/02/2022`, `15/5/2016` as Party offices write it, or `28 Feb 2022`; a bare year stays one; null has none. */
export function writeDate(date: string | null, words: Words): string {
  if (date === null) return words.noDate
  const [year = '', month, day] = date.split('-')
  if (month === undefined || day === undefined) return year
  if (words.language === 'vi') return `${day}/${/^0[12]|1\d/.test(month) ? month : month.slice(1)}/${year}`
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(Number(year), Number(month) - 1, Number(day)),
  )
}

/** The line that says where the explorer is, and whether only the API answers. */
export function serving(address: string, page: boolean, { language }: Words): string {
  if (language === 'vi')
    return `Viện Dẫn: ${address}${page ? '' : '/api/openapi.json (chưa dựng trang tra cứu)'}. Dừng bằng Ctrl+C.`
  return `Viện Dẫn: ${address}${page ? '' : '/api/openapi.json (the page has not been built)'}. Ctrl+C stops it.`
}

/** What stands beside an answer from a store that has never read anything. */
export const storeIsEmpty = (store: string, { language }: Words): string =>
  language === 'vi'
    ? `Kho ${store} chưa có nguồn nào. Nạp bằng: viendan ingest PATH…`
    : `The store ${store} has no source yet. Read some with: viendan ingest PATH…`
