/**
 * Room that all texts share, for the codes of their signs and for places in them: a loop over a whole text is fast where it
 * reads bytes between zeros, lists places by sums alone and leaves every turn to the few places that it listed.
 */

/** How many zeros stand before and behind the codes. */
export const MARGIN = 4

export interface Room {
  /** The codes of the signs; that of offset 0 stands at `MARGIN`. */
  readonly codes: Uint8Array
  /** Room for as many places. */
  readonly places: Int32Array
}

let bytes = Buffer.alloc(1 << 18)
let places = new Int32Array(bytes.length)

/** Lays out a folded text, until the next one is. */
export function layOut(folded: string): Room {
  const { length } = folded
  if (bytes.length < length + 2 * MARGIN) {
    bytes = Buffer.alloc(2 * (length + MARGIN))
    places = new Int32Array(bytes.length)
  }
  bytes.fill(0, MARGIN + bytes.write(folded, MARGIN, 'latin1'), length + 2 * MARGIN)
  return { codes: bytes, places }
}
