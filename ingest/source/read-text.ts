/**
 * Plain text and Markdown: where its paragraphs, headings, list items, table rows, footnotes and page breaks are.
 * Both are read alike, since text copied out of Markdown, web pages and scans carries each other's remains.
 */

import { pageLine, runningHeads } from './page-line.ts'

export type PartKind = 'paragraph' | 'heading' | 'item' | 'row' | 'footnote' | 'page'

/** A part of a source, in the offsets of the source. Parts do not overlap and are in order; blank lines are in none. */
export interface Part {
  readonly kind: PartKind
  readonly start: number
  readonly end: number
  /** A footnote's marker. */
  readonly marker: string | null
}

const HEADING_LINE = /^[ \t]{0,3}#{1,6}[ \t]/u
const BOLD_LINE = /^[ \t]*(?:\*\*|__)[^*_]{1,240}(?:\*\*|__)[ \t]*$/u
const ITEM_LINE =
  /^[ \t]*(?:[-*+•◦▪–—][ \t]|\d{1,2}(?:\.\d{1,2}){0,3}[.)][ \t]|[a-zđ]\)[ \t]|\(\d{1,2}\)[ \t]|[IVX]{1,5}\.[ \t])/u
const ROW_LINE = /^[ \t]*\|/u
const FOOTNOTE_LINE =
  /^[ \t]*(?:<sup>[ \t]*(\d{1,3}|\*{1,3}|[a-z])[ \t]*<\/sup>|\[\^([^\]]{1,12})\]:|\[(\d{1,3})\][ \t])/u

interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The parts of a text. Linear in its length. */
export function readParts(text: string): Part[] {
  const parts: Part[] = []
  let open: { kind: PartKind; start: number; end: number; marker: string | null } | null = null
  const close = (): void => {
    if (open) parts.push(open)
    open = null
  }
  const all = [...lines(text)]
  const ofPage = all.map((line) => pageLine(line.text) !== null)
  const heads = runningHeads(
    all.map((line) => line.text),
    ofPage,
  )
  for (const [index, line] of all.entries()) {
    const words = withoutQuote(line.text)
    if (isBlank(words)) close()
    else {
      const isOfPage = heads.has(index) || (words === line.text ? ofPage[index] : pageLine(words) !== null)
      const kind = isOfPage ? 'page' : kindOf(words)
      if (open && continuesBlock(open.kind) && (kind === 'paragraph' || isWrapped(text, open, line)))
        open.end = line.end
      else {
        close()
        open = { kind, start: line.start, end: line.end, marker: kind === 'footnote' ? marker(line.text) : null }
      }
    }
  }
  close()
  return parts
}

const isBlank = (words: string): boolean => words.trim() === '' && !words.includes('\f')

/** A hyphen between words that a line break puts at the head of a line is no bullet: "nhiệm kỳ 2026 ¶ - 2031". */
function isWrapped(
  text: string,
  open: { readonly kind: PartKind; readonly start: number; readonly end: number },
  line: Line,
): boolean {
  if (COMMENT_LINE.test(line.text)) return inComment(text, line.start)
  if (!/^[-–]\s/u.test(line.text) || /[.;:,!?…]\s*$/u.test(text.slice(Math.max(open.start, open.end - 3), open.end)))
    return false
  return /^[-–]\s*\d{4}(?!\d)/u.test(line.text) || (open.kind === 'paragraph' && open.end - open.start > 40)
}

/** "/** … ngày 09/11/2033 ¶  * của Ban Bí thư …": the star of a comment in a program is no bullet, where small letters go on. */
const COMMENT_LINE = /^[ \t]+\*[ \t]+\p{Ll}/u

function inComment(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2000), at)
  return before.lastIndexOf('/*') > before.lastIndexOf('*/')
}

const continuesBlock = (kind: PartKind): boolean => kind === 'paragraph' || kind === 'item' || kind === 'footnote'

function* lines(text: string): Generator<Line> {
  let start = 0
  let formFeed = text.indexOf('\f')
  while (start < text.length) {
    const newline = text.indexOf('\n', start)
    const next = newline < 0 ? text.length : newline + 1
    if (formFeed >= 0 && formFeed < start) formFeed = text.indexOf('\f', start)
    // A form feed starts a page wherever it stands in a line.
    const end = formFeed >= 0 && formFeed < next ? Math.max(formFeed, start + 1) : next
    const line = text.slice(start, end)
    const trimmed = line.trimEnd()
    const kept = trimmed === '' && line.includes('\f') ? line : trimmed
    yield { start, end: start + kept.length, text: kept }
    start = end
  }
}

/** "> Căn cứ …": a quoted line is what stands behind the sign. */
const QUOTED = /^(?:[ \t]{0,3}>)+[ \t]?/u
const withoutQuote = (line: string): string => (line.slice(0, 4).includes('>') ? line.replace(QUOTED, '') : line)

function kindOf(line: string): PartKind {
  if (FOOTNOTE_LINE.test(line)) return 'footnote'
  if (HEADING_LINE.test(line) || BOLD_LINE.test(line)) return 'heading'
  if (hasColumns(line) || ROW_LINE.test(line)) return 'row'
  return ITEM_LINE.test(line) ? 'item' : 'paragraph'
}

/** Two tabs make three columns; one may be an indent. */
function hasColumns(line: string): boolean {
  const tab = line.indexOf('\t')
  return tab >= 0 && line.includes('\t', tab + 1)
}

function marker(line: string): string | null {
  const found = FOOTNOTE_LINE.exec(line)
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null
}
