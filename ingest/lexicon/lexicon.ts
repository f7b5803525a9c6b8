/**
 * The vocabulary of Party and State documents: types, codes, bodies, places, terms. Facts only; nothing here matches text.
 * Words are kept as an office writes them; `fold` gives the form in which they are compared.
 */
import type { Level } from '../../graph/model.ts'

/** A document type with the codes that stand for it inside numbers. */
export interface DocumentType {
  readonly name: string
  readonly codes: readonly string[]
}

/** Longer names first where one begins another. */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  { name: 'Nghị quyết liên tịch', codes: ['NQLT'] },
  { name: 'Nghị quyết', codes: ['NQ'] },
  { name: 'Nghị định', codes: ['NĐ'] },
  { name: 'Quyết định', codes: ['QĐ'] },
  { name: 'Quy định', codes: ['QĐ', 'QĐi', 'QyĐ'] },
  { name: 'Quy chế phối hợp', codes: ['QCPH', 'QC'] },
  { name: 'Quy chế', codes: ['QC'] },
  { name: 'Quy trình', codes: ['QTr', 'QT'] },
  { name: 'Quy hoạch', codes: ['QH'] },
  { name: 'Chỉ thị', codes: ['CT'] },
  { name: 'Kết luận', codes: ['KL'] },
  { name: 'Thông tri', codes: ['TT'] },
  { name: 'Thông tư liên tịch', codes: ['TTLT'] },
  { name: 'Thông tư liên bộ', codes: ['TTLB', 'TT'] },
  { name: 'Thông tư', codes: ['TT'] },
  { name: 'Thông báo kết luận', codes: ['TBKL', 'TB', 'KL'] },
  { name: 'Thông báo', codes: ['TB'] },
  { name: 'Thông cáo', codes: ['TC'] },
  { name: 'Hướng dẫn liên tịch', codes: ['HDLT', 'HD'] },
  { name: 'Hướng dẫn liên ngành', codes: ['HDLN', 'HD'] },
  { name: 'Hướng dẫn', codes: ['HD'] },
  { name: 'Kế hoạch liên tịch', codes: ['KHLT', 'KH'] },
  { name: 'Kế hoạch phối hợp', codes: ['KHPH', 'KH'] },
  { name: 'Kế hoạch', codes: ['KH'] },
  { name: 'Chương trình hành động', codes: ['CTr', 'CTrHĐ', 'CTHĐ'] },
  { name: 'Chương trình phối hợp', codes: ['CTPH', 'CTr', 'CTrPH'] },
  { name: 'Chương trình', codes: ['CTr', 'CTrHĐ', 'CTHĐ'] },
  { name: 'Đề án', codes: ['ĐA'] },
  { name: 'Phương án', codes: ['PA'] },
  { name: 'Dự án', codes: ['DA'] },
  { name: 'Tờ trình liên ngành', codes: ['TTLN', 'TTrLN', 'TTr'] },
  { name: 'Tờ trình liên sở', codes: ['TTrLS', 'TTr'] },
  { name: 'Tờ trình', codes: ['TTr', 'TT'] },
  { name: 'Công văn', codes: ['CV'] },
  { name: 'Công điện', codes: ['CĐ'] },
  { name: 'Báo cáo', codes: ['BC'] },
  { name: 'Biên bản', codes: ['BB'] },
  { name: 'Pháp lệnh', codes: ['PL'] },
  { name: 'Bộ luật', codes: [] },
  { name: 'Luật', codes: ['L', 'LCT'] },
  { name: 'Sắc lệnh', codes: ['SL'] },
  { name: 'Lệnh', codes: ['L'] },
  { name: 'Hiến pháp', codes: [] },
  { name: 'Điều lệ', codes: ['ĐL'] },
  { name: 'Chiến lược', codes: ['CL'] },
  { name: 'Văn bản hợp nhất', codes: ['VBHN'] },
  { name: 'Án lệ', codes: [] },
  { name: 'Giấy mời', codes: ['GM'] },
]

