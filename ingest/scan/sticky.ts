/**
 * Asking a sticky pattern at one place of a text, which costs what the answer needs. A search looks at every place of the
 * text instead; so what must stand before an offset is a sticky lookbehind, `/(?<=so\s*)/y`, and no pattern that ends with `$`.
 */

/** What a sticky pattern matches at the offset, or null. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Whether a sticky pattern matches at the offset. */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** Where a sticky pattern that matches at the offset ends, or null. */
export function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}
