/** Text in an SVG file, which does not wrap by itself. Pure. */

/** Signs that XML reserves. What it has no form for is left out. */
export const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`)

/** Of Source Sans 3 a letter takes about half its size, a capital or a digit a little more. */
export const widthOf = (text: string, size: number): number =>
  [...text.normalize('NFC')].reduce((sum, sign) => sum + shareOf(sign), 0) * size

const shareOf = (sign: string): number =>
  /[\p{Lu}mw—–%]/u.test(sign) ? 0.62 : /[ijltfrI.,;:'’ ()[\]|/-]/u.test(sign) ? 0.31 : /\d/u.test(sign) ? 0.5 : 0.53

/** The words in lines of a width, in pixels; a word that is longer alone, as addresses are, is broken. */
export function wrapped(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.normalize('NFC').split(/\s+/u).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer, size) <= width) line = longer
    else {
      const pieces = broken(word, size, width)
      lines.push(...[line, ...pieces.slice(0, -1)].filter(Boolean))
      line = pieces.at(-1) ?? ''
    }
  }
  return line === '' ? lines : [...lines, line]
}

function broken(word: string, size: number, width: number): readonly string[] {
  const pieces: string[] = ['']
  for (const sign of word) {
    const longer = `${pieces.at(-1) ?? ''}${sign}`
    if (widthOf(longer, size) <= width) pieces[pieces.length - 1] = longer
    else pieces.push(sign)
  }
  return pieces
}

/** As much of the text as a width holds, with an ellipsis where it is cut. */
export function fitting(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text
  const signs = [...text]
  while (signs.length > 1 && widthOf(`${signs.join('')}…`, size) > width) signs.pop()
  return `${signs.join('').trimEnd()}…`
}
