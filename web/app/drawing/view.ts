/** Which part of the picture is seen, and which node lies in a direction. Pure. */
import { NODE, type Picture, type PlacedNode } from './picture.ts'

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
  return { zoom, x: rest < 0 ? rest : 0, y: 0 }
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
