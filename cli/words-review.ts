/** The words of review in both languages. */
import type { ReviewKind } from '../graph/kinds.ts'
import type { Words } from './words.ts'

export interface ReviewWords {
  readonly kind: Readonly<Record<ReviewKind, string>>
  readonly waiting: (count: string) => string
  readonly nothing: string
  readonly part: (read: string, total: string) => string
  readonly changes: (count: string) => string
  readonly mentions: (here: string, elsewhere: string) => string
  readonly candidates: string
  readonly noCandidate: string
  readonly suspect: (by: string, day: string) => string
  readonly answers: string
  readonly noDecision: string
  readonly standing: Readonly<Record<'applies' | 'suspect' | 'unread' | 'withdrawn', string>>
  readonly overruled: string
  readonly action: Readonly<Record<string, string>>
  readonly decided: (count: number) => string
  readonly exported: (count: number) => string
}

const VI: ReviewWords = {
  kind: {
    open: 'chưa rõ văn bản nào',
    suspect: 'quyết định cần xem lại',
    weak: 'câu chưa chắc',
    problem: 'điểm mâu thuẫn',
  },
  waiting: (count) => `${count} mục chờ duyệt`,
  nothing: 'Không còn mục nào chờ duyệt.',
  part: (read, total) => `Mới xem ${read} trong ${total} nguồn.`,
  changes: (count) => `đổi ${count}`,
  mentions: (here, elsewhere) => `${here} chỗ trong nguồn này, ${elsewhere} mục giống vậy ở chỗ khác`,
  candidates: 'Có thể là:',
  noCandidate: 'Kho chưa có văn bản nào mang số này; dùng --document MÃ.',
  suspect: (by, day) => `Nguồn đã đổi từ khi ${by} quyết định ngày ${day}.`,
  answers: 'Quyết định:',
  noDecision: 'Chưa có quyết định nào.',
  overruled: 'có quyết định sau thay',
  standing: { applies: 'đang áp dụng', suspect: 'cần xem lại', unread: 'nguồn không còn', withdrawn: 'đã hoàn tác' },
  action: {
    ...{ confirm: 'xác nhận', reject: 'bác bỏ', merge: 'gộp', split: 'tách', alias: 'đặt tên gọi', correct: 'sửa' },
    ...{ annotate: 'chú giải mẫu', deadline: 'đặt hạn', close: 'kết luận', withdraw: 'hoàn tác' },
  },
  decided: (count) => `Đã ghi ${count} quyết định.`,
  exported: (count) => `Đã xuất chú giải của ${count} nguồn.`,
}

const EN: ReviewWords = {
  kind: { open: 'unclear document', suspect: 'suspect decision', weak: 'weak sentence', problem: 'contradiction' },
  waiting: (count) => `${count} to review`,
  nothing: 'Nothing waits for review.',
  part: (read, total) => `${read} of ${total} sources were looked through.`,
  changes: (count) => `changes ${count}`,
  mentions: (here, elsewhere) => `places in this source: ${here}; alike elsewhere: ${elsewhere}`,
  candidates: 'It may be:',
  noCandidate: 'The store has no document of this number; give --document KEY.',
  suspect: (by, day) => `The source has changed since ${by} decided on ${day}.`,
  answers: 'Decide:',
  noDecision: 'Nothing was decided yet.',
  overruled: 'a later one counts',
  standing: { applies: 'applies', suspect: 'suspect', unread: 'source is gone', withdrawn: 'undone' },
  action: {
    ...{
      confirm: 'confirmed',
      reject: 'rejected',
      merge: 'merged',
      split: 'split',
      alias: 'named',
      correct: 'corrected',
    },
    ...{ annotate: 'annotated a sample', deadline: 'set a deadline', close: 'closed', withdraw: 'undid' },
  },
  decided: (count) => `${count} decided.`,
  exported: (count) => `Annotations of ${count === 1 ? '1 source' : `${count} sources`} written.`,
}

export const reviewWords = ({ language }: Words): ReviewWords => (language === 'vi' ? VI : EN)
