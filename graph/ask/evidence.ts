/** The evidence for what is found of a directive at a place: which documents, through which steps, by which sentences. */
import type { Act } from '../audit-facts.ts'
import type { Document, Relation, RelationType } from '../model.ts'
import { openKey } from '../reference.ts'
import type { GraphStore } from '../store.ts'
import { byCodePoint } from '../tokens.ts'
import { FINDINGS, type Finding } from './audit-state.ts'
import type { Carried, Link } from './carry.ts'
import { isOwn } from './own-bodies.ts'

export interface Evidence {
  readonly finding: Finding
  /** Whether a body of the place's own issued it: then it counts for the shallow state, too. */
  readonly own: boolean
  /** The document of the place: what implements, or the source that denies, plans or cites. */
  readonly document: Document
  /** Keys from it to the directive. Where an open document may mean the next one, both stand here, with no relation. */
  readonly chain: readonly string[]
  /** What joins the chain, in its order, with the sentences; of a source that only cites, that it does. */
  readonly relations: readonly Relation[]
}

/** What is found of one directive, as far as it is shown. */
export interface Found {
  readonly evidence: readonly Evidence[]
  /** All that there are. */
  readonly total: number
  /** By the place's own bodies, and by all of the place. */
  readonly own: Implementing
  readonly all: Implementing
}

/** How many documents implement a directive for certain. */
export interface Implementing {
  /** Without another document in between. */
  readonly direct: number
  /** Only through others. */
  readonly through: number
  /** The earliest of them, those without a date last; null where there are none. */
  readonly first: Document | null
}

/** Pieces of evidence that are shown for each finding where nothing else is asked for; the earliest are. */
const SHOWN = 3

/** One piece of evidence, before its documents and sentences are read. */
interface Piece {
  readonly finding: Finding
  readonly act: Act
  readonly chain: readonly string[]
}

/** A document below a directive: the next one on the way up to it, and whether the whole way is certain. */
interface Below {
  readonly key: string
  readonly next: string | null
  readonly certain: boolean
}

type Ways = ReadonlyMap<string, Below>

/** For each directive what is found of it; in their order. */
export async function evidenceOf(
  store: GraphStore,
  place: string,
  directives: readonly string[],
  carried: Carried,
  shown = SHOWN,
): Promise<Found[]> {
  const ways = directives.map((key) => below(key, carried.links))
  const before = directives.map((key) => carried.predecessors.get(key)?.at(-1) ?? null)
  const beforeWays = before.map((key) => (key === null ? NO_WAYS : below(key, carried.links)))
  const asked = [...ways, ...beforeWays].flatMap((one) => [...one.keys()])
  const acts = Map.groupBy(asked.length === 0 ? [] : await store.acts(place, asked), ({ to }) => to)
  const pieces = directives.map((key, index) =>
    [
      ...piecesOf(key, ways[index] ?? NO_WAYS, acts),
      ...predecessorPieces(carried.predecessors.get(key) ?? [], beforeWays[index] ?? NO_WAYS, acts),
    ].sort(inOrder),
  )
  return written(store, pieces, shown)
}

const NO_WAYS: Ways = new Map()

/** Everything that leads to a directive, certain ways first and then the others, each document once, nearest first. */
function below(directive: string, links: Carried['links']): Ways {
  const found = new Map<string, Below>([[directive, { key: directive, next: null, certain: true }]])
  const walk = (certain: boolean): void => {
    for (let frontier = [...found.keys()]; frontier.length > 0;) {
      const steps = frontier.flatMap((key) => links.get(key) ?? [])
      const fresh = steps.filter((link) => (!certain || link.certain) && !found.has(link.from))
      for (const { from, to } of fresh) if (!found.has(from)) found.set(from, { key: from, next: to, certain })
      frontier = [...new Set(fresh.map(({ from }: Link) => from))]
    }
  }
  walk(true)
  walk(false)
  return found
}

const piecesOf = (directive: string, ways: Ways, acts: ReadonlyMap<string, readonly Act[]>): Piece[] =>
  [...ways.values()].flatMap((way) => {
    const chain = chainFrom(way, ways)
    return (acts.get(way.key) ?? []).flatMap((act) => {
      const finding = findingOf(act, way, directive)
      // A document that lies on its own way would be told of twice.
      return finding === null || chain.includes(act.from) ? [] : [{ finding, act, chain: [act.from, ...chain] }]
    })
  })

/** By what is done of the document that a directive continues, and from there back to the directive. */
function predecessorPieces(wayBack: readonly string[], ways: Ways, acts: ReadonlyMap<string, readonly Act[]>): Piece[] {
  const before = wayBack.at(-1)
  if (before === undefined) return []
  const rest = wayBack.slice(0, -1).toReversed()
  return piecesOf(before, ways, acts)
    .filter(({ finding }) => finding === 'done')
    .map(({ act, chain }) => ({ finding: 'predecessor', act, chain: [...chain, ...rest] }))
}

