/** The parts of a picture as SVG: lanes, lines, nodes, heads of arrows. Pure. */
import type { Level, RelationType } from '../../../graph/model.ts'
import { captionOf, isShared, pointAt, wordOf, wordOffset } from '../drawing/elements.ts'
import { NODE, type Lane, type Picture, type PlacedEdge, type PlacedNode } from '../drawing/picture.ts'
import { nodeNameOf } from '../naming.ts'
import { isUndecided } from '../../../graph/relation.ts'
import type { Language, Words } from '../words/index.ts'
import { LIGHT } from './light.ts'
import { escaped, fitting, widthOf } from './svg-text.ts'

interface Line {
  readonly width: number
  readonly dashes: string
  /** Of the head of its arrow, in a box of twelve. */
  readonly head: string
  readonly isFilled: boolean
}

const LINES: Readonly<Record<RelationType, Line>> = {
  implements: { width: 2.2, dashes: '', head: 'M0 .6 12 6 0 11.4z', isFilled: true },
  continues: { width: 2.2, dashes: '9 5', head: 'M1 1 11 6 1 11', isFilled: false },
  cites: { width: 1.7, dashes: '2 4', head: 'M4 2 11 6 4 10', isFilled: false },
  amends: { width: 2, dashes: '9 3 2 3', head: 'M0 6 6 2 12 6 6 10z', isFilled: true },
  replaces: { width: 2, dashes: '', head: 'M10.5 0v12M6.5 0v12', isFilled: false },
}
const UNDECIDED = 'M1 1 11 6 1 11z'

/** Each level's sign in a box of sixteen, as the page draws it. */
const SIGNS: Readonly<Record<Level | 'unknown', string>> = {
  central: '<path d="M8 .8 15.2 8 8 15.2.8 8z" fill="currentColor"/>',
  state: '<rect x="1.8" y="1.8" width="12.4" height="12.4" fill="currentColor"/>',
  provincial: '<circle cx="8" cy="8" r="6.6" fill="currentColor"/>',
  district: '<path d="M8 2.2 15 14H1z" fill="none" stroke="currentColor" stroke-width="2.2"/>',
  commune: '<rect x="2.4" y="2.4" width="11.2" height="11.2" fill="none" stroke="currentColor" stroke-width="2.2"/>',
  grassroots: '<circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" stroke-width="2.2"/>',
  unknown: '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="2 2"/>',
}

export const headsOf = (): string =>
  (Object.keys(LINES) as RelationType[]).flatMap((type) => [head(type, false), head(type, true)]).join('')

function head(type: RelationType, isOpen: boolean): string {
  const { head: shape, isFilled } = LINES[type]
  const fill = isOpen ? LIGHT.surface : isFilled ? LIGHT[type] : 'none'
  const stroke = isFilled && !isOpen ? 'none' : LIGHT[type]
  return (
    `<marker id="${nameOf(type, isOpen)}" viewBox="0 0 12 12" refX="11" refY="6" markerWidth="11" markerHeight="11" ` +
    `orient="auto-start-reverse" markerUnits="userSpaceOnUse">` +
    `<path d="${isOpen ? UNDECIDED : shape}" fill="${fill}" stroke="${stroke}" stroke-width="1.8"/></marker>`
  )
}

const nameOf = (type: RelationType, isOpen: boolean): string => `head-${type}${isOpen ? '-open' : ''}`

/** A line of a relation along points that are written as a path. */
export function lineOf(type: RelationType, isOpen: boolean, path: string): string {
  const { width, dashes } = LINES[type]
  const dashed = dashes === '' ? '' : ` stroke-dasharray="${dashes}"`
  return (
    `<path d="${path}" fill="none" stroke="${LIGHT[type]}" stroke-width="${isOpen ? 1.7 : width}"${dashed} ` +
    `marker-end="url(#${nameOf(type, isOpen)})"/>`
  )
}

