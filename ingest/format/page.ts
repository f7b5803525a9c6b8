/** Elements as they open and close become the blocks of a text. HTML's names; other formats are told in these. */
import { Paper, reference } from './paper.ts'

const HEADING = /^h([1-6])$/u
const BLOCK =
  /^(?:p|div|section|article|main|header|footer|nav|aside|ul|ol|li|dl|dt|dd|blockquote|pre|figure|figcaption|form|fieldset|address|center|hr|title|body|table|thead|tbody|tfoot|caption|h[1-6])$/u
/** A marker as it stands in a sentence; `m<sup>2</sup>` is none, but nobody reads a footnote 2 there. */
const MARKER = /^[\s[(]*(\d{1,3}|\*{1,3}|[a-z])[\s\])]*$/u

interface Cell {
  readonly paragraphs: string[]
}

interface Table {
  readonly rows: Cell[][]
}

export class Page {
  private readonly paper = new Paper()
  private readonly tables: Table[] = []
  private words = ''
  private superscript: string | null = null
  private heading = 0
  private item = false
  /** Notes under way, with the words of the sentence that each interrupts. */
  private readonly notes: { readonly marker: string; readonly words: string; said: string }[] = []

  open(name: string): void {
    if (name === 'br') this.words += '\n'
    if (name === 'sup') this.superscript = ''
    if (BLOCK.test(name)) this.endBlock()
    if (name === 'li') this.item = true
    this.heading = Number(HEADING.exec(name)?.[1] ?? this.heading)
    this.openTable(name)
  }

  private openTable(name: string): void {
    const table = this.tables.at(-1)
    if (name === 'table') this.tables.push({ rows: [] })
    if (name === 'tr') table?.rows.push([])
    if (name === 'td' || name === 'th') table?.rows.at(-1)?.push({ paragraphs: [] })
  }

  /** A note, until it is closed, wherever it stands. */
  openNote(marker: string): void {
    this.notes.push({ marker, words: this.words, said: '' })
    this.words = ''
  }

  closeNote(): void {
    this.endBlock()
    const note = this.notes.pop()
    if (!note) return
    this.paper.footnote(note.marker, note.said)
    this.words = note.words
  }

  breakPage(): void {
    this.endBlock()
    this.paper.page()
  }

  say(words: string): void {
    // Where lines end in the file says nothing of what is seen.
    const seen = words.replace(/[\s\u200b]+/gu, (blank) => (blank.includes('\u00a0') ? '\u00a0' : ' '))
    if (this.superscript === null) this.words += seen
    else this.superscript += seen
  }

  close(name: string): void {
    if (name === 'sup') this.endSuperscript()
    if (BLOCK.test(name) || name === 'td' || name === 'th') this.endBlock()
    if (HEADING.test(name)) this.heading = 0
    if (name === 'li') this.item = false
    if (name === 'table') this.endTable()
  }

  private endSuperscript(): void {
    const marker = MARKER.exec(this.superscript ?? '')?.[1]
    this.words += marker === undefined ? (this.superscript ?? '') : reference(marker)
    this.superscript = null
  }

  private endBlock(): void {
    const words = this.words.trim()
    this.words = ''
    if (words === '') return
    const cell = this.tables.at(-1)?.rows.at(-1)?.at(-1)
    const note = this.notes.at(-1)
    if (note) note.said += ` ${words}`
    else if (cell) cell.paragraphs.push(words)
    else if (this.heading > 0) this.paper.heading(this.heading, words)
    else if (this.item) this.paper.item(words)
    else this.paper.paragraph(words)
  }

  private endTable(): void {
    const table = this.tables.pop()
    if (!table) return
    const outer = this.tables.at(-1)?.rows.at(-1)?.at(-1)
    if (outer) outer.paragraphs.push(...table.rows.flat().flatMap(({ paragraphs }) => paragraphs))
    else if (isLayout(table)) for (const { paragraphs } of table.rows.flat()) this.putAll(paragraphs)
    else for (const row of table.rows) this.paper.row(row.map(({ paragraphs }) => paragraphs.join(' ')))
    this.paper.endTable()
  }

  private putAll(paragraphs: readonly string[]): void {
    for (const words of paragraphs) this.paper.paragraph(words)
  }

  text(): string {
    this.endBlock()
    while (this.notes.length > 0) this.closeNote()
    while (this.tables.length > 0) this.endTable()
    return this.paper.text()
  }
}

/** A table that only places what stands side by side, as the two halves of a letterhead: cells of several paragraphs, few of them. */
const isLayout = ({ rows }: Table): boolean =>
  rows.length <= 3 &&
  rows.every((cells) => cells.length <= 2) &&
  rows.flat().some(({ paragraphs }) => paragraphs.length > 1 || (paragraphs[0] ?? '').includes('\n'))
