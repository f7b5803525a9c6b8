/** Where the picture puts documents and lines: what a reader takes from it without reading a word. */
import elkjs from 'elkjs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  NODE,
  isLevel,
  type Picture,
  type PlacedEdge,
  type PlacedNode,
  type Point,
} from '../web/app/drawing/picture.ts'
import { place } from '../web/app/drawing/place.ts'
import { question, tidied } from '../web/app/drawing/tidy.ts'
import { drawn } from './page-drawn.ts'

const pictureOf = (words: string, isCompact = false): Picture => {
  const { documents, relations } = drawn(words)
  return place(documents, relations, isCompact)
}
const at = ({ nodes }: Picture, key: string): PlacedNode => nodes.find(({ document }) => document.key === key)!
const laneAt = ({ lanes }: Picture, y: number) => lanes.find(({ top, height }) => y > top && y < top + height)?.name

describe('places', () => {
  test('the Centre on top, each level in its lane, every lane drawn', () => {
    const picture = pictureOf('P2021>C2016 G2022>P2021')
    expect(picture.lanes.map(({ name, empty }) => [name, empty])).toEqual([
      ['central', null],
      ['state', 'between'],
      ['provincial', null],
      ['district', 'between'],
      ['commune', 'between'],
      ['grassroots', null],
    ])
    for (const { document, y } of picture.nodes) expect(laneAt(picture, y)).toBe(document.level)
  })

  test('a lane without a document tells whether the chains pass it, end below or begin above', () => {
    const empty = pictureOf('D2021>S2016').lanes.map(({ name, empty }) => `${name} ${empty}`)
    expect(empty).toEqual([
      'central above',
      'state null',
      'provincial between',
      'district null',
      'commune below',
      'grassroots below',
    ])
  })

  test.each<[string, string, readonly string[]]>([
    [
      'before the districts ended',
      'P2021>C2016',
      ['central', 'state', 'provincial', 'district', 'commune', 'grassroots'],
    ],
    ['after it', 'P2026>C2026', ['central', 'state', 'provincial', 'commune', 'grassroots']],
    ['a district all the same', 'D2026>C2026', ['central', 'state', 'provincial', 'district', 'commune', 'grassroots']],
    ['a level that nobody knows', 'U2026', ['central', 'state', 'provincial', 'commune', 'grassroots', 'unknown']],
  ])('the lanes %s', (_, words, lanes) => {
    expect(pictureOf(words).lanes.map(({ name }) => name)).toEqual(lanes)
  })

  test('a small picture shows only the lanes from the highest to the lowest document', () => {
    expect(pictureOf('P2021>C2016', true).lanes.map(({ name }) => name)).toEqual(['central', 'state', 'provincial'])
  })

  test('years from left to right, unknown dates before them', () => {
    const picture = pictureOf('C2016 P2021 C2011 P')
    expect(picture.columns.map(({ year }) => year)).toEqual([null, '2011', '2016', '2021'])
    for (const key of ['C2016', 'P2021', 'C2011'])
      expect(
        picture.columns.find(({ left, right }) => at(picture, key).x > left && at(picture, key).x < right)?.year,
      ).toBe(key.slice(1))
  })

  test.each<[string, string, string, string]>([
    ['what is implemented stands above', 'P2021b>P2020a', 'P2020a', 'P2021b'],
    ['also over two steps', 'P2022c>P2021b P2021b>P2020a', 'P2020a', 'P2022c'],
    ['also without a date', 'P2021b>P', 'P', 'P2021b'],
  ])('%s in one lane', (_, words, upper, lower) => {
    const picture = pictureOf(words)
    expect(at(picture, upper).y + NODE.height).toBeLessThan(at(picture, lower).y)
  })

  test('documents that take up one another stand level, with room for the word between', () => {
    const picture = pictureOf('C2021~C2016')
    const [line] = picture.edges
    expect(at(picture, 'C2016').y).toBe(at(picture, 'C2021').y)
    expect(line!.points).toHaveLength(2)
    expect(line!.points[0]!.x - line!.points[1]!.x).toBeGreaterThan(70)
  })

  test('a relation to a document that is not shown is left out', () => {
    const { documents, relations } = drawn('P2021>C2016')
    expect(place(documents.slice(0, 1), relations).edges).toEqual([])
  })

  test('a circle, which only contradictory sources make, is drawn', () => {
    expect(pictureOf('P2021a>P2021b P2021b>P2021a').edges).toHaveLength(2)
  })
})

