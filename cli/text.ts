/** The layout of text for people: columns, wrapping, documents by name. */
import { stripVTControlCharacters, styleText } from 'node:util'
import type { Document, Excerpt } from '../graph/model.ts'
import { type Words, writeCount, writeDate } from './words.ts'

/** Readable on a terminal of any width, and off one. */
const WIDTH = 100

/** Where a place of a source is: `bao-cao.md:57`. */
export type WriteSpot = (source: string, offset: number) => string

/** How a text is written: its words, whether marks can be shown, and where places are. */
export interface Style {
  readonly words: Words
  readonly coloured: boolean
  readonly spot: WriteSpot
}

export const bold = (text: string, { coloured }: Style): string =>
  coloured ? styleText('bold', text, { validateStream: false }) : text

export const faint = (text: string, { coloured }: Style): string =>
  coloured ? styleText('dim', text, { validateStream: false }) : text

/** Rows as columns of the width of their longest cell; the last column is left as it is. */
export function columns(rows: readonly (readonly string[])[], indent = '  '): string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => width(row[index] ?? ''))))
  const padded = (cell: string, index: number) => cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - width(cell)))
  return rows.map((row) => (indent + row.map(padded).join('  ')).trimEnd())
}

/** A paragraph broken between words. */
export function wrap(text: string, indent: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u)) {
    const longer = line === '' ? word : `${line} ${word}`
    const fits = line === '' || width(longer) <= WIDTH - indent.length
    if (!fits) lines.push(indent + line)
    line = fits ? longer : word
  }
  return line === '' ? lines : [...lines, indent + line]
}

/** What people call a document: its number, else its name or title, else its key. */
export const labelOf = (document: Document): string =>
  document.number ?? document.name ?? document.title ?? document.key

/** `Kết luận 21-KL/TW`, or the name of an unnumbered document. */
export const titleOf = (document: Document): string =>
  document.number === null ? labelOf(document) : [document.type, document.number].filter(isText).join(' ')

/** `Kết luận 21-KL/TW, 25/10/2021, Ban Chấp hành Trung ương`. */
export const describe = (document: Document, { words }: Style): string =>
  [
    titleOf(document),
    document.date === null ? null : writeDate(document.date, words),
    document.number === null ? null : document.issuer,
    document.open ? words.open : null,
  ]
    .filter(isText)
    .join(', ')

/** Words of a source on one line, without what a page break or footnotes put in between. */
export const wordsIn = ({ start, segments, text }: Excerpt): string =>
  segments
    .map(([from, to]) => text.slice(from - start, to - start))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim()

/** `100 trong 412`. */
export const shownOf = (shown: number, total: number, words: Words): string =>
  words.shown(writeCount(shown, words), writeCount(total, words))

export const isText = (value: string | null | undefined): value is string => typeof value === 'string' && value !== ''

// Decomposed letters take more characters than places.
const width = (text: string): number => stripVTControlCharacters(text).normalize('NFC').length
