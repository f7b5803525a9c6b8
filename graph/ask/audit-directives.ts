/** What an audit is asked, and the directives that it asks about. */
import type { Directive } from '../audit-facts.ts'
import { DOCUMENT_FIELDS, type AuditState, type Document } from '../model.ts'
import { fits, parseQuery } from '../query.ts'
import { isBefore } from '../reference.ts'
import type { RegisteredDocument } from '../registry.ts'
import type { GraphStore } from '../store.ts'
import { tokens } from '../tokens.ts'
import { newestFirst } from './walk.ts'

/** A directive, by its key, at a place. */
export interface AskedPair {
  readonly directive: string
  readonly place: string
}

export interface AuditOptions {
  /** Only directives of these bodies; of the Centre and the State where none is named. */
  readonly issuers?: readonly string[]
  /** These documents instead, by their keys; open ones among them are left out. */
  readonly directives?: readonly string[]
  /** Every place that a source belongs to, where none is named. */
  readonly places?: readonly string[]
  /** Directives issued on this day or year or later. */
  readonly from?: string
  /** Directives issued before this day or year. */
  readonly before?: string
  /** Only directives whose title, or name where they have no number, has all these words, each by its beginning. */
  readonly title?: string
  /** Only rows in one of these states. */
  readonly states?: readonly AuditState[]
  /** Whether that means the deep state. */
  readonly deep?: boolean
  /** Also what the registry has from public material and no source cites. */
  readonly known?: boolean
  /** Only these pairs of all that there are. */
  readonly pairs?: readonly AskedPair[]
  /** Pieces of evidence to give for each kind of finding of a row, at most; the first few where nothing is asked for. */
  readonly pieces?: number
  /** Whether to tell how long other places took. */
  readonly compare?: boolean
  /** Rows to give of each state, at most: the rows then stand state by state. */
  readonly each?: number
  /** Rows to give, at most; all where nothing is asked for. */
  readonly limit?: number
  readonly offset?: number
}

export interface AskedDirective extends Directive {
  /** What the registry tells of it where no source cites it; else null. */
  readonly registered: Document | null
}

/** Newest first, those without a date last, then by key. */
export async function askedDirectives(store: GraphStore, options: AuditOptions): Promise<readonly AskedDirective[]> {
  const { title = '', directives } = options
  const issued = directives === undefined ? await issuedDirectives(store, options) : await named(store, directives)
  return title.trim() === '' ? issued : titled(store, issued, title)
}

/** Whatever their level: who names a directive knows what it asks. */
async function named(store: GraphStore, keys: readonly string[]): Promise<readonly AskedDirective[]> {
  const documents = await store.documents([...new Set(keys)])
  return documents
    .filter(({ open }) => !open)
    .map(({ key, date }) => ({ key, date, registered: null }))
    .sort(newestFirst)
}

/** Those with the words in their titles, in the same order. */
async function titled(
  store: GraphStore,
  directives: readonly AskedDirective[],
  title: string,
): Promise<readonly AskedDirective[]> {
  const query = parseQuery(title)
  const keys = directives.map(({ key }) => key)
  const documents = new Map<string, Document>()
  for (let start = 0; start < keys.length; start += AT_ONCE)
    for (const one of await store.documents(keys.slice(start, start + AT_ONCE))) documents.set(one.key, one)
  return directives.filter(({ key, registered }) => {
    const document = documents.get(key) ?? registered
    return document !== null && fits(query, tokens([document.title, document.name].join(' ')))
  })
}

/** Documents whose titles are looked at at once. */
const AT_ONCE = 1000

async function issuedDirectives(
  store: GraphStore,
  { issuers = [], from, before, known = false }: AuditOptions,
): Promise<readonly AskedDirective[]> {
  const period = { ...(from === undefined ? {} : { from }), ...(before === undefined ? {} : { before }) }
  const cited = (await store.directives({ issuers, ...period })).map((one) => ({ ...one, registered: null }))
  if (!known) return cited
  const read = (await store.registry()).documents.filter(
    (entry) => entry.kind === 'read' && isOf(entry, issuers) && isIssuedIn(entry.date, period),
  )
  const held = new Set((await store.documents(read.map(({ key }) => key))).map(({ key }) => key))
  const uncited = read.filter(({ key }) => !held.has(key)).map(fromRegistry)
  return [...cited, ...uncited].sort(newestFirst)
}

const isOf = ({ level, issuer }: RegisteredDocument, issuers: readonly string[]): boolean =>
  issuers.length === 0 ? level === 'central' || level === 'state' : issuer !== null && issuers.includes(issuer)

/** As stores filter: a document without a date matches no period. */
function isIssuedIn(date: string | null, { from, before }: Pick<AuditOptions, 'from' | 'before'>): boolean {
  if (date === null) return from === undefined && before === undefined
  return (from === undefined || !isBefore(date, from)) && (before === undefined || date < before)
}

function fromRegistry({ aliases: _aliases, kind: _kind, ...entry }: RegisteredDocument): AskedDirective {
  const fields = { ...entry, place: null }
  const known = DOCUMENT_FIELDS.filter((field) => fields[field] !== null)
  const registered: Document = {
    ...fields,
    open: false,
    name: null,
    origin: Object.fromEntries(known.map((field) => [field, 'registry'])),
    sources: [],
    sourcesCount: 0,
    mentionsCount: 0,
  }
  return { key: entry.key, date: entry.date, registered }
}