/** The type that a code names when no type word stands beside it; null where it names two (`QĐ`, `TT`). */
export const CODE_TYPES: Readonly<Record<string, string | null>> = {
  NQ: 'Nghị quyết',
  NQLT: 'Nghị quyết liên tịch',
  NĐ: 'Nghị định',
  QĐ: null,
  QĐi: 'Quy định',
  QyĐ: 'Quy định',
  CT: 'Chỉ thị',
  CTr: 'Chương trình',
  CTrHĐ: 'Chương trình hành động',
  CTHĐ: 'Chương trình hành động',
  CTPH: 'Chương trình phối hợp',
  KL: 'Kết luận',
  QC: 'Quy chế',
  QCPH: 'Quy chế phối hợp',
  TT: null,
  TTLT: 'Thông tư liên tịch',
  TTLB: 'Thông tư liên bộ',
  TTr: 'Tờ trình',
  TTrLS: 'Tờ trình liên sở',
  HD: 'Hướng dẫn',
  HDLT: 'Hướng dẫn liên tịch',
  HDLN: 'Hướng dẫn liên ngành',
  TB: 'Thông báo',
  TBKL: 'Thông báo kết luận',
  TC: 'Thông cáo',
  BC: 'Báo cáo',
  KH: 'Kế hoạch',
  KHLT: 'Kế hoạch liên tịch',
  KHPH: 'Kế hoạch phối hợp',
  ĐA: 'Đề án',
  PA: 'Phương án',
  DA: 'Dự án',
  BB: 'Biên bản',
  CV: 'Công văn',
  CĐ: 'Công điện',
  PL: 'Pháp lệnh',
  L: null,
  LCT: 'Luật',
  SL: 'Sắc lệnh',
  VBHN: 'Văn bản hợp nhất',
  QTr: 'Quy trình',
  QT: 'Quy trình',
  QH: 'Quy hoạch',
  GM: 'Giấy mời',
  PC: 'Phiếu chuyển',
}

/** What the letters behind the slash (Party) or behind the hyphen (State) say of the issuer. */
export interface Suffix {
  readonly level: Level
  /** The body, where the suffix names exactly one; `TW` and joint suffixes name a series and not a body. */
  readonly issuer: string | null
  readonly system: 'party' | 'state'
  /** The suffix belongs to a series of the Centre or State, of a province, or of a body below. */
  readonly series: 'centre' | 'state' | 'province' | 'district' | 'local'
}

const centre = (issuer: string | null): Suffix => ({ level: 'central', issuer, system: 'party', series: 'centre' })
const state = (issuer: string | null): Suffix => ({ level: 'state', issuer, system: 'state', series: 'state' })
const province = (issuer: string | null): Suffix => ({
  level: 'provincial',
  issuer,
  system: 'party',
  series: 'province',
})
const district = (issuer: string | null): Suffix => ({ level: 'district', issuer, system: 'party', series: 'district' })

/** Central bodies of the Front and the unions number as the State does, by the year. */
const union = (issuer: string): Suffix => ({ level: 'central', issuer, system: 'state', series: 'state' })