const names = fc.constantFrom('C', 'S', 'P', 'D', 'X', 'G', 'U')
const document = fc
  .tuple(names, fc.constantFrom('', '2011', '2016', '2021', '2022'), fc.constantFrom('a', 'b', 'c', 'd', 'e'))
  .map((parts) => parts.join(''))
const words = fc
  .array(fc.tuple(document, fc.constantFrom('>', '~', '+'), document), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.map((part) => part.join('')).join(' '))

const overlaps = (a: PlacedNode, b: PlacedNode) => Math.abs(a.x - b.x) < NODE.width && Math.abs(a.y - b.y) < NODE.height
const pieces = ({ points }: PlacedEdge) => points.slice(1).map((end, index) => [points[index]!, end] as const)
const isInside = ({ x, y }: Point, node: PlacedNode) =>
  Math.abs(x - node.x) < NODE.width / 2 - 1 && Math.abs(y - node.y) < NODE.height / 2 - 1
const crosses = ([a, b]: readonly [Point, Point], node: PlacedNode) =>
  Array.from({ length: 101 }, (_, step) => ({
    x: a.x + ((b.x - a.x) * step) / 100,
    y: a.y + ((b.y - a.y) * step) / 100,
  })).some((point) => isInside(point, node))

function expectReadable(picture: Picture): void {
  for (const edge of picture.edges) {
    expect(edge.points.length).toBeGreaterThan(1)
    for (const [a, b] of pieces(edge)) expect(Math.min(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeLessThan(0.6)
    const isSideways = isLevel(edge.relation.type)
    for (const node of picture.nodes)
      for (const piece of isSideways ? [] : pieces(edge)) expect(crosses(piece, node)).toBe(false)
  }
}

describe('any graph', () => {
  test('keeps its documents apart and in their lanes, its lines at right angles and off the documents', () => {
    fc.assert(
      fc.property(words, (text) => {
        const picture = pictureOf(text)
        for (const [index, node] of picture.nodes.entries()) {
          expect(laneAt(picture, node.y)).toBe(node.document.level ?? 'unknown')
          for (const other of picture.nodes.slice(index + 1)) expect(overlaps(node, other)).toBe(false)
        }
        expectReadable(picture)
      }),
      { numRuns: 150 },
    )
  })

  test('gives the same picture in whatever order its content comes', () => {
    fc.assert(
      fc.property(words, (text) => {
        const { documents, relations } = drawn(text)
        const there = place(documents, relations)
        const back = place(documents.toReversed(), relations)
        expect(new Map(back.nodes.map((node) => [node.document.key, node]))).toEqual(
          new Map(there.nodes.map((node) => [node.document.key, node])),
        )
      }),
    )
  })

  test('tidied by ELK keeps documents where they are, lines at right angles, off the documents and end to end', async () => {
    const elk = new elkjs.default()
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const picture = pictureOf(text)
        const neat = tidied(picture, await elk.layout(question(picture)))
        expect(neat.nodes).toEqual(picture.nodes)
        expectReadable(neat)
        for (const { relation, points } of neat.edges) {
          const [from, to] = [at(neat, relation.from), at(neat, relation.to)]
          expect(touches(points[0]!, from)).toBe(true)
          expect(touches(points.at(-1)!, to)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})

const touches = ({ x, y }: Point, node: PlacedNode) =>
  Math.abs(x - node.x) <= NODE.width / 2 + 1 && Math.abs(y - node.y) <= NODE.height / 2 + 1
