/** What can be done on a trace: its starts, steps, path and files. */
import { each, en, s, say, vi } from './say.ts'

export const TRACE = {
  traceSeveral: say(
    (count: number) => `Truy nguyên: ${vi.format(count)} văn bản`,
    (count) => `Trace: ${s(count, 'document')}`,
  ),
  leadAll: say(
    (count: number) => `Cả ${vi.format(count)} văn bản dẫn tới Trung ương bằng câu chắc chắn:`,
    (count) => `All ${en.format(count)} documents lead to the Centre by certain sentences:`,
  ),
  leadSome: say(
    (count: number, all: number) =>
      `${vi.format(count)} trong ${vi.format(all)} văn bản dẫn tới Trung ương bằng câu chắc chắn:`,
    (count, all) => `${en.format(count)} of ${s(all, 'document')} lead to the Centre by certain sentences:`,
  ),
  leadNone: say(
    (all: number) => `Chưa thấy chuỗi chắc chắn nào dẫn từ ${vi.format(all)} văn bản này tới Trung ương.`,
    (all) => `No certain chain leads from these ${s(all, 'document')} to the Centre.`,
  ),
  inSteps: say(
    (steps: number) => `qua ${vi.format(steps)} bước`,
    (steps) => `in ${s(steps, 'step')}`,
  ),
  onlyOpen: say(
    (names: string) => `${names} chỉ có câu chờ duyệt.`,
    (names) => `Only undecided sentences lead on from ${names}.`,
  ),
  noWay: say(
    (names: string) => `Chưa thấy chuỗi nào từ ${names}.`,
    (names) => `No chain was found from ${names}.`,
  ),
  ofCentre: say(
    (names: string) => `${names} là văn bản của Trung ương hoặc Nhà nước.`,
    (names) => `${names}: of the Centre or the State already.`,
  ),
  starts: say('Bắt đầu từ', 'Starts'),
  addStart: say('Thêm văn bản', 'Add a document'),
  startsFull: say('Nhiều nhất 10 văn bản', 'Ten documents at most'),
  removeStart: say(
    (name: string) => `Bỏ ${name}`,
    (name) => `Remove ${name}`,
  ),
  depthFilter: say('Sâu', 'Depth'),
  depthAll: say('đến gốc', 'to the root'),
  depthSteps: say(
    (steps: number) => `${vi.format(steps)} bước`,
    (steps) => s(steps, 'step'),
  ),
  undo: say('Hoàn tác', 'Undo'),
  redo: say('Làm lại', 'Redo'),
  menuOf: say(
    (name: string) => `Việc với ${name}`,
    (name) => `Actions on ${name}`,
  ),
  doOpen: say('Mở văn bản', 'Open the document'),
  doUp: say('Mở lên: văn bản mà nó dựa vào', 'Expand up: what it rests on'),
  doDown: say('Mở xuống: văn bản dựa vào nó', 'Expand down: what rests on it'),
  doDownCounted: say(
    (count: number) => `Mở xuống: ${vi.format(count)} văn bản dựa vào nó`,
    (count) => `Expand down: ${s(count, 'document')} resting on it`,
  ),
  doCollapse: say('Thu gọn', 'Collapse'),
  doReopen: say('Mở lại', 'Open again'),
  doHide: say('Ẩn', 'Hide'),
  doPin: say('Ghim: luôn giữ trong sơ đồ', 'Pin: always keep it in the picture'),
  doUnpin: say('Bỏ ghim', 'Unpin'),
  doPathFrom: say('Đường ngắn nhất từ đây', 'Shortest path from here'),
  doPathTo: say(
    (name: string) => `Đường ngắn nhất từ ${name} tới đây`,
    (name) => `Shortest path from ${name} to here`,
  ),
  doStart: say('Truy nguyên cả văn bản này', 'Trace this one, too'),
  doUnstart: say('Không truy nguyên từ đây nữa', 'Do not trace from here any more'),
  pinnedMark: say('đã ghim', 'pinned'),
  repeatedStart: say('có dòng riêng', 'has a row of its own'),
  actsOn: say(
    (relation: string, name: string) => `${relation} ${name}`,
    (relation, name) => `${relation} ${name}`,
  ),
  openedOf: say(
    (shown: number, total: number) => `${vi.format(shown)} trong ${vi.format(total)} văn bản dựa vào, mới nhất trước.`,
    (shown, total) => `${en.format(shown)} of ${en.format(total)} resting on it, newest first.`,
  ),
  showMore: say(
    (count: number) => `Hiện thêm ${vi.format(count)}`,
    (count) => `Show ${en.format(count)} more`,
  ),
  openedNone: say('Chưa thấy văn bản nào khác dựa vào nó.', 'Nothing else was found that rests on it.'),
  folded: say(
    (count: number) => `ẩn ${vi.format(count)} văn bản`,
    (count) => `${s(count, 'document')} hidden`,
  ),
  othersHidden: say(
    (count: number) => `ẩn ${vi.format(count)} quan hệ khác`,
    (count) => `${en.format(count)} other relations hidden`,
  ),
  citesHidden: say(
    (count: number) => `ẩn ${vi.format(count)} quan hệ viện dẫn`,
    (count) => `${en.format(count)} citing relations hidden`,
  ),
  outside: say(
    (count: number) => `ngoài thời gian ${vi.format(count)} văn bản`,
    (count) => `${s(count, 'document')} outside the period`,
  ),
  show: say('hiện', 'show'),
  tooMany: say(
    (total: number, shown: number) =>
      `${vi.format(total)} văn bản, quá nhiều để vẽ từng cái. Chỉ hiện ${vi.format(shown)}, gần nhất rồi mới nhất trước; chọn thời gian, ít bước hơn hoặc ít quan hệ hơn để thấy phần còn lại.`,
    (total, shown) =>
      `${s(total, 'document')}, too many to draw one by one. ${en.format(shown)} are shown, the nearest and then the newest first; choose a period, fewer steps or fewer relations to see the rest.`,
  ),
  cutTo: say(
    (shown: number, total: number) => `${vi.format(shown)} trong ${vi.format(total)}, gần nhất rồi mới nhất trước.`,
    (shown, total) => `${en.format(shown)} of ${en.format(total)}, the nearest and then the newest first.`,
  ),
  pathAsk: say(
    (name: string) => `Đường ngắn nhất từ ${name} tới:`,
    (name) => `Shortest path from ${name} to:`,
  ),
  pathHint: say(
    'hoặc chọn “tới đây” ở trình đơn của một dòng hay một ô',
    'or choose “to here” in the menu of a row or a node',
  ),
  pathLead: say(
    (from: string, to: string, steps: number) => `Đường ngắn nhất từ ${from} tới ${to}: ${vi.format(steps)} bước.`,
    (from, to, steps) => `Shortest path from ${from} to ${to}: ${s(steps, 'step')}.`,
  ),
  pathNone: say(
    (from: string, to: string) => `Chưa thấy đường nào nối ${from} với ${to}.`,
    (from, to) => `No path between ${from} and ${to} was found.`,
  ),
  pathCut: say(
    'Một phần của đường không vẽ được: đã đủ 500 văn bản.',
    'Part of the path is not drawn: there are 500 documents already.',
  ),
  pathOff: say('Bỏ đường này', 'Leave the path'),
  drawing: say('Đang vẽ…', 'Drawing…'),
  traceFiles: say('Tải về', 'Download'),
  traceAsPng: say('Sơ đồ, ảnh PNG', 'Picture, PNG'),
  traceAsSvg: say('Sơ đồ, ảnh SVG', 'Picture, SVG'),
  traceAsGraphml: say('Đồ thị, GraphML', 'Graph, GraphML'),
  traceAsCsv: say('Bảng cây, CSV', 'Tree table, CSV'),
  traceAsXlsx: say('Bảng cây, XLSX', 'Tree table, XLSX'),
  traceAsCitations: say('Chép viện dẫn đầy đủ của các văn bản', 'Copy full citations of the documents'),
  downloaded: say(
    (name: string) => `Đã tải ${name}.`,
    (name) => `${name} downloaded.`,
  ),
  downloadFailed: say('Không tạo được tệp. Thử lại.', 'The file could not be made. Try again.'),
  fileLimits: each<'sources' | 'shown'>(
    { sources: 'nguồn đã đọc', shown: 'văn bản trong sơ đồ' },
    { sources: 'sources read', shown: 'documents drawn' },
  ),
  madeAt: say(
    (time: string) => `Lập lúc ${time}`,
    (time) => `Made ${time}`,
  ),
  noFit: say('Không có văn bản nào khớp.', 'No document fits.'),
  overview: say('Toàn cảnh', 'Overview'),
  keyUndo: say('hoàn tác, làm lại', 'undo, redo'),
  keyRowMenu: say('trình đơn của dòng hay ô', 'menu of the row or node'),
  keyNode: say('ở sơ đồ: mở xuống, thu gọn, ẩn, ghim', 'in the picture: expand down, collapse, hide, pin'),
}
