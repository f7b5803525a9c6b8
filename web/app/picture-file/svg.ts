/**
 * A picture as an SVG file that stands for itself: title, answer, the picture, its legend, and below it the address, the date and
 * what it does not tell. Drawn from the model and not from the screen, in light colours. Pure.
 */
import type { Lane, Picture } from '../drawing/picture.ts'
import { WORDED_AT_MOST } from '../drawing/elements.ts'
import { RELATION_TYPES } from '../lists.ts'
import { isUndecided } from '../../../graph/relation.ts'
import type { Language, Words } from '../words/index.ts'
import { LIGHT } from './light.ts'
import { BOLD, MUTED, edgeWordsOf, edgesOf, headsOf, lanesOf, lineOf, nodeOf, reasonsOf, textAt } from './svg-parts.ts'
import { escaped, widthOf, wrapped } from './svg-text.ts'

export interface PictureFile {
  readonly picture: Picture
  readonly title: string
  /** The answer in words. */
  readonly answer: string
  /** Lines below the picture: how much is shown of how much, when it was made, where it is found, what it cannot tell. */
  readonly notes: readonly string[]
  readonly words: Words
  readonly language: Language
  readonly whyEmpty: (lane: Lane) => string
  /** Rules of style that bring the letters along; empty where the reader's own are to do. */
  readonly fonts: string
}

export interface Svg {
  readonly text: string
  readonly width: number
  readonly height: number
}

const MARGIN = 24
/** Narrower, a title and its notes would become a column. */
const LEAST = 720

export function svgOf(file: PictureFile): Svg {
  const { picture, title, words, language } = file
  const width = Math.max(LEAST, picture.width + 2 * MARGIN)
  const column = new Column(width - 2 * MARGIN)
  column.lines(title, 22, 30, BOLD)
  column.lines(file.answer, 16, 23)
  column.space(8)
  const top = column.height
  column.space(picture.height + 8)
  column.legend(picture, words)
  for (const note of file.notes) column.lines(note, 13, 19, MUTED)
  const height = Math.ceil(column.height + MARGIN)
  const drawn =
    lanesOf(picture, words) +
    edgesOf(picture) +
    reasonsOf(picture, file.whyEmpty) +
    (picture.edges.length <= WORDED_AT_MOST ? edgeWordsOf(picture, words) : '') +
    picture.nodes.map((node) => nodeOf(node, language)).join('')
  const text =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `role="img" lang="vi" fill="${LIGHT.text}" font-family="'Source Sans 3','Noto Sans','Segoe UI',Arial,sans-serif">` +
    `<title>${escaped(title)}</title><desc>${escaped(file.answer)}</desc>` +
    `${file.fonts && `<style>${file.fonts}</style>`}<defs>${headsOf()}</defs>` +
    `<rect width="${width}" height="${height}" fill="${LIGHT.surface}"/>${column.drawn}` +
    `<g transform="translate(${MARGIN} ${top})">${drawn}</g></svg>`
  return { text, width, height }
}

/** What stands one below the other. */
class Column {
  drawn = ''
  height = MARGIN
  readonly #width: number

  constructor(width: number) {
    this.#width = width
  }

  space(height: number): void {
    this.height += height
  }

  lines(text: string, size: number, line: number, more = ''): void {
    for (const words of wrapped(text, size, this.#width)) {
      this.drawn += textAt(words, MARGIN, this.height + size, size, more)
      this.height += line
    }
  }

  /** Only what is drawn. */
  legend({ edges }: Picture, words: Words): void {
    const types = RELATION_TYPES.filter((type) => edges.some(({ relation }) => relation.type === type))
    const signs = types.flatMap((type) => {
      const isOf = (isOpen: boolean) =>
        edges.some(({ relation }) => relation.type === type && isUndecided(relation) === isOpen)
      const word = words.relation[type]
      return [
        ...(isOf(false) ? [{ type, isOpen: false, word }] : []),
        ...(isOf(true) ? [{ type, isOpen: true, word: `${word}, ${words.undecided}` }] : []),
      ]
    })
    let x = MARGIN
    for (const { type, isOpen, word } of signs) {
      const wide = 54 + widthOf(word, 14) + 18
      if (x > MARGIN && x + wide > this.#width) {
        x = MARGIN
        this.height += 22
      }
      const y = this.height + 12
      this.drawn +=
        lineOf(type, isOpen, `M${Math.round(x)} ${y}L${Math.round(x) + 44} ${y}`) + textAt(word, x + 54, y + 5, 14)
      x += wide
    }
    this.height += signs.length > 0 ? 26 : 0
    if (signs.length > 0) this.lines(words.arrowMeans, 13, 19, MUTED)
  }
}