/** A piece of text; `more` holds further attributes. */
export const textAt = (text: string, x: number, y: number, size: number, more = ''): string =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${more}>${escaped(text)}</text>`

export const MUTED = ` fill="${LIGHT.muted}"`
export const BOLD = ' font-weight="650"'

export function lanesOf(picture: Picture, words: Words): string {
  const lanes = picture.lanes.map((lane, index) => {
    const fill = index % 2 === 1 ? LIGHT['lane-b'] : LIGHT['lane-a']
    const ground = `<rect x="0" y="${lane.top}" width="${picture.width}" height="${lane.height}" fill="${fill}"/>`
    return (
      ground +
      `<path d="M0 ${lane.top}H${picture.width}" stroke="${LIGHT.line}"/>` +
      textAt(words.level[lane.name], 8, lane.top + 18, 13, BOLD)
    )
  })
  const years = picture.columns.map(({ year, left, right }) =>
    textAt(year ?? words.dateUnknown, (left + right) / 2, 15, 12.5, `${MUTED} text-anchor="middle"`),
  )
  return lanes.join('') + years.join('')
}

/** Why lanes are empty, over the lines that cross them. */
export const reasonsOf = ({ lanes }: Picture, whyEmpty: (lane: Lane) => string): string =>
  lanes.map((lane, index) => (lane.empty ? reasonOf(whyEmpty(lane), lane, index) : '')).join('')

function reasonOf(text: string, { top }: Lane, index: number): string {
  const fill = index % 2 === 1 ? LIGHT['lane-b'] : LIGHT['lane-a']
  const plate = `<rect x="88" y="${top + 4}" width="${round(widthOf(text, 12.5) + 8)}" height="18" rx="2" fill="${fill}"/>`
  return plate + textAt(text, 92, top + 18, 12.5, MUTED)
}

export function edgesOf(picture: Picture): string {
  return picture.edges
    .map(({ relation, points }) =>
      lineOf(relation.type, isUndecided(relation), `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}`),
    )
    .join('')
}

/** The words on the lines, each on a plate of its own. */
export function edgeWordsOf(picture: Picture, words: Words): string {
  return picture.edges.map((edge) => edgeWord(edge, picture, words)).join('')
}

function edgeWord(edge: PlacedEdge, picture: Picture, words: Words): string {
  const word = wordOf(edge, words)
  const { x, y } = pointAt(edge.points, wordOffset(edge.points, isShared(edge, picture)))
  const width = widthOf(word, 12.5) + 10
  const plate = `<rect x="${round(x - width / 2)}" y="${round(y - 9)}" width="${round(width)}" height="18" rx="2" fill="${LIGHT.surface}"/>`
  return plate + textAt(word, x, y + 4, 12.5, ' font-weight="600" text-anchor="middle"')
}

export function nodeOf(node: PlacedNode, language: Language): string {
  const { key, level, open } = node.document
  const [left, top] = [node.x - NODE.width / 2, node.y - NODE.height / 2]
  const dashed = open ? ' stroke-dasharray="4 3"' : ''
  return (
    `<g data-key="${escaped(key)}"><title>${escaped(nodeNameOf(node.document))}</title>` +
    `<rect x="${round(left)}" y="${round(top)}" width="${NODE.width}" height="${NODE.height}" rx="4" fill="${LIGHT.surface}" ` +
    `stroke="${LIGHT['line-strong']}" stroke-width="1.3"${dashed}/>` +
    `<svg x="${round(left + 8)}" y="${round(top + 8)}" width="11" height="11" viewBox="0 0 16 16" color="${LIGHT.text}">` +
    `${SIGNS[level ?? 'unknown']}</svg>` +
    textAt(fitting(nodeNameOf(node.document), 14, NODE.width - 27), left + 24, top + 18, 14, BOLD) +
    textAt(fitting(captionOf(node, language), 12.5, NODE.width - 14), left + 8, top + 36, 12.5, MUTED) +
    '</g>'
  )
}

const round = (value: number): number => Math.round(value * 10) / 10
