/** What tables say in both languages. Formats for programs have fixed names and need none of this. */
import type { Language } from '../../errors.ts'
import type { DocumentField, Level, Mode, Origin, Polarity, RelationType } from '../model.ts'

export type Bilingual = Readonly<Record<Language, string>>

/** What a relation counts as; see `Relation`. */
export type Standing = 'stated' | 'possible' | 'denied' | 'planned' | 'withheld'

export const RELATION_WORDS: Readonly<Record<RelationType, Bilingual>> = {
  implements: { vi: 'thực hiện', en: 'implements' },
  continues: { vi: 'tiếp tục thực hiện', en: 'continues' },
  cites: { vi: 'viện dẫn', en: 'cites' },
  amends: { vi: 'sửa đổi, bổ sung', en: 'amends' },
  replaces: { vi: 'thay thế', en: 'replaces' },
}

export const STANDING_WORDS: Readonly<Record<Standing, Bilingual>> = {
  stated: { vi: 'có dẫn chứng', en: 'stated' },
  possible: { vi: 'có thể', en: 'possible' },
  denied: { vi: 'nguồn nói chưa thực hiện', en: 'denied' },
  planned: { vi: 'mới dự kiến', en: 'planned' },
  withheld: { vi: 'không tính: có trước văn bản kia', en: 'withheld: older than the other' },
}

export const LEVEL_WORDS: Readonly<Record<Level, Bilingual>> = {
  central: { vi: 'Trung ương', en: 'Centre' },
  state: { vi: 'Nhà nước', en: 'State' },
  provincial: { vi: 'cấp tỉnh', en: 'province' },
  district: { vi: 'cấp huyện', en: 'district' },
  commune: { vi: 'cấp xã', en: 'commune' },
  grassroots: { vi: 'cơ sở', en: 'grassroots' },
}

export const POLARITY_WORDS: Readonly<Record<Polarity, Bilingual>> = {
  affirmed: { vi: 'khẳng định', en: 'affirmed' },
  denied: { vi: 'phủ định', en: 'denied' },
}

export const MODE_WORDS: Readonly<Record<Mode, Bilingual>> = {
  done: { vi: 'đã làm', en: 'done' },
  planned: { vi: 'dự kiến', en: 'planned' },
}

export const ORIGIN_WORDS: Readonly<Record<Origin, Bilingual>> = {
  operator: { vi: 'người nạp cho biết', en: 'told when read' },
  text: { vi: 'nguồn', en: 'source' },
  suffix: { vi: 'theo ký hiệu', en: 'from its number' },
  letterhead: { vi: 'tiêu đề văn bản', en: 'letterhead' },
  registry: { vi: 'danh mục', en: 'registry' },
  decision: { vi: 'người duyệt', en: 'reviewer' },
}

export const FIELD_WORDS: Readonly<Record<DocumentField, Bilingual>> = {
  type: { vi: 'Loại văn bản', en: 'Type' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  date: { vi: 'Ngày ban hành', en: 'Date' },
  term: { vi: 'Khóa', en: 'Term' },
  level: { vi: 'Cấp', en: 'Level' },
  place: { vi: 'Nơi', en: 'Place' },
  title: { vi: 'Trích yếu', en: 'Title' },
}

export const YES: Bilingual = { vi: 'có', en: 'yes' }

/** To be said with every answer, since people read a missing row as "it was not done". */
export const ABSENCE: Bilingual = {
  vi: 'Không thấy dẫn chứng không có nghĩa là không thực hiện: tệp này chỉ nói những gì các nguồn đã đọc có nói.',
  en: 'Absence of evidence is not evidence of absence: this file tells only what the sources that were read say.',
}
