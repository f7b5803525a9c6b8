/** Records in lines of values that commas or semicolons divide, below a line of labels. */
import type { CleanText } from '../source/clean.ts'
import { columnsOf, fieldsOf, type Columns } from './table.ts'
import type { DocumentRecord, Span } from './record.ts'

/** The longest line that is read as values. */
const LONGEST = 3000
/** The longest line of labels. */
const LONGEST_HEAD = 400

/** The lists of values of a text; their first lines are read once. */
export class ValueLists {
  private readonly clean: CleanText
  private readonly heads = new Map<number, { readonly columns: Columns; readonly sign: string } | null>()

  constructor(clean: CleanText) {
    this.clean = clean
  }

  /** The record of the line that holds the offset, or null where its paragraph begins with no line of labels. */
  record(at: number): (DocumentRecord & Span) | null {
    const { text } = this.clean
    const head = this.headOf(this.paragraphAt(at))
    if (!head) return null
    const start = text.lastIndexOf('\n', at) + 1
    const stop = /[\n\u2029]/u.exec(text.slice(at, at + LONGEST))
    const line = { start, end: at + (stop?.index ?? LONGEST) }
    const cells = valuesOf(text, line, head.sign)
    if (cells.length !== head.columns.length) return null
    return { ...line, fields: fieldsOf(text, cells, head.columns), cells: true }
  }

  private paragraphAt(at: number): number {
    const { paragraphs } = this.clean
    let low = 0
    for (let high = paragraphs.length; low < high;) {
      const middle = (low + high) >> 1
      if ((paragraphs[middle]?.start ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return paragraphs[low - 1]?.start ?? 0
  }

  private headOf(start: number): { readonly columns: Columns; readonly sign: string } | null {
    const known = this.heads.get(start)
    if (known !== undefined) return known
    const { text } = this.clean
    const length = text.slice(start, start + LONGEST_HEAD + 1).indexOf('\n')
    const end = start + length
    const line = length < 0 ? '' : text.slice(start, end)
    const sign = line.includes(';') ? ';' : ','
    const columns = line.includes(sign)
      ? columnsOf(valuesOf(text, { start, end }, sign).map((cell) => text.slice(cell.start, cell.end)))
      : null
    const head = columns && { columns, sign }
    this.heads.set(start, head)
    return head
  }
}

/** The values of a line; a sign inside quotation marks divides none. */
function valuesOf(text: string, { start, end }: Span, sign: string): Span[] {
  const values: Span[] = []
  let from = start
  let quoted = false
  for (let index = start; index < end; index++) {
    const character = text.charAt(index)
    if (character === '"') quoted = !quoted
    else if (character === sign && !quoted) {
      values.push({ start: from, end: index })
      from = index + 1
    }
  }
  return [...values, { start: from, end }]
}
