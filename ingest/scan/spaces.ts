/** Blanks between words. */

/** A blank that is no space, or two in a row: what most words do not have. */
const OTHER_BLANK = /[^\S ]| {2}/

/** The words with one space wherever they have blanks. */
export const singleSpaced = (words: string): string => (OTHER_BLANK.test(words) ? words.replace(/\s+/gu, ' ') : words)
