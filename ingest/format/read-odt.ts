/** OpenDocument texts: `content.xml`, told in the names of HTML. Notes stand in the sentence and go behind the text. */
import { Parser } from 'htmlparser2'
import { Page } from './page.ts'
import { unpack } from './unpack.ts'

const NAMES: Readonly<Record<string, string>> = {
  'text:p': 'p',
  'text:list-item': 'li',
  'text:line-break': 'br',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
}
/** What is not of the text that is seen: earlier versions of it, remarks, indexes that repeat headings. */
const UNSEEN = /^(?:text:tracked-changes|office:annotation|text:table-of-content|office:forms|svg:.*)$/u

/** The text of an ODT file. Rejects where the archive holds no `content.xml`. */
export async function textOfOdt(bytes: Buffer): Promise<string> {
  const reader = new Reader()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (words) => reader.say(words),
      onclosetag: (name) => reader.close(name),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end((await unpack(bytes, 'content.xml')).toString('utf8'))
  return reader.page.text()
}

class Reader {
  readonly page = new Page()
  private hidden = 0
  /** The marker of the note whose words come next. */
  private marker: string | null = null

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (UNSEEN.test(name)) this.hidden++
    if (name === 'text:note-citation') this.marker = ''
    else if (name === 'text:note-body') this.openNote()
    else if (name === 'text:soft-page-break') this.page.breakPage()
    else if (name === 'text:s' || name === 'text:tab') this.say(' ')
    else this.page.open(nameOf(name, attributes['text:outline-level']))
  }

  private openNote(): void {
    const marker = this.marker ?? ''
    this.marker = null
    for (const part of [() => this.page.open('sup'), () => this.page.say(marker), () => this.page.close('sup')]) part()
    this.page.openNote(marker)
  }

  say(words: string): void {
    if (this.hidden > 0) return
    if (this.marker === null) this.page.say(words)
    else this.marker += words.trim()
  }

  close(name: string): void {
    if (UNSEEN.test(name)) this.hidden--
    if (name === 'text:note-body') this.page.closeNote()
    else if (name !== 'text:note-citation') this.page.close(nameOf(name, undefined))
  }
}

const nameOf = (name: string, level: string | undefined): string =>
  name === 'text:h' ? `h${Math.min(Number(level ?? 1), 6)}` : (NAMES[name] ?? 'span')