export const SUFFIXES: Readonly<Record<string, Suffix>> = {
  TW: centre(null),
  HNTW: centre('Ban Chấp hành Trung ương'),
  VPTW: centre('Văn phòng Trung ương Đảng'),
  BTCTW: centre('Ban Tổ chức Trung ương'),
  UBKTTW: centre('Ủy ban Kiểm tra Trung ương'),
  BTGTW: centre('Ban Tuyên giáo Trung ương'),
  BTGDVTW: centre('Ban Tuyên giáo và Dân vận Trung ương'),
  BDVTW: centre('Ban Dân vận Trung ương'),
  BNCTW: centre('Ban Nội chính Trung ương'),
  BKTTW: centre('Ban Kinh tế Trung ương'),
  BCSCLTW: centre('Ban Chính sách, chiến lược Trung ương'),
  BĐNTW: centre('Ban Đối ngoại Trung ương'),
  HĐLLTW: centre('Hội đồng Lý luận Trung ương'),
  QUTW: centre('Quân ủy Trung ương'),
  ĐUCATW: centre('Đảng ủy Công an Trung ương'),
  BCĐTW: centre(null),
  TU: province(null),
  VPTU: province('Văn phòng {committee}'),
  BTCTU: province('Ban Tổ chức {committee}'),
  UBKTTU: province('Ủy ban Kiểm tra {committee}'),
  BTGTU: province('Ban Tuyên giáo {committee}'),
  BTGDVTU: province('Ban Tuyên giáo và Dân vận {committee}'),
  BDVTU: province('Ban Dân vận {committee}'),
  BNCTU: province('Ban Nội chính {committee}'),
  HU: district(null),
  QU: district(null),
  ThU: district(null),
  TXU: district(null),
  BTCHU: district('Ban Tổ chức Huyện ủy'),
  BTGHU: district('Ban Tuyên giáo Huyện ủy'),
  BDVHU: district('Ban Dân vận Huyện ủy'),
  UBKTHU: district('Ủy ban Kiểm tra Huyện ủy'),
  VPHU: district('Văn phòng Huyện ủy'),
  BTCQU: district('Ban Tổ chức Quận ủy'),
  UBKTQU: district('Ủy ban Kiểm tra Quận ủy'),
  ĐU: { level: 'commune', issuer: null, system: 'party', series: 'local' },
  UBKTĐU: { level: 'commune', issuer: null, system: 'party', series: 'local' },
  CB: { level: 'grassroots', issuer: null, system: 'party', series: 'local' },
  ĐB: { level: 'grassroots', issuer: null, system: 'party', series: 'local' },
  CP: state('Chính phủ'),
  TTg: state('Thủ tướng Chính phủ'),
  HĐBT: state('Hội đồng Bộ trưởng'),
  VPCP: state('Văn phòng Chính phủ'),
  VPQH: state('Văn phòng Quốc hội'),
  CTN: state('Chủ tịch nước'),
  SL: state(null),
  UBTVQH: state('Ủy ban Thường vụ Quốc hội'),
  HĐBCQG: state('Hội đồng Bầu cử quốc gia'),
  TANDTC: state('Tòa án nhân dân tối cao'),
  VKSNDTC: state('Viện kiểm sát nhân dân tối cao'),
  HĐTP: state('Hội đồng Thẩm phán Tòa án nhân dân tối cao'),
  KTNN: state('Kiểm toán nhà nước'),
  TTCP: state('Thanh tra Chính phủ'),
  NHNN: state('Ngân hàng Nhà nước Việt Nam'),
  UBDT: state('Ủy ban Dân tộc'),
  BQP: state('Bộ Quốc phòng'),
  BCA: state('Bộ Công an'),
  BNG: state('Bộ Ngoại giao'),
  BNV: state('Bộ Nội vụ'),
  BTP: state('Bộ Tư pháp'),
  BTC: state('Bộ Tài chính'),
  BCT: state('Bộ Công Thương'),
  BXD: state('Bộ Xây dựng'),
  BYT: state('Bộ Y tế'),
  BNNMT: state('Bộ Nông nghiệp và Môi trường'),
  BNNPTNT: state('Bộ Nông nghiệp và Phát triển nông thôn'),
  BVHTTDL: state('Bộ Văn hóa, Thể thao và Du lịch'),
  BKHCN: state('Bộ Khoa học và Công nghệ'),
  BGDĐT: state('Bộ Giáo dục và Đào tạo'),
  BDTTG: state('Bộ Dân tộc và Tôn giáo'),
  BKHĐT: state('Bộ Kế hoạch và Đầu tư'),
  BLĐTBXH: state('Bộ Lao động - Thương binh và Xã hội'),
  BGTVT: state('Bộ Giao thông vận tải'),
  BTNMT: state('Bộ Tài nguyên và Môi trường'),
  BTTTT: state('Bộ Thông tin và Truyền thông'),
  MTTW: union('Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam'),
  TLĐ: union('Tổng Liên đoàn Lao động Việt Nam'),
  TWĐTN: union('Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh'),
  HNDTW: union('Trung ương Hội Nông dân Việt Nam'),
  ĐCT: union('Trung ương Hội Liên hiệp Phụ nữ Việt Nam'),
  HĐND: { level: 'provincial', issuer: null, system: 'state', series: 'local' },
  UBND: { level: 'provincial', issuer: null, system: 'state', series: 'local' },
}

/** Names of ministries and central bodies that hold `và` or a comma, so that a scanner does not stop inside them. */
export const COMPOUND_BODIES: readonly string[] = [
  ...Object.values(SUFFIXES).flatMap((suffix) =>
    suffix.issuer && /,| và | - /u.test(suffix.issuer) ? [suffix.issuer] : [],
  ),
  'Bộ Lao động, Thương binh và Xã hội',
  'Bộ Văn hóa - Thể thao và Du lịch',
  'Ủy ban Mặt trận Tổ quốc Việt Nam và các đoàn thể',
  'Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương',
  'Đoàn đại biểu Quốc hội và Hội đồng nhân dân',
]
