/** A source as a reader sees it: its lines as headings, paragraphs, page breaks and footnotes, nothing left out. */
import type { Span } from '../../../graph/model.ts'
import { inline } from './inline.ts'

export interface Block extends Span {
  /** `row`: a line of a table, its cells parted by tabs. */
  readonly kind: 'heading' | 'paragraph' | 'break' | 'footnote' | 'row'
  /** Counted from 1, as the file's lines. */
  readonly line: number
  /** The number of the section that it stands in or opens, as `III.2.1`; empty before the first. */
  readonly section: string
}

/** Where something stands, as a person would look for it. */
export interface Whereabouts {
  readonly line: number
  readonly section: string
}

/** The blocks of a text, in order. Blank lines separate and are no blocks. */
export function blocksOf(text: string): readonly Block[] {
  const lines = linesOf(text)
  const notes = footnoteLines(lines.map(({ text }) => text))
  let section = ''
  return lines.flatMap(({ text: words, start, end }, index): readonly Block[] => {
    if (words.trim() === '') return []
    const kind = notes.has(index) ? 'footnote' : kindOf(words)
    if (kind === 'heading') section = sectionOf(headingOf(words), section)
    const skipped = kind === 'heading' ? words.length - words.replace(/^#+\s*/u, '').length : 0
    return [{ kind, line: index + 1, section, start: start + skipped, end }]
  })
}

/** The words of a heading without markup. */
export const headingOf = (line: string): string => {
  const words = line.replace(/^#+\s*/u, '')
  return inline(words, 0, words.length)
    .map(({ text }) => text)
    .join('')
    .trim()
}

/** The block at an offset: the last that begins before it. */
export function whereabouts(blocks: readonly Block[], offset: number): Whereabouts | null {
  const found = blocks.findLast(({ start }) => start <= offset)
  return found ? { line: found.line, section: found.section } : null
}

interface Line extends Span {
  readonly text: string
}

function linesOf(text: string): readonly Line[] {
  let start = 0
  return text.split('\n').map((line) => {
    const words = line.replace(/\r$/u, '')
    const found = { text: words, start, end: start + words.length }
    start += line.length + 1
    return found
  })
}

const BREAK = /^\s*(?:-{3,}|\f)\s*$/u
/** A line that is bold as a whole and begins with a chapter's number, or is set in capitals. */
const BOLD_HEADING = /^\*\*(?:[IVX]+\. .*|[\p{Lu}\s]{4,})\*\*\s*$/u
const FOOTNOTE = /^<sup>\d+<\/sup>/u

function kindOf(line: string): 'heading' | 'break' | 'paragraph' | 'row' {
  if (BREAK.test(line)) return 'break'
  if (line.includes('\t')) return 'row'
  return /^#{1,6}\s/u.test(line) || BOLD_HEADING.test(line) ? 'heading' : 'paragraph'
}

/** Paragraphs that a footnote can have besides its first. */
const FURTHER = 2

/** Lines that begin with a footnote's marker, and those that stand between two of them. */
function footnoteLines(lines: readonly string[]): ReadonlySet<number> {
  const full = lines.map((text, index) => ({ text, index })).filter(({ text }) => text.trim() !== '')
  const found = new Set<number>()
  full.forEach(({ text, index }, place) => {
    if (!FOOTNOTE.test(text)) return
    const before = full.slice(Math.max(0, place - FURTHER - 1), place)
    const last = before.findLastIndex((line) => FOOTNOTE.test(line.text))
    const between = last < 0 ? [] : before.slice(last)
    for (const line of [...between, { index }]) found.add(line.index)
  })
  return found
}

/** `I.` opens a chapter, `1.` or `2.1.` a section of it; a heading without a number belongs to where it stands. */
function sectionOf(heading: string, current: string): string {
  if (/^PHỤ LỤC/u.test(heading)) return APPENDIX
  const [chapter = ''] = current.split('.')
  const [, roman] = /^([IVX]+)\./u.exec(heading) ?? []
  if (roman) return chapter.startsWith(APPENDIX) ? `${APPENDIX} ${roman}` : roman
  const [, number] = /^(\d+(?:\.\d+)*)\./u.exec(heading) ?? []
  if (!number) return current
  return /[IVX]$/u.test(chapter) ? `${chapter}.${number}` : number
}

const APPENDIX = 'Phụ lục'
