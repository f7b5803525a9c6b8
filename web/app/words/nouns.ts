/** The nouns of the model in both languages. */
import type { Level, Origin, RelationType } from '../../../graph/model.ts'
import { each } from './say.ts'

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
  { text: 'nguồn', letterhead: 'đầu văn bản', registry: 'danh mục', decision: 'người duyệt' },
  { text: 'source', letterhead: 'letterhead', registry: 'registry', decision: 'reviewer' },
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
/** What a problem's rule is called; `actual` and `expected` are told beside it. */
export const PROBLEM = each<string>(
  {
    'type-against-code': 'Loại trái mã',
    'older-than-directive': 'Có trước văn bản mà nó thực hiện',
    'two-dates': 'Các nguồn ghi khác ngày',
  },
  {
    'type-against-code': 'The type contradicts the code',
    'older-than-directive': 'Older than what it implements',
    'two-dates': 'Sources give different dates',
  },
)
