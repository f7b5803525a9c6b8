/** Which document does a person mean? Never chosen for them where several fit. */
import type { Document } from '../model.ts'
import { documentWords, fits, parseQuery, rank, type Query } from '../query.ts'
import { compatible, datedKey, openKey, spell } from '../reference.ts'
import type { GraphStore } from '../store.ts'
import type { Token } from '../tokens.ts'

export type Resolution =
  | { readonly kind: 'one'; readonly document: Document }
  | { readonly kind: 'several'; readonly candidates: readonly Document[] }
  /** The candidates are what comes nearest, to be offered and never taken. */
  | { readonly kind: 'none'; readonly candidates: readonly Document[] }

/** Documents that are offered, at most; where more fit, a person has to write more. */
const OFFERED = 50
const NEAREST = 10

/**
 * Reads a key, a coarser key, a key with a date (`tw.21-KL-TW.2021-10-25`), a number as people write it (`21-KL/TW`,
 * `kl 21`, `21-KL/TW 25/10/2021`) or a name.
 */
export async function resolveReference(store: GraphStore, ref: string): Promise<Resolution> {
  const text = ref.trim()
  const [exact] = await store.documents([text])
  if (exact) return { kind: 'one', document: exact }
  const byKey = await coarserKey(store, text)
  if (byKey.length > 0) return choose(byKey)
  const byWords = await words(store, text)
  return byWords.length > 0 ? choose(byWords) : { kind: 'none', candidates: await nearest(store, text) }
}

/** Of an open document: those it can mean. Of another: the open one that can mean it. */
export async function possible(store: GraphStore, document: Document): Promise<readonly Document[]> {
  const open = openKey(document.key)
  if (open !== null) return (await store.documents([open])).filter((other) => other.open)
  if (!document.open) return []
  const { rows } = await store.family(document.key, OFFERED)
  return rows.filter(({ key }) => openKey(key) === document.key)
}

const choose = (candidates: readonly Document[]): Resolution => {
  const [first, second] = candidates
  return first && !second ? { kind: 'one', document: first } : { kind: 'several', candidates }
}

async function coarserKey(store: GraphStore, text: string): Promise<readonly Document[]> {
  if (!text.includes('.') || /\s/u.test(text)) return []
  const dated = datedKey(text)
  const { rows } = await store.family(dated?.key ?? text, OFFERED)
  return dated === null ? rows : rows.filter(({ date }) => date !== null && compatible(date, dated.date))
}

async function words(store: GraphStore, text: string): Promise<readonly Document[]> {
  if (text === '') return []
  const query = parseQuery(text)
  const { rows } = await store.search({ text, limit: OFFERED, offset: 0 })
  const ranked = Map.groupBy(rows, (document) => rank(query, document))
  return ranked.get(0) ?? ranked.get(1) ?? named(query, ranked.get(3) ?? [])
}

/**
 * Those that the words name: by all of a title, or by what else is known of them, in whole words before beginnings, since
 * `khóa XII` begins `khóa XIII`. A title that merely holds the words often names another document that this one carries out.
 */
function named(query: Query, documents: readonly Document[]): readonly Document[] {
  const titled = documents.filter(({ title }) => title !== null && query.spelt.includes(spell(title)))
  const whole = documents.filter((document) => fits(query, naming(document), true))
  const begun = documents.filter((document) => fits(query, naming(document)))
  return [titled, whole, begun].find((fitting) => fitting.length > 0) ?? []
}

function naming(document: Document): readonly Token[] {
  const names = document.name === null ? [] : [document.name]
  const { number, other } = documentWords({ ...document, title: null }, names)
  return [...number, ...other]
}

/**
 * What fits with fewer of the words: without the last ones, the date first of all; else without any digits. Where a number
 * was asked for, numbers go before titles.
 */
async function nearest(store: GraphStore, text: string): Promise<readonly Document[]> {
  const { words: asked, digits } = parseQuery(text)
  const typed = asked.map(({ forms }) => forms[0] ?? '')
  const shorter = typed.map((_, left) => typed.slice(0, typed.length - left))
  let others: readonly Document[] = []
  for (const rest of [...shorter, typed.filter((word) => !/\p{N}/u.test(word))].filter(({ length }) => length > 0)) {
    const { rows } = await store.search({ text: rest.join(' '), limit: OFFERED, offset: 0 })
    const query = parseQuery(rest.join(' '))
    const numbered = rows.filter((document) => digits === null || fits(query, documentWords(document, []).number))
    if (numbered.length > 0) return numbered.slice(0, NEAREST)
    if (others.length === 0) others = rows
  }
  return others.slice(0, NEAREST)
}
