/** Everything that the store holds, a page at a time. */
import type { Document, SourceSummary, SourcedProblem } from '../model.ts'
import type { Database } from './database.ts'
import type { DocumentRow } from './document-row.ts'
import { toDocument } from './read.ts'
import { SUMMARY, summary, type SourceRow } from './sources.ts'

export function documentsAfter(database: Database, key: string, limit: number): Document[] {
  const rows = database.all<DocumentRow>('SELECT * FROM document WHERE key > ? ORDER BY key LIMIT ?', key, limit)
  return rows.map(toDocument)
}

const AFTER = `${SUMMARY} WHERE contribution.sha > ? ORDER BY contribution.sha LIMIT ?`
const BY_ID = `${SUMMARY} WHERE contribution.sha = ?`

export const sourcesAfter = (database: Database, id: string, limit: number): SourceSummary[] =>
  database.all<SourceRow>(AFTER, id, limit).map((row) => summary(database, row))

export const sourcesById = (database: Database, ids: readonly string[]): SourceSummary[] =>
  ids.flatMap((id) => database.all<SourceRow>(BY_ID, id).map((row) => summary(database, row)))

const SHARED = `
  SELECT content FROM document JOIN finding ON finding.from_id = document.id
  WHERE document.key = ? AND finding.sha IS NULL ORDER BY finding.type, finding.to_id`

export const sharedProblems = (database: Database, keys: readonly string[]): SourcedProblem[] =>
  keys.flatMap((key) =>
    database
      .all<{ content: string }>(SHARED, key)
      .flatMap(({ content }) => JSON.parse(content) as SourcedProblem[])
      .filter(({ source, documents }) => source === null && documents[0] === key),
  )
