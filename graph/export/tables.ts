/** The tables that content makes: documents, relations, statements, sources, problems. */
import type { Language } from '../../errors.ts'
import { DOCUMENT_FIELDS, type Document, type Excerpt, type Relation, type SourcedStatement } from '../model.ts'
import type { SourceSummary, SourcedProblem } from '../model.ts'
import { isCertain } from '../relation.ts'
import type { GraphStore } from '../store.ts'
import { mapPages, type Content, type Pages } from './content.ts'
import { captionsOf, filesOf } from './name.ts'
import { column, tableOf, worded, type Column, type Table } from './table.ts'
import {
  FIELD_WORDS,
  LEVEL_WORDS,
  MODE_WORDS,
  ORIGIN_WORDS,
  POLARITY_WORDS,
  RELATION_WORDS,
  STANDING_WORDS,
  YES,
  type Standing,
} from './words.ts'

export const TABLES = ['documents', 'relations', 'statements', 'sources', 'problems'] as const
export type TableName = (typeof TABLES)[number]

/** One of the tables of some content. */
export function contentTable(store: GraphStore, content: Content, name: TableName): Table {
  switch (name) {
    case 'documents':
      return tableOf(name, { vi: 'Văn bản', en: 'Documents' }, DOCUMENT_COLUMNS, () => content.documents())
    case 'relations':
      return tableOf(name, { vi: 'Quan hệ', en: 'Relations' }, RELATION_COLUMNS, () =>
        named(store, content.relations()),
      )
    case 'statements':
      return tableOf(name, { vi: 'Dẫn chứng', en: 'Statements' }, STATEMENT_COLUMNS, () =>
        statements(store, content.relations()),
      )
    case 'sources':
      return tableOf(name, { vi: 'Nguồn', en: 'Sources' }, SOURCE_COLUMNS, () => content.sources())
    case 'problems':
      return tableOf(name, { vi: 'Điểm cần xem lại', en: 'Problems' }, PROBLEM_COLUMNS, () =>
        placed(store, content.problems()),
      )
  }
}

/** What a relation counts as: only what is stated is a fact; weak words and open documents leave it possible. */
export function standingOf({ confidence, open, withheld, statements }: Relation): Standing {
  if (confidence > 0) return isCertain({ confidence, open }) ? 'stated' : 'possible'
  if (withheld !== null) return 'withheld'
  return statements.some(({ polarity }) => polarity === 'denied') ? 'denied' : 'planned'
}

/** The words as they are read, without a page break or footnotes that stand between. */
export const readable = ({ start, segments, text }: Excerpt): string =>
  segments
    .map(([from, to]) => text.slice(from - start, to - start).trim())
    .join(' ')
    .replaceAll(/\s+/gu, ' ')

/** The facts of a document, in the order in which people write them. */
const FACT_COLUMNS: readonly Column<Document>[] = [
  ...fieldColumns('type', 'number'),
  column('Tên gọi', 'Name', ({ name }) => name),
  ...fieldColumns('title', 'issuer', 'date', 'term'),
  { heading: FIELD_WORDS.level, cell: ({ level }, language) => worded(LEVEL_WORDS, level, language) },
  ...fieldColumns('place'),
]

/** The same in a table whose rows are of another shape and name a document. */
export const factColumns = <Row>(documentOf: (row: Row) => Document): Column<Row>[] =>
  FACT_COLUMNS.map(({ heading, cell }) => ({ heading, cell: (row, language) => cell(documentOf(row), language) }))

const DOCUMENT_COLUMNS: readonly Column<Document>[] = [
  column('Mã', 'Key', ({ key }) => key),
  ...FACT_COLUMNS,
  column('Chưa rõ là văn bản nào', 'Not known which', ({ open }, language) => (open ? YES[language] : null)),
  column('Số nguồn viện dẫn', 'Citing sources', ({ sourcesCount }) => sourcesCount),
  column('Số lần nhắc', 'Mentions', ({ mentionsCount }) => mentionsCount),
  column('Xuất xứ thông tin', 'Where the facts come from', originsOf),
]

function fieldColumns(...fields: readonly (keyof typeof FIELD_WORDS)[]): Column<Document>[] {
  return fields.map((field) => ({ heading: FIELD_WORDS[field], cell: (document) => document[field] }))
}

function originsOf({ origin }: Document, language: Language): string {
  const told = DOCUMENT_FIELDS.flatMap((field) => {
    const from = origin[field]
    return from === undefined ? [] : [`${FIELD_WORDS[field][language]}: ${ORIGIN_WORDS[from][language]}`]
  })
  return told.join('; ')
}

/** A relation with what its ends are called. */
interface NamedRelation extends Relation {
  readonly captions: ReadonlyMap<string, string>
  readonly files: ReadonlyMap<string, string>
}

type Ends = Pick<NamedRelation, 'from' | 'type' | 'to' | 'captions'>

const END_COLUMNS: readonly Column<Ends>[] = [
  column('Mã văn bản', 'Document key', ({ from }) => from),
  column('Văn bản', 'Document', ({ from, captions }) => captions.get(from) ?? null),
  column('Quan hệ', 'Relation', ({ type }, language) => RELATION_WORDS[type][language]),
  column('Mã văn bản kia', 'Other key', ({ to }) => to),
  column('Văn bản kia', 'Other document', ({ to, captions }) => captions.get(to) ?? null),
]

