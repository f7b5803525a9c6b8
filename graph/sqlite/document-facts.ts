/** What is said of a document, counted on from one change to the next. */
import { LISTED_SOURCES, listedAfter, type DocumentFacts } from '../facts.ts'
import type { Change, DocumentChange } from './change.ts'
import type { Database } from './database.ts'
import type { DocumentRow } from './document-row.ts'

interface FormRow {
  readonly number: number
  readonly content: string
  readonly sources: number
}

type Counted = Pick<DocumentRow, 'key' | 'sources' | 'sources_count' | 'mentions_count'>

/** Writes what has come and gone of a document; returns all that is said of it now, null where that is nothing. */
export function documentFacts(
  database: Database,
  id: number,
  before: Counted | null,
  change: Change,
): DocumentFacts | null {
  const changed = change.document(id)
  const forms = countForms(database, id, changed, change.isNew(id) ? [] : readForms(database, id))
  if (forms.length === 0) return null
  const { come, gone } = changed
  return {
    key: before?.key ?? keyOf(database, id),
    forms: forms.map(({ content, sources }) => ({ form: change.form(content), sources })),
    sources: listed(database, id, before, changed),
    sourcesCount: (before?.sources_count ?? 0) + citing(come).length - citing(gone).length,
    mentionsCount: (before?.mentions_count ?? 0) + mentioned(come) - mentioned(gone),
  }
}

const keyOf = (database: Database, id: number): string =>
  database.get<{ key: string }>('SELECT key FROM document_key WHERE id = ?', id)?.key ?? ''

const readForms = (database: Database, id: number): FormRow[] =>
  database.all('SELECT number, content, sources FROM form WHERE document = ?', id)

/** Counts the forms that sources use, and writes which source uses which; returns those that are used still. */
function countForms(
  database: Database,
  id: number,
  { come, gone }: DocumentChange,
  before: readonly FormRow[],
): FormRow[] {
  const counts = new Map(before.map(({ number, sources }) => [number, sources]))
  for (const { form } of gone) counts.set(form, (counts.get(form) ?? 0) - 1)
  const numbers = new Map(before.map(({ number, content }) => [content, number]))
  for (const { source, form, mentions } of come) {
    const number = numbers.get(form) ?? 1 + Math.max(0, ...numbers.values())
    numbers.set(form, number)
    counts.set(number, (counts.get(number) ?? 0) + 1)
    database.run('INSERT INTO appearance VALUES (?, ?, ?, ?)', id, source, number, mentions)
  }
  const after = [...numbers].map(([content, number]) => ({ number, content, sources: counts.get(number) ?? 0 }))
  return after.filter((form, place) => writeForm(database, id, form, before[place]))
}

/** Writes a form where its count is another than before; returns whether any source uses it. */
function writeForm(database: Database, id: number, form: FormRow, before: FormRow | undefined): boolean {
  const { number, content, sources } = form
  if (before === undefined) database.run('INSERT INTO form VALUES (?, ?, ?, ?)', id, number, content, sources)
  else if (sources === 0) database.run('DELETE FROM form WHERE document = ? AND number = ?', id, number)
  else if (sources !== before.sources)
    database.run('UPDATE form SET sources = ? WHERE document = ? AND number = ?', sources, id, number)
  return sources > 0
}

const FIRST = `
  SELECT sha FROM appearance JOIN contribution USING (source)
  WHERE appearance.document = ? AND appearance.mentions > 0 ORDER BY sha LIMIT ${LISTED_SOURCES}`

/** Where one leaves a full list, the one that follows it has to be looked up. */
function listed(database: Database, id: number, before: Counted | null, { come, gone }: DocumentChange) {
  const known = before === null ? [] : (JSON.parse(before.sources) as string[])
  const isFull = known.length === LISTED_SOURCES
  if (isFull && gone.some(({ sha }) => known.includes(sha)))
    return database.all<{ sha: string }>(FIRST, id).map(({ sha }) => sha)
  return listedAfter(known, shas(citing(gone)), shas(citing(come)))
}

type Citing = { readonly sha: string; readonly mentions: number }

const citing = (appearing: readonly Citing[]): readonly Citing[] => appearing.filter(({ mentions }) => mentions > 0)
const shas = (appearing: readonly Citing[]): string[] => appearing.map(({ sha }) => sha)
const mentioned = (appearing: readonly Citing[]): number => appearing.reduce((sum, { mentions }) => sum + mentions, 0)
