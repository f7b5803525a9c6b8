/** Tables of what is told of one document: where it is mentioned, and what has come of it in time. */
import type { RelationType, SourcedMention } from '../model.ts'
import type { TimelineEvent } from '../ask/timeline.ts'
import type { GraphStore } from '../store.ts'
import { mapPages, pagesOf } from './content.ts'
import { filesOf } from './name.ts'
import { column, tableOf, type Column, type Table } from './table.ts'
import { factColumns, readable } from './tables.ts'
import { RELATION_WORDS, STANDING_WORDS, type Bilingual } from './words.ts'

interface PlacedMention extends SourcedMention {
  readonly files: ReadonlyMap<string, string>
}

const MENTION_COLUMNS: readonly Column<PlacedMention>[] = [
  column('Mã văn bản', 'Document key', ({ document }) => document),
  column('Như đã viết', 'As printed', readable),
  column('Căn cứ xác định', 'How it was told', ({ basis }) => basis),
  column('Tệp', 'File', ({ source, files }) => files.get(source) ?? null),
  column('Trang', 'Page', ({ page }) => page),
  column('Chú thích', 'Footnote', ({ footnote }) => footnote),
  column('Nguồn', 'Source', ({ source }) => source),
  column('Từ vị trí', 'Start', ({ start }) => start),
  column('Đến vị trí', 'End', ({ end }) => end),
]

/** A row for each place that names the document, by source and place. */
export const mentionsTable = (store: GraphStore, mentions: readonly SourcedMention[]): Table =>
  tableOf('mentions', { vi: 'Lần nhắc', en: 'Mentions' }, MENTION_COLUMNS, () =>
    mapPages(pagesOf(mentions), async (page) => {
      const files = await filesOf(
        store,
        page.map(({ source }) => source),
      )
      return page.map((mention) => ({ ...mention, files }))
    }),
  )

const SELF: Bilingual = { vi: 'văn bản này', en: 'this document' }
const OUT: Readonly<Record<RelationType, Bilingual>> = {
  implements: { vi: 'văn bản này thực hiện', en: 'this document implements it' },
  continues: { vi: 'văn bản này tiếp tục thực hiện', en: 'this document continues it' },
  cites: { vi: 'văn bản này viện dẫn', en: 'this document cites it' },
  amends: { vi: 'văn bản này sửa đổi, bổ sung', en: 'this document amends it' },
  replaces: { vi: 'văn bản này thay thế', en: 'this document replaces it' },
}
const DIRECT: Bilingual = { vi: 'trực tiếp', en: 'directly' }
const THROUGH: Bilingual = { vi: 'qua văn bản khác', en: 'through others' }

const EVENT_COLUMNS: readonly Column<TimelineEvent>[] = [
  column('Mã', 'Key', ({ document }) => document.key),
  ...factColumns(({ document }: TimelineEvent) => document),
  column('Quan hệ', 'Relation', ({ relation, direction }, language) =>
    relation === null ? SELF[language] : (direction === 'out' ? OUT : RELATION_WORDS)[relation][language],
  ),
  column('Cách thực hiện', 'How', ({ relation, direct }, language) =>
    relation === null ? null : (direct ? DIRECT : THROUGH)[language],
  ),
  column('Giá trị', 'Standing', ({ relation, open }, language) =>
    relation === null ? null : STANDING_WORDS[open ? 'possible' : 'stated'][language],
  ),
]

/** A row for each event, oldest first. */
export const timelineTable = (events: readonly TimelineEvent[]): Table =>
  tableOf('timeline', { vi: 'Dòng thời gian', en: 'Timeline' }, EVENT_COLUMNS, () => pagesOf(events))
