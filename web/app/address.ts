/** What the page shows, as its address says it, and back. Every state that a person may want to send lies in here. */
import type { RelationType, Span } from '../../graph/model.ts'
import { RELATION_TYPES } from './lists.ts'

export type PageName =
  | 'start'
  | 'results'
  | 'timeline'
  | 'document'
  | 'trace'
  | 'implementers'
  | 'sources'
  | 'reader'
  | 'audit'
  | 'review'
  | 'unknown'

export interface Address {
  readonly page: PageName
  /** A key, number or name of a document, or the id of a source; empty on pages that show none. */
  readonly ref: string
  /** What was chosen on the page, by the names of `PARAMETERS`. Empty values are left out. */
  readonly query: Query
  /** The place in a source that is pointed at. */
  readonly place: Span | null
}

/** The words of the address, which are seen and sent by people, so they are Vietnamese. */
const PARAMETERS = {
  text: 'q',
  relations: 'quan-he',
  starts: 'them',
  depth: 'sau',
  up: 'len',
  down: 'xuong',
  path: 'duong',
  selected: 'chon',
  closed: 'gap',
  hidden: 'an',
  pinned: 'ghim',
  direct: 'cach',
  level: 'cap',
  place: 'noi',
  from: 'tu',
  to: 'den',
  issuer: 'co-quan',
  title: 'trich-yeu',
  reach: 'pham-vi',
  states: 'trang-thai',
  known: 'danh-muc',
  kind: 'loai',
  opened: 'mo',
  type: 'loai',
  sort: 'xep',
  group: 'nhom',
  beside: 'voi',
  cell: 'o',
  shown: 'hien',
} as const
export type Parameter = keyof typeof PARAMETERS
export type Query = Readonly<Partial<Record<Parameter, string>>>

/** Pages that are about no one document. */
const ALONE = {
  results: 'tra-cuu',
  timeline: 'dong-thoi-gian',
  sources: 'nguon',
  audit: 'ra-soat',
  review: 'cho-duyet',
} as const
const FOLDERS = {
  document: 'van-ban',
  trace: 'truy-nguyen',
  implementers: 'thuc-hien',
  timeline: 'dong-thoi-gian',
  reader: 'nguon',
} as const

/** Reads an address. A path that is none of ours is the page `unknown`. */
export function parse(url: Pick<URL, 'pathname' | 'search' | 'hash'>): Address {
  const [folder = '', ref = '', ...rest] = url.pathname.split('/').slice(1).map(decoded)
  const page = rest.length > 0 ? 'unknown' : pageOf(folder, ref)
  return { page, ref, query: queryOf(new URLSearchParams(url.search)), place: placeOf(url.hash) }
}

/** Writes an address: the path with its query and place. */
export function href(page: PageName, ref = '', query: Query = {}, place: Span | null = null): string {
  const search = new URLSearchParams()
  for (const [name, word] of Object.entries(PARAMETERS)) {
    const value = query[name as Parameter]
    if (value) search.set(word, value)
  }
  return pathOf(page, ref) + (search.size > 0 ? `?${search}` : '') + (place ? `#${place.start}-${place.end}` : '')
}

/** The relations asked for, in the order of the model; `implements` and `continues` unless told otherwise. */
export function relationsOf(query: Query): readonly RelationType[] {
  const named = (query.relations ?? '').split(',')
  const known = RELATION_TYPES.filter((type) => named.includes(type))
  return known.length > 0 ? known : ['implements', 'continues']
}

function pageOf(folder: string, ref: string): PageName {
  if (ref === '') return folder === '' ? 'start' : nameIn(ALONE, folder)
  return nameIn(FOLDERS, folder)
}

const nameIn = (folders: Readonly<Partial<Record<PageName, string>>>, folder: string): PageName =>
  (Object.keys(folders) as PageName[]).find((page) => folders[page] === folder) ?? 'unknown'

function pathOf(page: PageName, ref: string): string {
  if (page in ALONE && (ref === '' || !(page in FOLDERS))) return `/${ALONE[page as keyof typeof ALONE]}`
  return page in FOLDERS ? `/${FOLDERS[page as keyof typeof FOLDERS]}/${encodeURIComponent(ref)}` : '/'
}

function queryOf(search: URLSearchParams): Query {
  const entries = Object.entries(PARAMETERS).map(([name, word]) => [name, search.get(word)] as const)
  return Object.fromEntries(entries.filter(([, value]) => value))
}

function placeOf(hash: string): Span | null {
  const [, start, end] = /^#(\d{1,9})-(\d{1,9})$/.exec(hash) ?? []
  return start && end ? { start: Number(start), end: Number(end) } : null
}

/** A badly encoded part of a path names nothing; it must not take the page down. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
