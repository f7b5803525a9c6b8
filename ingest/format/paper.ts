/**
 * What readers of other formats write: a text whose paragraphs, headings, items, rows, footnotes and pages stand as they do
 * in Markdown, so that everything after reading knows one form of text, and every place in it can be shown.
 */

/** A text as it grows, block by block. Blocks are divided by an empty line, rows of one table by a line's end. */
export class Paper {
  private readonly blocks: string[] = []
  private readonly notes: string[] = []
  private inTable = false

  paragraph(words: string): void {
    this.put(oneLine(words))
  }

  heading(level: number, words: string): void {
    const line = oneLine(words)
    if (line !== '') this.put(`${'#'.repeat(Math.min(level, 6))} ${line}`)
  }

  item(words: string): void {
    const line = oneLine(words)
    if (line !== '') this.put(`- ${line}`)
  }

  /** A row of a table of data. */
  row(cells: readonly string[]): void {
    const words = cells.map(oneLine)
    if (words.every((cell) => cell === '')) return
    const before = this.inTable ? `${this.blocks.pop() ?? ''}\n` : ''
    this.blocks.push(`${before}${tableRow(words)}`)
    this.inTable = true
  }

  /** What stands behind all else, under its marker. */
  footnote(marker: string, words: string): void {
    this.notes.push(`${reference(marker)}: ${oneLine(words)}`)
  }

  /** What follows stands on another page. */
  page(): void {
    this.put('\f')
  }

  endTable(): void {
    this.inTable = false
  }

  /** How long the text is so far, without its footnotes. */
  length(): number {
    return this.blocks.reduce((sum, block) => sum + block.length, 2 * Math.max(0, this.blocks.length - 1))
  }

  /** Where the next block will begin. */
  next(): number {
    return this.blocks.length === 0 ? 0 : this.length() + 2
  }

  text(): string {
    return [...this.blocks, ...this.notes].join('\n\n')
  }

  private put(block: string): void {
    this.inTable = false
    if (block !== '') this.blocks.push(block)
  }
}

/** A row of a table; what divides its cells cannot stand in them. */
export const tableRow = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`

/** The marker of a footnote as it stands in a sentence. */
export const reference = (marker: string): string => `[^${marker}]`

/** Line ends within a block are kept: they divide what a reader sees on lines of its own. */
const oneLine = (words: string): string =>
  words
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f\v]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
