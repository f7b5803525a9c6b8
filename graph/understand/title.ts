/** Whether two titles are of one document: sources quote a title whole, the registry shortens it. */
import { tokens } from '../tokens.ts'

/** Syllables of the shorter title that may be missing in the longer one: a name of a place has two. */
const MISSING = 1
/** A title of fewer syllables tells nothing apart: `về công tác cán bộ`. */
const FEWEST = 6

/** What offices write short in titles. */
const SHORT: Readonly<Record<string, string>> = {
  cnh: 'công nghiệp hóa',
  hdh: 'hiện đại hóa',
  kt: 'kinh tế',
  xh: 'xã hội',
  khcn: 'khoa học công nghệ',
  xhcn: 'xã hội chủ nghĩa',
  mttq: 'mặt trận tổ quốc',
  dvhc: 'đơn vị hành chính',
  vbqppl: 'văn bản quy phạm pháp luật',
  tp: 'thành phố',
}
const LEAD = new Set(['ve', 'viec'])

/** Compares the syllables of two titles, without accents. */
export function isTitled(one: string, other: string): boolean {
  const [first, second] = [syllables(one), syllables(other)]
  const shorter = Math.min(first.length, second.length)
  return shorter >= FEWEST && shorter - inCommon(first, second) <= MISSING
}

function syllables(title: string): string[] {
  const words = tokens(title).flatMap(({ folded }) => tokens(SHORT[folded] ?? folded).map((token) => token.folded))
  const start = words.findIndex((word) => !LEAD.has(word))
  return start < 0 ? [] : words.slice(start)
}

/** How many syllables stand in both, in one order. */
function inCommon(first: readonly string[], second: readonly string[]): number {
  let row = new Array<number>(second.length + 1).fill(0)
  for (const word of first) {
    const next = [0]
    for (const [index, other] of second.entries())
      next.push(word === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0))
    row = next
  }
  return row.at(-1) ?? 0
}
