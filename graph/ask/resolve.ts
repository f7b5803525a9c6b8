/** Which document does a person mean? Never chosen for them where several fit. */
import type { Document } from '../model.ts'
import { documentWords, fits, parseQuery, rank, type Query } from '../query.ts'
import { compatible, datedKey, openKey, spell } from '../reference.ts'
import type { GraphStore, Page } from '../store.ts'
import type { Token } from '../tokens.ts'

export type Resolution =
  | { readonly kind: 'one'; readonly document: Document }
  /** The candidates are the first of `total` that fit. */
  | { readonly kind: 'several'; readonly candidates: readonly Document[]; readonly total: number }
  /** The candidates are what comes nearest, to be offered and never taken. */
  | { readonly kind: 'none'; readonly candidates: readonly Document[] }

/** Documents that are offered, at most; where more fit, a person has to write more. */
const OFFERED = 50
const NEAREST = 10
/** Documents that are looked through for those that the words name. */
const WIDE = 10_000

/**
 * Reads a key, a coarser key, a key with a date (`tw.21-KL-TW.2021-10-25`), a number as people write it (`21-KL/TW`,
 * `kl 21`, `21-KL/TW 25/10/2021`) or a name.
 */
export async function resolveReference(store: GraphStore, ref: string): Promise<Resolution> {
  const text = ref.trim()
  const exact = await byKey(store, text)
  if (exact !== undefined) return { kind: 'one', document: exact }
  const coarser = await coarserKey(store, text)
  if (coarser.length > 0) return choose(coarser)
  return (await words(store, text)) ?? { kind: 'none', candidates: await nearest(store, text) }
}

/** A key that was merged leads on for good. */
async function byKey(store: GraphStore, key: string): Promise<Document | undefined> {
  const [exact] = await store.documents([key])
  if (exact !== undefined || !isKey(key)) return exact
  const lead = await store.lead(key)
  return lead === key ? undefined : (await store.documents([lead]))[0]
}

const isKey = (text: string): boolean => text.includes('.') && !/\s/u.test(text)

/** Of an open document: those it can mean. Of another: the open one that can mean it. */
export async function possible(store: GraphStore, document: Document): Promise<readonly Document[]> {
  const open = openKey(document.key)
  if (open !== null) return (await store.documents([open])).filter((other) => other.open)
  if (!document.open) return []
  const { rows } = await store.family(document.key, WIDE)
  return rows.filter(({ key }) => openKey(key) === document.key)
}

/** `fitting` are all that fit, or the first of a greater number. */
function choose(fitting: readonly Document[], total = fitting.length): Resolution {
  const [first] = fitting
  if (first !== undefined && total === 1) return { kind: 'one', document: first }
  return { kind: 'several', candidates: fitting.slice(0, OFFERED), total }
}

async function coarserKey(store: GraphStore, text: string): Promise<readonly Document[]> {
  if (!isKey(text)) return []
  const dated = datedKey(text)
  const { rows } = await store.family(dated?.key ?? text, WIDE)
  return dated === null ? rows : rows.filter(({ date }) => date !== null && compatible(date, dated.date))
}

/** Null where the words name nothing. */
async function words(store: GraphStore, text: string): Promise<Resolution | null> {
  if (text === '') return null
  const query = parseQuery(text)
  const { rows, total } = await decisive(store, text, query)
  const ranked = Map.groupBy(rows, (document) => rank(query, document))
  const best = ranked.get(0) ?? ranked.get(1)
  const isCut = rows.length < total
  // What goes first is all there where something else follows it.
  if (best !== undefined) return choose(best, isCut && best.length === rows.length ? total : best.length)
  const naming = named(query, ranked.get(3) ?? [])
  // Among those that were not looked through there may be another one: nothing is chosen, and nothing denied.
  if (isCut) return choose(naming.length > 0 ? naming : rows, total)
  return naming.length > 0 ? choose(naming) : null
}

/** The first hits, or many, where the first do not show all that goes before the others. */
async function decisive(store: GraphStore, text: string, query: Query): Promise<Page<Document>> {
  const first = await store.search({ text, limit: OFFERED, offset: 0 })
  const [foremost, last] = [first.rows[0], first.rows.at(-1)].map((one) => (one === undefined ? 3 : rank(query, one)))
  const shown = foremost !== undefined && foremost < 2 && last !== foremost
  if (shown || first.total <= first.rows.length) return first
  return store.search({ text, limit: WIDE, offset: 0 })
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
