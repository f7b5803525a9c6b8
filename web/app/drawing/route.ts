/** Lines at right angles without a layout engine: for level relations always, for the others where ELK does not run. */
import type { Relation } from '../../../graph/model.ts'
import { NODE, isLevel, laneOf, type PlacedNode, type Point } from './picture.ts'

const HALF = { width: NODE.width / 2, height: NODE.height / 2 } as const
/** How far a line keeps from the nodes that it goes around or turns before. */
const CLEARANCE = 10

/** True where the relation is drawn from side to side within one lane. */
export function isSideways(relation: Relation, from: PlacedNode, to: PlacedNode): boolean {
  return isLevel(relation.type) && laneOf(from.document) === laneOf(to.document)
}

/** The line of a relation, from the document that acts to the one it acts on; empty where an end is not placed. */
export function route(relation: Relation, nodes: readonly PlacedNode[]): readonly Point[] {
  const from = nodes.find(({ document }) => document.key === relation.from)
  const to = nodes.find(({ document }) => document.key === relation.to)
  if (!from || !to) return []
  if (!isSideways(relation, from, to)) return upward(from, to)
  if (from.y !== to.y) return around(from, to)
  return isBlocked(from, to, nodes) ? over(from, to) : straight(from, to)
}

function straight(from: PlacedNode, to: PlacedNode): readonly Point[] {
  const side = from.x > to.x ? -HALF.width : HALF.width
  return [
    { x: from.x + side, y: from.y },
    { x: to.x - side, y: to.y },
  ]
}

/** Above the row, where other nodes stand between. */
function over(from: PlacedNode, to: PlacedNode): readonly Point[] {
  const [top, above] = [from.y - HALF.height, from.y - HALF.height - CLEARANCE]
  return [
    { x: from.x, y: top },
    { x: from.x, y: above },
    { x: to.x, y: above },
    { x: to.x, y: top },
  ]
}

function around(from: PlacedNode, to: PlacedNode): readonly Point[] {
  if (from.x === to.x) return upward(from, to)
  const side = from.x > to.x ? -HALF.width : HALF.width
  const end = from.y > to.y ? HALF.height : -HALF.height
  return [
    { x: from.x + side, y: from.y },
    { x: to.x, y: from.y },
    { x: to.x, y: to.y + end },
  ]
}

function upward(from: PlacedNode, to: PlacedNode): readonly Point[] {
  const side = from.y >= to.y ? 1 : -1
  const start = { x: from.x, y: from.y - side * HALF.height }
  const end = { x: to.x, y: to.y + side * HALF.height }
  if (start.x === end.x) return [start, end]
  const turn = end.y + (side * Math.abs(start.y - end.y)) / 2
  return [start, { x: start.x, y: turn }, { x: end.x, y: turn }, end]
}

const isBlocked = (from: PlacedNode, to: PlacedNode, nodes: readonly PlacedNode[]): boolean =>
  nodes.some(({ x, y }) => y === from.y && x > Math.min(from.x, to.x) && x < Math.max(from.x, to.x))
