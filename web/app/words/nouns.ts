/** The nouns of the model in both languages. */
import type { Level, Origin, RelationType } from '../../../graph/model.ts'
import { each, say } from './say.ts'

export const RELATION = each<RelationType>(
  {
    implements: 'thực hiện',
    continues: 'tiếp tục thực hiện',
    cites: 'viện dẫn',
    amends: 'sửa đổi, bổ sung',
    replaces: 'thay thế',
  },
  { implements: 'implements', continues: 'continues', cites: 'cites', amends: 'amends', replaces: 'replaces' },
)
/** On a line of the picture, where there is little room. */
export const EDGE = each<RelationType>(
  {
    implements: 'thực hiện',
    continues: 'tiếp tục',
    cites: 'viện dẫn',
    amends: 'sửa đổi',
    replaces: 'thay thế',
  },
  { implements: 'implements', continues: 'continues', cites: 'cites', amends: 'amends', replaces: 'replaces' },
)

export const LEVEL = each<Level | 'unknown'>(
  {
    central: 'Trung ương',
    state: 'Nhà nước',
    provincial: 'Cấp tỉnh',
    district: 'Cấp huyện',
    commune: 'Cấp xã',
    grassroots: 'Cơ sở',
    unknown: 'Chưa rõ cấp',
  },
  {
    central: 'Centre',
    state: 'State',
    provincial: 'Province',
    district: 'District',
    commune: 'Commune',
    grassroots: 'Grassroots',
    unknown: 'Unknown',
  },
)
export const ORIGIN = each<Exclude<Origin, 'suffix'>>(
  {
    operator: 'người nạp cho biết',
    text: 'nguồn',
    letterhead: 'đầu văn bản',
    registry: 'danh mục',
    decision: 'người duyệt',
  },
  { operator: 'told when read', text: 'source', letterhead: 'letterhead', registry: 'registry', decision: 'reviewer' },
)
export const PLACE_BASIS = each<'operator' | 'letterhead' | 'title' | 'signature' | 'names'>(
  {
    operator: 'người nạp cho biết',
    letterhead: 'theo đầu văn bản',
    title: 'theo tên',
    signature: 'theo chữ ký',
    names: 'theo địa danh trong bài',
  },
  {
    operator: 'told when read',
    letterhead: 'from the letterhead',
    title: 'from the title',
    signature: 'from the signature',
    names: 'from the names in the text',
  },
)
type Tell = (actual: string, expected: string) => string

