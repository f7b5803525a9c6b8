/** HTML, as saved pages are and as Word documents become: what a reader of the page sees, block by block. */
import { Parser } from 'htmlparser2'
import { FontDecoder } from '../encoding/fonts.ts'
import type { DecodedRun } from '../encoding/parts.ts'
import { Page } from './page.ts'

/** Of these nothing is seen. */
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object', 'select', 'textarea'])
/** A note with its words, as `mammoth`, LibreOffice and Word mark them, in the order of their markers. */
const NOTE = /^(?:(?:foot|end)note-|sd(?:foot|end)note|ftn|edn)\d{1,4}$/u
/** The first font of a style. */
const FONT = /font-family\s*:\s*([^,;]+)/iu
/** What leads from a note back to its sentence. */
const BACK = /^#(?:(?:foot|end)note-ref-|sd(?:foot|end)note\d+anc|_(?:ftn|edn)ref)/u

/** The text of a page, and what its fonts tell to be in an older encoding, decoded already. Linear in its length. */
export function textOfHtml(html: string): { readonly text: string; readonly runs: readonly DecodedRun[] } {
  const reader = new Reader()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (words) => reader.say(words),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.end(html)
  return { text: reader.page.text(), runs: reader.fonts.runs }
}

interface Opened {
  readonly name: string
  readonly note: boolean
  /** Whether nothing in it is seen. */
  readonly hides: boolean
  /** That its words are drawn in. */
  readonly font: string | null
}

class Reader {
  readonly page = new Page()
  readonly fonts = new FontDecoder()
  /** What is open. */
  private readonly opened: Opened[] = []
  private hidden = 0
  private notes = 0

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const note = NOTE.test(attributes['id'] ?? '')
    const hides = UNSEEN.has(name) || BACK.test(attributes['href'] ?? '')
    const font = FONT.exec(attributes['style'] ?? '')?.[1] ?? attributes['face'] ?? this.opened.at(-1)?.font ?? null
    this.opened.push({ name, note, hides, font })
    if (hides) this.hidden++
    if (note) this.page.openNote(String(++this.notes))
    else if (name === 'hr' && attributes['class'] === 'page') this.page.breakPage()
    else this.page.open(name)
  }

  say(words: string): void {
    if (this.hidden === 0) this.page.say(this.fonts.decode(words, this.opened.at(-1)?.font ?? null))
  }

  close(name: string): void {
    const last = this.opened.pop()
    if (last?.hides) this.hidden--
    if (last?.note) this.page.closeNote()
    else this.page.close(name)
  }
}
