/** Deriving documents anew: what is said of their keys, before and with a change, and the properties that come of it. */
import { deriveDocument, type DerivedDocument } from '../derive.ts'
import { LISTED_SOURCES, listedAfter, type Form } from '../facts.ts'
import { byCodePoint } from '../tokens.ts'
import type { Corrections } from '../understand/decided.ts'
import type { Filling } from '../understand/known.ts'
import type { Knowledge } from '../understand/understand.ts'
import type { Appearing, Contribution, Touching } from './contribution.ts'
import { propertiesOf, type DocumentProperties } from './document.ts'
import { locked } from './schema.ts'
import type { Transaction, Value } from './transaction.ts'

interface StoredForm {
  readonly id: string
  readonly content: string
  readonly sources: number
}

/** A locked document as it was before the change; one that has no forms is new. */
interface Before {
  readonly key: string
  readonly properties: Partial<DocumentProperties>
  readonly forms: readonly StoredForm[]
}

/** A document before and after a change. */
export interface Rederived {
  readonly key: string
  readonly before: Partial<DocumentProperties>
  readonly wasThere: boolean
  /** Forms that more or fewer sources use than before. */
  readonly forms: readonly StoredForm[]
  /** Null where no source speaks of it any more. */
  readonly derived: DerivedDocument | null
}

/** All that goes and all that comes in one transaction. */
export interface Change {
  readonly gone: readonly Touching[]
  readonly come: readonly Contribution[]
  /** Keys of documents to derive anew whoever speaks of them. */
  readonly also: readonly string[]
}

// In the order of their keys, so that two who write wait for each other in turn. What is locked cannot change any more.
const LOCK = `
  UNWIND $rows AS key
  MERGE (document:Document { key: key }) ${locked('document')}
  RETURN key, properties(document) AS properties,
    [(form:Form)-[:DESCRIBES]->(document) | form { .id, .content, .sources }] AS forms`
const FIRST_SOURCES = `
  UNWIND $rows AS key
  RETURN key, COLLECT {
    MATCH (:Document { key: key })<-[:MENTIONS]-(source:Source) RETURN source.id ORDER BY source.id LIMIT toInteger($limit)
  } AS sources`

/** Locks the documents of a change and derives them anew; nothing is written yet but new ones without properties. */
export async function rederive(
  transaction: Transaction,
  change: Change,
  { known, decided }: Knowledge,
): Promise<Rederived[]> {
  const appearing = [...change.gone, ...change.come].flatMap((each) => each.appearing)
  const keys = [...new Set([...appearing.map(({ key }) => key), ...change.also])].sort(byCodePoint)
  const standing = await transaction.each<Before>(LOCK, keys)
  const listed = await listedSources(transaction, change, standing)
  const [gone, come] = [grouped(change.gone), grouped(change.come)]
  const contents = new Map(change.come.flatMap(({ forms }) => [...forms]))
  return standing.map((one) => {
    const [leaving, coming] = [gone.get(one.key) ?? [], come.get(one.key) ?? []]
    const before = listed.get(one.key) ?? one.properties._sources ?? []
    const sources = listedAfter(before, ids(leaving), ids(coming))
    const forms = formsAfter(one.forms, leaving, coming, contents)
    const besides = [known.filling(one.key), decided.corrections(one.key)] as const
    return rederiveOne(one, forms, sources, [leaving, coming], besides)
  })
}

const grouped = (touching: readonly Touching[]): Map<string, Appearing[]> =>
  Map.groupBy(
    touching.flatMap(({ appearing }) => appearing),
    ({ key }) => key,
  )

/** Where one leaves a full list, those that were not listed are needed; as many as can leave at once. */
async function listedSources(
  transaction: Transaction,
  { gone }: Change,
  before: readonly Before[],
): Promise<Map<string, readonly string[]>> {
  const leaving = new Set(gone.flatMap(({ appearing }) => appearing.map(({ key, source }) => `${key} ${source}`)))
  const asked = before.filter(
    ({ key, properties: { _sources = [], citingSources = 0 } }) =>
      citingSources > _sources.length && _sources.some((source) => leaving.has(`${key} ${source}`)),
  )
  const rows = await transaction.each<{ key: string; sources: string[] }>(
    FIRST_SOURCES,
    asked.map(({ key }) => key),
    { limit: LISTED_SOURCES + gone.length },
  )
  return new Map(rows.map(({ key, sources }) => [key, sources]))
}

