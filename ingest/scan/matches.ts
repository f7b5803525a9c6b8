/**
 * Every match of a global pattern. `matchAll` makes a pattern of its own each time, which costs more than most searches here.
 * A pattern must not be searched with again while its matches are being gathered.
 */

/** All matches in the text, in order. */
export function matchesIn(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
    found.push(hit)
    if (hit[0] === '') pattern.lastIndex++
  }
  return found
}

/** The last match in the text, or null. */
export function lastMatchIn(pattern: RegExp, text: string): RegExpExecArray | null {
  let last: RegExpExecArray | null = null
  pattern.lastIndex = 0
  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) last = hit
  return last
}
