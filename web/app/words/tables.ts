/** The tables: what was found, who implements, directives by places, the timeline, and taking them away. */
import type { RelationType } from '../../../graph/model.ts'
import { RELATION } from './nouns.ts'
import { each, en, s, say, vi } from './say.ts'

export const TABLES = {
  resultsTitle: say(
    (text: string) => (text === '' ? 'Mọi văn bản trong kho' : `Kết quả tìm “${text}”`),
    (text) => (text === '' ? 'All documents of the store' : `Results for “${text}”`),
  ),
  resultsLead: say(
    (total: number) => `${vi.format(total)} văn bản.`,
    (total) => `${s(total, 'document')}.`,
  ),
  resultsNone: say('Không có văn bản nào khớp.', 'No document fits.'),
  resultsTable: say('Văn bản tìm thấy', 'Documents found'),
  documentType: say('Loại', 'Type'),
  citingSources: say('Nguồn', 'Sources'),
  sortedInShown: say(
    (shown: number) => `Chỉ sắp xếp trong ${vi.format(shown)} dòng đang hiện.`,
    (shown) => `Only the ${en.format(shown)} rows shown are in this order.`,
  ),
  allResults: say(
    (total: number) => `Xem cả ${vi.format(total)} thành bảng`,
    (total) => `See all ${en.format(total)} as a table`,
  ),
  showAll: say(
    (count: number) => `Hiện ${vi.format(count)}`,
    (count) => `Show ${en.format(count)}`,
  ),
  years: say('Năm', 'Years'),
  openAll: say('xem thành bảng', 'see as a table'),
  moreFilters: say(
    (set: number) => (set === 0 ? 'Lọc thêm' : `Lọc thêm (${vi.format(set)})`),
    (set) => (set === 0 ? 'More filters' : `More filters (${en.format(set)})`),
  ),
  valuesUnlisted: say(
    (count: number) => `và ${vi.format(count)} giá trị khác`,
    (count) => `and ${s(count, 'more value')}`,
  ),
  groupBy: say('Nhóm theo', 'Group by'),
  ungrouped: say('không', 'nothing'),
  groupPlace: say('nơi', 'place'),
  groupCount: say(
    (count: number) => `${vi.format(count)} văn bản`,
    (count) => s(count, 'document'),
  ),
  placeUnknown: say('Chưa rõ nơi', 'Place unknown'),
  possibleTitle: say(
    (count: number) => `Có thể thực hiện, chưa chắc: ${vi.format(count)} văn bản`,
    (count) => `May implement it, not certain: ${s(count, 'document')}`,
  ),
  possibleWhy: say(
    'Chưa tính vào số văn bản thực hiện: số văn bản chưa rõ, hoặc câu nói chưa đủ chắc.',
    'Not counted as implementing: the document is not identified, or the words are weak.',
  ),
  againstTitle: say('Nguồn cũng nói:', 'A source also says:'),
  exportAs: each<'xlsx' | 'csv' | 'graphml' | 'jsonld'>(
    { xlsx: 'Bảng tính (XLSX)', csv: 'CSV', graphml: 'GraphML', jsonld: 'JSON-LD' },
    { xlsx: 'Workbook (XLSX)', csv: 'CSV', graphml: 'GraphML', jsonld: 'JSON-LD' },
  ),
  exporting: say('Đang lập tệp…', 'Making the file…'),
  exported: say(
    (name: string) => `Đã tải ${name}.`,
    (name) => `Downloaded ${name}.`,
  ),
  exportFailed: say('Không lập được tệp.', 'The file could not be made.'),
  copyCitations: say(
    (count: number) => `Chép viện dẫn của ${vi.format(count)} văn bản`,
    (count) => `Copy citations of ${s(count, 'document')}`,
  ),
  asTimeline: say('Dòng thời gian', 'Timeline'),
  timelineOf: say(
    (name: string) => `Dòng thời gian của ${name}`,
    (name) => `Timeline of ${name}`,
  ),
  timelineOfSearch: say(
    (text: string) => (text === '' ? 'Dòng thời gian của mọi văn bản' : `Dòng thời gian của “${text}”`),
    (text) => (text === '' ? 'Timeline of all documents' : `Timeline of “${text}”`),
  ),
  timelineLead: say(
    (total: number, from: string, to: string) =>
      from === to
        ? `${vi.format(total)} văn bản có ngày, trong năm ${from}.`
        : `${vi.format(total)} văn bản có ngày, từ ${from} đến ${to}.`,
    (total, from, to) =>
      from === to ? `${s(total, 'dated document')}, in ${from}.` : `${s(total, 'dated document')}, ${from} to ${to}.`,
  ),
  timelineMost: say(
    (year: string, count: number) => `Nhiều nhất là năm ${year}: ${vi.format(count)} văn bản.`,
    (year, count) => `Most of them in ${year}: ${en.format(count)}.`,
  ),
  timelineNone: say('Không có văn bản nào có ngày.', 'No dated document.'),
  timelineUndated: say(
    (count: number) => `Thêm ${vi.format(count)} văn bản chưa rõ ngày.`,
    (count) => `${s(count, 'more document')} without a date.`,
  ),
  timelinePart: say('Vai trò', 'Part'),
  timelineSelf: say('chính văn bản này', 'this document'),
  timelineOut: say(
    (self: string, relation: RelationType) => `được ${self} ${RELATION.vi[relation]}`,
    (self, relation) => `${self} ${RELATION.en[relation]} it`,
  ),
  timelineIn: say(
    (self: string, relation: RelationType) => `${RELATION.vi[relation]} ${self}`,
    (self, relation) => `${RELATION.en[relation]} ${self}`,
  ),
  timelineThrough: say(
    (self: string) => `thực hiện ${self} qua văn bản khác`,
    (self) => `implements ${self} through others`,
  ),
  timelinePicture: say(
    'Dòng thời gian theo cấp, cùng nội dung với bảng bên dưới',
    'The timeline by level, the same as the table below',
  ),
  timelineLegend: say(
    'Chấm đặc: trực tiếp; chấm rỗng: qua văn bản khác; viền đứt: chưa chắc; thanh dài: chỉ biết năm.',
    'Filled: directly; hollow: through others; dashed: not certain; bar: only the year is known.',
  ),
  timelineCut: say(
    (shown: number, total: number) =>
      `Vẽ ${vi.format(shown)} trong ${vi.format(total)} văn bản, cũ nhất trước; bảng dưới có nút hiện thêm.`,
    (shown, total) => `${en.format(shown)} of ${en.format(total)} drawn, oldest first; the table below can show more.`,
  ),
  timelineLegendFound: say(
    'Viền đứt: chưa rõ là văn bản nào; thanh dài: chỉ biết năm.',
    'Dashed: not known which document; bar: only the year is known.',
  ),
  matrixTitle: say('Văn bản chỉ đạo × nơi', 'Directives × places'),
  matrixHow: say(
    'số trong ô là số văn bản thực hiện hoặc viện dẫn, kể cả của cấp dưới; chọn một ô để xem câu dẫn chứng',
    'the number is that of documents that implement or cite it, of lower bodies too; choose a cell for its sentences',
  ),
  matrixOpen: say(
    'Chưa rõ đây là văn bản nào trong số những văn bản mang số này, nên không xét được theo nơi.',
    'It is not known which of the documents with this number is meant, so nothing can be said by place.',
  ),
  matrixNone: say('Chưa có nơi nào có nguồn.', 'No place has a source yet.'),
  directive: say('Văn bản chỉ đạo', 'Directive'),
  sourcesReadHere: say('nguồn đã đọc', 'sources read'),
  emptyCells: say(
    (kinds: number) => `Ô không có dẫn chứng có ${vi.format(kinds)} loại:`,
    (kinds) => `A cell without evidence is one of ${en.format(kinds)} kinds:`,
  ),
  addDirective: say('Thêm văn bản chỉ đạo', 'Add a directive'),
  removeDirective: say(
    (name: string) => `Bỏ ${name}`,
    (name) => `Remove ${name}`,
  ),
  stateTold: say(
    (place: string, means: string) => `${place}: ${means}.`,
    (place, means) => `${place}: ${means}.`,
  ),
}
