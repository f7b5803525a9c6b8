/** Which part of the picture is seen, and which node lies in a direction. Pure. */
import { MARGIN, NODE, type Picture, type PlacedNode, type Point } from './picture.ts'

/** A point of the picture is shown at `zoom` times its place, moved by `x` and `y` pixels. */
export interface View {
  readonly zoom: number
  readonly x: number
  readonly y: number
}

export type Direction = 'up' | 'down' | 'left' | 'right'

/** Below this, numbers become hard to read: a larger picture is rather moved than made smaller. */
const LEAST = 0.6

/** All of the picture where it fits; else its upper part and its end, which holds the newest. */
export function viewOf(picture: Picture, host: { readonly width: number; readonly height: number }): View {
  const zoom = Math.min(1, Math.max(LEAST, Math.min(host.width / picture.width, host.height / picture.height)))
  const rest = host.width - picture.width * zoom
  // The years keep their height whatever the zoom.
  return { zoom, x: Math.min(0, rest), y: MARGIN.top * (1 - zoom) }
}

/**
 * How far the second picture must be moved, at a zoom of one, so that the first of the documents that stands in both keeps its
 * place; null where none does.
 */
export function heldShift(before: Picture | null, next: Picture, keys: readonly string[]): Point | null {
  const find = (picture: Picture | null, key: string) => picture?.nodes.find(({ document }) => document.key === key)
  for (const key of keys) {
    const [from, to] = [find(before, key), find(next, key)]
    if (from && to) return { x: from.x - to.x, y: from.y - to.y }
  }
  return null
}

/** What a node keeps from the edges when it is brought into view. */
const BORDER = 8

/** The view moved no further than needed to show a node; the lanes' names and the years keep their places. */
export function showing(view: View, node: Point, host: { readonly width: number; readonly height: number }): View {
  const into = (at: number, size: number, from: number, to: number) =>
    Math.max(0, from - (at - size / 2)) - Math.max(0, at + size / 2 - to)
  const x = node.x * view.zoom + view.x
  const y = node.y * view.zoom + view.y
  const [width, height] = [NODE.width * view.zoom, NODE.height * view.zoom]
  return {
    zoom: view.zoom,
    x: view.x + into(x, width, MARGIN.left, host.width - BORDER),
    y: view.y + into(y, height, MARGIN.top + BORDER, host.height - BORDER),
  }
}

/** The nearest node in a direction, as seen from the chosen node or from the end of the chosen line; else the first. */
export function neighbour(picture: Picture, chosen: string | null, direction: Direction): string | null {
  const line = picture.edges.find(({ id }) => id === chosen)
  const key = line ? line.relation.to : chosen
  const here = picture.nodes.find(({ document }) => document.key === key)
  if (!here) return picture.nodes[0]?.document.key ?? null
  const ahead = picture.nodes
    .map((node) => ({ key: node.document.key, distance: distance(here, node, direction) }))
    .filter((node) => node.distance !== null)
    .sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0))
  return ahead[0]?.key ?? null
}

/** Sideways steps count double, so that up means up. Null where the node does not lie in that direction. */
function distance(from: PlacedNode, to: PlacedNode, direction: Direction): number | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const isVertical = direction === 'up' || direction === 'down'
  const along = (isVertical ? dy : dx) * (direction === 'up' || direction === 'left' ? -1 : 1)
  const least = isVertical ? NODE.height / 2 : NODE.width / 2
  return along < least ? null : along + 2 * Math.abs(isVertical ? dx : dy)
}
