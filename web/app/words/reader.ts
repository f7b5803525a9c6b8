/** The sources and the reader. */
import { en, s, say, vi } from './say.ts'

/** Readers by the name of their format. */
const READERS: Readonly<Record<string, string | undefined>> = {
  markdown: 'Markdown',
  text: 'TXT',
  html: 'HTML',
  docx: 'DOCX',
  pdf: 'PDF',
  odt: 'ODT',
  doc: 'DOC',
  rtf: 'RTF',
  email: 'EML',
  picture: 'PNG/JPEG',
  epub: 'EPUB',
  json: 'JSON',
  yaml: 'YAML',
  csv: 'CSV',
  xlsx: 'XLSX',
  xls: 'XLS',
  ods: 'ODS',
}

export const READER = {
  sourcesTitle: say('Nguồn đã đọc', 'Sources read'),
  sourcesLead: say(
    (sources: number, mentions: number) => `${vi.format(sources)} nguồn, ${vi.format(mentions)} lần nhắc văn bản.`,
    (sources, mentions) => `${s(sources, 'source')}, ${s(mentions, 'mention')} of documents.`,
  ),
  readAt: say('Đọc lúc', 'Read'),
  readableHead: say('Đọc được', 'Readable'),
  readerHead: say('Bộ đọc', 'Reader'),
  readerName: say(
    (reader: string) => READERS[reader] ?? reader,
    (reader) => READERS[reader] ?? reader,
  ),
  readableOf: say(
    (share: string) => `Đọc được ${share} số chữ.`,
    (share) => `${share} of the text could be read.`,
  ),
  readOn: say(
    (time: string) => `Đọc lúc ${time}`,
    (time) => `Read ${time}`,
  ),
  readBy: say(
    (reader: string) => `bộ đọc ${READERS[reader] ?? reader}`,
    (reader) => `${READERS[reader] ?? reader} reader`,
  ),
  readable: say(
    (share: string, characters: number) => `đọc được ${share} trong ${vi.format(characters)} ký tự`,
    (share, characters) => `${share} of ${s(characters, 'character')} readable`,
  ),
  recognised: say(
    (pages: number, least: number) =>
      `${vi.format(pages)} trang nhận dạng từ ảnh, độ chắc chắn từ ${vi.format(least)}%`,
    (pages, least) => `${s(pages, 'page')} recognised from pictures, ${String(least)}% certain or more`,
  ),
  marked: say(
    (mark: string) => `dấu “${mark}”`,
    (mark) => `marked “${mark}”`,
  ),
  problems: say('Vấn đề', 'Problems'),
  file: say('Tệp', 'File'),
  contents: say('Mục lục, số lần nhắc', 'Contents, with mentions'),
  beginning: say('Mở đầu', 'Beginning'),
  legendProblem: say('có vấn đề', 'with a problem'),
  sourceText: say('Nguyên văn nguồn', 'The source, word for word'),
  mentionOf: say(
    (index: number, count: number) => `Lần nhắc ${vi.format(index)} trong ${vi.format(count)}`,
    (index, count) => `Mention ${en.format(index)} of ${en.format(count)}`,
  ),
  previousMention: say('Lần nhắc trước', 'Previous mention'),
  nextMention: say('Lần nhắc sau', 'Next mention'),
  nextProblem: say('Vấn đề sau', 'Next problem'),
  problemOf: say(
    (index: number, count: number) => `Vấn đề ${vi.format(index)} trong ${vi.format(count)}`,
    (index, count) => `Problem ${en.format(index)} of ${en.format(count)}`,
  ),
  sourceCounts: say(
    (mentions: number, open: number, problems: number) =>
      `${vi.format(mentions)} lần nhắc: ${vi.format(mentions - open)} đã định danh, ${vi.format(open)} chờ duyệt · ${vi.format(problems)} vấn đề`,
    (mentions, open, problems) =>
      `${s(mentions, 'mention')}: ${en.format(mentions - open)} identified, ${en.format(open)} undecided · ${s(problems, 'problem')}`,
  ),
  says: say('Nói gì', 'Says'),
  reason: say('Vì sao', 'Why'),
  reasonStated: say('Chỗ này nêu đủ để biết là văn bản nào.', 'It says enough here to know which document.'),
  reasonAntecedent: say(
    'Một lần nhắc khác trong nguồn này cho biết là văn bản nào.',
    'Another mention in this source tells which document.',
  ),
  reasonRegistry: say(
    'Chỗ này nêu năm, khóa hoặc trích yếu của văn bản có trong danh mục.',
    'It states the year, the term or the title of a document in the registry.',
  ),
  reasonDecision: say('Người duyệt đã xác định.', 'A reviewer has decided.'),
  reasonOpen: say('Nguồn không cho biết là văn bản nào.', 'The source does not tell which document.'),
  notStated: say(
    (missing: string) => `Chỗ này không nêu ${missing}.`,
    (missing) => `Not stated here: ${missing}.`,
  ),
  missingDate: say('ngày ban hành', 'the date'),
  missingTerm: say('khóa', 'the term'),
  missingIssuer: say('cơ quan ban hành', 'the issuing body'),
  thisSource: say('Nguồn này', 'This source'),
  reasonJoined: say('Phần sau được nối qua ngắt trang.', 'Its second part was joined over a page break.'),
  repairs: say('Đã sửa', 'Repaired'),
  openIt: say('Mở văn bản', 'Open document'),
  problemsTitle: say('Vấn đề trong nguồn này', 'Problems in this source'),
  chooseMention: say(
    'Chọn một chỗ được gạch chân để xem nó là văn bản nào.',
    'Choose an underlined place to see which document it is.',
  ),
}
