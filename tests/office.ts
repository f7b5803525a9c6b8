/** A report as an office would keep it: with real footnotes, in the formats of LibreOffice. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { clean, type CleanText } from '../ingest/source/clean.ts'
import { readParts } from '../ingest/source/read-text.ts'

const execute = promisify(execFile)

/** Resolves where LibreOffice is installed; rejects where it is not. */
export const probeOffice = (): Promise<unknown> => execute('soffice', ['--version'], { timeout: 120_000 })

/** A text of Markdown as HTML that LibreOffice opens with footnotes of its own, each where its marker stands. */
export function officeHtml(markdown: string): string {
  const cleaned = clean(markdown, readParts(markdown))
  const starts = cleaned.paragraphs.map(({ start }) => start)
  const blocks = cleaned.paragraphs.map(({ start, kind }, index) => {
    const end = (starts[index + 1] ?? cleaned.text.length + 1) - 1
    const note = cleaned.footnoteAt(start)
    if (note) return noteOf(note.marker, cleaned.text.slice(start, end))
    return blockOf(kind, withReferences(cleaned, start, end))
  })
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"></head><body>${blocks.join('\n').replaceAll('</table>\n<table border="1" width="100%">', '')}</body></html>`
}

function blockOf(kind: string, html: string): string {
  if (kind === 'heading') return `<h2>${html}</h2>`
  if (kind !== 'row') return kind === 'page' ? '' : `<p>${html}</p>`
  const cells = html.replace(/^\t|\t$/gu, '').split('\t')
  return `<table border="1" width="100%"><tr>${cells.map((cell) => `<td>${cell.trim()}</td>`).join('')}</tr></table>`
}

const noteOf = (marker: string, words: string): string =>
  `<div id="sdfootnote${marker}"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote${marker}sym" href="#sdfootnote${marker}anc">${marker}</a>${escaped(words)}</p></div>`

/** The words of a block, with the markers of the footnotes that stand in it. */
function withReferences({ text, references }: CleanText, start: number, end: number): string {
  const parts: string[] = []
  let from = start
  for (const { at, marker } of references.filter(({ at }) => start <= at && at <= end)) {
    parts.push(
      escaped(text.slice(from, at)),
      `<a class="sdfootnoteanc" name="sdfootnote${marker}anc" href="#sdfootnote${marker}sym"><sup>${marker}</sup></a>`,
    )
    from = at
  }
  return [...parts, escaped(text.slice(from, end))].join('')
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', ' ')
