/** Brings a place of a source into view. */
import { tick } from 'svelte'
import type { Leaves } from './leaves.svelte.ts'

/**
 * Shows a mention by its start, else the words that are pointed at, else the line; returns what is shown there. A long source
 * is jumped in: what lies between is not drawn yet.
 */
export async function show(
  leaves: Leaves,
  offset: number,
  line: number | undefined,
  isSmooth: boolean,
): Promise<HTMLElement | null> {
  leaves.reveal(offset)
  await tick()
  const found =
    document.getElementById(`at-${offset}`) ??
    document.querySelector<HTMLElement>('article .pointed') ??
    document.getElementById(`line-${line}`)
  found?.scrollIntoView({ block: 'center', behavior: isSmooth && !leaves.isLong ? 'smooth' : 'instant' })
  if (found && !found.matches('a')) found.tabIndex = -1
  return found
}
