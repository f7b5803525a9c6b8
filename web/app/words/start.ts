/** The first page and its search. */
import { en, s, say, vi } from './say.ts'

export const START = {
  startTitle: say('Tra cứu văn bản được viện dẫn', 'Find a cited document'),
  startLead: say(
    'Văn bản nào thực hiện văn bản nào, và câu nào trong báo cáo nói như vậy.',
    'Which document implements which, and the sentence in a report that says so.',
  ),
  suggestions: say('Gợi ý', 'Suggestions'),
  found: say(
    (shown: number, total: number) =>
      shown < total
        ? `Văn bản · ${vi.format(shown)} trong ${vi.format(total)} kết quả`
        : `Văn bản · ${vi.format(total)} kết quả`,
    (shown, total) =>
      shown < total ? `Documents · ${shown} of ${en.format(total)}` : `Documents · ${s(total, 'result')}`,
  ),
  noMatch: say(
    'Không có văn bản nào khớp “{text}” trong các nguồn đã đọc.',
    'No document in the sources read fits “{text}”.',
  ),
  onlyNumber: say(
    (number: string) => `Tìm riêng số ${number}`,
    (number) => `Search ${number} alone`,
  ),
  choose: say('chọn', 'choose'),
  openDocument: say('mở văn bản', 'open document'),
  openTrace: say('truy nguyên', 'trace'),
  noAccents: say('Gõ không dấu cũng được:', 'Accents may be left out:'),
  mentions: say(
    (count: number) => `${vi.format(count)} lần nhắc`,
    (count) => s(count, 'mention'),
  ),
  undecided: say('chờ duyệt', 'undecided'),
  mayBe: say('có thể là', 'may be'),
  whoTitle: say('Ai thực hiện văn bản này?', 'Who implements this document?'),
  whoText: say(
    'Văn bản thực hiện trực tiếp và qua văn bản khác, theo nơi.',
    'Directly and through other documents, by place.',
  ),
  whoExample: say(
    (name: string, count: number) => `${name}: ${vi.format(count)} văn bản`,
    (name, count) => `${name}: ${s(count, 'document')}`,
  ),
  whenceTitle: say('Văn bản này bắt nguồn từ đâu?', 'Where does this document come from?'),
  whenceText: say(
    'Từng bước lên tới Trung ương, kể cả cấp không có văn bản.',
    'Step by step up to the Centre, with the levels that have no document.',
  ),
  whenceExample: say(
    (from: string, steps: number, to: string) => `${from}: ${vi.format(steps)} bước tới ${to}`,
    (from, steps, to) => `${from}: ${s(steps, 'step')} to ${to}`,
  ),
  whichTitle: say('Văn bản nào chưa thấy thực hiện?', 'Which have not been found to be carried out?'),
  whichText: say('Kèm giới hạn của những gì đã đọc.', 'With the limits of what was read.'),
  whichExample: say(
    (place: string, missing: number, counted: number) =>
      `${place}: ${vi.format(missing)} trong ${vi.format(counted)} văn bản được viện dẫn`,
    (place, missing, counted) => `${place}: ${en.format(missing)} of ${s(counted, 'cited document')}`,
  ),
  holdings: say('Kho này có gì', 'What this store holds'),
  sourcesRead: say('Nguồn đã đọc', 'Sources read'),
  placesRead: say('Nơi có nguồn', 'Places with a source'),
  latest: say('Văn bản mới nhất được nhắc', 'Latest document mentioned'),
  mentionsFound: say('Lần nhắc văn bản', 'Mentions of documents'),
  mentionsOpen: say(
    (count: number, open: number) => `${vi.format(count)}, có ${vi.format(open)} chờ duyệt`,
    (count, open) => `${en.format(count)}, ${en.format(open)} undecided`,
  ),
  documentsCited: say('Văn bản được viện dẫn', 'Documents cited'),
  byLevel: say(
    (count: number) => `${vi.format(count)} văn bản theo cấp ban hành`,
    (count) => `${s(count, 'document')} by issuing level`,
  ),
  unreadLevels: say(
    (levels: string) => `Chưa đọc nguồn nào của ${levels}.`,
    (levels) => `No source of these levels was read: ${levels}.`,
  ),
  recent: say('Xem gần đây', 'Seen lately'),
  recentKept: say('Danh sách này chỉ lưu trong trình duyệt của bạn.', 'This list is kept in your browser alone.'),
  forget: say('Xóa danh sách', 'Clear the list'),
  forgotten: say('Đã xóa danh sách xem gần đây.', 'The list of what was seen lately is cleared.'),
  /** What a view is, before the document that it is about; a document's own page needs no word. */
  seenAs: say<Readonly<Record<string, string | undefined>>>(
    { trace: 'Truy nguyên', implementers: 'Văn bản thực hiện', reader: 'Nguồn', audit: 'Rà soát' },
    { trace: 'Trace', implementers: 'Implementers', reader: 'Source', audit: 'Audit' },
  ),
  emptyStore: say('Kho chưa có nguồn nào.', 'The store holds no source yet.'),
  emptyStoreHow: say('Nạp báo cáo mẫu bằng một lệnh:', 'Read the sample report with one command:'),
}
