/**
 * Cleaning: named, ordered repairs that turn a source into text that can be read sentence by sentence. Each carries an
 * offset map, so that every later span points into the source as it was read.
 *
 * 1. compose: letters and marks become one character (NFC); `Ð` of other languages becomes `Đ` in words
 * 2. split: blanks that a PDF left inside syllables go; see `split.ts`
 * 3. markup: what Markdown, HTML and JSON left behind goes, or becomes a boundary; runs of blanks become one
 * 4. pages: a page break and its footnotes are moved behind the sentence that they interrupt
 */
import type { Excerpt } from '../../graph/model.ts'
import { attributeWords, type Words } from './attributes.ts'
import { excerptOf, lastBefore, type Piece } from './excerpt.ts'
import { asWords } from './joined-words.ts'
import { foldRunning } from './fold.ts'
import { markupAt, nextMarkup, replacement, writesEscapes } from './markup.ts'
import { orderParts, type PlacedPart } from './order.ts'
import { pagesOf } from './pages.ts'
import type { Part } from './read-text.ts'
import { splitSyllables } from './split.ts'

/** A stretch of the cleaned text that one footnote fills. */
export interface Footnote {
  readonly start: number
  readonly end: number
  readonly marker: string
}

/** A footnote marker as it stood in the sentence, which no longer holds it. */
export interface FootnoteReference {
  readonly at: number
  readonly marker: string
}

export interface CleanText {
  /** Composed, without markup; paragraphs are divided by U+2029. */
  readonly text: string
  /** The same, folded, line breaks as blanks; see `fold.ts`. Offsets are those of `text`. */
  readonly folded: string
  readonly footnotes: readonly Footnote[]
  readonly references: readonly FootnoteReference[]
  /** Where each paragraph begins, with its kind. */
  readonly paragraphs: readonly { readonly start: number; readonly kind: Part['kind'] }[]
  /** The footnote that holds an offset of the cleaned text, or null. */
  footnoteAt(at: number): Footnote | null
  /** The rows of tables, whose cells a tab divides. */
  readonly rows: readonly { readonly start: number; readonly end: number }[]
  /** The words of the source from one offset of the cleaned text to another. */
  excerpt(start: number, end: number): Excerpt
  /** The page that an offset of the source stands on, where the source tells it. */
  page(offset: number): number | null
}

const ROW_TAG = /^<\/?(?:tr|table)\b/iu
const SUPERSCRIPT = /^<sup>[ \t]*(?:\[|\()?(\d{1,3}|\*{1,3}|[a-z])(?:\]|\))?[ \t]*<\/sup>/iu
const COMBINING = /\P{M}\p{M}+/gu

/** Cleans a source. Linear in its length. */
export function clean(source: string, parts: readonly Part[]): CleanText {
  const builder = new Builder(source)
  const composed = source.normalize('NFC') === source
  for (const placed of orderParts(source, parts)) builder.add(placed, composed)
  return builder.finish(pagesOf(source, parts))
}

class Builder {
  private readonly pieces: Piece[] = []
  private readonly chunks: string[] = []
  private readonly footnotes: Footnote[] = []
  private readonly references: FootnoteReference[] = []
  private readonly paragraphs: { start: number; kind: Part['kind'] }[] = []
  private readonly rows: { start: number; end: number }[] = []
  private readonly attributes: Words[] = []
  private row: number | null = null
  private length = 0
  private part = -1
  private readonly source: string
  private readonly escapes: boolean
  /** Blanks inside syllables, in order. */
  private readonly splits: readonly number[]

  constructor(source: string) {
    this.source = source
    this.escapes = writesEscapes(source)
    this.splits = splitSyllables(source)
  }

  add(placed: PlacedPart, composed: boolean): void {
    if (placed.joined) this.put(' ', placed.start, 0)
    else {
      if (this.length > 0) this.put('\u2029', placed.start, 0)
      this.paragraphs.push({ start: this.length, kind: placed.kind })
    }
    this.part++
    const start = this.length
    if (placed.kind === 'row') this.row = start
    this.copyPart(placed, composed)
    if (placed.kind === 'row') this.endRow()
    if (placed.marker !== null) this.footnotes.push({ start, end: this.length, marker: placed.marker })
  }

