/** The trace and its picture, the implementing documents. */
import { each, en, s, say, vi } from './say.ts'

export const CHAINS = {
  traceTitle: say(
    (name: string) => `Truy nguyên: ${name}`,
    (name) => `Trace: ${name}`,
  ),
  traceLead: say(
    (name: string, steps: number) => `${name} dẫn tới Trung ương qua ${vi.format(steps)} bước:`,
    (name, steps) => `${name} leads to the Centre in ${s(steps, 'step')}:`,
  ),
  traceOpen: say(
    (name: string) => `${name} chỉ có câu chờ duyệt dẫn tới Trung ương.`,
    (name) => `Only undecided sentences lead from ${name} to the Centre.`,
  ),
  traceShort: say(
    (name: string) => `Chưa thấy chuỗi nào dẫn từ ${name} tới Trung ương.`,
    (name) => `No chain from ${name} to the Centre was found.`,
  ),
  traceCentral: say(
    (name: string) => `${name} là văn bản của Trung ương.`,
    (name) => `${name} is a document of the Centre.`,
  ),
  traceState: say(
    (name: string) => `${name} là văn bản của Nhà nước.`,
    (name) => `${name} is a document of the State.`,
  ),
  skipped: say(
    (levels: string) => `Không chuỗi nào qua ${levels}.`,
    (levels) => `No chain passes through: ${levels}.`,
  ),
  otherEnds: say(
    (count: number) => `và ${vi.format(count)} chuỗi khác tới Trung ương`,
    (count) => `and ${s(count, 'other chain')} to the Centre`,
  ),
  chainEnds: say(
    (name: string) => `Chuỗi dừng ở ${name}: chưa có toàn văn, chưa biết nó dựa vào đâu.`,
    (name) => `The chain ends at ${name}: its text is not held, so its own basis is unknown.`,
  ),
  sourcesSoFar: say(
    (count: number) => `Đã đọc ${vi.format(count)} nguồn.`,
    (count) => `${s(count, 'source')} read.`,
  ),
  relationFilter: say('Quan hệ', 'Relations'),
  relationsUsual: say('thực hiện, tiếp tục', 'implements, continues'),
  relationsChange: say('và sửa đổi, thay thế', 'and amends, replaces'),
  relationsAll: say('và cả viện dẫn', 'and cites'),
  tree: say('Bảng cây', 'Tree table'),
  treeLabel: say('Chuỗi văn bản, cùng nội dung với sơ đồ', 'The chains of documents, the same as the picture'),
  document: say('Văn bản', 'Document'),
  date: say('Ngày', 'Date'),
  expand: say(
    (name: string) => `Mở ${name}`,
    (name) => `Open ${name}`,
  ),
  collapse: say(
    (name: string) => `Thu gọn ${name}`,
    (name) => `Close ${name}`,
  ),
  shownAbove: say('đã hiện ở trên', 'shown above'),
  picture: say('Sơ đồ theo cấp', 'Picture by level'),
  pictureLabel: say('Sơ đồ, cùng nội dung với bảng cây', 'Picture, the same as the tree table'),
  pictureFailed: say(
    'Không vẽ được sơ đồ. Bảng cây có cùng nội dung.',
    'The picture could not be drawn. The tree table says the same.',
  ),
  drawn: say(
    (count: number) => `${vi.format(count)} văn bản`,
    (count) => s(count, 'document'),
  ),
  drawnOf: say(
    (shown: number, total: number) => `${vi.format(shown)} trong ${vi.format(total)} văn bản`,
    (shown, total) => `${en.format(shown)} of ${s(total, 'document')}`,
  ),
  zoomIn: say('Phóng to', 'Zoom in'),
  zoomOut: say('Thu nhỏ', 'Zoom out'),
  fit: say('Vừa khung', 'Fit'),
  laneEmpty: each<'none' | 'unread'>(
    {
      none: 'không có văn bản trong các chuỗi này',
      unread: 'chưa đọc nguồn nào của cấp này',
    },
    {
      none: 'no document in these chains',
      unread: 'no source of this level read',
    },
  ),
  dateUnknown: say('chưa rõ ngày', 'date unknown'),
  arrowMeans: say('mũi tên chỉ vào văn bản được thực hiện', 'the arrow points at what is carried out'),
  evidenceTitle: say('Câu dẫn chứng', 'Evidence'),
  implementersTitle: say(
    (name: string) => `Văn bản thực hiện ${name}`,
    (name) => `Documents that implement ${name}`,
  ),
  implementersLead: say(
    (direct: number, through: number) =>
      through === 0
        ? `${vi.format(direct)} văn bản thực hiện trực tiếp, chưa thấy văn bản nào thực hiện qua văn bản khác.`
        : `${vi.format(direct)} văn bản thực hiện trực tiếp, ${vi.format(through)} qua văn bản khác.`,
    (direct, through) =>
      through === 0
        ? `${s(direct, 'document')} directly, none found through another.`
        : `${s(direct, 'document')} directly, ${en.format(through)} through others.`,
  ),
  implementersMany: say(
    (count: number) => `${vi.format(count)} văn bản thực hiện, trực tiếp và qua văn bản khác.`,
    (count) => `${s(count, 'document')}, directly and through others.`,
  ),
  implementersPossible: say(
    (count: number) => `Chưa thấy văn bản nào chắc chắn; ${vi.format(count)} văn bản có thể thực hiện, chờ duyệt.`,
    (count) => `None for certain; ${s(count, 'document')} may implement it, undecided.`,
  ),
  possibleToo: say(
    (count: number) => `Thêm ${vi.format(count)} văn bản có thể, chờ duyệt.`,
    (count) => `${s(count, 'document')} more may do so, undecided.`,
  ),
  implementersNone: say(
    'Chưa thấy văn bản nào thực hiện văn bản này.',
    'No document that implements this one was found.',
  ),
  implementersFiltered: say('Không văn bản nào khớp bộ lọc.', 'No document fits the filters.'),
  reach: say(
    (places: string) => `Chỉ đọc nguồn của ${places}, nên chưa nói được gì về nơi khác.`,
    (places) => `Only sources of ${places} were read, so nothing is said of other places.`,
  ),
  way: say('Cách', 'Way'),
  wayAll: say('trực tiếp và gián tiếp', 'direct and indirect'),
  direct: say('trực tiếp', 'direct'),
  through: say('qua {document}', 'through {document}'),
  all: say('tất cả', 'all'),
  fromDate: say('Từ năm', 'From year'),
  toDate: say('đến năm', 'to year'),
  clearFilters: say('Bỏ bộ lọc', 'Clear filters'),
  number: say('Số', 'Number'),
  shownOf: say(
    (shown: number, total: number) => `${vi.format(shown)} trong ${vi.format(total)}`,
    (shown, total) => `${en.format(shown)} of ${en.format(total)}`,
  ),
}
