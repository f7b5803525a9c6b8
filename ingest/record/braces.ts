/** Records in braces: JSON, JavaScript and Python literals, as they stand in a program or in a file of data. */
import { roleOf } from '../lexicon/labels.ts'
import { trimmed, type DocumentRecord, type Field, type Span } from './record.ts'

/** The longest way from a number to the brace that opens or closes its record. */
const REACH = 6000

/** The record whose braces are the nearest around the offset, or null. */
export function bracedRecord(text: string, at: number): (DocumentRecord & Span) | null {
  const open = openingBefore(text, at)
  if (open < 0) return null
  const parts = partsOf(text, open + 1)
  const end = (parts.at(-1)?.end ?? open) + 1
  return { start: open, end, cells: false, fields: parts.flatMap((part) => fieldOf(text, part)) }
}

function openingBefore(text: string, at: number): number {
  let depth = 0
  for (let index = at - 1; index >= Math.max(0, at - REACH); index--) {
    const character = text.charAt(index)
    if (character === '}') depth++
    else if (character === '{' && depth-- === 0) return index
  }
  return -1
}

/** What stands between the commas and line ends of a record, outside of what lies inside it. */
function partsOf(text: string, from: number): Span[] {
  const parts: Span[] = []
  let start = from
  let depth = 0
  let quote = ''
  const end = Math.min(text.length, from + 2 * REACH)
  for (let index = from; index < end; index++) {
    const character = text.charAt(index)
    if (quote !== '') {
      if (character === quote && CLOSES.test(text.slice(index + 1, index + 8))) quote = ''
    } else if (QUOTES.includes(character) && OPENS.test(text.slice(Math.max(start, index - 4), index)))
      quote = character
    else if (character === '{' || character === '[') depth++
    else if ((character === '}' || character === ']') && depth-- === 0) return [...parts, { start, end: index }]
    else if (depth === 0 && /[,\n;\u2029]/u.test(character)) {
      parts.push({ start, end: index })
      start = index + 1
    }
  }
  return [...parts, { start, end }]
}

const QUOTES = '"\'`'
/** A mark inside of what is quoted is one that nothing follows which goes on the record. */
const CLOSES = /^\s*(?:[,:}\]);\n\u2029]|$)/u
const OPENS = /(?:^|[:=(>,\s])\s*$/u

const LABELLED = /^\s*["'`]?([\p{L}_][\p{L}\p{N}_ /.-]{0,40}?)["'`]?\s*(?::|=>|=)\s*(?:new Date\(\s*)?/u

function fieldOf(text: string, { start, end }: Span): Field[] {
  const label = LABELLED.exec(text.slice(start, end))
  const role = label ? roleOf(label[1] ?? '') : null
  return label && role ? [{ role, ...trimmed(text, start + label[0].length, end) }] : []
}