  private copyPart(part: PlacedPart, composed: boolean): void {
    let from = part.start
    let next = from
    for (
      let at = nextMarkup(this.source, next, part.end);
      at < part.end;
      at = nextMarkup(this.source, next, part.end)
    ) {
      const markup = markupAt(this.source, at, this.escapes)
      next = at + (markup?.length ?? 1)
      if (markup === null) continue
      this.copy(from, at, composed)
      this.replace(markup, at, part)
      from = next
    }
    this.copy(from, part.end, composed)
    this.addAttributes(composed)
  }

  /** What tags say of themselves stands behind the part, as paragraphs, so that it breaks no sentence. */
  private addAttributes(composed: boolean): void {
    for (const { start, end } of this.attributes.splice(0)) {
      this.put('\u2029', start, 0)
      this.part++
      this.copy(start, end, composed)
    }
  }

  private replace(markup: string, at: number, part: PlacedPart): void {
    const reference = referenceOf(markup)
    // The marker that opens a footnote is no reference to it.
    if (reference !== null && !(part.marker !== null && at - part.start < 8))
      this.references.push({ at: this.length, marker: reference })
    const isTag = markup.startsWith('<')
    if (isTag) this.attributes.push(...attributeWords(this.source, markup, at))
    if (isTag && ROW_TAG.test(markup)) this.endRow()
    this.put(replacement(markup, this.source, at), at, markup.length)
    if (isTag && /^<tr\b/iu.test(markup)) this.row = this.length
  }

  private endRow(): void {
    if (this.row !== null && this.length > this.row) this.rows.push({ start: this.row, end: this.length })
    this.row = null
  }

  private copy(from: number, to: number, composed: boolean): void {
    let start = from
    if (this.splits.length > 0)
      for (const split of this.splits.slice(firstFrom(this.splits, from), firstFrom(this.splits, to))) {
        this.copyWhole(start, split, composed)
        start = split + 1
      }
    this.copyWhole(start, to, composed)
  }

  private copyWhole(from: number, to: number, composed: boolean): void {
    if (to <= from) return
    if (composed) {
      this.put(this.source.slice(from, to), from, to - from)
      return
    }
    let start = from
    for (const hit of this.source.slice(from, to).matchAll(COMBINING)) {
      const at = from + hit.index
      this.put(this.source.slice(start, at), start, at - start)
      this.put(hit[0].normalize('NFC'), at, hit[0].length)
      start = at + hit[0].length
    }
    this.put(this.source.slice(start, to), start, to - start)
  }

  private put(text: string, source: number, sourceLength: number): void {
    if (text === '') return
    this.pieces.push({ at: this.length, length: text.length, source, sourceLength, part: this.part })
    this.chunks.push(text)
    this.length += text.length
  }

  finish(page: CleanText['page']): CleanText {
    const text = withoutEth(asWords(this.chunks.join('')))
    const { pieces, footnotes, source } = this
    this.endRow()
    return {
      text,
      folded: foldRunning(text),
      footnotes,
      references: this.references,
      paragraphs: this.paragraphs,
      footnoteAt: (at) => footnoteAt(footnotes, at),
      rows: this.rows,
      excerpt: (start, end) => excerptOf(source, pieces, start, end),
      page,
    }
  }
}

/** Where in sorted offsets the first stands that is not before one. */
const firstFrom = (offsets: readonly number[], at: number): number =>
  offsets.length === 0 || (offsets[0] ?? 0) >= at
    ? 0
    : lastBefore(offsets.length, (index) => offsets[index] ?? 0, at - 1) + 1

function referenceOf(markup: string): string | null {
  if (markup.startsWith('<')) return SUPERSCRIPT.exec(markup)?.[1] ?? null
  return markup.startsWith('[^') ? markup.slice(2, -1) : null
}

/** `Ð` of other languages becomes `Đ` in words. */
const withoutEth = (text: string): string =>
  text.includes('Ð') || text.includes('ð')
    ? text.replace(/[Ðð](?![\p{L}\d]*[-/])/gu, (eth) => (eth === 'ð' ? 'đ' : 'Đ'))
    : text

function footnoteAt(footnotes: readonly Footnote[], at: number): Footnote | null {
  const footnote = footnotes[lastBefore(footnotes.length, (index) => footnotes[index]?.start ?? 0, at)]
  return footnote && footnote.start <= at && at < footnote.end ? footnote : null
}
