/**
 * Where everything stands: a lane for each level with the Centre on top, a column for each year from left to right. A pure
 * function of the content, so that the same address gives the same picture.
 */
import type { Document, Relation } from '../../../graph/model.ts'
import { LEVELS } from '../lists.ts'
import {
  MARGIN,
  NODE,
  idOf,
  isLevel,
  laneOf,
  type Column,
  type Lane,
  type LaneName,
  type Picture,
  type PlacedNode,
} from './picture.ts'
import { routes } from './route.ts'
import { rowsOf } from './rows.ts'

/** The measures of a kind of picture, in pixels. */
interface Form {
  readonly margin: { readonly top: number; readonly left: number }
  /** Of so many documents of one lane and year, how many stand side by side at most; more stand in further rows. */
  readonly widest: (count: number) => number
  /** Above the first row of a lane, below its last, and an empty lane as a whole. */
  readonly lane: { readonly above: number; readonly below: number; readonly empty: number }
  readonly least: number
  /** The year that a document stands in; empty where it is unknown or makes no difference. */
  readonly yearOf: (document: Document) => string
}

/** All lanes, years from left to right. */
const FULL: Form = {
  margin: MARGIN,
  widest: (count) => Math.max(4, Math.ceil(Math.sqrt(1.5 * count))),
  lane: { above: 12, below: 16, empty: 26 },
  least: 0,
  yearOf: ({ date }) => date?.slice(0, 4) ?? '',
}
/** Only the lanes between the highest and the lowest document, years not told apart: for a small place. */
const COMPACT: Form = {
  margin: { top: 0, left: 34 },
  widest: () => 2,
  lane: { above: 30, below: 24, empty: 42 },
  least: 316,
  yearOf: () => '',
}

/** More than stand side by side in any year. */
const MOST_SLOTS = 10_000

/** Between two years; wider where a level line with its word joins them. */
const SLOT = { width: NODE.width + 16, yearGap: 10, wordGap: 64 } as const
/** Between two rows of a lane; more where an arrow with its word has to stand between. */
const GAP = { plain: 18, arrow: 42 } as const

/** Districts were abolished on 1 July 2025: their lane is drawn only where something older, or of a district, is shown. */
const DISTRICTS_UNTIL = '2025-07'

/** Places documents and relations. A relation with an end that is not among the documents is left out. */
export function place(documents: readonly Document[], relations: readonly Relation[], isCompact = false): Picture {
  const form = isCompact ? COMPACT : FULL
  const slots = slotsOf(documents, form)
  const rows = lanesFor(documents, isCompact).map((name) => rowsIn(name, documents, relations, slots, form))
  const lanes = stacked(rows, form)
  const columns = columnsOf(documents, relations, slots, form)
  const nodes = documents.map((document) => placed(document, { slots, rows, lanes, columns }, form))
  const known = new Set(documents.map(({ key }) => key))
  const drawn = relations.filter(({ from, to }) => from !== to && known.has(from) && known.has(to))
  const lines = routes(drawn, nodes)
  const edges = drawn.map((relation) => ({ id: idOf(relation), relation, points: lines.get(idOf(relation)) ?? [] }))
  const last = lanes.at(-1)
  return {
    nodes,
    edges,
    lanes,
    columns: isCompact ? [] : columns,
    width: Math.max(form.least, (columns.at(-1)?.right ?? form.margin.left) + SLOT.yearGap),
    height: last ? last.top + last.height : form.margin.top,
  }
}

/** The place within its year, from the left, by key. */
type Slots = ReadonlyMap<string, number>

interface Rows {
  readonly name: LaneName
  readonly rowOf: ReadonlyMap<string, number>
  readonly count: number
  readonly gap: number
}

interface Grid {
  readonly slots: Slots
  readonly rows: readonly Rows[]
  readonly lanes: readonly Lane[]
  readonly columns: readonly Column[]
}

const byDate = (a: Document, b: Document): number => {
  const [left, right] = [`${a.date ?? ''} ${a.key}`, `${b.date ?? ''} ${b.key}`]
  return left < right ? -1 : left > right ? 1 : 0
}

/** The rank by date within a lane's year, pressed together where a year would become too wide. */
function slotsOf(documents: readonly Document[], { widest, yearOf }: Form): Slots {
  const groups = Object.groupBy([...documents].sort(byDate), (document) => `${laneOf(document)} ${yearOf(document)}`)
  const entries = Object.values(groups).flatMap((group = []) =>
    group.map(({ key }, rank) => [key, Math.floor(rank * Math.min(1, widest(group.length) / group.length))] as const),
  )
  return new Map(entries)
}

