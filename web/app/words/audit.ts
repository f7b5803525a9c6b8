/** The audit: which directives a place has been found to implement, and how far can be seen. */
import type { AuditAnswer } from '../../api-audit.ts'
import type { DoubtKind } from '../../../graph/kinds.ts'
import { each, en, s, say, vi } from './say.ts'

type Counted = AuditAnswer['limits']['recall']['development']['mentions']
type Sample = NonNullable<AuditAnswer['limits']['recall']['sample']>

const days = (count: number): string => s(count, 'day')

export const AUDIT = {
  audit: say('Rà soát', 'Audit'),
  auditTitle: say(
    (what: string, place: string) => `Rà soát: ${what} × ${place}`,
    (what, place) => `Audit: ${what} × ${place}`,
  ),
  auditEveryIssuer: say('văn bản Trung ương và Nhà nước', 'documents of the Centre and the State'),
  auditIssuers: say(
    (issuers: string) => `văn bản của ${issuers}`,
    (issuers) => `documents of ${issuers}`,
  ),
  auditAnswer: say(
    (place: string, missing: number, counted: number, done: number) =>
      `${place}: ${vi.format(missing)} trong ${vi.format(counted)} văn bản chưa thấy có văn bản thực hiện; ${vi.format(done)} văn bản đã có.`,
    (place, missing, counted, done) =>
      `${place}: no implementation found for ${en.format(missing)} of ${s(counted, 'document')}; ${en.format(done)} have one.`,
  ),
  auditContradictory: say(
    (count: number) => `${vi.format(count)} văn bản có nguồn nói đã thực hiện, có nguồn nói chưa.`,
    (count) => `Of ${en.format(count)}, sources say both that it was and that it was not.`,
  ),
  auditNothingRead: say(
    (place: string) => `${place}: chưa đọc nguồn nào, nên không kết luận gì.`,
    (place) => `${place}: no source read, so nothing is concluded.`,
  ),
  auditUncountable: say(
    (count: number) => `${vi.format(count)} văn bản không kết luận được, vì chưa đọc hoặc không đọc được nguồn nào.`,
    (count) => `Nothing is concluded of ${en.format(count)}, for which no source was read or could be read.`,
  ),
  auditExempt: say(
    (count: number) => `${vi.format(count)} văn bản không thuộc phạm vi, theo người duyệt.`,
    (count) => `${en.format(count)} do not apply, as a reviewer decided.`,
  ),
  auditNoDirective: say(
    (place: string) => `${place}: không văn bản chỉ đạo nào khớp bộ lọc.`,
    (place) => `${place}: no directive fits the filters.`,
  ),
  auditNoPlace: say(
    'Chưa nguồn nào cho biết thuộc nơi nào, nên chưa rà soát được.',
    'No source that was read belongs to a known place, so there is nothing to audit.',
  ),
  auditIssuer: say('Ban hành bởi', 'Issued by'),
  auditIssuerAny: say('Trung ương, Nhà nước', 'Centre, State'),
  auditIssuerNone: say('Không có cơ quan nào khớp.', 'No body fits.'),
  auditPlace: say('Nơi', 'Place'),
  auditWords: say('Chữ trong trích yếu', 'Words of the title'),
  auditReach: say('Xét', 'Count'),
  auditShallow: say('chính nơi này', 'the place’s own bodies'),
  auditDeep: say('kể cả cấp dưới', 'bodies under it, too'),
  auditKnown: say('cả văn bản chưa nguồn nào viện dẫn', 'also what nothing read cites'),
  auditMoreFilters: say(
    (count: number) => (count === 0 ? 'Lọc thêm' : `Lọc thêm (${vi.format(count)})`),
    (count) => (count === 0 ? 'More filters' : `More filters (${en.format(count)})`),
  ),
  auditStates: say('Lọc theo trạng thái', 'Filter by state'),
  auditAllStates: say('Hiện đủ 11', 'Show all eleven'),
  auditEmptyStates: say(
    (count: number) => `${vi.format(count)} trạng thái khác: không có văn bản nào.`,
    (count) => `${s(count, 'other state')}: no document.`,
  ),
  auditDirective: say('Văn bản chỉ đạo', 'Directive'),
  auditIssued: say('Ban hành', 'Issued'),
  auditDirectly: say('Trực tiếp', 'Directly'),
  auditThrough: say('Qua văn bản khác', 'Through others'),
  auditDays: say('Ngày tới văn bản đầu', 'Days to the first'),
  auditDaysAre: say(
    (count: number) => `${vi.format(count)} ngày`,
    (count) => days(count),
  ),
  auditMedian: say(
    (count: number, places: number) => `nơi khác ${vi.format(count)} (${vi.format(places)} nơi)`,
    (count, places) => `elsewhere ${en.format(count)} (${s(places, 'place')})`,
  ),
  auditNote: say('Dẫn chứng, ghi chú', 'Evidence, notes'),
  auditPieces: say(
    (count: number) => `${vi.format(count)} dẫn chứng`,
    (count) => (count === 1 ? '1 piece' : `${en.format(count)} pieces`),
  ),
  auditPiecesOf: say(
    (count: number, name: string) => `${vi.format(count)} dẫn chứng về ${name}`,
    (count, name) => `Evidence on ${name}: ${en.format(count)}`,
  ),
  auditMorePieces: say(
    (count: number) => `Còn ${vi.format(count)} dẫn chứng khác, có trong tệp tải về.`,
    (count) => `${en.format(count)} more, not shown here.`,
  ),
  auditGroup: say(
    (total: number, shown: number) =>
      shown < total
        ? `${vi.format(total)}, hiện ${vi.format(shown)}, mới nhất trước`
        : `${vi.format(total)}, mới nhất trước`,
    (total, shown) =>
      shown < total
        ? `${en.format(total)}, ${en.format(shown)} shown, newest first`
        : `${en.format(total)}, newest first`,
  ),
  auditMoreRows: say(
    (count: number) => `Hiện thêm ${vi.format(count)}`,
    (count) => `Show ${en.format(count)} more`,
  ),
  auditOnly: say('Chỉ trạng thái này', 'This state alone'),
  auditMost: say(
    (count: number) => `Trang này hiện nhiều nhất ${vi.format(count)} dòng; tệp tải về có đủ.`,
    (count) => `This page shows ${en.format(count)} rows at most; the file has all.`,
  ),
  auditBelow: say(
    (state: string) => `kể cả cấp dưới: ${state}`,
    (state) => `with the bodies under it: ${state}`,
  ),
  auditDue: say(
    (date: string) => `hạn ${date}`,
    (date) => `due ${date}`,
  ),
  auditOverdue: say('quá hạn', 'overdue'),
  auditReplaced: say('đã được thay thế', 'replaced'),
  auditNotCited: say('chưa nguồn nào viện dẫn', 'not cited in anything read'),
  auditFirst: say('sớm nhất: {document}', 'first: {document}'),
  auditFinding: say(
    {
      done: 'Thực hiện',
      denied: 'Nói là chưa',
      planned: 'Dự kiến',
      possible: 'Có thể',
      predecessor: 'Thực hiện văn bản trước',
      cited: 'Viện dẫn',
    },
    {
      done: 'Implements',
      denied: 'Says that it was not done',
      planned: 'Plans to',
      possible: 'Possible',
      predecessor: 'Implements its predecessor',
      cited: 'Cites',
    },
  ),
  auditAllMentions: say('mọi lần nhắc văn bản này', 'every mention of this document'),
  auditUnder: say('cơ quan cấp dưới', 'a body under the place'),
  auditMayMean: say('có thể là', 'may mean'),
  limitsTitle: say('Giới hạn của bảng này', 'The limits of this table'),
  limitsRead: say(
    (place: string, sources: number, own: number) =>
      `${place}: đã đọc ${vi.format(sources)} nguồn, ${vi.format(own)} của chính nơi này.`,
    (place, sources, own) => `${place}: ${s(sources, 'source')} read, ${en.format(own)} of its own bodies.`,
  ),
  limitsUntil: say(
    (from: string, to: string) => `Số liệu từ ${from} đến ${to}.`,
    (from, to) => `They cover ${from} to ${to}.`,
  ),
  limitsShare: say(
    (percent: string) => `Không đọc được ${percent} % chữ.`,
    (percent) => `${percent}% of the text could not be read.`,
  ),
  limitsUnreadable: say(
    (count: number) => `${vi.format(count)} nguồn không đọc được.`,
    (count) => `${s(count, 'source')} cannot be read.`,
  ),
  limitsInferred: say(
    (count: number) => `${vi.format(count)} nguồn không ghi ngày: tính đến văn bản mới nhất được viện dẫn.`,
    (count) => `${s(count, 'source')} without a date: taken as up to the latest document cited.`,
  ),
  limitsUndated: say(
    (count: number) => `${vi.format(count)} nguồn không rõ ngày, nên không biết nói về thời gian nào.`,
    (count) => `${s(count, 'source')} without any date, so that nobody can say what time they cover.`,
  ),
  limitsUnplaced: say(
    (count: number) => `${vi.format(count)} nguồn chưa rõ thuộc nơi nào.`,
    (count) => `${s(count, 'source')} of no known place.`,
  ),
  limitsGold: say(
    (texts: number, mentions: Counted, relations: Counted) =>
      `Trên ${vi.format(texts)} văn bản chú giải sẵn mà quy tắc được viết theo: tìm được ${vi.format(mentions.found)} trong ${vi.format(mentions.of)} lần viện dẫn, ${vi.format(relations.found)} trong ${vi.format(relations.of)} quan hệ. Con số này không nói gì về kho này.`,
    (texts, mentions, relations) =>
      `On ${s(texts, 'annotated text')} with which the rules were written: ${en.format(mentions.found)} of ${s(mentions.of, 'citation')} found, ${en.format(relations.found)} of ${s(relations.of, 'relation')}. That says nothing of this corpus.`,
  ),
  limitsSample: say(
    (sample: Sample, share: string, low: string, high: string) =>
      `Trên mẫu ngẫu nhiên của kho này, ${vi.format(sample.annotated)} trong ${vi.format(sample.drawn)} đoạn đã chú giải: tìm được ${vi.format(sample.mentions.found)} trong ${vi.format(sample.mentions.of)} lần viện dẫn (${share}%; khoảng tin cậy 95% (Wilson): ${low}–${high}%). Mẫu được rút theo đoạn, còn khoảng này coi từng lần viện dẫn là độc lập; khoảng đúng có thể rộng hơn.`,
    (sample, share, low, high) =>
      `On a random sample of this corpus, ${en.format(sample.annotated)} of ${s(sample.drawn, 'passage')} annotated: ${en.format(sample.mentions.found)} of ${s(sample.mentions.of, 'citation')} found (${share}%; Wilson interval of 95%: ${low}–${high}%). The sample was drawn by passages, and this interval takes citations as independent; the true one may be wider.`,
  ),
  limitsNoSample: say(
    'Trên mẫu ngẫu nhiên của kho này: chưa ai chú giải, nên chưa biết bỏ sót bao nhiêu.',
    'On a random sample of this corpus: annotated by nobody yet, so that nobody knows how much is missed.',
  ),
  limitsNothingCounted: say(
    (sample: Sample) =>
      `Trên mẫu ngẫu nhiên của kho này, ${vi.format(sample.annotated)} trong ${vi.format(sample.drawn)} đoạn đã chú giải: chưa đếm được lần viện dẫn nào, nên chưa biết bỏ sót bao nhiêu.`,
    (sample) =>
      `On a random sample of this corpus, ${en.format(sample.annotated)} of ${s(sample.drawn, 'passage')} annotated: no citation was counted, so that nobody knows how much is missed.`,
  ),
  limitsStale: say(
    (count: number) => `${vi.format(count)} đoạn phải chú giải lại vì nay đọc khác.`,
    (count) => `${s(count, 'passage')} to be annotated anew, being read differently now.`,
  ),
  limitsAlone: say(
    'Chưa đủ nơi để so số ngày với trung vị các nơi khác.',
    'There is no other place yet to hold the days against.',
  ),
  limitsShallow: say(
    'Chỉ tính cấp ủy và ủy ban nhân dân của nơi này; cơ quan cấp dưới không tính.',
    'Only the place’s own Party committee and people’s committee count; bodies under it do not.',
  ),
  limitsStates: say('Các trạng thái', 'What the states mean'),
  doubtsTitle: say('Trái nhau, không thể có, đáng ngờ', 'Contradictory, impossible, doubtful'),
  doubtsCount: say(
    (count: number) => `${vi.format(count)} điểm`,
    (count) => s(count, 'finding'),
  ),
  doubtsNone: say('Không có gì trái nhau hay đáng ngờ.', 'Nothing is contradictory or doubtful.'),
  doubtsMore: say(
    (count: number) => `và ${vi.format(count)} văn bản khác`,
    (count) => `and ${en.format(count)} more`,
  ),
  doubtKind: each<DoubtKind>(
    { contradiction: 'Trái nhau:', impossible: 'Không thể có:', doubtful: 'Đáng ngờ:' },
    { contradiction: 'Contradictory:', impossible: 'Impossible:', doubtful: 'Doubtful:' },
  ),
  seriesTitle: say('Dãy số văn bản', 'Number series'),
  seriesCode: say('Ký hiệu', 'Series'),
  seriesPeriod: say('Khóa', 'Term'),
  seriesStated: say('Báo cáo ghi', 'Counted'),
  seriesSeen: say('Đã thấy', 'Seen'),
  seriesHighest: say('Số cao nhất', 'Highest'),
  auditBundle: say(
    (count: number) => (count === 0 ? 'Gói bằng chứng (ZIP)' : `Gói bằng chứng: ${vi.format(count)} dòng`),
    (count) => (count === 0 ? 'Evidence bundle (ZIP)' : `Evidence bundle: ${s(count, 'row')}`),
  ),
  auditChoose: say(
    (name: string) => `Chọn ${name} vào gói bằng chứng`,
    (name) => `Choose ${name} for the bundle`,
  ),
  auditChooseNone: say('Bỏ chọn', 'Choose none'),
  download: say('Tải về', 'Download'),
  downloadXlsx: say('Bảng tính (XLSX)', 'Workbook (XLSX)'),
  downloadCsv: say('Bảng (CSV)', 'Table (CSV)'),
}
