/** Records without labels: `(41, '15-KL/TW', 'Kết luận', 'Về …', '2031-05-18', 1)`, as a database is written out. */
import { TYPE_WORD } from '../lexicon/patterns.ts'
import { dateAt, isoDateAt } from '../scan/date.ts'
import { issuerAt } from '../scan/issuer.ts'
import type { CleanText } from '../source/clean.ts'
import type { DocumentRecord, Field, Span } from './record.ts'

/** The longest way from a number to the bracket that opens or closes its record. */
const REACH = 2500

/** The record of quoted values around an offset, or null. What a value is, its own form tells; the longest is the title. */
export function tupleRecord(clean: CleanText, at: number): (DocumentRecord & Span) | null {
  const { text } = clean
  if (text.charAt(at - 1) !== "'" || !QUOTED_BEFORE.test(text.slice(Math.max(0, at - 4), at))) return null
  const open = openingBefore(text, at)
  const values = open < 0 ? [] : valuesOf(text, open + 1)
  const last = values.at(-1)
  if (!last || values.length < 3 || !values.some((value) => value.start === at)) return null
  return { start: open, end: last.end + 1, cells: false, fields: fieldsOf(clean, values, at) }
}

const QUOTED_BEFORE = /[(,]\s?'$/u

/** The bracket that opens a record stands at the head of a line, or behind `VALUES` or the record before. */
function openingBefore(text: string, at: number): number {
  const window = text.slice(Math.max(0, at - REACH), at)
  const open = [...window.matchAll(/(?:^|[\n\u2029]|\),|VALUES|values)\s*\((?=\s?(?:\d|'|NULL))/gu)].at(-1)
  return open ? at - window.length + open.index + open[0].length - 1 : -1
}

/** The quoted values of the record that begins at the offset; numbers and `NULL` are left out. */
function valuesOf(text: string, from: number): Span[] {
  const values: Span[] = []
  const window = text.slice(from, from + REACH)
  const VALUE = /\s*(?:'((?:[^'\\]|\\.|'')*)'|[\w.+-]+|NULL)\s*(,|\))/y
  for (let hit = VALUE.exec(window); hit; hit = VALUE.exec(window)) {
    const start = from + VALUE.lastIndex - hit[0].length + hit[0].indexOf("'") + 1
    if (hit[1] !== undefined) values.push({ start, end: start + hit[1].length })
    if (hit[2] === ')') return values
  }
  return []
}

const TYPE_ALONE = new RegExp(`^(?:${TYPE_WORD})$`)

function fieldsOf({ text, folded }: CleanText, values: readonly Span[], at: number): Field[] {
  const others = values.filter((value) => value.start !== at)
  const words = (value: Span): string => folded.slice(value.start, value.end)
  // Of two days nothing tells which one is that of the issue.
  const days = others.filter((value) => isDay(words(value)))
  const date = new Set(days.map(words)).size === 1 ? days[0] : undefined
  const type = others.find((value) => TYPE_ALONE.test(words(value).trim()))
  const issuer = others.find(({ start, end }) => issuerAt(text, folded, start)?.end === end)
  const longest = others.reduce<Span | null>(
    (best, value) => (best && best.end - best.start >= value.end - value.start ? best : value),
    null,
  )
  const title = longest && longest.end - longest.start >= 12 && longest !== date && longest !== issuer ? longest : null
  const number = values.find((value) => value.start === at)
  return [
    ...(number ? [{ role: 'number' as const, ...number }] : []),
    ...(type ? [{ role: 'type' as const, ...type }] : []),
    ...(issuer ? [{ role: 'issuer' as const, ...issuer }] : []),
    ...(date ? [{ role: 'date' as const, ...date }] : []),
    ...(title ? [{ role: 'title' as const, ...title }] : []),
  ]
}

const isDay = (words: string): boolean => {
  const day = isoDateAt(words, 0) ?? dateAt(words, 0)
  return day !== null && !day.impossible && day.end === words.trimEnd().length
}
