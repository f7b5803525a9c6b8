/** A derived document as its row holds it. */
import type { DerivedDocument, End } from '../derive.ts'
import type { Document, Origins } from '../model.ts'
import { spellingOf } from '../query.ts'
import { leadingDigits } from '../reference.ts'

/** A row of the table of documents, without its id. */
export interface DocumentRow extends Omit<Document, 'open' | 'origin' | 'sources' | 'sourcesCount' | 'mentionsCount'> {
  readonly open: number
  readonly origin: string
  readonly sources: string
  readonly sources_count: number
  readonly mentions_count: number
  readonly spelling: string
  readonly digits: string | null
  readonly names: string
  readonly disputed: number
}

export function rowOf({ document, names, disputed }: DerivedDocument): DocumentRow {
  const { open, origin, sources, sourcesCount, mentionsCount, ...fields } = document
  return {
    ...fields,
    open: Number(open),
    origin: JSON.stringify(origin),
    sources: JSON.stringify(sources),
    sources_count: sourcesCount,
    mentions_count: mentionsCount,
    spelling: spellingOf(document),
    digits: leadingDigits(document.number),
    names: JSON.stringify(names),
    disputed: Number(disputed),
  }
}

/** What relations need of a document. */
export type EndRow = Pick<DocumentRow, 'key' | 'open' | 'date' | 'origin' | 'disputed'>

export const endOf = ({ key, open, date, origin, disputed }: EndRow): End => ({
  document: { key, open: open === 1, date, origin: JSON.parse(origin) as Origins },
  disputed: disputed === 1,
})
