/**
 * Counts: how many documents a source says were issued, in the rows of a table ("Nghị quyết | 4 | 4 | 8") and in a sentence
 * ("Ban Thường vụ đã ban hành 04 Nghị quyết, 20 Chỉ thị"). Where they contradict themselves or each other, that is a problem.
 */
import type { IssuedCount, Problem } from '../../graph/model.ts'
import { TYPE_WORD, typeName } from '../lexicon/patterns.ts'
import { issuerAt } from '../scan/issuer.ts'
import type { CleanText } from './clean.ts'
import { fold } from './fold.ts'
import { behindBlanks } from '../lexicon/signs.ts'
import { matchesIn } from '../scan/matches.ts'
import { singleSpaced } from '../scan/spaces.ts'

export interface Counts {
  readonly counts: readonly IssuedCount[]
  readonly problems: readonly Problem[]
}

interface Counted extends IssuedCount {
  /** A table row adds up; a sentence does not claim to. */
  readonly inTable: boolean
  /** "hơn 826": no number to hold against another. */
  readonly rounded: boolean
  /** Parts that a cell adds up itself: `1531 (BTVTU:705 + TTTU:826)`. */
  readonly parts: readonly { readonly whole: number; readonly values: readonly number[] }[]
}

/** All counts of a source and their contradictions, in the order of their places. */
export function readCounts(clean: CleanText): Counts {
  const counted = [...tableCounts(clean), ...sentenceCounts(clean)].sort((a, b) => a.start - b.start)
  const problems = [...counted.flatMap(totalProblems), ...againstEachOther(counted)].sort((a, b) => a.start - b.start)
  return { counts: counted.map(({ type, by, total, start, end }) => ({ type, by, total, start, end })), problems }
}

const TYPE_CELL = new RegExp(`^(${TYPE_WORD})$`)
const TOTAL_HEAD = /^(?:tong so|tong cong|tong|cong)$/u
const BODY_HEAD =
  /(?:ban chap hanh|ban thuong vu|thuong truc|thanh uy|tinh uy|huyen uy|dang uy|uy ban nhan dan|hoi dong nhan dan|btv|bch|ubnd|hdnd)/u

interface Cell {
  readonly text: string
  readonly folded: string
}

function tableCounts(clean: CleanText): Counted[] {
  const counted: Counted[] = []
  let head: readonly Cell[] = []
  clean.paragraphs.forEach((paragraph, index) => {
    if (paragraph.kind !== 'row') return
    const end = (clean.paragraphs[index + 1]?.start ?? clean.text.length + 1) - 1
    const cells = cellsOf(clean.text.slice(paragraph.start, end))
    if (cells.some((cell) => BODY_HEAD.test(cell.folded)) && !cells.some((cell) => TYPE_CELL.test(cell.folded)))
      head = cells
    const row = rowOf(cells, head)
    if (row) counted.push({ ...row, ...placeOf(clean, paragraph.start, end), inTable: true, rounded: false })
  })
  return counted
}

const cellsOf = (row: string): Cell[] =>
  row.split('\t').map((cell) => {
    const text = cell.trim()
    return { text, folded: singleSpaced(fold(text)) }
  })

const placeOf = (clean: CleanText, start: number, end: number): { start: number; end: number } => {
  const excerpt = clean.excerpt(start, end)
  return { start: excerpt.start, end: excerpt.end }
}

function rowOf(cells: readonly Cell[], head: readonly Cell[]): Pick<Counted, 'type' | 'by' | 'total' | 'parts'> | null {
  const at = cells.findIndex((cell) => TYPE_CELL.test(cell.folded))
  const type = typeName(cells[at]?.folded ?? '')
  if (type === null || !head.some((cell) => BODY_HEAD.test(cell.folded))) return null
  const by: Record<string, number> = {}
  let total: number | null = null
  cells.forEach((cell, index) => {
    const value = index > at ? numberIn(cell.text) : null
    const name = head[index]
    if (value === null || !name) return
    if (TOTAL_HEAD.test(name.folded)) total = value
    else if (BODY_HEAD.test(name.folded)) by[name.text] = value
  })
  return { type, by, total, parts: cells.slice(at + 1).flatMap(partsOf) }
}

/** `1.531` and `04` are numbers; `–` and an empty cell are none. */
function numberIn(text: string): number | null {
  const digits = /^\d{1,3}(?:\.\d{3})+|^\d+/u.exec(text)
  return digits ? Number(digits[0].replace(/\./gu, '')) : null
}

function partsOf(cell: Cell): Counted['parts'][number][] {
  const whole = numberIn(cell.text)
  const bracket = /\(([^)]*\+[^)]*)\)/u.exec(cell.text)
  if (whole === null || !bracket?.[1]) return []
  const values = bracket[1].split('+').map((part) => numberIn(/\d[\d.]*\s*$/u.exec(part)?.[0] ?? ''))
  return values.every((value) => value !== null) ? [{ whole, values }] : []
}

