/**
 * Folding: one ASCII character for each character of the text, in lower case and without marks, so that an offset in the
 * folded text is the same offset in the text. Patterns are written against folded text; what the marks and capitals were
 * is looked up in the text itself. `Uỷ ban`, `Ủy ban` and an OCR's `Uy ban` fold to one form.
 */

/** Stands for the end of a paragraph or cell group in folded text; no pattern's blank matches it. */
export const BOUNDARY = '\u001e'

/** Letters that have no decomposition, or that stand in for a Vietnamese or Latin letter. */
const LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'd',
  Ð: 'd',
  ð: 'd',
  Ɖ: 'd',
  ɖ: 'd',
  А: 'a',
  В: 'b',
  С: 'c',
  Е: 'e',
  Н: 'h',
  К: 'k',
  М: 'm',
  О: 'o',
  Р: 'p',
  Т: 't',
  Х: 'x',
  І: 'i',
}

const GROUPS: readonly (readonly [characters: string, folded: string])[] = [
  ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\uff0d\u2043', '-'],
  ['\u2044\u2215\uff0f', '/'],
  ['\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\r\u000b\u2028\u0085', ' '],
  ['“”„«»\u2033', '"'],
  ['‘’\u2032', "'"],
  ['…', '.'],
  ['\f\u2029', BOUNDARY],
]

const table = buildTable()
/** The same, with line breaks as blanks. */
const runningTable = table.with('\n'.charCodeAt(0), ' '.charCodeAt(0))
/** Room that all folding shares, so that a text takes none of its own; a longer one than this is rare. */
const ROOM = 1 << 18
const folds = Buffer.alloc(ROOM)
const units = new Uint16Array(ROOM)
const unitBytes = Buffer.from(units.buffer)
/** So short a text is read letter by letter sooner than it is copied. */
const SHORT = 64

/** Behind `qu` the letters `i` and `y` are one sound: "Qui định", "qui chế" fold like "Quy định", "quy chế". */
const QUI = /qui/gu

/** The folded form, of the same length. Text must be composed (NFC). */
export const fold = (text: string): string => folded(text, table)

/** Whether any mark was left to a text by what brought it here: `Uy ban nhan dan` has none. */
export const hasMarks = (text: string): boolean => /[\u0080-\u1eff]/u.test(text)

/** The folded form of text that runs on over its lines: their breaks are blanks. */
export const foldRunning = (text: string): string => folded(text, runningTable)

function folded(text: string, codes: Uint8Array): string {
  const { length } = text
  if (length > ROOM) return inPieces(text, codes)
  if (length < SHORT) for (let at = 0; at < length; at++) folds[at] = codes[text.charCodeAt(at)] ?? 63
  else {
    unitBytes.write(text, 'utf16le')
    for (let at = 0; at < length; at++) folds[at] = codes[units[at] ?? 0] ?? 63
  }
  const characters = folds.toString('latin1', 0, length)
  return characters.includes('qui') ? characters.replace(QUI, 'quy') : characters
}

function inPieces(text: string, codes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < text.length; at += ROOM) pieces.push(folded(text.slice(at, at + ROOM), codes))
  return pieces.join('').replace(QUI, 'quy')
}

function buildTable(): Uint8Array {
  const codes = new Uint8Array(0x10000).fill('?'.charCodeAt(0))
  for (let code = 0; code < 0x80; code++) codes[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0)
  for (let code = 0x80; code < 0x2000; code++) {
    const base = String.fromCharCode(code).normalize('NFD').charCodeAt(0)
    if (base < 0x80) codes[code] = codes[base] ?? 63
  }
  for (const [letter, folded] of Object.entries(LETTERS)) codes[letter.charCodeAt(0)] = folded.charCodeAt(0)
  for (const [characters, folded] of GROUPS)
    for (const character of characters) codes[character.charCodeAt(0)] = folded.charCodeAt(0)
  return codes
}
