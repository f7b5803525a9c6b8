/** The picture as Cytoscape is given it. Headless Cytoscape takes the elements, so that a wrong form fails here. */
import cytoscape, { type EdgeDefinition } from 'cytoscape'
import { describe, expect, test } from 'vitest'
import { elementsOf, lineOf, pointAt, wordOffset } from '../web/app/drawing/elements.ts'
import { place } from '../web/app/drawing/place.ts'
import { styleOf, type Tokens } from '../web/app/drawing/style.ts'
import { neighbour, showing, viewOf } from '../web/app/drawing/view.ts'
import { wordsOf } from '../web/app/words/index.ts'
import { drawn, drawnDocument } from './page-drawn.ts'

const elements = (words: string) => {
  const { documents, relations } = drawn(words)
  return elementsOf(place(documents, relations), wordsOf('vi'), 'vi')
}
const edgeOf = (words: string): EdgeDefinition =>
  elements(words).find(({ group }) => group === 'edges') as EdgeDefinition

describe('documents', () => {
  test('carry their number and, on the second line, type code and date', () => {
    const found = elementsOf(
      place([drawnDocument('C1', { number: '21-KL/TW', type: 'Kết luận', date: '2021-10-25' })], []),
      wordsOf('vi'),
      'vi',
    )
    expect(found.map(({ data }) => data['label'] as unknown)).toEqual([undefined, '21-KL/TW', 'KL · 25/10/2021'])
  })

  test.each([
    ['C2016', 'diamond', 'yes'],
    ['S2016', 'rectangle', 'yes'],
    ['P2016', 'ellipse', 'yes'],
    ['D2016', 'triangle', 'no'],
    ['X2016', 'rectangle', 'no'],
    ['G2016', 'ellipse', 'no'],
  ])('%s is told by its shape: %s, filled: %s', (key, shape, filled) => {
    expect(elements(key).find(({ classes }) => classes === 'part shape')?.data).toMatchObject({ shape, filled })
  })

  test('that are open are told so', () => {
    expect(elements('C05?')[0]?.classes).toBe('document open')
  })
})

describe('lines', () => {
  test.each([
    ['P2021>C2016', 'implements', 'thực hiện'],
    ['C2021~C2016', 'continues', 'tiếp tục'],
    ['C2021+C2016', 'replaces', 'thay thế'],
    ['P2021>C05?', 'implements open', 'thực hiện ?'],
  ])('%s are told by class and word: %s, %s', (words, classes, label) => {
    expect(edgeOf(words)).toMatchObject({ classes, data: { label } })
  })

  test('run from the document that acts to the one it acts on', () => {
    expect(edgeOf('P2021>C2016').data).toMatchObject({ source: 'P2021', target: 'C2016' })
  })

  test('keep their bends as shares along and distances across, as Cytoscape measures them', () => {
    const bent = [
      { x: 0, y: 100 },
      { x: 0, y: 50 },
      { x: 80, y: 50 },
      { x: 80, y: 0 },
    ]
    expect(lineOf(bent, { x: 0, y: 122 }, { x: 80, y: -22 }, false)).toMatchObject({
      start: '0px -22px',
      end: '0px 22px',
      curve: 'segments',
      weights: '0.3049 0.6951',
      distances: '-31.2348 31.2348',
    })
  })

  test('without bends are straight', () => {
    const line = [
      { x: 0, y: 100 },
      { x: 0, y: 0 },
    ]
    expect(lineOf(line, line[0]!, line[1]!, false)).toMatchObject({ curve: 'straight', start: '0px 0px' })
  })

  test.each<[string, boolean, number]>([
    ['near the document that acts', false, 30],
    ['on the longest level piece where several lines leave it', true, 150],
  ])('have their word %s', (_, isFanned, offset) => {
    const points = [
      { x: 0, y: 100 },
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: -40 },
    ]
    expect(wordOffset(points, isFanned)).toBe(offset)
    expect(pointAt(points, 150)).toEqual({ x: 50, y: 0 })
  })
})

test('Cytoscape takes every element and every rule of its style', () => {
  const tokens = new Proxy({}, { get: () => 'rgb(1, 2, 3)' }) as Tokens
  const core = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: elements('P2021>C2016 P2021>C05? C2016~C2011'),
  })
  core.style(styleOf(tokens, true))
  expect(core.nodes('.document').length).toBe(4)
  for (const edge of core.edges()) {
    expect(edge.style('source-endpoint')).toMatch(/px -?[\d.]+px/u)
    expect(edge.style('curve-style')).toBe(edge.data('curve'))
    expect(edge.style('source-label')).toBe(edge.data('label'))
  }
  expect(core.$id('C05?').style('border-style')).toBe('dashed')
  expect(core.edges('.open').style('target-arrow-fill')).toBe('hollow')
})

describe('the view', () => {
  const { documents, relations } = drawn('P2021>C2016 C2016~C2011 P2022>C2016')
  const picture = place(documents, relations)

  test('holds all of a picture that fits, at its own size', () => {
    expect(viewOf(picture, { width: 2000, height: 1000 })).toEqual({ zoom: 1, x: 0, y: 0 })
  })

  test('moves rather than making numbers too small to read, and begins with the newest', () => {
    const view = viewOf(picture, { width: 200, height: 100 })
    expect(view.zoom).toBe(0.6)
    expect(view.x).toBeCloseTo(200 - picture.width * 0.6)
  })

  test('moves no further than needed to show a document, beside the lanes and below the years', () => {
    const host = { width: 600, height: 300 }
    const view = { zoom: 1, x: 0, y: 0 }
    expect(showing(view, { x: 200, y: 100 }, host)).toEqual(view)
    expect(showing(view, { x: 700, y: 100 }, host)).toEqual({ zoom: 1, x: 600 - 8 - 54 - 700, y: 0 })
    expect(showing({ zoom: 1, x: -500, y: -90 }, { x: 200, y: 60 }, host)).toEqual({
      zoom: 1,
      x: 84 - 146,
      y: 22 + 8 + 22 - 60,
    })
  })

  test.each([
    ['P2021', 'up', 'C2016'],
    ['C2016', 'left', 'C2011'],
    ['C2016', 'right', 'P2021'],
    ['P2021', 'right', 'P2022'],
    ['C2011', 'left', null],
    ['P2021~x', 'up', 'P2021'],
  ] as const)('goes from %s %s to %s by the arrow keys', (chosen, direction, next) => {
    expect(neighbour(picture, chosen, direction)).toBe(next)
  })

  test('goes on from the end of a chosen line', () => {
    expect(neighbour(picture, 'P2021~implements~C2016', 'left')).toBe('C2011')
  })
})
