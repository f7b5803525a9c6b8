/** From offsets of the cleaned text back to the words of the source. */
import type { Excerpt, Segment } from '../../graph/model.ts'

/** A run of cleaned text with the source that it came from. Runs of equal length map character by character. */
export interface Piece {
  readonly at: number
  readonly length: number
  readonly source: number
  readonly sourceLength: number
  /** Pieces of one part are one segment, whatever markup was removed between them. */
  readonly part: number
}

/** The words of the source that stand from one offset of the cleaned text to another. */
export function excerptOf(source: string, pieces: readonly Piece[], start: number, end: number): Excerpt {
  const segments: (readonly [number, number])[] = []
  let part = -2
  for (
    let index = lastBefore(pieces.length, (piece) => pieces[piece]?.at ?? 0, start);
    index < pieces.length;
    index++
  ) {
    const piece = pieces[index]
    if (!piece || piece.at >= end) break
    if (piece.sourceLength === 0) continue
    const [from, to] = sourceRange(piece, start, end)
    const last = segments.at(-1)
    if (last && (piece.part === part || onlyBlank(source, last[1], from)))
      segments[segments.length - 1] = [last[0], Math.max(last[1], to)]
    else if (to > from) segments.push([from, to])
    part = piece.part
  }
  const ordered: Segment[] = []
  let first = Infinity
  let last = 0
  for (const segment of segments) {
    const words = trim(source, segment)
    if (words === null) continue
    ordered.push(words)
    first = Math.min(first, words[0])
    last = Math.max(last, words[1])
  }
  if (ordered.length === 0) return { start: 0, end: 0, segments: [[0, 0]], text: '' }
  return { start: first, end: last, segments: ordered, text: source.slice(first, last) }
}

function sourceRange(piece: Piece, start: number, end: number): Segment {
  if (piece.length !== piece.sourceLength) return [piece.source, piece.source + piece.sourceLength]
  const from = Math.max(start, piece.at) - piece.at
  return [piece.source + from, piece.source + Math.min(end, piece.at + piece.length) - piece.at]
}

/** The last of some that begins at or before the offset; they are in order. The first where none does. */
export function lastBefore(count: number, startOf: (index: number) => number, at: number): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (startOf(middle) <= at) low = middle
    else high = middle - 1
  }
  return low
}

const onlyBlank = (source: string, from: number, to: number): boolean =>
  to >= from && to - from < 64 && source.slice(from, to).trim() === ''

/** A segment without the blanks around it; null where it holds nothing else. */
function trim(source: string, [from, to]: Segment): Segment | null {
  const text = source.slice(from, to)
  const start = from + text.length - text.trimStart().length
  const end = from + text.trimEnd().length
  return end > start ? [start, end] : null
}