const RELATION_COLUMNS: readonly Column<NamedRelation>[] = [
  ...END_COLUMNS,
  column('Giá trị', 'Standing', (relation, language) => STANDING_WORDS[standingOf(relation)][language]),
  column('Độ tin cậy', 'Confidence', ({ confidence }) => confidence),
  column('Số dẫn chứng', 'Statements', ({ statements }) => statements.length),
  column('Số nguồn', 'Sources', ({ sources }) => sources.length),
  column('Dẫn chứng đầu', 'First evidence', ({ statements: [first] }) => (first ? readable(first.evidence) : null)),
  column(
    'Tệp',
    'File',
    ({ sources, statements, files }) => files.get(statements[0]?.source ?? sources[0] ?? '') ?? null,
  ),
]

/** A statement with what its ends and its source are called. */
interface NamedStatement extends SourcedStatement {
  readonly captions: ReadonlyMap<string, string>
  readonly files: ReadonlyMap<string, string>
}

const STATEMENT_COLUMNS: readonly Column<NamedStatement>[] = [
  ...END_COLUMNS,
  column('Khẳng định hay phủ định', 'Polarity', ({ polarity }, language) => POLARITY_WORDS[polarity][language]),
  column('Đã làm hay dự kiến', 'Mode', ({ mode }, language) => MODE_WORDS[mode][language]),
  column('Độ tin cậy', 'Confidence', ({ confidence }) => confidence),
  column('Quy tắc', 'Rule', ({ rule }) => rule),
  column('Dẫn chứng', 'Evidence', ({ evidence }) => readable(evidence)),
  column('Cả câu', 'Sentence', ({ sentence }) => readable(sentence)),
  column('Tệp', 'File', ({ source, files }) => files.get(source) ?? null),
  column('Trang', 'Page', ({ page }) => page),
  column('Chú thích', 'Footnote', ({ footnote }) => footnote),
  column('Nguồn', 'Source', ({ source }) => source),
  column('Từ vị trí', 'Start', ({ evidence }) => evidence.start),
  column('Đến vị trí', 'End', ({ evidence }) => evidence.end),
]

const SOURCE_COLUMNS: readonly Column<SourceSummary>[] = [
  column('Nguồn', 'Source', ({ id }) => id),
  column('Tệp', 'Files', ({ locations }) => locations.map(({ path }) => path).join('; ')),
  column('Đọc lúc', 'Read at', ({ locations: [first] }) => first?.readAt ?? null),
  column('Mã văn bản', 'Document key', ({ key }) => key),
  ...(['type', 'number', 'title', 'issuer', 'date'] as const).map((field) => ({
    heading: FIELD_WORDS[field],
    cell: (source: SourceSummary) => source[field],
  })),
  { heading: FIELD_WORDS.level, cell: ({ level }, language) => worded(LEVEL_WORDS, level, language) },
  column('Nơi', 'Place', ({ place }) => place),
  column('Số ký tự', 'Characters', ({ characters }) => characters),
  column('Số ký tự không đọc được', 'Unreadable characters', ({ unreadable }) => unreadable),
  column('Số lần nhắc', 'Mentions', ({ mentionsCount }) => mentionsCount),
  column('Số văn bản', 'Documents', ({ documentsCount }) => documentsCount),
  column('Số dẫn chứng', 'Statements', ({ statementsCount }) => statementsCount),
  column('Số điểm cần xem lại', 'Problems', ({ problemsCount }) => problemsCount),
]

interface PlacedProblem extends SourcedProblem {
  readonly files: ReadonlyMap<string, string>
}

const PROBLEM_COLUMNS: readonly Column<PlacedProblem>[] = [
  column('Quy tắc', 'Rule', ({ rule }) => rule),
  column('Nội dung', 'Message', ({ message }) => message),
  column('Đang ghi', 'Actual', ({ actual }) => actual),
  column('Đáng lẽ', 'Expected', ({ expected }) => expected),
  column('Mã các văn bản', 'Document keys', ({ documents }) => documents.join('; ')),
  column('Tệp', 'File', ({ source, files }) => (source === null ? null : (files.get(source) ?? null))),
  column('Nguồn', 'Source', ({ source }) => source),
  column('Từ vị trí', 'Start', ({ source, start }) => (source === null ? null : start)),
  column('Đến vị trí', 'End', ({ source, end }) => (source === null ? null : end)),
]

const named = (store: GraphStore, relations: Pages<Relation>): Pages<NamedRelation> =>
  mapPages(relations, async (page) => {
    const shown = page.map(({ sources, statements }) => statements[0]?.source ?? sources[0] ?? null)
    const [captions, files] = await Promise.all([captionsOfEnds(store, page), filesOf(store, shown)])
    return page.map((relation) => ({ ...relation, captions, files }))
  })

const statements = (store: GraphStore, relations: Pages<Relation>): Pages<NamedStatement> =>
  mapPages(relations, async (page) => {
    const stated = page.flatMap((relation) => relation.statements)
    const sources = stated.map(({ source }) => source)
    const [captions, files] = await Promise.all([captionsOfEnds(store, stated), filesOf(store, sources)])
    return stated.map((statement) => ({ ...statement, captions, files }))
  })

const captionsOfEnds = (store: GraphStore, page: readonly Pick<Relation, 'from' | 'to'>[]) =>
  captionsOf(
    store,
    page.flatMap(({ from, to }) => [from, to]),
  )

const placed = (store: GraphStore, problems: Pages<SourcedProblem>): Pages<PlacedProblem> =>
  mapPages(problems, async (page) => {
    const files = await filesOf(
      store,
      page.map(({ source }) => source),
    )
    return page.map((problem) => ({ ...problem, files }))
  })
