/** Everything that the store holds, a page at a time. */
import type { Document, SourceSummary, SourcedProblem } from '../model.ts'
import { DOCUMENT_PROPERTIES, toDocument, type ReadDocument } from './document.ts'
import { SUMMARY, summary, type SourceRow } from './sources.ts'
import type { Transaction } from './transaction.ts'

const DOCUMENTS = `
  MATCH (document:Document) WHERE document.key > $key
  WITH document ORDER BY document.key LIMIT $limit
  RETURN document { ${DOCUMENT_PROPERTIES} } AS document ORDER BY document.key`

export async function documentsAfter(transaction: Transaction, key: string, limit: number): Promise<Document[]> {
  const rows = await transaction.all<{ document: ReadDocument }>(DOCUMENTS, { key, limit })
  return rows.map(({ document }) => toDocument(document))
}

const AFTER = `
  MATCH (source:Source) WHERE source.id > $id AND EXISTS { (source)<-[:HOLDS]-(:Location) }
  WITH source ORDER BY source.id LIMIT $limit
  MATCH (source)<-[:HOLDS]-(location:Location)
  ${SUMMARY}`

export async function sourcesAfter(transaction: Transaction, id: string, limit: number): Promise<SourceSummary[]> {
  const rows = await transaction.all<SourceRow>(AFTER, { id, limit })
  return rows.map(summary).sort((one, other) => (one.id < other.id ? -1 : 1))
}

const BY_ID = `
  UNWIND $rows AS id MATCH (source:Source { id: id })<-[:HOLDS]-(location:Location)
  ${SUMMARY}`

export async function sourcesById(transaction: Transaction, ids: readonly string[]): Promise<SourceSummary[]> {
  const rows = await transaction.each<SourceRow>(BY_ID, [...new Set(ids)])
  const found = new Map(rows.map((row) => [row.source.id, summary(row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

const SHARED = `
  UNWIND $rows AS key
  MATCH (:Document { key: key })<-[:CONCERNS]-(problem:Problem)
  WHERE problem.source IS NULL AND problem.documents[0] = key
  RETURN key, problem._problem AS content`

export async function sharedProblems(transaction: Transaction, keys: readonly string[]): Promise<SourcedProblem[]> {
  const rows = await transaction.each<{ key: string; content: string }>(SHARED, [...new Set(keys)])
  const found = Map.groupBy(rows, ({ key }) => key)
  return keys.flatMap((key) => (found.get(key) ?? []).map(({ content }) => JSON.parse(content) as SourcedProblem))
}
