/** What a sign of folded text is, by its code. In text that runs on, line breaks are blanks; a boundary is none. */

export const isLetter = (code: number): boolean => code > 96 && code < 123
export const isDigit = (code: number): boolean => code > 47 && code < 58
export const isBlank = (code: number): boolean => code === 32 || (code > 8 && code < 14)

/** The first offset from one on at which no blank stands. */
export function behindBlanks(folded: string, at: number): number {
  let index = at
  while (isBlank(folded.charCodeAt(index))) index++
  return index
}
