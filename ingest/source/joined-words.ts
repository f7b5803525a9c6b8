/** Texts that were divided into words, whose syllables an underscore joins: "Quyết_định", "nhân_dân". */

const JOINED_SYLLABLES = /[\u00c0-\u1eff]\p{L}{0,6}_\p{Ll}/gu
const FEWEST_JOINED = 3

/** The syllables of such a text stand apart, at the same offsets; a text with few of them writes the names of a program. */
export function asWords(text: string): string {
  if (!text.includes('_')) return text
  JOINED_SYLLABLES.lastIndex = 0
  for (let found = 0; found < FEWEST_JOINED; found++) if (!JOINED_SYLLABLES.test(text)) return text
  return text.replace(/(?<=\p{L})_(?=\p{L})/gu, ' ')
}