const ISSUED_COUNT = new RegExp(`\\b([0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]{1,5})\\s+(${TYPE_WORD})\\b`, 'g')
/** Part of a date, a number or a fraction: "31/12 nghị quyết" counts nothing. */
const NO_COUNT = /[./,-]$/u
const ROUNDED = /(?:hon|tren|gan|khoang)\s+$/u
const CLAUSE_ENDS = ';:\u001e'
const REACH = 400

function sentenceCounts(clean: CleanText): Counted[] {
  return matchesIn(ISSUED_COUNT, clean.folded).flatMap((hit) => {
    const before = clean.folded.slice(Math.max(0, hit.index - 8), hit.index)
    const type = typeName(hit[2] ?? '')
    const issuer = NO_COUNT.test(before) ? null : issuedBy(clean, hit.index)
    if (type === null || issuer === null) return []
    const rounded = ROUNDED.exec(before)
    const place = placeOf(clean, hit.index - (rounded?.[0].length ?? 0), hit.index + hit[0].length)
    const by = { [issuer]: Number((hit[1] ?? '').replace(/\./gu, '')) }
    return [{ type, by, total: null, ...place, inTable: false, rounded: rounded !== null, parts: [] }]
  })
}

/** The body with which the clause begins, where it is said to have issued. */
function issuedBy(clean: CleanText, at: number): string | null {
  const from = Math.max(0, at - REACH)
  const before = clean.folded.slice(from, at)
  if (!before.includes('ban hanh')) return null
  const start = clauseStart(before)
  if ((start === 0 && from > 0) || !before.includes('ban hanh', start)) return null
  const lead = /^[\s\-+*]*/u.exec(clean.folded.slice(from + start, from + start + 8))?.[0].length ?? 0
  return issuerAt(clean.text, clean.folded, from + start + lead)?.name ?? null
}

/** Where the last clause of some words begins; 0 where none ends in them. */
function clauseStart(words: string): number {
  for (let at = words.length - 1; at >= 0; at--) {
    const sign = words.charAt(at)
    const next = CLAUSE_ENDS.includes(sign) || sign === '.' ? behindBlanks(words, at + 1) : 0
    if (next > at + (sign === '.' ? 1 : 0)) return next
  }
  return 0
}

const added = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

function totalProblems(count: Counted): Problem[] {
  const sum = added(Object.values(count.by))
  const wrong = count.total !== null && Object.keys(count.by).length > 0 && sum !== count.total
  const parts = count.parts
    .map((part) => ({ whole: part.whole, sum: added(part.values) }))
    .filter((part) => part.whole !== part.sum)
  return [
    ...(wrong ? [problem('count-total', count, String(count.total), String(sum))] : []),
    ...parts.map((part) => problem('count-parts', count, String(part.whole), String(part.sum))),
  ]
}

const problem = (rule: string, { type, start, end }: Counted, actual: string, expected: string): Problem => ({
  rule,
  message: `Unexpected count ${actual} of ${type}, expected ${expected}`,
  actual,
  expected,
  start,
  end,
  documents: [],
})

/** A sentence and a table that count the same documents of the same body. */
function againstEachOther(counted: readonly Counted[]): Problem[] {
  const rows = counted.filter((count) => count.inTable)
  return counted
    .filter((count) => !count.inTable && !count.rounded)
    .flatMap((count) => {
      const [body = '', value = 0] = Object.entries(count.by)[0] ?? []
      const other = rows.flatMap((row) => (sameType(row.type, count.type) ? cellsFor(row, body) : []))[0]
      return other && !other.includes(value)
        ? [problem('count-against-count', count, String(value), String(other[0]))]
        : []
    })
}

/** What a row says of a body: the number of its cell, and the parts that the cell adds up. */
const cellsFor = (row: Counted, body: string): number[][] =>
  Object.entries(row.by)
    .filter(([name]) => bodyOf(name) === bodyOf(body))
    .map(([, value]) => [value, ...row.parts.flatMap((part) => (part.whole === value ? part.values : []))])

const sameType = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)

/** `Thành ủy` and `Ban Chấp hành` are one body, its standing committee another. */
function bodyOf(name: string): string {
  const folded = fold(name)
  if (/thuong truc/u.test(folded)) return 'thuong truc'
  if (/thuong vu|btv/u.test(folded)) return 'ban thuong vu'
  return /chap hanh|bch|^(?:thanh|tinh|huyen|quan|thi|dang) uy/u.test(folded) ? 'ban chap hanh' : folded
}
