/** Counts that are kept beside the rows that they count: gathered in a transaction, and written at its end. */
import type { RelationType } from '../model.ts'
import type { DocumentRow } from './document-row.ts'

/** Values of all filters, in the order of the columns of a group; the last is the year. */
type Group = readonly (string | null)[]

const ADD_GROUP = `
  INSERT INTO document_group (id, type, level, issuer, place, year, documents)
  VALUES (json_array(?1, ?2, ?3, ?4, ?5), ?1, ?2, ?3, ?4, ?5, ?6)
  ON CONFLICT (id) DO UPDATE SET documents = documents + excluded.documents`
const ADD_EDGES = `
  INSERT INTO edge_count (type, edges) VALUES (?, ?)
  ON CONFLICT (type) DO UPDATE SET edges = edges + excluded.edges`

/** The part of a database that counts are written with. */
interface Writing {
  run(sql: string, ...values: (string | number | null)[]): unknown
}

export class Counting {
  readonly #groups = new Map<string, { readonly group: Group; documents: number }>()
  readonly #edges = new Map<RelationType, number>()

  /** One document more, or less, of these values. */
  document({ type, level, issuer, place, date }: DocumentRow, by: 1 | -1): void {
    const group = [type, level, issuer, place, date?.slice(0, 4) ?? null]
    const id = JSON.stringify(group)
    const counted = this.#groups.get(id)
    if (counted === undefined) this.#groups.set(id, { group, documents: by })
    else counted.documents += by
  }

  /** One edge more, or less, of a type. */
  edge(type: RelationType, by: 1 | -1): void {
    this.#edges.set(type, (this.#edges.get(type) ?? 0) + by)
  }

  forget(): void {
    this.#groups.clear()
    this.#edges.clear()
  }

  write(database: Writing): void {
    for (const { group, documents } of this.#groups.values())
      if (documents !== 0) database.run(ADD_GROUP, ...group, documents)
    if (this.#groups.size > 0) database.run('DELETE FROM document_group WHERE documents = 0')
    for (const [type, edges] of this.#edges) if (edges !== 0) database.run(ADD_EDGES, type, edges)
    this.forget()
  }
}
