/** A small registry for tests: two terms of one number, two documents of one plenum, one of the State. */
import type { RegisteredDocument, Registry } from '../graph/registry.ts'

const entry = (said: Partial<RegisteredDocument> & Pick<RegisteredDocument, 'key' | 'type'>): RegisteredDocument => ({
  number: null,
  issuer: null,
  date: null,
  term: null,
  level: 'central',
  title: null,
  aliases: [],
  kind: 'memory',
  ...said,
})

export const REGISTRY: Registry = {
  documents: [
    entry({
      key: 'tw.05-CT-TW.2016-2021',
      type: 'Chỉ thị',
      number: '05-CT/TW',
      issuer: 'Bộ Chính trị',
      date: '2016-05-15',
      term: 'XII',
      title: 'Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    }),
    entry({
      key: 'tw.05-CT-TW.2026-2031',
      type: 'Chỉ thị',
      number: '05-CT/TW',
      issuer: 'Bộ Chính trị',
      date: '2026-03-01',
      term: 'XIV',
      title: 'Phòng, chống lãng phí trong các cơ quan của hệ thống chính trị',
    }),
    entry({
      key: 'tw.18-NQ-TW.2016-2021',
      type: 'Nghị quyết',
      number: '18-NQ/TW',
      issuer: 'Ban Chấp hành Trung ương',
      date: '2017-10-25',
      term: 'XII',
      title: 'Tiếp tục đổi mới, sắp xếp tổ chức bộ máy của hệ thống chính trị',
      aliases: ['Nghị quyết Trung ương 6 khóa XII', 'Nghị quyết 18'],
    }),
    entry({
      key: 'tw.20-NQ-TW.2016-2021',
      type: 'Nghị quyết',
      number: '20-NQ/TW',
      issuer: 'Ban Chấp hành Trung ương',
      date: '2017-10-25',
      term: 'XII',
      title: 'Bảo vệ, chăm sóc và nâng cao sức khỏe nhân dân',
      aliases: ['Nghị quyết Trung ương 6 khóa XII (sức khỏe)'],
    }),
    entry({
      key: 'tw.21-KL-TW.2021-2026',
      type: 'Kết luận',
      number: '21-KL/TW',
      issuer: 'Ban Chấp hành Trung ương',
      date: '2021-10-25',
      term: 'XIII',
      title: 'Đẩy mạnh xây dựng, chỉnh đốn Đảng và hệ thống chính trị',
      aliases: ['Kết luận Trung ương 4 khóa XIII', '(dân dã) Nghị quyết Trung ương 4 khóa XIII'],
    }),
    entry({
      key: 'tw.57-NQ-TW.2021-2026',
      type: 'Nghị quyết',
      number: '57-NQ/TW',
      issuer: 'Bộ Chính trị',
      date: '2024-12-22',
      term: 'XIII',
      title: 'Đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia',
    }),
  ],
  terms: [
    { scope: 'tw', years: '2016-2021', ordinal: 'XII' },
    { scope: 'tw', years: '2021-2026', ordinal: 'XIII' },
    { scope: 'hai-phong', years: '2020-2025', ordinal: 'XVI' },
  ],
}
