/** Records in a dump of a database: `INSERT INTO van_ban (so_hieu, ngay_ban_hanh) VALUES ('12/QĐ-UBND', '2031-03-05'), …`. */
import type { CleanText } from '../source/clean.ts'
import type { DocumentRecord, Span } from './record.ts'
import { columnsOf, fieldsOf, type Columns } from './table.ts'

interface Statement extends Span {
  readonly columns: Columns
}

/** How far from a value its row may begin and end. */
const REACH = 4000
const HEAD = /INSERT\s+INTO\s+[^()]{1,120}\(([^()]{3,1200})\)\s*VALUES\s*/giu

/** The statements of a text that put documents into a table. */
export class Inserts {
  private readonly text: string
  private statements: readonly Statement[] | null = null

  constructor({ text }: CleanText) {
    this.text = text
  }

  /** The record of the row that holds the offset, or null where it is in no statement. */
  record(at: number): (DocumentRecord & Span) | null {
    const statement = this.all().findLast(({ start }) => start <= at)
    const row = statement && at - statement.start < MOST ? this.rowAt(statement, at) : null
    if (!statement || !row) return null
    const cells = valuesOf(this.text, row)
    if (cells.length !== statement.columns.length) return null
    return { ...row, fields: fieldsOf(this.text, cells, statement.columns), cells: true }
  }

  private all(): readonly Statement[] {
    if (this.statements) return this.statements
    const heads = /INSERT\s+INTO/iu.test(this.text) ? [...this.text.matchAll(HEAD)] : []
    this.statements = heads.flatMap((head) => {
      const columns = columnsOf((head[1] ?? '').split(','))
      const start = head.index + head[0].length
      return columns ? [{ columns, start, end: start }] : []
    })
    return this.statements
  }

  private rowAt({ start }: Statement, at: number): Span | null {
    const before = this.text.slice(Math.max(start, at - REACH), at)
    const opening = [...before.matchAll(OPENS_ROW)].at(-1)
    if (!opening) return null
    const from = at - before.length + opening.index + opening[0].length
    const closing = CLOSES_ROW.exec(this.text.slice(at, at + REACH))
    return closing ? { start: from, end: at + closing.index + 1 } : null
  }
}

/** The longest statement. */
const MOST = 2_000_000
const OPENS_ROW = /(?:^|\)\s*,|VALUES)\s*\(|^\(/giu
const CLOSES_ROW = /['"\dL]\s*\)\s*(?:[,;]|$)/u

/** The values of a row; a comma inside quotation marks divides none. */
function valuesOf(text: string, { start, end }: Span): Span[] {
  const values: Span[] = []
  let from = start
  let quoted = false
  for (let index = start; index < end; index++) {
    const character = text.charAt(index)
    if (character === "'") {
      if (!quoted) quoted = text.slice(from, index).trim() === ''
      else if (/^\s*(?:,|\)|$)/u.test(text.slice(index + 1, Math.min(end, index + 6)))) quoted = false
    } else if (character === ',' && !quoted) {
      values.push({ start: from, end: index })
      from = index + 1
    }
  }
  return [...values, { start: from, end }]
}
