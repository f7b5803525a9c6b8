/** One document, and the sentences that speak of it. */
import type { RelationType } from '../../../graph/model.ts'
import { RELATION } from './nouns.ts'
import type { Standing } from '../relations.ts'
import { each, en, s, say, vi } from './say.ts'

/** Before the verb of what is not done. */
const NOT_DONE: Readonly<Record<'vi' | 'en', Readonly<Partial<Record<Standing, string>>>>> = {
  vi: { planned: 'dự kiến ', denied: 'chưa ' },
  en: { planned: 'plans to ', denied: 'has yet to ' },
}

export const DOCUMENTS = {
  originSuffix: say(
    (suffix: string) => `từ đuôi ${suffix}`,
    (suffix) => `from its suffix ${suffix}`,
  ),
  of: say('của', 'of'),
  dated: say(
    (name: string, date: string) => `${name}, ngày ${date}`,
    (name, date) => `${name}, ${date}`,
  ),
  crumb: say('Vị trí trang', 'Where this page is'),
  impossible: say(
    (older: string, directive: string, days: number) =>
      `${older} có trước ${directive} ${vi.format(days)} ngày, không thể thực hiện nó.`,
    (older, directive, days) => `${older} is ${s(days, 'day')} older than ${directive} and cannot implement it.`,
  ),
  thisOne: say(
    (type: string | null) => `${type ?? 'Văn bản'} này`,
    () => 'this document',
  ),
  originName: say('theo tên', 'from its name'),
  notCounted: say(
    (count: number) => `${vi.format(count)} quan hệ không được tính, lý do ở dưới.`,
    (count) => `${s(count, 'relation')} not counted, for the reasons below.`,
  ),
  downOne: say(
    (relation: RelationType, self: string) => `Một văn bản ${RELATION.vi[relation]} ${self}:`,
    (relation, self) => `One document ${RELATION.en[relation]} ${self}:`,
  ),
  downMany: say(
    (count: number, relation: RelationType, self: string) =>
      `${vi.format(count)} văn bản ${RELATION.vi[relation]} ${self}:`,
    (count, relation, self) => `${en.format(count)} documents ${RELATION.en[relation].replace(/s$/u, '')} ${self}:`,
  ),
  downNone: say(
    (self: string) => `Chưa thấy văn bản nào thực hiện ${self}.`,
    (self) => `No document that implements ${self} was found.`,
  ),
  daysLater: say(
    (days: number) => `ban hành sau ${vi.format(days)} ngày`,
    (days) => `issued ${s(days, 'day')} later`,
  ),
  others: say(
    (count: number) => `và ${vi.format(count)} văn bản khác`,
    (count) => `and ${s(count, 'other')}`,
  ),
  and: say('và', 'and'),
  upSays: say(
    (self: string, relation: RelationType) => `${self} ${RELATION.vi[relation]}`,
    (self, relation) => `${self} ${RELATION.en[relation]}`,
  ),
  upNone: say(
    (self: string, isHeld: boolean) =>
      `Chưa thấy ${self} nói thực hiện văn bản nào${isHeld ? '' : ', vì kho chưa có toàn văn của nó'}.`,
    (self, isHeld) => `Nothing says which document ${self} implements${isHeld ? '' : ': its own text is not held'}.`,
  ),
  upPossible: say(
    (count: number, self: string) => `Có thể ${self} thực hiện ${vi.format(count)} văn bản, nhưng nguồn chưa nói chắc.`,
    (count, self) => `Possibly ${self} implements ${s(count, 'document')}; no source says so for certain.`,
  ),
  downTitle: say(
    (self: string) => `Văn bản dựa vào ${self}`,
    (self) => `What rests on ${self}`,
  ),
  upTitle: say(
    (self: string) => `Văn bản mà ${self} dựa vào`,
    (self) => `What ${self} rests on`,
  ),
  upUnknown: say(
    'Kho chưa có toàn văn của văn bản này, và chưa nguồn nào nói nó dựa vào văn bản nào.',
    'The store does not hold its text, and no source says what it rests on.',
  ),
  upRead: say(
    'Đã đọc toàn văn, không thấy câu nào nói nó dựa vào văn bản nào.',
    'Its text was read; no sentence says what it rests on.',
  ),
  downRead: say(
    (sources: number) => `Đã đọc ${vi.format(sources)} nguồn, chưa thấy câu nào nói có văn bản thực hiện.`,
    (sources) => `${s(sources, 'source')} read; no sentence names a document that implements it.`,
  ),
  relationCount: say(
    (count: number, relation: RelationType) => `${vi.format(count)} ${RELATION.vi[relation]}`,
    (count, relation) => `${en.format(count)} ${RELATION.en[relation]}`,
  ),
  standingCount: say<Readonly<Record<'possible' | 'planned' | 'denied', (count: number) => string>>>(
    {
      possible: (count) => `${vi.format(count)} chờ duyệt`,
      planned: (count) => `${vi.format(count)} mới dự kiến`,
      denied: (count) => `${vi.format(count)} có câu nói chưa thực hiện`,
    },
    {
      possible: (count) => `${en.format(count)} undecided`,
      planned: (count) => `${en.format(count)} planned only`,
      denied: (count) => `${en.format(count)} stated as not done`,
    },
  ),
  /** What one document does to another, as far as sources say so. */
  verb: say(
    (relation: RelationType, standing: Standing) => `${NOT_DONE.vi[standing] ?? ''}${RELATION.vi[relation]}`,
    (relation, standing) => {
      const auxiliary = NOT_DONE.en[standing]
      return auxiliary ? `${auxiliary}${RELATION.en[relation].replace(/s$/u, '')}` : RELATION.en[relation]
    },
  ),
  rejectedTitle: say(
    (count: number) => `Đã xét và loại (${vi.format(count)})`,
    (count) => `Considered and rejected (${en.format(count)})`,
  ),
  rejectedWhy: say(
    'Nguồn có câu nói như vậy, nhưng điều đó không thể đúng, nên không tính là quan hệ.',
    'A source says so, but it cannot be, so it counts as no relation.',
  ),
  rejectedNoDates: say(
    'Văn bản thực hiện có trước văn bản được thực hiện.',
    'What implements is older than what is implemented.',
  ),
  moreProblems: say(
    (count: number) => `Còn ${vi.format(count)} vấn đề khác trong các nguồn.`,
    (count) => `${s(count, 'more problem')} in the sources.`,
  ),
  whyNotLinked: say('vì sao chưa liên kết?', 'why is this not linked?'),
  basis: each<'stated' | 'antecedent' | 'registry' | 'decision'>(
    {
      stated: 'chỗ này nêu đủ',
      antecedent: 'theo lần nhắc khác',
      registry: 'theo danh mục',
      decision: 'người duyệt xác định',
    },
    {
      stated: 'stated here',
      antecedent: 'by another mention',
      registry: 'by the registry',
      decision: 'by a reviewer',
    },
  ),
  citedBy: say(
    (count: number) => `${vi.format(count)} nguồn viện dẫn`,
    (count) => `cited by ${s(count, 'source')}`,
  ),
  doubts: say(
    (count: number) => `${vi.format(count)} điều chưa chắc về văn bản này`,
    (count) => `${s(count, 'doubt')} about this document`,
  ),
  openDoubt: say(
    'Nguồn không cho biết là văn bản nào trong số những văn bản mang số này. Những lần nhắc ấy chưa tính vào số liệu của văn bản nào.',
    'The source does not tell which of the documents with this number is meant. These mentions count for none of them.',
  ),
  openCanBe: say('Có thể là:', 'It may be:'),
  openNobody: say(
    'Chưa nguồn nào nêu đủ thời gian của một văn bản như thế.',
    'No source names such a document with its time.',
  ),
  possibleDoubt: say(
    'Có lần nhắc khác có thể nói về văn bản này, nhưng nguồn không nêu đủ để biết chắc. Chưa tính gộp:',
    'Other mentions may mean this document, but their source says too little to be sure. Not merged:',
  ),
  mentionsTitle: say('Những lần được nhắc', 'Every mention'),
  mentionsSummary: say(
    (count: number, sources: number) => `${vi.format(count)} lần, trong ${vi.format(sources)} nguồn`,
    (count, sources) => `${s(count, 'mention')} in ${s(sources, 'source')}`,
  ),
  inSource: say('Nguồn', 'Source'),
  at: say('Chỗ', 'Place'),
  verbatim: say('Nguyên văn', 'Words'),
  became: say('Thành', 'Became'),
  named: say('đã định danh', 'identified'),
  byAntecedent: say('theo lần nhắc trước', 'by an earlier mention'),
  more: say(
    (shown: number, total: number, step: number) =>
      `${vi.format(shown)} trong ${vi.format(total)}. Hiện thêm ${vi.format(step)}`,
    (shown, total, step) => `${en.format(shown)} of ${en.format(total)}. Show ${en.format(step)} more`,
  ),
  facts: say('Thông tin về văn bản', 'About the document'),
  factType: say('Loại, số', 'Type, number'),
  factName: say('Tên', 'Name'),
  factDate: say('Ngày', 'Date'),
  factIssuer: say('Cơ quan', 'Issuer'),
  factMembers: say('Gồm', 'Includes'),
  factMemberOf: say('Thuộc', 'Part of'),
  factLevel: say('Cấp', 'Level'),
  factTerm: say('Khóa', 'Term'),
  factPlace: say('Nơi', 'Place'),
  factText: say('Toàn văn', 'Full text'),
  held: say('có trong kho', 'held'),
  notHeld: say('chưa có', 'not held'),
  unknown: say('chưa rõ', 'unknown'),
  waysOn: say('Xem tiếp', 'Go on'),
  traceThis: say('Truy nguyên từ văn bản này', 'Trace this document'),
  implementersOfThis: say('Văn bản thực hiện, theo nơi', 'Implementing documents, by place'),
  neighbours: say(
    (name: string) => `Sơ đồ lân cận của ${name}, cùng nội dung với các câu bên cạnh`,
    (name) => `The neighbours of ${name}: the same as the sentences beside it`,
  ),
  neighboursCut: say(
    (shown: number, total: number) =>
      `Vẽ ${vi.format(shown)} trong ${vi.format(total)} văn bản lân cận, mới nhất trước.`,
    (shown, total) => `${en.format(shown)} of ${s(total, 'neighbour')} drawn, newest first.`,
  ),
  sentences: say(
    (count: number) => `${vi.format(count)} câu`,
    (count) => s(count, 'sentence'),
  ),
  evidence: say('Dẫn chứng', 'Evidence'),
  why: say('vì sao', 'why'),
  pageBreak: say('ngắt trang', 'page break'),
  footnotes: say(
    (markers: readonly string[]) =>
      `chú thích ${markers.length > 1 ? `${markers[0] ?? ''}–${markers.at(-1) ?? ''}` : (markers[0] ?? '')}`,
    (markers) =>
      `footnote${markers.length > 1 ? `s ${markers[0] ?? ''}–${markers.at(-1) ?? ''}` : ` ${markers[0] ?? ''}`}`,
  ),
  section: say(
    (section: string) => `mục ${section}`,
    (section) => `section ${section}`,
  ),
  line: say(
    (lines: readonly number[]) => `dòng ${lines.join(' và ')}`,
    (lines) => `line${lines.length > 1 ? 's' : ''} ${lines.join(' and ')}`,
  ),
  page: say(
    (page: number) => `trang ${page}`,
    (page) => `page ${page}`,
  ),
  grade: each<'label' | 'firm' | 'likely' | 'weak' | 'weakWords'>(
    { label: 'độ tin', firm: 'chắc', likely: 'có thể', weak: 'yếu', weakWords: 'lời văn chưa chắc' },
    { label: 'reliability', firm: 'firm', likely: 'likely', weak: 'weak', weakWords: 'weak words' },
  ),
  done: say('đã thực hiện', 'done'),
  planned: say('Mới dự kiến', 'Planned only'),
  denied: say('Có câu nói chưa thực hiện', 'Stated as not implemented'),
  withheld: say('Không thể: văn bản thực hiện có trước', 'Impossible: it is older'),
  openInSource: say('Mở trong nguồn', 'Open in the source'),
  sentenceOf: say(
    (index: number, count: number) => `Câu ${vi.format(index)} trong ${vi.format(count)}`,
    (index, count) => `Sentence ${en.format(index)} of ${en.format(count)}`,
  ),
}