function formsAfter(
  before: readonly StoredForm[],
  gone: readonly Appearing[],
  come: readonly Appearing[],
  contents: ReadonlyMap<string, string>,
): StoredForm[] {
  const forms = new Map(before.map((form) => [form.id, form]))
  const count = (id: string, by: number): void => {
    const { content, sources } = forms.get(id) ?? { content: contents.get(id) ?? '', sources: 0 }
    forms.set(id, { id, content, sources: sources + by })
  }
  for (const { form } of gone) count(form, -1)
  for (const { form } of come) count(form, 1)
  return [...forms.values()]
}

function rederiveOne(
  { key, properties, forms: formsBefore }: Before,
  forms: readonly StoredForm[],
  sources: readonly string[],
  [gone, come]: readonly [readonly Appearing[], readonly Appearing[]],
  besides: readonly [Filling, Corrections],
): Rederived {
  const used = forms.filter(({ sources }) => sources > 0)
  const facts = {
    key,
    forms: used.map(({ content, sources }) => ({ form: JSON.parse(content) as Form, sources })),
    sources,
    sourcesCount: (properties.citingSources ?? 0) + citing(come) - citing(gone),
    mentionsCount: (properties.mentions ?? 0) + mentioned(come) - mentioned(gone),
  }
  return {
    key,
    before: properties,
    wasThere: formsBefore.length > 0,
    forms: forms.filter((form) => !formsBefore.includes(form)),
    derived: used.length === 0 ? null : deriveDocument(facts, ...besides),
  }
}

const ids = (appearing: readonly Appearing[]): string[] =>
  appearing.flatMap(({ source, mentions }) => (mentions > 0 ? [source] : []))
const citing = (appearing: readonly Appearing[]): number => ids(appearing).length
const mentioned = (appearing: readonly Appearing[]): number =>
  appearing.reduce((all, { mentions }) => all + mentions, 0)

const ADD_FORM = `
  UNWIND $rows AS row MATCH (document:Document { key: row.key })
  MERGE (form:Form { id: row.id }) ON CREATE SET form.content = row.content
  MERGE (form)-[:DESCRIBES]->(document)
  SET form.sources = row.sources`
const DROP_FORM = 'UNWIND $rows AS id MATCH (form:Form { id: id }) DETACH DELETE form'
const SET_PROPERTIES = `
  UNWIND $rows AS row MATCH (document:Document { key: row.key }) SET document += row.changed`
const REMOVE = 'UNWIND $rows AS key MATCH (document:Document { key: key }) DETACH DELETE document'

/** Writes what differs from before. */
export async function writeDocuments(transaction: Transaction, documents: readonly Rederived[]): Promise<void> {
  const forms = documents.flatMap(({ key, forms }) => forms.map((form) => ({ key, ...form })))
  const [used, unused] = [forms.filter(({ sources }) => sources > 0), forms.filter(({ sources }) => sources === 0)]
  const rows = documents.map((one) => ({ key: one.key, changed: changedProperties(one) }))
  const changed = rows.filter(({ changed }) => Object.keys(changed).length > 0)
  await Promise.all([
    transaction.each(ADD_FORM, used),
    transaction.each(
      DROP_FORM,
      unused.map(({ id }) => id),
    ),
    transaction.each(SET_PROPERTIES, changed),
  ])
}

/** Removes those that no source speaks of any more, after their relations. */
export const removeDocuments = (transaction: Transaction, documents: readonly Rederived[]): Promise<unknown> =>
  transaction.each(
    REMOVE,
    documents.flatMap(({ key, derived }) => (derived === null ? [key] : [])),
  )

function changedProperties({ before, derived }: Rederived): Record<string, Value> {
  if (derived === null) return {}
  const after = Object.entries(propertiesOf(derived)) as [keyof DocumentProperties, Value][]
  return Object.fromEntries(after.filter(([name, value]) => !same(before[name], value)))
}

const same = (before: unknown, after: unknown): boolean =>
  JSON.stringify(before ?? null) === JSON.stringify(after ?? null)
