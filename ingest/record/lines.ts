/** Records in lines: YAML, the head of a page, a list of labels and values, a table of two columns. */
import { roleOf } from '../lexicon/labels.ts'
import { trimmed, type DocumentRecord, type Field, type Span } from './record.ts'

/** A line that may be a field; `label` is folded to what the label says, `role` null where it says nothing of ours. */
interface Line extends Span {
  readonly label: string | null
  readonly field: Field | null
  readonly opens: boolean
  /** It holds the brace of another record. */
  readonly closes: boolean
}

const LABELLED =
  /^(?<lead>[\s\t>#*+•|,"'`-]*)(?<label>\p{L}[\p{L}\p{N}_ ,/&().-]{0,46}?)["'`*_\s]*(?<sign>:|=|\t)[\s*_]*(?=\S)/u

/** How many lines a run may have, and how many of them in a row may be no fields. */
const MOST_LINES = 40
const MOST_STRAY = 2

/** Whether the line of the offset may be a field whose value holds the offset: the sign of a label stands before it. */
export function mayHoldField(text: string, at: number): boolean {
  const least = Math.max(0, at - MOST_BEFORE)
  for (let index = at - 1; index >= least; index--) {
    const code = text.charCodeAt(index)
    if (code === COLON || code === EQUALS || code === TAB) return true
    if (endsLine(code)) return false
  }
  return false
}

const COLON = ':'.charCodeAt(0)
const EQUALS = '='.charCodeAt(0)
const TAB = '\t'.charCodeAt(0)

/** The record in the run of labelled lines around the offset, or null where the line of the offset is none. */
export function linedRecord(text: string, at: number): (DocumentRecord & Span) | null {
  const own = lineAt(text, at)
  if (!own.field) return null
  const lines = [...backward(text, own).reverse(), own, ...forward(text, own)]
  const first = lines.find((line) => line.label !== null)?.label
  const starts = lines.flatMap((line, index) => (line.label === first || line.opens ? [index] : []))
  const from = starts.findLast((index) => (lines[index]?.start ?? 0) <= own.start) ?? 0
  const to = starts.find((index) => (lines[index]?.start ?? 0) > own.start) ?? lines.length
  const mine = oneEach(lines.slice(from, to), own)
  const fields = mine.flatMap((line) => line.field ?? [])
  return { start: mine[0]?.start ?? own.start, end: mine.at(-1)?.end ?? own.end, fields, cells: false }
}

/** No label twice: what stands before the first or behind the last of two is another record's. */
function oneEach(lines: readonly Line[], own: Line): Line[] {
  const at = lines.indexOf(own)
  const seen = new Set([own.label])
  const isNew = ({ label }: Line): boolean => label === null || (!seen.has(label) && seen.add(label).has(label))
  const behind = lines.slice(at + 1)
  const until = behind.findIndex((line) => !isNew(line))
  const before = lines.slice(0, at).reverse()
  const since = before.findIndex((line) => !isNew(line))
  return [
    ...before.slice(0, since < 0 ? undefined : since).reverse(),
    own,
    ...behind.slice(0, until < 0 ? undefined : until),
  ]
}

const LINE_BREAK = '\n'.charCodeAt(0)
const BOUNDARY = '\u2029'.charCodeAt(0)
const endsLine = (code: number): boolean => code === LINE_BREAK || code === BOUNDARY
/** How far a line may go on before an offset and behind it. */
const MOST_BEFORE = 400
const MOST_BEHIND = 900

function lineAt(text: string, at: number): Line {
  let start = at
  while (start > 0 && at - start < MOST_BEFORE && !endsLine(text.charCodeAt(start - 1))) start--
  let end = at
  while (end < text.length && end - at < MOST_BEHIND && !endsLine(text.charCodeAt(end))) end++
  return lineOf(text, start, end)
}

function lineOf(text: string, start: number, end: number): Line {
  const hit = LABELLED.exec(text.slice(start, end))
  const label = hit?.groups?.['label'] ?? ''
  const role = hit ? roleOf(label) : null
  return {
    start,
    end,
    label: hit ? label.toLowerCase() : null,
    field: hit && role ? { role, ...trimmed(text, start + hit[0].length, end) } : null,
    closes: /[{}]/u.test(text.slice(start, end)),
    opens: /^\s*-\s+["'`]?[\p{Ll}_]+["'`]?:/u.test(text.slice(start, start + 40)),
  }
}

function backward(text: string, own: Line): Line[] {
  return gather(own, (line) => {
    let end = line.start
    while (end > 0 && /[\s]/u.test(text.charAt(end - 1))) end--
    return end === 0 ? null : lineAt(text, end - 1)
  })
}

function forward(text: string, own: Line): Line[] {
  return gather(own, (line) => {
    let start = line.end
    while (start < text.length && /[\s]/u.test(text.charAt(start))) start++
    return start >= text.length ? null : lineAt(text, start)
  })
}

function gather(own: Line, next: (line: Line) => Line | null): Line[] {
  const lines: Line[] = []
  let stray = 0
  for (let line = next(own); line && lines.length < MOST_LINES; line = next(line)) {
    stray = line.label === null ? stray + 1 : 0
    if (stray > MOST_STRAY || line.closes) break
    lines.push(line)
  }
  return lines
}