function lanesFor(documents: readonly Document[], isCompact: boolean): readonly LaneName[] {
  const found = new Set(documents.map(laneOf))
  const old = documents.some(({ date }) => date !== null && date < DISTRICTS_UNTIL)
  const named = LEVELS.filter((level) => level !== 'district' || old || found.has(level))
  const all = found.has('unknown') ? [...named, 'unknown' as const] : named
  const isFound = (lane: LaneName) => found.has(lane)
  return isCompact ? all.slice(all.findIndex(isFound), all.findLastIndex(isFound) + 1) : all
}

function rowsIn(
  name: LaneName,
  documents: readonly Document[],
  relations: readonly Relation[],
  slots: Slots,
  { yearOf }: Form,
): Rows {
  const members = documents.filter((document) => laneOf(document) === name).sort(byDate)
  const keys = new Set(members.map(({ key }) => key))
  const inside = relations.filter(({ from, to }) => from !== to && keys.has(from) && keys.has(to))
  const at = (document: Document) => Number(yearOf(document)) * MOST_SLOTS + (slots.get(document.key) ?? 0)
  const rowOf = rowsOf(
    members.map((document) => ({ key: document.key, column: at(document) })),
    inside,
  )
  const gap = inside.some(({ type }) => !isLevel(type)) ? GAP.arrow : GAP.plain
  return { name, rowOf, count: Math.max(0, ...rowOf.values()) + (members.length > 0 ? 1 : 0), gap }
}

function stacked(rows: readonly Rows[], { margin, lane }: Form): readonly Lane[] {
  let top = margin.top
  const isFilled = ({ count }: Rows) => count > 0
  const [first, last] = [rows.findIndex(isFilled), rows.findLastIndex(isFilled)]
  return rows.map(({ name, count, gap }, index) => {
    const height = count === 0 ? lane.empty : lane.above + count * NODE.height + (count - 1) * gap + lane.below
    top += height
    const empty = count > 0 ? null : index < first ? 'above' : index > last ? 'below' : 'between'
    return { name, top: top - height, height, empty }
  })
}

function columnsOf(
  documents: readonly Document[],
  relations: readonly Relation[],
  slots: Slots,
  { margin, yearOf, least }: Form,
): readonly Column[] {
  const years = [...new Set(documents.map(yearOf))].sort()
  const joins = joined(documents, relations, yearOf)
  const slotsIn = (year: string) =>
    1 + Math.max(...documents.filter((one) => yearOf(one) === year).map(({ key }) => slots.get(key) ?? 0))
  // A picture with room to spare keeps it at the left, beside the lanes' names.
  const spare = Math.max(0, least - margin.left - SLOT.yearGap - slotsIn(years[0] ?? '') * SLOT.width)
  let left = margin.left + (years.length === 1 ? spare : 0)
  return years.map((year, index) => {
    const column = { year: year || null, left, right: left + slotsIn(year) * SLOT.width }
    left = column.right + (joins.has(`${year} ${years[index + 1] ?? ''}`) ? SLOT.wordGap : SLOT.yearGap)
    return column
  })
}

/** Pairs of years, the earlier first, that a level line joins. */
function joined(
  documents: readonly Document[],
  relations: readonly Relation[],
  yearOf: Form['yearOf'],
): ReadonlySet<string> {
  const find = (key: string) => documents.find((document) => document.key === key)
  const pairs = relations.flatMap(({ from, type, to }) => {
    const ends = [find(from), find(to)].filter((end) => end !== undefined)
    const isLane = ends.length === 2 && new Set(ends.map(laneOf)).size === 1
    return isLevel(type) && isLane ? [ends.map(yearOf).sort().join(' ')] : []
  })
  return new Set(pairs)
}

function placed(document: Document, grid: Grid, { margin, lane, yearOf }: Form): PlacedNode {
  const index = grid.rows.findIndex(({ name }) => name === laneOf(document))
  const { rowOf, gap } = grid.rows[index] ?? { rowOf: new Map<string, number>(), gap: 0 }
  const left = grid.columns.find(({ year }) => (year ?? '') === yearOf(document))?.left ?? margin.left
  const top = (grid.lanes[index]?.top ?? 0) + lane.above + (rowOf.get(document.key) ?? 0) * (NODE.height + gap)
  return {
    document,
    x: left + (grid.slots.get(document.key) ?? 0) * SLOT.width + SLOT.width / 2,
    y: top + NODE.height / 2,
  }
}
