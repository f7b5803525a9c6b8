/** What goes into an export: pages of rows, asked for as often as a format needs them, and never held all at once. */
import { RELATION_TYPES, type Document, type Relation, type SourceSummary, type SourcedProblem } from '../model.ts'
import type { GraphStore } from '../store.ts'

export type Pages<Row> = AsyncIterable<readonly Row[]>

export interface Content {
  documents(): Pages<Document>
  /** Also those that are no edges, with all their statements. */
  relations(): Pages<Relation>
  sources(): Pages<SourceSummary>
  problems(): Pages<SourcedProblem>
}

/** Documents or sources that are asked for at a time. */
const PAGE = 500
/** Documents whose relations are asked for at a time: a report may cite a thousand others. */
const ACTING = 25

/** All that a store holds: documents and relations by key, sources by id, problems by source, those of no one source last. */
export const contentOfStore = (store: GraphStore): Content => ({
  documents: () => allDocuments(store),
  relations: () => allRelations(store),
  sources: () => allSources(store),
  problems: () => allProblems(store),
})

/** What an answer holds, with the sources of its relations. */
export const contentOfAnswer = (store: GraphStore, { documents, relations, problems }: AnswerContent): Content => ({
  documents: () => pagesOf(documents),
  relations: () => pagesOf(relations),
  sources: () => sourcesOf(store, relations),
  problems: () => pagesOf(problems),
})

interface AnswerContent {
  readonly documents: readonly Document[]
  readonly relations: readonly Relation[]
  readonly problems: readonly SourcedProblem[]
}

/** What is at hand, as pages. */
export async function* pagesOf<Row>(rows: readonly Row[], size = PAGE): AsyncGenerator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size)
}

/** Every row of every page, changed as they come; `change` may look up what a whole page needs at once. */
export async function* mapPages<Row, Changed>(
  pages: Pages<Row>,
  change: (page: readonly Row[]) => readonly Changed[] | Promise<readonly Changed[]>,
): AsyncGenerator<readonly Changed[]> {
  for await (const page of pages) yield await change(page)
}

async function* allDocuments(store: GraphStore, size = PAGE): AsyncGenerator<readonly Document[]> {
  for (let page = await store.documentsAfter('', size); page.length > 0;) {
    yield page
    page = await store.documentsAfter(page.at(-1)?.key ?? '', size)
  }
}

async function* allRelations(store: GraphStore): AsyncGenerator<readonly Relation[]> {
  for await (const documents of allDocuments(store, ACTING)) {
    const keys = documents.map(({ key }) => key)
    const relations = await store.relations(keys, 'out', RELATION_TYPES, false)
    yield* pagesOf(relations)
  }
}

async function* allSources(store: GraphStore): AsyncGenerator<readonly SourceSummary[]> {
  for (let page = await store.sourcesAfter('', PAGE); page.length > 0;) {
    yield page
    page = await store.sourcesAfter(page.at(-1)?.id ?? '', PAGE)
  }
}

async function* sourcesOf(store: GraphStore, relations: readonly Relation[]): AsyncGenerator<readonly SourceSummary[]> {
  const ids = [...new Set(relations.flatMap(({ sources }) => sources))].sort()
  for await (const page of pagesOf(ids)) yield await store.sourcesById(page)
}

async function* allProblems(store: GraphStore): AsyncGenerator<readonly SourcedProblem[]> {
  for await (const sources of allSources(store))
    for (const { id } of sources) yield await store.problems({ source: id })
  for await (const documents of allDocuments(store)) yield await store.sharedProblems(documents.map(({ key }) => key))
}