/** What is wrong, by the rule that found it: a short name, and what stands there against what was to be expected. */
export const PROBLEM = say<Readonly<Record<string, { readonly name: string; readonly tell: Tell } | undefined>>>(
  {
    'type-against-code': {
      name: 'Loại trái ký hiệu',
      tell: (actual, expected) => `Ghi ${actual}, đúng ra là ${expected}.`,
    },
    'impossible-date': { name: 'Ngày không có trong lịch', tell: (actual) => `Ghi ${actual}.` },
    'repaired-number': {
      name: 'Số văn bản viết lạ',
      tell: (actual, expected) => `Ghi ${actual}, hiểu là ${expected}.`,
    },
    'two-dates': {
      name: 'Một văn bản mang các ngày khác nhau',
      tell: (actual, expected) => `Có cả ${actual} và ${expected}.`,
    },
    'older-than-directive': {
      name: 'Có trước văn bản mà nó thực hiện',
      tell: (actual) => `Ban hành ngày ${actual}.`,
    },
    'unreadable-page': {
      name: 'Trang không đọc được',
      tell: (actual) => `Trang ${actual} là ảnh, không nhận ra đủ chữ.`,
    },
    'older-encoding': {
      name: 'Đã chuyển từ bảng mã cũ',
      tell: (actual) => `Nhận ra bảng mã ${actual} theo từ ngữ, đã chuyển sang Unicode.`,
    },
    'unreadable-rows': {
      name: 'Danh mục quá dài',
      tell: (actual) => `Chỉ đọc đến dòng ${actual}.`,
    },
    'columns-without-names': {
      name: 'Chưa nhận ra tên cột',
      tell: (actual) => `${actual}: các dòng chưa được hiểu là văn bản.`,
    },
    'columns-ambiguous': { name: 'Nhiều cột cùng nghĩa', tell: (actual) => `Chưa rõ lấy cột nào: ${actual}.` },
    'columns-unknown': { name: 'Chưa rõ cột ghi gì', tell: (actual) => `${actual}.` },
    'rows-without-number': { name: 'Dòng không có số, ký hiệu', tell: (actual) => `Dòng ${actual}.` },
    'count-total': {
      name: 'Tổng không khớp',
      tell: (actual, expected) => `Ghi ${actual}, cộng lại được ${expected}.`,
    },
    'count-parts': {
      name: 'Số thành phần không khớp',
      tell: (actual, expected) => `Ghi ${actual}, cộng lại được ${expected}.`,
    },
    'count-against-count': {
      name: 'Hai chỗ ghi số khác nhau',
      tell: (actual, expected) => `${actual} và ${expected}.`,
    },
    'count-below-number': {
      name: 'Số đã ban hành thấp hơn số văn bản được nêu',
      tell: (actual, expected) => `Ghi ${actual}, nêu cả số ${expected}.`,
    },
    circle: { name: 'Các văn bản tiếp tục, thực hiện lẫn nhau thành vòng', tell: () => '' },
    'chain-without-centre': { name: 'Chuỗi dừng ở đây, không tới Trung ương, Nhà nước', tell: () => '' },
  },
  {
    'type-against-code': {
      name: 'The type contradicts the code',
      tell: (actual, expected) => `It has ${actual}, expected ${expected}.`,
    },
    'impossible-date': { name: 'No day of the calendar', tell: (actual) => `It has ${actual}.` },
    'repaired-number': {
      name: 'A number in an odd form',
      tell: (actual, expected) => `It has ${actual}, taken as ${expected}.`,
    },
    'two-dates': {
      name: 'One document with different dates',
      tell: (actual, expected) => `Both ${actual} and ${expected}.`,
    },
    'older-than-directive': { name: 'Older than what it implements', tell: (actual) => `Issued on ${actual}.` },
    'unreadable-page': {
      name: 'A page that could not be read',
      tell: (actual) => `Page ${actual} is a picture in which too little text could be recognised.`,
    },
    'older-encoding': {
      name: 'Converted from an older encoding',
      tell: (actual) => `Recognised as ${actual} by its words, and converted to Unicode.`,
    },
    'unreadable-rows': {
      name: 'A list that is too long',
      tell: (actual) => `Read as far as row ${actual}.`,
    },
    'columns-without-names': {
      name: 'No names of columns found',
      tell: (actual) => `${actual}: its rows are not taken for documents.`,
    },
    'columns-ambiguous': { name: 'Several columns of one meaning', tell: (actual) => `None was taken of ${actual}.` },
    'columns-unknown': { name: 'Columns of unknown meaning', tell: (actual) => `${actual}.` },
    'rows-without-number': { name: 'Rows without a number', tell: (actual) => `Rows ${actual}.` },
    'count-total': {
      name: 'The total does not fit',
      tell: (actual, expected) => `It has ${actual}, the parts give ${expected}.`,
    },
    'count-parts': {
      name: 'The parts do not fit',
      tell: (actual, expected) => `It has ${actual}, added up ${expected}.`,
    },
    'count-against-count': {
      name: 'Two places give different numbers',
      tell: (actual, expected) => `${actual} and ${expected}.`,
    },
    'count-below-number': {
      name: 'Fewer are counted than a number says',
      tell: (actual, expected) => `It counts ${actual}, and names number ${expected}.`,
    },
    circle: { name: 'Documents implement or continue each other in a circle', tell: () => '' },
    'chain-without-centre': { name: 'The chain stops here, not at the Centre or the State', tell: () => '' },
  },
)
