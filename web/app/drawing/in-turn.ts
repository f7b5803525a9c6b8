/** Work in pieces, a piece for each frame, so that the page answers meanwhile. */

/** So many elements are drawn for the first time in well under a tenth of a second. */
const AT_ONCE = 300

/** Hands over all items, then says that it is done; few of them at once. Returns what stops it. */
export function inTurn<Item>(
  items: readonly Item[],
  take: (some: readonly Item[]) => void,
  done: () => void,
): () => void {
  let start = 0
  let next = 0
  const step = (): void => {
    take(items.slice(start, start + AT_ONCE))
    start += AT_ONCE
    if (start < items.length) next = requestAnimationFrame(step)
    else done()
  }
  step()
  return () => cancelAnimationFrame(next)
}