/** What an act says of the directive at the end of the way; null where it says nothing of it. */
function findingOf({ kind }: Act, { key, next, certain }: Below, directive: string): Finding | null {
  if (kind === 'cites' || kind === 'denied') return next !== null ? null : kind === 'cites' ? 'cited' : 'denied'
  if (kind === 'may-cite') return next === null || openKey(directive) === key ? 'possible' : null
  return kind === 'weak' || !certain ? 'possible' : kind
}

function chainFrom(way: Below, ways: Ways): string[] {
  const chain: string[] = []
  for (let at: Below | undefined = way; at !== undefined; at = ways.get(at.next ?? '')) chain.push(at.key)
  return chain
}

/** As the findings count; then the place's own bodies, then the earliest, those without a date last, then by key. */
const inOrder = (one: Piece, other: Piece): number =>
  FINDINGS.indexOf(one.finding) - FINDINGS.indexOf(other.finding) ||
  Number(isOwn(other.act)) - Number(isOwn(one.act)) ||
  byCodePoint(one.act.date ?? '9', other.act.date ?? '9') ||
  byCodePoint(one.act.from, other.act.from) ||
  byCodePoint(one.chain.join(' '), other.chain.join(' '))

async function written(store: GraphStore, found: readonly (readonly Piece[])[], most: number): Promise<Found[]> {
  const distinct = found.map(onceEach)
  const shown = distinct.map((pieces) => FINDINGS.flatMap((finding) => firstOf(pieces, finding).slice(0, most)))
  const counted = distinct.map(counts)
  const firsts = counted.flatMap(({ own, all }) => [own.first, all.first]).filter((key) => key !== null)
  const keys = new Set([...shown.flat().flatMap(({ chain }) => chain[0] ?? []), ...firsts])
  const documents = new Map((await store.documents([...keys])).map((one) => [one.key, one]))
  const relations = await relationsBetween(store, shown.flat())
  return counted.map(({ own, all }, index) => ({
    evidence: (shown[index] ?? []).flatMap((piece) => {
      const document = documents.get(piece.act.from)
      return document === undefined ? [] : [evidenceFor(piece, document, relations)]
    }),
    total: distinct[index]?.length ?? 0,
    own: { ...own, first: documents.get(own.first ?? '') ?? null },
    all: { ...all, first: documents.get(all.first ?? '') ?? null },
  }))
}

type Counted = Omit<Implementing, 'first'> & { readonly first: string | null }

function counts(pieces: readonly Piece[]): { readonly own: Counted; readonly all: Counted } {
  const done = firstOf(pieces, 'done')
  return { own: countOf(done.filter(({ act }) => isOwn(act))), all: countOf(done) }
}

function countOf(done: readonly Piece[]): Counted {
  const direct = done.filter(isDirect).length
  const [first] = done.toSorted(
    (one, other) =>
      byCodePoint(one.act.date ?? '9', other.act.date ?? '9') || byCodePoint(one.act.from, other.act.from),
  )
  return { direct, through: done.length - direct, first: first?.act.from ?? null }
}

const isDirect = ({ chain }: Piece): boolean => chain.length === 2

/** Of one document and finding one way alone: without another document in between where there is such a one. */
const onceEach = (pieces: readonly Piece[]): Piece[] => {
  const seen = new Map<string, Piece>()
  for (const piece of pieces) {
    const id = `${piece.finding} ${piece.act.from}`
    const known = seen.get(id)
    if (known === undefined || (isDirect(piece) && !isDirect(known))) seen.set(id, piece)
  }
  return [...seen.values()]
}

const firstOf = (pieces: readonly Piece[], finding: Finding): Piece[] =>
  pieces.filter((piece) => piece.finding === finding)

const FOLLOWED: readonly RelationType[] = ['implements', 'continues', 'cites']

async function relationsBetween(store: GraphStore, pieces: readonly Piece[]): Promise<Map<string, Relation[]>> {
  const keys = [...new Set(pieces.flatMap(({ chain }) => chain))]
  const relations = keys.length === 0 ? [] : await store.relations(keys, 'out', FOLLOWED, false, keys)
  return Map.groupBy(relations, ({ from, to }) => `${from} ${to}`)
}

function evidenceFor(
  { finding, act, chain }: Piece,
  document: Document,
  relations: ReadonlyMap<string, readonly Relation[]>,
): Evidence {
  const joined = chain.flatMap((key, index) => {
    const next = chain[index + 1] ?? ''
    // The way back from what a directive continues runs against its arrow.
    const back = finding === 'predecessor' ? relations.get(`${next} ${key}`) : undefined
    return relations.get(`${key} ${next}`) ?? back ?? []
  })
  // That a report cites what it carries out, too, says nothing more.
  const telling = joined.filter(({ type }) => type !== 'cites' || act.type === 'cites')
  return { finding, own: isOwn(act), document, chain, relations: telling }
}
