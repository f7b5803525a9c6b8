/** What Markdown, HTML, JSON and web editors leave in a text, and what stands for it in the cleaned text. */

const BLOCK_TAG = /^<\/?(?:p|div|br|li|ul|ol|tr|table|h[1-6]|section|article|blockquote|hr|title|body|head)\b/iu
const CELL_TAG = /^<(?:td|th)\b/iu
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '-',
  mdash: '-',
  ldquo: '“',
  rdquo: '”',
  eth: 'đ',
  hellip: '…',
}
/** `&agrave;`: what web editors make of Vietnamese letters. */
const MARKS: Readonly<Record<string, string>> = { grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303' }

/** Characters with which markup begins, and blanks, of which two do; everything between is kept as it is. */
const MARKUP_START = 1
const BLANK = 2
const KINDS = kindsOfCharacters()
const MARKUP =
  /<sup>[^<]{1,12}<\/sup>|<\/?[a-z][a-z0-9:.-]*(?=[\s/>])[^<>]{0,400}>|\[\^[^\]\s]{1,12}\]|\*+|_+|&(?:#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,6});|\\u[0-9a-f]{4}(?:\\u03[0-6][0-9a-f])*|\\{1,3}[nrt]|\\["\\*_.()#[\]/+-]|[\u00ad\u200b-\u200d\u2060\ufeff]|[\u2160-\u217f]|(?<=^|\n[ \t]{0,3})#{1,6}[ \t]+|(?<=^|\n[ \t]{0,3}(?:>[ \t]?){0,3})>[ \t]?|\||[ \u00a0\r\n]{2,}|\u00a0/iy

function kindsOfCharacters(): Uint8Array {
  const kinds = new Uint8Array(0x10000)
  for (let code = 0; code < kinds.length; code++)
    if (/[<>*_&\\|[#\u00ad\u200b-\u200d\u2060\ufeff\u2160-\u217f]/.test(String.fromCharCode(code)))
      kinds[code] = MARKUP_START
  for (const blank of ' \r\n') kinds[blank.charCodeAt(0)] = BLANK
  kinds[0xa0] = MARKUP_START | BLANK
  return kinds
}

/** Where markup may begin next before an offset; the offset where it does nowhere. */
export function nextMarkup(source: string, from: number, end: number): number {
  let before = 0
  for (let at = from; at < end; at++) {
    const kind = KINDS[source.charCodeAt(at)] ?? 0
    // One test a character: every fifth is a blank, and which no processor foresees.
    if (kind & (MARKUP_START | (before & BLANK))) return kind & before & BLANK ? at - 1 : at
    before = kind
  }
  return end
}

/** Whether the line ends of a source are written as `\n`, so that what follows one may be a small letter. */
export const writesEscapes = (source: string): boolean => source.includes('\\n') && /\\n(?![a-z])/u.test(source)

/** The markup at an offset, or null. `C:\news` is none where nothing else shows that line ends are written so. */
export function markupAt(source: string, at: number, escapes: boolean): string | null {
  MARKUP.lastIndex = at
  const markup = MARKUP.exec(source)?.[0] ?? null
  if (markup === '_') return joinsSyllables(source, at) || isEmphasis(source, at) ? markup : null
  if (!markup?.startsWith('\\') || !/^\\+[NnRrTt]$/u.test(markup)) return markup
  return /[nrt]$/u.test(markup) && (escapes || !/[a-z]/u.test(source.charAt(at + markup.length))) ? markup : null
}

/** "Nghị_định số 12", "tháng_10": texts prepared for machines join the syllables of a word; names in programs have no marks. */
function joinsSyllables(source: string, at: number): boolean {
  if (!/^(?:\p{Ll}_[\p{L}\d]|\p{L}_\p{Ll})/u.test(source.slice(at - 1, at + 2))) return false
  const before = /[\p{L}\p{M}_]*$/u.exec(source.slice(Math.max(0, at - 24), at))?.[0] ?? ''
  const behind = /^[\p{L}\p{M}_]*/u.exec(source.slice(at, at + 24))?.[0] ?? ''
  return /[^\p{ASCII}]/u.test(before + behind)
}

/** "_Nghị quyết số 12-NQ/TW_": emphasis stands at the edges of words. */
const isEmphasis = (source: string, at: number): boolean =>
  /^(?:[\s("“>*]_[\p{L}\d]|[\p{L}\d.)”]_(?:[\s,.;:)*]|$))/u.test(source.slice(Math.max(0, at - 1), at + 2))

const ASTERISK = '*'.charCodeAt(0)
const PIPE = '|'.charCodeAt(0)
/** Roman numerals of one character. */
const ROMAN_FIRST = 0x2160
const ROMAN_LAST = 0x217f

/** What stands in the cleaned text for the markup at an offset: nothing, a blank, a letter or a boundary. */
export function replacement(markup: string, source: string, at: number): string {
  const first = markup.charCodeAt(0)
  if (first === ASTERISK) return ''
  if (first === PIPE) return '\t'
  if (markup === '_') return joinsSyllables(source, at) ? ' ' : ''
  if ((KINDS[first] ?? 0) & BLANK) return blank(markup)
  if (first >= ROMAN_FIRST && first <= ROMAN_LAST) return markup.normalize('NFKC')
  if (markup.startsWith('<')) return CELL_TAG.test(markup) ? '\t' : BLOCK_TAG.test(markup) ? '\u2029' : ''
  if (markup.startsWith('&')) return entity(markup.slice(1, -1))
  if (/^\\u/iu.test(markup)) return letters(markup)
  if (/^\\+[nrt]$/u.test(markup)) return lineEnd(markup, source, at)
  return markup.startsWith('\\') ? markup.slice(1) : ''
}

/** Runs of blanks are one: a line break, the gap between two columns, or a space. */
const blank = (run: string): string => (run.includes('\n') ? '\n' : run.length > 4 ? '\t' : ' ')

const letters = (escapes: string): string =>
  escapes
    .replace(/\\u([0-9a-f]{4})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .normalize('NFC')

const ENDS = /[.;:!?…>}\]"']\s*$|\\[nr]$/u
const GOES_ON = /^ ?[\p{Ll}\d(]/u
/** A line so long was wrapped where nothing ends it, whatever the next one begins with. */
const WRAPPED = 45

/** `\n` ends a paragraph, but for one that wraps a line: "Kế hoạch\nsố 12-KH/TU". */
function lineEnd(markup: string, source: string, at: number): string {
  const behind = source.slice(at + markup.length, at + markup.length + 14)
  const before = source.slice(Math.max(0, at - 4), at)
  if (markup.endsWith('t')) return '\t'
  const next = letters(behind)
  if (ENDS.test(before) || LABEL.test(next)) return '\u2029'
  const isWrapped = at - source.lastIndexOf('\\n', at - 1) > WRAPPED && /^ ?\p{L}/u.test(next)
  return isWrapped || GOES_ON.test(next) ? '\n' : '\u2029'
}

/** "1. Mục đích", "a) …": an item of a list. */
const LABEL = /^ ?(?:\d{1,2}[.)]\s|[a-zđ]\))/u

function entity(name: string): string {
  const marked = MARKS[name.slice(1)]
  if (marked) return `${name.charAt(0)}${marked}`.normalize('NFC')
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? ' '
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code < 0x10000 ? String.fromCharCode(code).normalize('NFC') : ' '
}
